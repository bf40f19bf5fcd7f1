import { z } from 'zod'
import { type Document, Particulars } from '../../schemas/document.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { refuseAct } from './acts.ts'
import { indexNow } from './index-next.ts'
import { one } from './one.ts'

export const SaveParticulars = z.strictObject({
  id: Id,
  revision: Revision,
  /** The whole set: what is absent is taken away. */
  particulars: Particulars,
  /** The officer has seen that another document has the same body, symbol and year. */
  again: z.exactOptional(z.boolean()),
})

/** What a person has confirmed about the paper; nothing read from a file stands until someone saves it. */
export async function saveParticulars(
  ctx: Context,
  who: Person,
  { id, revision, particulars, again }: z.infer<typeof SaveParticulars>,
) {
  const document = within(who, 'documents.upload', await ctx.db.documents.model.findOne({ id }).lean())
  if (document.revision !== revision) throw await stale(ctx.db, id, revision)
  await refuseAct(ctx, document, 'particulars')
  refuseFuture(ctx, particulars)
  await refuseUnknownIssuer(ctx, particulars)
  if (!again) await refuseDuplicate(ctx, document, particulars)
  const done = { act: 'documents.particulars', by: who.id, at: ctx.now().toISOString() }
  await ctx.db.transaction((tx) => change(tx, ctx.db, ctx.db.documents, document, { particulars }, done))
  await indexNow(ctx, id)
  return one(ctx, who, { id })
}

/** Days in Vietnam: a paper cannot have been issued tomorrow. */
function refuseFuture({ now }: Context, { issued, sent }: Particulars): void {
  const today = new Date(now().getTime() + 7 * 3600_000).toISOString().slice(0, 10)
  const faults = [
    ...(issued && issued > today
      ? [fault('particulars.issued', 'Ngày ban hành ở tương lai. Hãy ghi lại.')]
      : []),
    ...(sent && sent > today ? [fault('particulars.sent', 'Ngày gửi ở tương lai. Hãy ghi lại.')] : []),
    ...(issued && sent && sent < issued
      ? [fault('particulars.sent', 'Ngày gửi trước ngày ban hành. Hãy ghi lại.')]
      : []),
  ]
  if (faults.length)
    throw new Problem('invalid', 'Một số ô chưa hợp lệ. Hãy sửa các ô được đánh dấu.', { faults })
}

async function refuseUnknownIssuer({ db }: Context, { issuer }: Particulars): Promise<void> {
  if (!issuer || 'name' in issuer || (await db.agencies.model.exists({ id: issuer.agency }))) return
  const faults = [fault('particulars.issuer', 'Không có cơ quan này trong danh mục. Hãy chọn lại.')]
  throw new Problem('invalid', 'Cơ quan ban hành chưa hợp lệ.', { faults })
}

/** Số + ký hiệu are unique in a body and year; after a merger the same name is another body. Only within one's own. */
async function refuseDuplicate(
  { db }: Context,
  { id, agency }: Document,
  { symbol, issued, issuer }: Particulars,
): Promise<void> {
  if (!symbol || !issued || !issuer) return
  const year = issued.slice(0, 4)
  const body =
    'agency' in issuer
      ? { 'particulars.issuer.agency': issuer.agency }
      : { 'particulars.issuer.name': issuer.name }
  const same = {
    agency,
    id: { $ne: id },
    withdrawn: { $exists: false },
    'particulars.symbol': symbol,
    ...body,
  }
  const twin = await db.documents.model
    .findOne({ ...same, 'particulars.issued': { $regex: `^${year}` } })
    .lean()
  if (!twin) return
  const sentence = `Cơ quan đã có văn bản ${symbol} năm ${year}: ${twin.code}. Hãy dùng bản có sẵn, hoặc xác nhận đây là văn bản khác.`
  throw new Problem('duplicate', sentence, { document: twin.id, code: twin.code })
}

const fault = (field: string, sentence: string) => ({ field, sentence })
