// What every sheet of field results has: the unit and the group of a row, and free text, which loses names and numbers at once.
import { agencyFinder, type Body } from '../plan/read-cells.ts'
import type { Line } from '../results/cells.ts'
import { scrub } from './scrub.ts'
import { Comment, type SurveyPlan, unitsOf } from './survey.ts'

export type Where = ReturnType<typeof placeFinder>

export function placeFinder(survey: SurveyPlan, agencies: readonly Body[]) {
  const find = agencyFinder(agencies)
  const units = new Set(unitsOf(survey))
  const unit = (line: Pick<Line<'unit'>, 'text' | 'say'>): string | undefined => {
    const found = find(line.text('unit'))
    if (found && units.has(found.id)) return found.id
    const what = found ? 'không thuộc các đơn vị được khảo sát' : 'không có trong hệ thống'
    return void line.say(
      'unit',
      `Cơ quan “${line.text('unit')}” ${what}. Hãy sửa, hoặc bổ sung vào kế hoạch khảo sát.`,
    )
  }
  const group = (line: Pick<Line<'group'>, 'text' | 'say'>): string | undefined => {
    const text = line.text('group').toLocaleLowerCase('vi')
    const found = survey.groups.find(({ code, name }) =>
      [code.toLowerCase(), name.toLocaleLowerCase('vi')].includes(text),
    )
    if (found) return found.code
    return void line.say(
      'group',
      `Khảo sát không có nhóm “${line.text('group')}”. Hãy ghi ${survey.groups.map(({ code }) => code).join(', ')}.`,
    )
  }
  return { unit, group }
}

export interface Said {
  readonly line: Line<'unit' | 'comment'>
  readonly group?: string | undefined
}

export function commentsIn(said: readonly Said[], where: Where) {
  let scrubbed = 0
  const comments = said.flatMap(({ line, group }): Comment[] => {
    const text = line.lines('comment')
    if (text === '') return []
    const unit = where.unit(line)
    const kept = scrub(text)
    if (!unit) return []
    if (!Comment.shape.text.safeParse(kept).success) {
      line.say('comment', 'Góp ý dài quá 2.000 chữ. Hãy rút gọn.')
      return []
    }
    if (kept !== text) scrubbed += 1
    return [{ unit, ...(group && { group }), text: kept }]
  })
  return { comments, scrubbed }
}
