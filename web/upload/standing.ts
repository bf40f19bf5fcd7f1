// How a file stands at the server, told as long as its line is there: what was kept may be isolated by the scanner for malware
// an hour later, what was held for a secrecy mark is decided on another screen, an archive goes with a secret file in it.
import { get } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import { type Line, type Opened, type Receipt, stayingClosed, type Unopened } from './line.ts'
import { turns } from './turns.ts'

export type Standing =
  | { state: 'received' }
  | { state: 'kept'; opened?: Opened; unopened?: Unopened }
  /** `isOver`: nothing changes any more. */
  | { state: 'refused'; problem: ApiProblem; isOver: boolean }

/** Five hundred files are looked after like one: what the server checks first is asked for first. */
const inTurn = turns(2)

/** Undefined while nobody answers; throws when one may not ask. */
export async function standingOf({
  document,
  version,
}: Pick<Receipt, 'document' | 'version'>): Promise<Standing | undefined> {
  const found = await inTurn(() => get('/api/v1/documents/{id}', { id: document })).catch(
    (error: unknown) => {
      if (isProblem(error, 'offline', 'unavailable', 'signed-out')) return undefined
      throw error
    },
  )
  const at = found?.versions.find(({ id }) => id === version)
  if (!at) return undefined
  const { state, problem, contents, scan, closed } = at
  if (state === 'received') return { state }
  if (state !== 'kept' && state !== 'unpacked') {
    const why = new ApiProblem(problem ?? { detail: 'Tệp không được nhận.' })
    return { state: 'refused', problem: why, isOver: state === 'rejected' }
  }
  if (scan?.state === 'infected' && closed)
    return { state: 'refused', problem: new ApiProblem({ detail: closed }), isOver: false }
  // What was made a document of is checked by itself, and only then is it known whether it was taken.
  if (contents?.some((one) => one.state === 'received')) return { state: 'received' }
  const unopened = stayingClosed.find((one) => one === scan?.state)
  return { state: 'kept', ...(contents && { opened: openedOf(contents) }), ...(unopened && { unopened }) }
}

/** Whether the line says something else. */
export function isNews(line: Line, standing: Exclude<Standing, { state: 'received' }>): boolean {
  if (standing.state !== line.state) return true
  if (standing.state === 'refused') return line.problem?.message !== standing.problem.message
  const said = ({ opened, unopened }: Partial<Line>) => JSON.stringify([opened, unopened])
  return said(line) !== said(standing)
}

function openedOf(contents: readonly { outcome: string; state?: string }[]): Opened {
  const count = (...ends: string[]) =>
    contents.filter(({ outcome, state }) => ends.includes(outcome === 'document' ? (state ?? '') : outcome))
      .length
  return {
    taken: count('kept', 'annex'),
    known: count('known'),
    refused: count('rejected', 'held-secret', 'refused'),
  }
}

interface Followed {
  readonly receipt: Receipt
  readonly began: number
  next: number
  /** False when it need not be asked for any more. */
  readonly tell: (standing: Standing) => boolean
}

const PAUSE_MS = 700
const SOONEST_MS = 3000
const LATEST_MS = 10 * 60_000

const followed = new Map<string, Followed>()
let isAsking = false

/** Asked for soon at first, then ever more seldom; one question at a time, however many files there are. */
export function follow(id: string, receipt: Receipt, tell: Followed['tell']): void {
  followed.set(id, { receipt, tell, began: Date.now(), next: 0 })
  if (!isAsking) void ask()
}

async function ask(): Promise<void> {
  isAsking = true
  while (followed.size > 0) {
    const [id, one] = [...followed].reduce((a, b) => (b[1].next < a[1].next ? b : a))
    await pause(Math.max(PAUSE_MS, Math.min(one.next - Date.now(), SOONEST_MS)))
    if (followed.get(id) !== one || one.next > Date.now()) continue
    const isWanted = await standingOf(one.receipt).then(
      (standing) => !standing || one.tell(standing),
      () => false, // withdrawn meanwhile, or no longer one's own
    )
    const age = Date.now() - one.began
    one.next = Date.now() + Math.min(LATEST_MS, Math.max(SOONEST_MS, age / 5))
    if (!isWanted && followed.get(id) === one) followed.delete(id)
  }
  isAsking = false
}

const pause = (ms: number): Promise<void> => new Promise((resume) => setTimeout(resume, ms))
