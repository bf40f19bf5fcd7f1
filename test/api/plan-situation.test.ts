// A plan opens with what was published of the year before: Quảng Nam's figures, entered by import, stand in its paper and in
// its Excel equal to the hundredth; a draft names what contradicts itself; what was approved stays as it was.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { PlansView } from '../../api/plans/view.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import type { Person } from '../../schemas/person.ts'
import type { Task } from '../../schemas/plan/plan.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { resultTables } from '../../schemas/results/write.ts'
import { dataset, label, quangNam } from '../../scripts/demo/quang-nam.ts'
import { textOf } from '../dossier/tools.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

describe('what was published of the year before a plan', () => {
  let world: World
  let reviewer: Person
  let lead: { id: string; name: string }
  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Nam', isIssuerOnly: true })
    reviewer = await world.person('reviewer')
    lead = { id: await world.agency('SNV', { name: 'Sở Nội vụ' }), name: 'Sở Nội vụ' }
    const file = (await workbookOf(resultTables(quangNam))).toString('base64')
    await world.as(reviewer).post(`${v1}/result-imports`, { file, name: 'ket-qua.xlsx' }).expect(201)
    await world
      .as(reviewer)
      .post(`${v1}/plans`, { year: 2023, title: 'Kế hoạch nâng cao chỉ số' })
      .expect(201)
  })
  after(() => world[Symbol.asyncDispose]())
  const view = async (): Promise<NonNullable<PlansView['plan']>> =>
    (await world.as(reviewer).get(`${v1}/plans`).expect(200)).body.plan
  const download = async (path: string): Promise<Buffer> => {
    const { id } = await view()
    const { body } = await world.as(reviewer).get(`${v1}/plans/${id}/${path}`).buffer().parse(bytesOf).expect(200) // prettier-ignore
    return body
  }
  const paper = async () => (await textOf(await download('paper'))).join(' ').replace(/\s+/g, ' ')
  const task = (code: string, content: string): Task => ({
    ...{ code, content, product: 'Báo cáo', type: 'Báo cáo', deadline: '2023-06-30', lead },
    ...{ coordinators: [], lifts: [] },
  })
  const bring = async (tasks: readonly Task[], check = false) => {
    const { id, revision } = await view()
    const content = { title: 'x', grounds: [], objectives: [], tasks: [...tasks] }
    const file = (await workbookOf(planTables(content))).toString('base64')
    const body = { revision, file, name: 'pl.xlsx', ...(check && { check }) }
    return (await world.as(reviewer).post(`${v1}/plans/${id}/annexes`, body).expect(201)).body
  }
  const rates = { 1: 89, 2: 88, 3: 74, 4: 90, 5: 73, 6: 77, 7: 82, 8: 80 }
  const indexLines = [
    /PAR INDEX năm 2022 đạt 80,91 điểm, giảm 5,67 điểm so với năm 2021, xếp hạng 57\/63, giảm 24 bậc/,
    /SIPAS năm 2022 đạt 75%, .*quy đổi 7,58\/10 điểm, giảm 0,83 điểm/,
  ]

  it('stands in the printed plan, the screen and the Excel, equal to the hundredth', async () => {
    const { situation } = await view()
    const text = await paper()
    for (const line of indexLines) {
      expect(
        situation.lines.filter((one) => line.test(one)),
        String(line),
      ).to.have.length(1)
      expect(text).to.match(line)
    }
    for (const line of situation.lines) expect(text).to.include(line)
    for (const [code, rate] of Object.entries(rates))
      expect(situation.lines.some((one) => one.startsWith(`– ${code}. `) && one.includes(`đạt ${rate}%`))).to.equal(true) // prettier-ignore
    const sheets = await readXlsxFile(await download('table'))
    const rows = sheets.find(({ sheet }) => sheet === 'Mục tiêu')!.data
    expect(rows.flatMap(([what, line]) => (what === 'Kết quả công bố' ? [line] : []))).to.deep.equal(
      situation.lines,
    )
  })

  it('names in a draft what contradicts itself', async () => {
    const { contradictions } = (await view()).situation
    expect(contradictions).to.have.length(3)
    const text = await paper()
    for (const one of contradictions) expect(text).to.include(one)
    expect(text).to.include('Chỗ chưa khớp trong số liệu công bố')
  })

  it('may be of a data set apart, by its name and source, from a list and nowhere else', async () => {
    const before = await view()
    const file = (await workbookOf(resultTables(quangNam, { dataset, label }))).toString('base64')
    await world.as(reviewer).post(`${v1}/result-imports`, { file, name: 'rieng.xlsx' }).expect(201)
    await world.ctx.db.results.model.collection.updateMany({ dataset: 'tinh', year: 2022 }, { $set: { points: 50_00 } }) // prettier-ignore
    expect((await view()).situation.lines[0]).to.include('đạt 50,00 điểm')
    const edit = async (more: object) => {
      const { id, revision, title, grounds, objectives } = await view()
      const content = { revision, title, grounds, objectives, tasks: [], ...more }
      return world.as(reviewer).send('PUT', `${v1}/plans/${id}`, content)
    }
    expect((await edit({ dataset: 'khong-co' })).body.faults[0].field).to.equal('dataset')
    expect((await edit({ dataset })).status).to.equal(200)
    const { situation } = await view()
    expect(situation.lines[0]).to.include(label.title).and.include(label.source)
    expect(situation.lines.slice(1)).to.deep.equal(before.situation.lines)
    const text = await paper()
    for (const line of situation.lines) expect(text).to.include(line)
    expect((await edit({})).status).to.equal(200)
    expect((await view()).situation.lines[0]).to.include('đạt 50,00 điểm')
    await world.ctx.db.results.model.collection.updateMany({ dataset: 'tinh', year: 2022, index: 'par' }, { $set: { points: 80_91 } }) // prettier-ignore
    await world.ctx.db.results.model.collection.updateMany({ dataset: 'tinh', year: 2022, index: 'sipas', rank: null }, { $set: { points: 75_00 } }) // prettier-ignore
  })

  it('takes an annex without codes: a task is known by its words, not by the number that it happens to get', async () => {
    await bring([task('NV01', 'Kiểm tra'), task('NV02', 'Đối thoại')])
    const { id } = await view()
    const origin = { plan: id, year: 2022, code: 'NV05' }
    await world.ctx.db.plans.model.collection.updateOne({ id }, { $set: { 'tasks.0.origin': origin } })
    const looked = await bring([task('', 'Tập huấn'), task('', 'Kiểm tra')], true)
    expect(looked.rows.map(({ code, what }: { code: string; what: string }) => [code, what])).to.deep.equal([
      ['NV01', 'new'],
      ['NV02', 'replaces'],
    ])
    expect(looked.gone.map(({ code }: { code: string }) => code)).to.deep.equal(['NV02'])
    await bring([task('', 'Tập huấn'), task('', 'Kiểm tra')])
    expect((await view()).tasks.map(({ content, origin: from }) => [content, from?.code])).to.deep.equal([
      ['Tập huấn', undefined],
      ['Kiểm tra', 'NV05'],
    ])
  })

  it('stays as it was approved; the paper of a decision has no number of its own', async () => {
    const seen = await view()
    const before = seen.situation.lines
    const tasks = seen.tasks.map(({ lift: _l, deadlineText: _d, lead: of, coordinators: _c, ...one }) => ({
      ...{ ...one, lead: of.id, coordinators: [] },
    }))
    const grounds = ['Quyết định số 289/QĐ-BNV', 'Căn cứ Quyết định số 3532/QĐ-UBND']
    const objectives = [{ measure: 'par', rank: 25, of: 63 }]
    const { id, title } = seen
    const edited = { revision: seen.revision, title, grounds, objectives, tasks }
    await world.as(reviewer).send('PUT', `${v1}/plans/${id}`, edited).expect(200)
    const decision = { number: '1175/QĐ-UBND', issued: '2023-05-22' }
    const { revision } = await view()
    await world.as(reviewer).post(`${v1}/plans/${id}/approvals`, { revision, decision }).expect(201)
    await world.ctx.db.results.model.collection.updateMany({ index: 'par' }, { $set: { points: 1_00 } })
    expect((await view()).situation).to.deep.equal({ lines: before, contradictions: [] })
    const text = await paper()
    expect(text).to.match(indexLines[0]!)
    expect(text).to.include('(Ban hành kèm theo Quyết định số 1175/QĐ-UBND ngày 22/05/2023 của Ủy ban nhân dân tỉnh Quảng Nam)') // prettier-ignore
    expect(text).to.include('(Kèm theo Kế hoạch ban hành theo Quyết định số 1175/QĐ-UBND ngày 22/05/2023 của Ủy ban nhân dân tỉnh Quảng Nam)') // prettier-ignore
    expect(text).to.not.include('Số: 1175').and.not.include('Chỗ chưa khớp')
    expect(text).to.include('Căn cứ Quyết định số 289/QĐ-BNV Căn cứ Quyết định số 3532/QĐ-UBND')
  })
})
