// Questions to a worker, each with its answer; made when the first one is asked.

/** Undefined where the worker could not answer. */
export function askable<Ask, Answer>(make: () => Worker): (ask: Ask) => Promise<Answer | undefined> {
  let worker: Worker | undefined
  const asked = new Map<string, (answer: Answer | undefined) => void>()
  return (ask) => {
    if (!worker) {
      worker = make()
      worker.onmessage = ({ data: { id, answer } }: MessageEvent<{ id: string; answer?: Answer }>) => {
        asked.get(id)?.(answer)
        asked.delete(id)
      }
      worker.onerror = () => {
        for (const answer of asked.values()) answer(undefined)
        asked.clear()
      }
    }
    const id = crypto.randomUUID()
    return new Promise((resolve) => {
      asked.set(id, resolve)
      worker?.postMessage({ id, ...ask })
    })
  }
}
