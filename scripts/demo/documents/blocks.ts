// The headings and pinned sentences of an outline, as paragraphs.
import { type Paragraph, paragraph } from './flow.ts'
import type { Event } from './outline.ts'
import { words } from './pen.ts'

const headings = (event: Event): Paragraph[] =>
  event.headings.map(({ level, label, title }, i) =>
    label.startsWith('Điều')
      ? paragraph([...words(label, 'bold'), ...words(title, 'regular')])
      : paragraph(
          words(
            `${label} ${level === 1 && /^[IVX]+\./.test(label) ? title.toUpperCase() : title}`.trim(),
            level === 1 ? 'bold' : 'boldItalic',
          ),
          {
            before: i === 0 ? 6 : 2,
            after: 5,
          },
        ),
  )

const pinned = (event: Event): Paragraph[] => {
  if (!event.pin) return []
  const { section, text } = event.pin
  const article = event.headings.at(-1)
  if (article?.label.startsWith('Điều') && article.label === `${section}.`)
    return [paragraph([...words(`${section}.`, 'bold'), ...words(text, 'regular')])]
  const extra = /^Phụ lục/.test(section)
    ? [paragraph(words(section, 'bold'), { align: 'centre', indent: 0, before: 8 })]
    : []
  return [...extra, paragraph(text)]
}

// Blocks of an event; a first-level article with a pin is one paragraph «Điều 1. …».
export const blocksOf = (event: Event): Paragraph[] => {
  const article = event.headings.at(-1)
  const merged =
    event.pin !== undefined && article?.label.startsWith('Điều') && article.label === `${event.pin.section}.`
  return [...headings(merged ? { ...event, headings: event.headings.slice(0, -1) } : event), ...pinned(event)]
}
