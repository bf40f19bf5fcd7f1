// The internal index of the year before in the invented province: decided, ranked, and read by everybody without signing in.
import { expect } from 'chai'
import { readRankings } from '../../api/appraisals/rankings.ts'
import { castPeople } from '../../scripts/demo/fill/cast.ts'
import { decideFormer } from '../../scripts/demo/fill/decided.ts'
import { openStage, type Stage } from '../../scripts/demo/fill/stage.ts'
import { agencyOf, personOf } from '../../scripts/demo/read.ts'
import { newId } from '../../schemas/id.ts'
import { settings, World } from '../world.ts'

describe('the decided index of the invented province', () => {
  let world: World
  let stage: Stage
  before(async () => {
    const morning = new Date('2026-12-10T08:00:00+07:00')
    world = await World.open(await settings('disk'), {}, { now: () => morning, isDemo: true })
    stage = openStage(world.ctx, new Map([...agencyOf.keys()].map((code) => [code, newId('ag')])))
    await castPeople(stage)
  })
  after(() => world[Symbol.asyncDispose]())

  it('ranks every commune of the year, best first, and stands on its public page', async () => {
    expect(await decideFormer(stage)).to.equal(8)
    const { decided, waiting, agencies } = await readRankings(world.ctx, stage.who(personOf.get('P07')!), {})
    expect([decided.map(({ slug }) => slug), waiting]).to.deep.equal([['2025-xa'], []])
    const first = agencies.find(({ cells: [cell] }) => cell?.rank === 1)!
    expect(first.short).to.include('Tân Hà Đông')
    const { text } = await world.as().get('/cong-khai/2025-xa').set('Accept', 'text/html').expect(200)
    expect(text).to.include('Quyết định số 218/QĐ-UBND ngày 02/02/2026').and.include('1/8')
    expect(stage.differences).to.deep.equal([])
  })
})
