// Many invitations in one act: who gets a mail, who only a link to be handed over, and who none and why. Each is made over
// exactly the person that was seen, so that of two administrators one invites; one that fails takes no other with it.
import { z } from 'zod'
import { Id, Revision, Time } from '../../schemas/id.ts'
import { invitableOf } from '../../schemas/invitation.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { mailTo } from './invitation-mail.ts'
import { issue } from './invitations.ts'
import { byName } from './names.ts'

const MOST = 2000

export const InviteMany = z.strictObject({
  /** As they were seen; without them whoever has neither a password nor a link that still works. */
  people: z.exactOptional(
    z
      .array(z.strictObject({ id: Id, revision: Revision }))
      .min(1)
      .max(MOST),
  ),
  /** Also who has a link that was not used yet: it ends, and they get another. */
  again: z.exactOptional(z.boolean()),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})
type Asked = z.infer<typeof InviteMany>

const Row = z.strictObject({
  id: Id,
  revision: Revision,
  name: z.string(),
  login: z.string(),
  /** Where they work, in short. */
  agencies: z.array(z.string()),
  /** Invited by mail or by a link to hand over; or not, and why: `changed` since they were seen. */
  what: z.enum(['mail', 'link', 'invited', 'signed-in', 'machine', 'left', 'changed']),
  /** Where the mail goes. */
  to: z.exactOptional(z.string()),
  /** Shown once, and only where no mail takes it. */
  path: z.exactOptional(z.string()),
  until: z.exactOptional(Time),
})
type Row = z.infer<typeof Row>
export const InvitedMany = z.strictObject({
  /** Whether mail is set up. */
  hasMail: z.boolean(),
  people: z.array(Row),
})

export async function inviteMany(
  ctx: Context,
  who: Person,
  { people: asked, again = false, check = false }: Asked,
): Promise<z.input<typeof InvitedMany>> {
  const { db, config, isDemo } = ctx
  const hasMail = config.mail !== undefined && !isDemo
  const agencies = await db.agencies.model.find({}, { id: 1, short: 1 }).lean()
  const shorts = new Map(agencies.map(({ id, short }) => [id, short]))
  const rows: Row[] = []
  for (const { person, revision } of await seenPeople(ctx, asked)) {
    const about = {
      ...{ id: person.id, revision: person.revision, name: person.name, login: person.login },
      agencies: [...new Set(person.grants.flatMap(({ agency }) => shorts.get(agency ?? '') ?? []))],
    }
    const said = whatOf(ctx, person, revision, again)
    const to = mailTo(ctx, person)
    if (said !== 'waiting') rows.push({ ...about, what: said, ...linkEnd(person, said) })
    else if (check) rows.push({ ...about, what: to ? 'mail' : 'link', ...(to && { to }) })
    else rows.push({ ...about, ...(await inviteOne(ctx, who, person)) })
  }
  return { hasMail, people: rows }
}

async function seenPeople({ db, now }: Context, asked: Asked['people']) {
  if (!asked) {
    const at = now().toISOString()
    const found = await db.people.model.find({ password: { $exists: false } }).lean()
    const waiting = found.filter((person) => invitableOf(person, at) === 'waiting').sort(byName)
    return waiting.slice(0, MOST).map((person) => ({ person, revision: person.revision }))
  }
  const found = await db.people.model.find({ id: { $in: asked.map(({ id }) => id) } }).lean()
  const revisions = new Map(asked.map(({ id, revision }) => [id, revision]))
  return found.sort(byName).map((person) => ({ person, revision: revisions.get(person.id) }))
}

/** `waiting` when they are to be invited. What they are by now goes before that somebody changed them. */
function whatOf({ now }: Context, person: Person, revision: number | undefined, again: boolean) {
  const said = invitableOf(person, now().toISOString())
  if (said !== 'waiting' && !(again && said === 'invited')) return said
  return person.revision === revision ? 'waiting' : 'changed'
}

const linkEnd = ({ invitation }: Person, what: string): Partial<Row> =>
  what === 'invited' && invitation ? { until: invitation.until } : {}

/** The link, and the mail that takes it, or neither. */
async function inviteOne(
  ctx: Context,
  who: Person,
  seen: Person,
): Promise<Pick<Row, 'what' | 'revision'> & Partial<Row>> {
  const { db } = ctx
  const done = doneBy(ctx, who, 'people.invite')
  try {
    const { revision, until, path, to } = await issue(ctx, seen, done)
    return { revision, until, ...(to ? { what: 'mail', to } : { what: 'link', path }) }
  } catch (error) {
    if (!(error instanceof Problem && error.type === 'stale')) throw error
    const person = (await db.people.model.findOne({ id: seen.id }).lean()) ?? seen
    const what = invitableOf(person, done.at)
    return {
      revision: person.revision,
      what: what === 'waiting' ? 'changed' : what,
      ...linkEnd(person, what),
    }
  }
}
