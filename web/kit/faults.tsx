// What is wrong with a form, by field: the summary names all of it, and each field says its own part.
import { createContext, type ReactNode, useContext } from 'react'
import { ApiProblem, type Fault } from '../api/problem.ts'
import { worded } from './fault-words.ts'

const Faults = createContext<readonly Fault[]>([])

export const FaultsOf = ({ error, children }: { error: unknown; children: ReactNode }) => (
  <Faults value={error instanceof ApiProblem ? error.faults : []}>{children}</Faults>
)

/** What the server said of this field, by its label. */
export function useFault(name: string | undefined, label?: string): string | undefined {
  const fault = useContext(Faults).find(({ field }) => field === name)
  return fault && worded(fault, label)
}
