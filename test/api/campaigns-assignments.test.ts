import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { openNext } from '../../api/campaigns/open-next.ts'
import { newId } from '../../schemas/id.ts'
import { openRound, type Round, smallSet } from '../round.ts'
import { settings, v1, World } from '../world.ts'

const demo = (name: string) => JSON.parse(readFileSync(`scripts/demo/data/${name}.json`, 'utf8'))
type Unit = { code: string; name: string }

describe('assignments', () => {
  let world: World
  let round: Round
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => new Date('2026-12-01T02:00:00.000Z') })
    round = await openRound(world, { home: 'SNH' })
  })
  after(() => world[Symbol.asyncDispose]())
  const reviewer = () => world.as(round.people.reviewer)
  const leavesOf = () => `${v1}/campaigns/${round.slug}/assignments`
  const list = async (who = round.people.reviewer) =>
    (await world.as(who).get(leavesOf()).expect(200)).body.assignments as Record<string, never>[]
  const one = async (code: string) =>
    (await list()).find((each) => each['code'] === code) as unknown as {
      id: string
      revision: number
    }

  it('are shown to the province whole, to an agency what it leads or coordinates, to a contributor what was handed', async () => {
    const codes = async (who = round.people.reviewer) => (await list(who)).map(({ code }) => code)
    expect(await codes()).to.deep.equal(['1.1', '1.2', '2.1', '2.2'])
    expect(await codes(round.otherOfficer)).to.deep.equal(['2.1'])
    expect(await codes(round.people.officer)).to.deep.equal(['1.1', '1.2', '2.1', '2.2'])
    expect(await codes(round.people.contributor)).to.deep.equal([])
  })

  it('name every fault of a dry run at once, and keep nothing', async () => {
    const late = new Date(world.ctx.now().getTime() + 400 * 864e5).toISOString()
    const rows = [
      { leaf: '9.9', lead: 'SLD' },
      { leaf: '2.3', lead: 'XYZ' },
      {
        leaf: '2.3',
        lead: 'SLD',
        coordinators: ['SLD'],
        due: late,
        target: 'x',
        unit: 'P9',
        contributors: [newId('pe')],
      },
      { leaf: '1.1', lead: 'STK' },
      { leaf: '1.1', lead: 'SLD' },
    ]
    const { body } = await reviewer().post(leavesOf(), { rows, check: true })
    const fields = body.faults?.map(({ field }: { field: string }) => field)
    expect(fields).to.be.an('array')
    expect(fields).to.include.members([
      'rows.0.leaf',
      'rows.1.lead',
      'rows.2.coordinators',
      'rows.2.due',
      'rows.3.due',
    ])
    expect(await list()).to.have.length(4)
  })

  it('are made once, however often they are asked for; who gave them out is the only writer', async () => {
    const rows = [{ leaf: '2.3', lead: 'SLD', coordinators: ['STK'] }]
    const first = await reviewer().post(leavesOf(), { rows }).expect(201)
    expect(first.body).to.include({ created: 1, same: 0 })
    const second = await reviewer().post(leavesOf(), { rows }).expect(201)
    expect(second.body).to.include({ created: 0, changed: 0, same: 1 })
    const survey = (await list()).find(({ code }) => code === '2.3')
    expect(survey).to.include({ assessedBy: 'survey' }).and.not.to.have.property('assessment')
  })

  it('refuse an agency that is no more, and name its heir', async () => {
    await world.agency('SCU', { validTo: '2026-03-01', successors: [round.agencies.other] })
    const { body } = await reviewer().post(leavesOf(), { rows: [{ leaf: '1.1', lead: 'SCU' }], check: true })
    expect(body.faults[0].sentence).to.match(/không còn hoạt động.*STK/)
  })

  it('move to another lead only with a reason; assessment, citations and history go along', async () => {
    const { id, revision } = await one('1.1')
    const url = `${v1}/assignments/${id}`
    await reviewer().patch(url, { revision, lead: 'STK' }).expect(400)
    const reason = 'Chuyển theo quyết định phân công mới'
    await reviewer().patch(url, { revision, lead: 'STK', reason }).expect(200)
    const { assessment } = round.leaves['1.1']!
    await world.as(round.people.officer).get(`${v1}/assessments/${assessment}`).expect(404)
    await world.as(round.otherOfficer).get(`${v1}/assessments/${assessment}`).expect(200)
    const stale = await reviewer().patch(url, { revision, lead: 'SLD', reason })
    expect(stale.body.type).to.equal('/problems/stale')
    expect(await world.history(id)).to.deep.equal(['campaigns.assign', 'campaigns.reassign'])
    expect(await world.history(assessment)).to.deep.equal(['campaigns.assign', 'campaigns.reassign'])
  })

  it('get more time with a reason, less without', async () => {
    const { id, revision } = await one('1.2')
    const at = (days: number) => new Date(Date.parse(round.due) + days * 864e5).toISOString()
    await reviewer()
      .patch(`${v1}/assignments/${id}`, { revision, due: at(1) })
      .expect(400)
    await reviewer()
      .patch(`${v1}/assignments/${id}`, { revision, due: at(-1) })
      .expect(200)
  })

  it('are changed many at once only as they were seen', async () => {
    const seen = await one('1.2')
    const row = { leaf: '1.2', lead: 'SLD', coordinators: ['STK'], revision: seen.revision - 1 }
    const check = await reviewer()
      .post(leavesOf(), { rows: [row], check: true })
      .expect(201)
    expect(check.body.faults[0].sentence).to.include('vừa được người khác đổi')
    await reviewer()
      .post(leavesOf(), { rows: [row] })
      .expect(400)
    const now = { ...row, revision: seen.revision }
    expect((await reviewer().post(leavesOf(), { rows: [now] })).body).to.include({ changed: 1 })
    const back = { ...now, coordinators: [], revision: seen.revision + 1 }
    expect((await reviewer().post(leavesOf(), { rows: [back] })).body).to.include({ changed: 1 })
  })

  it('are handed on inside the lead agency, to its own people alone', async () => {
    const { id, revision } = await one('2.2')
    const url = `${v1}/assignments/${id}/handover`
    const hand = (who: string, unit = 'P1') =>
      world.as(round.people.officer).send('PUT', url, { revision, unit, contributors: [who] })
    await hand(round.otherOfficer.id).expect(400)
    await hand(round.people.contributor.id, 'P9').expect(400)
    const { body } = await hand(round.people.contributor.id).expect(200)
    expect(body).to.deep.include({ unit: 'P1', contributorNames: ['Nguyễn Văn An'] })
    expect(body.workingDaysLeft).to.be.within(4, 9)
    expect((await list(round.people.contributor)).map(({ code }) => code)).to.deep.equal(['2.2'])
    expect(await world.history(id)).to.deep.equal(['campaigns.assign', 'assignments.hand'])
  })

  it('are set aside by a decision, and brought back', async () => {
    const { id, revision } = await one('2.1')
    const url = `${v1}/assignments/${id}/not-applicable`
    const decision = 'Quyết định số 12/QĐ-UBND'
    await reviewer().post(url, { revision, decision }).expect(201)
    await reviewer()
      .delete(url, { revision: revision + 1 })
      .expect(200)
    expect((await reviewer().delete(url, { revision: revision + 2 })).body.type).to.equal(
      '/problems/wrong-state',
    )
  })

  it('freeze the set of their campaign, which another name does not', async () => {
    const { body } = await reviewer().get(`${v1}/campaigns/${round.slug}`).expect(200)
    const next = await reviewer().post(`${v1}/sets`, { document: smallSet('bo-khac') })
    const url = `${v1}/campaigns/${round.slug}`
    const frozen = await reviewer().patch(url, { revision: body.revision, set: next.body.id })
    expect(frozen.body.type).to.equal('/problems/frozen')
    await reviewer().patch(url, { revision: body.revision, name: 'Tên mới' }).expect(200)
  })

  it('of a province and of a hundred communes are given out in seconds', async () => {
    const wanted = demo('agencies') as {
      agencies: { code: string; name: string; kind: string; units?: Unit[] }[]
    }
    for (const { code, name, kind, units = [] } of wanted.agencies)
      if (!(await world.ctx.db.agencies.model.exists({ code })))
        await world.agency(code, { name, kind, units: units.map(({ code, name }) => ({ key: code, name })) })
    const publish = async (document: object): Promise<string> => {
      const { body } = await reviewer().post(`${v1}/sets`, { document }).expect(201)
      await reviewer().post(`${v1}/sets/${body.id}/publication`, { revision: 1 }).expect(201)
      return body.id
    }
    const [province] = demo('campaigns').campaigns
    const about = { year: 2026, windows: province.windows, lockAt: province.lockAt }
    const tinh = { slug: '2026-tinh', name: province.name, kind: 'province', ...about }
    await reviewer()
      .post(`${v1}/campaigns`, { ...tinh, set: await publish(demo('criteria-province')) })
      .expect(201)
    type Given = {
      leaf: string
      lead: string
      unit?: string
      coordinators: string[]
      due?: string
      targetPoints?: string
    }
    const rows = province.assignments.map(({ leaf, lead, unit, coordinators, due, targetPoints }: Given) => ({
      ...{ leaf, lead, coordinators },
      ...(unit && { unit }),
      ...(due && { due }),
      ...(targetPoints && { target: targetPoints }),
    }))
    const opened = await reviewer().post(`${v1}/campaigns/2026-tinh/assignments`, { rows })
    expect(opened.body.faults).to.deep.equal([])
    expect(opened.body).to.include({ created: 79 })
    expect(opened.body.unassigned).to.deep.equal([])

    const commune = { slug: '2026-xa', name: 'Cấp xã', kind: 'internal', ...about }
    await reviewer()
      .post(`${v1}/campaigns`, { ...commune, set: await publish(demo('criteria-commune')) })
      .expect(201)
    const codes = Array.from({ length: 100 }, (_, n) => `XA-${n}`)
    for (const code of codes) await world.agency(code, { kind: 'đặc khu' })
    const all = { rows: codes.map((lead) => ({ leaf: '*', lead })) }
    const began = performance.now()
    const { body } = await reviewer().post(`${v1}/campaigns/2026-xa/assignments`, all).expect(201)
    const answered = (performance.now() - began) / 1000
    await openNext(world.ctx, newId('wk'))
    const seconds = (performance.now() - began) / 1000
    const said = `answered after ${answered.toFixed(1)} s, given out after ${seconds.toFixed(1)} s`
    console.log(`      ${body.created} assignments: ${said}`)
    expect(body.created).to.be.above(3000)
    expect(body.notApplicable).to.be.above(0)
    expect(seconds).to.be.below(30)
    const again = await reviewer().post(`${v1}/campaigns/2026-xa/assignments`, all).expect(201)
    expect(again.body).to.include({ created: 0, changed: 0, same: body.created })
  })
})
