import { z } from 'zod'
import { formatMoment, formatSize } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { wantsAct } from '../../schemas/scan.ts'
import type { Context } from '../context.ts'
import { find } from '../documents/one.ts'
import type { Who } from '../may.ts'
import { namesOf } from '../people/names.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { printDestruction } from './destruction.ts'
import { facts, grouped, paper } from './paper.ts'

export const PrintReceipt = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

/** Phiếu tiếp nhận tài liệu: what was handed in, when, by whom, and the hash that proves it; or that it was destroyed. */
export async function printReceipt(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof PrintReceipt>,
): Promise<Bytes> {
  const { document, versions } = await find(ctx, who, id)
  const agency = await ctx.db.agencies.model.findOne({ id: document.agency }).lean()
  const version = versions[0]
  if (!agency || !version) throw notFound()
  const names = await namesOf(ctx, [version.by, ...(version.destroyed?.by ? [version.destroyed.by] : [])])
  if (version.destroyed) return printDestruction(ctx, who, { document, version, agency, names, purpose })
  const files = version.files.flatMap((file, n): [string, string][] => [
    [n === 0 ? 'Văn bản chính' : `Phụ lục ${n}`, file.name],
    ['Dung lượng', formatSize(file.size)],
    ['SHA-256', grouped(file.sha256)],
  ])
  const states = {
    received: 'Đã nhận đủ, đang kiểm tra',
    kept: 'Đã kiểm tra và lưu giữ',
    rejected: 'Không nhận',
    unpacked: 'Đã mở, từng tệp bên trong thành tài liệu riêng',
    'held-secret': 'Đang giữ lại để xác nhận độ mật',
  }
  const refused = typeof version.problem?.['detail'] === 'string' ? version.problem['detail'] : undefined
  const isKept = version.state === 'kept' || version.state === 'unpacked'
  const why = refused ?? (isKept ? wantsAct(version.scan, ctx.config.scanner !== undefined) : undefined)
  const name = `phieu-tiep-nhan-${document.code}`
  const file = await paper(ctx, name, {
    agency: agency.name,
    number: `Mã: ${document.code}`,
    title: 'Phiếu tiếp nhận tài liệu',
    blocks: [
      {
        kind: 'text',
        text: 'Hệ thống đã tiếp nhận tài liệu dưới đây. Tệp được nhận diện bằng mã băm SHA-256: chỉ đúng tệp này mới có mã băm này.',
      },
      facts([
        ['Mã tài liệu', document.code],
        ['Lần nộp', `${version.n}${version.reason ? ` (${version.reason})` : ''}`],
        ['Thời điểm nhận', formatMoment(version.at)],
        ['Người nộp', names.get(version.by) ?? '–'],
        ['Tình trạng', why ? `${states[version.state]}: ${why}` : states[version.state]],
        ...files,
      ]),
    ],
  })
  const said = { what: 'printed', file: file.name, version: version.n } as const
  return taken(ctx, who, version, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
