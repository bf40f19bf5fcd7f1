// More time before the lock carries its paper: the agency's request or the decision, beside the reason.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('the paper of an extension', () => {
  let world: World
  let round: Round
  const at = (code: string) => `${v1}/assignments/${round.leaves[code]!.assignment}`
  const path = (code: string) => `${at(code)}/extension-paper`
  const bytes = pdf(4000, ['Cong van 90'])
  const attach = (who: Person, code: string, name = 'Công văn 90.pdf', body = bytes) =>
    world.as(who).uploadTo(path(code), [name, body])
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
    const { reviewer, officer } = round.people
    expect((await attach(reviewer, '1.2').expect(409)).body.detail).to.include('Hãy gia hạn và ghi lý do')
    expect((await extend('1.2', 2, 'Chờ số liệu của Cục Thống kê')).status).to.equal(200)
    await world.as(officer).get(path('1.2')).expect(404)
    await attach(officer, '1.2').expect(403)
    await attach(reviewer, '1.2', 'a.docx', Buffer.from('<html>')).expect(422)
    const { body } = await attach(reviewer, '1.2').expect(201)
    expect(body.paper).to.include({ name: 'Công văn 90.pdf', size: bytes.length })
    const taken = await world
      .as(officer)
      .get(`${path('1.2')}?purpose=keep`)
      .buffer()
      .parse(bytesOf)
      .expect(200)
    expect((taken.body as Buffer).equals(bytes)).to.equal(true)
    await world.as(round.otherOfficer).get(path('1.2')).expect(404)
    expect(await told(officer)).to.deep.include({
      why: 'Chờ số liệu của Cục Thống kê',
      paper: 'Công văn 90.pdf',
    })
    const { assignment } = round.leaves['1.2']!
    expect((await world.history(assignment)).at(-1)).to.equal('assignments.extension-paper')
    const line = await world.ctx.db.history.model.findOne({ of: assignment, act: 'history.opened' }).lean()
    expect(line).to.deep.include({ by: officer.id })
    expect((await fsck(world.ctx, 1)).findings.filter(({ kind }) => kind === 'stray')).to.deep.equal([])
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
