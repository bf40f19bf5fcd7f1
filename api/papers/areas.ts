// The tables of the papers about a package: areas with their totals, and every leaf.
import type { Block } from '../../dossier/letter.ts'
import type { DossierOrder, Leaf, Section } from '../../dossier/order.ts'
import type { Row } from '../../dossier/table.ts'
import { formatPoints } from '../../schemas/points.ts'
import type { TableRow } from '../../schemas/printed-tables.ts'
import { allTotals, printedTotal, shownSum, type Totals, totalsOf } from './totals.ts'

/** "Sau rà soát", or «Sau thẩm định» of the internal index. */
const after = ({ cover: { review = 'rà soát' } }: DossierOrder): string => `Sau ${review}`

export const areaTable = (order: DossierOrder): Block => ({
  kind: 'table',
  columns: [
    { title: 'STT', width: 34, align: 'center' },
    { title: 'Lĩnh vực', width: 172 },
    { title: 'Đã gửi / phải chấm', width: 60, align: 'center' },
    { title: 'Điểm tối đa', width: 52, align: 'right' },
    { title: 'Trong đó tự đánh giá', width: 56, align: 'right' },
    { title: 'Tự chấm', width: 50, align: 'right' },
    { title: after(order), width: 50, align: 'right' },
  ],
  rows: [
    ...order.sections.map((area) => ({
      cells: cells([area.code, area.name, ...areaFigures(totalsOf(area))]),
    })),
    { span: 2, cells: cells(['Tổng cộng', ...areaFigures(allTotals(order))], true), shade: 0.93 },
  ],
})

export const areaFigures = ({ leaves, sent, accepted, max, ownMax, self, appraised }: Totals): string[] => [
  `${sent}/${leaves}`,
  formatPoints(max),
  formatPoints(ownMax),
  shownSum(self, sent),
  shownSum(appraised, accepted),
]

export const leafTable = (order: DossierOrder): Block => ({
  kind: 'table',
  columns: [
    { title: 'Mã', width: 44 },
    { title: 'Tiêu chí, tiêu chí thành phần', width: 206 },
    { title: 'Điểm tối đa', width: 46, align: 'right' },
    { title: 'Tự chấm', width: 44, align: 'right' },
    { title: after(order), width: 44, align: 'right' },
    { title: 'Trạng thái', width: 90 },
  ],
  rows: [
    ...order.sections.flatMap(rowsOf),
    { span: 2, cells: cells(['Tổng cộng', ...totalFigures(order), ''], true), shade: 0.93 },
  ],
})

function totalFigures(order: DossierOrder): string[] {
  const { max, self, appraised } = printedTotal(order)
  return [max, self, appraised]
}

/** Both tables again, as they are sought in a paper that came back. */
export function tableRows(order: DossierOrder): TableRow[] {
  const area = (code: string, of: Totals) => ({
    name: `Bảng lĩnh vực, ${code}`,
    code,
    figures: areaFigures(of),
  })
  const points = (part: Section | Leaf): TableRow[] => [
    { name: `Bảng điểm, ${part.code}`, code: part.code, figures: scored(part) },
    ...(part.kind === 'leaf' ? [] : part.parts.flatMap(points)),
  ]
  return [
    ...order.sections.map((section) => area(section.code, totalsOf(section))),
    area('Tổng cộng', allTotals(order)),
    ...order.sections.flatMap(points),
    { name: 'Bảng điểm, Tổng cộng', code: 'Tổng cộng', figures: totalFigures(order) },
  ]
}

function scored({ score }: Section | Leaf): string[] {
  const { max = '–', self = '–', appraised = '–' } = score ?? {}
  return [max, self, appraised]
}

function rowsOf(part: Section | Leaf): Row[] {
  const points = scored(part)
  if (part.kind === 'leaf') return [{ cells: cells([part.code, part.name, ...points, part.state]) }]
  const own = {
    cells: cells([part.code, part.name, ...points, ''], true),
    shade: 0.95,
    group: true,
  }
  return [own, ...part.parts.flatMap(rowsOf)]
}

export const cells = (texts: readonly string[], isBold = false): Row['cells'] =>
  texts.map((text) => [{ text, ...(isBold && { face: 'bold' as const }) }])
