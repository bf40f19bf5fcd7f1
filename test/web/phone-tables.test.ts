// Wide tables on a telephone: every figure can be seen, and says what it is of. And a screen that is not one's own.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { appraisedRound } from '../appraisal.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

/** Cells whose right side lies outside of what holds them. */
const outside = (
  name: string,
) => `[...document.querySelector('[role=region][aria-label="${name}"]').querySelectorAll('td')]
  .filter((cell) => cell.getBoundingClientRect().right > innerWidth).length`

describe('wide tables on a telephone', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world, { dueInDays: 9 })
  })
  after(() => screens[Symbol.asyncDispose]())
  const open = (path: string, slug = round.slug, who = round.people.reviewer) =>
    screens.enter(who, phone, `/ky/${slug}/${path}`)
  const fits = async (page: Page, name: string) => {
    await page.getByRole('region', { name, exact: true }).waitFor()
    expect(await page.evaluate(outside(name)), name).to.equal(0)
  }

  it('are cards where points of the ministry are compared', async () => {
    const page = await open('diem-mat')
    await fits(page, 'So sánh điểm')
    await page.getByRole('region', { name: 'So sánh điểm' }).scrollIntoViewIfNeeded()
    await screens.look(page, 'dien-thoai-diem-bo')
    await page.context().close()
  })

  it('are cards where is read who owes what', async () => {
    const page = await open('nhac-han')
    await fits(page, 'Bảng cơ quan còn nợ')
    await page.getByRole('link', { name: 'Công văn đôn đốc' }).first().waitFor()
    await screens.look(page, 'dien-thoai-nhac-han')
    await page.context().close()
  })

  it('are cards in an appraisal', async () => {
    const internal = await appraisedRound(screens.world)
    const at = `${v1}/campaigns/${internal.slug}/appraisal`
    await screens.world.as(internal.people.reviewer).post(at, {}).expect(201)
    const page = await open('tham-dinh', internal.slug, internal.people.reviewer)
    await page.getByRole('button', { name: 'Tất cả' }).tap()
    await fits(page, 'Điểm của từng tiêu chí')
    await screens.look(page, 'dien-thoai-tham-dinh')
    await fits(page, 'Bảng cơ quan')
    await page.getByRole('region', { name: 'Bảng cơ quan' }).scrollIntoViewIfNeeded()
    await screens.look(page, 'dien-thoai-tham-dinh-co-quan')
    await page.context().close()
  })

  it('go aside under a column of names that stays, in the sums of the board', async () => {
    const page = await open('bang-theo-doi')
    const table = page.getByRole('region', { name: 'Tổng hợp theo cơ quan' })
    await table.waitFor()
    await screens.look(page, 'dien-thoai-bang')
    const seen = await page.evaluate(`(() => {
      const box = document.querySelector('.board-sums')
      box.scrollLeft = box.scrollWidth
      const [first, last] = ['th:first-child', 'td:last-child'].map((cell) =>
        box.querySelector('tbody ' + cell).getBoundingClientRect())
      const { left, right, top } = box.getBoundingClientRect()
      const told = getComputedStyle(box, '::before').content.includes('Vuốt ngang')
      return { told, stays: Math.abs(first.left - left) < 3, shown: last.right <= right + 1 && last.left > first.right - 1, high: first.top > top }
    })()`)
    expect(seen).to.deep.equal({ told: true, stays: true, shown: true, high: true })
    await screens.look(page, 'dien-thoai-bang-phai')
    await page.context().close()
  })

  it('say what a screen is that belongs to others, and where the own one is', async () => {
    const page = await open('nhac-han', round.slug, round.people.officer)
    await page.getByRole('heading', { level: 1, name: 'Nhắc hạn' }).waitFor()
    await page.getByText(/Màn hình này của Sở Nội vụ/).waitFor()
    expect(await page.getByText('Không có trang này').count()).to.equal(0)
    await screens.look(page, 'dien-thoai-nhac-han-khac')
    await page.getByRole('link', { name: 'Mở Việc của tôi' }).tap()
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await page.context().close()
  })
})
