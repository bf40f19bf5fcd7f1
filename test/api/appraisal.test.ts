// The internal index to its end: lần 1, notice, giải trình, lần 2, the council's session, its minutes, the decision; and
// what nobody sees too early, may for their own agency, or may twice.
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { BoardView } from '../../api/board/view.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { textOf } from '../dossier/tools.ts'
import { acts, appraisedRound, type Appraised } from '../appraisal.ts'
import {
  decisionReturned,
  inDecision,
  inExcel,
  inLetters,
  inMinutes,
  outcomeOfOthers,
  overYears,
  refusedLetters,
} from '../appraisal-papers.ts'
import { uploadPaper } from '../submitted.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

describe('the appraisal of the internal index', () => {
  let world: World
  let round: Appraised
  let added: string
  let printed: Buffer
  let it_: ReturnType<typeof acts>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await appraisedRound(world)
    const { officer } = round.people
    added = (await uploadPaper(world, officer, round.agencies.one, 'Phiếu gửi trên trục liên thông')).version
    it_ = acts(world, round)
  })
  after(() => world[Symbol.asyncDispose]())

  const low = 'Kế hoạch ban hành chậm 05 ngày'

  it('opens after the lock, is undone while nobody judged, and freezes what was sent', async () => {
    const { step, view } = it_
    const { officer, head, reviewer } = round.people
    expect(await view()).to.include({ stage: 'self', revision: 0 })
    await world.as(officer).post(it_.at, {}).expect(403)
    await world.as(reviewer).post(it_.at, {}).expect(201)
    expect((await world.as(reviewer).post(it_.at, {})).body.type).to.equal('/problems/wrong-state')
    expect((await step('DELETE', '')).body.stage).to.equal('self')
    await world.as(reviewer).post(it_.at, {}).expect(201)
    await refusedLetters(world, round)
    const path = `${v1}/assessments/${round.ids['one 1.1']}`
    const { body: seen } = await world.as(reviewer).get(path).expect(200)
    expect(seen.may).to.deep.equal([])
    const refused = await world
      .as(reviewer)
      .post(`${path}/reviews`, { revision: seen.revision, over: seen.digest, outcome: 'accept' })
    expect(refused.body).to.include({ type: '/problems/wrong-state', stage: 'first' })
    const late = { revision: seen.revision, digest: seen.digest, id: seen.id }
    const sent = await world.as(head).post(`${v1}/submissions`, { items: [late], password: 'mật khẩu dài' })
    expect(sent.body[0].problem.type).to.equal('/problems/wrong-state')
    const { body: mine } = await world.as(reviewer).get(`${v1}/campaigns/${round.slug}/assignments`)
    const { id, revision } = mine.assignments[0]
    const aside = { revision, decision: 'Quyết định số 1/QĐ-UBND' }
    expect((await world.as(reviewer).post(`${v1}/assignments/${id}/not-applicable`, aside)).status).to.equal(
      409,
    )
  })

  it('is judged by area, never for one’s own agency, with an opinion for a lower score; lines stay', async () => {
    const { judge, rows, row, step } = it_
    const { first, second, local } = round.people
    expect(
      (await rows(first, 'show=mine')).map(({ code, agencyName }) => `${agencyName} ${code}`),
    ).to.deep.equal(['XA1 1.1', 'XA1 1.2', 'XA2 1.1'])
    expect(await rows(second, 'show=mine')).to.deep.equal([])
    expect((await judge(second, 'one 1.1', 'first', '1,00')).status).to.equal(404)
    expect((await judge(local, 'one 1.1', 'first', '1,00')).status).to.equal(404)
    expect((await judge(local, 'two 1.1', 'first', '1,00')).status).to.equal(201)
    expect((await judge(first, 'one 2.1', 'first', '1,00')).status).to.equal(404) // was not sent
    expect((await judge(first, 'one 1.1', 'first', '0,50')).body.faults[0].field).to.equal('reason')
    expect((await judge(first, 'one 1.1', 'first', '1,50', low)).body.faults[0].field).to.equal('points')
    expect((await judge(first, 'one 1.1', 'second', '0,50', low)).body.type).to.equal('/problems/wrong-state')
    expect((await step('POST', '/notice', { due: it_.later(3) })).body).to.include({
      left: 2,
      stage: 'answers',
    })
    expect((await it_.view()).stage).to.equal('first') // the refusal moved nothing
    expect((await judge(first, 'one 1.1', 'first', '0,25', low)).status).to.equal(201)
    const { status } = await judge(first, 'one 1.1', 'first', '0,50', `${low}, còn thiếu phụ lục`)
    expect(status).to.equal(201)
    const { first: lines } = await row(first, 'one 1.1')
    expect(lines.map(({ points }) => points)).to.deep.equal([25, 50])
    expect((await judge(first, 'one 1.2', 'first', '2,00', 'Hai nhiệm vụ chưa có tài liệu')).status).to.equal(
      201,
    )
  })

  it('lets one of two appraisers win who judge the same revision', async () => {
    const seen = await it_.row(round.people.first, 'two 1.1')
    const input = { revision: seen.revision, over: seen.over, turn: 'first', points: '0,75', reason: low }
    const both = await Promise.all(
      [round.people.first, round.people.local].map((who) =>
        world.as(who).post(`${v1}/assessments/${round.ids['two 1.1']}/marks`, input),
      ),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
  })

  it('tells an agency nothing before the notice, then its own lần 1 and no more', async () => {
    const { officer, local } = round.people
    const { officerOfTwo, memberOfTwo, auditor } = round
    for (const who of [officer, local]) {
      const row = await it_.row(who, 'one 1.1')
      // An appraiser of the same agency sees nothing of it at all.
      if (who === local) expect(row).to.equal(undefined)
      else
        expect(row)
          .to.deep.include({ first: [], claimed: 100, may: [] })
          .and.not.to.have.any.keys('mark', 'held')
    }
    expect((await it_.row(memberOfTwo, 'two 1.1')).first).to.deep.equal([]) // a member sees their own as it does
    expect((await it_.view(officer)).agencies[0]).to.not.have.any.keys('first', 'points', 'index')
    const due = new Date(world.ctx.now().getTime() + 864e5).toISOString()
    expect((await it_.step('POST', '/notice', { due })).status).to.equal(201)
    expect((await it_.row(officer, 'one 1.1')).first.map(({ points }) => points)).to.deep.equal([25, 50])
    const own = await it_.view(officer)
    expect(own.agencies).to.have.length(1)
    expect(own.agencies[0])
      .to.include({ cut: 2, claimed: 400, first: 250 })
      .and.not.to.have.any.keys('points', 'rank')
    expect(own).to.not.have.any.keys('sitting', 'ranked')
    const { body: board } = await world.as(officer).get(`${v1}/campaigns/${round.slug}/board`).expect(200)
    expect(board.rows[0].sum.appraised.points).to.deep.equal({ claimed: 400, got: 250 })
    expect(board.rows[0]).not.to.have.property('given')
    expect(await it_.rows(officerOfTwo, `agency=${round.agencies.one}`)).to.deep.equal([])
    const { mark = '' } = await it_.row(auditor, 'one 1.1')
    const history = async (who = officer) => (await world.as(who).get(`${v1}/history/${mark}`)).status
    expect([await history(), await history(auditor)]).to.deep.equal([404, 200])
  })

  it('hears the agency until the window closes: own leaves, more than lần 1, no more than claimed', async () => {
    const { answer } = it_
    const { officer, head } = round.people
    const text = 'Kế hoạch đã gửi đúng hạn theo trục liên thông'
    const ask = { stance: 'ask', text, documents: [added] }
    expect((await answer(round.officerOfTwo, 'one 1.1', ask)).status).to.equal(404)
    expect((await answer(officer, 'one 1.1', { ...ask, points: '0,50' })).body.faults[0].field).to.equal(
      'points',
    )
    expect((await answer(officer, 'one 1.1', ask)).status).to.equal(200)
    expect((await answer(head, 'one 1.2', { ...ask, documents: [], points: '2,50' })).status).to.equal(200)
    const two = { stance: 'ask', text, documents: [] }
    expect((await it_.step('POST', '/second')).body).to.include({ left: 1 }) // two has not answered yet
    const { db } = world.ctx
    const soon = new Date(world.ctx.now().getTime() + 40).toISOString()
    await db.appraisals.model.updateOne({}, { $set: { answersUntil: soon } })
    await sleep(60)
    expect((await answer(round.headOfTwo, 'two 1.1', two)).body.type).to.equal('/problems/late')
    expect((await it_.step('POST', '/second')).status).to.equal(201)
    expect((await answer(officer, 'one 1.1', ask)).body.type).to.equal('/problems/wrong-state')
  })

  it('looks again at what was argued, and only at that', async () => {
    const { judge, rows } = it_
    const { first } = round.people
    expect((await rows(first, 'show=mine')).map(({ code }) => code)).to.deep.equal(['1.1', '1.2'])
    const bytes = (who = first) => world.as(who).get(`${v1}/versions/${added}/bytes`)
    expect([(await bytes()).status, (await bytes(round.people.second)).status]).to.deep.equal([200, 404])
    expect((await judge(first, 'two 1.1', 'second', '0,75')).body.type).to.equal('/problems/wrong-state')
    expect((await judge(first, 'one 1.1', 'second', '1,00')).status).to.equal(201) // what the agency holds on to
    expect((await it_.convene()).body).to.include({ left: 1 })
    expect((await judge(first, 'one 1.2', 'second', '2,00')).body.faults[0].field).to.equal('reason')
    expect(
      (await judge(first, 'one 1.2', 'second', '2,00', 'Tài liệu bổ sung ngoài kỳ đánh giá')).status,
    ).to.equal(201)
    expect((await rows(round.people.reviewer, 'show=disputed')).map(({ code }) => code)).to.deep.equal([
      '1.2',
    ])
    expect(await rows(round.people.officer, 'show=disputed')).to.deep.equal([])
  })

  it('refuses a session of others, and a conclusion without its quorum, its majority or its opinion', async () => {
    const { settle, step, members } = it_
    const { reviewer, officer } = round.people
    const { chair, member, memberOfTwo } = round
    expect((await it_.convene({ members: [officer.id], chair: officer.id })).body.faults[0].field).to.equal(
      'members',
    )
    expect((await it_.convene({ chair: officer.id })).body.faults[0].field).to.equal('chair')
    expect((await it_.convene()).status).to.equal(201)
    const verdict = { points: '2,25', reason: 'Chấp nhận một phần tài liệu bổ sung', votes: 3 }
    await step('PUT', '/attendance', { present: members.slice(0, 2) })
    expect((await settle(reviewer, 'one 1.2', verdict)).body).to.include({
      type: '/problems/quorum',
      needed: 3,
    })
    expect((await step('POST', '/adjournment')).body.type).to.equal('/problems/quorum')
    expect((await step('PUT', '/attendance', { present: [officer.id] })).body.faults[0].field).to.equal(
      'present',
    )
    await step('PUT', '/attendance', { present: members })
    expect((await settle(member, 'one 1.2', verdict)).status).to.equal(403) // only who writes it down
    expect((await step('PUT', '/attendance', { present: [] }, member)).status).to.equal(403)
    expect((await settle(reviewer, 'one 1.2', { ...verdict, votes: 2 })).body.faults[0].field).to.equal(
      'votes',
    )
    expect((await settle(reviewer, 'one 1.2', { points: '2,25', votes: 3 })).body.faults[0].field).to.equal(
      'reason',
    )
    expect((await step('POST', '/adjournment')).body).to.include({ left: 1 })
    // The member of commune two has no vote on it.
    expect((await settle(chair, 'two 1.1', { points: '0,75', votes: 4 })).body.faults[0].field).to.equal(
      'votes',
    )
    await world.ctx.db.appraisals.model.updateOne({}, { $set: { 'sitting.chair': memberOfTwo.id } })
    expect((await settle(memberOfTwo, 'two 1.1', { points: '0,75', votes: 3 })).body.type).to.equal(
      '/problems/own-work',
    )
    await world.ctx.db.appraisals.model.updateOne({}, { $set: { 'sitting.chair': chair.id } })
  })

  it('takes a leaf out of what one agency is measured by: by its majority, with a reason, for others alone', async () => {
    const { aside, view, row } = it_
    const { chair, memberOfTwo } = round
    const { officer, reviewer } = round.people
    const why = { reason: 'Xã không có làng nghề để giải quyết thủ tục này', votes: 3 }
    expect((await aside(round.member, 'one 2.1', why)).status).to.equal(403)
    expect((await aside(officer, 'one 2.1', why)).status).to.equal(403)
    expect((await aside(chair, 'one 2.1', { ...why, votes: 2 })).body.faults[0].field).to.equal('votes')
    expect((await aside(chair, 'one 2.1', { votes: 3, reason: '' })).body.faults[0].field).to.equal('reason')
    await world.ctx.db.appraisals.model.updateOne({}, { $set: { 'sitting.chair': memberOfTwo.id } })
    expect((await aside(memberOfTwo, 'two 2.1', why)).body.type).to.equal('/problems/own-work')
    await world.ctx.db.appraisals.model.updateOne({}, { $set: { 'sitting.chair': chair.id } })
    const { revision } = await view()
    const path = `${v1}/assessments/${round.ids['one 2.1']}/exemption`
    const both = await Promise.all(
      [reviewer, chair].map((who) => world.as(who).send('PUT', path, { revision, ...why })),
    )
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    const rowOf = async (who = reviewer) =>
      (await view(who)).agencies.find(({ agency }) => agency === round.agencies.one)
    expect(await rowOf()).to.include({ leaves: 3, setAside: 1, max: 600 })
    const { body: board } = await world.as(reviewer).get(`${v1}/campaigns/${round.slug}/board`).expect(200)
    expect(board.total.states['not-applicable']).to.equal(1)
    expect(await rowOf(officer)).to.include({ leaves: 4, setAside: 0, max: 800 })
    expect(await row(officer, 'one 2.1')).not.to.have.property('setAside')
    expect((await row(chair, 'one 2.1')).may).to.deep.equal(['bring-back'])
    expect((await aside(chair, 'one 1.2', why)).status).to.equal(200)
    const refused = await it_.settle(chair, 'one 1.2', { points: '2,25', votes: 3, reason: why.reason })
    expect(refused.body.type).to.equal('/problems/wrong-state')
    expect((await aside(chair, 'one 1.2')).body.agencies[0]).to.include({ setAside: 1, max: 600 })
    expect((await aside(chair, 'one 1.2')).body.type).to.equal('/problems/wrong-state')
  })

  it('lets one of two win who conclude the same leaf at once, and passes the rest when it rises', async () => {
    const { mark, revision } = await it_.row(round.chair, 'one 1.2')
    const said = { points: '2,25', reason: 'Chấp nhận một phần', votes: 3 }
    const both = await Promise.all([
      world.as(round.chair).send('PUT', `${v1}/marks/${mark}/verdict`, { ...said, revision }),
      world.as(round.people.reviewer).send('PUT', `${v1}/marks/${mark}/verdict`, { ...said, revision }),
    ])
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    await world.as(round.people.reviewer).get(`${it_.at}/minutes`).expect(409)
    expect((await it_.step('POST', '/adjournment', {}, round.chair)).status).to.equal(201)
    expect((await it_.settle(round.chair, 'one 1.2', said)).body.type).to.equal('/problems/wrong-state')
    const reason = 'Ghi nhầm số phiếu tán thành'
    expect((await it_.step('DELETE', '/adjournment', { reason })).body.stage).to.equal('council')
    expect((await it_.settle(round.chair, 'one 1.2', { ...said, votes: 4 })).status).to.equal(200)
    expect((await it_.step('POST', '/adjournment', {}, round.chair)).body.sitting.closed.code).to.match(
      /^[0-9a-f]{64}$/,
    )
  })

  it('prints minutes with who was there, what was concluded and the code of it', async () => {
    const { officer, first, reviewer } = round.people
    for (const who of [officer, first]) await world.as(who).get(`${it_.at}/minutes`).expect(404)
    const { body } = await world.as(reviewer).get(`${it_.at}/minutes`).parse(bytesOf).expect(200)
    printed = body
    inMinutes((await textOf(body)).join(' ').replace(/\s+/g, ' '))
    expect((await it_.view(officer)).agencies[0]).to.not.have.any.keys('points')
  })

  it('proposes until the signed minutes are attached, and decides by the issued paper', async () => {
    const { officer } = round.people
    const { officerOfTwo, chair } = round
    expect((await it_.give('decision', '1/QĐ-UBND')).status).to.equal(409)
    const early = await it_.give('minutes', '12/BB', printed, world.tomorrow())
    expect(early.body.faults?.[0].field).to.equal('issued')
    expect((await it_.give('minutes', '12/BB-HĐTĐ', printed)).status).to.equal(201)
    expect((await it_.give('minutes', '13/BB-HĐTĐ')).status).to.equal(409)
    const own = (await it_.view(officer)).agencies
    expect(own).to.have.length(1)
    expect(own[0]).to.include({ points: 325, max: 600, index: '0.5417' }).and.not.to.have.any.keys('rank')
    await world.as(officer).get(`${it_.at}/papers/minutes`).expect(404)
    await world.as(chair).get(`${it_.at}/papers/minutes`).expect(200)
    await inDecision(world, round)
    const ranking = [
      'XA1               1               3,25               54,17%',
      'XA2               2               0,95',
    ]
    expect((await it_.give('decision', '45/QĐ-UBND', pdf(3000, ranking))).status).to.equal(201)
    const { agencies, ranked, decision, ...rest } = await it_.view(officerOfTwo)
    expect(agencies.map(({ short, points, rank }) => [short, points, rank])).to.deep.equal([
      ['XA1', 325, 1],
      ['XA2', 75, 2],
    ])
    expect(ranked).to.deep.equal({ n: 2, median: '0.3177' })
    expect(decision).to.include({ number: '45/QĐ-UBND' })
    expect(rest).to.not.have.any.keys('sitting', 'minutes')
    await world.as(officerOfTwo).get(`${it_.at}/papers/decision`).expect(200)
    expect(await it_.rows(officerOfTwo, `agency=${round.agencies.one}`)).to.deep.equal([])
  })

  it('reads what came back: the minutes by their code, the decision by the row of every agency', async () => {
    await world.work()
    const { reviewer, officer } = round.people
    const [minutes, decision] = (await it_.view()).papers
    expect(minutes?.compared, JSON.stringify(minutes?.compared)).to.include({ outcome: 'equal' })
    expect(decision?.compared.outcome).to.equal('differs')
    const wrong = decision?.compared.rows.filter(({ found, ours }) => found !== undefined && found !== ours)
    expect(wrong).to.deep.equal([{ name: 'XA2', ours: '0,75 · 9,38%', found: '0,95' }])
    expect((await it_.view(officer)).papers).to.deep.equal([])
    const path = `${it_.at}/papers/decision/comparison`
    const said = {
      revision: decision!.revision,
      verdict: 'differs',
      note: 'Quyết định ghi nhầm điểm của XA2',
    }
    await world.as(officer).post(path, said).expect(403)
    await world
      .as(reviewer)
      .post(path, { ...said, note: undefined })
      .expect(400)
    const { body } = await world.as(reviewer).post(path, said).expect(201)
    expect(body.papers[1].confirmed).to.include({ outcome: 'differs', note: said.note })
    await world.as(reviewer).get(`${v1}/papers/${decision!.id}/bytes`).expect(404)
  })

  it('has the minutes as the document of what does not apply, and the same numbers on the board', async () => {
    const { officer, reviewer, second } = round.people
    const { one } = round.agencies
    const { body } = await world.as(reviewer).get(`${v1}/campaigns/${round.slug}/assignments`).expect(200)
    const kept = body.assignments.filter(
      ({ notApplicable }: { notApplicable?: { decision: string } }) => notApplicable,
    )
    expect(kept).to.have.length(1)
    expect(kept[0].notApplicable.decision).to.match(
      /^Biên bản họp Hội đồng thẩm định số 12\/BB-HĐTĐ ngày 20\/11\/2026: Xã không có làng nghề/,
    )
    const board = async (who = reviewer, more = ''): Promise<BoardView> =>
      (await world.as(who).get(`${v1}/campaigns/${round.slug}/board?${more}`).expect(200)).body
    const shown = await board()
    const standing = await it_.view()
    for (const row of shown.rows) {
      const own = standing.agencies.find(({ agency }) => agency === row.agency)!
      expect(row.sum.appraised?.points).to.deep.equal({ claimed: own.claimed, got: own.points })
      expect(row.sum.points?.max).to.equal(own.max)
      expect(row.given).to.deep.equal({ index: own.index, rank: own.rank })
    }
    expect(shown.total.given).to.deep.equal({ ranked: 2, median: standing.ranked?.median })
    expect(shown.total.appraised).to.deep.equal({ leaves: 7, cut: 2 })
    const cells = shown.rows.find(({ agency }) => agency === one)!.cells
    const both = (some: typeof cells) => some.map((cell) => `${cell?.claimed} → ${cell?.appraised}`)
    expect(both(cells)).to.deep.equal(['100 → 100', '300 → 225', 'undefined → undefined', '0 → 0'])
    expect(cells[2]?.state).to.equal('not-applicable')
    const areas = (await board(officer, 'columns=area')).rows[0]!.cells
    expect(both(areas)).to.deep.equal(['400 → 325', '0 → 0'])
    expect((await board(second)).rows).to.deep.equal([]) // an appraiser of another area
    const cell = `${v1}/campaigns/${round.slug}/board/cell?agency=${one}`
    const { leaves } = (await world.as(officer).get(cell).expect(200)).body
    expect(leaves[1].appraised.points).to.deep.equal({ claimed: 300, got: 225 })
    const turns = leaves[1].appraised.reasons.map(({ turn }: { turn: string }) => turn)
    expect(turns).to.deep.equal(['first', 'second', 'council'])
    expect(leaves[2]).to.include({ state: 'not-applicable' })
    expect((await fsck(world.ctx)).findings.filter(({ kind }) => kind === 'summary')).to.deep.equal([])
    const table = world.as(reviewer).get(`${v1}/campaigns/${round.slug}/board/table`)
    const sheets = await readXlsxFile((await table.parse(bytesOf).expect(200)).body)
    const beside = (sheets[2]!.data as unknown[][]).filter(([name]) => name === 'Cơ quan XA1')
    expect(beside.map((line) => line.slice(1, 6).join('|'))).to.include.members([
      '1.2|3|3|2.25|-0.75',
      'Cộng|6|4|3.25|-0.75',
    ])
  })

  it('gives the same numbers as an Excel file, and as history in words', () => inExcel(world, round))

  it('tells an agency the outcome of the others, and nothing more', () => outcomeOfOthers(world, round))
  it('hands lần 1, the answer and the ranking over as letters, each with its code', () =>
    inLetters(world, round))
  it('stands beside other years by index and rank, and no year before its decision', () =>
    overYears(world, round))
  it('finds its drafted decision equal when it comes back signed', () => decisionReturned(world, round))
})
