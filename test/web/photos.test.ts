// On a phone: pages are photographed or chosen, looked at, ordered, turned and left out, and become one document.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { bytesOf, v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'
import { bareRanges } from '../../web/photos/jpeg.ts'
import { jpeg, pagePicture, taken } from './photographed.ts'

describe('photographs on a phone', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are looked at, ordered, turned and left out, and arrive as one PDF that keeps their bytes', async () => {
    const sheet = await pagePicture()
    const clear = await jpeg(taken(sheet))
    const side = await jpeg(taken(sheet).rotate(270))
    const poor = await jpeg(taken(sheet).blur(9))
    const file = (name: string, buffer: Buffer, mimeType = 'image/jpeg') => ({ name, mimeType, buffer })
    const page = await screens.enter(round.people.officer, phone, `/ky/${round.slug}/co-quan/SLD/tai-lieu`)
    await page.getByRole('button', { name: 'Chụp ảnh' }).tap()
    const dialog = page.getByRole('dialog')
    const give = async (button: string, files: ReturnType<typeof file>[]) => {
      const chooser = page.waitForEvent('filechooser')
      await dialog.getByRole('button', { name: button }).tap()
      await (await chooser).setFiles(files)
    }
    await give('Chụp trang', [file('1.jpg', poor)])
    await dialog.getByText('Mờ, khó đọc chữ').waitFor()
    await give('Chọn ảnh có sẵn', [
      file('2.jpg', side),
      file('3.jpg', clear),
      file('4.png', sheet, 'image/png'),
      file('5.jpg', Buffer.from('not a picture')),
    ])
    await dialog.getByText('5.jpg: không mở được ảnh này').waitFor()
    await dialog.getByText('Trang 4').waitFor()
    await screens.look(page, 'chup-anh')
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
    await dialog.getByRole('button', { name: 'Bỏ: trang 1' }).tap()
    await dialog.getByText('Mờ, khó đọc chữ').waitFor({ state: 'detached' })
    await dialog.getByRole('button', { name: 'Xoay phải: trang 1' }).tap()
    await dialog.getByRole('button', { name: 'Đưa xuống: trang 1' }).tap()
    await dialog.getByLabel('Tên tệp PDF').fill('Kế hoạch năm 2026')
    await screens.look(page, 'chup-anh-xong')
    await page.keyboard.press('Escape')
    await dialog.getByText('3 ảnh chưa gửi, đóng lại thì phải chụp hoặc chọn lại.').waitFor()
    await screens.look(page, 'chup-anh-dong')
    await dialog.getByRole('button', { name: 'Xem tiếp' }).tap()
    await dialog.getByRole('button', { name: 'Dùng 3 trang' }).tap()
    await page.locator('.tray').getByText('Kế hoạch năm 2026.pdf').first().waitFor()
    await page.locator('.tray').getByText('Đã nhận', { exact: false }).first().waitFor()
    const kept = async () =>
      screens.world.ctx.db.versions.model
        .findOne({ 'files.name': 'Kế hoạch năm 2026.pdf', state: 'kept' })
        .lean()
    let version = await kept()
    for (let n = 0; n < 200 && !version; n++) {
      await new Promise((done) => setTimeout(done, 300))
      version = await kept()
    }
    expect(version?.files).to.have.length(1)
    expect(version!.facts?.[version!.files[0]!.sha256]).to.include({ pages: 3 })
    const { body } = await screens.world
      .as(round.people.officer)
      .get(`${v1}/versions/${version!.id}/bytes`)
      .parse(bytesOf)
      .expect(200)
    const bytes = body as Buffer
    const bare = (jpegs: Buffer) =>
      Buffer.concat(bareRanges(jpegs)!.map(([from, to]) => jpegs.subarray(from, to)))
    const [first, second] = [bytes.indexOf(bare(clear)), bytes.indexOf(bare(side))]
    expect(bytes.includes('Exif\0\0'), 'what the camera wrote beside').to.equal(false)
    expect([first > 0, second > first, bytes.includes(bare(poor))]).to.deep.equal([true, true, false])
    expect(screens.faults).to.deep.equal([])
    await page.context().close()
  })
})
