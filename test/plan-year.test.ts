// A year of a plan, played through over HTTP as its people would: plan → tasks → products → reports → inspection → survey →
// published result → lost points → next year's plan. What one step leaves, the next one finds.
import { expect } from 'chai'
import { askReports } from '../api/reports/ask.ts'
import type { InspectionView } from '../api/inspections/view.ts'
import type { LossList } from '../api/losses/view.ts'
import type { PlansView } from '../api/plans/view.ts'
import type { Consolidation, ReportBoard, ReportView } from '../api/reports/view.ts'
import { workbookOf } from '../api/sets/excel.ts'
import type { SurveyView } from '../api/surveys/view.ts'
import type { TaskView } from '../api/tasks/view.ts'
import type { Person } from '../schemas/person.ts'
import { planTables } from '../schemas/plan/write.ts'
import { resultTables } from '../schemas/results/write.ts'
import type { Table } from '../schemas/set-table/write.ts'
import { questionsOf, usualPlan } from '../schemas/survey/survey.ts'
import { formTables, surveyPlanTables } from '../schemas/survey/write.ts'
import { openRound, type Round } from './round.ts'
import { result } from './schemas/results.ts'
import { surveyOf } from './surveys.ts'
import { pdf, settings, v1, World } from './world.ts'

const password = 'mật khẩu dài'

