// The files on their way. It lives outside of React: screens come and go, uploads stay.
import { ApiProblem, isProblem } from '../api/problem.ts'
import { onSession, isSessionOver } from '../api/session.ts'
import { announce } from '../kit/live.tsx'
import { attach, checked, lookForTwins, renewLists, tell } from './after.ts'
import { dropped, goneOnWith } from './dropped.ts'
import { note, takeLeft } from './keep-tray.ts'
import {
  changed,
  isSame,
  isUnderWay,
  type Line,
  needsOfficer,
  type Receipt,
  saidOfOpened,
  type Target,
  type Told,
} from './line.ts'
import { arrived, giveUp, sendFile } from './send.ts'
import { speedometer } from './speed.ts'
import { follow, isNews, type Standing } from './standing.ts'
import { turns } from './turns.ts'

const atOnce = 2

let lines: readonly Line[] = []
/** Whose tray it is; noted on this machine under their id. */
let owner: string | undefined
const listeners = new Set<() => void>()

export const allLines = (): readonly Line[] => lines
export function onLines(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `toldOf`: what a list beside the files says of each. */
export function upload(
  agency: string,
  files: readonly File[],
  target?: Target,
  toldOf?: (file: File) => Told | undefined,
): void {
  set(dropped(lines, { agency, files, target, toldOf }))
  announce(`Đang tải lên ${files.length} tệp.`)
  next()
}

/** Stops what is being sent; what has arrived stays there. */
export function pause(some: readonly Line[]): void {
  setAll(some, 'paused')
  for (const { id } of some) stops.get(id)?.abort()
  next()
}
const stops = new Map<string, AbortController>()
export function goOnWithAll(some: readonly Line[]): void {
  setAll(some, 'waiting')
  next()
}
const setAll = (some: readonly Line[], state: Line['state']): void => {
  const ids = new Set(some.map(({ id }) => id))
  set(lines.map((line) => (ids.has(line.id) ? { ...line, state } : line)))
}

/** The officer wants a second document although the agency has these bytes. */
export const uploadAgain = (line: Line): void => void run(line, { again: true })
export const retry = (line: Line): void => void run(line)
export const replace = (line: Line, file: File): void => {
  dismiss(line)
  upload(line.agency, [file], line.target)
}
export const dismiss = (gone: Line): void => {
  if (gone.state === 'unsent') void giveUp(gone)
  set(lines.filter(({ id }) => id !== gone.id))
}
export const dismissDone = (): void => set(lines.filter((line) => isUnderWay(line) || needsOfficer(line)))

/** «Dùng bản có sẵn»: the document that the agency has already goes to the slot. */
export async function takeExisting(line: Line): Promise<void> {
  const document = line.problem?.more['document']
  if (typeof document !== 'string') return
  if (line.target) await finish(line.id, await attach(line.target, { document }))
  update(line.id, { state: 'kept' })
}

/** Lines of this person whose page was closed or reloaded: the server knows what it received. */
export async function restore(person: string): Promise<void> {
  if (owner === person) return
  owner = person
  const left = await takeLeft(person)
  if (left.length === 0) return
  set([...left, ...lines])
  for (const line of left) {
    if (line.state === 'unsent') void didArrive(line)
    if (line.state === 'received') void watch(line)
    if (line.state === 'kept' && !line.attached) void settle(line)
    if (line.state === 'kept' || line.state === 'refused') goOnLooking(line)
  }
}

const inTurn = turns(2)

/** Of a line that meanwhile goes on nobody asks: it gets the receipt that it had. */
async function didArrive(line: Line): Promise<void> {
  const isUnsent = () => lines.some(({ id, state }) => id === line.id && state === 'unsent')
  const receipt = await inTurn(async () => (isUnsent() ? arrived(line) : undefined))
  if (receipt && isUnsent()) received(line, receipt)
}

/** «Chọn lại tệp»: the same file goes on under its key, so that it can never arrive twice; another is a new one. */
export function chooseAgain(line: Line, file: File): void {
  if (isSame(line, file)) goOn(line, file)
  else replace(line, file)
}

function goOn(line: Line, file: File): void {
  set(lines.map((one) => (one.id === line.id ? goneOnWith(one, file) : one)))
  next()
}

function next(): void {
  const busy = lines.filter(({ state }) => state === 'sending').length
  for (const line of lines.filter(({ state }) => state === 'waiting').slice(0, atOnce - busy)) void run(line)
}

async function run(line: Line, { again = false } = {}): Promise<void> {
  update(line.id, { state: 'sending', speed: 0 }, 'problem')
  const stop = new AbortController()
  stops.set(line.id, stop)
  const speedOf = speedometer()
  try {
    const answer = await sendFile(line, {
      again,
      onSent: (sent) => progress(line.id, { sent, speed: speedOf(sent) }),
      onUrl: (url) => update(line.id, { url }),
      signal: stop.signal,
    })
    if ('receipt' in answer) {
      received(line, answer.receipt)
    } else {
      const { problem } = answer
      update(line.id, { state: problem.type === 'duplicate' ? 'duplicate' : 'refused', problem })
      announce(`${line.name}: ${problem.message}`)
    }
  } catch (error) {
    if (stop.signal.aborted) return next()
    const problem = error instanceof ApiProblem ? error : new ApiProblem({ detail: String(error) })
    const isLost = isProblem(problem, 'offline', 'unavailable')
    update(line.id, { state: isLost ? 'lost' : 'refused', problem })
    if (isLost) setTimeout(resume, 5000)
  } finally {
    if (stops.get(line.id) === stop) stops.delete(line.id)
  }
  next()
}

function received(line: Line, receipt: Receipt): void {
  update(line.id, { state: 'received', receipt, sent: line.size }, 'problem')
  renewLists()
  void watch({ ...line, receipt })
}

/** Until the worker has looked at the bytes. */
async function watch(line: Line): Promise<void> {
  const { id, name, receipt, attached } = line
  if (!receipt) return
  const standing = await checked(receipt)
  renewLists()
  goOnLooking(line)
  if (standing.state === 'refused') return refuse(line, standing.problem)
  stands(line, standing)
  if (standing.opened) announce(`${name}: ${saidOfOpened(standing.opened)}.`)
  lookForTwins(receipt.document, (twins = []) => {
    update(id, { twins })
    announce(`${name}: có thể trùng với tài liệu ${twins.map(({ code }) => code).join(', ')}.`)
  })
  if (!attached?.ok) await settle(line)
}

function refuse({ id, name }: Line, problem: ApiProblem): void {
  update(id, { state: 'refused', problem })
  renewLists()
  announce(`${name}: ${problem.message}`)
}
function stands({ id }: Line, { opened, unopened }: Standing & { state: 'kept' }): void {
  update(id, { state: 'kept', ...(opened && { opened }), unopened }, 'problem')
}

/** As long as the line is there it says how the file stands: isolated, destroyed, released by the head, settled in its archive. */
function goOnLooking({ id, receipt }: Line): void {
  if (receipt) follow(id, receipt, (standing) => told(id, receipt, standing))
}
function told(id: string, receipt: Receipt, standing: Standing): boolean {
  const line = lines.find((one) => one.id === id)
  if (!line || !['kept', 'refused'].includes(line.state)) return false
  if (standing.state === 'refused') {
    if (isNews(line, standing)) refuse(line, standing.problem)
    return !standing.isOver
  }
  if (line.state === 'refused') received(line, receipt)
  else if (standing.state === 'kept' && isNews(line, standing)) stands(line, standing)
  return line.state === 'kept'
}

/** What the officer said of it beforehand: what the paper is, and where it belongs. */
async function settle({ id, told, receipt, target }: Line): Promise<void> {
  if (told && receipt) {
    const said = await tell(receipt.document, told)
    if (!said.ok) return void (await finish(id, said))
    set(lines.map((one) => (one.id === id ? withoutTold(one) : one)))
  }
  if (target && receipt) await finish(id, await attach(target, receipt))
}
const withoutTold = ({ told: _, ...rest }: Line): Line => rest

async function finish(id: string, attached: NonNullable<Line['attached']>): Promise<void> {
  update(id, { attached })
  announce(attached.sentence)
}

/** What waited for the net, or for a new sign-in, goes on by itself: the bytes are here and the key is the same. */
function resume(): void {
  if (!navigator.onLine || isSessionOver()) return
  for (const { id, state } of lines) if (state === 'lost') update(id, { state: 'waiting' })
  next()
}
window.addEventListener('online', resume)
onSession(resume)
window.addEventListener('beforeunload', (event) => {
  if (lines.some(({ state }) => ['waiting', 'sending', 'paused', 'lost'].includes(state)))
    event.preventDefault()
})

function update(id: string, change: Partial<Line>, without?: 'problem'): void {
  set(lines.map((line) => (line.id === id ? changed(line, change, without) : line)))
}

/** Of bytes alone nothing is noted: of five hundred lines that would be a lot, many times a second. */
function progress(id: string, change: Pick<Line, 'sent' | 'speed'>): void {
  lines = lines.map((line) => (line.id === id ? { ...line, ...change } : line))
  for (const listener of listeners) listener()
}

function set(now: readonly Line[]): void {
  lines = now
  if (owner) note(owner, lines)
  for (const listener of listeners) listener()
}
