// JPEG, PNG and TIFF, opened by a Node child in the box (picture-child.ts).
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Ran, runInBox } from './box.ts'
import { scanWarnings } from './check-pdf.ts'
import { cannot } from './failed.ts'
import type { Work } from './pdf-tools.ts'
import { DAMAGED, type PictureReport } from './picture-report.ts'
import { type FileType, types } from './types.ts'
import { type Cannot, noFacts, refuse, type Refusal, type Verdict } from './verdict.ts'
import type { Draft } from './view.ts'

const A4_INCHES = [8.27, 11.69] as const
const damaged = 'Tệp ảnh hỏng hoặc bị cắt cụt. Hãy chụp hoặc quét lại rồi tải lên.'
const require = createRequire(import.meta.url)
const here = fileURLToPath(import.meta.url)

export async function checkPicture(work: Work, type: FileType): Promise<Verdict> {
  const ran = await child(work, 'check')
  if (ran.end !== 'exit') return cannot(ran, 'sharp')
  if (ran.code === DAMAGED) return refuse('damaged', damaged)
  const { pages, sizes } = JSON.parse(ran.stdout) as PictureReport
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
  return { outcome: 'ok', facts: { ...noFacts, type, pages, scans, warnings: scanWarnings(scans, '') } }
}

export async function draftOfPicture(work: Work): Promise<Draft | Refusal | Cannot> {
  const ran = await child(work, 'pdf')
  if (ran.end !== 'exit') return cannot(ran, 'sharp')
  if (ran.code === DAMAGED) return refuse('damaged', damaged)
  return { outcome: 'draft', path: join(work.dir, 'picture.pdf') }
}

async function child({ box, path, dir, signal }: Work, act: 'check' | 'pdf'): Promise<Ran> {
  const isTypeScript = here.endsWith('.ts')
  const main = join(dirname(here), `picture-child.${isTypeScript ? 'ts' : 'js'}`)
  const loader = isTypeScript ? [`--import=${pathToFileURL(require.resolve('tsx')).href}`] : []
  const modules = require.resolve('sharp').replace(/(.*\/node_modules)\/.*/, '$1')
  const code = [dirname(here), modules, join(dirname(modules), 'package.json')]
  const limits = { cpuSeconds: 60, wallMs: 90_000, memory: 1536 << 20 }
  const args = (at: { file: string; dir: string }) => [
    ...loader,
    main,
    act,
    at.file,
    join(at.dir, 'picture.pdf'),
  ]
  const ran = await runInBox(box, { tool: 'node', args, dir, input: { path }, code, limits, signal })
  if (ran.end === 'exit' && ran.code !== 0 && ran.code !== DAMAGED)
    throw new Error(`picture-child: ${ran.stderr.slice(0, 800)}`)
  return ran
}
