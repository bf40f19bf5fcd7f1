// Scans as offices have them: letters of the demo, drawn, then turned, stained, greyed or blurred, out of a seed.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import sharp, { type Sharp } from 'sharp'
import { original } from '../../scripts/demo/documents/make.ts'
import { dice } from '../../scripts/demo/documents/seed.ts'
import { type DemoDocument, documents } from '../../scripts/demo/read.ts'

export const letterOf = (key: string): Promise<Buffer> =>
  original(documents.find((one: DemoDocument) => one.key === key)!)

/** Pictures of pages, as PNG. */
export function drawn(pdf: Buffer, dpi = 200, pages?: number): Buffer[] {
  const dir = mkdtempSync(join(tmpdir(), 'kc-drawn-'))
  try {
    writeFileSync(join(dir, 'a.pdf'), pdf)
    const count = Number(/Pages: +(\d+)/.exec(execFileSync('pdfinfo', [join(dir, 'a.pdf')], { encoding: 'utf8' }))![1]) // prettier-ignore
    return Array.from({ length: Math.min(count, pages ?? count) }, (_, i) => {
      const range = ['-f', String(i + 1), '-l', String(i + 1), '-singlefile']
      return execFileSync('pdftoppm', ['-r', String(dpi), '-png', ...range, join(dir, 'a.pdf')], { maxBuffer: 1 << 28 }) // prettier-ignore
    })
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** The head of a page alone, the rest white: what is read in a third of the time. */
export async function headOf(page: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(page).metadata()
  const top = Math.round(height * 0.4)
  const head = sharp(page).flatten({ background: '#ffffff' }).extract({ left: 0, top: 0, width, height: top })
  return head
    .extend({ bottom: height - top, background: '#ffffff' })
    .png()
    .toBuffer()
}

export const layers = (pdf: Buffer): string[] => {
  const text = execFileSync('pdftotext', ['-layout', '-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }) // prettier-ignore
  return text.split('\f').slice(0, -1)
}

export interface Wear {
  /** Degrees clockwise. */
  readonly skew?: number
  readonly turn?: 90 | 180 | 270
  /** 0 none, 1 a bad copier. */
  readonly noise?: number
  readonly blur?: number
  readonly isGrey?: boolean
  readonly isNegative?: boolean
  readonly quality?: number
}

/** What a scanner makes of a page. */
export async function worn(page: Buffer, wear: Wear, seed = 'x'): Promise<Buffer> {
  const { skew = 0, turn = 0, noise = 0, blur = 0, isGrey = false, isNegative = false, quality = 60 } = wear
  const { width, height } = await sharp(page).metadata()
  let picture: Sharp = sharp(page).flatten({ background: '#ffffff' })
  if (skew) {
    const turned = await picture.rotate(skew, { background: '#ffffff' }).png().toBuffer()
    picture = sharp(turned).resize(width, height, { fit: 'cover' })
  }
  if (noise > 0) {
    const whole = await picture.png().toBuffer()
    const speckled = await speckle(width, height, noise, seed)
    picture = sharp(whole).composite([{ input: speckled, blend: 'multiply' }])
  }
  let made = sharp(await picture.png().toBuffer())
  if (turn) made = sharp(await made.rotate(turn).png().toBuffer())
  if (blur) made = made.blur(blur)
  if (noise > 0) made = made.linear(0.85, 14)
  if (isNegative) made = made.negate()
  if (isGrey) made = made.toColourspace('b-w')
  return made.jpeg({ quality }).toBuffer()
}

/** Grey grain, dust and a fold. */
async function speckle(width: number, height: number, strength: number, seed: string): Promise<Buffer> {
  const { next, int } = dice(seed)
  const data = Buffer.alloc(width * height, 255)
  for (let i = 0; i < data.length; i++) data[i] = 255 - Math.round(next() * next() * 90 * strength)
  for (let n = 0; n < 900 * strength; n++) {
    const [x, y, size] = [int(0, width - 4), int(0, height - 4), int(1, 3)]
    for (let dy = 0; dy < size; dy++)
      data.fill(int(0, 120), (y + dy) * width + x, (y + dy) * width + x + size)
  }
  const fold = int(Math.round(height * 0.3), Math.round(height * 0.7))
  for (let dy = 0; dy < 3; dy++) data.fill(170, (fold + dy) * width, (fold + dy + 1) * width)
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

/** Pages that are one picture each, on A4 unless the picture lies. */
export async function pdfOfPictures(pictures: readonly Buffer[]): Promise<Buffer> {
  const made = await PDFDocument.create({ updateMetadata: false })
  for (const bytes of pictures) {
    const picture = await made.embedJpg(bytes)
    const [width, height] = picture.width > picture.height ? [842, 595] : [595, 842]
    made.addPage([width, height]).drawImage(picture, { x: 0, y: 0, width, height })
  }
  return Buffer.from(await made.save())
}

/** A page on which ink stands that is no writing. */
export async function scribble(seed: string): Promise<Buffer> {
  const { int } = dice(seed)
  const [w, h] = [1654, 2339]
  const strokes = Array.from({ length: 220 }, () => {
    const [x, y] = [int(150, w - 150), int(150, h - 150)]
    return `<path d="M${x} ${y} q ${int(-90, 90)} ${int(-90, 90)} ${int(-140, 140)} ${int(-140, 140)}" stroke="#222" stroke-width="${int(3, 9)}" fill="none"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}"><rect width="100%" height="100%" fill="#fff"/>${strokes.join('')}</svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 60 }).toBuffer()
}

export interface Stamped {
  /** Degrees clockwise, as a hand sets it. */
  readonly tilt?: number
  readonly colour?: string
  readonly at?: [left: number, top: number]
  /** Samples between the letters and the frame. */
  readonly room?: number
  /** Of the letters; the frame is 64 high. */
  readonly size?: number
  /** Without a frame. */
  readonly isBare?: boolean
}

/** A page (PNG, 200 dpi) with a stamp in a frame on it. */
export function stamped(
  page: Buffer,
  text: string,
  { tilt = 0, colour = '#c8102e', at = [200, 300], room = 45, size = 38, isBare = false }: Stamped = {},
) {
  const [x, y] = at
  const width = 2 * room + text.length * size * 0.66
  const frame = isBare
    ? ''
    : `<rect x="${x}" y="${y}" width="${width}" height="64" fill="none" stroke="${colour}" stroke-width="4"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><g transform="rotate(${tilt} ${x} ${y})" fill="${colour}" opacity="0.9">${frame}<text x="${x + width / 2}" y="${y + 32 + size * 0.37}" text-anchor="middle" font-size="${size}" font-weight="bold" font-family="Liberation Sans">${text}</text></g></svg>`
  return sharp(page)
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer()
}

/** A page with one large line on it, which is read in a moment. */
export const slip = (line: string): Promise<Buffer> =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="1654" height="2339"><rect width="100%" height="100%" fill="#fff"/><text x="200" y="400" font-size="64" font-family="Liberation Serif">${line}</text></svg>`,
    ),
  )
    .jpeg()
    .toBuffer()

export const emptyPage = (): Promise<Buffer> =>
  sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#fbfaf6' } })
    .jpeg()
    .toBuffer()

/** Share of words that are wrong: what has to be put in, left out or changed, over the words there are. */
export function wordErrors(wanted: string, read: string): { errors: number; words: number } {
  const cut = (text: string) =>
    text
      .normalize('NFC')
      .split(/\s+/)
      .filter((word) => /[\p{L}\d]/u.test(word))
  const [a, b] = [cut(wanted), cut(read)]
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (const [i, word] of a.entries()) {
    const next = [i + 1]
    for (const [j, other] of b.entries())
      next.push(Math.min(row[j]! + (word === other ? 0 : 1), row[j + 1]! + 1, next[j]! + 1))
    row = next
  }
  return { errors: row[b.length]!, words: a.length }
}
