// Paper on the glass of a scanner: pages become pictures, a little turned, tinted and grainy; no text remains.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { A4 } from './pen.ts'
import { dice } from './seed.ts'

const run = promisify(execFile)

// pdftoppm writes P6: magic, width, height, 255, then raw RGB.
const raw = (ppm: Buffer) => {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 40))!
  const [width, height] = [Number(head[1]), Number(head[2])]
  return { width, height, data: ppm.subarray(head[0].length) }
}

const grain = (seed: string, strength: number): Promise<Buffer> => {
  const { next } = dice(seed)
  const side = 256
  const data = Buffer.alloc(side * side * 3)
  for (let i = 0; i < side * side; i++)
    data.fill(Math.round(255 - next() * next() * strength), i * 3, i * 3 + 3)
  return sharp(data, { raw: { width: side, height: side, channels: 3 } })
    .png()
    .toBuffer()
}

const picture = async (ppm: Buffer, paperSeed: string, seed: string): Promise<Buffer> => {
  const { width, height, data } = raw(ppm)
  const tint = dice(paperSeed)
  const paper = { r: 250 - tint.int(0, 4), g: 248 - tint.int(0, 4), b: 242 - tint.int(0, 8) }
  const { next } = dice(seed)
  const turned = await sharp(data, { raw: { width, height, channels: 3 } })
    .rotate((next() - 0.5) * 1.1, { background: '#ffffff' })
    .resize(width, height, { fit: 'cover' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const inked = await sharp(turned)
    .composite([
      { input: { create: { width, height, channels: 3, background: paper } }, blend: 'multiply' },
      { input: await grain(seed, 9), tile: true, blend: 'multiply' },
    ])
    .removeAlpha()
    .png({ compressionLevel: 1 })
    .toBuffer()
  return sharp(inked).blur(0.7).linear(0.97, 4).jpeg({ quality: 44, mozjpeg: true }).toBuffer()
}

export const scan = async (pdf: Buffer, dpi: number, seed: string): Promise<Buffer> => {
  const folder = await mkdtemp(join(tmpdir(), 'kc-scan-'))
  try {
    const path = join(folder, 'in.pdf')
    await writeFile(path, pdf)
    const source = await PDFDocument.load(pdf, { updateMetadata: false })
    const out = await PDFDocument.create({ updateMetadata: false })
    out.setProducer('KYOCERA ECOSYS M3645dn')
    out.setCreationDate(source.getCreationDate() ?? new Date(0))
    const count = source.getPageCount()
    for (let page = 1; page <= count; page++) {
      const args = ['-r', String(dpi), '-f', String(page), '-l', String(page), path]
      const { stdout } = await run('pdftoppm', args, { encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 })
      const image = await out.embedJpg(await picture(stdout, seed, `${seed} page ${page}`))
      const { width, height } = source.getPage(page - 1).getSize()
      out.addPage([width || A4.width, height || A4.height]).drawImage(image, { x: 0, y: 0, width, height })
    }
    return Buffer.from(await out.save({ useObjectStreams: true }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
