// A slot that takes good scans alone, as the officer meets it: what is to be scanned again and how, named in the dialog that
// presents, until a good scan as the next version fills the place.
import { expect } from 'chai'
import { pdfOfPictures, slip, worn } from '../intake/scan-samples.ts'
import { openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { drop, Screens } from './browser.ts'

describe('a slot that takes good scans alone, on the screen', function () {
  this.timeout(240_000)
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world, { conforms: true })
  })
  after(() => screens[Symbol.asyncDispose]())

  it('says how to scan again where the paper is cited and where it is presented, and takes the next version', async () => {
    const { officer } = round.people
    const { assessment } = round.leaves['1.1']!
    const me = screens.world.as(officer)
    const sheet = await slip('Ke hoach cai cach hanh chinh nam 2026 cua So')
    const worse = await worn(sheet, { turn: 180, isGrey: true })
    const leaf = `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.1`
    const page = await screens.enter(officer, { width: 1366, height: 768 }, leaf)
    page.setDefaultTimeout(60_000)
    await drop(page.locator('#chon-a'), { name: 'quét xấu.pdf', bytes: await pdfOfPictures([sheet, worse]) })
    await page.locator('.tray li').getByText('Đã gắn vào mục “Kế hoạch năm”').waitFor()
    const document = (await screens.world.ctx.db.documents.model.findOne({}).lean())!
    const particulars = { type: 'Kế hoạch', number: '12', symbol: '12/KH-SLD', issued: '2026-02-03', issuer: { agency: round.agencies.lead }, proofClass: 'scan' } // prettier-ignore
    const now = async (path: string) => (await me.get(`${v1}/${path}`).expect(200)).body
    const { revision } = await now(`documents/${document.id}`)
    await me.patch(`${v1}/documents/${document.id}`, { revision, particulars, again: true }).expect(200)
    const source = { kind: 'document', document: document.id }
    const figures = [{ code: 'dat', value: 'true', state: 'official', source }]
    const { revision: seen } = await now(`assessments/${assessment}`)
    await me.patch(`${v1}/assessments/${assessment}`, { revision: seen, figures }).expect(200)
    await page.reload()
    const slot = page.locator('#muc-a')
    await slot.getByText('Trang 2 quét không có màu. Hãy quét lại ở chế độ màu.').waitFor()
    await slot.getByText('Trang 2 quét ngược hoặc nằm ngang. Hãy quét lại đúng chiều đọc.').waitFor()
    await screens.look(page, 'quet-xau-o-muc')
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Văn bản 12/KH-SLD: Trang 2 quét không có màu.').waitFor()
    await screens.look(page, 'quet-xau-khi-trinh')
    await page.keyboard.press('Escape')

    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tai-lieu/${document.id}`)
    await page.getByRole('button', { name: 'Thay bản mới' }).click()
    await drop(dialog.locator('.drop-zone'), {
      name: 'quét tốt.pdf',
      bytes: await pdfOfPictures([sheet, sheet]),
    })
    await dialog.getByLabel('Lý do (bắt buộc)').fill('Quét lại trang 2 có màu, đúng chiều')
    await dialog.getByRole('button', { name: 'Thay bản mới', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.goto(screens.address + leaf)
    await slot.getByRole('button', { name: 'Dùng bản 2' }).click()
    await slot.getByText('quét không có màu').waitFor({ state: 'detached' })
    await slot.locator('.glyph, svg').first().waitFor()
    for (let n = 0; n < 300 && (await now(`assessments/${assessment}`)).slots[0].missing > 0; n++)
      await page.waitForTimeout(200)
    expect((await now(`assessments/${assessment}`)).slots[0]).to.include({ have: 1, missing: 0 })
    await page.reload()
    await slot.waitFor()
    await screens.look(page, 'quet-tot-o-muc')
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    expect(await dialog.getByText('Còn thiếu').count()).to.equal(0)
    await dialog.getByRole('button', { name: 'Trình lãnh đạo' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await now(`assessments/${assessment}`)).state).to.equal('with-head')
    await page.context().close()
  })
})
