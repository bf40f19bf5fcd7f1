// The day of a demonstration: assumed once, kept by its database, the same for everybody, and seen.
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { sweep } from '../../api/documents/sweep.ts'
import { openRound } from '../round.ts'
import { desk, Screens } from '../web/browser.ts'
import { all, pdf, settings, v1, World } from '../world.ts'

const DAY = 864e5
const december = Date.parse('2026-12-10T08:00:00+07:00')
const near = (at: string | Date, to: number) =>
  expect(Math.abs(new Date(at).getTime() - to)).to.be.below(60_000)

describe('the clock of a demonstration', () => {
  it('is that of the machine in every database that was not filled with one', async () => {
    await using world = await World.open(await settings('disk'))
    const { body, headers } = await world.as(await world.person('reviewer')).get(`${v1}/me`)
    expect(body.isDemo).to.equal(false)
    near(body.now, Date.now())
    near(headers['date']!, Date.now())
  })

  it('runs on from the assumed day, also for who comes later, and is assumed once', async () => {
    const env = await settings('disk')
    await using first = await World.open(env)
    await first.ctx.db.assume(december - Date.now())
    await first.ctx.db.assume(0)
    await using world = await World.open(env)
    near(world.ctx.now(), december)
    near(world.ctx.wall(), Date.now())
    const { body, headers } = await world.as(await world.person('reviewer')).get(`${v1}/me`)
    expect(body.isDemo).to.equal(true)
    near(body.now, december)
    near(headers['date']!, december)
  })

  it('dates what is done, takes papers of that day, and refuses those of the day after', async () => {
    const env = await settings('disk')
    await using first = await World.open(env)
    await first.ctx.db.assume(december - Date.now())
    await using world = await World.open(env)
    const agency = await world.agency('AA')
    const officer = world.as(await world.person('officer', agency))
    const { body: sent } = await officer.upload(['a.pdf', pdf()]).expect(201)
    near(sent[0].receipt.at, december)
    await world.work()
    const at = `${v1}/documents/${sent[0].receipt.document}`
    const save = async (issued: string) => {
      const { revision } = (await officer.get(at).expect(200)).body
      const named = { type: 'Báo cáo', number: '1', symbol: '1/BC-AA', subject: 'Báo cáo năm' }
      const particulars = { ...named, issued, issuer: { agency }, proofClass: 'scan' }
      return (await officer.patch(at, { revision, particulars })).status
    }
    expect(await save('2026-12-11')).to.equal(400)
    expect(await save('2026-12-10')).to.equal(200)
  })

  it('does not make the sweep take what was staged a moment ago', async () => {
    const env = await settings('disk')
    await using first = await World.open(env)
    await first.ctx.db.assume(30 * DAY)
    await using world = await World.open(env)
    await world.ctx.blobs.stage(Readable.from([Buffer.from('under way')]))
    expect(await sweep(world.ctx)).to.equal(0)
    expect(await all(world.ctx.blobs.staged())).to.have.length(1)
  })

  it('is said on every screen', async () => {
    const now = () => new Date(Date.now() + 30 * DAY)
    await using screens = await Screens.open({ now, isDemo: true })
    const round = await openRound(screens.world)
    const page = await screens.enter(round.people.officer, desk)
    const today = now().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' })
    await page.getByText(`Dữ liệu minh họa – ngày giả định ${today}`).waitFor()
    await screens.look(page, 'ngay-gia-dinh')
  })
})
