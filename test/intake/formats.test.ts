// Every type that the table takes is opened here once, from a file that a real program wrote, or a letter or an archive
// laid down byte by byte as its format says.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { normaliser } from '../../api/documents/normal.ts'
import { openJob } from '../../intake/job.ts'
import { render } from '../../intake/render.ts'
import { typeOf } from '../../intake/types.ts'
import type { Verdict } from '../../intake/verdict.ts'
import { outlookLetter, rar } from './archive-samples.ts'
import { officeFiles, type Wanted } from './office-samples.ts'
import { box, docx, look, pdfOf, root } from './samples.ts'

const words = 'Báo cáo cải cách hành chính'
const tcvn3 = 'B¸o c¸o c¶i c¸ch hµnh chÝnh'
const vni = 'Baùo caùo caûi caùch haønh chính'

/** Text of the view, with single spaces. */
async function textOf(bytes: Buffer, name: string): Promise<string> {
  await using job = await openJob(root)
  const path = join(job.dir, 'goc')
  writeFileSync(path, bytes)
  const type = typeOf(name.split('.').at(-1)!)!
  const { view, text } = await render(path, type, job.dir, box, normaliser)
  expect(view.outcome, `${name}: ${JSON.stringify(view)}`).to.equal('ok')
  return text?.outcome === 'ok' ? text.pages.join('\n').replace(/\s+/g, ' ').trim() : ''
}
const factsOf = (verdict: Verdict) => {
  if (verdict.outcome !== 'ok') throw new Error(JSON.stringify(verdict))
  return verdict.facts
}
const code = (verdict: Verdict) => (verdict.outcome === 'refused' ? verdict.code : verdict.outcome)

const open: Record<string, Wanted> = {
  'a.doc': { kind: 'writer', filter: 'MS Word 97', text: words },
  'a.rtf': { kind: 'writer', filter: 'Rich Text Format', text: words },
  'a.odt': { kind: 'writer', filter: 'writer8', text: words },
  'a.xls': { kind: 'calc', filter: 'MS Excel 97', text: words },
  'a.ods': { kind: 'calc', filter: 'calc8', text: words },
  'a.ppt': { kind: 'impress', filter: 'MS PowerPoint 97', text: words },
  'a.pptx': { kind: 'impress', filter: 'Impress MS PowerPoint 2007 XML', text: words },
}
const locked: Record<string, Wanted> = {
  'khoa.doc': { kind: 'writer', filter: 'MS Word 97', text: words, password: 'mat' },
  'khoa.odt': { kind: 'writer', filter: 'writer8', text: words, password: 'mat' },
  'khoa.xls': { kind: 'calc', filter: 'MS Excel 97', text: words, password: 'mat' },
  'khoa.ods': { kind: 'calc', filter: 'calc8', text: words, password: 'mat' },
}
const old: Record<string, Wanted> = {
  'cu.doc': { kind: 'writer', filter: 'MS Word 97', text: tcvn3, font: '.VnTime' },
  'cu.docx': { kind: 'writer', filter: 'MS Word 2007 XML', text: vni, font: 'VNI-Times' },
  'cu.xls': { kind: 'calc', filter: 'MS Excel 97', text: tcvn3, font: '.VnTime' },
}
const stamped: Record<string, Wanted> = {
  'mat.doc': { kind: 'writer', filter: 'MS Word 97', text: 'MẬT' },
  'mat.rtf': { kind: 'writer', filter: 'Rich Text Format', text: 'TỐI MẬT' },
  'mat.odt': { kind: 'writer', filter: 'writer8', text: 'MẬT' },
  'mat.docx': { kind: 'writer', filter: 'MS Word 2007 XML', text: 'MẬT' },
  'mat.ods': { kind: 'calc', filter: 'calc8', text: 'MẬT' },
  'mat.xlsx': { kind: 'calc', filter: 'Calc MS Excel 2007 XML', text: 'MẬT' },
  'mat.pptx': { kind: 'impress', filter: 'Impress MS PowerPoint 2007 XML', text: 'TỐI MẬT' },
  'mat.xls': { kind: 'calc', filter: 'MS Excel 97', text: 'TUYỆT MẬT' },
  'mat.ppt': { kind: 'impress', filter: 'MS PowerPoint 97', text: 'MẬT' },
}

