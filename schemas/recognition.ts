// Reading the text of pages that are pictures: work in hand, a few pages at a time, beside the rendition that comes of it.
import { z } from 'zod'
import { Id, Revision, Sha256 } from './id.ts'

const part = z.int().min(0).max(1000)

export const PageRead = z.object({
  page: z.int().min(1),
  text: z.string(),
  /** Of the words, 0 to 100. */
  confidence: z.int().min(0).max(100),
  /** Clockwise, to stand upright. */
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  skew: z.exactOptional(z.number()),
  /** Writing runs over its edge. */
  isCut: z.exactOptional(z.literal(true)),
  /** Of pages that may say what a paper is: how sure each word of the text is, and where it stands, in thousandths. */
  words: z.exactOptional(z.array(z.tuple([part, part, part, part, part]))),
  why: z.exactOptional(z.enum(['blank', 'unreadable', 'failed'])),
})
export type PageRead = z.infer<typeof PageRead>

/** What is read first: the head of a new paper, which says what it is; the rest of it; papers kept long ago. */
export const ranks = { head: 0, rest: 1, old: 2 } as const

/** Some pages of one view. Gone once all of the view are read; it has no history of its own. */
export const Reading = z.object({
  id: Id,
  /** Of the original. */
  source: Sha256,
  pages: z.array(z.int().min(1)).min(1).max(20),
  rank: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  /** `read`: others of the same view are not. */
  state: z.enum(['wanted', 'read']),
  /** Page by page as they are read; `tries`: how often it had been taken when the last of them was. */
  progress: z.exactOptional(z.object({ read: z.array(PageRead), tries: z.int() })),
  revision: Revision,
})
export type Reading = z.infer<typeof Reading>

const PAGES_AT_ONCE = 8

/** A short one first, so that a paper is known by its head before its annexes are read. */
export function partsOf(pages: readonly number[]): number[][] {
  const parts = [pages.slice(0, 2)]
  for (let at = 2; at < pages.length; at += PAGES_AT_ONCE) parts.push(pages.slice(at, at + PAGES_AT_ONCE))
  return parts.filter((part) => part.length > 0)
}

/** What of the layer still says something goes behind what was recognised. */
export function joinTexts(layer: readonly string[], read: readonly PageRead[]): string[] {
  const byPage = new Map(read.map((one) => [one.page, one.text]))
  return layer.map((text, i) => {
    const seen = byPage.get(i + 1)
    if (!seen) return text
    return /\p{L}/u.test(text) ? `${seen}\n\n${text}` : seen
  })
}
