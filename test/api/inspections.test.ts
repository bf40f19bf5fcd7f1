// An inspection from its programme to the last repaired finding: who sees what and when, papers that become evidence without
// being entered twice, counts that become figures, two at once, what prints.
import { expect } from 'chai'
import type { InspectionView, Register } from '../../api/inspections/view.ts'
import { readReminders } from '../../api/reminders/read.ts'
import type { Person } from '../../schemas/person.ts'
import { printedWord } from '../printed-word.ts'
import { openRound, type Round } from '../round.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

describe('inspections', () => {
  let world: World
  let round: Round
  let reviewer: Person
  let officer: Person
  let home: Person
  let one: InspectionView
  let papers: Record<'plan' | 'conclusion' | 'repair' | 'foreign', string>
  before(async () => {
    const ahead = Date.parse('2026-11-20T02:00:00Z') - Date.now()
    world = await World.open(await settings('disk'), {}, { now: () => new Date(Date.now() + ahead) })
    round = await openRound(world)
    ;({ reviewer, officer } = round.people)
    home = await world.person('officer', round.agencies.home)
    const send = async (who: Person, ...names: string[]) =>
      (await world.as(who).upload(...names.map((name): [string, Buffer] => [name, pdf()]))).body.map(
        ({ receipt }: { receipt: { version: string } }) => receipt.version,
      )
    const [plan, conclusion] = await send(home, 'ke-hoach.pdf', 'ket-luan.pdf')
    const [repair] = await send(officer, 'khac-phuc.pdf')
    const [foreign] = await send(round.otherOfficer, 'khac.pdf')
    papers = { plan, conclusion, repair, foreign }
    await world.work()
  })
  after(() => world[Symbol.asyncDispose]())

  const url = `${v1}/inspections`
  const register = async (who: Person): Promise<Register> =>
    (await world.as(who).get(`${url}?year=2026`).expect(200)).body
  const read = async (who: Person): Promise<InspectionView> =>
    (await world.as(who).get(`${url}/${one.id}`).expect(200)).body
  const send = async (who: Person, method: string, path: string, body: object = {}) =>
    world
      .as(who)
      .send(method, `${url}/${one.id}${path}`, { revision: (await read(reviewer)).revision, ...body })
  const status = async (asked: Promise<{ status: number }>) => (await asked).status
  const fields = ({ body }: { body: { faults?: { field: string }[] } }) =>
    body.faults?.map(({ field }) => field)
  const edited = () => {
    const { code, kind, from, members, checklist, findings } = one
    const rows = findings.map(({ key, text, severity, leaves }) => ({
      key,
      text,
      severity,
      leaves,
      exhibits: [],
    }))
    return { code, kind, from, members, checklist, findings: rows }
  }

  it('are planned by the year, with teams and reasons; of two who write the programme one hears of the other', async () => {
    const programme = `${v1}/inspection-programmes/2026`
    const { lead, other } = round.agencies
    const rows = [{ agency: lead, month: 5 }, { agency: other, month: 11, reason: 'Trùng đợt bão lũ' }] // prettier-ignore
    const team = {
      name: 'Đoàn 1',
      members: [{ name: 'Lê Văn Bình', role: 'head', position: 'Phó Giám đốc' }],
    }
    const write = (body: object) =>
      world.as(reviewer).send('PUT', programme, { revision: 0, title: 'Kiểm tra năm 2026', agencies: rows, teams: [team], leaves: ['2.1'], ...body }) // prettier-ignore
    expect(fields(await write({ leaves: ['9.9'], agencies: [rows[0], rows[0]] }))).to.deep.equal(['agencies.1.agency', 'leaves.0']) // prettier-ignore
    expect(await status(write({ paper: papers.foreign }))).to.equal(404) // not readable for Sở Nội vụ yet
    const both = await Promise.all([write({}), write({})])
    expect(both.map((each) => each.status).sort()).to.deep.equal([200, 409])
    const seen = await register(reviewer)
    expect(seen.programme?.agencies.map(({ said, reason }) => [said, reason])).to.deep.equal([['Chưa kiểm tra', undefined], ['Chưa kiểm tra', 'Trùng đợt bão lũ']]) // prettier-ignore
    const part = await register(officer)
    expect([part.isPartial, part.programme?.agencies.length, part.programme?.teams, part.counts]).to.deep.equal([true, 1, [], []]) // prettier-ignore
    expect((await register(home)).programme?.agencies).to.have.length(2)
    expect(await status(world.as(officer).send('PUT', programme, {}))).to.equal(403)
  })

  it('begin with a checklist of leaves; an unannounced one is unknown to the agency until its day', async () => {
    const about = { year: 2026, agency: round.agencies.lead, code: 'KT-01', kind: 'unannounced', from: '2026-12-31', members: [], leaves: ['1.1', '1.2'] } // prettier-ignore
    const made = await world.as(reviewer).post(url, about).expect(201)
    one = made.body
    expect(one.checklist.map(({ leaf }) => leaf)).to.deep.equal(['1.1', '1.1', '1.2', '1.2', '1.2', '1.2'])
    expect(fields(await world.as(reviewer).post(url, about))).to.deep.equal(['code'])
    expect(fields(await world.as(reviewer).post(url, { ...about, code: 'KT-02', kind: 'oversight' }))).to.deep.equal(['overseer']) // prettier-ignore
    await world.as(officer).get(`${url}/${one.id}`).expect(404)
    expect((await register(officer)).rows).to.deep.equal([])
    await send(reviewer, 'PUT', '', { ...edited(), from: '2026-01-05', leaves: ['2.1'] })
    expect((await read(officer)).checklist).to.deep.equal([]) // the team's until it is concluded
    expect((await read(home)).checklist).to.have.length(8)
    await world.as(round.otherOfficer).get(`${url}/${one.id}`).expect(404)
    await world.as(round.people.admin).get(`${url}/${one.id}`).expect(403)
  })

  it('hold findings that the agency does not see, and papers that it opens', async () => {
    one = await read(reviewer)
    const finding = (text: string, more: object = {}) => ({ text, severity: 'serious', leaves: ['1.2'], exhibits: [], ...more }) // prettier-ignore
    const put = (findings: object[], more: object = {}) =>
      send(reviewer, 'PUT', '', { ...edited(), findings, ...more })
    expect(fields(await put([finding('Sai mã', { leaves: ['9.9'] })]))).to.deep.equal(['findings.0.leaves'])
    expect(await status(put([finding('Ảnh của ai', { exhibits: [{ version: papers.foreign }] })]))).to.equal(
      404,
    )
    const done = await put([finding('Chậm giải quyết 12 hồ sơ', { clause: 'Điều 19 NĐ 61' }), finding('Thiếu niêm yết')], { stated: 3 }) // prettier-ignore
    expect(done.body.findings.map(({ n, state }: { n: number; state: string }) => [n, state])).to.deep.equal([[1, 'open'], [2, 'open']]) // prettier-ignore
    expect((await read(officer)).findings).to.deep.equal([])
    expect(
      await status(send(reviewer, 'POST', '/conclusion', { on: '2026-10-01', workingDays: 20 })),
    ).to.equal(400)
    expect(
      await status(send(officer, 'POST', '/papers', { version: papers.repair, kind: 'other' })),
    ).to.equal(404)
    expect(await status(send(reviewer, 'POST', '/papers', { version: papers.conclusion, kind: 'conclusion' }))).to.equal(404) // prettier-ignore
    expect(await status(send(home, 'POST', '/papers', { version: papers.foreign, kind: 'other' }))).to.equal(
      404,
    )
    await world.as(officer).get(`${v1}/versions/${papers.conclusion}/bytes`).expect(404)
    const put2 = await send(home, 'POST', '/papers', { version: papers.conclusion, kind: 'conclusion' })
    expect(put2.body.papers[0]).to.include({ kind: 'conclusion', isWithdrawn: false })
    await world.as(officer).get(`${v1}/versions/${papers.conclusion}/bytes`).expect(200)
    await world.as(reviewer).get(`${v1}/versions/${papers.conclusion}/bytes`).expect(200)
    await world.as(round.otherOfficer).get(`${v1}/versions/${papers.conclusion}/bytes`).expect(404)
    expect((await send(home, 'POST', '/papers', { version: papers.conclusion, kind: 'other' })).body.type).to.equal('/problems/duplicate') // prettier-ignore
  })

  it('are concluded with deadlines in working days; the agency answers with its own papers', async () => {
    const concluded = await send(reviewer, 'POST', '/conclusion', { on: '2026-10-01', workingDays: 20 })
    expect(concluded.body.phase).to.equal('concluded')
    expect(concluded.body.findings[0].dueDay).to.equal('2026-10-29')
    expect((await send(reviewer, 'PUT', '', edited())).body.type).to.equal('/problems/wrong-state')
    const seen = await read(officer)
    expect([seen.findings.length, seen.checklist.length, seen.moves]).to.deep.equal([2, 8, ['repair']])
    const [first, second] = seen.findings
    const answer = (who: Person, key: string, versions: string[]) => send(who, 'POST', `/findings/${key}/repairs`, { text: 'Đã giải quyết xong', versions }) // prettier-ignore
    expect(await status(answer(round.otherOfficer, first!.key, []))).to.equal(404)
    expect(await status(answer(officer, first!.key, [papers.foreign]))).to.equal(404)
    expect(await status(answer(reviewer, first!.key, []))).to.equal(403)
    const answered = await answer(officer, first!.key, [papers.repair])
    expect(answered.body.findings[0].state).to.equal('answered')
    await world.as(home).get(`${v1}/versions/${papers.repair}/bytes`).expect(200)
    const { agencies } = await readReminders(world.ctx, reviewer, { slug: round.slug })
    const owed = agencies
      .find(({ id }) => id === round.agencies.lead)!
      .items.filter(({ kind }) => kind === 'repair')
    expect(owed.flatMap(({ codes }) => codes)).to.deep.equal(['KT-01/2'])
    const late = await register(officer)
    expect(late.open.map(({ n, state }) => [n, state])).to.have.deep.members([
      [1, 'answered'],
      [2, 'late'],
    ])
    one = { ...seen, findings: [first!, second!] }
  })

  it('have each answer accepted or refused with a reason; of two verdicts at once one is told', async () => {
    const [first, second] = one.findings
    const judge = (key: string, body: object) => send(reviewer, 'POST', `/findings/${key}/verdicts`, { how: 'papers', ...body }) // prettier-ignore
    expect(fields(await judge(second!.key, { isFixed: true }))).to.deep.equal(['how'])
    expect(fields(await judge(first!.key, { isFixed: false }))).to.deep.equal(['text'])
    const { revision } = await read(reviewer)
    const both = await Promise.all(['a', 'b'].map((text) => judge(first!.key, { isFixed: false, text: `Chưa đủ ${text}`, revision }))) // prettier-ignore
    expect(both.map((each) => each.status).sort()).to.deep.equal([201, 409])
    expect((await read(officer)).findings[0]).to.include({ state: 'late', n: 1 })
    await send(officer, 'POST', `/findings/${first!.key}/repairs`, { text: 'Bổ sung biên bản', versions: [] })
    expect(fields(await judge(first!.key, { isFixed: true, how: 'again' }))).to.deep.equal(['text', 'on'])
    const again = await judge(first!.key, {
      isFixed: true,
      how: 'again',
      on: '2026-11-02',
      text: 'Đã niêm yết',
    })
    expect(again.body.findings[0].state).to.equal('fixed')
    expect((await send(officer, 'POST', `/findings/${first!.key}/repairs`, { text: 'Nữa', versions: [] })).body.type).to.equal('/problems/wrong-state') // prettier-ignore
    expect((await world.history(one.id)).slice(-3)).to.deep.equal(['inspections.judge', 'inspections.repair', 'inspections.judge']) // prettier-ignore
    await world.as(home).get(`${v1}/history/${one.id}`).expect(200)
    await world.as(officer).get(`${v1}/history/${one.id}`).expect(404)
  })

  it('prove leaves by their papers in one act, also those that the agency handed in, under the rules of citing', async () => {
    // 2.1 is led by the other agency; here Sở Nội vụ leads it, as it leads the leaves on inspection.
    const { assignment, assessment } = round.leaves['2.1']!
    const to = { $set: { agency: round.agencies.home } }
    await world.ctx.db.assignments.model.collection.updateOne({ id: assignment }, to)
    await world.ctx.db.assessments.model.collection.updateOne({ id: assessment }, to)
    const { leaves, cited } = await read(home)
    expect([leaves.map(({ code, why }) => [code, why]), cited]).to.deep.equal([[['2.1', undefined]], []])
    const cite = (who: Person, versions: string[], more: object = {}) =>
      world.as(who).post(`${url}/${one.id}/citations`, { cites: versions.map((version) => ({ assessment, revision: leaves[0]!.revision, slot: 'a', version, ...more })) }) // prettier-ignore
    expect(await status(cite(home, [papers.plan]))).to.equal(404) // not in the record
    expect(await status(cite(officer, [papers.conclusion]))).to.equal(404) // coordinates the leaf, but the paper is not its own
    expect(await status(cite(home, [papers.conclusion, papers.repair], { revision: 99 }))).to.equal(404)
    const done = await cite(home, [papers.conclusion, papers.repair])
    expect(done.body.cited.map(({ version }: { version: string }) => version)).to.deep.equal([papers.conclusion, papers.repair]) // prettier-ignore
    const { citations, revision, hands } = (await world.ctx.db.assessments.model
      .findOne({ id: assessment })
      .lean())!
    expect([citations.length, hands]).to.deep.equal([2, [home.id]])
    const twice = await cite(home, [papers.conclusion], { revision })
    expect([twice.status, twice.body.cited.length]).to.deep.equal([201, 2])
  })

  it('give their counts to the figures of a leaf, with the source', async () => {
    const { counts, figures } = await register(home)
    expect(counts.map(({ name, value }) => [name, value])).to.deep.equal([['planned', 2], ['inspected', 0], ['findings', 2], ['fixed', 1]]) // prettier-ignore
    expect(counts[1]?.working, 'a surprise visit is none of the programme').to.match(
      /không tính: .* \(đột xuất\)/,
    )
    expect(counts[2]?.gap).to.include('thêm 1 tồn tại')
    const [{ assessment, revision }] = figures as [Register['figures'][number]]
    const take = (who: Person, wanted: object[]) => world.as(who).post(`${v1}/inspection-programmes/2026/figures`, { assessment, revision, figures: wanted }) // prettier-ignore
    expect(fields(await take(home, [{ code: 'z', count: 'fixed' }]))).to.deep.equal(['figures.0.code'])
    expect(await status(take(officer, [{ code: 'a', count: 'fixed' }]))).to.equal(404)
    await take(home, [{ code: 'a', count: 'fixed' }, { code: 'b', count: 'inspected' }]).expect(201) // prettier-ignore
    const kept = (await world.ctx.db.assessments.model.findOne({ id: assessment }).lean())!.figures
    expect(kept.map(({ code, value, state, source }) => [code, value, state, source?.kind])).to.deep.equal([['a', '1', 'estimate', 'system'], ['b', '0', 'official', 'system']]) // prettier-ignore
  })

  it('are opened again with a reason, keep what was answered, print, and come out as Excel', async () => {
    expect((await send(home, 'DELETE', `/papers/${papers.conclusion}`)).body.type).to.equal(
      '/problems/wrong-state',
    )
    await send(reviewer, 'DELETE', '/conclusion', { reason: 'Ghi thiếu một tồn tại' })
    one = await read(reviewer)
    expect(one.reopenings[0]?.reason).to.equal('Ghi thiếu một tồn tại')
    const lost = await send(reviewer, 'PUT', '', { ...edited(), findings: [] })
    expect(lost.body.detail).to.include('đã có kết quả khắc phục')
    expect(await status(send(reviewer, 'DELETE', ''))).to.equal(409)
    for (const [query, type] of [
      ['what=minutes', 'pdf'],
      ['what=conclusion&format=docx', 'wordprocessingml'],
    ] as const)
      // prettier-ignore
      expect((await world.as(reviewer).get(`${url}/${one.id}/paper?${query}`).expect(200)).type).to.include(type)
    const word = await world.as(reviewer).get(`${url}/${one.id}/paper?what=minutes&format=docx`).buffer().parse(bytesOf) // prettier-ignore
    const text = await printedWord(word.body as Buffer, 'bien-ban-kiem-tra')
    for (const signer of ['TRƯỞNG ĐOÀN', 'THƯ KÝ', 'ĐẠI DIỆN', 'Nơi nhận:']) expect(text).to.include(signer)
    await world.as(officer).get(`${url}/${one.id}/paper?what=minutes`).expect(404)
    const table = await world.as(reviewer).get(`${v1}/inspection-programmes/2026/table`).expect(200)
    expect(table.type).to.include('spreadsheetml')
    await world.as(reviewer).get(`${v1}/inspection-programmes/2031/table`).expect(404)
  })
})
