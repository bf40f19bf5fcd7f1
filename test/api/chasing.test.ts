// The drafted công văn đôn đốc: what it is about, in the words of what is asked, the longest overdue first.
import { expect } from 'chai'
import { printedWord } from '../printed-word.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a letter that chases', () => {
  let world: World
  let round: Round
  before(async () => {
    const now = () => new Date('2026-12-07T02:00:00Z')
    world = await World.open(await settings('disk'), {}, { now })
    round = await openRound(world, { dueInDays: 60 })
    const found = await world.ctx.db.agencies.model.findOne({ id: round.agencies.lead }).lean()
    const lead = { id: found!.id, name: found!.name }
    const task = (code: string, deadline: string) =>
      taskOf(code, lead, { content: `Số hóa hồ sơ ${code}`, deadline })
    await approvedPlan(world, [
      task('NV1', '2026-12-30'),
      task('NV2', '2026-12-02'),
      task('NV3', '2026-12-01'),
    ])
  })
  after(() => world[Symbol.asyncDispose]())

  const read = async () => {
    const path = `${v1}/campaigns/${round.slug}/chasing-letter?agency=${round.agencies.lead}&as=docx`
    const answer = world.as(round.people.reviewer).get(path).buffer(true).responseType('blob')
    return (await printedWord((await answer.expect(200)).body as Buffer, 'don-doc')).replace(/\s+/g, ' ')
  }

  it('keeps the name of the campaign apart from what is asked', async () => {
    const campaign = await world.ctx.db.campaigns.model.findOne({ slug: round.slug }).lean()
    expect(await read()).to.include(`V/v đôn đốc hoàn thành các nội dung của kỳ “${campaign!.name}”`)
  })

  it('says each task in its own words, what is late first and then by day', async () => {
    const said = await read()
    const places = ['Số hóa hồ sơ NV3', 'Số hóa hồ sơ NV2', 'Số hóa hồ sơ NV1'].map((one) =>
      said.indexOf(one),
    )
    expect(
      places.every((place) => place > 0),
      said,
    ).to.equal(true)
    const leaf = said.indexOf('1.1 ')
    expect(said.indexOf('NV2')).to.be.below(leaf)
    expect(places).to.deep.equal([...places].sort((a, b) => a - b))
  })
})
