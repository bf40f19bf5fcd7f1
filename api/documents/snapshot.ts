// A page of the web as it is now: fetched by the server where an administrator has allowed it, drawn in the box without network,
// then received like any upload. A PDF stays as it came.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { z } from 'zod'
import { openJob } from '../../intake/job.ts'
import { fetchPage, type WebPage } from '../../intake/web-fetch.ts'
import { drawPage } from '../../intake/web-page.ts'
import { Receipt, type WebSource } from '../../schemas/document.ts'
import { formatDay, formatTime, dayOf } from '../../schemas/format.ts'
import { Id, Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { receive } from '../parts.ts'
import { boxOf } from './box.ts'
import { answered } from './derive.ts'
import { beforeUpload, upload } from './upload.ts'

export const Snapshot = z.strictObject({
  address: z.string().trim().min(1).max(1000),
  /** In whose name, for people who act for several agencies. */
  agency: z.exactOptional(Id),
  /** A retry under the same key gets the first answer. */
  key: z.exactOptional(z.string().regex(/^[\w-]{8,100}$/)),
})
export const Snapped = z.object({ receipt: Receipt })

/** A browser and a line each: more at once than this would be felt by those who work. */
const AT_ONCE = 2
const running = new WeakMap<Context['config'], number>()

export async function snapshot(
  ctx: Context,
  who: Person,
  { address, agency, key }: z.infer<typeof Snapshot>,
) {
  const { config } = ctx
  const about = { ...(agency !== undefined && { agency }), key }
  const before = await beforeUpload(ctx, who, about)
  if (before) return answered(before)
  if (!config.snapshot)
    throw new Problem(
      'wrong-state',
      'Quản trị chưa bật việc chụp trang web. Hãy tự lưu trang thành PDF rồi tải lên.',
    )
  const now = running.get(config) ?? 0
  if (now >= AT_ONCE)
    throw new Problem('unavailable', 'Máy chủ đang chụp trang khác. Hãy thử lại sau ít giây.')
  running.set(config, now + 1)
  try {
    const fetched = await fetchPage(address, config.snapshot)
    if (fetched.outcome === 'refused') {
      const { sentence } = fetched
      throw new Problem('invalid', 'Chưa chụp được trang này. Hãy xem lý do ở ô địa chỉ.', {
        faults: [{ field: 'address', sentence }],
      })
    }
    const { bytes, type, landed } = fetched
    const web: WebSource = {
      address: new URL(address).href,
      ...(landed !== new URL(address).href && { landed }),
      at: ctx.now().toISOString(),
      sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
      size: bytes.length,
      type,
    }
    const part = await received(ctx, fetched, web)
    return answered(await upload(ctx, who, { ...about, files: [part], web }))
  } finally {
    running.set(config, (running.get(config) ?? 1) - 1)
  }
}

async function received(ctx: Context, page: WebPage, { address, at, sha256 }: WebSource) {
  const time = formatTime(at)
  const name = `${new URL(address).hostname} ${dayOf(at)} ${time.replace(':', '.')}.pdf`
  const claim = { name, type: 'application/pdf' }
  if (page.type === 'application/pdf')
    return { name, ...(await receive(ctx, claim, Readable.from([page.bytes]))) }
  const box = await boxOf(ctx)
  if (box instanceof Problem) throw box
  await using job = await openJob(ctx.config.jobs, page.bytes.length)
  const told = { address, at: `${time} ngày ${formatDay(dayOf(at))}`, sha256 }
  const failed = await drawPage({ box, dir: job.dir }, page, told, 'made.pdf')
  if (failed) {
    ctx.log('snapshot failed', { why: failed.why, tool: failed.tool })
    const sentence =
      failed.why === 'missing-tool'
        ? failed.sentence
        : 'Chưa chụp được trang này. Hãy tự lưu trang thành PDF rồi tải lên.'
    throw new Problem('unavailable', sentence, { why: failed.why })
  }
  return { name, ...(await receive(ctx, claim, createReadStream(join(job.dir, 'made.pdf')))) }
}
