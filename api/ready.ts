// Whether this machine can take work now: each part is tried, not believed. A load balancer reads the status, a person
// the sentences. Without converters papers are still received: that is told, and does not make it fail.
import { statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { findTool, type Tool, tools } from '../intake/tools.ts'
import { formatMoment } from '../schemas/format.ts'
import { Problem } from '../schemas/problem.ts'
import { hashOf } from '../storage/blobs.ts'
import type { Context } from './context.ts'
import { boxOf } from './documents/box.ts'
import { standing } from './documents/scanner.ts'
import { trustOf } from './documents/trust.ts'

export const Ready = z.object({
  ok: z.literal(true),
  parts: z.array(z.object({ part: z.string(), ok: z.boolean(), sentence: z.string() })),
})
type Part = z.infer<typeof Ready>['parts'][number]

const TIMEOUT_MS = 8000
const KEPT_MS = 2000
const LONGEST_WITHOUT_MAIL_MS = 20 * 60_000

const needed = new Set(['database', 'store', 'disk'])

/** Asked without a session, so that many who ask at once cost one try. */
const tried = new WeakMap<Context['db'], { at: number; parts: Promise<Part[]> }>()

export async function ready(ctx: Context) {
  const last = tried.get(ctx.db)
  const now = last && Date.now() - last.at < KEPT_MS ? last : { at: Date.now(), parts: tryParts(ctx) }
  tried.set(ctx.db, now)
  const parts = await now.parts
  const broken = parts.filter(({ part, ok }) => !ok && needed.has(part))
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
    part('box', 'Hộp cách ly để mở tệp', 'Tài liệu được nhận và chờ kiểm tra. Hãy xem KC_BOX.', async () => {
      if ((await boxOf(ctx)) instanceof Problem) throw new Error('no box')
    }),
    part('tools', 'Bộ chuyển đổi', 'Tài liệu được nhận và chờ kiểm tra. Hãy cài gói còn thiếu.', () =>
      tryTools(ctx),
    ),
    tryScanner(ctx),
    tryTrust(ctx),
    tellMailbox(ctx),
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

/** A stopped scanner closes documents to others; they are received all the same. */
async function tryScanner(ctx: Context): Promise<Part> {
  const title = 'Máy quét mã độc'
  const now = await standing(ctx)
  if (!now) return { part: 'scanner', ok: true, sentence: `${title} không bật: tài liệu chưa được quét.` }
  if (!('down' in now)) {
    const made = now.made ? `, mẫu nhận dạng ngày ${formatMoment(now.made)}` : ''
    return { part: 'scanner', ok: true, sentence: `${title} hoạt động${made}.` }
  }
  const advice =
    now.down === 'AlertExceedsMax'
      ? 'Nó gọi tệp quá lớn là sạch: hãy đặt AlertExceedsMax yes.'
      : 'Tài liệu được nhận và chờ quét. Hãy xem KC_SCANNER.'
  return { part: 'scanner', ok: false, sentence: `${title} không dùng được. ${advice}` }
}

/** Without a list signatures are read all the same, and nobody's name is confirmed. */
async function tryTrust(ctx: Context): Promise<Part> {
  const title = 'Danh sách chứng thư tin cậy'
  const said = (ok: boolean, sentence: string): Part => ({
    part: 'trust',
    ok,
    sentence: `${title} ${sentence}`,
  })
  const now = await trustOf(ctx)
  if ('down' in now) return said(false, 'không đọc được: chữ ký số chờ kiểm tra. Hãy xem KC_TRUST.')
  if (now.strange.length > 0)
    return said(false, `có ${now.strange.length} tệp không phải chứng thư. Hãy xem KC_TRUST.`)
  if (ctx.config.trust === undefined) return said(true, 'chưa cài: chưa xác nhận được tên người ký số.')
  return said(true, `có ${now.certificates.length} chứng thư.`)
}

/** As the worker that looked last left it: from here nobody signs in. */
async function tellMailbox({ config, db, isDemo, wall }: Context): Promise<Part> {
  const said = (ok: boolean, sentence: string): Part => ({
    part: 'mailbox',
    ok,
    sentence: `Hộp thư nhận tài liệu ${sentence}`,
  })
  if (!config.mailbox || isDemo) return said(true, 'không bật.')
  const last = await db.mailboxes.model
    .findOne()
    .lean()
    .catch(() => null) // that the database is away is said by its own part
  const { lookedAt = '', failedAt = '' } = last ?? {}
  const isLate = lookedAt < new Date(wall().getTime() - LONGEST_WITHOUT_MAIL_MS).toISOString()
  if (lookedAt > failedAt && !isLate)
    return said(true, `hoạt động, xem lần cuối lúc ${formatMoment(lookedAt)}.`)
  const since = lookedAt ? `từ ${formatMoment(lookedAt)}` : 'lần nào'
  return said(
    false,
    `chưa đọc được ${since}. Thư chờ trong hộp thư. Hãy xem KC_MAILBOX và tiến trình worker.`,
  )
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

/** Which one is missing is for the log of `npm start`, not for whoever asks. */
async function tryTools({ config }: Context): Promise<void> {
  const asked = (Object.keys(tools) as Tool[]).filter(
    (tool) => tool !== 'chromium-headless-shell' || config.snapshot, // it draws pages of the web, and nothing else
  )
  const found = await Promise.all(asked.map(findTool))
  if (found.some((path) => !path)) throw new Error('a tool is missing')
}

async function tryDisk({ config }: Context): Promise<void> {
  const places = [config.jobs, ...(config.blobs.kind === 's3' ? [] : [config.blobs.root])]
  for (const place of places) {
    const { bavail, bsize } = await statfs(place).catch(() => statfs(tmpdir())) // made with the first job
    if (bavail * bsize < config.roomBytes) throw new Error(`little room in ${place}`)
  }
}
