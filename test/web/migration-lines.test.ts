// An internal year moved to another version of its set: sets of the province are not offered, the plan is read by criterion with
// its agencies, and a locked year is not moved.
import { expect } from 'chai'
import { internalRound, type Internal } from '../internal.ts'
import { lock, openRound, type Round } from '../round.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the plan of a year that moves to another set', () => {
  let screens: Screens
  let province: Round
  let internal: Internal
  let next: string
  before(async () => {
    screens = await Screens.open()
    province = await openRound(screens.world)
    internal = await internalRound(screens.world)
    const api = screens.world.as(internal.people.reviewer)
    const { set } = (await screens.world.ctx.db.campaigns.model.findOne({ slug: internal.slug }).lean())!
    next = (await api.post(`${v1}/sets/${set}/versions`, { next: '2' }).expect(201)).body.id
    const rule = 'có/không: dat | Đã ban hành kế hoạch đúng hạn?'
    const { nodes } = (await api.get(`${v1}/sets/${next}`).expect(200)).body
    const { slots } = nodes.find(({ key }: { key: string }) => key === '1.1').leaf
    const own = { ...slots[0], key: 'z', name: 'Báo cáo riêng của XA2', only: { agencies: ['XA2'] } }
    await api.patch(`${v1}/sets/${next}/nodes/1.1`, { revision: 1, rule, slots: [...slots, own] }).expect(200)
    await api.post(`${v1}/sets/${next}/publication`, { revision: 2 }).expect(201)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('is refused for a set of the other kind of year', async () => {
    const at = `${v1}/campaigns/${internal.slug}/migrations`
    const { revision } = (await screens.world.ctx.db.campaigns.model.findOne({ slug: internal.slug }).lean())!
    const { body } = await screens.world
      .as(internal.people.reviewer)
      .post(at, { revision, set: province.set })
      .expect(400)
    expect(body.faults).to.deep.equal([
      { field: 'set', sentence: 'Bộ này đang dùng cho kỳ của tỉnh. Hãy chọn bộ cùng loại kỳ.' },
    ])
  })

  it('has a row for each criterion, names every agency, and is sifted by agency and by what happens', async () => {
    const page = await screens.enter(internal.people.reviewer, undefined, `/ky/${internal.slug}/thiet-lap`)
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.getByRole('button', { name: 'Chuyển Đánh giá cấp xã sang bộ khác' }).click()
    await page.getByText('1 bộ đang dùng cho kỳ của tỉnh nên không nêu ở đây.').waitFor()
    const choice = page.getByLabel('Bộ tiêu chí mới (đã công bố)')
    expect(await choice.locator('option').count(), 'one to choose').to.equal(2)
    await choice.selectOption(next)
    const rows = page.getByRole('region', { name: 'Từng tiêu chí của kế hoạch' }).locator('tbody tr')
    await rows.first().waitFor()
    expect(await rows.count()).to.equal(4)
    await rows.filter({ hasText: '1.2' }).getByText('XA1, XA2').waitFor()
    expect(
      await rows.filter({ hasText: '1.1' }).locator('.setup-said').count(),
      'sent by one alone',
    ).to.equal(2)
    const [sent, other] = [0, 1].map((n) => rows.filter({ hasText: '1.1' }).locator('.setup-said').nth(n))
    await other!.getByText('thêm z. Báo cáo riêng của XA2').waitFor()
    expect(await sent!.innerText(), 'asked of the other alone').not.to.include('Báo cáo riêng')
    await screens.look(page, 'bo-tieu-chi-chuyen-noi-bo')
    await page.getByLabel('Điều xảy ra').selectOption('changed')
    expect(await rows.count()).to.equal(1)
    await page.getByLabel('Cơ quan trong kế hoạch').selectOption({ label: 'XA2' })
    expect(await rows.locator('.setup-said').count()).to.equal(1)
    await page.getByLabel('Điều xảy ra').selectOption('gone')
    await page.getByText('Không có dòng nào như vậy.').waitFor()
    await page.context().close()
  })

  it('is told to an agency that had nothing in the criterion yet: what it asks for, in the leaf and in its history', async () => {
    const at = `${v1}/campaigns/${internal.slug}/migrations`
    const { revision } = (await screens.world.ctx.db.campaigns.model.findOne({ slug: internal.slug }).lean())!
    const api = screens.world.as(internal.people.reviewer)
    const { plan } = (await api.post(at, { revision, set: next }).expect(201)).body
    const reason = 'Quyết định số 12/QĐ-UBND.'
    await api.post(at, { revision, set: next, plan, reason }).expect(201)
    const officer = await screens.world.person('officer', internal.agencies.two)
    const page = await screens.enter(officer, undefined, `/ky/${internal.slug}/co-quan/XA2/tu-danh-gia/1.1`)
    const told = page.getByRole('note').filter({ hasText: 'theo: Quyết định số 12/QĐ-UBND. Hãy xem lại' })
    await told.getByText('Đã ban hành kế hoạch đúng hạn?').first().waitFor()
    await screens.look(page, 'tieu-chi-doi-theo-bo-moi')
    await page.getByRole('button', { name: 'Lịch sử', exact: true }).click()
    await page.getByRole('dialog').getByText('chuyển kỳ đánh giá sang bộ tiêu chí khác').waitFor()
    await page.keyboard.press('Escape')
    await page.goto(`${screens.address}/ky/${internal.slug}/co-quan/XA2/tu-danh-gia/1.2`)
    await page.getByRole('heading', { name: /^1\.2/ }).waitFor()
    expect(await page.getByRole('note').count(), 'of another criterion').to.equal(0)
    await page.context().close()
  })

  it('is not asked for once the year is locked, which is said', async () => {
    await lock(screens.world, internal.people.reviewer, internal.slug)
    const page = await screens.enter(internal.people.reviewer, undefined, `/ky/${internal.slug}/thiet-lap`)
    await page.getByText('Đã khóa nên không chuyển bộ.').waitFor()
    expect(
      await page.getByRole('button', { name: 'Chuyển Đánh giá cấp xã sang bộ khác' }).isDisabled(),
    ).to.equal(true)
    await screens.look(page, 'nam-danh-gia-da-khoa')
    await page.context().close()
  })
})
