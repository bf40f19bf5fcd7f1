// What keeps an import from being undone, each thing by its name. A record that became what the import made it again, as
// by undoing a later import, stands in nobody's way.
import type { Agency } from '../../schemas/agency.ts'
import type { DirectoryImport } from '../../schemas/directory/directory.ts'
import { fieldWords } from '../../schemas/field-words.ts'
import { formatMoment } from '../../schemas/format.ts'
import { actOf } from '../../schemas/history-words.ts'
import type { Line, Person } from '../../schemas/person.ts'
import type { Db } from '../../storage/db.ts'
import { namesOf } from '../people/names.ts'
import type { Context } from '../context.ts'

export interface Obstacle {
  /** The record's code, or what the person signs in with. */
  readonly field: string
  readonly sentence: string
}
type Kept = (Agency | Person) & Readonly<Record<string, unknown>>

/** Over one moment: `db` as the transaction sees it. */
export async function obstaclesTo(ctx: Context, db: Db, brought: DirectoryImport): Promise<Obstacle[]> {
  const { made, corrected } = brought
  const all = [
    ...[...made.agencies, ...made.people],
    ...[...corrected.agencies, ...corrected.people].map(({ id }) => id),
  ]
  const at = { id: { $in: all } }
  const agencies = await db.agencies.model.find(at).lean()
  const people = await db.people.model.find(at).lean()
  const lines = await db.history.model
    .find({ subject: { $in: all } })
    .sort({ revision: 1 })
    .lean()
  const later = await changedSince(ctx, db, brought, [...agencies, ...people], lines)
  return [...later, ...comeIn(made.people, people), ...(await usesOf(db, brought, agencies, people))]
}

/** Fields that no longer are what the import wrote, and who wrote them last. */
async function changedSince(
  ctx: Context,
  db: Db,
  { made, corrected }: DirectoryImport,
  kept: readonly Kept[],
  lines: readonly Line[],
): Promise<Obstacle[]> {
  const revisions = new Map([
    ...[...made.agencies, ...made.people].map((id) => [id, 1] as const),
    ...[...corrected.agencies, ...corrected.people].map(({ id, revision }) => [id, revision] as const),
  ])
  const found: { record: Kept; field: string; last: Line }[] = []
  for (const record of kept) {
    const own = lines.filter(({ subject }) => subject === record.id)
    const wrote = own.find(({ revision }) => revision === revisions.get(record.id))?.changes ?? []
    const isMade = made.agencies.includes(record.id) || made.people.includes(record.id)
    const touched = own.filter(({ revision }) => revision > (revisions.get(record.id) ?? 0))
    const fields = new Set(
      (isMade ? touched.flatMap(({ changes }) => changes) : wrote).map(({ field }) => field),
    )
    fields.delete('sessionsFrom') // their undoing ends the sessions anyway
    for (const field of fields) {
      const then = wrote.find((change) => change.field === field)?.new ?? null
      const last = touched.findLast(({ changes }) => changes.some((change) => change.field === field))
      if (last && JSON.stringify(then) !== JSON.stringify(record[field] ?? null))
        found.push({ record, field, last })
    }
  }
  const names = await namesOf(
    ctx,
    found.map(({ last }) => last.by),
  )
  const imports = await db.directoryImports.model
    .find({ at: { $in: found.map(({ last }) => last.at) }, undone: { $exists: false } })
    .lean()
  return found.map(({ record, field, last: { act, by, at } }) => {
    const file = imports.find((one) => one.at === at && one.by === by)?.file.name
    const how = file
      ? `lần nhập “${file}” lúc ${formatMoment(at)}. Hãy bỏ lần nhập đó trước`
      : `${names.get(by) ?? 'hệ thống'} (${actOf(act)}) lúc ${formatMoment(at)}. Hãy sửa tay ở trang Quản trị`
    return said(record, `${fieldWords[field] ?? field} đã được sửa sau đó, bởi ${how}.`)
  })
}

const comeIn = (made: readonly string[], people: readonly Person[]): Obstacle[] =>
  people.flatMap((person) => {
    if (!made.includes(person.id)) return []
    if (person.password) return said(person, 'đã đặt mật khẩu. Hãy ghi đã nghỉ thay cho bỏ lần nhập.')
    if (person.invitation) return said(person, 'đã được mời. Hãy ghi đã nghỉ thay cho bỏ lần nhập.')
    return []
  })

/** Whatever belongs to an agency has a line of history in its name. */
async function usesOf(
  db: Db,
  { made, corrected }: DirectoryImport,
  agencies: readonly Agency[],
  people: readonly Person[],
): Promise<Obstacle[]> {
  const found: Obstacle[] = []
  const given = new Set(corrected.people.flatMap(({ id, before }) => ('grants' in before ? id : [])))
  for (const agency of agencies.filter(({ id }) => made.agencies.includes(id))) {
    const { id } = agency
    const line = await db.history.model.findOne({ agency: id }).sort({ _id: -1 }).lean()
    if (line)
      found.push(said(agency, `đã có việc ghi ở đó: ${actOf(line.act)} lúc ${formatMoment(line.at)}.`))
    const members = await db.people.model.find({ 'grants.agency': id, id: { $nin: made.people } }).lean()
    const others = members.filter((one) => !given.has(one.id)).map(named)
    if (others.length) found.push(said(agency, `còn ${listed(others)} có vai trò ở đó.`))
    const olders = await db.agencies.model.find({ successors: id }).lean()
    if (olders.length) found.push(said(agency, `là cơ quan kế tục của ${listed(olders.map(named))}.`))
    if (await db.assignments.model.exists({ coordinators: id }))
      found.push(said(agency, 'đang được giao phối hợp tiêu chí.'))
    if (await db.documents.model.exists({ 'particulars.issuer.agency': id }))
      found.push(said(agency, 'là cơ quan ban hành của tài liệu đã có.'))
  }
  for (const person of people.filter(({ id }) => made.people.includes(id))) {
    if (await db.assignments.model.exists({ contributors: person.id }))
      found.push(said(person, 'đang được giao tiêu chí.'))
    if (await db.appraisals.model.exists({ 'sitting.members': person.id }))
      found.push(said(person, 'đã dự phiên họp Hội đồng.'))
  }
  return found
}

const codeOf = (record: Agency | Person): string => ('login' in record ? record.login : record.code)
const named = (record: Agency | Person): string => `${record.name} (${codeOf(record)})`
const said = (record: Agency | Person, what: string): Obstacle => ({
  field: codeOf(record),
  sentence: `${named(record)}: ${what}`,
})

const SHOWN = 3
const listed = (names: readonly string[]): string =>
  names.length > SHOWN
    ? `${names.slice(0, SHOWN).join(', ')} và ${names.length - SHOWN} nữa`
    : names.join(', ')
