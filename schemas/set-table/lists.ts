// The two lists beside the tree: figures («Số liệu») and required papers («Tài liệu»), a row each, by code of the leaf.
import { acceptedByDefault, acceptable } from '../proof.ts'
import type { Slot } from '../set.ts'
import { readYearDay } from '../year-text.ts'
import { addressOf, type Cell, type CellFault, folded, type Sheet, textOf } from './cells.ts'
import { findHeader, unreadColumns } from './header.ts'
import { whoIn } from './nodes.ts'

export const figureColumns = {
  leaf: /(tiêu chí|mã tc)/,
  code: /^mã/,
  label: /^(tên|nội dung|số liệu)/,
  unit: /^đơn vị/,
  source: /^nguồn/,
}
export const slotColumns = {
  leaf: /(mã tiêu chí|mã tc)/,
  key: /^mã/,
  name: /^tên/,
  type: /^loại văn bản/,
  issuer: /ban hành$/,
  from: /^từ/,
  to: /^đến/,
  count: /^số lượng/,
  need: /bắt buộc/,
  accepts: /(giá trị|hình thức)/,
  conforms: /^bản quét/,
  only: /^chỉ/,
}

export interface ListRead {
  /** By code of the leaf, as the JSON of a set has them. */
  readonly of: ReadonlyMap<string, Record<string, unknown>[]>
  readonly faults: CellFault[]
  readonly notes: CellFault[]
}

interface Row<K extends string> {
  readonly cell: (name: K) => Cell
  readonly say: (name: K, sentence: string) => void
}

function readList<K extends string>(
  sheet: Sheet,
  patterns: Readonly<Record<K, RegExp>>,
  need: readonly NoInfer<K>[],
  make: (row: Row<K>) => Record<string, unknown>,
): ListRead {
  const header = findHeader(sheet.rows, patterns, need)
  const of = new Map<string, Record<string, unknown>[]>()
  if (!header) {
    const sentence = `Trang “${sheet.name}” chưa có hàng tiêu đề đủ cột. Hãy dùng tệp mẫu.`
    return { of, faults: [{ field: addressOf(sheet.name, 0, 0), sentence }], notes: [] }
  }
  const faults: CellFault[] = []
  const { columns, begin } = header
  for (let row = begin; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? []
    if (!cells.some((cell) => textOf(cell))) continue
    const cell = (name: K): Cell => cells[columns[name] ?? -1] ?? null
    const say = (name: K, sentence: string) =>
      faults.push({ field: addressOf(sheet.name, row, columns[name] ?? 0), sentence })
    const leaf = textOf(cell(need[0]!)).replaceAll(',', '.')
    of.set(leaf, [...(of.get(leaf) ?? []), { ...make({ cell, say }), row }])
  }
  return { of, faults, notes: unreadColumns(sheet, header) }
}

/** `facts` are told from figures by their source: «đếm: a đủ điều kiện», «đếm: a gửi đến 10/12». */
export const readFigures = (sheet: Sheet): ListRead =>
  readList(sheet, figureColumns, ['leaf', 'code', 'label'], ({ cell, say }) => {
    const [code, source] = [textOf(cell('code')), textOf(cell('source'))]
    const [, rest] = /^đếm\s*:\s*(.+)$/i.exec(source) ?? []
    if (rest === undefined)
      return {
        code,
        label: textOf(cell('label')),
        unit: textOf(cell('unit')) || '–',
        source: source || 'văn bản',
      }
    const [, slot, words = '', on] = /^(\w+) (đủ điều kiện|ban hành|gửi)(?: đến (.+))?$/i.exec(rest) ?? []
    const of = { 'đủ điều kiện': 'accepted', 'ban hành': 'issued', gửi: 'sent' }[
      words.toLocaleLowerCase('vi')
    ]
    const notAfter = on && readYearDay(on)
    if (!of || (on && !notAfter))
      say(
        'source',
        'Hãy ghi như “đếm: a đủ điều kiện”, “đếm: a ban hành đến 30/06” hoặc “đếm: a gửi đến 30/06”.',
      )
    return { isFact: true, code, slot: slot ?? '-', of: of ?? 'accepted', ...(notAfter && { notAfter }) }
  })

export const readSlots = (sheet: Sheet): ListRead =>
  readList(sheet, slotColumns, ['leaf', 'key', 'name'], ({ cell, say }) => {
    const only = textOf(cell('only'))
    return {
      key: textOf(cell('key')),
      name: textOf(cell('name')),
      type: textOf(cell('type')),
      issuer: issuerIn(textOf(cell('issuer'))),
      period: { from: dayIn(cell('from'), '01/01', 'from', say), to: dayIn(cell('to'), '31/12', 'to', say) },
      count: Number(textOf(cell('count')) || 1),
      need: needIn(folded(cell('need'))),
      accepts: acceptsIn(folded(cell('accepts')), say),
      ...(conformsIn(folded(cell('conforms')), say) && { conforms: true }),
      ...(only && { only: whoIn(only) }),
    }
  })

function issuerIn(text: string): Record<string, unknown> {
  const { kinds, agencies = [] } = whoIn(text)
  return kinds ? { kinds } : agencies.length > 1 ? { kinds: agencies } : { body: agencies[0] ?? '' }
}

type SaySlot = (name: keyof typeof slotColumns, sentence: string) => void

/** A date of the set's own year, or a day relative to it; ISO is made relative by the reader of sets. */
function dayIn(cell: Cell, otherwise: string, name: 'from' | 'to', say: SaySlot): string | undefined {
  const text = textOf(cell) || otherwise
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  if (year) return `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`
  const read = readYearDay(text)
  if (!read) say(name, `Ngày “${text}” chưa đọc được. Hãy ghi như 31/12/2026, 31/12 hoặc 31/12 năm trước.`)
  return read
}

function needIn(text: string): string {
  const [, group] = /^một trong\s*:?\s*(\w+)$/.exec(text) ?? []
  if (group) return `oneOf:${group}`
  return /không/.test(text) ? 'optional' : 'required'
}

function conformsIn(text: string, say: SaySlot): boolean {
  if (text === 'có') return true
  if (text && text !== 'không')
    say('conforms', 'Hãy ghi “có” nếu bản quét phải đúng chuẩn; để trống nếu không.')
  return false
}

const proofNames: Readonly<Record<(typeof acceptable)[number], RegExp>> = {
  'ky-so': /ký[ -]số|ky-so/,
  'sao-y': /sao[ -]y/,
  scan: /quét|scan/,
  'trich-xuat': /trích|trich-xuat/,
}

function acceptsIn(text: string, say: SaySlot): readonly string[] {
  if (!text) return acceptedByDefault
  const parts = text.split(';').map((part) => part.trim()) // names of classes have commas of their own
  const named = parts.map((part) => acceptable.find((one) => proofNames[one].test(part)))
  const known = named.filter((one): one is Slot['accepts'][number] => one !== undefined)
  if (known.length === named.length && known.length) return known
  say('accepts', 'Hãy ghi một hoặc nhiều: ký số; sao y; bản quét; trích xuất.')
  return acceptedByDefault
}
