import { expect } from 'chai'
import { z } from 'zod'
import { faultSentence, valueAt, wordOf } from '../../schemas/faults.ts'
import { Id } from '../../schemas/id.ts'

const said = (shape: z.ZodType, value: unknown): string[] =>
  (shape.safeParse(value).error?.issues ?? []).map((issue) => faultSentence(issue, wordOf(issue.path)))

describe('the sentence for a fault of an input', () => {
  it('says what to do, with which field, in words that people see', () => {
    const shape = z.strictObject({
      title: z.string().min(1),
      reason: z.string().min(10).max(12),
      points: z.int().min(0).max(10),
      documents: z.array(z.string()).min(1).max(2),
    })
    expect(said(shape, { title: '', reason: 'ngắn', points: -1, documents: [] })).to.deep.equal([
      'Hãy nhập “tên”.',
      'Hãy nhập “lý do”, ít nhất 10 ký tự.',
      'Số ở “điểm” quá nhỏ. Hãy nhập số lớn hơn.',
      'Hãy thêm vào “tài liệu”: cần ít nhất 1.',
    ])
    const long = { title: 'a', reason: 'mười bốn chữ cái', points: 11, documents: ['a', 'b', 'c'] }
    expect(said(shape, long)).to.deep.equal([
      'Hãy rút gọn “lý do”, nhiều nhất 12 ký tự.',
      'Số ở “điểm” quá lớn. Hãy nhập số nhỏ hơn.',
      'Hãy bớt ở “tài liệu”: nhiều nhất 2.',
    ])
  })

  it('names what holds the field, or says this field', () => {
    expect(said(z.object({ documents: z.array(z.string().min(1)) }), { documents: [''] })).to.deep.equal([
      'Hãy nhập “tài liệu”.',
    ])
    expect(said(z.object({ zzz: z.string().min(1) }), { zzz: '' })).to.deep.equal(['Hãy nhập ô này.'])
  })

  it('of an id that is none says which, and where to take it from', () => {
    const shape = z.object({ documents: z.array(Id), version: Id })
    const input = { documents: ['doc_aaaaaaaaaaaaaaaaaaaa', 'STP-2026-00012'], version: 7 }
    const told = (shape.safeParse(input).error?.issues ?? []).map((issue) =>
      faultSentence(issue, wordOf(issue.path), valueAt(input, issue.path)),
    )
    expect(told).to.deep.equal([
      'Mã “STP-2026-00012” ở “tài liệu” không phải mã của hệ thống. Hãy mở lại từ danh sách, hoặc chép đủ “id” mà danh sách trả về.',
      'Hãy điền “phiên bản”, đúng loại dữ liệu.',
    ])
  })
})
