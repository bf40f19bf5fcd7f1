// A criteria set from the sheets of an Excel file: our template, or the annex of a decision as it was typed. Yields what
// the JSON reader judges, and every fault by its cell; never half a set.
import { importSet } from '../import-set.ts'
import type { SetContent, SetFault } from '../set.ts'
import { noPoints } from '../tree-faults.ts'
import { headerOf, type NodeColumn } from './columns.ts'
import { addressOf, type CellFault, folded, linesOf, type Sheet, textOf } from './cells.ts'
import type { Header } from './header.ts'
import { type ListRead, readFigures, readSlots } from './lists.ts'
import { type Proposed, proposedNotes, proposedOf } from './heading.ts'
import { mixedNumerals } from './numerals.ts'
import { papersOf } from './papers.ts'
import { type NodeRow, readNodes } from './nodes.ts'

/** What the annex does not say of itself, typed beside it; it goes before what the file says. */
export interface About {
  readonly slug?: string
  readonly title?: string
  readonly version?: string
  readonly year?: number
  readonly total?: string
  readonly surveyTotal?: string
}

export type SetRead = {
  faults: CellFault[]
  notes: CellFault[]
  set?: SetContent
  /** What the file calls the set, also where the rest of it cannot be read. */
  named?: { slug: string; version: string }
  /** What the lines above the table say, where nothing else does. */
  proposed?: Proposed
}

export function readSetTable(sheets: readonly Sheet[], about: About = {}): SetRead {
  const sheetOf = (pattern: RegExp) => sheets.find(({ name }) => pattern.test(name.toLocaleLowerCase('vi')))
  const [info, figures, slots] = [sheetOf(/^thông tin/), sheetOf(/^số liệu/), sheetOf(/^tài liệu/)]
  const others = sheets.filter((sheet) => ![info, figures, slots].includes(sheet))
  const found = others
    .map((sheet) => ({ sheet, header: headerOf(sheet.rows) }))
    .find((one): one is { sheet: Sheet; header: Header<NodeColumn> } => one.header !== undefined)
  if (!found) {
    const sentence =
      'Không thấy bảng tiêu chí: cần một hàng tiêu đề có cột tiêu chí và cột điểm tối đa. Hãy dùng tệp mẫu.'
    return { faults: [{ field: addressOf(sheets[0]?.name ?? 'Trang 1', 0, 0), sentence }], notes: [] }
  }
  const { sheet, header } = found
  const tree = readNodes(sheet, header)
  if (!tree.nodes.length) {
    const sentence =
      'Bảng không có dòng nào mang mã tiêu chí (1, 1.1, 1.1.1). Hãy ghi mã vào cột đầu hoặc trước tên.'
    return { faults: [{ field: addressOf(sheet.name, header.begin, 0), sentence }], notes: tree.notes }
  }
  const numerals = mixedNumerals(tree.nodes, sheet.name, header)
  if (numerals.length) return { faults: [...tree.faults, ...numerals], notes: tree.notes }
  const lists = { figures: figures && readFigures(figures), slots: slots && readSlots(slots) }
  const faults = [...tree.faults, ...(lists.figures?.faults ?? []), ...(lists.slots?.faults ?? [])]
  faults.push(...strays(tree.nodes, lists.figures, figures), ...strays(tree.nodes, lists.slots, slots))
  const nodes = tree.nodes.map((one) => ({ ...one.node, ...listsOf(one, lists) }))
  const heading = proposedOf(sheet, header.row)
  const given = { ...infoIn(info), ...about }
  const said = { ...heading.proposed, ...given }
  const document = { ...headOf(said, nodes, tree.total), nodes: outsideSums(nodes) }
  const read = importSet(document, said.year)
  if ('faults' in read) {
    const spoken = new Set(faults.map(({ field }) => field))
    for (const fault of read.faults) {
      const field = cellOf(fault, tree.nodes, sheet.name, header)
      if (fault.sentence === noPoints) continue // said of the very cell; two rows of one code share none
      if (!fault.part || !spoken.has(field)) faults.push({ field, sentence: fault.sentence })
    }
  }
  const notes = [
    ...tree.notes,
    ...tree.nodes.flatMap((one) => paperNotes(one, lists, sheet.name, header)),
    ...(lists.figures?.notes ?? []),
    ...(lists.slots?.notes ?? []),
    ...others.filter((one) => one !== sheet).flatMap(unreadSheet),
    ...sumNotes(said, tree.total, sheet.name),
    ...proposedNotes(heading, given),
  ]
  const { proposed } = heading
  const named = { slug: document.code, version: document.version }
  const told = { faults, notes, named, ...(proposed && { proposed }) }
  return 'set' in read && !faults.length ? { ...told, set: read.set } : told
}

