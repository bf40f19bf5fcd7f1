// Kiểm tra on screen: Sở Nội vụ writes the programme, records an inspection with a finding and concludes it, the agency
// answers on a telephone, the papers become evidence from the record.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { pdf, type World } from '../world.ts'
import { desk, phone, Screens } from './browser.ts'

describe('inspections on screen', () => {
  let screens: Screens
  let round: Round
  let world: World
  before(async () => {
    const ahead = Date.parse('2026-11-20T02:00:00Z') - Date.now()
    screens = await Screens.open({ now: () => new Date(Date.now() + ahead) })
    world = screens.world
    round = await openRound(world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are recorded by Sở Nội vụ, answered by the agency, and prove leaves', async () => {
    const { home, lead } = round.agencies
    const both = await world.make(world.ctx.db.people, {
      ...(await world.person('reviewer', home)),
      ...{ id: (await world.person('reviewer')).id.replace(/.$/, '0'), login: 'kiem-tra' },
      grants: [
        { role: 'reviewer' as const, agency: home },
        { role: 'officer' as const, agency: home },
      ],
    })
    await world.as(both).upload(['ket-luan.pdf', pdf()])
    await world.as(round.people.officer).upload(['khac-phuc.pdf', pdf()])
    await world.work()

    const page = await screens.enter(both, desk, `/ky/${round.slug}/kiem-tra`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await press('Chương trình năm…')
    await page.getByLabel('Thêm cơ quan').selectOption(lead)
    await page.getByLabel('Tháng').selectOption('5')
    await press('Thêm đoàn kiểm tra')
    await page.getByLabel('Họ và tên').fill('Lê Văn Bình')
    await page.getByLabel('Tiêu chí mà kết quả kiểm tra chứng minh').selectOption('1.1')
    await screens.look(page, 'kiem-tra-chuong-trinh')
    await press('Lưu chương trình')
    await page.getByText('0/1 cơ quan đã có kết luận').waitFor()

    await press('Thêm cuộc kiểm tra…')
    await page.getByLabel('Cơ quan được kiểm tra (bắt buộc)').selectOption(lead)
    await page.getByLabel(/^Từ ngày/).fill('12/05/2026')
    await page.getByLabel('Lấy thành viên của đoàn').selectOption('Đoàn kiểm tra số 1')
    await page.getByLabel(/^Kiểm tra theo tiêu chí/).selectOption('1.1')
    await screens.look(page, 'kiem-tra-them')
    await press('Lập hồ sơ kiểm tra')
    await page.getByRole('button', { name: 'KT-2026-01' }).first().click()
    await press('Ghi kết quả…')
    await page.getByLabel('Kết quả').first().selectOption('unmet')
    await press('Lưu kết quả')
    await press('Thêm tồn tại…')
    await page.getByLabel('Tồn tại, hạn chế (bắt buộc)').fill('Bảng niêm yết còn 03 thủ tục đã bãi bỏ')
    await page.getByLabel('Mức độ').selectOption('medium')
    await press('Thêm tồn tại')
    await press('Đưa văn bản vào…')
    await page.getByLabel('Tài liệu (bắt buộc)').selectOption({ index: 1 })
    await press('Đưa văn bản vào hồ sơ')
    await press('Ghi kết luận…')
    await page.getByLabel(/^Ngày kết luận/).fill('14/05/2026')
    await press('Ghi kết luận')
    await page.getByText('Kết luận ngày 14/05/2026.').waitFor()
    await screens.look(page, 'kiem-tra-mot')

    const agency = await screens.enter(round.people.officer, phone, `/ky/${round.slug}/kiem-tra`)
    await agency.getByRole('button', { name: /Bảng niêm yết/ }).click()
    await agency.getByRole('button', { name: 'Báo kết quả khắc phục: tồn tại 1' }).click()
    await agency.getByLabel('Đã khắc phục thế nào (bắt buộc)').fill('Đã gỡ 03 thủ tục khỏi bảng niêm yết')
    await agency.getByLabel('Tài liệu chứng minh').selectOption({ index: 1 })
    await screens.look(agency, 'kiem-tra-khac-phuc-dien-thoai')
    await agency.getByRole('button', { name: 'Gửi kết quả khắc phục', exact: true }).click()
    await agency.getByText('Cơ quan báo: Đã gỡ 03 thủ tục khỏi bảng niêm yết').waitFor()
    await agency.getByRole('dialog').nth(1).waitFor({ state: 'detached' })
    await screens.look(agency, 'kiem-tra-mot-dien-thoai')
    await agency.getByRole('button', { name: 'Đóng', exact: true }).click()
    expect(await agency.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
    await screens.look(agency, 'kiem-tra-dien-thoai')

    await page.reload()
    await page.getByRole('button', { name: 'Xét kết quả khắc phục: tồn tại 1' }).click()
    const act = page.getByRole('dialog').last().getByRole('button', { name: 'Ghi kết luận' })
    expect(await act.isDisabled(), 'nothing is chosen for anybody').to.equal(true)
    await page.getByLabel('Kết luận', { exact: true }).selectOption('fixed')
    await page.getByLabel('Căn cứ', { exact: true }).selectOption('papers')
    await press('Công nhận đã khắc phục')
    await page.getByText('đã khắc phục', { exact: true }).waitFor()
    await page.getByRole('dialog').nth(1).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Đóng', exact: true }).click()
    await page.getByText('1/1 cơ quan đã có kết luận').waitFor()
    await screens.look(page, 'kiem-tra')
  })
})
