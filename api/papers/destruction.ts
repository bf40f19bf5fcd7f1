import type { Agency } from '../../schemas/agency.ts'
import type { Document, Version } from '../../schemas/document.ts'
import { formatMoment, formatSize } from '../../schemas/format.ts'
import type { Purpose } from '../../schemas/purpose.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { facts, grouped, paper } from './paper.ts'

export interface Destruction {
  readonly document: Document
  readonly version: Version
  readonly agency: Agency
  readonly names: ReadonlyMap<string, string>
  readonly purpose: Purpose | undefined
}

/** Phiếu hủy tệp mang dấu độ mật: that the bytes are gone, which they were, and who said so. Nothing of what was in them. */
export async function printDestruction(ctx: Context, who: Who, given: Destruction): Promise<Bytes> {
  const { document, version, agency, names, purpose } = given
  const { mark = '–', page = 1, at = version.at, by, inside } = version.destroyed ?? {}
  const archives = await ctx.db.versions.model
    .find({ agency: agency.id, 'destroyed.inside.document': document.id })
    .sort({ id: 1 })
    .lean()
  const name = `phieu-huy-${document.code}`
  const file = await paper(ctx, name, {
    agency: agency.name,
    number: `Mã: ${document.code}`,
    title: 'Phiếu hủy tệp mang dấu độ mật',
    blocks: [
      {
        kind: 'text',
        text: inside
          ? 'Tệp nén dưới đây đã được hủy khỏi hệ thống cùng tệp mang dấu độ mật ở trong, trước khi có ai mở được; các tài liệu khác đã tách ra vẫn được lưu. Tệp được nhận diện bằng mã băm SHA-256.'
          : 'Tệp dưới đây đã được hủy khỏi hệ thống trước khi có ai mở được; hệ thống không giữ nội dung, bản xem hay chữ nào của tệp. Tệp được nhận diện bằng mã băm SHA-256.',
      },
      facts([
        ['Mã tài liệu', document.code],
        ['Dấu độ mật', `“${mark}”, trang ${page}`],
        ...(inside ? ([['Ở tệp bên trong', `${inside.name} (${inside.code})`]] as [string, string][]) : []),
        ['Thời điểm nhận', formatMoment(version.at)],
        ['Người nộp', names.get(version.by) ?? '–'],
        ...(version.heldAt ? ([['Giữ lại từ', formatMoment(version.heldAt)]] as [string, string][]) : []),
        ['Hủy lúc', formatMoment(at)],
        ['Hủy theo', by ? `xác nhận của ${names.get(by) ?? '–'}` : 'quá 24 giờ không ai xác nhận'],
        ...version.files.flatMap(({ name, size, sha256 }): [string, string][] => [
          ['Tệp', `${name} (${formatSize(size)})`],
          ['SHA-256', grouped(sha256)],
        ]),
        ...archives.flatMap(({ files: [file] }): [string, string][] =>
          file
            ? [
                ['Hủy cùng tệp nén', `${file.name} (${formatSize(file.size)})`],
                ['SHA-256', grouped(file.sha256)],
              ]
            : [],
        ),
      ]),
    ],
  })
  const said = { what: 'printed', file: file.name, version: version.n } as const
  return taken(ctx, who, version, { ...said, purpose: purposeOf(who, purpose, 'print') }, file)
}
