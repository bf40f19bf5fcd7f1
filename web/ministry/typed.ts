// Points of the ministry as they are typed, one leaf a line: code; points; reason. A line that cannot be read is named,
// never left out.
import { parsePoints } from '../../schemas/format.ts'

interface Typed {
  rows: { code: string; points: string; reason?: string }[]
  faults: { field: string; sentence: string }[]
  /** «Dòng 3» of the cell that the server names. */
  placeOf: (field: string) => string
}

export function linesIn(text: string): Typed {
  const lines = text.split('\n').flatMap((line, n) => (line.trim() ? [{ line: line.trim(), n: n + 1 }] : []))
  const rows: Typed['rows'] = []
  const faults: Typed['faults'] = []
  for (const { line, n } of lines) {
    const [code = '', points = '', ...reason] = line.split(';').map((part) => part.trim())
    const said = reason.join('; ')
    if (code && isPoints(points)) rows.push({ code, points, ...(said && { reason: said }) })
    else
      faults.push({
        field: `Dòng ${n}`,
        sentence: `“${line}” chưa đọc được. Hãy ghi mã; điểm; lý do, cách nhau bằng dấu chấm phẩy, như 1.2; 2,50; Thiếu báo cáo quý IV.`,
      })
  }
  const placeOf = (field: string): string => {
    const row = /^rows![A-Z](\d+)$/.exec(field)?.[1] // below a line of titles
    const line = row === undefined ? undefined : lines[Number(row) - 2]
    return line ? `Dòng ${line.n} (${line.line})` : field
  }
  return { rows, faults, placeOf }
}

function isPoints(text: string): boolean {
  try {
    parsePoints(text)
    return true
  } catch {
    return false
  }
}
