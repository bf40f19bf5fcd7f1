// After the lock, on screen: a leaf that was not sent says so, its form is closed for officer and head, and what counts it
// counts it as what it is.
import { expect } from 'chai'
import { lockedWords } from '../../schemas/format.ts'
import { lock, type Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('a leaf that the lock shut out, on screen', () => {
  let screens: Screens
  let round: Round
  let said: string
  const desk = { width: 1366, height: 768 }
  const own = 'co-quan/SLD'
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    round = await submittedRound(world)
    const officer = world.as(round.people.officer)
    const at = `${v1}/assessments/${round.leaves['2.2']!.assessment}`
    const { revision } = (await officer.get(at).expect(200)).body
    const figures = [{ code: 'n', value: '3', state: 'official' }]
    await officer.patch(at, { revision, figures }).expect(200)
    await lock(world, round.people.reviewer, round.slug)
    const { lockAt } = (await world.ctx.db.campaigns.model.findOne({ id: round.campaign }).lean())!
    said = lockedWords(lockAt)
  })
  after(() => screens[Symbol.asyncDispose]())

  const open = (who: keyof Round['people'], path: string, size = desk) =>
    screens.enter(round.people[who], size, `/ky/${round.slug}/${path}`)

  it('is closed for officer and head, with what to do', async () => {
    for (const who of ['officer', 'head'] as const) {
      const page = await open(who, `${own}/tu-danh-gia/2.2`)
      await page.getByText(said).waitFor()
      await page.getByText(/^Đã khóa /).waitFor()
      expect(await page.getByRole('button', { name: 'Trình lãnh đạo' }).count()).to.equal(0)
      // A hidden one opens the dialog of files, and its buttons are not there.
      const fields = page.locator('#form :is(input:not([type=file]), textarea, select):enabled')
      expect(await fields.count()).to.equal(0)
      await screens.look(page, `tieu-chi-da-khoa-${who}`)
    }
    const small = await open('officer', `${own}/tu-danh-gia/2.2`, phone)
    await small.getByText(said).waitFor()
    await screens.look(small, 'dien-thoai-tieu-chi-da-khoa')
    expect(await small.evaluate('document.documentElement.scrollWidth')).to.be.at.most(phone.width)
  })

  it('is named to the head before any password, and nothing is left to send', async () => {
    const page = await open('head', `${own}/xac-nhan`)
    await page.getByText(said).waitFor()
    await page.getByText('Chưa gửi 1 tiêu chí: 2.2.').waitFor()
    await page.getByText('1,50 điểm tự chấm chưa gửi').waitFor()
    expect(await page.locator('input[type=password]').count()).to.equal(0)
    await screens.look(page, 'xac-nhan-da-khoa')
  })

  it('stands as locked in the lists of its agency and of Sở Nội vụ', async () => {
    const work = await open('officer', `${own}/viec-cua-toi`)
    await work.getByRole('row').filter({ hasText: '2.2' }).getByText('đã khóa', { exact: true }).waitFor()
    await screens.look(work, 'viec-cua-toi-da-khoa')
    const set = await open('reviewer', 'thiet-lap')
    await set
      .getByRole('row')
      .filter({ hasText: 'Sáng kiến được áp dụng' })
      .getByText('đã khóa', { exact: true })
      .waitFor()
    expect(await set.getByText('đã khóa', { exact: true }).count()).to.equal(1)
    await screens.look(set, 'thiet-lap-da-khoa')
  })

  it('reads as locked on the board and beside it', async () => {
    const page = await open('reviewer', 'bang-theo-doi')
    const cell = page.getByRole('gridcell', { name: /^Cơ quan SLD, 2\.2: đã khóa, chưa gửi/ })
    await cell.click()
    const side = page.getByRole('complementary', { name: 'Chi tiết' })
    await side.getByText('Đã khóa, chưa gửi').waitFor()
    await side.getByText('(đã khóa)').waitFor()
    expect(await side.getByText(/quá hạn/i).count()).to.equal(0)
    await screens.look(page, 'bang-theo-doi-da-khoa')
  })

  it('is told apart from what was sent on the leaders’ page, and is at risk', async () => {
    const page = await open('leader', 'tong-quan')
    await page.getByText('Tự chấm đã gửi').waitFor()
    await page.getByText('chưa gửi 1,50 điểm').waitFor()
    await page
      .getByText(/đã khóa$/)
      .first()
      .waitFor()
    expect(await page.getByText(/quá hạn \d+ ngày/).count()).to.equal(0)
    await screens.look(page, 'tong-quan-da-khoa')
  })

  it('opens by the request of Sở Nội vụ, whose deadline stands first', async () => {
    const { world } = screens
    const at = `${v1}/assessments/${round.leaves['1.1']!.assessment}`
    const reviewer = world.as(round.people.reviewer)
    const { revision, digest: over } = (await reviewer.get(at).expect(200)).body
    const due = new Date(world.ctx.now().getTime() + 5 * 864e5).toISOString()
    const requests = [{ slot: 'a', words: 'Bổ sung phụ lục số liệu', due }]
    const asked = { revision, over, outcome: 'return', reason: 'Chưa rõ số liệu', requests }
    await reviewer.post(`${at}/reviews`, asked).expect(201)
    const page = await open('officer', `${own}/tu-danh-gia/1.1`)
    await page.getByText(/^Hạn bổ sung .*còn .* \(hạn của tiêu chí: .*\)$/).waitFor()
    await page.getByRole('button', { name: 'Trình lãnh đạo' }).waitFor()
    await screens.look(page, 'tieu-chi-bo-sung-hai-han')
  })

  it('and what is asked for again stands apart on the head’s page, whose numbers are those of every other', async () => {
    const page = await open('head', `${own}/xac-nhan`)
    await page.getByText('Chưa gửi 1 tiêu chí: 2.2.').waitFor()
    await page.getByText('1,50 điểm tự chấm chưa gửi').waitFor()
    const rows = (title: string) => page.getByRole('region', { name: title, exact: true }).getByRole('row')
    expect(await rows('Chưa gửi').count()).to.equal(1)
    expect(await rows('Chưa trình').count()).to.equal(1)
    await rows('Chưa trình').filter({ hasText: '1.1' }).getByText(/^còn /).waitFor()
    await page.getByText('1,00 điểm sẽ mất nếu không gửi trước hạn').waitFor()
    await page.getByText('Đầu mối chưa trình tiêu chí nào').waitFor()
    await screens.look(page, 'xac-nhan-bo-sung-sau-khoa')
    const work = await open('officer', `${own}/viec-cua-toi`)
    await work.getByRole('rowheader', { name: /^Đã khóa, chưa gửi\s*1/ }).waitFor()
    await work.getByRole('rowheader', { name: /^Yêu cầu bổ sung của Sở Nội vụ\s*1/ }).waitFor()
    const leaders = await open('leader', 'tong-quan')
    await leaders.getByText('chưa gửi 1,50 điểm').waitFor()
  })

  it('sent by a paper that lets it, will be marked with it: the head reads so before any password', async () => {
    const { db, now } = screens.world.ctx
    const until = new Date(now().getTime() + 5 * 864e5).toISOString()
    const decision = 'Công văn số 5/SNV-CCHC ngày 01/02/2026'
    const given = { decision, reason: 'Chờ số liệu', by: round.people.reviewer.id, at: now().toISOString() }
    const { assignment, assessment } = round.leaves['2.2']!
    await db.assignments.model.updateOne({ id: assignment }, { due: until, exception: { ...given, until } })
    await db.assessments.model.updateOne({ id: assessment }, { state: 'with-head' })
    for (const size of [desk, phone]) {
      const page = await open('head', `${own}/xac-nhan`, size)
      const row = page.getByRole('row').filter({ hasText: 'Sáng kiến được áp dụng' })
      await row.getByText(`Bản gửi sẽ được ghi: gửi sau khóa, theo ${decision}`).waitFor()
      await page.locator('input[type=password]').waitFor()
      await screens.look(page, `xac-nhan-sau-khoa-${size.width}`)
    }
  })
})
