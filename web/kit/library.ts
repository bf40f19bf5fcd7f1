// Documents to choose from: the newest of a library, or those that words find. What holds malware opens for nobody and is no choice.
import { useGet } from '../api/query.ts'

export interface Choice {
  version: string
  name: string
}

/** One that was chosen before. */
export const asChoice = ({
  version,
  code,
  subject,
}: {
  version: string
  code: string
  subject: string
}): Choice => ({
  version,
  name: `${code} – ${subject}`,
})

/** `agency`: whose library; of all that one may read where it is not said. */
export function useLibrary(agency: string | undefined, words: string) {
  const q = words.trim()
  const { data } = useGet(
    '/api/v1/documents',
    { ...(agency && { agency }), ...(q.length > 1 && { q }), limit: 100 },
    { polled: agency !== undefined && q.length < 2, keep: true },
  )
  const rows = data?.rows ?? []
  const waiting = rows.filter(({ state }) => state === 'received').length
  const kept = rows.filter(({ state }) => state === 'kept')
  const open = kept.filter(({ scan }) => scan !== 'infected')
  const shut = kept.length - open.length
  return {
    kept: open.map(({ version, particulars, code, name }): Choice => ({
      version,
      name: [particulars.symbol ?? code, particulars.subject ?? name].join(' – '),
    })),
    isRead: data !== undefined,
    found: q.length > 1 && data && `Tìm thấy ${data.total} tài liệu.`,
    /** What is not among them, and why. */
    missing: [
      ...(waiting > 0 ? [`${waiting} tài liệu đang được kiểm tra, xong sẽ hiện trong danh sách.`] : []),
      ...(shut > 0 ? [`${shut} tài liệu chứa mã độc đang bị cách ly nên không chọn được.`] : []),
    ].join(' '),
  }
}
