// Nhập phiếu giấy: typed under the keyboard, form after form; a line that breaks, a form that was typed wrongly.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { surveyOf } from '../surveys.ts'
import { desk, phone, Screens } from './browser.ts'

describe('paper forms on screen', () => {
  let screens: Screens
  let round: Round
  let id = ''
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    const { lead, other } = round.agencies
    id = (await screens.world.make(screens.world.ctx.db.surveys, surveyOf([lead, other]))).id
  })
  after(() => screens[Symbol.asyncDispose]())

  const marks = async () => {
    const boxes = await screens.world.ctx.db.surveyBoxes.model.find({ survey: id }).lean()
    return boxes.map(({ ballots }) => [
      ballots.cell.forms,
      ballots.cell.marks['TC1'],
      ballots.comments.length,
    ])
  }
  const open = async (window: { width: number; height: number }) => {
    const page = await screens.enter(round.people.reviewer, window, `/ky/${round.slug}/ket-qua/khao-sat`)
    await page.getByRole('button', { name: 'Nhập phiếu giấy' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhập phiếu giấy' })
    await dialog.getByText(/Lần này đã nhập 0 phiếu/).waitFor()
    return { page, dialog }
  }

  it('are typed by digits, taken back and corrected; one of which the line broke counts once', async () => {
    const { page, dialog } = await open({ ...desk, height: 768 })
    const save = () => page.keyboard.press('Control+Enter')
    const kept = (n: number) => dialog.getByText(`Lần này đã nhập ${n} phiếu`).waitFor()
    const first = () => dialog.getByRole('radiogroup', { name: /^TC1/ }).getByRole('radio').first()
    await screens.look(page, 'phieu-giay')

    await dialog.getByLabel('Số của phiếu giấy').fill('009')
    await first().focus()
    await page.keyboard.type('543210')
    await save()
    await dialog.getByText('Chưa nhập.').first().waitFor()
    expect(await dialog.getByText('Chưa nhập.').count()).to.equal(7)
    await screens.look(page, 'phieu-giay-thieu')
    await page.keyboard.type('5555555')
    await page.keyboard.type('Chờ lâu')
    await save()
    await kept(1)
    await dialog
      .getByText(/đã về 1 phiếu \(1 giấy, 0 trực tuyến, 0 từ tệp\) trên \d+ phiếu phát ra/)
      .waitFor()
    expect(await dialog.getByLabel('Số của phiếu giấy').inputValue()).to.equal('010')
    expect(await marks()).to.deep.equal([[1, [0, 0, 0, 0, 1], 1]])

    // The form arrives, its answer does not.
    await page.route('**/forms', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await first().focus()
    await page.keyboard.type('4444444444444')
    await save()
    await dialog.getByText(/Chưa rõ máy chủ đã nhận phiếu này chưa/).waitFor()
    expect(await first().isDisabled()).to.equal(true)
    await screens.look(page, 'phieu-giay-mat-mang')
    await page.unroute('**/forms')
    await dialog.getByRole('button', { name: 'Gửi lại phiếu này' }).click()
    await kept(2)
    expect(await marks()).to.deep.equal([[2, [0, 0, 0, 1, 1], 1]])

    await dialog.getByLabel('Số của phiếu giấy').fill('9')
    await first().focus()
    await page.keyboard.type('1111111111111')
    await save()
    await dialog
      .getByText(/Phiếu giấy số 9 .* đã nhập/)
      .first()
      .waitFor()
    await dialog.getByLabel('Số của phiếu giấy').fill('11')
    await save()
    await kept(3)
    await dialog.getByRole('button', { name: /^Bỏ Phiếu thứ 3, số 11/ }).click()
    await screens.look(page, 'phieu-giay-bo')
    const takeBack = page.getByRole('button', { name: 'Trừ phiếu thứ 3 khỏi tổng' })
    await takeBack.click()
    await takeBack.waitFor({ state: 'detached' })
    await kept(2)
    expect(await marks()).to.deep.equal([[2, [0, 0, 0, 1, 1], 1]])
    expect(await dialog.getByLabel('Số của phiếu giấy').inputValue()).to.equal('11')
    await dialog.getByRole('radio', { name: '1, rất không hài lòng' }).first().focus()
    await page.keyboard.press('3')
    await save()
    await kept(3)
    expect(await marks()).to.deep.equal([[3, [0, 0, 1, 1, 1], 1]])

    await page.keyboard.press('2')
    await page.keyboard.press('Escape')
    const leave = page.getByRole('dialog', { name: 'Đóng màn hình nhập phiếu' })
    await leave.getByText(/Đã lưu 3 phiếu/).waitFor()
    await screens.look(page, 'phieu-giay-dong')
    await leave.getByRole('button', { name: 'Nhập tiếp' }).click()
    await page.keyboard.press('Escape')
    await leave.getByRole('button', { name: 'Đóng, bỏ phiếu đang nhập' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/^3 trên [\d.]+ phiếu phải phát ra: 3 giấy, 0 trực tuyến, 0 từ tệp/).click()
    await screens.look(page, 'phieu-da-ve')
    await page.getByRole('button', { name: 'Chốt kết quả' }).click()
    await page.getByRole('button', { name: 'Chốt kết quả 3 phiếu' }).waitFor()
  })

  it('are typed on a phone by touch', async () => {
    const { page, dialog } = await open(phone)
    const questions = dialog.getByRole('radiogroup')
    for (let n = 0; n < (await questions.count()); n++)
      await questions.nth(n).getByText('4', { exact: true }).click()
    await screens.look(page, 'phieu-giay-dien-thoai')
    await dialog.getByRole('button', { name: 'Lưu, sang phiếu sau' }).click()
    await dialog.getByText('Lần này đã nhập 1 phiếu').waitFor()
    await dialog.getByRole('button', { name: /^Bỏ Phiếu thứ 1/ }).scrollIntoViewIfNeeded()
    await screens.look(page, 'phieu-giay-dien-thoai-vua-nhap')
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
  })
})
