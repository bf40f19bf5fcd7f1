// Many small transactions at once each wait for the journal, and each costs as much as one of many records: what comes while
// others of its kind are under way waits for their end and is done in one go. Who comes alone waits for nobody.
import { outage } from './outage.ts'

const MOST = 32

interface Waiting<In, Out> {
  readonly item: In
  readonly done: (out: Out) => void
  readonly failed: (error: unknown) => void
}

/**
 * `work` does all of them or none, and answers in their order. What one of many spoils is done again each by itself, so that
 * nobody hears of another's fault; while the database is away everybody hears so at once.
 */
export function together<In, Out>(
  work: (items: readonly In[]) => Promise<readonly Out[]>,
): (item: In) => Promise<Out> {
  const waiting: Waiting<In, Out>[] = []
  let isBusy = false
  const alone = async ({ item, done, failed }: Waiting<In, Out>) =>
    work([item]).then(([out]) => done(out as Out), failed)
  const go = async () => {
    isBusy = true
    for (let some; (some = waiting.splice(0, MOST)).length;)
      try {
        const outs = await work(some.map(({ item }) => item))
        for (const [n, { done }] of some.entries()) done(outs[n] as Out)
      } catch (error) {
        if (some.length === 1 || outage(error)) for (const { failed } of some) failed(error)
        else await Promise.all(some.map(alone))
      }
    isBusy = false
  }
  return (item) =>
    new Promise((done, failed) => {
      waiting.push({ item, done, failed })
      if (!isBusy) void go()
    })
}
