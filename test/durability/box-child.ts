// Usage: node --import tsx box-child.ts DIR: runs a tool that fills the disk of DIR and then waits for an answer that
// nobody gives, for as long as it may. Tells how that ended.
import { runInBox } from '../../intake/box.ts'
import { openJob } from '../../intake/job.ts'

await using job = await openJob(process.argv[2])
const args = () => ['-c', 'cat /dev/zero > full; sleep 600']
const limits = { fileBytes: 2 ** 32, diskBytes: 2 ** 32, wallMs: 500_000 }
const code = await runInBox({ mode: 'limits' }, { tool: 'sh', args, dir: job.dir, limits }).then(
  ({ end }) => end,
  ({ code }: NodeJS.ErrnoException) => code,
)
console.log(JSON.stringify({ event: 'over', code }))
