// What a guest sees: one sealed package, by a link that expires and can be taken back. Every opening is written down;
// guessing addresses is slowed per address of the network.
import { z } from 'zod'
import { Sha256, Time } from '../../schemas/id.ts'
import type { GuestLink, Package } from '../../schemas/package.ts'
import { contentCode } from '../../schemas/printed.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { logOpening, refuseUnsealed, zipOf } from '../packages/download.ts'
import { hashOfToken } from '../packages/links.ts'
import { manifestOf } from '../packages/read.ts'
import type { Bytes, Caller } from '../route.ts'

export const OpenLink = z.strictObject({ token: z.string().min(20).max(100) })

export const GuestPage = z.object({
  reader: z.string(),
  until: Time,
  campaign: z.string(),
  agency: z.string(),
  province: z.string(),
  sealedAt: Time,
  signer: z.exactOptional(z.string()),
  /** A newer package has taken its place. */
  isSuperseded: z.boolean(),
  contentCode: z.string(),
  manifest: Sha256,
  zip: z.object({ sha256: Sha256, size: z.int() }),
  counts: z.object({
    files: z.int(),
    originals: z.int(),
    documents: z.int(),
    leaves: z.int(),
    holes: z.int(),
  }),
  files: z.array(z.object({ path: z.string(), size: z.int(), sha256: z.string(), role: z.string() })),
})

export async function openLink(ctx: Context, caller: Caller, { token }: z.infer<typeof OpenLink>) {
  const { link, record } = await byToken(ctx, token, caller)
  const { manifest, zip, counts, sealed, approved, state } = record
  if (!manifest || !zip || !counts || !sealed) throw notFound()
  const { cover, files } = await manifestOf(ctx, record)
  await logOpening(ctx, record, { what: 'page', by: link.id, link: link.id, purpose: 'guest' }, caller)
  return {
    reader: link.reader,
    until: link.until,
    campaign: cover.campaign,
    agency: cover.agency,
    province: cover.province,
    sealedAt: sealed.at,
    ...(approved && { signer: approved.signer }),
    isSuperseded: state === 'superseded',
    contentCode: contentCode(manifest),
    manifest,
    zip,
    counts,
    files: files.map(({ path, size, sha256, role }) => ({ path, size, sha256, role })),
  }
}

export async function guestBytes(
  ctx: Context,
  _who: unknown,
  { token }: z.infer<typeof OpenLink>,
  caller: Caller,
): Promise<Bytes> {
  const { link, record } = await byToken(ctx, token, caller)
  return zipOf(ctx, record, () =>
    logOpening(ctx, record, { what: 'download', by: link.id, link: link.id, purpose: 'guest' }, caller),
  )
}

const guesses = { free: 20, first: 10, longest: 900 }

/** Unknown is 404; known but over is 410, so that the reader knows whom to ask. */
async function byToken(
  ctx: Context,
  token: string,
  { address }: Caller,
): Promise<{ link: GuestLink; record: Package }> {
  const key = `guest ${address}`
  const wait = await ctx.db.limits.strike(key, guesses)
  if (wait > 0)
    throw new Problem('too-many', `Đã thử quá nhiều lần. Hãy đợi ${wait} giây rồi mở lại.`, {
      retryAfter: wait,
    })
  const link = await ctx.db.guestLinks.model.findOne({ token: hashOfToken(token) }).lean()
  const record = link && (await ctx.db.packages.model.findOne({ id: link.package }).lean())
  if (!link || !record) throw notFound()
  await ctx.db.limits.lift(key)
  if (link.revoked || link.until <= ctx.now().toISOString()) {
    const why = link.revoked ? 'đã bị thu hồi' : 'đã hết hạn'
    throw new Problem('expired', `Liên kết này ${why}. Hãy liên hệ nơi gửi để nhận liên kết mới.`)
  }
  refuseUnsealed(record)
  return { link, record }
}
