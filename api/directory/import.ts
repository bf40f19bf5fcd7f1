// Agencies and people from one workbook: first what would be made and corrected and every fault by its cell, then all of
// it in one transaction.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { DirectoryImport } from '../../schemas/directory/directory.ts'
import { type DirectoryPlan, planDirectory, type Planned } from '../../schemas/directory/plan.ts'
import { readDirectory } from '../../schemas/directory/read.ts'
import { Id, newId, type Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create, createMany, type Done } from '../../storage/change.ts'
import type { Db, Tx } from '../../storage/db.ts'
import type { Kind, Stored } from '../../storage/records.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from '../sets/excel.ts'

export const ImportDirectory = z.strictObject({
  /** An .xlsx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const Row = z.strictObject({
  field: z.string(),
  name: z.string(),
  /** Its code, or what the person signs in with. */
  code: z.string(),
  what: z.enum(['new', 'change', 'same']),
  /** The fields that become others. */
  changed: z.array(z.string()),
})
export const ImportedDirectory = z.strictObject({
  id: z.exactOptional(Id),
  agencies: z.array(Row),
  people: z.array(Row),
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
})
type Imported = z.input<typeof ImportedDirectory>

export async function importDirectory(
  ctx: Context,
  who: Person,
  { file, name, check }: z.infer<typeof ImportDirectory>,
): Promise<Imported> {
  const bytes = Buffer.from(file, 'base64')
  const read = readDirectory(await sheetsOf(bytes))
  if (check) return shown(planDirectory(read, await thereIn(ctx.db)))
  const { db } = ctx
  const id = newId('di')
  const done = doneBy(ctx, who, 'directory.import')
  const plan = await db.transaction(async (tx) => {
    await db.alone(tx, 'directory')
    const planned = planDirectory(read, await thereIn(db.seenBy(tx)))
    refuseFaulty(planned)
    const sessionsFrom = done.at
    const people = planned.people.map((one) =>
      one.changed.includes('grants')
        ? { ...one, next: { ...one.next, sessionsFrom }, changed: [...one.changed, 'sessionsFrom' as const] }
        : one,
    )
    const agencies = await write(tx, db, db.agencies, planned.agencies, done)
    const persons = await write(tx, db, db.people, people, done)
    const brought: DirectoryImport = {
      ...{ id, file: { name, sha256: createHash('sha256').update(bytes).digest('hex') as Sha256 } },
      made: { agencies: agencies.made, people: persons.made },
      corrected: { agencies: agencies.corrected, people: persons.corrected },
      ...{ by: who.id, at: done.at, revision: 1 },
    }
    await create(tx, db, db.directoryImports, brought, done)
    return planned
  })
  return { id, ...shown(plan) }
}

const thereIn = async ({ agencies, people }: Pick<Db, 'agencies' | 'people'>) => ({
  agencies: await agencies.model.find().lean(),
  people: await people.model.find().lean(),
})

function refuseFaulty({ agencies, people, faults }: DirectoryPlan): void {
  if (faults.length)
    throw new Problem('invalid', 'Tệp còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', { faults })
  if ([...agencies, ...people].some(({ what }) => what !== 'same')) return
  const sentence = 'Tệp không có gì khác danh mục đang có nên không nhập. Hãy chọn tệp khác.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'file', sentence }] })
}

async function write<T extends Stored>(
  tx: Tx,
  db: Db,
  kind: Kind<T>,
  planned: readonly Planned<T>[],
  done: Done,
): Promise<{ made: string[]; corrected: DirectoryImport['corrected']['people'] }> {
  const made = planned.filter(({ what }) => what === 'new').map(({ next }) => next)
  await createMany(tx, db, kind, made, done)
  const corrected: DirectoryImport['corrected']['people'] = []
  for (const { old, next, what, changed } of planned) {
    if (what !== 'change' || !old) continue
    const pick = (of: T) => Object.fromEntries(changed.map((name) => [name, of[name] ?? null]))
    const { revision } = await change(tx, db, kind, old, pick(next) as Partial<T>, done)
    const before = pick(old)
    corrected.push({ id: old.id, revision, before })
  }
  return { made: made.map(({ id }) => id), corrected }
}

function shown({ agencies, people, faults }: DirectoryPlan): Omit<Imported, 'id'> {
  return {
    agencies: agencies.map(({ field, what, changed, next: { name, code } }) => ({
      ...{ field, name, code, what, changed: what === 'change' ? [...changed] : [] },
    })),
    people: people.map(({ field, what, changed, next: { name, login: code } }) => ({
      ...{ field, name, code, what, changed: what === 'change' ? [...changed] : [] },
    })),
    faults: [...faults],
  }
}
