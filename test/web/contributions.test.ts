// Truyền thông, sáng kiến on screen: an officer writes an initiative down with its decision and a snapshot, and cites it.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { pdf, type World } from '../world.ts'
import { desk, phone, Screens } from './browser.ts'

describe('communication and initiatives on screen', () => {
  let screens: Screens
  let round: Round
  let world: World
  before(async () => {
    const ahead = Date.parse('2026-11-20T02:00:00Z') - Date.now()
    screens = await Screens.open({ now: () => new Date(Date.now() + ahead) })
    world = screens.world
    round = await openRound(world)
    await world.as(round.people.officer).upload(['quyet-dinh.pdf', pdf()], ['trang-bao.pdf', pdf()])
    await world.work()
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are written down with papers and snapshots, and become evidence from there', async () => {
    const page = await screens.enter(round.people.officer, desk, `/ky/${round.slug}/nhiem-vu`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await page.getByRole('link', { name: 'Truyền thông, sáng kiến' }).click()
    await press('Thêm sáng kiến…')
    await page
      .getByLabel('Tên sáng kiến, giải pháp (bắt buộc)')
      .fill('Hẹn giờ trả kết quả ngoài giờ hành chính')
    await page.getByLabel('Phạm vi (bắt buộc)').selectOption('province')
    await page.getByLabel(/^Tác giả/).fill('Lê An; Trần Bình')
    await page.getByLabel(/^Áp dụng từ ngày/).fill('01/08/2026')
    await press('Thêm số liệu')
    await page.getByLabel('Chỉ tiêu').fill('Giảm thời gian chờ')
    await page.getByLabel('Giá trị').fill('1.250,5')
    await page.getByLabel('Đơn vị').fill('giờ')
    await press('Thêm tài liệu')
    await page.getByLabel('Tài liệu', { exact: true }).selectOption({ index: 1 })
    await press('Thêm đường dẫn')
    await page.getByLabel('Địa chỉ trang (bắt buộc)').fill('https://baoquangha.vn/cchc/hen-gio')
    await page.getByLabel(/^Ngày chụp/).fill('02/08/2026')
    await page.getByLabel('Bản chụp trang (bắt buộc)').selectOption({ index: 2 })
    await page.getByLabel(/^Chứng minh cho tiêu chí/).selectOption('2.2')
    await screens.look(page, 'sang-kien-them')
    await press('Thêm sáng kiến')
    await page.getByRole('button', { name: 'Hẹn giờ trả kết quả ngoài giờ hành chính' }).click()
    await press('Gắn vào tiêu chí…')
    await page.getByRole('combobox').last().waitFor()
    const places = page.getByRole('dialog').last().getByRole('combobox')
    await places.first().selectOption('2.2 a')
    await places.last().selectOption('')
    await press('Gắn 1 tài liệu')
    await page.getByText('; đã gắn vào tiêu chí 2.2').waitFor()
    await screens.look(page, 'sang-kien-mot')
    const { citations } = (await world.ctx.db.assessments.model
      .findOne({ id: round.leaves['2.2']!.assessment })
      .lean())!
    expect(citations).to.have.length(1)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Lấy số của sổ cho tiêu chí 2.2' }).click()
    await screens.look(page, 'sang-kien-lay-so')
    await press('Ghi 1 số liệu')
    await page.getByText('Đang kê khai: Số sáng kiến: 1 sáng kiến').waitFor()
    await page.getByRole('heading', { name: 'Số liệu dùng cho tiêu chí' }).scrollIntoViewIfNeeded()
    await screens.look(page, 'sang-kien-so-lieu')

    const watch = await screens.enter(round.people.reviewer, phone, `/ky/${round.slug}/truyen-thong`)
    await watch
      .getByRole('heading', { name: 'Sáng kiến, giải pháp (1): 1 đã có quyết định công nhận' })
      .waitFor()
    await screens.look(watch, 'sang-kien-dien-thoai')
    expect(await watch.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
  })
})