type Node = Record<string, unknown>

function infoIn(sheet: Sheet | undefined): Said {
  const value = (pattern: RegExp): string | undefined => {
    const row = sheet?.rows.find(([title]) => pattern.test(folded(title)))
    return (row && textOf(row[1])) || undefined
  }
  const year = Number(value(/^năm/))
  const given = {
    slug: value(/^mã bộ/),
    title: value(/^tên/),
    version: value(/^phiên bản/)?.replaceAll(',', '.'),
    total: value(/^tổng điểm/),
    surveyTotal: value(/^điểm điều tra/),
    official: value(/^bộ chính thức/),
    bonus: value(/^điểm thưởng/),
    penalty: value(/^điểm phạt/),
    limits: value(/^quy định/),
    note: linesOf(sheet?.rows.find(([title]) => /^ghi chú/.test(folded(title)))?.[1]) || undefined,
    ...(year && { year }),
  }
  return Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined))
}

type Said = About & { official?: string; note?: string; bonus?: string; penalty?: string; limits?: string }

function headOf(said: Said, nodes: Node[], total: string | undefined) {
  const survey = nodes.filter(({ assessment }) => assessment === 'survey')
  const beyond = (type: string) => nodes.filter((node) => node['type'] === type)
  const [bonus, penalty] = [beyond('bonus'), beyond('penalty')].map((some) =>
    some.length ? hundredths(some) : undefined,
  )
  const limits = { bonus: said.bonus ?? bonus, penalty: said.penalty ?? (penalty && `-${penalty}`) }
  return {
    code: said.slug ?? '',
    title: said.title ?? '',
    version: said.version ?? '1',
    official: said.official === 'có',
    ...(said.note && { note: said.note }),
    ...((limits.bonus ?? limits.penalty) && {
      bonusPenalty: { min: limits.penalty ?? '0', max: limits.bonus ?? '0', rule: said.limits ?? '' },
    }),
    total: said.total ?? total ?? '',
    surveyTotal: said.surveyTotal ?? hundredths(survey),
  }
}

/** The sum as points are written; only where nothing states it. */
function hundredths(nodes: readonly Node[]): string {
  const sum = nodes.reduce(
    (all, { maxPoints }) => all + Math.round(Number(String(maxPoints).replace(',', '.')) * 100),
    0,
  )
  return `${sum < 0 ? '-' : ''}${Math.floor(Math.abs(sum) / 100)},${String(Math.abs(sum) % 100).padStart(2, '0')}`
}

/** An area outside the scale: what it may give and take, by its own leaves. */
function outsideSums(nodes: Node[]): Node[] {
  return nodes.map((node) => {
    if (node['outsideScale'] !== true) return node
    const of = (wanted: string) =>
      nodes.filter(({ code, type }) => type === wanted && String(code).startsWith(`${String(node['code'])}.`))
    const [bonuses, penalties] = [of('bonus'), of('penalty')]
    const maxPoints =
      Number(node['maxPoints']) === 0 && bonuses.length ? hundredths(bonuses) : node['maxPoints']
    const minPoints = penalties.length ? `-${hundredths(penalties)}` : '0'
    return { ...node, level: 'thưởng, phạt', maxPoints, minPoints }
  })
}

