import { expect } from 'chai'
import { countsOf, type LockedLeaf } from '../../schemas/lock.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'

const agency = newId('ag')
const sent = {
  n: 1,
  digest: 'a'.repeat(64) as Sha256,
  self: 50,
  signer: { name: 'Lò Văn Bình' },
  isLate: false,
  at: '2026-12-01T00:00:00.000Z',
}
const leaf = (state: string, more: Partial<LockedLeaf> = {}) =>
  ({ agency, assessment: { state, digest: sent.digest }, ...more }) as LockedLeaf

describe('what a lock counts', () => {
  it('calls sent what its head confirmed once, also while more is asked for, and says how many that are', () => {
    const leaves = [
      leaf('submitted', { sent }),
      leaf('returned', { sent }),
      leaf('with-head', { sent }),
      leaf('draft'),
    ]
    expect(countsOf('province', leaves)).to.include({ leaves: 4, sent: 3, reopened: 2, claimed: 150 })
  })

  it('waits for nobody to send what a survey or the ministry scores, or what does not apply', () => {
    const others = [
      leaf('draft', { scoredBy: 'survey', exception: {} as never }),
      leaf('draft', { scoredBy: 'ministry' }),
      leaf('submitted', { notApplicable: '12/QĐ-SNV', sent }),
    ]
    expect(countsOf('province', [leaf('submitted', { sent }), ...others])).to.include({
      leaves: 1,
      sent: 1,
      claimed: 50,
      excepted: 0,
    })
  })
})
