import { computed } from '../../api/board/summaries.ts'
import { lineOf } from '../../schemas/summary.ts'
import type { Context } from '../../api/context.ts'
import type { Report } from './fsck.ts'

const AT_ONCE = 500

/** What the board shows of each assessment, computed anew. What is marked waits to be made and is no finding. */
export async function checkSummaries(ctx: Context, report: Report): Promise<void> {
  let some: string[] = []
  const differs = async (ids: readonly string[]): Promise<string[]> => {
    const [kept, made] = [await ctx.db.summaries.lines(ids), await computed(ctx, ids)]
    return ids.filter((id) => {
      const [line, summary] = [kept.get(id), made.get(id)]
      return line !== undefined && (!summary || line !== lineOf(summary))
    })
  }
  const check = async () => {
    // Asked again: what changed between the two readings is no finding.
    for (const id of await differs(await differs(some)))
      report('summary', id, `${id}: số liệu của bảng theo dõi không khớp bản ghi.`)
    some = []
  }
  for await (const { id } of ctx.db.assessments.model.find({}, { id: 1 }).lean().cursor())
    if (some.push(id) === AT_ONCE) await check()
  await check()
}
