import { expect } from 'chai'
import supertest from 'supertest'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

const secret = 'con đường nhỏ ven sông'

describe('the screens of an administrator', () => {
  let screens: Screens
  let admin: Person
  let agency: string
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    admin = await world.person('admin')
    agency = await world.agency('SLD', { name: 'Sở Lao động', units: [{ key: 'CCHC', name: 'Phòng CCHC' }] })
    await world.agency('STK', { name: 'Sở Thống kê' })
    await world.person('officer', agency)
  })
  after(() => screens[Symbol.asyncDispose]())
  const found = async (login: string) =>
    (await screens.world.ctx.db.people.model.findOne({ login }).lean()) ?? expect.fail(login)

  it('bring somebody in by keyboard: added with all faults named, invited, a password set, signed in', async () => {
    const page = await screens.enter(admin)
    await page.getByRole('heading', { level: 1, name: 'Quản trị' }).waitFor()
    await page.getByText('Đang dùng').first().waitFor()
    await screens.look(page, 'quan-tri-nguoi-dung')
    await page.getByRole('button', { name: 'Thêm người' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Thêm người' })
    await dialog.waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.getByRole('alert').getByText('Họ tên').waitFor()
    expect(await dialog.locator('[aria-invalid]').count()).to.equal(2)
    await screens.look(page, 'quan-tri-them-nguoi')
    await dialog.getByLabel('Tên đăng nhập (bắt buộc)').focus()
    await page.keyboard.type('anh.dt')
    await dialog.getByLabel('Họ tên (bắt buộc)').focus()
    await page.keyboard.type('Đặng Thị Ánh')
    await dialog.getByLabel('Cơ quan').selectOption({ label: 'Sở Lao động' })
    await dialog.getByLabel('Phòng').selectOption({ label: 'Phòng CCHC' })
    await page.keyboard.press('Control+Enter')
    const link = page.getByRole('dialog', { name: 'Liên kết cho Đặng Thị Ánh' })
    const address = await link.locator('code').innerText()
    await screens.look(page, 'quan-tri-lien-ket')
    await page.context().close()

    const invited = await screens.window(phone, new URL(address).pathname)
    await invited.getByRole('heading', { name: 'Chào Đặng Thị Ánh' }).waitFor()
    await screens.look(invited, 'loi-moi-dien-thoai')
    await invited.getByLabel('Mật khẩu', { exact: true }).fill('1234567890')
    await invited.getByLabel('Ghi lại mật khẩu').fill('1234567890')
    await invited.keyboard.press('Enter')
    await invited.getByText('Mật khẩu này dễ đoán').waitFor() // once
    await invited.getByLabel('Mật khẩu', { exact: true }).fill(secret)
    await invited.getByLabel('Ghi lại mật khẩu').fill(secret)
    await invited.keyboard.press('Enter')
    await invited.getByRole('heading', { name: 'Chưa có việc nào ở đây' }).waitFor()
    await invited.context().close()

    const used = await screens.window(undefined, new URL(address).pathname)
    await used.getByRole('heading', { name: 'Lời mời không dùng được' }).waitFor()
    await screens.look(used, 'loi-moi-da-dung')
    await used.context().close()
  })

  it('change what somebody may be, and lose nothing when a colleague was faster', async () => {
    const person = await screens.world.person('officer', agency)
    const page = await screens.enter(admin, undefined, `/quan-tri?nguoi=${person.id}`)
    const dialog = page.getByRole('dialog', { name: person.name })
    await dialog.getByText('Đang đăng nhập từ').first().waitFor()
    await dialog.getByLabel('Chức vụ').fill('Phó Trưởng phòng')
    await dialog.getByRole('combobox', { name: 'Vai trò' }).selectOption({ label: 'Lãnh đạo' })
    await dialog.getByLabel('Đến hết ngày').fill('31/12/2099')
    const api = screens.world.as(admin)
    await api.patch(`${v1}/people/${person.id}`, { revision: 1, name: 'Nguyễn Văn Anh' }).expect(200)
    await dialog.getByRole('button', { name: 'Ghi thay đổi' }).click()
    const open = page.getByRole('dialog', { name: 'Nguyễn Văn Anh' })
    await open.getByRole('region', { name: 'Phần người khác vừa sửa' }).getByText('Nguyễn Văn Anh').waitFor()
    expect(await open.getByLabel('Chức vụ').inputValue()).to.equal('Phó Trưởng phòng')
    await screens.look(page, 'quan-tri-xung-dot')
    await open.getByRole('button', { name: 'Ghi thay đổi' }).click()
    await open.waitFor({ state: 'detached' })
    const after = await found(person.login)
    expect(after).to.include({ name: 'Nguyễn Văn Anh', position: 'Phó Trưởng phòng' })
    expect(after.grants).to.deep.equal([{ role: 'head', agency, until: '2099-12-31T17:00:00.000Z' }])
    await page.context().close()
  })

  it('end sessions, and write down who left with the work to hand over', async () => {
    const person = await screens.world.person('contributor', agency)
    const { assignment } = await screens.world.assessment(agency)
    const handed = { $set: { contributors: [person.id] } }
    await screens.world.ctx.db.assignments.model.collection.updateOne({ id: assignment }, handed)
    const page = await screens.enter(admin, undefined, `/quan-tri?nguoi=${person.id}`)
    await page.getByRole('button', { name: 'Kết thúc mọi phiên' }).click()
    await page.getByRole('button', { name: 'Kết thúc mọi phiên' }).last().click()
    await page.getByText('Đang đăng nhập từ').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Ghi đã nghỉ' }).click()
    const sure = page.getByRole('dialog', { name: `Ghi ${person.name} đã nghỉ` })
    await sure.getByText('Kế hoạch năm').waitFor()
    await screens.look(page, 'quan-tri-da-nghi')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: 'Mở lại tài khoản' }).waitFor()
    expect((await found(person.login)).leftAt).to.be.a('string')
    await page.context().close()
  })

  it('write down a merger, and another name as another body', async () => {
    const page = await screens.enter(admin, undefined, '/quan-tri/co-quan')
    await page.getByRole('button', { name: 'Sở Thống kê' }).waitFor()
    await screens.look(page, 'quan-tri-co-quan')
    await page.getByRole('button', { name: 'Sở Thống kê' }).click()
    await page.getByRole('button', { name: 'Thêm phòng' }).click()
    await page.getByLabel('Mã phòng 1').fill('th')
    await page.getByLabel('Tên phòng 1').fill('Phòng Tổng hợp')
    await screens.look(page, 'quan-tri-sua-co-quan')
    await page.getByRole('button', { name: 'Ghi thay đổi' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Sở Lao động' }).click()
    await page.getByRole('button', { name: 'Đổi tên, sáp nhập, kết thúc…' }).click()
    const dialog = page.getByRole('dialog', { name: /đổi tên, sáp nhập, kết thúc$/ })
    await dialog.getByText('Sáp nhập hoặc chia').click()
    await dialog.getByLabel('Cơ quan kế tục hoạt động từ ngày').fill('01/07/2027')
    await dialog.getByRole('button', { name: 'Kết thúc SLD' }).click()
    await dialog.getByText('Hãy chọn cơ quan kế tục').first().waitFor()
    await dialog.getByLabel('Cơ quan kế tục', { exact: true }).selectOption({ label: 'Sở Thống kê' })
    await dialog.getByText(/người làm việc cho cơ quan kế tục/).waitFor()
    await screens.look(page, 'quan-tri-sap-nhap')
    await dialog.getByRole('button', { name: 'Kết thúc SLD' }).click()
    await dialog.waitFor({ state: 'detached' })
    const old = await screens.world.ctx.db.agencies.model.findOne({ code: 'SLD' }).lean()
    const heir = await screens.world.ctx.db.agencies.model.findOne({ code: 'STK' }).lean()
    expect(old).to.deep.include({ validTo: '2027-06-30', successors: [heir!.id] })
    expect(heir!.units).to.deep.equal([{ key: 'TH', name: 'Phòng Tổng hợp' }])
    await page.context().close()
  })

  it('bring agencies and people from Excel: each fault by its cell, then what it will do, then undone', async () => {
    const page = await screens.enter(admin, undefined, '/quan-tri/co-quan')
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
    const dialog = page.getByRole('dialog', { name: 'Nhập cơ quan, người dùng từ Excel' })
    const table = (login: string): Promise<Buffer> =>
      workbookOf([
        {
          ...{ name: 'Người dùng', columns: ['Tên đăng nhập', 'Họ tên', 'Vai trò', 'Mã cơ quan'].map((title) => ({ title, width: 20 })) }, // prettier-ignore
          rows: [[login, 'Đỗ Văn Tệp', 'Đầu mối', 'STK']],
        },
      ])
    const choose = async (login: string) =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'danh-muc.xlsx', mimeType: '', buffer: await table(login) })
    await choose('Đỗ Tệp')
    await dialog.getByText('Người dùng!A2').waitFor()
    await choose('tep.dv')
    await dialog.getByRole('row', { name: 'Đỗ Văn Tệp tep.dv mới' }).waitFor()
    await screens.look(page, 'quan-tri-nhap-excel')
    await dialog.getByRole('button', { name: 'Nhập 1 dòng' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await found('tep.dv')).name).to.equal('Đỗ Văn Tệp')
    await page.getByRole('button', { name: 'Nhập từ Excel' }).click()
    await dialog.getByRole('button', { name: 'Bỏ lần nhập danh-muc.xlsx' }).click()
    await dialog.getByText('đã bỏ lúc').waitFor()
    await page.context().close()
  })

  it('give a machine a key that works at once, shown once, and take it back', async () => {
    const { world } = screens
    const grants = [{ role: 'auditor' }]
    await world
      .as(admin)
      .post(`${v1}/people`, { login: 'may', name: 'Trục liên thông', isService: true, grants })
      .expect(201)
    const page = await screens.enter(admin, undefined, '/quan-tri/khoa-api')
    await page.getByText('Chưa cấp khóa API nào.').waitFor()
    await screens.look(page, 'quan-tri-khoa-trong')
    await page.getByRole('button', { name: 'Cấp khóa API' }).click()
    await page.getByRole('button', { name: /Cấp khóa$/ }).click()
    await page.getByRole('alert').getByText('Được làm').waitFor()
    await page.getByLabel('Tên khóa (bắt buộc)').fill('Máy quét')
    await page.getByText('đọc năm đánh giá').click()
    await screens.look(page, 'quan-tri-cap-khoa')
    await page.getByRole('button', { name: /Cấp khóa$/ }).click()
    const once = page.getByRole('dialog', { name: 'Khóa “Máy quét”' })
    const key = await once.locator('code').last().innerText()
    await screens.look(page, 'quan-tri-khoa')
    const ask = () => supertest(world.app).get(`${v1}/campaigns`).set('Authorization', `Bearer ${key}`)
    await ask().expect(200)
    await once.getByRole('button', { name: 'Đã cất khóa, đóng' }).click()
    await page.getByRole('button', { name: 'Thu hồi khóa Máy quét' }).click()
    await page.getByRole('button', { name: /Thu hồi khóa$/ }).click()
    await page.getByText(/^Thu hồi \d\d\//).waitFor()
    await ask().expect(401)
    await page.context().close()
  })

  it('are nobody else’s, and the way in says how long to wait', async () => {
    const officer = await screens.world.person('officer', agency)
    const page = await screens.enter(officer, undefined, '/quan-tri/khoa-api')
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor()
    await page.context().close()
    const wrong = await screens.window(phone)
    for (let n = 0; n < 6; n++) {
      await wrong.getByLabel('Tên đăng nhập').fill(officer.login)
      await wrong.getByLabel('Mật khẩu').fill('sai')
      await wrong.keyboard.press('Enter')
      await wrong.getByRole('alert').waitFor()
      await wrong.getByRole('button', { name: 'Đăng nhập' }).isEnabled()
      await wrong.waitForTimeout(150)
    }
    await wrong.getByText(/Đã thử quá nhiều lần. Hãy đợi \d+ giây/).waitFor()
    await screens.look(wrong, 'dang-nhap-bi-khoa')
    await wrong.context().close()
  })
})

it('tells the first administrator what comes first', async () => {
  await using screens = await Screens.open()
  const page = await screens.enter(await screens.world.person('admin'))
  await page.getByText('Chưa có cơ quan nào').waitFor()
  await screens.look(page, 'quan-tri-lan-dau')
  await page.getByRole('link', { name: 'Hãy thêm các cơ quan trước' }).click()
  await page.waitForURL('**/quan-tri/co-quan')
})
