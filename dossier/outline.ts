// Bookmarks: a source's own tree read, and the dossier's tree written. Everything is closed; a lost target leaves a
// title without action.
import { type PDFContext, PDFDict, PDFHexString, PDFNull, type PDFObject, PDFRef, PDFString } from 'pdf-lib'
import { type Source, name, numberOf } from './source.ts'
import { type Goal, textOf } from './target.ts'

export type Bookmark = { title: string; goal?: Goal; kids: Bookmark[] }
/** With a destination in the dossier in place of a page of the source. */
export type Mark = { title: string; dest?: PDFObject; url?: string; kids: Mark[] }

const maxItems = 50_000

export function readOutline(
  { catalog, context }: Source,
  goal: (dict: PDFDict) => Goal | undefined,
): Bookmark[] {
  const seen = new Set<PDFObject>()
  const list = (parent: PDFDict, depth: number): Bookmark[] => {
    const found: Bookmark[] = []
    let next = parent.get(name('First'))
    for (;;) {
      const item = next instanceof PDFRef ? context.lookup(next) : next
      if (!(item instanceof PDFDict) || seen.has(item) || seen.size >= maxItems) return found
      seen.add(item)
      const to = goal(item)
      const title = textOf(item.lookup(name('Title'))) ?? ''
      found.push({
        title: title
          .normalize('NFC')
          .replace(/[\0-\x1f]/g, ' ')
          .slice(0, 400),
        ...(to && { goal: to }),
        kids: depth < 40 ? list(item, depth + 1) : [],
      })
      next = item.get(name('Next'))
    }
  }
  const root = catalog.lookup(name('Outlines'))
  return root instanceof PDFDict ? list(root, 0) : []
}

export const explicitDest = (context: PDFContext, page: PDFRef, view: readonly PDFObject[] = []): PDFObject =>
  context.obj([page, ...(view.length && view.every(plain) ? view : [name('XYZ'), PDFNull, PDFNull, PDFNull])])

const plain = (value: PDFObject): boolean =>
  value === PDFNull || numberOf(value) !== undefined || /^\/(XYZ|Fit[BHVR]{0,2})$/.test(String(value))

/** The dictionaries of the whole tree; the first one is the root. */
export function outlineObjects(
  context: PDFContext,
  root: PDFRef,
  marks: readonly Mark[],
): [PDFRef, PDFDict][] {
  const objects: [PDFRef, PDFDict][] = []
  const write = (parent: PDFRef, dict: PDFDict, kids: readonly Mark[], open: boolean) => {
    objects.push([parent, dict])
    if (!kids.length) return
    const refs = kids.map(() => context.nextRef())
    dict.set(name('First'), refs[0]!)
    dict.set(name('Last'), refs.at(-1)!)
    dict.set(name('Count'), context.obj(open ? kids.length : -kids.length))
    kids.forEach((kid, i) => {
      const item = context.obj({ Title: PDFHexString.fromText(kid.title), Parent: parent })
      if (i > 0) item.set(name('Prev'), refs[i - 1]!)
      if (i + 1 < refs.length) item.set(name('Next'), refs[i + 1]!)
      if (kid.dest) item.set(name('Dest'), kid.dest)
      else if (kid.url) item.set(name('A'), uri(context, kid.url))
      write(refs[i]!, item, kid.kids, false)
    })
  }
  write(root, context.obj({ Type: 'Outlines' }), marks, true)
  return objects
}

export const uri = (context: PDFContext, url: string): PDFDict =>
  context.obj({ S: 'URI', URI: PDFString.of(ascii(url)) })

/** Only what no address may hold is encoded; what is encoded already stays as it is. */
const ascii = (url: string): string =>
  url
    .replace(/\p{Cs}/gu, '')
    .replace(/[^\x21-\x7e]/gu, encodeURIComponent)
    .replace(/[\\()]/g, '\\$&')
