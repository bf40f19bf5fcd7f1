import { outOfDate } from '../../api/documents/index-next.ts'
import type { Context } from '../../api/context.ts'
import type { Report } from './fsck.ts'

const AT_ONCE = 200

/** What waits to be indexed is no finding: it is on its way. */
export async function checkSearch(ctx: Context, report: Report): Promise<void> {
  let some: string[] = []
  const check = async () => {
    for (const id of await outOfDate(ctx, some))
      report('search', id, `${id}: chỉ mục tìm kiếm không khớp bản ghi. Hãy chạy npm run reindex.`)
    some = []
  }
  for await (const { id } of ctx.db.documents.model.find({}, { id: 1 }).lean().cursor())
    if (some.push(id) === AT_ONCE) await check()
  await check()
}
