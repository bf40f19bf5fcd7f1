// The plan of a year: begun, filled from Excel after a look, approved and then frozen; versions; what agencies see of it;
// the next year's; two at once.
import { expect } from 'chai'
import { Document, type ITableCellOptions, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import type { PlansView } from '../../api/plans/view.ts'
import { sheetsOf, workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import type { PlanContent, Task } from '../../schemas/plan/plan.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { openRound, type Round } from '../round.ts'
import { result } from '../schemas/results.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('the plan of a year', () => {
  let world: World
  let round: Round
  let reviewer: Person
  let names: Record<'lead' | 'other' | 'home', { id: string; name: string }>
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    reviewer = round.people.reviewer
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    const found = await world.ctx.db.agencies.model.find().lean()
    const of = (id: string) => ({ id, name: found.find((one) => one.id === id)!.name })
    const { lead, other, home } = round.agencies
    names = { lead: of(lead), other: of(other), home: of(home) }
  })
  after(() => world[Symbol.asyncDispose]())

  const view = async (who = reviewer, query = ''): Promise<PlansView> =>
    (await world.as(who).get(`${v1}/plans${query}`).expect(200)).body
  const seen = async (who = reviewer) => {
    const { id, revision } = (await view(who)).plan!
    return { id, revision }
  }
  const task = (
    code: string,
    lead: 'lead' | 'other' | 'home',
    coordinators: ('lead' | 'other')[] = [],
  ): Task => ({
    ...{ code, content: `Việc ${code}`, product: 'Báo cáo', type: 'Báo cáo', deadline: '2026-06-30' },
    ...{ lead: names[lead], coordinators: coordinators.map((one) => names[one]) },
    lifts: [{ leaf: '1.2', points: 25 }],
  })
  const fileOf = async (tasks: Task[]): Promise<string> => {
    const content: PlanContent = { title: 'x', grounds: [], objectives: [], tasks }
    return (await workbookOf(planTables(content))).toString('base64')
  }
  const bring = async (tasks: Task[], check = false, add = false) => {
    const { id, ...rest } = await seen()
    const body = {
      ...rest,
      file: await fileOf(tasks),
      name: 'pl.xlsx',
      ...(check && { check }),
      ...(add && { add }),
    }
    return world.as(reviewer).post(`${v1}/plans/${id}/annexes`, body)
  }
  const approve = async (who: Person, decision?: object) => {
    const { id, ...rest } = await seen()
    return world.as(who).post(`${v1}/plans/${id}/approvals`, { ...rest, ...(decision && { decision }) })
  }
  const aims = [{ measure: 'par', target: 88_00, rank: 15, of: 34 }]
  const plainTasks = async () =>
    (await view()).plan!.tasks.map(({ lift: _l, deadlineText: _d, lead, coordinators, ...one }) => ({
      ...one,
      lead: lead.id,
      coordinators: coordinators.map((c) => c.id),
    }))
  const edit = async (more: object) => {
    const { plan } = await view()
    const { id, revision, title, grounds, objectives } = plan!
    const body = { revision, title, grounds, objectives, tasks: await plainTasks(), ...more }
    return world.as(reviewer).send('PUT', `${v1}/plans/${id}`, body)
  }
  const start = (body: object, who = reviewer) => world.as(who).post(`${v1}/plans`, body)

  it('is begun once a year, by Sở Nội vụ', async () => {
    expect((await view()).plans).to.deep.equal([])
    expect((await start({ year: 2026 })).body.faults[0].field).to.equal('title')
    const both = await Promise.all([1, 2].map((n) => start({ year: 2026, title: `Kế hoạch ${n}` })))
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    await start({ year: 2027, title: 'Kế hoạch' }, round.people.officer).expect(403)
    expect((await view(round.people.officer)).plans).to.deep.equal([])
  })

  it('takes its annex after a look, with every fault by its cell and nothing kept', async () => {
    const wrong = { ...task('NV2', 'other'), lifts: [{ leaf: '7.7', points: 10 }] }
    const looked = await bring([task('NV1', 'lead', ['other']), wrong], true)
    expect(looked.status).to.equal(201)
    expect(looked.body.faults.map(({ field }: { field: string }) => field)).to.deep.equal([
      'Phụ lục nhiệm vụ!I3',
    ])
    const refused = await bring([task('NV1', 'lead', ['other']), wrong])
    expect(refused.status).to.equal(400)
    expect(refused.body.faults[0].sentence).to.include('không có tiêu chí 7.7')
    expect((await view()).plan?.tasks).to.deep.equal([])
    const { body } = await bring([task('NV1', 'lead', ['other']), task('NV2', 'other'), task('NV3', 'home')])
    expect(body.rows.map(({ what }: { what: string }) => what)).to.deep.equal(['new', 'new', 'new'])
    expect(body.lift).to.equal(75)
    const again = await bring([task('NV1', 'lead', ['other']), task('NV2', 'home')], true)
    expect(again.body.rows.map(({ what }: { what: string }) => what)).to.deep.equal(['same', 'replaces'])
    expect(again.body.gone).to.deep.equal([{ code: 'NV3', content: 'Việc NV3' }])
    expect(again.body.rows[1].before).to.deep.equal([`chủ trì: ${names.other.name}`])
  })

  it('takes an annex beside its tasks: what is there stays, a code that is there is replaced and said', async () => {
    const before = (await view()).plan!
    const late = { ...task('NV2', 'other'), deadline: '2026-09-30' }
    const looked = await bring([late, task('NV4', 'home')], true, true)
    expect(looked.body.gone).to.deep.equal([])
    expect(looked.body.kept.map(({ code }: { code: string }) => code)).to.deep.equal(['NV1', 'NV3'])
    expect(looked.body.rows.map(({ what, before: was }: { what: string; before: string[] }) => [what, was])).to.deep.equal([['replaces', ['thời hạn: 30/06/2026']], ['new', []]]) // prettier-ignore
    expect((await view()).plan?.revision).to.equal(before.revision)
    await bring([late, task('NV4', 'home')], false, true)
    const codes = async () => (await view()).plan!.tasks.map(({ code, deadline }) => [code, deadline.slice(5, 7)]) // prettier-ignore
    expect(await codes()).to.deep.equal([['NV1', '06'], ['NV2', '09'], ['NV3', '06'], ['NV4', '06']]) // prettier-ignore
    // Without codes: what has the same words keeps its code, the others get the next.
    const plain = [
      { ...task('', 'home'), content: 'Việc NV4' },
      { ...task('', 'home'), content: 'Việc mới' },
    ]
    const { body } = await bring(plain, false, true)
    expect(body.rows.map(({ code, what }: { code: string; what: string }) => [code, what])).to.deep.equal([['NV4', 'same'], ['NV05', 'new']]) // prettier-ignore
    await bring([task('NV1', 'lead', ['other']), task('NV2', 'other'), task('NV3', 'home')])
    expect(await codes()).to.deep.equal([
      ['NV1', '06'],
      ['NV2', '06'],
      ['NV3', '06'],
    ])
  })

  it('adds a row that has a task’s number and nothing else of it as a new task, and says so before', async () => {
    const counted = (n: string, content: string) => ({ ...task(n, 'home'), content })
    await bring([counted('1', 'Việc một'), counted('2', 'Việc hai')], false, true)
    const told = (body: { rows: { code: string; what: string; written?: string }[] }) =>
      body.rows.map(({ code, what, written }) => [code, what, written])
    const before = (await view()).plan!.tasks
    const others = [
      ...[counted('1', 'Việc khác'), counted('2', 'Việc hai'), counted('7', 'Việc bảy')],
      { ...counted('8', 'Việc một'), deadline: '2026-09-30' },
    ]
    const looked = await bring(others, true, true)
    expect(told(looked.body)).to.deep.equal([
      [String(Math.max(...before.map(({ code }) => Number(/\d+$/.exec(code)?.[0]))) + 1), 'new', '1'],
      ['2', 'same', undefined],
      ['7', 'new', undefined],
      ['1', 'replaces', '8'],
    ])
    expect((await bring(others, false, true)).status).to.equal(201)
    const after = (await view()).plan!.tasks
    expect(after).to.have.length(before.length + 2)
    expect(after.find(({ code }) => code === '1')).to.include({ content: 'Việc một', deadline: '2026-09-30' })
    // In the place of the whole annex a number names its task, as in any file that we wrote.
    const whole = await bring([counted('1', 'Việc khác')], true)
    expect(whole.body.rows[0]).to.include({ code: '1', what: 'replaces' })
    const tasks = (await plainTasks()).filter(({ code }) => /^NV/.test(code))
    expect((await edit({ tasks })).status).to.equal(200)
  })

  it('takes its annex from Word with merged cells and two header rows, the places said as Word shows them', async () => {
    const lead = names.lead.name
    const made = (deadline: string) => {
      const row = (...cells: (string | [string, Partial<ITableCellOptions>])[]) => {
        const children = cells.map((cell) => {
          const [text, more] = typeof cell === 'string' ? [cell, {}] : cell
          return new TableCell({ children: [new Paragraph(text)], ...more })
        })
        return new TableRow({ children })
      }
      const down = (text: string): [string, object] => [text, { verticalMerge: text ? 'restart' : 'continue' }] // prettier-ignore
      const rows = [
        row(...['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn'].map(down), [
          'Cơ quan thực hiện',
          { columnSpan: 2 },
        ]),
        row(...['', '', '', ''].map(down), 'Chủ trì', 'Phối hợp'),
        row('I', ['CẢI CÁCH THỂ CHẾ', { columnSpan: 5 }]),
        row('1', 'Kiểm tra', 'Báo cáo', deadline, down(lead), 'Các sở, ngành'),
        row('2', 'Đối thoại', 'Thông báo', 'Thường xuyên', down(''), ''),
        row('II', ['TUYÊN TRUYỀN & ĐÀO TẠO', { columnSpan: 5 }]),
        row('1', 'Tập huấn', 'Kế hoạch', 'Tháng 6/2026', names.home.name, lead),
      ]
      const sections = [{ children: [new Table({ rows: [row('ỦY BAN', 'Số: /KH')] }), new Table({ rows })] }]
      return Packer.toBuffer(new Document({ sections }))
    }
    const send = async (bytes: Buffer) => {
      const { id, revision } = await seen()
      const body = { revision, file: bytes.toString('base64'), name: 'pl.docx', check: true }
      return world.as(reviewer).post(`${v1}/plans/${id}/annexes`, body)
    }
    const { body } = await send(await made('Quý II/2026'))
    expect(body.faults).to.deep.equal([])
    expect(
      body.rows.map((one: { code: string; lead: string; deadline: string }) => [
        one.code,
        one.lead,
        one.deadline,
      ]),
    ).to.deep.equal([
      // prettier-ignore
      ['NV01', lead, 'Quý II/2026'],
      ['NV02', lead, 'Thường xuyên'],
      ['NV03', names.home.name, 'Tháng 6/2026'],
    ])
    expect(body.notes[0]).to.deep.include({ field: 'Bảng 2, dòng 3, cột 2' })
    expect((await send(await made('sớm'))).body.faults[0].field).to.equal('Bảng 2, dòng 4, cột 4')
    expect((await send(Buffer.from('%PDF-1.7'))).body.faults[0].sentence).to.include('Word (.docx)')
  })

  it('gives its annex back as Excel that changes nothing, and prints', async () => {
    const { plan } = await view()
    const download = (path: string) => world.as(reviewer).get(`${v1}/plans/${plan!.id}/${path}`).buffer().parse(bytesOf) // prettier-ignore
    const file = (await download('table').expect(200)).body as Buffer
    const { id, revision } = plan!
    const body = { revision, file: file.toString('base64'), name: 'pl.xlsx', check: true }
    const looked = await world.as(reviewer).post(`${v1}/plans/${id}/annexes`, body).expect(201)
    expect(looked.body.rows.map(({ what }: { what: string }) => what)).to.deep.equal(['same', 'same', 'same'])
    const pdf = (await download('paper').expect(200)).body as Buffer
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-')
    const word = (await download('paper?format=docx').expect(200)).body as Buffer
    expect(word.subarray(0, 2).toString()).to.equal('PK')
  })

  it('is edited over what was seen; what contradicts itself is refused', async () => {
    const { plan } = await view()
    const tasks = [{ ...plan!.tasks[0], lead: 'ag_00000000000000000000', coordinators: [] }]
    const plain = tasks.map(({ lift: _l, deadlineText: _d, ...one }) => one)
    expect((await edit({ tasks: plain })).body.faults[0].sentence).to.include('không có cơ quan này')
    const origin = { plan: plan!.id, year: 2020, code: 'NV1' }
    const forged = plain.map((one) => ({ ...one, lead: names.lead.id, origin }))
    expect((await edit({ tasks: forged })).body.faults[0].field).to.equal('tasks.0.origin')
    expect((await edit({ objectives: [{ measure: 'par', rank: 40, of: 34 }] })).body.faults[0].field).to.equal('objectives.0.rank') // prettier-ignore
    expect((await edit({ objectives: aims, revision: 1 })).body.type).to.equal('/problems/stale')
    await edit({ objectives: aims, grounds: ['Nghị quyết 76/NQ-CP;'] }).then(({ status }) => expect(status).to.equal(200)) // prettier-ignore
  })

  it('is approved by a leader or with its decision, and is frozen from then on', async () => {
    expect((await approve(round.people.officer)).status).to.equal(403)
    expect((await approve(reviewer)).body.faults[0].field).to.equal('decision')
    const { id, revision } = await seen()
    const decision = { number: '14/KH-UBND', issued: '2026-01-12' }
    const early = await approve(reviewer, { ...decision, issued: world.tomorrow() })
    expect(early.body.faults[0].field).to.equal('decision.issued')
    const [one, two] = await Promise.all([approve(reviewer, decision), approve(round.people.leader)])
    expect([one.status, two.status].sort()).to.deep.equal([201, 409])
    expect((await edit({ title: 'Khác' })).body.type).to.equal('/problems/frozen')
    expect((await bring([task('NV1', 'lead')])).body.type).to.equal('/problems/frozen')
    await world
      .as(reviewer)
      .delete(`${v1}/plans/${id}`, { revision: revision + 1 })
      .expect(409)
    expect(await world.history(id)).to.include('plans.approve')
  })

  it('shows an agency the tasks that it leads or coordinates, and nothing of others', async () => {
    const codes = async (who: Person) => (await view(who)).plan?.tasks.map(({ code }) => code)
    expect(await codes(round.people.officer)).to.deep.equal(['NV1'])
    expect(await codes(round.otherOfficer)).to.deep.equal(['NV1', 'NV2'])
    expect(await codes(round.people.auditor)).to.have.length(3)
    const mine = await view(round.people.officer)
    expect(mine.plan).to.include({ isPartial: true, lift: 25, mayEdit: false })
    expect(mine).not.to.have.property('lost')
    const { id } = mine.plan!
    const file = await world.as(round.people.officer).get(`${v1}/plans/${id}/table`).buffer().parse(bytesOf)
    const [annex] = await sheetsOf(file.body as Buffer)
    expect(annex?.rows.slice(1).map(([code]) => code)).to.deep.equal(['NV1'])
    await world.as(round.people.officer).get(`${v1}/history/${id}`).expect(404)
    await world.as(reviewer).get(`${v1}/history/${id}`).expect(200)
    await world.as(round.people.admin).get(`${v1}/plans`).expect(403)
  })

  it('changes by a new version that names the old; its draft is not shown to agencies', async () => {
    const { id: old } = await seen()
    const both = await Promise.all([1, 2].map(() => start({ year: 2026, from: old })))
    expect(both.map(({ status }) => status).sort()).to.deep.equal([201, 409])
    expect((await view(round.people.officer)).plan?.id).to.equal(old)
    const { plan } = await view()
    expect(plan).to.include({ n: 2, state: 'draft' })
    expect((await world.ctx.db.plans.model.findOne({ id: plan!.id }).lean())?.replaces).to.equal(old)
    await world.as(round.people.officer).get(`${v1}/plans?id=${plan!.id}`).expect(404)
    await world.as(round.people.officer).get(`${v1}/plans/${plan!.id}/table`).expect(404)
    expect((await approve(round.people.leader)).status).to.equal(201)
    expect((await view()).plans.map(({ n, isReplaced }) => [n, isReplaced])).to.deep.equal([[2, false], [1, true]]) // prettier-ignore
  })

  it('leads to the next year’s: what was not finished, and the points that the result lacks', async () => {
    const { id: from } = await seen()
    const areas = [
      { code: '1', name: 'Chỉ đạo', points: 28_00, max: 30_00 },
      { code: '2', name: 'Thể chế', points: 25_00, max: 30_00 },
    ]
    await world
      .as(reviewer)
      .post(`${v1}/results`, result({ year: 2026, points: 86_00, areas }))
      .expect(201)
    expect((await start({ year: 2027, title: 'Kế hoạch 2027', from, carry: ['NV9'] })).body.faults[0].field).to.equal('carry') // prettier-ignore
    const before = (await world.ctx.db.plans.model.findOne({ id: from }).lean())!
    const { lead } = before.tasks.find(({ code }) => code === 'NV2')!
    const to = round.agencies.home
    await world
      .as(reviewer)
      .post(`${v1}/plans/${from}/tasks/NV2/leads`, { revision: 0, agency: to, reason: 'Sắp xếp lại đầu mối' })
      .expect(201)
    const sipas = { index: 'sipas' as const, year: 2026, points: 81_20, rank: 20, of: 34, areas: [] }
    await world.as(reviewer).post(`${v1}/results`, result(sipas)).expect(201)
    await start({ year: 2027, title: 'Kế hoạch 2027', from, carry: ['NV2'] }).then(({ status }) => expect(status).to.equal(201)) // prettier-ignore
    const { plan, lost } = await view()
    expect(plan?.tasks.map(({ code, deadline, origin }) => [code, deadline, origin?.year])).to.deep.equal([['NV2', '2027-06-30', 2026]]) // prettier-ignore
    expect(plan?.objectives[0]).to.include({ measure: 'par', target: 86_00 })
    expect(plan?.objectives[0]?.toCheck).to.include('Năm 2026 đạt 86,00 điểm')
    expect(plan?.objectives[1]).to.deep.equal({
      ...{ measure: 'sipas', target: 81_20, rank: 20, of: 34 },
      toCheck: 'Năm 2026 SIPAS đạt 81,20%, hạng 20/34.',
    })
    expect(plan?.tasks[0]?.toCheck).to.have.length(1)
    expect(plan?.tasks[0]?.lead.id).to.equal(to).and.not.equal(lead.id)
    expect(lost?.rows.map(({ code, missing, lift, tasks }) => [code, missing, lift, tasks])).to.deep.equal([
      ['2', 5_00, 0, []],
      ['1', 2_00, 25, ['NV2']],
    ])
    const { id, revision } = plan!
    await world.as(reviewer).delete(`${v1}/plans/${id}`, { revision }).expect(200)
    expect((await view()).plan?.year).to.equal(2026)
  })
})
