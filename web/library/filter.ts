// What is asked of the library stands in the address, so that Back, a reload and a copied link show the same.
import { useSearchParams } from 'react-router'

export const uses = { cited: 'Đã gắn vào tiêu chí', uncited: 'Chưa gắn ở đâu' } as const
export const states = {
  kept: 'Đã nhận vào kho',
  received: 'Đang kiểm tra',
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

export interface Filter {
  q?: string
  type?: string
  proof?: keyof typeof proofs
  state?: keyof typeof states
  use?: keyof typeof uses
  withdrawn?: 'true'
}

/** Names in the address are Vietnamese without diacritics. */
const inAddress: Record<keyof Filter, string> = {
  q: 'q',
  type: 'loai',
  proof: 'hinh-thuc',
  state: 'kiem-tra',
  use: 'gan',
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

/** What each condition says above the list, to be taken away one by one. */
export function chipsOf({ type, proof, state, use, withdrawn }: Filter): [keyof Filter, string][] {
  return [
    ...(type ? [['type', type] as [keyof Filter, string]] : []),
    ...(proof ? [['proof', proofs[proof]] as [keyof Filter, string]] : []),
    ...(state ? [['state', states[state]] as [keyof Filter, string]] : []),
    ...(use ? [['use', uses[use]] as [keyof Filter, string]] : []),
    ...(withdrawn ? [['withdrawn', 'Đã thu hồi'] as [keyof Filter, string]] : []),
  ]
}
