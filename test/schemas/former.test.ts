import { expect } from 'chai'
import { predecessorsOf } from '../../schemas/agency.ts'
import { slotAfter } from '../../schemas/former.ts'
import type { Slot } from '../../schemas/set.ts'

const slot = (key: string, name: string, type = 'Báo cáo') => ({ key, name, type }) as Slot

describe('the slot after a slot of an earlier year', () => {
  const now = [
    slot('a', 'Báo cáo năm'),
    slot('b', 'Kế hoạch năm', 'Kế hoạch'),
    slot('c', 'Báo cáo quý'),
    slot('d', 'Ảnh chụp', 'Ảnh'),
  ]
  const cases: [string, Slot | undefined, string | undefined][] = [
    ['the same key of the same type, reworded', slot('a', 'Báo cáo tổng kết'), 'a'],
    ['the same key and name, of another type', slot('b', 'KẾ HOẠCH NĂM', 'Chương trình'), 'b'],
    ['a key that asks for something else now: by name', slot('a', 'Kế hoạch năm', 'Kế hoạch'), 'b'],
    ['the only one of its type', slot('x', 'Ảnh màn hình', 'Ảnh'), 'd'],
    ['two of its type: a person says', slot('x', 'Báo cáo tháng'), undefined],
    ['nothing like it', slot('x', 'Biên bản', 'Biên bản'), undefined],
    ['not known any more', undefined, undefined],
  ]
  for (const [what, old, key] of cases) it(what, () => expect(slotAfter(old, now)).to.equal(key))
})

describe('the bodies before a body', () => {
  const body = (id: string, successors: string[] = [], validTo?: string) => ({
    ...{ id, successors },
    ...(validTo && { validTo }),
  })
  it('are those that ended and were followed by it, however many steps ago; a circle ends', () => {
    const all = [
      body('now'),
      body('last', ['now'], '2025-06-30'),
      body('older', ['last'], '2020-12-31'),
      body('standing', ['now']),
      body('other', ['elsewhere'], '2025-06-30'),
    ]
    expect(predecessorsOf('now', all)).to.deep.equal(['last', 'older'])
    const circle = [body('a', ['b'], '2020-12-31'), body('b', ['a'], '2021-12-31')]
    expect(predecessorsOf('a', circle)).to.deep.equal(['b'])
  })
})
