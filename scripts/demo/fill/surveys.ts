// The survey of the year, through the same imports as on the screen. The data set tells what was found of each commune and of
// each group, but not of the groups of a commune: any division gives the same figures, so one is made here.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { importForms } from '../../../api/surveys/batches.ts'
import { concludeSurvey } from '../../../api/surveys/conclude.ts'
import { importSurveyPlan, startSurvey } from '../../../api/surveys/plan.ts'
import { workbookOf } from '../../../api/sets/excel.ts'
import type { Table } from '../../../schemas/set-table/write.ts'
import { allocate } from '../../../schemas/survey/sample.ts'
import type { SurveyAbout, SurveyPlan } from '../../../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../../../schemas/survey/write.ts'
import { agencyOf, personOf } from '../read.ts'
import type { Stage } from './stage.ts'

const satisfied = z.record(z.string(), z.number())
const shape = z.object({
  code: z.string(),
  name: z.string(),
  from: z.string(),
  to: z.string(),
  smallestGroupShown: z.number(),
  questionnaire: z.array(
    z.object({
      factor: z.string(),
      name: z.string(),
      questions: z.array(z.object({ code: z.string(), text: z.string() })),
    }),
  ),
  sample: z.object({
    issued: z.number(),
    valid: z.number(),
    byGroup: z.array(z.object({ group: z.string(), valid: z.number() })),
  }),
  resultsByAgency: z.array(
    z.object({ agency: z.string(), issued: z.number(), valid: z.number(), satisfied: satisfied.nullable() }),
  ),
  resultsByGroup: z.array(z.object({ group: z.string(), satisfied })),
  total: z.object({ satisfied, rates: z.record(z.string(), z.string()), index: z.string() }),
})
const file = new URL('../data/surveys.json', import.meta.url)
export const told = z
  .object({ surveys: z.array(shape).length(1) })
  .parse(JSON.parse(readFileSync(file, 'utf8'))).surveys[0]!

const codes = ['ND', 'TC'] as const
export const about: SurveyAbout = {
  ...{ code: told.code, name: told.name, year: 2026, from: told.from, to: told.to },
  ...{
    smallest: told.smallestGroupShown,
    confidence: '95',
    margin: 10_00,
    reserve: 5_00,
    per: 'unit',
    max: 10_00,
  },
}
const groupSizes = told.sample.byGroup.map(({ valid }) => valid)

/** Units are told by their code. Of the people there are the data set says nothing: 25 for each form that was handed out. */
export const plan: SurveyPlan = {
  factors: told.questionnaire.map(({ factor: code, name, questions }) => ({ code, name, questions })),
  groups: told.sample.byGroup.map(({ group: name }, n) => ({ code: codes[n]!, name })),
  strata: told.resultsByAgency.flatMap(({ agency: unit, issued }) =>
    allocate(issued * 25, groupSizes).map((population, n) => ({ unit, group: codes[n]!, population })),
  ),
}

const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0)
const valid = told.resultsByAgency.map((one) => one.valid)
/** How many of each unit are of the second group. */
const second = allocate(groupSizes[1]!, valid)

/** Of each unit how many are satisfied with a factor; of the hidden one what is left. */
function satisfiedWith(factor: string): number[] {
  const known = told.resultsByAgency.map((one) => one.satisfied?.[factor])
  const rest = told.total.satisfied[factor]! - sum(known.flatMap((count) => count ?? []))
  return known.map((count) => count ?? rest)
}

/** Of these as many of the second group as it has in all, and in no unit more than there are. */
function satisfiedOfSecond(factor: string): number[] {
  const whole = satisfiedWith(factor)
  const wanted = told.resultsByGroup[1]!.satisfied[factor]!
  const least = whole.map((count, n) => Math.max(0, count - (valid[n]! - second[n]!)))
  const most = whole.map((count, n) => Math.min(count, second[n]!))
  const parts = allocate(wanted, second).map((count, n) => Math.min(most[n]!, Math.max(least[n]!, count)))
  for (let off = wanted - sum(parts); off !== 0; off = wanted - sum(parts)) {
    const n = parts.findIndex((count, at) => (off > 0 ? count < most[at]! : count > least[at]!))
    if (n < 0) throw new Error(`no division gives the figures of factor ${factor}`)
    parts[n]! += Math.sign(off)
  }
  return parts
}

