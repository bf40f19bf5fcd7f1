// A plan's figures and lists in words: the same on paper, in Excel and on the screen's export.
import { formatDay, formatPoints } from '../format.ts'
import type { Objective, Task } from './plan.ts'

export const deadlineOf = ({ deadline, deadlineWords }: Pick<Task, 'deadline' | 'deadlineWords'>): string =>
  deadlineWords ?? formatDay(deadline)

/** As it is written, where that is not one agency. */
export const leadTextOf = ({ lead, leadWords }: Pick<Task, 'lead' | 'leadWords'>): string =>
  leadWords ?? lead.name

export const coordinatorsOf = ({ coordinators, others }: Pick<Task, 'coordinators' | 'others'>): string =>
  [...coordinators.map(({ name }) => name), ...(others ? [others] : [])].join('; ')

/** '1.1.2: 0,05; 1.2: 0,12' */
export const liftsOf = ({ lifts }: Pick<Task, 'lifts'>): string =>
  lifts.map(({ leaf, points }) => `${leaf}: ${formatPoints(points)}`).join('; ')

/** 'Lĩnh vực 3 (Cải cách thủ tục hành chính)' */
const measureOf = ({ measure, area = '', name }: Pick<Objective, 'measure' | 'area' | 'name'>): string =>
  measure === 'area' ? `Lĩnh vực ${area}${name ? ` (${name})` : ''}` : indexWords[measure]

const indexWords = { par: 'PAR INDEX', sipas: 'SIPAS' } as const

/** 'PAR INDEX đạt 88,00 điểm, xếp hạng 15/34 trở lên' */
export function objectiveOf({ target, max, rank, of, ...about }: Objective): string {
  const unit =
    max !== undefined ? ` trên ${formatPoints(max)} điểm` : about.measure === 'sipas' ? '%' : ' điểm'
  return [
    `${measureOf(about)}${target === undefined ? '' : ` đạt ${formatPoints(target)}${unit}`}`,
    ...(rank === undefined ? [] : [`xếp hạng ${rank}/${of ?? '–'} trở lên`]),
  ].join(', ')
}
