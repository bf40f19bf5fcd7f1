// The page that everybody reads, made of the snapshot alone: what is done to the appraisal later does not reach it.
import { z } from 'zod'
import { formatDay, formatMoment, formatPercent, withYear } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import type { PublicRanking, Snapshot } from '../../schemas/public-ranking.ts'
import type { Context } from '../context.ts'
import { type Content, escape } from '../page.ts'
import type { Caller, Page } from '../route.ts'

/** Any text: what is no slug is answered like one that is unknown. */
export const OpenRanking = z.strictObject({ slug: z.string() })

export async function showRanking(
  { db }: Context,
  _caller: Caller,
  { slug }: z.infer<typeof OpenRanking>,
): Promise<Page> {
  const found = await db.publicRankings.model.findOne({ slug, takenDown: { $exists: false } }).lean()
  if (!found) throw notFound()
  return { content: contentOf(found), look: 'table' }
}

const contentOf = ({ snapshot, n, at, code }: PublicRanking): Content =>
  `<h1>${escape(headOf(snapshot))}</h1><p>${escape(basisOf(snapshot))} ${snapshot.of} cơ quan được xếp hạng, chỉ số trung vị ${formatPercent(snapshot.median)}.</p><table><thead><tr><th scope="col">Hạng</th><th scope="col">Cơ quan</th><th scope="col">Chỉ số</th></tr></thead><tbody>${snapshot.rows.map((row) => rowOf(row, snapshot.of)).join('')}</tbody></table>${unrankedOf(snapshot)}<footer><p>${escape(snapshot.issuer)} công khai ${n > 1 ? `lần ${n} ` : ''}lúc ${formatMoment(at)}.</p><p>Mã nội dung: <code>${code}</code></p></footer>`

const headOf = ({ title, year }: Snapshot): string => `Xếp hạng các cơ quan – ${withYear(title, year)}`

const basisOf = ({ decision }: Snapshot): string =>
  decision ? `Theo Quyết định số ${decision.number} ngày ${formatDay(decision.issued)}.` : ''

function rowOf({ name, index, rank, until, follows = [] }: Snapshot['rows'][number], of: number): string {
  const said = [
    ...(until ? [`đến hết ngày ${formatDay(until)}`] : []),
    ...(follows.length > 0 ? [`kế thừa ${follows.join(', ')}`] : []),
  ].join('; ')
  return `<tr><td>${rank}/${of}</td><th scope="row">${escape(name)}${said && `<small>${escape(said)}</small>`}</th><td>${formatPercent(index)}</td></tr>`
}

const unrankedOf = ({ unranked }: Snapshot): string =>
  unranked.length > 0
    ? `<h2>Không có chỉ số</h2><p>Không tiêu chí nào áp dụng nên không xếp hạng: ${unranked.map(escape).join('; ')}.</p>`
    : ''
