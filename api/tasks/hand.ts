// Giao người thực hiện: the agency that leads says who of its people does the task. Everybody there still may.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import { findTask, step } from './find.ts'
import { readTask } from './read.ts'
import { at, Seen } from './report.ts'
import { workersOf } from './workers.ts'

/** Nobody, where none is named. */
export const HandTask = Seen.extend({ person: z.exactOptional(Id) })

export async function handTask(ctx: Context, who: Who, input: z.infer<typeof HandTask>) {
  const running = await findTask(ctx, who, 'tasks.work', input)
  const { person } = input
  const all = await workersOf(ctx, running.lead.id)
  if (person !== undefined && !all.some(({ id }) => id === person))
    refuse([
      {
        field: 'person',
        sentence: `Người này không phải đầu mối, thủ trưởng đang làm việc ở ${running.lead.name}. Hãy chọn lại.`,
      },
    ])
  await step(ctx, who, running, 'hand', () => ({ person }))
  return readTask(ctx, who, at(input))
}
