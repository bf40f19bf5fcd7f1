// Before a survey is concluded: comments by the hundred, read in a box of their own, one struck out on the second page.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import { questionsOf, type SurveyBatch } from '../../schemas/survey/survey.ts'
import { openRound, type Round } from '../round.ts'
import { ballotsOf, surveyOf, type Voter } from '../surveys.ts'
import { desk, Screens } from './browser.ts'

describe('comments of a survey on screen', () => {
  let screens: Screens
  let round: Round
  let id = ''
  before(async () => {
    screens = await Screens.open()
    const { world } = screens
    round = await openRound(world)
    const { lead } = round.agencies
    const survey = await world.make(world.ctx.db.surveys, surveyOf([lead]))
    id = survey.id
    const voters = Array.from({ length: 140 }, (_, n): Voter => ({
      ...{ unit: lead, group: n % 2 ? 'ND' : 'TC', levels: questionsOf(survey).map(() => 1 + (n % 5)) },
    }))
    const comments = Array.from({ length: 130 }, (_, n) => ({
      unit: lead,
      text: `Góp ý thứ ${n + 1}: nên mở thêm quầy vào sáng thứ Hai, nhất là trước kỳ nghỉ.`,
    }))
    const batch: SurveyBatch = {
      ...{ id: newId('sb'), survey: id, file: { name: 'phieu.xlsx', sha256: 'a'.repeat(64) as never } },
      ...{ counts: { forms: 140, comments: 130 }, ballots: { cells: ballotsOf(voters, survey), comments } },
      ...{ inUse: true, by: round.people.reviewer.id, at: world.ctx.now().toISOString(), revision: 1 },
    }
    await world.make(world.ctx.db.surveyBatches, batch)
  })
  after(() => screens[Symbol.asyncDispose]())

  it('are read by the hundred, and one is struck out', async () => {
    const path = `/ky/${round.slug}/ket-qua/khao-sat?ks=${id}`
    const page = await screens.enter(round.people.reviewer, { ...desk, height: 768 }, path)
    const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click()
    await press('Chốt kết quả')
    await page.getByText('1–100 trên 130').waitFor()
    await screens.look(page, 'khao-sat-gop-y-nhieu')
    await press('Trang sau')
    await page.getByText('101–130 trên 130').waitFor()
    await page.getByText('Góp ý thứ 117:').waitFor()
    await press('Bỏ góp ý 117…')
    await press('Giữ')
    await press('Bỏ góp ý 117…')
    await press('Bỏ hẳn')
    await page.getByText('101–129 trên 129').waitFor()
    expect(await page.getByText('Góp ý thứ 117:').count()).to.equal(0)
    await press('Chốt kết quả 140 phiếu')
    await page.getByText('Sở Nội vụ đã bỏ 1 góp ý trước khi chốt.').waitFor()
  })
})
