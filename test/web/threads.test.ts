// Trao đổi on both screens: the agency asks under the request, the reviewer answers beside the claim and closes it.
import type { Round } from '../round.ts'
import { submittedRound } from '../submitted.ts'
import { v1 } from '../world.ts'
import { Screens } from './browser.ts'

describe('the screens of a supplement request', () => {
  let screens: Screens
  let round: Round
  before(async () => {
    screens = await Screens.open()
    round = await submittedRound(screens.world)
    const api = screens.world.as(round.people.reviewer)
    const at = `${v1}/assessments/${round.leaves['1.2']!.assessment}`
    const { body } = await api.get(at).expect(200)
    const [cited] = body.slots[0].citations
    const due = new Date(screens.world.ctx.now().getTime() + 5 * 864e5).toISOString()
    const request = {
      slot: 'a',
      citation: cited.key,
      pages: '3',
      defect: 'thieu-trang',
      words: 'Thiếu trang 3',
      due,
    }
    const asked = { revision: body.revision, over: body.digest, outcome: 'return', requests: [request] }
    await api.post(`${at}/reviews`, asked).expect(201)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('let both sides speak of the same page, and the reviewer close it', async () => {
    const page = await screens.enter(round.people.officer)
    await page.goto(`${screens.address}/ky/${round.slug}/co-quan/SLD/tu-danh-gia/1.2`)
    await page.getByText(/\(\S+, trang 3\)/).waitFor()
    await page.getByRole('button', { name: 'Trao đổi…' }).click()
    await page.getByLabel('Nội dung trao đổi').fill('Trang 3 nằm ở phụ lục, có được không?')
    await page.getByRole('button', { name: 'Gửi trao đổi' }).click()
    await page.getByText('“Trang 3 nằm ở phụ lục, có được không?”').waitFor()
    await screens.look(page, 'trao-doi-co-quan')
    const board = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/bang-theo-doi`)
    await board.getByRole('button', { name: 'Lỗi thường gặp' }).click()
    await board.getByRole('cell', { name: /^Thiếu trang/ }).waitFor()
    await screens.look(board, 'loi-thuong-gap')
    await board.context().close()
    await page.context().close()

    const desk = await screens.enter(round.people.reviewer, undefined, `/ky/${round.slug}/ra-soat`)
    await desk.getByRole('button', { name: '1 tiêu chí có lời của cơ quan chờ trả lời' }).click()
    const asks = 'Cơ quan: “Trang 3 nằm ở phụ lục, có được không?”'
    await desk.getByRole('link', { name: asks }).click()
    const open = desk.getByRole('region', { name: 'Yêu cầu đang mở' })
    await open.getByText('“Trang 3 nằm ở phụ lục, có được không?”').waitFor()
    await screens.look(desk, 'ra-soat-co-quan-hoi')
    await desk.getByText(/Thiếu trang, \S+, trang 3/).waitFor()
    await desk.getByRole('button', { name: 'Trao đổi…' }).click()
    await desk.getByLabel('Nội dung trao đổi').fill('Được, đề nghị ghi rõ trang.')
    await desk.getByRole('button', { name: 'Gửi trao đổi' }).click()
    await desk.getByText('“Được, đề nghị ghi rõ trang.”').waitFor()
    await desk.getByRole('link', { name: asks }).waitFor({ state: 'detached' })
    await screens.look(desk, 'trao-doi-ra-soat')
    await desk.getByRole('button', { name: 'Đóng yêu cầu' }).click()
    await desk.getByRole('heading', { name: 'Yêu cầu bổ sung đang mở' }).waitFor({ state: 'detached' })
    await desk.context().close()
  })
})
