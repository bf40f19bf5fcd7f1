// Bodies that no longer are when a plan is carried out, and who does their work now.
import { type Agency, isValidOn } from '../agency.ts'
import type { Task } from './plan.ts'

type Known = Pick<Agency, 'id' | 'name' | 'validFrom' | 'validTo' | 'successors'>

/** The bodies in being on that day that took over the work, however many steps on. */
export function heirsOf(agency: Known, all: readonly Known[], day: string): Known[] {
  const met = new Set(agency.successors)
  for (const id of met)
    // what is added meanwhile is asked as well
    for (const next of endedOn(
      all.find((one) => one.id === id),
      day,
    ))
      met.add(next)
  return [...met].flatMap((id) => all.find((one) => one.id === id && isValidOn(one, day)) ?? [])
}

const endedOn = (agency: Known | undefined, day: string): string[] =>
  agency && !isValidOn(agency, day) ? agency.successors : []

/** The day on which a body must be for a task of that year: of a year that is over, its first day. */
export const dayFor = (year: number, today: string): string => {
  const first = `${year}-01-01`
  return today > first && today.startsWith(`${year}-`) ? today : first
}

/** Why it cannot be given a task, and whom to name instead; undefined where it can. */
export function goneOf(agency: Known, all: readonly Known[], day: string): string | undefined {
  if (agency.validTo === undefined || agency.validTo >= day) return undefined
  const heirs = heirsOf(agency, all, day).map(({ name }) => name)
  if (heirs.length === 0)
    return `${agency.name} không còn từ sau ngày ${agency.validTo.split('-').reverse().join('/')}. Hãy ghi cơ quan nhận việc.`
  return `${agency.name} nay là ${heirs.join(', ')}. Hãy ghi ${heirs.length > 1 ? 'cơ quan nhận việc này' : heirs[0]}.`
}

/** A task as who does the work now shall do it, with what was changed; where it could be several, the drafter chooses. */
export function handedOn(task: Task, all: readonly Known[], day: string): Task {
  const said: string[] = []
  const nowOf = (named: Task['lead']): Task['lead'] => {
    const agency = all.find(({ id }) => id === named.id)
    const why = agency && goneOf(agency, all, day)
    if (!why) return named
    const [heir, ...others] = heirsOf(agency, all, day)
    const isSure = heir !== undefined && others.length === 0
    said.push(isSure ? `${named.name} nay là ${heir.name}.` : why)
    return isSure ? { id: heir.id, name: heir.name } : named
  }
  const lead = nowOf(task.lead)
  const helpers = new Map(task.coordinators.map((one) => nowOf(one)).map((one) => [one.id, one]))
  helpers.delete(lead.id)
  if (said.length === 0) return task
  const toCheck = [...(task.toCheck ?? []), ...said].slice(0, 10).map((one) => one.slice(0, 300))
  return { ...ledBy(task, lead), coordinators: [...helpers.values()], toCheck }
}

/** What was written of who leads goes with that agency. */
export function ledBy({ leadWords, ...task }: Task, lead: Task['lead']): Task {
  return { ...task, lead, ...(leadWords && lead.id === task.lead.id && { leadWords }) }
}
