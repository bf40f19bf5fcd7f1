// The appraisal on its screens: an appraiser's list, an agency's notice and giải trình, the council's session on the
// projector, the papers that come back, the ranking.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { bytesOf, pdf } from '../world.ts'
import { Screens } from './browser.ts'

describe('the screens of an appraisal', function () {
  this.timeout(120_000)
  let screens: Screens
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    screens = await Screens.open()
    screens.isResting = true
    round = await appraisedRound(screens.world)
    does = acts(screens.world, round)
  })
  after(() => screens[Symbol.asyncDispose]())

  const enter = async (who: Parameters<Screens['enter']>[0], path = 'tham-dinh'): Promise<Page> =>
    screens.enter(who, undefined, `/ky/${round.slug}/${path}`)
  const dialog = (page: Page) => page.getByRole('dialog')

  it('let Sở Nội vụ open lần 1 and an appraiser judge with an opinion for a lower score', async () => {
    const sn = await enter(round.people.reviewer)
    await sn.getByRole('button', { name: 'Mở thẩm định lần 1' }).click()
    await dialog(sn).getByRole('button', { name: 'Mở thẩm định lần 1' }).click()
    await sn.locator('[aria-current=step]').getByText('Thẩm định lần 1').waitFor()
    await screens.look(sn, 'tham-dinh-so')
    await sn.context().close()

    const page = await enter(round.people.first)
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).waitFor()
    await screens.look(page, 'tham-dinh-danh-sach')
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).click()
    await dialog(page)
      .getByLabel(/^Điểm lần 1/)
      .fill('0,50')
    await dialog(page).getByRole('button', { name: 'Chấm 0,50 điểm' }).click()
    await dialog(page).getByRole('alert').getByText('Ý kiến').first().waitFor()
    await dialog(page)
      .getByLabel(/^Ý kiến/)
      .fill('Kế hoạch ban hành chậm 05 ngày so với quy định.')
    await screens.look(page, 'tham-dinh-cham')
    await dialog(page).getByRole('button', { name: 'Chấm 0,50 điểm' }).click()
    await page.getByRole('button', { name: 'Chấm XA1 1.1' }).waitFor({ state: 'detached' })
    await page.context().close()
    const low = 'Hai nhiệm vụ chưa có tài liệu chứng minh.'
    await does.judge(round.people.first, 'one 1.2', 'first', '2,00', low)
    await does.judge(round.people.first, 'two 1.1', 'first', '1,00')
    await does.step('POST', '/notice', { due: does.later(5) })
  })

  it('show an agency its own result, and take its giải trình', async () => {
    const page = await enter(round.people.officer)
    await page.getByRole('button', { name: 'Giải trình XA1 1.1' }).waitFor()
    expect(await page.locator('.page-body').innerText()).not.to.include('XA2')
    await screens.look(page, 'tham-dinh-thong-bao')
    await page.getByRole('button', { name: 'Giải trình XA1 1.1' }).click()
    await dialog(page)
      .getByLabel(/^Giải trình/)
      .fill('Kế hoạch đã gửi đúng hạn trên trục liên thông văn bản.')
    await dialog(page).getByRole('checkbox').first().check()
    await screens.look(page, 'tham-dinh-giai-trinh')
    await dialog(page).getByRole('button', { name: 'Đề nghị xem xét lại' }).click()
    await page.getByRole('button', { name: 'Giải trình XA1 1.1' }).waitFor({ state: 'detached' })
    await page.context().close()
    const ask = { stance: 'ask', text: 'Đã bổ sung biên bản nghiệm thu của hai nhiệm vụ.', documents: [] }
    await does.answer(round.people.head, 'one 1.2', ask)
    await does.step('POST', '/second')
    await does.judge(round.people.first, 'one 1.1', 'second', '0,50', 'Ngày gửi trên trục vẫn sau hạn.')
    await does.judge(round.people.first, 'one 1.2', 'second', '2,00', 'Biên bản ký sau kỳ đánh giá.')
  })

  it('lead the council through what is disputed: attendance, projector, keyboard, conclusion, its end', async () => {
    const sn = await enter(round.people.reviewer)
    await sn.getByRole('button', { name: 'Mở phiên họp Hội đồng' }).click()
    await dialog(sn)
      .getByLabel(/^Địa điểm/)
      .fill('Phòng họp số 2, Sở Nội vụ')
    await dialog(sn)
      .getByLabel(/^Chủ trì/)
      .selectOption(round.chair.id)
    await screens.look(sn, 'phien-hop-mo')
    await dialog(sn).getByRole('button', { name: 'Mở phiên họp' }).click()
    await sn.getByRole('link', { name: 'Phiên họp' }).click()
    await sn.getByText('Chưa đủ thành viên để ghi kết luận').waitFor()
    for (const name of ['Trần Thị Chủ Tọa', 'Lê Văn Ủy Viên', 'Phạm Thị Xã Hai']) {
      await sn.getByRole('checkbox', { name }).click()
      await sn.getByRole('checkbox', { name, checked: true }).waitFor()
    }
    await screens.look(sn, 'phien-hop')
    await sn.keyboard.press('F9')
    await sn.getByText('1/2 tiêu chí còn ý kiến khác').waitFor()
    await screens.look(sn, 'phien-hop-trinh-chieu')
    await sn.keyboard.press('ArrowRight')
    await sn.getByText('2/2 tiêu chí còn ý kiến khác').waitFor()
    await sn.keyboard.press('F2')
    await dialog(sn).getByLabel('Điểm Hội đồng kết luận').fill('2,50')
    await dialog(sn)
      .getByLabel(/^Số thành viên tán thành/)
      .fill('3')
    await dialog(sn)
      .getByLabel(/^Ý kiến của Hội đồng/)
      .fill('Chấp nhận một nhiệm vụ đã nghiệm thu.')
    await screens.look(sn, 'phien-hop-ket-luan')
    await sn.keyboard.press('Control+Enter')
    await sn.getByText('Hội đồng: 2,50 điểm, 3/3 tán thành').waitFor()
    await sn.keyboard.press('Escape')
    await does.settle(round.chair, 'one 1.1', { points: '0,50', votes: 3, reason: 'Giữ điểm đã thẩm định.' })
    await sn.getByText('0 chưa kết luận').waitFor()
    await sn.getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await dialog(sn).getByRole('button', { name: 'Kết thúc phiên họp' }).click()
    await sn.getByRole('button', { name: 'Kết thúc phiên họp' }).first().waitFor({ state: 'hidden' })
    await sn.goto(`${screens.address}/ky/${round.slug}/tham-dinh`)
    await sn.getByRole('link', { name: 'In biên bản để ký' }).waitFor()
    await screens.look(sn, 'tham-dinh-cho-bien-ban')
    await sn.getByRole('button', { name: 'Gắn biên bản đã ký' }).click()
    await dialog(sn)
      .getByLabel(/^Số, ký hiệu/)
      .fill('12/BB-HĐTĐ')
    await dialog(sn)
      .getByLabel(/^Ngày ban hành/)
      .fill('20/12/2026')
    const minutes = screens.world.as(round.people.reviewer).get(`${does.at}/minutes`)
    const printed = (await minutes.parse(bytesOf).expect(200)).body as Buffer
    const file = { name: 'bien-ban.pdf', mimeType: 'application/pdf', buffer: printed }
    await dialog(sn).locator('input[type=file]').setInputFiles(file)
    await dialog(sn).getByRole('button', { name: 'Gắn biên bản đã ký' }).click()
    await sn.getByRole('link', { name: 'Biên bản số 12/BB-HĐTĐ ngày 20/12/2026' }).waitFor()
    await screens.world.work()
    await sn.getByText('Khớp với bản lưu').waitFor()
    await does.give('decision', '45/QĐ-UBND', pdf(3000, ['XA1               2,75', 'XA2               1,00']))
    await screens.world.work()
    await sn.getByRole('button', { name: 'Đã đối chiếu, lệch' }).waitFor()
    await screens.look(sn, 'tham-dinh-doi-chieu')
    await sn.context().close()
  })

  it('show every agency the ranking once it is decided', async () => {
    const page = await enter(round.officerOfTwo)
    const ranking = page.getByRole('region', { name: 'Xếp hạng' }).last()
    await ranking.getByRole('rowheader', { name: 'XA1' }).waitFor()
    expect((await ranking.innerText()).replace(/\s+/g, ' ')).to.include('1 XA1 2/4 8,00 4,00 2,50 3,00 37,50')
    await screens.look(page, 'tham-dinh-xep-hang')
    await page.context().close()
    expect(screens.faults).to.deep.equal([])
  })
})
