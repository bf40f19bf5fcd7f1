// The report in Word from a template: the same figures as everywhere else, tags checked before a template is used, and the
// way back to ours.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import { Document, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import readXlsxFile from 'read-excel-file/node'
import { reportTemplate } from '../../api/papers/report-template.ts'
import { readTemplate } from '../../api/papers/word.ts'
import { formatPoints } from '../../schemas/points.ts'
import { reportTags } from '../../schemas/template.ts'
import { inFolder, run, textOf } from '../dossier/tools.ts'
import { printedWord } from '../printed-word.ts'
import type { Round } from '../round.ts'
import { accept, approvedPackage, decideAll, submittedRound } from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const docx = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))

describe('our template of the report', () => {
  it('is ruled as Decree 30 asks, and parts no heading from what it stands over', async () => {
    const xml = new PizZip(await reportTemplate()).file('word/document.xml')!.asText()
    const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs)!
    const of = (words: string) => paragraphs.filter((one) => one.includes(words))
    expect(of('<w:pBdr>')).to.have.length(3) // the committee, the motto, the title
    for (const heading of ['II. GIẢI TRÌNH', 'V. ĐỐI CHIẾU', '{ma}. {ten}', 'Tự chấm {tuCham} /'])
      for (const one of of(heading)) expect(one, heading).to.include('<w:keepNext/>')
    // Who signs never stands on a page alone.
    expect(of('Trên đây là kết quả')[0]).to.include('<w:keepNext/>')
  })
})

