// Ordering and binding, through HTTP, with real papers: what is missing is decided or refuses, what is bound is what was
// confirmed, and the same order is the same bytes.
import { expect } from 'chai'
import { bindNext } from '../../api/dossiers/bind-next.ts'
import { newId, type Sha256 } from '../../schemas/id.ts'
import { change } from '../../storage/change.ts'
import { openPdf, textOf } from '../dossier/tools.ts'
import type { Round } from '../round.ts'
import { accept, confirm, decideAll, type Paper, submittedRound } from '../submitted.ts'
import { all, settings, v1, World } from '../world.ts'

describe('a dossier', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  const reviewer = () => world.as(round.people.reviewer)
  const campaign = () => `${v1}/campaigns/${round.slug}`
  const planOf = async (scope = 'campaign') =>
    (await reviewer().get(`${campaign()}/plan?scope=${scope}`).expect(200)).body
  const order = (more = {}) => reviewer().post(`${v1}/editions`, { campaign: round.slug, ...more })
  const built = async (id: string) => {
    await world.work()
    return (await reviewer().get(`${v1}/editions/${id}`).expect(200)).body
  }
  const volume = async (id: string, n = 1): Promise<Buffer> =>
    (await reviewer().get(`${v1}/editions/${id}/volumes/${n}/bytes`).buffer(true).expect(200)).body

  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
  })
  after(() => world[Symbol.asyncDispose]())

  it('is planned as its index will print it, with what is missing', async () => {
    const plan = await planOf()
    expect(plan.leaves.map(({ code, state, rows }: { code: string; state: string; rows: { exhibit: string }[] }) => [code, state, rows.map(({ exhibit }) => exhibit)])) // prettier-ignore
      .to.deep.equal([
        ['1.1', 'đã chấp nhận', ['1.1-01']],
        ['1.2', 'chờ rà soát', ['1.2-01', '1.2-02', '1.1-01']],
        ['2.1', 'chờ rà soát', ['2.1-01', '2.1-T01']],
        ['2.2', 'chưa bắt đầu', ['2.2-T00']],
        ['2.3', 'điều tra xã hội học', []],
      ])
    expect(plan.leaves[1].rows[2].isRepeat).to.equal(true)
    expect(
      plan.holes.map(({ kind, leaf, reason }: Record<string, string>) => [kind, leaf, reason]),
    ).to.deep.equal([
      ['slot', '2.1', 'Có 1/2 tài liệu, còn thiếu 1.'],
      ['leaf', '2.2', 'Cơ quan chưa xác nhận và gửi bản tự đánh giá.'],
    ])
    expect(plan.totals).to.deep.include({
      leaves: 5,
      accepted: 1,
      documents: 4,
      notices: 2,
      pages: 6,
      holes: 2,
      undecided: 2,
    })
  })

  it('is refused while a hole is undecided or waited for, and lists every one', async () => {
    const { body } = await order().expect(422)
    expect(body.type).to.equal('/problems/gaps')
    expect(body.gaps.map(({ leaf }: { leaf: string }) => leaf)).to.deep.equal(['2.1', '2.2'])
    const plan = await planOf()
    const wait = { hole: plan.holes[0].key, choice: 'wait', reason: 'Chờ Sở Tài chính gửi' }
    const put = (decisions: object[], revision: number) =>
      reviewer().send('PUT', `${campaign()}/decisions`, { revision, decisions })
    const { body: waiting } = await put([wait], 0).expect(200)
    expect(waiting.holes[0].decision).to.include({ choice: 'wait', byName: 'Nguyễn Văn An' })
    expect((await order().expect(422)).body.gaps[0].isWaiting).to.equal(true)
    expect((await put([wait], 0).expect(409)).body.type).to.equal('/problems/stale')
    const unfit = [
      { hole: 'slot:as_0:x', choice: 'placeholder', reason: 'không có' },
      { hole: plan.holes[1].key, choice: 'explanation', reason: 'chưa có giải trình' },
    ]
    const { body: refused } = await put(unfit, waiting.revision).expect(400)
    expect(refused.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'decisions.0.hole',
      'decisions.1.choice',
    ])
    await put(
      [{ hole: plan.holes[0].key, choice: 'explanation', reason: 'Đã giải trình đủ' }],
      waiting.revision,
    ).expect(200)
    await order().expect(422)
    const dossier = (await planOf()).dossier
    expect(await world.history(dossier)).to.deep.equal(['dossiers.decide', 'dossiers.decide'])
  })

  it('is bound by the worker from what was confirmed, with labelled pages for what is missing', async () => {
    await decideAll(world, round.people.reviewer, round.slug)
    const { body: edition } = await order().expect(201)
    expect(edition).to.include({ state: 'ordered', n: 1, draft: false })
    const done = await built(edition.id)
    expect(done.problem).to.equal(undefined)
    expect(done.state).to.equal('built')
    expect(done).not.to.have.property('progress')
    expect(await world.history(edition.id)).to.deep.equal(['editions.order', 'editions.built'])
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
    const bytes = await volume(edition.id)
    const pages = await textOf(bytes)
    const text = pages.join('\n')
    for (const words of [
      'TỈNH QUẢNG HÀ',
      'Tự đánh giá thử',
      'TRANG BÁO THIẾU',
      'Bổ sung ở tập bổ sung',
      'xem 1.1-01',
    ])
      expect(text).to.include(words)
    await using pdf = await openPdf(bytes)
    expect(pdf.labels).to.have.length(done.pages)
    const embedded = JSON.parse(Buffer.from(await pdf.attachment('dossier.json')).toString('utf8'))
    expect(embedded.documents.map(({ files }: { files: { sha256?: string }[] }) => files[0]!.sha256).filter(Boolean).sort())
      .to.deep.equal(round.papers.map(({ sha256 }) => sha256).sort()) // prettier-ignore
  })

  it('is polled for nothing while nothing moves', async () => {
    const [first] = (await reviewer().get(`${campaign()}/editions`).expect(200)).body.editions
    const at = `${v1}/editions/${first.id}`
    const { headers } = await reviewer().get(at).expect(200)
    await reviewer()
      .get(at)
      .set('If-None-Match', headers['etag'] ?? '')
      .expect(304)
  })

  it('is the same bytes when the same order is bound again', async () => {
    const { body: edition } = await order().expect(201)
    const first = await built(edition.id)
    const { db, now } = world.ctx
    const record = (await db.editions.model.findOne({ id: edition.id }).lean())!
    const done = { act: 'test.again', by: newId('pe'), at: now().toISOString() }
    await db.transaction((tx) => change(tx, db, db.editions, record, { state: 'ordered', volumes: [] }, done))
    const second = await built(edition.id)
    expect(second.volumes).to.deep.equal(first.volumes)
    expect(second.manifest).to.deep.equal(first.manifest)
  })

  it('holds the newest submission, not what somebody types meanwhile', async () => {
    const { assessment } = round.leaves['1.2']!
    const at = `${v1}/assessments/${assessment}`
    const officer = world.as(round.people.officer)
    const before = await planOf()
    const { revision } = (await officer.get(at).expect(200)).body
    await officer.post(`${at}/reopenings`, { revision, reason: 'Sửa số liệu tháng 12' }).expect(201)
    const figures = [{ code: 'a', value: '10', state: 'official' }, { code: 'b', value: '10', state: 'official' }] // prettier-ignore
    await officer.patch(at, { revision: revision + 1, figures }).expect(200)
    const reopened = await planOf()
    const leaf = reopened.leaves[1]
    expect(leaf.state).to.equal('đang soạn (in bản đã gửi lần 1)')
    expect(leaf.score).to.deep.equal(before.leaves[1].score)
    expect(reopened.basis).not.to.equal(before.basis)
    await officer.post(`${at}/presentations`, { revision: revision + 2 }).expect(201)
    await confirm(world, round.people.head, assessment)
    expect((await planOf()).leaves[1].score.self).to.equal('3,00')
  })

  it('that is cancelled leaves nothing behind, and can be asked for again', async () => {
    const { body: edition } = await order({ draft: true }).expect(201)
    const at = `${v1}/editions/${edition.id}`
    expect((await reviewer().delete(at).expect(200)).body.state).to.equal('cancelled')
    expect(await bindNext(world.ctx, newId('wk'))).to.equal(false)
    await reviewer().get(`${at}/volumes/1/bytes`).expect(409)
    expect((await reviewer().post(`${at}/retry`).expect(201)).body.state).to.equal('ordered')
    const done = await built(edition.id)
    expect(done.state).to.equal('built')
    expect((await textOf(await volume(edition.id)))[0]).to.include('BẢN DỰ THẢO')
    await reviewer().delete(at).expect(409)
  })

  it('stops at a view that cannot be bound, names it, and asks for a decision', async () => {
    const paper = round.papers[1]!
    const { db, now } = world.ctx
    const view = (await db.renditions.model.findOne({ source: paper.sha256, kind: 'view' }).lean())!
    const lost = { ...view.blob!, sha256: 'f'.repeat(64) as Sha256 }
    const done = { act: 'test.break', by: newId('pe'), at: now().toISOString() }
    const index = (await db.renditions.model.findOne({ source: paper.sha256, kind: 'index' }).lean())!
    await db.transaction((tx) => change(tx, db, db.renditions, view, { blob: lost }, done))
    const facts = { view: lost.sha256 }
    await db.transaction((tx) => change(tx, db, db.renditions, index, { facts }, done))
    const { body: edition } = await order().expect(201)
    const failed = await built(edition.id)
    expect(failed.state).to.equal('failed')
    expect(failed.problem).to.include({ type: '/problems/damaged', document: paper.code, exhibit: '1.2-01' })
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
    const plan = await planOf()
    const hole = plan.holes.find(({ key }: { key: string }) => key === `version:${paper.version}`)
    expect(hole).to.include({ kind: 'version', leaf: '1.2' }).and.not.have.property('decision')
    await order().expect(422)
    await decideAll(world, round.people.reviewer, round.slug)
    const { body: again } = await order().expect(201)
    expect((await built(again.id)).state).to.equal('built')
  })

  it('of one agency or one area holds its leaves and no others', async () => {
    const codes = async (scope: string) =>
      (await planOf(scope)).leaves.map(({ code }: { code: string }) => code)
    expect(await codes(`agency:${round.agencies.other}`)).to.deep.equal(['2.1'])
    expect(await codes('area:1')).to.deep.equal(['1.1', '1.2'])
    await reviewer().get(`${campaign()}/plan?scope=area:9`).expect(404)
    await reviewer()
      .get(`${campaign()}/plan?scope=agency:${newId('ag')}`)
      .expect(404)
    await reviewer().get(`${campaign()}/plan?scope=nonsense`).expect(400)
  })
})
