// docs/signatures.md says each verdict in the words of the program.
import { expect } from 'chai'
import {
  chains,
  integrities,
  saysOfBytes,
  saysOfCertificate,
  saysOfTime,
  type Signature,
} from '../../schemas/signature.ts'
import { rowsOf, textOf, under } from './texts.ts'

describe('docs/signatures.md', () => {
  const page = textOf('docs/signatures.md')
  const rows = (heading: string) => rowsOf(under(heading, page)).slice(1)
  const plain: Signature = {
    kind: 'signature',
    integrity: 'whole',
    issuer: 'A',
    from: '2025-01-01T00:00:00.000Z',
    to: '2026-01-01T00:00:00.000Z',
    at: '2026-10-05T07:30:00.000Z',
  }

  it('has a row for every verdict over the bytes, with its sentence', () => {
    const wanted = integrities.map((integrity) => [`\`${integrity}\``, saysOfBytes({ ...plain, integrity })])
    expect(rows('The bytes').map((cells) => cells.slice(0, 2))).to.deep.equal(wanted)
  })

  it('has a row for every verdict over the certificate, with its sentence', () => {
    const wanted = chains.map((chain) => [`\`${chain}\``, saysOfCertificate({ ...plain, chain })])
    expect(rows('The certificate').map((cells) => cells.slice(0, 2))).to.deep.equal(wanted)
  })

  it('has a row for every clock, with its sentence', () => {
    const stamp = { state: 'right', at: plain.at!, by: 'B' } as const
    const { at: _, ...undated } = plain
    const wanted = [
      { ...plain, stamp: { ...stamp, chain: 'trusted' } },
      { ...plain, stamp: { ...stamp, chain: 'unknown' } },
      { ...plain, stamp: { state: 'wrong' } },
      plain,
      undated,
    ] as const
    expect(rows('The time').map(([, sentence]) => sentence)).to.deep.equal(wanted.map(saysOfTime))
  })
})
