// Papers say what the screens say: the same rows, the same totals.
import { execFileSync } from 'node:child_process'
import { expect } from 'chai'
import { formatPoints } from '../../schemas/points.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

const read = (bytes: Buffer) =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: bytes, timeout: 20_000 }).toString()

describe('papers', () => {
  let world: World
  let round: Round
  const print = async (path: string, who = round.people.officer) => {
    const { body, headers } = await world.as(who).get(`${v1}${path}`).buffer(true).expect(200)
    expect(headers['content-type']).to.equal('application/pdf')
    return read(body as Buffer)
  }

  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())

  it('a receipt names code, file, hash and state', async () => {
    const { body } = await world.as(round.people.officer).upload(['Kế hoạch số 12.pdf', pdf()]).expect(201)
    const { code, document, file } = body[0].receipt
    const waiting = await print(`/documents/${document}/receipt`)
    expect(waiting).to.include(code).and.include('Kế hoạch số 12.pdf').and.include('đang kiểm tra')
    expect(waiting.replace(/\s+/g, '')).to.include(file.sha256)
    await world.work()
    expect(await print(`/documents/${document}/receipt`)).to.include('Đã kiểm tra và lưu giữ')
    await world.as(round.otherOfficer).get(`${v1}/documents/${document}/receipt`).expect(404)
  })

  it('the score table has the tree’s leaves and totals', async () => {
    const figures = [
      { code: 'a', value: '7', state: 'official' },
      { code: 'b', value: '9', state: 'official' },
    ]
    const { assessment } = round.leaves['1.2']!
    await world
      .as(round.people.officer)
      .patch(`${v1}/assessments/${assessment}`, { revision: 1, figures })
      .expect(200)
    const at = `/campaigns/${round.slug}`
    const { body } = await world
      .as(round.people.officer)
      .get(`${v1}${at}/assessments?agency=${round.agencies.lead}`)
    const table = await print(`${at}/score-table`)
    const total = table.split('\n').find((line) => line.includes('Tổng cộng')) ?? ''
    expect(total).to.include(formatPoints(body.totals.max)).and.include('2,33')
    for (const { code, role } of body.rows) if (role === 'lead') expect(table).to.include(code)
  })
})
