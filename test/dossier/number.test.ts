// What happens to page numbers when a dossier grows, loses and replaces documents from issue to issue.
import { expect } from 'chai'
import { concordanceOf } from '../../dossier/changes.ts'
import { compareLabels, follows, rangeOf, readLabel, sectionLetters } from '../../dossier/label.ts'
import { numberBehind, numberFreely, shownLabels, type Wanted } from '../../dossier/number.ts'
import type { Piece } from '../../dossier/order.ts'
import { random } from './pages.ts'

const sorted = (labels: readonly string[]) =>
  [...labels].sort((a, b) => compareLabels(readLabel(a), readLabel(b)))

const piece = (key: string, pages: number, section = ''): Wanted => {
  const files = [{ sha256: `sha-${key}`, pages }]
  return { key: `${key}@1`, title: key, document: key, version: 1, files, pages, section }
}

describe('the numbering of an edition', () => {
  it('inserts behind what was issued, goes on at the end, and gives a withdrawn number to nobody', () => {
    const first = numberFreely([piece('a', 2), piece('b', 1), piece('c', 3)]).pieces
    expect(first.map(({ labels }) => labels.join(' '))).to.deep.equal(['1 2', '3', '4 5 6'])

    const second = numberBehind([piece('a', 2), piece('x', 2), piece('c', 3), piece('y', 2)], first, 1)
    expect(second.pieces.map(({ labels }) => labels.join(' '))).to.deep.equal([
      '1 2',
      '2A 2B',
      '4 5 6',
      '7 8',
    ])
    expect(second.withdrawn.map(({ key, labels }) => [key, labels.join(' ')])).to.deep.equal([['b@1', '3']])

    const all = [...second.pieces, ...second.withdrawn]
    const third = numberBehind([piece('a', 2), piece('z', 1), piece('b', 1), piece('y', 2)], all, 2)
    expect(third.pieces.map(({ labels }) => labels.join(' '))).to.deep.equal(['1 2', '2C', '3', '7 8'])
    expect(third.withdrawn.map(({ key }) => key)).to.deep.equal(['x@1', 'c@1'])
  })

  it('inserts behind what stands there, not behind a page elsewhere that is pointed at', () => {
    const leaf = (key: string): Wanted => ({ key: `leaf:${key}`, title: key, pages: 1, section: '' })
    const first = numberFreely([leaf('1'), piece('a', 2), leaf('2'), piece('b', 1), piece('c', 1)]).pieces
    const wanted = [leaf('1'), piece('a', 2), piece('b', 1), piece('x', 1), leaf('2'), piece('c', 1)]
    const second = numberBehind(wanted, first, 1).pieces
    const labels = (of: readonly Piece[], key: string) => of.find((one) => one.document === key)?.labels
    expect(labels(second, 'b')).to.deep.equal(['5'])
    expect(labels(second, 'x')).to.deep.equal(['3A'])
    const more = [...wanted.slice(0, 4), piece('y', 1), ...wanted.slice(4)]
    const third = numberBehind(more, second, 2).pieces
    expect(labels(third, 'y'), 'also in an issue after that').to.deep.equal(['3B'])
  })

  it('puts a new version behind the one that it replaces', () => {
    const first = numberFreely([piece('a', 2), piece('b', 3), piece('c', 1)]).pieces
    const newer = { ...piece('b', 1), key: 'b@2', version: 2 }
    const { pieces, withdrawn } = numberBehind([piece('a', 2), newer, piece('c', 1)], first, 1)
    expect(pieces.map(({ labels }) => labels.join(' '))).to.deep.equal(['1 2', '5A', '6'])
    expect(withdrawn.map(({ labels }) => rangeOf(labels))).to.deep.equal(['3–5'])
  })

  it('lets a document grow only where its pages stay together', () => {
    const first = numberFreely([piece('a', 1), piece('b', 1)]).pieces
    const grown = numberBehind([piece('a', 3), piece('b', 1)], first, 1).pieces
    expect(grown.map(({ labels }) => labels.join(' '))).to.deep.equal(['1 1A 1B', '2'])

    const second = numberBehind([piece('a', 1), piece('x', 1), piece('b', 1)], first, 1).pieces
    const { pieces, withdrawn } = numberBehind([piece('a', 2), piece('x', 1), piece('b', 1)], second, 2)
    expect(pieces.map(({ labels }) => labels.join(' '))).to.deep.equal(['1B 1C', '1A', '2'])
    expect(withdrawn).to.deep.include({ ...second[0]!, key: 'a@1~2', withdrawn: true })
  })

  it('counts every area from 1 under its own letters', () => {
    const wanted = [piece('a', 2, 'A'), piece('c', 2, 'C')]
    const first = numberFreely(wanted).pieces
    expect(first.flatMap(({ labels }) => labels)).to.deep.equal(['A1', 'A2', 'C1', 'C2'])
    const more = [piece('a', 2, 'A'), piece('x', 1, 'A'), piece('b', 1, 'B'), piece('c', 2, 'C')]
    const second = numberBehind(more, first, 1).pieces.flatMap(({ labels }) => labels)
    expect(second).to.deep.equal(['A1', 'A2', 'A3', 'B1', 'C1', 'C2'])
    expect(sorted(['C1', 'AA1', 'A10', 'A9', 'A9B', 'A9AA'])).to.deep.equal([
      'A9',
      'A9B',
      'A9AA',
      'A10',
      'C1',
      'AA1',
    ])
    expect([1, 26, 27, 52, 53, 702, 703].map(sectionLetters)).to.deep.equal([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ])
  })

  it('shows labels that have no page any more on the last one', () => {
    expect(shownLabels(['4', '5', '6', '6A'], 1)).to.deep.equal(['4–6A'])
    expect(shownLabels(['4', '5', '6'], 2)).to.deep.equal(['4', '5–6'])
    expect(rangeOf(['4', '5', '5A', '5B', '9', '11', '12'])).to.equal('4–5B, 9, 11–12')
    expect(follows('12Z', '12AA') && follows('9', '10') && follows('A9', 'A10')).to.equal(true)
    expect(follows('12A', '13') || follows('A9', 'B10') || follows('9', '11')).to.equal(false)
  })

  it('holds the law through 10,000 random sequences of issues', () => {
    const pick = random(62)
    for (let sequence = 0; sequence < 10_000; sequence++) sequenceOf(pick)
  })
})

