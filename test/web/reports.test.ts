// Periodic reports and lost points on screen: written by the officer, signed by the head on a telephone, put together for
// Sở Nội vụ; a lost point listed, answered for, explained, concluded by the Chairman.
import { expect } from 'chai'
import { askReports } from '../../api/reports/ask.ts'
import { newId } from '../../schemas/id.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { result } from '../schemas/results.ts'
import type { World } from '../world.ts'
import { desk, password, phone, Screens } from './browser.ts'

describe('reports and lost points on screen', () => {
  let screens: Screens
  let round: Round
  let world: World
  before(async () => {
    screens = await Screens.open({ now: () => new Date('2026-06-10T02:00:00Z') })
    world = screens.world
    round = await openRound(world)
    const { leader, reviewer } = round.people
    const found = await world.ctx.db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const task = (code: string, by: string) =>
      taskOf(code, of(by), {
        content: `Ban hành báo cáo cải cách hành chính ${code}`,
        lifts: [{ leaf: '1.2', points: 25 }],
      })
    const at = world.ctx.now().toISOString()
    const made = { at, revision: 1 }
    await approvedPlan(world, [task('NV01', round.agencies.lead), task('NV02', round.agencies.other)], {
      ...{ title: 'Kế hoạch nâng cao chỉ số', by: leader.id },
    })
    await askReports(world.ctx, newId('wk'))
    const leaves = [{ code: '1.2', name: 'Hoàn thành kế hoạch', points: 2_60, max: 3_00 }]
    const areas = [{ code: '1', points: 3_60, max: 4_00 }, { code: '2', name: 'Thủ tục hành chính', points: 94_00, max: 96_00 }] // prettier-ignore
    await world.make(world.ctx.db.results, {
      ...{ id: newId('rs'), dataset: 'tinh', inUse: true, by: reviewer.id, ...made },
      ...result({ year: 2025, points: 97_60, rank: 20, of: 34, areas, leaves }),
    })
  })
  after(() => screens[Symbol.asyncDispose]())

  it('a report goes from the officer to the head and into the consolidation', async () => {
    const page = await screens.enter(round.people.officer, desk, `/ky/${round.slug}/co-quan/SLD/viec-cua-toi`)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await page.getByRole('link', { name: /^Báo cáo định kỳ 6 tháng/ }).click()
    await page.getByText('Chủ trì 1 nhiệm vụ của kế hoạch: 1 chưa làm; nộp 0 sản phẩm trong kỳ.').waitFor()
    await page.getByLabel('Kết quả đạt được').fill('Đã ban hành kế hoạch và phân công thực hiện.')
    await page.getByText('Có nội dung chưa lưu.').waitFor()
    await press('Lưu báo cáo')
    await page.getByText('Nội dung đã lưu.').waitFor()
    await screens.look(page, 'bao-cao-soan')
    await press('Trình lãnh đạo…')
    await press('Trình lãnh đạo')
    await page.getByText('Chờ lãnh đạo ký gửi').waitFor()

    const head = await screens.enter(round.people.head, phone, `/ky/${round.slug}/bao-cao`)
    await head.getByRole('button', { name: 'Ký gửi…' }).click()
    await head.getByLabel('Mật khẩu để xác nhận').fill(password)
    await head.getByRole('button', { name: 'Ký gửi', exact: true }).click()
    await head.getByText(/Số liệu và nội dung giữ nguyên như lúc ký/).waitFor()
    await screens.look(head, 'bao-cao-da-ky-dien-thoai')
    expect(await head.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)

    const watch = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/nhiem-vu`)
    await watch.getByRole('link', { name: 'Báo cáo định kỳ' }).click()
    await watch.getByRole('heading', { name: 'Cơ quan phải báo cáo (2)' }).waitFor()
    await screens.look(watch, 'bao-cao-danh-sach')
    await watch.getByRole('button', { name: 'Tổng hợp', exact: true }).click()
    await watch.getByRole('heading', { name: 'Chưa báo cáo (1)' }).waitFor()
    await watch.getByText('Đã ban hành kế hoạch và phân công thực hiện.').waitFor()
    await screens.look(watch, 'bao-cao-tong-hop')
    await watch.getByRole('button', { name: 'Đặt kỳ báo cáo…' }).click()
    await watch.getByLabel('9 tháng: gửi trong (ngày làm việc) (bắt buộc)').fill('5')
    await screens.look(watch, 'bao-cao-dat-ky')
    await watch.getByRole('button', { name: /^Ghi kỳ báo cáo năm/ }).click()
    await watch.getByRole('dialog').waitFor({ state: 'detached' })
    const written = await world.ctx.db.reportYears.model.findOne({ year: 2026 }).lean()
    expect(written?.periods.m9.workingDays).to.equal(5)
  })

  it('a lost point is listed, answered for, explained by the head, concluded by the Chairman', async () => {
    const lay = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/giai-trinh-mat-diem`)
    await lay.getByRole('button', { name: 'Lập danh sách…' }).click()
    await lay.getByLabel(/^Hạn giải trình/).fill('30/06/2036')
    await lay.getByRole('button', { name: 'Lập danh sách 2 mục' }).click()
    await lay.getByRole('heading', { name: 'Các mục mất điểm (2)' }).waitFor()
    await lay.getByRole('button', { name: /^2\. Thủ tục/ }).click()
    await lay.getByRole('button', { name: 'Giao cơ quan trả lời…' }).click()
    await lay.getByLabel('Cơ quan (bắt buộc)').selectOption(round.agencies.home)
    await lay.getByLabel('Lý do (bắt buộc)').fill('Theo chức năng, nhiệm vụ')
    await lay.getByRole('button', { name: 'Giao cơ quan trả lời', exact: true }).click()
    await lay.getByText('Cơ quan trả lời: Cơ quan SNV.').waitFor()
    await screens.look(lay, 'mat-diem-mot')

    const head = await screens.enter(round.people.head, phone, `/ky/${round.slug}/giai-trinh-mat-diem`)
    const press = (name: string) => head.getByRole('button', { name, exact: true }).last().click()
    await head.getByRole('button', { name: /^1\.2\. Hoàn thành/ }).click()
    await press('Ghi nguyên nhân, khắc phục…')
    await head.getByLabel('Nguyên nhân mất điểm (bắt buộc)').fill('Hai nhiệm vụ hoàn thành quá hạn')
    await head.getByLabel('Biện pháp khắc phục (bắt buộc)').fill('Theo dõi hằng tuần, nhắc trước hạn')
    await press('Ghi nguyên nhân, khắc phục')
    await press('Giải trình…')
    await head.getByLabel('Nội dung (bắt buộc)').fill('Tôi nhận trách nhiệm trong chỉ đạo')
    await head.getByLabel('Mật khẩu để xác nhận').fill(password)
    await press('Giải trình')
    await head.getByText('Tôi nhận trách nhiệm trong chỉ đạo').waitFor()
    await head.getByRole('button', { name: 'Đóng' }).last().click()
    expect(await head.getByText('Thủ tục hành chính').count()).to.equal(0)
    await screens.look(head, 'mat-diem-dien-thoai')
    expect(await head.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)

    const chair = await screens.enter(round.people.leader, desk, `/ky/${round.slug}/giai-trinh-mat-diem`)
    await chair.getByRole('button', { name: /^1\.2\. Hoàn thành/ }).click()
    await chair.getByRole('button', { name: 'Ghi kết luận…' }).click()
    await chair.getByLabel('Số văn bản (bắt buộc)').fill('45/TB-UBND')
    await chair.getByLabel(/^Ngày văn bản/).fill('10/06/2026')
    await chair.getByRole('button', { name: 'Ghi kết luận', exact: true }).click()
    await chair.getByText('Kết luận: chấp nhận giải trình').waitFor()
    await chair.getByRole('button', { name: 'Đóng' }).last().click()
    await screens.look(chair, 'mat-diem')
  })
})
