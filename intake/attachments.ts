// Files that a PDF carries, taken out one by one: clamd's own reader of PDFs misses those of some writers.
import { lstat, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { run, type Work } from './pdf-tools.ts'

/** Paths of what was taken out; undefined where not all of them could be. */
export async function attachmentsOf(work: Work): Promise<string[] | undefined> {
  await mkdir(join(work.dir, 'attached'))
  const args = ({ file, dir }: { file: string; dir: string }) => [
    '-saveall',
    '-o',
    join(dir, 'attached'),
    file,
  ]
  const ran = await run(work, 'pdfdetach', args)
  if (ran.end !== 'exit' || ran.code !== 0) return undefined
  const out: string[] = []
  for (const name of await readdir(join(work.dir, 'attached'), { recursive: true })) {
    const path = join(work.dir, 'attached', name)
    if ((await lstat(path)).isFile()) out.push(path)
  }
  return out
}
