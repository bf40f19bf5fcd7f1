// What an officer may do with a document as its newest version stands. Screens offer exactly this, and the acts refuse the rest.
import type { Document, Version } from '../../schemas/document.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'

// prettier-ignore
export const documentActs = ['particulars', 'replace', 'annex', 'withdraw', 'restore', 'cite', 'derive', 'secrecy'] as const
export type DocumentAct = (typeof documentActs)[number]

type Newest = Pick<Version, 'state' | 'destroyed' | 'scan'>

/** `current`: an earlier version stands although the newest one does not. */
export function actsOn({ withdrawn, current }: Document, newest: Newest | undefined): DocumentAct[] {
  if (withdrawn) return ['restore']
  const onTheOneBefore = current ? (['particulars', 'withdraw', 'cite'] as const) : []
  if (newest?.state === 'held-secret') return ['secrecy', ...onTheOneBefore]
  if (newest?.destroyed) return current ? [...onTheOneBefore, 'replace', 'annex'] : []
  if (newest?.state === 'received')
    return ['particulars', 'replace', 'annex', 'withdraw', ...(current ? (['cite'] as const) : [])]
  if (newest?.state !== 'kept')
    return current ? [...onTheOneBefore, 'replace', 'annex'] : ['replace', 'withdraw']
  if (newest.scan?.state === 'infected') return ['particulars', 'replace', 'withdraw']
  return ['particulars', 'replace', 'annex', 'withdraw', 'cite', 'derive']
}

/** Throws `wrong-state`, with what to do first. */
export async function refuseAct({ db }: Context, document: Document, act: DocumentAct): Promise<void> {
  const newest = await db.versions.model.findOne({ document: document.id }).sort({ n: -1 }).lean()
  if (actsOn(document, newest ?? undefined).includes(act)) return
  throw new Problem('wrong-state', why(document, newest), {
    state: document.withdrawn ? 'withdrawn' : newest?.state,
  })
}

function why({ withdrawn }: Document, newest: Version | null): string {
  if (withdrawn) return 'Tài liệu đã thu hồi. Hãy khôi phục, hoặc tải lên thành tài liệu mới.'
  if (newest?.state === 'held-secret')
    return 'Tệp đang bị giữ lại vì có vẻ mang dấu độ mật. Hãy xác nhận để hủy, hoặc nêu lý do đây không phải dấu mật.'
  if (newest?.destroyed)
    return 'Tệp đã bị hủy vì dấu độ mật nên tài liệu này chỉ còn ghi chép. Hãy tải văn bản khác lên thành tài liệu mới.'
  if (newest?.state === 'unpacked')
    return 'Tệp nén đã mở, mỗi tệp bên trong là một tài liệu. Hãy mở từng tài liệu ấy.'
  if (newest?.scan?.state === 'infected') return 'Tệp chứa mã độc. Hãy thay bằng tệp sạch trước.'
  return 'Văn bản chính chưa được nhận. Hãy thay văn bản chính trước.'
}
