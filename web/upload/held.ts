// What becomes of a file that is held for a secrecy mark is decided on another screen, often by another person and hours later:
// its line is told then, and not left with a deadline that has passed.
import { get } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import type { Receipt } from './line.ts'

const PAUSE_MS = 5000
const LATER_MS = 60_000
const SOON_MS = 10 * 60_000

/** Why it is gone, or that it goes on being checked; undefined when it is no longer asked for, or can no longer be seen. */
export async function decided(
  { document, version }: Receipt,
  isAsked: () => boolean,
): Promise<ApiProblem | 'released' | undefined> {
  for (const began = Date.now(); isAsked();) {
    try {
      const at = (await get('/api/v1/documents/{id}', { id: document })).versions.find(({ id }) => id === version) // prettier-ignore
      if (at?.state === 'rejected') return new ApiProblem(at.problem ?? {})
      if (at?.state !== 'held-secret') return at && 'released'
    } catch (error) {
      if (!isProblem(error, 'offline', 'unavailable', 'signed-out')) return undefined
    }
    const pause = Date.now() - began < SOON_MS ? PAUSE_MS : LATER_MS
    await new Promise((resume) => setTimeout(resume, pause))
  }
  return undefined
}
