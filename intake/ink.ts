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
  return spots.sort((a, b) => b.width * b.height - a.width * a.height).slice(0, most)
}

/** From a word of 6 × 3 mm to a seal. */
const isStamp = ({ width, height }: Spot): boolean =>
  width >= 6 * CELL && height >= 3 * CELL && width <= 100 * CELL && height <= 60 * CELL

/** Takes the frame off, in place: what lies in the outer quarters is ink nearly all along, and all outside of it. */
export function unframe({ data, width, height }: Grey): void {
  const rows = Array.from({ length: height }, (_, y) => share(data, y * width, 1, width))
  if (!rows.some((one) => one > 0.6)) return
  const columns = Array.from({ length: width }, (_, x) => share(data, x, width, height))
  const [top, bottom] = inside(rows, 0.25)
  const [left, right] = inside(columns, 0.12)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (y < top || y > bottom || x < left || x > right) data[y * width + x] = 255
}

const RIM = 3 // samples of a rule that its share does not show

function inside(shares: readonly number[], part: number): [from: number, to: number] {
  const depth = Math.floor(shares.length * part)
  const isRule = (at: number) => shares[at]! > 0.4
  let [from, to] = [0, shares.length - 1]
  for (let i = 0; i < depth; i++) {
    if (isRule(i)) from = i + RIM
    if (isRule(shares.length - 1 - i)) to = shares.length - 1 - i - RIM
  }
  return [from, to]
}

function share(data: Uint8Array, from: number, step: number, n: number): number {
  let count = 0
  for (let i = 0; i < n; i++) if (data[from + i * step]! < 128) count++
  return count / n
}
