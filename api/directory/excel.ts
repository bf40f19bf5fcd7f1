import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import { directoryTables } from '../../schemas/directory/write.ts'
import { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import { byName } from '../people/names.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { workbookOf } from '../sets/excel.ts'
import { purposeOf, taken } from '../taken.ts'
import { excelOf } from '../workbook.ts'

export const TakeDirectory = z.strictObject({ purpose: z.exactOptional(Purpose) })

/** What there is, to correct and bring back; in a new system the template to fill in. */
export async function takeDirectory(
  ctx: Context,
  who: Who,
  { purpose }: z.infer<typeof TakeDirectory>,
): Promise<Bytes> {
  const { db } = ctx
  const agencies = await db.agencies.model.find({ validTo: { $exists: false } }).lean()
  const people = await db.people.model
    .find({ leftAt: { $exists: false }, isService: { $exists: false } })
    .lean()
  agencies.sort((a, b) => compareText(a.name, b.name))
  const name = 'danh-muc-co-quan-nguoi-dung.xlsx'
  const file = excelOf(name, await workbookOf(directoryTables(agencies, people.sort(byName))))
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: who.id }, said, file)
}
