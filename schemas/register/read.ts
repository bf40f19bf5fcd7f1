// The list that a province's e-office system writes beside the files that it exports: which columns it has, what each row
// says of a paper, and which file belongs to it. Pure: nothing is kept, and every doubt is told by its cell.
import type { Particulars } from '../document.ts'
import { documentTypes } from '../document-types.ts'
import { fold } from '../fold.ts'
import {
  addressOf,
  type Cell,
  type CellFault,
  type Cells,
  linesOf,
  type Sheet,
  textOf,
} from '../set-table/cells.ts'
import { findHeader } from '../set-table/header.ts'

const columns = {
  /** Whole; or one half of it, where a list keeps number and notation apart. */
  symbol: /(số|sổ).{0,12}(ký|kí) hiệu|^(ký|kí) hiệu|số (đến|đi|văn bản|hiệu)/,
  number: /^số( văn bản| vb)?$/,
  notation: /^(ký|kí) hiệu/,
  file: /tệp|file|đính kèm|đường dẫn/,
  issued: /ngày.{0,12}(ban hành|văn bản|vb|ký)|^ngày$/,
  sent: /ngày.{0,12}(gửi|phát hành|chuyển|đi)/,
  subject: /trích yếu|nội dung|tên văn bản/,
  issuer: /(cơ quan|nơi|đơn vị|tác giả).{0,16}(ban hành|gửi|soạn)|^cơ quan/,
  type: /loại|hình thức/,
  capacity: /chức vụ/,
  signer: /người ký|ký bởi/,
} satisfies Record<string, RegExp>
type Column = keyof typeof columns

/** A body that has a name or a short name in our list. */
export interface Body {
  readonly id: string
  readonly names: readonly string[]
}

export interface RegisterRow {
  /** Where the row begins: «Sổ văn bản!A5». */
  readonly at: string
  /** The path of its file, as it was given; absent where none was found. */
  readonly file?: string
  readonly particulars: Particulars
  readonly faults: CellFault[]
}

export interface Register {
  readonly rows: RegisterRow[]
  /** Files that no row names. */
  readonly unlisted: string[]
  /** Of the list as a whole. */
  readonly faults: CellFault[]
}

/** `today` is a day in Vietnam (2026-12-31). The first sheet that has a list is read. */
export function readRegister(
  sheets: readonly Sheet[],
  files: readonly string[],
  bodies: readonly Body[],
  today: string,
): Register {
  for (const sheet of sheets) {
    const header = findHeader<Column>(sheet.rows, columns, ['symbol'])
    if (!header) continue
    const taken = new Set<string>()
    const rows = sheet.rows.flatMap((cells, row) =>
      row < header.begin || isBlank(cells) ? [] : readRow(sheet, row, header.columns, bodies, today),
    )
    const matched = rows.map(({ names, ...row }): RegisterRow => matchFile(row, names, files, taken))
    return { rows: matched, unlisted: files.filter((file) => !taken.has(file)), faults: [] }
  }
  const sentence =
    'Không thấy bảng văn bản: cần một hàng tiêu đề có cột số, ký hiệu. Hãy xuất lại danh sách từ hệ thống văn bản.'
  return {
    rows: [],
    unlisted: [...files],
    faults: [{ field: addressOf(sheets[0]?.name ?? 'Trang 1', 0, 0), sentence }],
  }
}

const isBlank = (cells: Cells[number]): boolean => cells.every((cell) => textOf(cell) === '')

