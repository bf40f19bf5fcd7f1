// Tài liệu năm trước: «vẫn đúng?» item by item, several at once, on the agency's list and on the page of a leaf.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import { openRound, type Round } from '../round.ts'
import { uploadPaper } from '../submitted.ts'
import { phone, Screens } from './browser.ts'

describe('the screens of evidence of an earlier year', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    const { db, now } = screens.world.ctx
    const old = await openRound(screens.world, { slug: '2026-cu' })
    await db.campaigns.model.updateOne({ id: old.campaign }, { $set: { year: 2025 } })
    round = await openRound(screens.world)
    const cite = async (leaf: string, slot: string, subject: string, more = {}) => {
      const { officer } = round.people
      const paper = await uploadPaper(screens.world, officer, round.agencies.lead, subject, more)
      const { document, version, sha256 } = paper
      const by = { by: officer.id, at: now().toISOString() }
      const citation = { key: newId('ci'), slot, document, version, hashes: [sha256], pages: '1', ...by }
      const { assessment: id } = old.leaves[leaf]!
      await db.assessments.model.updateOne({ id }, { $push: { citations: citation } })
    }
    await cite('1.1', 'a', 'Kế hoạch cải cách hành chính', { type: 'Kế hoạch' })
    await cite('1.2', 'a', 'Báo cáo năm về kế hoạch')
    await cite('1.2', 'b', 'Bảng thống kê nhiệm vụ', { issued: '2025-03-31' })
    const { assessment: id } = old.leaves['1.2']!
    await db.assessments.model.updateOne({ id }, { $set: { explanation: 'Một báo cáo chưa ký số.' } })
  })
  after(() => screens[Symbol.asyncDispose]())

  it('ask for all leaves at once, and cite only what was chosen', async () => {
    const page = await screens.enter(round.people.officer, { width: 1366, height: 768 })
    await page.getByRole('link', { name: 'Xem và dùng lại' }).click()
    await page.getByRole('checkbox', { name: 'Chọn 2 tài liệu còn phù hợp' }).check()
    await screens.look(page, 'nam-truoc')
    await page.getByRole('button', { name: 'Vẫn đúng – dùng lại 2 tài liệu' }).click()
    await page.getByRole('checkbox', { name: 'Chọn 2 tài liệu còn phù hợp' }).waitFor({ state: 'detached' })
    const rows = page.locator('.former > li')
    expect(await rows.count()).to.equal(1)
    await rows.getByText('Sai thời kỳ: ban hành 31/03/2025').waitFor()
    await page.setViewportSize(phone)
    await screens.look(page, 'nam-truoc-dien-thoai')
    await page.setViewportSize({ width: 1366, height: 768 })

    await page.getByRole('link', { name: '1.2 Hoàn thành kế hoạch' }).click()
    const block = page.getByRole('region', { name: /^Tài liệu đã dùng năm 2025/ })
    await block.getByRole('button', { name: /không còn đúng/ }).click()
    await page.getByLabel('Lý do (bắt buộc)').fill('Số liệu đã thay bằng hệ thống mới')
    await page.getByRole('button', { name: 'Ghi không còn đúng' }).click()
    await block.getByText('Không còn đúng: Số liệu đã thay bằng hệ thống mới').waitFor()
    await block.scrollIntoViewIfNeeded()
    await screens.look(page, 'nam-truoc-tieu-chi')
    await block.getByRole('button', { name: 'Đưa vào ô giải trình' }).click()
    expect(await page.getByRole('textbox', { name: 'Giải trình' }).inputValue()).to.equal(
      'Một báo cáo chưa ký số.',
    )
    await block.getByRole('button', { name: 'Đưa vào ô giải trình' }).waitFor({ state: 'detached' })
    await block.getByRole('button', { name: /Hỏi lại/ }).click()
    await block.getByRole('button', { name: /Vẫn đúng, dùng lại/ }).waitFor()
    const { citations } = (await screens.world.ctx.db.assessments.model
      .findOne({ id: round.leaves['1.2']!.assessment })
      .lean())!
    expect(citations.map(({ slot, pages }) => ({ slot, pages }))).to.deep.equal([{ slot: 'a', pages: '1' }])

    await page.getByRole('link', { name: 'Tài liệu', exact: true }).click()
    await page.getByRole('link', { name: 'Dùng ở đâu' }).click()
    await page.getByText('Đang dùng 2').waitFor()
    await screens.look(page, 'dung-o-dau')
    await page.getByText('Chỉ dùng năm trước 1').click()
    await page.getByRole('row', { name: /Bảng thống kê nhiệm vụ chỉ dùng năm trước 2025: 1\.2/ }).waitFor()
    await page.setViewportSize(phone)
    await screens.look(page, 'dung-o-dau-dien-thoai')
    expect(screens.faults).to.deep.equal([])
  })
})