describe('types as real programs write them', () => {
  let made: Map<string, Buffer>
  before(() => {
    made = officeFiles({ ...open, ...locked, ...old, ...stamped })
  })

  for (const name of Object.keys(open)) {
    it(`opens ${name.slice(2).toUpperCase()} with its Vietnamese text`, async () => {
      const bytes = made.get(name)!
      expect(factsOf(await look(bytes, name))).to.deep.include({ macros: [], externalLinks: [] })
      expect(await textOf(bytes, name)).to.include(words)
    })
  }

  for (const name of Object.keys(locked)) {
    it(`asks for an open copy of a locked ${name.slice(5).toUpperCase()}`, async () => {
      expect(code(await look(made.get(name)!, name))).to.equal('locked')
    })
  }

  for (const [name, { text }] of Object.entries(stamped)) {
    it(`sees a secrecy mark before anything is kept, ${name.slice(4).toUpperCase()}`, async () => {
      const { secretMark } = factsOf(await look(made.get(name)!, name))
      expect(secretMark).to.deep.equal({ page: 1, mark: text })
    })
  }

  for (const name of Object.keys(old)) {
    it(`shows the text of an old font as Unicode, ${name.slice(3).toUpperCase()}`, async () => {
      const bytes = made.get(name)!
      expect(factsOf(await look(bytes, name)).oldFonts).to.deep.equal([old[name]!.font])
      expect(await textOf(bytes, name)).to.include(words)
    })
  }

  for (const [name, text] of Object.entries({ TCVN3: tcvn3, VNI: vni })) {
    it(`finds the text of a PDF in ${name} as Unicode`, async () => {
      const stream = `BT /F 12 Tf 60 760 Td (${text}) Tj ET`
      const bytes = pdfOf([
        '<</Type/Catalog/Pages 2 0 R>>',
        '<</Type/Pages/Count 1/Kids[4 0 R]>>',
        '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>',
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ])
      expect(await textOf(bytes, 'a.pdf')).to.equal(words)
    })
  }

  const viet = 'Ủy ban nhân dân tỉnh báo cáo, quyết định'
  const texts: [charset: string, bytes: Buffer, text: string][] = [
    ['utf-8', Buffer.from(viet), viet],
    ['utf-16le', Buffer.from(`\ufeff${viet}`, 'utf16le'), viet],
    ['windows-1258', Buffer.from('U\xd2y ban nh\xe2n d\xe2n ti\xd2nh b\xe1o c\xe1o, quy\xea\xect \xf0i\xf2nh', 'latin1'), viet], // prettier-ignore
    ['tcvn3', Buffer.from(tcvn3, 'latin1'), words],
    ['vni', Buffer.from(vni, 'latin1'), words],
  ]
  for (const [charset, bytes, text] of texts) {
    it(`reads TXT and CSV in ${charset}`, async () => {
      for (const name of ['a.txt', 'a.csv']) {
        expect(factsOf(await look(bytes, name)).charset, name).to.equal(charset)
        if (name === 'a.txt') expect(await textOf(bytes, name)).to.equal(text)
      }
      const row = Buffer.concat([bytes, Buffer.from(charset === 'utf-16le' ? '' : ';12')])
      expect(await textOf(row, 'a.csv')).to.include(text.split(',')[0])
    })
  }

  it('reads an Outlook letter and hands on what is attached', async () => {
    const attached = await docx(words)
    const bytes = outlookLetter({
      subject: words,
      body: 'Kính gửi Văn phòng',
      sender: ['Sở Nội vụ', 'snv@x.vn'],
      recipient: ['Văn phòng', 'vp@x.vn'],
      sent: new Date('2026-11-05T03:00:00Z'),
      attachments: { 'Báo cáo.docx': attached },
    })
    const verdict = await look(bytes, 'thu.msg')
    expect(factsOf(verdict).letter).to.deep.equal({
      from: 'Sở Nội vụ <snv@x.vn>',
      to: 'Văn phòng <vp@x.vn>',
      sent: '2026-11-05T03:00:00.000Z',
      subject: words,
      attachments: ['Báo cáo.docx'],
    })
    expect(verdict).to.have.nested.property('inner[0].size', attached.length)
    expect(await textOf(bytes, 'thu.msg')).to.match(/Sở Nội vụ[^]*05\/11\/2026, 10:00[^]*Kính gửi Văn phòng/)
  })

  it('opens RAR, with Vietnamese names', async () => {
    const verdict = await look(rar({ 'Kỳ 1/Báo cáo.txt': Buffer.from(words) }), 'a.rar')
    expect(factsOf(verdict).embedded).to.deep.equal(['Kỳ 1/Báo cáo.txt'])
    expect(verdict).to.have.nested.property('inner[0].name', 'Báo cáo.txt')
  })

  it('says by object what a PDF runs, calls and carries', async () => {
    const bytes = pdfOf([
      '<</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R/Names<</EmbeddedFiles<</Names[(a) 6 0 R]>>>>>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Annots[5 0 R]>>',
      '<</S/JavaScript/JS(app.alert\\(1\\))>>',
      '<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/SubmitForm/F(http://x.vn)>>>>',
      '<</Type/Filespec/F(so.xls)/EF<</F 7 0 R>>>>',
      '<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream',
    ])
    const facts = factsOf(await look(bytes, 'a.pdf'))
    expect(facts.scripts).to.deep.equal(['đối tượng 4: JavaScript'])
    expect(facts.externalLinks).to.deep.equal(['đối tượng 5: gửi biểu mẫu'])
    expect(facts.embedded).to.deep.equal(['so.xls'])
  })
})
