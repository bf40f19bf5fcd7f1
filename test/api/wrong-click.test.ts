// An hour before the deadline somebody clicks the wrong act. What was done can be taken back, nothing is lost on the way,
// and what could not be repaired any more is refused with what to do.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Role } from '../../schemas/person.ts'
import { accept, approvedPackage, confirm, decideAll, sealPackage, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('a wrong click in the last hour', () => {
  let world: World
  let round: Awaited<ReturnType<typeof submittedRound>>
  let now = new Date('2026-12-15T09:00:00.000Z')
  const deadline = '2026-12-15T10:00:00.000Z'
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => now })
    round = await submittedRound(world)
    const { db } = world.ctx
    const campaign = round.campaign
    await db.campaigns.model.updateOne({ id: campaign }, { $set: { lockAt: deadline } })
    await db.assignments.model.updateMany({ campaign }, { $set: { due: deadline } })
  })
  after(() => world[Symbol.asyncDispose]())

  const as = (role: Role) => world.as(round.people[role])
  const at = (leaf: string) => `${v1}/assessments/${round.leaves[leaf]!.assessment}`
  const seen = async (leaf: string, role: Role = 'officer') => (await as(role).get(at(leaf)).expect(200)).body
  const content = ({ digest, state, shown, slots }: { [key: string]: unknown }) => ({
    digest,
    state,
    shown,
    slots,
  })

  it('of the head, who gave back: presented and confirmed again, in time', async () => {
    const { assessment: id } = round.leaves['1.2']!
    const reopening = { revision: (await seen('1.2')).revision, reason: 'Bấm nhầm tiêu chí' }
    await as('officer')
      .post(`${at('1.2')}/reopenings`, reopening)
      .expect(201)
    const present = async () =>
      as('officer')
        .post(`${at('1.2')}/presentations`, { revision: (await seen('1.2')).revision })
        .expect(201)
    await present()
    await as('officer')
      .delete(`${at('1.2')}/presentations`, { revision: (await seen('1.2')).revision })
      .expect(200)
    expect(await seen('1.2')).to.include({ state: 'draft' })
    await present()
    const returned = { revision: (await seen('1.2')).revision, reason: 'Trả nhầm tiêu chí' }
    await as('head')
      .post(`${at('1.2')}/returns`, returned)
      .expect(201)
    await present()
    await confirm(world, round.people.head, id)
    const again = await seen('1.2')
    expect(again).to.include({ state: 'submitted' })
    expect(again.submissions.map(({ isLate }: { isLate: boolean }) => isLate)).to.deep.equal([false, false])
    expect(again.submissions[0].digest).to.equal(again.submissions[1].digest)
  })

  it('of an officer who took a citation away: it stands again, and the content is the one from before', async () => {
    const { body: before } = await as('officer').get(at('2.2')).expect(200)
    const cite = {
      slot: 'a',
      version: round.papers[0]!.version,
      pages: '2',
      section: 'Điều 1',
      quote: 'công nhận',
    }
    await as('officer')
      .post(`${at('2.2')}/citations`, { revision: before.revision, ...cite })
      .expect(201)
    const cited = await seen('2.2')
    const [{ key }] = cited.slots[0].citations
    await as('officer')
      .delete(`${at('2.2')}/citations/${key}`, { revision: cited.revision })
      .expect(200)
    const { revision } = await seen('2.2')
    await as('officer')
      .post(`${at('2.2')}/citations`, { revision, ...cite })
      .expect(201)
    expect((await seen('2.2')).digest).to.equal(cited.digest)
  })

  it('of a reviewer: an acceptance and a request are withdrawn, and the leaf waits again with no request open', async () => {
    const before = await seen('1.1', 'reviewer')
    await accept(world, round.people.reviewer, before.id)
    const undo = async () => {
      const { revision, digest: over } = await seen('1.1', 'reviewer')
      const input = { revision, over, reason: 'Bấm nhầm phím' }
      await as('reviewer')
        .delete(`${at('1.1')}/reviews`, input)
        .expect(200)
    }
    expect(await seen('1.1', 'reviewer')).to.include({ shown: 'accepted' })
    await undo()
    expect(content(await seen('1.1', 'reviewer'))).to.deep.equal(content(before))
    const { revision, digest: over } = await seen('1.1', 'reviewer')
    const requests = [{ words: 'Bổ sung phụ lục', slot: 'a', due: deadline }]
    await as('reviewer')
      .post(`${at('1.1')}/reviews`, { revision, over, outcome: 'return', requests })
      .expect(201)
    expect(await seen('1.1')).to.include({ state: 'returned' })
    await undo()
    expect(content(await seen('1.1', 'reviewer'))).to.deep.equal(content(before))
  })

  it('of an officer who withdrew a document: restored, it proves again, and the acceptance holds', async () => {
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    const before = await seen('1.1')
    const document = `${v1}/documents/${round.papers[0]!.document}`
    const { body: kept } = await as('officer').get(document).expect(200)
    const reason = 'Thu hồi nhầm văn bản'
    const { body: gone } = await as('officer')
      .post(`${document}/withdrawal`, { revision: kept.revision, reason })
      .expect(201)
    expect(gone.may).to.deep.equal(['restore'])
    expect(JSON.stringify((await seen('1.1')).gaps)).to.include(reason)
    const foreign = world.as(round.otherOfficer)
    await foreign.delete(`${document}/withdrawal`, { revision: gone.revision }).expect(404)
    await as('officer').delete(`${document}/withdrawal`, { revision: kept.revision }).expect(409)
    const { body: back } = await as('officer')
      .delete(`${document}/withdrawal`, { revision: gone.revision })
      .expect(200)
    expect(back.may).to.deep.equal(kept.may)
    expect(await seen('1.1')).to.deep.equal(before)
    const twice = await as('officer')
      .delete(`${document}/withdrawal`, { revision: back.revision })
      .expect(409)
    expect(twice.body.type).to.equal('/problems/wrong-state')
    expect((await world.history(kept.id)).slice(-2)).to.deep.equal([
      'documents.withdraw',
      'documents.restore',
    ])
  })

  it('of a reviewer who gave a leaf to another agency: it comes back with all that was in it', async () => {
    const before = await seen('2.2')
    const one = `${v1}/assignments/${round.leaves['2.2']!.assignment}`
    const revision = async () =>
      (await world.ctx.db.assignments.model.findOne({ leaf: before.leaf }).lean())!.revision
    const give = async (lead: string) =>
      as('reviewer')
        .patch(one, { revision: await revision(), lead, reason: 'Giao nhầm cơ quan' })
        .expect(200)
    await give('STK')
    await as('officer').get(at('2.2')).expect(404)
    await give('SLD')
    expect(content(await seen('2.2'))).to.deep.equal(content(before))
    const kept = await as('reviewer')
      .delete(one, { revision: await revision() })
      .expect(409)
    expect(kept.body.detail).to.include('đã bắt đầu làm')
  })

  it('of a reviewer who gave out what nobody should have: taken back while nobody has begun', async () => {
    const leaves = `${v1}/campaigns/${round.slug}/assignments`
    const rows = [{ leaf: '2.3', lead: 'SLD', due: deadline }]
    const given = async () =>
      (await as('reviewer').get(leaves).expect(200)).body.assignments.find(
        ({ code }: { code: string }) => code === '2.3',
      )
    await as('reviewer').post(leaves, { rows }).expect(201)
    const { id } = await given()
    const one = `${v1}/assignments/${id}`
    await as('reviewer')
      .patch(one, { revision: 1, coordinators: ['STK'] })
      .expect(200)
    await as('officer').delete(one, { revision: 2 }).expect(403)
    await as('reviewer').delete(one, { revision: 1 }).expect(409)
    await as('reviewer').delete(one, { revision: 2 }).expect(200)
    expect(await given()).to.equal(undefined)
    const done = ['campaigns.assign', 'campaigns.reassign', 'assignments.remove']
    expect(await world.history(id)).to.deep.equal(done)
    await as('reviewer').post(leaves, { rows }).expect(201)
    expect(await given()).to.include({ revision: 1 })
  })

  it('of those who bind and send: cancelled, recalled, taken back; and a link that was revoked is made anew', async () => {
    await decideAll(world, round.people.reviewer, round.slug)
    const order = { campaign: round.slug, scope: 'campaign', draft: false }
    const { body: edition } = await as('reviewer').post(`${v1}/editions`, order).expect(201)
    await as('reviewer').delete(`${v1}/editions/${edition.id}`).expect(200)
    await as('reviewer').post(`${v1}/editions/${edition.id}/retry`).expect(201)
    const bound = async () =>
      (await as('reviewer').get(`${v1}/editions/${edition.id}`).expect(200)).body.state
    for (await world.work(); (await bound()) === 'ordered'; await world.work()) await sleep(100)

    const first = await approvedPackage(world, round.people, edition.id)
    const one = `${v1}/packages/${first.id}`
    await as('reviewer').delete(`${one}/proposal`, { revision: first.revision }).expect(409)
    const reason = 'Phê duyệt nhầm bộ hồ sơ'
    const refused = await as('leader')
      .post(`${one}/refusal`, { revision: first.revision, reason })
      .expect(201)
    expect(refused.body).to.include({ state: 'refused' }).and.not.to.have.property('approved')
    await sealPackage(world, round.people.reviewer, refused.body).expect(409)

    const { body: made } = await as('reviewer').post(`${v1}/packages`, { edition: edition.id }).expect(201)
    const two = `${v1}/packages/${made.id}`
    const read = async () => (await as('reviewer').get(two).expect(200)).body
    for (await world.work(); (await read()).state === 'building'; await world.work()) await sleep(100)
    const built = await read()
    await as('reviewer').post(`${two}/proposal`, { revision: built.revision }).expect(201)
    const { body: recalled } = await as('reviewer')
      .delete(`${two}/proposal`, { revision: built.revision + 1 })
      .expect(200)
    expect(recalled).to.include({ state: 'built' }).and.not.to.have.property('proposed')
    await as('leader')
      .post(`${two}/approval`, {
        ...recalled,
        id: undefined,
        manifest: built.manifest,
        password: 'mật khẩu dài',
      })
      .expect(400)
    await as('reviewer').post(`${two}/proposal`, { revision: recalled.revision }).expect(201)
    const { revision, manifest } = await read()
    const password = 'mật khẩu dài'
    const { body: approved } = await as('leader')
      .post(`${two}/approval`, { revision, manifest, password })
      .expect(201)
    await sealPackage(world, round.people.reviewer, approved).expect(201)

    const link = async () =>
      (
        await as('reviewer')
          .post(`${two}/links`, { reader: 'Bộ Nội vụ', until: '2027-01-31T00:00:00.000Z' })
          .expect(201)
      ).body
    const open = ({ path }: { path: string }) => world.as().get(`${v1}/guest/${path.split('/').at(-1)}`)
    const wrong = await link()
    await open(wrong).expect(200)
    await as('reviewer').delete(`${v1}/links/${wrong.link.id}`, { revision: 1 }).expect(200)
    await open(wrong).expect(410)
    await open(await link()).expect(200)
  })

  it('is refused where nobody could repair it: after the lock nothing is reopened that could not be sent again', async () => {
    const before = await seen('1.2')
    now = new Date(deadline)
    const input = { revision: before.revision, reason: 'Mở lại sau khóa' }
    const { body } = await as('officer')
      .post(`${at('1.2')}/reopenings`, input)
      .expect(403)
    expect(body.type).to.equal('/problems/late')
    expect(content(await seen('1.2'))).to.deep.equal(content(before))
    const { assignment } = round.leaves['1.2']!
    const due = '2026-12-17T10:00:00.000Z'
    const said = { decision: 'Công văn số 1/UBND', reason: 'Mất điện', by: round.people.reviewer.id }
    const exception = { ...said, at: deadline, until: due }
    await world.ctx.db.assignments.model.updateOne({ id: assignment }, { $set: { due, exception } })
    await as('officer')
      .post(`${at('1.2')}/reopenings`, input)
      .expect(201)
  })
})
