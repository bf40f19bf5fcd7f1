// A view opened: its pages with what they inherit, found by our own walk, because /Count lies.
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from 'pdf-lib'
import type { Rect } from './paper.ts'

export type SourcePage = {
  ref: PDFRef | undefined
  dict: PDFDict
  box: Rect
  rotate: 0 | 90 | 180 | 270
  unit: number
  resources: PDFDict | undefined
}

export type Source = {
  context: PDFContext
  catalog: PDFDict
  pages: SourcePage[]
  indexOf: (ref: PDFRef) => number | undefined
}

export const name = (text: string): PDFName => PDFName.of(text)

export async function openSource(bytes: Uint8Array): Promise<Source> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Infinity })
  const pages: SourcePage[] = []
  const seen = new Set<PDFObject>()
  const at = new Map<PDFRef, number>()
  const walk = (node: PDFObject | undefined, above: Inherited, depth: number) => {
    const dict = context.lookup(node)
    if (!(dict instanceof PDFDict) || seen.has(dict) || depth > 60) return
    seen.add(dict)
    const here = inherit(dict, above)
    const kids = dict.lookup(name('Kids'))
    if (kids instanceof PDFArray) {
      for (const kid of kids.asArray()) walk(kid, here, depth + 1)
      return
    }
    const ref = node instanceof PDFRef ? node : undefined
    if (ref) at.set(ref, pages.length)
    pages.push({
      ref,
      dict,
      ...shape(dict, here),
      resources: here.Resources instanceof PDFDict ? here.Resources : undefined,
    })
  }
  walk(catalog.get(name('Pages')), {}, 0)
  return { context, catalog, pages, indexOf: (ref) => at.get(ref) }
}

const inherited = ['MediaBox', 'CropBox', 'Rotate', 'Resources'] as const
type Inherited = Partial<Record<(typeof inherited)[number], PDFObject>>

function inherit(dict: PDFDict, above: Inherited): Inherited {
  const here = { ...above }
  for (const key of inherited) {
    const value = dict.lookup(name(key))
    if (value) here[key] = value
  }
  return here
}

function shape(
  dict: PDFDict,
  { MediaBox, CropBox, Rotate }: Inherited,
): Pick<SourcePage, 'box' | 'rotate' | 'unit'> {
  const media = rectOf(MediaBox) ?? [0, 0, 612, 792]
  const crop = rectOf(CropBox) ?? media
  const cut: Rect = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ]
  const turn =
    Rotate instanceof PDFNumber ? (((Math.round(Rotate.asNumber() / 90) * 90) % 360) + 360) % 360 : 0
  const unit = numberOf(dict.lookup(name('UserUnit'))) ?? 1
  return {
    box: cut[2] - cut[0] >= 1 && cut[3] - cut[1] >= 1 ? cut : media,
    rotate: turn as SourcePage['rotate'],
    unit: unit > 0 && Number.isFinite(unit) ? unit : 1,
  }
}

export const numberOf = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFNumber && Number.isFinite(value.asNumber()) ? value.asNumber() : undefined

/** Normalised; nothing where it is no rectangle with an area. */
export function rectOf(value: PDFObject | undefined): Rect | undefined {
  const parts = numbersOf(value)
  if (parts?.length !== 4) return undefined
  const [a, b, c, d] = parts as [number, number, number, number]
  const rect: Rect = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)]
  return rect[2] > rect[0] && rect[3] > rect[1] ? rect : undefined
}

export function numbersOf(value: PDFObject | undefined): number[] | undefined {
  if (!(value instanceof PDFArray)) return undefined
  const parts = value.asArray().map((_, i) => numberOf(value.lookup(i)))
  return parts.every((part) => part !== undefined) ? parts : undefined
}
