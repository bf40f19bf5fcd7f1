// After the lock a leaf that was not sent says so wherever it stands, and nobody works on it in vain; a paper or what Sở
// Nội vụ asked for keeps it open.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { lockedWords } from '../../schemas/format.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { lock } from '../round.ts'
import { send, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

interface Offered {
  code: string
  gain: number
  workingDaysLeft: number
}

describe('a leaf that was not sent before the lock', () => {
  let world: World
  let round: Awaited<ReturnType<typeof submittedRound>>
  let lockAt: string
  const days = 864e5
  const inDays = (n: number) => new Date(world.ctx.now().getTime() + n * days).toISOString()
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    const { officer } = round.people
    const path = `${v1}/assessments/${round.leaves['2.2']!.assessment}`
    const { revision } = (await world.as(officer).get(path)).body
    const figures = [{ code: 'n', value: '0', state: 'official' }]
    const said = { figures, explanation: 'Trong năm không phát sinh sáng kiến được công nhận.' }
    await world
      .as(officer)
      .patch(path, { revision, ...said })
      .expect(200)
    await lock(world, round.people.reviewer, round.slug)
    lockAt = (await world.ctx.db.campaigns.model.findOne({ id: round.campaign }).lean())!.lockAt
  })
  after(() => world[Symbol.asyncDispose]())

  const seen = async (leaf: string, who: Person = round.people.officer) =>
    (await world.as(who).get(`${v1}/assessments/${round.leaves[leaf]!.assessment}`).expect(200)).body
  const rows = async (): Promise<Map<string, { isLocked: boolean; due: string; isOverdue: boolean }>> => {
    const path = `${v1}/campaigns/${round.slug}/assessments?agency=${round.agencies.lead}`
    const { body } = await world.as(round.people.officer).get(path).expect(200)
    return new Map(body.rows.map((row: { code: string }) => [row.code, row]))
  }
  const given = async (): Promise<Map<string, boolean>> => {
    const path = `${v1}/campaigns/${round.slug}/assignments`
    const { body } = await world.as(round.people.reviewer).get(path).expect(200)
    return new Map(
      body.assignments.map((one: { code: string; isLocked: boolean }) => [one.code, one.isLocked]),
    )
  }
  const present = async (leaf: string) =>
    world.as(round.people.officer).post(`${v1}/assessments/${round.leaves[leaf]!.assessment}/presentations`, {
      revision: (await seen(leaf)).revision,
    })

  it('says since when, and offers its agency nothing that cannot be done', async () => {
    for (const who of [round.people.officer, round.people.head]) {
      const body = await seen('2.2', who)
      expect(body.locked).to.equal(lockAt)
      expect(body.may).to.deep.equal([])
    }
    expect((await seen('1.1')).locked).to.equal(lockAt)
    expect((await seen('1.1')).may).to.deep.equal([])
    expect((await seen('1.1', round.people.reviewer)).may).to.include('accept')
    const { body, status } = await present('2.2')
    expect([status, body.type, body.detail]).to.deep.equal([403, '/problems/late', lockedWords(lockAt)])
  })

  it('takes nothing any more: no figure, paper, hand-over or way back', async () => {
    const [officer, head] = [world.as(round.people.officer), world.as(round.people.head)]
    const { assignment, assessment } = round.leaves['2.2']!
    const path = `${v1}/assessments/${assessment}`
    const before = await world.ctx.db.assessments.model.findOne({ id: assessment }).lean()
    const { revision } = before!
    const [paper] = round.papers
    const figures = [{ code: 'n', value: '1', state: 'official' }]
    const given = (await world.ctx.db.assignments.model.findOne({ id: assignment }).lean())!
    const contributors = [round.people.contributor.id]
    const tried = [
      await officer.patch(path, { revision, figures }),
      await officer.patch(path, { revision, explanation: 'Đã có sáng kiến được công nhận.' }),
      await officer.patch(path, { revision, hand: { self: '0,50', reason: 'Đã có một sáng kiến' } }),
      await officer.post(`${path}/citations`, { revision, slot: 'a', version: paper!.version }),
      await officer.send('PUT', `${v1}/assignments/${assignment}/handover`, {
        ...{ revision: given.revision, contributors },
      }),
    ]
    const refused = [403, '/problems/late', lockedWords(lockAt, 'sửa')]
    for (const { status, body } of tried) expect([status, body.type, body.detail]).to.deep.equal(refused)
    expect(await world.ctx.db.assessments.model.findOne({ id: assessment }).lean()).to.deep.equal(before)

    // As it lay before the head, with a paper, when the clock locked it.
    const key = newId('ci')
    const cited = {
      key,
      slot: 'a',
      document: paper!.document,
      version: paper!.version,
      hashes: [paper!.sha256],
    }
    const { collection } = world.ctx.db.assessments.model
    const by = { by: round.people.officer.id, at: lockAt }
    await collection.updateOne({ id: assessment }, { $set: { citations: [{ ...cited, ...by }] } })
    const taken = await officer.delete(`${path}/citations/${key}`, { revision })
    expect([taken.status, taken.body.type]).to.deep.equal([403, '/problems/late'])
    await collection.updateOne({ id: assessment }, { $set: { state: 'with-head', citations: [] } })
    const back = await officer.delete(`${path}/presentations`, { revision })
    const returned = await head.post(`${path}/returns`, { revision, reason: 'Chưa đủ số liệu' })
    const { digest } = (await head.get(path)).body
    const items = [{ id: assessment, revision, digest }]
    const sent = await head.post(`${v1}/submissions`, { items, password: 'mật khẩu dài' }).expect(201)
    await collection.replaceOne({ id: assessment }, before!)
    for (const { status, body } of [back, returned])
      expect([status, body.type]).to.deep.equal([403, '/problems/late'])
    expect(sent.body[0].problem).to.include({ type: '/problems/late', detail: lockedWords(lockAt) })
  })

  it('is told apart in every list, and what was sent is not among it', async () => {
    const told = [...(await rows())].map(([code, { isLocked }]) => [code, isLocked])
    expect(Object.fromEntries(told)).to.deep.equal({ '1.1': false, '1.2': false, '2.1': false, '2.2': true })
    expect(Object.fromEntries(await given())).to.deep.include({ '1.1': false, '2.2': true })
    const board = `${v1}/campaigns/${round.slug}/board/cell?agency=${round.agencies.lead}`
    const { body } = await world.as(round.people.reviewer).get(board).expect(200)
    const cells = body.leaves.map(({ code, state }: { code: string; state: string }) => [
      code,
      state === 'locked',
    ])
    expect(Object.fromEntries(cells)).to.deep.equal({ '1.1': false, '1.2': false, '2.2': true })
    const path = `${v1}/campaigns/${round.slug}/work?agency=${round.agencies.lead}`
    const { groups } = (await world.as(round.people.officer).get(path).expect(200)).body
    expect(groups.map(({ kind }: { kind: string }) => kind)).to.deep.equal(['locked'])
  })

  it('reads the same in the cells of the board, in its totals, beside it and in Excel', async () => {
    const stands = async () => {
      const reviewer = world.as(round.people.reviewer)
      const path = `${v1}/campaigns/${round.slug}/board`
      const { body } = await reviewer.get(path).expect(200)
      const n = body.columns.findIndex(({ code }: { code: string }) => code === '2.2')
      const { agency, cells } = body.rows.find(
        (row: { agency: string }) => row.agency === round.agencies.lead,
      )
      const { leaves } = (await reviewer.get(`${path}/cell?agency=${agency}&column=${body.columns[n].key}`))
        .body
      const file = await reviewer
        .get(`${path}/table`)
        .buffer(true)
        .parse((response, done) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () => done(null, Buffer.concat(parts)))
        })
      const sheets = await readXlsxFile(file.body as Buffer)
      const words = sheets.map(({ data }) => data.flat().filter((one) => typeof one === 'string'))
      const count = (part: RegExp) => words[0]!.filter((one) => part.test(one)).length
      return {
        cell: cells[n].state,
        beside: leaves[0].state,
        ...{ locked: body.total.states.locked ?? 0, overdue: body.total.states.overdue ?? 0 },
        ...{ inExcel: [count(/^đã khóa, chưa gửi/), count(/^quá hạn/)] },
        heads: words[1]!.filter((one) => /khóa|quá hạn/i.test(one)),
      }
    }
    const heads = ['Quá hạn', 'Đã khóa, chưa gửi']
    const shut = { cell: 'locked', beside: 'locked', locked: 1, overdue: 0, inExcel: [1, 0], heads }
    expect(await stands()).to.deep.equal(shut)
  })

  it('is open as long as the request of Sở Nội vụ lasts, whose deadline is the one that counts', async () => {
    const { assessment } = round.leaves['1.1']!
    const { revision, digest: over } = await seen('1.1', round.people.reviewer)
    const due = inDays(5)
    const requests = [{ slot: 'a', words: 'Bổ sung phụ lục số liệu', due }]
    const asked = { revision, over, outcome: 'return', reason: 'Chưa rõ số liệu', requests }
    const reviewer = world.as(round.people.reviewer)
    await reviewer.post(`${v1}/assessments/${assessment}/reviews`, asked).expect(201)
    const body = await seen('1.1')
    expect(body).to.not.have.property('locked')
    expect(body).to.include({ isOverdue: false, due: lockAt })
    expect(body.may).to.include('present')
    const said = { revision: body.revision, explanation: 'Đã bổ sung phụ lục số liệu.' }
    await world.as(round.people.officer).patch(`${v1}/assessments/${assessment}`, said).expect(200)
    expect((await rows()).get('1.1')).to.include({ isLocked: false, due, isOverdue: false })
    expect((await given()).get('1.1')).to.equal(false)
    expect((await fsck(world.ctx, 1)).findings).to.deep.equal([])
  })

  it('is offered to whoever asks what could still be won, until the request ends', async () => {
    const { assessment } = round.leaves['1.2']!
    const { revision, digest: over } = await seen('1.2', round.people.reviewer)
    const due = inDays(6)
    const asked = { revision, over, outcome: 'return', requests: [{ words: 'Đối chiếu lại số việc', due }] }
    const reviewer = world.as(round.people.reviewer)
    await reviewer.post(`${v1}/assessments/${assessment}/reviews`, asked).expect(201)
    const { body } = await reviewer.get(`${v1}/campaigns/${round.slug}/what-if`).expect(200)
    const offered = body.cheapest.map(({ code, gain, workingDaysLeft: left }: Offered) => [code, gain, left])
    expect(offered).to.deep.include(['1.2', 30, workingDaysLeft(world.ctx.now().toISOString(), due)])
  })

  it('is open by a paper until it ends, and is sent', async () => {
    const { assignment } = round.leaves['2.2']!
    const { revision } = (await world.ctx.db.assignments.model.findOne({ id: assignment }).lean())!
    const decision = 'Công văn số 812/UBND-NC ngày 15/11/2026'
    const more = { revision, due: inDays(3), reason: 'Chờ số liệu của Bộ', decision }
    await world.as(round.people.reviewer).patch(`${v1}/assignments/${assignment}`, more).expect(200)
    expect(await seen('2.2')).to.not.have.property('locked')
    expect((await seen('2.2')).moreTime).to.include({ kind: 'exception', until: more.due })
    expect((await given()).get('2.2')).to.equal(false)
    const shown = async () => {
      const { body } = await world.as(round.people.reviewer).get(`${v1}/campaigns/${round.slug}/board`)
      const n = body.columns.findIndex(({ code }: { code: string }) => code === '2.2')
      return body.rows.find(({ agency }: { agency: string }) => agency === round.agencies.lead).cells[n]
    }
    expect(await shown()).to.include({ state: 'incomplete' })
    const less = { revision: revision + 1, due: inDays(2) }
    await world.as(round.people.reviewer).patch(`${v1}/assignments/${assignment}`, less).expect(200)
    expect((await seen('2.2')).moreTime).to.include({ kind: 'exception', until: less.due })
    expect(await shown()).to.include({ state: 'incomplete' })
    await send(world, round, '2.2', round.people.officer, round.people.head, { n: '0' }, [])
    const { submissions } = await seen('2.2')
    expect(submissions.at(-1)).to.include({ isLate: true })
  })
})
