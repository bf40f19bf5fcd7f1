// Tables of Word as cells in their places, whatever Word wraps them in; and files made to hurt.
import { expect } from 'chai'
import PizZip from 'pizzip'
import { wordTables } from '../../intake/word-tables.ts'

const pack = (xml: string) => new PizZip().file('word/document.xml', xml).generate({ type: 'nodebuffer' })
const document = (table: string, before = '') =>
  pack(`<?xml version="1.0"?>${before}<w:document xmlns:w="w"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`) // prettier-ignore
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const cell = (inner: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr><w:p>${inner}</w:p></w:tc>`
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
const read = async (table: string) => (await wordTables(document(table)))?.[0]

describe('the tables of a Word file', () => {
  it('keep the place of each cell below and beside what is merged', async () => {
    const rows = await read(
      row(cell(run('A'), '<w:vMerge w:val="restart"/>'), cell(run('B'), '<w:gridSpan w:val="2"/>'), cell(run('C'))) + // prettier-ignore
        row(cell('', '<w:vMerge/>'), cell(run('x')), cell(run('y')), cell(run('z'))) +
        `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${cell(run('q'))}</w:tr>` +
        row(cell(run('h'), '<w:hMerge w:val="restart"/>'), cell(run('lost'), '<w:hMerge w:val="continue"/>')),
    )
    expect(rows?.map((one) => Array.from(one, (text) => text ?? null))).to.deep.equal([
      ['A', 'B', null, 'C'],
      ['A', 'x', 'y', 'z'],
      [null, null, 'q'],
      ['h', null],
    ])
  })

  it('say what stands after every change is accepted, line by line, through what wraps it', async () => {
    const kept = `${run('KH&amp;CN ')}<w:ins>${run('mới')}</w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del>`
    const rows = await read(
      `<w:sdt><w:sdtContent>${row(cell(kept), `<w:tc><w:p>${run('a')}<w:r><w:br/></w:r>${run('b')}</w:p><w:p>${run('0601')}</w:p></w:tc>`)}</w:sdtContent></w:sdt>` + // prettier-ignore
        `<w:tr><w:trPr><w:del/></w:trPr>${cell(run('gone'))}</w:tr>` +
        row(cell(`<w:moveFrom>${run('away')}</w:moveFrom>${run('here')}`)),
    )
    expect(rows).to.deep.equal([['KH&CN mới', 'a\nb\n0601'], ['here']])
  })

  it('are none in another file, and refused where a file is made to hurt', async () => {
    const other = new PizZip().file('xl/workbook.xml', '<x/>').generate({ type: 'nodebuffer' })
    expect(await wordTables(other)).to.equal(undefined)
    const refused = async (bytes: Buffer) => wordTables(bytes).then(() => 'read', (error: Error) => error.message) // prettier-ignore
    expect(await refused(document('', '<!DOCTYPE x [<!ENTITY a "aaaa">]>'))).to.include('document type')
    expect(await refused(pack('<w:t>' + ' '.repeat(17 << 20)))).to.include('too much')
    expect(await refused(pack('<w:p>'.repeat(5000)))).not.to.equal('read')
    const wide = await read(row(cell(run('a'), '<w:gridSpan w:val="4000000000"/>'), cell(run('b'))))
    expect(wide?.[0]?.length).to.equal(1)
  })
})
