// A folder of the e-office system: seen row by row, sent, and each paper has its particulars.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { workbookOf } from '../../api/sets/excel.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { Screens } from './browser.ts'

describe('a folder of the e-office system', () => {
  let screens: Screens
  let round: Round
  let dir: string
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    dir = await mkdtemp(join(tmpdir(), 'kc-xuat-'))
    const folder = join(dir, 'van-ban-di')
    await mkdir(folder)
    const columns = ['Số ký hiệu', 'Ngày ban hành', 'Trích yếu', 'Tệp'].map((title) => ({ title, width: 20 }))
    const rows = [
      ['21/BC-SLD', '01/11/2026', 'Báo cáo kết quả cải cách hành chính', '21.pdf'],
      ['22/KH-SLD', '02/11/2026', 'Kế hoạch tuyên truyền', '22.pdf'],
      ['23/KH-SLD', '02/11/2026', 'Kế hoạch không có tệp', '23.pdf'],
    ]
    await writeFile(join(folder, 'danh sách.xlsx'), await workbookOf([{ name: 'Sổ', columns, rows }]))
    await writeFile(join(folder, '21.pdf'), pdf(2100))
    await writeFile(join(folder, '22.pdf'), pdf(2200))
    await writeFile(join(folder, 'thừa.pdf'), pdf(2300))
  })
  after(async () => {
    await screens[Symbol.asyncDispose]()
    await rm(dir, { recursive: true, force: true })
  })

  it('is looked at first, then sent, and what a list says is written to each paper', async () => {
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tai-lieu`,
    )
    await page.getByRole('button', { name: 'Nhập từ hệ thống văn bản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Thư mục đã xuất').setInputFiles(join(dir, 'van-ban-di'))
    await dialog.getByText('3 văn bản', { exact: true }).waitFor()
    await dialog.getByText('Không có tệp “23.pdf” trong thư mục').waitFor()
    await dialog.getByText('1 tệp không có trong danh sách, không tải lên').waitFor()
    await screens.look(page, 'nhap-thu-muc')
    // As a picker that is opened again and left without a choice.
    await dialog
      .getByLabel('Thư mục đã xuất')
      .evaluate((picker) => picker.dispatchEvent(new Event('cancel', { bubbles: true })))
    await page.waitForTimeout(300)
    await dialog.getByRole('button', { name: 'Tải lên 2 văn bản' }).click()
    await dialog.waitFor({ state: 'detached' })
    const model = screens.world.ctx.db.documents.model
    const written = () =>
      model
        .find({ 'particulars.symbol': /^2[123]\// })
        .sort({ 'particulars.symbol': 1 })
        .lean()
    for (let n = 0; n < 300 && (await written()).length < 2; n++) await page.waitForTimeout(100)
    expect((await written()).map(({ particulars }) => particulars)).to.deep.equal([
      { type: 'Báo cáo', number: '21', symbol: '21/BC-SLD', issued: '2026-11-01', subject: 'Báo cáo kết quả cải cách hành chính' }, // prettier-ignore
      {
        type: 'Kế hoạch',
        number: '22',
        symbol: '22/KH-SLD',
        issued: '2026-11-02',
        subject: 'Kế hoạch tuyên truyền',
      },
    ])
    expect(await model.countDocuments()).to.equal(2)

    await page.getByRole('button', { name: 'Nhập từ hệ thống văn bản' }).click()
    await dialog.getByLabel('Thư mục đã xuất').setInputFiles(join(dir, 'van-ban-di'))
    await dialog.getByText('2 đã có trong kho, bỏ qua').waitFor()
    expect(await dialog.getByRole('button', { name: /^Tải lên/ }).count()).to.equal(0)
    await page.keyboard.press('Escape')

    const officer = screens.world.as(round.people.officer)
    const bytes = pdf(2400)
    await officer.upload(['ai đó đã gửi.pdf', bytes]).expect(201)
    const columns = ['Số ký hiệu', 'Trích yếu', 'Tệp'].map((title) => ({ title, width: 20 }))
    const rows = [['24/BC-SLD', 'Báo cáo đã có tệp', '24.pdf']]
    const more = join(dir, 'quy-4')
    await mkdir(more)
    await writeFile(join(more, 'danh sách.xlsx'), await workbookOf([{ name: 'Sổ', columns, rows }]))
    await writeFile(join(more, '24.pdf'), bytes)
    await page.getByRole('button', { name: 'Nhập từ hệ thống văn bản' }).click()
    await dialog.getByLabel('Thư mục đã xuất').setInputFiles(more)
    await dialog.getByText(/^Đã có: TL-SLD-.*, sẽ ghi thông tin$/).waitFor()
    await screens.look(page, 'nhap-thu-muc-da-co-tep')
    await dialog.getByRole('button', { name: 'Ghi thông tin 1 văn bản' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await model.countDocuments({ 'particulars.symbol': '24/BC-SLD' })).to.equal(1)
    expect(await model.countDocuments()).to.equal(3)
    await page.context().close()
  })
})
