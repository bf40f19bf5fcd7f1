// Published results from our Excel template: first what would be kept and every fault by its cell, then all of it at once.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Id, newId, Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { checksOf, contradictionsOf } from '../../schemas/results/checks.ts'
import { mainsOf } from '../../schemas/results/compare.ts'
import {
  DatasetSlug,
  indexKinds,
  keyOf,
  measureOf,
  ownDataset,
  placeKinds,
  type Result,
  ResultContent,
  type ResultImport,
} from '../../schemas/results/result.ts'
import { readResults as readTable, type ResultsRead } from '../../schemas/results/table.ts'
import { change, create, createMany } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from '../sets/excel.ts'
import { datasetsOf } from './find.ts'

export const ImportResults = z.strictObject({
  /** An .xlsx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const ImportedResults = z.strictObject({
  id: z.exactOptional(Id),
  dataset: DatasetSlug,
  /** A data set apart, which is only read. */
  title: z.exactOptional(z.string()),
  rows: z.array(
    z.strictObject({
      field: z.string(),
      index: z.enum(indexKinds),
      year: z.int(),
      place: z.enum(placeKinds),
      name: z.exactOptional(z.string()),
      points: z.int(),
      rank: z.exactOptional(z.int()),
      of: z.exactOptional(z.int()),
      areas: z.int(),
      leaves: z.int(),
      /** The same is not kept again. */
      what: z.enum(['new', 'replaces', 'same']),
      contradictions: z.array(z.string()),
    }),
  ),
  faults: z.array(Fault),
  notes: z.array(Fault),
})
type Imported = z.input<typeof ImportedResults>

export async function importResults(
  ctx: Context,
  who: Person,
  { file, name, check }: z.infer<typeof ImportResults>,
): Promise<Imported> {
  const { db } = ctx
  const bytes = Buffer.from(file, 'base64')
  const [own] = await datasetsOf(ctx)
  const read = readTable(await sheetsOf(bytes), own!.home, ctx.now().toISOString())
  const dataset = read.dataset ?? ownDataset
  const plan = planOf(read, await db.results.model.find({ dataset, inUse: true }).lean())
  const shown = {
    dataset,
    ...(read.label && { title: read.label.title }),
    rows: plan.map(rowOf),
    faults: [...read.faults],
    notes: [...read.notes],
  }
  if (check) return shown
  if (read.faults.length)
    throw new Problem('invalid', 'Tệp kết quả còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', {
      faults: read.faults,
    })
  const id = newId('ri')
  const done = doneBy(ctx, who, 'results.import')
  const about = { dataset, by: who.id, at: done.at, revision: 1 }
  await db.transaction(async (tx) => {
    await db.alone(tx, `results ${dataset}`)
    const before = await db.results.model.find({ dataset, inUse: true }).session(tx).lean()
    const changes = planOf(read, before).filter(({ what }) => what !== 'same')
    if (changes.length === 0) {
      const sentence = 'Tệp không có gì khác số liệu đang có nên không nhập. Hãy chọn tệp khác.'
      throw new Problem('invalid', sentence, { faults: [{ field: 'file', sentence }] })
    }
    const replaced = changes.flatMap(({ old }) => old ?? [])
    for (const old of replaced)
      await change(tx, db, db.results, old, { inUse: undefined, replacedBy: id }, done)
    const made = changes.map(({ content }): Result => ({
      ...{ id: newId('rs'), ...content, ...about, import: id, inUse: true },
    }))
    await createMany(tx, db, db.results, made, done)
    const brought: ResultImport = {
      ...{ id, ...about, ...(read.label && { label: read.label }) },
      file: { name, sha256: createHash('sha256').update(bytes).digest('hex') as Sha256 },
      counts: { made: made.length, replaced: replaced.length },
    }
    await create(tx, db, db.resultImports, brought, done)
  })
  return { id, ...shown }
}

interface Planned {
  readonly field: string
  readonly content: ResultContent
  readonly what: 'new' | 'replaces' | 'same'
  readonly old?: Result
  /** All that there would be. */
  readonly all: readonly ResultContent[]
}

function planOf({ rows }: ResultsRead, existing: readonly Result[]): Planned[] {
  const known = new Map(existing.map((result) => [keyOf(result), result]))
  const coming = new Set(rows.map(({ content }) => keyOf(content)))
  const all = [...existing.filter((one) => !coming.has(keyOf(one))), ...rows.map(({ content }) => content)]
  return rows.map(({ field, content }) => {
    const old = known.get(keyOf(content))
    if (!old) return { field, content, what: 'new', all }
    return isSame(content, old)
      ? { field, content, what: 'same', all }
      : { field, content, what: 'replaces', old, all }
  })
}

const isSame = (content: ResultContent, old: Result): boolean =>
  JSON.stringify(contentOf(content)) === JSON.stringify(contentOf(old))

/** In the order of the shape, without what a record has besides. */
const contentOf = (of: ResultContent): ResultContent => ResultContent.strip().parse(of)

function rowOf({ field, content, what, all }: Planned): Imported['rows'][number] {
  const { index, year, place, name, points, rank, of, areas, leaves } = content
  const sources = all.filter((one) => measureOf(one) === measureOf(content))
  const before = mainsOf(all).find((one) => measureOf(one) === measureOf({ ...content, year: year - 1 }))
  return {
    ...{ field, index, year, place, points, areas: areas.length, leaves: leaves.length, what },
    ...(name && { name }),
    ...(rank !== undefined && of !== undefined && { rank, of }),
    contradictions: contradictionsOf(checksOf(content, { before, sources })).map(({ sentence }) => sentence),
  }
}
