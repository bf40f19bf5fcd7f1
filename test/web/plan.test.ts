// Kế hoạch nâng cao chỉ số on screen: begun, its annex brought from Excel after a look, a task edited, approved; an agency's
// own tasks on a telephone.
import { expect } from 'chai'
import { workbookOf } from '../../api/sets/excel.ts'
import { newId } from '../../schemas/id.ts'
import type { Task } from '../../schemas/plan/plan.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { ownDataset } from '../../schemas/results/result.ts'
import { openRound, type Round } from '../round.ts'
import { desk, drop, phone, Screens } from './browser.ts'

describe('the plan of a year on screen', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is begun beside the results, filled, edited and approved; an agency reads its own part', async () => {
    const page = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/ket-qua`)
    const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
    await page.getByRole('link', { name: 'Kế hoạch nâng cao' }).click()
    await page.getByText('Chưa có kế hoạch nào.').waitFor()
    await press('Lập kế hoạch…')
    await page.getByLabel('Năm (bắt buộc)').fill('2026')
    await screens.look(page, 'ke-hoach-lap')
    await press('Lập kế hoạch')
    await page.getByText('Chưa có nhiệm vụ nào.').waitFor()

    const found = await screens.world.ctx.db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const { lead, other } = round.agencies
    const task = (code: string, by: string, coordinators: string[]): Task => ({
      ...{ code, content: 'Khắc phục tồn tại sau kiểm tra cải cách hành chính', product: 'Báo cáo' },
      ...{ deadline: '2026-12-31', deadlineWords: 'Quý IV/2026', lead: of(by) },
      ...{ coordinators: coordinators.map(of), lifts: [{ leaf: '1.2', points: 25 }] },
    })
    const several = `${of(other).name}; ${of(round.agencies.home).name}`
    const tasks = [task('NV01', lead, [other]), { ...task('NV02', other, []), leadWords: several }]
    const tables = planTables({ title: 'x', grounds: [], objectives: [], tasks })
    const bytes = await workbookOf(tables)
    await press('Nhập phụ lục nhiệm vụ')
    await drop(page.getByRole('button', { name: 'Chọn tệp phụ lục nhiệm vụ' }), {
      name: 'pl.xlsx',
      bytes,
    })
    await page
      .getByRole('dialog')
      .getByText(/2 nhiệm vụ, dự kiến nâng 0,50 điểm/)
      .waitFor()
    await page
      .getByText(/“Quý IV\/2026” được hiểu là đến hết ngày 31\/12\/2026/)
      .first()
      .waitFor()
    const read = page.getByRole('region', { name: 'Nhiệm vụ sẽ nhập' })
    expect(await read.getByRole('columnheader').allTextContents()).to.include.members([
      'Sản phẩm',
      'Phối hợp',
    ])
    await read.getByText(`tệp ghi ${several}`).waitFor()
    await read.getByText('hạn 31/12/2026').first().waitFor()
    await screens.look(page, 'ke-hoach-nhap')
    await press('Nhập 2 nhiệm vụ')
    await page.getByRole('heading', { name: /Nhiệm vụ \(2\)/ }).waitFor()

    await press('Sửa nội dung')
    await page.getByLabel('Mục đích').fill('Khắc phục tồn tại, hạn chế đã chỉ ra')
    await page.getByLabel('Kinh phí thực hiện').fill('Ngân sách nhà nước theo phân cấp')
    await press('Thêm cơ quan, đơn vị')
    await page.getByLabel('Cơ quan, đơn vị 1').fill('Sở Nội vụ')
    await page.getByLabel('Việc phải làm 1').fill('Theo dõi, đôn đốc\nTổng hợp, báo cáo')
    await press('Thêm mục tiêu')
    await page.getByLabel('Điểm cần đạt').fill('88,00')
    await page.getByLabel('Hạng cần đạt').fill('15')
    await page.getByLabel('Trong số').fill('34')
    await screens.look(page, 'ke-hoach-muc-tieu')
    await press('Lưu kế hoạch')
    await page.getByText('PAR INDEX đạt 88,00 điểm, xếp hạng 15/34 trở lên').waitFor()
    await page
      .getByRole('region', { name: 'Tổ chức thực hiện' })
      .getByText(/Theo dõi, đôn đốc/)
      .waitFor()

    await press('Thêm nhiệm vụ')
    await press('Thêm nhiệm vụ')
    await page.getByRole('alert').first().waitFor()
    await page.getByLabel(/^Nội dung nhiệm vụ/).fill('Ban hành đủ văn bản trong danh mục')
    await page.getByLabel(/^Sản phẩm/).fill('Quyết định')
    await page.getByLabel(/^Cơ quan chủ trì/).selectOption(other)
    await screens.look(page, 'ke-hoach-nhiem-vu')
    await press('Thêm nhiệm vụ')
    await page.getByRole('row', { name: /^NV03/ }).waitFor()

    await press('Phê duyệt…')
    await page.getByLabel('Số văn bản').fill('14/KH-UBND')
    await page.getByLabel('Ngày văn bản').fill('12/01/2026')
    await screens.look(page, 'ke-hoach-phe-duyet')
    await press('Phê duyệt bản 1')
    await page.getByText(/theo văn bản số 14\/KH-UBND ngày 12\/01\/2026/).waitFor()
    expect(await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).count()).to.equal(0)
    await screens.look(page, 'ke-hoach')

    const officer = await screens.enter(round.people.officer, phone, `/ky/${round.slug}/ke-hoach`)
    await officer.getByRole('heading', { name: /Nhiệm vụ của cơ quan bạn \(1\)/ }).waitFor()
    expect(await officer.getByText('Ban hành đủ văn bản').count()).to.equal(0)
    await screens.look(officer, 'ke-hoach-dien-thoai')
    expect(await officer.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)

    // The next one begins with what is not finished.
    const { db } = screens.world.ctx
    const plan = (await db.plans.model.findOne({ year: 2026 }).lean())!
    const done = { by: round.people.officer.id, at: screens.world.ctx.now().toISOString() }
    await screens.world.make(db.progress, {
      ...{ id: newId('tk'), year: 2026, code: 'NV02', agency: other, phase: 'done', percent: 100 },
      ...{ reports: [], products: [], finished: done, help: [], handovers: [], revision: 1 },
    })
    await page.reload()
    await press('Lập kế hoạch…')
    const began = page.getByLabel('Bắt đầu từ')
    await page.getByLabel('Năm (bắt buộc)').fill('2025')
    expect(await began.count(), 'a year before it').to.equal(0)
    await page.getByLabel('Năm (bắt buộc)').fill('2027')
    await began.selectOption(plan.id)
    await page.getByText(/Chuyển tiếp sang năm mới 2\/3 nhiệm vụ/).waitFor()
    expect(await page.getByRole('checkbox', { name: /^NV02/ }).isChecked()).to.equal(false)
    await screens.look(page, 'ke-hoach-nam-sau')
    await press('Lập kế hoạch')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('row', { name: /^NV03/ }).waitFor()
    const next = await db.plans.model.findOne({ year: 2027 }).lean()
    expect(next?.tasks.map(({ code }) => code)).to.deep.equal(['NV01', 'NV03'])
  })

  it('keeps what was proposed marked until somebody has looked at that very aim', async () => {
    const { world } = screens
    const { db } = world.ctx
    const by = round.people.reviewer.id
    const { id } = await world.make(db.plans, {
      ...{ id: newId('pl'), year: 2031, n: 1, title: 'Kế hoạch năm 2031', grounds: [], tasks: [] },
      objectives: [
        { measure: 'par', target: 88_00, toCheck: 'Năm 2030 đạt 86,00 điểm.' },
        { measure: 'sipas', target: 85_00, toCheck: 'Năm 2030 SIPAS đạt 84,00%.' },
      ],
      ...{ by, at: world.ctx.now().toISOString(), revision: 1 },
    })
    const said = async () =>
      (await db.plans.model.findOne({ id }).lean())!.objectives.map(({ toCheck }) => toCheck?.slice(0, 8))
    const page = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/ke-hoach`)
    const dialog = page.getByRole('dialog', { name: 'Nội dung kế hoạch' })
    const save = async () => {
      await dialog.getByRole('button', { name: 'Lưu kế hoạch' }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Sửa nội dung' }).click()
    await dialog.getByLabel('Kinh phí thực hiện').fill('Ngân sách nhà nước')
    await screens.look(page, 'ke-hoach-muc-tieu-de-xuat')
    await save()
    expect(await said()).to.deep.equal(['Năm 2030', 'Năm 2030'])
    await page.getByRole('button', { name: 'Sửa nội dung' }).click()
    await dialog.getByRole('button', { name: 'Đã xem mục tiêu 2, giữ giá trị đề xuất' }).click()
    await save()
    expect(await said()).to.deep.equal(['Năm 2030', undefined])
    await page.getByRole('button', { name: 'Sửa nội dung' }).click()
    await dialog.getByLabel('Điểm cần đạt').first().fill('89,00')
    await save()
    expect(await said()).to.deep.equal([undefined, undefined])
    expect(await page.getByText('Đề xuất, hãy xem lại').count()).to.equal(0)
  })

  it('keeps every part that was written when a task is added, and shows whom the plan goes to', async () => {
    const { world } = screens
    const { db } = world.ctx
    const parts = {
      ...{ grounds: ['876/QĐ-BNV'], purpose: 'Khắc phục', requirements: 'Bám sát', funding: 'Ngân sách' },
      ...{ organisation: [{ who: 'Sở Nội vụ', work: 'Theo dõi' }], accountability: 'Người đứng đầu' },
      ...{ recipients: ['Thường trực Tỉnh ủy', 'Lưu: VT, SNV'], dataset: ownDataset },
    }
    const { id } = await world.make(db.plans, {
      ...{ id: newId('pl'), year: 2029, n: 1, title: 'Kế hoạch năm 2029', objectives: [], tasks: [] },
      ...{ ...parts, by: round.people.reviewer.id, at: world.ctx.now().toISOString(), revision: 1 },
    })
    const page = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/ke-hoach?kh=${id}`)
    const press = (name: string) => page.getByRole('button', { name }).last().click()
    await page.getByRole('region', { name: 'Nơi nhận' }).getByText('Thường trực Tỉnh ủy').waitFor()
    await press('Thêm nhiệm vụ')
    await page.getByLabel(/^Nội dung nhiệm vụ/).fill('Ban hành đủ văn bản trong danh mục')
    await page.getByLabel(/^Sản phẩm/).fill('Quyết định')
    await page.getByLabel(/^Cơ quan chủ trì/).selectOption(round.agencies.other)
    await press('Thêm nhiệm vụ')
    await page.getByRole('row', { name: /^NV01/ }).waitFor()
    expect(await db.plans.model.findOne({ id }).lean()).to.deep.include(parts)
    await press('Sửa nội dung')
    const recipients = page.getByLabel('Nơi nhận (mỗi dòng một nơi)')
    expect(await recipients.inputValue()).to.equal(parts.recipients.join('\n'))
    await recipients.fill('Bộ Nội vụ (b/c)\n\nLưu: VT')
    await screens.look(page, 'ke-hoach-noi-nhan')
    await press('Lưu kế hoạch')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await db.plans.model.findOne({ id }).lean())?.recipients).to.deep.equal(['Bộ Nội vụ (b/c)', 'Lưu: VT']) // prettier-ignore
  })

  it('takes an annex beside the tasks of a draft, or in their stead, and says before which go', async () => {
    const { world } = screens
    const { db } = world.ctx
    const { lead, other } = round.agencies
    const found = await db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const task = (code: string, content: string, by = lead): Task => ({
      ...{ code, content, product: 'Báo cáo', deadline: '2032-12-31' },
      ...{ lead: of(by), coordinators: [], lifts: [] },
    })
    const kept = [task('NV01', 'Rà soát thủ tục hành chính'), task('NV02', 'Kiểm tra công vụ', other)]
    const { id } = await world.make(db.plans, {
      ...{ id: newId('pl'), year: 2032, n: 1, title: 'Kế hoạch năm 2032', grounds: [], objectives: [] },
      ...{ tasks: kept, by: round.people.reviewer.id, at: world.ctx.now().toISOString(), revision: 1 },
    })
    const brought = [task('NV01', 'Rà soát, cắt giảm thủ tục hành chính'), task('NV03', 'Số hóa hồ sơ')]
    const bytes = await workbookOf(planTables({ title: 'x', grounds: [], objectives: [], tasks: brought }))
    const page = await screens.enter(round.people.reviewer, desk, `/ky/${round.slug}/ke-hoach`)
    await page.getByRole('button', { name: 'Nhập phụ lục nhiệm vụ' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhập phụ lục nhiệm vụ' })
    const zone = dialog.getByRole('button', { name: 'Chọn tệp phụ lục nhiệm vụ' })
    await drop(zone, { name: 'hong.xlsx', bytes: Buffer.from('không phải Excel') })
    await dialog.getByRole('alert').waitFor()
    expect(await dialog.getByText(/^Không đọc được tệp này/).count(), 'said once').to.equal(1)
    await drop(zone, { name: 'pl.xlsx', bytes })
    await dialog.getByText(/^Dự thảo sẽ có 3 nhiệm vụ.*1 mới, 1 thay nội dung.*1 nhiệm vụ khác giữ/).waitFor()
    await screens.look(page, 'ke-hoach-nhap-them')
    await dialog.getByRole('radio', { name: /^Thay cả phụ lục/ }).click()
    await dialog.getByText(/^Dự thảo sẽ có 2 nhiệm vụ.*1 nhiệm vụ bị bỏ/).waitFor()
    await dialog.getByRole('region', { name: 'Nhiệm vụ sẽ bỏ' }).getByText('Kiểm tra công vụ').waitFor()
    await screens.look(page, 'ke-hoach-nhap-thay')
    await dialog.getByRole('radio', { name: /^Thêm vào dự thảo/ }).click()
    await dialog.getByRole('button', { name: 'Thêm vào dự thảo' }).click()
    await dialog.waitFor({ state: 'detached' })
    const tasks = async () =>
      (await db.plans.model.findOne({ id }).lean())!.tasks.map(({ code, content }) => `${code} ${content}`)
    expect(await tasks()).to.deep.equal([
      ...['NV01 Rà soát, cắt giảm thủ tục hành chính', 'NV02 Kiểm tra công vụ', 'NV03 Số hóa hồ sơ'],
    ])
  })
})
