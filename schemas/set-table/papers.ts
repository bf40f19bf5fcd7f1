// The column «Tài liệu kiểm chứng» of an annex: every line of a cell is one required paper, with what the annex does not
// say taken as for any paper.
import { documentTypes } from '../document-types.ts'
import { acceptedByDefault } from '../proof.ts'
import { type Cell, linesOf } from './cells.ts'

/** Whoever may issue a paper that no rule gives to one body. */
const anyIssuer = ['UBND tỉnh', 'HĐND tỉnh', 'sở', 'cơ quan ngang sở', 'đơn vị', 'xã', 'phường', 'đặc khu', 'ngành dọc', 'ngành dọc khu vực'] // prettier-ignore

/** «- Kế hoạch năm;» → «Kế hoạch năm» */
export const paperLines = (cell: Cell): string[] =>
  linesOf(cell)
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:[-–—+*•·▪]|[0-9a-zđ]{1,2}[.)])\s*/iu, '').replace(/[\s;.]+$/, ''))
    .filter(Boolean)

export const papersOf = (lines: readonly string[]): Record<string, unknown>[] =>
  lines.map((name, n) => ({
    key: n < 26 ? String.fromCharCode(97 + n) : `s${n + 1}`,
    name,
    type: typeIn(name),
    issuer: { kinds: anyIssuer },
    period: { from: '0/01-01', to: '0/12-31' },
    count: 1,
    need: 'required',
    accepts: acceptedByDefault,
  }))

/** The type of document that the line names first. */
function typeIn(line: string): string {
  const text = line.toLocaleLowerCase('vi')
  const found = documentTypes
    .map(({ name }) => ({ name, at: text.indexOf(name.replace(/ \(.*\)$/, '').toLocaleLowerCase('vi')) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return found[0]?.name ?? 'Báo cáo'
}
