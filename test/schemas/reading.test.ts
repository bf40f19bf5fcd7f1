// How a cited version stands for the slot it is cited in.
import { expect } from 'chai'
import { papersOf } from '../../schemas/reading.ts'
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
