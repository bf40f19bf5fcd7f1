// A source page as a Form XObject: whatever its content does to the graphics state, the page around it is ours. Its
// annotations are flattened: appearances are drawn, links are told, everything else stays behind.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFRawStream,
  PDFRef,
  type PDFObject,
  decodePDFRawStream,
  PDFName,
} from 'pdf-lib'
import type { Copier } from './copy.ts'
import { num } from './ink.ts'
import type { Rect } from './paper.ts'
import { type SourcePage, name, numberOf, numbersOf, rectOf } from './source.ts'
import type { Goal } from './target.ts'

export type Former = (page: SourcePage) => {
  form: PDFRef | undefined
  marks: Drawn[]
  links: { rect: Rect; goal: Goal }[]
}
/** `layer` is the optional content group that shows or hides the mark. */
export type Drawn = { form: PDFRef; matrix: readonly number[]; layer?: PDFRef }

const maxAnnotations = 2_000
const hiddenFlags = 2 | 32

export function former(
  target: PDFContext,
  copy: Copier,
  goal: (dict: PDFDict) => Goal | undefined,
): { form: Former; objects: () => Generator<[PDFRef, PDFObject]> } {
  const forms = new Map<PDFObject, { resources: PDFDict | undefined; box: string; ref: PDFRef }[]>()
  const fresh: [PDFRef, PDFObject][] = []
  const appearances = new Map<PDFRawStream, PDFRef>()

  const contentForm = ({ dict, box, resources }: SourcePage): PDFRef | undefined => {
    const content = dict.lookup(name('Contents'))
    if (!(content instanceof PDFRawStream || content instanceof PDFArray)) return undefined
    const bbox = box.map(num).join(' ')
    const known = forms.get(content) ?? []
    forms.set(content, known)
    const same = known.find((one) => one.resources === resources && one.box === bbox)
    if (same) return same.ref
    const stream =
      content instanceof PDFRawStream ? { parms: content.dict, bytes: content.contents } : joined(content)
    const form = target.obj({ Type: 'XObject', Subtype: 'Form', BBox: [...box] })
    form.set(name('Resources'), resources ? copy.indirect(resources) : target.obj({}))
    for (const key of ['Filter', 'DecodeParms']) {
      const value = stream.parms?.lookup(name(key))
      if (value) form.set(name(key), copy.value(value))
    }
    const ref = target.nextRef()
    fresh.push([ref, PDFRawStream.of(form, stream.bytes)])
    known.push({ resources, box: bbox, ref })
    return ref
  }

  const appearanceForm = (stream: PDFRawStream): PDFRef => {
    const known = appearances.get(stream)
    if (known) return known
    const clone = copy.value(stream) as PDFRawStream
    clone.dict.set(name('Type'), name('XObject'))
    clone.dict.set(name('Subtype'), name('Form'))
    const ref = target.nextRef()
    fresh.push([ref, clone])
    appearances.set(stream, ref)
    return ref
  }

  const form: Former = (page) => {
    const marks: Drawn[] = []
    const links: { rect: Rect; goal: Goal }[] = []
    const annotations = page.dict.lookup(name('Annots'))
    const all = annotations instanceof PDFArray ? annotations.asArray().slice(0, 20 * maxAnnotations) : []
    all.forEach((_, i) => {
      const annotation = (annotations as PDFArray).lookup(i)
      if (!(annotation instanceof PDFDict)) return
      const rect = rectOf(annotation.lookup(name('Rect')))
      const kind = annotation.lookup(name('Subtype'))
      if (!rect || (numberOf(annotation.lookup(name('F'))) ?? 0) & hiddenFlags || kind === name('Popup'))
        return
      if (kind === name('Link')) {
        const to = goal(annotation)
        if (to && links.length < maxAnnotations) links.push({ rect, goal: to })
        return
      }
      const stream = appearance(annotation)
      const matrix = stream && fit(stream.dict, rect)
      if (!stream || !matrix || marks.length >= maxAnnotations) return
      const oc = annotation.get(name('OC'))
      const layer = oc instanceof PDFRef ? copy.value(oc) : undefined
      marks.push({ form: appearanceForm(stream), matrix, ...(layer instanceof PDFRef && { layer }) })
    })
    return { form: contentForm(page), marks, links }
  }
  return {
    form,
    *objects() {
      yield* fresh.splice(0)
      yield* copy.drain()
    },
  }
}

/** Several streams are one content only after decoding; a part that cannot be decoded is not left out silently. */
function joined(parts: PDFArray): { parms?: PDFDict; bytes: Uint8Array } {
  const streams = parts
    .asArray()
    .map((_, i) => parts.lookup(i))
    .filter((part) => part instanceof PDFRawStream)
  if (streams.length === 1) return { parms: streams[0]!.dict, bytes: streams[0]!.contents }
  return {
    bytes: Buffer.concat(streams.flatMap((part) => [decodePDFRawStream(part).decode(), Buffer.from('\n')])),
  }
}

/** The normal appearance, in the state that the field is in. */
function appearance(annotation: PDFDict): PDFRawStream | undefined {
  const all = annotation.lookup(name('AP'))
  const normal = all instanceof PDFDict ? all.lookup(name('N')) : undefined
  if (normal instanceof PDFRawStream) return normal
  const state = annotation.lookup(name('AS'))
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined
  return chosen instanceof PDFRawStream ? chosen : undefined
}

/** ISO 32000-1 12.5.5: the appearance's box, turned by its matrix, is fitted into the annotation's rectangle. */
function fit(dict: PDFDict, rect: Rect): readonly number[] | undefined {
  const box = rectOf(dict.lookup(name('BBox')))
  if (!box) return undefined
  const given = numbersOf(dict.lookup(name('Matrix')))
  const [a, b, c, d, e, f] = (given?.length === 6 ? given : [1, 0, 0, 1, 0, 0]) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const corners = [[box[0], box[1]], [box[2], box[1]], [box[0], box[3]], [box[2], box[3]]] as const // prettier-ignore
  const xs = corners.map(([x, y]) => a * x + c * y + e)
  const ys = corners.map(([x, y]) => b * x + d * y + f)
  const [left, low, wide, high] = [
    Math.min(...xs),
    Math.min(...ys),
    Math.max(...xs) - Math.min(...xs),
    Math.max(...ys) - Math.min(...ys),
  ]
  if (!(wide > 0 && high > 0)) return undefined
  const [sx, sy] = [(rect[2] - rect[0]) / wide, (rect[3] - rect[1]) / high]
  return [sx, 0, 0, sy, rect[0] - left * sx, rect[1] - low * sy]
}
