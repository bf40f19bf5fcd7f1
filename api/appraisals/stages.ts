// Named acts of Sở Nội vụ that open and close the stages of an appraisal. Each is refused while something of the stage
// before is left, and says how much.
import { z } from 'zod'
import { afterStep, type Appraisal } from '../../schemas/appraisal.ts'
import { compareCodes, formatDeadline } from '../../schemas/format.ts'
import { newId, Revision } from '../../schemas/id.ts'
import { isCut } from '../../schemas/mark.ts'
import { Instant } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { create, remove } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type Case, isUnjudged, loadCases } from './cases.ts'
import { appraisalOf, atStep, stepBy, findRound, move, Slug, stageOf } from './find.ts'
import { readAppraisal } from './read.ts'

export const OpenAppraisal = z.strictObject({ slug: Slug })
export const Seen = z.strictObject({ slug: Slug, revision: Revision })
export const Notify = Seen.extend({ due: Instant })

/** Lần 1 begins once the lock is past; what was sent stays as it is from then on. */
export async function openAppraisal(ctx: Context, who: Person, { slug }: z.infer<typeof OpenAppraisal>) {
  const { db } = ctx
  const round = await findRound(ctx, { slug })
  afterStep('open', stageOf(await appraisalOf(ctx, round.campaign.id)))
  const done = stepBy(ctx, who, 'open')
  const { lockAt, id: campaign } = round.campaign
  if (done.at < lockAt) {
    const sentence = `Còn trong thời hạn tự chấm, đến ${formatDeadline(lockAt)}. Hãy chờ hết hạn, hoặc đổi hạn ở Thiết lập.`
    throw new Problem('wrong-state', sentence, { stage: 'self', lockAt })
  }
  const cases = await loadCases(ctx, round)
  if (!cases.some(({ sent }) => sent))
    throw new Problem('wrong-state', 'Chưa cơ quan nào gửi bản tự đánh giá nên chưa có gì để thẩm định.', {
      stage: 'self',
    })
  const made: Appraisal = { id: newId('ap'), campaign, stage: 'first', revision: 1 }
  await db.transaction((tx) => create(tx, db, db.appraisals, made, done))
  return readAppraisal(ctx, who, { slug })
}

/** A wrong click, while nobody has judged anything. */
export async function takeBackAppraisal(ctx: Context, who: Person, { slug, revision }: z.infer<typeof Seen>) {
  const { db } = ctx
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'take-back', revision)
  await db.transaction(async (tx) => {
    await db.alone(tx, `appraisal ${appraisal.campaign}`)
    const judged = await db.marks.model.countDocuments({ campaign: appraisal.campaign }).session(tx)
    if (judged > 0)
      throw new Problem('wrong-state', `Đã chấm ${judged} tiêu chí nên không thôi mở thẩm định được nữa.`, {
        stage: appraisal.stage,
      })
    await remove(tx, db, db.appraisals, appraisal, stepBy(ctx, who, 'take-back'))
  })
  return readAppraisal(ctx, who, { slug })
}

/** Each agency learns its own results of lần 1 and may argue until then. */
export async function notify(
  ctx: Context,
  who: Person,
  { slug, revision, due: answersUntil }: z.infer<typeof Notify>,
) {
  const done = stepBy(ctx, who, 'notify')
  if (answersUntil <= done.at) {
    const sentence = 'Hạn giải trình phải sau lúc này. Hãy ghi lại hạn.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'due', sentence }] })
  }
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'notify', revision)
  await ctx.db.transaction(async (tx) => {
    const moved = await move(ctx, tx, appraisal, 'notify', { answersUntil }, done)
    const cases = await loadCases({ ...ctx, db: ctx.db.seenBy(tx) }, round)
    refuseLeft(moved, cases.filter(isUnjudged), 'chưa chấm lần 1', lookForJudges)
  })
  return readAppraisal(ctx, who, { slug })
}

/** The window of giải trình is over: its time is past, or every agency whose points were cut has answered. */
export async function resume(ctx: Context, who: Person, { slug, revision }: z.infer<typeof Seen>) {
  const done = stepBy(ctx, who, 'resume')
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'resume', revision)
  await ctx.db.transaction(async (tx) => {
    const moved = await move(ctx, tx, appraisal, 'resume', {}, done)
    if (done.at >= (moved.answersUntil ?? '')) return
    const cases = await loadCases({ ...ctx, db: ctx.db.seenBy(tx) }, round)
    const silent = cases.filter(({ mark }) => mark && isCut(mark) && !mark.answer)
    const due = `còn hạn giải trình đến ${formatDeadline(moved.answersUntil ?? '')}`
    refuseLeft(moved, silent, due, 'Hãy chờ hết hạn, hoặc đôn đốc để cơ quan trả lời sớm.')
  })
  return readAppraisal(ctx, who, { slug })
}

/** There stands who may judge each. */
export const lookForJudges = 'Hãy chọn mục “Chưa chấm” để xem còn chờ ai.'

/** Says how many leaves are left, the first of them, and what to do. Throws `wrong-state`. */
export function refuseLeft({ stage }: Appraisal, left: readonly Case[], why: string, todo: string): void {
  if (left.length === 0) return
  const codes = [...new Set(left.map(({ leaf }) => leaf.code))].sort(compareCodes).slice(0, 5).join(', ')
  const agencies = new Set(left.map(({ place }) => place.agency)).size
  const sentence = `Còn ${left.length} tiêu chí của ${agencies} cơ quan ${why} (${codes}${left.length > 5 ? ', …' : ''}). ${todo}`
  throw new Problem('wrong-state', sentence, { stage, left: left.length })
}
