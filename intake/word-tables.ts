// The tables of a Word file as cells that keep their places: what is merged downwards is repeated in each row, what is
// merged across stands in its first column. Deletions that wait for their acceptance, and texts of drawings, are no text.
import { XMLParser } from 'fast-xml-parser'
import { text as textIn } from 'node:stream/consumers'
import yauzl from 'yauzl'

export type WordTable = readonly (readonly (string | null)[])[]

const unpackedMost = 16 * 2 ** 20 // a thousand tasks stay below six
const columnsMost = 63 // as many as Word lets a table have

type Node = Readonly<Record<string, unknown>>
interface Cell {
  readonly from: number
  readonly text: string | null
  readonly goesOn: boolean
}

/** undefined where the bytes are no Word file. Throws where they are one that cannot be read, or unpack to too much. */
export async function wordTables(bytes: Buffer): Promise<WordTable[] | undefined> {
  const xml = await documentOf(bytes)
  if (xml === undefined) return undefined
  if (/<!DOCTYPE/i.test(xml)) throw new RangeError('a document type, which Word never writes')
  const parser = new XMLParser({
    ...{ preserveOrder: true, removeNSPrefix: true, ignoreAttributes: false, attributeNamePrefix: '' },
    ...{ trimValues: false, parseTagValue: false, parseAttributeValue: false },
  })
  return tablesIn(parser.parse(xml) as Node[]).map(rowsOf)
}

async function documentOf(bytes: Buffer): Promise<string | undefined> {
  const zip = await yauzl.fromBufferPromise(bytes, { validateEntrySizes: true, strictFileNames: false })
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName !== 'word/document.xml') continue
    if (entry.uncompressedSize > unpackedMost) throw new RangeError('unpacks to too much')
    return textIn(await zip.openReadStreamPromise(entry))
  }
  return undefined
}

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? ''
const inside = (node: Node): Node[] => {
  const found = node[nameOf(node)]
  return Array.isArray(found) ? (found as Node[]) : []
}
const child = (node: Node, ...path: readonly string[]): Node | undefined =>
  path.reduce<Node | undefined>((at, name) => at && inside(at).find((one) => nameOf(one) === name), node)
const valueOf = (node: Node | undefined): string | undefined =>
  (node?.[':@'] as Readonly<Record<string, string>> | undefined)?.['val']
const countOf = (node: Node | undefined, least: number): number =>
  Math.min(columnsMost, Math.max(least, Number(valueOf(node) ?? least) || least))

const silent = new Set(['del', 'moveFrom', 'drawing', 'pict', 'Fallback', 'instrText', 'delText'])

/** Nodes of one name, through what wraps them (content controls, insertions), in the order of the text. */
const all = (nodes: readonly Node[], name: string): Node[] =>
  nodes.flatMap((node) =>
    nameOf(node) === name ? [node] : silent.has(nameOf(node)) ? [] : all(inside(node), name),
  )

const tablesIn = (nodes: readonly Node[]): Node[] => all(nodes, 'tbl')

function rowsOf(table: Node): WordTable {
  let above: readonly (string | null)[] = []
  return all(inside(table), 'tr').flatMap((row) => {
    if (child(row, 'trPr', 'del')) return []
    const cells = cellsOf(row)
    const texts: (string | null)[] = Array<null>(Math.min(columnsMost, cells.at(-1)?.from ?? 0)).fill(null)
    for (const { from, text, goesOn } of cells) texts[from] = goesOn ? (above[from] ?? null) : text
    above = texts
    return [texts]
  })
}

function cellsOf(row: Node): Cell[] {
  let from = child(row, 'trPr', 'gridBefore') ? countOf(child(row, 'trPr', 'gridBefore'), 1) : 0
  return all(inside(row), 'tc').flatMap((cell) => {
    if (from >= columnsMost) return []
    const merge = child(cell, 'tcPr', 'vMerge')
    const isCovered = valueOf(child(cell, 'tcPr', 'hMerge')) === 'continue'
    const goesOn = merge !== undefined && valueOf(merge) !== 'restart'
    const made = { from, goesOn, text: isCovered ? null : paragraphs(inside(cell)) }
    from += countOf(child(cell, 'tcPr', 'gridSpan'), 1)
    return [made]
  })
}

const paragraphs = (nodes: readonly Node[]): string | null =>
  all(nodes, 'p')
    .map((one) => words(inside(one)).trim())
    .filter(Boolean)
    .join('\n') || null

const textOf = (node: Node): string => (typeof node['#text'] === 'string' ? node['#text'] : '')
const marks: Readonly<Record<string, string>> = { tab: ' ', br: '\n', cr: '\n', noBreakHyphen: '-' }

const words = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => {
      const name = nameOf(node)
      if (name === '#text') return ''
      if (name === 't') return inside(node).map(textOf).join('')
      return silent.has(name) ? '' : (marks[name] ?? words(inside(node)))
    })
    .join('')
