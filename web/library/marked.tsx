import { Fragment } from 'react'
import { useFilter } from './filter.ts'

/** đ has no decomposition; everything else loses its marks, one letter for one letter. */
const bare = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => letter.normalize('NFD')[0]!.toLowerCase().replace('đ', 'd'))
    .join('')

/** The text with the words that were asked for, whether typed with diacritics or without. */
export function Marked({ text }: { text: string }) {
  const { filter } = useFilter()
  const words = bare(filter.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  if (words.length === 0) return text
  const letters = [...text.normalize('NFC')]
  const hay = bare(text)
  const hit = letters.map(() => false)
  for (const word of words)
    for (let at = hay.indexOf(word); at >= 0; at = hay.indexOf(word, at + 1))
      hit.fill(true, at, at + word.length)
  const runs: { text: string; isHit: boolean }[] = []
  letters.forEach((letter, n) => {
    // A blank between two marked words belongs to the mark.
    const isHit = hit[n] || (letter === ' ' && Boolean(hit[n - 1] && hit[n + 1]))
    const last = runs.at(-1)
    if (last?.isHit === isHit) last.text += letter
    else runs.push({ text: letter, isHit })
  })
  return runs.map((run, n) =>
    run.isHit ? <mark key={n}>{run.text}</mark> : <Fragment key={n}>{run.text}</Fragment>,
  )
}
