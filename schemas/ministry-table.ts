// Points of the ministry as they come in Excel: a header somewhere, codes alone or before the name, numbers or text with
// a comma, sums of areas between the leaves. Every fault is told by its cell; a table with faults yields nothing.
import { fold } from './fold.ts'
import { formatPoints, parsePoints, type Points } from './points.ts'
import { type LeafNode, rangeOf, type SetNode } from './set.ts'
import { addressOf, type Cell, type CellFault, type Cells, type Sheet, textOf } from './set-table/cells.ts'

export interface PointsRow {
  readonly leaf: LeafNode
  readonly points: Points
  readonly reason?: string
  /** How many files are there, in a table that has a column for it; and its cell. */
  readonly files?: number
  readonly filesAt?: string
}
export interface PointsTable {
  readonly rows: readonly PointsRow[]
  readonly faults: readonly CellFault[]
  /** Sums that the table states itself and that were found right. */
  readonly sums: number
}

interface Columns {
  readonly row: number
  readonly code: number
  readonly points: number
  readonly reason?: number
  readonly files?: number
}

/** Whose points: what the ministry gave, or what it shows of what the province typed into its software. */
type Whose = 'given' | 'typed'

export function readPointsTable(
  sheets: readonly Sheet[],
  nodes: readonly SetNode[],
  whose: Whose = 'given',
): PointsTable {
  for (const { name, rows } of sheets) {
    const columns = headerOf(rows, whose)
    if (columns) return readRows(name, rows, columns, nodes)
  }
  const title = whose === 'typed' ? 'Điểm Bộ hiện' : 'Điểm Bộ'
  const sentence = `Không thấy dòng tiêu đề có cột mã tiêu chí và cột điểm. Hãy ghi “Mã tiêu chí” và “${title}” ở đầu hai cột ấy.`
  return { rows: [], sums: 0, faults: [{ field: 'file', sentence }] }
}

function headerOf(rows: Cells, whose: Whose): Columns | undefined {
  for (const [n, row] of rows.slice(0, 30).entries()) {
    const below = rows[n + 1] ?? []
    // A line that stands alone is the heading of the table.
    const isTwo = row.filter((cell) => textOf(cell)).length > 1 && isTitles(below)
    const titles = titlesOf(row, isTwo ? below : [])
    const find = (is: RegExp, not = /^$/): number =>
      titles.findIndex(({ whole }) => is.test(whole) && !not.test(whole))
    const found = (is: RegExp): number => titles.findIndex(({ parts }) => parts.some((part) => is.test(part)))
    // Of two columns the one that says so: «STT» heads the codes in decisions, and lines numbered 1, 2, 3 in what programs export.
    const code = [/ma tieu chi/, /^ma( |$)/, /^s?tt$/].map(found).find((one) => one >= 0) ?? -1
    const points =
      [
        ...(whose === 'typed' ? [find(/bo hien/, /so tep/), find(/tu (cham|danh gia)/, /toi da|ly do/)] : []),
        find(/diem.*(bo|tham dinh|dat)|^bo hien/, /toi da|tu (cham|danh gia)|chuan/),
        find(/^diem/, /toi da|tu (cham|danh gia)|chuan/),
      ].find((one) => one >= 0) ?? -1
    const reason = found(/ly do|ghi chu|y kien|nhan xet/)
    const files = found(/^so tep/)
    if (code >= 0 && points >= 0 && code !== points)
      return {
        row: n + Number(isTwo),
        ...{ code, points, ...(reason >= 0 && { reason }), ...(files >= 0 && { files }) },
      }
  }
  return undefined
}

/** A second row of titles: words alone, no code and no number. */
const isTitles = (row: Cells[number]): boolean => {
  const said = row.map(textOf).filter(Boolean)
  return said.length > 0 && said.every((text) => /^\p{L}/u.test(text) && pointsIn(text) === undefined)
}

/** Of each column: the title, with that which spans it from the row above. */
function titlesOf(above: Cells[number], below: Cells[number]): { whole: string; parts: string[] }[] {
  let span = ''
  return Array.from({ length: Math.max(above.length, below.length) }, (_, n) => {
    const [upper, lower] = [above[n], below[n]].map((cell) => fold(textOf(cell ?? null)))
    span = upper || (lower ? span : '') // an empty column ends what is spanned
    return { whole: lower ? `${span} ${lower}`.trim() : upper!, parts: [upper!, lower!].filter(Boolean) }
  })
}

