import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { pdf, settings, v1, World } from '../world.ts'

const people = `${v1}/people`

describe('people', () => {
  let world: World
  let admin: Person
  let agency: string
  let other: string
  before(async () => {
    world = await World.open(await settings('disk'))
    admin = await world.person('admin')
    const units = [{ key: 'CCHC', name: 'Phòng Cải cách hành chính' }]
    agency = await world.agency('AA', { units })
    other = await world.agency('BB')
  })
  after(() => world[Symbol.asyncDispose]())

  const officer = () => ({ role: 'officer', agency })
  const make = async (login: string, more: object = {}) =>
    (await world.as(admin).post(people, { login, name: 'Đặng Thị Ánh', grants: [officer()], ...more })).body

  it('are made without a password, shown without what lets anybody in, and found with and without diacritics', async () => {
    const body = await make(' Anh.DT@Tinh.vn ', { position: 'Chuyên viên', email: 'anh@tinh.vn' })
    expect(body).to.include({ login: 'anh.dt@tinh.vn', hasPassword: false, revision: 1 })
    expect(body.tasks).to.deep.equal([])
    for (const q of ['dang anh', 'Đặng', 'ANH.DT', 'chuyen vien anh']) {
      const found = await world
        .as(admin)
        .get(`${people}?q=${encodeURIComponent(q)}`)
        .expect(200)
      expect(
        found.body.rows.map(({ id }: Person) => id),
        q,
      ).to.deep.equal([body.id])
      expect(found.text).not.to.match(/argon2|"password"|"hash"/)
    }
    expect(await world.history(body.id)).to.deep.equal(['people.create'])
    const taken = await world.as(admin).post(people, { login: 'ANH.dt@tinh.vn', name: 'X', grants: [] })
    expect(taken).to.include({ status: 409 })
    expect(taken.body.type).to.equal('/problems/duplicate')
  })

  it('are listed by given name, a page at a time, each once', async () => {
    const names = ['Lê Văn Bình', 'Ân Thị Bình', 'Trần Ý', 'Đỗ Văn Đức', 'Phạm Dũng']
    for (const [i, name] of names.entries())
      await make(`trang${i}`, { name, grants: [{ role: 'officer', agency: other }] })
    const seen: string[] = []
    let after = ''
    do {
      const { body } = await world.as(admin).get(`${people}?agency=${other}&role=officer&limit=2${after}`)
      expect(body.total).to.equal(5)
      seen.push(...body.rows.map(({ name }: Person) => name))
      after = body.next ? `&after=${body.next}` : ''
    } while (after)
    expect(seen).to.deep.equal(['Ân Thị Bình', 'Lê Văn Bình', 'Phạm Dũng', 'Đỗ Văn Đức', 'Trần Ý'])
    const none = await world.as(admin).get(`${people}?agency=${other}&role=head`).expect(200)
    expect(none.body.rows).to.deep.equal([])
  })

  it('hold only grants that name a place which is there: every fault at once', async () => {
    const grants = [
      { role: 'officer' },
      { role: 'head', agency: 'ag_00000000000000000000' },
      { role: 'contributor', agency, unit: 'KHAC' },
      { role: 'auditor', areas: ['1'] },
      { role: 'leader', from: '2026-02-01T00:00:00.000Z', until: '2026-01-01T00:00:00.000Z' },
      officer(),
      officer(),
    ]
    const { body } = await world.as(admin).post(people, { login: 'sai', name: 'Sai', grants }).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'grants.0.agency',
      'grants.1.agency',
      'grants.2.unit',
      'grants.3.areas',
      'grants.4.until',
      'grants.6.role',
    ])
    for (const { sentence } of body.faults) expect(sentence).to.match(/Hãy .+\.$/)
    const two = { login: 'may', name: 'Máy', isService: true, grants: [officer(), { role: 'auditor' }] }
    await world.as(admin).post(people, two).expect(400)
    await make('phong', { grants: [{ role: 'contributor', agency, unit: 'CCHC' }] })
  })

  it('take no field that is not theirs to give (mass assignment)', async () => {
    const made = await make('gan')
    const fields = {
      id: admin.id,
      agencyId: other,
      ownerId: admin.id,
      role: 'admin',
      status: 'x',
      password: 'x',
      sessionsFrom: '2020-01-01T00:00:00.000Z',
      leftAt: '2020-01-01T00:00:00.000Z',
      invitation: {},
      isService: false,
    }
    for (const [field, value] of Object.entries(fields)) {
      const body = { login: 'gan2', name: 'X', grants: [], [field]: value }
      await world.as(admin).post(people, body).expect(400)
      if (field === 'id') continue // the address says which
      await world
        .as(admin)
        .patch(`${people}/${made.id}`, { revision: 1, [field]: value })
        .expect(400)
    }
    await world.as(admin).post(people, { login: 'gan2', name: 'X', grants: [], revision: 7 }).expect(400)
    await world.as(admin).patch(`${people}/${made.id}`, { revision: 1, login: 'khac' }).expect(400)
    const moved = await world
      .as(admin)
      .patch(`${people}/${made.id}`, { id: admin.id, revision: 1, name: 'Mới' })
    expect(moved.body).to.include({ id: made.id, name: 'Mới' })
  })

  it('are changed against the revision that was seen; null takes away', async () => {
    const { id } = await make('doi', { position: 'Chuyên viên', email: 'a@b.vn' })
    const changed = await world
      .as(admin)
      .patch(`${people}/${id}`, { revision: 1, position: null, name: 'Đổi' })
    expect(changed.body)
      .to.include({ name: 'Đổi', email: 'a@b.vn', revision: 2 })
      .and.not.have.key('position')
    const late = await world.as(admin).patch(`${people}/${id}`, { revision: 1, name: 'Muộn' }).expect(409)
    expect(late.body.changed.map(({ field }: { field: string }) => field)).to.include('name')
  })

  it('cannot lose their last administrator, also when two take the right from each other at once', async () => {
    const { revision } = (await world.as(admin).get(`${people}/${admin.id}`)).body
    const alone = await world.as(admin).post(`${people}/${admin.id}/departure`, { revision }).expect(409)
    expect(alone.body.detail).to.include('quản trị cuối cùng')
    await world.as(admin).patch(`${people}/${admin.id}`, { revision, grants: [] }).expect(409)
    const second = await world.person('admin')
    const away = (who: Person, whom: Person) =>
      world.as(who).patch(`${people}/${whom.id}`, { revision: 1, grants: [] })
    const both = await Promise.all([away(admin, second), away(second, admin)])
    expect(both.map(({ status }) => status)).to.have.members([200, 409])
    const left = await world.ctx.db.people.model.find({ 'grants.role': 'admin' }).lean()
    expect(left).to.have.length(1)
    admin = left[0]!
  })
})