describe('a year of the plan', () => {
  let now = new Date('2026-01-20T02:00:00Z')
  let world: World
  let round: Round
  let plan: string
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => now })
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await openRound(world, { dueInDays: 330 })
  })
  after(() => world[Symbol.asyncDispose]())

  /** Goes on to that day; nobody's session ends meanwhile. */
  const on = async (day: string) => {
    now = new Date(`${day}T02:00:00Z`)
    const at = now.toISOString()
    await world.ctx.db.sessions.model.updateMany({}, { $set: { at, rotatedAt: at } })
  }
  const get = async <T>(who: Person, path: string): Promise<T> =>
    (await world.as(who).get(`${v1}${path}`).expect(200)).body
  /** Every act must succeed: what it left is the next step's ground. */
  const send = async <T>(who: Person, method: string, path: string, body: object): Promise<T> => {
    const { status, body: answer } = await world.as(who).send(method, `${v1}${path}`, body)
    expect([200, 201], `${method} ${path}: ${JSON.stringify(answer)}`).to.include(status)
    return answer
  }
  const post = <T>(who: Person, path: string, body: object) => send<T>(who, 'POST', path, body)
  const file = async (tables: readonly Table[]) => (await workbookOf(tables)).toString('base64')
  const upload = async (who: Person, name: string): Promise<string> => {
    const { body } = await world.as(who).upload([name, pdf()]).expect(201)
    await world.work()
    return body[0].receipt.version
  }
  /** What the paper says of itself, as somebody reads it off. */
  const readOff = async (who: Person, version: string, particulars: object) => {
    const { document } = (await world.ctx.db.versions.model.findOne({ id: version }).lean())!
    const { revision } = await get<{ revision: number }>(who, `/documents/${document}`)
    await send(who, 'PATCH', `/documents/${document}`, { revision, particulars })
  }
  const task = (code: string, who = round.people.reviewer) =>
    get<TaskView>(who, `/plans/${plan}/tasks/${code}`)
  const cited = async (leaf: string) =>
    (await world.ctx.db.assessments.model.findOne({ id: round.leaves[leaf]!.assessment }).lean())!.citations

  it('begins with a plan from its Excel annex, which a leader approves', async () => {
    const { reviewer, leader } = round.people
    const { agencies } = await get<{ agencies: { id: string; name: string }[] }>(reviewer, '/agencies')
    const named = (id: string) => ({ id, name: agencies.find((one) => one.id === id)!.name })
    const row = (code: string, lead: string, leaf: string, deadline: string) => ({
      ...{ code, content: `Việc ${code}`, product: 'Báo cáo', deadline, lead: named(lead) },
      ...{ coordinators: [], lifts: [{ leaf, points: 25 }] },
    })
    const { lead, other } = round.agencies
    const tasks = [row('NV1', lead, '1.1', '2026-03-10'), row('NV2', lead, '1.2', '2026-11-30'), row('NV3', other, '2.1', '2026-06-30')] // prettier-ignore
    const title = 'Kế hoạch nâng cao Chỉ số năm 2026'
    plan = (await post<{ id: string }>(reviewer, '/plans', { year: 2026, title })).id
    const objectives = [{ measure: 'par', target: 88_00, rank: 15, of: 34 }]
    await send(reviewer, 'PUT', `/plans/${plan}`, { revision: 1, title, grounds: [], objectives, tasks: [] })
    const annex = await file(planTables({ title, grounds: [], objectives: [], tasks }))
    await post(reviewer, `/plans/${plan}/annexes`, {
      revision: 2,
      file: annex,
      name: 'pl.xlsx',
    })
    const { revision } = (await get<PlansView>(reviewer, '/plans')).plan!
    await post(leader, `/plans/${plan}/approvals`, { revision })
    expect((await get<PlansView>(round.people.officer, '/plans')).plan?.tasks.map(({ code }) => code)).to.deep.equal(['NV1', 'NV2']) // prettier-ignore
  })

  it('has a product delivered, which is the evidence of its leaf in the same moment', async () => {
    await on('2026-03-05')
    const { officer } = round.people
    const version = await upload(officer, 'bao-cao-nv1.pdf')
    const by = { issuer: { agency: round.agencies.lead } }
    await readOff(officer, version, { type: 'Báo cáo', symbol: '214/BC-SLD', issued: '2026-03-04', ...by })
    const { revision, leaves } = await task('NV1', officer)
    const { assessment, revision: seen, slots } = leaves.find(({ code }) => code === '1.1')!
    await post(officer, `/plans/${plan}/tasks/NV1/products`, {
      ...{ revision, version, finish: true },
      cites: [{ assessment, revision: seen, slot: slots[0]!.key }],
    })
    expect((await task('NV1')).state).to.equal('done')
    expect((await cited('1.1')).map((one) => one.version)).to.deep.equal([version])
  })

  it('reports the quarter from what was recorded; who has not reported is named', async () => {
    await on('2026-03-10')
    const { officer, head, leader } = round.people
    expect(await askReports(world.ctx, 'wk_a')).to.equal(2)
    const { rows } = await get<ReportBoard>(officer, '/reports?year=2026&period=q1')
    const at = `/reports/${rows[0]!.id}`
    const read = () => get<ReportView>(officer, at)
    const { facts, revision } = await read()
    expect(facts.tasks.map(({ code, state }) => [code, state])).to.deep.equal([['NV1', 'done'], ['NV2', 'not-started']]) // prettier-ignore
    expect(facts.evidence).to.deep.equal({ uploaded: 1, cited: 1 })
    await send(officer, 'PUT', at, { revision, achievements: 'Hoàn thành NV1 trước hạn' })
    await post(officer, `${at}/presentation`, { revision: (await read()).revision })
    const { digest, revision: over } = await get<ReportView>(head, at)
    await post(head, `${at}/signature`, { revision: over, over: digest, password })
    await on('2026-03-20')
    const together = await get<Consolidation>(leader, '/report-years/2026/q1')
    expect(JSON.stringify(together)).to.include('Hoàn thành NV1 trước hạn')
    const board = await get<ReportBoard>(leader, '/reports?year=2026&period=q1')
    expect(board.rows.map(({ agency, standing }) => [agency.id, standing])).to.deep.equal([[round.agencies.other, 'late'], [round.agencies.lead, 'signed']]) // prettier-ignore
  })

  it('is inspected; what was found is repaired, and the conclusion proves a leaf', async () => {
    await on('2026-05-12')
    const { reviewer, officer } = round.people
    const home = await world.person('officer', round.agencies.home)
    const about = { year: 2026, agency: round.agencies.other, code: 'KT-01', kind: 'unannounced', from: '2026-05-11', members: [], leaves: ['2.1'] } // prettier-ignore
    const { id, checklist } = await post<InspectionView>(reviewer, '/inspections', about)
    const at = `/inspections/${id}`
    const seen = async () => (await get<InspectionView>(reviewer, at)).revision
    const { year: _year, agency: _agency, leaves: _leaves, ...kept } = about
    const found = { text: '12 hồ sơ quá hạn không có văn bản xin lỗi', severity: 'serious', leaves: ['2.1'], exhibits: [] } // prettier-ignore
    await send(reviewer, 'PUT', at, { ...kept, revision: await seen(), checklist, findings: [found] })
    const version = await upload(home, 'ket-luan.pdf')
    await post(home, `${at}/papers`, { revision: await seen(), version, kind: 'conclusion' })
    await post(reviewer, `${at}/conclusion`, { revision: await seen(), on: '2026-05-12', workingDays: 20 })
    const { findings } = await get<InspectionView>(round.otherOfficer, at)
    const one = `${at}/findings/${findings[0]!.key}`
    await post(round.otherOfficer, `${one}/repairs`, {
      revision: await seen(),
      text: 'Đã xin lỗi',
      versions: [],
    })
    const judged = await post<InspectionView>(reviewer, `${one}/verdicts`, { revision: await seen(), isFixed: true, how: 'again', on: '2026-05-12', text: 'Đã niêm yết đủ' }) // prettier-ignore
    expect(judged.findings.map(({ state }) => state)).to.deep.equal(['fixed'])
    await world.as(officer).get(`${v1}${at}`).expect(404)
  })

  it('asks people how content they are, and shows what hides nobody', async () => {
    await on('2026-09-15')
    const { reviewer, leader } = round.people
    const units = [round.agencies.lead, round.agencies.other]
    const nameOf = (unit: string) => (unit === units[0] ? 'SLD' : 'STK')
    const about = { code: 'HL-2026', name: 'Khảo sát 2026', year: 2026, from: '2026-08-03', to: '2026-09-11', smallest: 10, confidence: '95', margin: 500, reserve: 1000, per: 'unit', max: 1000 } // prettier-ignore
    const { id } = await post<{ id: string }>(reviewer, '/surveys', about)
    const seen = async () => (await get<SurveyView>(reviewer, `/surveys/${id}`)).revision
    await post(reviewer, `/surveys/${id}/plans`, { revision: await seen(), file: await file(surveyPlanTables(surveyOf(units), nameOf)), name: 'kh.xlsx' }) // prettier-ignore
    const codes = questionsOf(usualPlan).map(({ code }) => code)
    const forms = formTables(surveyOf(units), nameOf).map((table) =>
      table.name === 'Phiếu'
        ? { ...table, rows: Array.from({ length: 40 }, (_, n) => [`P${n}`, n < 20 ? 'SLD' : 'STK', 'người dân', ...codes.map(() => (n % 4 ? '5' : '2')), '']) } // prettier-ignore
        : table,
    )
    await post(reviewer, `/surveys/${id}/batches`, { file: await file(forms), name: 'phieu.xlsx' })
    await post(reviewer, `/surveys/${id}/conclusions`, { revision: await seen() })
    const { results } = await get<SurveyView>(leader, `/surveys/${id}`)
    expect([results?.total?.forms, results?.total?.index?.rate]).to.deep.equal([40, 75_00])
  })

  it('ends with the published result; every lost point is answered for and concluded', async () => {
    await on('2027-04-20')
    const { reviewer, leader, officer, head } = round.people
    const areas = [{ code: '1', name: 'Chỉ đạo, điều hành', points: 3_50, max: 4_00 }, { code: '2', name: 'Thủ tục hành chính', points: 6_00, max: 6_00 }] // prettier-ignore
    const published = result({ year: 2026, points: 99_50, rank: 12, of: 34, areas })
    await post(reviewer, '/result-imports', { file: await file(resultTables([published])), name: 'kq.xlsx' })
    await post(reviewer, '/losses', { year: 2026, due: '2027-05-15' })
    const list = (who: Person) => get<LossList>(who, '/losses')
    const own = async () => (await list(officer)).rows.find(({ code }) => code === '1')!
    const { id, points } = await own()
    expect(points).to.equal(50)
    const at = `/losses/${id}`
    const remedy = 'Giao một đầu mối theo dõi hằng tuần'
    await send(officer, 'PUT', `${at}/answer`, { revision: (await own()).revision, reason: 'NV2 quá hạn', remedy }) // prettier-ignore
    await post(head, `${at}/explanation`, { revision: (await own()).revision, text: 'Tôi nhận trách nhiệm', password }) // prettier-ignore
    await send(leader, 'PUT', `${at}/outcome`, { revision: (await own()).revision, outcome: 'lesson', number: '45/TB-UBND', issued: '2027-04-19' }) // prettier-ignore
    expect(await own()).to.include({ state: 'decided' })
    expect((await list(round.otherHead)).rows).to.deep.equal([])
  })

  it('hands on to the next plan what was not finished and what the lost points ask for', async () => {
    const { reviewer } = round.people
    await post(reviewer, '/plans', {
      year: 2027,
      title: 'Kế hoạch 2027',
      from: plan,
      carry: ['NV2'],
      losses: true,
    })
    const { plan: next } = await get<PlansView>(reviewer, '/plans')
    const tasks = next!.tasks.map(({ content, lead, origin }) => [content, lead.id, origin?.code])
    const { lead } = round.agencies
    expect(tasks).to.deep.include(['Việc NV2', lead, 'NV2'])
    expect(tasks.some(([content, by]) => String(content).includes('Giao một đầu mối') && by === lead)).to.equal(true) // prettier-ignore
  })
})
