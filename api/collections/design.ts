// The lead draws the table and sends it out. While no row was touched it can be drawn anew; agencies can be added later.
import { z } from 'zod'
import { Collection, Column, wholesOf } from '../../schemas/collection.ts'
import { dayOf, formatDeadline } from '../../schemas/format.ts'
import { Id, newId, Revision } from '../../schemas/id.ts'
import { type Fault, Instant } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { Problem } from '../../schemas/problem.ts'
import { type Agency, isValidOn } from '../../schemas/agency.ts'
import { change, create, createMany, remove } from '../../storage/change.ts'
import { find as findAssessment } from '../assessments/seen.ts'
import { loadOne } from '../assessments/load.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { designable } from './find.ts'
import { readCollection, viewsOf } from './view.ts'

const { title, guidance, columns } = Collection.shape
const drawn = { title, guidance, columns, due: Instant, to: z.array(Id).min(1).max(400) }
export const MakeCollection = z.strictObject({ id: Id, ...drawn })
export const AddAgencies = z.strictObject({
  id: Id,
  revision: Revision,
  /** None where only the deadline moves. */
  to: z.array(Id).max(400),
  due: z.exactOptional(Instant),
})
export const DropCollection = z.strictObject({ id: Id, revision: Revision })
export const OfAssessment = z.strictObject({ id: Id })

/** Draws it and sends it to the agencies, each with an empty row. */
export async function makeCollection(
  ctx: Context,
  who: Person,
  { id, to, ...input }: z.infer<typeof MakeCollection>,
) {
  const { db } = ctx
  const { assessment, assignment } = await findAssessment(ctx, who, 'collections.design', id)
  const { leaf } = await loadOne(ctx, assessment)
  const agencies = await db.agencies.model.find({ id: { $in: to } }).lean()
  const figures = new Set(leaf.leaf.variables.flatMap(({ code, unit }) => (unit === 'có/không' ? [] : code)))
  refuse([
    ...columnFaults(input.columns, figures),
    ...dueFaults(ctx, input.due, assignment.due),
    ...agencyFaults(ctx, to, agencies),
  ])
  const { campaign, code, agency } = assessment
  const collection: Collection = {
    id: newId('tb'),
    campaign,
    assessment: id,
    code,
    agency,
    ...input,
    revision: 1,
  }
  const rows = [...new Set(to)].map((one) => rowOf(collection, one))
  const done = doneBy(ctx, who, 'collections.make')
  await db.transaction(async (tx) => {
    await create(tx, db, db.collections, collection, done)
    await createMany(tx, db, db.collectionRows, rows, done)
  })
  return readCollection(ctx, who, { id: collection.id })
}

const rowOf = ({ id, campaign }: Collection, agency: string) => ({
  ...{ id: newId('rw'), collection: id, campaign, agency },
  ...{ cells: {}, citations: [], revision: 1 },
})

/** More agencies, or another deadline; those that have a row keep it. */
export async function addAgencies(
  ctx: Context,
  who: Person,
  { id, revision, to, due }: z.infer<typeof AddAgencies>,
) {
  const { db } = ctx
  const { collection } = await designable(ctx, who, { id, revision })
  const assignment = await db.assessments.model.findOne({ id: collection.assessment }).lean()
  const given = await db.assignments.model.findOne({ id: assignment?.assignment ?? '' }).lean()
  const agencies = await db.agencies.model.find({ id: { $in: to } }).lean()
  refuse([...agencyFaults(ctx, to, agencies), ...(due ? dueFaults(ctx, due, given?.due ?? due) : [])])
  const known = new Set(
    (await db.collectionRows.model.find({ collection: id }, { agency: 1 }).lean()).map((row) => row.agency),
  )
  const rows = [...new Set(to)].filter((one) => !known.has(one)).map((one) => rowOf(collection, one))
  if (rows.length === 0 && (due ?? collection.due) === collection.due)
    refuse([{ field: 'to', sentence: 'Chưa đổi gì. Hãy chọn cơ quan chưa có trong biểu, hoặc ghi hạn mới.' }])
  const done = doneBy(ctx, who, 'collections.add')
  await db.transaction(async (tx) => {
    await change(tx, db, db.collections, collection, due ? { due } : {}, done)
    await createMany(tx, db, db.collectionRows, rows, done)
  })
  return readCollection(ctx, who, { id })
}

