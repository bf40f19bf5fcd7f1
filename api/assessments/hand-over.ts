// The ways back: the head gives back, the officer takes back before the head has acted, or reopens what was sent.
import { z } from 'zod'
import { after, type Move } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { ActName } from '../may.ts'
import { loadOne } from './load.ts'
import { latenessAt } from './lock.ts'
import { read } from './read.ts'
import { asSeen, find } from './seen.ts'

const seen = { id: Id, revision: Revision }
const reason = z.string().trim().min(5).max(2000)
export const GiveBack = z.strictObject({ ...seen, reason })
export const TakeBack = z.strictObject(seen)
export const Reopen = z.strictObject({ ...seen, reason })

/** Trả lại: the head says what to mend. */
export const giveBack = (ctx: Context, who: Person, { reason, ...input }: z.infer<typeof GiveBack>) =>
  hand(ctx, who, 'assessments.submit', 'give-back', input, reason)

/** The officer found something to mend before the head confirmed. */
export const takeBack = (ctx: Context, who: Person, input: z.infer<typeof TakeBack>) =>
  hand(ctx, who, 'assessments.present', 'take-back', input)

/** Reopened by the officer while it can still be sent again: the head confirms again afterwards. */
export const reopen = (ctx: Context, who: Person, { reason, ...input }: z.infer<typeof Reopen>) =>
  hand(ctx, who, 'assessments.present', 'reopen', input, reason)

async function hand(
  ctx: Context,
  who: Person,
  may: ActName,
  move: Move,
  input: z.infer<typeof TakeBack>,
  note?: string,
) {
  const { id, revision } = input
  const { assessment } = await find(ctx, who, may, id)
  await asSeen(ctx, assessment, revision)
  const done = { act: `assessments.${move}`, by: who.id, at: ctx.now().toISOString() }
  const set = { state: after(move, assessment.state), note }
  const { assignment, round, requests } = await loadOne(ctx, assessment)
  // What nobody could send again would be lost by one click.
  latenessAt(assignment, round.campaign, done.at, { act: move === 'reopen' ? 'mở lại' : 'sửa', requests })
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.assessments, assessment, set, done))
  return read(ctx, who, { id })
}
