import { z } from 'zod'
import { formatMoment, unknown } from '../../schemas/format.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { words } from '../../schemas/words.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { purposeOf, taken } from '../taken.ts'
import { type Sheet, type Value, workbook } from '../workbook.ts'
import { board } from './board.ts'
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

const stateWord = { ...words.shown, overdue: 'quá hạn' }

const about = ({ now, isWhole }: BoardView): string =>
  `Số liệu lúc ${formatMoment(now)}${isWhole ? '' : ', trong phạm vi của bạn'}. Bản làm việc.`

const nameOf = ({ name, person }: BoardView['rows'][number]): string =>
  person ? `${person} (${name})` : name

/** Each cell in words, so that it reads without colours. */
function gridSheet(view: BoardView, title: string): Sheet {
  return {
    name: 'Bảng theo dõi',
    heading: [`Bảng theo dõi – ${title}`, about(view)],
    columns: [
      { title: 'Cơ quan', width: 36 },
      ...view.columns.map(({ code, area }, n) => ({
        title: code,
        width: 13,
        begins: area !== view.columns[n - 1]?.area,
      })),
    ],
    rows: view.rows.map((row) => [
      nameOf(row),
      ...row.cells.map((cell) => (cell ? `${stateWord[cell.state]} ${cell.have}/${cell.need}` : '')),
    ]),
    freezeColumns: 1,
  }
}

function sumSheet(view: BoardView, title: string): Sheet {
  const isInternal = view.kind === 'internal'
  const figures = ({ leaves, states, have, need, points: of }: BoardView['total']): Value[] => [
    leaves,
    states.accepted ?? 0,
    states.overdue ?? 0,
    `${have}/${need}`,
    ...(of ? [of.max, of.self, of.accepted, of.risk] : ['', '', '', '']),
  ]
  const whole = (name: string) => ({ title: name, width: 10, kind: 'whole' as const })
  const points = (name: string) => ({ title: name, width: 13 })
  return {
    name: 'Tổng hợp',
    heading: [`Tổng hợp – ${title}`, about(view)],
    columns: [
      { title: 'Cơ quan', width: 36 },
      ...['Số tiêu chí', 'Đã chấp nhận', 'Quá hạn'].map(whole),
      { title: 'Tài liệu đã có/phải có', width: 14 },
      ...['Điểm tối đa', 'Tự chấm', 'Được chấp nhận', 'Có nguy cơ mất'].map(points),
      ...(isInternal
        ? [
            { title: 'Chỉ số', width: 11, kind: 'share' as const },
            { title: 'Hạng', width: 10 },
          ]
        : []),
    ],
    rows: [
      ...view.rows.map((row) => [
        nameOf(row),
        ...figures(row.sum),
        ...(isInternal ? [share(row.index), row.rank ? `${row.rank}/${view.total.ranked}` : unknown] : []),
      ]),
      [
        view.isWhole ? 'Toàn bộ' : 'Trong phạm vi của bạn',
        ...figures(view.total),
        ...(isInternal ? [share(view.total.median), 'trung vị'] : []),
      ],
    ],
    bold: new Set([view.rows.length]),
    freezeColumns: 1,
  }
}

/** Own and appraised points side by side, of what was judged and one is told. */
function besideSheet(view: BoardView, title: string): Sheet {
  const points = (name: string) => ({ title: name, width: 13 })
  const share = (name: string) => ({ title: name, width: 11, kind: 'share' as const })
  return {
    name: 'Tự chấm và thẩm định',
    heading: [
      `Điểm tự chấm và điểm thẩm định – ${title}`,
      `Bước: ${words.stages[view.stage ?? 'self']}. ${about(view)}`,
    ],
    columns: [
      { title: 'Cơ quan', width: 36 },
      { title: 'Mã', width: 10 },
      ...['Tối đa', 'Tự chấm', 'Thẩm định', 'Chênh lệch'].map(points),
      ...['Chỉ số tự chấm', 'Chỉ số thẩm định'].map(share),
      { title: 'Hạng', width: 10 },
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
      else if (cell) rows.push([nameOf(row), code, cell.max, ...beside(cell.claimed, cell.appraised)])
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
