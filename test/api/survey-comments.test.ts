// What people wrote, read before it is shown, as it will be shown: of hidden units not a word; struck out wholly, and nothing of it
// left in any record or line.
import { expect } from 'chai'
import { randomUUID } from 'node:crypto'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { questionsOf, type SurveyBatch, usualPlan } from '../../schemas/survey/survey.ts'
import { ballotsOf, surveyOf, type Voter } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

const codes = questionsOf(usualPlan).map(({ code }) => code)

describe('comments of a survey', () => {
  let world: World
  let [reviewer, leader, officer]: Person[] = []
  const units: string[] = []
  let id = ''
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    leader = await world.person('leader')
    for (const code of ['X1', 'X2', 'X3', 'X4']) units.push(await world.agency(code))
    officer = await world.person('officer', units[0])
  })
  after(() => world[Symbol.asyncDispose]())

  /** X4 is small, X2 hidden with it. */
  beforeEach(async () => {
    const survey = await world.make(
      world.ctx.db.surveys,
      surveyOf(units, { code: `HL-${randomUUID().slice(0, 8).toUpperCase()}` }),
    )
    id = survey.id
    const voters = [30, 20, 40, 4].flatMap((count, n) =>
      Array.from({ length: count * 2 }, (_, m): Voter => ({
        ...{ unit: units[n]!, group: m % 2 ? 'ND' : 'TC' },
        levels: codes.map(() => (m % 4 < 3 ? 5 : 2)),
      })),
    )
    const said = (unit: number, text: string) => ({ unit: units[unit]!, group: 'ND', text })
    const comments = [
      said(0, 'Ghế chờ ít'),
      said(0, 'Bà Ba ở quầy 3 cáu gắt'),
      said(2, 'Rất nhanh'),
      said(3, 'Ở đảo xa'),
    ]
    const batch: SurveyBatch = {
      ...{ id: newId('sb'), survey: id, file: { name: 'phieu.xlsx', sha256: 'a'.repeat(64) as never } },
      ...{
        counts: { forms: voters.length, comments: 4 },
        ballots: { cells: ballotsOf(voters, survey), comments },
      },
      ...{ inUse: true, by: reviewer!.id, at: world.ctx.now().toISOString(), revision: 1 },
    }
    await world.make(world.ctx.db.surveyBatches, batch)
  })

  const api = (who = reviewer) => world.as(who)
  const read = async (query = '') =>
    (await api().get(`${v1}/surveys/${id}/comments${query}`).expect(200)).body
  const texts = async (query?: string): Promise<string[]> =>
    (await read(query)).comments.map(({ text }: { text: string }) => text)
  const strike = async (text: string, more: object = {}) => {
    const { source, digest } = (await read()).comments.find((one: { text: string }) => one.text === text)
    return api().delete(`${v1}/surveys/${id}/comments`, { source, digest, ...more })
  }
  const revision = async (): Promise<number> => (await api().get(`${v1}/surveys/${id}`)).body.revision
  const conclude = async (more: object = {}) =>
    api()
      .post(`${v1}/surveys/${id}/conclusions`, { revision: await revision(), ...more })
      .expect(201)
  const reopen = async () =>
    api()
      .delete(`${v1}/surveys/${id}/conclusions`, { revision: await revision(), reason: 'Bỏ góp ý nêu tên' })
      .expect(200)
  const shown = async (): Promise<string[]> =>
    (await api(leader).get(`${v1}/surveys/${id}`)).body.results.comments.map(
      ({ text }: { text: string }) => text,
    )

  it('are read as they will be shown, by who runs the survey, until it is concluded', async () => {
    const { total, comments } = await read()
    expect(total).to.equal(3)
    expect(comments[0]).to.include({ unit: 'Cơ quan X1', text: 'Ghế chờ ít' })
    for (const who of [leader, officer]) await api(who).get(`${v1}/surveys/${id}/comments`).expect(403)
    const before = await texts()
    await conclude()
    expect(await shown()).to.deep.equal(before)
    await api().get(`${v1}/surveys/${id}/comments`).expect(409)
  })

  it('are read a hundred at a time', async () => {
    const { db } = world.ctx
    const comments = Array.from({ length: 230 }, (_, n) => ({ unit: units[0]!, text: `Góp ý ${n}` }))
    await db.surveyBatches.model.updateOne({ survey: id }, { $set: { 'ballots.comments': comments } })
    const pages = await Promise.all([0, 1, 2, 3].map((page) => read(`?page=${page}`)))
    expect(pages.map((one) => [one.total, one.comments.length])).to.deep.equal([
      ...[[230, 100], [230, 100], [230, 30], [230, 0]], // prettier-ignore
    ])
  })

  it('are struck out wholly; the history says that, and not what it was', async () => {
    const text = 'Bà Ba ở quầy 3 cáu gắt'
    expect((await strike(text)).status).to.equal(200)
    expect(await texts()).to.deep.equal(['Ghế chờ ít', 'Rất nhanh'])
    await conclude()
    expect(await shown()).to.deep.equal(['Ghế chờ ít', 'Rất nhanh'])
    const { db } = world.ctx
    const lines = await db.history.model.find({ act: 'surveys.strike' }).lean()
    expect(lines.map(({ subject }) => subject.split('_')[0]).sort()).to.deep.equal(['sb', 'sv'])
    const records = await Promise.all([
      db.history.model.find().lean(),
      db.surveys.model.find({ id }).lean(),
      db.surveyBatches.model.find({ survey: id }).lean(),
    ])
    expect(JSON.stringify(records)).not.to.include(text)
    const { body } = await api(leader).get(`${v1}/history/${id}`).expect(200)
    expect(body.lines[1].sentence).to.include('bỏ một góp ý')
    expect((await api(leader).get(`${v1}/surveys/${id}`)).body.struck).to.equal(1)
    expect((await api(officer).get(`${v1}/surveys/${id}`)).body).not.to.have.property('struck')
  })

  it('are struck once, and never from what is concluded', async () => {
    const { source, digest } = (await read()).comments[0]
    const go = () => api().delete(`${v1}/surveys/${id}/comments`, { source, digest })
    const answers = await Promise.all([go(), go(), go()])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409, 409])
    await api(leader).delete(`${v1}/surveys/${id}/comments`, { source, digest }).expect(403)
    const other = (await read()).comments[0]
    await api()
      .delete(`${v1}/surveys/${id}/comments`, { source: newId('sb'), digest: other.digest })
      .expect(409)
    await conclude()
    await api().delete(`${v1}/surveys/${id}/comments`, { source, digest: other.digest }).expect(409)
  })

  it('that were shown once are struck from what is kept of that too, and stay away from what is concluded as it was', async () => {
    await conclude()
    await reopen()
    const levels = Object.fromEntries(codes.map((code) => [code, 5]))
    const form = { unit: units[0], group: 'ND', key: randomUUID(), levels, comment: 'Mới viết' }
    await api().post(`${v1}/surveys/${id}/forms`, form).expect(201)
    expect(await texts()).to.have.members(['Ghế chờ ít', 'Bà Ba ở quầy 3 cáu gắt', 'Rất nhanh', 'Mới viết'])
    expect(await texts('?asBefore=true')).to.deep.equal(['Ghế chờ ít', 'Bà Ba ở quầy 3 cáu gắt', 'Rất nhanh'])
    expect((await strike('Bà Ba ở quầy 3 cáu gắt')).status).to.equal(200)
    const { db } = world.ctx
    expect(JSON.stringify(await db.surveyConclusions.model.find({ survey: id }).lean())).not.to.include(
      'Bà Ba',
    )
    await conclude({ asBefore: true })
    expect(await shown()).to.deep.equal(['Ghế chờ ít', 'Rất nhanh'])
    await reopen()
    // Its form can be taken back all the same.
    expect((await strike('Mới viết')).status).to.equal(200)
    const { key, comment } = form
    await api().delete(`${v1}/surveys/${id}/forms`, { key, levels, comment }).expect(200)
    expect(await db.surveyBoxes.model.exists({ survey: id })).to.equal(null)
  })
})
