// Whether a view shows what the office file says. LibreOffice can lay out a document so that rows of a table stand on no
// page, with exit code 0; so its own plain text of the file is sought in the text of the PDF.

/** Shorter lines stand in many places: a number, a heading of a column. */
const TELLING = 8
/** A paragraph may go on behind the head of the next page: then its beginning or its end is found. */
const PART = 20
/** One line may be drawn otherwise, hyphenated or in letters of a font; what is lost is lost together. */
const TOGETHER = 2

/** Both stand in one order, so a line is near the one before; elsewhere it is sought only so often. */
const NEAR = 100_000
const FAR_SEARCHES = 500

/** How many lines of `said` are nowhere in `seen`. */
export function lostLines(said: string, seen: string): number {
  const isThere = finder(lettersOf(seen))
  let lost = 0
  let run = 0
  const end = () => {
    if (run >= TOGETHER) lost += run
    run = 0
  }
  for (const line of said.split('\n')) {
    const key = lettersOf(line)
    if (key.length < TELLING) continue
    if (isThere(key) || (key.length > PART && partsOf(key).some(isThere))) end()
    else run++
  }
  end()
  return lost
}

function finder(text: string): (part: string) => boolean {
  let at = 0
  let left = FAR_SEARCHES
  return (part) => {
    const near = text.slice(at, at + NEAR).indexOf(part)
    if (near >= 0) at += near
    else if (left-- <= 0)
      return true // what is this different is not judged
    else {
      const far = text.indexOf(part)
      if (far < 0) return false
      at = far
    }
    return true
  }
}

const partsOf = (key: string): string[] => [key.slice(0, PART), key.slice(-PART)]

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
