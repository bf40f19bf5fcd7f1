// The register of the invented province as the data set has it: who was inspected, what was found, what is repaired.
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { listContributions } from '../../api/contributions/read.ts'
import { readInspection } from '../../api/inspections/read.ts'
import { readRegister } from '../../api/inspections/register.ts'
import { upload } from '../../api/documents/upload.ts'
import { receive } from '../../api/parts.ts'
import { castPeople } from '../../scripts/demo/fill/cast.ts'
import { bringPlan } from '../../scripts/demo/fill/plan.ts'
import {
  conclusionOf,
  demoInspections,
  demoProgramme,
  inspectAll,
} from '../../scripts/demo/fill/inspections.ts'
import { contributeAll, demoContributions } from '../../scripts/demo/fill/contributions.ts'
import { openRounds } from '../../scripts/demo/fill/round.ts'
import { openStage, type Stage } from '../../scripts/demo/fill/stage.ts'
import { ownerOf, workerOf } from '../../scripts/demo/owners.ts'
import { agencyOf, documentOf, personOf } from '../../scripts/demo/read.ts'
import { newId } from '../../schemas/id.ts'
import { pdf, settings, World } from '../world.ts'

describe('the inspections of the invented province', () => {
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

  it('has seven of eight agencies inspected, with findings, deadlines and repairs as told', async () => {
    const told = demoProgramme.planned.flatMap(({ agency }) => conclusionOf(agency)?.id ?? [])
    expect(told).to.have.length(7)
    for (const id of [demoProgramme.document, 'TL-2026-00030', 'TL-2026-00047', 'TL-2026-00092', ...told])
      await bring(id)
    for (const { paper } of demoContributions) await bring(paper)
    await world.work()
    // Cited, as in the whole demonstration: so that Sở Nội vụ reads them.
    const cited = [...stage.papers.values()].map((one, n) => ({ key: newId('ci'), slot: 'd', ...one, n }))
    await world.ctx.db.assessments.model.collection.updateOne(
      { code: '1.3.1' },
      { $set: { citations: cited } },
    )
    expect(await inspectAll(stage), 'seven of the programme, and a surprise visit').to.equal(8)
    expect(stage.differences).to.deep.equal([])

    const reviewer = stage.who(personOf.get('P07')!)
    const { programme, rows, counts, open } = await readRegister(world.ctx, reviewer, { year: 2026 })
    expect(programme?.leaves).to.deep.equal(['1.3.1', '1.3.2'])
    expect(programme?.agencies.map(({ isDone }) => isDone)).to.deep.equal(
      demoProgramme.planned.map(({ done }) => done),
    )
    expect(programme?.agencies.at(-1)?.reason).to.include('bão lũ')
    const findings = demoInspections.flatMap((one) => one.findings)
    const fixed = findings.filter((one) => one.fixed).length
    expect(counts.map(({ value }) => value)).to.deep.equal([8, 7, findings.length, fixed])
    // The conclusions state 29 in all; the data set tells ten of them.
    expect(counts[2]?.gap).to.include(`thêm ${29 - findings.length} tồn tại`)
    expect(open.map(({ text }) => text)).to.have.members(
      findings.filter((one) => !one.fixed).map(({ text }) => text),
    )
    expect(new Set(open.map(({ state }) => state))).to.deep.equal(new Set(['late']))

    for (const one of demoInspections) {
      const row = rows.find(({ code }) => code === one.code)!
      const seen = await readInspection(world.ctx, reviewer, { id: row.id })
      expect([seen.from, seen.kind]).to.deep.equal([
        one.date,
        one.kind === 'đột xuất' ? 'unannounced' : 'planned',
      ])
      expect(seen.findings.map(({ text, dueDay, state, leaves }) => [text, dueDay, state === 'fixed', leaves])).to.deep.equal(one.findings.map(({ text, due, fixed: is, leaves }) => [text, due, is, leaves])) // prettier-ignore
      expect(seen.findings.some(({ isAnsweredLate }) => isAnsweredLate)).to.equal(false)
      expect(
        seen.findings.every(({ clause }) => clause),
        one.code,
      ).to.equal(true)
      const results = new Set(seen.checklist.map(({ result }) => result))
      expect(results.size, `${one.code}: found in more than one way`).to.be.greaterThan(2)
      expect(
        seen.checklist.every(({ result, note }) => result && note),
        one.code,
      ).to.equal(true)
      const told = Object.values(one.checks).flat().length
      expect(seen.checklist.length, `${one.code}: each row of the checklist is told`).to.equal(told)
    }
  })

  it('has its communication and initiatives written down with the papers that tell of them', async () => {
    expect(await contributeAll(stage)).to.equal(demoContributions.length)
    const { rows } = await listContributions(world.ctx, stage.who(personOf.get('P07')!), { year: 2026 })
    for (const { title, paper, agency, leaf } of demoContributions) {
      const row = rows.find((one) => one.title === title)!
      expect([row.agency, row.leaves, row.papers.map(({ version }) => version)]).to.deep.equal([stage.idOf(agency), [leaf], [stage.papers.get(paper)!.version]]) // prettier-ignore
    }
  })

  async function bring(id: string): Promise<void> {
    const agency = ownerOf(documentOf.get(id)!)
    const received = await receive(world.ctx, { name: `${id}.pdf`, type: '' }, Readable.from(pdf()))
    const files = [{ name: `${id}.pdf`, ...received }]
    const who = stage.who(workerOf(agency))
    const [made] = await upload(world.ctx, who, { agency: stage.idOf(agency), key: undefined, files })
    if (!made || !('receipt' in made)) throw new Error(`not taken: ${id}`)
    const { document, version } = made.receipt
    stage.papers.set(id, { document, version })
  }
})
