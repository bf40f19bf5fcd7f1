// What a paper about a package says: only what was frozen with it, so that the same snapshot prints the same bytes.
import type { Block, LetterOrder } from '../../dossier/letter.ts'
import type { Cover, DossierOrder } from '../../dossier/order.ts'
import { dayOf, formatDay } from '../../schemas/format.ts'
import type { Package } from '../../schemas/package.ts'
import { codeName, contentCode, type Printed } from '../../schemas/printed.ts'
import type { TableRow } from '../../schemas/printed-tables.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Context } from '../context.ts'
import { readFrozen } from '../dossiers/bind-next.ts'
import { cells, tableRows } from './areas.ts'
import { printedTotals } from './totals.ts'

export interface Snapshot {
  readonly record: Package & Required<Pick<Package, 'manifest' | 'zip' | 'counts'>>
  readonly order: DossierOrder
  readonly code: string
  readonly totals: readonly Printed[]
  readonly tables: readonly TableRow[]
}

export async function snapshotOf(ctx: Context, record: Package): Promise<Snapshot> {
  const { manifest, zip, counts, state } = record
  if (!manifest || !zip || !counts)
    throw new Problem('wrong-state', 'Bộ hồ sơ chưa lập xong nên chưa in được văn bản.', { state })
  const edition = await ctx.db.editions.model.findOne({ id: record.edition }).lean()
  if (!edition) throw notFound()
  const { order } = await readFrozen(ctx, edition)
  return {
    record: { ...record, manifest, zip, counts },
    order,
    code: contentCode(manifest),
    totals: printedTotals(order, counts),
    tables: tableRows(order),
  }
}

type Given = Omit<LetterOrder, 'place' | 'date' | 'undated' | 'foot'>

/** Undated and unnumbered: the office that issues it writes both in. The code stands on every page. */
export const draftOf = ({ record, order, code }: Snapshot, given: Given): LetterOrder => ({
  place: order.cover.place,
  date: dayOf(record.at),
  undated: true,
  foot: `${codeName}: ${code}`,
  ...given,
})

/** What is compared when the paper comes back. */
export const checkTable = ({ code, totals }: Snapshot): Block[] => [
  { ...say('Số liệu để đối chiếu với bản lưu trên hệ thống:'), room: 320 },
  {
    kind: 'table',
    size: 12,
    columns: [
      { title: 'Số liệu', width: 300 },
      { title: 'Giá trị', width: 174, align: 'right' },
    ],
    // One page holds it: two readers of a scan must find each name beside its value.
    rows: [{ name: codeName, ours: code }, ...totals].map(({ name, ours }, n) => ({
      cells: cells([name, ours]),
      group: n < totals.length,
    })),
  },
]

type Text = Extract<Block, { kind: 'text' }>
export const say = (text: string): Text => ({ kind: 'text', text, indent: true })
export const head = (text: string): Text => ({ ...say(text), face: 'bold', room: 60 })
export const to = (text: string): Block => ({ kind: 'text', text, align: 'center' })

/** "tỉnh Quảng Hà"; empty where the list of agencies does not say it. */
export const provinceOf = ({ province }: Cover): string => province.replace(/^Ủy ban nhân dân ?/, '')

export const indexName = ({ year }: Cover): string => `Chỉ số cải cách hành chính năm ${year}`

/** A supplement volume holds what is new alone: whoever gets it must know what it goes with. */
export const whatIsSent = ({ numbering }: DossierOrder): string =>
  numbering?.mode === 'supplement' && numbering.base
    ? `tập bổ sung hồ sơ tài liệu kiểm chứng (cho lần phát hành ${numbering.base.n}, ${formatDay(numbering.base.date)})`
    : 'bộ hồ sơ tài liệu kiểm chứng'

/** "của tỉnh Quảng Hà", or of what part of it. */
export const ofWhom = (cover: Cover): string =>
  cover.scope ? ` (${cover.scope})` : provinceOf(cover) && ` của ${provinceOf(cover)}`
