import { z } from 'zod'
import type { Row } from '../../dossier/table.ts'
import { isEstimate } from '../../schemas/assessment.ts'
import { compareCodes } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { formatPoints } from '../../schemas/points.ts'
import { lateWords } from '../../schemas/remind-text.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { sumParts } from '../../schemas/reading.ts'
import { words } from '../../schemas/words.ts'
import { readWithin } from '../assessments/list.ts'
import { loadRound, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { estimated } from '../dossiers/say.ts'
import { agencyOf, type Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { paper } from './paper.ts'

export const PrintScores = z.strictObject({
  slug: z.string().max(40),
  agency: z.exactOptional(Id),
  purpose: z.exactOptional(Purpose),
})

/** Bảng tự chấm điểm of an agency: the same rows and totals as its tree. */
export async function printScores(
  ctx: Context,
  who: Who,
  { slug, agency, purpose }: z.infer<typeof PrintScores>,
): Promise<Bytes> {
  const id = agency ?? agencyOf(who, 'assessments.work')
  const round = await loadRound(ctx, { slug })
  const read = await readWithin(ctx, who, round, id)
  const led = read.filter(({ assignment }) => assignment.agency === id)
  const body = round.agencies.get(id)
  const name = `bang-tu-cham-${body?.code ?? ''}`
  const file = await paper(ctx, name, {
    agency: body?.name ?? '–',
    title: 'Bảng tự đánh giá, chấm điểm',
    subtitle: round.campaign.name,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: 'Mã', width: 44 },
          { title: 'Tiêu chí', width: 180 },
          { title: 'Tối đa', width: 44, align: 'right' },
          { title: 'Tự chấm', width: 48, align: 'right' },
          { title: 'Tài liệu', width: 46, align: 'center' },
          { title: 'Trạng thái', width: 112 },
        ],
        rows: rowsOf(round, led),
      },
    ],
  })
  return taken(
    ctx,
    who,
    { id, agency: id },
    { what: 'printed', file: file.name, purpose: purposeOf(who, purpose, 'print') },
    file,
  )
}

function rowsOf(round: Round, led: readonly Read[]): Row[] {
  const areas = [...new Set(led.map(({ leaf }) => leaf.code.split('.')[0] ?? ''))].sort(compareCodes)
  const total = sum('Tổng cộng', led)
  return [...areas.flatMap((area) => areaRows(round, area, led)), total]
}

function areaRows({ set }: Round, area: string, led: readonly Read[]): Row[] {
  const within = led.filter(({ leaf }) => leaf.code.split('.')[0] === area)
  const name = set.nodes.find(({ code }) => code === area)?.name ?? ''
  return [sum(`${area}. ${name}`, within), ...within.map(leafRow)]
}

function sum(name: string, read: readonly Read[]): Row {
  const parts = sumParts(read.map(({ reading }) => reading.parts))
  const self = read.reduce((total, { assessment }) => total + (assessment.self ?? 0), 0)
  const bold = (text: string) => [{ text, face: 'bold' as const }]
  return {
    span: 2,
    cells: [bold(name), bold(formatPoints(parts.max)), bold(formatPoints(self)), [], []],
    shade: 0.93,
    group: true,
  }
}

function leafRow({ leaf, assessment, reading, newest }: Read): Row {
  const { self, max } = assessment
  const { filled, required } = reading.completeness
  const cells = [
    leaf.code,
    leaf.name,
    formatPoints(max),
    self === undefined ? '–' : formatPoints(self),
    `${filled}/${required}`,
    [words.shown[reading.shown], lateWords(newest), isEstimate(assessment) ? estimated : undefined]
      .filter(Boolean)
      .join('; '),
  ]
  return { cells: cells.map((text) => [{ text }]) }
}
