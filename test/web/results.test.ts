// Kết quả công bố on screen: brought from Excel after a look, with what contradicts what; years beside each other, charts
// that say in words what they show; the rank simulator; Quảng Nam's figures as they were published; on a phone.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import { resultTables } from '../../schemas/results/write.ts'
import { dataset, label, quangNam } from '../../scripts/demo/quang-nam.ts'
import { openRound, type Round } from '../round.ts'
import { result } from '../schemas/results.ts'
import { v1 } from '../world.ts'
import { desk, drop, phone, Screens } from './browser.ts'

const names = ['Chỉ đạo, điều hành', 'Thể chế', 'Thủ tục hành chính']
const areas = (...points: number[]) =>
  points.map((one, n) => ({
    code: String(n + 1),
    name: names[n]!,
    points: one,
    max: [30_00, 30_00, 40_00][n]!,
  }))
const own = [
  result({ year: 2023, points: 81_89, rank: 52, of: 63, set: 'bộ A', areas: areas(26_00, 25_89, 30_00) }),
  result({ points: 84_16, rank: 47, of: 63, set: 'bộ A', areas: areas(27_50, 24_16, 32_50) }),
  result({ points: 84_61, rank: 47, of: 63, ranksUp: 6, source: { kind: 'other', title: 'Bản tin số 4' } }),
  result({ year: 2025, points: 85_80, rank: 22, of: 34, set: 'bộ B', areas: areas(28_00, 26_80, 31_00) }),
  ...[84_90, 86_98, 88_37].map((points, n) => result({ year: 2023 + n, place: 'nation', points })),
  result({ place: 'province', name: 'Bình Minh', points: 88_00, rank: 25, of: 63 }),
]

