import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { setTables } from '../../schemas/set-table/write.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { excelOf } from '../workbook.ts'
import { workbookOf } from './excel.ts'
import { findSet } from './read.ts'
import { templateGuide, templateSet } from './template.ts'

export const ReadTable = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })
export const ReadTemplate = z.strictObject({})

/** The set as the Excel file that can be imported again as its next version. */
export async function readTable(ctx: Context, who: Who, { id, purpose }: z.infer<typeof ReadTable>) {
  const set = await findSet(ctx, id)
  const name = `bo-tieu-chi-${set.slug}-${set.version}.xlsx`
  const file = excelOf(name, await workbookOf(setTables(set)))
  const said = {
    what: 'printed',
    file: name,
    version: set.version,
    purpose: purposeOf(who, purpose, 'keep'),
  } as const
  return taken(ctx, who, { id }, said, file)
}

/** An example of every column and every kind of rule, to fill in. */
export const readTemplate = async (): Promise<Bytes> =>
  excelOf('mau-bo-tieu-chi.xlsx', await workbookOf([...setTables(templateSet), templateGuide]))
