// Usage: npm run reindex. Has every document indexed again for search; workers do it while old entries go on answering.
// Settings come from the environment, as for the API.
import { readConfig } from '../api/config.ts'
import { openContext } from '../api/context.ts'

await using ctx = await openContext(readConfig(process.env), { log: () => undefined })
await ctx.db.search.mark('all')
console.log(`${await ctx.db.search.waiting()} tài liệu đang chờ lập chỉ mục lại.`)