describe('the published results on screen', () => {
  let screens: Screens
  let round: Round
  let reviewer: Person
  let page: Page
  const path = (more = '') => `/ky/${round.slug}/ket-qua${more}`
  const press = (on: Page, name: string | RegExp) => on.getByRole('button', { name }).last().click()
  const wide = { ...desk, height: 768 }
  const whole = async (on: Page, name: string) => {
    await on.locator('.chart svg').first().waitFor()
    await screens.look(on, name)
    const height = Number(await on.evaluate("document.querySelector('.page-body').scrollHeight"))
    const size = on.viewportSize()!
    await on.setViewportSize({ ...size, height: height + 160 })
    await screens.look(on, `${name}-het`)
    await on.setViewportSize(size)
  }
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    reviewer = round.people.reviewer
    page = await screens.enter(reviewer, wide, path())
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are brought from Excel after a look at what would be kept and what contradicts itself', async () => {
    await page.getByText('Chưa có kết quả công bố nào.').waitFor()
    await screens.look(page, 'ket-qua-trong')
    await press(page, 'Nhập từ Excel')
    const bytes = await workbookOf(resultTables(own))
    await drop(page.getByRole('button', { name: 'Chọn tệp Excel kết quả công bố' }), {
      name: 'ket-qua.xlsx',
      bytes,
    })
    await page.getByText(/8 kết quả, 8 sẽ nhập.*2 chỗ mâu thuẫn/).waitFor()
    await screens.look(page, 'ket-qua-nhap')
    await press(page, 'Nhập 8 kết quả')
    await page.getByRole('heading', { name: 'PAR INDEX theo năm' }).waitFor()
  })

  it('stand year by year with N, change and marks, and every contradiction in words', async () => {
    const row = page.getByRole('row', { name: /^2024/ }).first()
    expect((await row.innerText()).replace(/\s+/g, ' ')).to.match(
      /84,16.*47\/63.*\+2,27.*tăng 5 bậc.*86,98.*−2,82.*bộ A.*Bản tin số 4: 84,61/,
    )
    const newest = page.getByRole('row', { name: /^2025/ }).first()
    expect((await newest.innerText()).replace(/\s+/g, ' ')).to.match(/85,80 22\/34 \+1,64 – .*bộ B \*/)
    await page.getByText(/từ hạng 52 \(2023\) đến hạng 47 \(2024\) là tăng 5 bậc/).waitFor()
    await whole(page, 'ket-qua')
  })

  it('are charts that say in words what they show', async () => {
    const bars = page.getByRole('img', { name: /^Biểu đồ cột/ })
    const inChart = page.getByRole('group', { name: 'Năm trong biểu đồ' })
    const pressed = () => inChart.getByRole('button', { pressed: true }).allInnerTexts()
    expect(await pressed()).to.deep.equal(['2025']) // graded by another set than the years before it
    await inChart.getByRole('button', { name: '2024' }).click()
    expect(await pressed()).to.deep.equal(['2024'])
    await inChart.getByRole('button', { name: '2023' }).click()
    expect(await pressed()).to.deep.equal(['2024', '2023'])
    await page.getByText(/bộ tiêu chí bộ A\. Năm chấm theo bộ tiêu chí khác/).waitFor()
    await screens.look(page, 'ket-qua-linh-vuc')
    expect(await bars.getAttribute('aria-label')).to.include(
      'Năm 2024: 1. Chỉ đạo, điều hành 91,67%; 2. Thể chế 80,53%',
    )
    const line = page.getByRole('img', { name: /^Biểu đồ đường/ })
    expect(await line.getAttribute('aria-label')).to.include('Cả nước: 2023 84,90; 2024 86,98; 2025 88,37')
    // The own province is the line that is seen first; figures along the axis keep their distance.
    const drawn = line.locator('path[fill="none"]')
    expect(await drawn.evaluateAll((all) => all.map((one) => one.getAttribute('stroke')))).to.include('#10314f') // prettier-ignore
    const strong = line.locator('path[fill="none"][stroke="#10314f"][stroke-width="3"]')
    expect(await strong.count()).to.equal(1)
    const heights = await line
      .locator('text')
      .evaluateAll((all) =>
        all.flatMap((one) => (/^\d\d$/.test(one.textContent ?? '') ? one.getBoundingClientRect().top : [])),
      )
    const gaps = heights.toSorted((a, b) => a - b).flatMap((top, n, all) => (n ? top - all[n - 1]! : []))
    expect(Math.min(...gaps), 'figures of the axis').to.be.closeTo(Math.max(...gaps), 2)
    await page.getByRole('group', { name: 'Nơi so sánh' }).getByRole('button', { name: 'Bình Minh' }).click()
    await page.getByRole('img', { name: /^Biểu đồ đường(?!.*Bình Minh)/ }).waitFor()
  })

  it('under different sets are compared by index and rank alone; under one set by area, the largest fall first', async () => {
    await page.getByText(/hai bộ tiêu chí khác nhau/).waitFor()
    await page.getByLabel('Đến năm').selectOption('2024')
    await page.getByLabel('Từ năm').selectOption('2023')
    const moves = page.getByRole('region', { name: 'Thay đổi theo lĩnh vực' })
    await moves.waitFor()
    const rows = await moves.getByRole('row').allInnerTexts()
    expect(rows.slice(1).map((text) => text.split('\t')[0])).to.deep.equal(['2', '1', '3'])
    expect(rows[1]).to.include('−1,73')
  })

  it('open with all that the source prints, are corrected with their history, and typed', async () => {
    await page.getByRole('button', { name: /^2024, mở chi tiết/ }).click()
    await page
      .getByText(/Mâu thuẫn/)
      .last()
      .waitFor()
    await screens.look(page, 'ket-qua-mot-nam')
    await press(page, 'Sửa')
    await page.getByLabel('Ghi chú').fill('Theo quyết định.')
    await screens.look(page, 'ket-qua-sua')
    await press(page, 'Lưu kết quả')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^2024, mở chi tiết/ }).click()
    await page.getByText('Theo quyết định.').waitFor()
    await press(page, 'Lịch sử')
    await page.getByText(/sửa kết quả công bố/).waitFor()
    await screens.look(page, 'ket-qua-lich-su')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await press(page, 'Ghi một kết quả')
    await page.getByLabel(/^Năm \(bắt buộc\)/).fill('2022')
    await page.getByLabel(/^Điểm \(bắt buộc\)/).fill('80,10')
    await page.getByLabel('Hạng', { exact: true }).fill('60')
    await page.getByLabel(/^Trong số/).fill('63')
    await page.getByLabel(/^Văn bản \(bắt buộc\)/).fill('Quyết định công bố')
    await press(page, 'Thêm lĩnh vực')
    await page.getByLabel(/^Tỷ lệ/).fill('89')
    await press(page, 'Thêm tiêu chí')
    await page.getByLabel('Mã, dòng 1').last().fill('1.2')
    await page.getByLabel('Điểm', { exact: true }).last().fill('0,50')
    await page.getByLabel('Tối đa', { exact: true }).last().fill('1,00')
    await page.getByLabel('Vì sao mất điểm').fill('Hai nhiệm vụ quá hạn')
    await screens.look(page, 'ket-qua-ghi')
    await page.getByLabel('Ngày văn bản').pressSequentially('31/11/2022')
    await press(page, 'Ghi kết quả')
    await page
      .getByRole('alert')
      .getByText(/31\/11\/2022/)
      .waitFor()
    expect(await screens.world.ctx.db.results.model.countDocuments({ year: 2022 })).to.equal(0)
    await page.getByLabel('Ngày văn bản').fill('')
    await page.getByLabel(/^Số đếm mà văn bản nêu/).fill('Lĩnh vực giảm: sáu')
    await page.getByText(/Dòng “Lĩnh vực giảm: sáu” chưa đọc được/).waitFor()
    expect(await page.getByRole('button', { name: 'Ghi kết quả' }).isDisabled()).to.equal(true)
    await page.getByLabel(/^Số đếm mà văn bản nêu/).fill('Lĩnh vực giảm; 6')
    await press(page, 'Ghi kết quả')
    await page.getByRole('row', { name: /^2022.*80,10 60\/63/ }).waitFor()
    await page.getByRole('button', { name: /^2022, mở chi tiết/ }).click()
    await page.getByRole('row', { name: /^1\.2\..*Hai nhiệm vụ quá hạn.*0,50.*1,00/ }).waitFor()
    await page.keyboard.press('Escape')
  })

  it('say what the target rank needed, what is missing and where it is cheapest', async () => {
    await press(page, 'Hạng mục tiêu')
    await page.getByText(/88,00 điểm.*Bình Minh/).waitFor()
    await page.getByText(/còn thiếu 2,20/).waitFor()
    expect(await page.getByLabel(/^Hạng cần đạt/).inputValue()).to.equal('25')
    await screens.look(page, 'ket-qua-hang')
    await page.getByLabel(/^Hạng cần đạt/).fill('5')
    await page.getByText('ít nhất 88,00 điểm').waitFor()
    await page.keyboard.press('Escape')
  })

  it('are taken back as they came, while nothing came after', async () => {
    const file = workbookOf(resultTables([result({ year: 2019, points: 77_00 })]))
    const sent = { file: (await file).toString('base64'), name: 'nham.xlsx' }
    await screens.world.as(reviewer).post(`${v1}/result-imports`, sent).expect(201)
    await page.reload()
    await page.getByRole('row', { name: /^2019/ }).first().waitFor()
    await page.getByRole('button', { name: 'Bỏ lần nhập này…' }).first().click()
    await press(page, 'Bỏ 1 kết quả đã nhập')
    await page.getByText(/đã bỏ lúc/).waitFor()
    expect(await page.getByRole('row', { name: /^2019/ }).count()).to.equal(0)
  })

  it('of Quảng Nam come out as they were published, read-only and labelled, also on a phone', async () => {
    const file = await workbookOf(resultTables(quangNam, { dataset, label }))
    const sent = { file: file.toString('base64'), name: 'quang-nam.xlsx' }
    await screens.world.as(reviewer).post(`${v1}/result-imports`, sent).expect(201)
    const officer = await screens.enter(round.people.officer, wide, path('?bo=quang-nam&tu=2021&den=2022'))
    await officer.getByText(/Bộ số liệu riêng: chỉ nhập bằng tệp/).waitFor()
    const text = async (name: RegExp) =>
      (await officer.getByRole('row', { name }).first().innerText()).replace(/\s+/g, ' ')
    expect(await text(/^2022, mở chi tiết PAR/)).to.match(/80,91.*57\/63.*−5,67.*giảm 24 bậc.*84,79.*−3,88/)
    expect(await text(/^2022, mở chi tiết SIPAS/)).to.match(/75 .*7,58\/10/)
    expect(await text(/^2023, mở chi tiết SIPAS/)).to.match(/78,44 .*≈ \+3 /)
    const rates = await officer.getByRole('region', { name: 'Bảng tỷ lệ theo lĩnh vực' }).innerText()
    for (const rate of [89, 88, 74, 90, 73, 77, 82, 80]) expect(rates).to.include(`${rate}%`)
    for (const said of [
      /“Số nêu” là 6, “Liệt kê” có 5/,
      /289\/QĐ-BNV là 14\/04\/2022/,
      /không quy đổi được cho nhau/,
    ])
      await officer.getByText(said).waitFor()
    expect(await officer.getByRole('button', { name: /^(Nhập từ Excel|Ghi một kết quả)/ }).count()).to.equal(
      0,
    )
    await whole(officer, 'ket-qua-quang-nam')
    await officer.setViewportSize(phone)
    await whole(officer, 'ket-qua-dien-thoai')
    const wider = await officer.evaluate('document.documentElement.scrollWidth > innerWidth')
    expect(wider).to.equal(false)
  })
})
