import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { pdf, settings, v1, World } from '../world.ts'

const agencies = `${v1}/agencies`

describe('agencies', () => {
  let world: World
  let admin: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    admin = await world.person('admin')
  })
  after(() => world[Symbol.asyncDispose]())

  const plain = {
    name: 'Sở Khoa học và Công nghệ',
    short: 'Sở KH&CN',
    kind: 'sở',
    symbol: 'SKHCN',
    validFrom: '2025-01-01',
  }
  const make = async (code: string, more: object = {}) =>
    (
      await world
        .as(admin)
        .post(agencies, { ...plain, code, ...more })
        .expect(201)
    ).body

  it('are made, and known to everybody who is signed in', async () => {
    const made = await make('KHCN', { units: [{ key: 'TTCN', name: 'Phòng Thông tin, công nghệ' }] })
    expect(made).to.include({ code: 'KHCN', isHomeAffairs: false, isIssuerOnly: false, revision: 1 })
    const { body } = await world
      .as(await world.person('auditor'))
      .get(agencies)
      .expect(200)
    expect(body.agencies).to.deep.equal([made])
    expect(await world.history(made.id)).to.deep.equal(['agencies.create'])
    const taken = await world
      .as(admin)
      .post(agencies, { ...plain, code: 'KHCN' })
      .expect(409)
    expect(taken.body).to.include({ type: '/problems/duplicate' })
    expect(taken.body.faults[0].field).to.equal('code')
  })

  it('are refused with every fault at once', async () => {
    const { id } = await make('LOI')
    const unit = { key: 'A', name: 'Phòng A' }
    const wrong = {
      revision: 1,
      code: 'KHCN',
      validTo: '2024-12-31',
      successors: [id, 'ag_00000000000000000000'],
      units: [unit, unit],
    }
    const { body } = await world.as(admin).patch(`${agencies}/${id}`, wrong).expect(400)
    const fields = body.faults.map(({ field }: { field: string }) => field)
    expect(fields).to.have.members(['code', 'validTo', 'successors.0', 'successors.1', 'units.1.key'])
    for (const { sentence } of body.faults) expect(sentence).to.match(/Hãy .+\.$/)
  })

  it('end and name who follows them; null opens them again; against the revision that was seen', async () => {
    const [old, heir] = [await make('CU'), await make('MOI')]
    const end = { revision: 1, validTo: '2025-06-30', successors: [heir.id] }
    const ended = await world.as(admin).patch(`${agencies}/${old.id}`, end).expect(200)
    expect(ended.body).to.include({ validTo: '2025-06-30', revision: 2 })
    await world.as(admin).patch(`${agencies}/${old.id}`, end).expect(409)
    const open = { revision: 2, validTo: null }
    const again = await world.as(admin).patch(`${agencies}/${old.id}`, open).expect(200)
    expect(again.body).not.to.have.property('validTo')
    expect(again.body.successors).to.deep.equal([heir.id])
    await world.as(admin).delete(`${agencies}/${old.id}`).expect(404)
  })

  it('keep what others rest on: the code of documents, a unit with people', async () => {
    const { id } = await make('GIU', { units: [{ key: 'VP', name: 'Văn phòng' }] })
    const grants = [{ role: 'contributor', agency: id, unit: 'VP' }]
    await world.as(admin).post(`${v1}/people`, { login: 'giu', name: 'Giữ', grants }).expect(201)
    await world.as(await world.person('officer', id)).upload(['a.pdf', pdf()])
    const change = (body: object) => world.as(admin).patch(`${agencies}/${id}`, { revision: 1, ...body })
    expect((await change({ units: [] }).expect(400)).body.faults[0].sentence).to.include('Văn phòng')
    expect((await change({ code: 'KHAC' }).expect(400)).body.faults[0].sentence).to.include('GIU')
    await change({ name: 'Tên khác' }).expect(200)
  })

  it('take no field that is not theirs to give (mass assignment)', async () => {
    const { id } = await make('GAN')
    for (const field of ['agencyId', 'ownerId', 'role', 'status', 'score', '_id', 'claim']) {
      await world
        .as(admin)
        .post(agencies, { ...plain, code: 'GAN2', [field]: 'x' })
        .expect(400)
      await world
        .as(admin)
        .patch(`${agencies}/${id}`, { revision: 1, [field]: 'x' })
        .expect(400)
    }
    await world
      .as(admin)
      .post(agencies, { ...plain, code: 'GAN2', revision: 9 })
      .expect(400)
  })

  it('show their own officers who works there, by name and unit, and nobody else', async () => {
    const [own, other] = [await make('DOI', { units: [{ key: 'VP', name: 'Văn phòng' }] }), await make('LA')]
    const add = (login: string, name: string, grants: object[], more = {}) =>
      world
        .as(admin)
        .post(`${v1}/people`, { login, name, grants, ...more })
        .expect(201)
    await add('nguoi.a', 'Lê An', [{ role: 'contributor', agency: own.id, unit: 'VP' }])
    await add('nguoi.b', 'Lê Bình', [{ role: 'head', agency: other.id }])
    await add('nguoi.c', 'Máy', [{ role: 'officer', agency: own.id }], { isService: true })
    await add('nguoi.d', 'Lãnh đạo', [{ role: 'reviewer', agency: own.id }])
    const gone = await add('nguoi.e', 'Đã nghỉ', [{ role: 'officer', agency: own.id }])
    await world.as(admin).post(`${v1}/people/${gone.body.id}/departure`, { revision: 1 }).expect(201)
    const officer = await world.person('officer', own.id)
    const { body } = await world.as(officer).get(`${agencies}/${own.id}/members`).expect(200)
    expect(body.members.map(({ name }: Person) => name)).to.deep.equal(['Lê An', 'Nguyễn Văn An'])
    expect(body.members[0]).to.have.all.keys('id', 'name', 'roles', 'unit')
    expect(body.members[0]).to.deep.include({ roles: ['contributor'], unit: 'VP' })
    await world.as(officer).get(`${agencies}/${other.id}/members`).expect(404)
    await world.as(admin).get(`${agencies}/${other.id}/members`).expect(200)
  })
})
