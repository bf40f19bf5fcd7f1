// An agency fills its row. A draft counts as missing; what was sent can be sent again, corrected, and says so to the lead.
import { z } from 'zod'
import { Cells, type Collection, CollectionRow, unanswered, wholeOf } from '../../schemas/collection.ts'
import { figureFault } from '../../schemas/format.ts'
import { Id, Revision } from '../../schemas/id.ts'
import type { Fault } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import { refuseUnkept } from '../assessments/cite.ts'
import { refuse } from '../refuse.ts'
import { doneBy } from '../done.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { readCollection } from './view.ts'

export const FillRow = z.strictObject({
  id: Id,
  revision: Revision,
  cells: Cells,
  note: z.exactOptional(z.string().trim().max(2000)),
  /** Versions of the agency's own documents that prove the figures. */
  versions: z.array(Id).max(20),
  /** Hands it in; without, it stays a draft. */
  send: z.boolean(),
})

export async function fillRow(ctx: Context, who: Person, input: z.infer<typeof FillRow>) {
  const { db } = ctx
  const { id, revision, cells, note, send } = input
  const row = CollectionRow.parse(
    within(who, 'collections.fill', await db.collectionRows.model.findOne({ id }).lean()),
  )
  const collection = await db.collections.model.findOne({ id: row.collection }).lean()
  if (!collection) throw notFound()
  if (row.revision !== revision) throw await stale(db, id, revision)
  if (row.sent && !send)
    throw new Problem('wrong-state', 'Biểu này đã gửi. Hãy sửa rồi bấm gửi lại.', { state: 'sent' })
  refuse([
    ...cellFaults(collection, cells),
    ...(send ? [...gapFaults(collection, cells), ...unproved(input)] : []),
  ])
  const citations = await citationsOf(ctx, who, row, input.versions)
  const done = doneBy(ctx, who, send ? 'collections.send' : 'collections.fill')
  const sent = { by: who.id, at: done.at, isLate: done.at >= collection.due }
  const set = { cells, citations, note: note || undefined, paper: undefined, ...(send && { sent }) }
  await db.transaction((tx) => change(tx, db, db.collectionRows, row, set, done))
  return readCollection(ctx, who, { id: collection.id })
}

export const cellFaults = ({ columns }: Pick<Collection, 'columns'>, cells: Cells): Fault[] =>
  Object.entries(cells).flatMap(([key, cell]) => {
    const column = columns.find((one) => one.key === key)
    const sentence = !column
      ? `Biểu không có cột “${key}”. Hãy tải lại trang.`
      : 'value' in cell && figureFault(column, cell.value, wholeOf(columns, column, cells))
    return sentence ? [{ field: `cells.${key}`, sentence }] : []
  })

const gapFaults = ({ columns }: Pick<Collection, 'columns'>, cells: Cells): Fault[] =>
  unanswered(columns, cells).map(({ key, label }) => ({
    field: `cells.${key}`,
    sentence: `Cột “${label}” chưa có số. Hãy ghi số, ghi 0, hoặc chọn “không phát sinh”.`,
  }))

/** A figure that somebody must believe; nothing and zero have no paper. */
function unproved({ cells, versions, note }: z.infer<typeof FillRow>): Fault[] {
  const counts = Object.values(cells).some((cell) => 'value' in cell && Number(cell.value) !== 0)
  if (!counts || versions.length > 0 || note) return []
  const sentence = 'Chưa có tài liệu chứng minh. Hãy chọn tài liệu, hoặc ghi vào Ghi chú vì sao không có.'
  return [{ field: 'versions', sentence }]
}

async function citationsOf({ db }: Context, who: Person, row: CollectionRow, wanted: readonly string[]) {
  const versions = await db.versions.model.find({ id: { $in: [...wanted] } }).lean()
  return [...new Set(wanted)].map((id) => {
    const version = versions.find((one) => one.id === id)
    const known = row.citations.find((one) => one.version === id)
    if (known) return known
    if (!version || version.agency !== row.agency) throw notFound()
    within(who, 'documents.read', version)
    refuseUnkept(version)
    return { document: version.document, version: id }
  })
}
