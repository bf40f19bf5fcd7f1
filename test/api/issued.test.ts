// The papers of a package: printed from its snapshot, issued elsewhere, come back, read and compared.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import PizZip from 'pizzip'
import { leavesOf } from '../../dossier/embedded.ts'
import { printLetter } from '../../dossier/letter.ts'
import { reportOf } from '../../api/papers/report.ts'
import { snapshotOf } from '../../api/papers/snapshot.ts'
import { formatPoints } from '../../schemas/points.ts'
import { contentCode } from '../../schemas/printed.ts'
import { inFolder } from '../dossier/tools.ts'
import type { Round } from '../round.ts'
import { accept, decideAll, submittedRound } from '../submitted.ts'
import { all, bytesOf, pdf, settings, v1, World } from '../world.ts'

const read = (bytes: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, timeout: 20_000 }).toString()

describe('the papers of a package', () => {
  let world: World
  let round: Round
  let id: string
  const as = (role: keyof Round['people']) => world.as(round.people[role])
  const at = () => `${v1}/packages/${id}`
  const draft = async (kind: string, who: keyof Round['people'] = 'reviewer') =>
    (await as(who).get(`${at()}/${kind}`).buffer(true).expect(200)).body as Buffer
  const record = async () => (await world.ctx.db.packages.model.findOne({ id }).lean())!
  const give = (bytes: Buffer, kind = 'report', number = '15/BC-UBND') =>
    as('reviewer')
      .post(`${at()}/papers?kind=${kind}&number=${encodeURIComponent(number)}&issued=2026-11-20&signer=A`)
      .attach('files', bytes, 'Báo cáo đã ký.pdf')
  const compared = async (bytes: Buffer, kind?: string) => {
    const { body } = await give(bytes, kind).expect(201)
    expect(body.compared.outcome).to.equal('reading')
    await world.work()
    const { papers } = (await as('auditor').get(`${at()}/papers`).expect(200)).body
    return papers.find((one: { id: string }) => one.id === body.id)
  }
  /** As an office issues it: number and date stamped into it. */
  const issued = async (bytes: Buffer): Promise<Buffer> => {
    const doc = await PDFDocument.load(bytes)
    doc.getPage(0).drawText('15', { x: 110, y: 700, size: 13 })
    return Buffer.from(await doc.save())
  }
  const scanned = (bytes: Buffer): Promise<Buffer> =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'in.pdf'), bytes)
      execFileSync('pdftoppm', ['-r', '200', '-jpeg', join(folder, 'in.pdf'), join(folder, 'p')])
      const doc = await PDFDocument.create()
      for (const name of readdirSync(folder)
        .filter((one) => one.endsWith('.jpg'))
        .sort()) {
        const picture = await doc.embedJpg(readFileSync(join(folder, name)))
        doc.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 })
      }
      return Buffer.from(await doc.save())
    })

  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
    const edition = await as('reviewer').post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    const { body } = await as('reviewer').post(`${v1}/packages`, { edition: edition.body.id }).expect(201)
    id = body.id
    await as('reviewer').get(`${at()}/report`).expect(409)
    await give(pdf(500)).expect(409)
    await world.work()
  })
  after(() => world[Symbol.asyncDispose]())

  it('print the code on every page and the totals of the score table, the same bytes each time', async () => {
    const code = contentCode((await record()).manifest!)
    const { body } = await as('reviewer').get(`${v1}/campaigns/${round.slug}/assessments`).expect(200)
    const self = body.rows.reduce((sum: number, row: { self?: number }) => sum + (row.self ?? 0), 0)
    const heads = { report: 'BÁO CÁO', 'proposal-letter': 'TỜ TRÌNH', transmittal: 'PHIẾU CHUYỂN' }
    for (const [kind, title] of Object.entries(heads)) {
      const bytes = await draft(kind)
      expect((await draft(kind, 'auditor')).equals(bytes), kind).to.equal(true)
      const text = read(bytes)
      const pages = text.split('\f').slice(0, -1)
      for (const page of pages) expect(page, kind).to.include(`Mã nội dung: ${code}`)
      for (const said of [title, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Nơi nhận:', 'ngày ..... tháng .....'])
        expect(text, kind).to.include(said)
      expect(text).to.match(new RegExp(`Tổng điểm tự chấm +${formatPoints(self)}\n`))
    }
    const report = read(await draft('report'))
    for (const leaf of Object.keys(round.leaves)) expect(report).to.match(new RegExp(`^ *${leaf} `, 'm'))
    expect(report).to.include('Còn một báo cáo quý chờ Sở Tài chính')
    expect(report).to.match(/III\. KHÓ KHĂN, VƯỚNG MẮC; ĐỀ XUẤT, KIẾN NGHỊ\s+Không có\./)
  })

  it('are given as Word too, out of the same order', async () => {
    const code = contentCode((await record()).manifest!)
    const { totals } = await snapshotOf(world.ctx, await record())
    for (const kind of ['proposal-letter', 'transmittal']) {
      const answer = await as('reviewer').get(`${at()}/${kind}?as=docx`).buffer().parse(bytesOf).expect(200)
      expect(answer.headers['content-disposition']).to.match(/^attachment.*\.docx/)
      const zip = new PizZip(answer.body as Buffer)
      const xml = (name: string) => zip.file(name)!.asText()
      const words = xml('word/document.xml')
        .replace(/<\/w:p>/g, '\n')
        .replace(/<[^>]+>/g, '')
      for (const { name, ours } of totals) expect(words, kind).to.include(`${name}\n${ours}\n`)
      const feet = Object.keys(zip.files).filter((name) => /^word\/footer\d/.test(name))
      expect(feet).to.have.length(2)
      for (const name of feet) expect(xml(name)).to.include(`Mã nội dung: ${code}`)
    }
  })

  it('say what a reviewer writes of difficulties, until the leader has approved', async () => {
    const say = (who: keyof Round['people'], revision: number, text?: string) =>
      as(who).send('PUT', `${at()}/difficulties`, { revision, ...(text && { difficulties: text }) })
    const { revision } = await record()
    for (const who of ['officer', 'leader', 'auditor'] as const) await say(who, revision, 'x').expect(403)
    await say('reviewer', revision, 'Chưa có phần mềm dùng chung.\nĐề nghị hướng dẫn sớm.').expect(200)
    await say('reviewer', revision, 'Lần hai').expect(409)
    expect(read(await draft('report'))).to.match(
      /III\. .*\s+Chưa có phần mềm dùng chung\.\s+Đề nghị hướng dẫn/,
    )
    expect((await world.history(id)).at(-1)).to.equal('packages.say')
    const { body } = await say('reviewer', revision + 1).expect(200)
    expect(body).not.to.have.property('difficulties')
  })

  it('are equal when they come back stamped, and the file is kept to the byte', async () => {
    const bytes = await issued(await draft('report'))
    const paper = await compared(bytes)
    expect(paper.compared).to.include({ outcome: 'equal', by: 'text' })
    const names = paper.compared.rows.map(({ name }: { name: string }) => name)
    expect(names.slice(0, 2)).to.deep.equal(['Số, ký hiệu', 'Ngày ban hành'])
    expect(names).to.include('Tự chấm lĩnh vực 1').and.have.length(15)
    expect(paper).to.include({ number: '15/BC-UBND', signer: 'A', kind: 'report' })
    const back = await as('auditor').get(`${v1}/papers/${paper.id}/bytes`).buffer(true).expect(200)
    expect((back.body as Buffer).equals(bytes)).to.equal(true)
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
    expect(await world.history(paper.id)).to.deep.equal(['packages.paper', 'papers.compare'])
  })

  it('name each row of a table that is not the snapshot’s, though the totals are', async () => {
    const snapshot = await snapshotOf(world.ctx, await record())
    const order = structuredClone(snapshot.order)
    const leaf = leavesOf(order).find(({ code }) => code === '1.1')!
    Object.assign(leaf, { score: { ...leaf.score, self: '0,01' } })
    const paper = await compared(Buffer.from(await printLetter(reportOf({ ...snapshot, order }))))
    expect(paper.compared.outcome).to.equal('differs')
    const wrong = paper.compared.rows.filter(
      (row: { ours: string; found?: string }) => row.found && row.ours !== row.found,
    )
    expect(wrong.map(({ name }: { name: string }) => name)).to.deep.equal([
      'Bảng lĩnh vực, 1',
      'Bảng lĩnh vực, Tổng cộng',
      'Bảng điểm, 1.1',
      'Bảng điểm, Tổng cộng',
    ])
    expect(wrong[2].found).to.include('0,01')
  })

  it('name each total that is not the snapshot’s', async () => {
    const snapshot = await snapshotOf(world.ctx, await record())
    const totals = snapshot.totals.map((one) =>
      one.name === 'Tổng điểm tự chấm' ? { ...one, ours: '99,99' } : one,
    )
    const paper = await compared(Buffer.from(await printLetter(reportOf({ ...snapshot, totals }))))
    expect(paper.compared.outcome).to.equal('differs')
    const wrong = paper.compared.rows.filter(
      (row: { ours: string; found?: string }) => row.found && row.ours !== row.found,
    )
    expect(wrong).to.have.length(1)
    expect(wrong[0]).to.include({ name: 'Tổng điểm tự chấm', found: '99,99' })
  })

  it('name an area whose total alone is altered', async () => {
    const snapshot = await snapshotOf(world.ctx, await record())
    const name = 'Tự chấm lĩnh vực 2'
    const totals = snapshot.totals.map((one) => (one.name === name ? { ...one, ours: '98,76' } : one))
    const { compared: seen } = await compared(
      Buffer.from(await printLetter(reportOf({ ...snapshot, totals }))),
    )
    expect(seen.outcome).to.equal('differs')
    const row = seen.rows.find((one: { name: string }) => one.name === name)
    expect(row).to.include({ found: '98,76' })
  })

  it('are known for another package’s by their code', async () => {
    const manifest = 'c0de'.repeat(16)
    const old = { ...(await record()), id: 'pk_00000000000000000001', manifest, state: 'refused' } as never
    await world.make(world.ctx.db.packages, old)
    const snapshot = await snapshotOf(world.ctx, await record())
    const code = contentCode(manifest)
    const paper = await compared(Buffer.from(await printLetter(reportOf({ ...snapshot, code }))))
    expect(paper.compared).to.include({ outcome: 'other', code, other: 'pk_00000000000000000001' })
  })

  it('are recognised from a scan', async () => {
    const paper = await compared(await scanned(await draft('transmittal')), 'report')
    expect(paper.compared.by).to.equal('ocr')
    expect(paper.compared.outcome, JSON.stringify(paper.compared)).to.equal('equal')
  })

  it('that cannot be read wait for an eye, whose word is kept with its name', async () => {
    const blank = await PDFDocument.create()
    blank.addPage([595, 842])
    for (const bytes of [Buffer.from(await blank.save()), pdf(2000)]) {
      const paper = await compared(bytes)
      expect(paper.compared.outcome).to.equal('unread')
      expect(paper.compared.reason).to.be.a('string')
    }
    const { papers } = (await as('auditor').get(`${at()}/papers`).expect(200)).body
    const { id: paper, revision } = papers.at(-1)
    const url = `${v1}/papers/${paper}/comparison`
    await as('auditor').post(url, { revision, verdict: 'equal' }).expect(403)
    await as('reviewer').post(url, { revision: 1, verdict: 'equal' }).expect(409)
    await as('reviewer').post(url, { revision, verdict: 'differs' }).expect(400)
    const equal = { revision, verdict: 'equal', note: 'Bản quét mờ, đã so từng số.' }
    await as('reviewer').post(url, equal).expect(403) // who brought it
    const second = await world.person('reviewer')
    await world.as(second).post(url, { revision, verdict: 'equal' }).expect(400)
    const { body } = await world.as(second).post(url, equal).expect(201)
    expect(body.confirmed).to.include({ outcome: 'equal', by: second.id })
    expect(body.confirmedBy).to.equal(second.name)
  })

  it('are needed as PDF; a transmittal comes only after the approval', async () => {
    await give(await draft('transmittal'), 'transmittal', '12/PC-SNV').expect(409)
    await as('reviewer')
      .post(`${at()}/papers?kind=report&number=1&issued=2026-11-20`)
      .attach('files', Buffer.from('x'), 'a.txt')
      .expect(400)
    await as('reviewer')
      .post(`${at()}/papers?kind=report&number=1&issued=2026-11-20`)
      .attach('files', Buffer.from('MZ\x90\0'), 'a.exe')
      .expect(415)
  })

  it('cannot have been issued tomorrow, by the day in Vietnam', async () => {
    const { body } = await as('reviewer')
      .post(`${at()}/papers?kind=report&number=1&issued=${world.tomorrow()}`)
      .attach('files', await draft('report'), 'a.pdf')
      .expect(400)
    expect(body.faults[0].field).to.equal('issued')
    expect(body.faults[0].sentence).to.match(
      /^Ngày ban hành \S+ chưa đến, hôm nay là \S+\. Hãy xem lại ngày\.$/,
    )
  })

  it('reach the guest of a sealed package once they agree, and each taking is written down', async () => {
    const steps: [string, object, keyof Round['people']][] = [
      ['proposal', {}, 'reviewer'],
      ['approval', { manifest: (await record()).manifest, password: 'mật khẩu dài' }, 'leader'],
      ['seal', { confirm: 'CHỐT' }, 'reviewer'],
    ]
    for (const [step, more, who] of steps)
      await as(who)
        .post(`${at()}/${step}`, { revision: (await record()).revision, ...more })
        .expect(201)
    await as('reviewer')
      .send('PUT', `${at()}/difficulties`, { revision: (await record()).revision, difficulties: 'Sau' })
      .expect(409)
    const until = new Date(world.ctx.now().getTime() + 864e5).toISOString()
    const { body: link } = await as('reviewer')
      .post(`${at()}/links`, { reader: 'Bộ Nội vụ', until })
      .expect(201)
    const guest = `${v1}/guest/${link.path.split('/').at(-1)}`
    const { papers } = (await world.as().get(guest).expect(200)).body
    // One stamped, one scanned, one that an eye found equal; none of the four that differ or wait.
    expect(papers).to.have.length(3)
    const took = await world.as().get(`${guest}/papers/${papers[0].id}/bytes`).buffer(true).expect(200)
    expect((took.body as Buffer).length).to.equal(papers[0].size)
    const { body } = await as('auditor').get(`${at()}/openings`).expect(200)
    expect(body.openings[0]).to.include({ what: 'paper', purpose: 'guest', byName: 'Bộ Nội vụ' })
    const all = (await as('auditor').get(`${at()}/papers`).expect(200)).body.papers
    const hidden = all.find(
      ({ compared }: { compared: { outcome: string } }) => compared.outcome === 'differs',
    )
    await world.as().get(`${guest}/papers/${hidden.id}/bytes`).expect(404)
  })

  it('are nothing to an agency', async () => {
    for (const kind of ['report', 'proposal-letter', 'transmittal', 'papers'])
      await as('officer').get(`${at()}/${kind}`).expect(403)
    await as('head').post(`${at()}/papers?number=1&issued=2026-11-20`).expect(403)
  })
})
