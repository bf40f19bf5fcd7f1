// The objects of one page of the dossier: ours around whatever it shows.
import { num } from './ink.ts'
import { destination, pdfText, uri } from './outline.ts'
import type { Rect } from './paper.ts'
import { type Fonts, type Press, faces, fontNames } from './press.ts'
import { type Box, type Stamp, stampContent, strip } from './stamp.ts'
import type { PdfWriter } from './writer.ts'

/** An annotation's appearance: `layer` is the optional content group that shows or hides it. */
export type Drawn = { form: number; matrix: readonly number[]; layer?: number }
export type Goal = { page: number; how?: string } | { url: string }

export type PageParts = Box & {
  parent: number
  /** Drawn before the stamp: our own operators, or the form of a source page with its annotations. */
  content?: string
  form?: number
  marks?: readonly Drawn[]
  group?: string
  links: readonly { rect: Rect; to: Goal }[]
  stamp: Stamp
}

export type Paper = { writer: PdfWriter; press: Press; fonts: Fonts }

const precise = (value: number): string => String(Math.round(value * 1e5) / 1e5)

export function writePage(
  { writer, press, fonts }: Paper,
  n: number,
  contents: number,
  parts: PageParts,
): void {
  const below = strip(parts, parts.stamp.cited !== undefined)
  const box = below.box.map(num).join(' ')
  const { form, rotate, unit, group, links, marks = [] } = parts
  const layers = [...new Set(marks.flatMap(({ layer }) => layer ?? []))]
  const drawn = [
    ...(parts.content ? [`q\n${parts.content}\nQ`] : []),
    ...(form ? ['q /P Do Q'] : []),
    ...marks.map(({ matrix, layer }, i) => {
      const draw = `q ${matrix.map(precise).join(' ')} cm /A${i} Do Q`
      return layer ? `/OC /L${layers.indexOf(layer)} BDC ${draw} EMC` : draw
    }),
    stampContent(press, below, unit, parts.stamp, parts.content === undefined),
  ]
  writer.stream(contents, '', drawn.join('\n'))
  const forms = `${form ? `/P ${form} 0 R` : ''}${marks.map((mark, i) => `/A${i} ${mark.form} 0 R`).join('')}`
  const font = faces.map((face) => `/${fontNames[face]} ${fonts[face]} 0 R`).join('')
  const properties = layers.map((layer, i) => `/L${i} ${layer} 0 R`).join('')
  writer.put(
    n,
    `<</Type/Page/Parent ${parts.parent} 0 R/MediaBox[${box}]/CropBox[${box}]` +
      `${rotate ? `/Rotate ${rotate}` : ''}${unit === 1 ? '' : `/UserUnit ${unit}`}` +
      `/Resources<</Font<<${font}>>/XObject<<${forms}>>${properties && `/Properties<<${properties}>>`}>>` +
      `/Contents ${contents} 0 R${group ? `/Group ${group}` : ''}` +
      `${links.length ? `/Annots[${links.map(annotation).join('\n')}]` : ''}>>`,
  )
}

const annotation = ({ rect, to }: { rect: Rect; to: Goal }): string =>
  `<</Type/Annot/Subtype/Link/F 4/Rect[${rect.map(num).join(' ')}]/Border[0 0 0]` +
  `${'url' in to ? `/A${uri(to.url)}` : `/Dest${destination(to.page, to.how)}`}>>`

/** A run per stretch of numbers that follow each other; anything else (12A) is a prefix of its own. */
export function pageLabels(frontPages: number, labels: readonly string[]): string {
  const runs = frontPages ? ['0<</S/r>>'] : []
  labels.forEach((label, i) => {
    const plain = /^\d+$/.test(label)
    const before = labels[i - 1]
    if (plain && before !== undefined && /^\d+$/.test(before) && Number(label) === Number(before) + 1) return
    runs.push(`${frontPages + i}<<${plain ? `/S/D/St ${label}` : `/P${pdfText(label)}`}>>`)
  })
  return `<</Nums[${runs.join('\n')}]>>`
}
