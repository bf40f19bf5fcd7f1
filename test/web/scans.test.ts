// Scans on the screen: how far their pages are read, which could not be, and that what was read is found.
import { expect } from 'chai'
import { recogniseNext } from '../../api/documents/recognise.ts'
import { renderNext } from '../../api/documents/render.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import { newId } from '../../schemas/id.ts'
import { xfa } from '../intake/samples.ts'
import { drawn, letterOf, pdfOfPictures, scribble, worn } from '../intake/scan-samples.ts'
import { openRound, type Round } from '../round.ts'
import { Screens } from './browser.ts'

describe('the screens of scans', () => {
  let screens: Screens
  let round: Round
  let library: string
  let path: string
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    await screens.rest()
    library = `/ky/${round.slug}/co-quan/SLD/tai-lieu`
    const letter = await worn(drawn(await letterOf('kh-cchc'), 200, 1)[0]!, { skew: 1 })
    const bytes = await pdfOfPictures([
      letter,
      await worn(letter, { turn: 180 }),
      await scribble('a'),
      letter,
    ])
    const { body } = await screens.world.as(round.people.officer).upload(['ban-quet.pdf', bytes]).expect(201)
    path = `${library}/${body[0].receipt.document}`
    const me = newId('wk')
    while (await verifyNext(screens.world.ctx, me));
    while (await renderNext(screens.world.ctx, me));
    await recogniseNext(screens.world.ctx, me)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('tell how far the reading is, then which pages could not be read, without being loaded again', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    await page.getByText('xong 2/4 trang').waitFor()
    const bar = page.getByRole('progressbar', { name: 'Đọc chữ trên trang quét' })
    expect(await bar.getAttribute('value')).to.equal('2')
    await page.getByRole('img').first().or(page.locator('canvas').first()).waitFor()
    await screens.look(page, 'ban-quet-dang-doc')
    await screens.world.work()
    await page.getByText('Máy không đọc được chữ ở trang 3').waitFor()
    expect(await bar.count()).to.equal(0)
    await page.getByText('Trang 2 quét ngược hoặc nằm ngang.').waitFor()
    await page.getByText('Trang 2 nằm ngược: bản xem đã xoay lại cho đúng chiều đọc').waitFor()
    await page.getByRole('button', { name: 'Trang sau' }).click()
    await page.getByText('Trong tệp gốc, trang này không đúng chiều đọc').waitFor()
    await page.locator('.viewer-page canvas').waitFor()
    await screens.look(page, 'ban-quet-da-xoay')
    await page.getByRole('button', { name: 'Trang trước' }).click()
    await page.getByText('Trong tệp gốc, trang này').waitFor({ state: 'hidden' })
    await page.getByText('Đề xuất: bản quét có chữ ký, dấu. Trang 1 là ảnh quét.').waitFor()
    await screens.look(page, 'ban-quet-khong-doc-duoc')
    await page.context().close()
  })

  it('say of a file that has no view why, and what to do', async () => {
    const { officer } = round.people
    const { body } = await screens.world.as(officer).upload(['biểu mẫu.pdf', xfa()]).expect(201)
    await screens.world.work()
    const page = await screens.enter(officer, undefined, `${library}/${body[0].receipt.document}`)
    const note = page.locator('.document-head .note')
    await note.getByText('Hãy in biểu mẫu ra PDF thường').waitFor()
    await note.getByText('quyển hồ sơ chỉ có một trang báo thiếu').waitFor()
    await page.locator('.document-view').getByText('Hãy in biểu mẫu ra PDF thường').waitFor()
    await screens.look(page, 'khong-co-ban-xem')
    await page.context().close()
  })

  it('find what was read, lead to its page, and say what the search cannot see', async () => {
    const page = await screens.enter(round.people.officer, undefined, library)
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').fill('do luong su hai long')
    await page.locator('mark').filter({ hasText: 'đo lường sự hài lòng' }).waitFor()
    await page.getByText('1 trang không đọc được chữ').waitFor()
    await screens.look(page, 'ban-quet-tim')
    await page.getByRole('link', { name: /^Trang \d/ }).click()
    await page.waitForURL(/tr=\d/)
    await page.context().close()
  })
})
