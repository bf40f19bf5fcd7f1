// Chờ gắn: a product handed in while its leaf is closed is never lost: it waits, is offered when the leaf opens, and goes in by one
// act, whoever comes between. And what a document lacks for a slot is said before it is handed in.
import { expect } from 'chai'
import type { TaskView } from '../../api/tasks/view.ts'
import type { Person } from '../../schemas/person.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('products of tasks whose leaf is closed', () => {
  let world: World
  let round: Round
  let plan: Plan
  let officer: Person
  let papers: { document: string; version: string }[]
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    officer = round.people.officer
    const { lead, other } = round.agencies
    const task = (code: string, leaf: string, id = lead) =>
      taskOf(code, { id, name: 'Cơ quan' }, { lifts: [{ leaf, points: 25 }] })
    plan = await approvedPlan(world, [task('NV1', '1.1'), task('NV2', '1.1'), task('NV3', '2.2', other)])
    const { body } = await world.as(officer).upload(...['a', 'b', 'c', 'd'].map((name): [string, Buffer] => [`${name}.pdf`, pdf()])) // prettier-ignore
    await world.work()
    papers = body.map(({ receipt }: { receipt: { document: string; version: string } }) => receipt)
  })
  after(() => world[Symbol.asyncDispose]())

  const leaf = async () =>
    (await world.ctx.db.assessments.model.findOne({ id: round.leaves['1.1']!.assessment }).lean())!
  const read = async (code = 'NV1', who = officer): Promise<TaskView> =>
    (await world.as(who).get(`${v1}/plans/${plan.id}/tasks/${code}`).expect(200)).body
  const send = async (method: string, path: string, body: object, code = 'NV1') =>
    world.as(officer).send(method, `${v1}/plans/${plan.id}/tasks/${code}/${path}`, {
      revision: (await read(code)).revision,
      ...body,
    })
  const deliver = (n: number, more: object, code = 'NV1') =>
    send('POST', 'products', { version: papers[n]!.version, cites: [], ...more }, code)
  const close = async () => {
    const { id, revision } = await leaf()
    await world.as(officer).post(`${v1}/assessments/${id}/presentations`, { revision }).expect(201)
  }
  const open = async () => {
    const { id, revision } = await leaf()
    return world.as(officer).send('DELETE', `${v1}/assessments/${id}/presentations`, { revision })
  }
  const slot = async () => (await read()).leaves[0]!.slots[0]!.key
  const wait = async () => [{ assessment: (await leaf()).id, slot: await slot() }]
  const cite = async (n: number, code = 'NV1') => {
    const { id, revision } = await leaf()
    const cites = [{ assessment: id, revision, slot: await slot() }]
    return send('PUT', `products/${papers[n]!.version}/citations`, { cites }, code)
  }
  const citedThere = async () => (await leaf()).citations.map(({ version }) => version)
  const todo = async (who = officer) => {
    const { body } = await world.as(who).get(`${v1}/campaigns/${round.slug}/work`).expect(200)
    const groups: { kind: string; rows: { code: string; sentence: string }[] }[] = body.groups
    return groups.find(({ kind }) => kind === 'products')?.rows ?? []
  }
  const offered = async (who: Person) => world.as(who).get(`${v1}/assessments/${(await leaf()).id}/products`)

  it('wait for it, are seen to wait, and are offered the moment it is open', async () => {
    const { id, revision } = await leaf()
    const figures = [{ code: 'dat', value: 'true', state: 'official' }]
    const explanation = 'Kế hoạch đang chờ ký số, sẽ gắn khi có số.'
    await world.as(officer).patch(`${v1}/assessments/${id}`, { revision, figures, explanation }).expect(200)
    await close()
    expect((await read()).leaves[0]).to.include({ isClosed: true })
    const done = await deliver(0, { waits: await wait(), finish: true, reason: 'Chờ văn thư cấp số' })
    expect(done.status).to.equal(201)
    expect(done.body.products[0]).to.deep.include({
      leaves: [],
      waits: [{ assessment: id, leaf: '1.1', slot: await slot(), isOpen: false }],
      subject: 'a.pdf',
    })
    expect(await todo()).to.deep.equal([])
    expect((await offered(officer)).body.rows).to.have.length(1)
    expect((await cite(0)).body.type).to.equal('/problems/wrong-state')
    await open()
    expect((await read()).products[0]!.waits[0]!.isOpen).to.equal(true)
    const [row] = await todo()
    expect(row).to.include({ code: '1.1' })
    expect(row!.sentence).to.include('a.pdf')
    const { rows } = (await offered(officer)).body
    expect(rows[0]).to.include({ code: 'NV1', version: papers[0]!.version, mayCite: true })
    expect((await offered(round.otherOfficer)).status).to.equal(404)
    const helpedBy = (coordinators: string[]) =>
      world.ctx.db.assignments.model.updateOne({ id: round.leaves['1.1']!.assignment }, { coordinators })
    await helpedBy([round.agencies.other])
    const theirs = await offered(round.otherOfficer)
    expect([theirs.status, theirs.body.rows], 'of a leaf, not of its task').to.deep.equal([200, []])
    await helpedBy([])
    const seen = (await offered(round.people.leader)).body
    expect(seen.rows ?? []).to.satisfy((all: { mayCite: boolean }[]) => all.every(({ mayCite }) => !mayCite))
  })

  it('go in by one act, also when the task is done, and are offered no more', async () => {
    const cited = await cite(0)
    expect(cited.status).to.equal(200)
    expect(cited.body.products[0]).to.deep.include({ leaves: ['1.1'], waits: [] })
    expect(await citedThere()).to.deep.equal([papers[0]!.version])
    expect([await todo(), (await offered(officer)).body.rows]).to.deep.equal([[], []])
    expect((await cite(0)).status).to.equal(200)
    expect(await citedThere(), 'once').to.have.length(1)
    expect(await world.history((await read()).id!)).to.include('tasks.cite')
  })

  it('are settled too by who cites them by hand, or says that they do not belong there', async () => {
    await close()
    await deliver(1, { waits: await wait() }, 'NV2')
    await deliver(2, { waits: await wait() }, 'NV2')
    await open()
    const { id, revision } = await leaf()
    await world.as(officer).post(`${v1}/assessments/${id}/citations`, { revision, slot: await slot(), version: papers[1]!.version }).expect(201) // prettier-ignore
    expect((await todo())[0]?.sentence).to.include('c.pdf')
    const nothing = await send('PUT', `products/${papers[2]!.version}/citations`, { cites: [] }, 'NV2')
    expect(nothing.body.faults[0].field).to.equal('cites')
    await send('PUT', `products/${papers[2]!.version}/citations`, { cites: [], leave: [id] }, 'NV2')
    expect(await todo()).to.deep.equal([])
    expect((await read('NV2')).products.map(({ waits }) => waits)).to.deep.equal([[], []])
  })

  it('are lost to nobody who opens, closes or cites at the same time', async () => {
    for (let round = 0; round < 4; round++) {
      await close()
      const waits = await wait()
      const [opened, delivered] = await Promise.all([open(), deliver(3, { waits }, 'NV2')])
      expect([opened.status, delivered.status]).to.deep.equal([200, 201])
      expect((await todo())[0]?.sentence).to.include('d.pdf')
      const { id, revision } = await leaf()
      const both = await Promise.all([
        cite(3, 'NV2'),
        cite(3, 'NV2'),
        world.as(officer).post(`${v1}/assessments/${id}/presentations`, { revision }),
      ])
      const cited = (await citedThere()).filter((version) => version === papers[3]!.version).length
      const waiting = (await read('NV2')).products.at(-1)!.waits.length
      expect([cited, waiting], both.map(({ status }) => status).join()).to.be.deep.oneOf([[1, 0], [0, 1]]) // prettier-ignore
      if ((await leaf()).state === 'with-head') await open()
      const now = await leaf()
      const key = now.citations.find(({ version }) => version === papers[3]!.version)?.key
      if (key) await world.as(officer).send('DELETE', `${v1}/assessments/${id}/citations/${key}`, { revision: now.revision }) // prettier-ignore
      expect((await send('DELETE', `products/${papers[3]!.version}`, {}, 'NV2')).status).to.equal(200)
    }
  })

  it('may wait only in leaves that the task lifts and the agency leads or coordinates', async () => {
    const { assessment } = round.leaves['2.2']!
    const wrong = await deliver(3, { waits: [{ assessment, slot: 'a' }] }, 'NV2')
    expect(wrong.body.faults[0]).to.include({ field: 'waits.0.slot' })
    expect((await world.as(round.otherOfficer).send('POST', `${v1}/plans/${plan.id}/tasks/NV3/products`, { revision: 0, version: papers[3]!.version, cites: [], waits: [{ assessment, slot: 'a' }] })).status).to.equal(404) // prettier-ignore
  })

  it('are told what they lack for a slot before they are handed in, and no more once it is filled in', async () => {
    const { document, version } = papers[3]!
    const fits = async (who = officer) =>
      world.as(who).get(`${v1}/plans/${plan.id}/tasks/NV2/fits?version=${version}`)
    const of = async () =>
      (await fits()).body.leaves[0].slots.find(({ key }: { key: string }) => key === first)
    const first = await slot()
    const before = await of()
    expect(before.isOtherKind).to.equal(true)
    expect(before.lacks.join(' ')).to.include('loại chưa ghi').and.to.include('Thiếu ngày ban hành')
    const { body } = await world.as(officer).get(`${v1}/documents/${document}`)
    const { type } = (await read('NV2')).leaves[0]!.slots[0]!
    await world.as(officer).send('PATCH', `${v1}/documents/${document}`, { revision: body.revision, particulars: { type, issued: '2026-03-05', symbol: '214/BC-SLD', number: '214', subject: 'Kết quả quý I' } }) // prettier-ignore
    const after = await of()
    expect(after.isOtherKind).to.equal(false)
    expect(after.lacks.length).to.be.lessThan(before.lacks.length)
    expect((await fits(round.otherOfficer)).status).to.equal(404)
    await deliver(3, {}, 'NV2')
    expect((await read('NV2')).products.at(-1)).to.include({ name: '214/BC-SLD', subject: 'Kết quả quý I', issued: '2026-03-05' }) // prettier-ignore
  })
})
