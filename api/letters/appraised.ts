// What the letters of the internal index say: lần 1 to each agency, the agency's answer to it, the ranking that is proposed
// to the committee. From the same lists as the screens of the appraisal.
import { type Appraisal, isFrom, type Stage } from '../../schemas/appraisal.ts'
import { formatPercent } from '../../schemas/format.ts'
import { firstOf, heldOf } from '../../schemas/mark.ts'
import { Problem } from '../../schemas/problem.ts'
import { type Case, loadCases } from '../appraisals/cases.ts'
import { appraisalOf } from '../appraisals/find.ts'
import { standings } from '../appraisals/read.ts'
import type { Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { citedAs } from '../documents/named.ts'
import type { Who } from '../may.ts'
import type { Saying, Told } from './content.ts'

export type AppraisedLetter = 'first' | 'argument' | 'ranking'

const from: Readonly<Record<AppraisedLetter, { stage: Stage; sentence: string }>> = {
  first: {
    stage: 'answers',
    sentence: 'Kết quả lần 1 chưa được thông báo. Hãy thông báo ở trang Thẩm định rồi lập văn bản.',
  },
  argument: {
    stage: 'answers',
    sentence: 'Chưa có kết quả thẩm định lần 1 để giải trình. Hãy chờ thông báo kết quả.',
  },
  ranking: {
    stage: 'agreed',
    sentence:
      'Biên bản phiên họp chưa được gắn nên điểm chưa có hiệu lực. Hãy gắn biên bản rồi lập tờ trình.',
  },
}

/** Throws `wrong-state` before the stage at which it is told. */
export async function appraisedRows(
  ctx: Context,
  who: Who,
  round: Round,
  kind: AppraisedLetter,
  agency: string | undefined,
): Promise<Saying> {
  const appraisal = await appraisalOf(ctx, round.campaign.id)
  const { stage, sentence } = from[kind]
  if (!appraisal || !isFrom(appraisal.stage, stage))
    throw new Problem('wrong-state', sentence, { stage: appraisal?.stage ?? 'self' })
  if (kind === 'ranking') return rankingRows(ctx, who, round, appraisal)
  const cases = await loadCases(ctx, round, agency ? { agency } : {})
  if (kind === 'first') {
    const { answersUntil: due } = appraisal
    return { told: cases.flatMap((one) => firstRow(one, round.campaign.lockAt)), ...(due && { due }) }
  }
  return { told: await argumentRows(ctx, cases) }
}

const rowOf = ({ assessment: { agency, max }, leaf: { code, name }, sent }: Case) => ({
  ...{ agency, code, name, max },
  ...(sent && { over: sent.digest }),
})

/** What was not sent has no points, and says so. */
function firstRow(one: Case, lockAt: string): Told[] {
  const { sent, mark } = one
  if (!sent) return [{ ...rowOf(one), points: 0, text: 'Chưa gửi bản tự đánh giá.', at: lockAt }]
  if (!mark) return []
  const { reason, at } = mark.first.at(-1)!
  return [
    { ...rowOf(one), claimed: mark.claimed, points: firstOf(mark), ...(reason && { text: reason }), at },
  ]
}

async function argumentRows(ctx: Context, cases: readonly Case[]): Promise<Told[]> {
  const said = cases.flatMap((one) => {
    const answer = one.mark?.answer
    return one.mark && answer ? [{ one, mark: one.mark, answer }] : []
  })
  const added = said.flatMap(({ answer }) => answer.documents.map(({ document }) => document))
  const papers = await ctx.db.documents.model.find({ id: { $in: added } }).lean()
  const names = new Map(papers.map((paper) => [paper.id, citedAs(paper)]))
  return said.map(({ one, mark, answer: { stance, text, documents, at } }) => {
    const lines = documents.map(({ document }) => `Tài liệu bổ sung: ${names.get(document) ?? '–'}.`)
    const points = { claimed: mark.claimed, points: firstOf(mark), held: heldOf(mark) }
    return { ...rowOf(one), ...points, stance, text: [text, ...lines].join('\n'), at }
  })
}

/** A row an agency, the best first; one to which nothing applies stands last, without a place. */
async function rankingRows(
  ctx: Context,
  who: Who,
  round: Round,
  { stage, minutes }: Appraisal,
): Promise<Saying> {
  const { agencies, ranked } = standings(who, stage, round, await loadCases(ctx, round))
  const at = minutes?.at ?? round.campaign.lockAt
  const told = [...agencies]
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity))
    .map(({ agency, max = 0, claimed, points, index, rank }, n): Told => {
      const place =
        index && rank
          ? `Chỉ số ${formatPercent(index)}, hạng ${rank}/${ranked?.n ?? agencies.length}`
          : 'Không có tiêu chí áp dụng'
      return {
        ...{
          agency,
          code: String(n + 1),
          name: round.agencies.get(agency)?.name ?? '–',
          max,
          text: place,
          at,
        },
        ...(claimed !== undefined && { claimed }),
        ...(points !== undefined && { points }),
      }
    })
  return { told, ...(minutes && { basis: { number: minutes.number, issued: minutes.issued } }) }
}
