// The view: a plain PDF of any accepted file, for the screen and for binding. Derived and rebuildable; the original is
// never written. Its recipe names the rung and the versions of the tools, so that a rebuilt one can be told from it.
import { open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, type Ran, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import { pdfinfo, type Work } from './pdf-tools.ts'
import { versionOf } from './recipe.ts'
import type { Tool } from './tools.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'

export interface View {
  readonly outcome: 'ok'
  /** In the job folder. */
  readonly path: string
  readonly size: number
  /** Counted by a second reader, on the view itself. */
  readonly pages: number
  /** As "qpdf-11.3.0 rung-1": same recipe and same bytes in, same bytes out. */
  readonly recipe: string
  /** Drawn anew because the file is damaged: what is seen may lack something (rung 3). */
  readonly isRebuilt: boolean
}

// DOSSIER: --decrypt without a password tries the blank one; what qpdf relies on is written there flag by flag.
const flags = [
  ...[
    '--decrypt',
    '--object-streams=disable',
    '--compress-streams=y',
    '--decode-level=none',
    '--normalize-content=n',
  ],
  ...['--deterministic-id', '--generate-appearances'],
]
const rungs: readonly {
  readonly name: string
  readonly tool: Tool
  readonly args: (file: string, out: string) => string[]
}[] = [
  { name: 'rung-1', tool: 'qpdf', args: (file, out) => [...flags, '--coalesce-contents', file, out] },
  { name: 'rung-2', tool: 'qpdf', args: (file, out) => [...flags, file, out] }, // a content stream that cannot be decoded
  { name: 'rung-3', tool: 'pdftocairo', args: (file, out) => ['-pdf', file, out] }, // opens what qpdf calls damaged
]
const limits = { cpuSeconds: 60, wallMs: 90_000 }

/** A PDF → its view. Refused: `locked` or `damaged`, the reason for the placeholder page. */
export async function viewOfPdf(work: Work, recipe = ''): Promise<View | Refusal | Cannot> {
  const path = join(work.dir, 'view.pdf')
  let last: Ran | undefined
  for (const { name, tool, args } of rungs) {
    await rm(path, { force: true })
    const { box, dir, signal } = work
    const input = { path: work.path }
    const ran = await runInBox(box, {
      tool,
      args: ({ file, dir: at }) => args(file, join(at, 'view.pdf')),
      dir,
      input,
      limits,
      signal,
    })
    if (ran.end === 'missing-tool') return cannot(ran, tool)
    last = ran
    const isDone = ran.end === 'exit' && (ran.code === 0 || (ran.code === 3 && tool === 'qpdf'))
    const pages = isDone ? await readableProof(box, path, dir, signal) : 0
    if (pages > 0) {
      const made = `${tool}-${await versionOf(box, tool, dir)} ${name}`
      const { size } = await stat(path)
      return {
        outcome: 'ok',
        path,
        size,
        pages,
        recipe: [recipe, made].filter(Boolean).join(' + '),
        isRebuilt: tool !== 'qpdf',
      }
    }
  }
  if (last && last.end !== 'exit') return cannot(last, 'pdftocairo')
  return refuse(
    'damaged',
    'Tệp PDF không dựng được bản xem. Bản gốc vẫn giữ nguyên; hãy xuất hoặc quét lại nếu cần đóng quyển.',
  )
}

/** Pages as another reader counts them, or 0: it is a PDF, and it does not hang whoever reads it next. */
async function readableProof(box: Box, path: string, dir: string, signal?: AbortSignal): Promise<number> {
  if (!(await isPdf(path))) return 0
  const info = await pdfinfo({ box, path, dir, signal })
  if (!('pages' in info)) return 0
  // One view of 1,588 hung Poppler for ever while it read the text; it would hang every reader of the dossier.
  const args = ({ file }: { file: string }) => ['-q', file, '/dev/null']
  const read = await runInBox(box, {
    tool: 'pdftotext',
    args,
    input: { path },
    dir,
    limits: { cpuSeconds: 60, wallMs: 60_000 },
    signal,
  })
  return read.end === 'exit' ? info.pages : 0
}

export async function isPdf(path: string): Promise<boolean> {
  const file = await open(path).catch(() => undefined)
  if (!file) return false
  const { buffer } = await file.read(Buffer.alloc(5), 0, 5, 0).finally(() => file.close())
  return buffer.toString('latin1') === '%PDF-'
}
