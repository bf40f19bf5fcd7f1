// DOCX and XLSX → PDF by LibreOffice. It answers 0 for nearly everything, also when it wrote nothing or turned random
// bytes into pages: so the type was checked before, and the output must be there, new, and a PDF.
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runInBox } from './box.ts'
import { cannot } from './failed.ts'
import type { Work } from './pdf-tools.ts'
import { profile, versionOf } from './recipe.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'
import { isPdf, type View, viewOfPdf } from './view.ts'

const limits = { cpuSeconds: 120, wallMs: 180_000, memory: 4 * 2 ** 30 }

export async function viewOfOffice(work: Work, kind: 'docx' | 'xlsx'): Promise<View | Refusal | Cannot> {
  const { box, path, dir, signal } = work
  const made = join(dir, 'office', 'goc.pdf')
  await rm(made, { force: true })
  const args = (at: { file: string; dir: string }) => [
    ...[profile(at.dir), '--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo'],
    ...['--convert-to', 'pdf', '--outdir', join(at.dir, 'office'), at.file],
  ]
  const ran = await runInBox(box, {
    tool: 'soffice',
    args,
    dir,
    input: { path, as: `goc.${kind}` },
    limits,
    signal,
  })
  if (ran.end !== 'exit') return cannot(ran, 'soffice')
  if (!(await isPdf(made)))
    return refuse('damaged', 'Không dựng được bản xem từ tệp này. Hãy xuất ra PDF rồi tải lên.')
  return viewOfPdf({ ...work, path: made }, `libreoffice-${await versionOf(box, 'soffice', dir)}`)
}
