// Sets on the screen: from Excel with faults by cell, edited with a rule that is tried, compared, and a year moved over.
import { expect } from 'chai'
import { workbookOf } from '../../api/sets/excel.ts'
import { importSet } from '../../schemas/import-set.ts'
import { setTables, type Table } from '../../schemas/set-table/write.ts'
import { openRound, type Round, smallSet, withBonuses } from '../round.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

function tables(): Table[] {
  const made = importSet(smallSet('bo-excel'))
  if ('faults' in made) throw new Error('not a set')
  return setTables(made.set)
}

describe('the screens of criteria sets', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const setup = () => screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/thiet-lap`)

  /** A set of its own, open in the editor. */
  const edited = async (slug: string) => {
    const { body } = await screens.world
      .as(round.people.reviewer)
      .post(`${v1}/sets`, { document: withBonuses(slug) })
      .expect(201)
    const page = await screens.enter(round.people.reviewer, undefined, `/thiet-lap/bo/${body.id}`)
    await page.setViewportSize({ width: 1366, height: 768 })
    const kept = async () => (await screens.world.ctx.db.sets.model.findOne({ id: body.id }).lean())!
    return { page, kept }
  }

  it('take an Excel file: faults by cell first, then every node, then the set', async () => {
    const page = await setup()
    const choose = async (all: Table[]) =>
      page.locator('input[type=file][accept*=xlsx]').setInputFiles({
        name: 'bo.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await workbookOf(all),
      })
    await page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).click()
    const [info, tree, ...rest] = tables()
    const wrong = tree!.rows.map((row, n) => (n === 1 ? row.with(2, 1.5) : row))
    await choose([info!, { ...tree!, rows: wrong }, ...rest])
    await page.getByText('Tiêu chí!C2', { exact: true }).waitFor()
    await page.getByLabel('Năm áp dụng').fill('2026')
    await screens.look(page, 'bo-tieu-chi-excel-loi')
    const more = ['Tài liệu kiểm chứng', 'Trọng số'].map((title) => ({ title, width: 40 }))
    const rows = tree!.rows.map((row) => [...row, '- Kế hoạch năm\n- Báo cáo năm', '0,5'])
    await choose([info!, { ...tree!, columns: [...tree!.columns, ...more], rows }])
    await page.getByText('Cột “Trọng số” không đọc nên không nhập.').waitFor()
    await page
      .getByText(/có 2 tài liệu bắt buộc.*“Kế hoạch năm”; “Báo cáo năm”/)
      .first()
      .waitFor()
    await screens.look(page, 'bo-tieu-chi-excel-phu-luc')
    await choose([info!, tree!, ...rest])
    await page.getByText(/Tổng 10,00 điểm/).waitFor()
    await page.getByText('tỷ lệ: a trên b; làm tròn 4; từ 50%; đủ 100%; mẫu 0 được 0').waitFor()
    await screens.look(page, 'bo-tieu-chi-excel')
    await page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).last().click()
    await page.getByText(/^bo-excel · phiên bản 1/).waitFor()
    await page.context().close()
  })

  it('take the annex of a decision: its title is proposed, prose is guidance, and it can be undone after it was published', async () => {
    const page = await setup()
    await page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).click()
    const columns = ['TT', 'Tiêu chí', 'Điểm tối đa', 'Cách tính điểm'].map((title) => ({ title, width: 30 }))
    const buffer = await workbookOf([
      {
        name: 'Phụ lục',
        heading: ['BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP SỞ NĂM 2026', '(Kèm theo Quyết định số 12/QĐ-UBND)'],
        columns,
        rows: [
          ['I', 'Chỉ đạo, điều hành', 3, ''],
          ['1', 'Ban hành kế hoạch', 1, 'Ban hành trước ngày 31 tháng 12: 1 điểm; chậm: 0 điểm'],
          ['2', 'Hoàn thành kế hoạch', 2, 'Tỷ lệ nhiệm vụ hoàn thành từ 80% trở lên'],
          ['', 'Tổng cộng', 3, ''],
        ],
      },
    ])
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    await page
      .locator('input[type=file][accept*=xlsx]')
      .setInputFiles({ name: 'phu-luc.xlsx', mimeType, buffer })
    await page.getByText('Theo tệp: bo-chi-so-cai-cach-hanh-chinh-cap-so-nam-2026').waitFor()
    await page.getByText('Theo tệp: 2026').waitFor()
    await page.getByText(/lời văn nên thành hướng dẫn của tiêu chí 1\.1/).waitFor()
    await screens.look(page, 'bo-tieu-chi-quyet-dinh')
    await page.getByRole('button', { name: 'Nhập bộ tiêu chí' }).last().click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const name = /“BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP SỞ NĂM 2026”/
    await page.getByRole('button', { name: new RegExp(`^Công bố ${name.source}`) }).click()
    await page.getByRole('button', { name: 'Công bố bộ tiêu chí' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByText('Không xóa được vì đang dùng ở: Tự đánh giá thử.').waitFor()
    await page.getByText('Bộ tiêu chí: Bộ tiêu chí thử, phiên bản 1').waitFor()
    await screens.look(page, 'bo-tieu-chi-dang-dung')
    await page.getByRole('button', { name: new RegExp(`^Xóa ${name.source}`) }).click()
    await page.getByRole('button', { name: 'Xóa bộ chưa nơi nào dùng' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const slug = 'bo-chi-so-cai-cach-hanh-chinh-cap-so-nam-2026'
    expect(await screens.world.ctx.db.sets.model.exists({ slug })).to.equal(null)
    await page.context().close()
  })

  it('let the total of a set be changed, and say at once what no longer adds up', async () => {
    const { page, kept } = await edited('bo-tong')
    const total = page.getByLabel('Tổng điểm theo quyết định')
    await total.fill('80')
    await page.getByText('Các lĩnh vực cộng lại 10,00, bộ tiêu chí ghi 80,00.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Lưu tên, tổng điểm' }).click()
    await page.getByText('Tổng điểm các lĩnh vực là 10,00 nhưng bộ tiêu chí ghi 80,00').waitFor()
    await screens.look(page, 'bo-tieu-chi-tong')
    await total.fill('10,00')
    await page.getByRole('button', { name: 'Lưu tên, tổng điểm' }).click()
    await page.getByText('Tổng điểm các lĩnh vực là 10,00').waitFor({ state: 'detached' })
    expect((await kept()).total).to.equal(1000)
    await page.context().close()
  })

  it('let a rule be typed and tried, refuse a contradiction, and keep the rest', async () => {
    const { db } = screens.world.ctx
    const set = (await db.sets.model.findOne({ slug: 'bo-excel' }).lean())!
    const page = await screens.enter(round.people.reviewer, undefined, `/thiet-lap/bo/${set.id}`)
    await page.getByRole('button', { name: '1.2 Hoàn thành kế hoạch' }).click()
    const rule = page.getByLabel('Cách tính', { exact: true })
    await rule.fill('tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0')
    await page.getByLabel('a: Việc đã xong').fill('8')
    await page.getByLabel('b: Việc được giao').fill('10')
    await page.getByText(/Được 2,40 \/ 3,00 điểm/).waitFor()
    await screens.look(page, 'bo-tieu-chi-soan')
    await rule.fill('tỷ lệ: a trên z; làm tròn 4; từ 80%; đủ 100%')
    await page.getByText(/số liệu “z” chưa khai/).waitFor()
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.2' }).click()
    await page
      .getByText(/còn mâu thuẫn nên chưa lưu/)
      .first()
      .waitFor()
    expect(await page.getByText(/số liệu “z” chưa khai/).count(), 'told once, at the field').to.equal(1)
    await screens.look(page, 'bo-tieu-chi-loi-mot-lan')
    await page.getByRole('button', { name: 'Thêm số đếm' }).click()
    await page.getByLabel('Mã của số đếm 1').fill('kip')
    await page.getByLabel('Cách đếm của số đếm 1').selectOption('sent')
    await page.getByLabel('Đến ngày của số đếm 1').fill('15/12')
    await screens.look(page, 'bo-tieu-chi-so-dem')
    await rule.fill('tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.2' }).click()
    await saved
    await page
      .getByText(/còn mâu thuẫn/)
      .first()
      .waitFor({ state: 'detached' })
    const kept = (await db.sets.model.findOne({ id: set.id }).lean())!
    expect(kept.revision).to.equal(2)
    expect(kept.nodes.find(({ key }) => key === '1.2')?.leaf?.rule).to.include({ floor: '0.8' })
    expect(kept.nodes.find(({ key }) => key === '1.2')?.leaf?.facts).to.deep.equal([
      { code: 'kip', slot: 'a', of: 'sent', notAfter: '0/12-15' },
    ])
    await page.context().close()
  })

  it('ask a slot for good scans alone, and take it back', async () => {
    const { db } = screens.world.ctx
    const { id } = (await db.sets.model.findOne({ slug: 'bo-excel' }).lean())!
    const kept = async () =>
      (await db.sets.model.findOne({ id }).lean())!.nodes.find(({ key }) => key === '1.2')?.leaf?.slots[0]
    const page = await screens.enter(round.people.reviewer, undefined, `/thiet-lap/bo/${id}`)
    const open = () => page.getByRole('button', { name: '1.2 Hoàn thành kế hoạch' }).click()
    const box = page.getByRole('group', { name: 'Tài liệu 1' }).getByLabel('Bản quét phải đúng Phụ lục I')
    const save = async () => {
      const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
      await page.getByRole('button', { name: 'Lưu tiêu chí 1.2' }).click()
      await saved
    }
    await open()
    await box.check()
    await box.scrollIntoViewIfNeeded()
    await screens.look(page, 'bo-tieu-chi-ban-quet')
    await save()
    expect(await kept()).to.include({ conforms: true })
    await page.reload()
    await open()
    expect(await box.isChecked()).to.equal(true)
    await box.uncheck()
    await save()
    expect(await kept()).not.to.have.property('conforms')
    await page.context().close()
  })

  it('change who scores a criterion, and say at once what must go with it', async () => {
    const { page, kept } = await edited('bo-ai-cham')
    await page.getByText('điều tra xã hội học 2,00 điểm').waitFor()
    await page.getByRole('button', { name: '2.2 Sáng kiến được áp dụng' }).click()
    expect(await page.getByLabel('Loại điểm').count()).to.equal(0) // inside the scale there is one alone
    await page.getByLabel('Ai chấm').selectOption('survey')
    await page.getByText('Mục điều tra xã hội học phải dùng cách tính “điều tra”.').waitFor()
    await screens.look(page, 'bo-tieu-chi-ai-cham-sai')
    await page.getByRole('button', { name: 'điều tra', exact: true }).click()
    for (const n of [2, 1]) await page.getByRole('button', { name: `Bỏ tài liệu ${n}` }).click()
    await page.getByText('Mục điều tra xã hội học phải dùng').waitFor({ state: 'detached' })
    await screens.look(page, 'bo-tieu-chi-ai-cham')
    await page.getByRole('button', { name: 'Lưu tiêu chí 2.2' }).click()
    await page.getByText('điều tra xã hội học 4,00 điểm').waitFor()
    expect((await kept()).nodes.find(({ key }) => key === '2.2')?.leaf).to.include({ assessment: 'survey' })
    await page.context().close()
  })

  it('change points, lead and whom a criterion is not for; what does not add up stays in sight', async () => {
    const { page, kept } = await edited('bo-diem')
    const node = async (key: string) => (await kept()).nodes.find((one) => one.key === key)!
    await page.getByRole('button', { name: '1.1 Ban hành kế hoạch' }).click()
    const points = page.getByLabel('Điểm tối đa')
    await points.fill('0')
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.1' }).click()
    await page.getByText('Điểm tối đa phải lớn hơn 0.').waitFor()
    await points.fill('1,50')
    await page.getByText('Các mục con của 1 cộng lại 4,50, mục 1 ghi 4,00.').waitFor()
    await page.getByLabel('Cơ quan chủ trì').selectOption({ label: 'Cơ quan SLD' })
    await page.getByLabel('Cơ quan phối hợp').selectOption({ label: 'Cơ quan STK' })
    await page.getByLabel('Không áp dụng với loại cơ quan').selectOption({ label: 'sở' })
    await page.getByLabel('Lý do không áp dụng (bắt buộc)').fill('Không có làng nghề')
    await page.getByLabel('Lý do không áp dụng (bắt buộc)').scrollIntoViewIfNeeded()
    await screens.look(page, 'bo-tieu-chi-co-quan')
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.1' }).click()
    const off = page.getByRole('region', { name: 'Điểm chưa khớp' })
    await off.getByText('Tổng điểm các mục con là 4,50 nhưng mục 1 ghi 4,00.').waitFor()
    expect((await node('1.1')).leaf).to.deep.include({
      ...{ lead: 'SLD', coordinators: ['STK'] },
      notApplicable: { when: { kinds: ['sở'] }, reason: 'Không có làng nghề' },
    })
    await screens.look(page, 'bo-tieu-chi-chua-khop')
    await off.getByRole('button', { name: 'Mở mục 1' }).click()
    await points.fill('4,50')
    await page.getByText('Các lĩnh vực cộng lại 10,50, bộ tiêu chí ghi 10,00.').waitFor()
    await page.getByRole('button', { name: '1.2 Hoàn thành kế hoạch' }).click()
    await points.fill('2,50')
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.2' }).click()
    await off.waitFor({ state: 'detached' })
    expect((await node('1.2')).max).to.equal(250)
    await page.context().close()
  })

  it('turn a bonus into a penalty where both stand outside the scale', async () => {
    const { page, kept } = await edited('bo-thuong')
    await page.getByRole('button', { name: '3.2 Thưởng 3.2' }).click()
    await page.getByLabel('Loại điểm').selectOption({ label: 'điểm phạt' })
    await page.getByRole('button', { name: 'Lưu tiêu chí 3.2' }).click()
    await page.getByRole('heading', { name: /0,50 điểm phạt/ }).waitFor()
    await screens.look(page, 'bo-tieu-chi-loai-diem')
    expect((await kept()).bonusPenalty).to.include({ max: 100, min: -50 })
    await page.context().close()
  })

  it('ask for a paper by choosing: from whom, between which days, one of several, of whom alone', async () => {
    const { page, kept } = await edited('bo-tai-lieu')
    await page.getByRole('button', { name: '1.1 Ban hành kế hoạch' }).click()
    for (const n of [2, 3]) {
      await page.getByRole('button', { name: 'Thêm tài liệu' }).click()
      const paper = page.getByRole('group', { name: `Tài liệu ${n}` })
      await paper.getByLabel('Tên tài liệu').fill(`Văn bản ${n}`)
      await paper.getByLabel('Có bắt buộc không').selectOption({ index: 2 })
    }
    const paper = page.getByRole('group', { name: 'Tài liệu 3' })
    await paper.getByLabel('Cơ quan ban hành', { exact: true }).selectOption({ label: 'Cơ quan STK' })
    await paper.getByLabel('Ban hành từ ngày').fill('1/7')
    await paper.getByLabel('Năm của ngày đầu').selectOption({ label: 'năm trước' })
    await paper.getByLabel('Ban hành đến ngày').fill('31/3')
    await paper.getByLabel('Năm của ngày cuối').selectOption({ label: 'năm sau' })
    await paper.getByLabel('Chỉ yêu cầu với loại cơ quan').selectOption({ label: 'sở' })
    await paper.getByLabel('Chỉ yêu cầu với cơ quan', { exact: true }).selectOption({ label: 'Cơ quan SLD' })
    await paper.scrollIntoViewIfNeeded()
    await screens.look(page, 'bo-tieu-chi-tai-lieu')
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
    await page.getByRole('button', { name: 'Lưu tiêu chí 1.1' }).click()
    await saved
    const { leaf } = (await kept()).nodes.find(({ key }) => key === '1.1')!
    const accepts = ['ky-so', 'sao-y', 'scan']
    const asked = { type: 'Báo cáo', count: 1, need: 'oneOf:nhom1', accepts }
    expect(leaf!.slots.slice(1)).to.deep.equal([
      {
        ...asked,
        ...{ key: 'b', name: 'Văn bản 2', issuer: { kinds: ['sở'] } },
        period: { from: '0/01-01', to: '0/12-31' },
      },
      {
        ...asked,
        ...{ key: 'c', name: 'Văn bản 3', issuer: { body: 'STK' } },
        period: { from: '-1/07-01', to: '1/03-31' },
        only: { kinds: ['sở'], agencies: ['SLD'] },
      },
    ])
    await page.context().close()
  })

  it('compare two sets, and move the running year by the plan that was read', async () => {
    const api = screens.world.as(round.people.reviewer)
    const copied = await api.post(`${v1}/sets/${round.set}/versions`, { next: '2' }).expect(201)
    const rule = 'tỷ lệ: a trên b; làm tròn 4; từ 90%; đủ 100%; mẫu 0 được 0'
    await api.patch(`${v1}/sets/${copied.body.id}/nodes/1.2`, { revision: 1, rule }).expect(200)
    await api.post(`${v1}/sets/${copied.body.id}/publication`, { revision: 2 }).expect(201)
    const page = await setup()
    await page.getByRole('button', { name: /^So sánh “Bộ tiêu chí thử”, phiên bản 2/ }).click()
    await page.getByText('từ 90%', { exact: false }).first().waitFor()
    await screens.look(page, 'bo-tieu-chi-so-sanh')
    await page.getByRole('button', { name: 'Nối tiêu chí của hai bộ' }).click()
    await page.getByLabel('Tiêu chí cũ của 1.1').selectOption({ label: '1.2. Hoàn thành kế hoạch' })
    await screens.look(page, 'bo-tieu-chi-noi')
    await page.getByRole('button', { name: 'Ghi các cặp đã chọn' }).click()
    await page.getByText('1 cặp do người nối').waitFor()
    const { pairs } = (await screens.world.ctx.db.mappings.model.findOne().lean())!
    expect(pairs).to.deep.equal([{ from: '1.2', to: '1.1' }])
    await page.getByLabel('Tiêu chí cũ của 1.1').selectOption('')
    await page.getByRole('button', { name: 'Ghi các cặp đã chọn' }).click()
    await page.getByText('1 cặp do người nối').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Chuyển Tự đánh giá thử sang bộ khác/ }).click()
    await page.getByLabel('Bộ tiêu chí mới (đã công bố)').selectOption(copied.body.id)
    await page.getByRole('region', { name: 'Từng tiêu chí của kế hoạch' }).waitFor()
    await screens.look(page, 'bo-tieu-chi-chuyen')
    await page.getByLabel('Lý do, số quyết định (bắt buộc)').fill('Quyết định số 12/QĐ-UBND')
    await page.getByRole('button', { name: 'Chuyển theo kế hoạch này' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const { set } = (await screens.world.ctx.db.campaigns.model.findOne({ id: round.campaign }).lean())!
    expect(set).to.equal(copied.body.id)
    await page.context().close()
  })
})
