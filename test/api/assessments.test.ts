// The assessment's life where the story of flow.test.ts does not go: coordinators, contributors, hand scores, requests
// round after round, withdrawn decisions, deadlines, and new versions under old citations.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

const password = 'mật khẩu dài'
interface View {
  id: string
  revision: number
  digest: string
  /** Replies are checked field by field. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  [field: string]: any
}

describe('assessments', () => {
  let world: World
  let round: Round
  const now = new Date()
  const at = (code: string) => `${v1}/assessments/${round.leaves[code]?.assessment}`
  const seen = async (code: string, who: Person = round.people.officer): Promise<View> =>
    (await world.as(who).get(at(code)).expect(200)).body

  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => now })
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  async function paper(who: Person, more: object = {}) {
    const { body } = await world.as(who).upload(['báo cáo.pdf', pdf()]).expect(201)
    const { document, version } = body[0].receipt
    await world.work()
    const { revision } = (await world.as(who).get(`${v1}/documents/${document}`).expect(200)).body
    const agency = who.grants[0]?.agency
    const number = document.slice(-4)
    const particulars = {
      type: 'Báo cáo',
      number,
      symbol: `${number}/BC-SLD`,
      issued: `${now.getFullYear()}-01-15`,
      issuer: { agency },
      proofClass: 'ky-so',
      ...more,
    }
    await world.as(who).patch(`${v1}/documents/${document}`, { revision, particulars }).expect(200)
    return { document, version }
  }

  async function cite(code: string, who: Person, slot: string, version: string, more: object = {}) {
    const { revision } = await seen(code, who)
    return world.as(who).post(`${at(code)}/citations`, { revision, slot, version, pages: '1', ...more })
  }

  async function send(code: string, officer: Person, head: Person) {
    const { revision } = await seen(code, officer)
    await world
      .as(officer)
      .post(`${at(code)}/presentations`, { revision })
      .expect(201)
    const { id, revision: now, digest } = await seen(code, head)
    const items = [{ id, revision: now, digest }]
    const { body } = await world.as(head).post(`${v1}/submissions`, { items, password }).expect(201)
    expect(body[0]).not.to.have.property('problem')
    return body[0].submission
  }

  it('an untouched leaf is not begun, and everything it is worth is at risk', async () => {
    const view = await seen('1.1')
    expect(view).to.include({ shown: 'untouched', max: 1_00, need: 1, have: 0 }).and.not.have.property('self')
    expect(view['parts']).to.include({ atRisk: 1_00, inWork: 0 })
  })

  it('the score follows the rule, shows its working, and says what still blocks', async () => {
    const figures = [
      { code: 'a', value: '7', state: 'official' },
      { code: 'b', value: '9', state: 'estimate' },
    ]
    const { body } = await world
      .as(round.people.officer)
      .patch(at('1.2'), { revision: 1, figures })
      .expect(200)
    expect(body).to.include({ self: 2_33, isExplanationRequired: true, shown: 'incomplete' })
    expect(body.score.working).to.include('77,78%')
    const blocking = body.gaps.filter((gap: { blocks: boolean }) => gap.blocks)
    expect(blocking.map((gap: { at: object }) => gap.at)).to.deep.equal([{ part: 'explanation' }])
    const parts: Record<string, number> = body.parts
    const { max, ...rest } = parts
    expect(Object.values(rest).reduce((sum, part) => sum + part, 0)).to.equal(max)
  })

  it('figures that the leaf does not have, or of the wrong kind, are refused all at once', async () => {
    const { revision } = await seen('1.2')
    const figures = [
      { code: 'x', value: '1', state: 'official' },
      { code: 'a', value: 'true', state: 'official' },
      { code: 'a', value: '1', state: 'official' },
    ]
    const { body } = await world.as(round.people.officer).patch(at('1.2'), { revision, figures }).expect(400)
    expect(body.faults).to.have.length(3)
  })

  it('less than nothing, and parts of what is counted, are refused each at its figure', async () => {
    const { revision } = await seen('1.2')
    const figures = [
      { code: 'a', value: '-3', state: 'official' },
      { code: 'b', value: '9', state: 'official', beside: { value: '9.5' } },
    ]
    const { body } = await world.as(round.people.officer).patch(at('1.2'), { revision, figures }).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'figures.0.value',
      'figures.1.beside.value',
    ])
    expect(body.faults[0].sentence).to.include('không thể nhỏ hơn 0')
    expect(body.faults[1].sentence).to.include('số nguyên')
  })

  it('a figure cannot have been taken from a system at an hour that has not come', async () => {
    const { revision } = await seen('1.2')
    const source = { kind: 'system', system: 'Kho dữ liệu', at: new Date(Date.now() + 36e5).toISOString() }
    const figures = [
      { code: 'a', value: '7', state: 'official', source },
      { code: 'b', value: '9', state: 'official', beside: { value: '8', source } },
    ]
    const { body } = await world.as(round.people.officer).patch(at('1.2'), { revision, figures }).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'figures.0.source.at',
      'figures.1.beside.source.at',
    ])
    expect(body.faults[0].sentence).to.match(/^Lúc trích xuất .* chưa đến/)
  })

  it('a hand score needs a reason, stays until it is given back to the rule, and is within the maximum', async () => {
    const officer = world.as(round.people.officer)
    const { revision } = await seen('1.2')
    await officer.patch(at('1.2'), { revision, hand: { self: '3,50', reason: 'Theo kết luận' } }).expect(400)
    const hand = { self: '2,00', reason: 'Theo kết luận kiểm tra' }
    const kept = await officer.patch(at('1.2'), { revision, hand }).expect(200)
    expect(kept.body).to.include({ self: 2_00, handReason: hand.reason })
    const back = await officer.patch(at('1.2'), { revision: kept.body.revision, hand: null }).expect(200)
    expect(back.body).to.include({ self: 2_33 }).and.not.have.property('handReason')
  })

  it('a coordinator cites own documents and nothing else; the lead cannot cite theirs', async () => {
    const { officer } = round.people // of the agency that coordinates 2.1
    const lead = round.otherOfficer
    const slot = (await seen('2.1', lead))['slots'][0].key
    const own = await paper(officer)
    const { body } = await cite('2.1', officer, slot, own.version, { section: 'Mục II' })
    expect(body.slots[0].citations).to.have.length.at.least(1)
    const { revision } = await seen('2.1', officer)
    await world.as(officer).patch(at('2.1'), { revision, explanation: 'Không phải việc của tôi' }).expect(404)
    expect((await cite('2.1', lead, slot, own.version)).status).to.equal(404)
    // A citation lets the lead read exactly that version.
    await world.as(lead).get(`${v1}/versions/${own.version}/bytes`).expect(200)
    const hidden = await paper(officer)
    await world.as(lead).get(`${v1}/versions/${hidden.version}/bytes`).expect(404)
  })

  it('a contributor works on what was handed to them, and cannot present it', async () => {
    const { officer, contributor } = round.people
    await world.as(contributor).get(at('2.2')).expect(404)
    const handover = `${v1}/assignments/${round.leaves['2.2']?.assignment}/handover`
    const id = round.leaves['2.2']?.assignment ?? ''
    const revision = (await world.ctx.db.assignments.model.findOne({ id }).lean())?.revision
    const handed = await world.as(officer).send('PUT', handover, { revision, contributors: [contributor.id] })
    expect(handed.status).to.equal(200)
    const view = await seen('2.2', contributor)
    await world
      .as(contributor)
      .patch(at('2.2'), { revision: view.revision, explanation: 'Đang thu thập' })
      .expect(200)
    await world
      .as(contributor)
      .post(`${at('2.2')}/presentations`, { revision: view.revision + 1 })
      .expect(403)
  })

  it('a request opens one leaf, its answer and the acceptance close it, and rounds are counted', async () => {
    const { officer, head, reviewer } = round.people
    const { version, document } = await paper(officer, { type: 'Kế hoạch' })
    await world
      .as(officer)
      .patch(at('1.1'), { revision: 1, figures: [{ code: 'dat', value: 'true', state: 'official' }] })
      .expect(200)
    expect((await cite('1.1', officer, 'a', version)).status).to.equal(201)
    const first = await send('1.1', officer, head)
    expect(first).to.include({ n: 1, isLate: false })
    const exhibit = await world.ctx.db.exhibits.model.findOne({ document }).lean()
    expect(exhibit?.code).to.equal('1.1-01')

    const waiting = await seen('1.1', reviewer)
    expect(waiting).to.include({ shown: 'submitted' })
    expect(waiting['parts']).to.include({ waitingReview: 1_00, atRisk: 0 })
    const due = new Date(now.getTime() + 3 * 864e5).toISOString()
    const requests = [{ slot: 'a', defect: 'thieu-phu-luc', words: 'Thiếu phụ lục danh mục', due }]
    const decision = { revision: waiting.revision, over: waiting.digest, outcome: 'return', requests }
    const returned = (
      await world
        .as(reviewer)
        .post(`${at('1.1')}/reviews`, decision)
        .expect(201)
    ).body
    expect(returned).to.include({ shown: 'requested', state: 'returned' })
    expect(returned.parts).to.include({ atRisk: 1_00 })

    const [request] = returned.requests
    const answer = { revision: request.revision, text: 'Đã bổ sung phụ lục' }
    await world.as(officer).post(`${v1}/requests/${request.id}/answer`, answer).expect(201)
    const second = await send('1.1', officer, head)
    expect(second).to.include({ n: 2 })
    const again = await seen('1.1', reviewer)
    expect(again).to.include({ round: 2, shown: 'submitted' })
    const less = { revision: again.revision, over: again.digest, outcome: 'accept', points: '0,75' }
    await world
      .as(reviewer)
      .post(`${at('1.1')}/reviews`, less)
      .expect(400) // other points need a reason
    const accepted = (
      await world
        .as(reviewer)
        .post(`${at('1.1')}/reviews`, { ...less, reason: 'Thiếu một nội dung' })
        .expect(201)
    ).body
    expect(accepted).to.include({ shown: 'accepted', accepted: true })
    expect(accepted.parts).to.include({ accepted: 75, cut: 25, atRisk: 0 })
    expect(accepted.requests[0].state).to.equal('closed')
  })

  it('a decision is withdrawn by a second recorded act', async () => {
    const { reviewer } = round.people
    const { revision, digest: over } = await seen('1.1', reviewer)
    const why = { revision, over, reason: 'Chấp nhận nhầm tiêu chí' }
    const { body } = await world
      .as(reviewer)
      .delete(`${at('1.1')}/reviews`, why)
      .expect(200)
    expect(body).to.include({ accepted: false, shown: 'submitted' })
    expect(await world.history(body.id)).to.include.members(['assessments.accept', 'assessments.withdraw'])
    await world
      .as(reviewer)
      .delete(`${at('1.1')}/reviews`, { ...why, revision: body.revision })
      .expect(409)
  })

  it('a citation stays on its version until someone moves it, and moving it asks the head again', async () => {
    const { officer, reviewer } = round.people
    const view = await seen('1.1')
    const cited = view['slots'][0].citations[0]
    const document = `${v1}/documents/${cited.document}`
    const { revision } = (await world.as(officer).get(document).expect(200)).body
    const why = `revision=${revision}&reason=${encodeURIComponent('Thay bản ký số')}`
    await world.as(officer).uploadTo(`${document}/versions?${why}`, ['bản 2.pdf', pdf()]).expect(201)
    await world.work()
    const told = (await seen('1.1'))['slots'][0].citations[0]
    expect(told).to.include({ version: cited.version, n: 1 })
    expect(told.newer).to.include({ n: 2 })
    expect((await seen('1.1', reviewer)).digest).to.equal(view.digest)
    const move = { key: cited.key, version: told.newer.version }
    expect((await cite('1.1', officer, 'a', told.newer.version, move)).status).to.equal(409) // it is submitted
    const { revision: at11 } = await seen('1.1')
    const reopening = { revision: at11, reason: 'Thay bản ký số' }
    await world
      .as(officer)
      .post(`${at('1.1')}/reopenings`, reopening)
      .expect(201)
    expect((await cite('1.1', officer, 'a', told.newer.version, move)).status).to.equal(201)
    const moved = await seen('1.1')
    expect(moved['slots'][0].citations).to.have.length(1)
    expect(moved.digest).not.to.equal(view.digest)
  })

  it('points hang on a document while no other paper stands in for it', async () => {
    const { officer } = round.people
    const [{ document }] = (await seen('1.1'))['slots'][0].citations
    const used = async (id: string) =>
      (await world.as(officer).get(`${v1}/documents/${id}`).expect(200)).body.usedIn
    expect(await used(document)).to.have.length(1)
    expect((await used(document))[0]).to.include({ code: '1.1', slot: 'a', atStake: 1_00 })

    const other = await paper(officer, { type: 'Kế hoạch' })
    const { body } = await cite('1.1', officer, 'a', other.version)
    expect((await used(document))[0].atStake).to.equal(0)
    expect((await used(other.document))[0].atStake).to.equal(0)

    const both: { key: string; document: string }[] = body.slots[0].citations
    const key = both.find((citation) => citation.document === other.document)?.key
    const removal = { revision: body.revision }
    await world
      .as(officer)
      .delete(`${at('1.1')}/citations/${key}`, removal)
      .expect(200)
    expect((await used(document))[0].atStake).to.equal(1_00)
    expect(await used(other.document)).to.deep.equal([])
    // Who coordinates elsewhere, and whoever is of another agency, learns nothing of it.
    await world.as(round.otherOfficer).get(`${v1}/documents/${document}`).expect(404)
  })

  it('the head gives back with words, and the officer takes back before the head acts', async () => {
    const { officer, head } = round.people
    const { revision } = await seen('1.1')
    const present = await world
      .as(officer)
      .post(`${at('1.1')}/presentations`, { revision })
      .expect(201)
    const taken = await world
      .as(officer)
      .delete(`${at('1.1')}/presentations`, { revision: present.body.revision })
      .expect(200)
    expect(taken.body.state).to.equal('draft')
    const told = async (who: Person) => {
      const { body } = await world.as(who).get(`${v1}/campaigns/${round.slug}/work`).expect(200)
      return body.groups.find(({ kind }: { kind: string }) => kind === 'ready').rows[0].sentence
    }
    expect(await told(officer)).to.equal('Đã đủ: trình lãnh đạo xác nhận.')
    expect(await told(head), 'who may not hand it over is not asked to').to.equal(
      'Đã đủ: chờ đầu mối trình lãnh đạo.',
    )
    await world
      .as(officer)
      .post(`${at('1.1')}/presentations`, { revision: taken.body.revision })
      .expect(201)
    const given = { revision: taken.body.revision + 1, reason: 'Kiểm tra lại trang trích' }
    const back = await world
      .as(head)
      .post(`${at('1.1')}/returns`, given)
      .expect(201)
    expect(back.body).to.include({ state: 'draft', note: given.reason })
    const { body } = await world.as(officer).get(`${v1}/campaigns/${round.slug}/work`).expect(200)
    const group = body.groups.find(({ kind }: { kind: string }) => kind === 'returned')
    expect(group.rows[0]).to.include({ words: given.reason })
  })

  it('home, tree and queue say the same numbers', async () => {
    const { officer, reviewer } = round.people
    const work = (await world.as(officer).get(`${v1}/campaigns/${round.slug}/work`).expect(200)).body
    const agency = `agency=${round.agencies.lead}`
    const tree = (
      await world.as(officer).get(`${v1}/campaigns/${round.slug}/assessments?${agency}`).expect(200)
    ).body
    expect(work.totals).to.deep.equal(tree.totals)
    expect(work.workingDaysLeft).to.equal(workingDaysLeft(work.now, work.lockAt))
    for (const row of work.groups.flatMap(({ rows }: { rows: object[] }) => rows))
      expect(row.workingDaysLeft).to.equal(workingDaysLeft(work.now, row.due))
    const led = tree.rows.filter(({ role }: { role: string }) => role === 'lead')
    expect(led.map(({ code }: { code: string }) => code)).to.deep.equal(['1.1', '1.2', '2.2'])
    const { counts } = (await world.as(reviewer).get(`${v1}/campaigns/${round.slug}/queue`).expect(200)).body
    expect(counts).to.include({ waiting: 0 })
  })

  it('late is accepted and marked until the lock; after the lock it is refused with what to do', async () => {
    const { officer, head } = round.people
    const { db } = world.ctx
    const due = now.toISOString() // the very instant of the deadline is late
    await db.assignments.model.updateMany({ campaign: round.campaign }, { $set: { due } })
    const late = await send('1.1', officer, head)
    expect(late).to.include({ isLate: true })
    const { revision } = await seen('1.1')
    const reopened = { revision, reason: 'Sửa trước khóa' }
    await world
      .as(officer)
      .post(`${at('1.1')}/reopenings`, reopened)
      .expect(201)
    await world
      .as(officer)
      .post(`${at('1.1')}/presentations`, { revision: revision + 1 })
      .expect(201)
    await db.campaigns.model.updateOne({ id: round.campaign }, { $set: { lockAt: due } })
    const { id, revision: at11, digest } = await seen('1.1', head)
    const items = [{ id, revision: at11, digest }]
    const { body } = await world.as(head).post(`${v1}/submissions`, { items, password }).expect(201)
    expect(body[0].problem.type).to.equal('/problems/late')
  })
})
