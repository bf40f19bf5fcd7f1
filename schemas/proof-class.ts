// Which proof class a paper seems to have, and why: from its signatures, the pictures of its pages and its number. A person
// confirms it; where the signs contradict each other no class is proposed, and it is said what to look at.
import type { ProofClass } from './document.ts'
import { isRight, type Signature, toneOf } from './signature.ts'

export interface Signs {
  /** What stands in the head of its text: a draft, a copy; absent while it is not read. */
  readonly head?: 'du-thao' | 'sao-y'
  /** Found by their byte ranges. */
  readonly signatures: number
  /** As they were read; absent while they wait for it. */
  readonly signed?: readonly Signature[]
  /** Pages that are one picture. */
  readonly scans: readonly number[]
  /** read: a number stands there · blank: its place is empty · unread: nothing was found of it. */
  readonly number: 'read' | 'blank' | 'unread'
  /** A table of figures: it has no number and no signature. */
  readonly isTable: boolean
  /** A page of the web, as the server drew it. */
  readonly isPage?: boolean
}

export interface Proposal {
  readonly value?: ProofClass
  readonly why: string
}

export function proposeClass(signs: Signs): Proposal {
  if (signs.head === 'du-thao') return { value: 'du-thao', why: 'Trang đầu ghi “Dự thảo”.' }
  if (signs.signatures > 0) return bySignatures(signs)
  if (signs.scans.includes(1))
    return {
      value: 'scan',
      why: `Trang 1 là ảnh quét. Hãy nhìn rõ chữ ký và dấu trên trang.${aboutNumber(signs)}`,
    }
  if (signs.isPage)
    return { value: 'trich-xuat', why: 'Bản chụp trang web: có địa chỉ và thời điểm chụp, không có chữ ký.' }
  if (signs.isTable) return { value: 'trich-xuat', why: 'Tệp là bảng số liệu, không có chữ ký.' }
  if (signs.number === 'blank')
    return { value: 'du-thao', why: 'Ô số còn trống, không có chữ ký số và không phải bản quét.' }
  return {
    why: 'Không có chữ ký số và không phải bản quét, nên chưa đủ căn cứ. Hãy dùng bản ký số, hoặc bản quét có chữ ký, dấu.',
  }
}

function bySignatures(signs: Signs): Proposal {
  const all = signs.signed?.filter(({ kind }) => kind === 'signature')
  if (!all) return { why: 'Đang chờ kiểm tra chữ ký số.' }
  if (all.length === 0)
    return { why: 'Tệp chỉ có dấu thời gian, không có chữ ký của ai. Hãy xem lại văn bản.' }
  const bad = all.find((one) => toneOf(one) === 'bad')
  if (bad)
    return {
      why: 'Có chữ ký số không khớp tệp: văn bản bị sửa sau khi ký. Hãy xin lại bản gốc từ nơi ban hành.',
    }
  if (!all.every(isRight)) return { why: 'Có chữ ký số chưa kiểm tra được. Hãy đối chiếu với bản ở văn thư.' }
  const unproved = all.some(({ chain }) => chain !== 'trusted')
  const doubts = `${unproved ? ' Chưa xác nhận được tên người ký.' : ''}${aboutNumber(signs)}`
  const count = all.length === 1 ? 'Có chữ ký số khớp tệp' : `Có ${all.length} chữ ký số, đều khớp tệp`
  return signs.head === 'sao-y'
    ? { value: 'sao-y', why: `${count}, trang đầu ghi “Sao y”.${doubts}` }
    : { value: 'ky-so', why: `${count}.${doubts}` }
}

function aboutNumber({ number }: Signs): string {
  if (number === 'blank') return ' Ô số còn trống: hãy xem văn bản đã phát hành chưa.'
  return number === 'unread' ? ' Chưa đọc được số: hãy xem số trên trang.' : ''
}
