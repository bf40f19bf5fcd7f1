// The tree of a set from its table: a row with a code is a node, a row without one belongs to the node above it.
import { parsePoints } from '../format.ts'
import { noPoints } from '../tree-faults.ts'
import { readRule } from '../rule-text.ts'
import { addressOf, type Cell, type CellFault, folded, linesOf, listIn, type Sheet, textOf } from './cells.ts'
import { type Header, unreadColumns } from './header.ts'
import { areaType, assessedIn, type LeafType, typeOf, understood } from './kinds.ts'
import { countWithinAreas, roman } from './numerals.ts'
import { paperLines } from './papers.ts'

/** In the order in which a title is given to a column. */
export const nodeColumns = {
  key: /^khóa/,
  code: /^(stt|tt|số tt|mã|số thứ tự)(?!\p{L})/u,
  max: /(điểm.*tối đa|tối đa|điểm chuẩn|thang điểm)/,
  rule: /cách tính/,
  assessment: /(ai chấm|phương thức đánh giá|cách đánh giá|hình thức đánh giá)/,
  lead: /(chủ trì|phụ trách)/,
  coordinators: /phối hợp/,
  except: /^không áp dụng/,
  reason: /^lý do/,
  type: /^loại/,
  papers: /(tài liệu|tlkc|minh chứng|hồ sơ).*(kiểm chứng|tlkc|minh chứng)|^(tlkc|tài liệu|minh chứng)/,
  guidance: /(hướng dẫn|phương pháp|cách xác định|ghi chú)/,
  name: /(lĩnh vực|tiêu chí|nội dung)/,
  /** Marked where a survey decides. */
  survey: /(điều tra|khảo sát|xhh|xã hội học)/,
}
export type NodeColumn = keyof typeof nodeColumns

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
  const found: NodeRow[] = []
  const faults: CellFault[] = []
  const notes: CellFault[] = unreadColumns(read, header)
  const codes = new Set<string>()
  const told = new Map<number, [NodeColumn, string][]>()
  let total: string | undefined
  let area: string | undefined
  let beyond: LeafType | '' | undefined
  const cellOf = (row: number, name: NodeColumn): Cell => rows[row]?.[columns[name] ?? -1] ?? null
  const numbered = rows.map((_, row) => codeOf(cellOf(row, 'code'), textOf(cellOf(row, 'name'))))
  const isWithin = countWithinAreas(numbered.slice(begin).filter(({ code }) => code))
  for (let row = begin; row < rows.length; row++) {
    const cell = (name: NodeColumn): Cell => cellOf(row, name)
    const at = (name: NodeColumn): string => addressOf(sheet, row, columns[name] ?? 0)
    const say = (name: NodeColumn, sentence: string) => faults.push({ field: at(name), sentence })
    const { code: written, name, isRoman } = numbered[row]!
    const isFirst = isWithin && found.at(-1)?.isRoman
    if (isRoman) area = written
    const code = isWithin && written && !isRoman && area ? `${area}.${written}` : written
    if (isFirst && code !== written)
      notes.push({
        field: at('code'),
        sentence: `Tiêu chí đếm riêng trong từng lĩnh vực: “${written}” hiểu là ${code}, các dòng dưới cũng vậy.`,
      })
    const words = [folded(cell('name')), folded(cell('code'))].find((text) => text !== '') ?? ''
    if (!code) {
      if (/^tổng( cộng| điểm|$)/.test(words)) total = textOf(cell('max'))
      else if (words) belongs(found.at(-1), linesOf(cell('name')) || linesOf(cell('code')), at('name'), notes)
      const [above, mark] = [found.at(-1), textOf(cell('code'))]
      if (above && /\d/.test(mark) && textOf(cell('max')))
        notes.push({
          field: at('code'),
          sentence: `Ô ghi “${mark}” không phải mã (1, 1.1, 1.1.1): dòng này thành hướng dẫn của mục ${above.code}.`,
        })
      above?.papers.push(...paperLines(cell('papers')))
      continue
    }
    const known = codes.has(code) ? tenth(code, codes) : code
    if (known !== code)
      notes.push({
        field: at('code'),
        sentence: `Ô ghi ${code}, theo thứ tự là ${known}: đã hiểu là ${known}.`,
      })
    codes.add(known)
    if (isArea(known)) beyond = areaType(name)
    const node = nodeOf(known, name, cell, { say, beyond })
    found.push({ code: known, row, isRoman, node, papers: paperLines(cell('papers')) })
    told.set(row, understood(known, name, node, cell))
  }
  const isParent = (code: string) => found.some((other) => other.code.startsWith(`${code}.`))
  for (const { code, row, node } of found) {
    if (!isParent(code) && code.includes('.'))
      for (const [name, sentence] of told.get(row) ?? [])
        notes.push({ field: addressOf(sheet, row, columns[name] ?? 0), sentence })
    if (isParent(code) || !code.includes('.')) {
      for (const part of ['assessment', 'rule', 'type', 'lead', 'coordinators', 'guidance', 'notApplicable'])
        delete node[part]
      if (isArea(code) && isBeyond(node)) node['outsideScale'] = true
    } else if ((node['rule'] as { kind: string }).kind === 'manual' && node['assessment'] === 'self') {
      const sentence = `Tiêu chí ${code} chưa có cách tính nên sẽ chấm tay. Có thể ghi cách tính trong trình soạn.`
      notes.push({ field: addressOf(sheet, row, columns.rule ?? columns.code ?? 0), sentence })
    }
  }
  return { nodes: found, faults, notes, ...(total && { total }) }
}

