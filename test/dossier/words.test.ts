// Sở's work in a province's own year is «rà soát», that of the internal index «thẩm định»: also on paper.
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { readSheet } from 'read-excel-file/node'
import { scoresXlsx } from '../../dossier/index-xlsx.ts'
import type { Cover } from '../../dossier/order.ts'
import { size } from '../../dossier/say.ts'
import { formatSize } from '../../schemas/format.ts'
import { bound, file, item, leaf, order, section, shelf } from './orders.ts'
import { textOf } from './tools.ts'

describe('the word for what is checked', () => {
  for (const [review, other] of [
    ['rà soát', 'thẩm định'],
    ['thẩm định', 'rà soát'],
  ] as const)
    it(`is ${review} in the lists and dividers of a campaign of that kind`, async () => {
      const on = shelf()
      const items = [item('1.1-01', await file(on, { pages: 1 }))]
      const cover: Partial<Cover> = { review }
      const given = order([section('1', 'Chỉ đạo, điều hành', [leaf('1.1', 'Kế hoạch', items)])], cover)
      const total = { max: '1,00', self: '1,00', appraised: '0,75' }
      const { volumes } = await bound({ ...given, total, lists: ['scores'] }, on)
      const text = (await textOf(volumes[0]!)).join('\n').normalize('NFC').toLowerCase().replace(/\s+/g, ' ')
      expect(text).to.include(`bảng điểm tự chấm và ${review}`)
      expect(text).to.match(
        new RegExp(`điểm tối đa tự chấm ${review} trạng thái .*điểm tối đa tự chấm ${review} trạng thái`),
      )
      expect(text).not.to.include(other)
      expect(text).to.include('tổng cộng 1,00 1,00 0,75')
      const rows = await readSheet(Readable.from([await scoresXlsx(given, total)]))
      const heads = rows.find(([code]) => code === 'Mã')
      expect(heads!.map((head) => String(head).toLowerCase()))
        .to.include(review)
        .and.not.include(other)
    })
})

describe('the size of a file', () => {
  it('is on paper what it is on screens', () => {
    for (const bytes of [0, 1, 999, 1024, 1_000_000, 2_516_582, 20 * 2 ** 20 + 1, 3 * 2 ** 30])
      expect(size(bytes)).to.equal(formatSize(bytes))
  })
})
