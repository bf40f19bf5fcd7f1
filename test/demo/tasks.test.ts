// The tasks of the invented province's plan as they stand on its morning: what the data set calls done, late or under way.
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { one } from '../../api/documents/one.ts'
import { saveParticulars } from '../../api/documents/particulars.ts'
import { upload } from '../../api/documents/upload.ts'
import { receive } from '../../api/parts.ts'
import { readLosses } from '../../api/losses/read.ts'
import { consolidate } from '../../api/reports/consolidate.ts'
import { readReports } from '../../api/reports/read.ts'
import { readBoard } from '../../api/tasks/board.ts'
import { castPeople } from '../../scripts/demo/fill/cast.ts'
import { particularsFrom } from '../../scripts/demo/fill/mapping.ts'
import { bringPlan, planTasks } from '../../scripts/demo/fill/plan.ts'
import { answerLosses } from '../../scripts/demo/fill/losses.ts'
import { reportAll } from '../../scripts/demo/fill/reports.ts'
import { bringResults } from '../../scripts/demo/fill/results.ts'
import { openRounds } from '../../scripts/demo/fill/round.ts'
import { openStage, type Stage } from '../../scripts/demo/fill/stage.ts'
import { doTasks } from '../../scripts/demo/fill/tasks.ts'
import { citedAt } from '../../scripts/demo/campaign.ts'
import { ownerOf, uploadOf, workerOf } from '../../scripts/demo/owners.ts'
import { agencyOf, documentOf, personOf } from '../../scripts/demo/read.ts'
import { newId } from '../../schemas/id.ts'
import { pdf, settings, World } from '../world.ts'

describe('the tasks of the invented province', () => {
  let world: World
  let stage: Stage
  before(async () => {
    const morning = new Date('2026-12-10T08:00:00+07:00')
    world = await World.open(await settings('disk'), {}, { now: () => morning, isDemo: true })
    stage = openStage(world.ctx, new Map([...agencyOf.keys()].map((code) => [code, newId('ag')])))
    await castPeople(stage)
    await openRounds(stage)
    await bringPlan(stage)
  })
  after(() => world[Symbol.asyncDispose]())

  it('are done with the paper that the task asks for: of its type, cited in its leaf, issued and brought in before', () => {
    const done = planTasks.filter(({ state }) => state.startsWith('hoàn thành'))
    expect(done.length).to.be.greaterThan(15)
    for (const { code, lead, leaves, product, deadline, state, delivered } of done) {
      const paper = documentOf.get(delivered?.document ?? '')!
      const said = `${code} ${paper?.id}`
      expect([paper.type, ownerOf(paper)], said).to.deep.equal([product, lead])
      expect(paper.sent! <= delivered!.on, said).to.equal(true)
      expect(uploadOf(paper).at <= `${delivered!.on}T14:00:00+07:00`, said).to.equal(true)
      expect(
        citedAt(paper.id).some(({ leaf }) => leaves.includes(leaf)),
        said,
      ).to.equal(true)
      expect(delivered!.on > deadline, said).to.equal(state === 'hoàn thành chậm')
    }
  })

  it('are done where the lead has a paper to show, on time or late; the rest is told', async () => {
    const snv = stage.who(workerOf('SNV'))
    const name = 'thong-bao.pdf'
    const received = await receive(world.ctx, { name, type: '' }, Readable.from(pdf()))
    const [brought] = await upload(world.ctx, snv, {
      agency: stage.idOf('SNV'),
      key: undefined,
      files: [{ name, ...received }],
    })
    if (!brought || !('receipt' in brought)) throw new Error('not received')
    const { document, version } = brought.receipt
    await world.work()
    const particulars = particularsFrom(documentOf.get('TL-2026-00070')!, stage.idOf)
    const { revision } = await one(world.ctx, snv, { id: document })
    await saveParticulars(world.ctx, snv, { id: document, revision, particulars })
    stage.papers.set('TL-2026-00070', { document, version })
    await doTasks(stage)
    const reviewer = stage.who(personOf.get('P07')!)
    const { rows } = await readBoard(world.ctx, reviewer, {})
    const stateOf = (code: string) => rows.find((row) => row.code === code)!

    const ended = planTasks.filter(({ state }) => state.startsWith('hoàn thành'))
    for (const { code } of ended)
      if (code !== 'NV03') expect(stage.differences.join('\n')).to.include(`${code}:`)
    const done = stateOf('NV03')
    expect([done.state, done.percent, done.products, done.reasons]).to.deep.equal(['done', 100, 1, []])
    const late = planTasks.filter(({ state }) => state === 'quá hạn').map(({ code }) => stateOf(code))
    for (const row of late) expect([row.state, row.percent >= 40]).to.deep.equal(['late', true], row.code)
    expect(late.map(({ helpOpen }) => helpOpen).slice(0, 3)).to.deep.equal([1, 0, 0])
    expect(late[2]!.reasons.join(' ')).to.include('Vướng mắc')
    for (const { code, state } of planTasks)
      if (state === 'đang thực hiện') expect(stateOf(code).percent, code).to.be.within(60, 95)
  })

  it('were reported on each quarter, one late and one never; the lost points are answered for', async () => {
    await bringResults(stage)
    const signed = await reportAll(stage)
    const leads = new Set(planTasks.map(({ lead }) => lead)).size
    expect(signed).to.equal(3 * leads - 1)
    const leader = stage.who(personOf.get('P03')!)
    const third = await consolidate(world.ctx, leader, { year: '2026', period: 'm9' })
    expect([third.missing.length, third.asked, third.tasks > 30, third.late > 0]).to.deep.equal([1, leads, true, true]) // prettier-ignore
    const { rows } = await readReports(world.ctx, leader, { year: 2026 })
    expect(rows.map(({ state }) => state)).to.include.members(['draft', 'with-head'])

    expect(await answerLosses(stage)).to.equal(8)
    const lost = await readLosses(world.ctx, leader, {})
    expect([lost.year, lost.points, lost.rows.filter(({ owner }) => !owner)]).to.deep.equal([2025, 100_00 - 85_80, []]) // prettier-ignore
    expect(lost.counts).to.deep.equal({ open: 1, answered: 1, explained: 1, decided: 5 })
    expect(lost.rows.every(({ tasks }) => tasks.length > 0)).to.equal(true)
  })
})
