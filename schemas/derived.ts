// A document made of pages of others (split, merged, turned): which pages, in which order, turned how far.
import { z } from 'zod'
import { Id } from './id.ts'

export const MOST_PAGES = 500
export const turns = [0, 90, 180, 270] as const
export type Turn = (typeof turns)[number]

/** One page of the main file's view of a version, turned clockwise by degrees. */
export const DerivedPage = z.strictObject({
  version: Id,
  page: z.int().min(1),
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
})
export type DerivedPage = z.infer<typeof DerivedPage>

interface Source {
  readonly code: string
  /** Of its view. */
  readonly pages: number
}
type Fault = { field: string; sentence: string }

/** What keeps a document from being made of these pages; each version must be among the sources. */
export function derivedFaults(pages: readonly DerivedPage[], sources: ReadonlyMap<string, Source>): Fault[] {
  const faults = new Set<string>()
  if (pages.length === 0) faults.add('Hãy chọn ít nhất một trang.')
  if (pages.length > MOST_PAGES)
    faults.add(`Mỗi lần lập được nhiều nhất ${MOST_PAGES} trang. Hãy tách thành nhiều tài liệu.`)
  for (const { version, page } of pages) {
    const source = sources.get(version)
    if (source && page > source.pages)
      faults.add(`${source.code} chỉ có ${source.pages} trang, không có trang ${page}. Hãy chọn lại trang.`)
  }
  return [...faults].map((sentence) => ({ field: 'pages', sentence }))
}

/** Pages of each version, in the order in which the versions are met first. */
export function pagesByVersion(pages: readonly DerivedPage[]): Map<string, number[]> {
  const found = new Map<string, Set<number>>()
  for (const { version, page } of pages) found.set(version, (found.get(version) ?? new Set()).add(page))
  return new Map([...found].map(([version, set]) => [version, [...set].sort((a, b) => a - b)]))
}
