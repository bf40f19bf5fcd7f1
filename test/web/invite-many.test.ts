// Many invitations on the screen: who was chosen, what each gets before it is done, the links once, and on paper.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { phone, Screens } from './browser.ts'

describe('inviting many', () => {
  let screens: Screens
  let admin: Person
  const names = ['Lê Thị Bình', 'Phạm Văn Cường', 'Trần Thị Dung']
  beforeEach(async () => {
    screens = await Screens.open()
    const { world } = screens
    admin = await world.person('admin')
    const agency = await world.agency('SLD', { name: 'Sở Lao động', short: 'Sở LĐ' })
    await world.person('officer', agency)
    for (const [n, name] of names.entries())
      await world.make(world.ctx.db.people, {
        ...{ id: newId('pe'), login: `nguoi.${n}`, name, revision: 1 },
        grants: [{ role: 'officer', agency }],
      })
  })
  afterEach(() => screens[Symbol.asyncDispose]())

  it('of all who were not: looked at, made, printed as strips, and none left', async () => {
    const page = await screens.enter(admin)
    await page.getByRole('button', { name: 'Mời người chưa được mời' }).click()
    const plan = page.getByRole('dialog', { name: 'Mời mọi người chưa được mời' })
    await plan.getByText('3 người có liên kết để in, chuyển tận tay.').waitFor()
    await screens.look(page, 'moi-nhieu-xem-truoc')
    await plan.getByRole('button', { name: 'Mời 3 người' }).click()
    const made = page.getByRole('dialog', { name: 'Lời mời đã tạo' })
    const strips = made.getByRole('list', { name: 'Phiếu mời' }).getByRole('listitem')
    await strips.nth(2).waitFor()
    expect(await strips.count()).to.equal(3)
    expect(await strips.first().innerText())
      .to.include('Lê Thị Bình · Sở LĐ')
      .and.include('nguoi.0')
    await screens.look(page, 'moi-nhieu-da-tao')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: 'Quản trị' }).isVisible()).to.equal(false)
    expect(await strips.last().isVisible()).to.equal(true)
    await screens.look(page, 'moi-nhieu-phieu-in')
    await page.emulateMedia({ media: 'screen' })
    const address = await strips.first().locator('code').innerText()
    await made.getByRole('button', { name: 'Đã chuyển liên kết, đóng' }).click()
    await page.getByText('Đã mời, đến').first().waitFor()
    await page.getByRole('button', { name: 'Mời người chưa được mời' }).click()
    await page.getByText('Không còn ai chưa được mời.').waitFor()
    await page.context().close()

    const invited = await screens.window(phone, new URL(address).pathname)
    await invited.getByRole('heading', { name: 'Chào Lê Thị Bình' }).waitFor()
    await invited.context().close()
  })

  it('of those chosen, on a phone: who has an invitation is told, and asked again only when wanted', async () => {
    const page = await screens.enter(admin, phone)
    await page.getByRole('checkbox', { name: 'Chọn Phạm Văn Cường' }).check()
    await screens.look(page, 'moi-nhieu-chon-dien-thoai')
    await page.getByRole('button', { name: 'Mời 1 người đã chọn' }).click()
    await page.getByRole('button', { name: 'Mời 1 người', exact: true }).click()
    await page.getByRole('button', { name: 'Đã chuyển liên kết, đóng' }).click()
    await page.getByText('Đã mời, đến').waitFor()
    await page.getByRole('checkbox', { name: 'Chọn 3 người chưa đặt mật khẩu' }).check()
    await page.getByRole('button', { name: 'Mời 3 người đã chọn' }).click()
    await page.getByText('2 người có liên kết để in, chuyển tận tay; 1 người không mời.').waitFor()
    await screens.look(page, 'moi-nhieu-da-moi-dien-thoai')
    await page.getByRole('checkbox', { name: 'Mời lại cả người đang có lời mời' }).check()
    await page.getByRole('button', { name: 'Mời 3 người', exact: true }).click()
    const strips = page.getByRole('list', { name: 'Phiếu mời' }).getByRole('listitem')
    await strips.nth(2).waitFor()
    await screens.look(page, 'moi-nhieu-lien-ket-dien-thoai')
    await page.context().close()
  })
})
