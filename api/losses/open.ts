// The list of a year's lost points, made from the published result: each with whoever leads it. Asked again it adds what is
// new, and takes over other points of what nobody has explained; what somebody said stays.
import { z } from 'zod'
import { Day } from '../../schemas/agency.ts'
import { dayAt } from '../../schemas/calendar.ts'
import { newId } from '../../schemas/id.ts'
import { type Loss } from '../../schemas/losses/loss.ts'
import { ownerOf } from '../../schemas/losses/lost.ts'
import { Problem } from '../../schemas/problem.ts'
import { ResultContent } from '../../schemas/results/result.ts'
import { change, create } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { leadsFor, parResults } from './find.ts'
import { readLosses, unlistedIn } from './read.ts'

export const OpenLosses = z.strictObject({
  year: ResultContent.shape.year,
  /** Until when heads are to explain. */
  due: Day,
})

export async function openLosses(ctx: Context, who: Who, { year, due }: z.infer<typeof OpenLosses>) {
  const { db } = ctx
  const done = doneBy(ctx, who, 'losses.open')
  if (due < dayAt(done.at))
    refuse([{ field: 'due', sentence: 'Hạn giải trình đã qua. Hãy chọn từ hôm nay trở đi.' }])
  const result = (await parResults(ctx)).find((one) => one.year === year)
  if (!result)
    throw new Problem('wrong-state', `Chưa có kết quả PAR INDEX năm ${year} của tỉnh. Hãy ghi kết quả công bố trước.`) // prettier-ignore
  const { led } = await leadsFor(ctx, year)
  await db.transaction(async (tx) => {
    await db.alone(tx, `losses ${year}`)
    const listed = await db.losses.model.find({ year }).session(tx).lean()
    for (const lost of unlistedIn(result, listed)) {
      const known = listed.find(({ code }) => code === lost.code)
      const agency = ownerOf(lost.code, led)
      const made: Loss = {
        ...{ id: newId('lo'), year, ...lost, ...(agency && { agency }) },
        ...{ state: 'open', due, earlier: [], handovers: [], revision: 1 },
      }
      if (known) await change(tx, db, db.losses, known, { points: lost.points, max: lost.max }, done)
      else await create(tx, db, db.losses, made, done)
    }
  })
  return readLosses(ctx, who, { year })
}