function readRow(
  sheet: Sheet,
  row: number,
  at: Readonly<Partial<Record<Column, number>>>,
  bodies: readonly Body[],
  today: string,
) {
  const faults: CellFault[] = []
  const cell = (name: Column): Cell | undefined =>
    at[name] === undefined ? undefined : sheet.rows[row]?.[at[name]]
  const text = (name: Column, most: number): string | undefined => {
    const read = textOf(cell(name))
    if (read.length > most)
      tell(name, `Dài hơn ${most} ký tự nên chỉ lấy phần đầu. Hãy xem lại sau khi nhập.`)
    return read.slice(0, most).trim() || undefined
  }
  const tell = (name: Column, sentence: string) =>
    faults.push({ field: addressOf(sheet.name, row, at[name] ?? 0), sentence })
  const day = (name: Column): string | undefined => {
    const read = textOf(cell(name))
    if (!read) return undefined
    const found = dayIn(read)
    if (found && found <= today) return found
    tell(name, found ? 'Ngày ở tương lai nên để trống.' : `Không đọc được ngày “${read}” nên để trống.`)
    return undefined
  }
  const symbol = joined(
    text('number', 20),
    text('symbol', 60)?.replace(/^số:?\s*/i, ''),
    text('notation', 40),
  )
  if (!symbol) tell('symbol', 'Thiếu số, ký hiệu. Hãy bổ sung sau khi nhập.')
  else if (!/\d/.test(symbol)) tell('symbol', 'Có ký hiệu mà thiếu số. Hãy bổ sung sau khi nhập.')
  const [issued, sent] = [day('issued'), day('sent')]
  const isBackwards = issued && sent && sent < issued
  if (isBackwards) tell('sent', 'Ngày gửi trước ngày ban hành nên để trống.')
  const issuer = text('issuer', 200)
  const body = issuer && bodies.find(({ names }) => names.some((name) => fold(name) === fold(issuer)))
  const type = typeOf(text('type', 60), symbol)
  const number = symbol && /^(\d+[a-z]?)(?=\s*[/-])/i.exec(symbol)?.[1]
  const [subject, signer, capacity] = [text('subject', 1000), text('signer', 100), text('capacity', 100)]
  const particulars: Particulars = {
    ...(type && { type }),
    ...(number && { number }),
    ...(symbol && { symbol }),
    ...(issued && { issued }),
    ...(sent && !isBackwards && { sent }),
    ...(issuer && { issuer: body ? { agency: body.id } : { name: issuer } }),
    ...(subject && { subject }),
    ...(signer && { signer }),
    ...(capacity && { capacity }),
  }
  const names = linesOf(cell('file')).split(/[;|\n]/).map((name) => name.trim()).filter(Boolean) // prettier-ignore
  return { at: addressOf(sheet.name, row, 0), particulars, faults, names }
}

/** 214 and BC-SNV stand in two cells, or 214/BC-SNV in one. */
function joined(number?: string, symbol?: string, notation?: string): string | undefined {
  const bare = (half: string) => half.replace(/^[/-]/, '')
  if (symbol && notation && /^\d+[a-z]?$/i.test(symbol)) return `${symbol}/${bare(notation)}`
  if (symbol && number && !/^\d/.test(symbol)) return `${number}/${bare(symbol)}`
  return symbol ?? number
}

/** 5/12/2026, 05-12-2026, 2026-12-05, with or without a time. */
function dayIn(text: string): string | undefined {
  const [, y1, m1, d1] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?!\d)/.exec(text) ?? []
  const [, d2, m2, y2] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/.exec(text) ?? []
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2]
  if (!year || !month || !day) return undefined
  const found = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${found}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== found ? undefined : found
}

/** By its name or abbreviation; else as the symbol tells (214/BC-VPUBND); else as it was written. */
function typeOf(said: string | undefined, symbol: string | undefined): string | undefined {
  const bare = (name: string) => fold(name.replace(/\s*\(.*\)$/, ''))
  const abbr = symbol && /^[^/]*\/(?:\d{4}\/)?([^-/\s]+)/.exec(symbol)?.[1]
  const named = said && documentTypes.find(({ name, abbr }) => bare(name) === bare(said) || abbr === said)
  const coded = !said && abbr && documentTypes.find((type) => type.abbr === abbr)
  return (named || coded || undefined)?.name ?? said
}

const baseOf = (path: string): string => path.split(/[/\\]/).at(-1) ?? path
const plain = (text: string): string => fold(text).replace(/[^a-z0-9]/g, '')

/** By the path that the list names, by the name alone, or by the symbol in a file's name; a file belongs to one row. */
function matchFile(
  row: RegisterRow,
  names: readonly string[],
  files: readonly string[],
  taken: Set<string>,
): RegisterRow {
  const free = files.filter((file) => !taken.has(file))
  const named = names.flatMap((name) => {
    const path = fold(name.replaceAll('\\', '/'))
    return free.find((file) => fold(file).endsWith(path) && baseOf(fold(file)) === baseOf(path)) ?? []
  })
  const { symbol } = row.particulars
  const bySymbol = symbol && plain(symbol).length > 3 && names.length === 0 ? free.filter((file) => startsWith(file, symbol)) : [] // prettier-ignore
  const [file, ...others] = named.length ? named : bySymbol
  const tell = (sentence: string) => row.faults.push({ field: row.at, sentence })
  if (!file)
    tell(
      names.length
        ? `Không có tệp “${names[0]}” trong thư mục. Hãy chọn lại thư mục có tệp này.`
        : 'Không tìm được tệp của văn bản này trong thư mục.',
    )
  if (others.length && !named.length) {
    tell('Có nhiều tệp mang số, ký hiệu này; hãy tải riêng tệp đúng.')
    return row
  }
  if (others.length)
    tell('Văn bản có nhiều tệp: tệp đầu là văn bản chính, các tệp sau hãy thêm làm phụ lục sau khi nhập.')
  for (const one of [file, ...others]) if (one) taken.add(one)
  return file ? { ...row, file } : row
}

const startsWith = (file: string, symbol: string): boolean => plain(baseOf(file)).startsWith(plain(symbol))