/** Taken back while nobody has written a word into it. */
export async function dropCollection(ctx: Context, who: Person, input: z.infer<typeof DropCollection>) {
  const { db } = ctx
  const { collection } = await designable(ctx, who, input)
  const rows = await db.collectionRows.model.find({ collection: collection.id }).lean()
  const touched = rows.filter(({ revision }) => revision > 1).length
  if (touched > 0)
    throw new Problem('wrong-state', `Đã có ${touched} cơ quan điền biểu này nên không bỏ được.`, { touched })
  const done = doneBy(ctx, who, 'collections.drop')
  await db.transaction(async (tx) => {
    for (const row of rows) await remove(tx, db, db.collectionRows, row, done)
    await remove(tx, db, db.collections, collection, done)
  })
  return { removed: collection.id }
}

/** The tables of a leaf, for who reads the leaf as its lead or for the province. */
export async function listCollections(ctx: Context, who: Person, { id }: z.infer<typeof OfAssessment>) {
  const { db } = ctx
  const { assessment } = await findAssessment(ctx, who, 'collections.read', id)
  const collections = await db.collections.model.find({ assessment: assessment.id }).sort({ _id: 1 }).lean()
  const found = []
  for (const collection of collections) {
    const rows = await db.collectionRows.model.find({ collection: collection.id }).sort({ _id: 1 }).lean()
    found.push({ collection: Collection.parse(collection), rows, isWhole: true })
  }
  return { collections: await viewsOf(ctx, found) }
}

function columnFaults(columns: readonly Column[], figures: ReadonlySet<string>): Fault[] {
  return columns.flatMap(({ key, label, figure, within }, n) => {
    const before = columns.slice(0, n)
    const say = (field: string, sentence: string) => [{ field: `columns.${n}.${field}`, sentence }]
    if (before.some((one) => one.key === key || one.label === label))
      return say('label', `Cột “${label}” ghi hai lần. Hãy đổi tên một cột.`)
    if (figure !== undefined && !figures.has(figure))
      return say('figure', `Tiêu chí không có số liệu “${figure}”. Hãy chọn trong danh sách.`)
    if (figure !== undefined && before.some((one) => one.figure === figure))
      return say('figure', 'Hai cột cùng cộng vào một số liệu. Hãy để một cột.')
    const wholes = wholesOf(columns, { ...(within !== undefined && { within }) })
    if (wholes.includes(key) || wholes.some((whole) => !columns.some((one) => one.key === whole)))
      return say('within', 'Cột “không lớn hơn” phải là một cột khác của biểu, không vòng lại chính nó.')
    return []
  })
}

/** Answers must come before the leaf itself is due. */
function dueFaults({ now }: Context, due: string, leaf: string): Fault[] {
  if (due <= now().toISOString())
    return [{ field: 'due', sentence: 'Hạn gửi biểu đã qua. Hãy chọn ngày sau hôm nay.' }]
  if (due > leaf)
    return [{ field: 'due', sentence: `Hạn gửi biểu phải trước hạn của tiêu chí (${formatDeadline(leaf)}).` }]
  return []
}

function agencyFaults({ now }: Context, to: readonly string[], agencies: readonly Agency[]): Fault[] {
  const today = dayOf(now().toISOString())
  return to.flatMap((id, n) => {
    const agency = agencies.find((one) => one.id === id)
    if (agency && !agency.isIssuerOnly && isValidOn(agency, today)) return []
    return [
      {
        field: `to.${n}`,
        sentence: `Cơ quan thứ ${n + 1} không nhận được biểu. Hãy chọn cơ quan đang hoạt động.`,
      },
    ]
  })
}
