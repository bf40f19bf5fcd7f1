// What may be left to a machine: never what a person answers for by name, and never who may do what.
import type { Fault } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { type ActName, grantsFor, table } from '../may.ts'

export const isTokenable = (act: string): boolean =>
  Object.hasOwn(table, act) &&
  !/^(people|tokens)\.|^assessments\.(submit|review)$|^documents\.release$|^opinions\.record$|^appraisals\.(judge|sit)$|^reports\.sign$|^losses\.(explain|decide)$|^packages\.(approve|seal)$/.test(
    act,
  )

/** All that a key of this machine could be given. */
export const scopesFor = (machine: Person): string[] =>
  Object.keys(table).filter((scope) => faultOf(machine, scope) === undefined)

export const scopeFaults = (person: Person, scopes: readonly string[]): Fault[] =>
  scopes.flatMap((scope, i) => {
    const sentence = faultOf(person, scope)
    return sentence ? [{ field: `scopes.${i}`, sentence }] : []
  })

function faultOf(person: Person, scope: string): string | undefined {
  if (!Object.hasOwn(table, scope)) return `Không có việc “${scope}”. Hãy chọn trong danh sách.`
  if (!isTokenable(scope)) return `Việc “${scope}” phải do người làm và đứng tên. Hãy bỏ khỏi khóa API.`
  if (grantsFor(person, scope as ActName).length === 0)
    return `Vai trò của tài khoản máy không làm được “${scope}”. Hãy bỏ đi, hoặc đổi vai trò trước.`
  return undefined
}
