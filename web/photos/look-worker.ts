// Looks at a picture away from the page's thread: its grey samples for the quality check, and a small picture to show.
import { bareRanges, jpegOf } from './jpeg.ts'
import { faultsOf, type Grey, LOOKED_AT } from './quality.ts'

interface Ask {
  id: string
  file: File
}

const THUMB = 160

self.onmessage = async ({ data: { id, file } }: MessageEvent<Ask>) => {
  try {
    const answer = await look(file)
    self.postMessage({ id, answer }, { transfer: [answer.thumb] })
  } catch {
    self.postMessage({ id }) // not a picture that this browser can open
  }
}

async function look(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const jpeg = jpegOf(bytes)
  const bare = bareRanges(bytes)
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const whole = { width: bitmap.width, height: bitmap.height }
  const faults = faultsOf(greyOf(bitmap), whole)
  const thumb = drawn(bitmap, THUMB).canvas.transferToImageBitmap()
  // What cannot go in as it is (PNG, WebP, a mirrored or four-colour JPEG) goes in as a JPEG of the same size.
  // Slices of the file: the phone holds no picture in memory.
  const page =
    jpeg && bare
      ? { jpeg, bytes: new Blob(bare.map(([from, to]) => file.slice(from, to))) }
      : await asJpeg(bitmap)
  bitmap.close()
  return { ...page, faults, thumb }
}

function greyOf(bitmap: ImageBitmap): Grey {
  const { canvas, context } = drawn(bitmap, LOOKED_AT)
  const { width, height } = canvas
  const { data } = context.getImageData(0, 0, width, height)
  const grey = new Uint8Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] = (data[i * 4]! * 77 + data[i * 4 + 1]! * 150 + data[i * 4 + 2]! * 29) >> 8
  return { data: grey, width, height }
}

async function asJpeg(bitmap: ImageBitmap) {
  const { canvas } = drawn(bitmap, Math.max(bitmap.width, bitmap.height))
  const bytes = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
  const jpeg = jpegOf(new Uint8Array(await bytes.arrayBuffer()))
  if (!jpeg) throw new Error('no JPEG came of the picture')
  return { jpeg, bytes }
}

/** On white, no larger than `most` on its longer side. */
function drawn(bitmap: ImageBitmap, most: number) {
  const scale = Math.min(1, most / Math.max(bitmap.width, bitmap.height))
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  )
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  context.imageSmoothingQuality = 'high'
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return { canvas, context }
}
