/** '2–4, 7' → [2, 3, 4, 7] */
export function pagesOf(text: string | undefined): number[] {
  const found = (text ?? '').split(',').flatMap((part) => {
    const [from = 0, to = from] = (part.match(/\d+/g) ?? []).map(Number)
    return from > 0 && to >= from && to - from < 500
      ? Array.from({ length: to - from + 1 }, (_, n) => from + n)
      : []
  })
  return [...new Set(found)].sort((a, b) => a - b)
}

/** [2, 3, 4, 7] → '2–4, 7' */
export function pagesText(pages: readonly number[]): string {
  const runs: [number, number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last && page === last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')
}
