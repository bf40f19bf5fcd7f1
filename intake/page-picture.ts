// What a picture of a page shows: how it stands, and whether anything stands on it at all. Pure, on grey samples.

/** Row by row, 0 black to 255 white. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** "P5" as Poppler writes it: the samples behind a head of three numbers. */
export function greyOfPgm(bytes: Buffer): Grey {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  if (!head) throw new Error('not a grey PNM')
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, data: bytes.subarray(head[0].length, head[0].length + width * height) }
}

/** Between ink and paper (Otsu): the value that parts the samples into the two most different halves. */
export function threshold({ data }: Grey): number {
  const counts = new Float64Array(256)
  for (const value of data) counts[value]!++
  let [sumAll, sum, weight, best, at] = [0, 0, 0, -1, 128]
  for (let i = 0; i < 256; i++) sumAll += i * counts[i]!
  for (let i = 0; i < 256; i++) {
    weight += counts[i]!
    sum += i * counts[i]!
    const rest = data.length - weight
    if (weight === 0 || rest === 0) continue
    const between = weight * rest * (sum / weight - (sumAll - sum) / rest) ** 2
    if (between > best) [best, at] = [between, i]
  }
  return at
}

const MARGIN = 0.03 // shadows and dark rims of scanners stand there

/** Points of ink away from the rims, and their share of the page. A page of one tone has none. */
export function inkOf(grey: Grey): { x: Int32Array; y: Int32Array; share: number } {
  const { data, width, height } = grey
  const limit = Math.min(threshold(grey), 190)
  const [left, top] = [Math.round(width * MARGIN), Math.round(height * MARGIN)]
  const xs: number[] = []
  const ys: number[] = []
  const sample = paperOf(grey)
  for (let y = top; y < height - top; y++)
    for (let x = left; x < width - left; x++) {
      const value = data[y * width + x]!
      if (value > limit || sample - value < CONTRAST) continue
      xs.push(x)
      ys.push(y)
    }
  const share = xs.length / Math.max(1, (width - 2 * left) * (height - 2 * top))
  return { x: Int32Array.from(xs), y: Int32Array.from(ys), share }
}

const CONTRAST = 40

/** The tone that most of the page has. */
export function paperOf({ data }: Grey): number {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value]!++
  return counts.indexOf(counts.reduce((a, b) => Math.max(a, b), 0))
}

/** White on black becomes black on white, in place. */
export function lighten(grey: Grey): void {
  const { data } = grey
  if (paperOf(grey) >= 128) return
  for (let i = 0; i < data.length; i++) data[i] = 255 - data[i]!
}

/** Of ink; fewer points are dust. */
const LEAST_INK = 0.0004
export const isBlank = (ink: { readonly share: number }): boolean => ink.share < LEAST_INK

const WIDEST = 10 // degrees

/**
 * By how many degrees the lines of text rise to the right (negative: they fall); undefined where the page has no lines.
 * At the right angle rows are either full or empty: the sum of squares of what they hold is greatest.
 */
export function skewOf(
  { x, y, share }: ReturnType<typeof inkOf>,
  height: number,
  width: number,
  { widest = WIDEST, least = 1.3 } = {},
): number | undefined {
  if (isBlank({ share }) || share > 0.5) return undefined
  const rows = new Float64Array(height + 2 * width)
  const score = (degrees: number): number => {
    rows.fill(0)
    const slope = Math.tan((degrees * Math.PI) / 180)
    for (let i = 0; i < x.length; i++) rows[Math.round(y[i]! + x[i]! * slope) + width]!++
    let sum = 0
    for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
    return sum
  }
  const scores: [degrees: number, score: number][] = []
  for (let degrees = -widest; degrees <= widest; degrees += 0.5) scores.push([degrees, score(degrees)])
  const mean = scores.reduce((sum, [, each]) => sum + each, 0) / scores.length
  let [angle, best] = scores.reduce((a, b) => (b[1] > a[1] ? b : a))
  if (best < mean * least) return undefined
  for (const step of [0.25, 0.1, 0.05])
    for (const degrees of [angle - step, angle + step]) {
      const each = score(degrees)
      if (each > best) [angle, best] = [degrees, each]
    }
  return Math.round(angle * 100) / 100
}

const LEAST_RULE = 1 / 25 // of the width of the page: no stroke of a letter is as long
const GAP = 3

/**
 * Rubs out the rules of tables and under headings, in place: what reads letters takes a cell for a picture. Says
 * whether there were upright ones, as in a table.
 */
export function eraseRules(grey: Grey): { isTable: boolean } {
  const { data, width, height } = grey
  const limit = Math.min(threshold(grey) + 20, 210)
  const least = Math.round(width * LEAST_RULE)
  const dark = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i++) dark[i] = data[i]! < limit ? 1 : 0
  const rules = new Uint8Array(data.length)
  markRuns(dark, rules, { lines: height, length: width, step: 1, stride: width, least })
  const upright = markRuns(dark, rules, { lines: width, length: height, step: width, stride: 1, least })
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      // The grey rim of a rule goes with it.
      const isRule =
        rules[at]! || rules[at - 1]! || rules[at + 1]! || rules[at - width]! || rules[at + width]!
      if (isRule) data[at] = 255
    }
  return { isTable: upright > height / 2 }
}

interface Along {
  readonly lines: number
  readonly length: number
  /** From one sample of a line to the next, and from one line to the next. */
  readonly step: number
  readonly stride: number
  readonly least: number
}

function markRuns(
  dark: Uint8Array,
  rules: Uint8Array,
  { lines, length, step, stride, least }: Along,
): number {
  let marked = 0
  for (let line = 0; line < lines; line++) {
    let [start, last] = [-1, -1]
    for (let i = 0; i <= length; i++) {
      if (i < length && dark[line * stride + i * step]!) {
        if (start < 0) start = i
        last = i
      } else if (start >= 0 && (i - last > GAP || i === length)) {
        if (last - start + 1 >= least)
          for (let k = start; k <= last; k++, marked++) rules[line * stride + k * step] = 1
        start = -1
      }
    }
  }
  return marked
}
