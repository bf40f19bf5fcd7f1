import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { type Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { bytesOf, v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screen of letters', () => {
  let screens: Screens
  let round: Round
  let page: Page
  before(async () => {
    screens = await Screens.open()
    await screens.world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(screens.world)
    page = await screens.enter(round.people.officer, undefined, `/ky/${round.slug}/co-quan/SLD/van-ban`)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('makes a letter, takes back the signed one, and says its number', async () => {
    await page.getByText('Chưa lập văn bản nào').waitFor()
    await page.getByRole('button', { name: 'Lập báo cáo tự đánh giá' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Lập văn bản' }).click()
    await page.getByText('Đã xác nhận trên hệ thống').waitFor()
    expect(await page.getByText(/^Hạn .*xác nhận trên hệ thống.*đúng hạn\.$/).count()).to.equal(1)
    const api = screens.world.as(round.people.officer)
    const { body } = await api.get(`${v1}/campaigns/${round.slug}/letters`).expect(200)
    const { id } = body.letters[0]
    const draft = (await api.get(`${v1}/letters/${id}/file`).buffer().parse(bytesOf).expect(200)).body
    await page.getByRole('button', { name: /^Tải lên bản đã ký/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Số, ký hiệu').fill('15/BC-SLD')
    await dialog.getByLabel('Ngày ban hành').fill('20/11/2026')
    await dialog.getByLabel('Người ký').fill('Trần Văn Bình')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'Báo cáo đã ký.pdf', mimeType: 'application/pdf', buffer: draft as Buffer })
    await dialog.getByRole('button', { name: 'Tải văn bản lên' }).click()
    await page.getByText('Đã có văn bản số 15/BC-SLD').waitFor()
    await screens.look(page, 'van-ban')
    await page.setViewportSize(phone)
    const inside = `[...document.querySelectorAll('.letters > li')].every((one) => one.scrollWidth <= innerWidth && one.getBoundingClientRect().right <= innerWidth)`
    expect(await page.evaluate(inside)).to.equal(true)
    await screens.look(page, 'van-ban-dien-thoai')
    expect(screens.faults).to.deep.equal([])
  })

  it('lies with what goes out and what is looked at less in the menu of a reviewer’s bar, which keeps to its width', async () => {
    const desk = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/nhac-han`)
    await desk.getByRole('heading', { level: 1, name: 'Nhắc hạn' }).waitFor()
    const bar = desk.getByRole('navigation', { name: 'Chính' })
    const width = (part: string): Promise<number> => desk.evaluate<number>(`document.documentElement.${part}`)
    expect(await width('scrollWidth')).to.equal(await width('clientWidth'))
    expect(await bar.getByRole('link', { name: 'Văn bản' }).count()).to.equal(0)
    await bar.getByRole('button', { name: 'Mục khác' }).press('Enter')
    await screens.look(desk, 'thanh-ho-so')
    for (const name of ['Văn bản', 'Đóng quyển', 'Bộ hồ sơ'])
      expect(await bar.getByRole('link', { name }).count(), name).to.equal(1)
    for (let n = 0; n < 4 && (await desk.evaluate('document.activeElement.textContent')) !== 'Văn bản'; n++)
      await desk.keyboard.press('Tab')
    await desk.keyboard.press('Enter')
    await desk.waitForURL(/van-ban$/)
    await bar.getByRole('button', { name: 'Mục khác: Văn bản' }).waitFor()
    await screens.look(desk, 'thanh-van-ban')
    await desk.context().close()
  })
})
