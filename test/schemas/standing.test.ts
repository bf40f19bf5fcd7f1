// What is at risk, and what is called missing: a bonus that nobody claims loses nothing, and of papers of which one is
// enough one is missing.
import { expect } from 'chai'
import type { Assessment } from '../../schemas/assessment.ts'
import { gapsOf } from '../../schemas/gaps.ts'
import type { LeafNode, Slot } from '../../schemas/set.ts'
import { completeness, missingPlaces } from '../../schemas/slots.ts'
import { partsAt, type Standing } from '../../schemas/standing.ts'

const now = '2026-12-10T00:00:00.000Z'
const standing = (more: Partial<Standing>): Standing => ({
  ...{ state: 'draft', shown: 'incomplete', type: 'score', max: 1_00, isComplete: false },
  ...{ requestOpen: false, due: '2026-12-20T10:00:00.000Z' },
  ...more,
})

describe('points at risk', () => {
  it('are all that is possible, while nothing was scored and papers are missing', () => {
    expect(partsAt(standing({}), now)).to.include({ atRisk: 1_00, notClaimed: 0 })
  })

  it('are none of a bonus that nobody claims, however late it is and whatever is missing', () => {
    const bonus = standing({ type: 'bonus' })
    for (const at of [now, '2026-12-21T00:00:00.000Z'])
      expect(partsAt(bonus, at)).to.include({ atRisk: 0, notClaimed: 1_00, max: 1_00 })
  })

  it('are what was claimed of a bonus whose papers are missing', () => {
    expect(partsAt(standing({ type: 'bonus', self: 40 }), now)).to.include({ atRisk: 40, notClaimed: 60 })
    const whole = standing({ type: 'bonus', self: 40, isComplete: true })
    expect(partsAt(whole, now)).to.include({ atRisk: 0, inWork: 40, notClaimed: 60 })
  })
})

describe('papers of which one is enough', () => {
  const slot = (key: string, name: string, more: Partial<Slot> = {}): Slot => ({
    ...{ key, name, type: 'Báo cáo', issuer: { kinds: ['sở'] }, period: { from: '0/01-01', to: '0/12-31' } },
    ...{ count: 1, need: 'oneOf:so', accepts: ['scan'] },
    ...more,
  })
  const slots = [
    slot('a', 'Báo cáo năm', { need: 'required', count: 2 }),
    slot('b', 'Bảng thống kê'),
    slot('c', 'Ảnh chụp hệ thống', { count: 2 }),
  ]
  const papers = new Map([['b', '12/BC-SLD']])
  const read = (citations: Parameters<typeof completeness>[0]['citations']) => {
    const whole = completeness({ slots, citations, year: 2026 })
    const leaf = { leaf: { type: 'score', variables: [], slots } } as unknown as LeafNode
    const assessment = { self: 50, max: 50, explanation: 'Đang chờ văn bản.', figures: [] }
    const ruled = { points: 50 } as never
    const officialBy = '2027-01-15T10:00:00.000Z'
    const given = { assessment: assessment as unknown as Assessment, leaf, whole, ruled, officialBy, now: new Date(now), papers } // prettier-ignore
    return { gaps: gapsOf(given), places: missingPlaces(slots, whole.slots) }
  }
  const paper = (slot: string, document = slot) => ({
    ...{ slot, document, proofClass: 'scan' as const, number: '1', issued: '2026-05-05', type: 'Báo cáo' },
    ...{ issuer: ['sở'], versionState: 'kept' },
  })

  it('are missing as one, with the points once, and lead to the first place', () => {
    const { gaps } = read([paper('a', '1'), paper('a', '2')])
    expect(gaps).to.have.length(1)
    expect(gaps[0]).to.deep.include({ at: { part: 'slot', key: 'b' }, points: 50, blocks: false })
    expect(gaps[0]!.sentence).to.equal(
      'Còn thiếu một trong: Bảng thống kê; Ảnh chụp hệ thống (2 tài liệu). Hãy gắn tài liệu vào một trong các mục này.',
    )
  })

  it('say what is wrong with the one that was tried, and which one that is', () => {
    const { gaps } = read([paper('a', '1'), paper('a', '2'), { ...paper('b'), issued: '2025-01-01' }])
    expect(gaps[0]!.sentence).to.include('(2 tài liệu). Văn bản 12/BC-SLD: Sai thời kỳ: ban hành 01/01/2025')
  })

  it('are none once one of them is there; other papers are named one by one', () => {
    const { gaps, places } = read([paper('a', '1'), paper('b')])
    expect(gaps.map(({ sentence }) => sentence)).to.deep.equal([
      'Còn thiếu (có 1/2): Báo cáo năm. Hãy gắn thêm 1 tài liệu khác vào mục này.',
    ])
    expect(places.map(({ name }) => name)).to.deep.equal(['Báo cáo năm'])
    expect(read([]).places.map(({ name }) => name)).to.deep.equal([
      'Báo cáo năm',
      'một trong: Bảng thống kê; Ảnh chụp hệ thống (2 tài liệu)',
    ])
  })
})
