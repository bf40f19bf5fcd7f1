import { type Face, type Measure, wrap } from './paper.ts'

/** Lines of a paragraph whose first line is shorter by `first`. */
export function indented(
  measure: Measure,
  text: string,
  face: Face,
  size: number,
  width: number,
  first: number,
): string[] {
  if (!first) return wrap(measure, text, face, size, width)
  const [head = ''] = wrap(measure, text, face, size, width - first)
  const rest = text.normalize('NFC').replace(/\s+/g, ' ').slice(head.length).trim()
  return rest ? [head, ...wrap(measure, rest, face, size, width)] : [head]
}
