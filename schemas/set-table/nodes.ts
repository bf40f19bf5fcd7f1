// The tree of a set from its table: a row with a code is a node, a row without one belongs to the node above it.
import { parsePoints } from '../format.ts'
import { noPoints } from '../tree-faults.ts'
import { asideOf, guidanceOf } from './asides.ts'
import { addressOf, type Cell, type CellFault, folded, linesOf, listIn, type Sheet, textOf } from './cells.ts'
import type { NodeColumn } from './columns.ts'
import { type Header, isHeaderAgain, unreadColumns } from './header.ts'
import { areaType, assessedIn, type LeafType, typeOf, understood } from './kinds.ts'
import { mergedCells } from './merged.ts'
import { countWithinAreas, letteredAreas, roman } from './numerals.ts'
import { paperLines } from './papers.ts'
import { proseNote, ruleIn } from './prose.ts'
import { barePoints, splitPoints } from './split-points.ts'

export interface NodeRow {
  readonly code: string
  readonly row: number
  /** An area numbered I, II. */
  readonly isRoman: boolean
  /** As the JSON of a set has it; sums and rules are judged there. */
  readonly node: Record<string, unknown>
  /** Of its cell «Tài liệu kiểm chứng» and of those below it. */
  readonly papers: string[]
}

export interface NodesRead {
  readonly nodes: NodeRow[]
  readonly faults: CellFault[]
  /** What was passed over, or understood otherwise than it is written. */
  readonly notes: CellFault[]
  /** Of the row «Tổng cộng», as it is written. */
  readonly total?: string
}

export function readNodes(read: Sheet, header: Header<NodeColumn>): NodesRead {
  const [{ name: sheet, rows }, { columns, begin }] = [read, header]
  const split = splitPoints(header)
  const found: NodeRow[] = []
  const faults: CellFault[] = []
  const notes: CellFault[] = unreadColumns(read, header, split?.columns)
  const codes = new Set<string>()
  const told = new Map<number, [NodeColumn, string][]>()
  let total: string | undefined
  let area: string | undefined
  let beyond: LeafType | '' | undefined
  let isClosed = false
  const cellOf = (row: number, name: NodeColumn): Cell => {
    const cells = rows[row] ?? []
    if (split && name === 'max') return split.max(cells)
    if (split && name === 'survey') return split.survey(cells)
    return cells[columns[name] ?? -1] ?? null
  }
  const merged = mergedCells(read, header)
  const numbered = letteredAreas(
    rows.map((_, row) => ({
      ...codeOf(cellOf(row, 'code'), textOf(cellOf(row, 'name'))),
      mark: textOf(cellOf(row, 'code')),
      hasPoints: textOf(cellOf(row, 'max')) !== '',
    })),
    begin,
  )
  const isWithin = countWithinAreas(numbered.slice(begin).filter(({ code }) => code))
  for (let row = begin; row < rows.length; row++) {
    if (isHeaderAgain(rows, row, header)) continue
    const cell = (name: NodeColumn): Cell => cellOf(row, name)
    const at = (name: NodeColumn): string => addressOf(sheet, row, columns[name] ?? 0)
    const say = (name: NodeColumn, sentence: string) => faults.push({ field: at(name), sentence })
    const { code: written, name, isRoman, mark } = numbered[row]!
    const isFirst = isWithin && found.at(-1)?.isRoman
    if (isRoman) area = written
    const code = isWithin && written && !isRoman && area ? `${area}.${written}` : written
    if (isFirst && code !== written)
      notes.push({
        field: at('code'),
        sentence: `Tiêu chí đếm riêng trong từng lĩnh vực: “${written}” hiểu là ${code}, các dòng dưới cũng vậy.`,
      })
    if (!code) {
      const aside = asideOf(cell, isClosed ? undefined : found.at(-1))
      if (aside.total) [total, isClosed] = [aside.total, true]
      notes.push(...aside.notes.map(([column, sentence]) => ({ field: at(column), sentence })))
      continue
    }
    isClosed = false
    if (cell('code') instanceof Date) say('code', dateForCode(mark, code))
    const known = codes.has(code) ? tenth(code, codes) : code
    if (known !== code)
      notes.push({
        field: at('code'),
        sentence: `Ô ghi ${code}, theo thứ tự là ${known}: đã hiểu là ${known}.`,
      })
    codes.add(known)
    if (isArea(known)) beyond = areaType(name)
    const said = (column: NodeColumn): Cell => cellOf(merged.rowOf(row, column), column)
    const node = nodeOf(known, name, said, { say, beyond })
    found.push({ code: known, row, isRoman, node, papers: paperLines(said('papers')) })
    told.set(row, understood(known, name, node, said))
  }
  const isParent = (code: string) => found.some((other) => other.code.startsWith(`${code}.`))
  for (const { code, row, node, papers } of found) {
    const at = (name: NodeColumn): string => addressOf(sheet, row, columns[name] ?? columns.code ?? 0)
    const note = (name: NodeColumn, sentence: string) => notes.push({ field: at(name), sentence })
    const isProse = ruleIn(cellOf(row, 'rule'), code, node).isProse
    if (!isParent(code) && code.includes('.')) {
      for (const [name, sentence] of told.get(row) ?? [])
        notes.push({ field: addressOf(sheet, row, columns[name] ?? 0), sentence })
      if (split?.isBoth(rows[row] ?? [])) faults.push({ field: at('max'), sentence: bothScored(code) })
    }
    if (isParent(code) || !code.includes('.')) {
      if (merged.goesDown(row, 'papers')) papers.length = 0 // taken by the criteria below
      const lead = textOf(guidanceOf(node))
      if (lead && !merged.goesDown(row, 'guidance'))
        note('name', `Mục ${code} có mục con nên lời kèm theo không nhập: “${lead.slice(0, 80)}”.`)
      for (const part of ['assessment', 'rule', 'type', 'lead', 'coordinators', 'guidance', 'notApplicable'])
        delete node[part]
      if (isArea(code) && isBeyond(node)) node['outsideScale'] = true
    } else if (isProse) note('rule', proseNote(code, node['assessment'] === 'survey'))
    else if ((node['rule'] as { kind: string }).kind === 'manual' && node['assessment'] === 'self')
      note(
        'rule',
        `Tiêu chí ${code} chưa có cách tính nên sẽ chấm tay. Có thể ghi cách tính trong trình soạn.`,
      )
  }
  return { nodes: found, faults, notes, ...(total && { total }) }
}

