import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { importSet } from '../../schemas/import-set.ts'
import { formatPoints, parsePoints } from '../../schemas/points.ts'
import type { Paper } from '../../schemas/score-parts.ts'
import { score } from '../../schemas/score.ts'
import { leavesOf } from '../../schemas/set.ts'

type Figure = { code: string; value: string | boolean }
type Row = {
  leaf: string
  selfScore: string | null
  working: string | null
  figures: Figure[]
  citations: { slot: string; document: string }[]
}
const read = (name: string) => JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
const rows: Row[] = read('assessments').assessments
const papers = new Map<string, Paper>(
  read('documents').documents.map((document: { id: string; issued: string | null; sent: string | null }) => [
    document.id,
    { ...(document.issued && { issued: document.issued }), ...(document.sent && { sent: document.sent }) },
  ]),
)
const imported = importSet(read('criteria-province'))
if ('faults' in imported) throw new Error(JSON.stringify(imported.faults))
const leaves = leavesOf(imported.set)

function scored(row: Row) {
  const node = leaves.find(({ code }) => code === row.leaf)!
  const citations: Record<string, Paper[]> = {}
  for (const { slot, document } of row.citations) (citations[slot] ??= []).push(papers.get(document)!)
  const figures = Object.fromEntries(row.figures.map(({ code, value }) => [code, value]))
  return { node, result: score({ ...node.leaf, max: node.max, figures, citations, year: 2026 }) }
}

/** The evaluator of the demo says the value of steps alone; ours writes the quotient of declared figures before it. */
const withoutQuotient = (working: string): string =>
  working.replace(/^(Giá trị tính bậc = )[^=;]+ = (?=[^=;]+; )/, '$1')

describe('the demo self-assessment, scored by its rules', () => {
  for (const row of rows.filter(({ selfScore }) => selfScore !== null)) {
    it(`${row.leaf} gives ${row.selfScore} with the same working`, () => {
      const { result } = scored(row)
      expect(result.missing).to.deep.equal([])
      expect(withoutQuotient(result.working)).to.equal(row.working)
      expect(result.points).to.equal(parsePoints(row.selfScore!))
    })
  }

  it('leaves what nobody declared without points, and says what is missing', () => {
    const untouched = rows.filter(({ selfScore }) => selfScore === null).map((row) => scored(row))
    expect(untouched).to.have.length(19)
    for (const { node, result } of untouched) {
      if (!node.leaf.variables.length && node.leaf.assessment === 'self') continue
      expect(result, node.code).to.not.have.property('points')
      expect(result.missing, node.code).to.not.be.empty
    }
  })

  it('adds up to the total the province states', () => {
    const total = rows.reduce(
      (sum, row) => sum + (row.selfScore === null ? 0 : (scored(row).result.points ?? 0)),
      0,
    )
    expect(formatPoints(total)).to.equal('53,62')
  })

  it('points at a ratio of something to nothing', () => {
    const rule = {
      kind: 'ratio',
      num: 'a',
      den: 'b',
      round: 4,
      floor: '0.5',
      full: '1',
      whenZero: 'full',
    } as const
    const of = (a: string) => score({ rule, variables: [], max: 1_00, figures: { a, b: '0' }, citations: {}, year: 2026 }) // prettier-ignore
    expect(of('0').working).to.equal('Mẫu số bằng 0 (không phát sinh): được 1,00/1,00 điểm.')
    expect(of('12').working).to.equal(
      'Mẫu số bằng 0 (không phát sinh), nhưng tử số là 12 (hãy xem lại số liệu): được 1,00/1,00 điểm.',
    )
  })
})
