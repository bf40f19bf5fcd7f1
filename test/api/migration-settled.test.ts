// When a round can no longer be moved to another set, and what the plan says would be lost.
import { expect } from 'chai'
import { formatDeadline } from '../../schemas/format.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import type { PackageState } from '../../schemas/package.ts'
import { lock, smallSet, type Round } from '../round.ts'
import { accept, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('a round that others rest on already', () => {
  let world: World
  let round: Round
  let target: string
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    const set = smallSet(`bo-${round.slug}`, '2')
    type Node = { code: string; slots?: object[]; maxPoints: string }
    const nodes = (set.nodes as Node[]).map((node) => {
      if (node.code === '1.1') return { ...node, slots: [{ ...node.slots![0], code: 'k' }] }
      return node.code === '2.1' ? { ...node, slots: [] } : node
    })
    const api = world.as(round.people.reviewer)
    const { body } = await api.post(`${v1}/sets`, { document: { ...set, nodes } }).expect(201)
    target = body.id
    await api.post(`${v1}/sets/${target}/publication`, { revision: 1 }).expect(201)
  })
  after(() => world[Symbol.asyncDispose]())

  const campaign = async () => (await world.ctx.db.campaigns.model.findOne({ id: round.campaign }).lean())!
  const look = async (more = {}) => {
    const { revision } = await campaign()
    const input = { revision, set: target, ...more }
    return world.as(round.people.reviewer).post(`${v1}/campaigns/${round.slug}/migrations`, input)
  }
  const refused = async (why: string) => {
    for (const more of [{}, { plan: 'f'.repeat(64), reason: 'Theo quyết định mới' }]) {
      const { body, status } = await look(more)
      expect(body.detail, JSON.stringify(body)).to.include(why)
      expect([status, body.type]).to.deep.equal([409, '/problems/wrong-state'])
    }
  }
  /** As long as `run` lasts. */
  const meanwhile = async (where: { deleteOne: (of: object) => unknown }, id: string, why: string) => {
    await refused(why)
    await where.deleteOne({ id })
  }

  it('says of what was accepted that it was, and how many acceptances would be lost', async () => {
    const { body, status } = await look()
    expect(status).to.equal(201)
    type Line = { from: { code: string }; state?: object; unaccepted?: true; sentences: string[] }
    const lines = new Map((body.lines as Line[]).map((line) => [line.from.code, line]))
    expect(lines.get('1.1')).to.deep.include({ state: { from: 'submitted', to: 'draft' }, unaccepted: true })
    expect(lines.get('1.1')!.sentences).to.include(
      'Đã chấp nhận theo bộ cũ: việc chấp nhận hết hiệu lực, mở lại để cơ quan xem và gửi lại.',
    )
    expect(lines.get('2.1')).to.deep.include({ state: { from: 'submitted', to: 'draft' } })
    expect(lines.get('2.1')).to.not.have.property('unaccepted')
    expect(lines.get('1.2')).to.not.have.property('state')
  })

  it('stays with its set once a package is approved or sealed', async () => {
    const { db } = world.ctx
    const by = round.people.reviewer.id
    const at = world.ctx.now().toISOString()
    const said = { 'Bộ hồ sơ gửi Bộ của kỳ này đã được phê duyệt': 'approved', 'đã chốt': 'sealed' } as const
    for (const [why, state] of Object.entries(said) as [string, PackageState][]) {
      const about = { campaign: round.campaign, edition: newId('ed'), dossier: newId('ds'), state }
      const one = { id: newId('pk'), ...about, basis: 'a'.repeat(64) as Sha256, by, at, revision: 1 }
      await world.make(db.packages, one)
      await meanwhile(db.packages.model.collection, one.id, why)
    }
  })

  it('stays with it once the ministry gave points, or all was sent to it', async () => {
    const { db } = world.ctx
    const by = round.people.reviewer.id
    const at = world.ctx.now().toISOString()
    const paper = { number: '1/BNV', issued: '2026-11-01' }
    const points = { id: newId('mr'), campaign: round.campaign, n: 1, kind: 'draft', paper, due: at } as const
    await world.make(db.ministryRounds, { ...points, by, at, revision: 1 })
    await meanwhile(db.ministryRounds.model.collection, points.id, 'Điểm của Bộ cho kỳ này đã được ghi')
    const sentToMinistry = { package: newId('pk'), by, at }
    const { collection } = db.campaigns.model
    await collection.updateOne({ id: round.campaign }, { $set: { sentToMinistry } })
    await refused('đã ghi là đã gửi Bộ')
    await collection.updateOne({ id: round.campaign }, { $unset: { sentToMinistry: 1 } })
    expect((await look()).status).to.equal(201)
  })

  it('stays with it from the lock on, since nothing can be sent again', async () => {
    await lock(world, round.people.reviewer, round.slug)
    const { lockAt } = await campaign()
    await refused(`Kỳ đánh giá đã khóa lúc ${formatDeadline(lockAt)}`)
  })
})
