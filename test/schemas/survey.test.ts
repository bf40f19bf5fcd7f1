// Surveys: sizes of samples with their arithmetic, exact rates and margins, what field files may say, free text without names.
import { expect } from 'chai'
import { fraction } from '../../schemas/exact.ts'
import { allocate, sampleOf, sizesOf } from '../../schemas/survey/sample.ts'
import { publish } from '../../schemas/survey/publish.ts'
import { scrub } from '../../schemas/survey/scrub.ts'
import { type Ballots, questionsOf } from '../../schemas/survey/survey.ts'
import { readForms } from '../../schemas/survey/table-forms.ts'
import { readSurveyPlan } from '../../schemas/survey/table-plan.ts'
import { marginOf, meanOf, rateOf } from '../../schemas/survey/tally.ts'
import { formTables, surveyPlanTables } from '../../schemas/survey/write.ts'
import type { Cell, Sheet } from '../../schemas/set-table/cells.ts'
import type { Table } from '../../schemas/set-table/write.ts'
import { surveyOf } from '../surveys.ts'

const sheetOf = ({ name, columns, rows }: Table): Sheet => ({
  name,
  rows: [columns.map(({ title }) => title), ...rows] as Cell[][],
})
const agencies = ['A', 'B'].map((code) => ({
  ...{
    id: `ag_${code.toLowerCase().repeat(20)}`,
    code,
    short: `Xã ${code}`,
    name: `Ủy ban nhân dân xã ${code}`,
  },
}))
const [a, b] = agencies.map(({ id }) => id) as [string, string]
const survey = surveyOf([a, b])
const nameOf = (unit: string) => agencies.find(({ id }) => id === unit)!.name

describe('the size of a sample', () => {
  const asked = { confidence: '95', margin: 5_00, reserve: 10_00 } as const
  it('is computed exactly, rounded up, corrected for a known population, with a reserve', () => {
    expect(sampleOf(0, asked)).to.include({ valid: 385, issue: 428 })
    expect(sampleOf(1200, asked)).to.include({ valid: 292, issue: 325 })
    expect(sampleOf(20, asked)).to.include({ valid: 20, issue: 20 })
    expect(sampleOf(1, asked)).to.include({ valid: 1, issue: 1 })
    expect(sampleOf(0, { confidence: '99', margin: 3_00, reserve: 0 })).to.include({
      valid: 1844,
      issue: 1844,
    })
    expect(sampleOf(0, { confidence: '90', margin: 50_00 / 5, reserve: 0 }).valid).to.equal(68)
  })

  it('tells every step in words with the figures in it', () => {
    expect(sampleOf(1200, asked).working).to.deep.equal([
      'Độ tin cậy 95% thì z = 1,96; tỷ lệ hài lòng dự kiến p = 0,5 (cần nhiều phiếu nhất); sai số e = ±5%.',
      'n₀ = z² × p × (1 − p) ÷ e² = 1,96² × 0,5 × (1 − 0,5) ÷ 0,05² = 384,16.',
      'Tổng thể N = 1.200 nên n = n₀ ÷ (1 + (n₀ − 1) ÷ N) ≈ 291,1847, làm tròn lên 292 phiếu hợp lệ.',
      'Dự phòng 10% không trả lời: 292 ÷ (1 − 10%) ≈ 324,4444, làm tròn lên 325 phiếu phát ra.',
    ])
  })

  it('is divided without losing or inventing one', () => {
    expect(allocate(10, [1, 1, 1])).to.deep.equal([4, 3, 3])
    expect(allocate(7, [0, 0])).to.deep.equal([4, 3])
    expect(allocate(5, [3, 0, 2])).to.deep.equal([3, 0, 2])
    const sizes = sizesOf({ ...survey, per: 'province' })
    expect(sizes.units.map(({ valid }) => valid)).to.deep.equal([176, 175])
    for (const { issue, groups } of sizes.units)
      expect(groups.reduce((sum, one) => sum + one.issue, 0)).to.equal(issue)
  })
})

describe('the figures of a survey', () => {
  it('have margins in exact hundredths of a per cent', () => {
    expect(marginOf(fraction(1n, 2n), 100, '95')).to.equal(9_80)
    expect(marginOf(fraction(769n, 935n), 935, '95')).to.equal(2_45)
    expect(marginOf(fraction(1n, 1n), 40, '99')).to.equal(0)
    expect(marginOf(fraction(1n, 2n), 1, '90')).to.equal(82_25)
  })

  it('are rounded once: the mean of exact shares, not of rounded rates', () => {
    expect(rateOf(meanOf([fraction(1n, 3n), fraction(1n, 3n), fraction(1n, 3n)]))).to.equal(33_33)
    expect(rateOf(meanOf([fraction(2n, 3n), fraction(1n, 6n)]))).to.equal(41_67)
  })

  it('become points by the rule of survey leaves', () => {
    const marks = Object.fromEntries(
      questionsOf(survey).map(({ code }) => [
        code,
        [3, 2, 3, 20, 12] as [number, number, number, number, number],
      ]),
    )
    const { total } = publish(survey, [{ unit: a, group: 'ND', forms: 40, marks }])
    expect(total?.index).to.deep.equal({ rate: 80_00, margin: 12_40, points: 8_00 })
  })
})

