// A survey from its plan to what may be seen: dry runs by cell, one transaction, undoing, concluding; what an agency sees,
// what nobody sees, on every way out: the views, the Excel, the history, the log.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { SurveyView } from '../../api/surveys/view.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import type { Table } from '../../schemas/set-table/write.ts'
import { questionsOf, type Survey, usualPlan } from '../../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../../schemas/survey/write.ts'
import { surveyOf } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

const about = {
  ...{ code: 'HL-2026', name: 'Khảo sát hài lòng 2026', year: 2026, from: '2026-08-03', to: '2026-09-11' },
  ...{ smallest: 10, confidence: '95', margin: 500, reserve: 1000, per: 'unit', max: 1000 },
}
const codes = questionsOf(usualPlan).map(({ code }) => code)

describe('surveys', () => {
  let world: World
  let reviewer: Person
  const units = new Map<string, string>()
  const people = new Map<string, Person>()
  let id = ''
  const nameOf = (unit: string) => [...units].find(([, one]) => one === unit)![0]
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    people.set('leader', await world.person('leader'))
    people.set('auditor', await world.person('auditor'))
    for (const code of ['X1', 'X2', 'X3', 'X4']) {
      units.set(code, await world.agency(code))
      people.set(code, await world.person('head', units.get(code)))
    }
    people.set('outside', await world.person('officer', await world.agency('X9')))
  })
  after(() => world[Symbol.asyncDispose]())

  const api = (who: Person = reviewer) => world.as(who)
  const file = async (tables: readonly Table[]) => (await workbookOf(tables)).toString('base64')
  const view = async (who: Person = reviewer): Promise<SurveyView> =>
    (await api(who).get(`${v1}/surveys/${id}`).expect(200)).body
  const revision = async () => (await view()).revision
  /** So many forms of a unit: of which some are content with everything. */
  const forms = (rows: readonly [unit: string, forms: number, content: number][], comment = ''): Table[] =>
    formTables(surveyOf([...units.values()]), nameOf).map((table) =>
      table.name !== 'Phiếu'
        ? table
        : {
            ...table,
            rows: rows.flatMap(([unit, count, content]) =>
              Array.from({ length: count }, (_, n) => [
                ...[`${unit}-${n}`, unit, n % 3 ? 'người dân' : 'TC'],
                ...codes.map((_, q) => (n < content ? String(4 + (q % 2)) : String(1 + (n % 3)))),
                n === 0 ? comment : '',
              ]),
            ),
          },
    )
  const bring = async (tables: readonly Table[], more: object = {}) =>
    api().post(`${v1}/surveys/${id}/batches`, { file: await file(tables), name: 'phieu.xlsx', ...more })

  it('begin with the five factors, and take their units from Excel after a look', async () => {
    await api()
      .post(`${v1}/surveys`, { ...about, to: '2026-01-01' })
      .expect(400)
    id = (await api().post(`${v1}/surveys`, about).expect(201)).body.id
    await api().post(`${v1}/surveys`, about).expect(409)
    const plan = surveyPlanTables({ ...surveyOf([...units.values()]) }, nameOf)
    const send = async (tables: readonly Table[], more: object = {}) =>
      api().post(`${v1}/surveys/${id}/plans`, {
        ...{ revision: 1, file: await file(tables), name: 'ke-hoach.xlsx', ...more },
      })
    const looked = await send(plan, { check: true })
    expect(looked.body).to.deep.include({ units: 4, groups: 2, questions: 13, faults: [] })
    expect(looked.body).to.include({ valid: 4 * 323, issue: 4 * 359 })
    const wrong = plan.map((table) =>
      table.name === 'Đơn vị' ? { ...table, rows: [['Xã lạ', 'ND', '1']] } : table,
    )
    expect((await send(wrong)).body.faults[0].field).to.equal('Đơn vị!A2')
    await send(plan).then(({ status }) => expect(status).to.equal(201))
    const { sample } = await view()
    expect(sample?.units.map(({ unit, valid }) => [unit, valid])[0]).to.deep.equal(['Cơ quan X1', 323])
    expect(sample?.working[2]).to.include('n₀ = z²')
  })

  it('are looked at before a form is kept, and refused by cell', async () => {
    const good = await bring(forms([['X1', 40, 30]]), { check: true })
    expect(good.body).to.deep.include({ forms: 40, comments: 0, faults: [] })
    expect(good.body.silent).to.deep.equal(['Cơ quan X2', 'Cơ quan X3', 'Cơ quan X4'])
    const wrong = forms([['X1', 2, 1]]).map((table) =>
      table.name === 'Phiếu' ? { ...table, rows: [[...table.rows[0]!.slice(0, 3), '7']] } : table,
    )
    const refused = await bring(wrong)
    expect([refused.status, refused.body.faults[0].field]).to.deep.equal([400, 'Phiếu!D2'])
    expect(await world.ctx.db.surveyBatches.model.countDocuments()).to.equal(0)
    await api()
      .post(`${v1}/surveys/${id}/conclusions`, { revision: await revision() })
      .expect(409)
  })

  it('take each file once, also when two bring it at once, and give it back', async () => {
    const same = forms([['X1', 3, 2]])
    const answers = await Promise.all([bring(same), bring(same), bring(same)])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 409, 409])
    const [batch] = (await view()).batches!
    expect(batch?.counts).to.deep.equal({ forms: 3, comments: 0 })
    await api().delete(`${v1}/survey-batches/${batch!.id}`, { revision: 1 }).expect(200)
    await api().delete(`${v1}/survey-batches/${batch!.id}`, { revision: 2 }).expect(409)
  })

  it('show nobody a figure until they are concluded', async () => {
    const rows: [string, number, number][] = [
      ['X1', 40, 30],
      ['X2', 24, 15],
      ['X3', 60, 50],
      ['X4', 7, 5],
    ]
    const sent = await bring(forms(rows, 'Cảm ơn anh Nguyễn Văn Bình, 0905123456'))
    expect([sent.status, sent.body.scrubbed]).to.deep.equal([201, 4])
    expect(await view(people.get('leader'))).not.to.have.any.keys('results', 'batches')
    await api(people.get('X1')).get(`${v1}/surveys/${id}`).expect(404)
    await api().get(`${v1}/surveys/${id}/table`).expect(404)
    await api()
      .send('PUT', `${v1}/surveys/${id}`, { ...about, margin: 400, revision: 1 })
      .expect(409)
    const seen = await revision()
    const conclude = () => api().post(`${v1}/surveys/${id}/conclusions`, { revision: seen })
    expect((await Promise.all([conclude(), conclude()])).map(({ status }) => status).sort()).to.deep.equal([
      201, 409,
    ])
    await bring(forms([['X1', 1, 1]])).then(({ status }) => expect(status).to.equal(409))
  })

  it('show leaders all but the small one and one more, an agency itself beside the total', async () => {
    const { results } = await view(people.get('leader'))
    expect(results?.total?.forms).to.equal(131)
    expect(results?.units.map(({ unit, figures }) => [unit.name, figures.forms])).to.deep.equal([
      ['Cơ quan X1', 40],
      ['Cơ quan X3', 60],
    ])
    expect(results?.hiddenUnits.map(({ name }) => name)).to.deep.equal(['Cơ quan X2', 'Cơ quan X4'])
    const own = await view(people.get('X1'))
    expect(own.results?.units.map(({ unit }) => unit.name)).to.deep.equal(['Cơ quan X1'])
    expect(own.results?.units[0]?.figures.index?.rate).to.equal(75_00)
    expect(own).to.include({ isWhole: false, mayManage: false })
    expect(own).not.to.have.any.keys('sample', 'batches')
    expect(own.results?.groups).to.deep.equal([])
    expect(own.results?.comments).to.deep.equal([
      { unit: 'Cơ quan X1', text: 'Cảm ơn anh [đã ẩn tên], [đã ẩn số điện thoại]' },
    ])
    const hidden = await view(people.get('X2'))
    expect(hidden.results?.units).to.deep.equal([])
    expect(hidden.results?.hiddenUnits.map(({ name }) => name)).to.deep.equal(['Cơ quan X2'])
    expect(hidden.results?.comments).to.deep.equal([])
    await api(people.get('outside')).get(`${v1}/surveys/${id}`).expect(404)
    const lists = await Promise.all(
      ['X1', 'outside'].map(async (who) => (await api(people.get(who)).get(`${v1}/surveys`)).body.surveys),
    )
    expect(lists.map(({ length }) => length)).to.deep.equal([1, 0])
  })

  it('leave as Excel what the screen shows and no more', async () => {
    const rowsFor = async (who: Person) => {
      const answer = await api(who)
        .get(`${v1}/surveys/${id}/table`)
        .buffer(true)
        .responseType('blob')
        .expect(200)
      return (await readXlsxFile(answer.body as Buffer)).find(({ sheet }) => sheet === 'Kết quả')!.data
    }
    const rows = await rowsFor(people.get('leader')!)
    const at = rows.findIndex(([first]) => first === 'Phạm vi')
    expect(rows.slice(at + 1).map((row) => [row[0], row[3], row.at(-3)])).to.deep.equal([
      ['Cả khảo sát', 131, 76.34],
      ['người dân', 86, 76.74],
      ['tổ chức, doanh nghiệp', 45, 75.56],
      ['Cơ quan X1', 40, 75],
      ['Cơ quan X3', 60, 83.33],
    ])
    // Each of 2.000 people: X1 75%, X3 83,33%, and X2 with X4, of 4.000, 20 of 31.
    expect((await view(people.get('leader'))).results?.weighted).to.deep.equal({ rate: 71_84, margin: 9_37 })
    expect(rows.map(([first]) => first).join(' ')).to.include(
      'không gia quyền theo quy mô nhóm. Nếu mỗi cơ quan nặng theo tổng thể ghi trong kế hoạch thì chỉ số là 71,84% ±9,37',
    )
    const own = (await rowsFor(people.get('X1')!)).map(([first]) => first)
    expect(own.slice(own.indexOf('Phạm vi') + 1)).to.deep.equal(['Cả khảo sát', 'Cơ quan X1'])
  })

  it('say nothing of a hidden unit in the history, the log, or to whoever may not read it', async () => {
    const { db } = world.ctx
    const lines = await db.history.model.find({ act: /^surveys\./ }).lean()
    expect(JSON.stringify(lines)).not.to.match(/ballots|"marks"|Nguyễn Văn Bình|0905123456/)
    const published = (await db.surveys.model.findOne({ id }).lean())!.published!
    expect(published.units.map(({ key }) => key)).to.not.include(units.get('X4'))
    const kept = await db.surveyBatches.model.find().lean()
    expect(JSON.stringify(kept)).not.to.match(/Nguyễn Văn Bình|0905123456/)
    await api(people.get('X1')).get(`${v1}/history/${id}`).expect(404)
    await api(people.get('leader')).get(`${v1}/history/${id}`).expect(200)
  })

  it('are opened again with a reason, and what was shown is gone until they are concluded again', async () => {
    const seen = await revision()
    await api()
      .delete(`${v1}/surveys/${id}/conclusions`, { revision: seen, reason: 'Nhập thiếu phiếu của X4' })
      .expect(200)
    expect(await view(people.get('leader'))).not.to.have.property('results')
    expect((await view()).reopened?.reason).to.equal('Nhập thiếu phiếu của X4')
    expect((await bring(forms([['X4', 30, 10]]))).status).to.equal(201)
    await api()
      .post(`${v1}/surveys/${id}/conclusions`, { revision: await revision() })
      .expect(201)
    // X2 is as it was: shown, it would be taken from what was left over, and X4's first seven were known.
    const { results } = await view(people.get('leader'))
    expect(results?.total?.forms).to.equal(161)
    expect(results?.hiddenUnits.map(({ name }) => name)).to.deep.equal(['Cơ quan X2', 'Cơ quan X4'])
    expect((await view(people.get('X2'))).results?.units).to.deep.equal([])
    expect(await world.history(id)).to.deep.equal([
      ...['surveys.start', 'surveys.plan', 'surveys.conclude', 'surveys.reopen', 'surveys.conclude'],
    ])
  })

  it('stand beside SIPAS as the ministry published it', async () => {
    const source = { kind: 'decision', title: 'Quyết định công bố SIPAS' } as const
    const plain = { index: 'sipas', place: 'home', roundedTo: 1, scale: 100_00, rateStep: 1 } as const
    const factors = [{ code: '1', name: 'Tiếp cận', rate: 82_00 }]
    await api()
      .post(`${v1}/results`, {
        ...plain,
        year: 2025,
        points: 81_20,
        areas: factors,
        leaves: [],
        counts: [],
        source,
      })
      .expect(201)
    const { body } = await api(people.get('X1')).get(`${v1}/surveys`).expect(200)
    expect(body.ministry).to.deep.equal([
      { year: 2025, name: source.title, rate: 81_20, factors: [{ name: 'Tiếp cận', rate: 82_00 }] },
    ])
    expect((await view(people.get('X1'))).years).to.deep.equal([
      { year: 2026, name: about.name, forms: 40, rate: 75_00, margin: 13_42 },
    ])
  })

  it('are edited and taken away only before a form came', async () => {
    const made = (
      await api()
        .post(`${v1}/surveys`, { ...about, code: 'HL-2027', year: 2027 })
        .expect(201)
    ).body
    const edited = { ...about, code: 'HL-2026', year: 2027, revision: 1 }
    await api().send('PUT', `${v1}/surveys/${made.id}`, edited).expect(409)
    await api()
      .send('PUT', `${v1}/surveys/${made.id}`, { ...edited, code: 'HL-27' })
      .expect(200)
    await api().delete(`${v1}/surveys/${made.id}`, { revision: 2 }).expect(200)
    const survey = (await world.ctx.db.surveys.model.findOne({ id }).lean()) as Survey
    await api().delete(`${v1}/surveys/${id}`, { revision: survey.revision }).expect(409)
  })
})
