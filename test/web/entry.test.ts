// Typing into the ministry's software on screen: copy, tick, compare as somebody else, and what changed turns red.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { readSheet } from 'read-excel-file/node'
import writeExcelFile from 'write-excel-file/node'
import type { Person } from '../../schemas/person.ts'
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { bytesOf, v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screen that types into the ministry’s software', () => {
  let screens: Screens
  let round: Round
  let second: Person
  let page: Page
  const path = () => `/ky/${round.slug}/nhap-phan-mem`
  const press = (on: Page, name: string | RegExp) => on.getByRole('button', { name }).last().click()
  const row = (on: Page, code: string) =>
    on.getByRole('complementary', { name: 'Tiêu chí' }).getByRole('link', { name: code })
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    second = await screens.world.person('reviewer')
    page = await screens.enter(round.people.reviewer, undefined, path())
  })
  after(() => screens[Symbol.asyncDispose]())

  it('gives each part to copy, and takes ticks', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await row(page, '1.2').click()
    await page.getByRole('heading', { name: /^1\.2\./ }).waitFor()
    await press(page, 'Sao chép giải trình')
    await page.getByText('Đã sao chép giải trình.').waitFor()
    expect(await page.evaluate('navigator.clipboard.readText()')).to.equal(
      'Còn một báo cáo quý chờ Sở Tài chính xác nhận số liệu.',
    )
    await press(page, 'Đã nhập điểm')
    await page.getByRole('button', { name: '✓ Đã nhập điểm' }).waitFor()
    await press(page, 'Đã tải tài liệu')
    await page.getByText('Đã nhập điểm 1/3 · đã tải tài liệu 1/3').waitFor()
    await screens.look(page, 'nhap-phan-mem')
  })

  it('moves on by F8 within what is chosen, and says why the typist does not compare', async () => {
    await page.getByLabel(/phần mềm của Bộ hiện: điểm/i).fill('2,70')
    await page.getByLabel('Số tệp').fill('3')
    await press(page, 'Đối chiếu')
    await page.getByText('bạn là người nhập').first().waitFor()
    await page.getByLabel('Xem').selectOption('chua-nhap')
    await page.getByRole('heading', { name: /^1\.2\./ }).waitFor()
    await page.keyboard.press('F8')
    await page.getByRole('heading', { name: /^2\.1\./ }).waitFor()
    await page.keyboard.press('Shift+F8')
    await page.getByRole('heading', { name: /^1\.1\./ }).waitFor()
  })

  it('lets somebody else compare, shows a difference, and counts only what is the same', async () => {
    const other = await screens.enter(second, undefined, `${path()}/1.2`)
    const points = other.getByLabel(/phần mềm của Bộ hiện: điểm/i)
    const files = other.getByLabel('Số tệp')
    await points.fill('2,70')
    await points.press('Enter')
    await other.getByText('Hãy ghi cả số tệp').first().waitFor()
    await files.fill('ba tệp')
    await files.press('Enter')
    await other.getByText('“ba tệp” không phải số nguyên').first().waitFor()
    await screens.look(other, 'nhap-phan-mem-so-tep')
    await files.fill('3')
    await points.fill('2,07')
    await points.press('Enter')
    await other.getByText('Không khớp.').first().waitFor()
    await other.getByText('1 Bộ hiện khác').waitFor()
    await screens.look(other, 'nhap-phan-mem-khac')
    await points.fill('2,70')
    await points.press('Enter')
    await other.getByText('đã đối chiếu 1/3').waitFor()
    await other.context().close()
  })

  it('takes its own table back, once the ministry’s points and files stand in it', async () => {
    const other = await screens.enter(second, undefined, path())
    await other.setViewportSize({ width: 1366, height: 768 })
    const at = `${v1}/campaigns/${round.slug}/entry/table`
    const { body } = await screens.world.as(second).get(at).buffer().parse(bytesOf).expect(200)
    const cells = (await readSheet(body as Buffer)).map((row) =>
      row[0] === '1.2' ? [...row.slice(0, 12), 2.7, 2] : row,
    )
    const written = cells.map((row) => row.map((value) => ({ value: (value ?? '') as string | number })))
    await press(other, 'Đối chiếu bằng Excel…')
    const choose = async (buffer: Buffer) =>
      other.locator('input[type=file]').setInputFiles({
        name: 'nhap-phan-mem.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer,
      })
    await choose(await writeExcelFile(written).toBuffer())
    await other.getByText('2,70, 2 tệp').waitFor()
    await screens.look(other, 'nhap-phan-mem-bang-cua-minh')
    await other.context().close()
  })

  it('turns red what changed after its tick, with what it was', async () => {
    const { assessment } = round.leaves['1.2']!
    const world = screens.world.as(second)
    const { body } = await world.get(`/api/v1/assessments/${assessment}`)
    const points = { outcome: 'accept', points: '2,00', reason: 'Chỉ tính việc có báo cáo.' }
    await world
      .post(`/api/v1/assessments/${assessment}/reviews`, {
        revision: body.revision,
        over: body.digest,
        ...points,
      })
      .expect(201)
    await page.goto(`${screens.address}${path()}/1.2?xem=da-doi`)
    await page.getByText('điểm 2,70 → 2,00').first().waitFor()
    await screens.look(page, 'nhap-phan-mem-doi')
  })

  it('sets limits, refuses a pattern that cannot be, makes folders, and does not send while something is open', async () => {
    await press(page, 'Giới hạn…')
    await page.getByLabel('Mẫu tên tệp').fill('{leaf}')
    await press(page, 'Lưu giới hạn')
    await page
      .getByText(/phải có \{00\}/)
      .first()
      .waitFor()
    await screens.look(page, 'nhap-phan-mem-gioi-han')
    await page.getByLabel('Mẫu tên tệp').fill('{exhibit}-{00}')
    await press(page, 'Lưu giới hạn')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, 'Thư mục tải lên…')
    await press(page, 'Lập thư mục')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await press(page, 'Thư mục tải lên…')
    await page.getByRole('link', { name: 'Tải xuống (ZIP)' }).waitFor()
    await screens.look(page, 'nhap-phan-mem-thu-muc')
    await page.keyboard.press('Escape')
    await press(page, 'Ghi đã gửi Bộ…')
    await page.getByText('Chưa có bộ hồ sơ đã chốt').waitFor()
    expect(
      await page.getByRole('dialog').getByRole('button', { name: 'Ghi đã gửi Bộ' }).isDisabled(),
    ).to.equal(true)
    await screens.look(page, 'nhap-phan-mem-gui')
    await page.keyboard.press('Escape')
  })

  it('fits a phone', async () => {
    const small = await screens.enter(round.people.reviewer, phone, path())
    await row(small, '1.1').click()
    await small.getByRole('heading', { name: /^1\.1\./ }).waitFor()
    const wide = await small.evaluate('document.documentElement.scrollWidth')
    expect(wide).to.be.at.most(phone.width)
    await screens.look(small, 'nhap-phan-mem-dien-thoai')
  })
})
