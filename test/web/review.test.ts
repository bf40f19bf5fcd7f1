// Rà soát by function keys, with a Vietnamese keyboard program running: what it composes is text and never a shortcut.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the screen of a reviewer', () => {
  let screens: Screens
  let round: Round
  let page: Page
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })
  after(() => screens[Symbol.asyncDispose]())
  const shown = () => page.getByRole('heading', { level: 1 }).innerText()
  const decided = async () => {
    const { body } = await screens.world
      .as(round.people.reviewer)
      .get(`${v1}/campaigns/${round.slug}/queue?show=all`)
    return body.counts as { waiting: number; accepted: number; requested: number }
  }

  it('lets letters, tone keys and what is being composed alone', async () => {
    await screens.look(page, 'ra-soat')
    const before = await shown()
    await page.getByRole('heading', { level: 1 }).focus()
    for (const key of ['a', 'A', 'f', 'j', 's', 'r', 'x', 'w', '1', '5', '[', ']'])
      await page.keyboard.press(key)
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ạ') // as Unikey sends «A» then «J»
    for (const composing of ["{ key: 'F2', isComposing: true }", "{ key: 'Process', code: 'F2' }"])
      await page.evaluate(
        `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...${composing} }))`,
      )
    expect(await shown()).to.equal(before)
    expect(await decided()).to.include({ waiting: 3, accepted: 0, requested: 0 })
  })

  it('goes on and back without a decision', async () => {
    const first = await shown()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { level: 1, name: first }).waitFor({ state: 'detached' })
    await page.keyboard.press('Shift+F8')
    await page.getByRole('heading', { level: 1, name: first }).waitFor()
  })

  it('accepts nothing over points that cannot be read', async () => {
    const before = await shown()
    const points = page.locator('#diem-ra-soat')
    const was = await points.inputValue()
    await points.pressSequentially('x')
    await page.keyboard.press('F2')
    await page
      .getByRole('alert')
      .getByText(/Hãy ghi điểm/)
      .waitFor()
    expect(await page.evaluate('document.activeElement.id')).to.equal('diem-ra-soat')
    expect(await decided()).to.include({ waiting: 3, accepted: 0, requested: 0 })
    await points.fill(was)
    expect(await shown()).to.equal(before)
  })

  it('asks for a supplement in words that survive a panel put aside, and accepts the next', async () => {
    const first = await shown()
    await page.keyboard.press('F4')
    const words = page.getByLabel('Nội dung', { exact: true })
    await words.pressSequentially('Bổ sung phụ lu')
    await page.keyboard.press('Backspace')
    await page.keyboard.insertText('ục có chữ ký')
    await page.keyboard.press('Escape')
    await words.waitFor({ state: 'hidden' })
    await page.keyboard.press('F4')
    const end = page.locator('.ask-end')
    expect(await end.evaluate((row) => row.scrollWidth - row.clientWidth), 'the act is whole').to.equal(0)
    expect(await words.inputValue()).to.equal('Bổ sung phụ lục có chữ ký')
    const panel = page.getByRole('region', { name: /^Yêu cầu bổ sung, lần/ })
    const about = panel.getByRole('group', { name: 'Về' })
    expect(await about.innerText()).to.match(/^Về\s+\d+\/[^,]+$/)
    await panel.getByRole('button', { name: 'Số liệu, giải trình' }).click()
    expect(await about.innerText()).to.match(/^Về\s+số liệu, giải trình; không riêng tài liệu nào$/)
    await panel.getByRole('group', { name: 'Mục' }).getByRole('button').first().click()
    await about.getByText(/^\d+\//).waitFor()
    await screens.look(page, 'ra-soat-yeu-cau')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: first }).waitFor({ state: 'detached' })
    await page.getByText(/: đã yêu cầu bổ sung/).waitFor()
    const second = await shown()
    await page.keyboard.press('F2')
    await page.getByText(new RegExp(`^${second.split(' ')[0]}: đã chấp nhận`)).waitFor()
    expect(await decided()).to.include({ waiting: 1, accepted: 1, requested: 1 })
  })

  it('takes the last decision back by a second act, with a reason', async () => {
    await page.getByRole('button', { name: 'Rút lại…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Rút lại quyết định về/ })
    await dialog.getByRole('textbox').fill('Bấm nhầm phím')
    await screens.look(page, 'ra-soat-rut-lai')
    await dialog.getByRole('button', { name: 'Rút lại quyết định' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await decided()).to.include({ waiting: 2, accepted: 0 })
  })

  it('says so when nothing waits any more', async () => {
    for (let left = 2; left > 0; left--) {
      await page.getByRole('button', { name: 'Chấp nhận F2' }).waitFor()
      const code = (await shown()).split(' ')[0]!
      await page.keyboard.press('F2')
      await page.getByText(`${code}: đã chấp nhận`).waitFor()
      await page
        .locator('.queue-head')
        .getByText(`Chờ rà soát (${left - 1})`)
        .waitFor({ state: 'attached' })
    }
    await page.getByRole('heading', { name: 'Không còn bản nào ở đây' }).waitFor()
    await screens.look(page, 'ra-soat-het')
  })

  it('takes back a decision that somebody made long ago, from the leaf itself', async () => {
    await page.goto(`${screens.address}/ky/${round.slug}/ra-soat?xem=accepted`)
    const before = await decided()
    await page.getByRole('button', { name: 'Rút lại quyết định này…' }).click()
    const dialog = page.getByRole('dialog', { name: /^Rút lại quyết định về/ })
    await dialog.getByRole('textbox').fill('Chấp nhận nhầm')
    await dialog.getByRole('button', { name: 'Rút lại quyết định' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await decided()).to.include({ waiting: 1, accepted: before.accepted - 1 })
  })
})
