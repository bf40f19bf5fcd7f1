// Penalty points are taken away, wherever points are added up; nobody loses by having none, and none counts as possible.
import { expect } from 'chai'
import type { Case } from '../../api/appraisals/cases.ts'
import { totalsOf } from '../../api/appraisals/cases.ts'
import { importSet } from '../../schemas/import-set.ts'
import { score } from '../../schemas/score.ts'
import { leavesOf, rangeOf } from '../../schemas/set.ts'
import type { Person } from '../../schemas/person.ts'
import { smallSet } from '../round.ts'
import { settings, v1, World } from '../world.ts'

const outside = (code: string, type: string, maxPoints: string, each: string) => ({
  ...{ code, name: `Điểm ${type}`, maxPoints, level: 'tiêu chí', type, assessment: 'self', guidance: '' },
  rule: { kind: 'perItem', count: 'n', each },
  variables: [{ code: 'n', label: 'Số vụ việc', unit: 'vụ', source: 'văn bản' }],
  slots: [],
})
const withPenalty = () => {
  const set = smallSet('bo-thuong-phat')
  const { slots } = set.nodes[1] as { slots: object[] }
  const area = {
    code: '3',
    name: 'Thưởng, phạt',
    maxPoints: '1.00',
    minPoints: '-3.00',
    level: 'thưởng, phạt',
  }
  const more = [{ ...area, outsideScale: true }, outside('3.1', 'bonus', '1.00', '1.00'), { ...outside('3.2', 'penalty', '3.00', '1.50'), slots }] // prettier-ignore
  const bonusPenalty = { min: '-3.00', max: '1.00', rule: 'cộng thưởng, trừ phạt' }
  return { ...set, bonusPenalty, nodes: [...set.nodes, ...more] }
}

describe('penalty points', () => {
  let world: World
  let officer: Person
  const slug = '2026-thuong-phat'
  const ids: Record<string, string> = {}
  const read = async (code: string) =>
    (await world.as(officer).get(`${v1}/assessments/${ids[code]}`).expect(200)).body
  const save = async (code: string, what: object) => {
    const { revision } = await read(code)
    return world.as(officer).patch(`${v1}/assessments/${ids[code]}`, { revision, ...what })
  }
  const declare = (code: string, value: string, name = 'n') =>
    save(code, { figures: [{ code: name, value, state: 'official' }] }).then(({ status }) =>
      expect(status).to.equal(200),
    )

  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('XA1'))
    const reviewer = await world.person('reviewer')
    const api = world.as(reviewer)
    const made = await api.post(`${v1}/sets`, { document: withPenalty() })
    expect(made.body, JSON.stringify(made.body)).to.have.property('id')
    const set = made.body.id
    await api.post(`${v1}/sets/${set}/publication`, { revision: 1 }).expect(201)
    const lockAt = new Date(world.ctx.now().getTime() + 10 * 864e5).toISOString()
    const about = { slug, name: 'Đánh giá cấp xã', kind: 'internal', year: 2026, set, windows: [], lockAt }
    const { body } = await api.post(`${v1}/campaigns`, about).expect(201)
    const rows = [{ leaf: '*', lead: 'XA1', due: lockAt }]
    await api.post(`${v1}/campaigns/${slug}/assignments`, { rows }).expect(201)
    for (const { id, code } of await world.ctx.db.assessments.model.find({ campaign: body.id }).lean())
      ids[code] = id
  })
  after(() => world[Symbol.asyncDispose]())

  it('are below zero, with a working that says so, and have to be explained', async () => {
    const untouched = await read('3.2')
    expect([untouched.max, untouched.min, untouched.parts.atRisk]).to.deep.equal([0, -3_00, 0])
    await declare('3.2', '1')
    const one = await read('3.2')
    expect([one.self, one.isExplanationRequired]).to.deep.equal([-1_50, true])
    expect(one.score.working).to.match(/trừ 1,50 điểm\.$/)
    expect(one.score).to.not.have.property('next')
    await declare('3.2', '7')
    expect((await read('3.2')).self).to.equal(-3_00)
    await declare('3.2', '0')
    expect((await read('3.2')).self).to.equal(0)
  })

  it('ask for the paper of a case, and for none where there was no case', async () => {
    const asked = async () => {
      const { need, gaps, isExplanationRequired } = await read('3.2')
      return [need, gaps.map(({ at }: { at: { part: string } }) => at.part), isExplanationRequired]
    }
    await declare('3.2', '1')
    expect(await asked()).to.deep.equal([1, ['figures', 'explanation', 'slot'], true])
    await declare('3.2', '0')
    expect(await asked()).to.deep.equal([0, [], false])
  })

  it('are typed by hand below zero, never above, and no lower than the penalty goes', async () => {
    for (const self of ['1,00', '-3,01']) {
      const refused = await save('3.2', { hand: { self, reason: 'theo kết luận thanh tra' } })
      expect([refused.status, refused.body.detail]).to.deep.equal([400, 'Điểm của tiêu chí này từ -3,00 đến 0,00. Hãy ghi lại điểm.']) // prettier-ignore
    }
    const taken = await save('3.2', { hand: { self: '−2,00', reason: 'theo kết luận thanh tra' } })
    expect([taken.status, taken.body.self]).to.deep.equal([200, -2_00])
  })

  it('lower what an agency reached on the board, and neither they nor a bonus are possible points', async () => {
    await declare('1.1', 'true', 'dat')
    await declare('3.1', '1')
    const reviewer = await world.person('reviewer')
    const { body } = await world.as(reviewer).get(`${v1}/campaigns/${slug}/board`).expect(200)
    const { points } = body.rows[0].sum
    expect([points.self, points.max]).to.deep.equal([1_00 + 1_00 - 2_00, 8_00])
    const { scale, outside, possible, self } = (
      await world.as(officer).get(`${v1}/campaigns/${slug}/work`).expect(200)
    ).body
    const { max, ...parts } = scale
    expect([max, possible, Object.values<number>(parts).reduce((sum, one) => sum + one, 0)]).to.deep.equal([
      ...[8_00, 8_00, 8_00],
    ])
    expect(outside).to.deep.include({ bonus: 1_00, penalty: -2_00 })
    expect(self).to.equal(1_00 + outside.bonus + outside.penalty)
  })

  it('lower the points and the index of an appraisal', () => {
    const imported = importSet(withPenalty())
    if ('faults' in imported) throw new Error(JSON.stringify(imported.faults))
    const few = leavesOf(imported.set).filter(({ code }) => ['1.1', '3.1', '3.2'].includes(code))
    const cases = few.map((leaf): Case => {
      const self = score({
        ...leaf.leaf,
        max: leaf.max,
        figures: { n: '1', dat: true },
        citations: {},
        year: 2026,
      })
      const sent = { digest: 'd', self: self.points ?? 0, at: '' } as unknown as Case['sent']
      const mark = { claimed: self.points ?? 0, first: [{ points: self.points ?? 0 }], second: [] }
      const assessment = { ...rangeOf(leaf), code: leaf.code } as unknown as Case['assessment']
      return {
        assessment,
        leaf,
        sent,
        mark: mark as unknown as Case['mark'],
        aside: undefined,
        place: {} as never,
      }
    })
    const { max, claimed, points } = totalsOf(cases)
    expect([max, claimed, points]).to.deep.equal([1_00, 1_00 + 1_00 - 1_50, 1_00 + 1_00 - 1_50])
  })
})
