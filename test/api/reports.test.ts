// Periodic reports: asked for once whoever looks, filled with what is recorded, signed over exactly what was seen, put
// together with who has not reported; every cell of their life.
import { expect } from 'chai'
import { reachOf } from '../../api/may.ts'
import { remind } from '../../api/reminders/remind.ts'
import { askReports } from '../../api/reports/ask.ts'
import { transitions } from '../../api/reports/transitions.ts'
import type { Consolidation, ReportBoard, ReportView } from '../../api/reports/view.ts'
import { routes } from '../../api/routes.ts'
import type { Person } from '../../schemas/person.ts'
import { roles } from '../../schemas/person.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { reportLeadsTo, type ReportMove, reportStates } from '../../schemas/reports/report.ts'
import { printedWord } from '../printed-word.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

const password = 'mật khẩu dài'
const at = `${v1}/reports`

describe('periodic reports', () => {
  let now = new Date('2026-03-10T02:00:00Z')
  let world: World
  let round: Round
  let plan: Plan
  let officer: Person
  let head: Person
  let reviewer: Person
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => now })
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await openRound(world, { dueInDays: 200 })
    ;({ officer, head, reviewer } = round.people)
    const task = (code: string, id: string, deadline: string) =>
      taskOf(code, { id, name: `Cơ quan ${id}` }, { deadline })
    const { lead, other } = round.agencies
    const tasks = [
      task('NV1', lead, '2026-03-06'),
      task('NV2', lead, '2026-12-31'),
      task('NV3', other, '2026-06-30'),
    ]
    plan = await approvedPlan(world, tasks, { by: reviewer.id, at: '2026-02-01T03:00:00.000Z' })
  })
  after(() => world[Symbol.asyncDispose]())

  /** Nobody's session ends meanwhile. */
  const on = async (day: string) => {
    now = new Date(`2026-${day}T02:00:00Z`)
    await world.ctx.db.sessions.model.updateMany({}, { $set: { at: now.toISOString(), rotatedAt: now.toISOString() } }) // prettier-ignore
  }
  const board = async (who: Person, query = '?year=2026&period=q1'): Promise<ReportBoard> =>
    (await world.as(who).get(`${at}${query}`).expect(200)).body
  const read = async (who: Person, id: string): Promise<ReportView> =>
    (await world.as(who).get(`${at}/${id}`).expect(200)).body
  const send = async (who: Person, method: string, path: string, id: string, more: object = {}) => {
    const { revision } = (await world.ctx.db.reports.model.findOne({ id }).lean())!
    return world.as(who).send(method, `${at}/${id}${path}`, { revision, ...more })
  }
  const own = async (who: Person): Promise<string> => (await board(who)).rows[0]!.id
  const sign = async (who: Person, id: string) =>
    send(who, 'POST', '/signature', id, { over: (await read(who, id)).digest, password })
  const together = async (): Promise<Consolidation> =>
    (await world.as(round.people.leader).get(`${v1}/report-years/2026/q1`).expect(200)).body
  const word = async (who: Person, path: string, name: string) =>
    printedWord((await world.as(who).get(`${v1}${path}`).buffer().parse(bytesOf).expect(200)).body, name)

  it('are asked for once, whoever looks and however often, of those who lead', async () => {
    const made = await Promise.all(['wk_a', 'wk_b'].map((worker) => askReports(world.ctx, worker)))
    expect(made[0]! + made[1]!).to.equal(2)
    expect(await askReports(world.ctx, 'wk_c')).to.equal(0)
    const { rows, terms, isPartial, periods } = await board(round.people.leader)
    expect(rows.map(({ standing }) => standing)).to.deep.equal(['waiting', 'waiting'])
    expect([terms.due, terms.mode, isPartial]).to.deep.equal(['2026-03-18T10:00:00.000Z', 'section', false])
    expect(periods.map(({ asked }) => asked)).to.deep.equal([2, 0, 0, 0])
    const mine = await board(officer)
    expect(mine.rows.map(({ agency }) => agency.id)).to.deep.equal([round.agencies.lead])
    expect(mine.periods[0]).to.include({ asked: 1 })
    await world
      .as(officer)
      .get(`${at}/${await own(round.otherOfficer)}`)
      .expect(404)
    await world.as(officer).get(`${v1}/report-years/2026/q1`).expect(403)
  })

  it('say what is recorded until the cut-off, and nothing that came after it', async () => {
    const { body } = await world.as(officer).upload(['a.pdf', pdf()])
    await world.work()
    const task = `${v1}/plans/${plan.id}/tasks`
    const { version } = body[0].receipt
    await world
      .as(officer)
      .post(`${task}/NV1/products`, {
        revision: 0,
        version,
        cites: [],
        finish: true,
        reason: 'Chờ văn thư cấp số',
      })
      .expect(201)
    await world
      .as(officer)
      .post(`${task}/NV2/reports`, { revision: 0, percent: 20, text: 'Đã có dự thảo' })
      .expect(201)
    const help = { agency: round.agencies.other, text: 'Cung cấp số liệu', due: '2026-03-31' }
    await world
      .as(officer)
      .post(`${task}/NV2/help`, { revision: 1, ...help })
      .expect(201)
    await on('03-16')
    await world
      .as(officer)
      .post(`${task}/NV2/reports`, { revision: 2, percent: 90, text: 'Sau chốt' })
      .expect(201)
    const { facts, sentences } = await read(officer, await own(officer))
    expect(facts.tasks.map(({ code, state, percent, said }) => [code, state, percent, said])).to.deep.equal([
      ['NV1', 'done', 100, []],
      ['NV2', 'doing', 20, ['Đã có dự thảo']],
    ])
    expect(facts.tasks[0]!.products).to.have.length(1)
    expect(facts.evidence).to.deep.equal({ uploaded: 1, cited: 0 })
    expect(facts.help).to.deep.equal({ asked: 1, answered: 0, got: 0, replied: 0 })
    expect(facts.scores).to.include({ leaves: 3, sent: 0, max: 6_00 })
    expect(sentences[0]).to.include('1 đang làm, 1 hoàn thành')
    expect((await read(round.otherOfficer, await own(round.otherOfficer))).facts.help.got).to.equal(1)
  })

  it('remind as far as the ladder says, each rung once, the head where it lies there', async () => {
    await on('03-19')
    await Promise.all(['wk_a', 'wk_b'].map((worker) => remind(world.ctx, worker)))
    await remind(world.ctx, 'wk_a')
    const notices = await world.ctx.db.notices.model.find({ 'items.kind': 'report' }).lean()
    const told = (who: Person) => notices.filter(({ person }) => person === who.id)
    expect(told(officer)).to.have.length(1)
    expect(told(officer)[0]!.text).to.include('1 báo cáo định kỳ chưa ký gửi (quý I năm 2026)')
    expect(told(reviewer).map(({ isEscalation }) => isEscalation)).to.deep.equal([true])
    expect((await board(round.people.leader)).rows.map(({ standing }) => standing)).to.deep.equal(['late', 'late']) // prettier-ignore
    await on('03-16')
  })

  it('are written over what was seen, and presented once something is said', async () => {
    const id = await own(officer)
    expect((await send(officer, 'POST', '/presentation', id)).body.faults[0].field).to.equal('achievements')
    const texts = {
      achievements: 'Hoàn thành NV1.\nNV2 đang xin ý kiến.',
      proposals: 'Sớm ban hành hướng dẫn.',
    }
    const both = await Promise.all(
      [texts, { achievements: 'Bản khác' }].map((said) => world.as(officer).send('PUT', `${at}/${id}`, { revision: 1, ...said })), // prettier-ignore
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect((await send(officer, 'PUT', '', id, texts)).body).to.include(texts)
    await send(officer, 'POST', '/presentation', id)
    expect((await send(officer, 'PUT', '', id, texts)).body.type).to.equal('/problems/wrong-state')
    const back = await send(head, 'DELETE', '/presentation', id, { reason: 'Bổ sung số liệu' })
    expect(back.body).to.include({ state: 'draft', note: 'Bổ sung số liệu' })
    await send(officer, 'POST', '/presentation', id)
  })

  it('are signed by name over exactly what was seen; figures stay as they were', async () => {
    const id = await own(officer)
    const { digest } = await read(head, id)
    await world.ctx.db.progress.model.collection.updateOne({ code: 'NV2' }, { $set: { percent: 30, 'reports.0.percent': 30 } }) // prettier-ignore
    const changed = await send(head, 'POST', '/signature', id, { over: digest, password })
    expect(changed.body.type).to.equal('/problems/stale')
    const fresh = (await read(head, id)).digest
    expect((await send(head, 'POST', '/signature', id, { over: fresh, password: 'sai' })).body.type).to.equal('/problems/wrong-password') // prettier-ignore
    const { body } = await sign(head, id)
    expect(body).to.include({ state: 'signed', standing: 'signed', digest: fresh })
    await world.ctx.db.progress.model.collection.updateOne(
      { code: 'NV2' },
      { $set: { 'reports.0.percent': 70 } },
    )
    expect((await read(reviewer, id)).facts.tasks[1]!.percent).to.equal(30)
    expect(await world.history(id)).to.deep.equal(['reports.ask', 'reports.write', 'reports.write', 'reports.present', 'reports.take-back', 'reports.present', 'reports.sign']) // prettier-ignore
  })

  it('are written anew only where Sở Nội vụ lets them, with a reason; what was signed stays', async () => {
    const id = await own(officer)
    expect((await send(head, 'DELETE', '/signature', id, { reason: 'Nhầm số' })).status).to.equal(403)
    const { body } = await send(reviewer, 'DELETE', '/signature', id, { reason: 'Thiếu sản phẩm NV1' })
    expect(body).to.include({ state: 'draft', note: 'Thiếu sản phẩm NV1' })
    expect(body.earlier).to.have.length(1)
    await on('03-20')
    await send(officer, 'POST', '/presentation', id)
    expect((await sign(head, id)).body).to.include({ standing: 'signed-late' })
    expect((await read(officer, id)).facts.tasks[1]!.percent).to.equal(70)
  })

  it('are put together with one table of who has not reported, on screen and in Word', async () => {
    const whole = await together()
    expect(whole).to.include({ asked: 2, onTime: 0, late: 1, tasks: 2, products: 1 })
    expect(whole.missing).to.deep.equal([{ agency: 'Cơ quan STK', state: 'draft', workingDaysLeft: -3 }])
    expect(whole.achievements.map(({ agency }) => agency)).to.deep.equal(['Cơ quan SLD'])
    const said = await word(reviewer, '/report-years/2026/q1/paper', 'bao-cao-tong-hop')
    for (const part of [
      'Kính gửi: Ủy ban nhân dân tỉnh',
      '0 gửi đúng hạn, 1 gửi chậm, 1 chưa gửi',
      'Cơ quan STK',
      'quá hạn 2 ngày làm việc',
      'NV2 đang xin ý kiến',
      'Sớm ban hành hướng dẫn',
      'Việc NV1',
      'Tổng số 2',
    ])
      // prettier-ignore
      expect(said.replace(/\s+/g, ' ')).to.include(part)
    const section = (await word(officer, `/reports/${await own(officer)}/paper`, 'bao-cao-muc')).replace(/\s+/g, ' ') // prettier-ignore
    expect(section).to.include('Lồng ghép trong báo cáo cải cách hành chính của Cơ quan SLD')
    expect(section).to.not.include('CỘNG HÒA')
    expect(section).to.include('Hoàn thành, 100%')
  })

  it('have their periods set by Sở Nội vụ: what is owed follows, what was signed keeps its own', async () => {
    const { settings: usual } = await board(reviewer)
    const { year: _year, id: _id, ...given } = usual
    const put = (more: object) =>
      world.as(reviewer).send('PUT', `${v1}/report-years/2026`, { ...given, ...more })
    const wrong = { ...usual.periods, h1: { cutoff: '2026-01-14', workingDays: 3 } }
    expect((await put({ periods: wrong })).body.faults[0].field).to.equal('periods.h1.cutoff')
    const periods = { ...usual.periods, q1: { cutoff: '2026-03-14', workingDays: 10 } }
    const set = await put({ periods, mode: 'own', basis: 'Công văn số 12/SNV-CCHC' })
    expect([set.status, set.body.settings.revision]).to.deep.equal([200, 1])
    expect((await put({ periods })).body.type).to.equal('/problems/stale')
    const { rows } = await board(reviewer)
    expect(rows.map(({ standing }) => standing)).to.deep.equal(['waiting', 'signed-late'])
    const other = await own(round.otherOfficer)
    expect(await word(round.otherOfficer, `/reports/${other}/paper`, 'bao-cao-rieng')).to.include('CỘNG HÒA')
    expect((await read(officer, await own(officer))).terms.mode).to.equal('section')
  })

  it('do what their table says in every cell, by whoever may and nobody else', async () => {
    const id = await own(round.otherOfficer)
    const people = { ...round.people, officer: round.otherOfficer, head: round.otherHead }
    const inputs: Partial<Record<ReportMove, object>> = { write: { achievements: 'Đã làm' }, sign: { password }, reopen: { reason: 'Thiếu số liệu' } } // prettier-ignore
    const { digest, ...rest } = await read(reviewer, id)
    expect(rest.state).to.equal('draft')
    const signed = (await world.ctx.db.reports.model.findOne({ state: 'signed' }).lean())!.signed
    for (const [move, { may, at: path }] of Object.entries(transitions) as [
      ReportMove,
      (typeof transitions)[ReportMove],
    ][]) {
      // prettier-ignore
      expect(routes.find((route) => route.at === path)?.may).to.equal(may)
      for (const state of reportStates)
        for (const role of roles) {
          const set = { state, achievements: 'Đã có kết quả', ...(state === 'signed' && { signed }) }
          await world.ctx.db.reports.model.collection.updateOne({ id }, { $set: set, $unset: { note: 1, ...(state !== 'signed' && { signed: 1 }) } }) // prettier-ignore
          const [method = '', url = ''] = path.split(' ')
          const over = move === 'sign' ? { over: state === 'with-head' && role === 'head' ? (await read(people[role], id)).digest : digest } : {} // prettier-ignore
          const sent = await send(people[role], method, url.replace(`${at}/:id`, ''), id, { ...inputs[move], ...over }) // prettier-ignore
          const to = reportLeadsTo(move, state)
          const wanted = !reachOf(role, may)
            ? '/problems/not-allowed'
            : to
              ? undefined
              : '/problems/wrong-state'
          expect(sent.body.type, `${move} in ${state} by ${role}`).to.equal(wanted)
          if (!wanted) expect(sent.body.state).to.equal(to)
        }
    }
  })
})
