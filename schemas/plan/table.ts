// The annex of tasks from a sheet, or from tables of Word, as provinces write it: all of it, or every fault by its cell. What had to be understood
// (a quarter as its last day, groups of agencies, headings between the tasks) is told beside.
import { documentTypes } from '../document-types.ts'
import { formatDay } from '../format.ts'
import { type Line, linesOf } from '../results/cells.ts'
import type { CellFault, Sheet } from '../set-table/cells.ts'
import { addressOf } from '../set-table/cells.ts'
import { faultSentence, wordOf } from '../faults.ts'
import { readHeadings } from './groups.ts'
import { Task } from './plan.ts'
import { agencyFinder, type Body, liftsIn } from './read-cells.ts'
import { deadlineIn } from './read-deadline.ts'
import { whoDoes } from './read-who.ts'

const columns = {
  code: /^mã(?! tiêu chí)/,
  /** The codes, where no column is called so. */
  ordinal: /^(tt|stt|số tt)/,
  content: /^(nhiệm vụ|nội dung|tên nhiệm vụ)/,
  product: /^(sản phẩm|kết quả)/,
  type: /^loại văn bản/,
  deadline: /^(thời hạn|thời gian|hạn|tiến độ)/,
  lead: /chủ trì/,
  coordinators: /phối hợp/,
  resources: /^(nguồn lực|kinh phí)/,
  lifts: /^tiêu chí/,
  points: /^điểm/,
}
type Column = keyof typeof columns
type Row = Line<Column>

export interface Annex {
  readonly rows: readonly { readonly field: string; readonly task: Task }[]
  /** The codes are ours, by the order of the rows. */
  readonly isNumbered: boolean
  readonly faults: readonly CellFault[]
  readonly notes: readonly CellFault[]
}

interface About {
  readonly year: number
  readonly agencies: readonly Body[]
  /** Maxima of the leaves of the year's set, where there is one. */
  readonly leaves?: ReadonlyMap<string, number> | undefined
  /** The sheets are tables of one text: each that has the columns belongs to the annex. */
  readonly isOneText?: boolean
}

export function readAnnex(sheets: readonly Sheet[], about: About): Annex {
  const faults: CellFault[] = []
  const notes: CellFault[] = []
  const need = ['content', 'product', 'deadline', 'lead'] as const
  const tables = sheets.flatMap((sheet) => {
    const found = linesOf(sheet, columns, need, faults)
    return found?.length ? [found] : []
  })
  const lines = about.isOneText ? tables.flat() : tables[0]
  if (!lines?.length) {
    const sentence =
      'Không thấy bảng có các cột Nhiệm vụ, Sản phẩm, Thời hạn, Cơ quan chủ trì và ít nhất một dòng. Hãy dùng tệp mẫu.'
    return {
      rows: [],
      isNumbered: false,
      notes,
      faults: [{ field: addressOf(sheets[0]?.name ?? 'Phụ lục', 0, 0), sentence }],
    }
  }
  const { tasks, groups } = belowHeadings(
    lines.filter((line) => !isNumbers(line)),
    notes,
  )
  const codeColumn = tasks.some((line) => line.text('code')) ? 'code' : 'ordinal'
  const codes = codesOf(tasks, codeColumn, notes)
  const find = agencyFinder(about.agencies)
  const rows = tasks.flatMap((line, n) => {
    const task = taskOf(line, { code: codes[n] ?? '', group: groups[n] }, { ...about, find, notes, faults })
    return task ? [{ field: line.at('content'), task }] : []
  })
  return { rows, isNumbered: codes.some((code, n) => code !== tasks[n]?.text(codeColumn)), faults, notes }
}

const isHeading = (line: Row) => !line.text('product') && !line.text('lead') && !line.text('deadline')

/** The tasks, and of each the heading above it. A heading above nothing is told. */
function belowHeadings(lines: readonly Row[], notes: CellFault[]) {
  const headings = readHeadings()
  const [tasks, groups]: [Row[], (string | undefined)[]] = [[], []]
  const met = lines.flatMap((line) => {
    // «I. Chỉ đạo, điều hành» over merged columns stands in the first of them.
    const first = line.text('ordinal') || line.text('code')
    const [number, text] = line.text('content') ? [first, line.text('content')] : ['', first]
    if (isHeading(line)) return text ? [{ line, heading: headings.open(number, text) }] : []
    tasks.push(line)
    groups.push(headings.name())
    return []
  })
  for (const { line, heading } of met) {
    const sentence = heading.isUsed
      ? 'Dòng này là đề mục của các nhiệm vụ bên dưới.'
      : 'Dòng này không phải nhiệm vụ và bên dưới không có nhiệm vụ nào nên không giữ.'
    notes.push({ field: line.at('content'), sentence })
  }
  return { tasks, groups }
}

/** The row «(1) (2) (3)» that numbers the columns below their titles. */
const isNumbers = (line: Row) =>
  (['content', 'product', 'lead'] as const).every((name) => /^\(?\d{1,2}\)?$/.test(line.text(name)))

