// Sheets into content streams.
import type { Ink, Sheet } from './paper.ts'
import { fontNames, type Press } from './press.ts'

/** Short, and the same everywhere: never a locale, never an exponent. */
export const num = (value: number): string => String(Math.round(value * 1000) / 1000)

type Setter = Pick<Press, 'measure' | 'encode'>

export const content = (sheet: Sheet, press: Setter): string =>
  sheet.ink.map((ink) => operators(ink, press)).join('\n')

function operators(ink: Ink, press: Setter): string {
  if (ink.kind === 'fill')
    return `${num(ink.grey)} g ${[ink.x, ink.y, ink.width, ink.height].map(num).join(' ')} re f`
  if (ink.kind === 'line')
    return `0 G ${num(ink.width)} w ${num(ink.x)} ${num(ink.y)} m ${num(ink.toX)} ${num(ink.toY)} l S`
  const text = typeof ink.text === 'string' ? ink.text : ink.text()
  if (!text) return ''
  const wide = ink.align === 'left' ? 0 : press.measure(text, ink.face, ink.size)
  const x = ink.x - (ink.align === 'right' ? wide : ink.align === 'center' ? wide / 2 : 0)
  return `${num(ink.grey)} g ${line(press, text, ink, x, ink.y)}`
}

export function line(
  press: Setter,
  text: string,
  { face, size }: { face: keyof typeof fontNames; size: number },
  x: number,
  y: number,
): string {
  return `BT /${fontNames[face]} ${num(size)} Tf ${num(x)} ${num(y)} Td <${press.encode(text, face)}> Tj ET`
}
