// A list in XML as a sheet: each paper is a row, what its element holds are the cells. Systems name their fields
// without marks and blanks; they become the titles that the reader of lists knows.
import type { Cells, Sheet } from '../set-table/cells.ts'
import { fold } from '../fold.ts'

const titles: readonly (readonly [title: string, names: RegExp])[] = [
  ['Số, ký hiệu', /^(so(va)?k[iy]hieu|sohieu|k[iy]hieu)(vanban|vb)?$|^code$|^codenotation$/],
  ['Số', /^so(vanban|vb)?$|^codenumber$/],
  ['Ngày ban hành', /^ngay(banhanh|vanban|vb|ky)(vanban|vb)?$|^promulgationdate$/],
  ['Ngày gửi', /^ngay(gui|phathanh)$/],
  ['Trích yếu', /^trichyeu(vanban|vb|noidung)?$|^subject$/],
  ['Cơ quan ban hành', /^(ten)?(coquan|donvi|noi)banhanh(vanban)?$|^organname$/],
  ['Loại văn bản', /^(ten)?loai(vanban|vb)$|^hinhthuc(vanban)?$|^typename$/],
  ['Người ký', /^(hoten|ten)?nguoiky(vanban)?$|^fullname$/],
  ['Chức vụ', /^chucvu(nguoiky)?$|^position$/],
  ['Tệp', /^(ten)?(tep|teptin|taptin|file)(dinhkem)?$|^filename$|^dinhkem$|^duongdan(tep|file)?$/],
]

type Element = Readonly<Record<string, unknown>>
const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Without the prefix of its namespace. */
function titleOf(name: string): string {
  const bare = fold(name.slice(name.indexOf(':') + 1)).replace(/[^a-z]/g, '')
  return titles.find(([, names]) => names.test(bare))?.[0] ?? name
}
const deepest = 8

/** `document` as a parser gives it: an object by names of elements, an array where one repeats, text at the leaves. */
export function sheetFromXml(document: unknown): Sheet | undefined {
  const rows = papersIn(document)
  if (!rows.length) return undefined
  const names = [...new Set(rows.flatMap((row) => Object.keys(leaves(row))))]
  const body: Cells = rows.map((row) => {
    const of = leaves(row)
    return names.map((name) => of[name] ?? null)
  })
  return { name: 'XML', rows: [names.map(titleOf), ...body] }
}

/** A paper is the element that holds a symbol, wherever it stands; edXML has its halves in an element of their own. */
function papersIn(value: unknown, depth = 0): Element[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((one) => papersIn(one, depth))
  if (!isElement(value)) return []
  return hasSymbol(value) ? [value] : Object.values(value).flatMap((one) => papersIn(one, depth + 1))
}

const hasSymbol = (value: Element): boolean =>
  Object.entries(value).some(([name, held]) => {
    const title = titleOf(name)
    if (typeof held === 'string')
      return title === 'Số, ký hiệu' || (title === 'Số' && /^\d+\w?\/\S/.test(held))
    return title === 'Số, ký hiệu' && isElement(held) && hasSymbol(held)
  })

/** Text by name; files that repeat inside a row are told with a semicolon between. */
function leaves(row: Element, into: Record<string, string> = {}, depth = 0): Record<string, string> {
  for (const [name, value] of Object.entries(row))
    for (const one of Array.isArray(value) ? value : [value])
      if (isElement(one)) {
        if (depth < 4) leaves(one, into, depth + 1)
      } else if (typeof one === 'string' && one.trim()) into[name] = into[name] ? `${into[name]};${one}` : one
  return into
}
