// The annex of tasks from Excel or Word into a draft: first what would be there and every fault by its cell, then all of it.
import { z } from 'zod'
import { dayAt } from '../../schemas/calendar.ts'
import { formatDay } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { liftOf, type Task } from '../../schemas/plan/plan.ts'
import { inGroups } from '../../schemas/plan/groups.ts'
import { dayFor, goneOf } from '../../schemas/plan/heirs.ts'
import { merge, type MergedRow } from '../../schemas/plan/merge.ts'
import { readAnnex } from '../../schemas/plan/table.ts'
import { coordinatorsOf, deadlineOf, liftsOf } from '../../schemas/plan/words.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { annexFile, placeInWord } from './annex-file.ts'
import { draftOf, leavesOfYear } from './find.ts'

export const ImportPlan = z.strictObject({
  id: Id,
  revision: Revision,
  /** An .xlsx or .docx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Beside the tasks of the draft; in the place of all of them where it is not said. */
  add: z.exactOptional(z.boolean()),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const most = 500
const Said = z.strictObject({ field: z.string(), sentence: z.string() })
const Told = z.strictObject({ code: z.string(), content: z.string() })
export const ImportedPlan = z.strictObject({
  revision: Revision,
  rows: z.array(
    z.strictObject({
      field: z.string(),
      code: z.string(),
      content: z.string(),
      product: z.string(),
      type: z.exactOptional(z.string()),
      lead: z.string(),
      /** What the file says of who leads, where that is not one agency. */
      leadWords: z.exactOptional(z.string()),
      coordinators: z.string(),
      deadline: z.string(),
      /** The last day, where the file says it in words. */
      until: z.exactOptional(z.string()),
      lifts: z.string(),
      group: z.exactOptional(z.string()),
      what: z.enum(['new', 'replaces', 'same']),
      /** What it replaces, cell by cell. */
      before: z.array(z.string()),
      /** The number that the file has for it, where the draft has another task of that number. */
      written: z.exactOptional(z.string()),
    }),
  ),
  /** Tasks that the draft has and the file has not: they go, or stay beside what is added. */
  gone: z.array(Told),
  kept: z.array(Told),
  /** Of the draft as it would be, in hundredths. */
  lift: z.int(),
  faults: z.array(Said),
  notes: z.array(Said),
})

export async function importPlan(ctx: Context, who: Person, input: z.infer<typeof ImportPlan>) {
  const { db } = ctx
  const draft = await draftOf(ctx, input)
  const known = await db.agencies.model.find({ isIssuerOnly: false }).lean()
  const day = dayFor(draft.year, dayAt(ctx.now().toISOString()))
  const agencies = known.map((one) => ({ ...one, gone: goneOf(one, known, day) }))
  const { sheets, isWord } = await annexFile(Buffer.from(input.file, 'base64'))
  const read = readAnnex(sheets, {
    ...{ year: draft.year, agencies, leaves: await leavesOfYear(ctx, draft.year), isOneText: isWord },
  })
  const placed = <T extends { readonly field: string }>(said: T): T =>
    isWord ? { ...said, field: placeInWord(said.field) } : said
  const tasks = read.rows.map(({ task }) => task)
  const merged = merge(draft.tasks, { tasks, isNumbered: read.isNumbered }, input.add === true)
  const told = ({ code, content }: Task) => ({ code, content })
  const shown = {
    revision: draft.revision,
    rows: merged.rows.map((row, n) => placed(rowOf(read.rows[n]!.field, row))),
    gone: merged.gone.map(told),
    kept: merged.kept.map(told),
    lift: liftOf(merged.tasks),
    faults: [...read.faults.map(placed), ...tooMany(merged.tasks.length)],
    notes: read.notes.map(placed),
  }
  if (input.check) return shown
  if (shown.faults.length)
    throw new Problem('invalid', 'Phụ lục còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', {
      faults: shown.faults,
    })
  const done = doneBy(ctx, who, 'plans.import')
  const next = await db.transaction((tx) =>
    change(tx, db, db.plans, draft, { tasks: inGroups(merged.tasks) }, done),
  )
  return { ...shown, revision: next.revision }
}

const tooMany = (count: number) =>
  count > most
    ? [{ field: 'file', sentence: `Kế hoạch có nhiều nhất ${most} nhiệm vụ, tệp làm thành ${count}.` }]
    : []

const rowOf = (field: string, { task, what, before, written }: MergedRow) => ({
  ...{ field, what, before: [...before], code: task.code, content: task.content, lead: task.lead.name },
  ...{ product: task.product, coordinators: coordinatorsOf(task) },
  ...{ deadline: deadlineOf(task), lifts: liftsOf(task) },
  ...(task.type && { type: task.type }),
  ...(task.leadWords && { leadWords: task.leadWords }),
  ...(task.deadlineWords && { until: formatDay(task.deadline) }),
  ...(task.group && { group: task.group }),
  ...(written !== undefined && { written }),
})