describe('free text of a survey', () => {
  const cases: [string, string][] = [
    ['Gọi 0905 123 456 gặp chị Lan', 'Gọi [đã ẩn số điện thoại] gặp chị [đã ẩn tên]'],
    ['CCCD 079123456789, +84905123456.', 'CCCD [đã ẩn số giấy tờ], [đã ẩn số điện thoại].'],
    ['Viết cho an.nguyen@example.vn nhé', 'Viết cho [đã ẩn thư điện tử] nhé'],
    ['Ông Nguyễn Văn A rất nhiệt tình', 'Ông [đã ẩn tên] rất nhiệt tình'],
    ['Tôi là Bríu Thị Hoa ở thôn 2', 'Tôi là [đã ẩn tên] ở thôn 2'],
    ['Trần Quốc Toản giải quyết nhanh', '[đã ẩn tên] giải quyết nhanh'],
    [
      'Anh chị ở UBND xã làm tốt, hẹn 15 ngày, phí 50.000 đồng',
      'Anh chị ở UBND xã làm tốt, hẹn 15 ngày, phí 50.000 đồng',
    ],
    ['xem facebook.com/abc', 'xem [đã ẩn liên kết]'],
    [
      'Cán bộ Hùng ở quầy số 3 nhận phong bì. Vàng A Pó.',
      'Cán bộ [đã ẩn tên] ở quầy số 3 nhận phong bì. [đã ẩn tên].',
    ],
    ['Nhờ công chức Đèo Thị Inh hướng dẫn', 'Nhờ công chức [đã ẩn tên] hướng dẫn'],
    ['cán bộ Sở Nội vụ, công chức Một cửa làm tốt', 'cán bộ Sở Nội vụ, công chức Một cửa làm tốt'],
    ['Đến Phòng Văn Hóa, rồi Chủ tịch UBND ký', 'Đến Phòng Văn Hóa, rồi Chủ tịch UBND ký'],
  ]
  for (const [said, kept] of cases) it(`«${said}»`, () => expect(scrub(said)).to.equal(kept))
})

describe('the files of a survey', () => {
  it('give the plan back as it was', () => {
    const read = readSurveyPlan(surveyPlanTables(survey, nameOf).map(sheetOf), agencies)
    expect(read.faults).to.deep.equal([])
    const { factors, groups, strata } = survey
    expect(read.plan).to.deep.equal({ factors, groups, strata })
  })

  it('name what is wrong in a plan by its cell', () => {
    const sheets = surveyPlanTables(survey, nameOf).map(sheetOf)
    const wrong = (name: string, row: number, column: number, value: Cell) =>
      sheets.map((sheet) => {
        const rows = sheet.rows.map((cells) => [...cells])
        if (sheet.name === name) rows[row]![column] = value
        return { ...sheet, rows }
      })
    const faultsOf = (...args: Parameters<typeof wrong>) =>
      readSurveyPlan(wrong(...args), agencies).faults.map(({ field }) => field)
    expect(faultsOf('Đơn vị', 1, 0, 'Xã Z')).to.deep.equal(['Đơn vị!A2'])
    expect(faultsOf('Đơn vị', 1, 2, '-4')).to.deep.equal(['Đơn vị!C2'])
    expect(faultsOf('Câu hỏi', 2, 2, 'TC1')).to.deep.equal(['Câu hỏi!C3'])
    expect(faultsOf('Nhóm', 2, 0, 'người')).to.include('Nhóm!A3')
    expect(readSurveyPlan([], agencies).faults).to.have.length(3)
  })

  const codes = questionsOf(survey).map(({ code }) => code)
  const formSheet = (rows: Cell[][]): Sheet => ({
    name: 'Phiếu',
    rows: [['Số phiếu', 'Cơ quan', 'Nhóm', ...codes, 'Góp ý'], ...rows],
  })
  const form = (number: string, unit: string, level: Cell, comment = ''): Cell[] => [
    ...[number, unit, 'người dân'],
    ...codes.map(() => level),
    comment,
  ]

  it('are forms, a row each, with comments that lose their names', () => {
    const sheet = formSheet([
      form('1', 'Xã A', 4, 'Cảm ơn chị Hoa'),
      form('2', 'A', '5'),
      form('3', 'Xã B', 2),
    ])
    const { cells, comments, scrubbed, faults } = readForms([sheet], survey, agencies)
    expect(faults).to.deep.equal([])
    expect(cells.map(({ unit, forms, marks }) => [unit, forms, marks['TC1']])).to.deep.equal([
      [a, 2, [0, 0, 0, 1, 1]],
      [b, 1, [0, 1, 0, 0, 0]],
    ])
    expect(comments).to.deep.equal([{ unit: a, group: 'ND', text: 'Cảm ơn chị [đã ẩn tên]' }])
    expect(scrubbed).to.equal(1)
  })

  it('name every fault of a form by its cell', () => {
    const sheet = formSheet([
      form('1', 'Xã A', 4),
      form('1', 'Xã A', 4),
      form('2', 'Sở X', 4),
      form('3', 'Xã B', ''),
    ])
    const rows = sheet.rows.map((row) => [...row])
    rows[1]![3] = 6
    const { faults } = readForms([{ ...sheet, rows }], survey, agencies)
    expect(faults.map(({ field }) => field)).to.deep.equal(['Phiếu!D2', 'Phiếu!A3', 'Phiếu!B4', 'Phiếu!B5'])
    expect(readForms([], survey, agencies).faults).to.have.length(1)
  })

  it('are counts, which must agree with the numbers of forms', () => {
    const tables = formTables(survey, nameOf).map(sheetOf)
    const head = (name: string) => tables.find((table) => table.name === name)!.rows[0]!
    const counts = (levels: number[]): Sheet => ({
      name: 'Số đếm',
      rows: [head('Số đếm'), ...codes.map((code) => ['Xã A', 'ND', code, ...levels])],
    })
    const issued = (valid: string): Sheet => ({
      name: 'Số phiếu',
      rows: [head('Số phiếu'), ['Xã A', 'ND', '30', valid]],
    })
    const read = (levels: number[], valid: string) =>
      readForms([counts(levels), issued(valid)], survey, agencies)
    expect(read([1, 2, 3, 4, 10], '20').faults).to.deep.equal([])
    expect(read([1, 2, 3, 4, 10], '20').cells).to.have.length(1)
    expect(read([1, 2, 3, 4, 10], '20').cells[0]).to.include({ forms: 20, issued: 30 })
    expect(read([1, 2, 3, 4, 11], '20').faults).to.have.length(codes.length)
    expect(read([1, 2, 3, 4, 10], '31').faults.map(({ field }) => field)).to.deep.equal(['Số phiếu!D2'])
    const both = readForms(
      [counts([0, 0, 0, 0, 1]), issued('1'), formSheet([form('1', 'Xã A', 4)])],
      survey,
      agencies,
    )
    expect(both.faults[0]?.sentence).to.include('hai lần')
  })
})

