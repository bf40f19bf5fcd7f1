// Evidence codes: by the campaign's pattern, each once, never again.
import { expect } from 'chai'
import { newExhibits } from '../../api/assessments/exhibits.ts'
import { loadOne } from '../../api/assessments/load.ts'
import { CodePattern, codeIn, seriesOf } from '../../schemas/exhibit.ts'
import { newId } from '../../schemas/id.ts'
import { create } from '../../storage/change.ts'
import { openRound, type Round } from '../round.ts'
import { send, uploadPaper } from '../submitted.ts'
import { settings, v1, World } from '../world.ts'

describe('evidence codes', () => {
  let world: World
  let round: Round
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
  })
  after(() => world[Symbol.asyncDispose]())
  const change = async (codePattern: string) => {
    const at = `${v1}/campaigns/${round.slug}`
    const { revision } = (await world.as(round.people.reviewer).get(at)).body
    return world.as(round.people.reviewer).patch(at, { revision, codePattern })
  }

  it('are written by a pattern with a place for the number', () => {
    expect(codeIn(seriesOf('H{leaf}.{00}', '1.2.3'), 7)).to.equal('H1.2.3.07')
    expect(codeIn(seriesOf('TLKC-{000}', '1.2.3'), 1234)).to.equal('TLKC-1234')
    for (const wrong of ['{leaf}', 'H {00}', '{00}{00}', 'Đ{00}', '{khác}{00}'])
      expect(CodePattern.safeParse(wrong).success, wrong).to.equal(false)
  })

  it('a hundred given at once are a hundred, without a gap', async () => {
    await change('H{leaf}.{00}').then(({ status }) => expect(status).to.equal(200))
    const assessment = await world.ctx.db.assessments.model
      .findOne({ id: round.leaves['1.1']!.assessment })
      .lean()
    const one = await loadOne(world.ctx, assessment!)
    const { db, now } = world.ctx
    const by = round.people.officer.id
    const cited = (document: string) =>
      ({
        key: newId('ci'),
        slot: 'a',
        document,
        version: newId('ver'),
        hashes: ['a'.repeat(64)],
        by,
        at: now().toISOString(),
      }) as never
    const race = Array.from({ length: 100 }, async () => {
      const citations = [cited(newId('doc'))]
      const made = await newExhibits(world.ctx, { ...one, assessment: { ...one.assessment, citations } })
      const done = { act: 'assessments.submit', by, at: now().toISOString() }
      await db.transaction((tx) => create(tx, db, db.exhibits, made[0]!, done))
      return made[0]!.code
    })
    const codes = (await Promise.all(race)).sort()
    const wanted = Array.from({ length: 100 }, (_, n) => `H1.1.${String(n + 1).padStart(2, '0')}`).sort()
    expect(codes).to.deep.equal(wanted)
  })

  it('stand on what is sent, the first one for good, whatever pattern the next are written by', async () => {
    const { officer, head } = round.people
    const plan = await uploadPaper(world, officer, round.agencies.lead, 'Kế hoạch năm', { type: 'Kế hoạch' })
    await send(world, round, '1.1', officer, head, { dat: 'true' }, [['a', plan]])
    await change('H{leaf}.1{00}').then(({ status }) => expect(status).to.equal(200))
    const report = await uploadPaper(world, officer, round.agencies.lead, 'Báo cáo năm')
    await send(world, round, '1.2', officer, head, { a: '9', b: '10' }, [['a', plan], ['b', report]]) // prettier-ignore
    const codesOf = async ({ document }: { document: string }) =>
      (await world.ctx.db.exhibits.model.find({ document }).lean()).map(({ code }) => code)
    expect(await codesOf(plan)).to.deep.equal(['H1.1.101'])
    expect(await codesOf(report)).to.deep.equal(['H1.2.101'])
  })

  it('pass over what another pattern has given already', async () => {
    const assessment = await world.ctx.db.assessments.model
      .findOne({ id: round.leaves['1.1']!.assessment })
      .lean()
    const one = await loadOne(world.ctx, assessment!) // H1.1.1{00}: H1.1.101 was given by H{leaf}.{00}
    const citations = [{ document: newId('doc') }] as never
    const made = await newExhibits(world.ctx, { ...one, assessment: { ...one.assessment, citations } })
    expect(made.map(({ code }) => code)).to.deep.equal(['H1.1.102'])
  })
})
