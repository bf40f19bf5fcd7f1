// Báo cáo tự đánh giá in Word: filled into the province's template, or into ours.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { findPackage } from '../packages/read.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { inMemory } from '../workbook.ts'
import { cameBack, ownTemplate } from './own-template.ts'
import { wordType } from './paper.ts'
import { reportData } from './report-data.ts'
import { reportTemplate } from './report-template.ts'
import { snapshotOf } from './snapshot.ts'
import { fillTemplate } from './word.ts'

export const WriteReport = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** The report in Word, from the template that is used now. */
export async function writeReport(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof WriteReport>,
): Promise<Bytes> {
  const snapshot = await snapshotOf(ctx, await findPackage(ctx, id))
  const name = `bao-cao-${snapshot.record.manifest.slice(0, 16)}.docx`
  const template =
    (await ownTemplate(ctx, 'report', await cameBack(ctx, { package: id, kind: 'report' }))) ??
    (await reportTemplate())
  const file = inMemory(name, wordType, fillTemplate(template, reportData(snapshot)))
  const said = { what: 'printed', file: name, version: snapshot.code } as const
  return taken(ctx, who, { id }, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
