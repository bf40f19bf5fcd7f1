// The tables by which leads ask the communes for figures: each sends its row with the paper that it is from. One sends
// nothing; a zero and «không phát sinh» stand beside it.
import { makeCollection } from '../../../api/collections/design.ts'
import { fillRow } from '../../../api/collections/fill.ts'
import type { Cells } from '../../../schemas/collection.ts'
import { type DataTable, dataTables } from '../campaign.ts'
import { ownerOf, uploadOf, workerOf } from '../owners.ts'
import { documentOf } from '../read.ts'
import { minutesAfter, utc } from './mapping.ts'
import { type Stage, tolerate } from './stage.ts'

/** The morning after the leaves were given out. */
const asked = '2026-11-20T09:00:00+07:00'

/** How many rows were sent. */
export async function collectAll(stage: Stage): Promise<number> {
  let sent = 0
  for (const table of dataTables) sent += await collect(stage, table)
  return sent
}

async function collect(stage: Stage, table: DataTable): Promise<number> {
  const { db } = stage.ctx
  const campaign = await db.campaigns.model.findOne({ slug: '2026-tinh' }).lean()
  const leaf = await db.assessments.model.findOne({ campaign: campaign!.id, code: table.leaf }).lean()
  const drawn = {
    id: leaf!.id,
    title: table.name,
    columns: columnsOf(table),
    due: utc(table.due),
    to: table.rows.map(({ agency }) => stage.idOf(agency)),
  }
  const lead = stage.who(workerOf(table.askedBy, table.leaf))
  const made = await tolerate(stage, `${table.code} lập biểu`, makeCollection(stage.at(asked), lead, drawn))
  let sent = 0
  for (const row of made ? table.rows : [])
    if (row.values && row.document && (await send(stage, made!.id, row, row.document))) sent++
  return sent
}

type Row = DataTable['rows'][number]

async function send(stage: Stage, collection: string, row: Row, paper: string): Promise<boolean> {
  const { agency } = row
  const { id, revision } = (await stage.ctx.db.collectionRows.model
    .findOne({ collection, agency: stage.idOf(agency) })
    .lean())!
  // A paper that the lead holds is cited by the lead, at the leaf.
  const known = holds(row) ? stage.papers.get(paper) : undefined
  const proof = known
    ? { versions: [known.version] }
    : { versions: [], note: 'Số liệu theo báo cáo đã gửi cơ quan chủ trì.' }
  const input = { id, revision, cells: cellsOf(row), ...proof, send: true }
  const at = minutesAfter(uploadOf(documentOf.get(paper)!).at, 40)
  const filled = fillRow(stage.at(at), stage.who(workerOf(agency)), input)
  return (await tolerate(stage, `${agency} gửi biểu`, filled)) !== undefined
}

export const holds = ({ agency, document }: Pick<Row, 'agency' | 'document'>): boolean =>
  document !== null && ownerOf(documentOf.get(document)!) === agency

/** Only where the communes alone make up a figure is the sum of a column that figure. */
export function columnsOf({ columns, leaf, sums }: DataTable) {
  const isWhole = leaf === '3.4.2'
  const unit = isWhole ? 'hồ sơ' : 'văn bản'
  return columns.map(({ code, label }) => ({
    ...{ key: code, label, unit },
    ...(isWhole && sums[code] !== undefined && { figure: code }),
  }))
}

/** What a commune did not send has no cell; a zero is a value; «không phát sinh» is an answer of its own. */
export const cellsOf = ({ values }: Pick<Row, 'values'>): Cells =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([key, { state, value }]) => [
      key,
      state === 'không phát sinh' ? { none: true as const } : { value: value ?? '0' },
    ]),
  )
