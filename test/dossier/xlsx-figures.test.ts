// Figures of all kinds in one column: a whole number is printed whole, with no comma behind it.
import { expect } from 'chai'
import PizZip from 'pizzip'
import { workbook } from '../../dossier/workbook.ts'

describe('figures in Excel', () => {
  it('have the decimals that they have', async () => {
    const columns = [{ title: 'Số', width: 12, kind: 'figure' as const }]
    const rows = [[100], [2.5], [1234567]]
    const zip = new PizZip(await workbook([{ name: 'Biểu', heading: [], columns, rows }]))
    const xml = (path: string) => zip.file(path)!.asText()
    const styles = xml('xl/styles.xml')
    const codes = new Map(
      [...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [
        id,
        code,
      ]),
    )
    const [, formats = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles) ?? []
    const styled = [...formats.matchAll(/<xf [^>]*>/g)].map(([xf]) =>
      codes.get(/numFmtId="(\d+)"/.exec(xf)?.[1]),
    )
    const cells = [...xml('xl/worksheets/sheet1.xml').matchAll(/<c r="A[234]"[^>]* s="(\d+)"/g)]
    expect(cells.map(([, style]) => styled[Number(style)])).to.deep.equal([
      '[$-42A]#,##0',
      '[$-42A]#,##0.######',
      '[$-42A]#,##0',
    ])
  })
})
