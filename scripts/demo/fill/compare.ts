// What the product computes of the filled round beside what the data set says of itself.
import { readFileSync } from 'node:fs'
import { list } from '../../../api/assessments/list.ts'
import type { Row } from '../../../api/assessments/list.ts'
import { formatPoints } from '../../../schemas/points.ts'
import { words } from '../../../schemas/words.ts'
import { assessmentOf } from '../campaign.ts'
import { personOf } from '../read.ts'
import { utc } from './mapping.ts'
import type { Stage } from './stage.ts'

const said = JSON.parse(readFileSync(new URL('../data/assessments.json', import.meta.url), 'utf8')) as {
  summary: { selfScored: string; accepted: string; pointsAtRisk: string; states: Record<string, number> }
}

/** The nearest of the data set's states: it counts what is overdue apart. */
export const stateOf = ({ shown, isOverdue }: Pick<Row, 'shown' | 'isOverdue'>): string => {
  if (isOverdue && (shown === 'draft' || shown === 'incomplete')) return 'quá hạn'
  return words.shown[shown]
}

/** Leaf by leaf, where the product says something else than the data set of itself; docs/decisions/012 says why. */
export const decided: readonly string[] = [
  '3.4.2: thiếu tài liệu, dữ liệu: đang soạn',
  '3.4.3: thiếu tài liệu, dữ liệu: đang soạn',
  '4.1.3: có nguy cơ 0,85, dữ liệu: 0,00',
  '5.1.2: có nguy cơ 0,98, dữ liệu: 0,00',
  '6.3.2: có nguy cơ 0,00, dữ liệu: 1,06',
  '7.1.3: thiếu tài liệu, dữ liệu: đang soạn',
]

type Standing = Pick<Row, 'code' | 'shown' | 'isOverdue'> & { parts: Pick<Row['parts'], 'atRisk'> }

export function differencesOf(rows: readonly Standing[]): string[] {
  return rows.flatMap((row) => {
    const data = assessmentOf.get(row.code)
    if (!data) return []
    const [state, risk, theirs] = [stateOf(row), formatPoints(row.parts.atRisk), comma(data.pointsAtRisk)]
    return [
      ...(state === data.state ? [] : [`${row.code}: ${state}, dữ liệu: ${data.state}`]),
      ...(risk === theirs ? [] : [`${row.code}: có nguy cơ ${risk}, dữ liệu: ${theirs}`]),
    ]
  })
}

const comma = (text: string): string => text.replace('.', ',')

/** One line for each figure: ours, then the data set's; then the leaves. As of the morning of 10/12/2026. */
export async function compare(stage: Stage): Promise<string[]> {
  const asOf = stage.at(utc('2026-12-10T08:00:00+07:00'))
  const { rows, totals } = await list(asOf, stage.who(personOf.get('P07')!), { slug: '2026-tinh' })
  const self = rows.reduce((sum, row) => sum + (row.self ?? 0), 0)
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(stateOf(row), (counts.get(stateOf(row)) ?? 0) + 1)
  const { summary } = said
  const line = (what: string, ours: string, theirs: string) =>
    `${what.padEnd(24)} ${ours.padStart(6)}   ${theirs.padStart(6)}${ours === theirs ? '' : '   (khác)'}`
  const states = new Set([...Object.keys(summary.states), ...counts.keys()])
  for (const name of ['Bộ Nội vụ chấm', 'điều tra xã hội học']) states.delete(name) // nobody answers for these
  return [
    `${''.padEnd(24)} ${'có'.padStart(6)}   dữ liệu`,
    line('điểm tự chấm', formatPoints(self), comma(summary.selfScored)),
    line('điểm đã chấp nhận', formatPoints(totals.accepted), comma(summary.accepted)),
    line('điểm có nguy cơ', formatPoints(totals.atRisk), comma(summary.pointsAtRisk)),
    ...[...states].map((name) =>
      line(name, String(counts.get(name) ?? 0), String(summary.states[name] ?? 0)),
    ),
    ...differencesOf(rows).map((one) => `  ${one}${decided.includes(one) ? '' : '   (ngoài dự kiến)'}`),
  ]
}
