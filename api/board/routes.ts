import { bytes, json, type Route } from '../route.ts'
import { board, boardTag } from './board.ts'
import { countDefects, DefectView, ReadDefects } from './defects.ts'
import { CellView, ReadCell, readCell } from './detail.ts'
import { boardTable, ReadBoardTable } from './excel.ts'
import { BoardView, ReadBoard } from './view.ts'

const at = '/api/v1/campaigns/:slug/board'

export const boardRoutes: readonly Route[] = [
  json(`GET ${at}`, {
    summary: 'Agencies or people × leaves or areas: state, points, points at risk, days left, with every sum',
    may: 'board.read',
    input: ReadBoard,
    output: BoardView,
    problems: ['not-found'],
    etag: boardTag,
    run: board,
  }),
  json(`GET ${at}/cell`, {
    summary: 'Why a leaf, an area or an agency stands where it stands, whom to ask, and the sentence to send',
    may: 'board.read',
    input: ReadCell,
    output: CellView,
    problems: ['not-found'],
    run: readCell,
  }),
  json(`GET ${at}/defects`, {
    summary: 'Which defects supplement requests name most, by agency and area',
    may: 'board.read',
    input: ReadDefects,
    output: DefectView,
    problems: ['not-found'],
    run: countDefects,
  }),
  bytes(`GET ${at}/table`, {
    summary: 'The board as an Excel file, from the same function',
    may: 'board.read',
    input: ReadBoardTable,
    problems: ['not-found'],
    run: boardTable,
  }),
]
