// Lịch làm việc: as brought along, until Sở Nội vụ writes a year down; what is counted in working days follows.
import { expect } from 'chai'
import { dayAt } from '../../schemas/calendar.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('the calendar of working days', () => {
  let world: World
  let round: Round
  const at = (year: number) => `${v1}/calendars/${year}`
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => new Date('2026-12-07T02:00:00Z') })
    round = await openRound(world, { dueInDays: 10 })
  })
  after(() => world[Symbol.asyncDispose]())

  it('is the one brought along until somebody writes it down', async () => {
    const { body } = await world.as(round.people.officer).get(at(2026)).expect(200)
    expect(body).to.include({ year: 2026, revision: 0 })
    expect(body.off).to.deep.include({ day: '2026-02-17', name: 'Tết Bính Ngọ (mùng 1)' })
    expect(body.worked.map(({ day }: { day: string }) => day)).to.deep.equal(['2026-01-10', '2026-08-22'])
  })

  it('refuses days of another year, days said twice and workdays worked in exchange, each at its line', async () => {
    const off = [
      { day: '2025-12-31', name: 'Năm trước' },
      { day: '2026-12-24', name: 'Một lần' },
      { day: '2026-12-24', name: 'Hai lần' },
    ]
    const worked = [{ day: '2026-12-15', name: 'Thứ Ba' }]
    const { body } = await world
      .as(round.people.reviewer)
      .send('PUT', at(2026), { revision: 0, off, worked })
      .expect(400)
    expect(body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'off.0.day',
      'off.2.day',
      'worked.0.day',
    ])
    expect(await world.ctx.db.calendars.model.countDocuments()).to.equal(0)
  })

  it('is written whole, and every count follows: deadlines stay', async () => {
    const left = async () => {
      const { body } = await world.as(round.people.officer).get(`${v1}/campaigns/${round.slug}/work`)
      return [body.workingDaysLeft, body.groups[0].rows[0].due, body.groups[0].rows[0].workingDaysLeft]
    }
    const [lock, due, days] = await left()
    const off = [{ day: '2026-12-09', name: 'Nghỉ bão' }]
    const worked = [{ day: '2026-12-12', name: 'Làm bù' }, { day: '2026-12-13', name: 'Làm bù' }] // prettier-ignore
    const { body } = await world
      .as(round.people.reviewer)
      .send('PUT', at(2026), { revision: 0, off, worked, basis: 'Công văn số 12/UBND ngày 01/12/2026' })
      .expect(200)
    expect(body).to.include({ revision: 1, basis: 'Công văn số 12/UBND ngày 01/12/2026' })
    const { lines } = (await world.as(round.people.reviewer).get(`${v1}/history/${body.id}`).expect(200)).body
    expect(lines[0].changes).to.deep.include({
      ...{ field: 'basis', label: 'căn cứ' },
      ...{ old: '–', new: 'Công văn số 12/UBND ngày 01/12/2026' },
    })
    expect(await left()).to.deep.equal([lock + 1, due, days + 1])
    expect(await world.history(body.id)).to.deep.equal(['calendar.write'])
  })

  it('tells who keeps it which deadlines fall on a day off, and nobody else', async () => {
    const { reviewer, officer } = round.people
    const api = world.as(reviewer)
    const falling = async () => (await api.get(`${at(2026)}/deadlines`).expect(200)).body.rows
    expect(await falling()).to.deep.equal([])
    const round2026 = (await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean())!
    const due = (await world.ctx.db.assignments.model.findOne({ campaign: round2026.id }).lean())!.due
    const days = [...new Set([due, round2026.lockAt].map(dayAt))]
    const { revision } = (await api.get(at(2026)).expect(200)).body
    const off = days.map((day) => ({ day, name: 'Nghỉ bão số 9' }))
    await api.send('PUT', at(2026), { revision, off, worked: [] }).expect(200)
    const rows = await falling()
    const about = { name: 'Nghỉ bão số 9', slug: round.slug, campaign: round2026.name, place: 'setup' }
    expect(rows).to.deep.include({ day: dayAt(round2026.lockAt), ...about, words: 'khóa năm đánh giá' })
    const leaves = rows.find(({ words }: { words: string }) => words.includes('tiêu chí chưa gửi'))
    expect(leaves).to.include({ day: dayAt(due), ...about })
    expect(leaves.words).to.match(/^\d+ tiêu chí chưa gửi \(1\.1, .*\) của \d cơ quan$/)
    await world
      .as(officer)
      .get(`${at(2026)}/deadlines`)
      .expect(403)
  })

  it('lets one of two writers win, and tells the other', async () => {
    const write = (name: string) =>
      world
        .as(round.people.reviewer)
        .send('PUT', at(2027), { revision: 0, off: [{ day: '2027-01-01', name }], worked: [] })
    const answers = await Promise.all([write('Tết dương lịch'), write('Tết Dương lịch')])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([200, 409])
    const stale = await world
      .as(round.people.reviewer)
      .send('PUT', at(2027), { revision: 0, off: [], worked: [] })
    expect(stale.status).to.equal(409)
    await world
      .as(round.people.officer)
      .send('PUT', at(2027), { revision: 1, off: [], worked: [] })
      .expect(403)
  })
})
