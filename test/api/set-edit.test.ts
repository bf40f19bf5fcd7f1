import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { smallSet, withBonuses } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a criteria set in the editor', () => {
  let world: World
  let reviewer: Person
  let first: string
  let second: string
  const api = () => world.as(reviewer)
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
    first = (
      await api()
        .post(`${v1}/sets`, { document: smallSet('soan') })
        .expect(201)
    ).body.id
    await api().post(`${v1}/sets/${first}/publication`, { revision: 1 }).expect(201)
  })
  after(() => world[Symbol.asyncDispose]())
  const edit = (revision: number, key: string, more: object) =>
    api().patch(`${v1}/sets/${second}/nodes/${key}`, { revision, ...more })

  it('goes on in a copy, since a published one never changes', async () => {
    const frozen = await api().patch(`${v1}/sets/${first}/nodes/1.1`, { revision: 2, guidance: 'x' })
    expect(frozen.body.type).to.equal('/problems/frozen')
    const copy = await api().post(`${v1}/sets/${first}/versions`, { next: '2' }).expect(201)
    second = copy.body.id
    expect(copy.body).to.include({ version: '2', revision: 1 }).and.not.have.property('published')
    const again = await api().post(`${v1}/sets/${first}/versions`, { next: '2' })
    expect(again.body.type).to.equal('/problems/duplicate')
  })

  it('keeps guidance, figures, facts and a rule typed as a line', async () => {
    const rule = 'công thức: 0,50*k + 0,25*min(n, 2); làm tròn 2'
    const { body: set } = await api().get(`${v1}/sets/${second}`).expect(200)
    const { leaf } = set.nodes.find(({ key }: { key: string }) => key === '1.1')
    const parts = {
      guidance: 'Chấm theo ngày ban hành.',
      rule,
      variables: [{ code: 'k', label: 'Có kế hoạch', unit: '–', source: 'văn bản' }],
      facts: [{ code: 'n', slot: 'a', of: 'accepted' }],
      slots: [{ ...leaf.slots[0], only: { kinds: ['sở'] } }],
    }
    const { body } = await edit(1, '1.1', parts).expect(200)
    const kept = body.nodes.find(({ key }: { key: string }) => key === '1.1')
    expect(kept.ruleLine).to.equal(rule)
    expect(kept.leaf).to.deep.include({ guidance: parts.guidance, facts: parts.facts, slots: parts.slots })
    expect((await edit(1, '1.1', { guidance: 'x' })).body.type).to.equal('/problems/stale')
  })

  it('refuses what contradicts itself with every reason, and loses nothing', async () => {
    const { body } = await edit(2, '1.2', { rule: 'tỷ lệ: a trên z; làm tròn 4; từ 90%; đủ 80%' }).expect(400)
    expect(body.faults.map(({ sentence }: { sentence: string }) => sentence)).to.deep.equal([
      'Cách tính dùng số liệu “z” chưa khai. Hãy thêm vào danh sách số liệu.',
      'Mức sàn lớn hơn mức tối đa. Hãy sửa lại.',
    ])
    expect((await edit(2, '1.2', { rule: 'cộng vào' }).expect(400)).body.faults[0].field).to.equal('rule')
    expect((await edit(2, '1', { guidance: 'x' }).expect(400)).body.detail).to.include('chỉ sửa được tên')
    expect((await api().get(`${v1}/sets/${second}`)).body.revision).to.equal(2)
  })

  it('tries a rule on typed figures without keeping anything', async () => {
    const variables = [
      { code: 'a', label: 'A', unit: 'xã', source: 'văn bản' },
      { code: 'b', label: 'B', unit: 'xã', source: 'văn bản' },
    ]
    const rule = 'tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0'
    const ask = { rule, max: 100, variables, slots: [], figures: { a: '8', b: '10' }, papers: {} }
    const { body } = await api().post(`${v1}/rules/trial`, ask).expect(201)
    expect(body).to.include({ points: 80, next: 'Từ 100,00% trở lên thì được 1,00/1,00 điểm.' })
    expect(body.working).to.equal(
      'Tỷ lệ = 8/10 = 80,00%; từ 80,00% trở lên nên điểm = 1,00 × 80,00% = 0,80 điểm.',
    )
    const half = await api()
      .post(`${v1}/rules/trial`, { ...ask, figures: { a: '8' } })
      .expect(201)
    expect(half.body.missing).to.deep.equal(['Chưa khai số liệu “B”.'])
    const wrong = await api()
      .post(`${v1}/rules/trial`, { ...ask, rule: 'tỷ lệ: a' })
      .expect(201)
    expect(wrong.body.faults[0].field).to.equal('rule')
    const survey = await api()
      .post(`${v1}/rules/trial`, { ...ask, assessment: 'survey' })
      .expect(201)
    expect(survey.body.faults[0].sentence).to.include('phải dùng cách tính “điều tra”')
  })

  it('shows node by node what changed, and takes pairs where keys do not tell', async () => {
    const between = `${v1}/sets/${second}/difference?from=${first}`
    const { body } = await api().get(between).expect(200)
    const changed = body.nodes.filter(({ parts }: { parts: object[] }) => parts.length > 0)
    expect(changed.map(({ to }: { to: { code: string } }) => to.code)).to.deep.equal(['1.1'])
    expect(changed[0].parts.map(({ part }: { part: string }) => part)).to.deep.equal([
      'rule',
      'figures',
      'slots',
      'guidance',
    ])
    const map = (pairs: object[], revision = 0) =>
      api().send('PUT', `${v1}/sets/${second}/mapping`, { from: first, pairs, revision })
    expect((await map([{ from: '1.1', to: '1' }]).expect(400)).body.faults[0].sentence).to.include(
      'chấm điểm',
    )
    const paired = await map([{ from: '1.1', to: '1.2' }]).expect(200)
    const node = paired.body.nodes.find(({ to }: { to?: { code: string } }) => to?.code === '1.2')
    expect(node.from.code).to.equal('1.1')
    expect((await map([]).expect(409)).body.type).to.equal('/problems/stale')
    await map([], 1).expect(200)
  })

  it('takes a criterion from none where a person says so, whatever its name resembles', async () => {
    const map = (more: object, revision: number) =>
      api().send('PUT', `${v1}/sets/${second}/mapping`, { from: first, pairs: [], revision, ...more })
    type Nodes = { from?: { code: string }; to?: { code: string } }[]
    const of = ({ body }: { body: { nodes: Nodes } }) =>
      body.nodes.find(({ to }) => to?.code === '1.1')?.from?.code
    expect(of(await map({}, 2).expect(200))).to.equal('1.1')
    const twice = { pairs: [{ from: '1.1', to: '1.1' }], fresh: ['1.1'] }
    expect((await map(twice, 3).expect(400)).body.faults[0].sentence).to.include('một lần')
    const cut = await map({ fresh: ['1.1'] }, 3).expect(200)
    expect(of(cut)).to.equal(undefined)
    expect(
      cut.body.nodes.filter(({ to }: Nodes[number]) => !to).map(({ from }: Nodes[number]) => from!.code),
    ).to.include('1.1')
    expect(of(await map({}, 4).expect(200))).to.equal('1.1')
  })

  it('changes who scores a leaf: its rule and papers must fit, and what the survey decides follows', async () => {
    const one = async () => (await api().get(`${v1}/sets/${second}`).expect(200)).body
    const contradiction = await edit(2, '2.2', { assessment: 'survey' }).expect(400)
    expect(contradiction.body.faults.map(({ sentence }: { sentence: string }) => sentence)).to.deep.equal([
      'Mục điều tra xã hội học phải dùng cách tính “điều tra”.',
    ])
    const survey = { assessment: 'survey', rule: 'điều tra: tthc; làm tròn 4', variables: [], slots: [] }
    const { body } = await edit(2, '2.2', survey).expect(200)
    expect(body).to.include({ surveyTotal: 400, total: 1000 })
    expect(body.counts).to.include({ self: 3, survey: 2, ministry: 0 })
    const between = await api().get(`${v1}/sets/${second}/difference?from=${first}`).expect(200)
    const node = between.body.nodes.find(({ to }: { to: { code: string } }) => to.code === '2.2')
    expect(node.parts).to.deep.include({ part: 'assessment', old: 'tự đánh giá', now: 'điều tra xã hội học' })
    const { body: told } = await api().get(`${v1}/history/${second}`).expect(200)
    expect(told.lines[0].changes).to.deep.equal([
      { field: 'surveyTotal', label: 'điểm điều tra xã hội học', old: '2,00', new: '4,00' },
    ])
    await edit(3, '2.2', { assessment: 'ministry', rule: 'chấm tay' }).expect(200)
    expect(await one()).to.include({ surveyTotal: 200, revision: 4 })
  })

  it('makes a bonus a penalty outside the scale, and nowhere else', async () => {
    const made = await api()
      .post(`${v1}/sets`, { document: withBonuses('soan-thuong') })
      .expect(201)
    const turn = (key: string, type: string) =>
      api().patch(`${v1}/sets/${made.body.id}/nodes/${key}`, { revision: 1, type })
    expect((await turn('1.1', 'bonus').expect(400)).body.faults).to.deep.equal([
      { field: 'type', sentence: 'Điểm thưởng, điểm phạt phải nằm trong mục ngoài thang điểm.' },
    ])
    expect((await turn('3.1', 'score').expect(400)).body.faults[0]).to.deep.equal({
      field: 'type',
      sentence: 'Mục ngoài thang điểm chỉ có điểm thưởng hoặc điểm phạt.',
    })
    const { body } = await turn('3.2', 'penalty').expect(200)
    expect(body.bonusPenalty).to.include({ max: 100, min: -50 })
    expect(body.nodes.find(({ key }: { key: string }) => key === '3')).to.include({ max: 100, min: -50 })
    expect(body.total).to.equal(1000)
  })

  it('changes points: what no longer adds up is told at once, and is not published until it does', async () => {
    const made = await api()
      .post(`${v1}/sets`, { document: withBonuses('soan-diem') })
      .expect(201)
    const at = `${v1}/sets/${made.body.id}`
    const put = (revision: number, key: string, more: object) =>
      api().patch(`${at}/nodes/${key}`, { revision, ...more })
    expect((await put(1, '1.1', { max: 0 }).expect(400)).body.faults).to.deep.equal([
      { field: 'max', sentence: 'Điểm tối đa phải lớn hơn 0.' },
    ])
    expect((await put(1, '3', { max: 200 }).expect(400)).body.faults[0].field).to.equal('max')
    const { body } = await put(1, '1.1', { max: 150 }).expect(200)
    const off = {
      field: '1',
      sentence: 'Tổng điểm các mục con là 4,50 nhưng mục 1 ghi 4,00. Hãy sửa một trong hai.',
    }
    expect(body.faults).to.deep.equal([off])
    await put(2, '1.2', { guidance: 'Chấm theo báo cáo năm.' }).expect(200)
    await put(3, '2.2', { assessment: 'ministry', rule: 'chấm tay' }).expect(200)
    const early = await api().post(`${at}/publication`, { revision: 4 }).expect(400)
    expect(early.body.faults).to.deep.equal([off])
    const area = await put(4, '1', { max: 450 }).expect(200)
    expect(area.body.faults).to.deep.equal([
      {
        field: '',
        sentence: 'Tổng điểm các lĩnh vực là 10,50 nhưng bộ tiêu chí ghi 10,00. Hãy sửa một trong hai.',
      },
    ])
    const bonus = await put(5, '3.1', { max: 200 }).expect(200)
    expect(bonus.body.bonusPenalty).to.include({ max: 250 }) // outside the scale the area is what its leaves are
    await put(6, '1', { max: 400 }).expect(200)
    expect((await put(7, '1.2', { max: 250 }).expect(200)).body.faults).to.deep.equal([])
    await api().post(`${at}/publication`, { revision: 8 }).expect(201)
  })

  it('changes the total and the title of the set: what no longer adds up is told at once', async () => {
    const made = await api()
      .post(`${v1}/sets`, { document: smallSet('soan-tong') })
      .expect(201)
    const at = `${v1}/sets/${made.body.id}`
    const { body } = await api().patch(at, { revision: 1, total: 8000 }).expect(200)
    expect(body).to.include({ total: 8000, revision: 2 })
    expect(body.faults).to.deep.equal([
      {
        field: '',
        sentence: 'Tổng điểm các lĩnh vực là 10,00 nhưng bộ tiêu chí ghi 80,00. Hãy sửa một trong hai.',
      },
    ])
    await api().post(`${at}/publication`, { revision: 2 }).expect(400)
    await api().patch(at, { revision: 2, total: 0 }).expect(400)
    expect((await api().patch(at, { revision: 1, total: 1000 })).body.type).to.equal('/problems/stale')
    const named = await api().patch(at, { revision: 2, total: 1000, title: 'Bộ chỉ số cấp xã' }).expect(200)
    expect(named.body).to.deep.include({ total: 1000, title: 'Bộ chỉ số cấp xã', faults: [] })
    await api().post(`${at}/publication`, { revision: 3 }).expect(201)
    expect((await api().patch(at, { revision: 4, total: 900 })).body.type).to.equal('/problems/frozen')
  })

  it('says who leads a leaf and to whom it does not apply, and takes either back', async () => {
    const made = await api()
      .post(`${v1}/sets`, { document: smallSet('soan-chu-tri') })
      .expect(201)
    const put = (revision: number, more: object) =>
      api().patch(`${v1}/sets/${made.body.id}/nodes/1.1`, { revision, ...more })
    const leafIn = ({ nodes }: { nodes: { key: string; leaf: object }[] }) =>
      nodes.find(({ key }) => key === '1.1')!.leaf
    const twice = await put(1, { lead: 'SLD', coordinators: ['SLD', 'STK'] }).expect(400)
    expect(twice.body.faults[0]).to.include({ field: 'coordinators' })
    const nobody = await put(1, { notApplicable: { when: {}, reason: 'Xã không có làng nghề' } }).expect(400)
    expect(nobody.body.faults[0]).to.include({ field: 'notApplicable.when' })
    const notApplicable = { when: { kinds: ['xã'], agencies: ['STK'] }, reason: 'Không có làng nghề' }
    await put(1, { notApplicable: { ...notApplicable, reason: '' } }).expect(400)
    const given = await put(1, { lead: 'SLD', coordinators: ['STK'], notApplicable }).expect(200)
    expect(leafIn(given.body)).to.deep.include({ lead: 'SLD', coordinators: ['STK'], notApplicable })
    const { body } = await put(2, { lead: null, coordinators: [], notApplicable: null }).expect(200)
    expect(leafIn(body)).to.not.have.any.keys('lead', 'notApplicable')
  })
})
