// What a page needs to know of a JPEG to take it in as it is: its size, its colours, and how the camera held it.

export interface Jpeg {
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  /** Clockwise, in degrees, from the stored rows to how it is to be seen. */
  readonly turn: 0 | 90 | 180 | 270
}

/** Undefined: not one that a page can take in as it is (another format, CMYK, mirrored, cut off). */
export function jpegOf(bytes: Uint8Array): Jpeg | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined
  let turn: Jpeg['turn'] | undefined = 0
  for (let at = 2; at + 9 < view.byteLength;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    const length = view.getUint16(at + 2)
    if (isFrame(marker)) {
      const [height, width, channels] = [view.getUint16(at + 5), view.getUint16(at + 7), bytes[at + 9]]
      if (turn === undefined || (channels !== 1 && channels !== 3) || width === 0 || height === 0)
        return undefined
      return { width, height, channels, turn }
    }
    if (marker === 0xe1) turn = turnOf(view, at + 4, length - 2) ?? turn
    if (marker === 0xe1 && isMirrored(view, at + 4, length - 2)) turn = undefined
    at += 2 + length
  }
  return undefined
}

/** SOF0–15 without the three that are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const turns: Readonly<Record<number, Jpeg['turn']>> = { 1: 0, 3: 180, 6: 90, 8: 270 }

const turnOf = (view: DataView, at: number, length: number): Jpeg['turn'] | undefined =>
  turns[orientationOf(view, at, length) ?? 0]

const isMirrored = (view: DataView, at: number, length: number): boolean =>
  [2, 4, 5, 7].includes(orientationOf(view, at, length) ?? 0)

/** The tag 0x0112 of the first directory of EXIF. */
function orientationOf(view: DataView, at: number, length: number): number | undefined {
  const end = Math.min(at + length, view.byteLength)
  if (at + 14 > end || view.getUint32(at) !== 0x45786966) return undefined // «Exif»
  const start = at + 6
  const isLittle = view.getUint16(start) === 0x4949
  const first = start + view.getUint32(start + 4, isLittle)
  if (first + 2 > end) return undefined
  const count = view.getUint16(first, isLittle)
  for (let n = 0; n < count; n++) {
    const entry = first + 2 + n * 12
    if (entry + 12 > end) return undefined
    if (view.getUint16(entry, isLittle) === 0x0112) return view.getUint16(entry + 8, isLittle)
  }
  return undefined
}

/** From where to where its bytes are the picture alone: without the place, the time and the rest that a camera writes beside. */
export function bareRanges(bytes: Uint8Array): [from: number, to: number][] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept: [number, number][] = [[0, 2]]
  for (let at = 2; at + 1 < bytes.length;) {
    const marker = bytes[at + 1]!
    if (bytes[at] !== 0xff) return undefined
    if (marker === 0xd9) return [...kept, [at, at + 2]]
    if (marker === 0xff) {
      at++
      continue
    }
    if (at + 4 > bytes.length) return undefined
    const begin = at
    at += 2 + view.getUint16(at + 2)
    if (marker === 0xda) at = endOfScan(bytes, at)
    if (isOfPicture(marker, String.fromCharCode(...bytes.subarray(begin + 4, begin + 15)))) kept.push([begin, at]) // prettier-ignore
  }
  return undefined
}

function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Of what programs add, only what colours are decoded by. */
const isOfPicture = (marker: number, name: string): boolean =>
  marker !== 0xfe &&
  (marker < 0xe0 ||
    marker > 0xef ||
    (marker === 0xe0 && name.startsWith('JFIF')) ||
    (marker === 0xe2 && name === 'ICC_PROFILE') ||
    (marker === 0xee && name.startsWith('Adobe')))
