// A list in XML as a sheet: each paper is a row, what its element holds are the cells. Systems name their fields
// without marks and blanks; they become the titles that the reader of lists knows.
import type { Cells, Sheet } from '../set-table/cells.ts'
import { fold } from '../fold.ts'

const titles: Readonly<Record<string, string>> = {
  ...{ sokyhieu: 'Số, ký hiệu', sohieu: 'Số, ký hiệu', kyhieu: 'Số, ký hiệu', code: 'Số, ký hiệu' },
  ...{ ngaybanhanh: 'Ngày ban hành', ngayvanban: 'Ngày ban hành', promulgationdate: 'Ngày ban hành' },
  ...{ ngaygui: 'Ngày gửi', ngayphathanh: 'Ngày gửi', trichyeu: 'Trích yếu', subject: 'Trích yếu' },
  ...{ coquanbanhanh: 'Cơ quan ban hành', noibanhanh: 'Cơ quan ban hành', organname: 'Cơ quan ban hành' },
  ...{ loaivanban: 'Loại văn bản', hinhthuc: 'Loại văn bản', nguoiky: 'Người ký', chucvu: 'Chức vụ' },
  ...{ tentep: 'Tệp', teptin: 'Tệp', tenfile: 'Tệp', filename: 'Tệp', dinhkem: 'Tệp', duongdan: 'Tệp' },
}

type Element = Readonly<Record<string, unknown>>
const isElement = (value: unknown): value is Element =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const titleOf = (name: string): string => titles[fold(name).replace(/[^a-z]/g, '')] ?? name
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

/** A paper is the element that holds a symbol, wherever it stands. */
function papersIn(value: unknown, depth = 0): Element[] {
  if (depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((one) => papersIn(one, depth))
  if (!isElement(value)) return []
  const hasSymbol = Object.entries(value).some(
    ([name, text]) => typeof text === 'string' && titleOf(name) === 'Số, ký hiệu',
  )
  return hasSymbol ? [value] : Object.values(value).flatMap((one) => papersIn(one, depth + 1))
}

/** Text by name; files that repeat inside a row are told with a semicolon between. */
function leaves(row: Element, into: Record<string, string> = {}, depth = 0): Record<string, string> {
  for (const [name, value] of Object.entries(row))
    for (const one of Array.isArray(value) ? value : [value])
      if (isElement(one)) {
        if (depth < 4) leaves(one, into, depth + 1)
      } else if (typeof one === 'string' && one.trim()) into[name] = into[name] ? `${into[name]};${one}` : one
  return into
}
