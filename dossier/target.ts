// Where a source's links and bookmarks lead: to a page of the same document or to an address; nothing else is kept.
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFRef, PDFString } from 'pdf-lib'
import { type Source, name, numberOf } from './source.ts'

export type Goal = { page: number; view: PDFObject[] } | { url: string }

/** Of a link annotation or an outline item. */
export function goals(source: Source): (dict: PDFDict) => Goal | undefined {
  let named: Map<string, PDFObject> | undefined
  const toPage = (value: PDFObject | undefined, depth = 0): Goal | undefined => {
    const dest = value instanceof PDFRef ? source.context.lookup(value) : value
    if (depth > 3 || !dest) return undefined
    if (dest instanceof PDFDict) return toPage(dest.get(name('D')), depth + 1)
    if (dest instanceof PDFArray) return explicit(source, dest)
    const key = textOf(dest)
    if (key === undefined) return undefined
    named ??= namedDestinations(source)
    return toPage(named.get(key), depth + 1)
  }
  return (dict) => {
    const direct = dict.get(name('Dest'))
    if (direct) return toPage(direct)
    const action = dict.lookup(name('A'))
    if (!(action instanceof PDFDict)) return undefined
    const kind = action.lookup(name('S'))
    if (kind === name('GoTo')) return toPage(action.get(name('D')))
    const url = kind === name('URI') ? textOf(action.lookup(name('URI'))) : undefined
    return url && /^(https?:\/\/|mailto:)/i.test(url) && url.length < 2000 ? { url } : undefined
  }
}

function explicit(source: Source, dest: PDFArray): Goal | undefined {
  const first = dest.size() ? dest.get(0) : undefined
  const page = first instanceof PDFRef ? source.indexOf(first) : numberOf(first)
  if (page === undefined || !Number.isInteger(page) || page < 0 || page >= source.pages.length)
    return undefined
  const view = dest
    .asArray()
    .slice(1)
    .map((_, i) => dest.lookup(i + 1) ?? PDFName.of('XYZ'))
  return { page, view: view.length && view[0] instanceof PDFName ? view : [] }
}

export function textOf(value: PDFObject | undefined): string | undefined {
  if (value instanceof PDFString || value instanceof PDFHexString) {
    try {
      return value.decodeText()
    } catch {
      return Buffer.from(value.asBytes()).toString('latin1')
    }
  }
  return value instanceof PDFName ? value.decodeText() : undefined
}

/** Both kinds: the old dictionary of the catalog and the name tree. */
function namedDestinations({ catalog }: Source): Map<string, PDFObject> {
  const found = new Map<string, PDFObject>()
  const old = catalog.lookup(name('Dests'))
  if (old instanceof PDFDict) for (const [key, value] of old.entries()) found.set(key.decodeText(), value)
  const seen = new Set<PDFObject>()
  const walk = (node: PDFObject | undefined, depth: number) => {
    if (!(node instanceof PDFDict) || depth > 30 || seen.has(node)) return
    seen.add(node)
    const pairs = node.lookup(name('Names'))
    if (pairs instanceof PDFArray)
      for (let i = 0; i + 1 < pairs.size(); i += 2) {
        const key = textOf(pairs.lookup(i))
        if (key !== undefined) found.set(key, pairs.get(i + 1))
      }
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray) kids.asArray().forEach((_, i) => walk(kids.lookup(i), depth + 1))
  }
  const names = catalog.lookup(name('Names'))
  if (names instanceof PDFDict) walk(names.lookup(name('Dests')), 0)
  return found
}
