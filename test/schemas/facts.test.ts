// What a rule reads from slots: counted from the papers that prove, never typed.
import { expect } from 'chai'
import fc from 'fast-check'
import { leafFaults } from '../../schemas/leaf-faults.ts'
import type { Fact, Rule } from '../../schemas/rule.ts'
import type { Paper } from '../../schemas/score-parts.ts'
import { score } from '../../schemas/score.ts'

const facts: Fact[] = [
  { code: 'n', slot: 'x', of: 'accepted' },
  { code: 'k', slot: 'x', of: 'issued', notAfter: '0/06-30' },
  { code: 'g', slot: 'x', of: 'sent', notAfter: '0/06-30' },
]
const rule: Rule = { kind: 'formula', expr: '0.10*n + 0.20*k + 0.30*g', round: 2 }
const of = (papers: Paper[]) =>
  score({ rule, facts, variables: [], max: 100_00, figures: {}, citations: { x: papers }, year: 2026 })

describe('facts of slots', () => {
  it('count what is accepted, issued and sent in time', () => {
    const day = fc.constantFrom(undefined, '2026-06-29', '2026-06-30', '2026-07-01')
    const paper = fc.record({ issued: day, sent: day, counts: fc.boolean() })
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 9 }), (all) => {
        const good = all.filter(({ counts }) => counts)
        const by = (name: 'issued' | 'sent') =>
          good.filter((one) => one[name] !== undefined && one[name] <= '2026-06-30').length
        const papers = all.map(({ issued, sent, counts }) => ({
          ...(issued && { issued }),
          ...(sent && { sent }),
          counts,
        }))
        expect(of(papers).points).to.equal(10 * good.length + 20 * by('issued') + 30 * by('sent'))
      }),
    )
  })

  it('stand in the working as the number that was counted', () => {
    const { working } = of([{ issued: '2026-01-01', sent: '2026-07-02', counts: true }, { counts: false }])
    expect(working).to.equal('Điểm = 0,10 × 1 + 0,20 × 1 + 0,30 × 0 = 0,30.')
  })

  it('are refused without their slot, without a day, or under a name that is taken', () => {
    const said = (all: Fact[]) => {
      const variables = [{ code: 'v', label: 'V', unit: 'việc', source: 'văn bản' }]
      const leaf = { assessment: 'self', type: 'score', guidance: '', coordinators: [], slots: [] } as const
      const node = { key: '1.1', code: '1.1', name: 'Thử', level: 2, max: 100 } as const
      const made = { ...leaf, slots: [], coordinators: [], variables, facts: all }
      return leafFaults({ ...node, leaf: { ...made, rule: { kind: 'manual' } } }).map(
        ({ sentence }) => sentence,
      )
    }
    expect(said([{ code: 'v', slot: 'x', of: 'sent' }])).to.deep.equal([
      'Số liệu “v” có hai lần. Hãy đổi mã một số liệu.',
      'Cách tính dùng mục tài liệu “x” chưa khai. Hãy thêm mục này.',
      '“v” đếm văn bản theo ngày thì phải có hạn; đếm văn bản đủ điều kiện thì không có hạn.',
    ])
  })

  it('a leaf without a formula waits for a score by hand', () => {
    const input = { variables: [], max: 100, figures: {}, citations: {}, year: 2026 }
    expect(score({ ...input, rule: { kind: 'manual' } })).to.deep.equal({
      working: '',
      missing: ['Tiêu chí này không có công thức. Hãy chấm điểm theo hướng dẫn và ghi lý do.'],
    })
  })
})
