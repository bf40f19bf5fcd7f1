// The calendar of a telephone: one's own deadlines by an address that is nobody else's, until it is taken back.
import { expect } from 'chai'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('the feed of deadlines', () => {
  let world: World
  let round: Round
  before(async () => {
    world = await World.open(await settings('disk'), {}, { now: () => new Date('2026-12-07T02:00:00Z') })
    round = await openRound(world, { dueInDays: 9 })
  })
  after(() => world[Symbol.asyncDispose]())
  const make = async (who = round.people.officer): Promise<string> =>
    (await world.as(who).post(`${v1}/me/feed`, {}).expect(201)).body.path
  const read = (path: string) => world.as().get(path).buffer(true)

  it('holds what its owner must do, at the instant it is due, and no other agency’s', async () => {
    const path = await make()
    const { text, headers } = await read(path).expect(200)
    expect(headers['content-type']).to.match(/^text\/calendar/)
    const unfolded = text.replace(/\r\n[ \t]/g, '')
    expect(unfolded.match(/SUMMARY:Hạn gửi \S+/g)).to.deep.equal([
      'SUMMARY:Hạn gửi 1.1',
      'SUMMARY:Hạn gửi 1.2',
      'SUMMARY:Hạn gửi 2.2',
    ])
    expect(unfolded).to.include('DTSTART:20261216T020000Z')
    const work = `/ky/${round.slug}/co-quan/SLD/viec-cua-toi`
    const urls = (unfolded.match(/^URL.*$/gm) ?? []).map((line) => line.slice(-work.length).trim())
    expect(urls).to.deep.equal([work, work, work])
    expect(unfolded).to.include('SUMMARY:Khóa Tự đánh giá thử')
    await read(path).set('If-None-Match', headers['etag']!).expect(304)
    const { text: other } = await read(await make(round.otherOfficer)).expect(200)
    expect(other.match(/SUMMARY:Hạn gửi \S+/g)).to.deep.equal(['SUMMARY:Hạn gửi 2.1'])
  })

  it('ends with a new address, and when it is taken back; only a hash is kept', async () => {
    const first = await make()
    const second = await make()
    await read(first).expect(404)
    await read(second).expect(200)
    const kept = JSON.stringify(await world.ctx.db.feeds.model.find().lean())
    expect(kept).not.to.include(second.split('/').at(-2))
    await world.as(round.people.officer).delete(`${v1}/me/feed`).expect(200)
    await read(second).expect(404)
    expect((await world.as(round.people.officer).get(`${v1}/me/feed`)).body).to.deep.equal({})
  })
})
