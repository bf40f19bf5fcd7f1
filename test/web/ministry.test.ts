// Điểm của Bộ: points typed in, answered by the lead, chosen by Sở Nội vụ; the trail that says why points were lost.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { issuePlea } from '../plea.ts'
import { lock, type Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { desk, phone, Screens } from './browser.ts'

describe('the points of the ministry on screen', () => {
  let screens: Screens
  let round: Round
  let page: Page
  const path = () => `/ky/${round.slug}/diem-mat`
  const press = (on: Page, name: string | RegExp) => on.getByRole('button', { name }).last().click()
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    for (const code of ['1.1', '1.2'])
      await accept(screens.world, round.people.reviewer, round.leaves[code]!.assessment)
    page = await screens.enter(round.people.reviewer, undefined, path())
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are not offered while the year is still assessed by itself, and the page says what comes first', async () => {
    await page.getByText(/^Năm đánh giá còn đang tự chấm, khóa lúc/).waitFor()
    expect(await page.getByRole('button', { name: 'Ghi điểm của Bộ' }).count()).to.equal(0)
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'diem-bo-chua-khoa')
    await page.setViewportSize(desk)
    await lock(screens.world, round.people.reviewer, round.slug)
    await page.reload()
  })

  it('are typed with their paper, looked at before they are kept', async () => {
    await page.getByText('Chưa có điểm của Bộ. Khi có').waitFor()
    await press(page, 'Ghi điểm của Bộ')
    await page.getByLabel(/^Số văn bản của Bộ/).fill('1234/BNV-CCHC')
    await page.getByLabel(/^Ngày văn bản/).fill('20/11/2026')
    const typed = page.getByLabel(/^Hoặc gõ/)
    await typed.fill('1.1; 1,00\n1.2; 9,00')
    await typed.blur()
    await page.getByText(/từ 0,00 đến 3,00/).waitFor()
    // Nothing that was typed vanishes: a line that cannot be read, or names no leaf, is told and stops the act.
    await typed.fill('1.1; 1,00\n\n1.2 1,20 Chưa chứng minh số việc')
    await typed.blur()
    await page.getByText('“1.2 1,20 Chưa chứng minh số việc” chưa đọc được').waitFor()
    expect(await page.getByText('Dòng 3', { exact: true }).count()).to.equal(1)
    expect(await page.getByRole('button', { name: /^Ghi điểm \d/ }).count()).to.equal(0)
    await screens.look(page, 'diem-bo-dong-sai')
    await typed.fill('1.1; 1,00\n\nkhác; 1,20')
    await typed.blur()
    await page.getByText('Dòng 3 (khác; 1,20)').waitFor()
    expect(await page.getByRole('button', { name: /^Ghi điểm \d/ }).count()).to.equal(0)
    await typed.fill('1.1; 1,00\n1.2; 1,20')
    await typed.blur()
    await page.getByText('1 tiêu chí bị trừ chưa ghi lý do: 1.2.').waitFor()
    await screens.look(page, 'diem-bo-thieu-ly-do')
    await typed.fill('1.1; 1,00\n1.2; 1,20; Chưa chứng minh số việc')
    await typed.blur()
    await page.getByText('2 tiêu chí có điểm, 1 bị trừ').waitFor()
    await screens.look(page, 'diem-bo-nhap')
    await press(page, /^Ghi điểm 2 tiêu chí/)
    await page.getByRole('cell', { name: 'chờ trả lời' }).waitFor()
    await screens.look(page, 'diem-bo')
  })

  it('are printed into no letter while nothing is chosen: the new tab says why', async () => {
    const tab = page.context().waitForEvent('page')
    await page.getByRole('link', { name: 'In dự thảo văn bản' }).click()
    const refused = await tab
    await refused.getByRole('alert').getByText('Chưa chọn tiêu chí nào để giải trình').waitFor()
    await screens.look(refused, 'diem-bo-chua-chon')
    await refused.close()
  })

  it('are answered by the lead, who sees only the own leaves', async () => {
    const officer = await screens.enter(round.people.officer, undefined, path())
    await officer.getByText('Trong phạm vi của bạn').first().waitFor()
    await officer.getByRole('button', { name: 'Hoàn thành kế hoạch' }).click()
    await officer.getByText('Chưa chứng minh số việc').waitFor()
    await press(officer, 'Trả lời')
    await officer.getByLabel(/^Lập luận/).fill('Báo cáo năm nêu đủ chín việc đã xong.')
    await officer.getByRole('checkbox').first().check()
    await officer.getByLabel(/^Điểm đề nghị/).fill('2,50')
    await screens.look(officer, 'diem-bo-tra-loi')
    await press(officer, 'Đề nghị xem xét lại')
    await officer.getByText(/^Cơ quan đề nghị xem xét lại/).waitFor()
    await officer.context().close()
  })

  it('tell why points were lost, and let Sở Nội vụ choose', async () => {
    await page.getByRole('button', { name: 'Hoàn thành kế hoạch' }).click()
    await page.getByRole('heading', { name: '1.2: Vì sao mất 1,50 điểm' }).waitFor()
    await page.getByText('Báo cáo năm nêu đủ chín việc').waitFor()
    await screens.look(page, 'diem-bo-vi-sao')
    await press(page, 'Chọn để giải trình')
    await page.getByText('Đề nghị 2,50 điểm thay cho 1,20 Bộ chấm.').waitFor()
    await press(page, 'Đưa vào văn bản')
    await page.getByText(/Sở Nội vụ đưa vào văn bản giải trình/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('cell', { name: 'đưa vào văn bản' }).waitFor()
    await press(page, /^Ghi văn bản đã gửi/)
    await page.getByText('Chưa lập công văn giải trình của đợt này.').waitFor()
    await screens.look(page, 'diem-bo-chua-co-cong-van')
    await issuePlea(screens.world, round.people.reviewer, round.slug, '2026-11-25')
    await page.getByText(/khớp với các tiêu chí đã chọn/).waitFor()
    await screens.look(page, 'diem-bo-gui-cong-van')
    await press(page, 'Ghi văn bản đã gửi')
    await page.getByText(/đã gửi văn bản giải trình số 77/).waitFor()
  })

  it('try out what would be, and find the cheapest points', async () => {
    await press(page, 'Nếu… thì')
    await page.getByLabel(/^Điểm thử/).fill('2.2: 1,50')
    await page.getByLabel(/^Điểm cần đạt/).fill('6,00')
    await page.getByText(/\(\+1,50\).*còn thiếu/).waitFor()
    await screens.look(page, 'diem-bo-neu-thi')
    expect(await page.getByText('(cần đến để đạt)').count()).to.be.greaterThan(0)
    expect(await page.getByText('đã giải trình, chờ Bộ trả lời').count()).to.equal(1)
    await page.getByLabel(/^Điểm thử/).fill('')
    await page.getByLabel(/^Điểm cần đạt/).fill('')
    await page
      .getByText(/; thử thì được 4,20\. Không kể 1 tiêu chí đã khóa \(2,00 điểm\): chỉ giành/)
      .waitFor()
    await screens.look(page, 'diem-bo-neu-thi-khoa')
    await page.getByLabel(/^Hoặc hạng cần đạt/).fill('25')
    await page.getByText(/^Chưa biết hạng 25 cần bao nhiêu điểm/).waitFor()
    await page.getByLabel(/^Điểm thử/).fill('1.2=1; 9.9:1; 1.2: 99')
    const said = page.getByRole('list', { name: 'Cần sửa để tính' })
    await said.getByText(/“1\.2=1”/).waitFor()
    expect(await said.getByRole('listitem').count()).to.equal(3)
    expect(await page.locator('input:focus').inputValue()).to.equal('1.2=1; 9.9:1; 1.2: 99')
    await screens.look(page, 'diem-bo-neu-thi-sai')
  })

  it('total the last points of every leaf in a later round, and say how many kept theirs', async () => {
    const paper = { number: '2345/BNV-CCHC', issued: '2026-11-20' }
    const rows = [{ code: '1.2', points: '2,20', reason: 'Chấp nhận một phần.' }]
    const url = `${v1}/campaigns/${round.slug}/ministry-rounds`
    await screens.world.as(round.people.reviewer).post(url, { kind: 'explained', paper, rows }).expect(201)
    await page.reload()
    await page.setViewportSize({ width: 1366, height: 768 })
    const total = page.getByRole('row', { name: /^Tổng cộng/ })
    await total.getByText('3,20', { exact: false }).waitFor()
    await total.getByText('2/4 tiêu chí, 1 giữ điểm đợt trước').waitFor()
    await screens.look(page, 'diem-bo-dot-hai')
    await page.setViewportSize(phone)
    await screens.look(page, 'diem-bo-dot-hai-dien-thoai')
    await page.setViewportSize(desk)
  })

  it('are typed by two at once: the second is told who was first, with all that was typed still there', async () => {
    await page.reload()
    await press(page, 'Ghi điểm của Bộ')
    await page.getByLabel(/^Số văn bản của Bộ/).fill('3456/BNV-CCHC')
    await page.getByLabel(/^Ngày văn bản/).fill('20/11/2026')
    const typed = page.getByLabel(/^Hoặc gõ/)
    await typed.fill('1.2; 2,30; Chấp nhận thêm')
    await typed.blur()
    await page.getByText('1 tiêu chí có điểm').waitFor()
    const paper = { number: '3456/BNV-CCHC', issued: '2026-11-20' }
    const rows = [{ code: '1.2', points: '2,30' }]
    const url = `${v1}/campaigns/${round.slug}/ministry-rounds`
    await screens.world.as(round.people.reviewer).post(url, { kind: 'explained', paper, rows }).expect(201)
    const count = () => screens.world.ctx.db.ministryRounds.model.countDocuments()
    await press(page, /^Ghi điểm 1 tiêu chí/)
    await page.getByText('vừa ghi đợt 3, văn bản số 3456/BNV-CCHC').waitFor()
    expect(await count()).to.equal(3)
    expect(await typed.inputValue()).to.equal('1.2; 2,30; Chấp nhận thêm')
    // Nothing of what stood there was changed: pressed again, it is another round.
    expect(await page.getByText('chỉ những ô bạn đã sửa').count()).to.equal(0)
    await screens.look(page, 'diem-bo-hai-nguoi')
    await page.getByLabel('Loại điểm').selectOption('final')
    await page.getByLabel(/^Số văn bản của Bộ/).fill('3457/BNV-CCHC')
    await press(page, /^Ghi điểm 1 tiêu chí/)
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await count()).to.equal(4)
    await press(page, 'Bỏ đợt này…')
    await press(page, 'Bỏ đợt 4')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await count()).to.equal(3)
  })
})
