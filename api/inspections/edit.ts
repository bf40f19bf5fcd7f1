// An inspection is begun with a checklist made of leaves, and edited as a whole until it is concluded.
import { z } from 'zod'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { checksOf } from '../../schemas/inspection/checklist.ts'
import { About, Finding, Inspection, inspectionFaults, Shown } from '../../schemas/inspection/inspection.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { NodeCode } from '../../schemas/set.ts'
import { create, remove } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { readable } from '../documents/read.ts'
import type { Who } from '../may.ts'
import { toMove, writeInspection } from './find.ts'
import { readInspection } from './read.ts'
import { codesOf, homeAgency, leavesOfYear } from './set.ts'

/** Rows for these leaves are added to the checklist. */
const leaves = z.array(NodeCode).max(100)

export const BeginInspection = About.extend({ year: Inspection.shape.year, agency: Id, leaves })
export const Seen = z.strictObject({ id: Id, revision: Revision })

export const EditInspection = About.extend({
  ...Seen.shape,
  checklist: Inspection.shape.checklist,
  leaves: z.exactOptional(leaves),
  findings: z
    .array(
      Finding.omit({ key: true, exhibits: true, repairs: true, verdicts: true }).extend({
        /** Of one that is there already. */
        key: z.exactOptional(Id),
        exhibits: z.array(Shown.omit({ document: true })).max(10),
      }),
    )
    .max(100),
  stated: Inspection.shape.stated,
})

export async function beginInspection(ctx: Context, who: Who, input: z.infer<typeof BeginInspection>) {
  const { db } = ctx
  const { leaves: wanted, agency: id, ...about } = input
  const agency = await db.agencies.model.findOne({ id, isIssuerOnly: false }).lean()
  if (!agency) refuse([{ field: 'agency', sentence: 'Không có cơ quan này. Hãy chọn lại.' }])
  const home = await homeAgency(ctx)
  const all = await leavesOfYear(ctx, about.year)
  const checklist = checksOf(all.filter(({ code }) => wanted.includes(code)))
  refuse(inspectionFaults({ ...about, checklist, findings: [] }, codesOf(all)))
  await refuseTaken(ctx, about)
  const done = doneBy(ctx, who, 'inspections.begin')
  const made: Inspection = {
    ...{ id: newId('ins'), ...about, agency: id, agencyName: agency!.name, home, checklist },
    ...{ papers: [], findings: [], reopenings: [], by: who.id, at: done.at, revision: 1 },
  }
  await db.transaction((tx) => create(tx, db, db.inspections, made, done))
  return readInspection(ctx, who, { id: made.id })
}

/** Said beside the field; of two who come at once the database refuses the second. */
async function refuseTaken({ db }: Context, { year, code }: { year: number; code: string }, own?: string) {
  const other = await db.inspections.model.findOne({ year, code }).lean()
  if (other && other.id !== own)
    refuse([{ field: 'code', sentence: `Mã ${code} đã có trong sổ của năm ${year}. Hãy đặt mã khác.` }])
}

export async function editInspection(ctx: Context, who: Who, input: z.infer<typeof EditInspection>) {
  const { id, revision, leaves: added = [], checklist: rows, findings: edited, ...about } = input
  const before = await toMove(ctx, who, 'edit', { id, revision })
  const all = await leavesOfYear(ctx, before.year)
  const fresh = checksOf(all.filter(({ code }) => added.includes(code)))
  const checklist = [
    ...rows,
    ...fresh.filter((one) => !rows.some((row) => row.leaf === one.leaf && row.text === one.text)),
  ]
  const findings = await findingsOf(ctx, who, before, edited)
  refuse(inspectionFaults({ ...about, year: before.year, checklist, findings }, codesOf(all)))
  await refuseTaken(ctx, { year: before.year, code: about.code }, id)
  const cleared = Object.fromEntries(
    (['overseer', 'scope', 'to', 'place', 'stated'] as const).map((field) => [field, about[field]]),
  )
  await writeInspection(ctx, who, before, 'edit', { ...about, ...cleared, checklist, findings })
  return readInspection(ctx, who, { id })
}

/** What the agency answered stays with its finding; one that was answered is not taken away. */
async function findingsOf(
  ctx: Context,
  who: Who,
  before: Inspection,
  edited: z.infer<typeof EditInspection>['findings'],
): Promise<Finding[]> {
  const kept = new Set(edited.map(({ key }) => key))
  const lost = before.findings.find(({ key, repairs }) => repairs.length > 0 && !kept.has(key))
  if (lost)
    throw new Problem(
      'wrong-state',
      `Tồn tại “${lost.text}” đã có kết quả khắc phục nên không bỏ được. Hãy giữ lại tồn tại này.`,
    )
  const made: Finding[] = []
  for (const { key, exhibits, ...finding } of edited) {
    const old = before.findings.find((one) => one.key === key)
    if (key && !old) throw notFound()
    const { repairs = [], verdicts = [], exhibits: known = [] } = old ?? {}
    const shown: Shown[] = []
    for (const { version, pages } of exhibits) {
      const document =
        known.find((one) => one.version === version)?.document ?? (await readable(ctx, who, version)).document
      shown.push({ document, version, ...(pages && { pages }) })
    }
    made.push({ ...finding, key: key ?? newId('fd'), exhibits: shown, repairs, verdicts })
  }
  return made
}

export async function removeInspection(ctx: Context, who: Who, input: z.infer<typeof Seen>) {
  const before = await toMove(ctx, who, 'remove', input)
  if (before.papers.length > 0 || before.findings.length > 0)
    throw new Problem(
      'wrong-state',
      'Hồ sơ đã có văn bản hoặc tồn tại nên không bỏ được. Hãy bỏ từng mục trong hồ sơ trước.',
    )
  const done = doneBy(ctx, who, 'inspections.remove')
  await ctx.db.transaction((tx) => remove(tx, ctx.db, ctx.db.inspections, before, done))
  return { removed: before.id }
}
