// What a drop of files makes of the tray: a line each, but for those that go on under the line they had.
import { isSame, type Line, type Target, type Told } from './line.ts'

interface Drop {
  readonly agency: string
  readonly files: readonly File[]
  readonly target?: Target | undefined
  /** What a list beside the files says of each. */
  readonly toldOf?: ((file: File) => Told | undefined) | undefined
}

export function dropped(lines: readonly Line[], { agency, files, target, toldOf }: Drop): Line[] {
  const since = Date.now()
  const own = lines.filter((line) => line.agency === agency)
  const unsent = own.filter(({ state }) => state === 'unsent')
  const goingOn = new Map<string, Line>()
  const made: Line[] = []
  /** Chosen again to go on: of such a folder what is here already is not sent a second time. */
  const isAgain = files.some((file) => unsent.some((line) => isSame(line, file)))
  const isHere = (file: File) => own.some((line) => isSame(line, file))
  for (const file of files) {
    const told = toldOf?.(file)
    // Each line is gone on with once, also when two folders hold a file of the same name, size and time.
    const left = unsent.find((line) => !goingOn.has(line.id) && isSame(line, file))
    if (left) goingOn.set(left.id, goneOnWith(left, file, target, told, since))
    else if (!isAgain || target || !isHere(file))
      made.push({
        id: crypto.randomUUID(),
        name: file.name.normalize('NFC'),
        size: file.size,
        modified: file.lastModified,
        agency,
        since,
        file,
        ...(target && { target }),
        ...(told && { told }),
        state: 'waiting',
        sent: 0,
      })
  }
  /** All of a folder that goes on is one drop: what is refused in it stands on top, not under what came after it. */
  const again = new Set(isAgain && !target ? own.filter((line) => files.some((file) => isSame(line, file))) : []) // prettier-ignore
  return [
    ...lines.map((line) => goingOn.get(line.id) ?? (again.has(line) ? { ...line, since } : line)),
    ...made,
  ]
}

/** Dropped on another slot than at first, it goes where it was dropped last. */
export function goneOnWith(
  { problem: _, ...line }: Line,
  file: File,
  target = line.target,
  told = line.told,
  since = Date.now(),
): Line {
  const to = { ...(target && { target }), ...(told && { told }) }
  return { ...line, file, since, ...to, state: 'waiting' }
}
