// How a cited version stands for the slot it is cited in.
import { expect } from 'chai'
import { papersOf, readingOf } from '../../schemas/reading.ts'
import { type ScanState, scanStates } from '../../schemas/scan.ts'

type Given = Parameters<typeof papersOf>[0]

describe('a cited version', () => {
  const standing = (state: string, scan?: ScanState) => {
    const cited = {
      document: { particulars: {} },
      version: { state, ...(scan && { scan: { state: scan } }) },
      issuer: [],
    }
    const citations = [{ slot: 'a', version: 'ver_1', document: 'doc_1' }]
    const given = { assessment: { citations }, cited: new Map([['ver_1', cited]]) } as unknown as Given
    return papersOf(given)[0]!.paper.versionState
  }

  it('proves something while it only waits to be scanned, and nothing where it stays closed to others', () => {
    expect(scanStates.map((state) => [state, standing('kept', state)])).to.deep.equal([
      ['clean', 'kept'],
      ['unscanned', 'kept'],
      ['scanner-down', 'kept'],
      ['over-limit', 'over-limit'],
      ['cannot-scan', 'cannot-scan'],
      ['infected', 'infected'],
    ])
    expect(standing('kept')).to.equal('kept')
    expect(standing('held-secret')).to.equal('held-secret')
  })
})

describe('the reading of one leaf', () => {
  it('looks at its own papers alone, however many were loaded with them for other leaves', () => {
    const slot = { key: 'a', name: 'Báo cáo năm', type: 'Báo cáo', issuer: { kinds: ['sở'] }, period: { from: '0/01-01', to: '0/12-31' }, count: 1, need: 'required', accepts: ['ky-so'] } // prettier-ignore
    const rule = { kind: 'yesno', var: 'dat', question: 'Đã làm?' }
    const leaf = { key: 'l', leaf: { type: 'score', rule, variables: [], slots: [slot] }, max: 1_00 }
    const own = {
      document: { id: 'doc_1', code: 'TL-1', particulars: {} },
      version: { state: 'kept' },
      issuer: [],
    }
    class Loaded extends Map<string, unknown> {
      override values = (): never => expect.fail('goes through the papers of all leaves')
      override entries = this.values
      override forEach = this.values;
      override [Symbol.iterator] = this.values
    }
    const given = {
      assessment: { state: 'draft', figures: [], hands: [], max: 1_00, citations: [{ slot: 'a', version: 'ver_1', document: 'doc_1' }] },
      ...{ assignment: { due: '2026-12-20T10:00:00.000Z' }, leaf, requests: [], year: 2026, names: {}, now: new Date(0) },
      cited: new Loaded([['ver_1', own]]),
    } as unknown as Parameters<typeof readingOf>[0] // prettier-ignore
    expect(
      readingOf(given)
        .gaps.map(({ sentence }) => sentence)
        .join(' '),
    ).to.include('Văn bản TL-1:')
  })
})
