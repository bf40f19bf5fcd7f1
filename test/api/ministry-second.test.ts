// The ministry's second round speaks of a few leaves: the others keep their last points in every total, what was agreed
// to stays given up, and nobody is asked twice.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { calendarOf } from '../../api/calendars/calendars.ts'
import type { MinistryRow, MinistryView } from '../../api/ministry/view.ts'
import { owedIn } from '../../api/reminders/owed.ts'
import type { Person } from '../../schemas/person.ts'
import { change } from '../../storage/change.ts'
import { textOf } from '../dossier/tools.ts'
import { lock, type Round } from '../round.ts'
import { pdf } from '../paper.ts'
import { issuePlea } from '../plea.ts'
import { accept, submittedRound, uploadPaper } from '../submitted.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('the second round of the ministry', () => {
  let world: World
  let round: Round
  const as = (who: Person) => world.as(who)
  const url = () => `${v1}/campaigns/${round.slug}`
  const view = async (): Promise<MinistryView> =>
    (await as(round.people.reviewer).get(`${url()}/ministry`).expect(200)).body
  const rowOf = ({ rows }: MinistryView, code: string): MinistryRow => rows.find((row) => row.code === code)!
  const open = async (kind: string, rows: [string, string][]): Promise<string> => {
    const paper = { number: '1234/BNV-CCHC', issued: '2026-11-20' }
    const said = rows.map(([code, points]) => ({ code, points }))
    const { body } = await as(round.people.reviewer)
      .post(`${url()}/ministry-rounds`, { kind, paper, rows: said })
      .expect(201)
    return body.id
  }
  const answer = async (who: Person, code: string, input: object, status: number) => {
    const { id, revision } = rowOf(await view(), code).scores.at(-1)!
    const text = 'Báo cáo quý IV ban hành chậm.'
    const path = `${v1}/ministry-scores/${id}/answer`
    return as(who)
      .post(path, { revision, text, ...input })
      .expect(status)
  }
  const cuts = async () => {
    const campaign = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    const owed = await owedIn(world.ctx, campaign, { calendar: await calendarOf(world.ctx) })
    return owed.filter(({ kind }) => kind === 'cut').map(({ code, points }) => [code, points])
  }

  let ahead = 0
  let basis = ''
  const plan = async () => (await as(round.people.reviewer).get(`${url()}/plan`).expect(200)).body

  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => new Date(Date.now() + ahead) })
    round = await submittedRound(world)
    for (const code of ['1.2', '2.1'])
      await accept(world, round.people.reviewer, round.leaves[code]!.assessment)
    await lock(world, round.people.reviewer, round.slug)
    await open('draft', [['1.1', '1,00'], ['1.2', '1,20'], ['2.1', '0,50']]) // prettier-ignore
    await answer(round.people.officer, '1.2', { stance: 'ask' }, 201)
    await answer(round.otherOfficer, '2.1', { stance: 'agree' }, 201)
  })
  after(() => world[Symbol.asyncDispose]())

  it('totals the last points of each leaf, and says how many a total covers and how many kept theirs', async () => {
    const second = await open('explained', [['1.2', '2,20']])
    const { totals } = await view()
    expect(totals.rounds.map(({ points, leaves, kept }) => [points, leaves, kept])).to.deep.equal([
      [2_70, 3, 0],
      [3_70, 3, 2],
    ])
    expect(totals.rounds[1]!.round).to.equal(second)
    expect(totals).to.include({ lost: 2_00, contestable: 50, givenUp: 1_50, wonBack: 1_00 })
    expect(totals.leaves).to.deep.equal({ self: 3, home: 2 })
    const whatIf = (await as(round.people.reviewer).get(`${url()}/what-if`).expect(200)).body
    expect(whatIf.now).to.equal(3_70)
    // Of 0,80 below the maximum only what is contestable can be won, by the ministry's day; what is locked by nobody.
    const { rounds } = await view()
    const { workingDaysLeft } = rounds.at(-1)!
    expect(whatIf.cheapest).to.have.length(1)
    expect(whatIf.cheapest[0]).to.include({ code: '1.2', way: 'argue', gain: 50, workingDaysLeft })
    expect(whatIf.locked).to.deep.equal({ leaves: 1, points: 2_00 })
  })

  it('prints the same into the Excel file, with how many leaves each column covers', async () => {
    const { body } = await as(round.people.reviewer)
      .get(`${url()}/ministry/table`)
      .buffer()
      .parse(bytesOf)
      .expect(200)
    const sheets = await readXlsxFile(body as Buffer)
    const rows = sheets.flatMap((sheet) => ('data' in sheet ? (sheet.data as unknown[][]) : [sheet]))
    const total = rows.find((row) => row[1] === 'Tổng cộng')!
    expect(total.slice(5, 8)).to.deep.equal([4.7, 2.7, 3.7])
    const covered = rows.find((row) => row[1] === 'Số tiêu chí đã cộng')!
    expect(covered.slice(3, 8)).to.deep.equal(['4/4', '3/4', '2/4', '3/4', '3/4'])
    const carried = rows.find((row) => row[1] === 'Trong đó giữ điểm đợt trước')!
    expect(carried.slice(5, 8)).to.deep.equal([null, '0/3', '2/3'])
  })

  it('asks nobody again for what was agreed to, only for what was cut further', async () => {
    const again = await open('explained', [['2.1', '0,50']])
    expect(await cuts()).to.deep.equal([])
    const row = rowOf(await view(), '2.1')
    expect(row.loss).to.deep.equal({ lost: 1_50, contestable: 0, givenUp: 1_50, wonBack: 0 })
    expect(row.scores.at(-1)).to.include({ mayChoose: false, held: 50 })
    const { body } = await answer(round.otherOfficer, '2.1', { stance: 'ask' }, 409)
    expect(body.detail).to.include('đã thôi từ đợt trước')
    await as(round.people.reviewer).delete(`${v1}/ministry-rounds/${again}`, { revision: 1 }).expect(200)
    await open('explained', [['2.1', '0,30']])
    expect(await cuts()).to.deep.equal([['2.1', 20]])
    expect(rowOf(await view(), '2.1').loss).to.deep.equal({ lost: 1_70, contestable: 20, givenUp: 1_50, wonBack: 0 }) // prettier-ignore
  })
  it('takes no paper into the letter and the supplement volume that nobody said anything of', async () => {
    const { body: sent } = await as(round.otherOfficer)
      .upload(['scan0001.pdf', pdf(3000)])
      .expect(201)
    await world.work()
    const { document, version, code } = sent[0].receipt
    await answer(round.otherOfficer, '2.1', { stance: 'ask', documents: [version] }, 201)
    const choose = async () => {
      const { id, revision } = rowOf(await view(), '2.1').scores.at(-1)!
      const path = `${v1}/ministry-scores/${id}/choice`
      return as(round.people.reviewer).post(path, { revision, choice: 'send' })
    }
    const { status, body } = await choose()
    expect([status, body.type]).to.deep.equal([422, '/problems/gaps'])
    expect(body.detail).to.include(code).and.to.include('trích yếu')
    expect(rowOf(await view(), '2.1').scores.at(-1)).to.not.have.property('choice')
    const { db, now } = world.ctx
    const record = (await db.documents.model.findOne({ id: document }).lean())!
    const done = { act: 'documents.describe', by: round.otherOfficer.id, at: now().toISOString() }
    const particulars = { subject: 'Biên bản rà soát' }
    await db.transaction((tx) => change(tx, db, db.documents, record, { particulars }, done))
    expect((await choose()).status).to.equal(201)
  })

  it('writes to the agency what it still stands for, apart from what was lost and given up', async () => {
    const { body } = await as(round.people.reviewer).post(`${url()}/letters`, { kind: 'points' }).expect(201)
    const { id, totals } = body.letters[0]
    expect(totals.map(({ name, ours }: { name: string; ours: string }) => [name, ours])).to.deep.equal([
      ['Số tiêu chí bị trừ điểm', '1'],
      ['Tổng điểm đã gửi Bộ', '2,00'],
      ['Tổng điểm Bộ chấm', '0,30'],
      ['Tổng điểm bị trừ', '1,70'],
      ['Trong đó còn đề nghị được', '0,20'],
    ])
    const { body: file } = await as(round.people.reviewer)
      .get(`${v1}/letters/${id}/file?as=pdf`)
      .buffer()
      .parse(bytesOf)
      .expect(200)
    expect(await textOf(file as Buffer)).to.match(/Còn\s+giữ/)
  })

  it('shows of a past day the answer and the letter that were there then', async () => {
    const day = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10)
    await answer(
      round.otherOfficer,
      '2.1',
      { stance: 'ask', points: '0,40', text: 'Lập luận thứ nhất.' },
      201,
    )
    basis = (await plan()).basis
    ahead = 2 * 864e5
    const added = await uploadPaper(world, round.otherOfficer, round.agencies.other, 'Báo cáo quý bổ sung')
    const again = { stance: 'ask', text: 'Lập luận thứ hai.', documents: [added.version] }
    await answer(round.otherOfficer, '2.1', again, 201)
    const { id, revision } = rowOf(await view(), '2.1').scores.at(-1)!
    await as(round.people.reviewer)
      .post(`${v1}/ministry-scores/${id}/choice`, { revision, choice: 'send' })
      .expect(201)
    await issuePlea(world, round.people.reviewer, round.slug, day)
    await world.work()
    const last = (await view()).rounds.at(-1)!
    await as(round.people.reviewer)
      .post(`${v1}/ministry-rounds/${last.id}/letter`, { revision: last.revision })
      .expect(201)
    const then = (await as(round.people.reviewer).get(`${url()}/ministry?on=${day}`).expect(200))
      .body as MinistryView
    expect(then.rounds.at(-1)).to.not.have.property('letter')
    const row = rowOf(then, '2.1')
    expect(row.scores.at(-1)!.answer).to.include({ stance: 'ask', points: 40, text: 'Lập luận thứ nhất.' })
    expect(row.scores.at(-1)).to.not.have.property('choice')
    expect(row.loss).to.deep.equal({ lost: 1_70, contestable: 10, givenUp: 1_60, wonBack: 0 })
    const now = await view()
    expect(now.rounds.at(-1)!.letter).to.include({ number: '77/UBND-NC' })
    expect(rowOf(now, '2.1').loss).to.include({ contestable: 20 })
  })
  it('keeps new papers out of what was sent, also before that is sealed', async () => {
    const body = await plan()
    const rows = body.leaves.flatMap(({ rows }: { rows: { subject: string }[] }) => rows)
    expect(rows.map(({ subject }: { subject: string }) => subject)).to.not.include('Báo cáo quý bổ sung')
    expect(body.waiting).to.equal(1)
    expect(body.basis).to.equal(basis) // so that it can be sealed
  })
})
