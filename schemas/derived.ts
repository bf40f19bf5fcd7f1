// A document made of pages of others (split, merged, turned): which pages, in which order, turned how far.
import { z } from 'zod'
import { capital, formatFile } from './format.ts'
import { Id } from './id.ts'

export const MOST_PAGES = 500
export const turns = [0, 90, 180, 270] as const
export type Turn = (typeof turns)[number]

/** One page of the view of a version's file, turned clockwise by degrees. */
export const DerivedPage = z.strictObject({
  version: Id,
  /** Which of its annexes, from 1; absent: its main file. */
  file: z.exactOptional(z.int().min(1).max(49)),
  page: z.int().min(1),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})
export type DerivedPage = z.infer<typeof DerivedPage>

interface Source {
  readonly code: string
  /** Of its view. */
  readonly pages: number
}
/** A file of a version as one word. */
export type Place = `${string}/${number}`
export const placeOf = ({ version, file = 0 }: Pick<DerivedPage, 'version' | 'file'>): Place =>
  `${version}/${file}`

type Fault = { field: string; sentence: string }

/** What keeps a document from being made of these pages; each file must be among the sources. */
export function derivedFaults(pages: readonly DerivedPage[], sources: ReadonlyMap<Place, Source>): Fault[] {
  const faults = new Set<string>()
  if (pages.length === 0) faults.add('Hãy chọn ít nhất một trang.')
  if (pages.length > MOST_PAGES)
    faults.add(`Mỗi lần lập được nhiều nhất ${MOST_PAGES} trang. Hãy tách thành nhiều tài liệu.`)
  for (const one of pages) {
    const { page, file } = one
    const source = sources.get(placeOf(one))
    if (source && page > source.pages)
      faults.add(
        `${capital(formatFile(source.code, file))} chỉ có ${source.pages} trang, không có trang ${page}. Hãy chọn lại trang.`,
      )
  }
  return [...faults].map((sentence) => ({ field: 'pages', sentence }))
}

interface FilePages {
  version: string
  file: number
  pages: number[]
}

/** What stands one behind the other, in the order of the document that was made: a file comes again where it goes on. */
export function pagesInOrder(pages: readonly DerivedPage[]): FilePages[] {
  const found: FilePages[] = []
  for (const { version, file = 0, page } of pages) {
    const last = found.at(-1)
    if (last?.version === version && last.file === file) last.pages.push(page)
    else found.push({ version, file, pages: [page] })
  }
  return found
}

/** Which pages of each file were taken, each once. */
export function pagesByFile(pages: readonly DerivedPage[]): FilePages[] {
  const found = new Map<Place, Omit<FilePages, 'pages'> & { pages: Set<number> }>()
  for (const one of pages) {
    const { version, file = 0, page } = one
    const place = placeOf(one)
    const known = found.get(place) ?? { version, file, pages: new Set() }
    known.pages.add(page)
    found.set(place, known)
  }
  return [...found.values()].map((one) => ({ ...one, pages: [...one.pages].sort((a, b) => a - b) }))
}
