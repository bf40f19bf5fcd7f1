// What is wrong with a form, by field: the summary names all of it, and each field says its own part.
import { createContext, type ReactNode, useContext } from 'react'
import { ApiProblem, type Fault } from '../api/problem.ts'

const Faults = createContext<readonly Fault[]>([])

export const FaultsOf = ({ error, children }: { error: unknown; children: ReactNode }) => (
  <Faults value={error instanceof ApiProblem ? error.faults : []}>{children}</Faults>
)

/** What the server said of this field. */
export function useFault(name: string | undefined): string | undefined {
  const faults = useContext(Faults)
  return faults.find(({ field }) => field === name)?.sentence
}
