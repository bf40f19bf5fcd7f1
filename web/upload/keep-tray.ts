// The tray outlives its page. Names, receipts and outcomes (never bytes) are noted on this machine, a list for each open page;
// a page holds a lock while it lives, so a list whose lock is free was left behind by a reload or a crash, and is taken over.
import { ApiProblem } from '../api/problem.ts'
import { trays } from '../kit/keep.ts'
import type { Line } from './line.ts'

interface Noted {
  person: string
  lines: (Omit<Line, 'problem'> & { problem?: Record<string, unknown> })[]
}

const here = `${trays}${crypto.randomUUID()}`
/** A day later nobody asks what became of yesterday's upload: it is in the library. */
const freshFor = 12 * 3600_000

const isHeld = new Promise<void>((resume) => {
  void navigator.locks.request(here, () => {
    resume()
    return new Promise(() => undefined)
  })
})

export function note(person: string, lines: readonly Line[]): void {
  const noted: Noted = {
    person,
    lines: lines.map(({ problem, file: _, ...line }) => ({
      ...line,
      ...(problem && { problem: plain(problem) }),
    })),
  }
  try {
    if (lines.length === 0) localStorage.removeItem(here)
    else localStorage.setItem(here, JSON.stringify(noted))
  } catch {
    // A full or forbidden store: the tray then lasts as long as its page.
  }
}

/** This person's lines whose page is gone. What had not arrived must be chosen again. */
export async function takeLeft(person: string): Promise<Line[]> {
  await isHeld
  return navigator.locks.request(`${trays}take`, async () => {
    const { held } = await navigator.locks.query()
    const open = new Set(held?.map(({ name }) => name))
    const left = Object.keys(localStorage).filter((key) => key.startsWith(trays) && !open.has(key))
    return left.flatMap((key) => {
      const noted = JSON.parse(localStorage.getItem(key) ?? '{"lines":[]}') as Noted
      if (noted.person !== person) return []
      localStorage.removeItem(key)
      return noted.lines.flatMap(revived)
    })
  })
}

function revived({ problem, ...line }: Noted['lines'][number]): Line[] {
  const isPast = line.state === 'kept' && Date.now() - Date.parse(line.receipt?.at ?? '') > freshFor
  if (isPast) return []
  if (['waiting', 'sending', 'paused', 'lost'].includes(line.state))
    return [{ ...line, state: 'unsent', sent: 0 }]
  return [{ ...line, ...(problem && { problem: new ApiProblem(problem) }) }]
}

const plain = ({ type, status, title, message, more }: ApiProblem) => ({
  ...more,
  type,
  status,
  title,
  detail: message,
})
