// Who scores a leaf and what its points are: by the columns made for it, else by marks, remarks and names as annexes have them.
import { type Cell, folded, textOf } from './cells.ts'
import type { NodeColumn } from './nodes.ts'

type Assessed = 'self' | 'survey' | 'ministry'

/** Its own column goes before a mark below the survey, and that before the remarks. */
export function assessedIn(cell: (name: NodeColumn) => Cell): Assessed {
  if (folded(cell('assessment'))) return assessedBy(folded(cell('assessment')))
  return isMark(cell('survey')) || isSurvey(cell('guidance')) ? 'survey' : 'self'
}

const isMark = (cell: Cell): boolean => cell === true || /^([x×✓✔]|có)$/.test(folded(cell))
const isSurvey = (cell: Cell): boolean =>
  /^[-–•+(\s]*(điểm |theo )?(điều tra|khảo sát)( (xã hội học|xhh))?\s*(?:$|[.;,)\n])/.test(folded(cell)) ||
  /^[-–•+(\s]*(điều tra|khảo sát) (xã hội học|xhh)/.test(folded(cell))

function assessedBy(text: string): Assessed {
  if (/(điều tra|khảo sát|xhh|xã hội học)/.test(text)) return 'survey'
  return /bộ/.test(text) ? 'ministry' : 'self'
}

/** What the name alone tells: «Điểm thưởng …», «Điểm trừ …». */
export const nameType = (name: string): string =>
  /^(điểm )?(thưởng|cộng thêm|trừ|phạt)( điểm)?(?!\p{L})/u.test(folded(name))
    ? folded(name).split(' ', 2).join(' ')
    : ''

/** What was understood from elsewhere than the columns made for it, and where that stands. */
export function understood(
  code: string,
  name: string,
  { assessment, type }: Record<string, unknown>,
  cell: (name: NodeColumn) => Cell,
): [NodeColumn, string][] {
  const notes: [NodeColumn, string][] = []
  const [mark, own] = [textOf(cell('survey')), folded(cell('assessment'))]
  if (assessment === 'survey' && !own)
    notes.push([
      isMark(cell('survey')) ? 'survey' : 'guidance',
      `Tiêu chí ${code} hiểu là điểm điều tra xã hội học. Nếu không phải, hãy ghi “tự đánh giá” ở cột “Ai chấm”.`,
    ])
  else if (mark && !isMark(cell('survey')))
    notes.push(['survey', `Ô ghi “${mark.slice(0, 80)}” không phải dấu x nên không nhập.`])
  if (nameType(name) && !folded(cell('type')) && type !== 'score')
    notes.push([
      'name',
      `Tiêu chí ${code} hiểu là ${type === 'bonus' ? 'điểm thưởng' : 'điểm phạt'} theo tên, nằm ngoài thang điểm.`,
    ])
  return notes
}

export const typeIn = (text: string): string =>
  /(phạt|điểm trừ)/.test(text) ? 'penalty' : /(thưởng|điểm cộng)/.test(text) ? 'bonus' : 'score'
