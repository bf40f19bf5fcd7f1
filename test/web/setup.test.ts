import { expect } from 'chai'
import { openNext } from '../../api/campaigns/open-next.ts'
import { dayOf, formatDay } from '../../schemas/format.ts'
import { newId } from '../../schemas/id.ts'
import { openRound, type Round, smallSet } from '../round.ts'
import { pdf, v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

const paper = (name: string, said: string) => ({
  ...{ name, mimeType: 'application/pdf' },
  buffer: pdf(4000, [said]),
})

describe('the screen that sets a year up', () => {
  let screens: Screens
  before(async () => {
    screens = await Screens.open()
    await screens.world.agency('SLD', { units: [{ key: 'P1', name: 'Phòng Một' }] })
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
      page.locator('input[type=file][accept*=xlsx]').setInputFiles({
        name: 'bo.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(set)),
      })
    await press('Nhập bộ tiêu chí')
    const stray = (n: number) => ({ code: `7.${n}`, name: 'Thừa', maxPoints: '1.00', level: 'tiêu chí' })
    const strays = Array.from({ length: 15 }, (_, n) => stray(n + 1))
    await choose({ ...smallSet('bo'), nodes: [...smallSet('bo').nodes, ...strays] })
    const faults = page.getByRole('region', { name: 'Lỗi phải sửa' })
    const count = Number(/\d+/.exec(await faults.getByText(/Còn \d+ lỗi/).innerText())![0])
    const more = faults.getByRole('button', { name: `Hiện thêm ${count - 10} lỗi` })
    await more.scrollIntoViewIfNeeded()
    await screens.look(page, 'thiet-lap-loi')
    await more.click()
    expect(await faults.getByRole('row').count(), 'the head, and each').to.equal(count + 1)
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

  it('gives an internal index to a whole kind of agencies at a click, less those taken out again', async () => {
    const { ctx } = screens.world
    const [, kept] = [
      await screens.world.agency('XA1', { kind: 'xã', name: 'UBND xã Một' }),
      await screens.world.agency('XA2', { kind: 'xã', name: 'UBND xã Hai' }),
    ]
    const reviewer = await screens.world.person('reviewer')
    const page = await screens.enter(reviewer, undefined, '/ky/2026-tinh/thiet-lap')
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Lập năm đánh giá' }).click()
    await dialog.getByLabel('Loại').selectOption({ label: 'Chỉ số nội bộ của các cơ quan' })
    await dialog.getByLabel('Năm (bắt buộc)').fill('2026')
    await dialog.getByLabel('Tên (bắt buộc)').fill('Chỉ số cấp xã')
    await dialog.getByLabel('Tên ngắn trong địa chỉ (bắt buộc)').fill('2026-xa')
    await dialog.getByLabel('Khóa lúc (bắt buộc)').fill('15/12/2099')
    await dialog.getByRole('button', { name: 'Lập năm đánh giá' }).click()
    await page.waitForURL('**/ky/2026-xa/thiet-lap') // the new year, not the one that was open
    await page.getByRole('button', { name: 'Giao cho các cơ quan' }).click()
    await dialog.getByRole('button', { name: 'Thêm 2 xã' }).click()
    await dialog.getByText('cho 2 cơ quan').waitFor()
    await dialog.getByRole('button', { name: 'Bỏ UBND xã Một' }).click()
    await dialog.getByText('cho 1 cơ quan').waitFor()
    await dialog.getByText(/dùng “Chuyển bộ”/).waitFor()
    expect(await dialog.getByText('không đổi bộ tiêu chí được nữa').count()).to.equal(0)
    await screens.look(page, 'thiet-lap-giao-noi-bo')
    await dialog.getByRole('button', { name: /^Giao \d+ tiêu chí$/ }).click()
    await dialog.waitFor({ state: 'detached' })
    const { id: campaign } = (await ctx.db.campaigns.model.findOne({ slug: '2026-xa' }).lean())!
    expect(await ctx.db.assignments.model.distinct('agency', { campaign })).to.deep.equal([kept])
    await page.context().close()
  })

  it('tells how far a worker is that gives hundreds of leaves out, until it is through', async () => {
    const { world } = screens
    const { ctx } = world
    for (let n = 0; n < 130; n++) await world.agency(`PH${n}`, { kind: 'phường', name: `UBND phường ${n}` })
    const page = await screens.enter(await world.person('reviewer'), undefined, '/ky/2026-xa/thiet-lap')
    await page.getByRole('button', { name: 'Giao cho các cơ quan' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Thêm 130 phường' }).click()
    await dialog.getByText('cho 130 cơ quan').waitFor()
    const act = dialog.getByRole('button', { name: /^Giao \d+ tiêu chí$/ })
    const total = Number(/\d+/.exec(await act.innerText())![0])
    await act.click()
    await dialog.waitFor({ state: 'detached' })
    await page.locator('.opening-progress', { hasText: `Đang giao: 0/${total} tiêu chí` }).waitFor()
    await screens.look(page, 'thiet-lap-dang-giao')
    await openNext(ctx, newId('wk'))
    await page.locator('.opening-progress').waitFor({ state: 'detached' })
    const order = await ctx.db.openingOrders.model.findOne().lean()
    expect(order).to.include({ state: 'done', total })
    const all = await ctx.db.assignments.model.countDocuments({ campaign: order!.campaign })
    await page.getByText(`Đang hiện 200/${all} phân công.`).waitFor()
    const rows = page.getByRole('checkbox', { name: /^Chọn \S+, / })
    expect(await rows.count()).to.equal(200)
    await page.getByRole('button', { name: 'Hiện thêm 200' }).click()
    await page.getByText(`Đang hiện 400/${all} phân công.`).waitFor()
    expect(await rows.count()).to.equal(400)
    await page.context().close()
  })

  describe('of a year that runs', () => {
    let round: Round
    before(async () => (round = await openRound(screens.world)))
    const to = () => `/ky/${round.slug}/thiet-lap`
    const stored = async (code: string) =>
      (await screens.world.ctx.db.assignments.model.findOne({ id: round.leaves[code]!.assignment }).lean())!

    it('gives many criteria another coordinator and another due date at once, with the reason', async () => {
      const page = await screens.enter(round.people.reviewer, undefined, to())
      await page.getByRole('checkbox', { name: 'Chọn 1.1, SLD' }).check()
      await page.getByRole('checkbox', { name: 'Chọn 1.2, SLD' }).check()
      await page.getByRole('button', { name: 'Đổi 2 phân công' }).click()
      const dialog = page.getByRole('dialog', { name: 'Đổi 2 phân công' })
      await dialog.getByLabel('Thêm phối hợp').selectOption({ label: 'Cơ quan STK' })
      const named = (name: string) => dialog.getByRole('button', { name, exact: true })
      expect([await named('Bỏ').count(), await named('Đóng').count()]).to.deep.equal([0, 2])
      await dialog.getByText('Đổi hạn gửi').click()
      await dialog.getByLabel('Giờ').fill('25:00')
      await page.keyboard.press('Control+Enter')
      await dialog.getByText('“25:00” không phải một giờ. Hãy ghi giờ:phút, ví dụ 17:00.').waitFor()
      expect(await dialog.getByText('Hạn gửi:').count(), 'another field').to.equal(0)
      await screens.look(page, 'thiet-lap-gio-sai')
      await dialog.getByLabel('Giờ').fill('17h')
      await dialog.getByLabel('Hạn gửi', { exact: true }).fill('15/12/2099')
      await page.keyboard.press('Control+Enter')
      await dialog
        .getByText(/Hạn nằm sau lúc khóa/)
        .first()
        .waitFor()
      await dialog
        .getByText(/đổi chủ trì hoặc gia hạn phải có lý do/)
        .first()
        .waitFor()
      await screens.look(page, 'thiet-lap-nhieu-loi')
      const later = new Date(Date.parse(round.due) + 3 * 864e5).toISOString()
      await dialog.getByLabel('Hạn gửi', { exact: true }).fill(formatDay(dayOf(later)))
      await dialog.getByLabel('Lý do').fill('Gia hạn chung theo công văn của Sở Nội vụ')
      await dialog.locator('input[type=file]').setInputFiles(paper('Công văn 77.pdf', 'Cong van 77'))
      await page.keyboard.press('Control+Enter')
      await dialog.waitFor({ state: 'detached' })
      for (const code of ['1.1', '1.2']) {
        const { coordinators, due, paper: kept } = await stored(code)
        expect(kept).to.include({ name: 'Công văn 77.pdf' })
        expect(coordinators).to.deep.equal([round.agencies.other])
        expect(dayOf(due)).to.equal(dayOf(later))
      }
      await page.getByText('ngày làm việc').first().waitFor()
      await screens.look(page, 'thiet-lap-nhieu')
      await page.context().close()
    })

    it('shows whom a criterion was handed to, and what a colleague changed meanwhile', async () => {
      const { people, leaves } = round
      const id = leaves['2.2']!.assignment
      const { revision } = await stored('2.2')
      const hand = { revision, unit: 'P1', contributors: [people.contributor.id] }
      await screens.world.as(people.officer).send('PUT', `${v1}/assignments/${id}/handover`, hand).expect(200)
      const page = await screens.enter(people.reviewer, undefined, to())
      await page.getByText('giao Phòng Một, Nguyễn Văn An').waitFor()
      await page.getByRole('button', { name: 'Đổi phân công 2.2, SLD' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Cơ quan phối hợp').selectOption({ label: 'Cơ quan SNV' })
      const target = { revision: revision + 1, coordinators: [round.agencies.other] }
      await screens.world.as(people.reviewer).patch(`${v1}/assignments/${id}`, target).expect(200)
      await dialog.getByRole('button', { name: /Đổi phân công$/ }).click()
      const changed = dialog.getByRole('region', { name: 'Phần người khác vừa sửa' })
      await changed.getByRole('cell', { name: 'STK' }).waitFor()
      await screens.look(page, 'thiet-lap-xung-dot')
      await dialog.getByRole('button', { name: /Đổi phân công$/ }).click()
      await dialog.waitFor({ state: 'detached' })
      expect((await stored('2.2')).coordinators).to.deep.equal([round.agencies.home])
      await page.context().close()
    })

    it('attaches the file of the paper that lets a criterion be sent after the lock', async () => {
      const id = round.leaves['2.2']!.assignment
      const said = { by: round.people.reviewer.id, at: round.due, until: round.due }
      const exception = {
        decision: 'Công văn số 812/UBND-NC ngày 15/12/2026',
        reason: 'Chờ số liệu',
        ...said,
      }
      await screens.world.ctx.db.assignments.model.updateOne({ id }, { $set: { exception } })
      const page = await screens.enter(round.people.reviewer, undefined, to())
      await page.getByRole('button', { name: 'Gắn tệp văn bản 2.2, SLD' }).click()
      const dialog = page.getByRole('dialog', { name: 'Văn bản cho gửi sau khóa, tiêu chí 2.2' })
      await dialog.locator('input[type=file]').setInputFiles(paper('Công văn 812.pdf', 'Cong van 812'))
      await screens.look(page, 'thiet-lap-gan-van-ban')
      await dialog.getByRole('button', { name: /Gắn văn bản$/ }).click()
      await page.getByRole('button', { name: 'Thay tệp 2.2, SLD' }).waitFor()
      expect((await stored('2.2')).exception?.file).to.include({ name: 'Công văn 812.pdf' })
      await screens.look(page, 'thiet-lap-co-van-ban')
      await page.context().close()
    })

    it('gives a criterion more time with its paper; where the paper does not come, the time stands', async () => {
      const { assignment: id } = round.leaves['1.2']!
      const { due } = await stored('1.2')
      const page = await screens.enter(round.people.reviewer, undefined, to())
      await page.setViewportSize({ width: 1366, height: 768 })
      await page.getByRole('button', { name: 'Đổi phân công 1.2, SLD' }).click()
      const act = page.getByRole('dialog', { name: 'Đổi phân công tiêu chí 1.2' })
      const file = act.locator('input[type=file]')
      expect(await file.count(), 'nothing is put off').to.equal(0)
      const later = new Date(Date.parse(due) + 864e5).toISOString()
      await act.getByLabel('Hạn gửi', { exact: true }).fill(formatDay(dayOf(later)))
      await act.getByLabel('Lý do').fill('Chờ số liệu')
      await file.setInputFiles({
        ...{ name: 'Công văn 78.pdf', mimeType: 'application/pdf' },
        buffer: Buffer.from('chỉ là chữ'),
      })
      await act.getByText('Công văn 78.pdf').waitFor()
      await screens.look(page, 'thiet-lap-gia-han-mot-lan')
      await act.getByRole('button', { name: /Đổi phân công$/ }).click()
      await act.getByText(/Chưa gắn được văn bản vào tiêu chí 1.2: .*không phải PDF/).waitFor()
      await screens.look(page, 'thiet-lap-gia-han-chua-gan')
      expect(await stored('1.2')).to.include({ due: later, reason: 'Chờ số liệu' })
      await file.setInputFiles(paper('Công văn 78.pdf', 'Cong van 78'))
      await act.getByRole('button', { name: /Gắn văn bản$/ }).click()
      await act.waitFor({ state: 'detached' })
      expect((await stored('1.2')).paper).to.include({ name: 'Công văn 78.pdf' })
      await page.getByRole('button', { name: 'Thay tệp 1.2, SLD' }).click()
      const dialog = page.getByRole('dialog', { name: 'Văn bản gia hạn, tiêu chí 1.2' })
      await dialog.getByText('Chờ số liệu').waitFor()
      await dialog.locator('input[type=file]').setInputFiles(paper('Đề nghị gia hạn.pdf', 'De nghi gia han'))
      await screens.look(page, 'thiet-lap-gia-han')
      await dialog.getByRole('button', { name: /Gắn văn bản$/ }).click()
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Thay tệp 1.2, SLD' }).waitFor()
      expect((await stored('1.2')).paper).to.include({ name: 'Đề nghị gia hạn.pdf' })
      await screens.look(page, 'thiet-lap-gia-han-co')
      await page.context().close()
      const leaf = `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`
      const officer = await screens.enter(round.people.officer, undefined, leaf)
      await officer.getByText('thời hạn được sửa vì: Chờ số liệu').waitFor()
      const href = await officer.getByRole('link', { name: 'Mở văn bản' }).getAttribute('href')
      expect(href).to.equal(`${v1}/assignments/${id}/extension-paper`)
      await screens.look(officer, 'tu-danh-gia-gia-han')
      await officer.context().close()
    })

    it('gives an area another due date, with its paper', async () => {
      const page = await screens.enter(round.people.reviewer, undefined, to())
      await page.getByRole('button', { name: 'Hạn theo lĩnh vực' }).click()
      const dialog = page.getByRole('dialog', { name: 'Hạn gửi theo lĩnh vực' })
      await dialog.getByLabel('Đổi hạn của lĩnh vực').selectOption('2')
      await dialog.getByLabel('Văn bản đổi hạn (bắt buộc)').fill('Công văn số 90/SNV-CCHC ngày 01/02/2025')
      await dialog.getByLabel('Lý do').fill('Chờ số liệu của Bộ')
      await dialog.locator('input[type=file]').setInputFiles(paper('Công văn 90.pdf', 'Cong van 90'))
      await dialog.getByText('Công văn 90.pdf').waitFor()
      await dialog.getByText('Đổi cả 2 tiêu chí đang có hạn riêng').click()
      await screens.look(page, 'thiet-lap-han-linh-vuc')
      await dialog.getByRole('button', { name: /^Đổi hạn 2 tiêu chí/ }).click()
      await page.getByText('Đã đổi hạn 2 tiêu chí của lĩnh vực 2.').first().waitFor({ state: 'attached' })
      await dialog.waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Hạn theo lĩnh vực' }).click()
      await dialog.getByRole('link', { name: 'Công văn số 90/SNV-CCHC ngày 01/02/2025' }).waitFor()
      await screens.look(page, 'thiet-lap-han-linh-vuc-co')
      await page.setViewportSize(phone)
      await screens.look(page, 'thiet-lap-han-linh-vuc-dt')
      await page.context().close()
    })

    it('counts days where something is to be sent alone: not beside what was sent', async () => {
      const { assessments, assignments } = screens.world.ctx.db
      const id = round.leaves['1.1']!
      const was = await stored('1.1')
      const to = async (state: 'submitted' | 'draft', due: string) => {
        await assessments.model.updateOne({ id: id.assessment }, { state })
        await assignments.model.updateOne({ id: id.assignment }, { due })
      }
      await to('submitted', new Date(Date.now() - 5 * 864e5).toISOString())
      const page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/thiet-lap`)
      const row = page.getByRole('row', { name: /^Chọn 1\.1, SLD/ })
      await row.getByText('đã gửi').waitFor()
      expect(await row.getByText(/quá hạn/).count()).to.equal(0)
      await screens.look(page, 'thiet-lap-da-gui')
      await page.context().close()
      await to('draft', was.due)
    })

    it('keeps the steps of the year, and is only read by the auditor', async () => {
      const page = await screens.enter(round.people.reviewer, undefined, to())
      await page.getByRole('button', { name: 'Sửa Tự đánh giá thử' }).click()
      await page.getByRole('button', { name: 'Thêm bước' }).click()
      await page.getByLabel('Bước 1', { exact: true }).fill('Tự đánh giá')
      await page.getByLabel('Từ ngày').fill('20/12/2026')
      await page.getByRole('button', { name: /Ghi thay đổi$/ }).click()
      await page
        .getByText(/kết thúc trước khi bắt đầu/)
        .first()
        .waitFor()
      await page.getByLabel('Đến ngày').fill('31/12/2026')
      await screens.look(page, 'thiet-lap-sua-nam')
      await page.getByRole('button', { name: /Ghi thay đổi$/ }).click()
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.getByRole('button', { name: 'Bỏ phân công 1.1, SLD' }).click()
      await screens.look(page, 'thiet-lap-bo-phan-cong')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /Bỏ phân công$/ })
        .click()
      await page.getByRole('rowheader', { name: '1 tiêu chí chưa giao' }).waitFor()
      await page.context().close()
      const auditor = await screens.enter(round.people.auditor)
      await auditor.getByRole('link', { name: 'Thiết lập' }).click()
      await auditor.getByText('giao Phòng Một').waitFor()
      const buttons = await auditor.getByRole('main').getByRole('button').allTextContents()
      expect(new Set(buttons)).to.deep.equal(new Set(['So sánh'])) // which only shows
      await screens.look(auditor, 'thiet-lap-chi-doc')
      await auditor.context().close()
      const officer = await screens.enter(round.people.officer, undefined, to())
      await officer.getByRole('heading', { name: 'Không có trang này' }).waitFor()
      await officer.getByRole('link', { name: /Việc của tôi \d+ việc/ }).waitFor()
      await officer.context().close()
    })
  })
})
