import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { importSet } from '../../schemas/import-set.ts'
import { leavesOf } from '../../schemas/set.ts'

/* eslint-disable-next-line @typescript-eslint/no-explicit-any -- planted errors break every shape on purpose */
type Json = any
const read = (name: string): Json => JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
const province = read('criteria-province')
const commune = read('criteria-commune')

const faultsOf = (json: unknown) => {
  const result = importSet(json)
  return 'faults' in result ? result.faults : []
}
const imported = (json: unknown) => {
  const result = importSet(json)
  if ('faults' in result) throw new Error(JSON.stringify(result.faults))
  return result.set
}

describe('importing a criteria set', () => {
  it('takes the demo sets of the province and the communes whole', () => {
    expect(faultsOf(province)).to.deep.equal([])
    expect(faultsOf(commune)).to.deep.equal([])
    const set = imported(province)
    expect(set).to.include({ slug: 'minh-hoa-tinh-2026', total: 100_00, surveyTotal: 32_00, official: false })
    expect(leavesOf(set)).to.have.length(79)
    expect(leavesOf(imported(commune)).filter(({ leaf }) => leaf.notApplicable)).to.have.length(5)
  })

  it('keeps days relative to the year, so that the set serves the next one', () => {
    const leaf = leavesOf(imported(province))[0]!.leaf
    expect(leaf.slots[0]!.period).to.deep.equal({ from: '-1/12-01', to: '0/02-28' })
    expect(leaf.rule).to.deep.include({
      items: [{ slot: 'a', nth: 1, notAfter: '-1/12-31', late: { until: '0/01-30', share: '0.50' } }],
    })
  })
})

