// Evidence of an earlier year: proposed with what became of it, cited again only where a person says so, and once.
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { pdf } from '../paper.ts'
import { openRound, type Round } from '../round.ts'
import { type Paper, uploadPaper } from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

interface Item {
  from: { assessment: string; citation: string }
  document: string
  [field: string]: unknown
}

describe('evidence of an earlier year', () => {
  let world: World
  let [old, now] = [] as unknown as [Round, Round]
  const papers: Record<string, Paper> = {}
  before(async () => {
    world = await World.open(await settings('disk'))
    old = await openRound(world, { slug: '2026-cu' })
    await world.ctx.db.campaigns.model.updateOne({ id: old.campaign }, { $set: { year: 2025 } })
    now = await openRound(world)
    const { lead, other } = old.agencies
    const cite = async (name: string, who: Person, agency: string, leaf: string, slot: string, more = {}) => {
      const paper = (papers[name] ??= await uploadPaper(world, who, agency, name, more))
      const at = `${v1}/assessments/${old.leaves[leaf]!.assessment}`
      const { revision } = (await world.as(who).get(at).expect(200)).body
      const place = { slot, version: paper.version, pages: '1', section: 'Mục I', quote: name }
      await world
        .as(who)
        .post(`${at}/citations`, { revision, ...place })
        .expect(201)
    }
    const { officer } = old.people
    await cite('plan', officer, lead, '1.1', 'a', { type: 'Kế hoạch' })
    await cite('report', officer, lead, '1.2', 'a', { issued: '2025-06-30' })
    await cite('withdrawn', officer, lead, '1.2', 'b')
    await cite('infected', officer, lead, '1.2', 'c')
    await cite('replaced', officer, lead, '2.2', 'a', { type: 'Quyết định (cá biệt)' })
    await cite('helping', officer, lead, '2.1', 'a')
    await cite('foreign', old.otherOfficer, other, '2.1', 'a')
    const { db } = world.ctx
    await db.documents.model.updateOne(
      { id: papers['withdrawn']!.document },
      { $set: { withdrawn: { reason: 'Ban hành nhầm', by: officer.id, at: world.ctx.now().toISOString() } } },
    )
    const scan = { state: 'infected', virus: 'Eicar', at: world.ctx.now().toISOString() }
    await db.versions.model.updateOne({ id: papers['infected']!.version }, { $set: { scan } })
    const { document } = papers['replaced']!
    const { revision } = (await db.documents.model.findOne({ id: document }).lean())!
    const query = new URLSearchParams({
      revision: String(revision),
      reason: 'Đính chính số liệu',
      role: 'main',
    })
    await world
      .as(officer)
      .uploadTo(`${v1}/documents/${document}/versions?${query.toString()}`, ['mới.pdf', pdf(2000)])
      .expect(201)
    await world.work()
  })
  after(() => world[Symbol.asyncDispose]())

  const path = () => `${v1}/campaigns/${now.slug}/former`
  async function items(who: Person = now.people.officer, query = ''): Promise<Record<string, Item>> {
    const { body } = await world.as(who).get(`${path()}${query}`).expect(200)
    const all: [string, Item][] = body.leaves.flatMap((leaf: { items: Item[]; assessment: string }) =>
      leaf.items.map((item) => [item['quote'], { ...item, leaf: leaf.assessment }]),
    )
    return Object.fromEntries(all)
  }
  const answer = (who: Person, saying: string, chosen: Item[], more = {}) =>
    world.as(who).post(path(), {
      answer: saying,
      items: chosen.map(({ leaf, from }) => ({ assessment: leaf, from })),
      ...more,
    })
  const cited = async (leaf: string) =>
    (await world.ctx.db.assessments.model.findOne({ id: now.leaves[leaf]!.assessment }).lean())!.citations

  it('is proposed with what became of it, and only what is one’s own', async () => {
    const found = await items()
    expect(Object.keys(found).sort()).to.deep.equal([
      'helping',
      'infected',
      'plan',
      'replaced',
      'report',
      'withdrawn',
    ])
    expect(found['plan']).to.deep.include({ state: 'open', year: 2025, slot: 'a', pages: '1', whyNot: [] })
    expect(found['report']!['whyNot']).to.deep.equal([
      'Sai thời kỳ: ban hành 30/06/2025, mục này cần từ 01/01/2026 đến 31/12/2026.',
    ])
    expect(found['withdrawn']!['unusable']).to.contain('Ban hành nhầm')
    expect(found['infected']!['unusable']).to.contain('Eicar')
    expect(found['replaced']).to.include({ n: 2, citedN: 1 })
    expect(Object.keys(await items(now.otherOfficer))).to.deep.equal(['foreign'])
    const leaf = now.leaves['1.1']!.assessment
    expect(Object.keys(await items(now.people.officer, `?assessment=${leaf}`))).to.deep.equal(['plan'])
    await world.as(now.otherOfficer).get(`${path()}?agency=${now.agencies.lead}`).expect(404)
  })

  it('is cited once however often and by however many it is asked, with its place and where it comes from', async () => {
    const { plan, report } = await items()
    const colleague = await world.person('officer', now.agencies.lead)
    const clicks = [now.people.officer, colleague].flatMap((who) => Array.from({ length: 4 }, () => who))
    const answers = await Promise.all(clicks.map((who) => answer(who, 'still-true', [plan!, report!])))
    for (const { status, body } of answers) {
      expect(status).to.equal(201)
      expect(body.results.map(({ state }: { state: string }) => state)).to.deep.equal(['cited', 'cited'])
    }
    const [citation, ...more] = await cited('1.1')
    expect(more).to.deep.equal([])
    const place = { slot: 'a', pages: '1', section: 'Mục I', quote: 'plan', from: plan!.from }
    expect(citation).to.deep.include({ ...place, version: papers['plan']!.version })
    expect(citation!.hashes).to.deep.equal([papers['plan']!.sha256])
    const acts = await world.history(now.leaves['1.1']!.assessment)
    expect(acts.filter((act) => act === 'assessments.carry')).to.have.length(1)
    expect((await items())['plan']!['state']).to.equal('cited')
    const { body } = await world
      .as(colleague)
      .get(`${v1}/assessments/${now.leaves['1.1']!.assessment}`)
      .expect(200)
    expect(body.slots[0].citations[0].carried).to.deep.equal({ year: 2025, code: '1.1' })
  })

  it('keeps where it comes from when its pages are corrected', async () => {
    const { assessment: id } = now.leaves['1.1']!
    const { key, version, slot } = (await cited('1.1'))[0]!
    const api = world.as(now.people.officer)
    const { revision } = (await api.get(`${v1}/assessments/${id}`)).body
    await api
      .post(`${v1}/assessments/${id}/citations`, { revision, key, version, slot, pages: '2' })
      .expect(201)
    const [citation] = await cited('1.1')
    expect(citation).to.have.property('pages', '2')
    expect(citation).to.have.property('from')
  })

  it('is refused one by one; what can be cited is cited, in its newest version', async () => {
    const { withdrawn, infected, replaced, foreign } = {
      ...(await items()),
      ...(await items(now.otherOfficer)),
    }
    const { body } = await answer(now.people.officer, 'still-true', [
      withdrawn!,
      replaced!,
      infected!,
      foreign!,
    ])
    const said = body.results.map(({ state, problem }: { state?: string; problem?: { type: string } }) =>
      problem ? problem.type.split('/').at(-1) : state,
    )
    expect(said).to.deep.equal(['wrong-state', 'cited', 'wrong-state', 'not-found'])
    const [citation] = await cited('2.2')
    expect(citation!.version).to.equal(replaced!['version']).and.not.equal(papers['replaced']!.version)
  })

  it('that is not true any more is not asked again, until somebody thinks better of it', async () => {
    const { officer } = now.people
    const { helping } = await items()
    const { body: faulty } = await answer(officer, 'outdated', [helping!]).expect(400)
    expect(faulty.faults[0].field).to.equal('reason')
    const reason = 'Quy định đã thay thế'
    await answer(officer, 'outdated', [helping!], { reason })
    await answer(officer, 'outdated', [helping!], { reason: 'Bấm hai lần' })
    const { helping: said } = await items()
    expect(said).to.include({ state: 'outdated' })
    expect(said!['said']).to.include({ reason, byName: officer.name })
    const { body: refused } = await answer(officer, 'still-true', [helping!])
    expect(refused.results[0].problem.detail).to.contain(reason)
    expect((await answer(officer, 'ask-again', [helping!])).body.results[0]).to.include({ state: 'open' })
    expect((await answer(officer, 'still-true', [helping!])).body.results[0]).to.include({ state: 'cited' })
    const { body: kept } = await answer(officer, 'outdated', [helping!], { reason })
    expect(kept.results[0].problem.detail).to.contain('gỡ trước')
    expect(await world.history(now.leaves['2.1']!.assessment)).to.include.members([
      'assessments.outdate',
      'assessments.ask-again',
    ])
    const { lines } = (await world.as(officer).get(`${v1}/history/${now.leaves['2.1']!.assessment}`)).body
    const sentences = lines.map(({ sentence }: { sentence: string }) => sentence)
    const { code } = papers['helping']!
    expect(sentences, 'which paper').to.include.members([
      `${officer.name} ghi tài liệu năm trước không còn đúng ${code}`,
      `${officer.name} hỏi lại về tài liệu năm trước ${code}`,
      `${officer.name} dùng lại tài liệu năm trước ${code} vào mục 1`,
    ])
  })

  it('is told apart in the report of what is used where, with the points that hang on it', async () => {
    const { officer } = now.people
    const unused = await uploadPaper(world, officer, now.agencies.lead, 'unused')
    const at = `${v1}/campaigns/${now.slug}/usage`
    const { body } = await world.as(officer).get(at).expect(200)
    const rows = new Map(body.rows.map((row: { id: string }) => [row.id, row]))
    const row = (name: string) => rows.get((papers[name] ?? unused).document)
    expect(row('plan')).to.deep.include({
      usage: 'now',
      atStake: 1_00,
      uses: [
        { campaign: now.slug, year: 2026, code: '1.1' },
        { campaign: old.slug, year: 2025, code: '1.1' },
      ],
    })
    expect(row('report')).to.include({ usage: 'now', atStake: 0 }) // out of its period: it fills no place
    expect(row('infected')).to.include({ usage: 'earlier', atStake: 0 })
    expect(row('unused')).to.deep.include({ usage: 'never', uses: [], others: 0 })
    expect(rows.has(papers['foreign']!.document)).to.equal(false)
    const { body: theirs } = await world.as(now.otherOfficer).get(at).expect(200)
    expect(theirs.rows.map(({ id }: { id: string }) => id)).to.deep.equal([papers['foreign']!.document])
    await world.as(now.otherOfficer).get(`${at}?agency=${now.agencies.lead}`).expect(404)
    const file = await world.as(officer).get(`${at}/table`).buffer().parse(bytesOf).expect(200)
    expect(file.headers['content-type']).to.contain('spreadsheetml')
    expect(file.body.subarray(0, 2).toString()).to.equal('PK')
  })

  it('is not added to what was sent', async () => {
    const { db } = world.ctx
    const { withdrawn } = await items()
    await db.documents.model.updateOne({ id: withdrawn!.document }, { $unset: { withdrawn: 1 } })
    await db.assessments.model.updateOne(
      { id: now.leaves['1.2']!.assessment },
      { $set: { state: 'submitted' } },
    )
    const { body } = await answer(now.people.officer, 'still-true', [withdrawn!]).expect(201)
    expect(body.results[0].problem.type).to.equal('/problems/wrong-state')
  })

  it('is offered of a body that ended to its successor’s people who acted for it, and to nobody else', async () => {
    const { db } = world.ctx
    const { lead } = now.agencies
    const gone = await world.agency('SCU')
    const ended = { validTo: '2026-06-30', successors: [lead], short: 'Sở Cũ' }
    await db.agencies.model.collection.updateOne({ id: gone }, { $set: ended })
    const { assessment, assignment } = old.leaves['2.2']!
    for (const [kind, id] of [
      [db.assessments, assessment],
      [db.assignments, assignment],
      [db.documents, papers['replaced']!.document],
    ] as const)
      await kind.model.collection.updateOne({ id }, { $set: { agency: gone } })
    const cleared = { $set: { citations: [] } }
    await db.assessments.model.collection.updateOne({ id: now.leaves['2.2']!.assessment }, cleared)
    expect(await items()).not.to.have.property('replaced')
    const along = await world.person('officer', gone)
    const grants = [{ role: 'officer', agency: lead }, ...along.grants]
    await db.people.model.collection.updateOne({ id: along.id }, { $set: { grants } })
    const found = (await items(along, `?agency=${lead}`))['replaced']!
    expect(found).to.include({ predecessor: 'Sở Cũ', state: 'open', year: 2025 })
    const { body } = await answer(along, 'still-true', [found]).expect(201)
    expect(body.results[0]).to.include({ state: 'cited' })
    expect(await items(now.otherOfficer)).not.to.have.property('replaced')
  })

  it('follows the leaf that a person says it became', async () => {
    const pairs = await Promise.all(
      [old, now].map(async ({ set }, n) => {
        const { nodes } = (await world.ctx.db.sets.model.findOne({ id: set }).lean())!
        return nodes.find(({ code }) => code === (n ? '2.2' : '1.1'))!.key
      }),
    )
    const mapping = { id: 'mp_1', from: old.set, to: now.set, pairs: [{ from: pairs[0]!, to: pairs[1]! }] }
    await world.ctx.db.mappings.model.create([{ ...mapping, revision: 1 }])
    expect((await items())['plan']).to.include({ leaf: now.leaves['2.2']!.assessment, state: 'open' })
    expect((await items())['plan']).not.to.have.property('slot')
  })

  it('brings along what its lead explained, until something is written', async () => {
    const { officer } = now.people
    const explained = async (who: Person, leaf: string) => {
      const { body } = await world
        .as(who)
        .get(`${path()}?assessment=${now.leaves[leaf]!.assessment}`)
        .expect(200)
      return body.leaves[0]?.explanation
    }
    const write = (round: Round, leaf: string, text: string) =>
      world.ctx.db.assessments.model.updateOne(
        { id: round.leaves[leaf]!.assessment },
        { $set: { explanation: text } },
      )
    await write(old, '1.2', 'Hai báo cáo chưa ký số.')
    await write(old, '2.1', 'Lời của cơ quan chủ trì.')
    expect(await explained(officer, '1.2')).to.deep.equal({
      ...{ year: 2025, code: '1.2', text: 'Hai báo cáo chưa ký số.' },
    })
    expect(await explained(officer, '2.1')).to.equal(undefined) // it only helps there
    await write(now, '1.2', 'Năm nay đã đủ.')
    expect(await explained(officer, '1.2')).to.equal(undefined)
  })

  it('is proposed from a round of the other kind for what a person joined, and for nothing else', async () => {
    const { campaigns, mappings } = world.ctx.db
    await campaigns.model.updateOne({ id: old.campaign }, { $set: { kind: 'internal', year: 2026 } })
    const found = await items()
    expect(Object.keys(found)).to.deep.equal(['plan'])
    expect(found['plan']).to.include({
      leaf: now.leaves['2.2']!.assessment,
      of: 'Tự đánh giá thử',
      code: '1.1',
    })
    const { pairs } = (await mappings.model.findOne({ id: 'mp_1' }).lean())!
    const turned = pairs.map(({ from, to }) => ({ from: to, to: from }))
    await mappings.model.updateOne({ id: 'mp_1' }, { $set: { from: now.set, to: old.set, pairs: turned } })
    expect(Object.keys(await items())).to.deep.equal(['plan'])
    await mappings.model.deleteOne({ id: 'mp_1' })
    expect(await items()).to.deep.equal({})
  })
})
