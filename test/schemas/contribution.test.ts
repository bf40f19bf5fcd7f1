// What contradicts itself in an entry of communication or an initiative, and when an initiative counts.
import { expect } from 'chai'
import { Benefit, contributionFaults, isRecognised, Link } from '../../schemas/contribution/contribution.ts'
import { newId } from '../../schemas/id.ts'

const known = { today: '2026-11-20', year: 2026, leaves: new Set(['1.5']), tasks: new Set(['NV01']) }
const plain = { title: 'Mục', from: '2026-05-01', authors: [], benefits: [], links: [], leaves: [] }

describe('communication and initiatives', () => {
  const fields = (more: Partial<Parameters<typeof contributionFaults>[0]>) =>
    contributionFaults({ type: 'communication', ...plain, ...more }, known).map(({ field }) => field)

  it('say their form or scale and authors, days of the year, a task and leaves that there are', () => {
    expect(
      fields({ form: 'article', task: 'NV01', leaves: ['1.5'], links: [{ on: '2026-11-20' }] }),
    ).to.deep.equal([])
    expect(fields({})).to.deep.equal(['form'])
    expect(fields({ type: 'initiative' })).to.deep.equal(['scale', 'authors'])
    expect(fields({ form: 'other', from: '2025-12-31', to: '2025-12-01', task: 'NV99', leaves: ['9.9'], links: [{ on: '2026-11-21' }] })).to.deep.equal(['from', 'to', 'task', 'links.0.on', 'leaves.0']) // prettier-ignore
  })

  it('count an initiative once a decision recognises it', () => {
    const paper = (kind: 'decision' | 'report', more = {}) => ({
      kind,
      isDraft: false,
      isWithdrawn: false,
      ...more,
    })
    expect(isRecognised('initiative', [paper('report'), paper('decision', { isDraft: true })])).to.equal(
      false,
    )
    expect(isRecognised('initiative', [paper('decision', { isWithdrawn: true })])).to.equal(false)
    expect(isRecognised('initiative', [paper('report'), paper('decision')])).to.equal(true)
    expect(isRecognised('communication', [paper('decision')])).to.equal(false)
  })

  it('keep a link as an address of the web with the hash of its snapshot, a benefit as an exact decimal', () => {
    const link = (address: string) =>
      Link.safeParse({
        address,
        on: '2026-05-01',
        document: newId('doc'),
        version: newId('ver'),
        sha256: 'a'.repeat(64),
      })
    expect(link('https://baoquangha.vn/cchc/1').success).to.equal(true)
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'baoquangha.vn']) expect(link(address).success).to.equal(false) // prettier-ignore
    expect(Benefit.safeParse({ label: 'Tiết kiệm', value: '1250.5', unit: 'giờ' }).success).to.equal(true)
    expect(Benefit.safeParse({ label: 'Tiết kiệm', value: '1,5', unit: 'giờ' }).success).to.equal(false)
  })
})
