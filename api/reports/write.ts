// The life of a report: written, presented, signed by the head over exactly what was seen, let be written anew.
import { z } from 'zod'
import { isLate } from '../../schemas/calendar.ts'
import { Id, Revision, Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import {
  afterReport,
  ProgressReport,
  reportDigest,
  type ReportMove,
  type Signed,
  Texts,
} from '../../schemas/reports/report.ts'
import { change } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { confirmPassword } from '../people/confirm.ts'
import { findReport } from './find.ts'
import { contentOf, readReport } from './read.ts'
import { transitions } from './transitions.ts'

export const SeenReport = z.strictObject({ id: Id, revision: Revision })
/** PUT says the whole: what is left out is taken away. */
export const WriteReport = SeenReport.extend(Texts.shape)
export const TakeReportBack = SeenReport.extend({
  /** Why the head gives it back. */
  reason: z.exactOptional(z.string().trim().min(5).max(2000)),
})
export const SignReport = SeenReport.extend({
  /** The digest of what was seen. */
  over: Sha256,
  password: z.string().min(1).max(200),
})
export const ReopenReport = SeenReport.extend({ reason: z.string().trim().min(5).max(2000) })

type Set = { [K in keyof ProgressReport]?: ProgressReport[K] | undefined }

async function step(
  ctx: Context,
  who: Who,
  report: ProgressReport,
  move: ReportMove,
  set: Set = {},
): Promise<void> {
  const state = afterReport(move, report.state)
  const { db } = ctx
  const done = doneBy(ctx, who, `reports.${move}`)
  await db.transaction((tx) => change(tx, db, db.reports, report, { state, ...set }, done))
}

const seen = (ctx: Context, who: Who, move: ReportMove, input: z.infer<typeof SeenReport>) =>
  findReport(ctx, who, transitions[move].may, input)

export async function writeReport(ctx: Context, who: Who, input: z.infer<typeof WriteReport>) {
  const { achievements, hindrances, proposals, id } = input
  await step(ctx, who, await seen(ctx, who, 'write', input), 'write', { achievements, hindrances, proposals })
  return readReport(ctx, who, { id })
}

export async function presentReport(ctx: Context, who: Who, input: z.infer<typeof SeenReport>) {
  const report = await seen(ctx, who, 'present', input)
  if (report.state === 'draft' && !report.achievements)
    refuse([{ field: 'achievements', sentence: 'Chưa ghi kết quả đạt được. Hãy ghi rồi trình lãnh đạo.' }])
  await step(ctx, who, report, 'present', { note: undefined })
  return readReport(ctx, who, { id: input.id })
}

export async function takeReportBack(ctx: Context, who: Who, input: z.infer<typeof TakeReportBack>) {
  await step(ctx, who, await seen(ctx, who, 'take-back', input), 'take-back', { note: input.reason })
  return readReport(ctx, who, { id: input.id })
}

/** By name, with the password; what was counted goes with it and stays. */
export async function signReport(ctx: Context, who: Who, input: z.infer<typeof SignReport>) {
  const report = await seen(ctx, who, 'sign', input)
  await confirmPassword(ctx, who, input.password)
  afterReport('sign', report.state)
  const content = await contentOf(ctx, report)
  const digest = reportDigest(content)
  if (digest !== input.over)
    throw new Problem('stale', 'Số liệu của báo cáo đã khác bản bạn xem. Hãy xem lại rồi ký gửi.', {
      changed: [],
    })
  const at = ctx.now().toISOString()
  const { name, position, capacity } = who
  const signer = { name, ...(position && { position }), ...(capacity && { capacity }) }
  const signed: Signed = { content, digest, by: who.id, signer, at, isLate: isLate(at, content.due) }
  await step(ctx, who, report, 'sign', { signed, note: undefined })
  return readReport(ctx, who, { id: input.id })
}

/** What was signed stays among the earlier ones. */
export async function reopenReport(ctx: Context, who: Who, input: z.infer<typeof ReopenReport>) {
  const report = await seen(ctx, who, 'reopen', input)
  const earlier = [...report.earlier, ...(report.signed ? [report.signed] : [])]
  await step(ctx, who, report, 'reopen', { signed: undefined, earlier, note: input.reason })
  return readReport(ctx, who, { id: input.id })
}
