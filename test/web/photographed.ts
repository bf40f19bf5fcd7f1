// Photographs of a page: its letters as Poppler draws them, then what light, hands and cameras make of it.
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { pdf } from '../paper.ts'

const lines = Array.from(
  { length: 24 },
  (_, n) => `${n + 1}. Cong viec duoc giao, ket qua va tai lieu kiem chung`,
)

/** 1654 × 2339, letters of 13 points. */
export async function pagePicture(): Promise<Buffer> {
  const dir = await mkdtemp(join(tmpdir(), 'kc-photo-'))
  try {
    await writeFile(join(dir, 'a.pdf'), pdf(3000, lines))
    await promisify(execFile)('pdftoppm', ['-r', '200', '-singlefile', '-png', 'a.pdf', 'a'], { cwd: dir })
    return await readFile(join(dir, 'a.png'))
  } finally {
    await rm(dir, { recursive: true })
  }
}

/** As a camera takes it: paper is not white, ink is not black. */
export const taken = (page: Buffer): Sharp => sharp(page).removeAlpha().linear(0.7, 40)

/** `orientation`: how it held the picture, as EXIF has it. */
export const jpeg = (picture: Sharp, orientation = 1): Promise<Buffer> =>
  picture.jpeg({ quality: 90 }).withMetadata({ orientation }).toBuffer()
