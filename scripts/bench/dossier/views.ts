// Intake of what is measured with: the view and its index of each document, under their hashes, as the store keeps them.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { indexView } from '../../../dossier/index/index-view.ts'
import { packPix } from '../../../dossier/index/pix.ts'
import { fileOf } from '../../../dossier/index/view.ts'
import { normalise } from '../../../dossier/normalise.ts'
import { runInBox } from '../../../intake/box.ts'
import { median } from './measure.ts'
import type { Made } from './order.ts'

/** As dossier/normalise.ts has them. */
const flags = [
  ...['--decrypt', '--object-streams=disable', '--compress-streams=y', '--decode-level=none'],
  ...['--normalize-content=n', '--deterministic-id', '--generate-appearances', '--coalesce-contents'],
]
const exec = promisify(execFile)
const box = { mode: 'namespaces' } as const

export async function takeIn(paths: readonly string[], dir: string): Promise<Made[]> {
  const made: Made[] = []
  let next = 0
  const worker = async () => {
    for (let n = next++; n < paths.length; n = next++) {
      const view = join(dir, `view-${n}`)
      await exec('qpdf', [...flags, paths[n]!, view])
      made[n] = keep(view, dir)
    }
  }
  await Promise.all([worker(), worker()])
  return made
}

function keep(path: string, dir: string): Made {
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { index, pages } = indexed(path, sha256)
  const name = createHash('sha256').update(index).digest('hex')
  writeFileSync(join(dir, sha256), bytes)
  writeFileSync(join(dir, name), index)
  rmSync(path)
  return {
    path: join(dir, sha256),
    view: { kind: 'view', sha256, size: bytes.length, pages, index: name },
  }
}

function indexed(path: string, sha256: string): { index: Buffer; pages: number } {
  const fd = openSync(path, 'r')
  try {
    const pix = indexView(fileOf(fd), sha256)
    return { index: packPix(pix), pages: pix.pages.length }
  } finally {
    closeSync(fd)
  }
}

/** Milliseconds, each the median of all files: qpdf alone, in the box, the box with our index, and the whole intake. */
export async function measureIntake(paths: readonly string[], dir: string) {
  const rows = { qpdf: [], boxed: [], ours: [], index: [], whole: [] } as Record<string, number[]>
  const time = async (name: string, work: () => Promise<unknown>) => {
    const began = performance.now()
    await work()
    rows[name]!.push(performance.now() - began)
  }
  const view = join(dir, 'boxed.pdf')
  const boxed = async (path: string) => {
    const args = ({ file, dir: at }: { file: string; dir: string }) => [...flags, file, join(at, 'boxed.pdf')]
    const ran = await runInBox(box, { tool: 'qpdf', args, dir, input: { path } })
    if (ran.end !== 'exit' || ran.code !== 0) throw new Error(`boxed qpdf of ${path}: ${JSON.stringify(ran)}`)
  }
  for (const path of paths) {
    await time('qpdf', () => exec('qpdf', [...flags, path, view]))
    await time('boxed', () => boxed(path))
    await time('ours', async () => {
      await boxed(path)
      const sha256 = createHash('sha256').update(readFileSync(view)).digest('hex')
      const began = performance.now()
      const { index } = indexed(view, sha256)
      rows['index']!.push(performance.now() - began)
      writeFileSync(`${view}.pix`, index)
    })
    await time('whole', async () => {
      const made = await normalise({ box, path, dir })
      if (!('outcome' in made) || made.outcome !== 'ok')
        throw new Error(`intake of ${path}: ${JSON.stringify(made)}`)
    })
  }
  return Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, median(all)])) as {
    qpdf: number
    boxed: number
    ours: number
    index: number
    whole: number
  }
}
