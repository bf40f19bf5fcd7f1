// Answers to «vẫn đúng?»: several at once, each with its own result, which stands beside the item until the next answer.
import { useState } from 'react'
import { type Output, post } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { announce } from '../kit/live.tsx'

export type Leaf = Output<'/api/v1/campaigns/{slug}/former', 'get'>['leaves'][number]
export type Item = Leaf['items'][number]
export interface Asked {
  leaf: Leaf
  item: Item
}

const path = '/api/v1/campaigns/{slug}/former'
const words = { 'still-true': 'Đã gắn', outdated: 'Đã ghi không còn đúng', 'ask-again': 'Sẽ hỏi lại' }
type Answer = keyof typeof words
type Result = Output<typeof path, 'post'>['results'][number]
/** What the server takes at once. */
const most = 200

/** An item is one of a leaf: two leaves may have come from the same older one. */
export const keyOf = ({ leaf, item: { from } }: Asked): string =>
  `${leaf.assessment} ${from.assessment} ${from.citation}`
export const isOpen = ({ item }: Asked): boolean => item.state === 'open'
/** What may be used again with one click: nothing speaks against it, and its place is known. */
export const fits = (asked: Asked): boolean =>
  isOpen(asked) && !asked.item.unusable && asked.item.whyNot.length === 0 && asked.item.slot !== undefined
export const nameOf = ({ particulars: { symbol }, documentCode }: Item): string => symbol ?? documentCode

export function useFormer(slug: string) {
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  /** Where a person said in which slot it belongs. */
  const [slots, setSlots] = useState<Readonly<Record<string, string>>>({})
  /** Throws what refuses all of them. */
  const say = async (answer: Answer, asked: readonly Asked[], reason?: string): Promise<void> => {
    setBusy(true)
    setError(undefined)
    try {
      const items = asked.map((one) => {
        const slot = slots[keyOf(one)]
        return { assessment: one.leaf.assessment, from: one.item.from, ...(slot && { slot }) }
      })
      const results: Result[] = []
      for (let n = 0; n < items.length; n += most) {
        const part = items.slice(n, n + most)
        const said = await post(path, { slug, answer, items: part, ...(reason && { reason }) })
        results.push(...said.results)
      }
      const refused = results.flatMap(({ problem }, n) =>
        problem ? [[keyOf(asked[n]!), new ApiProblem(problem).message] as const] : [],
      )
      setProblems(new Map(refused))
      const failed = refused.length ? `, ${refused.length} tài liệu không ghi được` : ''
      announce(`${words[answer]}: ${results.length - refused.length} tài liệu${failed}.`)
      await cache.invalidateQueries()
    } finally {
      setBusy(false)
    }
  }
  return {
    problems,
    error,
    isBusy,
    slots,
    choose: (key: string, slot: string) => setSlots({ ...slots, [key]: slot }),
    say,
    /** The same, where the refusal of all is shown here. */
    act: (answer: Answer, asked: readonly Asked[]) => void say(answer, asked).catch(setError),
  }
}
