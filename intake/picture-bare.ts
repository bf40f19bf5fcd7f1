// A JPEG without what a camera wrote beside the picture: where and when it was taken, by whom, with what, a small copy of it
// before it was cropped, and what lies behind its end. The coded picture stays byte for byte.

/** Undefined where its parts do not follow each other as they must. */
export function bareJpeg(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined
  const kept = [bytes.subarray(0, 2)]
  for (let at = 2; at + 3 < bytes.length || bytes[at + 1] === END;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1]!
    if (marker === 0xff) at++
    else if (marker === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
    else {
      const begin = at
      at += 2 + bytes.readUInt16BE(at + 2)
      if (marker === SCAN) at = endOfScan(bytes, at)
      if (isOfPicture(marker, bytes.subarray(begin + 4, at))) kept.push(bytes.subarray(begin, at))
    }
  }
  return undefined
}

const END = 0xd9
const SCAN = 0xda

/** Up to the next marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]!
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

/** Of what programs add, only what colours are decoded by: JFIF, Adobe's transform, the profile. */
function isOfPicture(marker: number, body: Buffer): boolean {
  if (marker === 0xfe) return false // a comment
  if (marker < 0xe0 || marker > 0xef) return true
  const name = body.toString('latin1', 0, 11)
  return (
    (marker === 0xe0 && name.startsWith('JFIF')) ||
    (marker === 0xe2 && name === 'ICC_PROFILE') ||
    (marker === 0xee && name.startsWith('Adobe'))
  )
}
