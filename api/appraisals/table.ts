// The result as an Excel file: the ranking, and leaf by leaf what became of the points; the rows that the screens show,
// as far as this person is told.
import { z } from 'zod'
import { formatMoment, formatPoints, unknown } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { isFrom, type Stage } from '../../schemas/appraisal.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, workbook } from '../workbook.ts'
import { estimated } from '../dossiers/say.ts'
import { loadCases, sightOf } from './cases.ts'
import { appraisalOf, findRound, Slug } from './find.ts'
import { rowsOf } from './marks.ts'
import { readAppraisal } from './read.ts'
import type { AppraisalView, MarkRow } from './view.ts'

export const TakeTable = z.strictObject({ slug: Slug, purpose: z.exactOptional(Purpose) })

export async function takeTable(
  ctx: Context,
  who: Who,
  { slug, purpose }: z.infer<typeof TakeTable>,
): Promise<Bytes> {
  const round = await findRound(ctx, { slug })
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  const view = await readAppraisal(ctx, who, { slug })
  const cases = appraisal
    ? (await loadCases(ctx, round)).filter((one) => sightOf(who, appraisal.stage, one))
    : []
  const rows = appraisal ? await rowsOf(ctx, who, round, appraisal, cases) : []
  const standing = ['agreed', 'decided'].includes(view.stage)
    ? 'Điểm theo biên bản'
    : 'Điểm đề xuất, chưa chính thức'
  const heading = (title: string) => [
    `${title} – ${round.campaign.name}`,
    `Bước: ${words.stages[view.stage]}. ${standing}. Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
  ]
  const name = `ket-qua-tham-dinh-${slug}.xlsx`
  const file = await workbook(name, [
    rankSheet(heading('Kết quả thẩm định của từng cơ quan'), view),
    leafSheet(heading('Kết quả thẩm định từng tiêu chí'), rows, view.stage),
  ])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: round.campaign.id }, said, file)
}

const points = (title: string) => ({ title, width: 12 })

/** The median stands below: points of agencies with other sets are never added up. */
export const rankSheet = (
  heading: string[],
  { agencies, ranked }: Pick<z.input<typeof AppraisalView>, 'agencies' | 'ranked'>,
): Sheet => ({
  name: 'Cơ quan',
  heading,
  columns: [
    { title: 'Hạng', width: 8, kind: 'whole' },
    { title: 'Cơ quan', width: 36 },
    { title: 'Số tiêu chí', width: 12, kind: 'whole' },
    { title: 'Không áp dụng', width: 12, kind: 'whole' },
    { title: 'Đã gửi', width: 10, kind: 'whole' },
    ...['Tối đa áp dụng', 'Tự chấm', 'Lần 1', 'Điểm đạt'].map(points),
    { title: 'Chỉ số', width: 12, kind: 'share' },
  ],
  rows: [
    ...[...agencies].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity)).map(rankRow),
    ...(ranked ? [medianRow(ranked)] : []),
  ],
  ...(ranked && { bold: new Set([agencies.length]) }),
  freezeColumns: 2,
})

type Ranked = NonNullable<z.input<typeof AppraisalView>['ranked']>

const medianRow = ({ n, median }: Ranked): Sheet['rows'][number] => [
  '',
  `Trung vị của ${n} cơ quan được xếp hạng`,
  ...Array<string>(7).fill(''),
  Number(median),
]

type Ranking = z.input<typeof AppraisalView>['agencies'][number]

const rankRow = (row: Ranking): Sheet['rows'][number] => [
  row.rank ?? unknown,
  row.short,
  row.leaves ?? unknown,
  row.notApplicable ?? unknown,
  row.sent ?? unknown,
  row.max ?? unknown,
  row.claimed ?? unknown,
  row.first ?? unknown,
  row.points ?? unknown,
  row.index ? Number(row.index) : unknown,
]

const leafSheet = (heading: string[], rows: readonly MarkRow[], stage: Stage): Sheet => ({
  name: 'Tiêu chí',
  heading,
  columns: [
    { title: 'Cơ quan', width: 22 },
    { title: 'Mã', width: 8 },
    { title: 'Tiêu chí', width: 40 },
    ...['Tối đa', 'Tự chấm', 'Lần 1'].map(points),
    { title: 'Ý kiến lần 1', width: 30 },
    points('Đề nghị'),
    { title: 'Giải trình', width: 30 },
    points('Lần 2'),
    { title: 'Ý kiến lần 2', width: 30 },
    points('Hội đồng'),
    { title: 'Ý kiến của Hội đồng', width: 30 },
    { title: 'Tán thành', width: 10 },
    points('Điểm chốt'),
    { title: 'Ghi chú', width: 24 },
  ],
  rows: rows.map((row) => {
    const [first, second] = [row.first.at(-1), row.second.at(-1)]
    const { answer, setAside } = row
    const verdict = setAside ?? row.verdict
    /** What the council did not conclude on by itself it passed as proposed. */
    const isPassed = !verdict && row.over !== undefined && isFrom(stage, 'agreed')
    return [
      row.agencyName,
      row.code,
      row.name,
      row.min ?? row.max,
      row.claimed ?? 'chưa gửi',
      first?.points ?? unknown,
      first?.reason ?? '',
      answer ? answer.points : unknown,
      answer
        ? `${answer.stance === 'agree' ? 'Thống nhất' : `Đề nghị ${formatPoints(answer.points)}`}: ${answer.text}`
        : '',
      second?.points ?? unknown,
      second?.reason ?? '',
      setAside ? 'không áp dụng' : ((isPassed ? row.standing : row.verdict?.points) ?? unknown),
      isPassed && row.standing !== undefined ? 'Thông qua điểm đề xuất' : (verdict?.reason ?? ''),
      verdict ? `${verdict.votes.for}/${verdict.votes.of}` : '',
      setAside ? 'không áp dụng' : (row.standing ?? unknown),
      row.isEstimate ? estimated : '',
    ]
  }),
  freezeColumns: 3,
})