describe('the report in Word', () => {
  let world: World
  let round: Round
  let id: string
  const reviewer = () => world.as(round.people.reviewer)
  const take = async (path: string): Promise<Buffer> =>
    (await reviewer().get(`${v1}${path}`).buffer().parse(bytesOf).expect(200)).body as Buffer
  const put = (bytes: Buffer, name = 'Mẫu của tỉnh.docx') =>
    reviewer().send('PUT', `${v1}/templates/report`, { name, file: bytes.toString('base64') })
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.2']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
    const { body } = await reviewer().post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    id = (await approvedPackage(world, round.people, body.id)).id
  })
  after(() => world[Symbol.asyncDispose]())

  it('says every figure of the screen, of the printed report, of the table in Excel and of the board', async () => {
    const word = await printedWord(await take(`/packages/${id}/report-word`))
    const pdf = (await textOf(await take(`/packages/${id}/report`))).join('\n')
    const record = await world.ctx.db.packages.model.findOne({ id }).lean()
    const set = await world.ctx.db.sets.model.findOne().lean()
    const { rows, totals } = (await reviewer().get(`${v1}/campaigns/${round.slug}/ministry`).expect(200)).body
    const board = (await reviewer().get(`${v1}/campaigns/${round.slug}/board`).expect(200)).body
    const zip = await take(`/packages/${id}/bytes`)
    const excel = await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.zip'), zip)
      await run('unzip', ['-q', 'a.zip', 'bang-diem.xlsx'], { cwd: folder })
      return readXlsxFile(join(folder, 'bang-diem.xlsx'))
    })
    const cells = excel.flatMap((sheet) =>
      'data' in sheet ? (sheet.data as unknown[][]) : [sheet as unknown[]],
    )

    expect(set!.nodes.filter(({ leaf }) => leaf).length).to.be.above(rows.length - 1)
    const dayOf = (text: string) => /ngày \.+ tháng \.+ năm\s+(\S+)/.exec(text)?.[1]
    expect(dayOf(word), 'the year of the day line')
      .to.equal(dayOf(pdf))
      .and.match(/^20\d\d$/)
    for (const { code, max, self, home } of rows as {
      code: string
      max: number
      self?: { points: number }
      home?: { points: number }
    }[]) {
      const said = [max, self?.points, home?.points].map((points) =>
        points === undefined ? '–' : formatPoints(points),
      )
      const line = new RegExp(`${code.replaceAll('.', '\\.')}[^\\n]*(\\n[^\\n]*)*?${said.join('\\s+')}`)
      expect(word, `Word ${code}`).to.match(line)
      expect(pdf, `PDF ${code}`).to.match(line)
      const row = cells.find(([first]) => first === code)!
      const numbers = row
        .filter((cell): cell is number => typeof cell === 'number')
        .map((cell) => Math.round(cell * 100))
      const wanted = [max, self?.points, home?.points].filter((points) => points !== undefined)
      expect(numbers.slice(0, wanted.length), `Excel ${code}`).to.deep.equal(wanted)
    }
    expect(word).to.include(`tự chấm ${formatPoints(totals.self)} điểm`)
    expect(pdf.replace(/\s+/g, ' ')).to.include(`tự chấm ${formatPoints(totals.self)} điểm`)
    expect(word).to.include(`với ${formatPoints(totals.home)} điểm`)
    expect(board.total.points).to.include({ self: totals.self, accepted: totals.home })
    const last = cells.filter((row) => row.some((cell) => cell !== null && cell !== '')).at(-1)!
    expect(last.slice(1, 5), 'the total row of the table in Excel').to.deep.equal([
      'TỔNG CỘNG',
      set!.total / 100,
      totals.self / 100,
      totals.home / 100,
    ])
    expect(word).to.include(record!.manifest!.slice(0, 4))
  })

  it('comes from the province’s own template, until it goes back to ours', async () => {
    expect(readTemplate(await take('/templates/report/file'), reportTags).faults).to.deep.equal([])
    await put(
      await docx(
        '{uyBan}, {nam}',
        '{maNoiDung}',
        '{#linhVuc}',
        '{ma}: {tuCham} ({chiSo})',
        '{/linhVuc}',
        '{^conThieu}đủ{/conThieu}',
      ),
    ).then(({ status, body }) => expect(status, JSON.stringify(body)).to.equal(200))
    const said = await printedWord(await take(`/packages/${id}/report-word`))
    expect(said).to.match(/Ủy ban nhân dân.*, 2026/)
    expect(said).to.match(/1: \d,\d\d \(Chỉ số cải cách hành chính năm 2026\)/)
    expect(said).to.not.include('{').and.not.include('đủ')
    const { templates } = (await reviewer().get(`${v1}/templates`).expect(200)).body
    expect(templates[0].own).to.include({ name: 'Mẫu của tỉnh.docx', by: 'Nguyễn Văn An' })
    await reviewer().delete(`${v1}/templates/report`, {}).expect(200)
    await reviewer().delete(`${v1}/templates/report`, {}).expect(404)
    expect(await printedWord(await take(`/packages/${id}/report-word`))).to.include('BÁO CÁO')
  })

  it('is refused by its tags before it is used: unknown, out of place, open, closed twice', async () => {
    const wrong: [string[], string][] = [
      [['{tongDiem}'], 'tongDiem'],
      [['{tuCham}'], 'tuCham'], // stands in rows alone
      [['{#linhVuc}', '{doan}', '{/linhVuc}'], 'doan'],
      [['{^conThieu}{khongCo}{/conThieu}'], 'khongCo'],
      [['{#linhVuc}', '{ma}'], 'linhVuc'],
      [['{ma'], 'ma'],
      [['{/linhVuc}'], 'linhVuc'],
    ]
    for (const [lines, field] of wrong) {
      const { status, body } = await put(await docx(...lines))
      expect([status, body.faults?.[0]?.field], lines.join()).to.deep.equal([400, field])
      expect(body.faults[0].sentence)
        .to.match(/Hãy/)
        .and.not.match(/undefined/)
    }
    expect(await world.ctx.db.templates.model.countDocuments({ dropped: { $exists: false } })).to.equal(0)
  })

  it('is refused where it is no Word document, has macros, or is a bomb', async () => {
    const macros = new PizZip(await reportTemplate())
    macros.file('word/vbaProject.bin', 'x')
    const bomb = new PizZip(await reportTemplate())
    bomb.file('word/media/a.bmp', Buffer.alloc(40 << 20))
    const packed = (zip: PizZip) => zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    const bad: [Buffer, RegExp][] = [
      [Buffer.from('không phải zip'), /Word/],
      [packed(new PizZip().file('a.txt', 'a')), /Word/],
      [packed(macros), /macro/],
      [packed(bomb), /nặng/],
    ]
    for (const [bytes, says] of bad) {
      const { status, body } = await put(bytes)
      expect(status).to.equal(422)
      expect(body.detail).to.match(says).and.match(/Hãy/)
    }
    await put(await docx('{__proto__} {constructor}')).then(({ status }) => expect(status).to.equal(400))
  })

  it('is changed by Sở Nội vụ alone; who reads packages reads it', async () => {
    for (const who of [round.people.officer, round.people.leader])
      await world.as(who).get(`${v1}/templates`).expect(403)
    await world.as(round.people.leader).get(`${v1}/packages/${id}/report-word`).expect(200)
    await world.as(round.people.officer).get(`${v1}/packages/${id}/report-word`).expect(403)
  })
})
