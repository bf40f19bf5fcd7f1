// An annex in its own file: the table that its title promises, spread over exactly its pages.
import type { DemoDocument, DemoFile } from '../read.ts'
import { bytesOf, newPdf } from './compose.ts'
import { budgetTable, listTable, reviewTable, simplifyTable, taskTable } from './lists.ts'
import { type Flow, fitTable, lying, openFlow, paragraph, type Table, upright } from './flow.ts'
import { bodyOf, dateOf, symbolOf } from './letter.ts'
import { openPen, words } from './pen.ts'
import { dice } from './seed.ts'
import { topicOf } from './words/topics.ts'

const tableOf = (d: DemoDocument): Table => {
  const chance = dice(`${d.id} annex`)
  const topic = topicOf(d.key)
  if (d.key === 'kh-cchc') return taskTable(61, topic, chance)
  if (d.key === 'kh-nangcao') return taskTable(42, topic, chance)
  if (d.key === 'bc-rasoat') return reviewTable(45, chance)
  if (d.key === 'qd-dghoa') return simplifyTable(31, topicOf('tthc'), chance)
  return listTable(91, d, topic, chance)
}

export const composeAnnex = async (d: DemoDocument, file: DemoFile, before: number): Promise<Buffer> => {
  const pages = file.pages!
  const pdf = await newPdf(d, file.title ?? 'Phụ lục')
  const pen = await openPen(pdf, ['regular', 'bold', 'italic'])
  const wide = /^kh-|congkhai|dghoa/.test(d.key)
  const flow = openFlow(pen, wide ? lying : upright, pages)
  const pins = d.outline.filter(({ page }) => page > before)
  const closing = pins.at(-1)
  const opening = pins.filter((pin) => pin !== closing)
  const end = closing ? [paragraph(closing.text, { size: 13, before: 6 })] : []
  flow.turn()
  head(flow, d, file.title ?? '')
  for (const { text } of opening) flow.place(paragraph(text, { size: 13 }))
  const reserve = flow.heightOf(end) + 6
  if (d.key === 'qd-congkhai-dt') forms(flow, d, reserve)
  else spread(flow, tableOf(d), pages - 1, reserve)
  while (flow.page() < pages) flow.turn()
  for (const block of end) flow.place(block)
  pen.flush()
  return bytesOf(pdf, pages)
}

// Rows too tall to be spread evenly leave the last page bare: then a few of them are kept for it.
const spread = (flow: Flow, table: Table, over: number, reserve: number) => {
  const whole = fitTable(flow, table, over, reserve, 70)
  if (flow.end(whole).over >= over) return flow.place(whole)
  const cut = (kept: number) =>
    fitTable(flow, { ...table, rows: table.rows.slice(0, -kept) }, over - 1, 4, 70)
  const kept =
    [2, 3, 4, 5, 6, 7, 8, 9]
      .map((count) => ({ count, ...flow.end(cut(count)) }))
      .filter((end) => end.over === over - 1)
      .sort((a, b) => b.depth - a.depth)[0]?.count ?? 3
  flow.place(cut(kept))
  while (flow.page() <= over) flow.turn()
  flow.place({ ...whole, rows: table.rows.slice(-kept) })
}

const head = (flow: Flow, d: DemoDocument, title: string) => {
  const centre = { align: 'centre' as const, indent: 0, after: 2 }
  const name = title.replace(/^Phụ lục /, '')
  flow.place(paragraph(words('PHỤ LỤC', 'bold'), centre))
  flow.place(paragraph(words(name.charAt(0).toUpperCase() + name.slice(1), 'bold'), centre))
  const source = `(Kèm theo ${d.type.replace(/ \(.*/, '')} số ${symbolOf(d)} ${dateOf(d)} của ${bodyOf(d.issuer)})`
  flow.place(paragraph(words(source, 'italic'), { ...centre, size: 13, after: 8 }))
}

// The public budget: nine forms of two pages, the way a department of finance prints them.
const forms = (flow: Flow, d: DemoDocument, reserve: number) => {
  const count = flow.pages / 2
  for (let n = 1; n <= count; n++) {
    while (flow.page() < n * 2 - 1) flow.turn()
    const table = budgetTable(n, dice(`${d.id} form ${n}`))
    flow.place(fitTable(flow, table, 1, n === count ? reserve : 4, 20))
  }
}
