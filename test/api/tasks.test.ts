// The tasks of an approved plan: how they stand, a product that fills its slot in the same moment, help between agencies,
// another lead, who sees what; two at once.
import { expect } from 'chai'
import { readReminders } from '../../api/reminders/read.ts'
import type { Board, TaskView } from '../../api/tasks/view.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('the tasks of a plan', () => {
  let world: World
  let round: Round
  let plan: Plan
  let officer: Person
  let reviewer: Person
  let names: Record<'lead' | 'other' | 'home', { id: string; name: string }>
  let papers: { document: string; version: string }[]
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    ;({ officer, reviewer } = round.people)
    const found = await world.ctx.db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const { lead, other, home } = round.agencies
    names = { lead: of(lead), other: of(other), home: of(home) }
    const task = (
      code: string,
      by: keyof typeof names,
      helpers: (keyof typeof names)[] = [],
      leaves: string[] = [],
    ) =>
      taskOf(code, names[by], {
        coordinators: helpers.map((one) => names[one]),
        lifts: leaves.map((leaf) => ({ leaf, points: 25 })),
      })
    plan = await approvedPlan(world, [
      task('NV1', 'lead', ['other'], ['1.1', '2.1', '1.2']),
      task('NV2', 'other'),
      task('NV3', 'lead'),
    ])
    const { body } = await world.as(officer).upload(['a.pdf', pdf()], ['b.pdf', pdf()])
    const { body: foreign } = await world.as(round.otherOfficer).upload(['c.pdf', pdf()])
    await world.work()
    papers = [...body, ...foreign].map(({ receipt }) => receipt)
  })
  after(() => world[Symbol.asyncDispose]())

  const one = `${v1}/plans`
  const board = async (who: Person, query = ''): Promise<Board> =>
    (await world.as(who).get(`${v1}/tasks${query}`).expect(200)).body
  const read = async (who: Person, code: string): Promise<TaskView> =>
    (await world.as(who).get(`${one}/${plan.id}/tasks/${code}`).expect(200)).body
  const send = async (
    who: Person,
    method: string,
    code: string,
    path: string,
    body: object,
    revision?: number,
  ) =>
    world.as(who).send(method, `${one}/${plan.id}/tasks/${code}/${path}`, {
      revision: revision ?? (await read(reviewer, code)).revision,
      ...body,
    })
  const codes = ({ rows }: Board) => rows.map(({ code }) => code)
  const assessment = async (leaf: string) =>
    (await world.ctx.db.assessments.model.findOne({ id: round.leaves[leaf]!.assessment }).lean())!

  it('are seen by who leads or helps, and by agency and state for the province', async () => {
    expect(codes(await board(officer))).to.deep.equal(['NV1', 'NV3'])
    expect(codes(await board(round.otherOfficer))).to.deep.equal(['NV1', 'NV2'])
    const all = await board(reviewer)
    expect(all.agencies.map(({ name, total }) => [name, total])).to.deep.equal([
      [names.lead.name, 2],
      [names.other.name, 1],
    ])
    expect(all.counts).to.include({ 'not-started': 3, late: 0 })
    expect((await board(officer)).agencies).to.deep.equal([])
    expect(codes(await board(reviewer, `?agency=${names.other.id}`))).to.deep.equal(['NV1', 'NV2'])
    await world.as(officer).get(`${one}/${plan.id}/tasks/NV2`).expect(404)
    await world.as(officer).send('POST', `${one}/${plan.id}/tasks/NV2/reports`, { revision: 0, percent: 5 }).then(({ status }) => expect(status).to.equal(404)) // prettier-ignore
    await world.as(round.people.admin).get(`${v1}/tasks`).expect(403)
  })

  it('are reported on over what was seen; of two who begin, one hears what the other said', async () => {
    const both = await Promise.all(
      [10, 20].map((percent) => send(officer, 'POST', 'NV3', 'reports', { percent }, 0)),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    const loser = both.find(({ status }) => status === 409)!
    expect(loser.body.type).to.equal('/problems/stale')
    const { percent, id, state } = await read(officer, 'NV3')
    expect({ percent, state }).to.deep.equal({ percent: both.find(({ status }) => status === 201)!.body.percent, state: 'doing' }) // prettier-ignore
    await send(round.people.head, 'POST', 'NV3', 'obstacle', { text: 'Chờ hướng dẫn của Bộ' })
    expect(await read(reviewer, 'NV3')).to.deep.include({ state: 'blocked', reasons: ['Vướng mắc: Chờ hướng dẫn của Bộ'] }) // prettier-ignore
    expect((await send(officer, 'POST', 'NV3', 'completion', {})).body.faults[0].sentence).to.include('Chưa có sản phẩm') // prettier-ignore
    await send(officer, 'DELETE', 'NV3', 'obstacle', { text: 'Đã có công văn hướng dẫn' })
    expect((await read(officer, 'NV3')).reports.at(-1)?.text).to.equal('Đã có công văn hướng dẫn')
    await world.as(officer).get(`${v1}/history/${id}`).expect(200)
    await world.as(round.otherOfficer).get(`${v1}/history/${id}`).expect(404)
  })

  it('take a product that fills the slots of the leaves at once, or nothing at all', async () => {
    const { version } = papers[0]!
    const view = await read(officer, 'NV1')
    expect(view.leaves.map(({ code, why }) => [code, why === undefined])).to.have.deep.members([['1.1', true], ['1.2', true], ['2.1', true]]) // prettier-ignore
    const place = (leaf: string) => {
      const { assessment: id, revision, slots } = view.leaves.find(({ code }) => code === leaf)!
      return { assessment: id, revision, slot: slots[0]!.key }
    }
    const deliver = (cites: object[], more: object = {}) => send(officer, 'POST', 'NV1', 'products', { version, cites, ...more }) // prettier-ignore
    const withSlots = view.leaves.filter(({ slots }) => slots.length > 0).map(({ code }) => code)
    expect(withSlots.length).to.be.greaterThan(1)
    const [first, second] = withSlots as [string, string]
    const stale = await deliver([place(first), { ...place(second), revision: 99 }])
    expect(stale.status).to.be.oneOf([404, 409])
    expect((await assessment(first)).citations).to.deep.equal([])
    expect((await read(officer, 'NV1')).products).to.deep.equal([])
    const twice = await deliver([place(first), place(first)])
    expect(twice.body.faults[0].sentence).to.include('hai lần')
    const done = await deliver([place(first), place(second)], { finish: true, reason: 'Chờ văn thư cấp số' })
    expect(done.status).to.equal(201)
    expect(done.body).to.include({ state: 'done', percent: 100 })
    expect(done.body.products[0].leaves).to.have.members([first, second])
    for (const leaf of [first, second]) {
      const { citations, hands } = await assessment(leaf)
      expect(citations.map((one) => one.version)).to.deep.equal([version])
      expect(hands).to.include(officer.id)
    }
    expect(await world.history((await assessment(first)).id)).to.include('assessments.cite')
    expect((await read(officer, 'NV1')).moves).to.deep.equal(['cite', 'reopen'])
  })

  it('are opened again with a reason; what stands in a slot already is not cited twice', async () => {
    const { version } = papers[0]!
    await send(reviewer, 'DELETE', 'NV1', 'completion', { reason: 'Báo cáo chưa ký' })
    expect((await read(officer, 'NV1')).reports.at(-1)?.text).to.equal('Mở lại: Báo cáo chưa ký')
    const again = await send(officer, 'POST', 'NV1', 'products', { version, cites: [] })
    expect(again.body.type).to.equal('/problems/duplicate')
    await send(officer, 'DELETE', 'NV1', `products/${version}`, {})
    const { leaves } = await read(officer, 'NV1')
    const { assessment: id, revision, slots, code } = leaves.find(({ slots: found }) => found.length > 0)!
    await send(officer, 'POST', 'NV1', 'products', { version, cites: [{ assessment: id, revision, slot: slots[0]!.key }] }) // prettier-ignore
    expect((await assessment(code)).citations).to.have.length(1)
    expect((await read(officer, 'NV1')).products.map(({ leaves: cited }) => cited)).to.deep.equal([[code]])
  })

  it('take only the lead’s own documents, in leaves that the task lifts and that are open', async () => {
    const foreign = papers[2]!.version
    expect((await send(officer, 'POST', 'NV1', 'products', { version: foreign, cites: [] })).status).to.equal(
      404,
    )
    const { version } = papers[1]!
    const { id, revision } = await assessment('2.2')
    const wrong = await send(officer, 'POST', 'NV1', 'products', { version, cites: [{ assessment: id, revision, slot: 'a' }] }) // prettier-ignore
    expect(wrong.body.faults[0].sentence).to.include('không nâng điểm tiêu chí 2.2')
    await world.ctx.db.assessments.model.collection.updateOne(
      { code: '1.2' },
      { $set: { state: 'with-head' } },
    )
    const shut = (await read(officer, 'NV1')).leaves.find(({ code }) => code === '1.2')!
    expect(shut.why).to.include('chờ lãnh đạo xác nhận')
    const refused = await send(officer, 'POST', 'NV1', 'products', { version, cites: [{ assessment: shut.assessment, revision: shut.revision, slot: 'a' }] }) // prettier-ignore
    expect(refused.body.type).to.equal('/problems/wrong-state')
    const plain = await send(officer, 'POST', 'NV1', 'products', { version, cites: [] })
    expect(plain.status).to.equal(201)
    expect((await world.as(reviewer).get(`${v1}/documents/${papers[1]!.document}`)).status).to.equal(200)
    expect(
      (await world.as(round.otherOfficer).get(`${v1}/documents/${papers[1]!.document}`)).status,
    ).to.equal(404)
  })

  it('ask other agencies for help by a day; whoever was asked answers, and nobody else', async () => {
    const ask = (more: object) => send(officer, 'POST', 'NV3', 'help', { agency: names.other.id, text: 'Cung cấp số liệu', due: '2036-06-30', ...more }) // prettier-ignore
    expect((await ask({ due: '2020-01-01' })).body.faults[0].field).to.equal('due')
    expect((await ask({ agency: names.lead.id })).body.faults[0].field).to.equal('agency')
    expect((await ask({})).status).to.equal(201)
    const asked = await board(round.otherOfficer)
    expect(codes(asked)).to.deep.equal(['NV1', 'NV2', 'NV3'])
    expect(asked.asked.map(({ code, from }) => [code, from])).to.deep.equal([['NV3', names.lead.name]])
    expect((await board(officer)).asked).to.deep.equal([])
    const { key } = (await read(round.otherOfficer, 'NV3')).help[0]!
    expect(asked.asked[0]!.key).to.equal(key)
    expect((await read(officer, 'NV3')).coordinators, 'the plan names nobody').to.deep.equal([])
    expect((await read(officer, 'NV1')).coordinators).to.deep.equal([names.other])
    expect((await send(officer, 'PUT', 'NV3', `help/${key}`, { text: 'Tự trả lời' })).status).to.equal(404)
    const { body: sent } = await world.as(round.otherOfficer).upload(['so-lieu.pdf', pdf()])
    await world.work()
    const { version } = sent[0].receipt
    const answer = (versions: string[]) => send(round.otherOfficer, 'PUT', 'NV3', `help/${key}`, { text: 'Đã gửi qua trục liên thông', versions }) // prettier-ignore
    const third = await world.person('officer', await world.agency('SBC'))
    const bytes = async (who: Person) => (await world.as(who).get(`${v1}/versions/${version}/bytes`)).status
    expect(await bytes(officer)).to.equal(404)
    expect((await answer([papers[0]!.version])).status).to.equal(404) // of another agency
    const answered = await answer([version, version])
    expect(answered.body.help[0].answer.text).to.equal('Đã gửi qua trục liên thông')
    expect(answered.body.help[0].answer.papers.map((one: { version: string }) => one.version)).to.deep.equal([version]) // prettier-ignore
    for (const who of [officer, reviewer, round.otherOfficer]) {
      expect(await bytes(who), who.login).to.equal(200)
      expect((await read(who, 'NV3')).help[0]!.answer?.papers, who.login).to.have.length(1)
    }
    expect([await bytes(third), await bytes(round.people.admin)]).to.deep.equal([404, 403])
    expect((await send(officer, 'DELETE', 'NV3', `help/${key}`, {})).body.type).to.equal(
      '/problems/wrong-state',
    )
  })

  it('are among what agencies are reminded of', async () => {
    await send(officer, 'POST', 'NV3', 'help', {
      agency: names.other.id,
      text: 'Thêm số liệu',
      due: '2036-06-30',
    })
    const { agencies } = await readReminders(world.ctx, reviewer, { slug: round.slug })
    const kinds = (id: string) => agencies.find((one) => one.id === id)!.items.filter(({ kind }) => kind === 'task' || kind === 'help') // prettier-ignore
    expect(kinds(names.lead.id).flatMap((item) => item.codes)).to.deep.equal(['NV1', 'NV3'])
    expect(kinds(names.other.id).map(({ kind, codes: of }) => [kind, of])).to.have.deep.members([['task', ['NV2']], ['help', ['NV3']]]) // prettier-ignore
  })

  it('are given to a named person who works on tasks of that agency, and to nobody when it leads no more', async () => {
    const hand = (who: Person, person?: string) => send(who, 'PUT', 'NV3', 'person', { ...(person && { person }) }) // prettier-ignore
    expect((await hand(officer, round.otherOfficer.id)).body.faults[0].field).to.equal('person')
    expect((await hand(round.otherOfficer, round.otherOfficer.id)).status).to.equal(404)
    expect((await hand(reviewer, officer.id)).status).to.equal(403)
    expect((await hand(officer, officer.id)).body.person).to.deep.include({ id: officer.id, isGone: false })
    const mine = async (who: Person) => (await board(who)).rows.filter(({ isMine }) => isMine).map(({ code }) => code) // prettier-ignore
    expect([await mine(officer), await mine(round.people.head)]).to.deep.equal([['NV3'], []])
    expect((await read(round.otherOfficer, 'NV3')).people).to.deep.equal([])
    const { people } = world.ctx.db
    await people.model.collection.updateOne({ id: officer.id }, { $set: { leftAt: world.ctx.now().toISOString() } }) // prettier-ignore
    expect((await read(reviewer, 'NV3')).person).to.include({ isGone: true })
    await people.model.collection.updateOne({ id: officer.id }, { $unset: { leftAt: 1 } })
    expect((await hand(officer)).body).not.to.have.property('person')
    expect((await hand(officer, officer.id)).status).to.equal(200)
  })

  it('are handed to another agency by Sở Nội vụ; the next version begins with it, and the old one is closed', async () => {
    const move = (agency: string) =>
      send(reviewer, 'POST', 'NV3', 'leads', { agency, reason: 'Chuyển chức năng' })
    expect((await move(names.lead.id)).body.faults[0].field).to.equal('agency')
    const moved = await move(names.home.id)
    expect(moved.body.lead).to.deep.equal(names.home)
    expect(moved.body).not.to.have.property('person')
    expect(moved.body.handovers[0]).to.deep.include({ from: names.lead, to: names.home })
    expect((await send(officer, 'POST', 'NV3', 'reports', { percent: 80 })).status).to.equal(404)
    expect(codes(await board(officer))).to.include('NV3') // who had it still sees it
    const { body: next } = await world.as(reviewer).post(`${one}`, { year: 2026, from: plan.id }).expect(201)
    const draft = await world.ctx.db.plans.model.findOne({ id: next.id }).lean()
    expect(draft?.tasks.map(({ lead }) => lead.id)).to.deep.equal([
      names.lead.id,
      names.other.id,
      names.home.id,
    ])
    await world.ctx.db.plans.model.collection.updateOne({ id: next.id }, { $set: { approved: { by: newId('pe'), at: world.ctx.now().toISOString() } } }) // prettier-ignore
    const old = await send(officer, 'POST', 'NV1', 'reports', { percent: 80 }, 99)
    expect(old.body.type).to.equal('/problems/wrong-state')
    const now = await board(reviewer)
    expect(now.plan?.n).to.equal(2)
    expect(now.rows.find(({ code }) => code === 'NV3')?.lead).to.deep.equal(names.home)
    expect(now.rows.find(({ code }) => code === 'NV1')?.products).to.equal(2)
  })
})
