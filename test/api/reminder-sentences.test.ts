// What is said to an agency: by the name that people use, points of the round apart from those of another year, and after
// the lock what was never sent.
import { expect } from 'chai'
import { itemsOf, type Owed } from '../../api/reminders/owed.ts'
import { remind } from '../../api/reminders/remind.ts'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { owe } from '../owing.ts'
import { printedWord } from '../printed-word.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('the sentence that reminds', () => {
  let world: World
  let round: Round
  let reviewer: Person
  let day = '2026-12-07'
  before(async () => {
    const now = () => new Date(`${day}T02:00:00Z`)
    world = await World.open(await settings('disk'), {}, { now })
    round = await openRound(world, { dueInDays: 9 })
    reviewer = round.people.reviewer
    await owe(world, round)
  })
  after(() => world[Symbol.asyncDispose]())
  const read = async () => {
    const path = `${v1}/campaigns/${round.slug}/reminders`
    const { body } = await world.as(reviewer).get(path).expect(200)
    return body.agencies.find(({ id }: { id: string }) => id === round.agencies.lead)
  }
  const letter = async () => {
    const path = `${v1}/campaigns/${round.slug}/chasing-letter?agency=${round.agencies.lead}&as=docx`
    const answer = world.as(reviewer).get(path).buffer(true).responseType('blob')
    return (await printedWord((await answer.expect(200)).body as Buffer, 'don-doc')).replace(/\s+/g, ' ')
  }
  const lost =
    /2 tiêu chí bị trừ điểm năm 2025 \(mã 1\.1, 1\.2\) chưa giải trình, 1,25 điểm của năm 2025, hạn/

  it('begins with the name of the agency, and says points of another year as those of that year', async () => {
    const { sentence, points } = await read()
    expect(sentence).to.match(/^Cơ quan SLD còn /)
    expect(sentence).to.match(lost)
    expect(points, 'of the leaves of the round').to.equal(6_00)
  })

  it('is in the letter the same sum and the same words', async () => {
    const said = await letter()
    expect(said).to.include('liên quan 6,00 điểm của kỳ này, 1,25 điểm của năm 2025. Đề nghị')
    expect(said).to.include('Giải trình tiêu chí bị trừ điểm năm 2025 (1,00 điểm của năm 2025)')
    expect(said).not.to.include('1.1 năm 2025')
  })

  it('names after the lock what was never sent, as late, and the ladder tells of it no more', async () => {
    day = '2026-12-28'
    reviewer = await world.person('reviewer') // whose session is of that day
    const { sentence, late } = await read()
    expect(sentence).to.match(
      /3 tiêu chí chưa gửi trước khi khóa, chỉ gửi được khi có văn bản gia hạn \(1\.1, 1\.2, 2\.2\), hạn .*quá hạn 8 ngày làm việc/,
    )
    expect(late).to.be.at.least(3)
    expect(await letter()).to.include('Chưa gửi trước khi khóa: ')
    await remind(world.ctx, newId('wk'))
    const notices = await world.ctx.db.notices.model.find({ person: round.people.officer.id }).lean()
    const kinds = notices.flatMap(({ items }) => items.map(({ kind }) => kind))
    expect(kinds).not.to.include('unsent')
    expect(kinds).not.to.include('leaf')
  })

  it('names leaves in the order of the set', () => {
    const owed = ['6.3', '3.4', '3.10'].map((code): Owed => ({
      ...{ object: code, kind: 'answer', agency: 'ag', code, leaf: code, points: 50 },
      ...{ due: '2026-12-15T10:00:00.000Z', workingDaysLeft: 3, state: 'submitted', contributors: [] },
    }))
    expect(itemsOf(owed).map(({ codes }) => codes)).to.deep.equal([['3.4', '3.10', '6.3']])
  })
})
