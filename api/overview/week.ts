// What seven days brought to a campaign, counted from the history: each leaf once, however often it went to and fro.
import type { Context } from '../context.ts'
import type { Item } from '../board/items.ts'
import { isLateState } from '../board/view.ts'
import type { Week } from './view.ts'

const DAYS = 7 * 864e5
const counted = {
  sent: 'assessments.submit',
  accepted: 'assessments.accept',
  returned: 'assessments.return',
  documents: 'documents.kept',
  products: 'tasks.deliver',
} as const

/** The seven days until `until`. Documents and products are the province's, whatever campaign they are for. */
export async function weekUntil({ db }: Context, items: readonly Item[], until: string): Promise<Week> {
  const from = new Date(Date.parse(until) - DAYS).toISOString()
  const own = new Map(items.map((item) => [item.summary.assessment, item]))
  const found = await db.history.model.aggregate<{ _id: string; subjects: string[]; lines: number }>([
    { $match: { act: { $in: Object.values(counted) }, at: { $gte: from, $lt: until } } },
    { $group: { _id: '$act', subjects: { $addToSet: '$subject' }, lines: { $sum: 1 } } },
  ])
  const of = (act: string) => found.find(({ _id }) => _id === act)
  const leaves = (act: string) => (of(act)?.subjects ?? []).filter((id) => own.has(id))
  const accepted = leaves(counted.accepted)
  return {
    from,
    sent: leaves(counted.sent).length,
    accepted: accepted.length,
    points: accepted.reduce((sum, id) => sum + own.get(id)!.parts.accepted, 0),
    returned: leaves(counted.returned).length,
    documents: of(counted.documents)?.subjects.length ?? 0,
    products: of(counted.products)?.lines ?? 0,
    late: items.filter(({ state, summary: { due } }) => isLateState(state) && due >= from && due < until)
      .length,
  }
}
