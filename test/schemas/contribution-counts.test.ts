import { expect } from 'chai'
import { countContributions, likelyCount } from '../../schemas/contribution/count.ts'

describe('counts of communication and initiatives', () => {
  const entry = (title: string, more: object = {}) => ({
    ...{ type: 'initiative' as const, title, agencyName: 'Sở A', leaves: ['1.1'], scale: 'base' as const },
    ...{ isRecognised: true, ...more },
  })

  it('hold what names the leaf, and of initiatives those that are recognised; those that wait are said', () => {
    const counts = countContributions(
      [
        entry('Một'),
        entry('Hai', { scale: 'nation' }),
        entry('Ba', { isRecognised: false, scale: 'province' }),
        entry('Bốn', { leaves: ['1.2'] }),
        entry('Năm', { type: 'communication', isRecognised: false }),
      ],
      '1.1',
    )
    const left = ' Chưa tính Ba (Sở A): chưa có quyết định công nhận.'
    expect(counts).to.deep.equal({
      recognised: { value: 2, working: `Một (Sở A); Hai (Sở A).${left}` },
      wide: { value: 1, working: `Hai (Sở A).${left}` },
      communication: { value: 1, working: 'Năm (Sở A).' },
    })
    expect(countContributions([], '1.1').recognised).to.deep.equal({ value: 0, working: '' })
  })

  it('are proposed by what the figure is called, and by nothing where that does not say', () => {
    const of = {
      'Số sáng kiến được công nhận': 'recognised',
      'Số SÁNG KIẾN cấp tỉnh': 'wide',
      'Số tin, bài tuyên truyền': 'communication',
      'Số hồ sơ đúng hạn': undefined,
    }
    for (const [label, count] of Object.entries(of)) expect(likelyCount(label), label).to.equal(count)
  })
})
