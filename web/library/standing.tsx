import { said } from '../api/problem.ts'
import { Status } from '../kit/status.tsx'
import { proofs } from './filter.ts'
import type { DocumentRow } from './use-library.ts'

type Known = Pick<DocumentRow, 'state' | 'scan' | 'problem' | 'isWithdrawn' | 'particulars'>

const notScanned = {
  'scanner-down': 'Chờ máy quét mã độc',
  'over-limit': 'Quá lớn để quét mã độc',
  'cannot-scan': 'Không quét được mã độc',
} as const

/** What the check of the newest version came to, and what is still wanted of the officer. */
export function Standing({ row: { state, scan, problem, isWithdrawn, particulars } }: { row: Known }) {
  if (isWithdrawn) return <Status of="not-applicable" text="Đã thu hồi" quiet />
  if (state === 'received') return <Status of="submitted" text="Đang kiểm tra" quiet />
  if (scan === 'infected') return <Status of="overdue" text="Chứa mã độc, bị cách ly" quiet />
  if (scan in notScanned)
    return <Status of="requested" text={notScanned[scan as keyof typeof notScanned]} quiet />
  if (state === 'unpacked') return <Status of="accepted" text="Tệp nén, đã mở" quiet />
  if (state === 'held-secret') return <Status of="overdue" text="Bị giữ, nghi dấu độ mật" quiet />
  if (state === 'rejected')
    return (
      <span title={said(problem, 'detail', '')}>
        <Status of="incomplete" text={said(problem, 'title', 'Không được nhận')} quiet />
      </span>
    )
  const { symbol, issued, subject, proofClass } = particulars
  if (!symbol || !issued || !subject || !proofClass)
    return <Status of="requested" text="Chưa đủ thông tin" quiet />
  if (proofClass === 'du-thao') return <Status of="requested" text="Dự thảo, chưa dùng được" quiet />
  return <Status of="accepted" text={proofs[proofClass]} quiet />
}
