// A rule tried while it is typed, on figures that one types beside it.
import { useEffect, useState } from 'react'
import { type Output, post } from '../api/client.ts'
import type { LeafPart } from './node-editor.tsx'

export type Tried = Output<'/api/v1/rules/trial', 'post'>

export interface Asked extends Pick<LeafPart, 'assessment' | 'variables' | 'slots'> {
  rule: string
  facts: LeafPart['facts'] | undefined
  max: number
}

/** Asked again half a second after the last key; an older answer never covers a newer one. */
export function useTrial({ facts, rule, ...rest }: Asked) {
  const [figures, setFigures] = useState<Record<string, string>>({})
  const [papers, setPapers] = useState<Record<string, number>>({})
  const [tried, setTried] = useState<Tried>()
  const asked = JSON.stringify({ ...rest, figures, papers, rule: rule.trim(), ...(facts && { facts }) })
  useEffect(() => {
    let isNewest = true
    const input = JSON.parse(asked) as Parameters<typeof post<'/api/v1/rules/trial'>>[1]
    const timer = setTimeout(() => {
      if (!input.rule) return
      post('/api/v1/rules/trial', input).then(
        (answer) => isNewest && setTried(answer),
        () => isNewest && setTried(undefined), // half-typed rows: the server says so when one saves
      )
    }, 500)
    return () => {
      isNewest = false
      clearTimeout(timer)
    }
  }, [asked])
  return { tried, figures, setFigures, papers, setPapers }
}
