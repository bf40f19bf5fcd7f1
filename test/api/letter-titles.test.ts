// Names of campaigns begin with words of their own: no letter says them twice.
import { expect } from 'chai'
import { orderOf } from '../../api/letters/order.ts'
import { letterKinds, type LetterContent } from '../../schemas/letter.ts'
import { ofCampaign } from '../../schemas/format.ts'

const province = 'Tự đánh giá, chấm điểm Chỉ số cải cách hành chính tỉnh năm 2026'
const communes = 'Đánh giá, xếp loại cải cách hành chính UBND cấp xã năm 2026'
const bare = 'Kỳ đánh giá cải cách hành chính năm 2026'

describe('titles of letters', () => {
  it('name the campaign once, whatever its name begins with', () => {
    for (const kind of letterKinds)
      for (const campaign of [province, communes, bare]) {
        const content: LetterContent = {
          ...{
            kind,
            campaign,
            place: 'Quảng Hà',
            province: 'Ủy ban nhân dân tỉnh Quảng Hà',
            to: 'Sở Nội vụ',
          },
          from: { name: 'Sở Tài chính', symbol: 'STC', kind: 'sở' },
          rows: [],
        }
        const { subtitle, blocks } = orderOf({
          content,
          code: 'ab'.repeat(32) as never,
          at: '2026-12-10T01:00:00.000Z',
        })
        const opening = blocks[1]
        for (const text of [subtitle, opening?.kind === 'text' ? opening.text : '']) {
          for (const twice of [
            /kỳ “?kỳ/i,
            /tự đánh giá.*tự đánh giá/i,
            /chấm điểm.*chấm điểm/i,
            /năm 2026.*năm 2026/,
          ])
            expect(text, `${kind} ${campaign}`).to.not.match(twice)
          expect(text, kind).to.not.match(/undefined/)
        }
        expect(subtitle, kind).to.include('năm 2026')
      }
  })
  it('join what is said with the name where one ends as the other begins', () => {
    expect(ofCampaign('Kết quả tự đánh giá, chấm điểm', province)).to.equal(
      'Kết quả tự đánh giá, chấm điểm Chỉ số cải cách hành chính tỉnh năm 2026',
    )
    expect(ofCampaign('Kết quả rà soát tự đánh giá', province)).to.equal(
      'Kết quả rà soát tự đánh giá, chấm điểm Chỉ số cải cách hành chính tỉnh năm 2026',
    )
    expect(ofCampaign('Về việc công bố kết quả và xếp hạng', communes)).to.equal(
      `Về việc công bố kết quả và xếp hạng của kỳ “${communes}”`,
    )
    expect(ofCampaign('Kết quả', bare)).to.equal('Kết quả của kỳ đánh giá cải cách hành chính năm 2026')
    expect(ofCampaign('Kết quả tự đánh giá', 'Tự đánh giá')).to.equal(
      'Kết quả tự đánh giá của kỳ “Tự đánh giá”',
    )
    expect(ofCampaign('Kết quả thi', 'Thi đua 2026')).to.equal('Kết quả thi đua 2026')
  })
})
