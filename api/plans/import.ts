// The annex of tasks from Excel or Word into a draft: first what would be there and every fault by its cell, then all of it.
import { z } from 'zod'
import { dayAt } from '../../schemas/calendar.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { liftOf, type Task } from '../../schemas/plan/plan.ts'
import { inGroups } from '../../schemas/plan/groups.ts'
import { dayFor, goneOf } from '../../schemas/plan/heirs.ts'
import { readAnnex } from '../../schemas/plan/table.ts'
import { deadlineOf, liftsOf } from '../../schemas/plan/words.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import { doneBy } from '../campaigns/reassign.ts'
import type { Context } from '../context.ts'
import { annexFile, placeInWord } from './annex-file.ts'
import { draftOf, leavesOfYear } from './find.ts'

export const ImportPlan = z.strictObject({
  id: Id,
  revision: Revision,
  /** An .xlsx or .docx in base64, at most 3 MB. */
  file: z.base64().min(4).max(4_000_000),
  name: z.string().trim().min(1).max(255),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const Said = z.strictObject({ field: z.string(), sentence: z.string() })
export const ImportedPlan = z.strictObject({
  revision: Revision,
  rows: z.array(
    z.strictObject({
      field: z.string(),
      code: z.string(),
      content: z.string(),
      lead: z.string(),
      deadline: z.string(),
      lifts: z.string(),
      what: z.enum(['new', 'replaces', 'same']),
    }),
  ),
  /** Codes of tasks that the draft has and the file has not: they go. */
  gone: z.array(z.string()),
  /** Hundredths. */
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
  // A code that stands in the file names its task; one that we gave by the order of rows says nothing of an older task.
  const keyOf = ({ code, content, lead }: Task) => (read.isNumbered ? `${lead.id} ${content}` : code)
  const old = new Map(draft.tasks.map((task) => [keyOf(task), task]))
  const tasks = read.rows.map(({ task }): Task => {
    const origin = old.get(keyOf(task))?.origin
    return { ...task, ...(origin && { origin }) }
  })
  const isThere = new Set(tasks.map(keyOf))
  const shown = {
    revision: draft.revision,
    rows: read.rows.map(({ field }, n) => placed(rowOf(field, tasks[n]!, old.get(keyOf(tasks[n]!))))),
    gone: draft.tasks.filter((task) => !isThere.has(keyOf(task))).map(({ code }) => code),
    lift: liftOf(tasks),
    faults: read.faults.map(placed),
    notes: read.notes.map(placed),
  }
  if (input.check) return shown
  if (read.faults.length)
    throw new Problem('invalid', 'Phụ lục còn lỗi nên chưa nhập. Hãy sửa các ô dưới đây.', {
      faults: shown.faults,
    })
  const done = doneBy(ctx, who, 'plans.import')
  const next = await db.transaction((tx) => change(tx, db, db.plans, draft, { tasks: inGroups(tasks) }, done))
  return { ...shown, revision: next.revision }
}

function rowOf(field: string, task: Task, before: Task | undefined) {
  const isSame = before && JSON.stringify(inOrder(before)) === JSON.stringify(inOrder(task))
  return {
    ...{ field, code: task.code, content: task.content, lead: task.lead.name },
    ...{ deadline: deadlineOf(task), lifts: liftsOf(task) },
    what: !before ? ('new' as const) : isSame ? ('same' as const) : ('replaces' as const),
  }
}

const inOrder = (task: Task) => Object.entries(task).sort(([a], [b]) => (a < b ? -1 : 1))