describe('a total weighted by how many people there are', () => {
  const factors = [{ code: '1', name: 'Một', questions: [{ code: 'Q1', text: 'câu' }] }]
  const groups = [{ code: 'ND', name: 'người dân' }]
  const units = ['u1', 'u2', 'u3', 'u4']
  const people = [9000, 1000, 500, 100]
  const strataOf = (populations: readonly number[]) =>
    units.slice(0, populations.length).map((unit, n) => ({ unit, group: 'ND', population: populations[n]! }))
  const cell = (unit: string, content: number, not: number): Ballots => ({
    ...{ unit, group: 'ND', forms: content + not },
    marks: { Q1: [0, not, 0, 0, content] },
  })

  it('stands beside the total over all forms, with the margin of strata; points are of the total', () => {
    const asked = surveyOf([], { factors, groups, strata: strataOf([9000, 1000]) })
    const { total, weighted } = publish(asked, [cell('u1', 10, 10), cell('u2', 20, 0)])
    // 0,9 × 50% + 0,1 × 100%; 1,96 × √(0,9² × 0,5 × 0,5 ÷ 20)
    expect(weighted).to.deep.equal({ rate: 55_00, margin: 19_72 })
    expect(total?.index).to.include({ rate: 75_00, margin: 13_42, points: 7_50 })
  })

  it('takes all that are hidden for one: it tells nothing of which of them said what', () => {
    const asked = surveyOf([], { factors, groups, strata: strataOf(people) })
    const shown = (third: Ballots, fourth: Ballots) =>
      publish(asked, [cell('u1', 30, 30), cell('u2', 20, 20), third, fourth])
    const one = shown(cell('u3', 10, 2), cell('u4', 1, 6))
    expect(one.hiddenUnits).to.deep.equal(['u3', 'u4'])
    expect(shown(cell('u3', 5, 7), cell('u4', 6, 1))).to.deep.equal(one)
    expect(one.weighted?.rate).to.equal(50_45) // (9.000 × ½ + 1.000 × ½ + 600 × 11 ÷ 19) ÷ 10.600
  })

  it('is none where somebody was not counted', () => {
    const asked = surveyOf([], { factors, groups, strata: strataOf([9000, 0]) })
    expect(publish(asked, [cell('u1', 10, 10), cell('u2', 20, 0)])).not.to.have.property('weighted')
    // Of whom nothing came, nothing is known.
    const silent = surveyOf([], { factors, groups, strata: strataOf([9000, 1000, 0]) })
    const { weighted } = publish(silent, [cell('u1', 10, 10), cell('u2', 20, 0)])
    expect(weighted?.rate).to.equal(55_00)
  })
})
