/** Marks the pieces of text that make up the quote; spaces and line ends count alike. Says whether it was found. */
export function markQuote(pieces: readonly HTMLElement[], quote: string): boolean {
  const squeeze = (text: string) => text.normalize('NFC').replace(/\s+/g, '')
  const starts: number[] = []
  let whole = ''
  for (const piece of pieces) {
    starts.push(whole.length)
    whole += squeeze(piece.textContent)
  }
  const wanted = squeeze(quote)
  const from = wanted ? whole.indexOf(wanted) : -1
  pieces.forEach((piece, n) => {
    const begin = starts[n] ?? 0
    const end = begin + squeeze(piece.textContent).length
    piece.classList.toggle('quoted', from >= 0 && begin < from + wanted.length && end > from)
  })
  return from >= 0
}

/** What is selected inside this element, as one line. */
export function selectedIn(element: HTMLElement | null): string {
  const selection = document.getSelection()
  if (!selection?.rangeCount || !element?.contains(selection.anchorNode)) return ''
  return selection.toString().replace(/\s+/g, ' ').trim()
}
