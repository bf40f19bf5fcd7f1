// Rows of a table that have no code: totals, parts of the annex, what is signed below, and the words of the criterion above.
import { type Cell, folded, linesOf, textOf } from './cells.ts'
import type { NodeColumn } from './columns.ts'
import type { NodeRow } from './nodes.ts'
import { paperLines } from './papers.ts'
import { barePoints } from './split-points.ts'

interface Aside {
  /** Points of a row «Tổng cộng», as they are written. */
  readonly total?: string
  readonly notes: [NodeColumn, string][]
}

const isTotal = (words: string): boolean =>
  /^(tổng (cộng|điểm|số điểm)(?!\p{L})|(tổng|tổng số|cộng)[\s:.]*$)/u.test(words)
const isOfPart = (words: string): boolean =>
  /^cộng (lĩnh vực|phần|mục|tiêu chí|nhóm|trang)/.test(words) ||
  (isTotal(words) && /(lĩnh vực|phần|mục|nhóm|trang) (?!con)/.test(words))
const isApart = (mark: string, text: string): boolean =>
  /^[A-HĐ][.)]?$/.test(mark) ||
  /^(ghi chú|phụ lục|phần (thứ|[a-h]|[ivx]+|\d)(?!\p{Ll})|\(?tiếp theo)/iu.test(text)

export const guidanceOf = ({ guidance }: NodeRow['node']): string =>
  typeof guidance === 'string' ? guidance : ''

/** `above` takes the words of the row as its guidance; absent where the table has not begun, or has ended. */
export function asideOf(cell: (name: NodeColumn) => Cell, above: NodeRow | undefined): Aside {
  const words = folded(cell('name')) || folded(cell('code'))
  const [points, mark] = [barePoints(cell('max')), textOf(cell('code'))]
  const text = linesOf(cell('name')) || linesOf(cell('code'))
  if (isOfPart(words))
    return { notes: [['name', `Dòng tổng của một phần nên không nhập: “${text.slice(0, 80)}”.`]] }
  if (isTotal(words)) return { ...(points && { total: points }), notes: [] }
  const lines = [text, linesOf(cell('rule')), linesOf(cell('guidance'))].filter(Boolean)
  if (lines.length && (!above || isApart(mark, text)))
    return { notes: [['name', `Dòng không có mã nên không nhập: “${lines.join(' ').slice(0, 80)}”.`]] }
  if (!above) return { notes: [] }
  above.papers.push(...paperLines(cell('papers')))
  const before = guidanceOf(above.node)
  if (lines.length) above.node['guidance'] = [before, ...lines].filter(Boolean).join('\n').slice(0, 5000)
  if (!points || !/[\p{L}\d]/u.test(mark)) return { notes: [] }
  const said = `Ô ghi “${mark}” không phải mã (1, 1.1, 1.1.1): dòng này thành hướng dẫn của mục ${above.code}.`
  return { notes: [['code', said]] }
}
