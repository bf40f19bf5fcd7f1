// Lịch sử and what is printed: from the pages on which one asks for them.
import { expect } from 'chai'
import { submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screens of history', () => {
  let screens: Screens
  let round: Awaited<ReturnType<typeof submittedRound>>
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const to = (page: string) => `/ky/${round.slug}/co-quan/SLD/${page}`

  it('tell of an answer who did what, with what was and what became of it', async () => {
    const page = await screens.enter(round.people.officer, undefined, to('tu-danh-gia/1.2'))
    await page.getByRole('button', { name: 'Lịch sử' }).click()
    const drawer = page.getByRole('dialog', { name: 'Lịch sử tiêu chí 1.2' })
    await drawer.getByText(`gắn tài liệu ${round.papers[1]!.code} vào mục 1`).waitFor()
    await drawer.getByText('điểm tự chấm:').first().waitFor()
    await screens.look(page, 'lich-su')
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.context().close()
  })

  it('tell of a document who took it, a page at a time, also on a phone', async () => {
    const { officer } = round.people
    const { document, version } = round.papers[0]!
    for (let n = 0; n < 55; n++)
      await screens.world.as(officer).get(`${v1}/versions/${version}/bytes`).expect(200)
    const page = await screens.enter(officer, phone, to(`tai-lieu/${document}`))
    await page.getByRole('button', { name: 'Lịch sử' }).click()
    const opened = page.getByRole('dialog').getByText('mở tệp gốc')
    await opened.first().waitFor()
    expect(await opened.count()).to.equal(50)
    await screens.look(page, 'lich-su-dien-thoai')
    await page.getByRole('button', { name: 'Xem thêm' }).click()
    await page.getByText('tải tài liệu lên').first().waitFor()
    expect(await opened.count()).to.equal(55)
    expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).to.equal(0)
    await page.context().close()
  })

  it('offer to print what was handed in and what was scored', async () => {
    const page = await screens.enter(
      round.people.officer,
      undefined,
      to(`tai-lieu/${round.papers[0]!.document}`),
    )
    const print = async (name: string) => {
      const href = await page.getByRole('link', { name }).getAttribute('href')
      const paper = await page.request.get(screens.address + href!)
      expect(paper.headers()['content-type']).to.equal('application/pdf')
    }
    await print('In phiếu tiếp nhận')
    await screens.look(page, 'tai-lieu-in')
    await page.goto(screens.address + to('viec-cua-toi'))
    await print('In bảng tự chấm điểm')
    expect(screens.faults).to.be.empty
    await page.context().close()
  })
})
