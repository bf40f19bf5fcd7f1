// What the server says of a field, which it knows by the word that history has for it («lý do»): here the field goes by its
// label as the form shows it.
import { capital } from '../../schemas/format.ts'
import type { Fault } from '../api/problem.ts'

export const worded = ({ sentence, named }: Fault, label?: string): string =>
  named === undefined ? sentence : sentence.replace(`“${named}”`, `“${label ?? capital(named)}”`)

/** In a list of all faults: behind its field's label, unless the sentence names it. */
export function listed(fault: Fault, label: string | undefined): string {
  const said = worded(fault, label)
  return label === undefined || said.includes(`“${label}”`) ? said : `${label}: ${said}`
}
