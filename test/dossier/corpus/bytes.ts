// PDFs written by hand, byte by byte, so that each thing that can be wrong is wrong in exactly one place.

export type Odd = {
  name: string
  bytes: Buffer
  /** Pages that a walk of ours must find. 0: exactly one page that says why. Absent: damaged, either will do. */
  pages?: number
}

export type Body = string | Buffer

export const stream = (data: Body, dict = '', length?: string): Buffer => {
  const bytes = Buffer.from(data as string, 'latin1')
  return Buffer.concat([
    Buffer.from(`<<${dict}/Length ${length ?? bytes.length}>>\nstream\n`, 'latin1'),
    typeof data === 'string' ? bytes : data,
    Buffer.from('\nendstream', 'latin1'),
  ])
}

export type Options = {
  version?: string
  trailer?: string
  root?: string
  eol?: string
}

/** Object n is bodies[n − 1]; the first is the catalog. */
export function pdf(bodies: readonly Body[], options: Options = {}): Buffer {
  const { version = '1.7', trailer = '', root = '/Root 1 0 R', eol = '\n' } = options
  const parts: Buffer[] = []
  let at = 0
  const put = (part: Body) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    at += bytes.length
  }
  put(`%PDF-${version}${eol}%\xe2\xe3\xcf\xd3${eol}`)
  const offsets = bodies.map((body, i) => {
    const offset = at
    put(`${i + 1} 0 obj${eol}`)
    put(body)
    put(`${eol}endobj${eol}`)
    return offset
  })
  const xref = at
  const row = (offset: number) => `${String(offset).padStart(10, '0')} 00000 n \n`
  put(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.map(row).join('')}`)
  put(`trailer\n<</Size ${bodies.length + 1}${root}${trailer}>>\nstartxref\n${xref}\n%%EOF\n`)
  return Buffer.concat(parts)
}

export type Simple = {
  pages?: number
  /** Written into the catalog, the root of the tree, every page. */
  catalog?: string
  tree?: string
  page?: (i: number) => string
  content?: (i: number) => Body
  box?: string
  /** Objects behind the pages; they begin at `first(pages)`. */
  more?: readonly Body[]
}

/** The number of the first object of `more`, of a page, of its content. */
export const first = (pages = 2): number => 4 + 2 * pages
export const pageAt = (i: number): number => 4 + 2 * i

export const text = (words: string, y = 700): string => `BT /F 24 Tf 72 ${y} Td (${words}) Tj ET`

/** A small plain file: catalog 1, tree 2, font 3, then page and content by turns. */
export function bodies(options: Simple = {}): Body[] {
  const { pages = 2, catalog = '', tree = '', page = () => '', box = '/MediaBox[0 0 595 842]' } = options
  const content = options.content ?? ((i) => `${text(`Trang ${i + 1}`)} 0.6 g 72 300 200 120 re f`)
  const numbers = Array.from({ length: pages }, (_, i) => i)
  return [
    `<</Type/Catalog/Pages 2 0 R${catalog}>>`,
    `<</Type/Pages/Count ${pages}/Kids[${numbers.map((i) => `${pageAt(i)} 0 R`).join(' ')}]${tree}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...numbers.flatMap((i) => [
      `<</Type/Page/Parent 2 0 R${box}/Resources<</Font<</F 3 0 R>>>>/Contents ${pageAt(i) + 1} 0 R${page(i)}>>`,
      stream(content(i)),
    ]),
    ...(options.more ?? []),
  ]
}

export const simple = (options: Simple = {}, rest: Options = {}): Buffer => pdf(bodies(options), rest)
