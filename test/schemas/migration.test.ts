// What a move to another set does to each agency: a slot that is asked of others is no change for it.
import { expect } from 'chai'
import type { Assessment, Citation } from '../../schemas/assessment.ts'
import type { Assignment } from '../../schemas/campaign.ts'
import { planMigration } from '../../schemas/migration.ts'
import type { LeafNode, Slot } from '../../schemas/set.ts'

const slot = (key: string, more: Partial<Slot> = {}): Slot => ({
  ...{ key, name: `Báo cáo ${key}`, type: 'Báo cáo', issuer: { kinds: ['xã'] }, count: 1, need: 'required' },
  ...{ period: { from: '0/01-01', to: '0/12-31' }, accepts: ['scan'] },
  ...more,
})
const leaf = (...slots: Slot[]): LeafNode => ({
  ...{ key: 'l11', code: '1.1', name: 'Ban hành kế hoạch', level: 2, parent: '1', max: 1_00 },
  leaf: {
    ...{ assessment: 'self', type: 'score', rule: { kind: 'manual' }, variables: [], coordinators: [] },
    ...{ slots, guidance: '' },
  },
})
const agencies = new Map([
  ['ag1', { kind: 'xã', code: 'XA-MOT' }],
  ['ag2', { kind: 'xã', code: 'XA-HAI' }],
])

function lines(old: LeafNode, now: LeafNode, citations: Partial<Citation>[] = []) {
  const assignments = [...agencies.keys()].map((agency) => ({ id: `on-${agency}`, agency, leaf: 'l11' }))
  const sent = (agency: string) =>
    ({ id: `as-${agency}`, agency, state: 'submitted', figures: [], citations, leaf: 'l11', code: '1.1' }) as unknown as Assessment // prettier-ignore
  const plan = planMigration({
    ...{ from: { nodes: [old] }, to: { nodes: [now] }, pairs: [{ from: 'l11', to: 'l11' }], agencies },
    ...{ assignments: assignments as unknown as Assignment[], requests: new Map(), accepted: new Set() },
    assessments: new Map(assignments.map(({ id, agency }) => [id, sent(agency)])),
  })
  return Object.fromEntries(plan.lines.map((line) => [line.agency, line]))
}

describe('a move to another set', () => {
  it('opens what was sent by the agency alone of which the new slot is asked', () => {
    const of = lines(leaf(slot('a')), leaf(slot('a'), slot('b', { only: { agencies: ['XA-MOT'] } })))
    expect(of['ag1']!.state).to.deep.equal({ from: 'submitted', to: 'draft' })
    expect(of['ag1']!.parts.map(({ part }) => part)).to.deep.equal(['slots'])
    expect(of['ag2']).to.deep.include({ parts: [], sentences: [] }).and.not.have.property('state')
  })

  it('leaves an agency alone for which a slot is asked before and after, whoever else is asked', () => {
    const only = (...codes: string[]) => leaf(slot('a', { only: { agencies: codes } }))
    const of = lines(only('XA-MOT'), only('XA-MOT', 'XA-HAI'))
    expect(of['ag1']!.parts).to.deep.equal([])
    expect(of['ag2']!.parts.map(({ part }) => part)).to.deep.equal(['slots'])
  })

  it('tells of papers in a slot that is asked of others now', () => {
    const now = leaf(slot('a', { only: { agencies: ['XA-MOT'] } }))
    const of = lines(leaf(slot('a')), now, [{ slot: 'a' }])
    expect(of['ag1']!.sentences).to.deep.equal([])
    expect(of['ag2']!.sentences).to.deep.equal([
      'Đã gửi theo bộ cũ: mở lại để cơ quan xem và gửi lại.',
      '1 dẫn chứng ở mục không còn: vẫn giữ, cần gắn vào mục khác.',
    ])
  })
})