describe('a right, a standing or a password that changes', () => {
  let world: World
  let admin: Person
  let agency: string
  before(async () => {
    world = await World.open(await settings('disk'))
    admin = await world.person('admin')
    agency = await world.agency('AA')
  })
  after(() => world[Symbol.asyncDispose]())

  const me = (who: Person) => world.as(who).get(`${v1}/me`)

  it('ends the sessions of a person whose grants are changed, at the next request; another name does not', async () => {
    const who = await world.person('officer', agency)
    await world.as(admin).patch(`${people}/${who.id}`, { revision: 1, name: 'Tên mới', grants: who.grants })
    await me(who).expect(200)
    const grants = [{ role: 'contributor', agency }]
    await world.as(admin).patch(`${people}/${who.id}`, { revision: 2, grants }).expect(200)
    await me(who).expect(401)
  })

  it('ends them where an administrator ends them; the password stays', async () => {
    const who = await world.person('officer', agency)
    const seen = (await world.as(admin).get(`${people}/${who.id}`).expect(200)).body
    expect(seen.sessions).to.have.length(1)
    expect(seen.sessions[0]).to.include({ agent: 'test', address: '127.0.0.1' })
    const ended = await world.as(admin).delete(`${people}/${who.id}/sessions`, { revision: 1 }).expect(200)
    expect(ended.body).to.deep.include({ sessions: [], hasPassword: true })
    await me(who).expect(401)
    expect(await world.history(who.id)).to.include('people.end-sessions')
  })

  it('ends them when somebody leaves; what they made stays as it was, and their work is named', async () => {
    const who = await world.person('officer', agency)
    const { body } = await world.as(who).upload(['a.pdf', pdf()])
    const { document, version } = body[0].receipt
    const assessment = await world.assessment(agency)
    const handed = { contributors: [who.id] }
    await world.ctx.db.assignments.model.collection.updateOne({ id: assessment.assignment }, { $set: handed })
    const snapshot = async () => {
      const { documents, versions, assessments, assignments } = world.ctx.db
      return JSON.stringify([
        await documents.model.findOne({ id: document }).lean(),
        await versions.model.findOne({ id: version }).lean(),
        await assessments.model.findOne({ id: assessment.id }).lean(),
        await assignments.model.findOne({ id: assessment.assignment }).lean(),
      ])
    }
    const before = await snapshot()
    const left = await world.as(admin).post(`${people}/${who.id}/departure`, { revision: 1 }).expect(201)
    expect(left.body.leftAt).to.be.a('string')
    expect(left.body.tasks).to.have.length(1)
    expect(left.body.tasks[0]).to.deep.include({
      assignment: assessment.assignment,
      agency: { id: agency, short: 'AA' },
      leaf: 'l11',
      code: '1.1',
      name: 'Kế hoạch năm',
    })
    expect(await snapshot()).to.equal(before)
    await me(who).expect(401)
    const colleague = await world.person('officer', agency)
    await world.as(colleague).get(`${v1}/documents/${document}`).expect(200)
    const stranger = await world.person('officer', await world.agency('BB'))
    await world.as(stranger).get(`${v1}/documents/${document}`).expect(404)
    await world.as(admin).get(`${v1}/documents/${document}`).expect(403)

    await world.as(admin).post(`${people}/${who.id}/departure`, { revision: 2 }).expect(409)
    const gone = await world.as(admin).get(`${people}?left=true`).expect(200)
    expect(gone.body.rows.map(({ id }: Person) => id)).to.deep.equal([who.id])
    await world.as(admin).post(`${people}/${who.id}/return`, { revision: 2 }).expect(201)
    await me(who).expect(401) // sessions of before stay over
    const credentials = { login: who.login, password: 'mật khẩu dài' }
    await world.as().post(`${v1}/sessions`, credentials).expect(201)
    expect(await world.history(who.id)).to.deep.equal(['test.make', 'people.depart', 'people.return'])
  })

  it('takes a right away on the day it ends, and gives none before it begins', async () => {
    const past = '2020-01-01T00:00:00.000Z'
    const future = '2090-01-01T00:00:00.000Z'
    for (const [when, status] of [
      [{ until: past }, 403],
      [{ from: future }, 403],
      [{ from: past, until: future }, 200],
    ] as const) {
      const who = await world.person('officer', agency)
      const grants = [{ ...who.grants[0]!, ...when }]
      await world.ctx.db.people.model.collection.updateOne({ id: who.id }, { $set: { grants } })
      await world.as(who).get(`${v1}/documents`).expect(status)
    }
  })
})
