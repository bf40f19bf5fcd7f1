// Whether a photographed page can be read, from its pixels; quick enough to be said while the paper still lies on the
// table. The server measures what arrives again, by itself.

/** Row by row, 0 black to 255 white; made small, so that a letter is a few samples high. */
export interface Grey {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

export const qualities = ['dark', 'light', 'blurred', 'small'] as const
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
  return [
    ...(light ? [light] : []),
    ...(!light && sharpnessOf(grey) < SHARP ? (['blurred'] as const) : []),
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
