// Many decisions at once on the screen: each with its own result; one that a colleague decided meanwhile is refused alone.
import { expect } from 'chai'
import type { Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the screen of one decision over many', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const takeBack = async (id: string) => {
    const api = screens.world.as(round.people.reviewer)
    const { body } = await api.get(`${v1}/assessments/${id}`).expect(200)
    const said = { revision: body.revision, over: body.digest, reason: 'Bấm nhầm phím' }
    await api.send('DELETE', `${v1}/assessments/${id}/reviews`, said).expect(200)
  }

  it('keeps what was shown, says what became of each, and shows the refused one anew to be chosen again', async () => {
    const { reviewer } = round.people
    const page = await screens.enter(reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    await page.getByRole('button', { name: 'Quyết định nhiều bản…' }).click()
    await page.getByLabel('Chọn tất cả 3 bản').check()
    const overtaken = round.leaves['1.2']!.assessment
    await accept(screens.world, reviewer, overtaken)
    await takeBack(overtaken)
    await accept(screens.world, reviewer, round.leaves['2.1']!.assessment)
    await screens.look(page, 'quyet-dinh-nhieu')
    expect(await page.getByRole('button', { name: 'Yêu cầu bổ sung 3 bản' }).isDisabled()).to.equal(true)
    await page.getByRole('button', { name: 'Chấp nhận 3 bản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Đã chấp nhận').waitFor()
    await dialog.getByText(/^Bản này không còn chờ/).waitFor()
    expect(await dialog.getByText(/Người khác vừa sửa hồ sơ này/).count()).to.equal(1)
    expect(await dialog.getByRole('checkbox', { name: /^2\.1/ }).isDisabled()).to.equal(true)
    await screens.look(page, 'quyet-dinh-nhieu-ket-qua')
    await dialog.getByRole('checkbox', { name: /^1\.2/ }).check()
    await dialog.getByRole('button', { name: 'Chấp nhận 1 bản' }).click()
    await dialog.getByText('Đã chấp nhận').nth(1).waitFor()
    expect(await dialog.getByText(/Người khác vừa sửa hồ sơ này/).count()).to.equal(0)
    const accepted = await screens.world.ctx.db.reviews.model.countDocuments({ outcome: 'accept' })
    expect(accepted).to.equal(4)
    await page.context().close()
  })
})
