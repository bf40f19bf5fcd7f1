// A bonus that nobody claims is at risk nowhere; one that is claimed without its papers is at risk by what was claimed, and
// the board, home, lists, reminders and letters say the same of it.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { textOf } from '../dossier/tools.ts'
import { smallSet } from '../round.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const withBonus = () => {
  const set = smallSet('bo-thuong')
  const plan = (set.nodes[1] as { slots: object[] }).slots[0]
  const at = { name: 'Thưởng', maxPoints: '1.00', level: 'thưởng, phạt', minPoints: '0.00' }
  const leaf = {
    ...{ code: '3.1', name: 'Sáng kiến cấp tỉnh', maxPoints: '1.00', level: 'tiêu chí', type: 'bonus' },
    ...{ assessment: 'self', guidance: '', rule: { kind: 'perItem', count: 'n', each: '0.25' } },
    variables: [{ code: 'n', label: 'Số sáng kiến', unit: 'sáng kiến', source: 'văn bản' }],
    slots: [plan],
  }
  const bonusPenalty = { min: '0.00', max: '1.00', rule: 'cộng thưởng' }
  return { ...set, bonusPenalty, nodes: [...set.nodes, { code: '3', ...at, outsideScale: true }, leaf] }
}

const sumOf = ({ max: _, ...parts }: Record<string, number>): number =>
  Object.values(parts).reduce((sum, points) => sum + points, 0)

describe('a bonus', () => {
  let world: World
  let officer: Person
  let reviewer: Person
  let agency: string
  const slug = '2026-thuong'
  const at = `${v1}/campaigns/${slug}`
  before(async () => {
    world = await World.open(await settings('disk'))
    agency = await world.agency('STC')
    officer = await world.person('officer', agency)
    reviewer = await world.person('reviewer')
    const api = world.as(reviewer)
    const made = await api.post(`${v1}/sets`, { document: withBonus() })
    expect(made.body, JSON.stringify(made.body)).to.have.property('id')
    await api.post(`${v1}/sets/${made.body.id}/publication`, { revision: 1 }).expect(201)
    const lockAt = new Date(world.ctx.now().getTime() + 10 * 864e5).toISOString()
    const about = { slug, name: 'Đánh giá thử', kind: 'province', year: 2026, windows: [], lockAt }
    await api.post(`${v1}/campaigns`, { ...about, set: made.body.id }).expect(201)
    const rows = ['1.1', '3.1'].map((leaf) => ({ leaf, lead: 'STC', due: lockAt }))
    await api.post(`${at}/assignments`, { rows }).expect(201)
  })
  after(() => world[Symbol.asyncDispose]())

  /** Of the bonus alone, and with 1.1, of which 1,00 is at risk as long as nobody began. */
  const said = async () => {
    const as = (who: Person) => async (path: string) => (await world.as(who).get(path).expect(200)).body
    const board = await as(reviewer)(`${at}/board`)
    const cell = await as(reviewer)(`${at}/board/cell?agency=${agency}`)
    const work = await as(officer)(`${at}/work`)
    const list = await as(officer)(`${at}/assessments?agency=${agency}`)
    const reminders = await as(reviewer)(`${at}/reminders`)
    const { body } = await world
      .as(reviewer)
      .get(`${at}/chasing-letter?agency=${agency}`)
      .parse(bytesOf)
      .expect(200)
    const letter = (await textOf(body as Buffer)).join(' ').replace(/\s+/g, ' ')
    return {
      leaf: board.rows[0].cells[1].risk,
      totals: [
        board.total.points.risk,
        board.rows[0].sum.points.risk,
        cell.leaves.reduce((sum: number, { risk }: { risk: number }) => sum + risk, 0),
        work.totals.atRisk,
        list.totals.atRisk,
        reminders.agencies[0].points,
        Number(/liên quan (\d+),(\d\d) điểm/.exec(letter)?.slice(1).join('')),
      ],
      possible: [board.total.points.max, work.possible],
      notClaimed: work.totals.notClaimed,
      scale: work.scale,
      outside: work.outside,
      sentence: cell.sentence,
    }
  }
  const same = (points: number) => Array.from({ length: 7 }, () => points)

  it('that nobody claims puts no points at risk, and nothing is lost by it', async () => {
    const { leaf, totals, possible, notClaimed, sentence, scale, outside } = await said()
    expect([sumOf(scale), outside]).to.deep.equal([1_00, undefined])
    expect(leaf).to.equal(0)
    expect(totals).to.deep.equal(same(1_00))
    expect(possible).to.deep.equal([1_00, 1_00])
    expect(notClaimed).to.equal(0)
    expect(sentence)
      .to.match(/- 1\.1 \(1,00 điểm\): /)
      .and.match(/- 3\.1: kê khai/)
  })

  it('that is claimed without its papers is at risk by what was claimed', async () => {
    const { id, revision } = (await world.ctx.db.assessments.model.findOne({ code: '3.1' }).lean())!
    const figures = [{ code: 'n', value: '2', state: 'official' }]
    await world.as(officer).patch(`${v1}/assessments/${id}`, { revision, figures }).expect(200)
    const { leaf, totals, scale, outside } = await said()
    expect(leaf).to.equal(50)
    expect(totals).to.deep.equal(same(1_50))
    // The bar of an agency is of its scale; what moves it from outside stands beside it.
    expect([sumOf(scale), scale.max, scale.atRisk]).to.deep.equal([1_00, 1_00, 1_00])
    expect(outside).to.deep.equal({ bonus: 50, penalty: 0, atRisk: 50 })
  })

  it('of which it was said that there is none asks for no paper and no explanation, and can be presented', async () => {
    const { id, revision } = (await world.ctx.db.assessments.model.findOne({ code: '3.1' }).lean())!
    const figures = [{ code: 'n', value: '0', state: 'official' }]
    const { body } = await world
      .as(officer)
      .patch(`${v1}/assessments/${id}`, { revision, figures })
      .expect(200)
    const { self, lost, isExplanationRequired, need, gaps, slots, shown } = body
    expect({ self, lost, isExplanationRequired, need, shown }).to.deep.equal({
      ...{ self: 0, lost: 0, isExplanationRequired: false, need: 0, shown: 'draft' },
    })
    expect(gaps).to.deep.equal([])
    expect(slots.map((slot: { need: string }) => slot.need)).to.deep.equal(['optional'])
    expect((await said()).totals).to.deep.equal(same(1_00))
    await world
      .as(officer)
      .post(`${v1}/assessments/${id}/presentations`, { revision: body.revision })
      .expect(201)
  })
})
