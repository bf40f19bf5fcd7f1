// Đối chiếu: what the ministry's system shows is typed back or read from its table, and compared leaf by leaf by
// somebody else than who typed it. Only what is the same counts as compared.
import { z } from 'zod'
import { differencesOf, type Entry, stepState, usualLimits } from '../../schemas/entry.ts'
import { readPointsTable } from '../../schemas/ministry-table.ts'
import type { Person } from '../../schemas/person.ts'
import type { Points } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { sheetsOf } from '../sets/excel.ts'
import { type Typed, type TypedLeaf, typedLeaves } from './content.ts'
import { newestFolder } from './made.ts'
import { oursOf } from './read.ts'
import { keepEntry } from './tick.ts'

export const CompareEntry = z.strictObject({
  slug: z.string().max(40),
  /** Typed: points as people write them, and how many files are there. */
  rows: z.exactOptional(
    z
      .array(
        z.strictObject({
          code: z.string().max(20),
          points: z.string().min(1).max(10),
          files: z.exactOptional(z.int().min(0).max(10_000)),
        }),
      )
      .max(2000),
  ),
  /** Or an .xlsx in base64, at most 3 MB: of the ministry's system, or our own table with what that shows written in. */
  file: z.exactOptional(z.base64().min(4).max(4_000_000)),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const outcomes = ['equal', 'differs', 'not-typed', 'changed', 'own', 'nothing'] as const
type Outcome = (typeof outcomes)[number]

export const ComparedEntry = z.strictObject({
  rows: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      points: z.exactOptional(z.int()),
      files: z.exactOptional(z.int()),
      shown: z.strictObject({ points: z.int(), files: z.exactOptional(z.int()) }),
      /** `equal` alone counts as compared; `own`: equal too, but somebody else has to say so; `nothing` was sent, and none is shown. */
      outcome: z.enum(outcomes),
    }),
  ),
  /** Leaves that were to be typed and that the table does not name. */
  absent: z.array(z.string()),
  faults: z.array(z.strictObject({ field: z.string(), sentence: z.string() })),
})

interface Shown {
  readonly leaf: TypedLeaf
  readonly points: Points
  readonly files?: number
  /** The cell for it, in a table that has one. */
  readonly filesAt?: string
}

export async function compareEntry(
  ctx: Context,
  who: Person,
  input: z.infer<typeof CompareEntry>,
): Promise<z.input<typeof ComparedEntry>> {
  const typed = await typedLeaves(ctx, input.slug)
  const { campaign } = typed.round
  const { shown, faults: found } = await shownIn(input, typed)
  const [entries, folder] = await Promise.all([
    ctx.db.entries.model.find({ campaign: campaign.id }).lean(),
    newestFolder(ctx, campaign.id),
  ])
  const limits = campaign.entryLimits ?? usualLimits
  const ours = (leaf: TypedLeaf) => oursOf(leaf, folder, limits)
  // The ministry's own table tells points alone; whoever looks at its screen, or fills in our table, sees the files too.
  const uncounted = shown.filter(
    ({ leaf, files, filesAt }) =>
      files === undefined &&
      (filesAt ? found.every(({ field }) => field !== filesAt) : !input.file) &&
      ours(leaf)?.files,
  )
  const faults = [
    ...found,
    ...uncounted.map(({ leaf: { node }, filesAt = 'files' }) => ({
      field: filesAt,
      sentence: `Tiêu chí ${node.code} có tài liệu. Hãy ghi cả số tệp mà phần mềm của Bộ hiện.`,
    })),
  ]
  if (faults.length && !input.check)
    throw new Problem('invalid', 'Chưa đối chiếu được. Hãy sửa các ô dưới đây.', { faults })
  const kept = new Map(entries.map((entry) => [entry.leaf, entry]))
  const at = ctx.now().toISOString()
  const done = { act: 'ministry.compared', by: who.id, at }
  if (!input.check)
    await ctx.db.transaction(async (tx) => {
      for (const one of shown)
        await keepEntry(tx, ctx, { campaign: campaign.id, leaf: one.leaf }, done, (now) => {
          const whole = withFiles(one, now)
          const outcome = outcomeOf(whole, ours(one.leaf), now, who)
          const { seal } = one.leaf
          return {
            shown: { points: one.points, ...filesIn(whole), by: who.id, at },
            compared:
              outcome === 'equal' && seal
                ? { ...seal, by: who.id, at }
                : outcome === 'own'
                  ? now?.compared
                  : undefined,
          }
        })
    })
  const named = new Set(shown.map(({ leaf }) => leaf))
  return {
    rows: shown.map((one) => {
      const now = kept.get(one.leaf.node.key)
      const whole = withFiles(one, now)
      return {
        code: one.leaf.node.code,
        name: one.leaf.node.name,
        ...ours(one.leaf),
        shown: { points: one.points, ...filesIn(whole) },
        outcome: outcomeOf(whole, ours(one.leaf), now, who),
      }
    }),
    absent: typed.leaves.filter((leaf) => leaf.content && !named.has(leaf)).map(({ node }) => node.code),
    faults,
  }
}

function outcomeOf(
  one: Shown,
  ours: ReturnType<typeof oursOf>,
  now: Entry | undefined,
  who: Person,
): Outcome {
  const { leaf } = one
  const differences = differencesOf({ shown: { ...one, by: who.id, at: '' } }, ours) ?? []
  if (!leaf.seal) return differences.length ? 'differs' : 'nothing'
  const typed = (['points', 'documents'] as const).map(
    (step) => stepState(step, now?.[step], leaf.seal).state,
  )
  if (typed.includes('open')) return 'not-typed'
  if (differences.length) return 'differs'
  if (typed.includes('changed')) return 'changed'
  return now?.points?.by === who.id || now?.documents?.by === who.id ? 'own' : 'equal'
}

/** A table that tells points alone takes nothing back of what was counted before. */
const withFiles = (one: Shown, now: Entry | undefined): Shown => ({ ...filesIn(now?.shown ?? {}), ...one })

const filesIn = ({ files }: { files?: number }) => (files === undefined ? {} : { files })

async function shownIn({ file, rows = [] }: z.infer<typeof CompareEntry>, { round, leaves }: Typed) {
  const head = ['Mã tiêu chí', 'Điểm Bộ']
  const sheets = file
    ? await sheetsOf(Buffer.from(file, 'base64'))
    : [{ name: 'rows', rows: [head, ...rows.map(({ code, points }) => [code, points])] }]
  const table = readPointsTable(sheets, round.set.nodes, 'typed')
  const ofLeaf = new Map(leaves.map((leaf) => [leaf.node.key, leaf]))
  const filesOf = new Map(rows.map((row) => [row.code, filesIn(row)]))
  const shown = table.rows.flatMap(({ leaf: { key, code }, points, filesAt, ...row }): Shown[] => {
    const leaf = ofLeaf.get(key) // tables of the ministry name surveys too, which nobody types
    return leaf ? [{ leaf, points, ...filesIn(row), ...filesOf.get(code), ...(filesAt && { filesAt }) }] : []
  })
  return { shown, faults: [...table.faults] }
}
