// Nhắc hạn on the screens: what Sở Nội vụ sees and sends, what an officer is told, and the calendar that counts.
import { expect } from 'chai'
import { remind } from '../../api/reminders/remind.ts'
import { newId } from '../../schemas/id.ts'
import { openRound, type Round } from '../round.ts'
import { Screens } from './browser.ts'

describe('the screens of reminders', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world, { dueInDays: 9 })
    await remind(screens.world.ctx, newId('wk'))
  })
  after(() => screens[Symbol.asyncDispose]())

  it('show Sở Nội vụ who owes what, the sentence to send, and that no mail is set up', async () => {
    const page = await screens.enter(round.people.reviewer)
    await page.getByRole('link', { name: 'Nhắc hạn' }).click()
    await page.getByRole('heading', { name: /Cơ quan còn nợ/ }).waitFor()
    await page.getByText(/Cơ quan SLD còn 3 tiêu chí chưa gửi/).waitFor()
    await page.getByText(/Chưa gửi được thư/).waitFor()
    expect(await page.getByRole('button', { name: 'Sao chép câu nhắc' }).count()).to.equal(2)
    expect(await page.getByRole('link', { name: /^Công văn đôn đốc/ }).count()).to.equal(4)
    await screens.look(page, 'nhac-han')
    await page.context().close()
  })

  it('tell an officer once, until it was seen; give a calendar its address', async () => {
    const page = await screens.enter(round.people.officer)
    await page.getByText(/Nhắc hạn: 3 mục còn/).waitFor()
    await screens.look(page, 'viec-cua-toi-nhac')
    await page.getByRole('button', { name: 'Đã xem' }).click()
    await page.getByText(/Nhắc hạn: 3 mục còn/).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /tài khoản/ }).click()
    await page.getByRole('button', { name: 'Lịch hạn trên điện thoại' }).click()
    await page.getByRole('button', { name: 'Tạo địa chỉ' }).click()
    await page.getByText(/han\.ics/).waitFor()
    await screens.look(page, 'lich-han')
    await page.context().close()
  })

  it('let Sở Nội vụ write down the working days of a year', async () => {
    const page = await screens.enter(round.people.reviewer)
    await page.getByRole('link', { name: 'Thiết lập' }).click()
    await page.getByRole('button', { name: /Sửa lịch năm/ }).click()
    await page.getByRole('button', { name: 'Thêm ngày làm bù' }).click()
    await page.getByRole('button', { name: /Ghi lịch năm/ }).click()
    await page.getByRole('alert').first().waitFor()
    await screens.look(page, 'lich-lam-viec')
    await page.context().close()
  })
})
