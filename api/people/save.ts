import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { Grant, type Grant as Granted, Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { notFound } from '../../schemas/problem.ts'
import { grantFaults, keepAnAdmin } from './grants.ts'
import { viewOf } from './view.ts'

const name = z.string().trim().min(1).max(100)
const { position, email, capacity, grants } = Person.shape

export const CreatePerson = z.strictObject({
  login: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9._@-]{1,99}$/),
  name,
  position,
  email,
  capacity,
  grants,
  isService: Person.shape.isService,
})

/** Without a password: an invitation gives it. */
export async function createPerson(ctx: Context, who: Person, input: z.infer<typeof CreatePerson>) {
  const { db } = ctx
  const faults = await grantFaults(ctx, input)
  const sentence = `Tên đăng nhập “${input.login}” đã có người dùng. Hãy đặt tên khác.`
  const taken = { field: 'login', sentence }
  const isTaken = await db.people.model.exists({ login: input.login })
  if (isTaken && faults.length === 0) throw new Problem('duplicate', sentence, { faults: [taken] })
  refuse(isTaken ? [taken, ...faults] : faults)
  const person: Person = { id: newId('pe'), ...input, revision: 1 }
  const done = doneBy(ctx, who, 'people.create')
  return viewOf(ctx, await db.transaction((tx) => create(tx, db, db.people, person, done)))
}

const clearable = <T extends z.ZodType>(field: T) => z.exactOptional(z.union([field, z.null()]))

/** What is left out stays; null takes it away. */
export const ChangePerson = z.strictObject({
  id: Id,
  revision: Revision,
  name: z.exactOptional(name),
  position: clearable(z.string().max(200)),
  email: clearable(z.email().max(200)),
  capacity: clearable(z.string().max(100)),
  grants: z.exactOptional(z.array(Grant).max(20)),
})

/** Other rights end the sessions that began with the old ones. */
export async function changePerson(
  ctx: Context,
  who: Person,
  { id, revision, ...input }: z.infer<typeof ChangePerson>,
) {
  const person = await findPerson(ctx, id, revision)
  if (input.grants) refuse(await grantFaults(ctx, { ...person, grants: input.grants }))
  const areOther = input.grants !== undefined && keyOf(input.grants) !== keyOf(person.grants)
  const entries = Object.entries(input).map(([field, value]) => [field, value ?? undefined])
  const set: Partial<Person> = {
    ...(Object.fromEntries(entries) as Partial<Person>),
    ...(areOther && { sessionsFrom: ctx.now().toISOString() }),
  }
  return write(ctx, who, 'people.change', person, set)
}

export const ById = z.strictObject({ id: Id })
export const Seen = z.strictObject({ id: Id, revision: Revision })

export async function readPerson(ctx: Context, _who: Person, { id }: z.infer<typeof ById>) {
  return viewOf(ctx, await findPerson(ctx, id))
}

/** They cannot sign in any more, and nothing else changes: documents and work stay the agency's. */
export async function depart(ctx: Context, who: Person, { id, revision }: z.infer<typeof Seen>) {
  const person = await findPerson(ctx, id, revision)
  if (person.leftAt) throw new Problem('wrong-state', 'Người này đã nghỉ. Hãy tải lại trang.')
  const at = ctx.now().toISOString()
  return write(ctx, who, 'people.depart', person, { leftAt: at, sessionsFrom: at, invitation: undefined })
}

/** With the rights and the password they had; sessions and tokens of before stay ended. */
export async function comeBack(ctx: Context, who: Person, { id, revision }: z.infer<typeof Seen>) {
  const person = await findPerson(ctx, id, revision)
  if (!person.leftAt) throw new Problem('wrong-state', 'Người này đang làm việc. Hãy tải lại trang.')
  return write(ctx, who, 'people.return', person, {
    leftAt: undefined,
    sessionsFrom: ctx.now().toISOString(),
  })
}

/** A lost phone, a computer left open: every session ends, a machine's tokens too; the password stays. */
export async function endSessions(ctx: Context, who: Person, { id, revision }: z.infer<typeof Seen>) {
  const person = await findPerson(ctx, id, revision)
  return write(ctx, who, 'people.end-sessions', person, { sessionsFrom: ctx.now().toISOString() })
}

async function findPerson({ db }: Context, id: string, revision?: number): Promise<Person> {
  const person = await db.people.model.findOne({ id }).lean()
  if (!person) throw notFound()
  if (revision !== undefined && person.revision !== revision) throw await stale(db, id, revision)
  return person
}

type Set = { [K in keyof Person]?: Person[K] | undefined }

async function write(ctx: Context, who: Person, act: string, person: Person, set: Set) {
  const { db } = ctx
  const next = await db.transaction(async (tx) => {
    const made = await change(tx, db, db.people, person, set, doneBy(ctx, who, act))
    await keepAnAdmin(ctx, tx, person, made)
    return made
  })
  return viewOf(ctx, next)
}

/** In one order of fields, whatever order they came in. */
const keyOf = (grants: readonly Granted[]): string =>
  JSON.stringify(grants.map((grant) => Object.entries(grant).sort(([a], [b]) => (a < b ? -1 : 1))))
