// DOCX and XLSX → PDF by LibreOffice. It answers 0 for nearly everything, also when it wrote nothing or turned random
// bytes into pages: so the type was checked before, and the output must be there, new, and a PDF.
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runInBox } from './box.ts'
import { cannot } from './failed.ts'
import type { Work } from './pdf-tools.ts'
import { profile } from './recipe.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'
import { type Draft, isPdf } from './view.ts'

const limits = { cpuSeconds: 120, wallMs: 180_000, memory: 4 * 2 ** 30 }

export async function draftOfOffice(work: Work, kind: 'docx' | 'xlsx'): Promise<Draft | Refusal | Cannot> {
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
  await forgetTime(made)
  return { outcome: 'draft', path: made }
}

const TAIL = 64 << 10 // LibreOffice writes its Info dictionary and trailer last

/** LibreOffice writes the clock and random numbers into every file; the same document shall give the same bytes. */
async function forgetTime(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    const { size } = await file.stat()
    const at = Math.max(0, size - TAIL)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(TAIL), 0, TAIL, at)
    const zeros = (_: string, before: string, hex: string) => before + '0'.repeat(hex.length)
    const text = buffer
      .toString('latin1', 0, bytesRead)
      .replace(/(\/(?:CreationDate|ModDate)\(D:)(\d{14})/g, (_, before: string) => `${before}19700101000000`)
      .replace(/(\/DocChecksum \/)([0-9A-F]+)/, zeros)
      .replace(/(\/ID \[ <)([0-9A-F]+)/, zeros)
      .replace(/(\/ID \[ <0+>\s*<)([0-9A-F]+)/, zeros)
    await file.write(Buffer.from(text, 'latin1'), 0, bytesRead, at)
  } finally {
    await file.close()
  }
}
