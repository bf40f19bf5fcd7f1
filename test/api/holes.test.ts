// What a page in place of a paper says where one of several papers is asked for.
import { expect } from 'chai'
import type { Gathered, GatheredLeaf } from '../../api/dossiers/gather.ts'
import { holesOfLeaf } from '../../api/dossiers/holes.ts'

const slot = (key: string, sentences: string[]) => ({
  ...{ key, need: 'oneOf:a', missing: 1, have: 0, count: 1 },
  whyNot: sentences.length ? [{ sentences }] : [],
})
const reasonOf = (...slots: ReturnType<typeof slot>[]): string => {
  const names = slots.map(({ key }) => ({ key, name: `Mục ${key}` }))
  const leaf = {
    node: { key: '1.1', code: '1.1', leaf: { assessment: 'self', slots: names } },
    submission: { citations: [] },
    reading: { completeness: { slots } },
    cited: new Map(),
  } as unknown as GatheredLeaf
  const [hole, ...more] = holesOfLeaf({} as Gathered, leaf)
  expect(more).to.deep.equal([])
  expect(hole!.title).to.equal(names.map(({ name }) => name).join('; hoặc '))
  return hole!.reason
}

describe('one of several papers that is missing', () => {
  const empty = 'Chưa có tài liệu trong mục này.'

  it('is said to be missing where none was sent, once', () => {
    expect(reasonOf(slot('a', []), slot('b', []))).to.equal(empty)
  })

  it('says why the paper that was sent does not do, whichever of them it was sent for', () => {
    expect(reasonOf(slot('a', []), slot('b', ['Thiếu số văn bản.']))).to.equal('Thiếu số văn bản.')
    expect(reasonOf(slot('a', ['Thiếu số văn bản.']), slot('b', []))).to.equal('Thiếu số văn bản.')
    expect(reasonOf(slot('a', ['Thiếu dấu.']), slot('b', ['Thiếu số.']))).to.equal('Thiếu dấu. Thiếu số.')
  })

  it('says of several places how many are filled, and never that none is where one is', () => {
    const half = { need: 'required', count: 2, have: 1 }
    expect(reasonOf({ ...slot('a', []), ...half })).to.equal('Có 1/2 tài liệu, còn thiếu 1.')
    expect(reasonOf({ ...slot('a', ['Sai thời kỳ.']), ...half })).to.equal(
      'Có 1/2 tài liệu, còn thiếu 1. Sai thời kỳ.',
    )
  })
})
