// A chain of history lines shows whatever was done to it afterwards: 500 random mutations of each kind, none missed.
import { expect } from 'chai'
import { genesis, province, sealOf, verifyChain } from '../../schemas/chain.ts'
import { newId } from '../../schemas/id.ts'
import type { Line } from '../../schemas/person.ts'

const agency = newId('ag')
let seed = 7
const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n

function chained(n: number) {
  const head = { scope: agency, seq: 0, hash: genesis }
  const lines = Array.from({ length: n }, (_, i): Line => {
    const changes = [{ field: 'self', old: null, new: { points: i, of: ['a', 'b'] } }]
    const at = new Date(1.79e12 + i).toISOString()
    const line: Line = { id: newId('ln'), subject: newId('as'), agency, act: 'x.y', by: newId('pe'), at, revision: 1, changes } // prettier-ignore
    const seal = sealOf(line, head.seq + 1, head.hash)
    Object.assign(head, { seq: seal.seq, hash: seal.hash })
    return { ...line, ...seal }
  })
  return { head, lines }
}

const edits: ((line: Line) => Partial<Line>)[] = [
  () => ({ act: 'x.z' }),
  () => ({ by: newId('pe') }),
  () => ({ behalf: newId('pe') }),
  () => ({ subject: newId('as') }),
  () => ({ of: newId('doc') }),
  () => ({ agency: newId('ag') }),
  () => ({ at: '2020-01-01T00:00:00.000Z' }),
  () => ({ revision: 2 }),
  ({ changes }) => ({ changes: [{ ...changes[0]!, new: { points: -1, of: ['a', 'b'] } }] }),
  () => ({ changes: [] }),
  () => ({ hash: genesis }),
  () => ({ prev: 'f'.repeat(64) as Line['hash'] & string }),
]

const mutations: Record<string, (lines: Line[]) => Line[]> = {
  'an edited field': (lines) => {
    const n = random(lines.length)
    const edit = edits[random(edits.length)]!
    return lines.map((line, i) => (i === n ? { ...line, ...edit(line) } : line)).filter(Boolean)
  },
  'an edited line that was sealed again': (lines) => {
    const n = random(lines.length)
    const edit = (line: Line) => ({ ...line, act: 'x.z' })
    return lines.map((line, i) =>
      i === n ? { ...edit(line), ...sealOf(edit(line), n + 1, line.prev!) } : line,
    )
  },
  'a removed line': (lines) => lines.toSpliced(random(lines.length), 1),
  'a removed line, numbers closed up': (lines) =>
    lines.toSpliced(random(lines.length - 1), 1).map((line, i) => ({ ...line, seq: i + 1 })),
  'a removed end': (lines) => lines.slice(0, random(lines.length)),
  'two lines in each other’s place': (lines) => {
    const n = random(lines.length - 1)
    return lines.toSpliced(n, 2, lines[n + 1]!, lines[n]!)
  },
  'two lines with numbers exchanged': (lines) => {
    const n = random(lines.length - 1)
    return lines.toSpliced(n, 2, { ...lines[n + 1]!, seq: n + 1 }, { ...lines[n]!, seq: n + 2 })
  },
  'an inserted line': (lines) => {
    const n = random(lines.length + 1)
    const line = { ...lines[0]!, id: newId('ln') }
    return lines.toSpliced(n, 0, { ...line, ...sealOf(line, n + 1, lines[n - 1]?.hash ?? genesis) })
  },
  'all of it gone': () => [],
}

describe('the chain of history', () => {
  it('is whole as it was sealed, in whatever order the keys come back', () => {
    const { lines, head } = chained(50)
    const turned = lines.map(
      (line) => Object.fromEntries(Object.entries(line).toReversed()) as unknown as Line,
    )
    expect(verifyChain(lines, head)).to.deep.equal([])
    expect(verifyChain(turned, head)).to.deep.equal([])
    expect(verifyChain([], { scope: province, seq: 0, hash: genesis })).to.deep.equal([])
  })

  for (const [name, mutate] of Object.entries(mutations))
    it(`shows ${name}`, () => {
      const { lines, head } = chained(20)
      for (let i = 0; i < 500; i++) {
        const changed = mutate(lines)
        expect(verifyChain(changed, head), JSON.stringify(changed)).not.to.be.empty
      }
    })
})
