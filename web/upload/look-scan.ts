// After a file was kept: whether the scanner for malware then isolates it. Only the newest answer is of use, so it is asked for
// until the file was scanned; where nothing scans, nothing is asked.
import { get } from '../api/client.ts'
import { ApiProblem, isProblem } from '../api/problem.ts'
import type { Receipt } from './line.ts'

const PAUSE_MS = 3000
/** A scanner may be down for a day: then the page of the document tells. */
const UNTIL_MS = 10 * 60_000

let isScanned = false
export const hasScanner = (is: boolean): void => void (isScanned = is)

/** Why nobody can open it; undefined where there is nothing to tell. */
export async function isolated({ document, version }: Receipt): Promise<ApiProblem | undefined> {
  for (const began = Date.now(); isScanned && Date.now() - began < UNTIL_MS;) {
    const found = await get('/api/v1/documents/{id}', { id: document }).catch((error: unknown) => {
      if (isProblem(error, 'offline', 'unavailable', 'signed-out')) return undefined
      throw error
    })
    const at = found?.versions.find(({ id }) => id === version)
    if (at?.closed) return new ApiProblem({ detail: at.closed })
    if (found && at?.scan && at.scan.state !== 'scanner-down') return undefined
    await new Promise((resume) => setTimeout(resume, PAUSE_MS))
  }
  return undefined
}
