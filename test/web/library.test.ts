// Tài liệu: found with and without diacritics, narrowed, a page at a time, and all of it in the address.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { indexNext } from '../../api/documents/index-next.ts'
import { newId } from '../../schemas/id.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { uploadPaper } from '../submitted.ts'
import { phone, Screens } from './browser.ts'

const more = 60

describe('the screens of documents', () => {
  let screens: Screens
  let round: Round
  let path: string
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
    path = `/ky/${round.slug}/co-quan/SLD/tai-lieu`
    const { officer } = round.people
    await uploadPaper(screens.world, officer, round.agencies.lead, 'Kế hoạch kiểm soát thủ tục hành chính', {
      type: 'Kế hoạch',
    })
    await uploadPaper(screens.world, officer, round.agencies.lead, 'Báo cáo đối thoại với doanh nghiệp')
    await screens.rest()
    // The index follows at once, without the worker that would check them.
    while (await indexNext(screens.world.ctx, newId('wk')));
    for (let n = 0; n < more; n += 20)
      await screens.world
        .as(officer)
        .upload(...Array.from({ length: 20 }, (_, m): [string, Buffer] => [`tệp ${n + m}.pdf`, pdf(1500)]))
        .expect(201)
    while (await indexNext(screens.world.ctx, newId('wk')));
  })
  after(() => screens[Symbol.asyncDispose]())
  const rows = (page: Page) => page.locator('.library-table tbody tr')
  const line = (page: Page) => page.locator('.found-line')

  it('show a page and count the rest, to be fetched when asked for', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    await line(page)
      .getByText(`${more + 2} tài liệu`)
      .waitFor()
    expect(await rows(page).count()).to.equal(50)
    await page.getByRole('button', { name: 'Xem thêm (12 tài liệu nữa)' }).click()
    await page.getByRole('link', { name: '2/BC-SLD' }).waitFor()
    expect(await rows(page).count()).to.equal(more + 2)
    // Counted within the year, though none of them is chosen.
    await page.getByRole('button', { name: /^Chưa đạt ở mục đã gắn\s*0$/ }).waitFor()
    await screens.look(page, 'tai-lieu')
    await page.context().close()
  })

  it('count what comes while one looks, in the list and beside it', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    const checking = (n: number) => page.getByRole('button', { name: new RegExp(`^Đang kiểm tra\\s*${n}$`) })
    await checking(more).waitFor()
    await screens.world
      .as(round.people.officer)
      .upload(['đến sau.pdf', pdf(1600)])
      .expect(201)
    while (await indexNext(screens.world.ctx, newId('wk')));
    await line(page)
      .getByText(`${more + 3} tài liệu`)
      .waitFor()
    await checking(more + 1).waitFor()
    await page.context().close()
  })

  it('call nothing found before the answer is there', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    await line(page)
      .getByText(/\d+ tài liệu/)
      .waitFor()
    let answer = (): void => undefined
    const held = new Promise<void>((resolve) => (answer = resolve))
    await page.route('**/api/v1/documents?*doi*', async (route) => {
      await held
      await route.continue()
    })
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').fill('doi thoai')
    await line(page).getByText('Đang tìm…').waitFor()
    expect(await line(page).getByText('khớp').count()).to.equal(0)
    await screens.look(page, 'tai-lieu-dang-tim')
    answer()
    await line(page).getByText('khớp “doi thoai” (không phân biệt dấu)').waitFor()
    await page.context().close()
  })

  it('find with and without diacritics, narrow by what the columns say, and keep it in the address', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').fill('thu tuc hanh chinh')
    await line(page).getByText('khớp “thu tuc hanh chinh” (không phân biệt dấu)').waitFor()
    await page.locator('mark').filter({ hasText: 'thủ tục hành chính' }).waitFor()
    expect(await rows(page).count()).to.equal(1)
    await screens.look(page, 'tai-lieu-tim')
    await line(page).getByRole('button', { name: 'Xóa lọc' }).click()
    await page.getByRole('button', { name: /^Báo cáo\s*1$/ }).click()
    await line(page).getByRole('button', { name: 'Báo cáo , bỏ điều kiện này' }).waitFor()
    await page.getByRole('link', { name: '2/BC-SLD' }).waitFor()
    expect(await rows(page).count()).to.equal(1)
    const copied = page.url()
    await page.getByRole('link', { name: '2/BC-SLD' }).click()
    await page.getByRole('heading', { level: 1, name: /2\/BC-SLD/ }).waitFor()
    await screens.look(page, 'tai-lieu-mot')
    await page.getByRole('button', { name: 'Thu hồi', exact: true }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Bấm nhầm văn bản')
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi 2/BC-SLD' }).click()
    await page.getByText(/^Đã thu hồi .*Bấm nhầm văn bản/).waitFor()
    await page.getByRole('button', { name: 'Khôi phục' }).click()
    await page.getByRole('button', { name: 'Thu hồi', exact: true }).waitFor()
    await page.goBack()
    expect(page.url()).to.equal(copied)
    await page.getByRole('link', { name: '2/BC-SLD' }).waitFor()
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').fill('không có chữ này')
    await page.getByText('Không có tài liệu nào khớp').waitFor()
    await page.context().close()
  })

  it('find what stands on a page, and open it there without the mouse', async () => {
    const page = await screens.enter(round.people.officer, undefined, path)
    await rows(page).first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('doanh nghiep')
    await page.keyboard.press('Enter')
    const found = page.getByRole('link', { name: /^Trang 1 .*doanh nghiep/ })
    await found.waitFor()
    await screens.look(page, 'tai-lieu-trong-trang')
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Xem tài liệu' }).waitFor()
    expect(new URL(page.url()).searchParams.get('tr')).to.equal('1')
    await page.context().close()
  })

  it('fit a phone', async () => {
    const page = await screens.enter(round.people.officer, phone, path)
    await rows(page).first().waitFor()
    await page.getByLabel('Tìm trong tài liệu, gõ có dấu hoặc không dấu').fill('doi thoai')
    await page.getByRole('link', { name: '2/BC-SLD' }).scrollIntoViewIfNeeded()
    const words = await page.getByRole('searchbox', { name: /^Tìm trong tài liệu/ }).boundingBox()
    expect(words!.width, 'one sees what one types').to.be.above(300)
    await screens.look(page, 'dien-thoai-tai-lieu')
    expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).to.equal(false)
    await page.context().close()
  })
})
