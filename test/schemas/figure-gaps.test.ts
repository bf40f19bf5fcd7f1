import { expect } from 'chai'
import { digest, type Figure } from '../../schemas/assessment.ts'
import { differs, figureGaps } from '../../schemas/figure-gaps.ts'

const document = `doc_${'0'.repeat(20)}`
const officialBy = '2027-01-15T10:00:00.000Z'
const variables = [
  { code: 'a', label: 'Đã giải ngân', unit: 'tỷ đồng', source: 'văn bản' },
  { code: 'k', label: 'Có kế hoạch', unit: 'có/không', source: 'văn bản' },
]
const source = { kind: 'document', document } as const
const figure: Figure = { code: 'a', value: '3652.4', state: 'official', source }
const gaps = (figures: Figure[], now = '2026-12-10T00:00:00.000Z') =>
  figureGaps({ figures, variables, officialBy, now: new Date(now), hasSource: true }).map(
    ({ sentence, blocks }) => [sentence, blocks],
  )

describe('what a figure owes', () => {
  it('nothing, once it is official and names its source', () => {
    expect(gaps([figure, { code: 'k', value: 'true', state: 'official' }])).to.deep.equal([])
  })

  it('an official figure for an estimate, in the way from its day on', () => {
    const estimate: Figure = { ...figure, state: 'estimate' }
    expect(gaps([estimate])).to.deep.equal([])
    const [late] = gaps([estimate], officialBy)
    expect(late![0]).to.include('vẫn là ước thực hiện, quá hạn')
    expect(late![1]).to.equal(true)
  })

  it('its source: a paper, or a system with the time of extraction and the snapshot', () => {
    const { source: _source, ...bare } = figure
    expect(gaps([bare])[0]![0]).to.include('chưa ghi nguồn')
    expect(gaps([{ ...figure, source: { kind: 'system', system: 'TABMIS' } }])).to.deep.equal([
      ['Nguồn của “Đã giải ngân” còn thiếu lúc trích xuất, bản trích xuất. Hãy ghi đủ.', false],
    ])
    const at = '2026-12-03T00:30:00.000Z'
    expect(gaps([{ ...figure, source: { kind: 'system', system: 'TABMIS', at, document } }])).to.deep.equal(
      [],
    )
  })

  it('a reason where two sources differ, and none where they say the same', () => {
    const beside = { value: '3641.9', source: { kind: 'system', system: 'Kho bạc' } } as const
    const [gap] = gaps([{ ...figure, beside }])
    expect(gap).to.deep.equal([
      'Hai nguồn của “Đã giải ngân” khác nhau: đang khai 3.652,4, nguồn kia 3.641,9. Hãy ghi vì sao chọn số đang khai.',
      true,
    ])
    expect(gaps([{ ...figure, beside, choice: 'Kho bạc chưa tính ngày 30' }])).to.deep.equal([])
    expect(differs({ value: '5.0', beside: { value: '5' } })).to.equal(false)
  })

  it('is part of what is signed, and leaves older signatures as they were', () => {
    const content = { leaf: '6.1.1', citations: [], figures: [figure] }
    const old = digest(content)
    expect(old).to.equal('a3337e70e851e354aaebbb886fe81b648a17833085bd11c6e07a2e08fc4d1d8c')
    const beside = { value: '3641.9' }
    const all = [
      { ...figure, beside },
      { ...figure, beside, choice: 'x' },
      { ...figure, choice: 'x' },
    ]
    const digests = all.map((one) => digest({ ...content, figures: [one] }))
    expect(new Set([old, ...digests]).size).to.equal(4)
  })
})
