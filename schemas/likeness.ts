// How alike two texts are: MinHash over runs of words, so that a scan of a letter is known beside the letter itself, and a
// second export of a table beside the first. Diacritics and case say nothing, for a machine may have misread them.
import { tokens } from './tokens.ts'

const HASHES = 64
const RUN = 3 // words
const BANDS = 21
/** Fewer runs say nothing: forms and covers are all alike. */
const LEAST = 40
const MOST = 20_000

/**
 * The text by which a paper is known: of its main file. Annexes go with many letters, and count only where the letter itself
 * has hardly a word that can be read.
 */
export function paperText(files: readonly (readonly string[])[]): readonly string[] {
  const [main = []] = files
  let words = 0
  for (const page of main) for (const _ of tokens(page)) if (++words >= LEAST) return main
  return files.flat()
}

/** 64 numbers of 32 bits; undefined of a text that is too short. */
export function sketchOf(pages: readonly string[]): number[] | undefined {
  const words: string[] = []
  for (const page of pages) {
    for (const { folded } of tokens(page)) words.push(folded)
    if (words.length > MOST) break
  }
  const runs = new Set<number>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(hashOf(words.slice(i, i + RUN).join(' ')))
  if (runs.size < LEAST) return undefined
  const least = new Uint32Array(HASHES).fill(0xffffffff)
  for (const run of runs)
    for (let n = 0; n < HASHES; n++) {
      const mixed = mix(run ^ Math.imul(n + 1, 0x9e3779b1))
      if (mixed < least[n]!) least[n] = mixed
    }
  return [...least]
}

/** Two texts that are half alike have one of these in common nearly always. */
export const bandsOf = (sketch: readonly number[]): string[] =>
  Array.from({ length: BANDS }, (_, n) => {
    const rows = Math.floor(HASHES / BANDS)
    return `${n}:${hashOf(sketch.slice(n * rows, (n + 1) * rows).join(' ')).toString(36)}`
  })

/** Share of their runs of words that both have, as far as the sketches tell: 0 to 1. */
export const likenessOf = (a: readonly number[], b: readonly number[]): number =>
  a.filter((value, n) => value === b[n]).length / HASHES

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
