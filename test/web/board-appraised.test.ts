// An internal index on the screens that people come to, while it is appraised and once it is published: whose points they
// are, and that nothing is asked for that can no longer be done.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import type { Person } from '../../schemas/person.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the screens of an internal index after lần 1', () => {
  let screens: Screens
  let round: Appraised
  let does: ReturnType<typeof acts>
  before(async () => {
    screens = await Screens.open()
    round = await appraisedRound(screens.world)
    does = acts(screens.world, round)
    await screens.world
      .as(round.people.reviewer)
      .post(`${v1}/campaigns/${round.slug}/appraisal`, {})
      .expect(201)
    const { first } = round.people
    await does.judge(first, 'one 1.1', 'first', '0,50', 'Kế hoạch ban hành chậm.')
    await does.judge(first, 'one 1.2', 'first', '3,00')
    await does.judge(first, 'two 1.1', 'first', '1,00')
    await does.step('POST', '/notice', { due: does.later(5) })
  })
  after(() => screens[Symbol.asyncDispose]())

  const open = (who: Person, path: string, size?: typeof phone): Promise<Page> =>
    screens.enter(who, size, `/ky/${round.slug}/${path}`)
  const home = 'co-quan/XA1/viec-cua-toi'

  it('ask the agency for its answer to what was cut, and for nothing else', async () => {
    const page = await open(round.people.officer, home)
    const todo = page.getByRole('link', { name: /^Thẩm định lần 1 chấm 0,50 thay cho 1,00/ })
    await todo.waitFor()
    expect(await page.locator('.todo-row').count()).to.equal(1)
    await page.getByRole('region', { name: 'Điểm của cơ quan' }).getByText('Điểm thẩm định').first().waitFor()
    await screens.look(page, 'viec-giai-trinh')
    await todo.click()
    await page.getByRole('button', { name: 'Giải trình XA1 1.1' }).waitFor()
    await page.context().close()
    const head = await open(round.people.head, 'co-quan/XA1/xac-nhan')
    await head.getByText('1 tiêu chí bị giảm điểm ở thẩm định lần 1 chờ cơ quan trả lời (1.1).').waitFor()
    await screens.look(head, 'xac-nhan-giai-trinh')
    await head.context().close()
    const sn = await open(round.people.reviewer, 'bang-theo-doi')
    await sn
      .getByRole('gridcell', { name: /XA1, 1\.1: chờ giải trình, .*0,50 điểm có nguy cơ mất, còn \d/ })
      .click()
    await sn.getByText(/^Đề nghị Cơ quan XA1 gửi giải trình, hoặc thống nhất điểm lần 1/).waitFor()
    await screens.look(sn, 'theo-doi-giai-trinh')
    await sn.context().close()
  })

  it('say once it is published whose index it is, and that nothing is left at risk', async () => {
    const file = { name: 'a.pdf', size: 1, sha256: 'a'.repeat(64) }
    const by = round.people.reviewer.id
    const decision = { number: '45/QĐ-UBND', issued: '2026-12-20', file, by, at: does.later(0) }
    await screens.world.ctx.db.appraisals.model.collection.updateOne(
      {},
      { $set: { stage: 'decided', decision }, $inc: { revision: 1 } },
    )
    const page = await open(round.people.reviewer, 'bang-theo-doi')
    await page.getByText('28,13% chỉ số công bố, trung vị của 2 cơ quan').waitFor()
    await page.getByText('Bước: đã công bố').waitFor()
    await page
      .getByRole('gridcell', { name: /XA1, 1\.1: đã chốt điểm, .*tự chấm 1,00, thẩm định 0,50$/ })
      .waitFor()
    expect(await page.locator('.board').innerText()).to.not.match(/quá hạn|nguy cơ|chờ thẩm định/i)
    await screens.look(page, 'theo-doi-cong-bo')
    await page.getByRole('button', { name: 'Tổng hợp' }).click()
    for (const name of ['Chỉ số tự chấm', 'Hạng tự chấm', 'Chỉ số công bố', 'Hạng công bố'])
      await page.getByRole('columnheader', { name, exact: true }).waitFor()
    await screens.look(page, 'theo-doi-cong-bo-tong-hop')
    await page.goto(`${screens.address}/ky/${round.slug}/nhac-han`)
    await page.getByText('Kỳ đánh giá đã khóa: không còn nội dung nào gửi được').waitFor()
    expect(await page.getByText('Công văn đôn đốc').count()).to.equal(0)
    await screens.look(page, 'nhac-han-da-khoa')
    await page.context().close()
  })

  it('leave officer and head no work, and lead them to their result', async () => {
    const page = await open(round.people.officer, home)
    await page.getByText('Không còn việc nào đang chờ bạn.').waitFor()
    const points = page.getByRole('region', { name: 'Điểm của cơ quan' })
    await points.getByText('Điểm công bố').first().waitFor()
    expect(await points.innerText())
      .to.include('3,50')
      .and.not.include('nguy cơ')
    await screens.look(page, 'viec-da-cong-bo')
    await page.setViewportSize(phone)
    await screens.look(page, 'viec-da-cong-bo-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(`${screens.address}/ky/${round.slug}/bang-theo-doi`)
    await page.getByText('43,75% chỉ số công bố, hạng 1/2').waitFor()
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/XA1/viec-cua-toi`)
    await page.getByRole('link', { name: 'Ban hành kế hoạch' }).click()
    await page.getByText('Bước: đã công bố').waitFor()
    await page.getByText('Đã chốt điểm', { exact: true }).first().waitFor()
    expect(await page.locator('.leaf-head').innerText()).to.not.match(/hạn|rà soát/i)
    await screens.look(page, 'tieu-chi-da-cong-bo')
    await page.goBack()
    await page.getByRole('link', { name: 'Xem điểm thẩm định' }).click()
    await page.waitForURL('**/tham-dinh')
    await page.context().close()
    const head = await open(round.people.head, 'co-quan/XA1/xac-nhan')
    await head.getByText('không còn nội dung nào để xác nhận và gửi').waitFor()
    expect(await head.getByRole('checkbox').count()).to.equal(0)
    await screens.look(head, 'xac-nhan-da-cong-bo')
    await head.context().close()
    expect(screens.faults).to.deep.equal([])
  })
})
