// The figures that a paper about a package prints, and that are sought again in the paper that comes back signed: one
// list for all of them, from the order that was frozen, so that they cannot say different things.
import { leavesOf } from '../../dossier/embedded.ts'
import type { DossierOrder, Leaf, Score, Section } from '../../dossier/order.ts'
import { formatNumber, parsePoints } from '../../schemas/format.ts'
import type { Package } from '../../schemas/package.ts'
import { formatPoints, type Points } from '../../schemas/points.ts'
import type { Printed } from '../../schemas/printed.ts'
import { words } from '../../schemas/words.ts'

export interface Totals {
  /** Of everything that applies, surveys too. */
  readonly max: Points
  /** Of what is self-assessed. */
  readonly ownMax: Points
  readonly self: Points
  readonly appraised: Points
  /** What the ministry is asked for, and what is typed into its software: as reviewed, else as sent. */
  readonly claimed: Points
  readonly leaves: number
  readonly sent: number
  readonly accepted: number
}

const { survey, ministry } = words.assessedBy
const notOurs: ReadonlySet<string> = new Set([survey, ministry, words.shown['not-applicable']])

export function totalsOf(section: Section): Totals {
  const own = leavesOf({ sections: [section] } as unknown as DossierOrder).filter(isOwn)
  return { max: parsePoints(section.score?.max ?? '0'), ...sums(own) }
}

export function allTotals({ sections }: Pick<DossierOrder, 'sections'>): Totals {
  const areas = sections.map(totalsOf)
  const sum = (key: keyof Totals) => areas.reduce((total, area) => total + area[key], 0)
  return {
    max: sum('max'),
    ownMax: sum('ownMax'),
    self: sum('self'),
    appraised: sum('appraised'),
    claimed: sum('claimed'),
    leaves: sum('leaves'),
    sent: sum('sent'),
    accepted: sum('accepted'),
  }
}

/** As the last row of a score table prints them. */
export function printedTotal(order: Pick<DossierOrder, 'sections'>): Required<Score> {
  const { max, self, appraised, sent, accepted } = allTotals(order)
  return {
    max: formatPoints(max),
    self: shownSum(self, sent),
    appraised: shownSum(appraised, accepted),
  }
}

/** What there is, counted; a sum of nothing is no zero. */
export const shownSum = (points: Points, of: number): string => (of ? formatPoints(points) : '–')

export const isOwn = ({ state }: Leaf): boolean => !notOurs.has(state)

function sums(own: readonly Leaf[]): Omit<Totals, 'max'> {
  const parsed = (text: string | undefined) => (text === undefined ? [] : [parsePoints(text)])
  const known = (of: 'max' | 'self' | 'appraised') => own.flatMap(({ score }) => parsed(score[of]))
  const sum = (all: readonly Points[]) => all.reduce((a, b) => a + b, 0)
  return {
    ownMax: sum(known('max')),
    self: sum(known('self')),
    appraised: sum(known('appraised')),
    claimed: sum(own.flatMap(({ score }) => parsed(score.appraised ?? score.self))),
    leaves: own.length,
    sent: known('self').length,
    accepted: known('appraised').length,
  }
}

/** As they stand in the paper's last table, and nowhere in it otherwise. */
export function printedTotals(order: DossierOrder, counts: NonNullable<Package['counts']>): Printed[] {
  const all = allTotals(order)
  const rows: [string, string][] = [
    ['Tổng điểm tối đa', formatPoints(all.max)],
    ['Điểm tối đa phần tự đánh giá', formatPoints(all.ownMax)],
    ['Tổng điểm tự chấm', formatPoints(all.self)],
    ['Tổng điểm sau rà soát', formatPoints(all.appraised)],
    ['Tổng điểm đề nghị công nhận', formatPoints(all.claimed)],
    ...order.sections.map((area): [string, string] => [
      `Tự chấm lĩnh vực ${area.code}`,
      formatPoints(totalsOf(area).self),
    ]),
    ['Số tiêu chí phải tự chấm', formatNumber(all.leaves)],
    ['Số tiêu chí đã gửi', formatNumber(all.sent)],
    ['Số tiêu chí đã chấp nhận', formatNumber(all.accepted)],
    ['Số tài liệu', formatNumber(counts.documents)],
    ['Số tệp gốc', formatNumber(counts.originals)],
    ['Số trang báo thiếu', formatNumber(counts.holes)],
  ]
  return rows.map(([name, ours]) => ({ name, ours }))
}
