// Ước thực hiện stops nobody, and nobody is left to overlook it: it is among the gaps, and behind the state in every list.
import { expect } from 'chai'
import { stateOf } from '../../api/dossiers/say.ts'
import type { Assessment, Figure } from '../../schemas/assessment.ts'
import { gapsOf } from '../../schemas/gaps.ts'
import type { LeafNode } from '../../schemas/set.ts'

const source = { kind: 'document', document: `doc_${'0'.repeat(20)}` } as const
const figures = (state: Figure['state']): Figure[] => [
  { code: 'a', value: '9', state, source },
  { code: 'b', value: '10', state: 'official', source },
]
const leaf = {
  leaf: {
    assessment: 'self',
    variables: [
      { code: 'a', label: 'Việc đã xong' },
      { code: 'b', label: 'Việc được giao' },
    ],
    slots: [],
  },
} as unknown as LeafNode
const about = (state: Figure['state']) => ({
  assessment: {
    self: 2_70,
    max: 3_00,
    explanation: 'Một việc chưa xong.',
    figures: figures(state),
  } as Assessment,
  leaf,
  whole: { slots: [], required: 0, filled: 0, isComplete: true },
  ruled: { points: 2_70 } as never,
  officialBy: '2027-01-15T10:00:00.000Z',
  now: new Date('2026-12-10T00:00:00.000Z'),
})
const gapsWith = (state: Figure['state']) => gapsOf(about(state))

describe('a figure that is an estimate', () => {
  it('is named among the gaps with what rests on it, and blocks nothing', () => {
    expect(gapsWith('official')).to.deep.equal([])
    const [gap, ...more] = gapsWith('estimate')
    expect(more).to.deep.equal([])
    expect(gap).to.deep.include({ at: { part: 'figures', key: 'a' }, points: 2_70, blocks: false })
    expect(gap!.sentence)
      .to.include('ước thực hiện')
      .and.include('“Việc đã xong”')
      .and.not.include('được giao')
  })

  it('is said behind the state of the leaf in whatever is printed of what was sent', () => {
    const printed = (state: Figure['state']) =>
      stateOf({
        node: leaf,
        now: { shown: 'accepted' },
        submission: { n: 1, figures: figures(state) },
      } as never)
    expect(printed('official')).to.equal('đã chấp nhận')
    expect(printed('estimate')).to.equal('đã chấp nhận; số liệu ước thực hiện')
    expect(stateOf({ node: leaf, now: { shown: 'draft' } } as never)).to.equal('đang soạn')
  })
})

describe('a table of which a row changed', () => {
  it('is one gap, however many figures were taken from it', () => {
    const of = (code: string, table: string) => ({ code, table, title: 'Biểu 1', changes: ['Xã An: 3 → 4'] })
    const found = gapsOf({
      ...about('official'),
      moved: [of('a', 'cl_1'), of('b', 'cl_1'), of('b', 'cl_2')],
    })
    expect(found.map(({ at }) => at.key)).to.deep.equal(['a', 'b'])
    expect(found[0]!.sentence).to.include('Xã An: 3 → 4')
  })
})

describe('a figure without a source', () => {
  const askedOf = (type: LeafNode['leaf']['type'], self: number) =>
    gapsOf({
      assessment: {
        ...{ self, max: 0, explanation: 'Không có vụ việc.' },
        figures: [{ code: 'a', value: '0', state: 'official' }],
      } as Assessment,
      leaf: { leaf: { ...leaf.leaf, type, variables: leaf.leaf.variables.slice(0, 1) } } as LeafNode,
      whole: { slots: [], required: 0, filled: 0, isComplete: true },
      ruled: { points: self } as never,
      officialBy: '2027-01-15T10:00:00.000Z',
      now: new Date('2026-12-10T00:00:00.000Z'),
    }).map(({ sentence }) => sentence)

  it('is asked for one, but not where no case means that nothing is taken or given', () => {
    for (const type of ['penalty', 'bonus'] as const) expect(askedOf(type, 0), type).to.deep.equal([])
    for (const [type, self] of [
      ['score', 0],
      ['penalty', -50],
      ['bonus', 50],
    ] as const)
      expect(askedOf(type, self), type).to.satisfy(([first]: string[]) => first?.includes('chưa ghi nguồn'))
  })
})
