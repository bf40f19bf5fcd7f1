// The plan of a survey from the sheets of its template: groups, questions, units with how many people there are. All of it,
// or every fault by its cell; written back by write.ts without a difference.
import { type Line, linesOf } from '../results/cells.ts'
import { addressOf, type CellFault, type Sheet } from '../set-table/cells.ts'
import { agencyFinder, type Body } from '../plan/read-cells.ts'
import { Code, type Factor, type Stratum, type SurveyPlan } from './survey.ts'

export interface PlanRead {
  readonly plan: SurveyPlan
  readonly faults: readonly CellFault[]
}

const groupColumns = { code: /^mã/, name: /^(tên|nhóm)/ }
const questionColumns = { factor: /^yếu tố$/, name: /^tên yếu tố/, code: /^mã/, text: /^(câu hỏi|nội dung)/ }
const unitColumns = {
  unit: /^(cơ quan|đơn vị)/,
  group: /^nhóm/,
  population: /^(tổng thể|số người|số giao dịch)/,
}

export function readSurveyPlan(sheets: readonly Sheet[], agencies: readonly Body[]): PlanRead {
  const faults: CellFault[] = []
  const named = (pattern: RegExp) => sheets.find(({ name }) => pattern.test(name.toLocaleLowerCase('vi')))
  const take = <K extends string>(pattern: RegExp, columns: Record<K, RegExp>, need: NoInfer<K>[]) => {
    const sheet = named(pattern)
    const lines = sheet && linesOf(sheet, columns, need, faults)
    if (lines?.length) return lines
    const title = { group: 'Nhóm', question: 'Câu hỏi', unit: 'Đơn vị' }[
      need.at(-1) === 'name' ? 'group' : need.at(-1) === 'text' ? 'question' : 'unit'
    ]
    faults.push({
      field: addressOf(sheet?.name ?? title, 0, 0),
      sentence: `Không thấy trang “${title}” có đủ cột và ít nhất một dòng. Hãy dùng tệp mẫu.`,
    })
    return []
  }
  const groups = groupsIn(take(/^nhóm/, groupColumns, ['code', 'name']))
  const factors = factorsIn(take(/^câu hỏi/, questionColumns, ['factor', 'name', 'code', 'text']))
  const units = take(/^đơn vị/, unitColumns, ['unit', 'group', 'population'])
  const strata = strataIn(
    units,
    agencyFinder(agencies),
    groups.map(({ code }) => code),
  )
  return { plan: { factors, groups, strata }, faults }
}

/** A code in capitals that stands once; anything else is said. */
export function codeIn<K extends string>(
  line: Line<K>,
  column: NoInfer<K>,
  known: ReadonlySet<string>,
): string | undefined {
  const code = line.text(column).toUpperCase()
  if (!Code.safeParse(code).success)
    return void line.say(column, 'Hãy ghi mã gồm chữ in hoa không dấu và số, ví dụ TC1.')
  if (known.has(code)) return void line.say(column, `Mã ${code} có ở hai dòng. Hãy đặt mã khác.`)
  return code
}

function groupsIn(lines: readonly Line<'code' | 'name'>[]): SurveyPlan['groups'] {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const code = codeIn(line, 'code', seen)
    const name = line.text('name')
    if (!name || name.length > 100) line.say('name', 'Hãy ghi tên nhóm, không quá 100 chữ.')
    if (code === undefined) return []
    seen.add(code)
    return [{ code, name }]
  })
}

function factorsIn(lines: readonly Line<keyof typeof questionColumns>[]): Factor[] {
  const found = new Map<string, Factor>()
  const seen = new Set<string>()
  for (const line of lines) {
    const code = codeIn(line, 'code', seen)
    const [factor, text] = [line.text('factor'), line.text('text')]
    if (!/^[1-9]$/.test(factor)) line.say('factor', 'Yếu tố là một số từ 1 đến 9. Hãy sửa.')
    if (!text || text.length > 500) line.say('text', 'Hãy ghi câu hỏi, không quá 500 chữ.')
    if (code === undefined) continue
    seen.add(code)
    const before = found.get(factor)
    const name = before?.name ?? line.text('name')
    if (!name || name.length > 200) line.say('name', 'Hãy ghi tên yếu tố, không quá 200 chữ.')
    found.set(factor, { code: factor, name, questions: [...(before?.questions ?? []), { code, text }] })
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}

function strataIn(
  lines: readonly Line<keyof typeof unitColumns>[],
  find: (name: string) => Body | undefined,
  groups: readonly string[],
): Stratum[] {
  const seen = new Set<string>()
  return lines.flatMap((line) => {
    const unit = find(line.text('unit'))
    const group = line.text('group').toUpperCase()
    const population = line.whole('population')
    if (!unit)
      line.say('unit', `Không có cơ quan “${line.text('unit')}”. Hãy ghi đúng tên, tên viết tắt hoặc mã.`)
    if (!groups.includes(group)) line.say('group', `Trang “Nhóm” không có mã “${group}”. Hãy sửa.`)
    if (population !== undefined && population < 0) line.say('population', 'Tổng thể không âm. Hãy sửa.')
    if (!unit || !groups.includes(group)) return []
    const key = `${unit.id} ${group}`
    if (seen.has(key)) {
      line.say('unit', 'Cơ quan và nhóm này có hai dòng. Hãy giữ một dòng.')
      return []
    }
    seen.add(key)
    return [{ unit: unit.id, group, population: population ?? 0 }]
  })
}
