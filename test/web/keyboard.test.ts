// One criterion from an officer's hand to the reviewer's decision, without a mouse.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { openRound, type Round } from '../round.ts'
import { uploadPaper } from '../submitted.ts'
import { v1 } from '../world.ts'
import { password, Screens } from './browser.ts'

/** What a screen reader would call the element that has the focus. */
const named = `(() => {
  const at = document.activeElement
  const label = at.labels?.[0]?.innerText
  return (at.getAttribute('aria-label') ?? label ?? at.innerText ?? '').trim()
})()`

async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let n = 0; n < 120; n++) {
    await page.keyboard.press('Tab')
    if (name.test(await page.evaluate(named))) return
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

describe('a criterion without a mouse', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    const { people, agencies } = round
    await uploadPaper(screens.world, people.officer, agencies.lead, 'Kế hoạch cải cách năm 2026', {
      type: 'Kế hoạch',
    })
  })
  after(() => screens[Symbol.asyncDispose]())
  const state = async () => {
    const { assessment } = round.leaves['1.1']!
    return (await screens.world.as(round.people.officer).get(`${v1}/assessments/${assessment}`)).body.shown
  }

  it('goes from the officer’s list to the head', async () => {
    const page = await screens.enter(round.people.officer)
    await page.locator('.todo-row').first().waitFor()
    await tabTo(page, /^Bắt đầu: tiêu chí 1\.1$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '1.1 Ban hành kế hoạch' }).waitFor()
    await tabTo(page, /^Có$/)
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await tabTo(page, /^Chọn từ kho$/)
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog', { name: 'Chọn tài liệu từ kho' })
      .getByText('Kế hoạch cải cách năm 2026')
      .waitFor()
    await screens.look(page, 'ban-phim-chon-tu-kho')
    await tabTo(page, /^Gắn .+ vào tiêu chí$/)
    await page.keyboard.press('Enter')
    await page.locator('#muc-a .cited').waitFor()
    expect(await page.evaluate(named)).to.equal('Chọn từ kho') // focus is back where it was
    await tabTo(page, /^Gỡ /)
    await page.keyboard.press('Enter')
    await page.getByText('tài liệu vẫn còn trong kho').first().waitFor()
    await tabTo(page, /^Gắn lại$/)
    await page.keyboard.press('Enter')
    await page.locator('#muc-a .cited').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: 'Trình lãnh đạo tiêu chí 1.1' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
    expect(await state()).to.equal('with-head')
    await page.context().close()
  })

  it('is confirmed by the head with the password', async () => {
    const page = await screens.enter(round.people.head)
    await page.getByRole('heading', { level: 1, name: /Xác nhận và gửi/ }).waitFor()
    await page.getByRole('checkbox', { name: 'Gửi tiêu chí 1.1' }).waitFor()
    await tabTo(page, /^Tôi đã xem/)
    await page.keyboard.press('Space')
    await tabTo(page, /^Mật khẩu để xác nhận/)
    await page.keyboard.type(password)
    await page.keyboard.press('Enter')
    await page.getByText(/đã gửi lần 1/).waitFor()
    expect(await state()).to.equal('submitted')
    await page.context().close()
  })

  it('is accepted by the reviewer, and the officer sees it', async () => {
    const page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    await page.getByRole('heading', { level: 1, name: '1.1 Ban hành kế hoạch' }).waitFor()
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()))
    await page.keyboard.press('?')
    const help = page.getByRole('dialog')
    await help.waitFor()
    await page.keyboard.press('F2')
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    expect([sent, await state()], 'decided behind a dialog').to.deep.equal([[], 'submitted'])
    await page.keyboard.press('F2')
    await page.getByText('1.1: đã chấp nhận').waitFor()
    expect(await state()).to.equal('accepted')
    await page.context().close()
  })
})
