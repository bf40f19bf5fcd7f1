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
    await screens.rest()
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

  it('keeps in lần 2 what lần 1 gave, not what the agency asks for, and says why', async () => {
    const { first, head, reviewer } = round.people
    await does.judge(first, 'one 1.2', 'first', '2,00', 'Hai nhiệm vụ chưa có tài liệu.')
    await does.judge(first, 'one 1.1', 'first', '0,50', 'Ban hành chậm.')
    await does.step('POST', '/notice', { due: does.later(5) })
    for (const name of ['one 1.1', 'one 1.2'])
      await does.answer(head, name, { stance: 'ask', text: 'Đã gửi đúng hạn trên trục.', documents: [] })
    await does.answer(round.headOfTwo, 'two 1.1', { stance: 'agree', text: 'Thống nhất.', documents: [] })
    await does.step('POST', '/second')
    const page = await screens.enter(first, undefined, `/ky/${round.slug}/tham-dinh`)
    await page.getByRole('button', { name: 'Chấm nhiều tiêu chí…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Chấm nhiều tiêu chí' })
    await dialog.getByText('điểm lần 1 2,00').waitFor()
    await dialog.getByLabel('Chọn tất cả 2 tiêu chí').check()
    const keep = dialog.getByRole('button', { name: 'Giữ điểm lần 1 của 2 tiêu chí' })
    expect(await keep.isDisabled()).to.equal(true)
    await dialog.getByLabel(/^Ý kiến/).fill('Ngày gửi trên trục vẫn sau hạn.')
    await screens.look(page, 'cham-nhieu-lan-hai')
    await keep.click()
    await dialog.getByText('Đã chấm', { exact: true }).nth(1).waitFor()
    const secondOf = async (name: string) =>
      (await does.row(reviewer, name)).second.map(({ points }) => points)
    expect([await secondOf('one 1.1'), await secondOf('one 1.2')]).to.deep.equal([[50], [200]])
    await page.context().close()
    expect(screens.faults).to.deep.equal([])
  })

  it('leads the council to the first leaf that has no conclusion yet, and stays there once it has one', async () => {
    const { reviewer } = round.people
    await does.convene()
    await does.step('PUT', '/attendance', { present: does.members })
    const verdict = { points: '0,75', votes: 3, reason: 'Chấp nhận một phần.' }
    expect((await does.settle(reviewer, 'one 1.1', verdict)).status).to.equal(200)
    const page = await screens.enter(reviewer, undefined, `/ky/${round.slug}/phien-hop`)
    await page.getByText('2/2 tiêu chí còn ý kiến khác · 1 chưa kết luận').waitFor()
    await page.getByRole('button', { name: 'Ghi kết luận (F2)' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Điểm Hội đồng kết luận').fill('2,50')
    await dialog.getByLabel(/^Số thành viên tán thành/).fill('3')
    await dialog.getByLabel(/^Ý kiến của Hội đồng/).fill('Chấp nhận một nhiệm vụ.')
    await dialog.getByRole('button', { name: 'Kết luận 2,50 điểm' }).click()
    await page.getByText('2/2 tiêu chí còn ý kiến khác · 0 chưa kết luận').waitFor()
    await page.getByText('Hội đồng: 2,50 điểm, 3/4 tán thành').waitFor()
    await page.context().close()
  })
})
