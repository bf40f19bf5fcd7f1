// Whether this machine can take work now: each part is tried, not believed. A load balancer reads the status, a person
// the sentences.
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { Problem } from '../schemas/problem.ts'
import { hashOf } from '../storage/blobs.ts'
import type { Context } from './context.ts'

export const Ready = z.object({
  ok: z.literal(true),
  parts: z.array(z.object({ part: z.string(), ok: z.boolean(), sentence: z.string() })),
})
type Part = z.infer<typeof Ready>['parts'][number]

const TIMEOUT_MS = 8000
const KEPT_MS = 2000

/** Asked without a session, so that many who ask at once cost one try. */
const tried = new WeakMap<Context['db'], { at: number; parts: Promise<Part[]> }>()

export async function ready(ctx: Context) {
  const last = tried.get(ctx.db)
  const now = last && Date.now() - last.at < KEPT_MS ? last : { at: Date.now(), parts: tryParts(ctx) }
  tried.set(ctx.db, now)
  const parts = await now.parts
  const broken = parts.filter(({ ok }) => !ok)
  if (broken.length === 0) return { ok: true as const, parts }
  throw new Problem('unavailable', broken.map(({ sentence }) => sentence).join(' '), { parts })
}

const tryParts = (ctx: Context): Promise<Part[]> =>
  Promise.all([
    part('database', 'Cơ sở dữ liệu', 'Hãy kiểm tra MongoDB và chỗ trống trên ổ đĩa của nó.', () =>
      tryDatabase(ctx),
    ),
    part('store', 'Kho tệp', 'Hãy kiểm tra kho tệp.', () => tryStore(ctx)),
    part('disk', 'Ổ đĩa', 'Hãy dọn bớt hoặc thêm ổ đĩa.', () => tryDisk(ctx)),
  ])

async function part(
  name: string,
  title: string,
  advice: string,
  work: () => Promise<unknown>,
): Promise<Part> {
  const late = new AbortController()
  const timeout = sleep(TIMEOUT_MS, undefined, { signal: late.signal }).then(() => {
    throw new Error('too slow')
  })
  try {
    await Promise.race([work(), timeout])
    return { part: name, ok: true, sentence: `${title} hoạt động.` }
  } catch {
    return { part: name, ok: false, sentence: `${title} không dùng được. ${advice}` }
  } finally {
    late.abort()
    timeout.catch(() => undefined)
  }
}

async function tryDatabase({ db, config }: Context): Promise<void> {
  await db.next('ready')
  if ((await db.room()) < config.roomBytes) throw new Error('little room for the database')
}

async function tryStore({ blobs }: Context): Promise<void> {
  async function* text() {
    yield Buffer.from('ready')
  }
  const { key } = await blobs.stage(text())
  try {
    await hashOf(await blobs.openStaged(key))
  } finally {
    await blobs.drop(key)
  }
}

async function tryDisk({ config }: Context): Promise<void> {
  const places = [config.jobs, ...(config.blobs.kind === 's3' ? [] : [config.blobs.root])]
  for (const place of places) {
    const { bavail, bsize } = await statfs(place).catch(() => statfs(tmpdir())) // made with the first job
    if (bavail * bsize < config.roomBytes) throw new Error(`little room in ${place}`)
  }
}
