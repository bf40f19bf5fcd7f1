// Main that prints the path of the one-time link for the first administrator, or nothing when somebody is there
// already. There is no default account: until that link is used, the one person there is has no password.
import { newId } from '../schemas/id.ts'
import type { Person } from '../schemas/person.ts'
import { create } from '../storage/change.ts'
import { readConfig } from './config.ts'
import { type Context, openContext } from './context.ts'
import { issue } from './people/invitations.ts'

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
const first = await theFirst(ctx)
if (first) {
  const done = { act: 'people.invite', by: first.id, at: ctx.now().toISOString() }
  console.log((await issue(ctx, first, done)).path)
}

/** Made once; invited anew at every start until the link has been used. */
async function theFirst({ db, now }: Context): Promise<Person | undefined> {
  const people = await db.people.model.find().limit(2).lean()
  const [only] = people
  if (people.length === 1 && only && !only.password) return only
  if (only) return undefined
  const id = newId('pe')
  const person = {
    id,
    login: 'quan-tri',
    name: 'Quản trị hệ thống',
    grants: [{ role: 'admin' as const }],
    revision: 1,
  }
  const done = { act: 'people.create', by: id, at: now().toISOString() }
  return db.transaction((tx) => create(tx, db, db.people, person, done))
}
