// Lists of our own that a reviewer may have bound behind the index: score table, explanations, originals with SHA-256.
import { leavesOf } from './embedded.ts'
import type { Lookup } from './front.ts'
import { points } from './list.ts'
import {
  type Cover,
  type DossierOrder,
  type File,
  type Item,
  type Leaf,
  type OwnList,
  ownLists,
  type Section,
} from './order.ts'
import { type Measure, type Sheet, a4Landscape, rule } from './paper.ts'
import { sameDocument } from './parts.ts'
import { grid, paragraph, pen } from './pen.ts'
import { count, groups, reviewed } from './say.ts'
import type { Column, Row } from './table.ts'

const titleOf = (list: OwnList, cover: Cover): string =>
  ({
    scores: `Bảng điểm tự chấm và ${reviewed(cover).toLowerCase()}`,
    explanations: 'Giải trình',
    originals: 'Danh sách bản gốc kèm SHA-256',
  })[list]
const sheetsOf = { scores: scoreSheets, explanations: explanationSheets, originals: originalSheets }

/** In the order that they are always bound in, whatever order they were chosen in. */
export const ownListSheets = (order: DossierOrder, measure: Measure, look: Lookup) =>
  ownLists
    .filter((list) => order.lists?.includes(list))
    .map((list) => ({
      title: titleOf(list, order.cover),
      sheets: () => sheetsOf[list](order, measure, look),
    }))

function opened({ cover }: DossierOrder, measure: Measure, list: OwnList, make?: () => Sheet) {
  const on = pen(measure, make)
  paragraph(on, titleOf(list, cover).toUpperCase(), { face: 'bold', size: 16, align: 'center' })
  const under = [cover.campaign, cover.scope].filter(Boolean).join(' – ')
  paragraph(on, under, { face: 'italic', size: 13, align: 'center' })
  on.at.y -= 4
  return on
}

function scoreSheets(order: DossierOrder, measure: Measure, look: Lookup): Sheet[] {
  const on = opened(order, measure, 'scores')
  const columns: Column[] = [
    { title: 'Mã', width: 48 },
    { title: 'Lĩnh vực, tiêu chí', width: 182 },
    { title: 'Điểm tối đa', width: 52, align: 'center' },
    { title: 'Tự chấm', width: 50, align: 'center' },
    { title: reviewed(order.cover), width: 56, align: 'center' },
    { title: 'Trạng thái', width: 86 },
  ]
  const rows: Row[] = []
  const walk = (part: Section | Leaf, depth: number) => {
    const isLeaf = part.kind === 'leaf'
    const { score } = part
    rows.push({
      ...(isLeaf ? look.isBound(part) && { to: part } : { group: true, shade: depth ? 0.94 : 0.86 }),
      cells: [
        [{ text: part.code, face: 'bold' }],
        [{ text: part.name, face: isLeaf ? 'regular' : 'bold' }],
        ...[score?.max, score?.self, score?.appraised].map((value) => [
          { text: value ?? '–', face: isLeaf ? ('regular' as const) : ('bold' as const) },
        ]),
        [{ text: isLeaf ? part.state : '', size: 11 }],
      ],
    })
    if (part.kind === 'section') part.parts.forEach((inner) => walk(inner, depth + 1))
  }
  order.sections.forEach((section) => walk(section, 0))
  if (order.total) {
    const { max, self, appraised } = order.total
    const texts = ['TỔNG CỘNG', max, self, appraised, '']
    rows.push({ span: 2, shade: 0.86, cells: texts.map((text) => [{ text, face: 'bold' }]) })
  }
  grid(on, columns, rows)
  return on.sheets
}

function explanationSheets(order: DossierOrder, measure: Measure): Sheet[] {
  const on = opened(order, measure, 'explanations')
  const told = leavesOf(order).filter(({ explanation }) => explanation)
  if (!told.length) paragraph(on, 'Không có tiêu chí nào phải giải trình.')
  for (const { code, name, lead, score, state, explanation, items } of told) {
    on.at.y -= 10
    paragraph(on, `${code}. ${name}`, { face: 'bold', size: 13 })
    const facts = [`${points(score)} điểm`, state, lead && `chủ trì: ${lead}`].filter(Boolean).join('; ')
    paragraph(on, `${facts}.`, { face: 'italic' })
    for (const text of explanation!.split('\n').filter(Boolean)) paragraph(on, text, { size: 13 })
    for (const { subject, file } of items)
      if (file.content.kind === 'hole') paragraph(on, `– Tài liệu còn thiếu: ${subject}.`, { indent: 12 })
  }
  rule(on.at.sheet, 200, on.at.y - 14, 395, on.at.y - 14, 0.5)
  return on.sheets
}

function originalSheets(order: DossierOrder, measure: Measure, look: Lookup): Sheet[] {
  const on = opened(order, measure, 'originals', a4Landscape)
  const columns: Column[] = [
    { title: 'STT', width: 34, align: 'center' },
    { title: 'Mã', width: 64 },
    { title: 'Tệp', width: 226 },
    { title: 'Dung lượng (byte)', width: 78, align: 'right' },
    { title: 'SHA-256', width: 256 },
    { title: 'Trang', width: 63, align: 'center' },
  ]
  const seen = new Set<string>()
  const all = leavesOf(order)
    .flatMap(({ items }) => items)
    .filter((item) => !seen.has(sameDocument(item)) && seen.add(sameDocument(item)))
    .flatMap((item) => [item.file, ...item.annexes].map((file) => ({ item, file })))
  grid(
    on,
    columns,
    all.map(({ item, file }, i) => originalRow(item, file, i + 1, look)),
    11,
  )
  return on.sheets
}

function originalRow(item: Item, { original, content, signatures }: File, n: number, look: Lookup): Row {
  const hash = original ? groups(original.sha256) : []
  const missing = content.kind === 'hole' ? content.reason : ''
  return {
    ...(look.isBound(item) && { to: item }),
    cells: [
      [{ text: String(n) }],
      [{ text: item.exhibit, face: 'bold' }],
      [
        { text: original?.name ?? item.subject },
        ...(signatures ? [{ text: `${signatures} chữ ký số`, face: 'italic' as const, size: 10 }] : []),
        ...(missing ? [{ text: missing, face: 'italic' as const, size: 10 }] : []),
      ],
      [{ text: original ? count(original.size) : '–' }],
      original
        ? [
            { text: hash.slice(0, 4).join(' '), size: 10 },
            { text: hash.slice(4).join(' '), size: 10 },
          ]
        : [{ text: 'không có bản gốc', face: 'italic' as const }],
      [{ text: () => look.pages(item), face: 'bold' }],
    ],
  }
}
