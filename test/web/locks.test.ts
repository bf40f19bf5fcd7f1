// Bản lưu khi khóa on screen: from the board to what was kept, and to what is other than it was since.
import { expect } from 'chai'
import { lockCampaigns } from '../../api/locks/lock-next.ts'
import { accept, submittedRound } from '../submitted.ts'
import { phone, Screens } from './browser.ts'

describe('what was kept at the lock, on screen', () => {
  let screens: Screens
  let later = 0
  before(async () => {
    screens = await Screens.open({ now: () => new Date(Date.now() + later) })
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is found from the board once it is over, and names what changed', async () => {
    const { world } = screens
    const round = await submittedRound(world)
    const set = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/thiet-lap`)
    await set.getByRole('button', { name: 'Khóa ngay Tự đánh giá thử' }).click()
    const dialog = set.getByRole('dialog')
    await dialog.getByText('1 tiêu chí của 1 cơ quan chưa gửi').waitFor()
    await dialog.getByLabel('Lý do khóa ngay').fill('Đã nhận đủ bản gửi của các cơ quan')
    await screens.look(set, 'thiet-lap-khoa-ngay')
    await dialog.getByRole('button', { name: 'Khóa ngay', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await set.getByText('Đã khóa', { exact: true }).waitFor()
    expect(await set.getByRole('button', { name: /^Khóa ngay/ }).count()).to.equal(0)
    const page = await screens.enter(round.people['reviewer-head'])
    await page.goto(`${screens.address}/ky/${round.slug}/bang-theo-doi`)
    await page.getByRole('link', { name: 'Bản lưu khi khóa' }).click()
    await page.getByText('Bản lưu được lập trong vài phút').waitFor()
    later = 2 * 60_000
    expect(await lockCampaigns(world.ctx, 'wk_one')).to.equal(1)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await page.reload()
    await page.getByRole('heading', { name: /^Khóa lần 1/ }).waitFor()
    await page
      .getByText(/khóa ngay, trước giờ đã đặt\. Lý do: Đã nhận đủ bản gửi của các cơ quan\. Lưu lúc/)
      .waitFor({ timeout: 20_000 })
    await page.getByText('1 tiêu chí khác so với khi khóa').waitFor()
    await page.getByText(/^Chấp nhận lúc .* điểm\.$/).waitFor()
    await screens.look(page, 'ban-luu-khi-khoa')
    const small = await screens.enter(round.people.auditor, phone, `/ky/${round.slug}/khoa`)
    await small.getByText('1 tiêu chí khác so với khi khóa').waitFor()
    await screens.look(small, 'dien-thoai-ban-luu-khi-khoa')
    expect(await small.evaluate('document.documentElement.scrollWidth')).to.be.at.most(phone.width)
    const other = await screens.enter(round.people.officer)
    await other.goto(`${screens.address}/ky/${round.slug}/khoa`)
    await other.getByText('Bản lưu được lập').waitFor({ state: 'detached' })
    expect(await other.getByText('Khóa lần 1').count()).to.equal(0)
  })
})
