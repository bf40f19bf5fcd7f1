// Communication and initiatives: written down by who did it, shown to who leads the leaf, cited there without being sent again,
// the snapshot of a page with its hash; what others see, two at once, Excel.
import { expect } from 'chai'
import type { ContributionList, ContributionView } from '../../api/contributions/view.ts'
import type { Person } from '../../schemas/person.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('communication and initiatives', () => {
  let world: World
  let round: Round
  let author: Person
  let third: Person
  let papers: { decision: string; snapshot: string; foreign: string }
  let one: ContributionView
  before(async () => {
    const ahead = Date.parse('2026-11-20T02:00:00Z') - Date.now()
    world = await World.open(await settings('disk'), {}, { now: () => new Date(Date.now() + ahead) })
    round = await openRound(world)
    author = round.otherOfficer
    third = await world.person('officer', await world.agency('SBA'))
    const send = async (who: Person, ...names: string[]) =>
      (await world.as(who).upload(...names.map((name): [string, Buffer] => [name, pdf()]))).body.map(
        ({ receipt }: { receipt: { version: string } }) => receipt.version,
      )
    const [decision, snapshot] = await send(author, 'quyet-dinh.pdf', 'trang-bao.pdf')
    const [foreign] = await send(third, 'khac.pdf')
    papers = { decision, snapshot, foreign }
    await world.work()
  })
  after(() => world[Symbol.asyncDispose]())

  const url = `${v1}/contributions`

  it('are no work of a body that ended before the year', async () => {
    await world.agency('SCU', { name: 'Sở Cũ', validTo: '2025-02-28' })
    await world.agency('SNUA', { name: 'Sở Nửa Năm', validTo: '2026-06-30' })
    const names = (await list(round.people.reviewer)).agencies.map(({ name }) => name)
    expect(names).to.include('Sở Nửa Năm').and.not.include('Sở Cũ')
  })

  const list = async (who: Person): Promise<ContributionList> =>
    (await world.as(who).get(`${url}?year=2026`).expect(200)).body
  const content = () => ({
    ...{
      type: 'initiative',
      title: 'Hẹn giờ trả kết quả',
      from: '2026-08-01',
      authors: ['Lê An'],
      scale: 'province',
    },
    ...{ benefits: [{ label: 'Giảm thời gian chờ', value: '1250.5', unit: 'giờ' }], leaves: ['2.2'] },
    papers: [{ kind: 'decision', version: papers.decision }],
    links: [{ address: 'https://baoquangha.vn/cchc/1', on: '2026-08-02', version: papers.snapshot }],
  })
  const add = (who: Person, more: object = {}) =>
    world.as(who).post(url, { year: 2026, agency: round.agencies.other, ...content(), ...more })

  it('are written down with documents that one may read; a snapshot keeps its hash, and nothing is fetched', async () => {
    await add(author, { agency: round.agencies.lead }).expect(404)
    await add(author, { papers: [{ kind: 'report', version: papers.foreign }] }).expect(404)
    const wrong = await add(author, { scale: undefined, leaves: ['9.9'], task: 'NV99' }).expect(400)
    expect(wrong.body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'scale',
      'task',
      'leaves.0',
    ])
    one = (await add(author).expect(201)).body
    const { files } = (await world.ctx.db.versions.model.findOne({ id: papers.snapshot }).lean())!
    expect(one.links[0]).to.include({ sha256: files[0]!.sha256, on: '2026-08-02' })
    expect([one.isRecognised, one.slots[0]?.why]).to.deep.equal([true, 'Tiêu chí 2.2 do Cơ quan SLD phụ trách: cơ quan ấy gắn tài liệu vào.']) // prettier-ignore
  })

  it('take as a snapshot no paper with a number, and one that the server took only for its address and day', async () => {
    const { versions, documents } = world.ctx.db
    const faults = async (link: object) => {
      const links = [{ ...content().links[0]!, ...link }]
      const { body, status } = await add(author, { title: 'Bản tin khác', links })
      return status === 201 ? [] : body.faults.map(({ field }: { field: string }) => field)
    }
    const [decision] = await versions.model.find({ id: papers.decision }).lean()
    const number = { 'particulars.symbol': '12/QĐ-SLD' }
    await documents.model.collection.updateOne({ id: decision!.document }, { $set: number })
    expect(await faults({ version: papers.decision })).to.deep.equal(['links.0.version'])
    await documents.model.collection.updateOne({ id: decision!.document }, { $unset: { 'particulars.symbol': 1 } }) // prettier-ignore
    const { address } = content().links[0]!
    const web = {
      address,
      at: '2026-08-01T18:00:00.000Z',
      sha256: 'a'.repeat(64),
      size: 1,
      type: 'text/html',
    }
    await versions.model.collection.updateOne({ id: papers.decision }, { $set: { web } })
    const of = (link: object) => faults({ version: papers.decision, ...link })
    expect(await of({ address: 'https://baoquangha.vn/cchc/2' })).to.deep.equal(['links.0.version'])
    expect(await of({ on: '2026-08-01' }), 'the day of the place').to.deep.equal(['links.0.on'])
    expect(await of({})).to.deep.equal([])
    const landed = 'https://baoquangha.vn/cchc/moi'
    await versions.model.collection.updateOne({ id: papers.decision }, { $set: { 'web.landed': landed } })
    expect(await of({ address: landed }), 'where the page has gone').to.deep.equal([])
    await versions.model.collection.updateOne({ id: papers.decision }, { $unset: { web: 1 } })
    await world.ctx.db.contributions.model.collection.deleteMany({ title: 'Bản tin khác' })
  })

  it('are seen by their agency, by who leads the leaf, and for the province; to others they are unknown', async () => {
    const { officer, reviewer } = round.people
    for (const who of [author, officer, reviewer]) expect((await list(who)).rows, who.login).to.have.length(1)
    expect((await list(third)).rows).to.deep.equal([])
    await world.as(third).get(`${url}/${one.id}`).expect(404)
    await world.as(third).get(`${v1}/versions/${papers.decision}/bytes`).expect(404)
    await world.as(officer).get(`${v1}/versions/${papers.decision}/bytes`).expect(200)
    await world.as(officer).delete(`${url}/${one.id}`, { revision: 1 }).expect(404) // reads it, and keeps it not
    await world.as(round.people.admin).get(url).expect(403)
    expect((await list(officer)).rows[0]).to.include({ mayKeep: false })
  })

  it('prove the leaf in one act of who leads it, under the rules of citing', async () => {
    const { officer } = round.people
    const { slots } = (await world.as(officer).get(`${url}/${one.id}`).expect(200)).body as ContributionView
    const { assessment, revision } = slots[0]!
    const cite = (who: Person, ...versions: string[]) =>
      world.as(who).post(`${url}/${one.id}/citations`, { cites: versions.map((version) => ({ assessment, revision, slot: 'a', version })) }) // prettier-ignore
    await cite(author, papers.decision).expect(404)
    await cite(officer, papers.foreign).expect(404)
    const done = await cite(officer, papers.decision).expect(201)
    expect(done.body.cited).to.deep.equal([{ version: papers.decision, leaf: '2.2', slot: 'a' }])
    const { citations } = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
    expect(citations.map(({ version }) => version)).to.deep.equal([papers.decision])
    await cite(officer, papers.snapshot).expect(409) // over what was seen
  })

  it('are counted for the leaf, recognised ones alone, and taken as its figure by who leads it', async () => {
    const { officer, reviewer } = round.people
    const { id: waiting } = (await add(author, { title: 'Chưa công nhận', papers: [] }).expect(201)).body
    const { id: base } = (await add(author, { title: 'Góc hướng dẫn', scale: 'base' }).expect(201)).body
    const { id: other } = (await add(author, { title: 'Của tiêu chí khác', leaves: ['2.1'] }).expect(201))
      .body
    const seen = async (who: Person) => (await list(who)).figures.find(({ code }) => code === '2.2')
    for (const who of [author, third]) expect(await seen(who), who.login).to.equal(undefined)
    expect((await seen(reviewer))!.why).to.include('kê khai')
    const leaf = (await seen(officer))!
    expect(leaf.variables).to.deep.include({ code: 'n', label: 'Số sáng kiến', unit: 'sáng kiến', likely: 'recognised' }) // prettier-ignore
    expect(leaf.counts.map(({ name, value }) => [name, value])).to.deep.equal([
      ['recognised', 2],
      ['wide', 1],
      ['communication', 0],
    ])
    expect(leaf.counts[0]!.working)
      .to.include('Hẹn giờ trả kết quả (Cơ quan')
      .and.include('Chưa tính Chưa công nhận (Cơ quan')
      .and.not.include('Của tiêu chí khác')

    const { assessment, revision } = leaf
    const take = (who: Person, count: string, more: object = {}) =>
      world.as(who).post(`${v1}/contribution-tables/2026/figures`, {
        ...{ assessment, revision, figures: [{ code: 'n', count }], ...more },
      })
    await take(author, 'recognised').expect(404)
    await take(reviewer, 'recognised').expect(403)
    await take(officer, 'recognised', { figures: [{ code: 'khong', count: 'wide' }] }).expect(400)
    const both = await Promise.all([take(officer, 'recognised'), take(officer, 'recognised')])
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    const { figures } = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!
    expect(figures).to.have.length(1)
    expect(figures[0]).to.include({ code: 'n', value: '2', state: 'official' })
    expect(figures[0]!.source).to.include({ kind: 'system', system: 'Sổ truyền thông, sáng kiến' })
    expect((await world.history(assessment)).at(-1)).to.equal('contributions.take')
    for (const id of [waiting, base, other])
      await world.as(author).delete(`${url}/${id}`, { revision: 1 }).expect(200)
  })

  it('are edited over what was seen, and taken away; Excel holds what one sees', async () => {
    const edit = (title: string) =>
      world.as(author).send('PUT', `${url}/${one.id}`, { revision: 1, ...content(), title })
    const both = await Promise.all([edit('Một'), edit('Hai')])
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    expect(await world.history(one.id)).to.deep.equal(['contributions.add', 'contributions.edit'])
    const table = `${v1}/contribution-tables/2026`
    expect((await world.as(author).get(table).expect(200)).type).to.include('spreadsheetml')
    await world.as(third).get(table).expect(404)
    await world.as(round.people.reviewer).delete(`${url}/${one.id}`, { revision: 2 }).expect(200)
    expect((await list(author)).rows).to.deep.equal([])
  })
})
