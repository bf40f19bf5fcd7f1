// A form acts over what was on the screen when it was begun: lists that follow others' changes move on behind it, and
// an act over what came since would overwrite it unseen. What there is now is taken once the server said who came first.
import { useState } from 'react'
import { isProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'

/** `isBegun`: a dialog is by being open; a form that stays on its page follows until something is typed. */
export function useSeen<T extends object>(now: T, isBegun = true) {
  const [seen, see] = useState(now)
  const [isTold, tell] = useState(false)
  if ((isTold || !isBegun) && (Object.keys(now) as (keyof T)[]).some((key) => now[key] !== seen[key])) {
    see(now)
    tell(false)
  }
  const over = async <R>(act: Promise<R>): Promise<R> => {
    try {
      return await act
    } catch (problem) {
      if (isProblem(problem, 'stale')) {
        // Said together with what it speaks of: an act done again at once would else be refused once more.
        await cache.invalidateQueries()
        tell(true)
      }
      throw problem
    }
  }
  return { seen, over }
}
