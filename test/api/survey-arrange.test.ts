// The plan of a survey written on screen, part by part: every fault at its field, the sizes before it is kept, two people at
// once, and nothing once somebody answered.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { type Survey, usualPlan } from '../../schemas/survey/survey.ts'
import { surveyOf } from '../surveys.ts'
import { settings, v1, World } from '../world.ts'

describe('the plan of a survey on screen', () => {
  let world: World
  let reviewer: Person
  let [x1, x2] = ['', '']
  let survey: Survey
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    x1 = await world.agency('X1')
    x2 = await world.agency('X2')
  })
  after(() => world[Symbol.asyncDispose]())
  beforeEach(async () => {
    const code = `HL-${String(Math.random()).slice(2, 10)}`
    survey = await world.make(world.ctx.db.surveys, surveyOf([x1], { code }))
  })

  const send = async (more: object, who: Person = reviewer) =>
    world.as(who).send('PUT', `${v1}/surveys/${survey.id}/plan`, { revision: survey.revision, ...more })
  const kept = async () => (await world.ctx.db.surveys.model.findOne({ id: survey.id }).lean())!
  const [tc, ...others] = usualPlan.factors
  const fields = (body: { faults: { field: string }[] }) => body.faults.map(({ field }) => field)

  it('writes questions in the order given, units and groups with their people, and shows the arithmetic', async () => {
    const [first, second, third] = tc!.questions
    const factors = [
      { ...tc!, questions: [third!, first!, { code: 'TC9', text: 'Chỗ để xe thuận tiện' }] },
      ...others.map((one, n) => (n === 0 ? { ...one, questions: [second!, ...one.questions] } : one)),
    ]
    const asked = await send({ factors })
    expect(asked.status).to.equal(200)
    survey = await kept()
    expect(
      survey.factors.map(({ questions }) => questions.map(({ code }) => code)).slice(0, 2),
    ).to.deep.equal([
      ['TC3', 'TC1', 'TC9'],
      ['TC2', 'TT1', 'TT2', 'TT3'],
    ])
    const groups = [{ code: 'DN', name: 'doanh nghiệp' }, usualPlan.groups[0]!]
    const strata = [
      { unit: x2, group: 'DN', population: 2000 },
      { unit: x1, group: 'ND', population: 0 },
    ]
    const looked = await send({ groups, strata, check: true })
    expect((await kept()).groups)
      .to.have.length(2)
      .and.deep.equal(usualPlan.groups)
    expect(looked.body.sample).to.include({ valid: 323 + 385 })
    expect(looked.body.sample.working[2]).to.include('n₀ = z²')
    const early = await send({ groups, strata, check: true, revision: 1 })
    expect(early.body).to.deep.equal(looked.body)
    expect((await send({ groups, strata })).body.sample).to.deep.equal(looked.body.sample)
    expect(await kept()).to.deep.include({ groups, strata })
    const view = await world.as(reviewer).get(`${v1}/surveys/${survey.id}`).expect(200)
    expect(view.body.strata[0]).to.deep.include({ group: 'DN', population: 2000 })
    const leader = await world.person('leader')
    expect((await world.as(leader).get(`${v1}/surveys/${survey.id}`).expect(200)).body).not.to.have.property(
      'strata',
    )
    const [line] = await world.ctx.db.history.model.find({ act: 'surveys.arrange' }).sort({ _id: -1 }).lean()
    expect(line?.by).to.equal(reviewer.id)
  })

  it('is refused with every fault at once, each at its field', async () => {
    const factors = [
      {
        code: '1',
        name: '',
        questions: [
          { code: 'tc 1', text: '' },
          { code: 'TC2', text: 'x'.repeat(501) },
        ],
      },
      { code: '1', name: 'Hai', questions: [{ code: 'TC2', text: 'Hỏi' }] },
      { code: 'A', name: 'Ba', questions: [] },
    ]
    const groups = [
      { code: 'ND', name: 'người dân' },
      { code: 'ND', name: 'Người dân' },
    ]
    const strata = [
      { unit: 'ag_khong', group: 'ND', population: 1 },
      { unit: x1, group: 'XX', population: 1 },
      { unit: x2, group: '' },
      { unit: x1, group: 'ND', population: 10_000_001 },
    ]
    const refused = await send({ factors, groups, strata })
    expect([refused.status, fields(refused.body)]).to.deep.equal([
      400,
      [
        ...['factors.0.name', 'factors.0.questions.0.code', 'factors.0.questions.0.text'],
        ...['factors.0.questions.1.text', 'factors.1.code', 'factors.1.questions.0.code'],
        ...['factors.2.code', 'factors.2.questions'],
        ...['groups.1.code', 'groups.1.name'],
        ...['strata.0.unit', 'strata.1.group', 'strata.2.population', 'strata.3.population'],
      ],
    ])
    expect(fields((await send({ strata, check: true })).body)).to.include('strata.1.group')
    const twice = [1, 2].map((population) => ({ unit: x1, group: 'ND', population }))
    expect(fields((await send({ strata: twice })).body)).to.deep.equal(['strata.1.unit'])
    expect(fields((await send({ factors: [], groups: [], strata: [] })).body)).to.deep.equal([
      'factors',
      'groups',
    ])
    // A group that goes takes its units' numbers along, or is missed there.
    expect(fields((await send({ groups: [usualPlan.groups[0]!] })).body)).to.deep.equal(['strata.1.group'])
    expect((await kept()).revision).to.equal(survey.revision)
  })

  it('goes to one of two who write at once, and the other hears what was changed', async () => {
    const both = await Promise.all(
      [1, 2].map((n) => send({ strata: [{ unit: x1, group: 'ND', population: n }] })),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    const late = both.find(({ status }) => status === 409)!
    expect(late.body.changed.map(({ field }: { field: string }) => field)).to.include('strata')
  })

  it('is frozen by the first link or form, and nobody else writes it', async () => {
    await send({ factors: usualPlan.factors }, await world.person('head', x1)).then(({ status }) =>
      expect(status).to.equal(403),
    )
    await world.as(reviewer).post(`${v1}/surveys/${survey.id}/links`, { unit: x1, group: 'ND', count: 1 })
    expect(await world.ctx.db.surveyLinks.model.countDocuments({ survey: survey.id })).to.equal(1)
    const refused = await send({ factors: usualPlan.factors })
    expect([refused.status, refused.body.type]).to.deep.equal([409, '/problems/wrong-state'])
  })
})
