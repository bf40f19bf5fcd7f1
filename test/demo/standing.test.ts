// How the invented province stands, by the product's own reading of the data set, beside what the data set says of itself:
// the two part at the leaves that docs/decisions/012 names, and nowhere else.
import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { goesBy } from '../../api/assessments/load.ts'
import { type DemoAssessment, assessments, assignmentOf, province } from '../../scripts/demo/campaign.ts'
import { decided, differencesOf } from '../../scripts/demo/fill/compare.ts'
import { agencyFrom, figureFrom, instant, particularsFrom } from '../../scripts/demo/fill/mapping.ts'
import { agencyOf, documentOf } from '../../scripts/demo/read.ts'
import {
  type Assessment,
  digest,
  type Request,
  type Review,
  type Submission,
} from '../../schemas/assessment.ts'
import type { Assignment } from '../../schemas/campaign.ts'
import { importSet } from '../../schemas/import-set.ts'
import { parsePoints } from '../../schemas/points.ts'
import { type Cited, readingOf } from '../../schemas/reading.ts'
import { leavesOf } from '../../schemas/set.ts'

const itself = (code: string) => code
const data = '../../scripts/demo/data/criteria-province.json'
const read = importSet(JSON.parse(readFileSync(new URL(data, import.meta.url), 'utf8')), 2026)
if ('faults' in read) throw new Error(JSON.stringify(read.faults))
const leaves = new Map(leavesOf(read.set).map((leaf) => [leaf.code, leaf]))
const agencies = new Map([...agencyOf.values()].map((one) => [one.code, agencyFrom(one, itself)]))

/** The product takes a readable main file; an archive it does not take. */
const cited = new Map(
  [...documentOf.values()]
    .filter(({ deliberateFault }) => deliberateFault?.code !== 'rar')
    .map((d): [string, Cited] => {
      const particulars = particularsFrom(d, itself)
      const version = { id: d.id, state: 'kept' as const, n: 1, files: [], facts: {} }
      const document = { id: d.id, agency: d.issuer, code: d.id, particulars, current: d.id }
      return [d.id, { version, document, issuer: goesBy({ agencies }, particulars.issuer) }]
    }),
)

const stateOf = ({ submission, requests, state }: DemoAssessment): Assessment['state'] => {
  if (state === 'chờ lãnh đạo xác nhận') return 'with-head'
  if (!submission) return 'draft'
  return requests.some((one) => one.state === 'đang mở') ? 'returned' : 'submitted'
}

function readingIn(one: DemoAssessment) {
  const leaf = leaves.get(one.leaf)!
  const isStarted = one.state !== 'chưa bắt đầu'
  const assessment = {
    max: leaf.max,
    state: stateOf(one),
    figures: one.figures.flatMap((figure) => figureFrom(figure, itself)),
    citations: one.citations
      .filter(({ document }) => cited.has(document))
      .map(({ slot, document, pages }) => ({ slot, document, version: document, hashes: [], pages })),
    ...(isStarted && { started: province.asOf }),
    ...(one.selfScore !== null && { self: parsePoints(one.selfScore) }),
    ...(one.explanation && { explanation: one.explanation }),
  } as unknown as Assessment
  const over = digest(assessment)
  const requests = one.requests.map(({ slot, state }) => ({
    slot,
    state: state === 'đang mở' ? 'open' : 'closed',
  })) as Request[]
  const isAccepted = one.state === 'đã chấp nhận'
  const { shown, isOverdue, parts } = readingOf({
    assessment,
    assignment: { due: instant(assignmentOf.get(one.leaf)!.due!) } as Assignment,
    leaf,
    cited,
    requests,
    newest: one.submission && ({ digest: over } as Submission),
    review: isAccepted
      ? ({ outcome: 'accept', over, points: parsePoints(one.review!.points) } as Review)
      : undefined,
    year: 2026,
    officialBy: '2027-01-15T10:00:00.000Z',
    names: {},
    now: new Date('2026-12-10T08:00:00+07:00'),
  })
  return { code: one.leaf, shown, isOverdue, parts }
}

describe('the invented province on its morning', () => {
  it('stands as its data set says, but for the leaves that were decided', () => {
    const own = assessments.filter(({ leaf }) => assignmentOf.get(leaf)?.due)
    const rows = own.map(readingIn)
    expect(differencesOf(rows)).to.deep.equal(decided)
    const risk = rows.reduce((sum, { parts }) => sum + parts.atRisk, 0)
    expect(risk).to.equal(19_16)
  })
})
