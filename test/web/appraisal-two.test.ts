// Two people at one leaf of an appraisal: who comes second is told what the first wrote, and loses nothing of what was typed.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { Screens } from './browser.ts'

describe('two people at one leaf of an appraisal', () => {
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

  const enter = async (who: Parameters<Screens['enter']>[0], path = 'tham-dinh'): Promise<Page> =>
    screens.enter(who, undefined, `/ky/${round.slug}/${path}`)
  const dialog = (page: Page) => page.getByRole('dialog')
  const told = (page: Page) => dialog(page).getByRole('region', { name: 'Phần người khác vừa sửa' })
  const why = 'Kế hoạch ban hành chậm 05 ngày so với quy định.'

  it('an appraiser keeps the dialog and its words when another judged meanwhile, and is told before overruling', async () => {
    const page = await enter(round.people.first)
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).click()
    await dialog(page)
      .getByLabel(/^Điểm lần 1/)
      .fill('0,50')
    await dialog(page)
      .getByLabel(/^Ý kiến/)
      .fill(why)
    await does.judge(round.people.first, 'one 1.1', 'first', '0,75', 'Chậm 02 ngày.')
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).waitFor({ state: 'detached' })
    await dialog(page).getByRole('button', { name: 'Chấm 0,50 điểm' }).click()
    await told(page).waitFor()
    await screens.look(page, 'tham-dinh-hai-nguoi')
    const first = async () => (await does.row(round.people.reviewer, 'one 1.1')).first
    expect((await first()).map(({ points }) => points)).to.deep.equal([75])
    expect(
      await dialog(page)
        .getByLabel(/^Ý kiến/)
        .inputValue(),
    ).to.equal(why)
    await dialog(page).getByText('Chậm 02 ngày.').waitFor()
    await dialog(page).getByRole('button', { name: 'Chấm 0,50 điểm' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    expect((await first()).map(({ points }) => points)).to.deep.equal([75, 50])
    await page.context().close()
  })

  it('who writes down for the council is told what another wrote', async () => {
    await does.judge(round.people.first, 'one 1.2', 'first', '2,00', 'Hai nhiệm vụ chưa có tài liệu.')
    await does.judge(round.people.first, 'two 1.1', 'first', '1,00')
    await does.step('POST', '/notice', { due: does.later(5) })
    const ask = { stance: 'ask', text: 'Kế hoạch đã gửi đúng hạn trên trục.', documents: [] }
    await does.answer(round.people.head, 'one 1.1', ask)
    await does.answer(round.people.head, 'one 1.2', { stance: 'agree', text: 'Thống nhất.', documents: [] })
    await does.step('POST', '/second')
    await does.judge(round.people.first, 'one 1.1', 'second', '0,50', 'Ngày gửi vẫn sau hạn.')
    await does.convene()
    await does.step('PUT', '/attendance', { present: does.members.slice(0, 3) })
    const page = await enter(round.people.reviewer, 'phien-hop')
    await page.getByRole('button', { name: 'Ghi kết luận (F2)' }).click()
    await dialog(page).getByLabel('Điểm Hội đồng kết luận').fill('0,60')
    await dialog(page)
      .getByLabel(/^Số thành viên tán thành/)
      .fill('2')
    await dialog(page)
      .getByLabel(/^Ý kiến của Hội đồng/)
      .fill('Hội đồng lấy mức giữa.')
    await does.settle(round.chair, 'one 1.1', { points: '0,75', votes: 3, reason: 'Chủ trì ghi.' })
    await page.getByText('Hội đồng: 0,75 điểm').waitFor()
    await dialog(page).getByRole('button', { name: 'Kết luận 0,60 điểm' }).click()
    await told(page).waitFor()
    await screens.look(page, 'phien-hop-hai-nguoi')
    const verdict = async () => (await does.row(round.people.reviewer, 'one 1.1')).verdict?.points
    expect(await verdict()).to.equal(75)
    await dialog(page).getByRole('button', { name: 'Kết luận 0,60 điểm' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await verdict()).to.equal(60)
    await page.context().close()
  })

  it('who ends the session is told who came since the end was begun, and ends it over that', async () => {
    const page = await enter(round.people.reviewer, 'phien-hop')
    await page.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await does.step('PUT', '/attendance', { present: does.members }, round.chair)
    await page.getByText('có mặt 4/4').waitFor()
    const end = dialog(page).getByRole('button', { name: 'Kết thúc phiên họp' })
    await end.click()
    await dialog(page).getByRole('alert').waitFor()
    const stage = async () => (await does.view()).stage
    expect(await stage()).to.equal('council')
    await end.click()
    await page.getByText('Phiên họp đã kết thúc.').waitFor()
    expect(await stage()).to.equal('minutes')
    await page.context().close()
  })

  it('who calls the council to another meeting sees the one before, and calls names anew', async () => {
    const page = await enter(round.people.reviewer)
    await page.getByRole('button', { name: 'Họp lại' }).click()
    await dialog(page).getByLabel('Mở lại để').selectOption('anew')
    await dialog(page)
      .getByLabel(/^Lý do/)
      .fill('Có kiến nghị về kết luận.')
    await screens.look(page, 'phien-hop-lai')
    await dialog(page).getByRole('button', { name: 'Mở lại phiên họp' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Sửa phiên họp' }).click()
    const quorum = dialog(page).getByLabel(/^Tỷ lệ thành viên phải có mặt/)
    await quorum.fill('quá nửa')
    await dialog(page).getByText('Hãy ghi như 2/3').waitFor()
    expect(await dialog(page).getByRole('button', { name: 'Sửa phiên họp' }).isDisabled()).to.equal(true)
    await quorum.fill('51/100')
    await dialog(page).getByText('Cần ít nhất 3 trong 4 thành viên.').waitFor()
    await dialog(page).getByRole('button', { name: 'Sửa phiên họp' }).click()
    await dialog(page).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Phiên họp' }).click()
    await page.getByText('Thành viên dự họp (0/4)').waitFor()
    await page
      .getByRole('region', { name: 'Phiên trước (1)' })
      .getByText(/^Có mặt 4\/4, cần 3/)
      .waitFor()
    await screens.look(page, 'phien-hop-khac')
    await does.step('PUT', '/attendance', { present: does.members })
    await does.step('POST', '/adjournment')
    await page.context().close()
  })

  it('who compares a paper by eye is told what another eye found meanwhile', async () => {
    await does.give('minutes', '12/BB-HĐTĐ')
    await screens.world.work()
    const page = await enter(round.people.reviewer)
    await page.getByRole('button', { name: 'Đã đối chiếu, lệch' }).click()
    await dialog(page)
      .getByLabel(/^Lý do/)
      .fill('Thiếu một dòng của XA2.')
    const { revision } = (await does.view()).papers[0]!
    const theirs = { revision, verdict: 'differs', note: 'Sai tổng điểm của XA1.' }
    const other = await screens.world.person('reviewer', round.agencies.from)
    const url = `${does.at}/papers/minutes/comparison`
    await screens.world.as(other).post(url, theirs).expect(201)
    await page.getByText('Sai tổng điểm của XA1.').waitFor()
    const say = dialog(page).getByRole('button', { name: 'Ghi là lệch' })
    await say.click()
    await dialog(page).getByRole('alert').waitFor()
    const note = async () => (await does.view()).papers[0]?.confirmed?.note
    expect(await note()).to.equal(theirs.note)
    await say.click()
    await dialog(page).waitFor({ state: 'detached' })
    expect(await note()).to.equal('Thiếu một dòng của XA2.')
    await page.context().close()
  })
})
