// HEIC, as phones write it: libheif decodes it in the box, each picture in the file becomes a JPEG.
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cannot } from './failed.ts'
import { run, type Work } from './pdf-tools.ts'
import type { Pictures } from './picture.ts'
import { accepted } from './types.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'

const damaged = 'Tệp ảnh hỏng hoặc bị cắt cụt. Hãy chụp lại, hoặc lưu ảnh thành JPEG rồi tải lên.'
const { maxPixels = 0 } = accepted('image/heic')

export async function picturesOfHeic(work: Work): Promise<Pictures | Refusal | Cannot> {
  const info = await run(work, 'heif-info', ({ file }) => ['-d', file])
  if (info.end !== 'exit') return cannot(info, 'heif-info')
  // What is declared, before anything is decoded; a grid of tiles declares the whole.
  const sizes = [
    ...info.stdout.matchAll(/\b(?:width|image_width): *(\d+)\s+(?:height|image_height): *(\d+)/g),
  ]
  const large = sizes.map(([, w, h]) => [Number(w), Number(h)] as const).find(([w, h]) => w * h > maxPixels)
  if (large) {
    const [width, height] = large
    const sentence = `Ảnh khai ${width} × ${height} điểm, quá lớn. Hãy chụp hoặc lưu ở độ phân giải thấp hơn.`
    return refuse('too-large', sentence, { width, height, max: maxPixels })
  }
  const folder = join(work.dir, 'heic')
  await mkdir(folder, { recursive: true })
  const args = ({ file, dir }: { file: string; dir: string }) => [
    '-q',
    '94',
    file,
    join(dir, 'heic', 'anh.jpg'),
  ]
  const ran = await run(work, 'heif-convert', args, { memory: 4 * 2 ** 30, cpuSeconds: 60, wallMs: 120_000 })
  if (ran.end !== 'exit') return cannot(ran, 'heif-convert')
  const made = (await readdir(folder))
    .filter((name) => /^anh(-\d+)?\.jpg$/.test(name)) // beside them may lie depth maps
    .sort((a, b) => numberOf(a) - numberOf(b))
  if (ran.code !== 0 || made.length === 0) return refuse('damaged', damaged)
  // Turned by the file's own rotation already; the EXIF that goes along then says it a second time.
  const isTurned = /\b(irot|imir)\b/.test(info.stdout)
  return { outcome: 'pictures', files: made.map((name) => join('heic', name)), isTurned }
}

const numberOf = (name: string): number => Number(/-(\d+)/.exec(name)?.[1] ?? 0)
