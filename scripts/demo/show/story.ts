// What is told while it happens: one line a step, with its seconds; the same as rows for machines.
export interface Step {
  readonly step: string
  readonly by: string
  readonly seconds: number
  readonly facts: Record<string, unknown>
}

export interface Story {
  readonly steps: Step[]
  /** Does one step and tells it; `work` says what came of it, in words and in figures. */
  tell<T>(step: string, by: string, work: () => Promise<Told<T>>): Promise<T>
}
export type Told<T> = readonly [result: T, words: string, facts?: Record<string, unknown>]

export function openStory(print: (line: string) => void): Story {
  const steps: Step[] = []
  return {
    steps,
    async tell(step, by, work) {
      const began = performance.now()
      const [result, words, facts = {}] = await work()
      const seconds = Number(((performance.now() - began) / 1000).toFixed(2))
      steps.push({ step, by, seconds, facts })
      const n = String(steps.length).padStart(2)
      print(`${n}. ${step} (${by})\n    ${words}  [${String(seconds).replace('.', ',')} giây]`)
      return result
    },
  }
}
