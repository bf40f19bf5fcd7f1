// Every file that leaves is written down, once a download, with its version and for what (A6).
import { expect } from 'chai'
import { routes } from '../../api/routes.ts'
import type { Line } from '../../schemas/person.ts'
import type { Round } from '../round.ts'
import { decideAll, type Paper, submittedRound } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

/** What is looked at inside a screen, what machines measure, an empty form, one's own calendar, and what a guest takes: that says its purpose itself. */
const unasked = [/\/metrics$/, /\/(set|result)-template$/, /\/(view|thumb|mark)$/, /\/guest\//, /\/feeds\//]

describe('whoever takes a file', () => {
  let world: World
  let round: Round & { papers: Paper[] }
  const as = (role: keyof Round['people']) => world.as(round.people[role])
  const lines = (): Promise<Line[]> =>
    world.ctx.db.history.model.find({ act: 'history.opened' }).sort({ at: 1 }).lean()
  const said = ({ changes }: Line) => Object.fromEntries(changes.map((one) => [one.field, one.new]))

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await submittedRound(world)
    await decideAll(world, round.people.reviewer, round.slug)
  })
  after(() => world[Symbol.asyncDispose]())

  it('can say for what on every route that gives one out', () => {
    const silent = routes
      .filter((route) => route.kind === 'bytes' && !unasked.some((one) => one.test(route.at)))
      .filter((route) => !('purpose' in route.input.shape))
    expect(silent.map(({ at }) => at)).to.deep.equal([])
  })

  it('leaves one line each, with version and purpose, whatever is taken', async () => {
    const reviewer = as('reviewer')
    const { body: edition } = await reviewer.post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    const { body: pack } = await reviewer.post(`${v1}/packages`, { edition: edition.id }).expect(201)
    await world.work()
    const { document, version } = round.papers[0]!
    const code = (await reviewer.get(`${v1}/packages/${pack.id}`)).body.contentCode
    const all: [url: string, what: string, version: unknown, purpose: string, who?: keyof Round['people']][] =
      [
        [`/versions/${version}/bytes`, 'original', 1, 'keep'],
        [`/versions/${version}/bytes?purpose=view`, 'original', 1, 'view'],
        [`/editions/${edition.id}/volumes/1/bytes?purpose=keep`, 'volume', 1, 'keep'],
        [`/documents/${document}/receipt`, 'printed', 1, 'print', 'officer'],
        [`/campaigns/${round.slug}/score-table`, 'printed', undefined, 'print', 'officer'],
        [`/packages/${pack.id}/report`, 'printed', code, 'print'],
        [`/packages/${pack.id}/proposal-letter?purpose=view`, 'printed', code, 'view'],
        [`/packages/${pack.id}/transmittal`, 'printed', code, 'print'],
      ]
    for (const [n, [url, what, of, purpose, who = 'reviewer']] of all.entries()) {
      const { headers } = await as(who).get(`${v1}${url}`).expect(200)
      await as(who).get(`${v1}${url}`).set('If-None-Match', headers['etag']!).expect(304)
      const written = await lines()
      expect(written, url).to.have.length(n + 1)
      const line = written.at(-1)!
      expect(line.by).to.equal(round.people[who].id)
      expect(said(line), url).to.include({ what, purpose })
      expect(said(line)['version'], url).to.equal(of)
    }
    await reviewer.get(`${v1}/versions/${version}/bytes?purpose=vui`).expect(400)
  })

  it('is nothing to those of another agency in the history of the campaign', async () => {
    const { body } = await world.as(round.otherOfficer).get(`${v1}/history/${round.campaign}`).expect(200)
    expect(JSON.stringify(body)).not.to.include('bang-tu-cham')
  })
})
