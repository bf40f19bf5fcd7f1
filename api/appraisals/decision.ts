// Quyết định công bố kết quả, drafted per NĐ 30/2020 once the council's points stand: the ranking of the screen as its
// annex, under the content code of the session. The issued one comes back as the minutes do.
import { z } from 'zod'
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import { type Appraisal, isFrom } from '../../schemas/appraisal.ts'
import {
  compareText,
  formatDay,
  formatPercent,
  formatPoints,
  ofCampaign,
  unknown,
} from '../../schemas/format.ts'
import { standingOf } from '../../schemas/letter.ts'
import { codeName, contentCode } from '../../schemas/printed.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'
import type { Who } from '../may.ts'
import { cells } from '../papers/areas.ts'
import { Format, paper } from '../papers/paper.ts'
import { say } from '../papers/snapshot.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { appraisalOf, findRound, readsSession, Slug } from './find.ts'
import { readAppraisal } from './read.ts'
import type { AppraisalView } from './view.ts'

export const PrintDecision = z.strictObject({
  slug: Slug,
  as: z.exactOptional(Format),
  purpose: z.exactOptional(Purpose),
})

export async function printDecision(
  ctx: Context,
  who: Who,
  { slug, as = 'docx', purpose }: z.infer<typeof PrintDecision>,
): Promise<Bytes> {
  if (!readsSession(who)) throw notFound()
  const round = await findRound(ctx, { slug })
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  const stage = appraisal?.stage ?? 'self'
  if (!appraisal?.sitting?.closed || !isFrom(stage, 'agreed'))
    throw new Problem(
      'wrong-state',
      'Biên bản phiên họp chưa được gắn nên điểm chưa có hiệu lực. Hãy gắn biên bản rồi soạn quyết định.',
      { stage },
    )
  const view = await readAppraisal(ctx, who, { slug })
  const { province } = placeOf(await ctx.db.agencies.model.find({ isIssuerOnly: true }).lean())
  const code = contentCode(appraisal.sitting.closed.code)
  const order = orderOf(round, view, {
    committee: province || 'Ủy ban nhân dân tỉnh',
    bases: basesOf(appraisal, await proposalOf(ctx, round)),
    code,
  })
  const file = await paper(ctx, `quyet-dinh-cong-bo-${slug}`, order, {
    as,
    kind: 'decision',
    issued: appraisal.decision?.at,
  })
  const said = { what: 'printed', file: file.name, version: code } as const
  return taken(
    ctx,
    who,
    { id: round.campaign.id },
    { ...said, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

/** The tờ trình that asks for it, once it came back issued. */
async function proposalOf({ db }: Context, { campaign }: Round) {
  const letter = await db.letters.model
    .findOne({ campaign: campaign.id, kind: 'ranking' }, { id: 1 })
    .sort({ n: -1 })
    .lean()
  if (!letter) return undefined
  const papers = await db.papers.model.find({ letter: letter.id }).sort({ at: 1, _id: 1 }).lean()
  const { state, paper: issued } = standingOf(papers)
  return state === 'issued' ? issued : undefined
}

function basesOf(
  { minutes }: Appraisal,
  proposal: { readonly number: string; readonly issued: string } | undefined,
): string[] {
  const named = (kind: string, { number, issued }: { number: string; issued: string }): string =>
    `${kind} số ${number} ngày ${formatDay(issued)}`
  return [
    'Căn cứ Luật Tổ chức chính quyền địa phương;',
    ...(minutes ? [`Căn cứ ${named('Biên bản', minutes)} của Hội đồng thẩm định;`] : []),
    `Theo đề nghị của Giám đốc Sở Nội vụ${proposal ? ` tại ${named('Tờ trình', proposal)}` : ''}.`,
  ]
}

type View = Pick<z.input<typeof AppraisalView>, 'agencies' | 'ranked'>
interface About {
  readonly committee: string
  readonly bases: readonly string[]
  readonly code: string
}

function orderOf(
  round: Round,
  view: View,
  { committee, bases, code }: About,
): Omit<LetterOrder, 'place' | 'date'> {
  const { name } = round.campaign
  const { agencies, ranked } = view
  const title = (text: string): Block => ({ kind: 'text', text, align: 'center', face: 'bold' })
  const middle = ranked
    ? `, trong đó ${ranked.n} cơ quan được xếp hạng, trung vị của chỉ số là ${formatPercent(ranked.median)}`
    : ''
  return {
    superior: '',
    agency: committee,
    number: 'Số: ........../QĐ-UBND',
    undated: true,
    title: 'Quyết định',
    subtitle: ofCampaign('Về việc công bố kết quả và xếp hạng', name),
    blocks: [
      title(`CHỦ TỊCH ${committee.toUpperCase()}`),
      ...bases.map((base): Block => ({ ...say(base), face: 'italic' })),
      title('QUYẾT ĐỊNH:'),
      say(
        `${ofCampaign('Điều 1. Công bố kết quả và xếp hạng', name)} đối với ${agencies.length} cơ quan, đơn vị tại Phụ lục kèm theo Quyết định này${middle}.`,
      ),
      say(
        'Điều 2. Thủ trưởng các cơ quan, đơn vị căn cứ kết quả được công bố, xác định nguyên nhân của tiêu chí mất điểm, có giải pháp khắc phục và báo cáo Sở Nội vụ. Giám đốc Sở Nội vụ theo dõi, đôn đốc và tổng hợp, báo cáo Chủ tịch Ủy ban nhân dân.',
      ),
      say(
        'Điều 3. Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Ủy ban nhân dân, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị tại Phụ lục và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      ),
    ],
    recipients: ['Như Điều 3', 'Bộ Nội vụ (b/c)', 'CT, các PCT UBND', 'Lưu: VT, NC'],
    signature: { above: ['CHỦ TỊCH'] },
    annex: {
      title: 'Phụ lục',
      subtitle: `${ofCampaign('Kết quả và xếp hạng', name)} (kèm theo Quyết định của Chủ tịch ${committee})`,
      blocks: [annex(round, view)],
    },
    foot: `${codeName}: ${code}`,
  }
}

const annex = (round: Round, { agencies, ranked }: View): Block => ({
  kind: 'table',
  columns: [
    { title: 'Hạng', width: 50, align: 'center' },
    { title: 'Cơ quan, đơn vị', width: 214 },
    { title: 'Điểm đạt', width: 70, align: 'right' },
    { title: 'Tối đa áp dụng', width: 70, align: 'right' },
    { title: 'Chỉ số', width: 70, align: 'right' },
  ],
  rows: [...agencies]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareText(a.short, b.short))
    .map(({ agency, rank, short, points = 0, max = 0, index }) => ({
      cells: cells([
        rank === undefined || !ranked ? unknown : `${rank}/${ranked.n}`,
        round.agencies.get(agency)?.name ?? short,
        formatPoints(points),
        formatPoints(max),
        index ? formatPercent(index) : unknown,
      ]),
    })),
})
