// Biên bản of the council's session per NĐ 30/2020, from what was written down while it sat; printed once it has risen, to
// be signed, numbered and brought back.
import { z } from 'zod'
import type { Block } from '../../dossier/letter.ts'
import type { Row } from '../../dossier/table.ts'
import { isFrom } from '../../schemas/appraisal.ts'
import {
  compareText,
  dayOf,
  formatDay,
  formatPercent,
  formatPoints,
  formatTime,
} from '../../schemas/format.ts'
import { heldOf, isArgued, isCut, isDisputed, proposedOf } from '../../schemas/mark.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { printed } from '../papers/paper.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Case, loadCases } from './cases.ts'
import { appraisalOf, findRound, readsSession, Slug } from './find.ts'
import { readAppraisal } from './read.ts'
import type { AppraisalView } from './view.ts'

export const PrintMinutes = z.strictObject({ slug: Slug, purpose: z.exactOptional(Purpose) })

export async function printMinutes(
  ctx: Context,
  who: Who,
  { slug, purpose }: z.infer<typeof PrintMinutes>,
): Promise<Bytes> {
  if (!readsSession(who)) throw notFound()
  const round = await findRound(ctx, { slug })
  const stage = (await appraisalOf(ctx, round.campaign.id))?.stage ?? 'self'
  const view = await readAppraisal(ctx, who, { slug })
  const { sitting } = view
  if (!sitting?.closed || !isFrom(stage, 'minutes'))
    throw new Problem(
      'wrong-state',
      'Phiên họp chưa kết thúc nên chưa có biên bản. Hãy kết thúc phiên họp rồi in.',
      {
        stage,
      },
    )
  const cases = await loadCases(ctx, round)
  const { province, place } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const name = `bien-ban-${slug}.pdf`
  const code = contentCode(sitting.closed.code)
  const file = await printed(ctx, name, {
    superior: province,
    agency: 'Hội đồng thẩm định',
    number: 'Số: ........../BB-HĐTĐ',
    place,
    date: dayOf(sitting.at),
    undated: true,
    title: 'Biên bản',
    subtitle: `Họp Hội đồng thẩm định kết quả ${round.campaign.name}`,
    blocks: [...opening(sitting), ...content(round, view, cases), ...closing(sitting.closed.at, code)],
    beside: [{ above: ['THƯ KÝ'], name: sitting.secretary.name }],
    signature: { above: ['CHỦ TỌA'], name: sitting.chair.name },
    recipients: [province, 'Thành viên Hội đồng', 'Lưu: VT, HĐTĐ'],
    foot: `${codeName}: ${code}`,
  })
  const said = { what: 'printed', file: name, version: code } as const
  return taken(
    ctx,
    who,
    { id: round.campaign.id },
    { ...said, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

type Session = NonNullable<AppraisalView['sitting']> | NonNullable<z.input<typeof AppraisalView>['sitting']>

const say = (text: string): Block => ({ kind: 'text', text, indent: true })
const head = (text: string): Block => ({ kind: 'text', text, indent: true, face: 'bold', room: 60 })

const moment = (at: string): string => {
  const [hours, minutes] = formatTime(at).split(':')
  return `${hours} giờ ${minutes} phút ngày ${formatDay(dayOf(at))}`
}

function opening({ at, place, chair, secretary, members, present, needed }: Session): Block[] {
  const named = ({ name, agency }: Session['members'][number]) => (agency ? `${name} (${agency})` : name)
  const there = members.filter(({ isPresent, id }) => isPresent && id !== chair.id)
  const absent = members.filter(({ isPresent }) => !isPresent)
  return [
    say(`Thời gian bắt đầu: ${moment(at)}.`),
    say(`Địa điểm: ${place}.`),
    head('I. Thành phần dự họp'),
    say(`1. Chủ trì: ${chair.name}, thành viên Hội đồng.`),
    say(`2. Thư ký: ${secretary.name}, Sở Nội vụ.`),
    say(`3. Thành viên Hội đồng dự họp: ${there.map(named).join('; ') || 'không có ai khác'}.`),
    say(`4. Thành viên vắng mặt: ${absent.map(named).join('; ') || 'không'}.`),
    say(
      `Có mặt ${present}/${members.length} thành viên; theo quy định cần ít nhất ${needed} thành viên. Phiên họp đủ điều kiện tiến hành.`,
    ),
  ]
}

function content(
  round: Round,
  { agencies, ranked }: Pick<z.input<typeof AppraisalView>, 'agencies' | 'ranked'>,
  cases: readonly Case[],
): Block[] {
  const aside = cases.filter((one) => one.aside)
  const counted = cases.filter((one) => !one.aside)
  const marked = cases.flatMap(({ mark }) => mark ?? [])
  const sent = cases.filter((one) => one.sent).length
  const count = (is: (mark: (typeof marked)[number]) => boolean): number => marked.filter(is).length
  const settled = counted.filter(({ mark }) => mark?.verdict)
  const passed = counted.filter((one) => one.sent).length - settled.length
  const unsent = cases.length - sent
  return [
    head('II. Nội dung'),
    say(
      `1. Kết quả thẩm định trước phiên họp: ${agencies.length} cơ quan, ${cases.length} tiêu chí phải tự chấm; đã gửi ${sent} tiêu chí, đều được thẩm định lần 1${unsent ? `, ${unsent} tiêu chí không gửi nên tính 0 điểm` : ''}; ${count(isCut)} tiêu chí bị giảm điểm, ${count(isArgued)} tiêu chí cơ quan giải trình và được thẩm định lần 2; còn ${count(isDisputed)} tiêu chí có ý kiến khác.`,
    ),
    say(
      settled.length
        ? `2. Hội đồng thảo luận, biểu quyết và kết luận ${settled.length} tiêu chí:`
        : '2. Không có tiêu chí nào Hội đồng phải biểu quyết.',
    ),
    ...(settled.length ? [settledTable(round, settled)] : []),
    ...(aside.length
      ? [
          say(
            `3. Hội đồng kết luận ${aside.length} tiêu chí sau không áp dụng; điểm tối đa của cơ quan không tính các tiêu chí này:`,
          ),
          asideTable(round, aside),
        ]
      : []),
    say(
      `${aside.length ? 4 : 3}. Hội đồng thống nhất điểm đề xuất của ${passed} tiêu chí còn lại đã được thẩm định.`,
    ),
    {
      ...say(
        `${aside.length ? 5 : 4}. Điểm và chỉ số của từng cơ quan theo kết luận của Hội đồng (chỉ số là tỷ lệ điểm đạt trên điểm tối đa áp dụng cho cơ quan; xếp hạng theo chỉ số):`,
      ),
      room: 90,
    } as Block,
    {
      kind: 'table',
      columns: [
        { title: 'Hạng', width: 40, align: 'center' },
        { title: 'Cơ quan', width: 224 },
        { title: 'Điểm đạt', width: 70, align: 'right' },
        { title: 'Tối đa áp dụng', width: 70, align: 'right' },
        { title: 'Chỉ số', width: 70, align: 'right' },
      ],
      rows: [...agencies]
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || compareText(a.short, b.short))
        .map(({ rank, short, points = 0, max = 0, index }) => ({
          cells: [
            String(rank ?? '–'),
            short,
            formatPoints(points),
            formatPoints(max),
            index ? formatPercent(index) : '–',
          ].map((text) => [{ text }]),
        })),
    },
    ...(ranked ? [say(`Trung vị của ${ranked.n} cơ quan: ${formatPercent(ranked.median)}.`)] : []),
  ]
}

function asideTable({ agencies }: Round, aside: readonly Case[]): Block {
  const rows = aside.flatMap(({ assessment, leaf, aside: said }): Row[] => {
    if (!said) return []
    const cells = [
      agencies.get(assessment.agency)?.short ?? '–',
      `${leaf.code} ${leaf.name}`,
      formatPoints(assessment.max),
      `${said.votes.for}/${said.votes.of}`,
      said.reason,
    ]
    return [{ cells: cells.map((text) => [{ text }]) }]
  })
  return {
    kind: 'table',
    columns: [
      { title: 'Cơ quan', width: 62 },
      { title: 'Tiêu chí không áp dụng', width: 146 },
      { title: 'Tối đa', width: 46, align: 'right' },
      { title: 'Tán thành', width: 46, align: 'center' },
      { title: 'Lý do', width: 174 },
    ],
    rows,
  }
}

function settledTable({ agencies }: Round, settled: readonly Case[]): Block {
  const rows = settled.flatMap(({ assessment, leaf, mark }): Row[] => {
    if (!mark?.verdict) return []
    const { points, reason, votes } = mark.verdict
    const cells = [
      agencies.get(assessment.agency)?.short ?? '–',
      `${leaf.code} ${leaf.name}`,
      formatPoints(heldOf(mark)),
      formatPoints(proposedOf(mark)),
      formatPoints(points),
      `${votes.for}/${votes.of}`,
      reason ?? 'Thống nhất với điểm cơ quan đề nghị.',
    ]
    return [{ cells: cells.map((text) => [{ text }]) }]
  })
  return {
    kind: 'table',
    columns: [
      { title: 'Cơ quan', width: 62 },
      { title: 'Tiêu chí', width: 112 },
      { title: 'Đề nghị', width: 46, align: 'right' },
      { title: 'Đề xuất', width: 46, align: 'right' },
      { title: 'Kết luận', width: 46, align: 'right' },
      { title: 'Tán thành', width: 46, align: 'center' },
      { title: 'Ý kiến của Hội đồng', width: 116 },
    ],
    rows,
  }
}

const closing = (at: string, code: string): Block[] => [
  head('III. Kết luận'),
  say(
    'Hội đồng thông qua điểm thẩm định nêu trên. Điểm có hiệu lực kể từ khi biên bản này được ký và gắn vào hệ thống.',
  ),
  say(`${codeName} của kết quả phiên họp trên hệ thống: ${code}.`),
  say(`Phiên họp kết thúc vào ${moment(at)}. Biên bản được các thành viên thông qua và thống nhất./.`),
]
