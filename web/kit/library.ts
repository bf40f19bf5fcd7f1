// Documents to choose from: the newest of a library, or those that words find.
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
  return {
    kept: rows
      .filter(({ state }) => state === 'kept')
      .map(({ version, particulars, code, name }): Choice => ({
        version,
        name: [particulars.symbol ?? code, particulars.subject ?? name].join(' – '),
      })),
    isRead: data !== undefined,
    found: q.length > 1 && data && `Tìm thấy ${data.total} tài liệu.`,
    waiting: waiting > 0 && `${waiting} tài liệu đang được kiểm tra, xong sẽ hiện trong danh sách.`,
  }
}
