// What is asked of the library stands in the address, so that Back, a reload and a copied link show the same.
import { useSearchParams } from 'react-router'
import { formatDay } from '../../schemas/format.ts'

export const uses = { cited: 'Đã gắn vào tiêu chí', uncited: 'Chưa gắn ở đâu' } as const
export const states = {
  kept: 'Đã nhận vào kho',
  received: 'Đang kiểm tra',
  unpacked: 'Tệp nén đã mở',
  'held-secret': 'Bị giữ, nghi dấu độ mật',
  rejected: 'Không được nhận',
} as const
export const proofs = {
  'ky-so': 'Bản điện tử ký số đủ',
  'sao-y': 'Sao y điện tử',
  scan: 'Bản quét có chữ ký, dấu',
  'trich-xuat': 'Trích xuất hệ thống, ảnh',
  'du-thao': 'Dự thảo',
} as const

export const slots = {
  filled: 'Đủ điều kiện ở mục đã gắn',
  unfit: 'Chưa đạt ở mục đã gắn',
  requested: 'Mục đang yêu cầu bổ sung',
  accepted: 'Tiêu chí đã chấp nhận',
} as const

export const scans = {
  clean: 'Đã quét, sạch',
  unscanned: 'Chưa quét',
  'scanner-down': 'Máy quét đang ngừng',
  'over-limit': 'Vượt giới hạn máy quét',
  'cannot-scan': 'Máy quét không đọc được',
  infected: 'Chứa mã độc, bị cách ly',
} as const

export interface Filter {
  q?: string
  type?: string
  proof?: keyof typeof proofs
  state?: keyof typeof states
  use?: keyof typeof uses
  scan?: keyof typeof scans
  slot?: keyof typeof slots
  /** Id of an agency, or the name of a body outside. */
  issuer?: string
  year?: string
  signer?: string
  /** Days, yyyy-mm-dd. */
  from?: string
  to?: string
  withdrawn?: 'true'
}

/** Names in the address are Vietnamese without diacritics. */
const inAddress: Record<keyof Filter, string> = {
  q: 'q',
  type: 'loai',
  proof: 'hinh-thuc',
  state: 'kiem-tra',
  use: 'gan',
  scan: 'ma-doc',
  slot: 'muc',
  issuer: 'noi-ban-hanh',
  year: 'nam',
  signer: 'nguoi-ky',
  from: 'tu',
  to: 'den',
  withdrawn: 'thu-hoi',
}

export function useFilter() {
  const [query, setQuery] = useSearchParams()
  const filter = Object.fromEntries(
    Object.entries(inAddress).flatMap(([name, key]) => {
      const value = query.get(key)
      return value ? [[name, value]] : []
    }),
  ) as Filter
  const set = (change: Partial<Record<keyof Filter, string | undefined>>, { replace = false } = {}) =>
    setQuery(
      (old) => {
        const next = new URLSearchParams(old)
        for (const [name, value] of Object.entries(change)) {
          const key = inAddress[name as keyof Filter]
          if (value) next.set(key, value)
          else next.delete(key)
        }
        return next
      },
      { replace },
    )
  return { filter, set, clear: () => setQuery({}) }
}

/** As the API is asked, of the list and of the numbers beside it. */
export const askedOf = (filter: Filter, agency: string | undefined, campaign: string | undefined) => ({
  ...filter,
  ...(agency && { agency }),
  ...(filter.slot && campaign && { campaign }),
})

/** What each condition says above the list, to be taken away one by one. */
export function chipsOf(filter: Filter, nameOf: (issuer: string) => string): [keyof Filter, string][] {
  const { type, proof, state, scan, use, slot, issuer, year, signer, from, to, withdrawn } = filter
  const said: [keyof Filter, string | undefined][] = [
    ['type', type],
    ['proof', proof && proofs[proof]],
    ['state', state && states[state]],
    ['use', use && uses[use]],
    ['scan', scan && scans[scan]],
    ['slot', slot && slots[slot]],
    ['issuer', issuer && nameOf(issuer)],
    ['year', year && `Ban hành năm ${year}`],
    ['signer', signer],
    ['from', from && `Thời kỳ từ ${formatDay(from)}`],
    ['to', to && `Thời kỳ đến ${formatDay(to)}`],
    ['withdrawn', withdrawn && 'Đã thu hồi'],
  ]
  return said.flatMap(([name, text]) => (text ? [[name, text]] : []))
}
