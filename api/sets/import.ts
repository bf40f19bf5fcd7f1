import { z } from 'zod'
import { newId } from '../../schemas/id.ts'
import { importSet as readSet } from '../../schemas/import-set.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { CriteriaSet, type SetContent } from '../../schemas/set.ts'
import { readSetTable } from '../../schemas/set-table/read.ts'
import { create } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from './excel.ts'
import { SetLine, setLineOf, SetSummary, summaryOf } from './view.ts'

const year = z.exactOptional(z.int().min(2000).max(2100))
/** Only look: what would be kept, or everything that is wrong. */
const check = z.exactOptional(z.boolean())

export const ImportSet = z.strictObject({
  /** The set as the province wrote it; see the data set that `npm start -- --demo` uses. */
  document: z.record(z.string(), z.unknown()),
  /** The year that its absolute days belong to, where the document does not say. */
  year,
  check,
})

const text = z.exactOptional(z.string().trim().min(1).max(500))
export const ImportTable = z.strictObject({
  /** An .xlsx in base64, at most 3 MB: the template filled in, or the annex of a decision. */
  file: z.base64().min(4).max(4_000_000),
  /** What the file does not say of itself; points as people write them. */
  about: z.strictObject({ slug: text, title: text, version: text, year, total: text, surveyTotal: text }),
  check,
})

const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const Imported = z.strictObject({
  id: z.exactOptional(CriteriaSet.shape.id),
  set: z.exactOptional(SetSummary),
  /** Every node as it would be kept, in the order of the annex. */
  nodes: z.exactOptional(z.array(SetLine)),
  faults: z.array(Fault),
  /** What was passed over, or understood otherwise than it is written; by cell. */
  notes: z.array(Fault),
  /** What the lines above the table of an Excel file call it: taken where neither `about` nor the file says it. */
  proposed: z.exactOptional(
    z.strictObject({
      title: z.exactOptional(z.string()),
      slug: z.exactOptional(z.string()),
      year: z.exactOptional(z.int()),
    }),
  ),
})
type Fault = z.infer<typeof Fault>

/** The whole set, or every fault of it by code; never a part. */
export async function importSet(
  ctx: Context,
  who: Person,
  { document, year, check }: z.infer<typeof ImportSet>,
) {
  const read = readSet(document, year)
  const named = { slug: document['code'], version: document['version'] ?? '1' }
  if ('set' in read) return keep(ctx, who, read.set, [], check)
  const faults = read.faults.map(({ code, sentence }) => ({ field: code, sentence }))
  return refuse([...faults, ...(await taken(ctx, named))], [], check)
}

/** The same from an Excel file, every fault by its cell. */
export async function importTable(
  ctx: Context,
  who: Person,
  { file, about, check }: z.infer<typeof ImportTable>,
) {
  const read = readSetTable(await sheetsOf(Buffer.from(file, 'base64')), about)
  const { set, named, faults, notes, proposed } = read
  const said = set
    ? await keep(ctx, who, set, notes, check)
    : refuse([...faults, ...(named ? await taken(ctx, named) : [])], notes, check)
  return { ...said, ...(proposed && { proposed }) }
}

/** That the version is already there is told beside every other fault. */
async function taken(
  { db }: Context,
  { slug, version }: { slug: unknown; version: unknown },
): Promise<Fault[]> {
  if (typeof slug !== 'string' || typeof version !== 'string') return []
  if (!(await db.sets.model.exists({ slug, version }))) return []
  const sentence = `Bộ tiêu chí ${slug} phiên bản ${version} đã có. Hãy ghi “Phiên bản” khác.`
  return [{ field: 'Phiên bản', sentence }]
}

function refuse(faults: Fault[], notes: Fault[], check = false): z.input<typeof Imported> {
  if (check) return { faults, notes }
  throw new Problem('invalid', 'Bộ tiêu chí còn lỗi nên chưa nhập. Hãy sửa các mục dưới đây.', { faults })
}

async function keep(
  ctx: Context,
  who: Person,
  set: SetContent,
  notes: Fault[],
  check = false,
): Promise<z.input<typeof Imported>> {
  const { db, now } = ctx
  const looked = { set: summaryOf(set), nodes: set.nodes.map(setLineOf), notes }
  const faults = await taken(ctx, set)
  if (faults[0] && !check) throw new Problem('duplicate', faults[0].sentence)
  if (check) return { ...looked, faults }
  const kept: CriteriaSet = { id: newId('set'), ...set, revision: 1 }
  const done = { act: 'sets.import', by: who.id, at: now().toISOString() }
  await db.transaction((tx) => create(tx, db, db.sets, kept, done))
  return { id: kept.id, ...looked, faults: [] }
}