/** '1.10' typed as a number is 1.1: after 1.9 it can only be the tenth. */
function tenth(code: string, codes: ReadonlySet<string>): string {
  const before = code.replace(/\.1$/, '.9')
  return before !== code && codes.has(before) && !codes.has(`${code}0`) ? `${code}0` : code
}

const codePattern = String.raw`\d{1,3}(?:[.,]\d{1,3}){0,2}`

/** The code of its own cell, or the one that the name begins with: «Tiêu chí 1.2. Ban hành…», «II. Thể chế». */
function codeOf(cell: Cell, name: string): { code: string; name: string; isRoman: boolean } {
  const alone = textOf(cell).replace(/[.)\s]+$/, '')
  const own = roman[alone] ?? (new RegExp(`^${codePattern}$`).test(alone) ? alone.replaceAll(',', '.') : '')
  const start = new RegExp(
    String.raw`^(?:(?:lĩnh vực|tiêu chí thành phần|tiêu chí|mục)\s+)?(${codePattern}|[IVX]+)(?:[.):]\s*|\s+)(\S.*)$`,
    'iu',
  ).exec(name)
  const inName =
    start && (roman[start[1] ?? ''] ?? (/^\d/.test(start[1] ?? '') ? start[1]?.replaceAll(',', '.') : ''))
  if (own)
    return {
      code: own,
      name: inName === own ? (start?.[2] ?? name) : name,
      isRoman: roman[alone] !== undefined,
    }
  // A line of steps may begin with a number («80 % trở lên…»): a code in the text has a point, a word or a numeral before it.
  const isCode = inName && !alone && (inName.includes('.') || !/^\d+\s/.test(name))
  return isCode
    ? { code: inName, name: start[2] ?? name, isRoman: roman[start[1] ?? ''] !== undefined }
    : { code: '', name, isRoman: false }
}

/** Steps and remarks below a criterion are its guidance; what stands above every criterion is only told. */
function belongs(node: NodeRow | undefined, text: string, field: string, notes: CellFault[]): void {
  if (!node || /^ghi chú/i.test(text)) {
    notes.push({ field, sentence: `Dòng không có mã nên không nhập: “${text.slice(0, 80)}”.` })
    return
  }
  const before = typeof node.node['guidance'] === 'string' ? node.node['guidance'] : ''
  node.node['guidance'] = [before, text].filter(Boolean).join('\n').slice(0, 5000)
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
  return {
    key: textOf(cell('key')) || code,
    code,
    name,
    level: ['lĩnh vực', 'tiêu chí', 'tiêu chí thành phần'][code.split('.').length - 1],
    maxPoints: pointsIn(cell('max'), { say, isSummed: isArea(code) && beyond !== undefined, type }),
    assessment,
    type,
    rule: ruleIn(textOf(cell('rule')), code, assessment, say),
    guidance: linesOf(cell('guidance')),
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
  const said = textOf(cell).replace(/\s*điểm$/i, '')
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

function ruleIn(text: string, code: string, assessment: string, say: Say): unknown {
  if (!text)
    return assessment === 'survey' ? { kind: 'sipas', measure: `XHH-${code}`, round: 4 } : { kind: 'manual' }
  const read = readRule(text)
  if ('rule' in read) return read.rule
  say('rule', read.fault)
  return { kind: 'manual' }
}

function exceptIn(text: string, reason: string): Record<string, unknown> {
  if (!text) return {}
  return { notApplicable: { when: whoIn(text), reason: reason || 'Theo bộ tiêu chí.' } }
}

/** «loại: xã | phường», or codes of agencies: «STC; SNV». */
export function whoIn(text: string): { kinds?: string[]; agencies?: string[] } {
  const [, kinds] = /^loại\s*:\s*(.+)$/i.exec(text) ?? []
  return kinds ? { kinds: listIn(kinds) } : { agencies: listIn(text) }
}
