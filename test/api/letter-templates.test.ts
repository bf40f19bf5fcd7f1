// Letters filled into the province's own template: the same words and figures as without one, what would hide or lose the
// content code refused, and the way back to ours.
import { expect } from 'chai'
import { Document, Footer, Packer, Paragraph } from 'docx'
import PizZip from 'pizzip'
import { letterTemplate } from '../../api/papers/letter-template.ts'
import { readTemplate } from '../../api/papers/word.ts'
import { letterTagsOf, type LetterTemplate, letterTemplates } from '../../schemas/template.ts'
import { printedWord } from '../printed-word.ts'
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const kinds = Object.keys(letterTemplates) as LetterTemplate[]
const docx = (...lines: string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] }))
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('letters in the province’s own template', () => {
  let world: World
  let round: Round
  let letter: { id: string; code: string }
  const reviewer = () => world.as(round.people.reviewer)
  const bytes = async (path: string, who = round.people.reviewer): Promise<Buffer> =>
    (await world.as(who).get(`${v1}${path}`).buffer().parse(bytesOf).expect(200)).body as Buffer
  const put = (file: Buffer, kind = 'self') =>
    reviewer().send('PUT', `${v1}/templates/${kind}`, {
      name: 'Mẫu của tỉnh.docx',
      file: file.toString('base64'),
    })
  const attempt = (file: Buffer, kind = 'self') =>
    reviewer().post(`${v1}/templates/${kind}/trial`, { file: file.toString('base64') })
  const word = () => bytes(`/letters/${letter.id}/file?as=docx`)
  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    const url = `${v1}/campaigns/${round.slug}/letters`
    const { body } = await world.as(round.people.head).post(url, { kind: 'self' }).expect(201)
    letter = body.letters[0]
  })
  after(() => world[Symbol.asyncDispose]())

  it('have a sample of every kind that is taken as it is, and names every tag', async () => {
    for (const kind of kinds) {
      const sample = await bytes(`/templates/${kind}/file`)
      const { faults, used } = readTemplate(sample, letterTagsOf(kind))
      expect(faults, kind).to.deep.equal([])
      const { body } = await attempt(sample, kind).expect(201)
      expect(body.unused, kind).to.deep.equal([])
      expect(used.size, kind).to.be.above(8)
    }
    expect(await world.ctx.db.templates.model.countDocuments()).to.equal(0)
  })

  it('say in the sample word for word what they say without it', async () => {
    const ours = await printedWord(await word(), 'thu-khong-mau')
    await put(await letterTemplate('self')).then(({ status }) => expect(status).to.equal(200))
    const filled = await printedWord(await word(), 'thu-theo-mau')
    const words = (text: string) => flat(text).split(' ').filter(Boolean).sort()
    expect(words(filled)).to.deep.equal(words(ours))
    expect(flat(filled)).to.match(/Tổng điểm tự chấm 3,70/)
  })

  it('stand where the province puts them, with what they say as text and never as more', async () => {
    const foot = new Footer({ children: [new Paragraph('{maNoiDung}')] })
    const children = ['TỈNH TA', 'V/v {trichYeu}', '{@noiDung}', 'HẾT'].map((line) => new Paragraph(line))
    await put(await Packer.toBuffer(new Document({ sections: [{ children, footers: { default: foot } }] })))
    await world.ctx.db.letters.model.updateOne(
      { id: letter.id },
      { $set: { 'content.to': 'A & <w:b/> {coQuan} B' } },
    )
    const said = flat(await printedWord(await word(), 'thu-mau-rieng'))
    expect(said).to.match(/^TỈNH TA V\/v .*HẾT/)
    expect(said).to.include('A & <w:b/> {coQuan} B').and.include(`Mã nội dung: ${letter.code}`)
    expect(said).to.not.include('CỘNG HÒA')
    const pdf = await bytes(`/letters/${letter.id}/file?as=pdf`)
    expect(pdf.subarray(0, 4).toString()).to.equal('%PDF')
    const { templates } = (await reviewer().get(`${v1}/templates`).expect(200)).body
    const own = templates.find(({ kind }: { kind: string }) => kind === 'self')
    expect([own.own.name, own.before.length]).to.deep.equal(['Mẫu của tỉnh.docx', 1])
    await reviewer().delete(`${v1}/templates/self`, {}).expect(200)
    expect(flat(await printedWord(await word()))).to.include('CỘNG HÒA XÃ HỘI')
  })

  it('are refused by name where a tag is unknown, missing, or paragraphs are taken for text', async () => {
    const wrong: [string[], string[]][] = [
      [['{@noiDung}'], ['maNoiDung']],
      [['{maNoiDung}'], ['@noiDung']],
      [
        ['{noiDung}', '{maNoiDung}'],
        ['noiDung', '@noiDung'],
      ],
      [
        ['{@noiDung}', '{@maNoiDung}'],
        ['@maNoiDung', 'maNoiDung'],
      ],
      [['{@noiDung}', '{maNoiDung}', '{uyBan}'], ['uyBan']],
      [['trước {@noiDung} sau', '{maNoiDung}'], ['noiDung']],
    ]
    for (const [lines, fields] of wrong)
      for (const send of [attempt, put]) {
        const { status, body } = await send(await docx(...lines))
        const found = body.faults?.map(({ field }: { field: string }) => field)
        expect([status, found], lines.join()).to.deep.equal([400, fields])
        for (const { sentence } of body.faults)
          expect(sentence)
            .to.match(/Hãy/)
            .and.not.match(/undefined|không đọc được/)
      }
    const { body } = await put(await docx('{@noiDung}', '{maNoiDung}'), 'plan')
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal(['@phuLuc'])
    expect(await world.ctx.db.templates.model.countDocuments({ dropped: { $exists: false } })).to.equal(0)
  })

  it('are refused where they bring more than a letter: what is fetched, fields that read files, embedded files', async () => {
    const base = await docx('{@noiDung}', '{maNoiDung}')
    const changed = (change: (zip: PizZip) => void): Buffer => {
      const zip = new PizZip(base)
      change(zip)
      return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
    }
    const rel = (type: string) => (zip: PizZip) => {
      const name = 'word/_rels/document.xml.rels'
      const one = `<Relationship Id="rX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://x.example/a" TargetMode="External"/>`
      zip.file(name, zip.file(name)!.asText().replace('</Relationships>', `${one}</Relationships>`))
    }
    const field = (said: string) => (zip: PizZip) => {
      const name = 'word/document.xml'
      const runs = [...said].map((sign) => `<w:r><w:instrText>${sign}</w:instrText></w:r>`).join('')
      const xml = zip.file(name)!.asText()
      zip.file(name, xml.replace('<w:sectPr', `<w:p>${runs}</w:p><w:sectPr`))
    }
    const bad = [
      rel('attachedTemplate'),
      rel('image'),
      field('INCLUDETEXT "C:/a.txt"'),
      field('DDEAUTO c "a"'),
      (zip: PizZip) => void zip.file('word/embeddings/a.bin', 'x'),
    ]
    for (const change of bad) {
      const { status, body } = await put(changed(change))
      expect(status).to.equal(422)
      expect(body.detail).to.match(/Hãy/)
    }
    await put(changed(rel('hyperlink'))).then(({ status }) => expect(status).to.equal(200))
    await put(changed(field('PAGE'))).then(({ status }) => expect(status).to.equal(200))
  })

  it('are tried and changed by Sở Nội vụ alone', async () => {
    const file = (await letterTemplate('self')).toString('base64')
    for (const who of [round.people.officer, round.people.leader]) {
      await world.as(who).post(`${v1}/templates/self/trial`, { file }).expect(403)
      expect((await world.as(who).send('PUT', `${v1}/templates/self`, { name: 'a', file })).status).to.equal(
        403,
      )
    }
  })
})
