// What the agency and the reviewers say to each other about one request, until it is closed. It decides nothing: an answer
// and a closing are acts of their own.
import { z } from 'zod'
import { Message } from '../../schemas/assessment.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { isWithin } from '../may.ts'
import { closed, findRequest } from './requests.ts'

export const Say = z.strictObject({ id: Id, revision: Revision, text: Message.shape.text })

export async function discuss(ctx: Context, who: Person, { id, revision, text }: z.infer<typeof Say>) {
  const { request, found } = await findRequest(ctx, who, 'requests.discuss', id, revision)
  if (request.state === 'closed') throw closed()
  const done = { act: 'requests.discuss', by: who.id, at: ctx.now().toISOString() }
  const isAgency = !isWithin(who, 'assessments.review', found.assignment, true)
  const thread = [...(request.thread ?? []), { text, by: who.id, at: done.at, isAgency }]
  return ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.requests, request, { thread }, done))
}
