// One's own secret address for files by mail. The sender of a letter can be forged, so what decides is an address that nobody
// guesses. It follows from a key and the secret of the server, as a link of invitation does: its owner can look at it as
// often as they like, and neither the database nor a copy of it holds what opens the door.
import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { Id, newId, type Sha256, Time } from '../../schemas/id.ts'
import type { MailAddress } from '../../schemas/mail-address.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, create } from '../../storage/change.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { agencyOf } from '../may.ts'
import { hashOf } from '../people/link.ts'

/** `agency`: in whose name, for people who act for several agencies. */
export const OwnAddress = z.strictObject({ agency: z.exactOptional(Id) })
type OwnAddress = z.infer<typeof OwnAddress>
export const MailAddressState = z.strictObject({
  /** Where letters are sent from: no other sender is believed. */
  from: z.exactOptional(z.string()),
  maxBytes: z.int(),
  /** What works now; absent where there is none. */
  address: z.exactOptional(z.string()),
  at: z.exactOptional(Time),
})
type State = z.infer<typeof MailAddressState>

/** No i, l, o, u: addresses are also typed from paper. 120 bits. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

export function tokenOf({ config }: Context, key: string): { token: string; hash: Sha256 } {
  const digest = createHmac('sha256', config.secret).update(`mail address ${key}`).digest()
  const token = Array.from(digest.subarray(0, 24), (byte) => alphabet[byte % 32]).join('')
  return { token, hash: hashOf(token) }
}

export async function ownAddress(ctx: Context, who: Person, { agency }: OwnAddress): Promise<State> {
  return stateOf(ctx, who, await find(ctx, who, agency))
}

/** A new one; the one before ends with it. */
export async function makeAddress(ctx: Context, who: Person, { agency }: OwnAddress): Promise<State> {
  const { db } = ctx
  const seen = await find(ctx, who, agency)
  mailboxOf(ctx)
  if (who.isService || !who.email) {
    const sentence = 'Tài khoản chưa có địa chỉ thư điện tử. Hãy đề nghị quản trị bổ sung rồi làm lại.'
    throw new Problem('wrong-state', sentence)
  }
  const key = newId('mk')
  const made = { key, hash: tokenOf(ctx, key).hash, at: ctx.now().toISOString() }
  const done = doneBy(ctx, who, 'mail-addresses.make')
  const about = { person: who.id, agency: agencyOf(who, 'documents.upload', agency) }
  const address = await db.transaction((tx) =>
    seen
      ? change(tx, db, db.mailAddresses, seen, { ...made, revoked: undefined }, done)
      : create(tx, db, db.mailAddresses, { id: newId('ma'), ...about, ...made, revision: 1 }, done),
  )
  return stateOf(ctx, who, address)
}

export async function revokeAddress(ctx: Context, who: Person, { agency }: OwnAddress): Promise<State> {
  const { db } = ctx
  const seen = await find(ctx, who, agency)
  const done = doneBy(ctx, who, 'mail-addresses.revoke')
  if (seen && !seen.revoked)
    await db.transaction((tx) => change(tx, db, db.mailAddresses, seen, { revoked: done.at }, done))
  return stateOf(ctx, who, null)
}

function find({ db }: Context, who: Person, wanted?: string) {
  const agency = agencyOf(who, 'documents.upload', wanted)
  return db.mailAddresses.model.findOne({ person: who.id, agency }).lean()
}

function mailboxOf({ config, isDemo }: Context) {
  if (config.mailbox && !isDemo) return config.mailbox
  throw new Problem('wrong-state', 'Quản trị chưa bật hộp thư nhận tài liệu. Hãy tải tệp lên ở màn hình.')
}

/** An address of an earlier secret of the server opens nothing, so it is none. */
function stateOf(ctx: Context, who: Person, found: MailAddress | null): State {
  const { address, maxBytes } = mailboxOf(ctx)
  const sender = { ...(who.email && { from: who.email }), maxBytes }
  if (!found || found.revoked) return sender
  const { token, hash } = tokenOf(ctx, found.key)
  if (hash !== found.hash) return sender
  return { ...sender, address: address.replace('@', `+${token}@`), at: found.at }
}
