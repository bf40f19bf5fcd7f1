// With the telephone: what is asked, a photograph into its place, and the head's confirmation on the way.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { photograph } from '../../scripts/demo/documents/photo.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { password, phone, Screens } from './browser.ts'

/** Something stands on the page that is not white. */
const isDrawn = `(() => {
  const canvas = document.querySelector('.sheet canvas')
  if (!canvas || canvas.width < 2) return false
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  return data.some((value, at) => at % 4 < 3 && value < 200 && data[at - (at % 4) + 3] > 0)
})()`

describe('with the telephone', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const fits = async (page: Page, name: string) => {
    await screens.look(page, name)
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth'), name).to.equal(false)
  }

  it('an officer goes from the list to the place and puts a photograph there', async () => {
    const page = await screens.enter(round.people.officer, phone)
    await page.getByRole('link', { name: 'Bắt đầu: tiêu chí 1.2' }).tap()
    await page.getByRole('heading', { level: 1, name: '1.2 Hoàn thành kế hoạch' }).waitFor()
    const chooser = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: /^Chọn tệp cho mục 3/ }).tap()
    const buffer = await photograph('IMG_0412.jpg', 'Niêm yết tại bộ phận một cửa')
    await (await chooser).setFiles({ name: 'IMG_0412.jpg', mimeType: 'image/jpeg', buffer })
    await page.locator('.tray').getByText('Đã gắn vào mục “Ảnh chụp hệ thống”').waitFor()
    await fits(page, 'dien-thoai-anh')
    await page.locator('.tray').getByRole('button', { name: 'Đóng', exact: true }).tap()
    await page.locator('#muc-c .cited').getByRole('button', { name: /^TL-/ }).tap()
    await page.getByRole('region', { name: 'Xem tài liệu' }).waitFor()
    for (let n = 0; n < 100 && !(await page.evaluate(isDrawn)); n++) await page.waitForTimeout(100)
    expect(await page.evaluate(isDrawn)).to.equal(true)
    await fits(page, 'dien-thoai-xem')
    await page.getByRole('button', { name: 'Kê khai' }).tap()
    await page.getByLabel('Việc đã xong').fill('10')
    await page.getByLabel('Việc được giao').fill('10')
    await page.getByRole('textbox', { name: 'Giải trình' }).fill('Đang chờ văn thư phát hành báo cáo.')
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).tap()
    const dialog = page.getByRole('dialog', { name: 'Trình lãnh đạo tiêu chí 1.2' })
    await dialog.waitFor()
    await fits(page, 'dien-thoai-trinh')
    await dialog.getByRole('button', { name: 'Trình lãnh đạo' }).tap()
    await page.getByText('Chờ lãnh đạo xác nhận').first().waitFor()
    await page.context().close()
  })

  it('the head reads what is missing and confirms', async () => {
    const page = await screens.enter(round.people.head, phone)
    await page.getByRole('checkbox', { name: 'Gửi tiêu chí 1.2' }).waitFor()
    await page.getByText('Tôi đã xem nội dung và tài liệu kèm theo').tap()
    await page.getByLabel('Mật khẩu để xác nhận').fill(password)
    await fits(page, 'dien-thoai-xac-nhan-gui')
    await page.getByRole('button', { name: 'Xác nhận và gửi 1 tiêu chí' }).tap()
    await page.getByText(/đã gửi lần 1/).waitFor()
    const { body } = await screens.world
      .as(round.people.head)
      .get(`${v1}/assessments/${round.leaves['1.2']!.assessment}`)
    expect(body.state).to.equal('submitted')
    // What is the officer's to do is shown to the head, not offered.
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/viec-cua-toi`)
    await page.getByRole('link', { name: 'Xem: tiêu chí 1.1' }).waitFor()
    expect(await page.getByRole('link', { name: /^Bắt đầu/ }).count()).to.equal(0)
    await page.getByText('Đầu mối của cơ quan tự chấm và trình').waitFor()
    await fits(page, 'dien-thoai-lanh-dao-viec')
    await page.context().close()
  })

  it('an auditor goes from one agency’s leaves to another’s, and reads the settings', async () => {
    const page = await screens.enter(round.people.auditor, phone)
    await page.getByRole('link', { name: 'Tự đánh giá' }).tap()
    const agency = page.getByRole('combobox', { name: 'Cơ quan' })
    await agency.selectOption('STK')
    await page.waitForURL(`**/co-quan/STK/tu-danh-gia`)
    await agency.waitFor()
    await fits(page, 'dien-thoai-co-quan-khac')
    const link = page.getByRole('link', { name: 'Thiết lập' })
    await link.tap()
    await page.getByRole('heading', { name: 'Phân công' }).waitFor()
    await page.reload() // as if one came by a link: the item of this page is in view
    await page.getByRole('heading', { name: 'Phân công' }).waitFor()
    const { x, width } = (await link.boundingBox())!
    expect([x >= 0, x + width <= phone.width]).to.deep.equal([true, true])
    await fits(page, 'dien-thoai-thiet-lap')
    await page.context().close()
  })
})
