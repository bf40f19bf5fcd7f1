// A task is finished by the product that it asks for; by another one only with a word why, which stays where Sở Nội vụ reads it.
import { expect } from 'chai'
import type { Board, TaskView } from '../../api/tasks/view.ts'
import type { Person } from '../../schemas/person.ts'
import type { Plan } from '../../schemas/plan/plan.ts'
import { approvedPlan, taskOf } from '../approved-plan.ts'
import { openRound, type Round } from '../round.ts'
import { pdf, settings, v1, World } from '../world.ts'

describe('finishing a task', () => {
  let world: World
  let round: Round
  let plan: Plan
  let officer: Person
  let papers: { document: string; version: string }[]
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    officer = round.people.officer
    const { lead, other } = round.agencies
    const task = (code: string, leaf?: string) =>
      taskOf(
        code,
        { id: lead, name: 'Cơ quan' },
        {
          ...{ product: 'Báo cáo kết quả', type: 'Báo cáo', lifts: leaf ? [{ leaf, points: 25 }] : [] },
        },
      )
    plan = await approvedPlan(world, [task('NV1'), task('NV2', '1.1'), task('NV3')])
    const { body } = await world.as(officer).upload(...['a', 'b', 'c'].map((name): [string, Buffer] => [`${name}.pdf`, pdf()])) // prettier-ignore
    await world.work()
    papers = body.map(({ receipt }: { receipt: { document: string; version: string } }) => receipt)
    await say(0, {
      type: 'Công văn',
      number: '9',
      symbol: '9/SLD',
      issued: '2026-02-02',
      issuer: { agency: other },
    })
    await say(1, {
      type: 'Báo cáo',
      number: '14',
      symbol: '14/BC-SLD',
      issued: '2026-02-02',
      issuer: { agency: lead },
    })
  })
  after(() => world[Symbol.asyncDispose]())

  async function say(n: number, particulars: object) {
    const { document } = papers[n]!
    const { body } = await world.as(officer).get(`${v1}/documents/${document}`).expect(200)
    const { revision } = body
    const { status } = await world
      .as(officer)
      .send('PATCH', `${v1}/documents/${document}`, { revision, particulars })
    expect(status).to.equal(200)
  }
  const read = async (code: string, who = officer): Promise<TaskView> =>
    (await world.as(who).get(`${v1}/plans/${plan.id}/tasks/${code}`).expect(200)).body
  const send = async (code: string, path: string, body: object) =>
    world.as(officer).send('POST', `${v1}/plans/${plan.id}/tasks/${code}/${path}`, {
      revision: (await read(code)).revision,
      ...body,
    })
  const deliver = (code: string, n: number, more: object = {}) =>
    send(code, 'products', { version: papers[n]!.version, cites: [], ...more })

  it('takes no other paper in silence: what does not fit is told before, and refused without a word why', async () => {
    const { body } = await world
      .as(officer)
      .get(`${v1}/plans/${plan.id}/tasks/NV1/fits?version=${papers[0]!.version}`)
    expect(body.lacks).to.have.length(2)
    expect(body.lacks[0]).to.equal('Sản phẩm của nhiệm vụ là Báo cáo, tài liệu là Công văn.')
    expect(body.lacks[1]).to.match(/^Tài liệu do .* ban hành, cơ quan này không thực hiện nhiệm vụ/)
    expect(body.unfit).to.deep.equal({ cited: body.lacks, uncited: body.lacks })
    const refused = await deliver('NV1', 0, { finish: true })
    expect([refused.status, refused.body.faults[0].field]).to.deep.equal([400, 'reason'])
    expect(refused.body.faults[0].sentence)
      .to.include(body.lacks[0])
      .and.to.match(/vì sao vẫn ghi hoàn thành/)
    expect(await read('NV1')).to.deep.include({ products: [], phase: 'open' })
  })

  it('with a word why keeps that word beside the task, on the board and in the history', async () => {
    const reason = 'Sở đã báo cáo bằng công văn theo yêu cầu của UBND tỉnh'
    expect((await deliver('NV1', 0)).status, 'handed in without finishing').to.equal(201)
    const between = await read('NV1')
    expect([between.phase, between.unfit.length, between.products[0]?.lacks.length]).to.deep.equal([
      'open',
      2,
      2,
    ])
    const refused = await send('NV1', 'completion', {})
    expect(refused.body.faults[0].field).to.equal('reason')
    expect((await send('NV1', 'completion', { reason })).status).to.equal(201)
    const { finished, reasons, id } = await read('NV1', round.people.reviewer)
    expect(finished?.despite).to.deep.equal({ lacks: between.unfit, reason })
    expect(reasons).to.deep.equal([`Ghi hoàn thành dù sản phẩm chưa khớp: ${reason}`])
    const board: Board = (await world.as(round.people.reviewer).get(`${v1}/tasks`).expect(200)).body
    expect(board.rows.find(({ code }) => code === 'NV1')?.reasons).to.deep.equal(reasons)
    const { body } = await world.as(round.people.reviewer).get(`${v1}/history/${id}`).expect(200)
    expect(JSON.stringify(body)).to.include(reason)
  })

  it('with a paper that fits asks for no word, and keeps none', async () => {
    expect((await deliver('NV3', 1, { finish: true, reason: 'thừa' })).status).to.equal(201)
    const { state, reasons, finished } = await read('NV3')
    expect([state, reasons, finished?.despite]).to.deep.equal(['done', [], undefined])
  })

  it('that should lift a leaf says when nothing is cited there', async () => {
    const { body } = await world.as(officer).get(`${v1}/plans/${plan.id}/tasks/NV2/fits?version=${papers[1]!.version}`) // prettier-ignore
    expect([body.lacks, body.unfit.cited, body.unfit.uncited.length]).to.deep.equal([[], [], 1])
    const refused = await deliver('NV2', 1, { finish: true })
    expect(refused.body.faults[0].sentence).to.match(
      /^Sản phẩm chưa gắn vào tiêu chí nào; nhiệm vụ nâng điểm 1\.1\. Hãy/,
    )
    const { leaves } = await read('NV2')
    const { assessment, revision, slots } = leaves[0]!
    const done = await deliver('NV2', 1, {
      finish: true,
      cites: [{ assessment, revision, slot: slots[0]!.key }],
    })
    expect(done.body.finished).to.not.have.property('despite')
  })
})