/** Each plants one error in a copy of a demo set: what, how, where it is found and the sentence that names it. */
const node = (json: Json, code: string): Json => json.nodes.find((row: Json) => row.code === code)
const planted: [string, (json: Json) => void, string, string][] = [
  [
    'children that do not add up',
    (s) => (node(s, '1.1.2').maxPoints = '1.25'),
    '1.1',
    'Tổng điểm các mục con là 1,75 nhưng mục 1.1 ghi 1,50.',
  ],
  [
    'areas that do not add up to the total',
    (s) => (s.total = '99.00'),
    '',
    'Tổng điểm các lĩnh vực là 100,00 nhưng bộ tiêu chí ghi 99,00.',
  ],
  [
    'a survey that is not what is stated',
    (s) => (s.surveyTotal = '31.50'),
    '',
    'Tổng điểm điều tra xã hội học là 32,00 nhưng bộ tiêu chí ghi 31,50.',
  ],
  ['a code twice', (s) => s.nodes.push(structuredClone(node(s, '1.1.2'))), '1.1.2', 'Mã 1.1.2 có 2 lần.'],
  [
    'a parent that is not there',
    (s) => s.nodes.splice(s.nodes.indexOf(node(s, '1.1')), 1),
    '1.1.1',
    'Không có mục cha 1.1.',
  ],
  [
    'a leaf among the areas',
    (s) =>
      Object.assign(node(s, '1'), {
        assessment: 'self',
        rule: node(s, '1.5').rule,
        variables: node(s, '1.5').variables,
      }),
    '1',
    'Lĩnh vực không chấm trực tiếp.',
  ],
  ['an end without a rule', (s) => delete node(s, '1.5').assessment, '1.5', 'Mục cuối phải có cách chấm'],
  [
    'a level that is not the code’s',
    (s) => (node(s, '1.1.2').level = 'tiêu chí'),
    '1.1.2',
    'Mã 1.1.2 có 3 phần nhưng cấp ghi là 2.',
  ],
  ['a level nobody knows', (s) => (node(s, '1.1').level = 'mục'), '1.1', 'Cấp “mục” không có.'],
  [
    'a code that is no dotted code',
    (s) => (node(s, '1.5').code = '1.5a'),
    '1.5a',
    '“Mã” sai dạng. Hãy ghi như 1, 1.1 hoặc 1.1.1.',
  ],
  [
    'a code with a leading zero',
    (s) => (node(s, '1.5').code = '1.05'),
    '1.05',
    '“Mã” sai dạng. Hãy ghi như 1, 1.1 hoặc 1.1.1.',
  ],
  ['points nobody can read', (s) => (node(s, '1.5').maxPoints = '1.000'), '1.5', 'Hãy ghi điểm với dấu phẩy'],
  [
    'points that are nothing',
    (s) => (node(s, '1.5').maxPoints = '0.00'),
    '1.5',
    'Điểm tối đa phải lớn hơn 0.',
  ],
  [
    'a way of scoring nobody knows',
    (s) => (node(s, '1.5').rule.kind = 'magic'),
    '1.5',
    'Không có cách tính “magic”.',
  ],
  [
    'a figure that is not declared',
    (s) => (node(s, '1.5').rule.count = 'n + z'),
    '1.5',
    'Cách tính dùng số liệu “z” chưa khai.',
  ],
  [
    'a yes or no that is not declared',
    (s) => (node(s, '2.3.1').variables = []),
    '2.3.1',
    'Cách tính dùng số liệu “dat” chưa khai.',
  ],
  [
    'a slot that is not there',
    (s) => (node(s, '1.4').rule.slot = 'z'),
    '1.4',
    'Cách tính dùng mục tài liệu “z” chưa khai.',
  ],
  [
    'a paper beyond the slot’s count',
    (s) => (node(s, '1.1.1').rule.items[0].nth = 2),
    '1.1.1',
    'Cách tính cần văn bản thứ 2 nhưng mục “a” chỉ nhận 1.',
  ],
  [
    'a late day before the day itself',
    (s) => (node(s, '1.1.1').rule.items[0].late.until = '2025-12-30'),
    '1.1.1',
    'Hạn nộp chậm phải sau hạn chính',
  ],
  [
    'a formula that is none',
    (s) => (node(s, '2.2.1').rule.expr = '0.50*k +'),
    '2.2.1',
    'Công thức “0.50*k +” chưa đọc được.',
  ],
  [
    'code in place of a formula',
    (s) => (node(s, '2.2.1').rule.expr = 'process.exit(1)'),
    '2.2.1',
    'Công thức “process.exit(1)” chưa đọc được.',
  ],
  [
    'steps out of order',
    (s) => node(s, '1.3.1').rule.steps.reverse(),
    '1.3.1',
    'Các bậc phải xếp từ cao xuống thấp',
  ],
  [
    'half a paper as a step',
    (s) => (node(s, '1.4').rule.steps[2].from = '1.5'),
    '1.4',
    'Bậc theo số văn bản phải là số nguyên.',
  ],
  [
    'a share over one',
    (s) => (node(s, '1.3.1').rule.steps[0].share = '1.20'),
    '1.3.1',
    'Hãy nhập “Cách tính” đúng dạng',
  ],
  [
    'a floor above full',
    (s) => (node(s, '1.1.2').rule.floor = '1.10'),
    '1.1.2',
    'Mức sàn lớn hơn mức tối đa.',
  ],
  [
    'full at zero',
    (s) => Object.assign(node(s, '1.1.2').rule, { full: '0', floor: '0' }),
    '1.1.2',
    'Mức tối đa phải lớn hơn 0.',
  ],
  [
    'a draft as proof',
    (s) => node(s, '1.5').slots[0].accepts.push('du-thao'),
    '1.5',
    'Hãy chọn “Giá trị chứng cứ (thứ 1)” trong các giá trị có sẵn.',
  ],
  [
    'a proof class nobody knows',
    (s) => (node(s, '1.5').slots[0].accepts = ['ban-goc']),
    '1.5',
    '“Giá trị chứng cứ (thứ 1)”',
  ],
  ['a slot of no place', (s) => (node(s, '1.5').slots[0].count = 0), '1.5', '“Số lượng (thứ 1)”'],
  [
    'a need nobody knows',
    (s) => (node(s, '1.5').slots[0].need = 'maybe'),
    '1.5',
    '“Bắt buộc (thứ 1)” sai dạng.',
  ],
  [
    'a group of one',
    (s) => (node(s, '1.5').slots[0].need = 'oneOf:x'),
    '1.5',
    'Nhóm “một trong: x” chỉ có một mục.',
  ],
  [
    'a day that is none',
    (s) => (node(s, '1.5').slots[0].period.from = '2026-02-30'),
    '1.5',
    'Hãy nhập “Từ ngày (thứ 1)” đúng dạng',
  ],
  [
    'a period that ends first',
    (s) => (node(s, '1.5').slots[0].period.to = '2025-12-31'),
    '1.5',
    'Mục “a”: ngày đầu kỳ sau ngày cuối kỳ.',
  ],
  [
    'a type of document nobody knows',
    (s) => (node(s, '1.5').slots[0].type = 'Công hàm'),
    '1.5',
    'Mục “a”: không có loại văn bản “Công hàm”.',
  ],
  [
    'two slots of one key',
    (s) => (node(s, '1.5').slots[1].code = 'a'),
    '1.5',
    'Mục tài liệu “a” có hai lần.',
  ],
  [
    'two figures of one code',
    (s) => (node(s, '1.1.2').variables[1].code = 'a'),
    '1.1.2',
    'Số liệu “a” có hai lần.',
  ],
  [
    'a figure named max',
    (s) => (node(s, '1.5').variables[0].code = 'max'),
    '1.5',
    '“max” là từ của công thức',
  ],
  [
    'a survey that agencies score',
    (s) => (node(s, '1.6.3').assessment = 'self'),
    '1.6.3',
    'Cách tính “điều tra” chỉ dùng cho mục điều tra',
  ],
  [
    'a survey with a ratio',
    (s) => (node(s, '1.1.2').assessment = 'survey'),
    '1.1.2',
    'Mục điều tra xã hội học phải dùng cách tính “điều tra”.',
  ],
  [
    'a key that a rule does not have',
    (s) => (node(s, '1.5').rule.bonus = '1'),
    '1.5',
    'Không nhận mục thừa ở “Cách tính”.',
  ],
  ['no title', (s) => delete s.title, '', 'Hãy điền “Tên bộ tiêu chí”'],
]

