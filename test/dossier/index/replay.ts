// The smallest binder there is: one view through its index into a plain PDF of the same pages, to be compared with the
// view by other readers. `shift` is what a dossier adds to every object number.
import { opReader, op } from '../../../dossier/index/ops.ts'
import type { Pix, PixLink, PixPage, Template } from '../../../dossier/index/pix.ts'
import { pdfText } from '../../../dossier/pdf/text.ts'

export function replay(view: Buffer, pix: Pix, shift = 0): Buffer {
  const out: Buffer[] = []
  let size = 0
  const at = new Map<number, number>()
  const write = (bytes: Buffer | string) => {
    const raw = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes
    out.push(raw)
    size += raw.length
  }
  const fill = (text: Template) =>
    text.map((part) => (typeof part === 'number' ? part + shift : part)).join('')
  const object = (n: number, body: string) => {
    at.set(n, size)
    write(`${n} 0 obj\n${body}\nendobj\n`)
  }
  write('%PDF-1.7\n')
  let pos = 0
  for (const cursor = opReader(pix.ops); cursor.next(); pos = cursor.after) {
    if (cursor.at > pos) write(view.subarray(pos, cursor.at))
    const { code, value } = cursor
    if (code === op.object) at.set(value + shift, size)
    if (code === op.patch || code === op.object) write(String(value + shift))
    if (code === op.insert) write(fill(pix.tmpls[value]!))
    if (code !== op.end) continue
    write('\n')
    for (const { n, head, from, len } of value > 0 ? pix.twins[value - 1]! : []) {
      at.set(n + shift, size)
      write(`${n + shift} 0 obj\n<<${fill(head)}/Length ${len}>>\nstream\n`)
      write(view.subarray(from, from + len))
      write('\nendstream\nendobj\n')
    }
  }
  let next = pix.count + shift
  const [root, tree] = [next++, next++]
  const link = ({ r, ...goal }: PixLink) => {
    const target =
      'to' in goal
        ? `/Dest[${pix.pages[goal.to[0]]!.n + shift} 0 R ${goal.to[1]}]`
        : `/A<</S/URI/URI${pdfText(goal.url)}>>`
    return `<</Type/Annot/Subtype/Link/Rect[${r.join(' ')}]/Border[0 0 0]${target}>>`
  }
  for (const page of pix.pages) {
    const content = contentOf(page)
    const stream = next++
    object(stream, `<</Length ${content.length}>>\nstream\n${content}\nendstream`)
    const forms = [
      page.x ? `/P ${page.x + shift} 0 R` : '',
      ...(page.marks ?? []).map(([, form], i) => `/A${i} ${form + shift} 0 R`),
    ]
    const layers = (page.marks ?? []).flatMap(([, , layer], i) =>
      layer ? `/L${i} ${layer + shift} 0 R` : [],
    )
    const box = `[${page.box.join(' ')}]`
    object(
      page.n + shift,
      `<</Type/Page/Parent ${tree} 0 R/MediaBox${box}/Rotate ${page.rot}${page.unit ? `/UserUnit ${page.unit}` : ''}` +
        `/Resources<</XObject<<${forms.join('')}>>/Properties<<${layers.join('')}>>>>/Contents ${stream} 0 R` +
        `${page.group ? `/Group ${fill(page.group)}` : ''}/Annots[${(page.links ?? []).map(link).join('')}]>>`,
    )
  }
  object(
    tree,
    `<</Type/Pages/Count ${pix.pages.length}/Kids[${pix.pages.map(({ n }) => `${n + shift} 0 R`).join(' ')}]>>`,
  )
  const refs = (all: readonly number[]) => `[${all.map((n) => `${n + shift} 0 R`).join(' ')}]`
  const layers = pix.layers
    ? `/OCProperties<</OCGs${refs(pix.layers.all)}/D<</OFF${refs(pix.layers.off)}>>>>`
    : ''
  object(root, `<</Type/Catalog/Pages ${tree} 0 R${layers}>>`)
  const xref = size
  const rows = Array.from({ length: next - 1 }, (_, i) => {
    const where = at.get(i + 1)
    return where === undefined ? '0000000000 65535 f \n' : `${String(where).padStart(10, '0')} 00000 n \n`
  })
  write(`xref\n0 ${next}\n0000000000 65535 f \n${rows.join('')}`)
  write(`trailer\n<</Size ${next}/Root ${root} 0 R>>\nstartxref\n${xref}\n%%EOF\n`)
  return Buffer.concat(out)
}

function contentOf({ x, marks = [] }: PixPage): string {
  const drawn = marks.map(([matrix, , layer], i) => {
    const draw = `q ${matrix.join(' ')} cm /A${i} Do Q`
    return layer ? `/OC /L${i} BDC ${draw} EMC` : draw
  })
  return [...(x ? ['/P Do'] : []), ...drawn].join('\n')
}
