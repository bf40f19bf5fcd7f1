// The ministry's rounds from its paper to its last word: points in from Excel, answers, the choice, UBND's letter, the
// supplement volume, points won back; and what nobody may, or may twice.
import { expect } from 'chai'
import writeExcelFile from 'write-excel-file/node'
import { calendarOf } from '../../api/calendars/calendars.ts'
import type { MinistryRow, MinistryView } from '../../api/ministry/view.ts'
import { owedIn } from '../../api/reminders/owed.ts'
import { newId } from '../../schemas/id.ts'
import { formatDeadline } from '../../schemas/format.ts'
import type { Person } from '../../schemas/person.ts'
import { textOf } from '../dossier/tools.ts'
import { issuePlea } from '../plea.ts'
import { lock, openRound, type Round } from '../round.ts'
import {
  accept,
  approvedPackage,
  decideAll,
  type Paper,
  sealPackage,
  submittedRound,
  uploadPaper,
} from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const paper = { number: '1234/BNV-CCHC', issued: '2026-11-20' }

describe('the rounds of the ministry', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  let first: string
  const as = (who: Person) => world.as(who)
  const people = () => round.people
  const view = async (who: Person, on = ''): Promise<MinistryView> =>
    (await as(who).get(`${v1}/campaigns/${round.slug}/ministry${on}`).expect(200)).body
  const rowOf = ({ rows }: MinistryView, code: string): MinistryRow => rows.find((row) => row.code === code)!
  const scoreOf = async (code: string) => rowOf(await view(people().reviewer), code).scores.at(-1)!
  const open = (input: object) =>
    as(people().reviewer).post(`${v1}/campaigns/${round.slug}/ministry-rounds`, {
      kind: 'draft',
      paper,
      ...input,
    })
  const table = async (rows: (string | number)[][]): Promise<string> =>
    (await writeExcelFile(rows.map((row) => row.map((value) => ({ value })))).toBuffer()).toString('base64')
  /** What agencies are reminded of. */
  const cuts = async () => {
    const campaign = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    const owed = await owedIn(world.ctx, campaign, { calendar: await calendarOf(world.ctx) })
    return owed.filter(({ kind }) => kind === 'cut').map(({ agency, code, points }) => [agency, code, points])
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    for (const code of ['1.1', '1.2', '2.1'])
      await accept(world, people().reviewer, round.leaves[code]!.assessment)
    await decideAll(world, people().reviewer, round.slug)
    const { body } = await as(people().reviewer).post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    const made = await approvedPackage(world, round.people, body.id)
    await sealPackage(world, people().reviewer, made).expect(201)
  })
  after(() => world[Symbol.asyncDispose]())

  it('begin after the lock, or with the sealed package: not while the year is still assessed by itself', async () => {
    const early = await openRound(world, { slug: '2026-som' })
    const at = `${v1}/campaigns/${early.slug}`
    const points = { kind: 'draft', paper, rows: [{ code: '1.1', points: '1,00' }] }
    const ask = (more: object) => as(people().reviewer).post(`${at}/ministry-rounds`, { ...points, ...more })
    const { lockAt } = (await as(people().reviewer).get(at).expect(200)).body
    const sentence = `Năm đánh giá còn đang tự chấm, khóa lúc ${formatDeadline(lockAt)}. Điểm của Bộ chỉ ghi được sau khi khóa, hoặc sau khi chốt bộ hồ sơ gửi Bộ.`
    for (const more of [{ check: true }, {}]) {
      const { body } = await ask(more).expect(409)
      expect(body).to.include({ type: '/problems/wrong-state', detail: sentence })
    }
    expect((await as(people().reviewer).get(`${at}/ministry`).expect(200)).body.notYet).to.equal(sentence)
    expect(await view(people().reviewer)).not.to.have.property('notYet') // its package is sealed
    await lock(world, people().reviewer, early.slug)
    expect((await as(people().reviewer).get(`${at}/ministry`)).body).not.to.have.property('notYet')
    await ask({ check: true }).expect(201)
  })

  it('reads a table of points with its faults by cell, and keeps nothing of it', async () => {
    const file = await table([
      ['BẢNG ĐIỂM THẨM ĐỊNH', '', '', '', ''],
      ['Mã', 'Tên', 'Điểm tối đa', 'Điểm Bộ thẩm định', 'Lý do'],
      ['1', 'Chỉ đạo, điều hành', 4, 3.5, ''],
      ['1.1', 'Ban hành kế hoạch', 1, 1.005, ''],
      ['1.2. Hoàn thành', '', 3, '3,5', ''],
      ['9.9', 'Không có', 1, 1, ''],
      ['2.1', 'Hồ sơ', 2, 1, ''],
      ['2.1', 'Hồ sơ', 2, 1, ''],
    ])
    const { body } = await open({ file, check: true }).expect(201)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'Sheet1!D4',
      'Sheet1!D5',
      'Sheet1!A6',
      'Sheet1!A8',
    ])
    await open({ file }).expect(400)
    expect(await world.ctx.db.ministryRounds.model.countDocuments()).to.equal(0)
    const wrong = await table([
      ['Mã tiêu chí', 'Điểm'],
      ['1', 3],
      ['1.1', 1],
      ['1.2', 1],
    ])
    const sums = await open({ file: wrong, check: true }).expect(201)
    expect(sums.body.faults[0].sentence).to.include('3,00').and.include('2,00')
  })

  it('leaves out nothing that was typed: what names no leaf is a fault of its line', async () => {
    const rows = [
      { code: '1.1', points: '1,00' },
      { code: 'khác', points: '1,20' },
      { code: '1', points: '3,00' }, // an area
      { code: '9.9', points: '1,00' },
    ]
    const { body } = await open({ rows, check: true }).expect(201)
    const fields = body.faults.map(({ field }: { field: string }) => field)
    expect(fields).to.deep.equal(['rows!A3', 'rows!A4', 'rows!A5'])
    await open({ rows }).expect(400)
    expect(await world.ctx.db.ministryRounds.model.countDocuments()).to.equal(0)
  })

  it('keeps them with their paper, by default three working days for an answer; undone until somebody answered', async () => {
    const rows = [
      { code: '1.1', points: '1,00' },
      { code: '1.2', points: '1,20', reason: 'Tài liệu chưa chứng minh số việc hoàn thành.' },
      { code: '2.1', points: '0,50', reason: 'Thiếu báo cáo quý.' },
    ]
    const looked = (await open({ rows, check: true }).expect(201)).body
    expect(looked.lost).to.equal(2_70 - 1_20 + 2_00 - 50)
    expect(looked.absent).to.deep.equal(['2.2', '2.3'])
    expect(Date.parse(looked.due)).to.be.greaterThan(world.ctx.now().getTime() + 2 * 864e5)
    const made = (await open({ rows }).expect(201)).body
    await as(people().reviewer).delete(`${v1}/ministry-rounds/${made.id}`, { revision: 1 }).expect(200)
    expect((await view(people().reviewer)).rounds).to.deep.equal([])
    first = (await open({ rows }).expect(201)).body.id
  })

  it('makes one round of a paper that two type at once, and tells the second who was first', async () => {
    const rows = [{ code: '1.1', points: '1,00' }]
    const both = await Promise.all([1, 2].map(() => open({ rows, after: first })))
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    const [made, told] = [
      both.find(({ status }) => status === 201)!,
      both.find(({ status }) => status === 409)!,
    ]
    expect(told.body.type).to.equal('/problems/stale')
    expect(told.body.detail).to.include('vừa ghi đợt 2, văn bản số 1234/BNV-CCHC ngày 20/11/2026')
    await as(people().reviewer).delete(`${v1}/ministry-rounds/${made.body.id}`, { revision: 1 }).expect(200)
    expect((await open({ rows, after: null }).expect(409)).body.detail).to.include('vừa ghi đợt 1')
    expect((await view(people().reviewer)).rounds).to.have.length(1)
  })

  it('shows own, Sở Nội vụ’s and the ministry’s points side by side, with reason, who and when', async () => {
    const shown = await view(people().leader)
    const row = rowOf(shown, '1.2')
    expect(row.self).to.include({ points: 2_70 })
    expect(row.home).to.include({ points: 2_70, by: 'Nguyễn Văn An' })
    expect(row.scores[0]).to.include({ points: 1_20, isCut: true, claimed: 2_70 })
    expect(row.scores[0]!.reason).to.include('chưa chứng minh')
    expect(shown.totals).to.include({ lost: 3_00, contestable: 3_00, givenUp: 0, wonBack: 0, self: 5_70 })
    const own = await view(round.otherOfficer)
    expect(own.rows.map(({ code }) => code)).to.deep.equal(['2.1'])
    expect(own).to.include({ isWhole: false })
    expect(own.totals.lost).to.equal(1_50)
  })

  it('puts what was cut before the lead, until the day that counts for it: its work, its reminders', async () => {
    const { lead, other } = round.agencies
    const workOf = async (who: Person, agency: string) => {
      const { body } = await as(who).get(`${v1}/campaigns/${round.slug}/work?agency=${agency}`).expect(200)
      return body.groups.find(({ kind }: { kind: string }) => kind === 'cuts')?.rows ?? []
    }
    const { due } = (await world.ctx.db.ministryRounds.model.findOne({ id: first }).lean())!
    const rows = await workOf(people().officer, lead)
    const told = ({ code, points, due }: Record<string, unknown>) => [code, points, due]
    expect(rows.map(told)).to.deep.equal([['1.2', 1_50, due]])
    expect(rows[0].words).to.include('chưa chứng minh')
    expect(await workOf(round.otherOfficer, other)).to.have.length(1)
    expect(await cuts()).to.deep.equal([[lead, '1.2', 1_50], [other, '2.1', 1_50]]) // prettier-ignore
  })

  it('takes the lead’s answer, never without why, never of others', async () => {
    const { officer, reviewer, auditor, leader } = people()
    const { id, revision } = await scoreOf('1.2')
    const path = `${v1}/ministry-scores/${id}/answer`
    const text = 'Báo cáo bổ sung nêu rõ từng việc đã hoàn thành.'
    for (const who of [reviewer, auditor, leader])
      await as(who).post(path, { revision, stance: 'ask', text }).expect(403)
    await as(round.otherOfficer).post(path, { revision, stance: 'ask', text }).expect(404)
    await as(officer).post(path, { revision, stance: 'agree' }).expect(400)
    const added = await uploadPaper(world, officer, round.agencies.lead, 'Báo cáo bổ sung về nhiệm vụ')
    await as(round.otherOfficer)
      .post(`${v1}/ministry-scores/${(await scoreOf('2.1')).id}/answer`, {
        revision: 1,
        stance: 'ask',
        text,
        documents: [added.version],
      })
      .expect(404) // a paper of another agency
    const asks = (points: string) =>
      as(officer).post(path, { revision, stance: 'ask', points, text, documents: [added.version] })
    for (const points of ['1,20', '2,71', '3,50'])
      expect((await asks(points).expect(400)).body.faults[0].field, points).to.equal('points')
    await asks('2,50').expect(201)
    expect((await scoreOf('1.2')).answer).to.include({ points: 2_50 })
    await as(officer).post(path, { revision, stance: 'agree', text }).expect(409)
    const whole = await scoreOf('1.1')
    await as(officer)
      .post(`${v1}/ministry-scores/${whole.id}/answer`, { revision: whole.revision, stance: 'ask', text })
      .expect(409)
    const line = (await as(officer).get(`${v1}/history/${id}`).expect(200)).body.lines[0]
    expect(line.act).to.equal('ministry.answer')
  })

  it('lets Sở Nội vụ choose, and ends the round by UBND’s letter once everything is answered', async () => {
    const { reviewer, officer } = people()
    const send = () => as(reviewer).post(`${v1}/ministry-rounds/${first}/letter`, { revision: 1 })
    expect((await send().expect(422)).body.detail)
      .to.include('1.2')
      .and.include('2.1')
    // Led to it by a link, a person reads the sentence; a program hears of it as everywhere else.
    const print = () => as(reviewer).get(`${v1}/ministry-rounds/${first}/letter`)
    const told = await print().expect(422)
    expect(told.headers['content-type']).to.include('application/problem+json')
    const led = await print().set('Accept', 'text/html,application/xhtml+xml,*/*;q=0.8').expect(422)
    expect(led.headers['content-type']).to.include('text/html')
    expect(led.text).to.include('<h1>Còn việc phải làm trước</h1>').and.not.include('tài liệu')
    expect(led.text).to.include(told.body.detail).and.to.include('trở lại').and.not.include('/problems/')
    const one = await scoreOf('1.2')
    const choose = (id: string, input: object) =>
      as(reviewer).post(`${v1}/ministry-scores/${id}/choice`, input)
    await choose(one.id, { revision: one.revision, choice: 'keep' }).expect(400)
    await choose(one.id, { revision: one.revision, choice: 'send' }).expect(201)
    const two = await scoreOf('2.1')
    await choose(two.id, { revision: two.revision, choice: 'send' }).expect(409)
    await as(round.otherOfficer)
      .post(`${v1}/ministry-scores/${two.id}/answer`, {
        revision: two.revision,
        stance: 'agree',
        text: 'Báo cáo quý IV ban hành chậm.',
      })
      .expect(201)
    expect(await cuts()).to.deep.equal([])
    expect((await view(reviewer)).totals).to.include({ lost: 3_00, contestable: 1_30, givenUp: 1_70 })
    const draft = await as(reviewer)
      .get(`${v1}/ministry-rounds/${first}/letter`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
    const printed = (await textOf(draft.body as Buffer)).join(' ').replace(/\s+/g, ' ')
    expect(printed)
      .to.include('1234/BNV-CCHC')
      .and.include('Báo cáo bổ sung nêu rõ')
      .and.include('Bổ sung lần 1')
    expect(printed)
      .to.include('Đề nghị')
      .and.include('2,50')
      .and.match(/đề nghị xem xét lại 1,30/)
    expect(printed).not.to.include('2.1 ')
    expect((await send().expect(422)).body.detail).to.include('Chưa lập công văn giải trình')
    await issuePlea(world, reviewer, round.slug, '2026-11-25')
    expect((await send().expect(422)).body.detail).to.include('chưa có bản đã ký')
    await world.work()
    await send().expect(201)
    const closed = await scoreOf('1.2')
    await as(officer)
      .post(`${v1}/ministry-scores/${closed.id}/answer`, {
        revision: closed.revision,
        stance: 'agree',
        text: 'Thôi không đề nghị.',
      })
      .expect(409)
  })

  it('binds the new papers alone in a supplement volume, behind the numbers that were issued', async () => {
    const { reviewer } = people()
    const { body } = await as(reviewer)
      .post(`${v1}/editions`, { campaign: round.slug, numbering: 'supplement' })
      .expect(201)
    await world.work()
    const { body: edition } = await as(reviewer).get(`${v1}/editions/${body.id}`).expect(200)
    expect(edition.state).to.equal('built')
    const { body: bytes } = await as(reviewer)
      .get(`${v1}/editions/${body.id}/volumes/1/bytes`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
    const text = (await textOf(bytes as Buffer)).join(' ').replace(/\s+/g, ' ')
    expect(text).to.include('Báo cáo bổ sung về nhiệm vụ').and.include('Bổ sung lần 1')
  })

  it('leaves them out of the main volume and its index when that is bound again', async () => {
    const { reviewer } = people()
    const { body } = await as(reviewer)
      .post(`${v1}/editions`, { campaign: round.slug, numbering: 'keep' })
      .expect(201)
    await world.work()
    const { body: bytes } = await as(reviewer)
      .get(`${v1}/editions/${body.id}/volumes/1/bytes`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
    const text = (await textOf(bytes as Buffer)).join(' ').replace(/\s+/g, ' ')
    expect(text).to.not.include('Báo cáo bổ sung về nhiệm vụ').and.not.include('Bổ sung lần 1')
    await as(reviewer).post(`${v1}/packages`, { edition: body.id }).expect(201) // nothing has moved
  })

  it('takes no paper of the ministry from a day that has not come', async () => {
    const issued = world.tomorrow()
    const rows = [{ code: '1.2', points: '2,20', reason: 'Chấp nhận một phần.' }]
    const { body } = await open({ kind: 'explained', paper: { number: '9/BNV', issued }, rows }).expect(400)
    expect(body.faults[0].field).to.equal('paper.issued')
  })

  it('counts what was won back, and says what stood on any day', async () => {
    const before = await view(people().reviewer)
    await open({
      kind: 'explained',
      paper: { number: '2345/BNV-CCHC', issued: '2026-11-20' },
      rows: [{ code: '1.2', points: '2,20', reason: 'Chấp nhận một phần.' }],
    }).expect(201)
    const after = await view(people().reviewer)
    expect(rowOf(after, '1.2').loss).to.deep.equal({ lost: 50, contestable: 30, givenUp: 20, wonBack: 1_00 })
    expect(after.totals).to.include({ lost: 2_00, contestable: 30, givenUp: 1_70, wonBack: 1_00 })
    expect(after.totals.contestable + after.totals.givenUp).to.equal(after.totals.lost)
    const yesterday = new Date(Date.now() - 864e5 + 7 * 36e5).toISOString().slice(0, 10)
    const past = await view(people().reviewer, `?on=${yesterday}`)
    expect([past.rounds, past.totals.self]).to.deep.equal([[], 0])
    const today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10)
    const { totals } = await view(people().reviewer, `?on=${today}`)
    expect(totals).to.deep.equal(after.totals)
    expect(before.totals.wonBack).to.equal(0)
  })

  it('computes what if without a write: points, target, the cheapest first', async () => {
    const { db } = world.ctx
    const oplog = db.history.model.db.getClient().db('local').collection('oplog.rs')
    const mine = { ns: { $regex: `^${db.history.model.db.name}\\.` }, op: { $in: ['i', 'u', 'd', 'c'] } }
    const writes = await oplog.countDocuments(mine)
    const ask = (query: string) => as(people().leader).get(`${v1}/campaigns/${round.slug}/what-if?${query}`)
    const { body } = await ask('changes=1.2:2,70;2.1:1,00&target=6,00').expect(200)
    expect(body).to.include({ now: 3_70, then: 4_70, missing: 1_30 })
    expect(body.changes.map(({ code, gain }: { code: string; gain: number }) => [code, gain])).to.deep.equal([
      ['1.2', 50],
      ['2.1', 50],
    ])
    expect(body.cheapest.map(({ code }: { code: string }) => code)).to.deep.equal(['2.2'])
    expect(body.cheapest[0]).to.include({ gain: 2_00, isEnough: true })
    expect((await ask('rank=25').expect(200)).body).not.to.have.any.keys('need', 'target', 'missing')
    await ask('changes=1.2:9,00').expect(400)
    const wrong = await ask('changes=1.2:9,00;8.8:1,00;2.1:một;2.2;1.1:0,50;1.1:0,25&target=x').expect(400)
    expect(wrong.body.faults.map(({ sentence }: { sentence: string }) => sentence)).to.deep.equal([
      'Điểm của 1.2 từ 0,00 đến 3,00, đã ghi 9,00. Hãy ghi lại.',
      'Không có tiêu chí “8.8” trong phạm vi của bạn. Hãy ghi lại mã.',
      'Điểm của 2.1 chưa đọc được (“một”). Hãy ghi như 2,50.',
      'Điểm của 2.2 chưa đọc được (“”). Hãy ghi như 2,50.',
      'Tiêu chí 1.1 ghi hai lần. Hãy bỏ một lần.',
      'Điểm cần đạt chưa đọc được (“x”). Hãy ghi như 85,00.',
    ])
    expect(await oplog.countDocuments(mine)).to.equal(writes)
  })

  it('knows what a rank needed, of the years that were published', async () => {
    const said = { index: 'par', place: 'province', roundedTo: 1, scale: 100_00, rateStep: 1 } as const
    const source = { kind: 'other', title: 'Bản tin' } as const
    const about = () => ({ ...said, source, areas: [], leaves: [], counts: [] })
    const made = { dataset: 'tinh', by: people().reviewer.id, at: world.ctx.now().toISOString(), revision: 1 }
    for (const [name, points, rank] of [
      ['Tỉnh Bắc', 5_20, 24],
      ['Tỉnh Nam', 4_90, 26],
    ] as const)
      await world.make(world.ctx.db.results, {
        ...{ id: newId('rs'), ...made, ...about(), year: 2025, name, points, rank, of: 34, inUse: true },
      })
    const ask = async (query: string) =>
      (await as(people().leader).get(`${v1}/campaigns/${round.slug}/what-if?${query}`).expect(200)).body
    const between = await ask('rank=25&changes=1.2:2,70')
    expect(between).to.include({ target: 5_20, missing: 1_00 })
    expect(between.need).to.deep.equal({ year: 2025, of: 34, isExact: false })
    expect((await ask('rank=26')).need).to.deep.equal({ year: 2025, of: 34, isExact: true, name: 'Tỉnh Nam' })
    expect(await ask('rank=26&target=4,00'))
      .to.include({ target: 4_00 })
      .and.not.have.property('need')
  })
})
