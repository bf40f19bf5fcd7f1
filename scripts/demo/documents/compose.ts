// Writes one paper as a born-digital PDF of exactly its pages.
import { PDFDocument } from 'pdf-lib'
import type { DemoDocument } from '../read.ts'
import { blocksOf } from './blocks.ts'
import { screenshot } from './extract.ts'
import { communeTable, countTable, partners, shareTable, splitTable, workTable } from './figures.ts'
import { listTable, taskTable } from './lists.ts'
import { type Block, type Flow, fitTable, openFlow, paragraph, type Table, upright } from './flow.ts'
import { bodyOf, grounds, letterhead, signedBy, signOff, signOffHeight, title } from './letter.ts'
import { type Event, plan } from './outline.ts'
import { openPen, type Pen, words } from './pen.ts'
import { dice } from './seed.ts'
import { prose, type Voice } from './words/prose.ts'
import { topicOf } from './words/topics.ts'

const voices: Record<string, Voice> = {
  QĐ: 'order',
  NQ: 'order',
  CT: 'plan',
  KH: 'plan',
  TB: 'finding',
  BB: 'minutes',
}

// What was settled in a dialogue is said as tasks, not as findings.
const voiceOf = ({ abbr, key }: DemoDocument): Voice => {
  if (abbr === null) return 'letter'
  return /^tb-dt/.test(key) ? 'plan' : (voices[abbr] ?? 'report')
}

export const newPdf = async (d: DemoDocument, name: string) => {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  const at = new Date(`${d.issued ?? '2026-12-08'}T09:00:00Z`)
  pdf.setTitle(`${d.type} ${d.symbol ?? ''} ${d.subject}`.trim())
  pdf.setAuthor(bodyOf(d.issuer))
  pdf.setSubject(name)
  pdf.setProducer('Phần mềm quản lý văn bản và điều hành')
  pdf.setCreationDate(at)
  pdf.setModificationDate(at)
  return pdf
}
// A paper of another length would break the citations that name its pages.
export const bytesOf = async (pdf: PDFDocument, pages: number) => {
  if (pdf.getPageCount() !== pages) throw new Error(`${pdf.getPageCount()} pages where ${pages} are wanted`)
  return Buffer.from(await pdf.save({ useObjectStreams: true, addDefaultPage: false }))
}

const textOf = (d: DemoDocument, section: string) =>
  d.outline.find((pin) => pin.section === section)?.text ?? ''

// The table that a pinned sentence calls for.
const tableFor = (event: Event, d: DemoDocument, d6: ReturnType<typeof dice>): Table | null => {
  const { pin } = event
  if (!pin) return null
  const topic = topicOf(d.key)
  const form = /^Biểu (BM-\d+)/.exec(pin.section)?.[1]
  if (form) return communeTable(form)
  if (d.key === 'pl-nhiemvu')
    return { ...taskTable(61, topic, d6, { open: 3 }), caption: 'Nhiệm vụ, sản phẩm và ngày hoàn thành' }
  if (/^Điều/.test(pin.section)) {
    const count =
      /(\d[\d.]*) (thủ tục|dịch vụ công|biên chế|người làm việc|đơn vị|văn bản|quyết định|nhóm thủ tục|tiêu chí|cơ sở|thành viên|nhiệm vụ|chỉ tiêu)/.exec(
        pin.text,
      )
    if (!count || d.pages < 3) return null
    const total = Number(count[1]!.replaceAll('.', ''))
    return total > 120 ? splitTable(total, count[2]!, topic, d6) : listTable(total, d, topic, d6)
  }
  return shareTable(pin.text, d.key, topic, d6)
}

export const compose = async (d: DemoDocument, pages: number, closingText: string): Promise<Buffer> => {
  const pdf = await newPdf(d, d.key)
  const pen = await openPen(pdf, [
    'regular',
    'bold',
    'italic',
    'boldItalic',
    ...(d.proofClass === 'trich-xuat' ? (['sans', 'sansBold'] as const) : []),
  ])
  const flow = openFlow(pen, upright, pages)
  await write(pen, flow, d, closingText)
  pen.flush()
  return bytesOf(pdf, pages)
}

