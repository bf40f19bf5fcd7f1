// The life of a lost point: who answers for it, why it was lost and what is done about it, the head's explanation by name,
// the outcome with its document.
import { z } from 'zod'
import { dayAt, endOfWork, isLate } from '../../schemas/calendar.ts'
import { Id, Revision } from '../../schemas/id.ts'
import { afterLoss, Loss, LossExplanation, type LossMove, outcomes } from '../../schemas/losses/loss.ts'
import { Decision } from '../../schemas/plan/plan.ts'
import { change } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { confirmPassword } from '../people/confirm.ts'
import { findLoss } from './find.ts'
import { readLoss } from './read.ts'
import { transitions } from './transitions.ts'

const Seen = z.strictObject({ id: Id, revision: Revision })
const Why = z.string().trim().min(5).max(2000)

export const AssignLoss = Seen.extend({ agency: Id, reason: Why })
export const AnswerLoss = Seen.extend({
  reason: LossExplanation.shape.reason,
  remedy: z.exactOptional(LossExplanation.shape.remedy),
})
export const ExplainLoss = Seen.extend({
  text: LossExplanation.shape.text,
  password: z.string().min(1).max(200),
})
export const ReturnLoss = Seen.extend({ reason: Why })
export const DecideLoss = Seen.extend({
  outcome: z.enum(outcomes),
  ...Decision.shape,
  text: z.exactOptional(Why),
})

type Set = { [K in keyof Loss]?: Loss[K] | undefined }

async function step(ctx: Context, who: Who, loss: Loss, move: LossMove, set: Set) {
  const state = afterLoss(move, loss.state)
  const { db } = ctx
  const done = doneBy(ctx, who, `losses.${move}`)
  const next = await db.transaction((tx) => change(tx, db, db.losses, loss, { state, ...set }, done))
  return readLoss(ctx, who, next)
}

const seen = (ctx: Context, who: Who, move: LossMove, input: z.infer<typeof Seen>) =>
  findLoss(ctx, who, transitions[move].may, input)

/** What the one before wrote stays in the history; the next one begins anew. */
export async function assignLoss(ctx: Context, who: Who, input: z.infer<typeof AssignLoss>) {
  const loss = await seen(ctx, who, 'assign', input)
  const { db } = ctx
  const found = await db.agencies.model
    .find({ id: { $in: [input.agency, loss.agency ?? ''] }, isIssuerOnly: false })
    .lean()
  const named = (id: string | undefined) => {
    const agency = found.find((one) => one.id === id)
    return agency && { id: agency.id, name: agency.name }
  }
  const [from, to] = [named(loss.agency), named(input.agency)]
  if (!to || from?.id === to.id)
    refuse([
      {
        field: 'agency',
        sentence: to
          ? 'Cơ quan này đang trả lời mục này. Hãy chọn cơ quan khác.'
          : 'Không có cơ quan này. Hãy chọn lại.',
      },
    ])
  const handover = { ...(from && { from }), to: to!, reason: input.reason, by: who.id, at: ctx.now().toISOString() } // prettier-ignore
  return step(ctx, who, loss, 'assign', {
    ...{ agency: to!.id, handovers: [...loss.handovers, handover] },
    ...{ reason: undefined, remedy: undefined, note: undefined, earlier: [] },
  })
}

export async function answerLoss(ctx: Context, who: Who, input: z.infer<typeof AnswerLoss>) {
  const loss = await seen(ctx, who, 'answer', input)
  const { reason, remedy } = input
  if (!remedy) refuse([{ field: 'remedy', sentence: 'Hãy ghi biện pháp khắc phục.' }])
  return step(ctx, who, loss, 'answer', { reason, remedy })
}

/** By name, with the password, over the reason and the remedy that were seen. */
export async function explainLoss(ctx: Context, who: Who, input: z.infer<typeof ExplainLoss>) {
  const loss = await seen(ctx, who, 'explain', input)
  await confirmPassword(ctx, who, input.password)
  afterLoss('explain', loss.state)
  const { name, position, capacity } = who
  const at = ctx.now().toISOString()
  return step(ctx, who, loss, 'explain', {
    note: undefined,
    explanation: {
      ...{ text: input.text, reason: loss.reason!, remedy: loss.remedy!, by: who.id, at },
      signer: { name, ...(position && { position }), ...(capacity && { capacity }) },
      isLate: isLate(at, endOfWork(loss.due)),
    },
  })
}

export async function returnLoss(ctx: Context, who: Who, input: z.infer<typeof ReturnLoss>) {
  const loss = await seen(ctx, who, 'return', input)
  const { explanation, earlier } = loss
  return step(ctx, who, loss, 'return', {
    explanation: undefined,
    earlier: [...earlier, ...(explanation ? [explanation] : [])],
    note: input.reason,
  })
}

/** Once more where it was written down wrong. What nobody explained cannot be accepted. */
export async function decideLoss(ctx: Context, who: Who, input: z.infer<typeof DecideLoss>) {
  const loss = await seen(ctx, who, 'decide', input)
  const { outcome: kind, number, issued, text } = input
  const at = ctx.now().toISOString()
  const say = (field: string, sentence: string) => refuse([{ field, sentence }])
  if (!loss.agency) say('agency', 'Chưa có cơ quan trả lời mục này. Hãy giao cơ quan rồi ghi kết luận.')
  if (kind === 'accept' && !loss.explanation)
    say('outcome', 'Người đứng đầu chưa giải trình nên chưa chấp nhận được. Hãy chọn kết luận khác.')
  if (issued > dayAt(at)) say('issued', 'Ngày văn bản chưa tới. Hãy xem lại ngày.')
  const outcome = { kind, document: { number, issued }, ...(text && { text }), by: who.id, at }
  return step(ctx, who, loss, 'decide', { outcome })
}
