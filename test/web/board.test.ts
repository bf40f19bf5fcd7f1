// Bảng theo dõi: where reviewers and leaders land, what they see, walk through and copy.
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { change } from '../../storage/change.ts'
import { textOf } from '../dossier/tools.ts'
import type { Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { phone, Screens } from './browser.ts'

describe('the board', () => {
  let screens: Screens
  let round: Round
  let page: Page
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    await accept(screens.world, round.people.reviewer, round.leaves['1.1']!.assessment)
    page = await screens.enter(round.people.reviewer)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  })
  after(() => screens[Symbol.asyncDispose]())
  const cell = (name: RegExp) => page.getByRole('gridcell', { name })
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()')

  it('is where a reviewer lands, and says each cell in words', async () => {
    await page.waitForURL(`**/ky/${round.slug}/bang-theo-doi`)
    await page.getByRole('heading', { level: 1, name: 'Bảng theo dõi' }).waitFor()
    await cell(/^Cơ quan SLD, 1\.1: đã chấp nhận, tài liệu 1\/1/).waitFor()
    await cell(/^Cơ quan SLD, 2\.1: không được phân công/).waitFor()
    expect(await cell(/^Cơ quan SLD, 2\.2: chưa bắt đầu/).innerText()).to.equal('·')
    await screens.look(page, 'bang-theo-doi')
  })

  it('is walked by arrows; Enter opens, Ctrl C copies the sentence, Space chooses the agency', async () => {
    await cell(/^Cơ quan SLD, 1\.1/).click()
    await page.getByRole('complementary', { name: 'Chi tiết' }).getByText('Hiện không có việc gì').waitFor()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    await page.keyboard.press('Control+c')
    await page.getByText('Đã sao chép câu gửi.').waitFor({ state: 'attached' })
    expect(await copied()).to.match(/^Đề nghị Cơ quan SLD kê khai số liệu.*2,00 điểm\.$/)
    await page.keyboard.press('Enter')
    const side = page.getByRole('complementary', { name: 'Chi tiết' })
    await side.getByText('Sáng kiến được áp dụng').first().waitFor()
    await side.getByText('Đề nghị Cơ quan SLD kê khai').waitFor()
    await screens.look(page, 'bang-theo-doi-chi-tiet')
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Sao chép câu gửi (1)' }).waitFor()
    await page.getByRole('button', { name: 'Đôn đốc (1)' }).click()
    await page
      .getByRole('dialog')
      .getByText(/Chưa cài đặt máy chủ thư/)
      .waitFor()
    await screens.look(page, 'bang-theo-doi-don-doc')
    await page.getByRole('button', { name: 'Gửi lời đôn đốc tới 1 cơ quan' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    const told = await screens.world.ctx.db.notices.model.find({ agency: round.agencies.lead }).lean()
    expect(told.map(({ person, subject }) => [person, subject.slice(0, 8)])).to.deep.include([round.people.officer.id, 'Đôn đốc.']) // prettier-ignore
    await page.reload()
    await side.getByText('Sáng kiến được áp dụng').first().waitFor() // the address opens the same
  })

  it('follows changes without being loaded again', async () => {
    const { assessment } = round.leaves['2.2']!
    const { revision } = (await screens.world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
    const figures = [{ code: 'n', value: '3', state: 'official' }]
    await screens.world
      .as(round.people.officer)
      .patch(`${v1}/assessments/${assessment}`, { revision, figures })
      .expect(200)
    await cell(/^Cơ quan SLD, 2\.2: thiếu tài liệu/).waitFor()
  })

  it('shows areas, points, sums and filters, all in the address', async () => {
    await page.getByRole('button', { name: 'Lĩnh vực' }).click()
    await page.getByRole('button', { name: 'Điểm', exact: true }).click()
    await cell(/^Cơ quan SLD, 1: /).waitFor()
    await page.getByRole('button', { name: 'Tổng hợp' }).click()
    const last = page.getByRole('row', { name: /Toàn bộ/ })
    await last.waitFor()
    // W6: what stands last is what the lines above it add up to, column by column.
    const rows = await page.getByRole('region', { name: 'Tổng hợp theo cơ quan' }).locator('tr').all()
    const texts = await Promise.all(rows.map((row) => row.locator('td').allInnerTexts()))
    const points = (text: string) => text.match(/\d+,\d\d/g)?.map((one) => Number(one.replace(',', ''))) ?? []
    const lines = texts.map((row) => row.flatMap(points)).filter((row) => row.length > 0)
    const whole = lines.pop()!
    expect(lines.map((row) => row.length)).to.deep.equal([3, 3])
    expect(whole).to.deep.equal([0, 1, 2].map((n) => lines.reduce((sum, row) => sum + row[n]!, 0)))
    await screens.look(page, 'bang-theo-doi-tong-hop')
    expect(page.url()).to.include('cot=linh-vuc').and.include('xem=tong-hop')
    await page.getByRole('button', { name: 'Bảng ô' }).click()
    await page.getByRole('button', { name: /^Thiếu tài liệu/ }).click()
    await cell(/^Cơ quan STK/)
      .first()
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Thiếu tài liệu/ }).click()
  })

  it('stays where one is when a cell of one of many people of an agency is opened', async () => {
    const { db } = screens.world.ctx
    const { lead } = round.agencies
    const people: string[] = []
    for (let n = 0; n < 30; n++) people.push((await screens.world.person('contributor', lead)).id)
    const given = (await db.assignments.model.findOne({ id: round.leaves['2.2']!.assignment }).lean())!
    const done = { act: 'assignments.hand', by: round.people.head.id, at: screens.world.ctx.now().toISOString() } // prettier-ignore
    await db.transaction((tx) => change(tx, db, db.assignments, given, { contributors: people }, done))
    await page.goto(`${screens.address}/ky/${round.slug}/bang-theo-doi?hang=nguoi`)
    await cell(/, 2\.2: (?!không được)/)
      .first()
      .waitFor()
    const top = () => page.evaluate<number>(`document.querySelector('.board-grid').scrollTop`)
    await page.evaluate(`document.querySelector('.board-grid').scrollTop = 1e6`)
    const far = await top()
    expect(far).to.be.greaterThan(100)
    await cell(/, 2\.2: (?!không được)/)
      .last()
      .click()
    await page.getByRole('complementary', { name: 'Chi tiết' }).getByText('Sáng kiến được áp dụng').first().waitFor() // prettier-ignore
    expect(await top()).to.be.greaterThan(100)
    await screens.look(page, 'bang-theo-doi-nguoi')
  })

  it('is printed as the table of sums, as no paper holds its columns', async () => {
    await page.goto(`${screens.address}/ky/${round.slug}/bang-theo-doi`)
    await cell(/^Cơ quan SLD, 1\.1/).waitFor()
    const said = (await textOf(await page.pdf({ format: 'A4', landscape: true }))).join(' ').normalize('NFC')
    expect(said)
      .to.match(/Tự chấm \/ tối đa/)
      .and.to.match(/Toàn bộ/)
    expect(said, 'words for a telephone').not.to.include('Bảng đầy đủ')
    await cell(/^Cơ quan SLD, 1\.1/).waitFor() // the screen is as it was
  })

  it('shows an officer the own row and says so, and fits a telephone', async () => {
    const officer = await screens.enter(round.people.officer, undefined, `/ky/${round.slug}/bang-theo-doi`)
    await officer
      .getByText(/trong phạm vi của bạn/)
      .first()
      .waitFor()
    expect(await officer.getByRole('gridcell', { name: /^Cơ quan STK/ }).count()).to.equal(0)
    await officer.context().close()
    const small = await screens.enter(round.people.leader, phone, `/ky/${round.slug}/bang-theo-doi`)
    await small.getByText('Bảng đầy đủ cần màn hình rộng').waitFor()
    await screens.look(small, 'bang-theo-doi-dien-thoai')
    await small.context().close()
  })
})
