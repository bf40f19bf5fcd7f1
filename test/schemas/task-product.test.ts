// Whether a document is the product that a task asks for, and what speaks against finishing with it.
import { expect } from 'chai'
import { lacksOf, unfit } from '../../schemas/plan/product.ts'
import { newId } from '../../schemas/id.ts'

const lead = { agency: newId('ag') }
const good = { type: 'Báo cáo', symbol: '214/BC-SNV', number: '214', issued: '2026-06-20', issuer: lead }
const lacks = (particulars: object, more: object = {}, type: 'Báo cáo' | 'Biên bản' | 'any' = 'Báo cáo') =>
  lacksOf({ ...(type !== 'any' && { type }) }, { particulars, isWithdrawn: false, ...more }, { year: 2026, day: '2026-06-30' }) // prettier-ignore

describe('the product of a task', () => {
  it('fits where type, number, day and issuer are as the task asks', () => {
    expect(lacks(good)).to.deep.equal([])
    expect(lacks({ ...good, type: 'Công văn' }, {}, 'any')).to.deep.equal([])
    expect(lacks({ ...good, issued: '2026-06-30' }), 'on the day itself').to.deep.equal([])
    expect(lacks({ type: 'Biên bản', issued: '2026-06-20', issuer: lead }, {}, 'Biên bản')).to.deep.equal([])
    const before = { ...good, issued: '2025-12-30', period: { from: '2026-01-01', to: '2026-12-31' } }
    expect(lacks(before), 'of the period that it proves').to.deep.equal([])
  })

  it('says in words what does not', () => {
    expect(lacks({})).to.deep.equal([
      'Tài liệu chưa ghi loại văn bản; số, ký hiệu; ngày ban hành; cơ quan ban hành.',
    ])
    expect(lacks({}, {}, 'any')[0]).to.not.include('loại')
    expect(lacks({ ...good, type: 'Công văn' })).to.deep.equal([
      'Sản phẩm của nhiệm vụ là Báo cáo, tài liệu là Công văn.',
    ])
    expect(lacks({ ...good, issued: '2026-07-01' })).to.deep.equal([
      'Ngày ban hành 01/07/2026 ở sau ngày nộp 30/06/2026.',
    ])
    expect(lacks({ ...good, issued: '2025-12-31' })).to.deep.equal([
      'Ban hành ngày 31/12/2025, trước năm 2026 của kế hoạch.',
    ])
    expect(lacks(good, { stranger: 'Sở Y tế' })[0]).to.match(/^Tài liệu do Sở Y tế ban hành/)
    expect(lacks({ ...good, proofClass: 'du-thao' })[0]).to.match(/dự thảo/)
    expect(lacks(good, { isWithdrawn: true })).to.deep.equal(['Tài liệu đã thu hồi.'])
  })

  it('stands in the way of the finish where none fits, or none is cited where the task should lift', () => {
    const lifts = [{ leaf: '1.1', points: 25 }]
    const place = { assessment: newId('as'), leaf: '1.1', slot: 'a' }
    const of = (found: string[], cites: object[] = [], waits: object[] = []) =>
      ({ lacks: found, cites, waits }) as unknown as Parameters<typeof unfit>[1][number]
    expect(unfit({ lifts: [] }, [of([])])).to.deep.equal([])
    expect(unfit({ lifts }, [of([], [place])])).to.deep.equal([])
    expect(unfit({ lifts }, [of([], [], [place])]), 'waiting for a closed leaf').to.deep.equal([])
    expect(unfit({ lifts }, [of([])])[0]).to.match(/chưa gắn vào tiêu chí nào; nhiệm vụ nâng điểm 1\.1/)
    expect(unfit({ lifts: [] }, [of(['x', 'y']), of(['z'])])).to.deep.equal(['z'])
    expect(unfit({ lifts: [] }, [of([]), of(['z'])]), 'one that fits is enough').to.deep.equal([])
  })
})
