// The cover, headed as a document under Decree 30/2020/NĐ-CP.
import type { DossierOrder } from './order.ts'
import { type Face, type Measure, type Sheet, a4, balance, frame, rule, write } from './paper.ts'
import { count, groups, placeAndDay } from './say.ts'

export type CoverFacts = {
  volume: number
  volumes: number
  /** Of all volumes, and of this one. */
  pages: number
  documents: number
  range: string
  holes: number
  sha256: string
}

export function coverSheet({ cover, numbering }: DossierOrder, facts: CoverFacts, measure: Measure): Sheet {
  const sheet = a4()
  const middle = 297.5
  frame(sheet, 42, 48, 553, 800, 2.2)
  frame(sheet, 47, 53, 548, 795, 0.6)
  heading(sheet, cover, measure)

  let y = 556
  const centred = (text: string, size: number, face: Face = 'regular', width = 430, space = 1.3) => {
    for (const line of balance(measure, text, face, size, width)) {
      write(sheet, middle, y, line, size, { face, align: 'center' })
      y -= size * space
    }
  }
  centred(cover.title.toUpperCase(), 25, 'bold', 430, 1.35)
  y -= 8
  centred(cover.campaign, 16, 'bold')
  if (cover.scope) {
    y -= 4
    centred(cover.scope, 15, 'regular')
  }
  y -= 6
  rule(sheet, middle - 60, y + 8, middle + 60, y + 8, 1)
  y -= 34
  if (numbering?.mode === 'supplement' && numbering.base) {
    centred('TẬP BỔ SUNG', 26, 'bold', 430, 0.9)
    centred(`cho lần phát hành ${numbering.base.n}`, 13, 'italic')
    y -= 14
  }
  if (facts.volumes > 1) {
    centred(`TẬP ${facts.volume}`, 30, 'bold', 430, 0.8)
    centred(`trong ${facts.volumes} tập`, 13, 'italic')
  }
  if (cover.draft) {
    const size = 15
    const text = 'BẢN DỰ THẢO – CHƯA PHÁT HÀNH'
    const half = measure(text, 'bold', size) / 2 + 14
    y -= 20
    frame(sheet, middle - half, y - 8, middle + half, y + 18, 1.2)
    write(sheet, middle, y, text, size, { face: 'bold', align: 'center' })
    y -= 26
  }
  factLines(sheet, cover.draft ? undefined : cover.edition, facts, measure)
  return sheet
}

function heading(sheet: Sheet, cover: DossierOrder['cover'], measure: Measure): void {
  const [left, right] = [160, 402]
  let y = 762
  for (const line of balance(measure, cover.province.toUpperCase(), 'regular', 12, 200)) {
    write(sheet, left, y, line, 12, { align: 'center' })
    y -= 16
  }
  let last = ''
  for (const line of balance(measure, cover.agency.toUpperCase(), 'bold', 12.5, 200)) {
    write(sheet, left, y, line, 12.5, { face: 'bold', align: 'center' })
    last = line
    y -= 16
  }
  const half = measure(last, 'bold', 12.5) / 4
  rule(sheet, left - half, y + 11, left + half, y + 11, 0.8)
  write(sheet, right, 762, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 12, { face: 'bold', align: 'center' })
  const motto = 'Độc lập - Tự do - Hạnh phúc'
  write(sheet, right, 745, motto, 13, { face: 'bold', align: 'center' })
  const wide = measure(motto, 'bold', 13) / 2
  rule(sheet, right - wide, 739, right + wide, 739, 0.8)
  write(sheet, right, 715, placeAndDay(cover.place, cover.date), 13, { face: 'italic', align: 'center' })
}

function factLines(sheet: Sheet, edition: number | undefined, facts: CoverFacts, measure: Measure): void {
  const [first = [], second = []] = [groups(facts.sha256).slice(0, 4), groups(facts.sha256).slice(4)]
  const lines: [string, string][] = [
    ...(edition === undefined ? [] : [['Lần phát hành', String(edition)] as [string, string]]),
    ['Tổng số trang', `${count(facts.pages)}${facts.volumes > 1 ? ` (${facts.volumes} tập)` : ''}`],
    ...(facts.volumes > 1 ? [['Tập này', facts.range] as [string, string]] : []),
    [
      'Gồm',
      `${count(facts.documents)} tài liệu${facts.holes ? `, ${count(facts.holes)} trang báo thiếu` : ''}`,
    ],
    ['Mã nội dung', first.join(' ')],
    ['(SHA-256)', second.join(' ')],
  ]
  const size = 12
  const wide = Math.max(...lines.map(([label]) => measure(label, 'regular', size))) + 18
  const x = 297.5 - (wide + Math.max(...lines.map(([, value]) => measure(value, 'bold', size)))) / 2
  let y = 104 + (lines.length - 1) * 19
  rule(sheet, 92, y + 24, 503, y + 24, 0.5)
  for (const [label, value] of lines) {
    write(sheet, x, y, label, size)
    write(sheet, x + wide, y, value, size, { face: 'bold' })
    y -= 19
  }
  write(sheet, 297.5, 66, 'Mã nội dung là SHA-256 của tệp dossier.json đính kèm trong quyển này.', 10, {
    face: 'italic',
    align: 'center',
  })
}
