import { smallSet } from '../round.ts'
import { Screens } from './browser.ts'

describe('the screen that sets a year up', () => {
  let screens: Screens
  before(async () => {
    screens = await Screens.open()
    await screens.world.agency('SLD')
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is where a reviewer lands before the first campaign, an administrator at Quản trị', async () => {
    const admin = await screens.enter(await screens.world.person('admin'))
    await admin.getByRole('heading', { level: 1, name: 'Quản trị' }).waitFor()
    await admin.context().close()
    const page = await screens.enter(await screens.world.person('reviewer'))
    await page.waitForURL('**/thiet-lap')
    await page.getByRole('heading', { level: 1, name: 'Thiết lập' }).waitFor()
    await screens.look(page, 'thiet-lap-trong')
    await page.context().close()
  })

  it('takes a set from its file, opens a year and gives a criterion to an agency', async () => {
    const page = await screens.enter(await screens.world.person('reviewer'))
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    const choose = (set: object) =>
      page.locator('input[type=file][accept*=json]').setInputFiles({
        name: 'bo.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(set)),
      })
    await press('Nhập bộ tiêu chí')
    await choose({ ...smallSet('bo'), total: '11.00' })
    await page.getByText(/Còn \d+ lỗi/).waitFor()
    await screens.look(page, 'thiet-lap-loi')
    await choose(smallSet('bo'))
    await page.getByText(/Tổng 10,00 điểm/).waitFor()
    await press('Nhập bộ tiêu chí')
    await page.getByText('Chưa công bố', { exact: true }).waitFor()
    await page.getByRole('button', { name: /^Công bố “/ }).click()
    await press('Công bố bộ tiêu chí')
    await page.getByText(/^Công bố \d\d\//).waitFor()
    await press('Lập năm đánh giá')
    await page.getByLabel('Năm (bắt buộc)').fill('2026')
    await page.getByLabel('Khóa lúc (bắt buộc)').fill('15/12/2099')
    await screens.look(page, 'thiet-lap-nam')
    await press('Lập năm đánh giá')
    await page.waitForURL('**/ky/2026-tinh/thiet-lap')
    await page.getByRole('button', { name: 'Giao tiêu chí 1.1' }).click()
    await page.getByLabel('Cơ quan chủ trì (bắt buộc)').selectOption({ label: 'Cơ quan SLD' })
    await press('Giao tiêu chí')
    await page.getByRole('button', { name: 'Đổi phân công 1.1, SLD' }).waitFor()
    await screens.look(page, 'thiet-lap-phan-cong')
    await page.context().close()
  })
})
