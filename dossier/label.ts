// The numbering law. A label is a section's letters (if its sections have a numbering of their own), a number, and the
// letters of what came late: 12 < 12A < … < 12Z < 12AA < … < 13; A9 < A10 < B1. An issued label is never given again and
// never moves: what is inserted behind 12 takes the next free letters of 12.

export type Label = { section: string; number: number; letters: string }

export function readLabel(text: string): Label {
  const [, section = '', number, letters = ''] = /^([A-Z]*)([1-9]\d*)([A-Z]*)$/.exec(text) ?? []
  if (!number) throw new RangeError(`not a page label: ${text}`)
  return { section, number: Number(number), letters }
}

export const writeLabel = ({ section, number, letters }: Label): string => `${section}${number}${letters}`

export const compareLabels = (a: Label, b: Label): number =>
  compareLetters(a.section, b.section) || a.number - b.number || compareLetters(a.letters, b.letters)

const compareLetters = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0)

/** '' → A, A → B, Z → AA, AZ → BA, ZZ → AAA. */
export function nextLetters(letters: string): string {
  const head = letters.replace(/Z+$/, '')
  const tail = 'A'.repeat(letters.length - head.length)
  if (!head) return `${tail}A`
  return head.slice(0, -1) + String.fromCharCode(head.charCodeAt(head.length - 1) + 1) + tail
}

/** 1 → A, 26 → Z, 27 → AA: the letters of the nth section. */
export function sectionLetters(n: number): string {
  let text = ''
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text
  return text
}

/** Labels for `count` pages inserted behind `after`, always behind the last letters that this number ever gave. */
export function insertBehind(issued: Iterable<string>, after: string, count: number): string[] {
  const { section, number } = readLabel(after)
  let last = ''
  for (const text of issued) {
    const label = readLabel(text)
    if (label.section === section && label.number === number && compareLetters(label.letters, last) > 0)
      last = label.letters
  }
  return Array.from({ length: count }, () =>
    writeLabel({ section, number, letters: (last = nextLetters(last)) }),
  )
}

/** Whether b is the label that follows a when pages are numbered on, or when one is inserted behind the other. */
export function follows(a: string, b: string): boolean {
  const [from, to] = [readLabel(a), readLabel(b)]
  if (from.section !== to.section) return false
  if (from.number === to.number) return nextLetters(from.letters) === to.letters
  return to.number === from.number + 1 && !from.letters && !to.letters
}

/** "45–52, 52A": as it is printed, and as the label of one page that stands for them all. */
export function rangeOf(labels: readonly string[]): string {
  const runs: [string, string][] = []
  for (const label of labels) {
    const run = runs.at(-1)
    if (run && follows(run[1], label)) run[1] = label
    else runs.push([label, label])
  }
  return runs.map(([from, to]) => (from === to ? from : `${from}–${to}`)).join(', ')
}

const numerals: [number, string][] = [
  [1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'],
  [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i'],
] // prettier-ignore

/** Front pages: i, ii, iii… so that the length of the index moves no number of the body. */
export function roman(n: number): string {
  let text = ''
  for (const [value, numeral] of numerals) for (; n >= value; n -= value) text += numeral
  return text
}
