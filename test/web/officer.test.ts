import { expect } from 'chai'
import { PDFDocument } from 'pdf-lib'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { password, phone, Screens } from './browser.ts'

describe('the screens of an officer and a head', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const to = (page: string) => `/ky/${round.slug}/co-quan/SLD/${page}`

  it('ask to sign in at any address, say what was wrong, and open that address afterwards', async () => {
    const page = await screens.window(undefined, to('tu-danh-gia/1.2'))
    await screens.look(page, 'dang-nhap')
    await page.getByLabel('Tên đăng nhập').fill(round.people.officer.login)
    await page.getByLabel('Mật khẩu').fill('sai')
    await page.keyboard.press('Enter')
    await page.getByText('Sai tên đăng nhập hoặc mật khẩu').waitFor()
    await page.getByLabel('Mật khẩu').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '1.2 Hoàn thành kế hoạch' }).waitFor()
    expect(await page.title()).to.equal('1.2 Hoàn thành kế hoạch – Tự đánh giá – Kiểm Chứng')
    await page.context().close()
  })

  it('say the same of what is unknown and of what is not allowed', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('khong-co'))
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/STK/viec-cua-toi`)
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    // Without an agency in the address it is one's own.
    await page.goto(`${screens.address}/ky/${round.slug}/tu-danh-gia`)
    await page.waitForURL(`**/ky/${round.slug}/co-quan/SLD/tu-danh-gia**`)
    await page.context().close()
  })

  it('offer a head no button for what only the officer does, and say whose work it is', async () => {
    const page = await screens.enter(round.people.head, undefined, to('viec-cua-toi'))
    await page.getByText('Chưa bắt đầu').first().waitFor()
    await page.getByRole('link', { name: 'Xem: tiêu chí 1.2' }).waitFor()
    expect(await page.getByRole('link', { name: /^(Bắt đầu|Cung cấp): / }).count()).to.equal(0)
    await page.getByText(/chưa có đầu mối thì đề nghị quản trị hệ thống mời/).waitFor()
    await screens.look(page, 'viec-cua-lanh-dao')
    await page.context().close()
  })

  it('let an officer finish a leaf by keyboard only', async () => {
    const page = await screens.enter(round.people.officer)
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await page.getByText('Chưa bắt đầu').first().waitFor()
    await screens.look(page, 'viec-cua-toi')
    await page.goto(screens.address + to('tu-danh-gia/1.2'))
    await page.getByLabel('Việc đã xong').focus()
    await page.keyboard.type('9')
    await page.keyboard.press('Tab')
    await page.getByLabel('Việc được giao').focus()
    await page.keyboard.type('10')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await page.locator('.score b').filter({ hasText: '2,70' }).waitFor()
    await page.getByText('Mất 0,30 điểm: bắt buộc giải trình.').waitFor()
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /Chưa trình được tiêu chí 1.2/ }).waitFor()
    await screens.look(page, 'chua-trinh-duoc')
    await page.keyboard.press('Escape')
    await page.getByRole('textbox', { name: 'Giải trình' }).focus()
    await page.keyboard.type('Một việc chậm do chờ hướng dẫn của bộ, đã hoàn thành trong tháng 01.')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Trình lãnh đạo tiêu chí 1.2' }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Chờ lãnh đạo xác nhận').first().waitFor()
    await page.getByRole('button', { name: 'Rút lại để sửa' }).waitFor()
    await screens.look(page, 'tu-danh-gia')
    await page.context().close()
  })

  it('say where no leaf has the words that are looked for', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    const words = page.getByLabel('Lọc tiêu chí theo mã, tên')
    await words.fill('không có tiêu chí này')
    await page.getByText('Không có tiêu chí nào khớp.').waitFor()
    expect(await page.getByRole('tree').count()).to.equal(0)
    await screens.look(page, 'tieu-chi-khong-khop')
    await words.fill('2.2')
    await page.getByRole('treeitem', { name: /^2\.2/ }).waitFor()
    await page.context().close()
  })

  it('merge what two people typed, and ask only where both changed the same', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    await page.getByRole('textbox', { name: 'Giải trình' }).fill('Bản của tôi.')
    const { assessment: id } = round.leaves['2.2']!
    const api = screens.world.as(round.people.officer)
    const { body } = await api.get(`${v1}/assessments/${id}`)
    await api.patch(`${v1}/assessments/${id}`, {
      id,
      revision: body.revision,
      explanation: 'Bản của người khác.',
    })
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { name: /Người khác vừa lưu bản/ }).waitFor()
    await screens.look(page, 'xung-dot')
    await page.getByRole('button', { name: 'Giữ của tôi: Giải trình' }).click()
    await page.getByRole('button', { name: 'Lưu bản đã chọn' }).click()
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    const after = await api.get(`${v1}/assessments/${id}`)
    expect(after.body.explanation).to.equal('Bản của tôi.')
    await page.context().close()
  })

  it('keep a sentence that was being typed when the session ended', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/2.2'))
    await page.getByRole('textbox', { name: 'Giải trình' }).fill('Câu đang gõ dở')
    await page.context().clearCookies()
    await page.keyboard.press('Control+s')
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor()
    await screens.look(page, 'het-phien')
    await page.getByLabel('Mật khẩu').fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('textbox', { name: 'Giải trình' }).inputValue()).to.equal('Câu đang gõ dở')
    await page.keyboard.press('Control+s')
    await page.getByText(/^Đã lưu \d\d:\d\d/).waitFor()
    await page.context().close()
  })

  it('let the head confirm what was presented, and name what was not', async () => {
    const page = await screens.enter(round.people.head)
    await page.getByRole('heading', { level: 1, name: 'Xác nhận và gửi bản tự đánh giá' }).waitFor()
    await page.getByRole('heading', { name: 'Chưa trình' }).waitFor()
    await page.getByText('Tôi đã xem nội dung và tài liệu kèm theo').click()
    await page.getByLabel('Mật khẩu để xác nhận').fill(password)
    await screens.look(page, 'xac-nhan')
    await page.getByRole('button', { name: 'Xác nhận và gửi 1 tiêu chí' }).click()
    await page.getByText(/đã gửi lần 1/).waitFor()
    const { assessment } = round.leaves['1.2']!
    const { body } = await screens.world.as(round.people.head).get(`${v1}/assessments/${assessment}`)
    expect(body.state).to.equal('submitted')
    await page.context().close()
  })

  it('fit a phone: work, form and confirmation without sideways scrolling', async () => {
    const wide = 'document.documentElement.scrollWidth > innerWidth'
    const officer = await screens.enter(round.people.officer, phone)
    await officer.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await officer.locator('.todo-row').first().waitFor()
    await screens.look(officer, 'dien-thoai-viec')
    expect(await officer.evaluate(wide)).to.equal(false)
    await officer.goto(screens.address + to('tu-danh-gia/1.1'))
    await officer.getByRole('heading', { level: 1 }).waitFor()
    await screens.look(officer, 'dien-thoai-ke-khai')
    expect(await officer.evaluate(wide)).to.equal(false)
    await officer.context().close()
    const head = await screens.enter(round.people.head, phone)
    await head.getByRole('heading', { level: 1, name: /Xác nhận và gửi/ }).waitFor()
    await screens.look(head, 'dien-thoai-xac-nhan')
    expect(await head.evaluate(wide)).to.equal(false)
    await head.context().close()
  })

  it('open a leaf at the page that it cites', async () => {
    const { world } = screens
    const two = await PDFDocument.create()
    two.addPage().drawText('mot')
    two.addPage().drawText('hai')
    const api = world.as(round.people.officer)
    const { body } = await api.upload(['Hai trang.pdf', Buffer.from(await two.save())]).expect(201)
    await world.work()
    const at = `${v1}/assessments/${round.leaves['1.1']!.assessment}`
    const { revision } = (await api.get(at).expect(200)).body
    const { version } = body[0].receipt
    await api.post(`${at}/citations`, { revision, version, slot: 'a', pages: '2' }).expect(201)
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.1'))
    await page.getByRole('region', { name: /^Trang 2 của / }).waitFor()
    await page.getByText('/ 2', { exact: true }).waitFor()
    expect(await page.getByLabel('Số trang').inputValue()).to.equal('2')
    await page.context().close()
  })
})
