// Yêu cầu bổ sung is an object of its own: answered by the agency, closed by a reviewer, never by an upload.
import { z } from 'zod'
import { Request } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import type { ActName } from '../may.ts'
import { find, refuseOwnWork } from './seen.ts'

export const Answer = z.strictObject({ id: Id, revision: Revision, text: z.string().trim().min(5).max(3000) })
export const Close = z.strictObject({ id: Id, revision: Revision })
export const RequestView = Request

/** The agency's answer; a second one replaces the first, and history keeps both. */
export async function answer(
  ctx: Context,
  who: Person,
  { id, revision, text }: z.infer<typeof Answer>,
): Promise<Request> {
  const { request } = await findRequest(ctx, who, 'assessments.save', id, revision)
  if (request.state === 'closed') throw closed()
  const done = { act: 'requests.answer', by: who.id, at: ctx.now().toISOString() }
  const set = { state: 'answered', answer: { text, by: who.id, at: done.at } } as const
  return ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.requests, request, set, done))
}

export async function close(
  ctx: Context,
  who: Person,
  { id, revision }: z.infer<typeof Close>,
): Promise<Request> {
  const { request, found } = await findRequest(ctx, who, 'assessments.review', id, revision)
  refuseOwnWork(who, found.assessment, found.assignment)
  if (request.state === 'closed') throw closed()
  const done = { act: 'requests.close', by: who.id, at: ctx.now().toISOString() }
  return ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.requests, request, { state: 'closed' }, done))
}

/** A request is reached by whoever reaches its assessment for the act. */
export async function findRequest(ctx: Context, who: Person, act: ActName, id: string, revision: number) {
  const request = await ctx.db.requests.model.findOne({ id }).lean()
  if (!request) throw notFound()
  const found = await find(ctx, who, act, request.assessment)
  if (request.revision !== revision) throw await stale(ctx.db, id, revision)
  return { request: Request.parse(request), found }
}

export const closed = () =>
  new Problem('wrong-state', 'Yêu cầu này đã đóng. Hãy tải lại trang.', { state: 'closed' })