const dateForCode = (day: string, code: string): string =>
  `Excel đã đổi mã thành ngày ${day}. Hãy định dạng ô là văn bản rồi ghi lại mã, ví dụ ${code}.`
const bothScored = (code: string): string =>
  `Tiêu chí ${code} vừa có điểm thẩm định, vừa có điểm điều tra. Hãy tách thành hai tiêu chí, mỗi tiêu chí một dòng.`
/** '1.10' typed as a number is 1.1: after 1.9 it can only be the tenth. */
function tenth(code: string, codes: ReadonlySet<string>): string {
  const before = code.replace(/\.1$/, '.9')
  return before !== code && codes.has(before) && !codes.has(`${code}0`) ? `${code}0` : code
}

const codePattern = String.raw`\d{1,3}(?:[.,]\d{1,3}){0,2}`

/** What was typed before Excel made it a day: 01/02/2026 was 1.2. */
const dayCode = (day: Date): string => `${day.getUTCDate()}.${day.getUTCMonth() + 1}`

/** The code of its own cell, or the one that the name begins with: «Tiêu chí 1.2. Ban hành…», «II. Thể chế». */
function codeOf(cell: Cell, name: string): { code: string; name: string; isRoman: boolean } {
  const alone = cell instanceof Date ? dayCode(cell) : textOf(cell).replace(/[.)\s]+$/, '')
  const own = roman[alone] ?? (new RegExp(`^${codePattern}$`).test(alone) ? alone.replaceAll(',', '.') : '')
  const start = new RegExp(
    String.raw`^((?:lĩnh vực|tiêu chí thành phần|tiêu chí|mục)\s+)?(${codePattern}|[IVX]+)(?:[.):]\s*|\s+)(\S.*)$`,
    'iu',
  ).exec(name)
  const [, word, said = '', rest = name] = start ?? []
  const inName = roman[said] ?? (/^\d/.test(said) ? said.replaceAll(',', '.') : '')
  // Where rows are counted on from 1, the code in the text is the code.
  const isCounted = /^\d+$/.test(own) && (inName.includes('.') || (word !== undefined && inName !== ''))
  if (own && !isCounted)
    return { code: own, name: inName === own ? rest : name, isRoman: roman[alone] !== undefined }
  if (isCounted) return { code: inName, name: rest, isRoman: roman[said] !== undefined }
  // A line of steps may begin with a number («80 % trở lên…»): a code in the text has a point, a word or a numeral before it.
  const isCode = inName && !alone && (inName.includes('.') || !/^\d+\s/.test(name))
  return isCode
    ? { code: inName, name: rest, isRoman: roman[said] !== undefined }
    : { code: '', name, isRoman: false }
}

