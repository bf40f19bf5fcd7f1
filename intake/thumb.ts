// A picture of page 1 for lists. Poppler draws it in the box; its PNG is already as small as wanted.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { cannot } from './failed.ts'
import { run, type Work } from './pdf-tools.ts'
import { versionOf } from './recipe.ts'
import { type Cannot, refuse, type Refusal } from './verdict.ts'

export interface Thumb {
  readonly outcome: 'ok'
  /** PNG in the job folder, at most 400 pixels on its longer side. */
  readonly path: string
  readonly recipe: string
}

const SIDE = 400

/** `work.path` is a view. */
export async function thumbOf(work: Work): Promise<Thumb | Refusal | Cannot> {
  const args = ({ file, dir }: { file: string; dir: string }) => {
    return ['-f', '1', '-singlefile', '-png', '-scale-to', String(SIDE), file, join(dir, 'thumb')]
  }
  const ran = await run(work, 'pdftoppm', args, { cpuSeconds: 20, wallMs: 30_000 })
  if (ran.end !== 'exit') return cannot(ran, 'pdftoppm')
  const path = join(work.dir, 'thumb.png')
  const isMade = await stat(path).then(
    ({ size }) => size > 0,
    () => false,
  )
  if (!isMade) return refuse('damaged', 'Không vẽ được trang đầu của tệp.')
  return {
    outcome: 'ok',
    path,
    recipe: `pdftoppm-${await versionOf(work.box, 'pdftoppm', work.dir)} ${SIDE}`,
  }
}
