// Pieces of a PDF that are small enough for somebody else's software, each behind a page that says what it is. Pages are
// copied, never drawn anew. qpdf works in the box; nobody knows the size of a piece before it is made, so one that came
// out too large is halved.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import type { Cannot } from './verdict.ts'

export interface Piece {
  readonly path: string
  readonly size: number
  /** Pages of the whole, counted from 1. */
  readonly from: number
  readonly to: number
  /** One page alone is larger than it may be. */
  readonly isOver: boolean
}

interface Work {
  readonly box: Box
  /** Of the job: all files lie in it, named without a folder. */
  readonly dir: string
  readonly signal?: AbortSignal | undefined
}

/** The pages of several PDFs one after another, as `to`. Undefined when it is made. */
export function joinPdfs(work: Work, files: readonly string[], to: string): Promise<Cannot | undefined> {
  return qpdf(work, files.length, ['--empty', '--pages', ...files.flatMap((file) => [file, '1-z']), '--', to])
}

/**
 * `front(from, to)` writes the page that stands before pages from–to, and answers its name in the folder. `most` is
 * bytes of a piece, its front included.
 */
export async function cutPdf(
  work: Work,
  { file, pages, most }: { file: string; pages: number; most: number },
  front: (from: number, to: number) => Promise<string>,
): Promise<readonly Piece[] | Cannot> {
  const { size } = await stat(join(work.dir, file))
  const pieces: Piece[] = []
  const count = Math.min(pages, Math.max(1, Math.ceil(size / most)))
  const ranges = Array.from({ length: count }, (_, i): [number, number] => [
    Math.floor((i * pages) / count) + 1,
    Math.floor(((i + 1) * pages) / count),
  ])
  for (let range = ranges.shift(); range; range = ranges.shift()) {
    const [from, to] = range
    const name = `piece-${from}-${to}.pdf`
    const args = ['--empty', '--pages', await front(from, to), '1-z', file, `${from}-${to}`, '--', name]
    const failed = await qpdf(work, 1, args)
    if (failed) return failed
    const path = join(work.dir, name)
    const made = (await stat(path)).size
    if (made > most && to > from) {
      const middle = Math.floor((from + to) / 2)
      ranges.unshift([from, middle], [middle + 1, to])
    } else pieces.push({ path, size: made, from, to, isOver: made > most })
  }
  return pieces
}

/** Names are those of the folder. Undefined when it went well. */
async function qpdf(work: Work, files: number, args: readonly string[]): Promise<Cannot | undefined> {
  const seconds = 120 + 20 * files
  const ran = await runInBox(work.box, {
    tool: 'qpdf',
    args: () => ['--deterministic-id', ...args], // it stands in the folder
    dir: work.dir,
    signal: work.signal,
    limits: { cpuSeconds: seconds, wallMs: seconds * 2000, fileBytes: 64 * 2 ** 30, diskBytes: 64 * 2 ** 30 },
  })
  if (ran.end !== 'exit') return cannot(ran, 'qpdf')
  const { code, ms, peak, stderr } = ran
  const isDone = code === 0 || code === 3 // 3: with warnings
  return isDone ? undefined : cannot({ end: 'crash', signal: String(code), stderr, ms, peak }, 'qpdf')
}
