import { z } from 'zod'
import { Campaign } from '../../schemas/campaign.ts'
import { CodePattern } from '../../schemas/exhibit.ts'
import { formatDeadline } from '../../schemas/format.ts'
import { newId } from '../../schemas/id.ts'
import { type Fault, Instant } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { create } from '../../storage/change.ts'
import { refuse } from '../refuse.ts'
import type { Context } from '../context.ts'
import { setTurn } from '../sets/uses.ts'
import { readCampaign } from './read.ts'

export const CreateCampaign = Campaign.pick({
  slug: true,
  name: true,
  kind: true,
  year: true,
  set: true,
  windows: true,
})
  .extend({
    lockAt: Instant,
    officialBy: z.exactOptional(Instant),
    codePattern: z.exactOptional(CodePattern),
  })
  .strict()

/** One year, one set. Nothing is given out yet. */
export async function createCampaign(ctx: Context, who: Person, input: z.infer<typeof CreateCampaign>) {
  const { db } = ctx
  const done = { act: 'campaigns.create', by: who.id, at: ctx.now().toISOString() }
  const faults = [
    ...windowFaults(input.windows),
    ...pastLockFaults(input.lockAt, done.at),
    ...(await setFaults(ctx, input.set)),
  ]
  if (!input.slug.startsWith(`${input.year}-`))
    faults.push({ field: 'slug', sentence: `Hãy đặt tên ngắn bắt đầu bằng năm, ví dụ ${input.year}-tinh.` })
  if (await db.campaigns.model.exists({ slug: input.slug }))
    faults.push({ field: 'slug', sentence: `Năm đánh giá “${input.slug}” đã có. Hãy đặt tên ngắn khác.` })
  refuse(faults)
  const campaign: Campaign = { id: newId('cp'), ...input, revision: 1 }
  await db.transaction(async (tx) => {
    await db.alone(tx, setTurn(input.set))
    refuse(await setFaults({ ...ctx, db: db.seenBy(tx) }, input.set))
    await create(tx, db, db.campaigns, campaign, done)
  })
  return readCampaign(ctx, who, { slug: input.slug })
}

export const windowFaults = (windows: Campaign['windows']): Fault[] =>
  windows.flatMap(({ step, from, to }, i) =>
    from <= to
      ? []
      : [{ field: `windows.${i}.to`, sentence: `Bước “${step}” kết thúc trước khi bắt đầu. Hãy sửa ngày.` }],
  )

/** Who locks at once says so, with a reason: it is not done by a time that has passed. `hint`: what else leads there. */
export function pastLockFaults(lockAt: string, at: string, hint = ''): Fault[] {
  if (lockAt > at) return []
  const sentence = `Thời điểm khóa ${formatDeadline(lockAt)} đã qua. Hãy chọn thời điểm sắp tới${hint}.`
  return [{ field: 'lockAt', sentence }]
}

export async function setFaults({ db }: Context, id: string): Promise<Fault[]> {
  const set = await db.sets.model.findOne({ id }, { published: 1 }).lean()
  if (set?.published) return []
  const sentence = set
    ? 'Bộ tiêu chí chưa công bố. Hãy công bố trước khi dùng.'
    : 'Không có bộ tiêu chí này. Hãy chọn trong danh sách.'
  return [{ field: 'set', sentence }]
}
