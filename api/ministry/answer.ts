// The lead's answer to a cut, Sở Nội vụ's choice of what is argued, and UBND's letter that ends the round.
import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { compareText } from '../../schemas/format.ts'
import { isContestable, isCut, MinistryScore } from '../../schemas/ministry.ts'
import type { Person } from '../../schemas/person.ts'
import { formatPoints } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { newExhibits } from '../assessments/exhibits.ts'
import { pointsWithin } from '../assessments/save.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { findRound, findScore, refuseClosed } from './find.ts'
import { issuedPlea, refuseOpenCuts } from './plea.ts'

const { answer: Said, choice: Chosen } = MinistryScore.shape
const seen = { id: Id, revision: Revision }

export const AnswerCut = z.strictObject({
  ...seen,
  stance: Said.unwrap().shape.stance,
  /** What is asked for, as people write it; all that was cut where it is not said. */
  points: z.exactOptional(z.string().min(1).max(10)),
  text: Said.unwrap().shape.text,
  /** Versions of the agency's own documents that were not sent before. */
  documents: z.array(Id).max(50).default([]),
})
export const ScoreKept = z.strictObject({ id: Id, revision: Revision })

/** Thống nhất, or đề nghị xem xét lại: either way why, because every lost point is explained. */
export async function answerCut(
  ctx: Context,
  who: Person,
  { id, revision, stance, points: written, text, documents }: z.infer<typeof AnswerCut>,
) {
  const { score, round } = await findScore(ctx, who, 'ministry.answer', { id, revision })
  await refuseClosed(ctx, round)
  refuseWhole(score)
  const points = stance === 'ask' && written !== undefined ? askedOf(written, score) : undefined
  const added = []
  for (const version of new Set(documents)) {
    const found = await ctx.db.versions.model.findOne({ id: version }).lean()
    const { document, files, state } = within(who, 'documents.upload', found)
    if (state !== 'kept')
      throw new Problem(
        'wrong-state',
        'Tài liệu chưa kiểm tra xong hoặc không được nhận. Hãy chọn tài liệu khác.',
        { state },
      )
    added.push({ document, version, hashes: files.map(({ sha256 }) => sha256) })
  }
  const at = ctx.now().toISOString()
  const asked = points !== undefined && { points }
  const answer = { stance, ...asked, text, documents: added, isLate: at >= round.due, by: who.id, at }
  const done = { act: 'ministry.answer', by: who.id, at }
  // Another answer takes back what was chosen over the one before.
  const set = { answer, choice: undefined }
  const kept = await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.ministryScores, score, set, done))
  return { id, revision: kept.revision }
}

/** Throws `unreadable-number`, `invalid`. */
function askedOf(written: string, score: MinistryScore): number {
  const points = pointsWithin(written, score, 'points')
  const { held = score.claimed ?? score.max } = score
  if (points > score.points && points <= held) return points
  const sentence =
    points > held
      ? `Điểm đề nghị không quá ${formatPoints(held)} điểm mà tỉnh đã gửi hoặc còn giữ ý kiến. Hãy ghi lại.`
      : `Điểm đề nghị phải cao hơn điểm Bộ chấm (${formatPoints(score.points)}). Hãy ghi lại, hoặc chọn thống nhất.`
  throw new Problem('invalid', sentence, { faults: [{ field: 'points', sentence }] })
}

/** Nothing is argued where nothing was cut, or no more than was agreed to before. Throws `wrong-state`. */
function refuseWhole(score: MinistryScore): void {
  if (isContestable(score)) return
  const why = isCut(score)
    ? 'Phần điểm bị trừ này đã thôi từ đợt trước, đợt này Bộ không trừ thêm'
    : 'Tiêu chí này không bị trừ điểm'
  throw new Problem('wrong-state', `${why} nên không cần trả lời.`, { state: 'whole' })
}

export const ChooseCut = z.strictObject({
  ...seen,
  choice: Chosen.unwrap().shape.outcome,
  reason: Chosen.unwrap().shape.reason,
})

