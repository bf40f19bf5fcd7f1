// More time before the lock carries its paper: the agency's request or the decision, beside the reason.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { isAttachedAndRead } from '../assignment-paper.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('the paper of an extension', () => {
  let world: World
  let round: Round
  const at = (code: string) => `${v1}/assignments/${round.leaves[code]!.assignment}`
  const path = (code: string) => `${at(code)}/extension-paper`
  const stored = async (code: string) =>
    (await world.ctx.db.assignments.model.findOne({ id: round.leaves[code]!.assignment }).lean())!
  const extend = async (code: string, days: number, reason: string) => {
    const due = new Date(Date.parse(round.due) + days * 864e5).toISOString()
    const { revision } = await stored(code)
    return world.as(round.people.reviewer).patch(at(code), { revision, due, reason })
  }
  /** As the officer of the leaf reads it. */
  const told = async (who: Person) => {
    const { assessment } = round.leaves['1.2']!
    return (await world.as(who).get(`${v1}/assessments/${assessment}`).expect(200)).body.moreTime
  }
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('is attached once there is a reason, and read by whoever reads the leaf', async () => {
    expect((await extend('1.2', 2, 'Chờ số liệu của Cục Thống kê')).status).to.equal(200)
    await isAttachedAndRead(world, round, {
      ...{ kind: 'extension', leaf: '1.2', bare: '1.1', early: 'Hãy gia hạn và ghi lý do' },
      ...{ act: 'assignments.extension-paper', of: ({ paper }) => paper },
    })
    expect(await told(round.people.officer)).to.include({ why: 'Chờ số liệu của Cục Thống kê' })
  })

  it('belongs to its reason: another reason stands without it', async () => {
    expect((await extend('1.2', 3, 'Chờ kết quả kiểm toán')).status).to.equal(200)
    expect(await stored('1.2')).not.to.have.property('paper')
    const { assignment } = round.leaves['1.2']!
    expect(await told(round.people.officer)).to.deep.equal({
      ...{ assignment, kind: 'extension', why: 'Chờ kết quả kiểm toán' },
    })
    await world.as(round.people.officer).get(path('1.2')).expect(404)
  })
})
