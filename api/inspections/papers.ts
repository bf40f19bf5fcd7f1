// The papers of an inspection: put in once they lie in the library, by who may read them; and its conclusion.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { addWorkingDays, dayAt } from '../../schemas/calendar.ts'
import { Id } from '../../schemas/id.ts'
import { paperKinds } from '../../schemas/inspection/inspection.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { Cites, citeMany } from '../assessments/cite-many.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { calendarOf } from '../calendars/calendars.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import { readable } from '../documents/read.ts'
import type { Who } from '../may.ts'
import { versionsOf } from '../../schemas/inspection/inspection.ts'
import { findInspection, toMove, writeInspection } from './find.ts'
import { Seen } from './edit.ts'
import { readInspection } from './read.ts'

export const AttachPaper = Seen.extend({ version: Id, kind: z.enum(paperKinds) })
export const DetachPaper = Seen.extend({ version: Id })
export const CiteInspection = z.strictObject({ id: Id, cites: Cites })
export const ConcludeInspection = Seen.extend({
  /** The day of the conclusion, from which the deadlines run. */
  on: Day,
  /** Deadline of every finding that has none yet. */
  workingDays: z.exactOptional(z.int().min(1).max(250)),
})
export const ReopenInspection = Seen.extend({ reason: z.string().trim().min(5).max(2000) })

export async function attachPaper(ctx: Context, who: Who, input: z.infer<typeof AttachPaper>) {
  const { id, version, kind } = input
  const before = await toMove(ctx, who, 'attach', input)
  if (before.papers.some((one) => one.version === version))
    throw new Problem('duplicate', 'Văn bản này đã có trong hồ sơ. Hãy chọn văn bản khác.')
  const found = await readable(ctx, who, version)
  refuseUnkept(found)
  const paper = { kind, document: found.document, version, by: who.id, at: ctx.now().toISOString() }
  await writeInspection(ctx, who, before, 'attach', { papers: [...before.papers, paper] })
  return readInspection(ctx, who, { id })
}

export async function detachPaper(ctx: Context, who: Who, input: z.infer<typeof DetachPaper>) {
  const before = await toMove(ctx, who, 'detach', input)
  const paper = before.papers.find(({ version }) => version === input.version)
  if (!paper) throw notFound()
  if (paper.kind === 'conclusion' && before.concluded)
    throw new Problem(
      'wrong-state',
      'Kết luận đã được ghi theo văn bản này. Hãy mở lại hồ sơ trước khi bỏ văn bản.',
    )
  await writeInspection(ctx, who, before, 'detach', { papers: before.papers.filter((one) => one !== paper) })
  return readInspection(ctx, who, { id: input.id })
}

/** From now on the agency sees what was found, and answers it. */
export async function concludeInspection(ctx: Context, who: Who, input: z.infer<typeof ConcludeInspection>) {
  const before = await toMove(ctx, who, 'conclude', input)
  const { on, workingDays } = input
  const calendar = await calendarOf(ctx)
  const usual = workingDays === undefined ? undefined : addWorkingDays(on, workingDays, calendar)
  const findings = before.findings.map((one) => ({ ...one, ...(usual && !one.due && { due: usual }) }))
  const undated = findings.findIndex(({ due }) => !due)
  refuse([
    ...(on > dayAt(ctx.now().toISOString())
      ? [{ field: 'on', sentence: 'Ngày kết luận chưa đến. Hãy sửa ngày.' }]
      : []),
    ...(on < before.from
      ? [{ field: 'on', sentence: 'Ngày kết luận trước ngày kiểm tra. Hãy sửa ngày.' }]
      : []),
    ...(before.papers.some(({ kind }) => kind === 'conclusion')
      ? []
      : [
          {
            field: 'version',
            sentence: 'Hồ sơ chưa có văn bản kết luận. Hãy đưa văn bản kết luận vào trước.',
          },
        ]),
    ...(undated < 0
      ? []
      : [
          {
            field: 'workingDays',
            sentence: `Tồn tại ${undated + 1} chưa có hạn khắc phục. Hãy ghi số ngày làm việc.`,
          },
        ]),
  ])
  const concluded = { on, by: who.id, at: ctx.now().toISOString() }
  await writeInspection(ctx, who, before, 'conclude', { concluded, findings })
  return readInspection(ctx, who, { id: input.id })
}

export async function reopenInspection(ctx: Context, who: Who, input: z.infer<typeof ReopenInspection>) {
  const before = await toMove(ctx, who, 'reopen', input)
  const said = { reason: input.reason, by: who.id, at: ctx.now().toISOString() }
  await writeInspection(ctx, who, before, 'reopen', {
    concluded: undefined,
    reopenings: [...before.reopenings, said],
  })
  return readInspection(ctx, who, { id: input.id })
}

/** Its papers become evidence of leaves, in one act: nothing is entered twice. */
export async function citeInspection(ctx: Context, who: Who, { id, cites }: z.infer<typeof CiteInspection>) {
  const inspection = await findInspection(ctx, who, id)
  const papers = new Set(versionsOf(inspection))
  if (cites.some(({ version }) => !papers.has(version))) throw notFound()
  await citeMany(ctx, who, cites, papers)
  return readInspection(ctx, who, { id })
}
