// Red ink on a page: stamps, without the text that they stand on. Pure, on samples.
import type { Grey } from './page-picture.ts'

export interface Spot {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const CELL = 8 // samples; a millimetre at 200 dpi
const LEAST = 3 // red samples in a cell
const REDDER = 38 // than green and blue, to be ink

/** `data`: red, green and blue of each sample. Black where there is red ink, white elsewhere. */
export function redOf(data: Uint8Array, width: number, height: number): Grey {
  const red = new Uint8Array(width * height).fill(255)
  for (let i = 0; i < red.length; i++) {
    const at = i * 3
    if (data[at]! - Math.max(data[at + 1]!, data[at + 2]!) >= REDDER) red[i] = 0
  }
  return { data: red, width, height }
}

/** Patches of ink that may be a stamp, largest first; what lies a millimetre or two apart is one. */
export function spotsOf({ data, width, height }: Grey, most: number): Spot[] {
  const [w, h] = [Math.ceil(width / CELL), Math.ceil(height / CELL)]
  const counts = new Uint16Array(w * h)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x] === 0) counts[Math.floor(y / CELL) * w + Math.floor(x / CELL)]!++
  const spots: Spot[] = []
  const isSeen = new Uint8Array(w * h)
  for (let start = 0; start < counts.length; start++) {
    if (isSeen[start] || counts[start]! < LEAST) continue
    isSeen[start] = 1
    const todo = [start]
    let [left, right, top, bottom] = [w, 0, h, 0]
    for (let cell = todo.pop(); cell !== undefined; cell = todo.pop()) {
      const [x, y] = [cell % w, Math.floor(cell / w)]
      ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)] // prettier-ignore
      for (let ny = Math.max(0, y - 2); ny <= Math.min(h - 1, y + 2); ny++)
        for (let nx = Math.max(0, x - 2); nx <= Math.min(w - 1, x + 2); nx++) {
          const next = ny * w + nx
          if (isSeen[next] || counts[next]! < LEAST) continue
          isSeen[next] = 1
          todo.push(next)
        }
    }
    const spot = { left: left * CELL, top: top * CELL, width: (right - left + 1) * CELL, height: (bottom - top + 1) * CELL } // prettier-ignore
    if (isStamp(spot)) spots.push(spot)
  }
  const byArea = (all: Spot[]) => all.sort((a, b) => b.width * b.height - a.width * a.height)
  return byArea(joined(byArea(spots).slice(0, MOST_WORDS)).filter(isStamp)).slice(0, most)
}

const MOST_WORDS = 40 // patches of a page that are looked at together
const BLANK = 0.8 // of the height of a word, to the next

/** Words of a stamp without a frame are one: what stands on the same line, as high and near. */
function joined(spots: readonly Spot[]): Spot[] {
  const all = [...spots]
  for (let i = 0; i < all.length; i++) {
    const next = all.findIndex((other, n) => n > i && isBeside(all[i]!, other))
    if (next < 0) continue
    const [a, b] = [all[i]!, all[next]!]
    const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)]
    const [right, bottom] = [Math.max(a.left + a.width, b.left + b.width), Math.max(a.top + a.height, b.top + b.height)] // prettier-ignore
    all.splice(next, 1)
    all[i] = { left, top, width: right - left, height: bottom - top }
    i = -1 // a longer one may reach further
  }
  return all
}

/** Also of a page that lies: its lines stand. */
function isBeside(a: Spot, b: Spot): boolean {
  const isLying = ({ width, height }: Spot) => width >= height
  if (isLying(a) !== isLying(b)) return false
  const along = ({ left, top, width, height }: Spot) =>
    isLying(a) ? { from: left, to: left + width, edge: top, deep: height } : { from: top, to: top + height, edge: left, deep: width } // prettier-ignore
  const [one, two] = [along(a), along(b)]
  const [low, high] = [Math.min(one.deep, two.deep), Math.max(one.deep, two.deep)]
  const gap = Math.max(one.from, two.from) - Math.min(one.to, two.to)
  const isOnLine = one.edge < two.edge + two.deep && two.edge < one.edge + one.deep
  return isOnLine && high <= 2 * low && gap <= BLANK * low
}

/** From a word of 6 × 3 mm to a seal, lying or standing. */
const isStamp = ({ width, height }: Spot): boolean => {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  return long >= 6 * CELL && short >= 3 * CELL && long <= 100 * CELL && short <= 60 * CELL
}

const EDGE = 4 // samples from the rim in which a frame begins
const RULE = 0.4 // of a side, that is ink

/**
 * Takes the frame off, in place. What lies at the rim is ink nearly all along; what letters did not touch and is long and
 * thin, or a wide loop around nothing, is no letter. Where no frame lies at the rim, nothing is taken.
 */
export function unframe(grey: Grey): void {
  const { data, width, height } = grey
  const rows = Array.from({ length: height }, (_, y) => share(data, y * width, 1, width))
  if (![...rows.slice(0, EDGE), ...rows.slice(-EDGE)].some((one) => one > 0.6)) return
  const columns = Array.from({ length: width }, (_, x) => share(data, x, width, height))
  const [top, bottom] = [rimOf(rows), height - rimOf(rows.toReversed())]
  const [left, right] = [rimOf(columns), width - rimOf(columns.toReversed())]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (y < top || y >= bottom || x < left || x >= right) data[y * width + x] = 255
  for (const piece of piecesOf(grey)) if (isFrame(piece, grey)) for (const at of piece.samples) data[at] = 255
}

/** How many samples from the rim the rule ends that begins there. */
function rimOf(shares: readonly number[]): number {
  let at = shares.slice(0, EDGE).findIndex((one) => one > RULE)
  if (at < 0) return 0
  while (at < shares.length / 4 && shares[at]! > RULE) at++
  return at
}

interface Piece extends Spot {
  readonly samples: readonly number[]
}

/** Also crumbs of it along the rim; an accent that lies there is lost with them, and not needed. */
function isFrame({ left, top, width, height, samples }: Piece, patch: Grey): boolean {
  const [long, short] = [Math.max(width, height), Math.min(width, height)]
  const rim = 0.15 * patch.height
  const isAtRim =
    Math.min(top + height, left + width) < rim || Math.max(top - patch.height, left - patch.width) > -rim
  if (isAtRim && short < rim) return true
  return long > 0.4 * patch.height && (short < 0.12 * long || samples.length < 0.2 * width * height)
}

/** Ink that hangs together. */
function piecesOf({ data, width, height }: Grey): Piece[] {
  const isSeen = new Uint8Array(data.length)
  const pieces: Piece[] = []
  for (let start = 0; start < data.length; start++) {
    if (isSeen[start] || data[start]! >= 128) continue
    isSeen[start] = 1
    const samples = [start]
    let [left, right, top, bottom] = [width, 0, height, 0]
    for (let i = 0; i < samples.length; i++) {
      const [x, y] = [samples[i]! % width, Math.floor(samples[i]! / width)]
      ;[left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)] // prettier-ignore
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx
          if (isSeen[next] || data[next]! >= 128) continue
          isSeen[next] = 1
          samples.push(next)
        }
    }
    pieces.push({ left, top, width: right - left + 1, height: bottom - top + 1, samples })
  }
  return pieces
}

function share(data: Uint8Array, from: number, step: number, n: number): number {
  let count = 0
  for (let i = 0; i < n; i++) if (data[from + i * step]! < 128) count++
  return count / n
}
