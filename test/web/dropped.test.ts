// A folder that is dropped again goes on where it was, and nothing of it comes twice.
import { expect } from 'chai'

interface Line {
  id: string
  name: string
  state: string
  since?: number
  file?: File
}
interface Drop {
  agency: string
  files: readonly File[]
  target?: object
}
/** What is typed for a browser is no part of this program. */
const load = async <T>(path: string): Promise<T> => (await import(new URL(path, import.meta.url).href)) as T
const { dropped } = await load<{ dropped: (lines: readonly Line[], drop: Drop) => Line[] }>(
  '../../web/upload/dropped.ts',
)
const { inSight } = await load<{ inSight: (lines: readonly Line[]) => Line[] }>('../../web/upload/line.ts')

const file = (name: string) => new File([name], name, { lastModified: 5 })
const names = (lines: readonly Line[]) => lines.map(({ name, state }) => `${name} ${state}`)

describe('files that are dropped', () => {
  const agency = 'ag_1'
  const all = ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map(file)
  const first = dropped([], { agency, files: all })
  const after = (states: Line['state'][]) =>
    first.map(({ file: _, ...line }, n): Line => ({ ...line, state: states[n]! }))

  it('are a line each', () => {
    expect(names(first)).to.deep.equal(['a.pdf waiting', 'b.pdf waiting', 'c.pdf waiting', 'd.pdf waiting'])
  })

  it('go on under their lines when the folder is chosen again, and what is here already stays as it is', () => {
    const left = after(['kept', 'received', 'unsent', 'refused'])
    const again = dropped(left, { agency, files: [...all, file('e.pdf')] })
    expect(names(again)).to.deep.equal(['a.pdf kept', 'b.pdf received', 'c.pdf waiting', 'd.pdf refused', 'e.pdf waiting']) // prettier-ignore
    expect(again[2]!.id).to.equal(first[2]!.id)
    expect(names(dropped(left, { agency: 'ag_2', files: all.slice(2, 3) })).at(-1)).to.equal('c.pdf waiting')
  })

  it('are one drop with those that it goes on with, so that what was refused of it stays on top', () => {
    const left = after(['kept', 'refused', 'unsent', 'kept']).map((line): Line => ({ ...line, since: 1 }))
    const other: Line = { ...left[0]!, id: 'x', name: 'x.pdf' }
    const again = dropped([...left, other], { agency, files: all })
    expect(new Set(again.slice(0, 4).map(({ since }) => since))).to.have.length(1)
    expect(again.at(-1)!.since).to.equal(1)
    const ended = again.map((line): Line => (line.state === 'waiting' ? { ...line, state: 'kept' } : line))
    expect(names(inSight(ended))[0]).to.equal('b.pdf refused')
  })

  it('are sent again where nothing is to be gone on with, or on a slot', () => {
    const [a] = all
    expect(dropped(after(['kept', 'kept', 'kept', 'kept']), { agency, files: [a!] })).to.have.length(5)
    const target = { assessment: 'as_1', slot: 's', slotName: 'Mục' }
    const left = after(['kept', 'unsent', 'kept', 'kept'])
    expect(dropped(left, { agency, files: all.slice(0, 2), target })).to.have.length(5)
  })

  it('go on once each, where two folders hold a file of one name, size and time', () => {
    const left = dropped([], { agency, files: [all[0]!, all[0]!] }).map((line): Line => ({ ...line, state: 'unsent' })) // prettier-ignore
    expect(names(dropped(left, { agency, files: [all[0]!, all[0]!] }))).to.deep.equal(['a.pdf waiting', 'a.pdf waiting']) // prettier-ignore
  })

  it('are shown with what needs the officer on top, then what is being sent, and what is done below', () => {
    const left = after(['kept', 'received', 'unsent', 'sending'])
    expect(names(inSight(left))).to.deep.equal(['c.pdf unsent', 'd.pdf sending', 'b.pdf received', 'a.pdf kept']) // prettier-ignore
  })
})
