// What a page shows stands in its address, so that it can be sent to a colleague and gone back from.
import { useSearchParams } from 'react-router'

type Change = (changes: Readonly<Record<string, string | undefined>>) => void

/** What stands behind the question mark, and how to change some of it: a name without a value goes. */
export function useAddress(): [URLSearchParams, Change] {
  const [query, setQuery] = useSearchParams()
  const change: Change = (changes) => {
    const next = new URLSearchParams(query)
    for (const [name, value] of Object.entries(changes)) {
      if (value) next.set(name, value)
      else next.delete(name)
    }
    setQuery(next)
  }
  return [query, change]
}
