// What is at hand while one volume is written: its objects, its pages' references, its font.
import type { Writable } from 'node:stream'
import { PDFContext, type PDFObject, PDFRef } from 'pdf-lib'
import { content } from './ink.ts'
import type { Front } from './front.ts'
import { explicitDest } from './outline.ts'
import { type PageParts, pageObjects } from './page.ts'
import { type Sheet, stripHeight, type Target } from './paper.ts'
import type { Plan, Step } from './plan.ts'
import { type Press, openPress } from './press.ts'
import type { Stamp } from './stamp.ts'
import { type PdfWriter, pdfWriter } from './writer.ts'

export type Desk = {
  context: PDFContext
  press: Press
  writer: PdfWriter
  steps: readonly Step[]
  /** Of this volume's body. */
  labels: readonly string[]
  frontPages: number
  pages: readonly PDFRef[]
  parents: readonly PDFRef[]
  /** Position in the volume of a step's first page. */
  at: (step: Step) => number
  put: (objects: Iterable<[PDFRef, PDFObject]>) => Promise<void>
  putPage: (at: number, parts: Omit<PageParts, 'parent'>) => Promise<void>
  putSheet: (at: number, sheet: Sheet, stamp: Stamp) => Promise<void>
  /** Nothing where it lies in another volume. */
  dest: (to: Target) => PDFObject | undefined
  written: () => number
}

export const fanOut = 64

export async function openDesk(
  front: Front,
  volume: number,
  out: Writable,
  signal?: AbortSignal,
): Promise<Desk> {
  const context = PDFContext.create()
  const press = await openPress(context)
  const writer = pdfWriter(out, signal)
  const { steps, labels, start } = partOf(front.plan, volume)
  const frontPages = 1 + front.list.length
  const pages = Array.from({ length: frontPages + labels.length }, () => context.nextRef())
  const parents = Array.from({ length: Math.ceil(pages.length / fanOut) }, () => context.nextRef())
  const done = new Set<number>()

  const at = (step: Step) => frontPages + step.first - start
  const dest = (to: Target) => {
    const step = front.plan.where(to)
    return step.volume === volume ? explicitDest(context, pages[at(step)]!) : undefined
  }
  const put = async (objects: Iterable<[PDFRef, PDFObject]>) => {
    for (const [ref, object] of objects) await writer.put(ref, object)
  }
  const putPage = async (at: number, parts: Omit<PageParts, 'parent'>) => {
    done.add(at)
    await put(
      pageObjects(context, press, pages[at]!, { ...parts, parent: parents[Math.floor(at / fanOut)]! }),
    )
  }
  const putSheet = async (at: number, sheet: Sheet, stamp: Stamp) => {
    const links = sheet.links.flatMap(({ rect, to }) => {
      const Dest = dest(to)
      return Dest ? [{ rect, to: { Dest } }] : []
    })
    const box = [0, stripHeight, sheet.width, sheet.height] as const
    await putPage(at, { box, rotate: 0, unit: 1, content: content(sheet, press), links, stamp })
  }
  return {
    context,
    press,
    writer,
    steps,
    labels,
    frontPages,
    pages,
    parents,
    at,
    put,
    putPage,
    putSheet,
    dest,
    written: () => done.size,
  }
}

function partOf(plan: Plan, volume: number): { steps: Step[]; labels: string[]; start: number } {
  const steps = plan.steps.filter((step) => step.volume === volume)
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return { steps, labels: [], start: 0 }
  return { steps, labels: plan.labels.slice(first.first, last.first + last.pages), start: first.first }
}
