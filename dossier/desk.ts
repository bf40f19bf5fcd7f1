// What is at hand while one volume is written: where its pages lie, its font, its output.
import type { Front } from './front.ts'
import { content } from './ink.ts'
import type { Out } from './out.ts'
import { type PageParts, type Paper, writePage } from './page.ts'
import { type Sheet, stripHeight, type Target } from './paper.ts'
import type { Plan, Step } from './plan.ts'
import { openPress } from './press.ts'
import type { Stamp } from './stamp.ts'
import { pdfWriter } from './writer.ts'

export type Desk = Paper & {
  out: Out
  steps: readonly Step[]
  /** Of this volume's body. */
  labels: readonly string[]
  frontPages: number
  pages: number
  /** The object number of the page at a position of the volume. */
  page: (at: number) => number
  /** The first of the page tree's nodes, one for each `fanOut` pages. */
  nodes: number
  /** Position in the volume of a step's first page. */
  at: (step: Step) => number
  putPage: (at: number, parts: Omit<PageParts, 'parent'>) => void
  putSheet: (at: number, sheet: Sheet, stamp: Stamp) => void
  /** The page where something begins; nothing where it lies in another volume. */
  where: (to: Target) => number | undefined
  written: () => number
}

export const fanOut = 64

/** Numbers of pages come before anything is written, so a link may lead forward as well as back. */
export function openDesk(front: Front, volume: number, out: Out): Desk {
  const writer = pdfWriter(out)
  const press = openPress()
  const { steps, labels, start } = partOf(front.plan, volume)
  const frontPages = 1 + front.listPages
  const pages = frontPages + labels.length
  const [regular, bold, italic] = writer.reserve(3) as [number, number, number]
  const fonts = { regular, bold, italic }
  const [firstPage, firstContent] = [writer.range(pages), writer.range(pages)]
  const nodes = writer.range(Math.ceil(pages / fanOut))
  let written = 0

  const page = (at: number) => firstPage + at
  const at = (step: Step) => frontPages + step.first - start
  const where = (to: Target) => {
    const step = front.plan.where(to)
    return step.volume === volume ? page(at(step)) : undefined
  }
  const putPage = (at: number, parts: Omit<PageParts, 'parent'>) => {
    written += 1
    const parent = nodes + Math.floor(at / fanOut)
    writePage({ writer, press, fonts }, page(at), firstContent + at, { ...parts, parent })
  }
  const putSheet = (at: number, sheet: Sheet, stamp: Stamp) => {
    const links = sheet.links.flatMap(({ rect, to }) => {
      const page = where(to)
      return page === undefined ? [] : [{ rect, to: { page } }]
    })
    const box = [0, stripHeight, sheet.width, sheet.height] as const
    putPage(at, { box, rotate: 0, unit: 1, content: content(sheet, press), links, stamp })
  }
  return {
    ...{ out, writer, press, fonts, steps, labels, frontPages, pages, page, nodes, at },
    ...{ putPage, putSheet, where, written: () => written },
  }
}

function partOf(plan: Plan, volume: number): { steps: Step[]; labels: string[]; start: number } {
  const steps = plan.steps.filter((step) => step.volume === volume)
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return { steps, labels: [], start: 0 }
  return { steps, labels: plan.labels.slice(first.first, last.first + last.pages), start: first.first }
}
