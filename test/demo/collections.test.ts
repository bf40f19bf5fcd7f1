// The tables of the invented province: what is missing, a zero and «không phát sinh» are three things, and the sums are
// those that the data set says.
import { expect } from 'chai'
import { dataTables } from '../../scripts/demo/campaign.ts'
import { cellsOf, columnsOf, holds } from '../../scripts/demo/fill/collections.ts'
import { uploadOf, workerOf } from '../../scripts/demo/owners.ts'
import { agencyOf, documentOf } from '../../scripts/demo/read.ts'
import { Cells, Column, sumsOf, unanswered } from '../../schemas/collection.ts'
import { minutesAfter, utc } from '../../scripts/demo/fill/mapping.ts'

describe('the biểu thu thập of the invented province', () => {
  for (const table of dataTables) {
    const columns = columnsOf(table)
    const said = { by: 'pe_1', at: '', isLate: false }
    const rows = table.rows.map((row) => ({
      agency: row.agency,
      cells: cellsOf(row),
      ...(row.values && { sent: said }),
    }))

    it(`${table.code} adds up to what the data set says, with a gap, a zero and «không phát sinh»`, () => {
      const sums = sumsOf(columns, rows)
      for (const [key, sum] of Object.entries(table.sums))
        expect(sums.find((one) => one.key === key)).to.include({ sum, missing: 1 })
      expect(sums.find(({ key }) => key === 'c')!.none).to.be.above(0)
      expect(rows.flatMap(({ cells }) => Object.values(cells))).to.deep.include({ value: '0' })
    })

    it(`${table.code} is whole in every row that was sent, and in time`, () => {
      for (const column of columns) Column.parse(column)
      for (const [n, row] of table.rows.entries()) {
        expect(agencyOf.get(row.agency)?.validTo, row.agency).to.equal(null)
        if (!row.document) continue
        expect(unanswered(columns, Cells.parse(rows[n]!.cells)), row.agency).to.deep.equal([])
        const paper = documentOf.get(row.document)!
        expect(workerOf(row.agency).agency).to.equal(row.agency)
        expect(minutesAfter(uploadOf(paper).at, 40) < utc(table.due), row.document).to.equal(true)
      }
    })
  }

  it('carry the commune’s own paper, where it is not the lead that holds and cites it', () => {
    expect(dataTables.map(({ rows }) => rows.filter(holds).length)).to.deep.equal([0, 7])
  })
})
