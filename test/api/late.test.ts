// After the lock: nothing without a paper that lets it (45), and what came by one is marked wherever the leaf is shown.
import { expect } from 'chai'
import { gridSheet } from '../../api/board/grid-sheet.ts'
import { gather } from '../../api/dossiers/gather.ts'
import { stateOf } from '../../api/dossiers/say.ts'
import { isAttachedAndRead } from '../assignment-paper.ts'
import { submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('after the lock', () => {
  let world: World
  let round: Awaited<ReturnType<typeof submittedRound>>
  let now = new Date('2026-12-15T09:00:00.000Z')
  const lockAt = '2026-12-15T10:00:00.000Z'
  const decision = 'Công văn số 812/UBND-NC ngày 15/12/2026'
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => now })
    round = await submittedRound(world)
    const { db } = world.ctx
    await db.campaigns.model.updateOne({ id: round.campaign }, { $set: { lockAt } })
    await db.assignments.model.updateMany({ campaign: round.campaign }, { $set: { due: lockAt } })
  })
  after(() => world[Symbol.asyncDispose]())

  const seen = async (leaf: string) => {
    const path = `${v1}/assessments/${round.leaves[leaf]!.assessment}`
    return (await world.as(round.people.officer).get(path).expect(200)).body
  }
  const reopen = async (leaf: string, status: number) =>
    world
      .as(round.people.officer)
      .post(`${v1}/assessments/${round.leaves[leaf]!.assessment}/reopenings`, {
        revision: (await seen(leaf)).revision,
        reason: 'Bổ sung số liệu',
      })
      .expect(status)
  /** What the head is told at once. */
  let told: Record<string, unknown>
  /** What stood in the head's list before. */
  let forewarned: string | undefined
  /** Presented and confirmed again; what was sent. */
  const sendAgain = async (leaf: string) => {
    const { assessment } = round.leaves[leaf]!
    const { revision } = await seen(leaf)
    await world
      .as(round.people.officer)
      .post(`${v1}/assessments/${assessment}/presentations`, { revision })
      .expect(201)
    const { revision: now, digest } = await seen(leaf)
    const list = `${v1}/campaigns/${round.slug}/assessments?agency=${round.agencies.lead}`
    const { rows } = (await world.as(round.people.head).get(list).expect(200)).body
    forewarned = rows.find(({ id }: { id: string }) => id === assessment).ifSent
    const items = [{ id: assessment, revision: now, digest }]
    const { body } = await world
      .as(round.people.head)
      .post(`${v1}/submissions`, { items, password: 'mật khẩu dài' })
      .expect(201)
    told = body[0].submission
    return (await seen(leaf)).submissions.at(-1)
  }
  const extend = (input: object) => {
    const { assignment } = round.leaves['1.2']!
    return world.as(round.people.reviewer).patch(`${v1}/assignments/${assignment}`, input)
  }

  it('nothing is opened again; more time needs a paper by number and day', async () => {
    now = new Date(lockAt)
    expect((await reopen('1.2', 403)).body.detail).to.include('bằng văn bản')
    const { revision } = (await world.ctx.db.assignments.model.findOne({
      id: round.leaves['1.2']!.assignment,
    }))!
    const due = '2026-12-18T10:00:00.000Z'
    const { body } = await extend({ revision, due, reason: 'Chờ số liệu của Bộ' }).expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal(['decision'])
    const early = {
      revision,
      due,
      reason: 'Chờ số liệu của Bộ',
      decision: decision.replace('15/12', '16/12'),
    }
    expect((await extend(early).expect(400)).body.faults).to.deep.equal([
      {
        field: 'decision',
        sentence: 'Ngày văn bản 16/12/2026 chưa đến, hôm nay là 15/12/2026. Hãy xem lại ngày.',
      },
    ])
    await extend({ revision, due, reason: 'Chờ số liệu của Bộ', decision }).expect(200)
    const { exception } = (await world.ctx.db.assignments.model
      .findOne({ id: round.leaves['1.2']!.assignment })
      .lean())!
    expect(exception).to.include({ decision, by: round.people.reviewer.id, until: due })
  })

  it('what comes by it is marked with it, for the reviewer and in the dossier; other leaves stay locked', async () => {
    await reopen('1.1', 403)
    await reopen('1.2', 201)
    const sent = await sendAgain('1.2')
    expect(sent).to.include({ isLate: true })
    expect(sent.exception).to.include({ decision })
    expect(forewarned).to.equal(`gửi sau khóa, theo ${decision}`)
    expect(told).to.deep.include({ isLate: true, exception: { decision } })
    const reviewer = world.as(round.people.reviewer)
    const { body } = await reviewer.get(`${v1}/campaigns/${round.slug}/queue?show=all`).expect(200)
    const late = body.rows.flatMap((row: { code: string; late?: string }) =>
      row.late ? [[row.code, row.late]] : [],
    )
    expect(late).to.deep.equal([['1.2', `gửi sau khóa, theo ${decision}`]])
    const { leaves } = await gather(world.ctx, { slug: round.slug }, 'campaign')
    const printed = leaves.filter((leaf) => stateOf(leaf).endsWith(`gửi sau khóa, theo ${decision}`))
    expect(printed.map(({ node }) => node.code)).to.deep.equal(['1.2'])
    const cell = `${v1}/campaigns/${round.slug}/board/cell?agency=${round.agencies.lead}`
    const { leaves: cells } = (await reviewer.get(cell).expect(200)).body
    const marks = cells.filter(({ late }: { late?: string }) => late === `gửi sau khóa, theo ${decision}`)
    expect(marks.map(({ code }: { code: string }) => code)).to.deep.equal(['1.2'])
    const { body: board } = await reviewer.get(`${v1}/campaigns/${round.slug}/board`).expect(200)
    expect(board.total).to.include({ late: 1 })
    const printedRows = gridSheet(board, 'Năm thử')
      .rows.flat()
      .filter((value) => String(value).includes('gửi sau hạn'))
    expect(printedRows, 'in Excel').to.have.length(1)
    const officer = world.as(round.people.officer)
    await officer.post(`${v1}/campaigns/${round.slug}/letters`, { kind: 'self' }).expect(201)
    const { content } = (await world.ctx.db.letters.model.findOne({ kind: 'self' }).lean())!
    const marked = content.rows.filter(({ name }) => name.endsWith(`(gửi sau khóa, theo ${decision})`))
    expect(marked.map(({ code }) => code)).to.deep.equal(['1.2'])
  })

  it('the paper itself is attached once it is named, and read by whoever reads the leaf', () =>
    isAttachedAndRead(world, round, {
      ...{ kind: 'exception', leaf: '1.2', bare: '1.1', early: 'Hãy gia hạn và ghi số, ngày' },
      ...{ act: 'assignments.paper', of: ({ exception }) => exception?.file },
    }))

  it('the exception ends, too', async () => {
    now = new Date('2026-12-18T10:00:00.000Z')
    await reopen('1.2', 403)
  })

  it('what was asked for has its own deadline, and is late after that', async () => {
    const { db } = world.ctx
    const { assessment } = round.leaves['1.1']!
    const reviewer = world.as(round.people.reviewer)
    const { body } = await reviewer.get(`${v1}/assessments/${assessment}`)
    const due = '2026-12-22T10:00:00.000Z'
    const asked = {
      ...{ revision: body.revision, over: body.digest, outcome: 'return', reason: 'Chưa rõ số liệu' },
      requests: [{ slot: 'a', words: 'Bổ sung phụ lục số liệu', due }],
    }
    const reviewed = await reviewer.post(`${v1}/assessments/${assessment}/reviews`, asked)
    expect(reviewed.status, JSON.stringify(reviewed.body)).to.equal(201)
    expect(await db.requests.model.countDocuments({ assessment, state: 'open' })).to.equal(1)
    now = new Date('2026-12-21T10:00:00.000Z')
    expect(await sendAgain('1.1')).to.include({ isLate: false })
  })
})
