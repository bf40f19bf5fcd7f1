// Thẩm định nội bộ: appraisers of an area and members of the council on their screens, and an agency that sees nothing of it.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { internalRound, type Internal } from '../internal.ts'
import { openRound } from '../round.ts'
import { send, uploadPaper } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the screens of those who judge the internal index', () => {
  let screens: Screens
  let round: Internal
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    await screens.rest() // papers are worked on here, one by one
    round = await internalRound(world)
    const { officer, head } = round.people
    const report = await uploadPaper(world, officer, round.agencies.one, 'Báo cáo năm 2026 của xã')
    const leaves = { '1.2': { assignment: '', assessment: round.ids['one 1.2']! } }
    await send(world, { leaves }, '1.2', officer, head, { a: '9', b: '10' }, [['a', report], ['b', report]]) // prettier-ignore
    screens.wake()
  })
  after(() => screens[Symbol.asyncDispose]())

  /** The items of the bar, each with its count as a screen reader says it. */
  const bar = async (page: Page) => {
    const links = page.getByRole('navigation', { name: 'Chính' }).getByRole('link')
    return (await links.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
  }
  const decided = async (name: string) => {
    const { body } = await screens.world.as(round.people.reviewer).get(`${v1}/assessments/${round.ids[name]}`)
    return body.reviews.at(-1)
  }

  it('count for an appraiser what waits in the area, and for one of the same agency nothing', async () => {
    const page = await screens.enter(round.people.first)
    await page.getByRole('heading', { level: 1, name: /^1\.1 / }).waitFor()
    expect(await bar(page)).to.deep.equal([
      'Bảng theo dõi',
      'Thẩm định 2 tiêu chí chờ thẩm định',
      'Điểm thẩm định',
      'Kết quả',
      'Tài liệu',
    ])
    await page.locator('.queue-head').getByText('Chờ thẩm định (2)').waitFor({ state: 'attached' })
    await screens.look(page, 'tham-dinh')
    await page.context().close()
    const local = await screens.enter(round.people.local)
    await local.getByRole('heading', { name: 'Không còn bản nào ở đây' }).waitFor()
    expect(await bar(local)).to.deep.equal([
      'Bảng theo dõi',
      'Thẩm định',
      'Điểm thẩm định',
      'Kết quả',
      'Tài liệu',
    ])
    await screens.look(local, 'tham-dinh-co-quan-minh')
    await local.goto(`${screens.address}/ky/${round.slug}/ra-soat/${round.ids['one 1.1']}`)
    await local.getByText('Không có').first().waitFor()
    expect(await local.getByRole('button', { name: /Chấp nhận/ }).count()).to.equal(0)
    await screens.look(local, 'tham-dinh-khong-thay')
    await local.context().close()
  })

  it('hear the council: a reason for another opinion, and no decision in its hands', async () => {
    const page = await screens.enter(round.people.council)
    await page.getByRole('heading', { level: 1, name: /^1\.1 / }).waitFor()
    expect(await bar(page)).to.include('Thẩm định 2 tiêu chí chờ thẩm định')
    expect(await page.getByRole('button', { name: /Chấp nhận|Yêu cầu bổ sung/ }).count()).to.equal(0)
    const differ = page.getByRole('button', { name: 'Ghi ý kiến khác' })
    await differ.scrollIntoViewIfNeeded()
    await screens.look(page, 'hoi-dong')
    await page.getByLabel('Điểm đề nghị').fill('0,50')
    await differ.click()
    await page.getByRole('alert').getByText('Lý do', { exact: false }).first().waitFor()
    await screens.look(page, 'hoi-dong-thieu-ly-do')
    await page.getByLabel('Lý do (bắt buộc khi có ý kiến khác)').fill('Kế hoạch ban hành chậm 05 ngày.')
    await differ.click()
    await page.getByText('0,50 điểm').waitFor()
    await page.getByText('Kế hoạch ban hành chậm 05 ngày.').scrollIntoViewIfNeeded()
    await screens.look(page, 'hoi-dong-da-ghi')
    await page.context().close()
  })

  it('take an appraiser’s word that papers are complete, and say where points are given', async () => {
    const page = await screens.enter(round.people.first)
    await page.getByText('Kế hoạch ban hành chậm 05 ngày.').waitFor() // the council is heard
    await page.getByText(/^Chấp nhận là hồ sơ đã đủ/).waitFor()
    expect(await page.getByLabel('Điểm thẩm định').count()).to.equal(0)
    await screens.look(page, 'tham-dinh-du-ho-so')
    await page.keyboard.press('F2')
    await page.getByText(/^1\.1: đã chấp nhận/).waitFor()
    expect(await decided('one 1.1'))
      .to.include({ outcome: 'accept' })
      .and.not.to.have.property('points')
    await page.getByRole('heading', { level: 1, name: /^1\.2 / }).waitFor()
    await screens.look(page, 'tham-dinh-tiep')
    await page.keyboard.press('F2')
    await page.getByText(/^1\.2: đã chấp nhận/).waitFor()
    expect((await decided('one 1.2')).outcome).to.equal('accept')
    await page.getByRole('heading', { name: 'Không còn bản nào ở đây' }).waitFor()
    expect(await bar(page)).to.include('Thẩm định')
    await screens.look(page, 'tham-dinh-het')
    await page.context().close()
  })

  it('never show an agency what the council said', async () => {
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/XA1/tu-danh-gia/1.1`)
    await page.getByRole('heading', { name: /1\.1/ }).first().waitFor()
    await page.getByText('Đã chấp nhận').first().waitFor()
    await screens.look(page, 'hoi-dong-co-quan')
    expect(await page.locator('body').innerText()).not.to.match(/Ý kiến của Hội đồng thẩm định|chậm 05 ngày/)
  })

  it('offer whoever works for an agency too what there is to appraise, wherever they stand', async () => {
    const { world } = screens
    const { slug, agencies } = await openRound(world)
    const officer = await world.person('officer', agencies.lead)
    const grants = [...officer.grants, { role: 'appraiser', agency: agencies.lead, areas: ['1'] }]
    await world.ctx.db.people.model.collection.updateOne({ id: officer.id }, { $set: { grants } })
    const page = await screens.enter(officer, undefined, `/ky/${slug}/co-quan/SLD/viec-cua-toi`)
    await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor()
    await page.getByRole('link', { name: /^Thẩm định/ }).click()
    await page.waitForURL(`**/ky/${round.slug}/ra-soat**`)
    await page.context().close()
  })
})
