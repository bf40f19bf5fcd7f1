// A link by which somebody outside reads one sealed package, until a day, or until it is taken back. The address is
// shown once; only its hash is kept.
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Id, newId, Revision, type Sha256, Time } from '../../schemas/id.ts'
import { GuestLink } from '../../schemas/package.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import { findPackage } from './read.ts'

export const MakeLink = z.strictObject({ id: Id, reader: GuestLink.shape.reader, until: Time })
export const RevokeLink = z.strictObject({ id: Id, revision: Revision })
export const ListLinks = z.strictObject({ id: Id })

export const LinkView = GuestLink.omit({ token: true }).extend({
  byName: z.string(),
  revokedBy: z.exactOptional(z.string()),
  state: z.enum(['open', 'expired', 'revoked']),
  openings: z.int(),
})
export const LinkList = z.object({ links: z.array(LinkView) })
/** `path` is shown this once. */
export const MadeLink = z.object({ link: LinkView, path: z.string() })

const longest = 366 * 864e5

export async function makeLink(ctx: Context, who: Person, { id, reader, until }: z.infer<typeof MakeLink>) {
  const { state } = await findPackage(ctx, id)
  if (state !== 'sealed')
    throw new Problem('wrong-state', 'Chỉ gửi được liên kết của bộ hồ sơ đã chốt. Hãy chốt trước.', { state })
  const at = ctx.now().toISOString()
  const lasts = Date.parse(until) - ctx.now().getTime()
  if (lasts <= 0 || lasts > longest) {
    const sentence = 'Hãy chọn ngày hết hạn sau hôm nay và trong vòng một năm.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'until', sentence }] })
  }
  const token = randomBytes(24).toString('base64url')
  const made: GuestLink = {
    id: newId('lk'),
    package: id,
    token: hashOfToken(token),
    reader,
    until,
    by: who.id,
    at,
    revision: 1,
  }
  const done = { act: 'links.make', by: who.id, at }
  const link = await ctx.db.transaction((tx) => create(tx, ctx.db, ctx.db.guestLinks, made, done))
  return { link: await linkView(ctx, link), path: `/bo-ho-so/${token}` }
}

export async function revokeLink(ctx: Context, who: Person, { id, revision }: z.infer<typeof RevokeLink>) {
  const link = await ctx.db.guestLinks.model.findOne({ id }).lean()
  if (!link) throw notFound()
  if (link.revision !== revision) throw await stale(ctx.db, id, revision)
  if (link.revoked) throw new Problem('wrong-state', 'Liên kết này đã thu hồi.', { state: 'revoked' })
  const done = { act: 'links.revoke', by: who.id, at: ctx.now().toISOString() }
  const revoked = { by: done.by, at: done.at }
  return linkView(
    ctx,
    await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.guestLinks, link, { revoked }, done)),
  )
}

export async function listLinks(ctx: Context, _who: Person, { id }: z.infer<typeof ListLinks>) {
  await findPackage(ctx, id)
  const links = await ctx.db.guestLinks.model.find({ package: id }).sort({ at: -1 }).lean()
  return { links: await Promise.all(links.map((link) => linkView(ctx, link))) }
}

export const hashOfToken = (token: string): Sha256 =>
  createHash('sha256').update(token).digest('hex') as Sha256

async function linkView(ctx: Context, { token: _, ...link }: GuestLink): Promise<z.input<typeof LinkView>> {
  const [names, openings] = await Promise.all([
    namesOf(ctx, [link.by, link.revoked?.by ?? link.by]),
    ctx.db.openings.model.countDocuments({ link: link.id }),
  ])
  const isOver = link.until <= ctx.now().toISOString()
  return {
    ...link,
    byName: names.get(link.by) ?? '–',
    ...(link.revoked && { revokedBy: names.get(link.revoked.by) ?? '–' }),
    state: link.revoked ? 'revoked' : isOver ? 'expired' : 'open',
    openings,
  }
}
