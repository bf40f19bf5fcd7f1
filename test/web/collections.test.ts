// Biểu số liệu on the screens: a commune fills its one screen on a telephone, the lead draws, looks and takes the sum.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { openRound, type Round } from '../round.ts'
import { uploadPaper } from '../submitted.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screens of a table that collects figures', () => {
  let screens: Screens
  let round: Round
  let commune: string
  let neighbour: string
  let officer: Person
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    round = await openRound(world)
    commune = await world.agency('XA-A', { kind: 'xã', short: 'Xã A', name: 'UBND xã A' })
    neighbour = await world.agency('XA-B', { kind: 'xã', short: 'Xã B', name: 'UBND xã B' })
    officer = await world.person('officer', commune)
    await uploadPaper(world, officer, commune, 'Báo cáo nhiệm vụ của xã A')
  })
  after(() => screens[Symbol.asyncDispose]())

  it('let the lead draw one from the figures of the leaf, and send it to all communes', async () => {
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`)
    await page.getByRole('button', { name: 'Lập biểu…' }).click()
    await page.getByLabel('Tên biểu (bắt buộc)').fill('Nhiệm vụ được giao của các xã')
    await page.getByRole('button', { name: 'Thêm tất cả 2 xã, phường, đặc khu' }).click()
    // The rule divides one by the other.
    const [part, whole] = await page.getByLabel('Không lớn hơn cột').all()
    expect(await part!.inputValue()).to.equal('c2')
    expect(await whole!.inputValue()).to.equal('')
    await screens.look(page, 'bieu-lap')
    await page.getByRole('button', { name: 'Gửi biểu cho các cơ quan' }).click()
    await page.getByText('0/2 cơ quan đã gửi').waitFor()
    await page.context().close()
  })

  it('give a commune the one screen that it needs, on a telephone', async () => {
    const page = await screens.enter(officer, phone, `/ky/${round.slug}/co-quan/XA-A/bieu`)
    await page.getByRole('heading', { name: 'Nhiệm vụ được giao của các xã' }).waitFor()
    await page.getByLabel('Việc đã xong (việc)').pressSequentially('4o')
    await page.getByRole('button', { name: 'Lưu, chưa gửi' }).click()
    await page.getByRole('alert').getByText(/4o/).waitFor()
    const rows = await screens.world.ctx.db.collectionRows.model.find({ agency: commune }).lean()
    expect(rows.map(({ cells, revision }) => [cells, revision])).to.deep.equal([[{}, 1]])
    await page.getByLabel('Việc đã xong (việc)').fill('40')
    await page.getByRole('button', { name: 'Gửi biểu' }).click()
    await page
      .getByRole('alert')
      .getByText(/“Việc được giao” chưa có số/)
      .waitFor()
    await screens.look(page, 'bieu-dien-thoai-thieu')
    await page.getByLabel('Việc được giao (việc)').fill('30')
    const above = '“Việc đã xong” (40) lớn hơn “Việc được giao” (30). Hãy xem lại hai số.'
    await page.getByText(above).first().waitFor({ timeout: 20_000 })
    await screens.look(page, 'bieu-dien-thoai-lon-hon')
    await page.getByRole('button', { name: 'Gửi biểu' }).click()
    await page.getByRole('listitem').filter({ hasText: above }).waitFor({ timeout: 20_000 })
    const sent = await screens.world.ctx.db.collectionRows.model.find({ agency: commune }).lean()
    expect(sent.map(({ revision }) => revision)).to.deep.equal([1])
    await page.getByLabel('Việc được giao (việc)').fill('45')
    await page.getByRole('button', { name: 'Gửi biểu' }).click()
    await page
      .getByRole('alert')
      .getByText(/Chưa có tài liệu chứng minh/)
      .waitFor()
    await page.getByLabel(/Báo cáo nhiệm vụ của xã A/).check()
    await page.getByRole('button', { name: 'Gửi biểu' }).click()
    await page.getByText(/Đã gửi lúc/).waitFor()
    const wide = await page.evaluate('document.documentElement.scrollWidth')
    expect(wide, 'nothing hangs out of the telephone').to.be.at.most(phone.width)
    await screens.look(page, 'bieu-dien-thoai')
    await page.context().close()
  })

  it('keep what two officers of one commune write at once: who saves second is told, and loses neither', async () => {
    const { world } = screens
    const [first, second] = [
      await world.person('officer', neighbour),
      await world.person('officer', neighbour),
    ]
    const page = await screens.enter(first, undefined, `/ky/${round.slug}/co-quan/XA-B/bieu`)
    await page.getByLabel('Việc đã xong (việc)').fill('7')
    const row = await world.ctx.db.collectionRows.model.findOne({ agency: neighbour }).lean()
    const written = { revision: row!.revision, cells: { c2: { value: '8' } }, versions: [], send: false }
    await world
      .as(second)
      .send('PUT', `${v1}/rows/${row!.id}`, { ...written, note: 'Theo sổ của phòng' })
      .expect(200)
    // What the page asks for by itself arrives behind what is typed.
    await page.waitForResponse(async (answer) => answer.url().includes('/rows') && (await answer.text()).includes('sổ của phòng')) // prettier-ignore
    await page.getByRole('button', { name: 'Lưu, chưa gửi' }).click()
    await page
      .getByRole('region', { name: 'Phần người khác vừa sửa' })
      .getByText('Việc được giao: 8')
      .waitFor()
    await screens.look(page, 'bieu-hai-nguoi')
    const cells = async () =>
      (await world.ctx.db.collectionRows.model.findOne({ agency: neighbour }).lean())!.cells
    expect(await cells()).to.deep.equal({ c2: { value: '8' } })
    expect(await page.getByLabel('Việc đã xong (việc)').inputValue()).to.equal('7')
    await page.getByRole('button', { name: 'Lưu, chưa gửi' }).click()
    await page.getByText('Đã lưu, chưa gửi.').waitFor({ state: 'attached' })
    expect(await cells()).to.deep.equal({ c1: { value: '7' }, c2: { value: '8' } })
    await page.context().close()
  })

  it('show the lead every row and the sums, and take them as figures with the reason for what is missing', async () => {
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`)
    await page.getByText('1/2 cơ quan đã gửi').waitFor()
    await page.getByRole('button', { name: 'Nhiệm vụ được giao của các xã' }).click()
    const proof = page.getByRole('link', { name: /Báo cáo nhiệm vụ của xã A/ })
    const opened = await page.request.get(new URL((await proof.getAttribute('href'))!, page.url()).href)
    expect(opened.ok()).to.equal(true)
    await page.getByRole('button', { name: 'Lấy tổng làm số liệu' }).click()
    await page
      .getByRole('alert')
      .getByText(/Còn 1 cơ quan chưa gửi/)
      .waitFor()
    await page.getByLabel('Lý do lấy số liệu khi chưa đủ').fill('Xã B mất mạng vì bão')
    await screens.look(page, 'bieu-tong')
    await page.getByRole('button', { name: 'Lấy tổng làm số liệu' }).click()
    await page.getByText(/đã lấy số liệu lúc/).waitFor({ state: 'attached' })
    const { assessment } = round.leaves['1.2']!
    const { body } = await screens.world.as(round.people.officer).get(`${v1}/assessments/${assessment}`)
    expect(
      body.figures.map(({ code, value }: { code: string; value: string }) => [code, value]),
    ).to.deep.equal([
      ['a', '40'],
      ['b', '45'],
    ])
    await page.getByRole('button', { name: 'Đóng', exact: true }).last().click()
    await page.getByLabel('Nguồn của số liệu a').waitFor()
    expect(await page.getByLabel('Nguồn của số liệu a').inputValue()).to.equal('table')
    await screens.look(page, 'bieu-thanh-so-lieu')
    await page.context().close()
  })

  it('show the names of agencies whole beside columns with long names', async () => {
    const { world } = screens
    const to = [
      commune,
      await world.agency('XA-C', { kind: 'xã', short: 'UBND phường Nguyễn Thị Minh Khai' }),
    ]
    const columns = ['trước hạn, đúng hạn', 'quá hạn có khiếu nại', 'không phụ thuộc địa giới'].map(
      (kind, n) => ({
        ...{ key: `c${n + 1}`, unit: 'hồ sơ' },
        label: `Số hồ sơ thủ tục hành chính đã giải quyết ${kind}`,
      }),
    )
    const due = new Date(Date.parse(round.due) - 2 * 864e5).toISOString()
    const title = 'Kết quả giải quyết hồ sơ thủ tục hành chính của UBND cấp xã'
    const { assessment } = round.leaves['1.2']!
    await world
      .as(round.people.officer)
      .post(`${v1}/assessments/${assessment}/collections`, { title, columns, due, to })
      .expect(201)
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`)
    await page.getByRole('button', { name: title }).click()
    const name = page.getByRole('rowheader', { name: 'UBND phường Nguyễn Thị Minh Khai' })
    expect((await name.boundingBox())!.width).to.be.at.least(200)
    const hanging = await page.evaluate(
      "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.whole-table'))",
    )
    expect(hanging).to.equal(0)
    await screens.look(page, 'bieu-cot-dai')
    await page.context().close()
  })
})
