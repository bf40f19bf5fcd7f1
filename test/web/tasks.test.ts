// Thực hiện nhiệm vụ on screen: an officer reports, asks for help, hands in a product that fills its slot; Sở Nội vụ goes
// from a figure to the task behind it; the other agency answers on a telephone.
import { expect } from 'chai'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, World } from '../world.ts'
import { desk, phone, Screens } from './browser.ts'

describe('the tasks of a plan on screen', () => {
  let screens: Screens
  let round: Round
  let world: World
  before(async () => {
    screens = await Screens.open()
    world = screens.world
    round = await openRound(world)
    const found = await world.ctx.db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const { lead, other } = round.agencies
    const task = (code: string, by: string, deadline: string) =>
      taskOf(code, of(by), {
        content: `Ban hành báo cáo cải cách hành chính ${code}`,
        ...{ deadline, lifts: code === 'NV01' ? [{ leaf: '1.1', points: 25 }] : [] },
      })
    const title = 'Kế hoạch nâng cao chỉ số'
    await approvedPlan(world, [task('NV01', lead, '2036-12-31'), task('NV02', other, '2020-06-30')], {
      title,
      by: round.people.leader.id,
    })
    await world.as(round.people.officer).upload(['ke-hoach.pdf', pdf()])
    await world.work()
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are worked on by the lead, helped with by another agency, watched by Sở Nội vụ', async () => {
    const page = await screens.enter(round.people.officer, desk, `/ky/${round.slug}/co-quan/SLD/viec-cua-toi`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await page.getByRole('link', { name: /^NV01/ }).click()
    await press('Ghi tiến độ…')
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count(), 'what lies below stays open').to.equal(1)
    await press('Ghi tiến độ…')
    await page.getByLabel('Tiến độ (%) (bắt buộc)').fill('40')
    await page.getByLabel('Nguy cơ chậm, nếu có').fill('thiếu số liệu của sở khác')
    await press('Ghi tiến độ')
    await page.getByText('Cơ quan chủ trì báo: thiếu số liệu của sở khác').first().waitFor()
    await press('Yêu cầu phối hợp…')
    await page.getByLabel('Cơ quan (bắt buộc)').selectOption(round.agencies.other)
    await page.getByLabel('Cần cung cấp, thực hiện (bắt buộc)').fill('Số liệu đào tạo năm 2026')
    await page.getByLabel(/^Hạn trả lời/).fill('30/06/2036')
    await press('Gửi yêu cầu phối hợp')
    await page.getByText('Số liệu đào tạo năm 2026').first().waitFor()
    await press('Nộp sản phẩm…')
    const file = { name: 'san-pham.pdf', mimeType: 'application/pdf', buffer: pdf() }
    await page.locator('dialog input[type=file]').last().setInputFiles(file)
    await page.getByText('san-pham.pdf: đang kiểm tra').waitFor()
    await world.work()
    await page.getByText('san-pham.pdf: đã nhận và đã chọn.').waitFor()
    await page.getByText(/^Mục này chờ loại Kế hoạch, văn bản là loại chưa ghi/).waitFor()
    await press('Ghi loại, số, ngày của văn bản…')
    await page.getByRole('button', { name: 'Lưu thông tin' }).waitFor()
    await screens.look(page, 'nhiem-vu-nop')
    await page.getByText(/^Tài liệu chưa ghi số, ký hiệu/).waitFor()
    await press('Nộp và gắn vào tiêu chí 1.1')
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel('Vì sao vẫn ghi hoàn thành (bắt buộc)').fill('Văn thư cấp số cuối ngày')
    await screens.look(page, 'nhiem-vu-nop-chua-khop')
    await press('Nộp và gắn vào tiêu chí 1.1')
    await page
      .getByRole('dialog')
      .getByText('Ghi hoàn thành dù sản phẩm chưa khớp: Văn thư cấp số cuối ngày')
      .waitFor()
    await page.getByText(/đã gắn vào tiêu chí 1\.1/).waitFor()
    await screens.look(page, 'nhiem-vu-mot')
    const { citations } = (await world.ctx.db.assessments.model
      .findOne({ id: round.leaves['1.1']!.assessment })
      .lean())!
    expect(citations).to.have.length(1)
    await press('Mở lại…')
    await page.getByLabel('Lý do (bắt buộc)').fill('Thiếu chữ ký')
    await press('Mở lại')
    await page.getByText('100%: Mở lại: Thiếu chữ ký').waitFor()

    const watch = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/bang-theo-doi`)
    const bar = watch.getByRole('navigation', { name: 'Chính' })
    await bar.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click()
    await bar.locator('[aria-current=page]', { hasText: 'Nhiệm vụ' }).waitFor()
    await watch.getByRole('button', { name: /^Cơ quan STK, Chậm: 1/ }).click()
    await watch.getByRole('heading', { name: 'Cơ quan STK (1)' }).waitFor()
    expect(await watch.getByRole('button', { name: /NV01/ }).count()).to.equal(0)
    await watch.getByRole('button', { name: 'Bỏ lọc' }).click()
    await screens.look(watch, 'nhiem-vu')

    const own = await screens.enter(round.people.officer, desk, `/ky/${round.slug}/nhiem-vu`)
    await own.getByRole('button', { name: /NV01$/ }).first().click()
    await own.getByRole('button', { name: 'Giao người thực hiện…' }).click()
    await own.getByLabel('Người thực hiện', { exact: true }).selectOption(round.people.officer.id)
    await screens.look(own, 'nhiem-vu-giao-nguoi')
    await own.getByRole('button', { name: 'Giao người thực hiện', exact: true }).click()
    await own.getByText('Giao cho bạn').waitFor()
    await own.getByText(/Người thực hiện: /).waitFor()
    await screens.look(own, 'nhiem-vu-da-giao')
    const { model } = world.ctx.db.assessments
    const stands = (state: string) =>
      model.collection.updateOne({ id: round.leaves['1.1']!.assessment }, { $set: { state } })
    await stands('with-head')
    await own.reload()
    await own.getByRole('button', { name: 'Nộp sản phẩm…' }).click()
    await own.getByLabel('Tài liệu (bắt buộc)').selectOption({ index: 2 })
    await screens.look(own, 'nhiem-vu-cho-gan')
    await own.getByLabel(/^Đã đủ sản phẩm/).uncheck()
    await own.getByRole('button', { name: 'Nộp, chờ gắn vào tiêu chí 1.1' }).click()
    await own.getByText('khi bản tự đánh giá mở lại.').waitFor()
    await screens.look(own, 'nhiem-vu-dang-cho')
    await stands('draft')
    await own.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/viec-cua-toi`)
    await own.getByRole('link', { name: /^Gắn sản phẩm đang chờ gắn/ }).click()
    const product = own.getByRole('region', { name: 'Sản phẩm nhiệm vụ chờ gắn (1)' })
    await product.waitFor()
    await screens.look(own, 'tu-danh-gia-cho-gan')
    await product.getByRole('button', { name: /^Gắn .* vào mục đã chọn$/ }).click()
    await product.waitFor({ state: 'detached' })
    expect((await model.findOne({ id: round.leaves['1.1']!.assessment }).lean())!.citations).to.have.length(2)
    await own.context().close()

    const helper = await screens.enter(round.otherOfficer, phone, `/ky/${round.slug}/nhiem-vu`)
    await screens.look(helper, 'nhiem-vu-dien-thoai')
    await helper.getByRole('button', { name: 'Trả lời: nhiệm vụ NV01' }).click()
    await screens.world.as(round.otherOfficer).upload(['so-lieu-phoi-hop.pdf', pdf()])
    await screens.world.work()
    await helper.getByLabel('Trả lời (bắt buộc)').fill('Đã gửi qua trục liên thông')
    await helper.getByLabel('Tài liệu kèm theo', { exact: true }).selectOption({ index: 1 })
    await screens.look(helper, 'nhiem-vu-tra-loi')
    await helper.getByRole('button', { name: 'Trả lời yêu cầu phối hợp', exact: true }).click()
    await helper.getByText('Đã gửi qua trục liên thông').first().waitFor()
    await helper
      .getByRole('link', { name: /so-lieu-phoi-hop|TL-/ })
      .first()
      .waitFor()
    await screens.look(helper, 'nhiem-vu-da-tra-loi')
    expect(await helper.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
  })
})
