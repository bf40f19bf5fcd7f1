// A password was set, by a link or by its owner: the owner is told by mail, so that somebody else's hand is noticed.
import type { Person } from '../../schemas/person.ts'
import { change, create, type Done } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { mailTo, passwordNotice } from './invitation-mail.ts'

type Set = { [K in keyof Person]?: Person[K] | undefined }

export async function writePassword(ctx: Context, person: Person, set: Set, done: Done): Promise<void> {
  const { db } = ctx
  const to = mailTo(ctx, person)
  await db.transaction(async (tx) => {
    await change(tx, db, db.people, person, set, done)
    if (to) await create(tx, db, db.notices, passwordNotice(person, { to, at: done.at }), done)
  })
}
