// Whether a photographed page can be read, from its pixels; quick enough to be said while the paper still lies on the
// table. The server measures what arrives again, by itself.

/** Row by row, 0 black to 255 white; made small, so that a letter is a few samples high. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export const qualities = ['dark', 'light', 'blurred', 'skewed', 'small'] as const
export type Quality = (typeof qualities)[number]

/** The longer side of what is looked at. */
export const LOOKED_AT = 1400
/** NĐ 30/2020: of a page of A4. */
const LEAST_DPI = 200
const A4_INCHES = [8.27, 11.69] as const

/** `whole`: the picture's own size in pixels. */
export function faultsOf(grey: Grey, whole: { width: number; height: number }): Quality[] {
  const [short, long] = [Math.min(whole.width, whole.height), Math.max(whole.width, whole.height)]
  const dpi = Math.max(short / A4_INCHES[0], long / A4_INCHES[1])
  const light = lightOf(grey)
  const isBlurred = !light && sharpnessOf(grey) < SHARP
  return [
    ...(light ? [light] : []),
    ...(isBlurred ? (['blurred'] as const) : []),
    ...(!light && !isBlurred && Math.abs(leanOf(grey)) >= SKEWED ? (['skewed'] as const) : []),
    ...(Math.round(dpi) < LEAST_DPI ? (['small'] as const) : []),
  ]
}

/** The tone that a share of the samples does not reach. */
function toneAt({ data }: Grey, share: number): number {
  const counts = new Uint32Array(256)
  for (const value of data) counts[value]!++
  let left = data.length * share
  for (let tone = 0; tone < 256; tone++) if ((left -= counts[tone]!) < 0) return tone
  return 255
}

/** Paper that is grey as dusk, or so bright that ink is gone. */
function lightOf(grey: Grey): 'dark' | 'light' | undefined {
  if (toneAt(grey, 0.9) < 100) return 'dark'
  return toneAt(grey, 0.005) > 200 ? 'light' : undefined
}

/** Of the contrast between ink and paper: how much of it the steepest strokes cross from one sample to the next but one. */
const SHARP = 0.42

function sharpnessOf(grey: Grey): number {
  const { data, width, height } = grey
  const contrast = Math.max(1, toneAt(grey, 0.9) - toneAt(grey, 0.005))
  const counts = new Uint32Array(256)
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const across = Math.abs(data[at + 1]! - data[at - 1]!)
      const down = Math.abs(data[at + width]! - data[at - width]!)
      counts[Math.max(across, down)]!++
    }
  // One sample in two hundred: a page has far more strokes, and the rim of the table alone has fewer.
  let left = (width * height) / 200
  let step = 255
  while (step > 0 && (left -= counts[step]!) > 0) step--
  return step / contrast
}

/** Degrees; what leans less is straightened by the server for reading. */
const SKEWED = 3
const WIDEST = 15
/** Less points than this are no writing. */
const LEAST_INK = 2000
/** How much better than the rest the best angle must be: on a page without lines none is. */
const CLEAR = 1.3

/**
 * By how many degrees the lines of text lean; 0 where none are seen. Along the lines rows are either full or empty: there the
 * steps from one row to the next are greatest.
 */
function leanOf(grey: Grey): number {
  const { x, y } = strokesOf(grey)
  if (x.length < LEAST_INK) return 0
  const rows = new Float64Array(grey.height + 2 * grey.width)
  const angles = Array.from({ length: 4 * WIDEST + 1 }, (_, n) => n / 2 - WIDEST)
  const scores = angles.map((degrees) => {
    rows.fill(0)
    const slope = Math.tan((degrees * Math.PI) / 180)
    for (let i = 0; i < x.length; i++) rows[Math.round(y[i]! + x[i]! * slope) + grey.width]!++
    let sum = 0
    for (let i = 1; i < rows.length; i++) sum += (rows[i]! - rows[i - 1]!) ** 2
    return sum
  })
  const best = Math.max(...scores)
  const mean = scores.reduce((sum, each) => sum + each, 0) / scores.length
  return best < mean * CLEAR ? 0 : angles[scores.indexOf(best)]!
}

const AROUND = 12

/** Samples darker than what is around them: neither the table below the paper nor a shadow on it. */
function strokesOf({ data, width, height }: Grey): { x: number[]; y: number[] } {
  const sums = new Float64Array((width + 1) * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += data[y * width + x]!
      sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1]! + row
    }
  }
  const at = (x: number, y: number) => sums[y * (width + 1) + x]!
  const area = (2 * AROUND + 1) ** 2
  const found = { x: [] as number[], y: [] as number[] }
  for (let y = AROUND; y < height - AROUND; y++)
    for (let x = AROUND; x < width - AROUND; x++) {
      const [left, top, right, foot] = [x - AROUND, y - AROUND, x + AROUND + 1, y + AROUND + 1]
      const mean = (at(right, foot) - at(left, foot) - at(right, top) + at(left, top)) / area
      if (data[y * width + x]! > mean * 0.75 || mean < 60) continue
      found.x.push(x)
      found.y.push(y)
    }
  return found
}