/** Counts of the levels 1 to 5. */
function levels(forms: number, content: number): string[] {
  const not = forms - content
  const [worst, best] = [Math.floor(not / 6), Math.floor((content * 2) / 5)]
  const low = Math.floor((not - worst) / 3)
  return [worst, low, not - worst - low, content - best, best].map(String)
}

/** One question a little better than the factor, one as much worse. */
function spread(forms: number, content: number, questions: number): number[] {
  const step = forms < 20 ? 0 : Math.min(3, content, forms - content)
  return Array.from({ length: questions }, (_, n) => content + (n === 0 ? step : n === 1 ? -step : 0))
}

const said: [unit: string, text: string][] = [
  ['PH-BENHA', 'Bộ phận một cửa hướng dẫn rõ, trả kết quả sớm hơn giấy hẹn.'],
  ['PH-TANHA', 'Cổng dịch vụ công hay báo lỗi khi nộp tệp, gọi 0905 123 456 mới được chị Hoa hướng dẫn.'],
  ['XA-HALAM', 'Nên có thêm ghế chờ vào sáng thứ Hai.'],
  ['XA-CUAVAM', 'Đã góp ý hai lần về phí sao y mà chưa thấy trả lời.'],
  ['DK-HONMAY', 'Tàu ra đảo ít chuyến, mong được nhận kết quả qua bưu điện.'],
]

export function forms(nameOf: (code: string) => string): Table[] {
  const parts = told.questionnaire.map(({ factor, questions }) => {
    const [whole, other] = [satisfiedWith(factor), satisfiedOfSecond(factor)]
    return { questions, of: (n: number, group: number) => (group ? other[n]! : whole[n]! - other[n]!) }
  })
  const cells = told.resultsByAgency.flatMap(({ agency, issued }, n) => {
    const counts = [valid[n]! - second[n]!, second[n]!]
    const out = allocate(issued, counts)
    return counts.map((count, group) => ({ agency, n, group, count, issued: out[group]! }))
  })
  const rows: Readonly<Record<string, string[][]>> = {
    'Số đếm': cells.flatMap(({ agency, n, group, count }) =>
      parts.flatMap(({ questions, of }) =>
        spread(count, of(n, group), questions.length).map((content, q) => [
          ...[nameOf(agency), codes[group]!, questions[q]!.code],
          ...levels(count, content),
        ]),
      ),
    ),
    'Số phiếu': cells.map(({ agency, group, count, issued }) => [
      ...[nameOf(agency), codes[group]!, String(issued), String(count)],
    ]),
    'Góp ý': said.map(([agency, text]) => [nameOf(agency), text]),
  }
  return formTables(plan, nameOf).map((table) => ({ ...table, rows: rows[table.name] ?? table.rows }))
}

/** How many forms came in. */
export async function bringSurvey({ at, who }: Stage): Promise<number> {
  const reviewer = who(personOf.get('P07')!)
  const nameOf = (code: string) => agencyOf.get(code)!.name
  const bytes = async (tables: readonly Table[]) => (await workbookOf(tables)).toString('base64')
  const { id } = await startSurvey(at('2026-07-15T09:00:00+07:00'), reviewer, about)
  const planned = await importSurveyPlan(at('2026-07-15T09:30:00+07:00'), reviewer, {
    ...{ id, revision: 1, name: 'ke-hoach-khao-sat.xlsx' },
    file: await bytes(surveyPlanTables({ ...about, ...plan }, nameOf)),
  })
  const brought = await importForms(at('2026-09-18T14:00:00+07:00'), reviewer, {
    ...{ id, name: 'phieu-khao-sat.xlsx', file: await bytes(forms(nameOf)) },
  })
  await concludeSurvey(at('2026-09-25T10:00:00+07:00'), reviewer, { id, revision: planned.revision })
  return brought.forms
}
