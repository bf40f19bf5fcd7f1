// Pages are chosen, ordered and turned with the keyboard alone; the new document and its source name each other.
import { expect } from 'chai'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

async function paper(pages: number): Promise<Buffer> {
  const made = await PDFDocument.create()
  const font = await made.embedFont(StandardFonts.TimesRoman)
  for (let n = 1; n <= pages; n++)
    made.addPage([595, 842]).drawText(`Trang so ${n}`, { font, size: 60, y: 600 })
  return Buffer.from(await made.save())
}

describe('splitting, merging and turning pages', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('makes a new document of two pages, one of them turned', async () => {
    const { body } = await screens.world.as(round.people.officer).upload(['quet.pdf', await paper(5)])
    await screens.world.work()
    const { document, code } = body[0].receipt as { document: string; code: string }
    const path = `/ky/${round.slug}/co-quan/SLD/tai-lieu/${document}`
    const page = await screens.enter(round.people.officer, undefined, path)
    await page.getByRole('link', { name: 'Tách, ghép, xoay trang' }).click()
    const press = (name: string) => page.getByRole('button', { name }).press('Enter')
    await press(`Thêm trang 4 của ${code}`)
    await press(`Thêm trang 2 của ${code}`)
    await press(`Xoay phải: trang 2 của ${code}`)
    await press(`Đưa lên: trang 2 của ${code}`)
    expect(await page.locator(':focus').getAttribute('aria-label')).to.equal(`Đưa xuống: trang 2 của ${code}`)
    await page.locator('.made-pages canvas[data-drawn="90"]').waitFor()
    expect(await page.locator('.made-pages li').allInnerTexts()).to.have.length(2)
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'tach-ghep-xoay')
    await page.setViewportSize({ width: 390, height: 844 })
    await screens.look(page, 'tach-ghep-xoay-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })
    await press('Lập tài liệu mới')
    await page.getByText('Được lập từ:').getByRole('link', { name: code }).waitFor()
    await screens.look(page, 'duoc-lap-tu')
    await page.getByText('Được lập từ:').getByRole('link', { name: code }).click()
    await page.getByText('Đã dùng để lập:').waitFor()
    expect(await page.getByText('Đã dùng để lập:').innerText()).to.match(/trang 2, 4\.$/)
    await page.context().close()
  })

  it('calls what is made after every paper that pages were taken from, until the officer calls it otherwise', async () => {
    const me = screens.world.as(round.people.officer)
    const { body } = await me.upload(['mot.pdf', await paper(1)], ['hai.pdf', await paper(2)]).expect(201)
    await screens.world.work()
    const [first, second] = body.map(
      ({ receipt }: { receipt: { document: string; code: string } }) => receipt,
    )
    const path = `/ky/${round.slug}/co-quan/SLD/tai-lieu/${first.document}`
    const page = await screens.enter(round.people.officer, undefined, path)
    await page.getByRole('link', { name: 'Tách, ghép, xoay trang' }).click()
    const name = page.getByLabel('Tên tệp mới')
    await page.getByRole('button', { name: `Thêm trang 1 của ${first.code}` }).click()
    expect(await name.inputValue()).to.equal(`Trích ${first.code}`)
    await page.getByLabel('Thêm tài liệu nguồn').fill(second.code)
    await page.getByRole('button', { name: `Lấy trang từ ${second.code}` }).click()
    await page.getByRole('button', { name: `Thêm trang 2 của ${second.code}` }).click()
    expect(await name.inputValue()).to.equal(`Ghép ${first.code} và ${second.code}`)
    await name.fill('Hai văn bản')
    await page.getByRole('button', { name: `Thêm trang 1 của ${second.code}` }).click()
    expect(await name.inputValue()).to.equal('Hai văn bản')
    await page.context().close()
  })

  it('opens an annex at a click, and the new document names it', async () => {
    const { world } = screens
    const me = world.as(round.people.officer)
    const { body } = await me.upload(['chinh.pdf', await paper(2)]).expect(201)
    await world.work()
    const { document, code } = body[0].receipt as { document: string; code: string }
    const { revision } = (await me.get(`${v1}/documents/${document}`).expect(200)).body
    const more = `revision=${revision}&role=annex&reason=${encodeURIComponent('Bổ sung phụ lục')}`
    const annex: [string, Buffer] = ['Biểu số liệu.pdf', await paper(3)]
    await me.uploadTo(`${v1}/documents/${document}/versions?${more}`, annex).expect(201)
    await world.work()
    const path = `/ky/${round.slug}/co-quan/SLD/tai-lieu/${document}`
    const page = await screens.enter(round.people.officer, undefined, path)
    await page.getByRole('link', { name: 'Tách, ghép, xoay trang' }).click()
    await page.getByText('Phụ lục 1: Biểu số liệu.pdf').click()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).press('Enter')
    await press(`Thêm trang 3 của phụ lục 1 của ${code}`)
    await press(`Thêm trang 1 của ${code}`)
    await page.locator('.made-pages canvas[data-drawn="0"]').nth(1).waitFor()
    await page.setViewportSize({ width: 1366, height: 768 })
    await screens.look(page, 'ghep-trang-phu-luc')
    await page.setViewportSize({ width: 390, height: 844 })
    await screens.look(page, 'ghep-trang-phu-luc-dien-thoai')
    await press('Lập tài liệu mới')
    const from = page.getByText('Được lập từ:')
    await from.waitFor()
    expect(await from.innerText()).to.equal(
      `Được lập từ: ${code}, phụ lục 1 (Biểu số liệu.pdf), trang 3; ${code}, trang 1.`,
    )
    await screens.look(page, 'duoc-lap-tu-phu-luc')
    await page.context().close()
  })
})
