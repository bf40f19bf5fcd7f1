// A merger or another name: the body ends, what follows it begins, and its people act for that too. They keep the
// right to what the old body made; leaves that it still answers for are moved by those who run the campaign.
import { z } from 'zod'
import { Agency, Day, isValidOn } from '../../schemas/agency.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Fault } from '../../schemas/opening.ts'
import { agencyRoles, type Grant, Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { byName } from '../people/names.ts'
import { refuseAgency } from './faults.ts'
import { CreateAgency } from './save.ts'

export const Succeed = z.strictObject({
  id: Id,
  revision: Revision,
  /** The first day of what follows; the body ends the day before. */
  on: Day,
  /** Bodies that are there already. Where there are several, people get their new place one by one. */
  successors: Agency.shape.successors.default([]),
  /** A body made for this, as one is by another name. */
  body: z.exactOptional(CreateAgency.omit({ validFrom: true, validTo: true, successors: true })),
  /** Only look: who would go along, and what is led by the body. */
  check: z.exactOptional(z.boolean()),
})

const count = z.int().min(0)
export const Succeeded = z.strictObject({
  agency: Agency,
  /** Who acts for the body that follows from that day on; nobody where there are several. */
  people: z.array(Person.pick({ id: true, name: true, position: true })),
  /** Leaves of campaigns that are not locked, which the body still leads or helps with. */
  leads: count,
  helps: count,
})

export async function succeed(ctx: Context, who: Person, input: z.infer<typeof Succeed>) {
  const { db } = ctx
  const old = await db.agencies.model.findOne({ id: input.id }).lean()
  if (!old) throw notFound()
  if (old.revision !== input.revision) throw await stale(db, old.id, input.revision)
  if (old.validTo !== undefined)
    throw new Problem('wrong-state', `${old.short} đã có ngày hết hiệu lực. Hãy sửa ở phần thông tin.`)
  const made = input.body && bodyOf(input.body, input.on)
  refuse(await faultsOf(ctx, old, input))
  const successors = [...input.successors, ...(made ? [made.id] : [])]
  if (made) await refuseAgency(ctx, made)
  const ended = { validTo: dayBefore(input.on), successors }
  const [only] = successors.length === 1 ? successors : []
  const moving = only === undefined ? [] : await peopleOf(ctx, old.id, input.on)
  const told = { people: moving.sort(byName), ...(await workOf(ctx, old.id)) }
  if (input.check) return { agency: { ...old, ...ended }, ...told }
  const done = doneBy(ctx, who, 'agencies.succeed')
  const agency = await db.transaction(async (tx) => {
    if (made) await create(tx, db, db.agencies, made, done)
    for (const person of moving)
      await change(tx, db, db.people, person, { grants: grantsAt(person, old.id, only!, input.on) }, done)
    return change(tx, db, db.agencies, old, ended, done)
  })
  return { agency, ...told }
}

const bodyOf = (body: NonNullable<z.infer<typeof Succeed>['body']>, validFrom: string): Agency => ({
  id: newId('ag'),
  ...body,
  validFrom,
  successors: [],
  revision: 1,
})

async function faultsOf({ db }: Context, old: Agency, { on, successors, body }: z.infer<typeof Succeed>) {
  const faults: Fault[] = []
  if (on <= old.validFrom)
    faults.push({ field: 'on', sentence: `${old.short} chưa có hiệu lực trước ngày này. Hãy chọn ngày sau.` })
  if (successors.length === 0 && !body)
    faults.push({ field: 'successors', sentence: 'Hãy chọn cơ quan kế tục hoặc ghi cơ quan mới.' })
  const known = await db.agencies.model.find({ id: { $in: successors } }).lean()
  for (const [i, id] of successors.entries()) {
    const field = `successors.${i}`
    const next = known.find((one) => one.id === id)
    if (!next || id === old.id) faults.push({ field, sentence: 'Hãy chọn một cơ quan khác trong danh sách.' })
    else if (!isValidOn(next, on))
      faults.push({
        field,
        sentence: `${next.short} không có hiệu lực vào ngày này. Hãy sửa ngày hoặc chọn lại.`,
      })
  }
  return faults
}

/** Whoever acts in the body's name on that day; a machine keeps its one place. */
const peopleOf = async ({ db }: Context, agency: string, on: string): Promise<Person[]> =>
  (await db.people.model.find({ 'grants.agency': agency, leftAt: { $exists: false } }).lean()).filter(
    ({ grants, isService }) => !isService && grants.some((grant) => goesAlong(grant, agency, on)),
  )

const goesAlong = ({ role, agency, until }: Grant, of: string, on: string): boolean =>
  agency === of && agencyRoles.includes(role) && (until === undefined || until > startOf(on))

/** The new place comes first; a unit of the old body means nothing there. */
function grantsAt({ grants }: Person, old: string, next: string, on: string): Grant[] {
  const has = (role: string) => grants.some((grant) => grant.role === role && grant.agency === next)
  const roles = new Set(grants.filter((grant) => goesAlong(grant, old, on)).map(({ role }) => role))
  const added = [...roles].filter((role) => !has(role))
  return [...added.map((role) => ({ role, agency: next, from: startOf(on) })), ...grants]
}

async function workOf({ db, now }: Context, agency: string) {
  const open = await db.campaigns.model.distinct('id', { lockAt: { $gt: now().toISOString() } })
  const campaign = { $in: open }
  const [leads, helps] = await Promise.all([
    db.assignments.model.countDocuments({ campaign, agency }),
    db.assignments.model.countDocuments({ campaign, coordinators: agency }),
  ])
  return { leads, helps }
}

/** Midnight in Vietnam. */
const startOf = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString()

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 864e5).toISOString().slice(0, 10)
