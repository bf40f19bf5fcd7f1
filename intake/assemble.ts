// One PDF of pages of several views, each turned by itself; what a page shows is copied as it is.
import { type Box, runInBox } from './box.ts'
import { cannot } from './failed.ts'
import type { Cannot } from './verdict.ts'

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
  const rotations = [90, 180, 270].flatMap((turn) => {
    const places = pages.flatMap((page, n) => (page.turn === turn ? [n + 1] : []))
    return places.length ? [`--rotate=+${turn}:${places.join(',')}`] : []
  })
  const ran = await runInBox(box, {
    tool: 'qpdf',
    args: () => [
      ...['--deterministic-id', '--empty', '--pages'],
      ...pages.flatMap(({ file, page }) => [file, String(page)]),
      ...['--', ...rotations, name],
    ],
    dir,
  })
  if (ran.end !== 'exit') return cannot(ran, 'qpdf')
  const { code, ms, peak, stderr } = ran
  return code === 0 || code === 3 // 3: with warnings
    ? undefined
    : cannot({ end: 'crash', signal: String(code), stderr, ms, peak }, 'qpdf')
}
