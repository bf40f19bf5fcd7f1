// A commune is told of the table that it owes wherever it looks in the year, and finds what is owed before what was sent.
import { expect } from 'chai'
import { internalRound } from '../internal.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screens of a table that is owed', () => {
  let screens: Screens
  let round: Round
  let internal: Awaited<ReturnType<typeof internalRound>>
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    round = await openRound(world)
    internal = await internalRound(world)
    const columns = [{ key: 'c1', label: 'Số việc', unit: 'việc' }]
    const to = [internal.agencies.one]
    for (const [n, title] of ['Biểu đã gửi', 'Biểu nợ sau', 'Biểu nợ trước'].entries()) {
      const due = new Date(Date.parse(round.due) - (n + 1) * 864e5).toISOString()
      const path = `${v1}/assessments/${round.leaves['1.2']!.assessment}/collections`
      const { body } = await world
        .as(round.people.officer)
        .post(path, { title, columns, due, to })
        .expect(201)
      const input = { revision: 1, cells: { c1: { value: '0' } }, versions: [], send: true }
      if (n === 0)
        await world
          .as(internal.people.officer)
          .send('PUT', `${v1}/rows/${body.rows[0].id}`, input)
          .expect(200)
    }
  })
  after(() => screens[Symbol.asyncDispose]())

  it('lead from the work of another round to the row, with a count in the bar', async () => {
    const path = `/ky/${internal.slug}/co-quan/XA1/viec-cua-toi`
    const page = await screens.enter(internal.people.officer, phone, path)
    await page.getByText('Biểu số liệu phải gửi').waitFor()
    await page.getByRole('link', { name: 'Biểu số liệu 2 biểu phải gửi' }).waitFor()
    await screens.look(page, 'bieu-no-viec-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'bieu-no-viec')
    await page.getByRole('link', { name: 'Điền biểu: Biểu nợ sau' }).click()
    await page.getByRole('heading', { name: 'Biểu nợ sau' }).waitFor()
    await page.context().close()
  })

  it('put what is owed first, by deadline, and fold what was sent', async () => {
    const page = await screens.enter(internal.people.officer, phone, `/ky/${internal.slug}/co-quan/XA1/bieu`)
    await page.getByRole('heading', { name: 'Biểu nợ trước' }).waitFor()
    const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts()
    expect(headings.map((one) => one.split('\n')[0]!.trim())).to.deep.equal([
      'Biểu nợ trước',
      'Biểu nợ sau',
      'Đã gửi 1',
    ])
    await page
      .getByText(/của Tự đánh giá thử/)
      .first()
      .waitFor()
    await screens.look(page, 'bieu-no-dien-thoai')
    expect(await page.getByRole('button', { name: 'Gửi lại biểu' }).count()).to.equal(0)
    await page.getByRole('button', { name: 'Xem, sửa Biểu đã gửi' }).click()
    await page.getByRole('button', { name: 'Gửi lại biểu' }).waitFor()
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'bieu-no')
    await page.context().close()
  })

  it('let who drew one move its deadline and send it to more agencies', async () => {
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`)
    await page.getByRole('button', { name: 'Biểu đã gửi' }).click()
    expect(await page.getByText('không kèm tài liệu').count(), 'a zero has no paper').to.equal(0)
    await page.getByRole('button', { name: 'Đóng', exact: true }).last().click()
    await page.getByRole('button', { name: 'Biểu nợ trước' }).click()
    await page.getByRole('button', { name: 'Đổi hạn, thêm cơ quan…' }).click()
    const due = new Date(Date.parse(round.due) - 864e5)
    const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(due)
    await page.getByLabel('Hạn gửi biểu').fill(day)
    await page.getByLabel('Gửi thêm cho').selectOption(internal.agencies.two)
    await page.getByText(/XA1 thấy hạn mới/).waitFor()
    await screens.look(page, 'bieu-doi-han')
    await page.getByRole('button', { name: 'Đổi hạn và gửi cho 1 cơ quan' }).click()
    await page.getByRole('rowheader', { name: 'XA2' }).waitFor()
    await page.getByRole('button', { name: 'Đổi hạn và gửi cho 1 cơ quan' }).waitFor({ state: 'detached' })
    await screens.look(page, 'bieu-sau-doi-han')
    await page.getByLabel('Cơ quan trả lời bằng văn bản').fill('Báo cáo số 9/BC-UBND')
    const file = page.getByLabel('Tệp Excel của biểu')
    await file.setInputFiles({ name: 'bieu.xlsx', mimeType: 'application/zip', buffer: Buffer.from('x') })
    await page
      .getByRole('alert')
      .getByText(/Không đọc được tệp này/)
      .waitFor()
    expect(await file.inputValue(), 'the same file can be chosen again').to.equal('')
    await page.context().close()
  })

  it('tell years and kinds apart in the switch, at a desk and on a telephone', async () => {
    const page = await screens.enter(internal.people.officer, phone)
    const labels = await page.getByLabel('Năm đánh giá').getByRole('option').allInnerTexts()
    expect(labels.sort()).to.deep.equal(['2026 · cấp tỉnh', '2026 · nội bộ'])
    await screens.look(page, 'chon-nam-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'chon-nam')
    await page.context().close()
  })
})
