// Lost points: a list from the published result, who answers for what, explained by the head, concluded with a document;
// nothing of it reaches another agency; the next plan begins from it; every cell of their life.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { transitions } from '../../api/losses/transitions.ts'
import type { LossList, LossRow } from '../../api/losses/view.ts'
import { reachOf } from '../../api/may.ts'
import { routes } from '../../api/routes.ts'
import { remind } from '../../api/reminders/remind.ts'
import { newId } from '../../schemas/id.ts'
import { lossLeadsTo, type LossMove, lossStates } from '../../schemas/losses/loss.ts'
import { type Person, roles } from '../../schemas/person.ts'
import { inFolder, textOf } from '../dossier/tools.ts'
import { openRound, type Round } from '../round.ts'
import { result } from '../schemas/results.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const password = 'mật khẩu dài'
const at = `${v1}/losses`

describe('lost points', () => {
  let world: World
  let round: Round
  let reviewer: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    reviewer = round.people.reviewer
    const areas = [{ code: '1', name: 'Chỉ đạo, điều hành', points: 3_50, max: 4_00 }, { code: '2', name: 'Thủ tục hành chính', points: 4_00, max: 6_00 }] // prettier-ignore
    const leaves = [
      { code: '1.2', name: 'Hoàn thành kế hoạch', points: 2_60, max: 3_00, reason: 'Hai việc quá hạn' },
    ]
    const published = result({ year: 2026, points: 97_25, rank: 20, of: 34, areas, leaves })
    const deputy = await world.person('head', round.agencies.other)
    const people = world.ctx.db.people.model.collection
    await people.updateOne(
      { id: deputy.id },
      { $set: { position: 'Phó Giám đốc', capacity: 'KT. GIÁM ĐỐC' } },
    )
    const named = { name: 'Trần Thị Bích', position: 'Giám đốc' }
    await people.updateOne({ id: round.otherHead.id }, { $set: named })
    await world.make(world.ctx.db.results, {
      ...{ id: newId('rs'), dataset: 'tinh', inUse: true, ...published, by: reviewer.id, revision: 1 },
      at: world.ctx.now().toISOString(),
    })
  })
  after(() => world[Symbol.asyncDispose]())

  const list = async (who: Person, query = ''): Promise<LossList> =>
    (await world.as(who).get(`${at}${query}`).expect(200)).body
  const row = async (code: string, who = reviewer): Promise<LossRow> =>
    (await list(who)).rows.find((one) => one.code === code)!
  const send = async (who: Person, method: string, code: string, path: string, more: object) => {
    const { id, revision } = (await world.ctx.db.losses.model.findOne({ code }).lean())!
    return world.as(who).send(method, `${at}/${id}${path}`, { revision, ...more })
  }
  const bytes = async (who: Person, path: string): Promise<Buffer> =>
    (await world.as(who).get(`${at}/${path}`).buffer().parse(bytesOf).expect(200)).body
  const answer = {
    reason: 'Hai nhiệm vụ quá hạn vì thiếu số liệu',
    remedy: 'Giao một đầu mối theo dõi hằng tuần',
  }

  it('are listed once from the published result, each with whoever leads it, and add up to all of it', async () => {
    expect((await list(reviewer)).unlisted).to.equal(4)
    const due = '2036-05-31'
    await world.as(round.people.officer).post(at, { year: 2026, due }).expect(403)
    expect(
      (await world.as(reviewer).post(at, { year: 2026, due: '2020-01-01' })).body.faults[0].field,
    ).to.equal('due')
    expect((await world.as(reviewer).post(at, { year: 2020, due })).body.type).to.equal(
      '/problems/wrong-state',
    )
    const both = await Promise.all([1, 2].map(() => world.as(reviewer).post(at, { year: 2026, due })))
    expect(both.map(({ status }) => status)).to.deep.equal([201, 201])
    const { rows, points, unlisted, owners } = await list(round.people.leader)
    expect(rows.map((one) => [one.code, one.points, one.owner?.id])).to.deep.equal([
      ['2', 2_00, round.agencies.other],
      ['1.2', 40, round.agencies.lead],
      ['all', 25, undefined],
      ['1', 10, round.agencies.lead],
    ])
    expect([points, unlisted, owners.map((one) => one.points)]).to.deep.equal([2_75, 0, [2_00, 50, 25]])
    expect(rows[1]!.source).to.equal('Hai việc quá hạn')
  })

  it('are given to another agency with a reason; the one before knows nothing of it any more', async () => {
    await send(round.otherOfficer, 'PUT', '2', '/answer', answer)
    const move = (code: string, agency: string) =>
      send(reviewer, 'POST', code, '/owners', { agency, reason: 'Sở Tài chính chủ trì phần lớn thủ tục' })
    expect((await move('2', round.agencies.other)).body.faults[0].field).to.equal('agency')
    const moved = await move('2', round.agencies.lead)
    expect(moved.body.owner.id).to.equal(round.agencies.lead)
    expect(moved.body).to.not.have.any.keys('reason', 'remedy')
    expect((await list(round.otherHead)).rows).to.deep.equal([])
    await move('2', round.agencies.other)
    await move('all', round.agencies.home)
    const { id } = await row('2')
    await world.as(round.people.officer).get(`${v1}/history/${id}`).expect(404)
    await world.as(round.otherOfficer).get(`${v1}/history/${id}`).expect(404)
    await world.as(reviewer).get(`${v1}/history/${id}`).expect(200)
  })

  it('are never known to another agency: not by rows, totals, papers, history, or by trying', async () => {
    const mine = await list(round.people.officer)
    expect(mine.rows.map(({ code }) => code)).to.deep.equal(['1.2', '1'])
    expect([mine.points, mine.unlisted, mine.owners, mine.result, mine.agencies]).to.deep.equal([50, 0, [], undefined, []]) // prettier-ignore
    expect(mine.counts).to.deep.equal({ open: 2, answered: 0, explained: 0, decided: 0 })
    const theirs = await list(round.otherHead)
    expect(theirs.rows.map(({ code, handovers }) => [code, handovers])).to.deep.equal([['2', []]])
    const text = (await textOf(await bytes(round.people.officer, 'paper'))).join('\n')
    expect(text).to.not.match(/Thủ tục hành chính|Cơ quan STK|2,75|97,25/)
    expect(text).to.include('Bản trích')
    for (const [method, path] of [
      ['PUT', 'answer'],
      ['POST', 'explanation'],
    ] as const) {
      const plain = { reason: answer.reason, revision: 1 }
      const [foreign, none] = await Promise.all(
        [(await row('2')).id, newId('lo')].map(
          (id) =>
          method === 'PUT'
            ? world.as(round.people.head).send(method, `${at}/${id}/${path}`, plain)
            : world.as(round.people.head).send(method, `${at}/${id}/${path}`, { revision: 1, text: 'Giải trình', password }), // prettier-ignore
        ),
      )
      expect([foreign!.status, foreign!.body]).to.deep.equal([404, none!.body])
    }
    await world.as(round.people.contributor).get(at).expect(403)
  })

  it('are reminded of before and after their day, each rung once, and only where they lie', async () => {
    const later = { ...world.ctx, now: () => new Date('2036-06-02T09:00:00.000Z') }
    await Promise.all(['wk_a', 'wk_b'].map((worker) => remind(later, worker)))
    await remind(later, 'wk_a')
    const notices = await world.ctx.db.notices.model.find({ 'items.kind': 'loss' }).lean()
    const told = (who: Person) => notices.filter(({ person }) => person === who.id).map(({ text }) => text)
    expect(told(round.people.officer)).to.have.length(1)
    expect(told(round.people.officer)[0]).to.include('2 tiêu chí bị trừ điểm năm 2026 (mã 1, 1.2) chưa giải trình') // prettier-ignore
    expect(told(round.otherOfficer)).to.have.length(1)
    expect(told(round.otherOfficer)[0]).to.include('1 tiêu chí bị trừ điểm năm 2026 (mã 2) chưa giải trình')
    expect(told(round.otherHead)).to.have.length(1)
    expect(told(reviewer)).to.have.length(1)
    expect(told(round.people.contributor)).to.deep.equal([])
  })

  it('are explained by the head over reason and remedy, given back, explained again', async () => {
    const early = await send(round.people.head, 'POST', '1.2', '/explanation', { text: 'Tôi giải trình', password }) // prettier-ignore
    expect(early.body.type).to.equal('/problems/wrong-state')
    const half = await send(round.people.officer, 'PUT', '1.2', '/answer', { reason: answer.reason })
    expect(half.body.faults[0].field).to.equal('remedy')
    expect((await send(round.people.officer, 'PUT', '1.2', '/answer', answer)).body.state).to.equal(
      'answered',
    )
    const explain = (text: string, word = password) =>
      send(round.people.head, 'POST', '1.2', '/explanation', { text, password: word })
    expect((await explain('Tôi nhận trách nhiệm', 'sai')).body.type).to.equal('/problems/wrong-password')
    const { body } = await explain('Tôi nhận trách nhiệm')
    expect(body.explanation).to.include({ text: 'Tôi nhận trách nhiệm', ...answer, isLate: false })
    expect(body.explanation.signer.name).to.equal('Nguyễn Văn An')
    expect((await send(round.people.officer, 'PUT', '1.2', '/answer', answer)).body.type).to.equal('/problems/wrong-state') // prettier-ignore
    await send(reviewer, 'DELETE', '1.2', '/explanation', { reason: 'Chưa nêu biện pháp cụ thể' })
    expect(await row('1.2')).to.include({ state: 'answered', note: 'Chưa nêu biện pháp cụ thể' })
    await explain('Giao phó giám đốc phụ trách')
    expect((await row('1.2')).earlier.map(({ text }) => text)).to.deep.equal(['Tôi nhận trách nhiệm'])
  })

  it('end with an outcome and its document, which the Chairman or Sở Nội vụ writes down', async () => {
    const decide = (code: string, more: object) =>
      send(round.people.leader, 'PUT', code, '/outcome', { outcome: 'lesson', number: '45/TB-UBND', issued: '2026-06-10', ...more }) // prettier-ignore
    const { body } = await decide('1.2', { outcome: 'accept', text: 'Đồng ý với giải trình' })
    expect(body.outcome).to.deep.include({ kind: 'accept', document: { number: '45/TB-UBND', issued: '2026-06-10' } }) // prettier-ignore
    expect((await decide('2', { outcome: 'accept' })).body.faults[0].field).to.equal('outcome')
    expect((await decide('2', { issued: '2099-01-01' })).body.faults[0].field).to.equal('issued')
    expect((await decide('2', { outcome: 'refer' })).body.state).to.equal('decided')
    expect((await list(round.otherOfficer)).rows[0]!.outcome!.kind).to.equal('refer')
    const text = (await textOf(await bytes(round.people.leader, 'paper'))).join('\n').replace(/\s+/g, ' ')
    for (const part of [
      '97,25/100,00',
      'kiến nghị xử lý trách nhiệm',
      '45/TB-UBND',
      'Giao phó giám đốc phụ trách',
    ])
      expect(text).to.include(part)
    expect(text).to.include('Cơ quan STK Giám đốc Trần Thị Bích') // also where nobody explained; not the deputy
    expect(text).to.not.include('Phó Giám đốc')
    await inFolder(async (folder) => {
      await writeFile(join(folder, 'a.xlsx'), await bytes(reviewer, 'table'))
      const [sheet] = await readXlsxFile(await readFile(join(folder, 'a.xlsx')))
      const cells = sheet!.data.find(([code]) => code === '1.2')!
      expect([cells[2], cells[3], cells[4], cells[10]]).to.deep.equal([0.4, 'Cơ quan SLD', 'Nguyễn Văn An', 'chấp nhận giải trình (văn bản số 45/TB-UBND ngày 10/06/2026). Đồng ý với giải trình']) // prettier-ignore
    })
  })

  it('take over other points of the result only while nobody has explained', async () => {
    const change = { 'leaves.0.points': 2_50, points: 96_65 }
    await world.ctx.db.results.model.collection.updateOne({ year: 2026 }, { $set: change })
    expect(await row('1.2')).to.include({ points: 40, now: 50 })
    expect(await row('1')).to.include({ points: 10, now: 0 }) // its leaf lost all of it
    expect((await list(reviewer)).unlisted).to.equal(1) // what no area tells
    await world.as(reviewer).post(at, { year: 2026, due: '2036-05-31' }).expect(201)
    expect((await row('all')).points).to.equal(85)
    expect(await row('1.2')).to.include({ points: 40, now: 50 })
    expect((await list(reviewer)).unlisted).to.equal(0)
  })

  it('are what the next plan may begin from', async () => {
    const { body } = await world.as(reviewer).post(`${v1}/plans`, { year: 2027, title: 'Kế hoạch 2027', losses: true }).expect(201) // prettier-ignore
    const plan = await world.ctx.db.plans.model.findOne({ id: body.id }).lean()
    expect(
      plan?.tasks.map(({ code, content, lead, lifts }) => [code, content, lead.id, lifts]),
    ).to.deep.equal([['NV01', answer.remedy, round.agencies.lead, [{ leaf: '1.2', points: 40 }]]])
    await world.ctx.db.plans.model.collection.updateOne({ id: body.id }, { $set: { approved: { by: reviewer.id, at: world.ctx.now().toISOString() } } }) // prettier-ignore
    expect((await row('1.2')).tasks.map(({ code, points }) => [code, points])).to.deep.equal([['NV01', 40]])
    expect((await row('1', round.people.officer)).tasks.map(({ code }) => code)).to.deep.equal(['NV01'])
    expect((await row('2', round.otherOfficer)).tasks).to.deep.equal([])
  })

  it('do what their table says in every cell, by whoever may and nobody else', async () => {
    const { id } = await row('1')
    const { explanation } = (await world.ctx.db.losses.model.findOne({ code: '1.2' }).lean())!
    const inputs: Record<LossMove, object> = {
      assign: { agency: round.agencies.home, reason: 'Theo chức năng' },
      answer,
      explain: { text: 'Tôi giải trình', password },
      return: { reason: 'Chưa đủ' },
      decide: { outcome: 'lesson', number: '1/TB', issued: '2026-06-10' },
    }
    for (const [move, { may, at: path }] of Object.entries(transitions) as [
      LossMove,
      (typeof transitions)[LossMove],
    ][]) {
      // prettier-ignore
      expect(routes.find((route) => route.at === path)?.may).to.equal(may)
      for (const state of lossStates)
        for (const role of roles) {
          const set = { state, ...answer, agency: round.agencies.lead, ...(state === 'explained' && { explanation }) } // prettier-ignore
          await world.ctx.db.losses.model.collection.updateOne({ id }, { $set: set, $unset: { outcome: 1, ...(state !== 'explained' && { explanation: 1 }) } }) // prettier-ignore
          const [method = '', url = ''] = path.split(' ')
          const sent = await send(round.people[role], method, '1', url.replace(`${at}/:id`, ''), inputs[move])
          const to = lossLeadsTo(move, state)
          const wanted = !reachOf(role, may)
            ? '/problems/not-allowed'
            : to
              ? undefined
              : '/problems/wrong-state'
          expect(sent.body.type, `${move} in ${state} by ${role}`).to.equal(wanted)
          if (!wanted) expect(sent.body.state).to.equal(to)
        }
    }
  })
})
