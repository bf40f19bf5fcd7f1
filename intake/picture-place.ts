// Whether a picture says where it was taken: in its EXIF, or in its XMP.

const GPS = 0x8825
const LATITUDE = 2
const LONGITUDE = 4

export function tellsPlace({ exif, xmp }: { exif?: Buffer | undefined; xmp?: Buffer | undefined }): boolean {
  return (
    (exif !== undefined && inExif(exif)) ||
    (xmp !== undefined && /GPSL(at|ong)itude/.test(xmp.toString('latin1')))
  )
}

/** A phone whose place is switched off may write the directory of the place, with nothing in it that tells one. */
function inExif(exif: Buffer): boolean {
  const tiff = exif.toString('latin1', 0, 6) === 'Exif\0\0' ? exif.subarray(6) : exif
  if (tiff.length < 8) return false
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  const tagsAt = (at: number): Map<number, number> => {
    const tags = new Map<number, number>()
    if (at + 2 > tiff.length) return tags
    for (let n = 0, entry = at + 2; n < short(at) && entry + 12 <= tiff.length; n++, entry += 12)
      tags.set(short(entry), long(entry + 8))
    return tags
  }
  const gps = tagsAt(long(4)).get(GPS)
  if (gps === undefined) return false
  const tags = tagsAt(gps)
  return tags.has(LATITUDE) && tags.has(LONGITUDE)
}
