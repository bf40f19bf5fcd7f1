// Who scores a leaf and what its points are: by the columns made for it, else by marks, remarks and names as annexes have them.
import { type Cell, folded, textOf } from './cells.ts'
import type { NodeColumn } from './columns.ts'

type Assessed = 'self' | 'survey' | 'ministry'
export type LeafType = 'score' | 'bonus' | 'penalty'

/** Its own column goes before a mark below the survey, and that before the remarks. */
export function assessedIn(cell: (name: NodeColumn) => Cell): Assessed {
  if (folded(cell('assessment'))) return assessedBy(folded(cell('assessment')))
  const isSaid = isMark(cell('survey')) || isSurvey(cell('guidance')) || isSurvey(cell('rule'))
  return isSaid ? 'survey' : 'self'
}

const isMark = (cell: Cell): boolean => cell === true || /^([x×✓✔]|có)$/.test(folded(cell))
export const isSurvey = (cell: Cell): boolean =>
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

/** Of an area beyond the scale, by its name: what it has, or '' where it has both. */
export function areaType(name: string): LeafType | '' | undefined {
  if (!nameType(name)) return undefined
  const text = folded(name)
  return /(thưởng|cộng thêm)/.test(text) && /(trừ|phạt)/.test(text) ? '' : typeIn(nameType(name))
}

const remarkType = (remark: Cell): string =>
  /^[-–•+(\s]*((?:điểm )?(?:thưởng|cộng thêm|trừ|phạt))\s*(?:$|[.;,):\n])/.exec(folded(remark))?.[1] ?? ''

const isBelow = (cell: Cell): boolean => /^[-−–]\s*\d/.test(textOf(cell))

/** By its own column; else by name, remark, a minus before its points, or the area beyond the scale in which it stands. */
export function typeOf(
  name: string,
  cell: (name: NodeColumn) => Cell,
  area: LeafType | '' | undefined,
): LeafType {
  const own = folded(cell('type'))
  if (own) return typeIn(own)
  const said = nameType(name) || remarkType(cell('guidance'))
  if (said) return typeIn(said)
  if (area === undefined) return 'score'
  return isBelow(cell('max')) ? 'penalty' : area || 'score'
}

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
      isMark(cell('survey')) ? 'survey' : isSurvey(cell('guidance')) ? 'guidance' : 'rule',
      `Tiêu chí ${code} hiểu là điểm điều tra xã hội học. Nếu không phải, hãy ghi “tự đánh giá” ở cột “Ai chấm”.`,
    ])
  else if (mark && !isMark(cell('survey')))
    notes.push(['survey', `Ô ghi “${mark.slice(0, 80)}” không phải dấu x nên không nhập.`])
  if (!folded(cell('type')) && type !== 'score') {
    const by = nameType(name) ? 'tên' : remarkType(cell('guidance')) ? 'ghi chú' : 'lĩnh vực'
    notes.push([
      'name',
      `Tiêu chí ${code} hiểu là ${type === 'bonus' ? 'điểm thưởng' : 'điểm phạt'} theo ${by}, nằm ngoài thang điểm.`,
    ])
  }
  return notes
}

const typeIn = (text: string): LeafType =>
  /(phạt|trừ)/.test(text) ? 'penalty' : /(thưởng|cộng)/.test(text) ? 'bonus' : 'score'