/** Three to six issues, each with what was added, withdrawn, brought back, replaced, lengthened or shortened. */
function sequenceOf(pick: (below: number) => number): void {
  const letters = pick(2) ? ['A', 'B', 'C'] : ['']
  let serial = 0
  const fresh = (section: string) => piece(`d${++serial}`, 1 + pick(4), section)
  let wanted = letters.flatMap((section) => Array.from({ length: 1 + pick(4) }, () => fresh(section)))
  let issued: Piece[] = numberFreely(wanted).pieces
  const owner = new Map(issued.flatMap(({ key, labels }) => labels.map((label) => [label, key])))
  const gone: Wanted[] = []

  for (let n = 1; n <= 2 + pick(4); n++) {
    wanted = wanted.flatMap((one): Wanted[] => {
      const what = pick(10)
      if (what === 0) return (gone.push(one), [])
      if (what === 1) return [{ ...one, pages: 1 + pick(5) }]
      if (what === 2) return [{ ...one, key: `${one.document}@${++serial}`, version: serial }]
      if (what === 3) return [one, fresh(one.section)]
      if (what === 4) return [fresh(one.section), one]
      return [one]
    })
    const back = gone[pick(4)]
    if (back && !wanted.some(({ key }) => key === back.key)) wanted.splice(placeOf(wanted, back), 0, back)
    const before = issued
    const { pieces, withdrawn } = numberBehind(wanted, issued, n)
    issued = [...pieces, ...withdrawn]
    check(before, issued, owner)
    wanted.forEach(({ pages }, i) => expect(pieces[i]!.labels.length).to.be.at.least(pages))
  }
}

const placeOf = (wanted: readonly Wanted[], { section }: Wanted): number => {
  const at = wanted.findIndex((one) => one.section >= section)
  return at < 0 ? wanted.length : at
}

function check(before: readonly Piece[], issued: readonly Piece[], owner: Map<string, string>): void {
  const labels = issued.flatMap((one) => one.labels)
  if (new Set(labels).size !== labels.length) throw new Error(`given twice: ${labels.join(' ')}`)
  const now = new Map(issued.map((one) => [one.labels[0], one]))
  for (const old of before) {
    const one = now.get(old.labels[0])
    if (!one || !old.labels.every((label, i) => one.labels[i] === label) || nameOf(one) !== nameOf(old))
      throw new Error(`${old.key} had ${old.labels.join(' ')}, now ${one?.key} ${one?.labels.join(' ')}`)
  }
  for (const one of issued)
    for (const label of one.labels) {
      const first = owner.get(label) ?? nameOf(one)
      if (first !== nameOf(one)) throw new Error(`${label} was of ${first}, now of ${one.key}`)
      owner.set(label, first)
    }
  const order = new Map(sorted(labels).map((label, i) => [label, i]))
  for (const { key, labels } of issued)
    labels.forEach((label, i) => {
      if (order.get(label) !== order.get(labels[0]!)! + i)
        throw new Error(`${key} is torn: ${labels.join(' ')}`)
    })
  if (concordanceOf(issued, before).length !== before.flatMap((one) => one.labels).length)
    throw new Error('the concordance leaves labels out')
}

const nameOf = ({ key }: Piece): string => key.split('~')[0]!
