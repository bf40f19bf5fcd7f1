import { z } from 'zod'
import { Agency } from '../../schemas/agency.ts'
import { Time } from '../../schemas/id.ts'
import { Grant, Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type ActName, grantsFor, table, type Who } from '../may.ts'
import type { Caller } from '../route.ts'
import { confirmPassword } from './confirm.ts'
import { isPassword, passwordHash, refuseWeak } from './password.ts'
import { cookiesFor } from './session.ts'
import { writePassword } from './set-password.ts'
import { beginSession, Done } from './sign-in.ts'

const acts = Object.keys(table) as ActName[]

/** What may be shown of a person: no hash, no link, nothing that lets anybody in. */
export const shown = {
  id: true,
  login: true,
  name: true,
  position: true,
  email: true,
  capacity: true,
} as const

const Body = Agency.pick({ id: true, code: true, name: true, short: true })
export const Me = z.object({
  person: Person.pick(shown),
  grants: z.array(
    Grant.omit({ agency: true, unit: true }).extend({
      agency: z.exactOptional(Body),
      unit: z.exactOptional(z.string()),
    }),
  ),
  /** What the menu shows: every act that one of the grants allows somewhere. */
  may: z.array(z.enum(acts as [ActName, ...ActName[]])),
  now: Time,
  /** The data are invented, and so is the day. */
  isDemo: z.boolean(),
  /** A scanner for malware is set. */
  isScanned: z.boolean(),
  /** The server may take pages of the web. */
  canSnapshot: z.boolean(),
  /** Documents can be mailed to the server. */
  canMail: z.boolean(),
})

export async function me({ db, now, isDemo, config }: Context, who: Who): Promise<z.input<typeof Me>> {
  const ids = who.grants.flatMap(({ agency }) => agency ?? [])
  const agencies = await db.agencies.model.find({ id: { $in: ids } }).lean()
  const grants = who.grants.map(({ agency: id, unit: key, ...grant }) => {
    const agency = agencies.find((one) => one.id === id)
    const unit = agency?.units.find((one) => one.key === key)
    return { ...grant, ...(agency && { agency }), ...(unit && { unit: unit.name }) }
  })
  const may = acts.filter((act) => grantsFor(who, act).length > 0)
  return {
    person: who,
    grants,
    may,
    now: now().toISOString(),
    isDemo,
    isScanned: config.scanner !== undefined,
    canSnapshot: config.snapshot !== undefined,
    canMail: config.mailbox !== undefined && !isDemo,
  }
}

export const ChangePassword = z.strictObject({
  old: z.string().min(1).max(200),
  password: z.string().min(1).max(200),
})

/** Every other session of the person ends; this browser gets a new one. */
export async function changePassword(
  ctx: Context,
  caller: Caller,
  { old, password }: z.infer<typeof ChangePassword>,
  who: Who,
): Promise<{ cookies: ReturnType<typeof cookiesFor>; reply: z.input<typeof Done> }> {
  await confirmPassword(ctx, who, old)
  refuseWeak(password, who)
  if (await isPassword(password, who.password)) {
    const sentence = 'Mật khẩu mới giống mật khẩu cũ. Hãy đặt mật khẩu khác.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'password', sentence }] })
  }
  const person = await stored(ctx, who)
  const at = ctx.now().toISOString()
  const set = { password: await passwordHash(password), sessionsFrom: at }
  const line = { act: 'people.change-password', by: who.id, at }
  await writePassword(ctx, person, set, line)
  const session = await beginSession(ctx, caller, who)
  return { cookies: cookiesFor(ctx, session, session.n), reply: { ok: true } }
}

/** The record behind who is asking: also with the grants that do not stand today. */
async function stored({ db }: Context, { id, revision }: Who): Promise<Person> {
  const person = await db.people.model.findOne({ id, revision }).lean()
  return person ?? Promise.reject(await stale(db, id, revision))
}
