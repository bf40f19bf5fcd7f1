// Bytes that an agency has held or destroyed for a secrecy mark must not come again, nor an archive or a letter that carries
// them. It is told so; no other agency ever is.
import type { Version } from '../../schemas/document.ts'
import { formatMoment } from '../../schemas/format.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Db } from '../../storage/db.ts'

/** Why an agency must not send these bytes. `again`: it may all the same, once it has read that. */
export type SecretBefore = (agency: string, sha256: Sha256) => Problem | undefined

export async function secretBefore(
  db: Db,
  agencies: readonly string[],
  hashes: readonly Sha256[],
): Promise<SecretBefore> {
  const [agency, among] = [{ $in: [...agencies] }, { $in: [...hashes] }]
  const theirs = [
    { agency, 'files.sha256': among },
    { agency, 'source.sha256': among, 'source.document': { $exists: false } },
  ]
  const secret = { $or: [{ state: 'held-secret' as const }, { destroyed: { $exists: true } }] }
  const found = await db.versions.model
    .find({ $and: [{ $or: theirs }, secret] }, { facts: 0 })
    .sort({ _id: -1 })
    .lean()
  const documents = found.length
    ? await db.documents.model
        .find({ id: { $in: found.map(({ document }) => document) } }, { id: 1, code: 1 })
        .lean()
    : []
  const codes = new Map(documents.map(({ id, code }) => [id, code]))
  return (agency, sha256) => {
    const all = found.filter((version) => version.agency === agency && carries(version, sha256))
    const one = all.find(({ state }) => state === 'held-secret') ?? all[0]
    return one && said(one, sha256, codes.get(one.document) ?? '')
  }
}

/** Whether it is the file with the mark, or one that holds it. What came beside that file may come again. */
function carries(version: Version, sha256: Sha256): boolean {
  const { files, source, contents = [], problem, destroyed } = version
  if (!files.some((file) => file.sha256 === sha256) && source?.sha256 !== sha256) return false
  const marked = problem?.['file']
  if (sha256 === marked || destroyed?.inside) return true
  if (marked === undefined) return files.length === 1
  const holds = (of: Sha256): boolean =>
    contents.some((one) => one.of === of && one.sha256 && (one.sha256 === marked || holds(one.sha256)))
  return holds(sha256)
}

function said(version: Version, sha256: Sha256, code: string): Problem {
  const { document, problem = {}, destroyed, contested, files } = version
  const { mark = 'MẬT', page = 1 } = (destroyed ?? problem) as { mark?: string; page?: number }
  const about = { document, code, mark, page }
  if (!destroyed) {
    const next = contested
      ? 'lãnh đạo cơ quan đang xem; hãy đợi quyết định ở tài liệu ấy'
      : 'hãy mở tài liệu ấy để xác nhận hủy, hoặc nêu lý do đây không phải dấu mật'
    return new Problem(
      'secret',
      `Tệp này đang bị giữ lại vì có vẻ mang dấu “${mark}” (${code}). Không tải lên lại: ${next}.`,
      about,
    )
  }
  const when = formatMoment(destroyed.at)
  const marked = files.find((file) => file.sha256 === problem['file'] && file.sha256 !== sha256)
  const inside = destroyed.inside?.name ?? marked?.name
  if (inside) {
    const sentence = `Tệp này đã bị hủy lúc ${when} (${code}) vì tệp “${inside}” ở trong mang dấu “${mark}”. Hãy bỏ tệp ấy ra, nén lại rồi tải lên.`
    return new Problem('secret', sentence, about)
  }
  if (destroyed.by) {
    const sentence = `Tệp này đã bị hủy lúc ${when} vì mang dấu “${mark}” (${code}), không được tải lên lại. Văn bản mật chỉ gửi theo quy định về bí mật nhà nước; ở đây hãy chỉ ghi viện dẫn.`
    return new Problem('secret', sentence, about)
  }
  const sentence = `Tệp này đã bị hủy lúc ${when} vì sau 24 giờ không ai xác nhận dấu “${mark}” (${code}). Nếu không phải văn bản mật, hãy tải riêng tệp này lên rồi nêu lý do trong 24 giờ.`
  return new Problem('secret', sentence, { ...about, again: true })
}
