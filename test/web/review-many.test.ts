// Many decisions at once on the screen: each with its own result; one that a colleague decided meanwhile is refused alone.
import { expect } from 'chai'
import type { Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { Screens } from './browser.ts'

describe('the screen of one decision over many', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('keeps what was shown, says what became of each, and leaves the refused one to be looked at', async () => {
    const { reviewer } = round.people
    const page = await screens.enter(reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    await page.getByRole('button', { name: 'Quyết định nhiều bản…' }).click()
    await page.getByLabel('Chọn tất cả 3 bản').check()
    await accept(screens.world, reviewer, round.leaves['1.2']!.assessment)
    await screens.look(page, 'quyet-dinh-nhieu')
    expect(await page.getByRole('button', { name: 'Yêu cầu bổ sung 3 bản' }).isDisabled()).to.equal(true)
    await page.getByRole('button', { name: 'Chấp nhận 3 bản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Đã chấp nhận').first().waitFor()
    expect(await dialog.getByText('Đã chấp nhận').count()).to.equal(2)
    expect(await dialog.getByText(/Người khác vừa sửa hồ sơ này/).count()).to.equal(1)
    await screens.look(page, 'quyet-dinh-nhieu-ket-qua')
    const accepted = await screens.world.ctx.db.reviews.model.countDocuments({ outcome: 'accept' })
    expect(accepted).to.equal(3)
    await page.context().close()
  })
})
