// The subject of a reminder says what is late, and no more than that.
import { expect } from 'chai'
import { digest } from '../../schemas/remind-text.ts'

describe('the subject of a reminder', () => {
  const item = (code: string, workingDaysLeft: number) => ({
    ...{ agency: 'ag_1', kind: 'leaf' as const, due: '2026-12-15T10:00:00.000Z' },
    ...{ codes: [code], workingDaysLeft },
  })
  const subjectOf = (...items: ReturnType<typeof item>[]) =>
    digest({ campaign: 'Năm 2026', items, agencies: new Map(), url: 'https://example.vn' }, false).subject

  it('counts as late only what is late, out of all that it tells', () => {
    expect(subjectOf(item('1.1', -9), item('1.2', -2), item('1.3', 2))).to.equal(
      'Quá hạn: 2 trong 3 mục, lâu nhất quá hạn 8 ngày làm việc – Năm 2026',
    )
    expect(subjectOf(item('1.1', -9), item('1.2', -2))).to.equal(
      'Quá hạn: 2 mục, lâu nhất quá hạn 8 ngày làm việc – Năm 2026',
    )
    expect(subjectOf(item('1.1', 1), item('1.2', 2))).to.equal(
      'Nhắc hạn: 2 mục, gần nhất còn 1 ngày làm việc – Năm 2026',
    )
  })
})
