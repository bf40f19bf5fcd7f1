// Questions of many files take turns: what came first is asked for first, and the server is not asked for all at once.

/** No more than `most` at a time; the others wait in the order they came. */
export function turns(most: number) {
  let busy = 0
  const waiting: (() => void)[] = []
  return async function inTurn<T>(ask: () => Promise<T>): Promise<T> {
    if (busy < most) busy++
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await ask()
    } finally {
      const next = waiting.shift()
      if (next)
        next() // takes this place
      else busy--
    }
  }
}
