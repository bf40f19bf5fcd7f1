// A survey that is opened again: what is shown next must not be told apart from what was shown before, form by form. Who noted
// the first result has it still.
import { expect } from 'chai'
import { randomUUID } from 'node:crypto'
import type { SurveyView } from '../../api/surveys/view.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import { questionsOf, usualPlan } from '../../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../../schemas/survey/write.ts'
import { surveyOf } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

const codes = questionsOf(usualPlan).map(({ code }) => code)

describe('a survey opened again', () => {
  let world: World
  let [reviewer, leader]: Person[] = []
  let id = ''
  let number = 0
  const units = new Map<string, string>()
  const nameOf = (unit: string) => [...units].find(([, one]) => one === unit)![0]
  const about = {
    ...{ name: 'Khảo sát hài lòng', year: 2026, from: '2026-08-03', to: '2026-09-11', smallest: 10 },
    ...{ confidence: '95', margin: 500, reserve: 1000, per: 'unit', max: 1000 },
  }
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    leader = await world.person('leader')
    for (const code of ['X1', 'X2', 'X3', 'X4']) units.set(code, await world.agency(code))
  })
  after(() => world[Symbol.asyncDispose]())

  const api = (who = reviewer) => world.as(who)
  const view = async (who?: Person): Promise<SurveyView> =>
    (await api(who).get(`${v1}/surveys/${id}`).expect(200)).body
  const send = async (tables: Parameters<typeof workbookOf>[0], path: string, more: object) =>
    api().post(`${v1}/surveys/${id}/${path}`, {
      ...{ file: (await workbookOf(tables)).toString('base64'), name: 'tep.xlsx' },
      ...more,
    })
  type Row = [unit: string, group: string, forms: number, content: number]
  const sheets = (rows: readonly Row[], comment = '') =>
    formTables(surveyOf([...units.values()]), nameOf).map((table) =>
      table.name !== 'Phiếu'
        ? table
        : {
            ...table,
            rows: rows.flatMap(([unit, group, count, content]) =>
              Array.from({ length: count }, (_, n) => [
                ...[String(number++), unit, group],
                ...codes.map(() => (n < content ? '5' : '2')),
                n === 0 ? comment : '',
              ]),
            ),
          },
    )
  const bring = async (rows: readonly Row[], comment?: string): Promise<string> => {
    const { status, body } = await send(sheets(rows, comment), 'batches', {})
    expect(status, JSON.stringify(body)).to.equal(201)
    return body.id
  }
  const undo = (batch: string) => api().delete(`${v1}/survey-batches/${batch}`, { revision: 1 }).expect(200)
  const conclude = async (more: object = {}) =>
    api().post(`${v1}/surveys/${id}/conclusions`, { revision: (await view()).revision, ...more })
  const reopen = async () =>
    api()
      .delete(`${v1}/surveys/${id}/conclusions`, {
        ...{ revision: (await view()).revision, reason: 'Sửa phiếu nhập sai' },
      })
      .expect(200)
  /** X2 is hidden with X4, which is small. */
  const usual: Row[] = [
    ...(['ND', 'TC'] as const).flatMap((group): Row[] => [
      ['X1', group, 30, 20],
      ['X3', group, 30, 25],
      ['X2', group, 13, 8],
    ]),
    ['X4', 'ND', 4, 3],
    ['X4', 'TC', 3, 1],
  ]
  let first: string
  const open = async () => {
    const code = `HL-${++number}`
    id = (
      await api()
        .post(`${v1}/surveys`, { ...about, code })
        .expect(201)
    ).body.id
    await send(surveyPlanTables(surveyOf([...units.values()]), nameOf), 'plans', { revision: 1 })
    first = await bring(usual, 'Ghế chờ ít')
    expect((await conclude()).status).to.equal(201)
    await reopen()
  }
  beforeEach(open)

  it('shows the same where nothing was changed, and nothing while it is open', async () => {
    expect(await view(leader)).not.to.have.property('results')
    for (const path of [`history/${id}`, 'surveys'])
      expect(JSON.stringify((await api(leader).get(`${v1}/${path}`).expect(200)).body)).not.to.match(
        /153|71,90|7190|Ghế chờ/,
      )
    await conclude().then(({ status }) => expect(status).to.equal(201))
    const shown = (await view(leader)).results
    expect(shown?.total?.forms).to.equal(153)
    await reopen()
    await conclude().then(({ status }) => expect(status).to.equal(201))
    expect((await view(leader)).results).to.deep.equal(shown)
  })

  it('is not concluded with one form more, of a unit that is shown or of one that is hidden', async () => {
    for (const unit of ['X1', 'X4']) {
      const more = await bring([[unit, 'ND', 1, 1]])
      const { status, body } = await conclude()
      expect([status, body.type], unit).to.deep.equal([409, '/problems/wrong-state'])
      expect(body.detail)
        .to.include('dưới 10 phiếu')
        .and.match(/Hãy .*chốt như lần trước/)
      expect(await view(leader)).not.to.have.property('results')
      await undo(more)
    }
    expect((await conclude()).status).to.equal(201)
  })

  it('is not concluded over a file in which one form was corrected, but over the file as it was', async () => {
    await undo(first)
    const corrected = usual.map((row): Row => (row[0] === 'X3' ? [row[0], row[1], row[2], row[3] - 1] : row))
    const second = await bring(corrected)
    expect((await conclude()).body.detail).to.include('Cơ quan X3')
    await undo(second)
    await bring(usual)
    expect((await conclude()).status).to.equal(201)
  })

  it('is concluded as it was with what came since set aside, and over all of it once there is enough', async () => {
    await conclude({ asBefore: true }).then(({ status }) => expect(status).to.equal(201))
    const shown = (await view(leader)).results
    await reopen()
    const type = () => {
      const levels = Object.fromEntries(codes.map((code) => [code, 5]))
      const form = { unit: units.get('X1'), group: 'ND', key: randomUUID(), levels, comment: 'Rất nhanh' }
      return api().post(`${v1}/surveys/${id}/forms`, form).expect(201)
    }
    await type()
    expect((await conclude()).status).to.equal(409)
    await conclude({ asBefore: true }).then(({ status }) => expect(status).to.equal(201))
    const seen = await view(leader)
    expect(seen.results).to.deep.equal(shown)
    expect(seen.concluded?.asBefore).to.equal(true)
    await reopen()
    for (let n = 0; n < 8; n++) await type()
    expect((await conclude()).status).to.equal(409) // nine
    await type()
    await conclude().then(({ status }) => expect(status).to.equal(201))
    const { results, concluded } = await view(leader)
    expect([results?.total?.forms, results?.comments.length]).to.deep.equal([163, 14])
    expect(concluded).not.to.have.property('asBefore')
  })

  it('has been shown once: neither its smallest group, nor its plan, nor itself goes', async () => {
    const { revision, code } = await view()
    const edit = (more: object) =>
      api().send('PUT', `${v1}/surveys/${id}`, { ...about, code, revision, ...more })
    for (const smallest of [3, 9, 11])
      expect((await edit({ smallest }).expect(409)).body.detail).to.include('giữ là 10 phiếu')
    await edit({ name: 'Khảo sát hài lòng năm 2026' }).expect(200)
    await undo(first)
    const seen = revision + 1
    expect((await view()).wasShown).to.equal(true)
    await api().delete(`${v1}/surveys/${id}`, { revision: seen }).expect(409)
    const plan = surveyPlanTables(surveyOf([...units.values()].slice(1)), nameOf)
    expect((await send(plan, 'plans', { revision: seen })).status).to.equal(409)
    const strata = [{ unit: units.get('X1'), group: 'ND', population: 5 }]
    await api().send('PUT', `${v1}/surveys/${id}/plan`, { revision: seen, strata }).expect(409)
    expect((await conclude()).status).to.equal(409) // nothing is left to conclude
    expect((await conclude({ asBefore: true })).status).to.equal(201)
  })

  it('never concluded has no time before', async () => {
    id = (
      await api()
        .post(`${v1}/surveys`, { ...about, code: `HL-${++number}` })
        .expect(201)
    ).body.id
    await send(surveyPlanTables(surveyOf([...units.values()]), nameOf), 'plans', { revision: 1 })
    await bring(usual)
    expect((await conclude({ asBefore: true })).body.detail).to.include('chưa từng chốt')
    expect(await view()).to.include({ wasShown: false })
    expect(await view(leader)).not.to.have.property('wasShown')
  })

  it('has its files to itself: the same one is not counted in another survey', async () => {
    const table = sheets([['X1', 'ND', 12, 6]])
    const file = (await workbookOf(table)).toString('base64')
    const bringFile = () => api().post(`${v1}/surveys/${id}/batches`, { file, name: 'tep.xlsx' })
    await bringFile().expect(201)
    const { code } = await view()
    await open()
    expect((await bringFile().expect(409)).body.detail).to.include(`khảo sát ${code}`)
  })

  it('keeps what was counted out of every view and every line', async () => {
    const { db } = world.ctx
    const [kept] = await db.surveyConclusions.model.find({ survey: id }).lean()
    expect(kept?.shown.units).to.deep.equal([units.get('X1'), units.get('X3')])
    const lines = await db.history.model.find({ subject: { $in: [id, kept!.id] } }).lean()
    expect(lines.map(({ act }) => act)).to.include('surveys.reopen')
    expect(JSON.stringify(lines)).not.to.match(/ballots|marks|published|Ghế chờ/)
    for (const who of [reviewer, leader]) expect(JSON.stringify(await view(who))).not.to.include('marks')
  })
})
