// Where on the page each particular was read, and how sure it is, in words.
import type { DocumentView } from '../api/shapes.ts'

/** Where on the page something was read: words of its text, the first of them that are there, or places of a picture. */
export interface Looked {
  readonly page: number
  readonly quotes: readonly string[]
  /** Left, top, right, bottom in thousandths. */
  readonly boxes: readonly (readonly [number, number, number, number])[]
}

export interface ReadField extends Looked {
  /** How sure it is, in words. */
  readonly says: string
  readonly isUnsure: boolean
}

interface Told {
  readonly value?: string
  readonly at?: { readonly page: number; readonly text: string }
  readonly by?: 'text' | 'machine' | 'scanner'
  readonly confidence?: number
  readonly isUnsure?: boolean
  /** Written as on other papers of the agency. */
  readonly isKnown?: boolean
  readonly boxes?: Looked['boxes']
  readonly turn?: number
}

/** What was read of a field, and where. */
export function readOf({ versions: [newest] }: DocumentView, field: string): ReadField | undefined {
  const told = newest?.suggested?.[field] as Told | undefined
  if (!told?.at) return undefined
  const { page, text } = told.at
  const day = /ngày.*$/iu.exec(text)?.[0]
  // Places are told of the page as it is read upright: where the view still lies otherwise, they would be others.
  const isUpright = !told.turn || newest?.files[0]?.turned?.pages.includes(page)
  return {
    page,
    quotes: [...(field === 'issued' && day ? [day] : []), ...(told.value ? [told.value] : []), text],
    boxes: isUpright ? (told.boxes ?? []) : [],
    isUnsure: told.by === undefined || told.isUnsure === true,
    says: `Trang ${page} · ${certainty(told)}`,
  }
}

function certainty({ by, confidence, isUnsure, isKnown }: Told): string {
  if (isKnown) return `ghi như ở văn bản khác của cơ quan${isUnsure ? ', chưa chắc, hãy đối chiếu' : ''}`
  if (by === undefined) return 'chưa rõ độ chắc, hãy đối chiếu'
  if (by === 'text') return isUnsure ? 'chưa chắc, hãy đối chiếu' : 'chữ có sẵn trong tệp'
  if (by === 'scanner') return 'chữ do máy quét nhận, chưa chắc, hãy đối chiếu'
  const share = confidence === undefined ? '' : ` (${confidence}%)`
  return isUnsure ? `máy đọc, chưa chắc${share}, hãy đối chiếu` : `máy đọc rõ${share}`
}
