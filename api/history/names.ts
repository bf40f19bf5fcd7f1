// The names that ids stand for in history: of people, agencies, papers, leaves and the rest.
import type { Db } from '../../storage/db.ts'
import type { Line } from '../../schemas/person.ts'
import { leafFor, leavesOf } from '../../schemas/set.ts'
import type { Context } from '../context.ts'

export type Names = ReadonlyMap<string, string>

export async function namesIn({ db }: Context, lines: readonly Line[]): Promise<Names> {
  const found = JSON.stringify(lines).match(/\b[a-z]+_[0-9a-z]{20}\b/g) ?? []
  const all = [...new Set(found)]
  const of = (kind: string) => ({ id: { $in: all.filter((id) => id.startsWith(`${kind}_`)) } })
  const [people, agencies, versions, campaigns, assessments, assignments, columns, places] =
    await Promise.all([
      db.people.model.find(of('pe'), { id: 1, name: 1 }).lean(),
      db.agencies.model.find(of('ag'), { id: 1, short: 1 }).lean(),
      db.versions.model.find(of('ver'), { id: 1, document: 1, n: 1 }).lean(),
      db.campaigns.model.find(of('cp'), { id: 1, name: 1 }).lean(),
      db.assessments.model.find(of('as'), { id: 1, code: 1, citations: 1 }).lean(),
      db.assessments.model.find({ assignment: of('asg').id }, { assignment: 1, code: 1 }).lean(),
      columnsOf(db, lines),
      placesOf(db, lines),
    ])
  const cited = assessments.flatMap(({ citations }) => citations).filter(({ key }) => all.includes(key))
  const papers = [...of('doc').id.$in, ...[...versions, ...cited].map(({ document }) => document)]
  const documents = await db.documents.model.find({ id: { $in: papers } }, { id: 1, code: 1 }).lean()
  const codes = new Map(documents.map(({ id, code }) => [id, code]))
  return new Map([
    ...people.map(({ id, name }) => [id, name] as const),
    ...agencies.map(({ id, short }) => [id, short] as const),
    ...codes,
    ...versions.map(({ id, document, n }) => [id, nthOf(codes.get(document) ?? '', n)] as const),
    ...campaigns.map(({ id, name }) => [id, name] as const),
    ...cited.map(({ key, document }) => [key, codes.get(document) ?? ''] as const),
    ...assessments.map(({ id, code }) => [id, `tiêu chí ${code}`] as const),
    ...assignments.map(({ assignment, code }) => [assignment, `tiêu chí ${code}`] as const),
    ...columns,
    ...places,
  ])
}

/** What stands at a place of an assessment: its slots by their keys, numbered as on the screen. */
async function placesOf({ assessments, campaigns, sets, agencies }: Db, lines: readonly Line[]) {
  const ids = [...new Set(lines.map(({ subject }) => subject).filter((id) => id.startsWith('as_')))]
  if (ids.length === 0) return []
  const found = await assessments.model
    .find({ id: { $in: ids } }, { id: 1, campaign: 1, leaf: 1, agency: 1 })
    .lean()
  const [rounds, bodies] = await Promise.all([
    campaigns.model.find({ id: { $in: found.map(({ campaign }) => campaign) } }, { id: 1, set: 1 }).lean(),
    agencies.model.find({ id: { $in: found.map(({ agency }) => agency) } }).lean(),
  ])
  const read = await sets.model
    .find({ id: { $in: rounds.map(({ set }) => set) } }, { id: 1, nodes: 1 })
    .lean()
  return found.flatMap(({ id, campaign, leaf, agency }) => {
    const set = read.find((one) => one.id === rounds.find((round) => round.id === campaign)?.set)
    const node = set && leavesOf(set).find(({ key }) => key === leaf)
    const slots = node
      ? leafFor(
          node,
          bodies.find((body) => body.id === agency),
        ).leaf.slots
      : []
    return slots.map(({ key }, n): [string, string] => [`${id} ${key}`, String(n + 1)])
  })
}

/** Columns of tables by the row and the key that cells of it stand under. */
async function columnsOf({ collectionRows, collections }: Db, lines: readonly Line[]) {
  const ids = [...new Set(lines.map(({ subject }) => subject).filter((id) => id.startsWith('rw_')))]
  if (ids.length === 0) return []
  const rows = await collectionRows.model.find({ id: { $in: ids } }, { id: 1, collection: 1 }).lean()
  const tables = rows.map(({ collection }) => collection)
  const found = await collections.model.find({ id: { $in: tables } }, { id: 1, columns: 1 }).lean()
  const columns = new Map(found.map((table) => [table.id, table.columns]))
  return rows.flatMap(({ id, collection }) =>
    (columns.get(collection) ?? []).map(({ key, label }): [string, string] => [`${id} ${key}`, label]),
  )
}

const nthOf = (code: string, n: number): string => (n > 1 ? `${code} (bản ${n})` : code)
