// Many leaves of an appraisal whose points stay: each by itself, and nothing over what another judged meanwhile.
import { expect } from 'chai'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { Screens } from './browser.ts'

describe('the screen that judges many leaves at once', () => {
  let screens: Screens
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    screens = await Screens.open()
    screens.isResting = true
    round = await appraisedRound(screens.world)
    does = acts(screens.world, round)
    await screens.world.as(round.people.reviewer).post(does.at, {}).expect(201)
  })
  after(() => screens[Symbol.asyncDispose]())
  const firstOf = async (leaf: 'one 1.1' | 'one 1.2' | 'two 1.1') =>
    (await does.row(round.people.reviewer, leaf)).first.map(({ points }) => points)

  it('keeps the points of those that are chosen, says of each what became of it, and of the rest nothing', async () => {
    const page = await screens.enter(round.people.first, undefined, `/ky/${round.slug}/tham-dinh`)
    await page.getByRole('button', { name: 'Chấm nhiều tiêu chí…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Chấm nhiều tiêu chí' })
    await dialog.getByLabel('Chọn tất cả 3 tiêu chí').check()
    await dialog.getByRole('checkbox', { name: /^XA1 1\.2/ }).uncheck()
    await dialog.getByLabel('Ý kiến').fill('Đã đối chiếu tài liệu.')
    await does.judge(round.people.first, 'two 1.1', 'first', '0,75', 'Chậm 02 ngày.')
    await dialog.getByRole('button', { name: 'Giữ điểm tự chấm của 2 tiêu chí' }).click()
    await dialog.getByText('Đã chấm', { exact: true }).waitFor()
    await dialog.getByText(/^Người khác đã chấm tiêu chí này trước/).waitFor()
    expect(await dialog.getByRole('checkbox', { name: /^XA2 1\.1/ }).isDisabled()).to.equal(true)
    await dialog.getByRole('button', { name: 'Giữ điểm tự chấm của 0 tiêu chí' }).waitFor()
    await screens.look(page, 'cham-nhieu')
    const { claimed } = await does.row(round.people.reviewer, 'one 1.1')
    expect(await firstOf('one 1.1')).to.deep.equal([claimed])
    expect(await firstOf('one 1.2')).to.deep.equal([])
    expect(await firstOf('two 1.1')).to.deep.equal([75])
    expect((await does.row(round.people.reviewer, 'one 1.1')).first[0]!.reason).to.equal(
      'Đã đối chiếu tài liệu.',
    )
    await dialog.getByRole('button', { name: 'Đóng' }).last().click()
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Chấm XA1 1.2' }).waitFor()
    expect(await page.getByRole('button', { name: 'Chấm nhiều tiêu chí…' }).count()).to.equal(0)
    await page.context().close()
    expect(screens.faults).to.deep.equal([])
  })
})
