// Pages are turned when it is sure that they are scans and lie wrong, and only then.
import { expect } from 'chai'
import type { PageRead } from '../../schemas/recognition.ts'
import { turnedRecipe, turnedView, turnsOf } from '../../schemas/upright.ts'

const words = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ')
const read = (more: Partial<PageRead> = {}): PageRead => ({ page: 1, text: words(40), confidence: 90, turn: 180, ...more }) // prettier-ignore

describe('turnsOf', () => {
  const cases: Record<string, [read: PageRead, layer: string, isTurned: boolean]> = {
    'a page of writing that lies upside down': [read(), '', true],
    'one that lies on its side': [read({ turn: 90 }), '', true],
    'one that lies upright': [read({ turn: 0 }), '', false],
    'one with little writing on it': [read({ text: words(19) }), '', false],
    figures: [read({ text: '1 024 2 048 '.repeat(40) }), '', false],
    'one that is read badly either way': [read({ confidence: 74 }), '', false],
    'one that could not be read': [read({ text: '', why: 'unreadable' }), '', false],
    'one that has words of its own, as a signature': [read(), 'Ký bởi: UBND tỉnh', false],
    'one that bears a number that came in': [read(), ' 1024 ', false],
  }
  for (const [what, [one, layer, isTurned]] of Object.entries(cases))
    it(`${isTurned ? 'turns' : 'leaves'} ${what}`, () => {
      expect(turnsOf([one], [layer])).to.deep.equal(isTurned ? [{ page: 1, turn: one.turn }] : [])
    })
})

describe('what is said of turned pages', () => {
  const facts = { turned: [{ page: 3, turn: 180 }, { page: 4, turn: 180 }, { page: 9, turn: 90 }] } // prettier-ignore
  it('names them all, and how each lay', () => {
    expect(turnedView(facts).turned).to.deep.equal({
      pages: [3, 4, 9],
      sentence:
        'Trang 3–4 nằm ngược, trang 9 nằm ngang: bản xem đã xoay lại cho đúng chiều đọc; tệp gốc giữ nguyên.',
    })
    expect(turnedRecipe(facts)).to.equal(' turned 90°: 9; 180°: 3–4')
  })
  it('is nothing of a view that is as its file', () => {
    expect([turnedView({}), turnedRecipe({})]).to.deep.equal([{}, ''])
  })
})
