// Đóng quyển: what is missing is decided in words, the binding shows how far it is, can be stopped, and gives the bytes it names.
import { createHash } from 'node:crypto'
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { phone, Screens } from './browser.ts'

describe('the screen that binds', () => {
  let screens: Screens
  let round: Round
  let page: Page
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/dong-quyen`)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('binds nothing around a hole in silence: says how many, and takes one decision for all', async () => {
    await page.getByText(/Còn \d+ tài liệu thiếu chưa quyết định/).waitFor()
    expect(await page.getByRole('button', { name: 'Đóng quyển', exact: true }).count()).to.equal(0)
    await screens.look(page, 'dong-quyen-con-thieu')
    await page.getByLabel(/^Đặt chung cho/).selectOption('placeholder')
    const save = page.getByRole('button', { name: /^Ghi \d+ quyết định$/ })
    await save.click()
    await page.getByText('Hãy ghi lý do').waitFor()
    const reason = page.getByLabel('Lý do, in trên trang báo thiếu (bắt buộc)')
    await page.locator('#hole-reason:focus').waitFor()
    await screens.look(page, 'dong-quyen-thieu-ly-do')
    await reason.fill('Bổ sung trong tháng 01/2027')
    await save.click()
    await page.getByText('Mọi nội dung được giữ nguyên như lúc bấm').waitFor()
    await screens.look(page, 'dong-quyen-du')
  })

  it('shows the order with its stages, and stops when told to', async () => {
    await screens.rest()
    await page.getByRole('button', { name: 'Đóng quyển', exact: true }).click()
    await page.getByRole('heading', { name: 'Đang đóng quyển – lần 1' }).waitFor()
    expect(await page.locator('.stages li').count()).to.equal(5)
    await screens.look(page, 'dong-quyen-dang-dong')
    await page.getByRole('button', { name: 'Hủy', exact: true }).click()
    await page.getByText('Đã hủy', { exact: true }).waitFor()
    screens.wake()
  })

  it('gives the volume whose hash stands beside it', async () => {
    await page.getByRole('button', { name: 'Đóng quyển', exact: true }).click()
    await page.getByText('Đã đóng', { exact: true }).waitFor()
    await screens.look(page, 'dong-quyen-xong')
    const link = page.getByRole('link', { name: /^Tải tập 1/ })
    const got = await page.request.get(screens.address + (await link.getAttribute('href'))!)
    const bytes = await got.body()
    expect(bytes.subarray(0, 5).toString()).to.equal('%PDF-')
    const said = (await page.locator('.volume code').innerText()).replace(/\s/g, '')
    expect(createHash('sha256').update(bytes).digest('hex')).to.equal(said)
  })

  it('fits a phone', async () => {
    const small = await screens.enter(round.people.reviewer, phone, `/ky/${round.slug}/dong-quyen`)
    await small.getByText('Đã đóng', { exact: true }).waitFor()
    await screens.look(small, 'dien-thoai-dong-quyen')
    expect(await small.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
    const wide =
      "[...document.querySelectorAll('.dossier *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.visually-hidden')).length"
    expect(await small.evaluate(wide)).to.equal(0)
    await small.context().close()
  })

  it('tells a leader what was decided in words, and leads to what the agencies declared', async () => {
    const leader = await screens.enter(round.people.leader, undefined, `/ky/${round.slug}/dong-quyen`)
    const holes = leader.getByRole('region', { name: 'Tài liệu còn thiếu' })
    await holes.getByText('Trang báo thiếu').first().waitFor()
    expect(await holes.locator('select').count()).to.equal(0)
    await leader.getByText('4 tài liệu, 2 trang báo thiếu').waitFor()
    await screens.look(leader, 'dong-quyen-lanh-dao')
    await leader.getByRole('link', { name: 'Tự đánh giá' }).click()
    await leader.waitForURL(/co-quan\/(SLD|STK)\/tu-danh-gia/)
    await leader.getByRole('combobox', { name: 'Cơ quan' }).waitFor()
    await leader.context().close()
  })
})
