import { Problem } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'

/** From the opening of lần 1 on, what was sent stays as it is: everybody judges the same. Throws `wrong-state`. */
export async function refuseAppraised({ db }: Context, campaign: string): Promise<void> {
  const found = await db.appraisals.model.findOne({ campaign }, { stage: 1 }).lean()
  if (!found) return
  const sentence = `Kỳ đánh giá đã sang bước “${words.stages[found.stage]}” nên bản đã gửi và việc giao tiêu chí không đổi được nữa. Hãy dùng bước giải trình, hoặc liên hệ Sở Nội vụ.`
  throw new Problem('wrong-state', sentence, { stage: found.stage })
}

export const isAppraised = async ({ db }: Context, campaign: string): Promise<boolean> =>
  (await db.appraisals.model.exists({ campaign })) !== null
