// The objects of one page of the dossier: ours around whatever it shows.
import { type PDFContext, PDFHexString, type PDFObject, type PDFRef } from 'pdf-lib'
import { fontNames, num } from './ink.ts'
import type { Rect } from './paper.ts'
import { type Press, faces } from './press.ts'
import type { Drawn } from './form.ts'
import { type Box, type Stamp, stampContent, strip } from './stamp.ts'

export type PageParts = Box & {
  parent: PDFRef
  /** Drawn before the stamp: our own operators, or the form of a source page with its annotations. */
  content?: string
  form?: PDFRef
  marks?: readonly Drawn[]
  group?: PDFObject
  links: readonly { rect: Rect; to: Record<string, PDFObject> }[]
  stamp: Stamp
}

export function pageObjects(
  context: PDFContext,
  press: Press,
  ref: PDFRef,
  parts: PageParts,
): [PDFRef, PDFObject][] {
  const below = strip(parts)
  const content = context.nextRef()
  const box = below.box.map((edge) => Number(num(edge)))
  const marks = parts.marks ?? []
  const layers = new Map(
    marks.flatMap(({ layer }) => (layer ? [layer] : [])).map((layer, i) => [layer, `L${i}`]),
  )
  const page = context.obj({
    Type: 'Page',
    Parent: parts.parent,
    MediaBox: box,
    CropBox: box,
    Rotate: parts.rotate || undefined,
    UserUnit: parts.unit === 1 ? undefined : parts.unit,
    Resources: {
      Font: Object.fromEntries(faces.map((face) => [fontNames[face], press.fonts[face]])),
      XObject: {
        ...(parts.form && { P: parts.form }),
        ...Object.fromEntries(marks.map(({ form }, i) => [`A${i}`, form])),
      },
      Properties: layers.size
        ? Object.fromEntries([...layers].map(([layer, name]) => [name, layer]))
        : undefined,
    },
    Contents: content,
    Group: parts.group,
    Annots: parts.links.length
      ? parts.links.map(({ rect, to }) => ({
          Type: 'Annot',
          Subtype: 'Link',
          F: 4,
          Rect: rect.map((edge) => Number(num(edge))),
          Border: [0, 0, 0],
          ...to,
        }))
      : undefined,
  })
  const drawn = [
    ...(parts.content ? [`q\n${parts.content}\nQ`] : []),
    ...(parts.form ? ['q /P Do Q'] : []),
    ...marks.map(({ matrix, layer }, i) => {
      const draw = `q ${matrix.map(num).join(' ')} cm /A${i} Do Q`
      return layer ? `/OC /${layers.get(layer)} BDC ${draw} EMC` : draw
    }),
    stampContent(press, below, parts.unit, parts.stamp, parts.content === undefined),
  ]
  return [
    [content, context.stream(drawn.join('\n'))],
    [ref, page],
  ]
}

/** A run per stretch of numbers that follow each other; anything else (12A) is a prefix of its own. */
export function pageLabels(context: PDFContext, frontPages: number, labels: readonly string[]): PDFObject {
  const runs: [number, Record<string, PDFObject | string | number>][] = frontPages ? [[0, { S: 'r' }]] : []
  labels.forEach((label, i) => {
    const plain = /^\d+$/.test(label)
    const before = labels[i - 1]
    if (plain && before !== undefined && /^\d+$/.test(before) && Number(label) === Number(before) + 1) return
    runs.push([frontPages + i, plain ? { S: 'D', St: Number(label) } : { P: PDFHexString.fromText(label) }])
  })
  return context.obj({ Nums: runs.flatMap(([at, run]) => [at, run]) })
}