/** Sở Nội vụ selects what UBND's letter argues; its new papers get their codes then. */
export async function chooseCut(
  ctx: Context,
  who: Person,
  { id, revision, choice: outcome, reason }: z.infer<typeof ChooseCut>,
) {
  const { score, round } = await findScore(ctx, who, 'ministry.manage', { id, revision })
  await refuseClosed(ctx, round)
  refuseWhole(score)
  if (outcome === 'send' && score.answer?.stance !== 'ask')
    throw new Problem('wrong-state', 'Cơ quan chưa đề nghị xem xét lại nên chưa đưa vào văn bản được.', {
      state: 'open',
    })
  if (outcome === 'keep' && !reason) {
    const sentence = 'Hãy ghi lý do không đưa vào văn bản giải trình.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'reason', sentence }] })
  }
  if (outcome === 'send') await refuseUntitled(ctx, score)
  const at = ctx.now().toISOString()
  const done = { act: 'ministry.choose', by: who.id, at }
  const choice = { outcome, ...(reason && { reason }), by: who.id, at }
  const exhibits = outcome === 'send' ? await exhibitsOf(ctx, score) : []
  const kept = await ctx.db.transaction(async (tx) => {
    for (const exhibit of exhibits) await create(tx, ctx.db, ctx.db.exhibits, exhibit, done)
    return change(tx, ctx.db, ctx.db.ministryScores, score, { choice }, done)
  })
  return { id, revision: kept.revision }
}

/** The letter and the index of the supplement volume print what a paper is about. Throws `gaps`. */
async function refuseUntitled({ db }: Context, { code, answer }: MinistryScore): Promise<void> {
  const ids = answer?.documents.map(({ document }) => document) ?? []
  const found = await db.documents.model.find({ id: { $in: ids } }, { code: 1, particulars: 1 }).lean()
  const bare = found.filter(({ particulars }) => !particulars.subject).map((one) => one.code)
  if (bare.length === 0) return
  throw new Problem(
    'gaps',
    `Tài liệu bổ sung của ${code} chưa ghi trích yếu: ${bare.sort(compareText).join(', ')}. Công văn và quyển bổ sung in trích yếu ấy: đề nghị cơ quan chủ trì ghi ở trang Tài liệu rồi chọn lại.`,
  )
}

async function exhibitsOf(ctx: Context, { assessment: id, answer, campaign, leaf }: MinistryScore) {
  const assessment = id && (await ctx.db.assessments.model.findOne({ id }).lean())
  const round = await loadRound(ctx, { id: campaign })
  const node = round.leaves.get(leaf)
  if (!assessment || !node || !answer) return []
  const citations = answer.documents.map((one) => {
    return { key: newId('ci'), slot: 'bo-sung', by: answer.by, at: answer.at, ...one }
  })
  return newExhibits(ctx, { assessment: { ...assessment, citations }, leaf: node, round })
}

export const SendLetter = z.strictObject(seen)

/** UBND's letter, made and issued under Văn bản, went out: nothing of the round is answered after it. */
export async function sendLetter(ctx: Context, who: Person, { id, revision }: z.infer<typeof SendLetter>) {
  const round = await findRound(ctx, id)
  if (round.revision !== revision) throw await stale(ctx.db, id, revision)
  await refuseClosed(ctx, round)
  await refuseOpenCuts(ctx.db, id)
  const { letter, paper } = await issuedPlea(ctx, who, round)
  const at = ctx.now().toISOString()
  const done = { act: 'ministry.letter', by: who.id, at }
  const { number, issued } = paper
  const set = { letter: { id: letter.id, number, issued, by: who.id, at } }
  const kept = await ctx.db.transaction(async (tx) => {
    await refuseOpenCuts(ctx.db.seenBy(tx), id)
    return change(tx, ctx.db, ctx.db.ministryRounds, round, set, done)
  })
  return { id, revision: kept.revision }
}
