// JPEG, PNG, TIFF, and what HEIC was turned into, opened by a Node child in the box (picture-child.ts).
import { join } from 'node:path'
import type { Ran } from './box.ts'
import { runChild } from './child.ts'
import { scanWarnings } from './check-pdf.ts'
import { cannot } from './failed.ts'
import { picturesOfHeic } from './heic.ts'
import type { Work } from './pdf-tools.ts'
import { DAMAGED, type PictureReport } from './picture-report.ts'
import { markOf, seekStamps, unreadWarnings } from './stamp.ts'
import { type FileType, types } from './types.ts'
import { type Cannot, noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import type { Draft } from './view.ts'

const A4_INCHES = [8.27, 11.69] as const
const placeWarning =
  'Ảnh có ghi nơi chụp (GPS). Bản gốc giữ nguyên nên ai tải bản gốc đều đọc được; bản xem và quyển hồ sơ không mang theo. Nếu nơi chụp không được lộ, hãy thay bằng ảnh đã bỏ vị trí.'
const damaged = 'Tệp ảnh hỏng hoặc bị cắt cụt. Hãy chụp hoặc quét lại rồi tải lên.'

export interface Pictures {
  readonly outcome: 'pictures'
  /** In the job folder. None: the input itself. */
  readonly files: readonly string[]
  /** They stand upright, whatever their EXIF says. */
  readonly isTurned: boolean
}
const itself: Pictures = { outcome: 'pictures', files: [], isTurned: false }

export async function checkPicture(work: Work, type: FileType): Promise<Verdict> {
  const pictures = types[type].by === 'heic' ? await picturesOfHeic(work) : itself
  if (pictures.outcome !== 'pictures') return pictures
  const ran = await child(work, 'check', pictures)
  if (ran.end !== 'exit') return cannot(ran, 'sharp')
  if (ran.code === DAMAGED) return refuse('damaged', damaged)
  const { pages, sizes, tellsPlace } = JSON.parse(ran.stdout) as PictureReport
  const { maxPixels, maxPages } = types['image/tiff']
  const large = sizes.find(({ width, height }) => width * height > maxPixels)
  if (large) {
    const sentence = `Ảnh khai ${large.width} × ${large.height} điểm, quá lớn. Hãy chụp hoặc quét ở độ phân giải thấp hơn.`
    return refuse('too-large', sentence, { width: large.width, height: large.height, max: maxPixels })
  }
  if (pages > maxPages)
    return refuse('too-large', `Tệp TIFF có ${pages} trang, nhiều hơn ${maxPages}. Hãy tách tệp.`)
  // What it has when it fills an A4 page; the density that a camera writes says nothing.
  const scans = sizes.map(({ width, height, isColour }, i) => {
    const [short, long] = width < height ? [width, height] : [height, width]
    return { page: i + 1, dpi: Math.round(Math.max(short / A4_INCHES[0], long / A4_INCHES[1])), isColour }
  })
  const draft = await draftOf(work, pictures)
  if (draft.outcome !== 'draft') return draft
  const seen = [...new Set([1, pages])]
  const sought = await seekStamps({ ...work, path: draft.path }, { pictures: seen, unread: [1] })
  if ('end' in sought) return cannot(sought, 'tesseract')
  const { stamp } = sought
  const secretMark = markOf(stamp)
  const warnings = [
    ...(tellsPlace ? [placeWarning] : []),
    ...scanWarnings(scans, ''),
    ...unreadWarnings(sought.unread),
  ]
  const facts = { ...noFacts, type, pages, scans, warnings, ...(secretMark && { secretMark }) }
  return { outcome: 'ok', facts, read: sought.read, ...(stamp?.crop && { crop: stamp.crop }) }
}

export async function draftOfPicture(work: Work, isHeic: boolean): Promise<Draft | Refusal | Cannot> {
  const pictures = isHeic ? await picturesOfHeic(work) : itself
  return pictures.outcome === 'pictures' ? draftOf(work, pictures) : pictures
}

async function draftOf(work: Work, pictures: Pictures): Promise<Draft | Refusal | Cannot> {
  const ran = await child(work, 'pdf', pictures)
  if (ran.end !== 'exit') return cannot(ran, 'sharp')
  if (ran.code === DAMAGED) return refuse('damaged', damaged)
  return { outcome: 'draft', path: join(work.dir, 'picture.pdf') }
}

async function child(
  { box, path, dir, signal }: Work,
  act: 'check' | 'pdf',
  pictures: Pictures,
): Promise<Ran> {
  const args = (at: { file: string; dir: string }) => [
    act,
    join(at.dir, 'picture.pdf'),
    pictures.isTurned ? 'upright' : 'exif',
    ...(pictures.files.length ? pictures.files.map((name) => join(at.dir, name)) : [at.file]),
  ]
  const ran = await runChild({ box, path, dir, signal }, 'picture-child', args, 1536 << 20)
  if (ran.end === 'exit' && ran.code !== 0 && ran.code !== DAMAGED)
    throw new Error(`picture-child: ${ran.stderr.slice(0, 800)}`)
  return ran
}
