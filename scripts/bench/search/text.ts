// Office Vietnamese by the yard: syllables, and pairs of them that make words, as frequent as in the sentences of the
// demonstration's papers (Zipf), so that the common ones stand in nearly every paper and most are rare.
import { readdirSync, readFileSync } from 'node:fs'

const folder = 'scripts/demo/documents/words'
const said = readdirSync(folder).map((name) => readFileSync(`${folder}/${name}`, 'utf8'))
const syllables = byFrequency(said.flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []))

function byFrequency(all: readonly string[]): string[] {
  const times = new Map<string, number>()
  for (const one of all) times.set(one.toLowerCase(), (times.get(one.toLowerCase()) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1]).map(([one]) => one)
}

/** The same text at every run. */
export function writer(seed: number) {
  let state = seed
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const WORDS = 30_000
  const words = Array.from({ length: WORDS }, (_, n) => {
    const at = () => syllables[Math.floor(syllables.length * random() ** 2)]!
    return n < syllables.length ? syllables[n]! : `${at()} ${at()}`
  })
  /** Rank r with a frequency of about 1 / r. */
  const word = () => words[Math.min(WORDS - 1, Math.floor(WORDS ** random()))]!
  const line = (n: number) => Array.from({ length: n }, word).join(' ')
  return {
    random,
    line,
    /** Four to eight pages of about 350 syllables. */
    pages: () => Array.from({ length: 4 + Math.floor(5 * random()) }, () => line(220)),
  }
}
