// The ranking for everybody: what is on the page and what never is, who puts it there, and that it stays as it was.
import { expect } from 'chai'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import { settings, v1, World } from '../world.ts'

describe('the public page of a ranking', function () {
  this.timeout(60_000)
  let world: World
  let round: Appraised
  let page: string
  let at: string
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    at = `${v1}/campaigns/${round.slug}/public-ranking`
    page = `/cong-khai/${round.slug}`
  })
  after(() => world[Symbol.asyncDispose]())

  const read = (path = page) => world.as().get(path).set('Accept', 'text/html')
  const view = async () => (await world.as(round.people.reviewer).get(at).expect(200)).body
  const publish = async (more: object = {}, who = round.people.reviewer) => {
    const { revision, draft } = await view()
    return world.as(who).post(at, { revision, over: draft?.code ?? 'a'.repeat(64), ...more })
  }
  const withdraw = async (more: object = {}) =>
    world
      .as(round.people.reviewer)
      .delete(at, { revision: (await view()).revision, reason: 'Quyết định đang được đính chính', ...more })
  const gone = async () => {
    const [here, never, odd] = await Promise.all(
      [page, '/cong-khai/2019-khong-co', '/cong-khai/Bat%20ky'].map((path) => read(path)),
    )
    expect([here!.status, never!.status, odd!.status]).to.deep.equal([404, 404, 404])
    expect(here!.text).to.equal(never!.text).and.to.equal(odd!.text)
    const told = ({ headers }: { headers: Record<string, string> }) => {
      const { date: _, 'x-request-id': __, ...rest } = headers
      return rest
    }
    expect(told(here!)).to.deep.equal(told(never!))
    const json = await Promise.all([page, '/cong-khai/2019-khong-co'].map((path) => world.as().get(path)))
    expect(json[0]!.text).to.equal(json[1]!.text)
  }

  it('is refused before the decision, and its address is as one that never was', async () => {
    expect(await view())
      .to.include({ revision: 0 })
      .and.have.property('refused')
      .that.includes('tự chấm')
    expect((await publish()).body.type).to.equal('/problems/wrong-state')
    await gone()
  })

  it('is published by Sở Nội vụ alone, over exactly the preview that was seen', async () => {
    await decide()
    const { people, officerOfTwo, auditor, chair } = round
    for (const who of [people.officer, people.head, people.first, officerOfTwo, auditor, chair]) {
      await world.as(who).get(at).expect(403)
      expect((await publish({}, who)).status).to.equal(403)
    }
    const { draft, refused, published } = await view()
    expect([refused, published]).to.deep.equal([undefined, undefined])
    expect(draft.snapshot.rows).to.deep.equal([
      { name: 'Cơ quan XA1', index: '0.3125', rank: 1 },
      { name: 'Cơ quan XA2', index: '0.0938', rank: 2 },
    ])
    expect((await publish({ over: 'b'.repeat(64) })).body.type).to.equal('/problems/stale')
    await gone()
  })

  it('lets one of two win who publish at once', async () => {
    const { revision, draft } = await view()
    const second = await world.person('reviewer')
    const both = await Promise.all(
      [round.people.reviewer, second].map((who) => world.as(who).post(at, { revision, over: draft.code })),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect(both.map(({ body }) => body.type)).to.include('/problems/stale')
    expect(await world.ctx.db.publicRankings.model.countDocuments()).to.equal(1)
  })

  it('tells index, rank and median on one page without a script, and nothing else of anybody', async () => {
    const { text, headers } = await read().expect(200)
    expect(text).to.match(/<td>1\/2<\/td><th scope="row">Cơ quan XA1<\/th><td>31,25%<\/td>/)
    expect(text).to.include('chỉ số trung vị 20,31%').and.include('Quyết định số 45/QĐ-UBND ngày 20/11/2026')
    expect(text).to.include('<meta name="robots" content="noindex">')
    expect(text).not.to.match(/<script|<img|<link|\bsrc=|href=/)
    expect(headers['content-security-policy']).to.match(
      /^default-src 'none'; style-src 'sha256-[^']+'; form-/,
    )
    // Points of leaves and sums, what was said of them, who said it, and whatever names a record.
    expect(text).not.to.match(/mật-\w+|[^/]2,50|0,75|[^\d]8,00|Trần Thị|Tester|pe_|ag_|as_|\bTL-/)
    await read().set('If-None-Match', headers['etag']!).expect(304)
    const shared = await read(`${page}?fbclid=xyz`).expect(200)
    expect(shared.text).to.equal(text)
    expect((await world.as(round.people.officer).get(page)).text).to.equal(text)
  })

  it('stays byte by byte what it was when points or names change later', async () => {
    const before = await read().expect(200)
    const { db } = world.ctx
    await db.agencies.model.updateOne({ id: round.agencies.two }, { $set: { name: 'Phường <Hai>' } })
    await db.marks.model.updateMany({}, { $set: { second: [], first: [{ points: 10, by: round.chair.id, at: world.ctx.now().toISOString() }] } }) // prettier-ignore
    await db.appraisals.model.updateOne({}, { $set: { stage: 'council' } })
    const after = await read().expect(200)
    expect(after.text).to.equal(before.text)
    expect(after.headers['etag']).to.equal(before.headers['etag'])
    expect(await view())
      .to.have.property('refused')
      .that.includes('quyết định')
    await db.appraisals.model.updateOne({}, { $set: { stage: 'decided' } })
  })

  it('is replaced under the same address with a reason; names merged bodies and those without an index', async () => {
    const { db } = world.ctx
    expect((await publish()).body.faults[0].field).to.equal('reason')
    const old = await world.agency('XA3', { name: 'Xã Ba cũ', validTo: '2026-06-30' })
    await db.agencies.model.updateOne({ id: old }, { $set: { successors: [round.agencies.two] } })
    const { assessments } = db
    const ofOne = await assessments.model.find({ agency: round.agencies.one }, { id: 1 }).lean()
    const aside = { reason: 'Không có việc này', votes: { for: 3, of: 4 }, by: round.chair.id, at: world.ctx.now().toISOString() } // prettier-ignore
    const setAside = ofOne.map(({ id }) => ({ assessment: id, ...aside }))
    await db.appraisals.model.updateOne({}, { $set: { 'sitting.setAside': setAside } })
    const { status } = await publish({ reason: 'Đính chính theo Quyết định số 46/QĐ-UBND' })
    expect(status).to.equal(201)
    const { text } = await read().expect(200)
    expect(text).to.match(
      /<td>1\/1<\/td><th scope="row">Phường &#60;Hai&#62;<small>kế thừa Xã Ba cũ<\/small><\/th>/,
    )
    expect(text).to.include('Không tiêu chí nào áp dụng nên không xếp hạng: Cơ quan XA1.')
    expect(text).to.include('công khai lần 2 lúc').and.not.include('Đính chính')
    expect((await publish({ reason: 'Bấm lại lần nữa' })).body.type).to.equal('/problems/wrong-state')
    const [one] = await db.publicRankings.model.find().lean()
    expect([one!.slug, one!.n]).to.deep.equal([round.slug, 2])
  })

  it('is withdrawn with a reason: then nobody can tell that it ever was; and is published again', async () => {
    expect((await withdraw({ reason: '' })).status).to.equal(400)
    const { revision } = await view()
    const both = await Promise.all([withdraw(), withdraw({ revision })])
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    await gone()
    expect((await withdraw()).body.type).to.equal('/problems/wrong-state')
    expect((await publish()).body.faults[0].field).to.equal('reason')
    expect((await publish({ reason: 'Đã đính chính xong' })).status).to.equal(201)
    await read().expect(200)
    const { published } = await view()
    expect(published).to.include({ n: 3, reason: 'Đã đính chính xong' }).and.not.have.property('takenDown')
    const { body } = await world.as(round.people.reviewer).get(`${v1}/history/${published.id}`).expect(200)
    const told = body.lines.map(({ sentence }: { sentence: string }) =>
      sentence.replace('Nguyễn Văn An ', ''),
    )
    expect(told).to.deep.equal([
      'công khai xếp hạng',
      'rút xếp hạng đã công khai',
      'thay bản xếp hạng đã công khai',
      'công khai xếp hạng',
    ])
    const [, taken] = body.lines as { changes: { label: string }[] }[]
    expect(taken!.changes.map(({ label }) => label)).to.deep.equal(['rút khỏi công khai'])
    await world.as(round.people.officer).get(`${v1}/history/${published.id}`).expect(404)
  })

  /** From lần 1 to the decision, with words and points that no public page may hold. */
  async function decide() {
    const it_ = acts(world, round)
    const { reviewer, first, head } = round.people
    await world.as(reviewer).post(it_.at, {}).expect(201)
    await it_.judge(first, 'one 1.1', 'first', '0,50', 'mật-lý-do-một')
    await it_.judge(first, 'one 1.2', 'first', '2,00', 'mật-lý-do-hai')
    await it_.judge(first, 'two 1.1', 'first', '0,75', 'mật-lý-do-ba')
    await it_.step('POST', '/notice', { due: it_.later(3) })
    const agree = { stance: 'agree', text: 'mật-giải-trình của cơ quan', documents: [] }
    await it_.answer(head, 'one 1.1', agree)
    await it_.answer(head, 'one 1.2', agree)
    await it_.answer(round.headOfTwo, 'two 1.1', agree)
    await it_.step('POST', '/second')
    await it_.convene()
    await it_.step('PUT', '/attendance', { present: it_.members })
    await it_.step('POST', '/adjournment')
    expect((await it_.give('minutes', '12/BB-HĐTĐ')).status).to.equal(201)
    expect((await publish()).body.type).to.equal('/problems/wrong-state')
    expect((await it_.give('decision', '45/QĐ-UBND')).status).to.equal(201)
  }
})
