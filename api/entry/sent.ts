// Đã gửi Bộ: only over a sealed package, and only when every leaf was typed, compared by a second person, and shows no
// difference and no change since.
import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { refuseMoved } from '../packages/create.ts'
import { findPackage } from '../packages/read.ts'
import { typedLeaves } from './content.ts'
import { newestFolder } from './made.ts'
import { countsOf, entryRows, isWhole } from './read.ts'
import type { EntryRow } from './view.ts'
import { wholePackages } from './whole.ts'

export const SendEntry = z.strictObject({ slug: z.string().max(40), package: Id })
export const SentEntry = z.strictObject({ package: Id, at: Time })

export async function sendEntry(ctx: Context, who: Person, input: z.infer<typeof SendEntry>) {
  const typed = await typedLeaves(ctx, input.slug)
  const { campaign } = typed.round
  const record = await findPackage(ctx, input.package)
  if (!(await wholePackages(ctx, campaign.id)).some(({ id }) => id === record.id))
    throw new Problem(
      'wrong-state',
      'Bộ hồ sơ này chưa chốt, đã được thay, là tập bổ sung hoặc không phải của cả kỳ. Hãy chọn bộ hồ sơ cả kỳ đã chốt.',
    )
  const done = { act: 'ministry.sent', by: who.id, at: ctx.now().toISOString() }
  const folder = await newestFolder(ctx, campaign.id)
  await ctx.db.transaction(async (tx) => {
    await ctx.db.alone(tx, `entry ${campaign.id}`) // no tick comes or goes meanwhile
    await refuseMoved(ctx, tx, record)
    const entries = await ctx.db.entries.model.find({ campaign: campaign.id }).session(tx).lean()
    refuseOpen(entryRows(typed, { entries, folder }, who, new Map()))
    await change(
      tx,
      ctx.db,
      ctx.db.campaigns,
      campaign,
      {
        sentToMinistry: { package: record.id, by: who.id, at: done.at },
      },
      done,
    )
  })
  return { package: record.id, at: done.at }
}

/** Throws `wrong-state` and names every leaf that is not the same on both sides. */
function refuseOpen(rows: readonly EntryRow[]): void {
  if (isWhole(countsOf(rows))) return
  const faults = rows.flatMap((row) => {
    const why = row.content || row.differences.length ? whyOpen(row) : undefined
    return why ? [{ field: row.code, sentence: `${row.code}: ${why}.` }] : []
  })
  const sentence = `Còn ${faults.length} tiêu chí chưa khớp với phần mềm của Bộ. Hãy nhập, đối chiếu xong rồi ghi đã gửi.`
  throw new Problem('wrong-state', sentence, { faults })
}

function whyOpen({ differences, steps: { points, documents, compared } }: EntryRow): string | undefined {
  if (differences.length) return 'phần mềm của Bộ hiện khác'
  if (points.state !== 'done' || documents.state !== 'done') return 'chưa nhập xong, hoặc đã đổi sau khi nhập'
  return compared.state === 'done' ? undefined : 'chưa có người thứ hai đối chiếu'
}
