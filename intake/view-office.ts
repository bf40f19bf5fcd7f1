// Office files and text by LibreOffice. It makes a PDF of garbage and exits with 0, so the type was checked before, and
// the output must be there, new, and a PDF.
import { chmod, constants, copyFile, mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Job, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import { mendedFonts } from './mend-fonts.ts'
import { writeMacro } from './office-macro.ts'
import { drawnText, type Work } from './pdf-tools.ts'
import { profile } from './recipe.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'
import { type Draft, isPdf } from './view.ts'
import { lostLines } from './whole-text.ts'

const limits = { cpuSeconds: 120, wallMs: 180_000, memory: 4 * 2 ** 30 }
export const quiet = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']

/** `kind` is the ending that tells LibreOffice what it is; `filter` where an ending does not. */
export async function draftOfOffice(
  work: Work,
  kind: string,
  filter?: readonly [name: string, options: string],
): Promise<Draft | Refusal | Cannot> {
  const mended = filter ? undefined : await mendedFonts(work, kind)
  if (mended && mended.outcome !== 'draft') return mended
  const from = mended ? { path: mended.path, kind: mended.kind } : { path: work.path, kind }
  const read = { ...work, path: from.path }
  const draft = await drawn(read, from.kind, { name: 'goc', isParted: false, ...(filter && { filter }) })
  if (draft.outcome !== 'draft' || filter) return draft
  const lost = await lostIn(work, draft)
  if (lost === 0) return draft
  const other = await drawn(read, from.kind, { name: 'lai', isParted: true })
  return other.outcome === 'draft' && (await lostIn(work, other)) < lost ? other : draft
}

interface How {
  readonly name: string
  readonly isParted: boolean
  readonly filter?: readonly [name: string, options: string]
}
interface Drawn extends Draft {
  /** The plain text of a text document. */
  readonly plain: string
}

async function drawn(work: Work, kind: string, { name, ...how }: How): Promise<Drawn | Refusal | Cannot> {
  const { box, dir, signal } = work
  const at = (root: string, ending: string) => join(root, 'office', `${name}.${ending}`)
  const [made, plain] = [at(dir, 'pdf'), at(dir, 'txt')]
  await mkdir(join(dir, 'office'), { recursive: true })
  for (const old of [made, plain]) await rm(old, { force: true })
  const named = `goc.${kind}`
  const there = box.mode === 'namespaces' ? '/w' : dir
  const isTable = /^(f?ods|xlsx?)$/.test(kind)
  // LibreOffice lets nobody change a cell of what it may only read: it opens a copy.
  const copied = join('office', named)
  if (isTable) await copyOf(work.path, join(dir, copied))
  const input = isTable ? undefined : { path: work.path, as: named }
  const source = input && box.mode === 'namespaces' ? `/in/${named}` : join(there, input ? named : copied)
  const macro = await writeMacro(dir, {
    ...{ source, target: at(there, 'pdf'), plain: at(there, 'txt') },
    ...how,
  })
  const args: Job['args'] = (job) => [profile(job.dir), ...quiet, macro]
  const ran = await runInBox(box, { tool: 'soffice', args, dir, ...(input && { input }), limits, signal })
  if (isTable) await rm(join(dir, copied), { force: true })
  if (ran.end !== 'exit') return cannot(ran, 'soffice')
  if (!(await isPdf(made)))
    return refuse('damaged', 'Không dựng được bản xem từ tệp này. Hãy xuất ra PDF rồi tải lên.')
  await forgetTime(made)
  return { outcome: 'draft', path: made, plain }
}

async function copyOf(path: string, to: string): Promise<void> {
  await copyFile(path, to, constants.COPYFILE_EXCL)
  await chmod(to, 0o600)
}

const MOST_TEXT = 32 << 20

async function lostIn(work: Work, { path, plain }: Drawn): Promise<number> {
  const size = await stat(plain).then(
    (found) => found.size,
    () => 0, // a workbook, slides
  )
  if (size === 0 || size > MOST_TEXT) return 0
  const seen = await drawnText({ ...work, path })
  return seen === '' ? 0 : lostLines(await readFile(plain, 'utf8'), seen)
}

/** Text as it stands, on A4 pages. */
export async function draftOfText(work: Work, text: string): Promise<Draft | Refusal | Cannot> {
  const path = join(work.dir, 'text.utf8')
  await writeFile(path, text)
  return draftOfOffice({ ...work, path }, 'txt', ['Text (encoded)', 'UTF8,LF,Liberation Serif,vi-VN,'])
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
