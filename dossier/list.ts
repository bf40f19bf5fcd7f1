// «Danh mục tài liệu kiểm chứng»: one table for the whole dossier, grouped by criterion with score and state.
import type { DossierOrder, Item, Leaf, Score, Section } from './order.ts'
import { type Measure, type Sheet, a4Landscape, margin, write } from './paper.ts'
import type { Lookup } from './front.ts'
import { rangeOf } from './label.ts'
import type { Plan } from './plan.ts'
import { cited, day } from './say.ts'
import { type Column, type Row, tableSheets } from './table.ts'

const columns: Column[] = [
  { title: 'STT', width: 34, align: 'center' },
  { title: 'Mã', width: 62 },
  { title: 'Số, ký hiệu', width: 98 },
  { title: 'Ngày', width: 68, align: 'center' },
  { title: 'Cơ quan ban hành', width: 112 },
  { title: 'Trích yếu', width: 208 },
  { title: 'Trang trích dẫn, mục', width: 86 },
  { title: 'Trang', width: 53, align: 'center' },
]

/** A sheet at a time: the list of 10,000 documents is never held whole. */
export function* listSheets(
  order: DossierOrder,
  plan: Plan,
  measure: Measure,
  look: Lookup,
): Generator<Sheet> {
  const next = () => {
    const sheet = a4Landscape()
    return { sheet, y: sheet.height - margin.top + 8 }
  }
  const { sheet, y } = next()
  write(sheet, sheet.width / 2, y - 18, 'DANH MỤC TÀI LIỆU KIỂM CHỨNG', 16, { face: 'bold', align: 'center' })
  const under = [order.cover.campaign, order.cover.scope].filter(Boolean).join(' – ')
  write(sheet, sheet.width / 2, y - 38, under, 13, { face: 'italic', align: 'center' })
  const setting = { measure, x: margin.left, size: 12, next }
  const last = yield* tableSheets(columns, rows(order, plan, look), { sheet, y: y - 52 }, setting)
  yield last.sheet
}

function* rows(order: DossierOrder, plan: Plan, look: Lookup): Generator<Row> {
  let number = 0
  // What goes to the ministry with an argument is named in its letter, so it is found here wherever its pages are.
  const isListed = (item: Item): boolean => look.isBound(item) || item.supplement === true
  const isShown = (part: Section | Leaf): boolean =>
    part.kind === 'section' ? part.parts.some(isShown) : look.isBound(part) || part.items.some(isListed)
  function* walk(part: Section | Leaf, depth: number): Generator<Row> {
    if (!isShown(part)) return
    yield groupRow(part, depth, look)
    if (part.kind === 'section') {
      for (const inner of part.parts) yield* walk(inner, depth + 1)
      return
    }
    for (const item of part.items) if (isListed(item)) yield itemRow(item, ++number, look)
    if (!part.items.length) yield { span: 8, cells: [[{ text: 'Không có tài liệu.', face: 'italic' }]] }
  }
  for (const section of order.sections) yield* walk(section, 0)
  yield* goneRows(plan)
}

/** Numbers that were issued and are kept on a page that says what is gone. */
function goneRows({ withdrawn, where }: Plan): Row[] {
  const bound = withdrawn.filter((one) => where(one).volume > 0)
  if (!bound.length) return []
  const head: Row = { span: 8, group: true, shade: 0.8, cells: [[{ text: 'TRANG ĐÃ RÚT', face: 'bold' }]] }
  const rows = bound.map((one): Row => {
    const { exhibit, title, labels } = one.piece
    const now = one.replacedBy ? `, nay ở trang ${rangeOf(one.replacedBy.labels)}` : ''
    const text = `${exhibit ? `${exhibit} – ` : ''}${title}${now}`
    return { span: 7, to: one, cells: [[{ text }], [{ text: rangeOf(labels), face: 'bold' }]] }
  })
  return [head, ...rows]
}

function groupRow(part: Section | Leaf, depth: number, look: Lookup): Row {
  const level = part.kind === 'section' && depth === 0 ? `${part.level} ` : ''
  const title = `${level}${part.code}. ${part.name}`
  // Beside the name: the columns to the right say of what is cited, and where it stands.
  const about = [part.score && `${points(part.score)} điểm`, part.kind === 'leaf' && part.state]
  const said = about.filter(Boolean).join(' · ')
  return {
    span: 7,
    group: true,
    shade: [0.8, 0.9][depth] ?? 0.96,
    cells: [
      [
        { text: depth === 0 ? title.toUpperCase() : title, face: 'bold' },
        ...(said ? [{ text: said, face: 'italic' as const, size: 11 }] : []),
      ],
      [{ text: () => look.divider(part) }],
    ],
    ...(look.hasDivider(part, depth) && { to: part }),
  }
}

export const points = ({ max, self, appraised }: Score): string => `${appraised ?? self ?? '–'} / ${max}`

function elsewhere(item: Item, look: Lookup): string[] {
  const before = look.earlier(item)
  if (before) return [`đã phát hành ở ${before}, trang ${look.pages(item)}`]
  return look.isRepeat(item) ? [look.see(item)] : []
}

export function itemRow(item: Item, number: number, look: Lookup): Row {
  const small = { size: 10 }
  const hole =
    item.file.content.kind === 'hole'
      ? [{ text: 'Trang báo thiếu: ' + item.file.content.reason, face: 'bold' as const, ...small }]
      : []
  return {
    to: item,
    cells: [
      [{ text: String(number) }],
      [{ text: item.exhibit, face: 'bold' }],
      [{ text: item.symbol ?? '–' }],
      [{ text: item.issued ? day(item.issued) : '–' }],
      [{ text: item.issuer ?? '–' }],
      [
        { text: item.subject },
        { text: [item.document, item.proof].filter(Boolean).join(' · '), face: 'italic', ...small },
        ...(item.annexes.length
          ? [{ text: `kèm ${item.annexes.length} tệp phụ lục`, face: 'italic' as const, ...small }]
          : []),
        ...hole,
        ...elsewhere(item, look).map((text) => ({ text, face: 'bold' as const, ...small })),
      ],
      [{ text: cited(item) || 'toàn văn' }],
      [
        { text: () => look.page(item), face: 'bold' },
        { text: () => look.volume(item), size: 10 },
      ],
    ],
  }
}
