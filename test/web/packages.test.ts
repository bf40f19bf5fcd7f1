import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Round } from '../round.ts'
import { accept, decideAll, submittedRound } from '../submitted.ts'
import { pdf, v1 } from '../world.ts'
import { password, phone, Screens } from './browser.ts'

describe('the screens of a package', () => {
  let screens: Screens
  let round: Round
  let desk: Page
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
    desk = await screens.enter(round.people.reviewer)
  })
  after(() => screens[Symbol.asyncDispose]())
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).last().click()

  it('say that nothing is bound, then build from a bound edition and lay it before the leader', async () => {
    await desk.goto(`${screens.address}/ky/${round.slug}/bo-ho-so`)
    await desk.getByText('Chưa có quyển nào đóng xong').waitFor()
    const api = screens.world.as(round.people.reviewer)
    await api.post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await press(desk, 'Lập bộ hồ sơ')
    await desk.getByText('Đã lập', { exact: true }).waitFor()
    const difficulties = desk.getByLabel(/^Khó khăn, vướng mắc; đề xuất, kiến nghị/)
    await difficulties.fill('Chưa có phần mềm dùng chung.\nĐề nghị Bộ Nội vụ hướng dẫn sớm.')
    await press(desk, 'Lưu khó khăn, kiến nghị')
    await desk.getByRole('button', { name: 'Lưu khó khăn, kiến nghị' }).waitFor({ state: 'detached' })
    await difficulties.scrollIntoViewIfNeeded()
    await screens.look(desk, 'bo-ho-so-da-lap')
    await desk.reload()
    await difficulties.waitFor()
    expect(await difficulties.inputValue()).to.include('Đề nghị Bộ Nội vụ')
    await press(desk, 'Trình phê duyệt')
    await desk.getByText('Chờ phê duyệt', { exact: true }).waitFor()
    await press(desk, 'Rút lại')
    await desk.getByText('Đã lập', { exact: true }).waitFor()
    await press(desk, 'Trình phê duyệt')
    await desk.getByText('Chờ phê duyệt', { exact: true }).waitFor()
    expect(await desk.getByRole('button', { name: 'Phê duyệt', exact: true }).count()).to.equal(0)
  })

  it('show the leader the whole hash, and take the password for it', async () => {
    const page = await screens.enter(round.people.leader, undefined, `/ky/${round.slug}/bo-ho-so`)
    await page.getByRole('heading', { level: 1, name: 'Bộ hồ sơ gửi Bộ' }).waitFor()
    await page.getByRole('button', { name: 'Phê duyệt', exact: true }).click()
    const dialog = page.getByRole('dialog')
    expect(await dialog.locator('code').first().innerText()).to.match(/^[0-9a-f]{4}( [0-9a-f]{4}){15}$/)
    await screens.look(page, 'phe-duyet-bo-ho-so')
    await dialog.getByLabel('Mật khẩu để xác nhận').fill(password)
    await dialog.getByRole('button', { name: 'Phê duyệt' }).click()
    await page.getByText('Đã phê duyệt', { exact: true }).waitFor()
    await page.context().close()
  })

  it('seal by a typed word only, and let a guest in until the link is taken back', async () => {
    await press(desk, 'Chốt bộ hồ sơ')
    const dialog = desk.getByRole('dialog')
    const seal = dialog.getByRole('button', { name: 'Chốt bộ hồ sơ' })
    await dialog.getByLabel('Gõ CHỐT để xác nhận').fill('chốt')
    expect(await seal.isDisabled()).to.equal(true)
    await dialog.getByLabel('Gõ CHỐT để xác nhận').fill('CHỐT'.normalize('NFD'))
    await seal.click()
    await desk.getByText('Đã chốt', { exact: true }).waitFor()
    await dialog.waitFor({ state: 'detached' }) // what lies below cannot be typed into before
    await desk.getByLabel('Người đọc (cơ quan, họ tên)').fill('Vụ Cải cách hành chính, Bộ Nội vụ')
    await press(desk, 'Tạo liên kết')
    const link = await dialog.locator('code').innerText()
    await screens.look(desk, 'lien-ket-mot-lan')
    await press(desk, 'Đã lưu liên kết, đóng')
    await screens.look(desk, 'bo-ho-so-da-chot')

    const guest = await screens.window(phone, new URL(link).pathname)
    await guest.getByRole('heading', { name: 'Cách kiểm tra, không cần mạng' }).waitFor()
    await screens.look(guest, 'khach-dien-thoai')
    await guest.setViewportSize({ width: 1366, height: 625 })
    await screens.look(guest, 'khach')
    expect(await guest.getByRole('navigation').count()).to.equal(0)
    const [taken] = await Promise.all([
      guest.waitForEvent('download'),
      guest.getByRole('link', { name: /Tải bộ hồ sơ/ }).click(),
    ])
    expect(taken.suggestedFilename()).to.match(/^bo-ho-so-[0-9a-f]{16}\.zip$/)

    await desk.reload()
    await desk.getByText('Lượt mở và tải').click()
    await desk.getByRole('cell', { name: 'Tải tệp ZIP' }).waitFor()
    await screens.look(desk, 'luot-mo')
    await press(desk, /Thu hồi liên kết của/)
    await press(desk, 'Thu hồi liên kết')
    await desk.getByText(/^Đã thu hồi, /).waitFor()
    await guest.reload()
    await guest.getByText('Liên kết này đã bị thu hồi.').waitFor()
    await screens.look(guest, 'khach-het-quyen')
    expect(screens.faults).to.deep.equal([])
    await guest.context().close()
  })

  it('take an issued paper by keyboard and say whether it agrees, loudly where nobody could read it', async () => {
    const papers = desk.getByRole('region', { name: 'Văn bản' })
    const give = async (kind: string, number: string, bytes: Buffer) => {
      await papers.getByRole('button', { name: 'Tải lên văn bản đã ban hành' }).focus()
      await desk.keyboard.press('Enter')
      const dialog = desk.getByRole('dialog')
      await dialog.getByLabel('Loại văn bản').selectOption(kind)
      await dialog.getByLabel('Số, ký hiệu').fill(number)
      await dialog.getByLabel('Ngày ban hành').fill('20/11/2026')
      await dialog.getByLabel('Người ký').fill('Phạm Văn Bình')
      const file = { name: 'da-ky.pdf', mimeType: 'application/pdf', buffer: bytes }
      await dialog.locator('input[type=file]').setInputFiles(file)
      await screens.look(desk, `van-ban-${kind}`)
      await dialog.getByLabel('Người ký').press('Enter')
      await dialog.waitFor({ state: 'detached' })
    }
    const link = papers.getByRole('link', { name: 'In báo cáo' })
    const draft = await desk.request.get(screens.address + (await link.getAttribute('href'))!)
    await give('report', '15/BC-UBND', await draft.body())
    await papers.getByText('Khớp với bản lưu').waitFor()
    await give('other', '77/QĐ-UBND', pdf(2000))
    await papers.getByText(/^Không đọc được, phải đối chiếu bằng mắt/).waitFor()
    await papers.scrollIntoViewIfNeeded()
    await screens.look(desk, 'van-ban-chua-doc-duoc')
    // Whoever brought it does not call it equal; another person does, and says why.
    await papers.getByText('nếu khớp, hãy để chuyên viên khác hoặc lãnh đạo ghi').waitFor()
    expect(await papers.getByRole('button', { name: 'Đã đối chiếu, khớp' }).count()).to.equal(0)
    const second = await screens.world.person('reviewer')
    const other = await screens.enter(second, undefined, `/ky/${round.slug}/bo-ho-so`)
    await other.getByRole('button', { name: 'Đã đối chiếu, khớp' }).press('Enter')
    const asked = other.getByRole('dialog')
    await asked.getByRole('button', { name: 'Ghi là khớp' }).press('Enter')
    await asked.getByText('vì sao vẫn khớp').first().waitFor()
    await asked.getByLabel('Lý do (bắt buộc)').fill('Bản quét mờ, đã so từng số.')
    await asked.getByRole('button', { name: 'Ghi là khớp' }).press('Enter')
    await other.getByText(/đối chiếu bằng mắt .*: khớp/).waitFor()
    await other.context().close()
    await papers.getByText(/đối chiếu bằng mắt .*: khớp/).waitFor()
    await papers.scrollIntoViewIfNeeded()
    await screens.look(desk, 'van-ban')
  })

  it('let an auditor read only', async () => {
    const page = await screens.enter(round.people.auditor, undefined, `/ky/${round.slug}/bo-ho-so`)
    await page.getByRole('heading', { level: 1, name: 'Bộ hồ sơ gửi Bộ' }).waitFor()
    await page.getByText('Đã chốt', { exact: true }).waitFor()
    for (const name of [/^Lập bộ hồ sơ/, 'Tạo liên kết', /Chốt/, /Tải lên văn bản/, /Đã đối chiếu/])
      expect(await page.getByRole('button', { name }).count()).to.equal(0)
    await page.context().close()
  })
})
