// Pages of views in another order, or turned, each by itself; what a page shows is copied as it is.
import { join } from 'node:path'
import { type Box, type Ran, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import { run, type Work } from './pdf-tools.ts'
import type { Cannot } from './verdict.ts'
import type { Draft } from './view.ts'

/** `file` is a name in the folder; `turn` is clockwise, in degrees. */
export interface Taken {
  readonly file: string
  readonly page: number
  readonly turn: number
}

/** Writes `name` beside the files. Undefined when it went well. The same pages give the same bytes. */
export async function assemble(
  { box, dir }: { box: Box; dir: string },
  pages: readonly Taken[],
  name: string,
): Promise<Cannot | undefined> {
  const ran = await runInBox(box, {
    tool: 'qpdf',
    args: () => [
      ...['--deterministic-id', '--empty', '--pages'],
      ...pages.flatMap(({ file, page }) => [file, String(page)]),
      ...['--', ...rotations(pages.map(({ turn }, n) => ({ page: n + 1, turn }))), name],
    ],
    dir,
  })
  return unlessDone(ran)
}

/** The same pages of `work.path`, some of them turned further, as a file in the job folder. */
export async function turnPages(
  work: Work,
  turned: readonly Pick<Taken, 'page' | 'turn'>[],
  name: string,
): Promise<Draft | Cannot> {
  const args = rotations(turned)
  const ran = await run(work, 'qpdf', ({ file, dir }) => [
    '--deterministic-id',
    file,
    ...args,
    join(dir, name),
  ])
  return unlessDone(ran) ?? { outcome: 'draft', path: join(work.dir, name) }
}

const rotations = (pages: readonly Pick<Taken, 'page' | 'turn'>[]) =>
  [90, 180, 270].flatMap((turn) => {
    const places = pages.flatMap((one) => (one.turn === turn ? [one.page] : []))
    return places.length ? [`--rotate=+${turn}:${places.join(',')}`] : []
  })

function unlessDone(ran: Ran): Cannot | undefined {
  if (ran.end !== 'exit') return cannot(ran, 'qpdf')
  const { code, ms, peak, stderr } = ran
  return code === 0 || code === 3 // 3: with warnings
    ? undefined
    : cannot({ end: 'crash', signal: String(code), stderr, ms, peak }, 'qpdf')
}
