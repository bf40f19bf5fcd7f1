// What the lines would change, beside what there is. Pure: the dry run and the import ask the same question.
import { Agency } from '../agency.ts'
import { faultSentence, wordOf } from '../faults.ts'
import { newId } from '../id.ts'
import { agencyRoles, type Grant, Person } from '../person.ts'
import type { CellFault } from '../set-table/cells.ts'
import type { AgencyLine, GrantLine, PersonLine } from './directory.ts'
import type { DirectoryRead } from './read.ts'

export interface Planned<T> {
  readonly field: string
  readonly what: 'new' | 'change' | 'same'
  readonly next: T
  readonly old?: T
  /** The fields that would be others. */
  readonly changed: readonly (keyof T & string)[]
}

export interface DirectoryPlan {
  readonly agencies: readonly Planned<Agency>[]
  readonly people: readonly Planned<Person>[]
  readonly faults: readonly CellFault[]
}

type Say = (field: string, sentence: string) => void

export function planDirectory(
  { agencies: agencyLines, people: personLines, faults: read }: DirectoryRead,
  there: { readonly agencies: readonly Agency[]; readonly people: readonly Person[] },
): DirectoryPlan {
  const faults = [...read]
  const say: Say = (field, sentence) => void faults.push({ field, sentence })
  const oldAgencies = new Map(there.agencies.map((one) => [one.code, one]))
  const agencies = agencyLines.flatMap((line) => agencyOf(line, oldAgencies.get(line.code), say) ?? [])
  const known = new Map([...oldAgencies, ...agencies.map(({ next }) => [next.code, next] as const)])
  const oldPeople = new Map(there.people.map((one) => [one.login, one]))
  const people = personLines.flatMap((line) => personOf(line, oldPeople.get(line.login), known, say) ?? [])
  return { agencies, people, faults }
}

function agencyOf(
  { field, code, said }: AgencyLine,
  old: Agency | undefined,
  say: Say,
): Planned<Agency> | undefined {
  const { units = [], ...rest } = said
  if (!old) {
    const blank = { validFrom: 'ngày có hiệu lực', kind: 'loại cơ quan', name: 'tên' } as const
    const missing = (Object.keys(blank) as (keyof typeof blank)[]).filter((name) => !rest[name])
    if (missing.length) {
      say(field, `Cơ quan mới phải có ${missing.map((name) => blank[name]).join(', ')}. Hãy ghi đủ.`)
      return undefined
    }
  }
  const base = old ?? {
    ...{ id: newId('ag'), code, short: rest.name, symbol: code, successors: [], revision: 1 },
    ...{ isHomeAffairs: false, isIssuerOnly: false },
  }
  const has = old?.units ?? []
  const named = has.map((unit) => ({ ...unit, ...units.find(({ key }) => key === unit.key) }))
  const added = units.filter(({ key }) => !has.some((unit) => unit.key === key))
  const next = read(Agency, { ...base, ...rest, units: [...named, ...added] }, field, say)
  if (!next) return undefined
  if (next.validTo !== undefined && next.validTo < next.validFrom) {
    say(field, 'Ngày có hiệu lực sau ngày hết hiệu lực. Hãy sửa ngày.')
    return undefined
  }
  return planned(field, next, old)
}

function personOf(
  { field, login, said, grants }: PersonLine,
  old: Person | undefined,
  agencies: ReadonlyMap<string, Agency>,
  say: Say,
): Planned<Person> | undefined {
  if (old?.isService) return void say(field, `“${login}” là tài khoản máy. Hãy đặt tên đăng nhập khác.`)
  if (old?.leftAt) return void say(field, `“${login}” đã nghỉ. Hãy mở lại tài khoản trước, hoặc bỏ dòng này.`)
  if (!old && !said.name) return void say(field, 'Người mới phải có họ tên. Hãy ghi họ tên.')
  if (!old && grants.length === 0) return void say(field, 'Người mới phải có vai trò. Hãy ghi vai trò.')
  const given = grants.flatMap((grant) => grantOf(grant, agencies, say) ?? [])
  if (given.length < grants.length) return undefined
  const has = old?.grants ?? []
  const added = given.filter((one, n) => ![...has, ...given.slice(0, n)].some((other) => isSame(one, other)))
  const base = old ?? { id: newId('pe'), login, revision: 1 }
  const next = read(Person, { ...base, ...said, grants: [...has, ...added] }, field, say)
  return next && planned(field, next, old)
}

function grantOf(
  { field, role, agency: code, unit }: GrantLine,
  agencies: ReadonlyMap<string, Agency>,
  say: Say,
): Grant | undefined {
  const agency = code === undefined ? undefined : agencies.get(code)
  if (code !== undefined && !agency)
    return void say(field, `Không có cơ quan mã “${code}”. Hãy ghi mã ở trang Cơ quan.`)
  if (!agency && agencyRoles.includes(role))
    return void say(field, 'Vai trò này làm việc trong một cơ quan. Hãy ghi mã cơ quan.')
  if (unit !== undefined && !agency?.units.some(({ key }) => key === unit))
    return void say(field, `Cơ quan không có phòng “${unit}”. Hãy ghi mã phòng ở trang Cơ quan.`)
  return { role, ...(agency && { agency: agency.id }), ...(unit !== undefined && { unit }) }
}

/** Whatever its days: a right that somebody ended is given again by hand. */
const isSame = (a: Grant, b: Grant): boolean =>
  a.role === b.role && a.agency === b.agency && a.unit === b.unit

interface Shape<T> {
  safeParse(value: unknown): {
    data?: T | undefined
    error?: { issues: readonly { code: string; message: string; path: readonly PropertyKey[] }[] } | undefined
  }
}

function read<T>(shape: Shape<T>, value: unknown, field: string, say: Say): T | undefined {
  const { data, error } = shape.safeParse(value)
  for (const issue of error?.issues ?? []) say(field, faultSentence(issue, wordOf(issue.path)))
  return data
}

function planned<T extends object>(field: string, next: T, old: T | undefined): Planned<T> {
  const names = Object.keys(next) as (keyof T & string)[]
  const changed = names.filter((name) => JSON.stringify(next[name]) !== JSON.stringify(old?.[name]))
  const what = !old ? 'new' : changed.length ? 'change' : 'same'
  return { field, what, next, ...(old && { old }), changed }
}
