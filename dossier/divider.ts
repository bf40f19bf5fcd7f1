// The page before an area or before the documents of a leaf: what is claimed, from which figures, and by what.
import type { Cover, Leaf, Section } from './order.ts'
import { type Measure, type Sheet, margin, middle, rule } from './paper.ts'
import type { Lookup } from './front.ts'
import { points } from './list.ts'
import { grid, paragraph, pen, title, width } from './pen.ts'
import { cited, day, reviewed } from './say.ts'
import type { Column, Row } from './table.ts'

export const dividerSheets = (
  node: Section | Leaf,
  path: readonly Section[],
  cover: Cover,
  measure: Measure,
  look: Lookup,
): Sheet[] =>
  node.kind === 'section' ? areaSheets(node, measure, look) : leafSheets(node, path, cover, measure, look)

function areaSheets(area: Section, measure: Measure, look: Lookup): Sheet[] {
  const on = pen(measure)
  on.at.y -= 70
  paragraph(on, `${area.level.toUpperCase()} ${area.code}`, {
    face: 'bold',
    size: 28,
    align: 'center',
  })
  on.at.y -= 10
  paragraph(on, area.name, { face: 'bold', size: 18, align: 'center' })
  if (area.score) {
    on.at.y -= 4
    paragraph(on, `${points(area.score)} điểm`, { size: 14, align: 'center' })
  }
  on.at.y -= 14
  rule(on.at.sheet, middle - 60, on.at.y, middle + 60, on.at.y, 1)
  on.at.y -= 22
  const columns: Column[] = [
    { title: 'Mã', width: 52 },
    { title: 'Tiêu chí', width: 214 },
    { title: 'Điểm', width: 76, align: 'center' },
    { title: 'Trạng thái', width: 86 },
    { title: 'Trang', width: 46, align: 'center' },
  ]
  const rows: Row[] = []
  const walk = (part: Section | Leaf) => {
    const leaf = part.kind === 'leaf'
    rows.push({
      ...(!leaf && { group: true, shade: 0.94 }),
      ...(leaf && { to: part }),
      cells: [
        [{ text: part.code, face: 'bold' }],
        [{ text: part.name, face: leaf ? 'regular' : 'bold' }],
        [{ text: part.score ? points(part.score) : '' }],
        [{ text: leaf ? part.state : '' }],
        [{ text: () => (leaf ? look.divider(part) : '') }],
      ],
    })
    if (part.kind === 'section') part.parts.forEach(walk)
  }
  area.parts.forEach(walk)
  grid(on, columns, rows)
  return on.sheets
}

function leafSheets(
  leaf: Leaf,
  path: readonly Section[],
  cover: Cover,
  measure: Measure,
  look: Lookup,
): Sheet[] {
  const on = pen(measure)
  for (const { level, code, name } of path)
    paragraph(on, `${level} ${code}. ${name}`, { face: 'italic', size: 11 })
  on.at.y -= 6
  rule(on.at.sheet, margin.left, on.at.y, 595 - margin.right, on.at.y, 1)
  on.at.y -= 4
  paragraph(on, `${leaf.code}. ${leaf.name}`, { face: 'bold', size: 17 })
  on.at.y -= 4
  grid(
    on,
    ['Điểm tối đa', 'Tự chấm', reviewed(cover), 'Trạng thái'].map((name) => ({
      title: name,
      width: width / 4,
      align: 'center',
    })),
    [
      {
        cells: [leaf.score.max, leaf.score.self ?? '–', leaf.score.appraised ?? '–', leaf.state].map(
          (text) => [{ text, face: 'bold' }],
        ),
      },
    ],
  )
  if (leaf.lead) {
    on.at.y -= 4
    paragraph(on, `Cơ quan chủ trì: ${leaf.lead}`)
  }
  if (leaf.figures.length) {
    title(on, 'Số liệu kê khai')
    grid(
      on,
      [{ title: 'Số liệu', width: width - 110 }, { title: 'Giá trị', width: 110, align: 'right' }],
      leaf.figures.map(({ name, value }) => ({ cells: [[{ text: name }], [{ text: value, face: 'bold' }]] })),
    ) // prettier-ignore
  }
  if (leaf.working.length) {
    title(on, 'Cách tính điểm')
    for (const line of leaf.working) paragraph(on, line)
  }
  if (leaf.explanation) {
    title(on, 'Giải trình')
    paragraph(on, leaf.explanation)
  }
  title(on, 'Tài liệu kiểm chứng')
  if (leaf.items.length)
    grid(
      on,
      itemColumns,
      leaf.items.map((item, i) => itemRow(item, i + 1, look)),
      11,
    )
  else paragraph(on, 'Không có tài liệu.', { face: 'italic' })
  return on.sheets
}

const itemColumns: Column[] = [
  { title: 'STT', width: 32, align: 'center' },
  { title: 'Mã', width: 58 },
  { title: 'Tài liệu', width: 206 },
  { title: 'Nội dung trích dẫn', width: 132 },
  { title: 'Trang', width: 46, align: 'center' },
]

function itemRow(item: Leaf['items'][number], number: number, look: Lookup): Row {
  const head = [item.symbol, item.issued && `ngày ${day(item.issued)}`, item.issuer]
    .filter(Boolean)
    .join(', ')
  const hole = item.file.content.kind === 'hole'
  return {
    to: item,
    cells: [
      [{ text: String(number) }],
      [{ text: item.exhibit, face: 'bold' }],
      [
        ...(head ? [{ text: head, face: 'bold' as const }] : []),
        { text: item.subject },
        ...(item.proof ? [{ text: item.proof, face: 'italic' as const, size: 10 }] : []),
        ...(hole ? [{ text: 'Trang báo thiếu', face: 'bold' as const, size: 10 }] : []),
        ...(look.isRepeat(item) ? [{ text: () => look.see(item), face: 'bold' as const, size: 10 }] : []),
      ],
      [
        { text: cited(item) || 'toàn văn' },
        ...(item.quote ? [{ text: `«${item.quote}»`, face: 'italic' as const, size: 10 }] : []),
      ],
      [
        { text: () => look.page(item), face: 'bold' },
        { text: () => look.volume(item), size: 9 },
      ],
    ],
  }
}
