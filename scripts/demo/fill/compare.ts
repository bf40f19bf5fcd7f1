// What the product computes of the filled round beside what the data set says of itself.
import { readFileSync } from 'node:fs'
import { list } from '../../../api/assessments/list.ts'
import type { Row } from '../../../api/assessments/list.ts'
import { formatPoints } from '../../../schemas/points.ts'
import { personOf } from '../read.ts'
import { utc } from './mapping.ts'
import type { Stage } from './stage.ts'

const said = JSON.parse(readFileSync(new URL('../data/assessments.json', import.meta.url), 'utf8')) as {
  summary: { selfScored: string; accepted: string; pointsAtRisk: string; states: Record<string, number> }
}

/** The nearest of the data set's states: it counts what is overdue apart. */
export const stateOf = ({ shown, isOverdue }: Pick<Row, 'shown' | 'isOverdue'>): string => {
  if (isOverdue && (shown === 'draft' || shown === 'incomplete')) return 'quá hạn'
  return {
    'not-applicable': 'không áp dụng',
    accepted: 'đã chấp nhận',
    requested: 'yêu cầu bổ sung',
    submitted: 'chờ rà soát',
    'with-head': 'chờ lãnh đạo xác nhận',
    incomplete: 'thiếu tài liệu',
    draft: 'đang soạn',
    untouched: 'chưa bắt đầu',
  }[shown]
}

/** One line for each figure: ours, then the data set's. As of the morning of 10/12/2026. */
export async function compare(stage: Stage): Promise<string[]> {
  const asOf = stage.at(utc('2026-12-10T08:00:00+07:00'))
  const { rows, totals } = await list(asOf, stage.who(personOf.get('P07')!), { slug: '2026-tinh' })
  const self = rows.reduce((sum, row) => sum + (row.self ?? 0), 0)
  const counts = new Map<string, number>()
  for (const row of rows) counts.set(stateOf(row), (counts.get(stateOf(row)) ?? 0) + 1)
  const { summary } = said
  const line = (what: string, ours: string, theirs: string) =>
    `${what.padEnd(24)} ${ours.padStart(6)}   ${theirs.padStart(6)}${ours === theirs ? '' : '   (khác)'}`
  const comma = (text: string) => text.replace('.', ',')
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
  ]
}
