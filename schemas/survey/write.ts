// The sheets that readSurveyPlan and readForms read again; the sizes of the sample stand beside the plan, to be printed.
import type { Table } from '../set-table/write.ts'
import { sizesOf } from './sample.ts'
import { questionsOf, type Survey, type SurveyAbout, type SurveyPlan } from './survey.ts'

type Row = (string | number)[]
const columns = (...all: [string, number][]) => all.map(([title, width]) => ({ title, width }))
/** As text: counts have no decimals. */
const whole = (n: number): string => String(n)
type Named = (unit: string) => string

export function surveyPlanTables(survey: SurveyPlan & SurveyAbout, nameOf: Named): Table[] {
  const { factors, groups, strata } = survey
  const sizes = sizesOf(survey)
  const of = new Map(groups.map(({ code, name }) => [code, name]))
  return [
    {
      name: 'Nhóm',
      columns: columns(['Mã', 10], ['Tên nhóm', 50]),
      rows: groups.map(({ code, name }): Row => [code, name]),
    },
    {
      name: 'Câu hỏi',
      columns: columns(['Yếu tố', 8], ['Tên yếu tố', 36], ['Mã câu hỏi', 12], ['Câu hỏi', 80]),
      rows: factors.flatMap((factor) =>
        factor.questions.map(({ code, text }): Row => [factor.code, factor.name, code, text]),
      ),
    },
    {
      name: 'Đơn vị',
      columns: columns(['Cơ quan', 44], ['Nhóm', 10], ['Tổng thể (số người)', 20]),
      rows: strata.map(({ unit, group, population }): Row => [nameOf(unit), group, whole(population)]),
    },
    {
      name: 'Cỡ mẫu',
      columns: columns(
        ['Cơ quan', 44],
        ['Tổng thể', 14],
        ['Phiếu hợp lệ cần có', 16],
        ['Phiếu phát ra', 14],
        ['Trong đó theo nhóm', 60],
      ),
      rows: [
        ...sizes.units.map((one): Row => [
          nameOf(one.unit),
          whole(one.population),
          whole(one.valid),
          whole(one.issue),
          one.groups.map(({ code, issue }) => `${of.get(code) ?? code}: ${issue}`).join('; '),
        ]),
        ['Cộng', '', whole(sizes.valid), whole(sizes.issue), ''],
        ...sizes.working.map((line): Row => ['Cách tính', '', '', '', line]),
      ],
    },
  ]
}

const guidance = [
  'Cách 1, trang “Phiếu”: mỗi dòng một phiếu hợp lệ; mỗi câu ghi mức từ 1 (rất không hài lòng) đến 5 (rất hài lòng), để trống nếu không trả lời.',
  'Cách 2, trang “Số đếm”: mỗi dòng một cơ quan, một nhóm, một câu hỏi và số người chọn từng mức; khi đó trang “Số phiếu” phải có số phiếu hợp lệ.',
  'Chỉ dùng một trong hai cách. Trang “Số phiếu” ghi số phiếu phát ra và hợp lệ; trang “Góp ý” ghi góp ý rời của người dân.',
  'Cơ quan ghi đúng tên, tên viết tắt hoặc mã; nhóm ghi mã hoặc tên nhóm của kế hoạch khảo sát.',
  'Tên người, số điện thoại, số giấy tờ, thư điện tử trong góp ý được bỏ ngay khi nhập, không lưu lại.',
]

/** To fill in: every unit and group of the plan, ready to take its numbers. */
export function formTables(survey: Pick<Survey, 'factors' | 'groups' | 'strata'>, nameOf: Named): Table[] {
  const questions = questionsOf(survey)
  return [
    { name: 'Cách ghi', columns: columns(['Cách ghi', 130]), rows: guidance.map((line): Row => [line]) },
    {
      name: 'Phiếu',
      columns: columns(
        ['Số phiếu', 10],
        ['Cơ quan', 36],
        ['Nhóm', 10],
        ...questions.map(({ code }): [string, number] => [code, 7]),
        ['Góp ý', 50],
      ),
      rows: [],
    },
    {
      name: 'Số đếm',
      columns: columns(
        ['Cơ quan', 36],
        ['Nhóm', 10],
        ['Câu hỏi', 10],
        ...[1, 2, 3, 4, 5].map((n): [string, number] => [`Mức ${n}`, 8]),
      ),
      rows: [],
    },
    {
      name: 'Số phiếu',
      columns: columns(['Cơ quan', 36], ['Nhóm', 10], ['Phát ra', 10], ['Hợp lệ', 10]),
      rows: survey.strata.map(({ unit, group }): Row => [nameOf(unit), group, '', '']),
    },
    { name: 'Góp ý', columns: columns(['Cơ quan', 36], ['Góp ý', 90]), rows: [] },
  ]
}
