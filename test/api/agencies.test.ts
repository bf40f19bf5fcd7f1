import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Agency } from '../../schemas/agency.ts'
import { directoryTables } from '../../schemas/directory/write.ts'
import { newId } from '../../schemas/id.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

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

  describe('that others follow', () => {
    const follow = (id: string, body: object) =>
      world.as(admin).post(`${agencies}/${id}/succession`, { revision: 1, on: '2026-07-01', ...body })
    const grantsOf = async ({ id }: Person) =>
      (await world.ctx.db.people.model.findOne({ id }).lean())!.grants

    it('end the day before; who acted for them acts for what follows too, and still reads what they made', async () => {
      const [old, heir] = [await make('SAP'), await make('NHAP')]
      const officer = await world.person('officer', old.id)
      const { body } = await world.as(officer).upload(['a.pdf', pdf()])
      const asked = await follow(old.id, { successors: [heir.id], check: true }).expect(201)
      expect(asked.body.people.map(({ id }: Person) => id)).to.deep.equal([officer.id])
      expect(await grantsOf(officer)).to.have.length(1)
      const done = await follow(old.id, { successors: [heir.id] }).expect(201)
      expect(done.body.agency).to.deep.include({ validTo: '2026-06-30', successors: [heir.id], revision: 2 })
      const from = '2026-06-30T17:00:00.000Z'
      expect(await grantsOf(officer)).to.deep.equal([
        { role: 'officer', agency: heir.id, from },
        { role: 'officer', agency: old.id },
      ])
      await world.as(officer).get(`${v1}/documents/${body[0].receipt.document}`).expect(200)
      expect(await world.history(old.id)).to.deep.equal(['agencies.create', 'agencies.succeed'])
      await follow(old.id, { revision: 2, successors: [heir.id] }).expect(409)
    })

    it('take another name as a new body, made in the same breath', async () => {
      const old = await make('TEN')
      const head = await world.person('head', old.id)
      const { validFrom: _, ...named } = { ...plain, code: 'TEN-MOI', name: 'Sở Tên Mới', short: 'STM' }
      const taken = await follow(old.id, { body: { ...named, code: 'SAP' } }).expect(409)
      expect(taken.body.faults[0].field).to.equal('code')
      expect(await grantsOf(head)).to.have.length(1)
      const { agency } = (await follow(old.id, { body: named }).expect(201)).body
      const made = await world.ctx.db.agencies.model.findOne({ code: 'TEN-MOI' }).lean()
      expect(agency.successors).to.deep.equal([made!.id])
      expect(made).to.include({ name: 'Sở Tên Mới', validFrom: '2026-07-01' })
      expect((await grantsOf(head))[0]).to.include({ role: 'head', agency: made!.id })
    })

    it('are refused with every fault at once; several successors move nobody', async () => {
      const [old, late, other] = [
        await make('CHIA'),
        await make('SAU', { validFrom: '2027-01-01' }),
        await make('PHAI'),
      ]
      const { body } = await follow(old.id, { on: '2024-01-01', successors: [old.id, late.id] }).expect(400)
      const fields = body.faults.map(({ field }: { field: string }) => field)
      expect(fields).to.have.members(['on', 'successors.0', 'successors.1'])
      await follow(old.id, {}).expect(400)
      await world.person('officer', old.id)
      const on = '2027-02-01'
      const split = await follow(old.id, { on, successors: [late.id, other.id] }).expect(201)
      expect(split.body.people).to.deep.equal([])
    })
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

describe('agencies and people from Excel', () => {
  let world: World
  let admin: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    admin = await world.person('admin')
  })
  after(() => world[Symbol.asyncDispose]())

  const at = `${v1}/directory-imports`
  const table = async (): Promise<Buffer> => {
    const { body } = await world.as(admin).get(`${v1}/directory-table`).parse(bytesOf).expect(200)
    return body as Buffer
  }
  const agency = (code: string, name: string): Agency => ({
    ...{ id: newId('ag'), code, name, short: name, kind: 'sở', symbol: code, validFrom: '2025-01-01' },
    ...{ successors: [], units: [], isHomeAffairs: false, isIssuerOnly: false, revision: 1 },
  })
  const send = async (agencies: Agency[], people: Person[], check = false) => {
    const file = (await workbookOf(directoryTables(agencies, people))).toString('base64')
    return world.as(admin).post(at, { file, name: 'danh-muc.xlsx', ...(check && { check }) })
  }
  const labour = agency('SLD', 'Sở Lao động')
  const binh: Person = {
    ...{ id: newId('pe'), login: 'binh.lt', name: 'Lê Thị Bình', revision: 1 },
    grants: [{ role: 'officer', agency: labour.id }],
  }
  const count = async () =>
    Promise.all([world.ctx.db.agencies, world.ctx.db.people].map(({ model }) => model.countDocuments()))

  it('are looked at first, kept whole or not at all, and nobody but the administrator brings them', async () => {
    const { status, body } = await send([labour], [binh], true)
    expect([status, body.agencies[0].what, body.people[0].what]).to.deep.equal([201, 'new', 'new'])
    expect(await count()).to.deep.equal([0, 1])
    const wrong = await send([labour], [{ ...binh, grants: [{ role: 'officer' }] }])
    expect(wrong.body.faults[0].field).to.equal('Người dùng!F2')
    expect(await count()).to.deep.equal([0, 1])
    const officer = await world.person('auditor')
    await world.as(officer).get(at).expect(403)
    await world.as(officer).get(`${v1}/directory-table`).expect(403)
  })

  it('are made in one act, come back without a difference, and end the sessions of whoever gets more', async () => {
    expect((await send([labour], [binh])).status).to.equal(201)
    const made = (await world.ctx.db.people.model.findOne({ login: 'binh.lt' }).lean())!
    expect(await world.history(made.id)).to.deep.equal(['directory.import'])
    const again = await world.as(admin).post(at, { file: (await table()).toString('base64'), name: 'a.xlsx' })
    expect(again.body.faults[0].sentence).to.include('không có gì khác')
    const more = {
      ...binh,
      name: 'Lê Thị Thanh Bình',
      grants: [...binh.grants, { role: 'council' as const }],
    }
    expect((await send([{ ...labour, name: 'Sở LĐ và VL' }], [more])).status).to.equal(201)
    const now = (await world.ctx.db.people.model.findOne({ login: 'binh.lt' }).lean())!
    expect(now).to.include({ name: 'Lê Thị Thanh Bình' }).and.have.property('sessionsFrom')
    expect(now.grants.map(({ role }) => role)).to.deep.equal(['officer', 'council'])
  })

  it('are undone, the last first, until something rests on them', async () => {
    const list = async () => (await world.as(admin).get(at).expect(200)).body.imports
    const [second, first] = await list()
    expect(second).to.include({ agencies: 0, people: 0, corrected: 2 })
    const undo = ({ id, revision }: { id: string; revision: number }) =>
      world.as(admin).delete(`${at}/${id}`, { revision })
    const refused = (await undo(first)).body
    expect(refused.type).to.equal('/problems/wrong-state')
    const said = refused.faults.map(({ sentence }: { sentence: string }) => sentence.split(' lúc ')[0])
    expect(said).to.deep.equal([
      'Sở LĐ và VL (SLD): tên đã được sửa sau đó, bởi lần nhập “danh-muc.xlsx”',
      'Lê Thị Thanh Bình (binh.lt): tên đã được sửa sau đó, bởi lần nhập “danh-muc.xlsx”',
      'Lê Thị Thanh Bình (binh.lt): vai trò đã được sửa sau đó, bởi lần nhập “danh-muc.xlsx”',
    ])
    const both = await Promise.all([undo(second), undo(second)])
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    const back = (await world.ctx.db.people.model.findOne({ login: 'binh.lt' }).lean())!
    expect(back).to.include({ name: 'Lê Thị Bình' })
    expect(back.grants.map(({ role }) => role)).to.deep.equal(['officer'])

    expect((await send([agency('STP', 'Sở Tư pháp')], [])).status).to.equal(201)
    const [third] = await list()
    const justice = (await world.ctx.db.agencies.model.findOne({ code: 'STP' }).lean())!
    const clerk = await world.person('officer', justice.id)
    expect((await undo(third)).body.faults).to.deep.equal([
      { field: 'STP', sentence: `Sở Tư pháp (STP): còn ${clerk.name} (${clerk.login}) có vai trò ở đó.` },
    ])
    await world.ctx.db.people.model.deleteOne({ id: clerk.id })
    expect((await undo(third)).body).to.deep.equal({ removed: 1, restored: 0 })
    expect(await world.ctx.db.agencies.model.exists({ code: 'STP' })).to.equal(null)
    // What a later one had changed is as the first one made it again.
    expect((await undo(first)).body).to.deep.equal({ removed: 2, restored: 0 })
    expect(await world.ctx.db.people.model.exists({ login: 'binh.lt' })).to.equal(null)
  })

  it('are undone below a later one that uses nothing of theirs, and leave what it changed', async () => {
    const undo = async (n: number) => {
      const { id, revision } = (await world.as(admin).get(at).expect(200)).body.imports[n]
      return (await world.as(admin).delete(`${at}/${id}`, { revision })).body
    }
    const login = 'cuong.pv'
    const cuong: Person = {
      ...{ id: newId('pe'), login, name: 'Phạm Văn Cường', position: 'Chuyên viên', revision: 1 },
      grants: [{ role: 'auditor' }],
    }
    await send([], [cuong])
    await send([], [{ ...cuong, position: 'Phó phòng' }])
    await send([agency('SNN', 'Sở Nông nghiệp')], [{ ...cuong, position: 'Phó phòng', email: 'c@t.example' }])
    expect((await undo(2)).faults.map(({ sentence }: { sentence: string }) => sentence)).to.have.length(2)
    expect(await undo(1)).to.deep.equal({ removed: 0, restored: 1 })
    const now = await world.ctx.db.people.model.findOne({ login }).lean()
    expect(now).to.include({ position: 'Chuyên viên', email: 'c@t.example' })
    expect((await undo(2)).faults[0].sentence).to.include('thư điện tử đã được sửa sau đó, bởi lần nhập')
    expect(await undo(0)).to.deep.equal({ removed: 1, restored: 1 })
    const { revision } = (await world.ctx.db.people.model.findOne({ login }).lean())!
    const more = { revision, position: 'Trưởng phòng' }
    const id = now!.id
    await world.as(admin).patch(`${v1}/people/${id}`, more).expect(200)
    await world
      .as(admin)
      .post(`${v1}/people/${id}/invitations`, { revision: revision + 1 })
      .expect(201)
    const kept = (await undo(2)).faults.map(({ sentence }: { sentence: string }) => sentence)
    expect(kept[0]).to.include(`bởi ${admin.name} (sửa người dùng) lúc`)
    expect(kept[1]).to.include('đã được mời')
    expect(await world.ctx.db.people.model.exists({ login })).not.to.equal(null)
  })
})
