// What a guest sees: one sealed package, by a link that expires and can be taken back. Every opening is written down;
// guessing addresses is slowed per address of the network.
import { z } from 'zod'
import { Id, Sha256, Time } from '../../schemas/id.ts'
import type { GuestLink, Package } from '../../schemas/package.ts'
import { type Paper, paperKinds } from '../../schemas/paper.ts'
import { contentCode } from '../../schemas/printed.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { words } from '../../schemas/words.ts'
import type { Context } from '../context.ts'
import { logOpening, refuseUnsealed, zipOf } from '../packages/download.ts'
import { hashOfToken } from '../packages/links.ts'
import { manifestOf } from '../packages/read.ts'
import { paperBytes } from '../papers/issued.ts'
import type { Bytes, Caller } from '../route.ts'
import { logged } from '../taken.ts'

export const OpenLink = z.strictObject({ token: z.string().min(20).max(100) })
export const OpenPaper = OpenLink.extend({ paper: Id })

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
  /** Issued papers that go with it; what passes inside the province stays there. */
  papers: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(paperKinds),
      number: z.string(),
      issued: z.string(),
      size: z.int(),
      sha256: z.string(),
    }),
  ),
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
    papers: (await sentPapers(ctx, record)).map(({ id, kind, number, issued, file: { size, sha256 } }) => ({
      ...{ id, kind, number, issued, size, sha256 },
    })),
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

export async function guestPaper(
  ctx: Context,
  _who: unknown,
  { token, paper: id }: z.infer<typeof OpenPaper>,
  caller: Caller,
): Promise<Bytes> {
  const { link, record } = await byToken(ctx, token, caller)
  const paper = (await sentPapers(ctx, record)).find((one) => one.id === id)
  if (!paper) throw notFound()
  const { kind, number, file } = paper
  const asked = { what: 'paper', purpose: 'guest', by: link.id, link: link.id } as const
  const name = `${words.paperKinds[kind]} ${number}`
  return logged(paperBytes(ctx, file), () => logOpening(ctx, record, { ...asked, file: name }, caller))
}

/** What agrees with the package, by machine or by eye; the tờ trình stays inside the province. */
async function sentPapers({ db }: Context, { id }: Package): Promise<Paper[]> {
  const papers = await db.papers.model.find({ package: id }).sort({ at: 1 }).lean()
  return papers.filter(
    ({ kind, compared, confirmed }) =>
      kind !== 'proposal' && (confirmed?.outcome ?? compared.outcome) === 'equal',
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
