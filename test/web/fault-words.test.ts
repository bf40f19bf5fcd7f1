// A refused field is named by its label as it is shown, never by the word that only history uses.
import { expect } from 'chai'
import { listed, worded } from '../../web/kit/fault-words.ts'
import { settings, v1, World } from '../world.ts'

describe('the sentence of a refused field', () => {
  const fault = { field: 'reason', sentence: 'Hãy nhập “lý do”, ít nhất 5 ký tự.', named: 'lý do' }

  it('names it by its label, under the field and in the list of all', () => {
    expect(worded(fault, 'Lý do khóa ngay')).to.equal('Hãy nhập “Lý do khóa ngay”, ít nhất 5 ký tự.')
    expect(listed(fault, 'Lý do khóa ngay')).to.equal('Hãy nhập “Lý do khóa ngay”, ít nhất 5 ký tự.')
    expect(listed(fault, undefined)).to.equal('Hãy nhập “Lý do”, ít nhất 5 ký tự.')
  })

  it('stays as it is where it names the field already, behind the label', () => {
    const own = { field: 'due', sentence: 'Hạn 17:00 đã qua. Hãy chọn lúc khác.' }
    expect(worded(own, 'Hạn gửi')).to.equal(own.sentence)
    expect(listed(own, 'Hạn gửi')).to.equal(`Hạn gửi: ${own.sentence}`)
  })

  it('comes with the word to be replaced, of every input that a shape refuses', async () => {
    await using world = await World.open(await settings('disk'))
    const reviewer = await world.person('reviewer')
    const api = world.as(reviewer)
    const input = { revision: 1, reason: 'vì' }
    const { body } = await api.post(`${v1}/campaigns/2026-tinh/locks`, input).expect(400)
    expect(body.faults).to.deep.equal([fault])
  })
})
