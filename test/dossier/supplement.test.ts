// Papers that went to the ministry with what was argued: in supplement volumes alone, and the main volume that is bound again
// neither holds them nor takes their numbers.
import { expect } from 'chai'
import { changesOf, concordanceOf } from '../../dossier/changes.ts'
import { layFront } from '../../dossier/front.ts'
import type { DossierOrder, File, Item, Numbering, Piece } from '../../dossier/order.ts'
import { planDossier } from '../../dossier/plan.ts'
import { item, leaf, order, section } from './orders.ts'

const file = (name: string): File => ({
  original: { name: `${name}.pdf`, size: 1, sha256: name },
  signatures: 0,
  content: { kind: 'view', sha256: name, size: 1, pages: 2 },
})
const main = () => item('1.1-01', file('a'))
const late = () => item('1.1-02', file('b'), { supplement: true, section: 'Bổ sung lần 1' })
const another = () => item('1.1-03', file('c'))

function asked(items: Item[], mode: Numbering['mode'], pieces?: readonly Piece[]): DossierOrder {
  const numbering = { mode, scheme: 'whole', ...(pieces && { base: { n: 1, date: '2026-12-01', pieces } }) } as const // prettier-ignore
  return { ...order([section('1', 'Lĩnh vực', [leaf('1.1', 'Kế hoạch', items)])]), numbering }
}
const plan = (items: Item[], mode: Numbering['mode'], pieces?: readonly Piece[]) =>
  planDossier(asked(items, mode, pieces), () => 1)

/** What its index prints, in one line. */
function indexOf(items: Item[], mode: Numbering['mode'], pieces: readonly Piece[]): string {
  const { lists } = layFront(asked(items, mode, pieces), (text, _, size) => (text.length * size) / 2)
  const ink = [...lists[0]!.sheets()].flatMap((sheet) => sheet.ink)
  return ink.flatMap((one) => (one.kind === 'text' ? (typeof one.text === 'string' ? one.text : one.text()) : [])).join(' ') // prettier-ignore
}
const labels = (pieces: readonly Piece[], key: string) =>
  pieces.find((one) => one.document?.endsWith(key))?.labels

describe('a paper of a supplement volume', () => {
  const first = plan([main()], 'fresh').pieces
  const second = plan([main(), late()], 'supplement', first)

  it('is bound there alone, behind what was issued', () => {
    expect(second.documents.filter(({ volume }) => volume > 0).map(({ name }) => name)).to.deep.equal([
      '1.1-02',
    ])
    expect(second.pieces.find(({ document }) => document?.endsWith('01102'))).to.include({ supplement: true })
  })

  it('makes the page that its criterion has in the main volume no longer', () => {
    const long = planDossier(asked([main(), late()], 'supplement', first), ({ kind }) => (kind === 'leaf' ? 2 : 1)) // prettier-ignore
    expect(changesOf(long.pieces, first).map(({ kind, exhibit }) => [kind, exhibit])).to.deep.equal([
      ['added', '1.1-02'],
    ])
    expect(long.pieces.find(({ key }) => key === 'leaf:1.1')?.labels).to.deep.equal(
      first.find(({ key }) => key === 'leaf:1.1')?.labels,
    )
  })

  it('is no withdrawn paper of the main volume, nor a page or a number of it', () => {
    const third = plan([main(), another()], 'keep', second.pieces)
    expect(third.withdrawn).to.deep.equal([])
    expect(third.documents.map(({ name }) => name)).to.deep.equal(['1.1-01', '1.1-03'])
    expect(labels(third.pieces, '01102')).to.deep.equal(labels(second.pieces, '01102'))
    const given = third.steps.flatMap((step) => step.labels)
    for (const label of labels(second.pieces, '01102')!) expect(given).not.to.include(label)
    expect(changesOf(third.pieces, second.pieces).map(({ kind }) => kind)).to.deep.equal(['added'])
    const moves = concordanceOf(third.pieces, second.pieces)
    expect(moves.filter(({ old, now }) => old !== now)).to.deep.equal([])
  })

  it('keeps its place in the next supplement, which binds what is new alone', () => {
    const third = plan([main(), another()], 'keep', second.pieces)
    const fourth = plan([main(), late(), item('1.1-04', file('d'), { supplement: true }), another()], 'supplement', third.pieces) // prettier-ignore
    expect(fourth.documents.filter(({ volume }) => volume > 0).map(({ name }) => name)).to.deep.equal([
      '1.1-04',
    ])
    expect(fourth.withdrawn).to.deep.equal([])
  })

  it('is told as such where everything else is numbered anew', () => {
    const third = plan([main()], 'renumber', second.pieces)
    const moves = concordanceOf(third.pieces, second.pieces).filter(({ document }) =>
      document?.endsWith('01102'),
    )
    expect(moves.map(({ now }) => now)).to.deep.equal(['tập bổ sung', 'tập bổ sung'])
  })

  it('that the main volume cites too is no supplement', () => {
    const both = plan([main(), { ...main(), supplement: true }], 'fresh')
    expect(both.pieces.some(({ supplement }) => supplement)).to.equal(false)
  })

  it('has a line in the index also where its pages are in a volume issued before, and that line says where', () => {
    const named = { ...main(), supplement: true, section: 'Bổ sung lần 1' } as const
    const index = indexOf([main(), named, late()], 'supplement', first)
    const pages = labels(first, '01101')!
    expect(index).to.include(`đã phát hành ở quyển chính, trang ${pages[0]}–${pages.at(-1)}`)
    expect(index.match(/1\.1-01/g)).to.have.length(1)
    expect(index.match(/1\.1-02/g)).to.have.length(1)

    const next = indexOf([main(), named, late(), another()], 'supplement', second.pieces)
    const [from, to] = [labels(second.pieces, '01102')![0], labels(second.pieces, '01102')!.at(-1)]
    expect(next).to.include(`đã phát hành ở tập bổ sung, trang ${from}–${to}`)
    expect(next).not.to.include('không có tài liệu')
  })
})