describe('an error planted in a criteria set', () => {
  for (const [what, plant, code, sentence] of planted) {
    it(`is named: ${what}`, () => {
      const json = structuredClone(province)
      plant(json)
      const faults = faultsOf(json)
      expect(
        faults
          .filter((fault) => fault.code === code)
          .map((fault) => fault.sentence)
          .join('\n'),
      ).to.include(sentence)
    })
  }

  const outside: [string, (json: Json) => void, string, string][] = [
    [
      'bonuses that do not add up',
      (s) => (node(s, '8.1').maxPoints = '4.00'),
      '8',
      'Tổng điểm thưởng là 6,00 nhưng mục 8 ghi 5,00.',
    ],
    [
      'penalties that do not add up',
      (s) => (node(s, '8.4').maxPoints = '1.00'),
      '8',
      'Tổng điểm phạt là -4,00 nhưng mục 8 ghi -5,00.',
    ],
    [
      'a bonus inside the scale',
      (s) => (node(s, '1.1').type = 'bonus'),
      '1.1',
      'phải nằm trong mục ngoài thang điểm',
    ],
    [
      'limits other than the annex’s',
      (s) => (s.bonusPenalty.max = '6.00'),
      '',
      'Điểm thưởng tối đa là 5,00 nhưng bộ tiêu chí ghi 6,00.',
    ],
    ['a set without a year', (s) => (s.code = 'minh-hoa-xa'), '', 'Không rõ các ngày thuộc năm nào.'],
  ]
  for (const [what, plant, code, sentence] of outside) {
    it(`is named among the communes: ${what}`, () => {
      const json = structuredClone(commune)
      plant(json)
      expect(
        faultsOf(json)
          .filter((fault) => fault.code === code)
          .map((fault) => fault.sentence)
          .join('\n'),
      ).to.include(sentence)
    })
  }

  it('is named together with every other, in the order of the annex', () => {
    const json = structuredClone(province)
    node(json, '8.2.1').rule.kind = 'magic'
    node(json, '1.5').slots[0].count = 0
    node(json, '3.3.1').rule.num = 'q'
    json.official = 'no'
    const codes = faultsOf(json).map(({ code }) => code)
    expect(codes).to.include.members(['', '1.5', '3.3.1', '8.2.1'])
    expect(codes.indexOf('1.5')).to.be.below(codes.indexOf('8.2.1'))
  })

  it('never makes the import throw, whatever is handed in', () => {
    for (const json of [
      null,
      1,
      'x',
      [],
      {},
      { code: 'a-2026', nodes: [{}] },
      { code: 'a', nodes: [{ slots: 3, rule: 4, assessment: [] }] },
      {
        code: 'a-2026',
        nodes: [{ code: '1.1', assessment: 'self', slots: [null, 7], notApplicable: 3, rule: null }],
      },
    ]) {
      expect(faultsOf(json), JSON.stringify(json)).to.not.be.empty
    }
  })

  it('never makes the import throw, whatever stands in a node', () => {
    const key = fc.constantFrom(
      'code',
      'level',
      'assessment',
      'rule',
      'variables',
      'slots',
      'notApplicable',
      'maxPoints',
    )
    fc.assert(
      fc.property(fc.dictionary(key, fc.jsonValue()), fc.jsonValue(), (row, slot) => {
        const nodes = [row, { ...node(province, '1.5'), ...row }, { ...node(province, '1.5'), slots: [slot] }]
        expect(importSet({ ...province, nodes })).to.have.property('faults')
      }),
      { numRuns: 2000, examples: [[{ level: [{ toString: 0 }] }, []]] },
    )
  })
})
