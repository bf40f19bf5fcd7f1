import { z } from 'zod'
import { capital, unknown } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, type Value, workbook } from '../workbook.ts'
import { board } from './board.ts'
import { about, gridSheet, marksOf, nameOf } from './grid-sheet.ts'
import { type BoardView, ReadBoard } from './view.ts'

export const ReadBoardTable = ReadBoard.extend({ purpose: z.exactOptional(Purpose) })

/** The board as it stands, from the function that the screen asks. */
export async function boardTable(
  ctx: Context,
  who: Who,
  { purpose, ...input }: z.infer<typeof ReadBoardTable>,
): Promise<Bytes> {
  const { campaign } = await loadRound(ctx, { slug: input.slug })
  const shown = await board(ctx, who, input)
  const name = `bang-theo-doi-${input.slug}.xlsx`
  const file = await workbook(name, [
    gridSheet(shown, campaign.name),
    sumSheet(shown, campaign.name),
    ...(shown.stage ? [besideSheet(shown, campaign.name)] : []),
  ])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id: campaign.id }, said, file)
}

interface Column {
  readonly title: string
  readonly width: number
  readonly kind?: 'whole' | 'share'
  readonly of: (sum: BoardView['total'], row?: BoardView['rows'][number]) => Value
}

function sumSheet(view: BoardView, title: string): Sheet {
  const columns = sumColumns(view)
  return {
    name: 'Tổng hợp',
    heading: [`Tổng hợp – ${title}`, about(view)],
    columns: [{ title: 'Cơ quan', width: 36 }, ...columns.map(({ of: _, ...column }) => column)],
    rows: [
      ...view.rows.map((row) => [nameOf(row), ...columns.map(({ of }) => of(row.sum, row))]),
      [view.isWhole ? 'Toàn bộ' : 'Trong phạm vi của bạn', ...columns.map(({ of }) => of(view.total))],
    ],
    bold: new Set([view.rows.length]),
    freezeColumns: 1,
  }
}

/** Of an internal index, whose points and indexes they are; once an appraisal is open, what was sent and what it got. */
function sumColumns(view: BoardView): Column[] {
  const { kind, stage } = view
  const whole = (name: string, of: Column['of']): Column => ({ title: name, width: 10, kind: 'whole', of })
  const points = (name: string, of: (sum: BoardView['total']) => number | undefined): Column => ({
    ...{ title: name, width: 13 },
    of: (sum) => of(sum) ?? '',
  })
  const papers: Column = {
    title: 'Tài liệu đã có/phải có',
    width: 14,
    of: (sum) => `${sum.have}/${sum.need}`,
  }
  const leaves = whole('Số tiêu chí', (sum) => sum.leaves)
  const marks = [
    ...(view.total.estimates ? [whole('Số liệu ước thực hiện', (sum) => sum.estimates)] : []),
    ...(view.total.late ? [whole('Gửi sau hạn', (sum) => sum.late)] : []),
  ]
  const max = points('Điểm tối đa', (sum) => sum.points?.max)
  const risk = points('Có nguy cơ mất', (sum) => sum.points?.risk)
  const own = kind === 'internal' ? indexColumns(view, 'self') : []
  if (!stage)
    return [
      leaves,
      whole('Đã chấp nhận', (sum) => sum.states.accepted ?? 0),
      whole('Quá hạn', (sum) => sum.states.overdue ?? 0),
      ...(view.total.states.locked
        ? [whole(capital(words.late.locked), (sum) => sum.states.locked ?? 0)]
        : []),
      papers,
      max,
      points('Tự chấm', (sum) => sum.points?.self),
      points('Được chấp nhận', (sum) => sum.points?.accepted),
      risk,
      ...marks,
      ...own,
    ]
  const given = stage === 'decided' ? 'published' : 'given'
  return [
    leaves,
    whole('Không gửi', (sum) => sum.states.unsent ?? 0),
    whole('Đã có điểm', (sum) => sum.appraised?.leaves ?? 0),
    whole('Bị giảm điểm', (sum) => sum.appraised?.cut ?? 0),
    papers,
    max,
    points('Tự chấm đã gửi', (sum) => sum.points?.self),
    points(capital(`điểm ${words.whose[given]}`), (sum) => sum.appraised?.points?.got),
    risk,
    ...marks,
    ...own,
    ...indexColumns(view, given),
  ]
}

/** An index and its place, or, of all agencies, the middle. */
function indexColumns({ total }: BoardView, of: keyof typeof words.whose): Column[] {
  const name = words.whose[of]
  const among = of === 'self' ? total : total.given
  const at = (row: BoardView['rows'][number]) => (of === 'self' ? row : row.given)
  return [
    {
      ...{ title: `Chỉ số ${name}`, width: 11, kind: 'share' as const },
      of: (_sum, row) => share(row ? at(row)?.index : among?.median),
    },
    {
      ...{ title: `Hạng ${name}`, width: 10 },
      of: (_sum, row) => {
        if (!row) return among?.median === undefined ? unknown : 'trung vị'
        const rank = at(row)?.rank
        return rank === undefined ? unknown : `${rank}/${among?.ranked}`
      },
    },
  ]
}

/** Own and appraised points side by side, of what was judged and one is told. */
function besideSheet(view: BoardView, title: string): Sheet {
  const points = (name: string) => ({ title: name, width: 13 })
  const share = (name: string) => ({ title: name, width: 11, kind: 'share' as const })
  const given = words.whose[view.stage === 'decided' ? 'published' : 'given']
  return {
    name: 'Tự chấm và thẩm định',
    heading: [`Điểm tự chấm và điểm ${given} – ${title}`, about(view)],
    columns: [
      { title: 'Cơ quan', width: 36 },
      { title: 'Mã', width: 10 },
      ...['Tối đa', 'Tự chấm', capital(given), 'Chênh lệch'].map(points),
      ...['Chỉ số tự chấm', `Chỉ số ${given}`].map(share),
      { title: `Hạng ${given}`, width: 10 },
      ...(view.total.estimates || view.total.late ? [{ title: 'Ghi chú', width: 24 }] : []),
    ],
    ...rowsBeside(view),
    freezeColumns: 2,
  }
}

/** Of each agency its leaves or areas, then its whole. */
function rowsBeside(view: BoardView): Pick<Sheet, 'rows' | 'bold'> {
  const rows: Value[][] = []
  const bold = new Set<number>()
  for (const row of view.rows) {
    row.cells.forEach((cell, n) => {
      const code = view.columns[n]?.code ?? ''
      if (cell?.state === 'not-applicable') rows.push([nameOf(row), code, 'không áp dụng'])
      else if (cell)
        rows.push([
          ...[nameOf(row), code, cell.max, ...beside(cell.claimed, cell.appraised)],
          ...(marksOf(cell).length ? ['', '', '', marksOf(cell).join('; ')] : []),
        ])
    })
    const { points, appraised: { points: both } = {} } = row.sum
    bold.add(rows.length)
    rows.push([
      ...[nameOf(row), 'Cộng', points?.max ?? unknown, ...beside(both?.claimed, both?.got)],
      ...[share(row.index), share(row.given?.index)],
      row.given?.rank ? `${row.given.rank}/${view.total.given?.ranked}` : unknown,
    ])
  }
  return { rows, bold }
}

const beside = (claimed: number | undefined, got: number | undefined): Value[] =>
  claimed === undefined || got === undefined ? [unknown, unknown, unknown] : [claimed, got, got - claimed]

const share = (index: string | undefined): Value => (index === undefined ? unknown : Number(index))
