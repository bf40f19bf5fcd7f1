// The numbering law. A label is a number and letters: 12 < 12A < … < 12Z < 12AA < … < 13. An issued label is never
// given again and never moves: what is inserted behind 12 takes the next free letters of 12.

export type Label = { number: number; letters: string }

export function readLabel(text: string): Label {
  const [, number, letters = ''] = /^([1-9]\d*)([A-Z]*)$/.exec(text) ?? []
  if (!number) throw new RangeError(`not a page label: ${text}`)
  return { number: Number(number), letters }
}

export const writeLabel = ({ number, letters }: Label): string => `${number}${letters}`

export function compareLabels(a: Label, b: Label): number {
  return (
    a.number - b.number ||
    a.letters.length - b.letters.length ||
    (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0)
  )
}

/** '' → A, A → B, Z → AA, AZ → BA, ZZ → AAA. */
export function nextLetters(letters: string): string {
  const head = letters.replace(/Z+$/, '')
  const tail = 'A'.repeat(letters.length - head.length)
  if (!head) return `${tail}A`
  return head.slice(0, -1) + String.fromCharCode(head.charCodeAt(head.length - 1) + 1) + tail
}

/** Labels for `count` pages inserted behind `after`, always behind the last letters that this number ever gave. */
export function insertBehind(issued: Iterable<string>, after: string, count: number): string[] {
  const { number } = readLabel(after)
  let last = ''
  for (const text of issued) {
    const label = readLabel(text)
    if (label.number === number && compareLabels(label, { number, letters: last }) > 0) last = label.letters
  }
  return Array.from({ length: count }, () => writeLabel({ number, letters: (last = nextLetters(last)) }))
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
