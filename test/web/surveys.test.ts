// Khảo sát hài lòng on screen: begun, its plan and its forms brought from Excel after a look, concluded; what hides nobody's
// answer, with charts in words; an agency's own on a telephone.
import { expect } from 'chai'
import { workbookOf } from '../../api/sets/excel.ts'
import { questionsOf, usualPlan } from '../../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../../schemas/survey/write.ts'
import { openRound, type Round } from '../round.ts'
import { surveyOf } from '../surveys.ts'
import { desk, drop, phone, Screens } from './browser.ts'

describe('surveys on screen', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are planned, filled and concluded; an agency reads its own part on a phone', async () => {
    const { lead, other } = round.agencies
    const small = await screens.world.agency('XN', { name: 'Ủy ban nhân dân xã Nhỏ', short: 'Xã Nhỏ' })
    const units = new Map([
      [lead, 60],
      [other, 45],
      [small, 6],
    ])
    const found = await screens.world.ctx.db.agencies.model.find().lean()
    const nameOf = (id: string) => found.find((one) => one.id === id)!.name
    const page = await screens.enter(
      round.people.reviewer,
      { ...desk, height: 768 },
      `/ky/${round.slug}/ket-qua`,
    )
    const press = (name: string | RegExp) => page.getByRole('button', { name }).last().click()
    const choose = async (label: string, tables: Parameters<typeof workbookOf>[0]) =>
      drop(page.getByRole('button', { name: label }), { name: 'tep.xlsx', bytes: await workbookOf(tables) })

    await page.getByRole('link', { name: 'Khảo sát hài lòng' }).click()
    await page.getByText('Chưa có khảo sát nào.').waitFor()
    await press('Lập khảo sát')
    await page.getByLabel(/^Từ ngày/).fill('03/08/2026')
    await page.getByLabel(/^Đến ngày/).fill('11/09/2026')
    await page.getByLabel('Năm (bắt buộc)').fill('2026')
    await screens.look(page, 'khao-sat-lap')
    await press('Lập khảo sát')
    await page.getByText(/Chưa có đơn vị nào/).waitFor()

    await press('Nhập kế hoạch')
    await choose('Chọn tệp Excel kế hoạch khảo sát', surveyPlanTables(surveyOf([...units.keys()]), nameOf))
    await page
      .getByText(/3 đơn vị, 2 nhóm, 13 câu hỏi: cần 969 phiếu hợp lệ, phát ra 1.077/)
      .first()
      .waitFor()
    await press('Nhập kế hoạch 3 đơn vị')
    await page.getByText(/n₀ = z² × p/).waitFor()

    const codes = questionsOf(usualPlan).map(({ code }) => code)
    const formsOf = (level: (n: number, q: number) => string) =>
      formTables(surveyOf([...units.keys()]), nameOf).map((table) =>
        table.name !== 'Phiếu'
          ? table
          : {
              ...table,
              rows: [...units].flatMap(([unit, count]) =>
                Array.from({ length: count }, (_, n) => [
                  ...[`${unit}${n}`, nameOf(unit), n % 3 ? 'ND' : 'TC'],
                  ...codes.map((_, q) => level(n, q)),
                  ['', 'Cảm ơn chị Hoa, gọi 0905123456 là được hướng dẫn.', 'Nên có thêm ghế chờ.'][n] ?? '',
                ]),
              ),
            },
      )
    await press('Nhập phiếu')
    await choose(
      'Chọn tệp Excel phiếu khảo sát',
      formsOf((n, q) => (n === 3 && q === 2 ? '8' : '4')),
    )
    await page
      .getByText(/Mức trả lời từ 1 đến 5, tệp ghi 8/)
      .first()
      .waitFor()
    await screens.look(page, 'khao-sat-loi')
    await choose(
      'Chọn tệp Excel phiếu khảo sát',
      formsOf((n, q) => (n % (q + 3) ? '4' : '2')),
    )
    await page
      .getByText(/111 phiếu hợp lệ, 6 góp ý \(3 góp ý được bỏ tên/)
      .first()
      .waitFor()
    await press('Nhập 111 phiếu')
    await page.getByText(/Kết quả hiện ra sau khi chốt/).waitFor()
    await screens.look(page, 'khao-sat-ke-hoach')
    await press('Trả lời trực tuyến')
    await press('Tạo 1 liên kết')
    const link = await page.getByLabel('Các liên kết').inputValue()
    await screens.look(page, 'khao-sat-lien-ket')
    await page.keyboard.press('Escape')
    const answer = await screens.window(phone, new URL(link).pathname)
    await answer.getByLabel('Hài lòng', { exact: true }).first().check()
    await screens.look(answer, 'khao-sat-phieu')
    await answer.getByRole('button', { name: 'Gửi phiếu' }).click()
    await answer.getByRole('heading', { name: 'Đã nhận phiếu' }).waitFor()
    await page.reload()
    await press('Chốt kết quả')
    const said = page.getByRole('list', { name: 'Các góp ý' }).getByRole('listitem')
    await said.first().waitFor()
    const before = await said.count()
    expect(await said.first().innerText()).to.include('chị [đã ẩn tên]')
    await press(`Bỏ góp ý ${before}…`)
    await screens.look(page, 'khao-sat-chot-gop-y')
    await press('Bỏ hẳn')
    await page.getByRole('button', { name: 'Bỏ hẳn' }).waitFor({ state: 'detached' })
    expect(await said.count()).to.equal(before - 1)
    await press('Chốt kết quả 112 phiếu')

    await page.getByRole('heading', { name: 'Kết quả theo cơ quan' }).waitFor()
    await page.getByText(new RegExp(`Không hiển thị riêng: .*${nameOf(small)}`)).waitFor()
    const rows = page.getByRole('region', { name: 'Bảng kết quả theo cơ quan' }).getByRole('row')
    expect(await rows.count()).to.equal(2)
    expect(await rows.last().innerText()).to.include(nameOf(lead))
    const bars = page.getByRole('img', { name: /^Biểu đồ cột, tỷ lệ hài lòng/ })
    expect(await bars.getAttribute('aria-label')).to.match(/Cả khảo sát: 1\. Tiếp cận dịch vụ \d\d,\d\d%/)
    await page.locator('.chart svg').waitFor()
    await screens.look(page, 'khao-sat')
    await page.setViewportSize({ ...desk, height: 2200 })
    await screens.look(page, 'khao-sat-het')

    await page.setViewportSize({ ...desk, height: 768 })
    await press('Mở lại…')
    await page.getByLabel('Lý do (bắt buộc)').fill('Nhận thêm phiếu trực tuyến')
    await press('Mở lại khảo sát')
    await page.getByText(/Kết quả hiện ra sau khi chốt/).waitFor()
    await press('Trả lời trực tuyến')
    await press('Tạo 1 liên kết')
    const late = await page.getByLabel('Các liên kết').inputValue()
    await page.keyboard.press('Escape')
    await answer.goto(new URL(late).href.replace(new URL(late).origin, new URL(page.url()).origin))
    await answer.getByLabel('Hài lòng', { exact: true }).first().check()
    await answer.getByRole('button', { name: 'Gửi phiếu' }).click()
    await answer.getByRole('heading', { name: 'Đã nhận phiếu' }).waitFor()
    await page.reload()
    await press('Chốt kết quả')
    await screens.look(page, 'khao-sat-chot-lai')
    await press('Chốt kết quả 113 phiếu')
    await page.getByText(/còn dưới 10 phiếu/).waitFor()
    await screens.look(page, 'khao-sat-chot-lai-tu-choi')
    await page.getByLabel(/Như lần chốt trước/).check()
    await press('Chốt như lần trước')
    await page.getByText(/như lần chốt trước/).waitFor()
    await page.getByText(/112 phiếu hợp lệ/).waitFor()
    expect(await rows.count()).to.equal(2)

    const own = await screens.enter(round.people.officer, phone, `/ky/${round.slug}/ket-qua/khao-sat`)
    await own
      .getByText(/6[01] phiếu hợp lệ/)
      .first()
      .waitFor()
    expect(await own.getByText(nameOf(small)).count()).to.equal(0)
    expect(await own.getByRole('button', { name: /Lập|Nhập|Chốt|Lịch sử/ }).count()).to.equal(0)
    await own.locator('.chart svg').waitFor()
    await screens.look(own, 'khao-sat-dien-thoai')
    expect(await own.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
  })
})
