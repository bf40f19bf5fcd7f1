// Whether a slot is filled is said alike to who fills it and to who reviews it; what is attached is not what counts.
import { openRound, type Round } from '../round.ts'
import { confirm, uploadPaper } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the slots of a leaf on the screen', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await openRound(screens.world)
  })
  after(() => screens[Symbol.asyncDispose]())
  const at = (code: string) => `${v1}/assessments/${round.leaves[code]!.assessment}`
  const officer = () => screens.world.as(round.people.officer)
  const revision = async (code: string) => (await officer().get(at(code)).expect(200)).body.revision
  const cite = async (code: string, slot: string, more = {}) => {
    const { version } = await uploadPaper(screens.world, round.people.officer, round.agencies.lead, `Giấy ${code}${slot}`, more) // prettier-ignore
    await officer()
      .post(`${at(code)}/citations`, { revision: await revision(code), version, slot })
      .expect(201)
  }

  it('name the body whose paper they take, and show as not counted what is of another', async () => {
    await cite('2.2', 'b', { issuer: { name: 'Bộ Nội vụ' } })
    const page = await screens.enter(
      round.people.officer,
      undefined,
      `/ky/${round.slug}/co-quan/SLD/tu-danh-gia/2.2`,
    )
    const optional = page.locator('#muc-b')
    await optional.getByText('Sai cơ quan ban hành: mục này cần văn bản của sở.').waitFor()
    await optional.getByText('Báo cáo · của sở · ban hành từ 01/01/2026').waitFor()
    await optional.getByRole('img', { name: 'tài liệu đã gắn chưa được tính' }).waitFor()
    await page.locator('#muc-a').getByRole('img', { name: 'còn thiếu' }).waitFor()
    await screens.look(page, 'tu-danh-gia-muc')
    await page.context().close()
  })

  it('tell the reviewer what a group of slots still lacks', async () => {
    await cite('1.2', 'a')
    await cite('1.2', 'b', { issued: '2025-10-05' })
    const explanation = 'Bảng thống kê năm 2026 đang chờ Sở Tài chính xác nhận.'
    const figures = [['a', '9'], ['b', '10']].map(([code, value]) => ({ code, value, state: 'official' })) // prettier-ignore
    await officer()
      .patch(at('1.2'), { revision: await revision('1.2'), figures, explanation })
      .expect(200)
    await officer()
      .post(`${at('1.2')}/presentations`, { revision: await revision('1.2') })
      .expect(201)
    await confirm(screens.world, round.people.head, round.leaves['1.2']!.assessment)
    const page = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    const papers = page.locator('.papers > li')
    await papers.nth(0).getByRole('img', { name: 'đã có' }).waitFor()
    await papers.nth(1).getByRole('img', { name: 'còn thiếu' }).waitFor()
    await papers.nth(1).getByText('Sai thời kỳ: ban hành 05/10/2025').waitFor()
    await papers.nth(2).getByRole('img', { name: 'còn thiếu' }).waitFor()
    await papers.nth(2).getByText('cần một trong các mục này').waitFor()
    await screens.look(page, 'ra-soat-muc')
    await page.context().close()
  })
})