function readRows(sheet: string, rows: Cells, columns: Columns, nodes: readonly SetNode[]): PointsTable {
  const byCode = new Map(nodes.map((node) => [node.code, node]))
  const faults: CellFault[] = []
  const found = new Map<string, PointsRow>()
  const stated: { node: SetNode; points: Points; field: string }[] = []
  rows.slice(columns.row + 1).forEach((row, index) => {
    const n = columns.row + 1 + index
    const at = (column: number): string => addressOf(sheet, n, column)
    const code = codeIn(row[columns.code], byCode)
    const written = row[columns.points]
    if (code === undefined || textOf(written) === '') return
    const node = byCode.get(code)
    if (!node) {
      const sentence = `Bộ tiêu chí không có mã “${code}”. Hãy sửa mã hoặc bỏ dòng này.`
      return void faults.push({ field: at(columns.code), sentence })
    }
    const points = pointsIn(written)
    if (points === undefined) {
      const sentence = `“${textOf(written)}” không phải điểm có tối đa hai chữ số thập phân. Hãy ghi như 2,50.`
      return void faults.push({ field: at(columns.points), sentence })
    }
    if (!node.leaf) return void stated.push({ node, points, field: at(columns.points) })
    const { max, min = 0 } = rangeOf(node)
    if (points > max || points < min) {
      const sentence = `Điểm của ${code} từ ${formatPoints(min)} đến ${formatPoints(max)}, tệp ghi ${formatPoints(points)}. Hãy sửa.`
      return void faults.push({ field: at(columns.points), sentence })
    }
    if (found.has(code)) {
      return void faults.push({
        field: at(columns.code),
        sentence: `Mã ${code} có hai dòng. Hãy giữ một dòng.`,
      })
    }
    const reason = columns.reason === undefined ? '' : textOf(row[columns.reason])
    const counted = columns.files === undefined ? '' : textOf(row[columns.files])
    const filesAt = columns.files === undefined ? undefined : at(columns.files)
    if (filesAt && !/^\d{0,4}$/.test(counted)) {
      const sentence = `“${counted}” không phải số tệp. Hãy ghi số nguyên, ví dụ 3.`
      faults.push({ field: filesAt, sentence })
    }
    found.set(code, {
      leaf: node as LeafNode,
      points,
      ...(reason && { reason: reason.slice(0, 5000) }),
      ...(/^\d{1,4}$/.test(counted) && { files: Number(counted) }),
      ...(filesAt && { filesAt }),
    })
  })
  for (const { node, points, field } of stated) {
    const inside = nodes.filter(({ code, leaf }) => leaf && code.startsWith(`${node.code}.`))
    // A sum over leaves that the table leaves out cannot be checked.
    if (!inside.length || inside.some(({ code }) => !found.has(code))) continue
    const sum = inside.reduce((total, { code }) => total + (found.get(code)?.points ?? 0), 0)
    if (sum === points) continue
    const sentence = `Tệp ghi tổng của ${node.code} là ${formatPoints(points)}, cộng các dòng được ${formatPoints(sum)}. Hãy xem lại.`
    faults.push({ field, sentence })
  }
  if (found.size === 0 && faults.length === 0) faults.push(emptyFault(sheet, rows, columns, byCode))
  return { rows: [...found.values()], faults, sums: stated.length }
}

/** Criteria without a point are told from a table without criteria. */
function emptyFault(
  sheet: string,
  rows: Cells,
  { row, code, points }: Columns,
  known: ReadonlyMap<string, unknown>,
): CellFault {
  const isNamed = rows.slice(row + 1).some((one) => known.has(codeIn(one[code], known) ?? ''))
  if (!isNamed)
    return { field: 'file', sentence: 'Không có dòng nào có mã tiêu chí và điểm. Hãy xem lại tệp.' }
  const title = textOf(rows[row]?.[points])
  const sentence = `Cột “${title}” còn trống. Hãy ghi điểm vào cột này rồi chọn lại tệp.`
  return { field: addressOf(sheet, row, points), sentence }
}

/** '1.2', '1.2. Tên', or a number that Excel made of '1.2'; undefined for lines that are no criterion. */
export function codeIn(cell: Cell | undefined, known: ReadonlyMap<string, unknown>): string | undefined {
  if (typeof cell === 'number') {
    const code = String(Number(cell.toFixed(6)))
    // '1.1' may have been '1.10': only where one of them exists is it clear.
    return known.has(code) && !known.has(`${code}0`) ? code : code.includes('.') ? `${code}?` : code
  }
  return /^\d+(?:\.\d+)*(?=\.?(?:\s|$))/.exec(textOf(cell))?.[0]
}

function pointsIn(cell: Cell | undefined): Points | undefined {
  if (typeof cell === 'number') {
    const hundredths = Math.round(cell * 100)
    return Math.abs(cell * 100 - hundredths) < 1e-6 ? hundredths : undefined
  }
  try {
    return parsePoints(textOf(cell))
  } catch {
    return undefined
  }
}
