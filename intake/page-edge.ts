// Whether what stands on a page runs over its edge: a sheet that lay askew on the glass, or a scan set to smaller paper.
// Pure, on grey samples. Rims of shadow, punched holes, spirals, rules and the desk under a photograph are no writing.
import { paperOf, threshold, type Grey } from './page-picture.ts'

export type Side = 'top' | 'right' | 'bottom' | 'left'

const A4_SHORT = 210 // mm; larger paper is measured as if it were A4, which asks for more

/** Along an edge: how deep it is, how long a run of ink is for letters, where inside more must stand, and how many there must be. */
interface Letters {
  readonly deep: number
  readonly least: number
  readonly most: number
  readonly inside: readonly (readonly [from: number, to: number])[]
  readonly count: number
}
/** Lines that run into the side: heights of letters; their words go on inside. */
const beside: Letters = { deep: 1.5, least: 0.7, most: 7, inside: [[2, 4], [5.5, 9]], count: 7 } // prettier-ignore
/** A line of which the upper or lower part is missing: strokes of letters. */
const across: Letters = { deep: 0.8, least: 0.2, most: 6, inside: [[0.8, 1.6]], count: 20 } // prettier-ignore

const EDGE = 0.4 // mm in from the border of the picture, which is often a line of its own
const DARKEST = 0.5 // share of the edge that may be ink
const PAPER = 48 // how much darker than paper the edge may be, in shades

/** Of a page that stands upright. */
export function cutSides(grey: Grey): Side[] {
  const { width, height } = grey
  const mm = Math.min(width, height) / A4_SHORT
  if (mm < 3) return [] // too coarse to tell letters from grain
  const paper = paperOf(grey)
  const ink = Math.min(threshold(grey), paper - 60)
  const at = (x: number, y: number): number => grey.data[y * width + x]!
  const sides: [Side, number, number, Letters, (along: number, deep: number) => number][] = [
    ['top', width, height, across, (along, deep) => at(along, deep)],
    ['right', height, width, beside, (along, deep) => at(width - 1 - deep, along)],
    ['bottom', width, height, across, (along, deep) => at(along, height - 1 - deep)],
    ['left', height, width, beside, (along, deep) => at(deep, along)],
  ]
  return sides.flatMap(([side, length, , letters, shade]) =>
    isCut({ length, mm, paper, ink, letters, shade }) ? [side] : [],
  )
}

interface Edge {
  readonly length: number
  readonly mm: number
  readonly paper: number
  readonly ink: number
  readonly letters: Letters
  readonly shade: (along: number, deep: number) => number
}

function isCut({ length, mm, paper, ink, letters, shade }: Edge): boolean {
  const [edge, deep] = [Math.round(EDGE * mm), Math.round(letters.deep * mm)]
  const from = Math.round(3 * mm) // corners are bent, stapled and dark
  const all = length - 2 * from
  let [dark, light] = [0, 0]
  for (let i = from; i < length - from; i++) {
    const value = shade(i, edge)
    if (value < ink) dark++
    else if (value >= paper - PAPER) light++
  }
  if (dark > DARKEST * all || light < 0.4 * all) return false
  const hasInk = (i: number): boolean => {
    for (let at = edge; at < deep; at++) if (shade(i, at) < ink) return true
    return false
  }
  let found = 0
  for (let i = from, start = -1; i <= length - from; i++) {
    const isInk = i < length - from && hasInk(i)
    if (isInk && start < 0) start = i
    if (isInk || start < 0) continue
    const run = (i - start) / mm
    if (run >= letters.least && run <= letters.most && goesOn(start, i, letters, mm, ink, shade)) found++
    start = -1
  }
  return found >= letters.count
}

function goesOn(
  start: number,
  end: number,
  { inside }: Letters,
  mm: number,
  ink: number,
  shade: Edge['shade'],
) {
  return inside.every(([near, far]) => {
    let [seen, all] = [0, 0]
    for (let deep = Math.round(near * mm); deep < Math.round(far * mm); deep++)
      for (let i = start; i < end; i++, all++) if (shade(i, deep) < ink) seen++
    return seen > 0.04 * all && seen < 0.85 * all // writing has ink and gaps
  })
}