/** Numbers that begin again under every heading are replaced by running ones. */
function codesOf(lines: readonly Row[], column: 'code' | 'ordinal', notes: CellFault[]): string[] {
  const given = lines.map((line) => line.text(column))
  const isPlain = given.every((code) => /^[\d.]*$/.test(code))
  if (isPlain && (given.includes('') || new Set(given).size < given.length)) {
    const sentence = 'Số thứ tự trống hoặc lặp lại nên nhiệm vụ được đánh mã NV01, NV02… theo thứ tự dòng.'
    if (lines[0]) notes.push({ field: lines[0].at(column), sentence })
    return lines.map((_, n) => `NV${String(n + 1).padStart(2, '0')}`)
  }
  lines.forEach((line, n) => {
    const code = given[n]!
    if (code === '') line.say(column, 'Hãy ghi mã của nhiệm vụ.')
    else if (given.indexOf(code) < n) line.say(column, `Mã ${code} có ở hai dòng. Hãy đặt mã khác.`)
  })
  return given
}

type Place = { code: string; group: string | undefined }
type Reading = About & { find: (name: string) => Body | undefined; notes: CellFault[]; faults: CellFault[] }

function taskOf(line: Row, { code, group }: Place, reading: Reading): Task | undefined {
  const before = reading.faults.length
  const must = (name: Column, what: string) => {
    if (line.text(name) === '') line.say(name, `Hãy ghi ${what}.`)
  }
  must('content', 'nội dung nhiệm vụ')
  must('product', 'sản phẩm')
  const made = {
    code,
    ...(group && { group }),
    content: line.text('content'),
    product: line.text('product'),
    ...typeIn(line),
    ...deadlineOf(line, reading),
    ...agenciesOf(line, reading),
    ...(line.text('resources') && { resources: line.text('resources') }),
    lifts: liftsOf(line, reading),
  }
  // A code that is missing is told where codes are read.
  if (code === '' || reading.faults.length > before) return undefined
  const read = Task.safeParse(made)
  if (read.success) return read.data
  for (const issue of read.error.issues) line.say('content', faultSentence(issue, wordOf(issue.path)))
  return undefined
}

/** By its own column, else by how the product begins. */
function typeIn(line: Row): { type?: string } {
  const plain = (name: string) => name.replace(/ \(.*\)$/, '').toLocaleLowerCase('vi')
  const text = line.folded('type')
  const known = (of: string, isWhole: boolean) =>
    documentTypes.find(({ name }) =>
      isWhole ? of === plain(name) || of === name.toLocaleLowerCase('vi') : of.startsWith(plain(name)),
    )?.name
  if (text === '') {
    const type = known(line.folded('product'), false)
    return type ? { type } : {}
  }
  const type = known(text, true)
  if (!type) line.say('type', `“${line.text('type')}” không phải một loại văn bản của Nghị định 30. Hãy sửa.`)
  return type ? { type } : {}
}

function deadlineOf(line: Row, { year, notes }: Reading) {
  const text = line.text('deadline')
  if (text === '') return void line.say('deadline', 'Hãy ghi thời hạn hoàn thành.')
  const found = deadlineIn(text, year)
  if (!found)
    return void line.say(
      'deadline',
      `“${text}” chưa đọc được. Hãy ghi như 30/6/${year}, tháng 6/${year}, quý II/${year}, 6 tháng đầu năm ${year}.`,
    )
  const { earlier = [], ...read } = found
  if (read.deadlineWords) {
    const before = earlier.map(formatDay).join(', ')
    const sentence = `“${text}” được hiểu là đến hết ngày ${formatDay(read.deadline)}`
    const rest = before && `; mốc trước đó là ${before}, muốn nhắc hạn riêng thì ghi mỗi mốc một dòng`
    notes.push({ field: line.at('deadline'), sentence: `${sentence}${rest}.` })
  }
  return read
}

function agenciesOf(line: Row, { find, agencies, notes }: Reading) {
  const { faults, told, ...who } = whoDoes(
    { lead: line.lines('lead'), coordinators: line.lines('coordinators') },
    { find, home: agencies.find(({ isHomeAffairs, gone }) => isHomeAffairs && !gone) },
  )
  for (const [name, sentence] of faults) line.say(name, sentence)
  for (const [name, sentence] of told) notes.push({ field: line.at(name), sentence })
  return who
}

function liftsOf(line: Row, { leaves }: Reading): Task['lifts'] {
  const say = (sentence: string) => line.say('lifts', sentence)
  const points = line.points('points')
  let lifts: Task['lifts'] = []
  try {
    lifts = liftsIn(line.lines('lifts'), points)
  } catch (error) {
    say((error as Error).message)
  }
  if (points !== undefined && line.text('lifts') === '') say('Hãy ghi tiêu chí được nâng điểm.')
  if (new Set(lifts.map(({ leaf }) => leaf)).size < lifts.length)
    say('Một tiêu chí được ghi hai lần. Hãy gộp lại.')
  for (const { leaf, points: lift } of lifts) {
    const max = leaves?.get(leaf)
    if (leaves && max === undefined) say(`Bộ tiêu chí của năm không có tiêu chí ${leaf}. Hãy sửa mã.`)
    if (max !== undefined && lift > max) say(`Điểm nâng lớn hơn điểm tối đa của tiêu chí ${leaf}. Hãy sửa.`)
  }
  return lifts
}
