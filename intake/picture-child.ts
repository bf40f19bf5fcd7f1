// usage: picture-child check|pdf OUT exif|upright FILE…
// Runs in the box: libvips decodes what strangers made. Prints one line of JSON; exit 3 means that the
// picture cannot be decoded, any other code but 0 that the fault is ours.
import { readFile } from 'node:fs/promises'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { bareJpeg } from './picture-bare.ts'
import { type PagePicture, writePicturePdf } from './picture-pdf.ts'
import { tellsPlace } from './picture-place.ts'
import { DAMAGED, type PictureReport } from './picture-report.ts'
import { types } from './types.ts'

sharp.concurrency(1)
sharp.cache(false)
const [, , act, out = '', turn, ...files] = process.argv
const options = {
  limitInputPixels: types['image/tiff'].maxPixels,
  failOn: 'error',
  sequentialRead: true,
} as const
const open = (file: string, page: number) => sharp(file, { ...options, page })

try {
  console.log(JSON.stringify(act === 'check' ? await check() : await view()))
} catch (error) {
  const isOurs = error instanceof TypeError || error instanceof ReferenceError
  console.error(error)
  process.exitCode = isOurs ? 1 : DAMAGED
}

async function view(): Promise<{ pages: number }> {
  return { pages: await writePicturePdf(out, pictures()) }
}

async function check(): Promise<PictureReport> {
  const reports: PictureReport[] = []
  for (const file of files) reports.push(await checkOne(file))
  return {
    pages: reports.reduce((sum, { pages }) => sum + pages, 0),
    tellsPlace: reports.some((one) => one.tellsPlace),
    sizes: reports.flatMap(({ sizes }) => sizes),
  }
}

async function checkOne(file: string): Promise<PictureReport> {
  // The header is read without the limit, so that what it declares can be said.
  const { pages = 1, exif, xmp } = await sharp(file, { limitInputPixels: false }).metadata()
  const sizes: { width: number; height: number; isColour: boolean }[] = []
  for (let page = 0; page < Math.min(pages, types['image/tiff'].maxPages); page++) {
    const { width, height, space } = await sharp(file, { limitInputPixels: false, page }).metadata()
    sizes.push({ width, height, isColour: !isGrey(space) })
    if (width * height > options.limitInputPixels) break
    // Every row is decoded, so that a cut-off file is found; nothing large is kept.
    await open(file, page).resize(64, 64, { fit: 'inside', fastShrinkOnLoad: false }).raw().toBuffer()
  }
  return { pages, tellsPlace: tellsPlace({ exif, xmp }), sizes }
}

async function* pictures(): AsyncGenerator<PagePicture> {
  for (const file of files) {
    const { pages = 1 } = await open(file, 0).metadata()
    for (let page = 0; page < pages; page++) yield await pictureOf(file, page)
  }
}

async function pictureOf(file: string, page: number): Promise<PagePicture> {
  const about = await open(file, page).metadata()
  const { width, height, format, space, channels = 3, bitsPerSample } = about
  const common = { width, height, orientation: turn === 'upright' ? 1 : (about.orientation ?? 1) }
  const isPlainJpeg = format === 'jpeg' && (channels === 1 || (channels === 3 && space === 'srgb'))
  // What is opened by others than the officer carries no place, and no other word of the camera.
  const data = isPlainJpeg ? bareJpeg(await readFile(file)) : undefined
  if (data) {
    return {
      ...common,
      bits: 8,
      channels: channels === 1 ? 1 : 3,
      filter: 'DCTDecode',
      isPredicted: false,
      data,
    }
  }
  if (bitsPerSample === 1 && channels === 1) {
    const samples = await open(file, page).toColourspace('b-w').raw().toBuffer()
    const data = deflateSync(packBits(samples, width, height))
    return { ...common, bits: 1, channels: 1, filter: 'FlateDecode', isPredicted: false, data }
  }
  const white = open(file, page)
    .flatten({ background: '#ffffff' })
    .toColourspace(isGrey(space) ? 'b-w' : 'srgb')
  const png = await white.png({ compressionLevel: 6, adaptiveFiltering: true, palette: false }).toBuffer()
  return { ...common, ...pngSamples(png), filter: 'FlateDecode', isPredicted: true }
}

function isGrey(space: string | undefined): boolean {
  return space === 'b-w' || space === 'grey16'
}

function packBits(samples: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8)
  const packed = new Uint8Array(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (samples[y * width + x]! > 127) packed[y * row + (x >> 3)]! |= 0x80 >> (x & 7)
  return packed
}

/** A PNG's own packed rows are what PDF calls predictor 15 (ISO 32000-1, 7.4.4.4). */
function pngSamples(png: Buffer): { bits: 8; channels: 1 | 3; data: Buffer } {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const [bits, colour] = [png[24], png[25]]
  if (bits !== 8 || (colour !== 0 && colour !== 2))
    throw new Error(`unexpected samples: ${bits} bits, colour type ${colour}`)
  return { bits, channels: colour === 2 ? 3 : 1, data: Buffer.concat(parts) }
}
