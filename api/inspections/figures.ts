// Counts of the register as figures of the leaves that inspection proves.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import { countRegister, registerCounts } from '../../schemas/inspection/standing.ts'
import { notFound } from '../../schemas/problem.ts'
import { declareCounts } from '../assessments/counted.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { inspectionsOf } from './find.ts'
import { programmeOf, Year } from './programme.ts'
import { keepsRegister, readRegister } from './register.ts'

export const TakeCounts = z.strictObject({
  year: Year,
  assessment: Id,
  revision: Revision,
  figures: z
    .array(z.strictObject({ code: z.string().min(1).max(40), count: z.enum(registerCounts) }))
    .min(1)
    .max(20),
})

export async function takeCounts(ctx: Context, who: Who, input: z.infer<typeof TakeCounts>) {
  const year = Number(input.year)
  if (!(await keepsRegister(ctx, who))) throw notFound()
  const register = {
    year,
    system: 'Sổ kiểm tra cải cách hành chính',
    counts: async () => countRegister(await inspectionsOf(ctx, who, year), await programmeOf(ctx, year)),
  }
  await declareCounts(ctx, who, input, register, 'inspections.take')
  return readRegister(ctx, who, { year })
}
