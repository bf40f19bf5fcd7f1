// Agencies with units and successors, and people of every role with passwords of their own.
import { randomInt } from 'node:crypto'
import { passwordHash } from '../../../api/people/password.ts'
import { newId } from '../../../schemas/id.ts'
import type { Person } from '../../../schemas/person.ts'
import { create } from '../../../storage/change.ts'
import { communal } from '../campaign.ts'
import { agencies, agencyOf, type DemoPerson, people, personOf } from '../read.ts'
import { agencyFrom, grantsFrom, loginOf, utc } from './mapping.ts'
import { lanes, type Stage } from './stage.ts'

const settled = utc('2026-11-16T08:00:00+07:00')
const admin = people.find(({ roles }) => roles.includes('admin'))!

export async function castAgencies({ ctx: { db }, idOf }: Stage, by: string): Promise<number> {
  const done = { act: 'agencies.create', by, at: settled }
  const all = [...agencyOf.values()].map((agency) => agencyFrom(agency, idOf))
  await db.transaction(async (tx) => {
    for (const agency of all) await create(tx, db, db.agencies, agency, done)
  })
  return agencies.length
}

/** The administrator first: whoever makes the others must be there. */
export async function castPeople(stage: Stage): Promise<number> {
  const { ctx, idOf, passwords } = stage
  const { db } = ctx
  const having = people.filter((p) => grantsFrom(p, [], idOf).length > 0)
  const made = having.map((p): { p: DemoPerson; person: Person } => ({ p, person: personFrom(p, stage) }))
  await lanes(made, 2, async ({ p, person }) => {
    if (person.leftAt) return
    const password = newPassword()
    passwords.set(p.id, password)
    person.password = await passwordHash(password)
  })
  for (const { p, person } of made) stage.people.set(p.id, person)
  const done = { act: 'people.create', by: stage.who(admin).id, at: settled }
  await castAgencies(stage, done.by)
  await db.transaction(async (tx) => {
    for (const { person } of made) await create(tx, db, db.people, person, done)
  })
  return made.length
}

function personFrom(p: DemoPerson, { idOf }: Stage): Person {
  const areas = communal.appraisers.filter(({ person }) => person === p.id).map(({ area }) => area)
  return {
    id: newId('pe'),
    login: loginOf(p),
    name: p.name,
    position: p.position,
    email: p.email,
    ...(p.signingCapacity !== null && { capacity: p.signingCapacity }),
    grants: grantsFrom(p, areas, idOf),
    ...(p.validTo && { leftAt: utc(`${p.validTo}T17:00:00+07:00`) }),
    revision: 1,
  }
}

/** Three groups of letters and digits that nobody confuses: 71 bits. */
function newPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group()].join('-')
}

const titles: Record<string, string> = {
  leader: 'lãnh đạo tỉnh',
  'reviewer-head': 'lãnh đạo Sở Nội vụ',
  reviewer: 'rà soát',
  officer: 'đầu mối',
  contributor: 'người cung cấp',
  head: 'lãnh đạo cơ quan',
  appraiser: 'thẩm định',
  council: 'hội đồng',
  auditor: 'kiểm tra, giám sát',
  admin: 'quản trị',
}

/** One row a person, those of the province first: login, password, name, agency, roles. */
export function passwordTable({ passwords }: Stage): string {
  const rows = [...passwords].map(([id, password]) => {
    const p = personOf.get(id)!
    const agency = p.agency ? (agencyOf.get(p.agency)?.short ?? '') : ''
    return [loginOf(p), password, p.name, agency, p.roles.map((role) => titles[role] ?? role).join(', ')]
  })
  const head = ['Tên đăng nhập', 'Mật khẩu', 'Họ tên', 'Cơ quan', 'Vai trò']
  const widths = head.map((word, n) => Math.max(...[head, ...rows].map((row) => (row[n] ?? word).length)))
  const line = (row: string[]) =>
    row
      .map((cell, n) => cell.padEnd(widths[n] ?? 0))
      .join('  ')
      .trimEnd()
  return [head, ...rows].map(line).join('\n')
}
