// A round that is locked at another time: leaves follow it, but for what a date or a paper of their own says (42, 46).
import { expect } from 'chai'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('another lock of a round', () => {
  let world: World
  let round: Round
  let first: string
  const decision = 'Công văn số 90/SNV-CCHC ngày 20/11/2026'
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    first = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!.lockAt
    await world
      .as(round.people.reviewer)
      .post(`${v1}/campaigns/${round.slug}/assignments`, { rows: [{ leaf: '2.3', lead: 'SLD' }] })
      .expect(201)
  })
  after(() => world[Symbol.asyncDispose]())

  const from = (time: string, days: number) => new Date(Date.parse(time) + days * 864e5).toISOString()
  const revision = async () =>
    (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!.revision
  const patch = async (lockAt: string, seen?: number) =>
    world
      .as(round.people.reviewer)
      .patch(`${v1}/campaigns/${round.slug}`, { revision: seen ?? (await revision()), lockAt })
  const stored = async (leaf: string) =>
    (await world.ctx.db.assignments.model
      .findOne({ campaign: round.campaign, leaf: await keyOf(leaf) })
      .lean())!
  const keyOf = async (code: string) =>
    (await world.ctx.db.sets.model.findOne({ id: round.set }).lean())!.nodes.find(
      (node) => node.code === code,
    )!.key

  it('takes those along that follow the round, and leaves an earlier date of their own', async () => {
    expect((await stored('2.3')).due).to.equal(first)
    expect(round.due < first).to.equal(true)
    const later = from(first, 5)
    expect((await patch(later)).status).to.equal(200)
    expect((await stored('2.3')).due).to.equal(later)
    expect((await stored('1.1')).due).to.equal(round.due)
    const moved = await stored('2.3')
    expect(await world.history(moved.id)).to.deep.equal(['campaigns.assign', 'campaigns.change'])
    expect(await world.history((await stored('1.1')).id)).to.deep.equal(['campaigns.assign'])
    const { body } = await world
      .as(round.people.officer)
      .get(`${v1}/assessments/${round.leaves['1.1']!.assessment}`)
      .expect(200)
    expect(body.due).to.equal(round.due)
  })

  it('lets nobody read a date after it that no paper allows', async () => {
    const early = from(round.due, -1)
    expect((await patch(early)).status).to.equal(200)
    for (const leaf of ['1.1', '1.2', '2.3']) {
      const { due, exception } = await stored(leaf)
      expect({ leaf, due, exception }).to.deep.equal({ leaf, due: early, exception: undefined })
    }
    const { body } = await world
      .as(round.people.officer)
      .get(`${v1}/assessments/${round.leaves['1.1']!.assessment}`)
      .expect(200)
    expect(body.due).to.equal(early)
  })

  it('stops at what a paper allows an area, which goes with its leaves', async () => {
    const lockAt = from(first, -6)
    expect((await patch(lockAt)).status).to.equal(200)
    const due = from(first, -7)
    const said = { area: '1', due, decision, reason: 'Chờ số liệu của Bộ', own: 'move' }
    await world
      .as(round.people.reviewer)
      .uploadTo(`${v1}/campaigns/${round.slug}/area-dues?${new URLSearchParams(said).toString()}`, [
        'Công văn 90.pdf',
        pdf(3000, ['Cong van 90']),
      ])
      .expect(201)
    expect(await stored('1.1')).to.not.have.property('exception')
    expect((await patch(from(first, -8))).status).to.equal(200)
    expect(await stored('1.1')).to.include({ due })
    expect((await stored('1.1')).exception).to.deep.include({ decision, until: due })
    expect((await stored('2.1')).due).to.equal(from(first, -8))
    expect((await patch(lockAt)).status).to.equal(200)
    expect(await stored('1.1'))
      .to.include({ due })
      .and.not.have.property('exception')
  })

  it('gives who had more time by a paper of their own no less than everybody', async () => {
    const { id, revision: seen } = await stored('1.2')
    const due = from(first, -4)
    const more = {
      revision: seen,
      due,
      reason: 'Chờ kết quả kiểm toán',
      decision: 'Công văn số 5/SNV ngày 21/11/2026',
    }
    await world.as(round.people.reviewer).patch(`${v1}/assignments/${id}`, more).expect(200)
    expect((await patch(from(first, -5))).status).to.equal(200)
    expect((await stored('1.2')).exception).to.include({ until: due })
    expect(await stored('1.2')).to.include({ due })
    expect((await patch(first)).status).to.equal(200)
    expect(await stored('1.2')).to.include({ due: first })
  })

  it('is one of two that are asked for at once, and nothing is half moved', async () => {
    const seen = await revision()
    const times = [from(first, 2), from(first, 3)]
    const answers = await Promise.all(times.map((time) => patch(time, seen)))
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    const { lockAt } = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    expect((await stored('2.3')).due).to.equal(lockAt)
    expect((await fsck(world.ctx, 1)).findings).to.deep.equal([])
  })
})
