// A survey's plan as it is typed: blank or too long wherever somebody is not done yet. Every fault at once, by its field.
import { z } from 'zod'
import type { Fault } from '../opening.ts'
import { Code, SurveyPlan } from './survey.ts'

/** Longer than any field may be, so that the rules below say it in our own words. */
const typed = (max = 2000) => z.string().trim().max(max)
const limits = { factors: 9, questions: 20, groups: 10, strata: 2000, population: 10_000_000 }

export const TypedFactors = z
  .array(
    z.strictObject({
      code: typed(50),
      name: typed(),
      questions: z.array(z.strictObject({ code: typed(50), text: typed() })).max(100),
    }),
  )
  .max(50)
export const TypedGroups = z.array(z.strictObject({ code: typed(50), name: typed() })).max(100)
/** A unit of which no group was counted stands here once, without a number. */
export const TypedStrata = z
  .array(z.strictObject({ unit: typed(50), group: typed(50), population: z.exactOptional(z.int().min(0)) }))
  .max(5000)

export interface TypedPlan {
  readonly factors: z.infer<typeof TypedFactors>
  readonly groups: z.infer<typeof TypedGroups>
  readonly strata: z.infer<typeof TypedStrata>
}

export function surveyPlanFaults(plan: TypedPlan, isUnit: (id: string) => boolean): Fault[] {
  return [...factorFaults(plan.factors), ...groupFaults(plan.groups), ...strataFaults(plan, isUnit)]
}

export const asPlan = (plan: TypedPlan): SurveyPlan =>
  SurveyPlan.parse({ ...plan, factors: [...plan.factors].sort((a, b) => (a.code < b.code ? -1 : 1)) })

type Say = (field: string, sentence: string) => void
function saying(run: (say: Say) => void): Fault[] {
  const faults: Fault[] = []
  run((field, sentence) => faults.push({ field, sentence }))
  return faults
}

const factorFaults = (factors: TypedPlan['factors']): Fault[] =>
  saying((say) => {
    if (factors.length === 0) say('factors', 'Hãy thêm ít nhất một yếu tố.')
    if (factors.length > limits.factors)
      say('factors', `Khảo sát có nhiều nhất ${limits.factors} yếu tố. Hãy bỏ bớt.`)
    const [numbers, codes] = [new Set<string>(), new Set<string>()]
    factors.forEach(({ code, name, questions }, f) => {
      const at = `factors.${f}`
      if (!/^[1-9]$/.test(code)) say(`${at}.code`, 'Yếu tố là một số từ 1 đến 9. Hãy sửa.')
      else if (numbers.has(code)) say(`${at}.code`, `Số ${code} có ở hai yếu tố. Hãy đổi một số.`)
      numbers.add(code)
      textFault(say, `${at}.name`, name, 200, 'tên yếu tố')
      if (questions.length === 0)
        say(`${at}.questions`, 'Yếu tố chưa có câu hỏi nào. Hãy thêm câu hỏi, hoặc bỏ yếu tố.')
      if (questions.length > limits.questions)
        say(`${at}.questions`, `Mỗi yếu tố có nhiều nhất ${limits.questions} câu hỏi. Hãy bỏ bớt.`)
      questions.forEach((question, q) => {
        codeFault(say, `${at}.questions.${q}.code`, question.code, codes, 'TC1')
        textFault(say, `${at}.questions.${q}.text`, question.text, 500, 'câu hỏi')
      })
    })
  })

const groupFaults = (groups: TypedPlan['groups']): Fault[] =>
  saying((say) => {
    if (groups.length === 0) say('groups', 'Hãy thêm ít nhất một nhóm đối tượng.')
    if (groups.length > limits.groups)
      say('groups', `Khảo sát có nhiều nhất ${limits.groups} nhóm. Hãy bỏ bớt.`)
    const [codes, names] = [new Set<string>(), new Set<string>()]
    groups.forEach(({ code, name }, g) => {
      codeFault(say, `groups.${g}.code`, code, codes, 'ND')
      textFault(say, `groups.${g}.name`, name, 100, 'tên nhóm')
      const known = name.toLocaleLowerCase('vi')
      if (name && names.has(known)) say(`groups.${g}.name`, `Hai nhóm cùng tên “${name}”. Hãy đổi một tên.`)
      names.add(known)
    })
  })

const strataFaults = ({ groups, strata }: TypedPlan, isUnit: (id: string) => boolean): Fault[] =>
  saying((say) => {
    if (strata.length > limits.strata)
      say('strata', `Khảo sát có nhiều nhất ${limits.strata} dòng đơn vị, nhóm. Hãy bỏ bớt.`)
    const seen = new Set<string>()
    strata.forEach(({ unit, group, population }, n) => {
      const at = `strata.${n}`
      const known = groups.filter(({ code }) => code === group).length
      if (!isUnit(unit)) say(`${at}.unit`, 'Không có cơ quan này. Hãy chọn lại.')
      if (population === undefined)
        say(`${at}.population`, 'Đơn vị chưa ghi số người của nhóm nào. Hãy ghi, hoặc bỏ đơn vị.')
      else if (known === 0) say(`${at}.group`, `Không có nhóm mã “${group}”. Hãy chọn lại nhóm.`)
      if (population !== undefined && population > limits.population)
        say(`${at}.population`, 'Tổng thể nhiều nhất 10.000.000 người. Hãy xem lại.')
      // Of two groups with one code it was said already.
      if (seen.has(`${unit} ${group}`) && known < 2)
        say(`${at}.unit`, 'Cơ quan và nhóm này có hai dòng. Hãy giữ một dòng.')
      seen.add(`${unit} ${group}`)
    })
  })

function codeFault(say: Say, field: string, code: string, known: Set<string>, example: string): void {
  if (!Code.safeParse(code).success)
    say(field, `Hãy ghi mã gồm chữ in hoa không dấu và số, nhiều nhất 8 ký tự, ví dụ ${example}.`)
  else if (known.has(code)) say(field, `Mã ${code} có hai lần. Hãy đặt mã khác.`)
  known.add(code)
}

function textFault(say: Say, field: string, text: string, max: number, what: string): void {
  if (text === '' || text.length > max) say(field, `Hãy ghi ${what}, không quá ${max} chữ.`)
}