function sumNotes({ total, surveyTotal }: About, row: string | undefined, sheet: string): CellFault[] {
  const field = addressOf(sheet, 0, 0)
  return [
    ...(total === undefined && row !== undefined
      ? [{ field, sentence: `Tổng điểm lấy theo dòng tổng của bảng: ${row}.` }]
      : []),
    ...(surveyTotal === undefined
      ? [
          {
            field,
            sentence: 'Tệp không ghi tổng điểm điều tra xã hội học nên lấy tổng các mục. Hãy đối chiếu.',
          },
        ]
      : []),
  ]
}

/** Rows of a list that name a leaf which is not there. */
function strays(
  nodes: readonly NodeRow[],
  list: ListRead | undefined,
  sheet: Sheet | undefined,
): CellFault[] {
  const codes = new Set(nodes.map(({ code }) => code))
  return [...(list?.of ?? [])]
    .filter(([code]) => !codes.has(code))
    .flatMap(([code, rows]) =>
      rows.map(({ row }) => ({
        field: addressOf(sheet?.name ?? '', Number(row), 0),
        sentence: `Bảng tiêu chí không có mã “${code}”. Hãy sửa mã ở dòng này.`,
      })),
    )
}

type Lists = { figures: ListRead | undefined; slots: ListRead | undefined }

function listsOf({ code, node: { assessment }, papers }: NodeRow, { figures, slots }: Lists): Node {
  if (assessment === undefined) return {}
  const bare = ({ row: _row, isFact: _isFact, ...rest }: Node): Node => rest
  const all = figures?.of.get(code) ?? []
  const facts = all.filter(({ isFact }) => isFact === true).map(bare)
  return {
    variables: all.filter(({ isFact }) => isFact !== true).map(bare),
    ...(facts.length && { facts }),
    slots: slots?.of.get(code)?.map(bare) ?? (assessment === 'survey' ? [] : papersOf(papers)),
  }
}

/** What became of the cell «Tài liệu kiểm chứng». */
function paperNotes(
  { code, row, node, papers }: NodeRow,
  { slots }: Lists,
  sheet: string,
  { columns }: Header<NodeColumn>,
): CellFault[] {
  if (!papers.length) return []
  const { assessment } = node
  const sentence = slots?.of.has(code)
    ? `Tài liệu của tiêu chí ${code} lấy theo trang “Tài liệu” nên ô này không nhập.`
    : assessment === undefined || assessment === 'survey'
      ? `Mục ${code} không nộp tài liệu nên ô này không nhập: “${papers.join('; ').slice(0, 120)}”.`
      : `Tiêu chí ${code} có ${papers.length} tài liệu bắt buộc, mỗi dòng của ô một tài liệu: ${papers
          .map((name) => `“${name}”`)
          .join('; ')}. Nhận văn bản trong năm của mọi cơ quan; cần khác thì sửa trong trình soạn.`
  return [{ field: addressOf(sheet, row, columns.papers ?? 0), sentence }]
}

/** Our own page of instructions is read by people alone. */
const unreadSheet = ({ name, rows }: Sheet): CellFault[] =>
  /^hướng dẫn/i.test(name) || !rows.some((row) => row.some((cell) => textOf(cell)))
    ? []
    : [{ field: name, sentence: `Trang “${name}” không đọc nên không nhập.` }]

const partColumns: Readonly<Record<NonNullable<SetFault['part']>, NodeColumn>> = {
  code: 'code',
  max: 'max',
  rule: 'rule',
}

function cellOf(
  { code, part }: SetFault,
  nodes: readonly NodeRow[],
  sheet: string,
  header: Header<NodeColumn>,
): string {
  const same = nodes.filter((node) => node.code === code)
  const row = same.at(part === 'code' ? -1 : 0)?.row
  if (row === undefined) return code || 'Thông tin'
  return addressOf(sheet, row, header.columns[part ? partColumns[part] : 'code'] ?? header.columns.name ?? 0)
}
