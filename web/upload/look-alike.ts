// After a file was kept: whether the agency seems to have the same paper already, under another document. That is known once
// its text was read, so it is asked for again until then; one question at a time, however many files came at once.
import { get } from '../api/client.ts'
import { isProblem } from '../api/problem.ts'
import type { Line, Twin } from './line.ts'

const PAUSE_MS = 700
const ROUNDS_MS = 3000
/** A long scan is read for hours: then the page of the document tells. */
const UNTIL_MS = 10 * 60_000

interface Wanted {
  readonly document: string
  readonly began: number
  readonly tell: (twins: Line['twins']) => void
}

let waiting: readonly Wanted[] = []
let isLooking = false

/** Tells once, and only when there is something to tell. */
export function lookForTwins(document: string, tell: Wanted['tell']): void {
  waiting = [...waiting, { document, began: Date.now(), tell }]
  if (!isLooking) void look()
}

async function look(): Promise<void> {
  isLooking = true
  while (waiting.length > 0) {
    for (const one of waiting) {
      const isOver = (await isTold(one)) || Date.now() - one.began > UNTIL_MS
      if (isOver) waiting = waiting.filter((other) => other !== one)
      await pause(PAUSE_MS)
    }
    await pause(ROUNDS_MS)
  }
  isLooking = false
}

/** Who is refused (the paper was withdrawn meanwhile) is told nothing, and not asked for again. */
async function isTold({ document, tell }: Wanted): Promise<boolean> {
  try {
    const { rows, isRead } = await get('/api/v1/documents/{id}/alike', { id: document })
    const twins = rows.map(({ document: { id, code }, isSameNumber, text }): Twin => ({ document: id, code, isSameNumber, text })) // prettier-ignore
    if (twins.length > 0) tell(twins)
    return isRead || twins.length > 0
  } catch (error) {
    return !isProblem(error, 'offline', 'unavailable', 'signed-out')
  }
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))