const write = async (pen: Pen, flow: Flow, d: DemoDocument, closingText: string) => {
  const chance = dice(d.id)
  const topic = topicOf(d.key)
  const names = partners(d)
  const agency = chance.deal(names)
  const voice = voiceOf(d)
  const sentence = prose({ agency, topic, voice }, chance)
  const matter = chance.deal(topic.matters)
  const heading = () =>
    `Về ${matter()}`.replace(/^Về (chỉ đạo|kiểm tra|tuyên truyền|xây dựng)/, 'Công tác $1')
  const events = plan(d, flow.pages, { subject: heading, clause: sentence }, chance)
  const last = flow.pages
  const closing = [
    paragraph(
      d.abbr === 'QĐ'
        ? closingText
        : `${closingText}${d.abbr === 'BC' || d.abbr === null ? '/.' : ''}`.replace('./.', './.'),
      { before: 2 },
    ),
  ]
  const closingHeight = flow.heightOf(closing) + signOffHeight(d)
  let number = 0
  const reserved = new Set(
    events.flatMap(({ pin }) =>
      /^Bảng (\d+)/.exec(pin?.section ?? '')?.[1] ? [Number(pin!.section.slice(5))] : [],
    ),
  )

  const eventHeight = (p: number) =>
    events.filter(({ page }) => page === p).reduce((sum, event) => sum + flow.heightOf(blocksOf(event)), 0)
  const reserve = (p: number) => eventHeight(p) + (p === last ? closingHeight : 0)
  const fits = (block: Block, pending = 0): boolean => {
    const { over, depth } = flow.end(block)
    const p = flow.page()
    if (p + over > last) return false
    for (let q = p + 1; q < p + over; q++) if (eventHeight(q) > 0) return false
    const spare = over === 0 ? pending + (p === last ? closingHeight : 0) : reserve(p + over)
    return depth + spare <= flow.geometry.top + flow.capacity
  }
  const caption = (table: Table): Table =>
    table.caption
      ? {
          ...table,
          caption: table.caption.startsWith('Biểu') ? table.caption : `Bảng ${number + 1}. ${table.caption}`,
        }
      : table
  const place = (block: Block) => {
    if (block.kind === 'table' && block.caption?.startsWith('Bảng')) number++
    flow.place(block)
  }
  const tell = (pending = 0) => {
    for (let turn = 0; turn < 8; turn++) {
      const block = paragraph(sentence())
      if (fits(block, pending)) return (place(block), true)
    }
    return false
  }

  flow.turn()
  signedBy(pen, d)
  letterhead(pen, flow, d)
  title(pen, flow, d)
  grounds(flow, d)
  flow.place(paragraph(textOf(d, 'Mở đầu')))
  if (d.abbr === 'QĐ' || d.abbr === 'NQ')
    flow.place(
      paragraph(words(d.abbr === 'QĐ' ? 'QUYẾT ĐỊNH:' : 'QUYẾT NGHỊ:', 'bold'), {
        align: 'centre',
        indent: 0,
        before: 4,
      }),
    )

  let sinceTable = 0
  let shots = 0
  for (let p = 1; p <= last; p++) {
    while (flow.page() < p) flow.turn()
    if (flow.page() > p) continue
    const mine = events.filter(({ page }) => page === p)
    for (const [i, event] of mine.entries()) {
      const rest = () => mine.slice(i).reduce((sum, e) => sum + flow.heightOf(blocksOf(e)), 0)
      const delay = event.headings.length > 0 && i + p > 1 ? chance.int(i > 0 ? 1 : 0, event.pin ? 1 : 3) : 0
      for (let k = 0; k < delay && flow.room() > rest() + 150; k++) if (!tell(rest())) break
      for (const block of blocksOf(event)) place(block)
      const later = mine.slice(i + 1).reduce((sum, e) => sum + flow.heightOf(blocksOf(e)), 0)
      if (d.proofClass === 'trich-xuat' && event.pin && fits(screenshot(d, chance, shots), later))
        place(screenshot(d, chance, shots++))
      const asked = d.proofClass === 'trich-xuat' ? null : tableFor(event, d, chance)
      if (asked) {
        const captioned = caption(asked)
        const full = d.key === 'pl-nhiemvu' || (event.pin?.section.startsWith('Điều') && later === 0)
        const free = events.filter(({ page }) => page > p).map(({ page }) => page)
        const until = Math.min(...free, last) - p
        const table =
          full && until > 0 ? fitTable(flow, captioned, until, reserve(p + until) + 10) : captioned
        if (fits(table, later)) {
          place(table)
          sinceTable = 0
        }
      }
      if (flow.page() > p) break
    }
    const stop = p === last ? Math.min(flow.room() - closingHeight, last === 1 ? 40 : chance.int(0, 260)) : 0
    while (flow.page() === p && flow.room() > 26 + (p === last ? closingHeight + stop : 0)) {
      if (d.proofClass === 'trich-xuat' && shots < Math.min(p, 2) && fits(screenshot(d, chance, shots))) {
        place(screenshot(d, chance, shots++))
        continue
      }
      const allowed = !reserved.has(number + 1) && !['finding', 'letter', 'minutes'].includes(voice)
      if (
        allowed &&
        flow.room() > 130 &&
        (sinceTable > 6 || (reserved.size > 0 && number === 0 && sinceTable > 0)) &&
        chance.next() < 0.6
      ) {
        const kind = chance.next()
        const table = caption(
          kind < 0.45 && voice === 'report'
            ? countTable(topic, chance, names)
            : workTable(chance.int(5, 11), topic, chance, voice === 'report', names),
        )
        sinceTable = 1
        if (fits(table)) {
          place(
            paragraph(
              `${chance.pick(['Cụ thể như sau', 'Chi tiết tại bảng dưới đây', 'Kết quả theo dõi được tổng hợp như sau'])}:`,
              { after: 2 },
            ),
          )
          if (fits(table)) place(table)
        }
        continue
      }
      sinceTable++
      if (!tell()) break
    }
  }
  for (const block of closing) flow.place(block)
  signOff(pen, flow, d)
}
