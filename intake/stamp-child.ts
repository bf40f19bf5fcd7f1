// usage: stamp-child red IN.ppm DIR | stamp-child cut IN.pgm OUT.png LEFT TOP WIDTH HEIGHT
// Runs in the box. `red` finds patches of red ink on a page, sets each upright, and writes all of them one under another
// on a sheet to be read (DIR/sheet.pgm), and each as a picture (DIR/spot-N.png); it prints where they end on the sheet.
// `cut` writes a stretch of a page as a picture.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { redOf, type Spot, spotsOf, unframe } from './ink.ts'
import { type Grey, greyOfPgm, inkOf, skewOf } from './page-picture.ts'
import type { StampReport } from './stamp-report.ts'

sharp.concurrency(1)
sharp.cache(false)
const MOST = 8 // patches on a page
const TILT = 25 // degrees that a hand stamps askew
const TALL = 120 // samples, of a patch on the sheet
const PAD = 24
const WIDE = 1400

const [, , act = '', from = '', to = '', ...numbers] = process.argv
if (act === 'red') await red()
else await cut()

async function cut(): Promise<void> {
  const { data, width, height } = greyOfPgm(await readFile(from))
  const [left = 0, top = 0, w = 1, h = 1] = numbers.map(Number)
  await sharp(data as Buffer, { raw: { width, height, channels: 1 } }).extract({ left, top, width: w, height: h }).png().toFile(to) // prettier-ignore
}

async function red(): Promise<void> {
  const { data, width, height } = rgbOfPpm(await readFile(from))
  const ink = redOf(data, width, height)
  const page = () => sharp(data, { raw: { width, height, channels: 3 } })
  const rows: Buffer[] = []
  for (const [n, spot] of spotsOf(ink, MOST).entries()) {
    const place = padded(spot, width, height)
    // One that stands is laid down first; the other way up is read as well.
    const quarter = place.height > place.width ? 90 : 0
    const cut = sharp(ink.data as Buffer, { raw: { width, height, channels: 1 } }).extract(place)
    const laid = await cut.rotate(quarter).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
    const seen = { data: laid.data, width: laid.info.width, height: laid.info.height }
    const tilt =
      skewOf({ ...inkOf(seen), share: 0.1 }, seen.height, seen.width, { widest: TILT, least: 1 }) ?? 0
    const patch = sharp(seen.data, { raw: { width: seen.width, height: seen.height, channels: 1 } })
    const turned = await patch.rotate(tilt, { background: '#fff' }).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true }) // prettier-ignore
    const { left, top, ...mark } = trimmed(turned.data, turned.info.width, turned.info.height)
    rows.push(await rowOf(mark))
    // What stands beside the stamp is nobody's to see.
    const across = await page().extract(place).rotate(quarter).png().toBuffer()
    const upright = await sharp(across).rotate(tilt, { background: '#fff' }).png().toBuffer()
    await sharp(upright).extract({ left, top, width: mark.width, height: mark.height }).png().toFile(join(to, `spot-${n}.png`)) // prettier-ignore
  }
  if (rows.length > 0) {
    const tall = TALL + 2 * PAD
    const sheet = Buffer.concat(rows)
    await writeFile(join(to, 'sheet.pgm'), Buffer.concat([Buffer.from(`P5\n${2 * WIDE} ${rows.length * tall}\n255\n`), sheet])) // prettier-ignore
  }
  const report: StampReport = { spots: rows.length, tall: TALL + 2 * PAD }
  console.log(JSON.stringify(report))
}

/** The patch without its frame, and beside it the other way up. */
async function rowOf(framed: Grey): Promise<Buffer> {
  unframe(framed)
  const grey = trimmed(framed.data as Buffer, framed.width, framed.height)
  const box = {
    width: WIDE - 2 * PAD,
    height: TALL,
    fit: 'contain',
    position: 'left',
    background: '#fff',
  } as const
  const raw = { width: grey.width, height: grey.height, channels: 1 } as const
  const upright = await sharp(grey.data as Buffer, { raw }).resize(box).extend({ top: PAD, bottom: PAD, left: PAD, right: PAD, background: '#fff' }).toColourspace('b-w').raw().toBuffer() // prettier-ignore
  const around = await sharp(grey.data as Buffer, { raw }).rotate(180).resize(box).extend({ top: PAD, bottom: PAD, left: PAD, right: PAD, background: '#fff' }).toColourspace('b-w').raw().toBuffer() // prettier-ignore
  const lines: Buffer[] = []
  for (let y = 0; y < TALL + 2 * PAD; y++)
    lines.push(upright.subarray(y * WIDE, (y + 1) * WIDE), around.subarray(y * WIDE, (y + 1) * WIDE))
  return Buffer.concat(lines)
}

/** Without the white rims, so that a frame is the outermost of what is left. */
function trimmed(data: Buffer, width: number, height: number) {
  let [left, right, top, bottom] = [width - 1, 0, height - 1, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x]! < 128)
        [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)] // prettier-ignore
  const [w, h] = [Math.max(1, right - left + 1), Math.max(1, bottom - top + 1)]
  const kept = new Uint8Array(w * h)
  for (let y = 0; y < h; y++)
    kept.set(data.subarray((top + y) * width + left, (top + y) * width + left + w), y * w)
  return { left, top, data: kept, width: w, height: h }
}

function padded({ left, top, width, height }: Spot, pageWidth: number, pageHeight: number): Spot {
  const [x, y] = [Math.max(0, left - PAD), Math.max(0, top - PAD)]
  return { left: x, top: y, width: Math.min(pageWidth, left + width + PAD) - x, height: Math.min(pageHeight, top + height + PAD) - y } // prettier-ignore
}

/** "P6" as Poppler writes it. */
function rgbOfPpm(bytes: Buffer): { data: Buffer; width: number; height: number } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 64))
  if (!head) throw new Error('not a colour PNM')
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, data: bytes.subarray(head[0].length, head[0].length + width * height * 3) }
}
