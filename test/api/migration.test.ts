// A criteria set changed in mid-round (W8): every link, score and request is either moved or told, and what the new set
// no longer has stays whole and readable.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import { smallSet, type Round } from '../round.ts'
import { type Paper, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

type Node = Record<string, unknown> & { code: string }
type Line = { from: { code: string }; to?: { code: string }; sentences: string[]; assessment: string }

describe('a running round moved to another set', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  let target: string
  const reviewer = () => world.as(round.people.reviewer)
  const kept = async (code: string) =>
    (await world.ctx.db.assessments.model.findOne({ id: round.leaves[code]!.assessment }).lean())!
  const campaign = async () => (await reviewer().get(`${v1}/campaigns/${round.slug}`)).body
  const move = async (more = {}) => {
    const { revision } = await campaign()
    return reviewer().post(`${v1}/campaigns/${round.slug}/migrations`, { revision, set: target, ...more })
  }

  /** 1.1 asks for its plan under another key; 1.2 and 2.1 change places; 2.1 has other steps; 2.2 is gone, 2.4 new. */
  const nextSet = (): object => {
    const set = smallSet(`bo-${round.slug}`, '2')
    const nodes = (set.nodes as Node[]).map((node): Node => {
      const key = node.code
      if (key === '1.1') return { ...node, key, slots: [{ ...(node['slots'] as object[])[0], code: 'k' }] }
      if (key === '1.2') return { ...node, key: 'x12', name: 'Hoàn thành kế hoạch' }
      if (key !== '2.1') return { ...node, key }
      const rule = {
        ...(node['rule'] as object),
        steps: [
          { from: '0.97', share: '1' },
          { from: '0.50', share: '0.25' },
        ],
      }
      return { ...node, key: '1.2', rule }
    })
    const gone = nodes.findIndex(({ code }) => code === '2.2')
    nodes[gone] = { ...nodes[gone]!, key: '2.4', code: '2.4', name: 'Chuyển đổi số' }
    return { ...set, nodes }
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    const { officer } = round.people
    const { revision } = await kept('2.2')
    const figures = [{ code: 'n', value: '3', state: 'official' }]
    await world
      .as(officer)
      .patch(`${v1}/assessments/${round.leaves['2.2']!.assessment}`, { revision, figures })
      .expect(200)
    const { body } = await reviewer().post(`${v1}/sets`, { document: nextSet() }).expect(201)
    target = body.id
  })
  after(() => world[Symbol.asyncDispose]())

  it('takes a published set only, and only looks until the plan that was seen is sent back', async () => {
    expect((await move()).body.faults[0].sentence).to.include('chưa công bố')
    await reviewer().post(`${v1}/sets/${target}/publication`, { revision: 1 }).expect(201)
    const before = await Promise.all(['1.1', '1.2', '2.1', '2.2'].map(kept))
    const { body } = await move()
    const lines = body.lines as Line[]
    expect(lines).to.have.length(
      await world.ctx.db.assignments.model.countDocuments({ campaign: round.campaign }),
    )
    const told = Object.fromEntries(
      lines.map(({ from, to, sentences }) => [from.code, [to?.code, ...sentences]]),
    )
    expect(told['1.1']).to.deep.equal([
      '1.1',
      '1 dẫn chứng chuyển mục: a → k.',
      'Đã gửi theo bộ cũ: mở lại để cơ quan xem và gửi lại.',
    ])
    expect(told['1.2']).to.deep.equal(['1.2'])
    expect(told['2.1']).to.deep.equal(['2.1', 'Đã gửi theo bộ cũ: mở lại để cơ quan xem và gửi lại.'])
    expect(told['2.2']![0]).to.equal(undefined)
    expect(body.unassigned.map(({ code }: { code: string }) => code)).to.include('2.4')
    expect((await move({ plan: 'f'.repeat(64), reason: 'Theo quyết định mới' })).body.type).to.equal(
      '/problems/stale',
    )
    expect((await move({ plan: body.plan })).body.faults[0].field).to.equal('reason')
    expect(await Promise.all(['1.1', '1.2', '2.1', '2.2'].map(kept))).to.deep.equal(before)
  })

  it('carries every citation, figure and score over, or says where it is', async () => {
    const before = await Promise.all(['1.1', '1.2', '2.1', '2.2'].map(kept))
    const counted = () => world.ctx.db.assessments.model.countDocuments()
    const [all] = [await counted()]
    const { plan } = (await move()).body
    const { body } = await move({ plan, reason: 'Quyết định số 12/QĐ-UBND ngày 01/12/2026' })
    expect(body).to.have.property('migration')
    expect((await campaign()).set.id).to.equal(target)
    expect(await counted()).to.equal(all)

    const [plan11, ratio, steps, gone] = await Promise.all(['1.1', '1.2', '2.1', '2.2'].map(kept))
    expect(plan11).to.include({ leaf: '1.1', state: 'draft' })
    expect(plan11!.citations.map(({ slot }) => slot)).to.deep.equal(['k'])
    expect(ratio).to.include({ leaf: 'x12', code: '1.2', self: before[1]!.self })
    expect(ratio!.citations).to.deep.equal(before[1]!.citations)
    expect(steps).to.include({ leaf: '1.2', code: '2.1', state: 'draft', self: 50 })
    expect(steps!.figures).to.deep.equal(before[2]!.figures)
    expect(gone).to.include({ leaf: '2.2', self: before[3]!.self })
    expect(gone!.campaign).not.to.equal(round.campaign)

    const record = (await reviewer().get(`${v1}/campaigns/${round.slug}/migrations`).expect(200)).body
      .migrations[0]
    expect(record.lines).to.have.length(body.lines.length)
    expect(record.archive).to.equal(gone!.campaign)
    const tree = (await world.as(round.people.officer).get(`${v1}/campaigns/${round.slug}/assessments`)).body
    expect(tree.rows.map(({ code }: { code: string }) => code)).not.to.include('2.2')
  })

  it('leaves what is gone readable by its agency, and changed by nobody', async () => {
    const at = `${v1}/assessments/${round.leaves['2.2']!.assessment}`
    const officer = world.as(round.people.officer)
    const { body } = await officer.get(at).expect(200)
    expect(body.figures[0]).to.include({ code: 'n', value: '3' })
    expect(body.may).to.deep.equal([])
    const refused = await officer.patch(at, { revision: body.revision, explanation: 'Sửa' }).expect(409)
    expect(refused.body.detail).to.include('năm lưu nên chỉ đọc')
  })

  it('lets the agency go on: it sends again what was opened', async () => {
    const { assessment } = round.leaves['1.1']!
    const officer = world.as(round.people.officer)
    const { body } = await officer.get(`${v1}/assessments/${assessment}`).expect(200)
    expect(body.slots.map(({ key, have }: { key: string; have: number }) => [key, have])).to.deep.equal([
      ['k', 1],
    ])
    expect(body.may).to.include('present')
    const [moved] = body.moved
    expect(moved.reason).to.equal('Quyết định số 12/QĐ-UBND ngày 01/12/2026')
    expect(moved.parts.map(({ part }: { part: string }) => part)).to.deep.equal(['slots'])
  })
  it('takes along what is asked for and what waits in a slot in which nothing is cited yet', async () => {
    const { db } = world.ctx
    const { id, campaign: of, agency, citations } = await kept('1.2')
    expect(citations.map(({ slot }) => slot)).not.to.include('c')
    const at = world.ctx.now().toISOString()
    const asked = { id: newId('rq'), assessment: id, campaign: of, agency, round: 1, slot: 'c', due: at }
    const about = { words: 'Thiếu ảnh chụp hệ thống', points: 1_00, state: 'open', revision: 1 } as const
    await world.make(db.requests, { ...asked, ...about, by: round.people.reviewer.id, at })
    const [document, version] = [newId('dc'), newId('vs')]
    const waits = [
      { assessment: id, leaf: '1.2', slot: 'c' },
      { assessment: newId('as'), leaf: '9.9', slot: 'c' },
    ]
    const made = { by: round.people.officer.id, at }
    const task = await world.make(db.progress, {
      ...{ id: newId('tk'), year: 2026, code: 'NV1', agency, phase: 'open', percent: 10, reports: [] },
      ...{ products: [{ document, version, cites: [], waits, ...made }], help: [], handovers: [] },
      revision: 1,
    })
    const set = nextSet() as { nodes: Node[] }
    const nodes = set.nodes.map((node) => {
      if (node.code !== '1.2') return node
      const slots = (node['slots'] as { code: string }[]).map((one) =>
        one.code === 'c' ? { ...one, code: 'anh' } : one,
      )
      return { ...node, code: '1.5', slots }
    })
    const { body } = await reviewer()
      .post(`${v1}/sets`, { document: { ...set, version: '3', nodes } })
      .expect(201)
    target = body.id
    await reviewer().post(`${v1}/sets/${target}/publication`, { revision: 1 }).expect(201)
    const { plan } = (await move()).body
    expect((await move({ plan, reason: 'Sửa mã mục tài liệu' })).body).to.have.property('migration')
    expect((await db.requests.model.findOne({ id: asked.id }).lean())!.slot).to.equal('anh')
    const [product] = (await db.progress.model.findOne({ id: task.id }).lean())!.products
    expect(product!.waits).to.deep.equal([{ assessment: id, leaf: '1.5', slot: 'anh' }, waits[1]])
  })

  it('takes a leaf out of what an agency is measured by where the new set says so, and puts it back', async () => {
    const { db } = world.ctx
    const before = target
    const set = nextSet() as { nodes: Node[] }
    const aside = { when: { agencies: ['SLD'] }, reason: 'Đảo' }
    const given = set.nodes.map((node) => (node.code === '1.1' ? { ...node, notApplicable: aside } : node))
    const { body } = await reviewer()
      .post(`${v1}/sets`, { document: { ...set, version: '4', nodes: given } })
      .expect(201)
    target = body.id
    await reviewer().post(`${v1}/sets/${target}/publication`, { revision: 1 }).expect(201)
    const there = await move()
    const { assignment, assessment } = round.leaves['1.1']!
    const lineOf = (lines: Line[]) => lines.find((line) => line.assessment === assessment)!
    expect(lineOf(there.body.lines).sentences).to.deep.equal([
      'Không còn áp dụng với cơ quan: Đảo. Nội dung đã làm vẫn giữ, không tính điểm.',
    ])
    await move({ plan: there.body.plan, reason: 'Theo quyết định mới' })
    const placed = async () => (await db.assignments.model.findOne({ id: assignment }).lean())!
    expect((await placed()).notApplicable).to.include({ decision: 'Đảo' })
    const shown = async () =>
      (await world.as(round.people.officer).get(`${v1}/assessments/${assessment}`).expect(200)).body.shown
    expect(await shown()).to.equal('not-applicable')

    target = before
    const back = await move()
    expect(lineOf(back.body.lines).sentences).to.include(
      'Nay áp dụng với cơ quan: được tính điểm, phải làm và gửi.',
    )
    await move({ plan: back.body.plan, reason: 'Trở lại bộ trước' })
    expect(await placed()).not.to.have.property('notApplicable')
    expect(await shown()).not.to.equal('not-applicable')
  })
})
