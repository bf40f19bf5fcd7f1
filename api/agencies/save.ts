import { z } from 'zod'
import { Agency, Day, Unit } from '../../schemas/agency.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { refuseAgency } from './faults.ts'

const text = (longest: number) => z.string().trim().min(1).max(longest)
const fields = {
  code: Agency.shape.code,
  name: text(200),
  short: text(100),
  kind: text(50),
  symbol: text(30),
  validFrom: Day,
}
const units = z.array(Unit.extend({ name: text(200) })).max(100)

export const CreateAgency = z.strictObject({
  ...fields,
  validTo: z.exactOptional(Day),
  successors: Agency.shape.successors.default([]),
  units: units.default([]),
  isHomeAffairs: z.boolean().default(false),
  isIssuerOnly: z.boolean().default(false),
})

export async function createAgency(ctx: Context, who: Person, input: z.infer<typeof CreateAgency>) {
  const agency: Agency = { id: newId('ag'), ...input, revision: 1 }
  await refuseAgency(ctx, agency)
  const { db } = ctx
  return db.transaction((tx) => create(tx, db, db.agencies, agency, doneBy(ctx, who, 'agencies.create')))
}

/** What is left out stays; null takes the last day away. An agency is never deleted: it ends, and others follow it. */
export const ChangeAgency = z.strictObject({
  ...z.strictObject({ ...fields, units }).partial().shape,
  id: Id,
  revision: Revision,
  validTo: z.exactOptional(Day.nullable()),
  successors: z.exactOptional(Agency.shape.successors),
  isHomeAffairs: z.exactOptional(z.boolean()),
  isIssuerOnly: z.exactOptional(z.boolean()),
})

export async function changeAgency(
  ctx: Context,
  who: Person,
  { id, revision, validTo, ...input }: z.infer<typeof ChangeAgency>,
) {
  const { db } = ctx
  const agency = await db.agencies.model.findOne({ id }).lean()
  if (!agency) throw notFound()
  if (agency.revision !== revision) throw await stale(db, id, revision)
  const set = { ...input, ...(validTo !== undefined && { validTo: validTo ?? undefined }) }
  await refuseAgency(ctx, { ...agency, ...set } as Agency, agency)
  return db.transaction((tx) => change(tx, db, db.agencies, agency, set, doneBy(ctx, who, 'agencies.change')))
}
