// The board's grid as a sheet: each cell in words, so that it reads without colours; beneath and beside it what the screen
// adds up.
import { formatMoment, formatPoints } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { estimated } from '../dossiers/say.ts'
import type { Sheet, Value } from '../workbook.ts'
import { type BoardRow, type BoardState, type BoardView, type Cell, isLateState, type Sum } from './view.ts'

const cellWidth = 13
/** As many columns as stand on one page across; with more the longer side runs down the page. */
const across = 9

export function gridSheet(view: BoardView, title: string): Sheet {
  const isDown = view.columns.length > Math.max(view.rows.length, across)
  const heading = [`Bảng theo dõi – ${title}`, about(view)]
  return {
    name: 'Bảng theo dõi',
    heading,
    freezeColumns: 1,
    ...(isDown ? leavesDown(view) : agenciesDown(view)),
  }
}

type Table = Pick<Sheet, 'columns' | 'rows' | 'bold'>

function agenciesDown(view: BoardView): Table {
  const feet = feetOf(view)
  const risk = hasRisk(view)
  return {
    columns: [
      { title: 'Cơ quan', width: 36 },
      ...view.columns.map(({ code, area }, n) => ({
        title: code,
        width: cellWidth,
        begins: area !== view.columns[n - 1]?.area,
      })),
      ...(risk ? [{ title: 'Có nguy cơ mất', width: 11 }] : []),
    ],
    rows: [
      ...view.rows.map((row) => [
        nameOf(row),
        ...row.cells.map((cell) => (cell ? cellWords(cell, view) : '')),
        ...(risk ? [row.sum.points?.risk] : []),
      ]),
      ...feet.map(({ title, of, isRisk }) => [
        title,
        ...view.sums.map(of),
        ...(risk ? [isRisk ? of(view.total) : ''] : []),
      ]),
    ],
    bold: new Set(feet.map((_, n) => view.rows.length + n)),
  }
}

function leavesDown(view: BoardView): Table {
  const feet = feetOf(view)
  const risk = hasRisk(view)
  return {
    columns: [
      { title: 'Tiêu chí', width: 50 },
      ...view.rows.map((row) => ({ title: nameOf(row), width: cellWidth })),
      ...feet.map(({ title }) => ({ title, width: 11 })),
    ],
    rows: [
      ...view.columns.map(({ code, name }, n) => [
        `${code} ${name}`,
        ...view.rows.map(({ cells }) => (cells[n] ? cellWords(cells[n], view) : '')),
        ...feet.map(({ of }) => of(view.sums[n]!)),
      ]),
      ...(risk
        ? [
            [
              'Có nguy cơ mất',
              ...view.rows.map(({ sum }) => sum.points?.risk),
              ...feet.map(({ of, isRisk }) => (isRisk ? of(view.total) : '')),
            ],
          ]
        : []),
    ],
    bold: new Set(risk ? [view.columns.length] : []),
  }
}

/** Once points stand nothing is at risk any more. */
const hasRisk = ({ stage }: BoardView): boolean => stage !== 'agreed' && stage !== 'decided'

interface Foot {
  readonly title: string
  readonly of: (sum: Sum) => Value
  readonly isRisk?: boolean
}

/** Of a leaf. Points of several agencies are not added in an internal index: there their leaves are counted. */
function feetOf({ kind, stage }: BoardView): Foot[] {
  if (stage)
    return [
      { title: 'Đã có điểm thẩm định', of: ({ appraised, leaves }) => `${appraised?.leaves ?? 0}/${leaves}` },
    ]
  if (kind === 'internal')
    return [
      {
        title: 'Đã chấp nhận, theo tiêu chí',
        of: ({ states, leaves }) => `${states.accepted ?? 0}/${leaves}`,
      },
    ]
  return [
    { title: 'Điểm tối đa', of: ({ points }) => points?.max },
    { title: 'Tự chấm', of: ({ points }) => points?.self },
    { title: 'Có nguy cơ mất', of: ({ points }) => points?.risk, isRisk: true },
  ]
}

const stateWord = (state: BoardState, { kind }: BoardView): string => {
  if (isLateState(state)) return words.late[state]
  return state === 'submitted' && kind === 'internal' ? 'chờ thẩm định' : words.shown[state]
}

export const about = ({ now, isWhole, stage }: BoardView): string =>
  `${stage ? `Bước: ${words.stages[stage]}. ` : ''}Số liệu lúc ${formatMoment(now)}${isWhole ? '' : ', trong phạm vi của bạn'}. Bản làm việc.`

export const nameOf = ({ name, person }: BoardRow): string => (person ? `${person} (${name})` : name)

/** What was judged by its points, everything else by its papers. */
function cellWords(cell: Cell, view: BoardView): string {
  const { state, have, need, appraised, max } = cell
  const of =
    state === 'not-applicable' || state === 'unsent'
      ? ''
      : appraised === undefined
        ? ` ${have}/${need}`
        : ` ${formatPoints(appraised)}/${formatPoints(max)}`
  return [stateWord(state, view) + of, ...marksOf(cell)].join('; ')
}

/** Of an area each says of how many. */
export const marksOf = ({ estimates = 0, late = 0 }: Cell): string[] =>
  [
    { mark: estimated, n: estimates },
    { mark: 'gửi sau hạn', n: late },
  ].flatMap(({ mark, n }) => (n > 1 ? `${mark} (${n} tiêu chí)` : n === 1 ? mark : []))
