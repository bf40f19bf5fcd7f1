import type { Person } from '../schemas/person.ts'
import type { Done } from '../storage/change.ts'
import type { Context } from './context.ts'

/** An act of this person at this moment, for the history. */
export const doneBy = (ctx: Context, who: Pick<Person, 'id'>, act: string): Done => ({
  act,
  by: who.id,
  at: ctx.now().toISOString(),
})