type Say = (name: NodeColumn, sentence: string) => void

function nodeOf(
  code: string,
  name: string,
  cell: (name: NodeColumn) => Cell,
  { say, beyond }: { say: Say; beyond: LeafType | '' | undefined },
): Record<string, unknown> {
  const assessment = assessedIn(cell)
  const type = typeOf(name, cell, beyond)
  const [lead] = listIn(textOf(cell('lead')))
  const { rule, isProse, fault } = ruleIn(cell('rule'), code, { assessment })
  if (fault) say('rule', `${fault} Nếu đây là lời văn, hãy ghi ở cột “Hướng dẫn”.`)
  const guidance = [linesOf(cell('guidance')), isProse ? linesOf(cell('rule')) : '']
  return {
    key: textOf(cell('key')) || code,
    code,
    name,
    level: ['lĩnh vực', 'tiêu chí', 'tiêu chí thành phần'][code.split('.').length - 1],
    maxPoints: pointsIn(cell('max'), { say, isSummed: isArea(code) && beyond !== undefined, type }),
    assessment,
    type,
    rule,
    guidance: guidance.filter(Boolean).join('\n').slice(0, 5000),
    ...(lead && { lead }),
    coordinators: listIn(textOf(cell('coordinators'))),
    ...exceptIn(textOf(cell('except')), textOf(cell('reason'))),
    ...(folded(cell('type')).includes('ngoài thang') && { outsideScale: true }),
  }
}

interface Pointed {
  say: Say
  /** An area beyond the scale, whose points are the sums of what it has. */
  isSummed: boolean
  type: LeafType
}

/** A penalty is often written with a minus: its points are how much is taken at most. */
function pointsIn(cell: Cell, { say, isSummed, type }: Pointed): string {
  const said = barePoints(cell)
  const text = type === 'penalty' ? said.replace(/^[-−–]\s*/, '') : said
  if (isSummed && (!text || /^[-−–]/.test(text))) return '0'
  if (!text) {
    say('max', 'Thiếu điểm tối đa. Hãy ghi điểm vào ô này (ô gộp thì tách ra).')
    return '0'
  }
  try {
    if (parsePoints(text) <= 0) say('max', /^[-−]/.test(text) ? `${noPoints} ${toDeduct}` : noPoints)
    return text
  } catch {
    say('max', `Điểm “${text}” chưa đọc được. Hãy ghi số có dấu phẩy, ví dụ 1,50.`)
    return '0'
  }
}

const isArea = (code: string): boolean => !code.includes('.')
const isBeyond = ({ name }: Record<string, unknown>): boolean => areaType(String(name)) !== undefined
const toDeduct = 'Nếu là điểm trừ, hãy đặt trong lĩnh vực “Điểm trừ”, hoặc ghi “phạt” ở cột “Loại”.'

function exceptIn(text: string, reason: string): Record<string, unknown> {
  if (!text) return {}
  return { notApplicable: { when: whoIn(text), reason: reason || 'Theo bộ tiêu chí.' } }
}

/** «loại: xã | phường», or codes of agencies: «STC; SNV». */
export function whoIn(text: string): { kinds?: string[]; agencies?: string[] } {
  const [, kinds] = /^loại\s*:\s*(.+)$/i.exec(text) ?? []
  return kinds ? { kinds: listIn(kinds) } : { agencies: listIn(text) }
}
