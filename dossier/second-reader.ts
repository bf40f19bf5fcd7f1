// One view of 1,588 odd ones hung Poppler for ever, and would hang every reader of a dossier that holds it. So another
// reader walks through every view, once, with a limit that grows with its pages.
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Box, type Ran, runInBox } from '../intake/box.ts'

const FORM_FEED = 12 // ends each page

export async function readThrough(
  { box, path, dir, signal }: { box: Box; path: string; dir: string; signal?: AbortSignal | undefined },
  pages: number,
): Promise<{ ran: Ran; pages: number }> {
  const cpuSeconds = Math.ceil(10 + pages * 0.015)
  const text = join(dir, 'second.txt')
  const ran = await runInBox(box, {
    tool: 'pdftotext',
    args: ({ file, dir: at }) => ['-q', file, join(at, 'second.txt')],
    input: { path },
    dir,
    limits: { cpuSeconds, wallMs: cpuSeconds * 2000, memory: 2 ** 30, fileBytes: 256 << 20 },
    signal,
  })
  const counted = await countPages(text).catch(() => 0) // it wrote nothing
  await rm(text, { force: true })
  return { ran, pages: counted }
}

async function countPages(path: string): Promise<number> {
  let pages = 0
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(FORM_FEED); at >= 0; at = chunk.indexOf(FORM_FEED, at + 1)) pages++
  return pages
}
