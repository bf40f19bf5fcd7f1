// The periods of a year as Sở Nội vụ sets them. What was signed keeps the terms that it was signed under; what is still
// owed follows.
import { z } from 'zod'
import { newId } from '../../schemas/id.ts'
import { ReportYear, yearFaults } from '../../schemas/reports/period.ts'
import { change, create, stale } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { writtenYear } from './find.ts'
import { readReports } from './read.ts'

export const WriteReportYear = ReportYear.omit({ id: true, year: true, revision: true })
  .extend({
    year: z.string().regex(/^20\d\d$/, 'Năm gồm bốn chữ số, ví dụ 2026.'),
    /** 0 while nothing was written down. */
    revision: z.int().min(0),
  })
  .strict()

export async function writeReportYear(ctx: Context, who: Who, input: z.infer<typeof WriteReportYear>) {
  const { db } = ctx
  const { revision, basis, year: said, ...terms } = input
  const year = Number(said)
  refuse(yearFaults({ ...terms, year }))
  const seen = await writtenYear(ctx, year)
  if (seen && seen.revision !== revision) throw await stale(db, seen.id, revision)
  const done = doneBy(ctx, who, 'reports.terms')
  await db.transaction((tx) =>
    seen
      ? change(tx, db, db.reportYears, seen, { ...terms, basis }, done)
      : create(
          tx,
          db,
          db.reportYears,
          { id: newId('ry'), year, ...terms, ...(basis && { basis }), revision: 1 },
          done,
        ),
  )
  return readReports(ctx, who, { year })
}
