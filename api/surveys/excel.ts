// A survey as Excel: its plan with the sizes of the sample, the form that field results come back in, and what one sees of
// the results, which is what the screen shows.
import { z } from 'zod'
import { formatDay, formatMoment, formatPoints } from '../../schemas/format.ts'
import { Id } from '../../schemas/id.ts'
import { notFound } from '../../schemas/problem.ts'
import { Purpose } from '../../schemas/purpose.ts'
import { type Figures, unitsOf } from '../../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../../schemas/survey/write.ts'
import type { Context } from '../context.ts'
import type { Who } from '../may.ts'
import type { Bytes } from '../route.ts'
import { workbookOf } from '../sets/excel.ts'
import { purposeOf, taken } from '../taken.ts'
import { excelOf, type Sheet, type Value, workbook } from '../workbook.ts'
import { findSurvey, namesOfUnits } from './find.ts'
import { readSurvey } from './read.ts'
import type { SurveyView } from './view.ts'

export const TakeSurvey = z.strictObject({ id: Id, purpose: z.exactOptional(Purpose) })

const fileOf = (what: string, code: string): string => `${what}-${code.toLowerCase()}.xlsx`

async function tables(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeSurvey>,
  which: 'plan' | 'forms',
) {
  const survey = await findSurvey(ctx, who, id)
  const names = await namesOfUnits(ctx, unitsOf(survey))
  const nameOf = (unit: string) => names.get(unit) ?? unit
  const made = which === 'plan' ? surveyPlanTables(survey, nameOf) : formTables(survey, nameOf)
  const name = fileOf(which === 'plan' ? 'ke-hoach-khao-sat' : 'mau-phieu', survey.code)
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, survey, said, excelOf(name, await workbookOf(made)))
}

export const takePlan = (ctx: Context, who: Who, input: z.infer<typeof TakeSurvey>): Promise<Bytes> =>
  tables(ctx, who, input, 'plan')
export const takeForms = (ctx: Context, who: Who, input: z.infer<typeof TakeSurvey>): Promise<Bytes> =>
  tables(ctx, who, input, 'forms')

export async function takeResults(
  ctx: Context,
  who: Who,
  { id, purpose }: z.infer<typeof TakeSurvey>,
): Promise<Bytes> {
  const view = await readSurvey(ctx, who, { id })
  if (!view.results) throw notFound()
  const name = fileOf('ket-qua-khao-sat', view.code)
  const file = await workbook(name, [
    factorSheet(view, ctx),
    questionSheet(view, ctx),
    commentSheet(view, ctx),
  ])
  const said = { what: 'printed', file: name, purpose: purposeOf(who, purpose, 'keep') } as const
  return taken(ctx, who, { id }, said, file)
}

const heading = (
  title: string,
  { name, from, to, confidence, smallest, results }: SurveyView,
  ctx: Context,
) => {
  const { hiddenUnits = [], hiddenGroups = [], weighted } = results ?? {}
  const hidden = [...hiddenUnits.map((unit) => unit.name), ...hiddenGroups].join('; ')
  return [
    `${title} – ${name}`,
    `Khảo sát từ ${formatDay(from)} đến ${formatDay(to)}; sai số ở độ tin cậy ${confidence}%. Số liệu lúc ${formatMoment(ctx.now().toISOString())}.`,
    `Dòng “Cả khảo sát” tính trên tất cả phiếu, không gia quyền theo quy mô nhóm.${
      weighted
        ? ` Nếu mỗi cơ quan nặng theo tổng thể ghi trong kế hoạch thì chỉ số là ${formatPoints(weighted.rate)}% ±${formatPoints(weighted.margin)} (để đối chiếu, không quy đổi điểm).`
        : ''
    }`,
    ...(hidden
      ? [
          `Không hiển thị riêng, để không suy ra nhóm dưới ${smallest} phiếu: ${hidden}. Tổng vẫn gồm các nhóm này.`,
        ]
      : []),
  ]
}

type Row = readonly [place: string, kind: string, figures: Figures]
const rowsOf = ({ results }: SurveyView): Row[] => [
  ...(results?.total ? [['Cả khảo sát', 'tổng', results.total] as const] : []),
  ...(results?.groups ?? []).map(({ name, figures }): Row => [name, 'nhóm', figures]),
  ...(results?.units ?? []).map(({ unit, figures }): Row => [unit.name, 'cơ quan', figures]),
]

const text = (title: string, width: number) => ({ title, width })
const points = (title: string) => ({ title, width: 11 })
const whole = (title: string) => ({ title, width: 9, kind: 'whole' as const })

function factorSheet(view: SurveyView, ctx: Context): Sheet {
  return {
    name: 'Kết quả',
    heading: heading('Kết quả theo yếu tố', view, ctx),
    columns: [
      text('Phạm vi', 40),
      text('Loại', 9),
      whole('Phát ra'),
      whole('Hợp lệ'),
      ...view.factors.flatMap(({ code, name }) => [
        whole(`${code}. Số trả lời`),
        whole(`${code}. Hài lòng`),
        points(`${code}. ${name} (%)`),
        points(`${code}. Sai số (±%)`),
      ]),
      points('Chỉ số (%)'),
      points('Sai số (±%)'),
      points(`Điểm quy đổi (tối đa ${formatPoints(view.max)})`),
    ],
    rows: rowsOf(view).map(([place, kind, { forms, issued, factors, index }]): Value[] => [
      place,
      kind,
      issued,
      forms,
      ...view.factors.flatMap(({ code }): Value[] => {
        const share = factors.find((one) => one.code === code)
        return [share?.answers, share?.satisfied, share?.rate, share?.margin]
      }),
      index?.rate,
      index?.margin,
      index?.points,
    ]),
    bold: new Set([0]),
    freezeColumns: 1,
  }
}

const questionSheet = (view: SurveyView, ctx: Context): Sheet => ({
  name: 'Câu hỏi',
  heading: heading('Kết quả theo câu hỏi', view, ctx),
  columns: [
    text('Phạm vi', 36),
    text('Yếu tố', 8),
    text('Câu', 8),
    text('Nội dung', 60),
    whole('Số trả lời'),
    whole('Hài lòng'),
    points('Tỷ lệ (%)'),
    points('Sai số (±%)'),
  ],
  rows: rowsOf(view).flatMap(([place, , { questions }]) =>
    questions.map(({ code, answers, satisfied, rate, margin }): Value[] => {
      const factor = view.factors.find((one) => one.questions.some((question) => question.code === code))
      const asked = factor?.questions.find((question) => question.code === code)
      return [place, factor?.code ?? '', code, asked?.text ?? '', answers, satisfied, rate, margin]
    }),
  ),
})

const commentSheet = (view: SurveyView, ctx: Context): Sheet => ({
  name: 'Góp ý',
  heading: [
    ...heading('Góp ý', view, ctx),
    `Tên người, số điện thoại, số giấy tờ, thư điện tử đã được bỏ khi nhập.${view.struck ? ` Sở Nội vụ đã bỏ ${view.struck} góp ý trước khi chốt.` : ''}`,
  ],
  columns: [text('Cơ quan', 36), text('Góp ý', 100)],
  rows: (view.results?.comments ?? []).map(({ unit, text: said }): Value[] => [
    unit ?? 'không nêu đơn vị',
    said,
  ]),
})
