// Published results from a file and by hand: the dry run, one transaction, undoing, who may what, and the Excel that gives
// every figure back.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import type { ResultsView } from '../../api/results/view.ts'
import { workbookOf } from '../../api/sets/excel.ts'
import { newId } from '../../schemas/id.ts'
import { type Person, roles } from '../../schemas/person.ts'
import type { ResultContent } from '../../schemas/results/result.ts'
import { resultTables } from '../../schemas/results/write.ts'
import { dataset, label, quangNam } from '../../scripts/demo/quang-nam.ts'
import { result } from '../schemas/results.ts'
import { settings, v1, World } from '../world.ts'

const fileOf = async (...args: Parameters<typeof resultTables>): Promise<string> =>
  (await workbookOf(resultTables(...args))).toString('base64')

describe('published results', () => {
  let world: World
  let reviewer: Person
  let officer: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    reviewer = await world.person('reviewer')
    officer = await world.person('officer', await world.agency('SLD'))
  })
  after(() => world[Symbol.asyncDispose]())
  const view = async (query = '', who = officer): Promise<ResultsView> =>
    (await world.as(who).get(`${v1}/results${query}`).expect(200)).body
  const bring = async (
    results: readonly ResultContent[],
    { check = false, labelled }: { check?: boolean; labelled?: Parameters<typeof resultTables>[1] } = {},
  ) => {
    const file = await fileOf(results, labelled)
    return world
      .as(reviewer)
      .post(`${v1}/result-imports`, { file, name: 'ket-qua.xlsx', ...(check && { check }) })
  }
  const before2024 = result({ year: 2023, points: 81_89, rank: 52, of: 63, set: 'bộ A' })
  const decision = result({ points: 84_16, rank: 47, of: 63, set: 'bộ A' })
  const bulletin = result({
    points: 84_61,
    rank: 47,
    of: 63,
    ranksUp: 6,
    source: { kind: 'other', title: 'Bản tin số 4' },
  })

  it('are looked at before anything is kept, with what contradicts what', async () => {
    const { body } = await bring([before2024, decision, bulletin], { check: true })
    expect(body.faults).to.deep.equal([])
    expect(body.rows.map(({ what }: { what: string }) => what)).to.deep.equal(['new', 'new', 'new'])
    expect(body.rows[2].contradictions).to.have.length(2)
    expect(await world.ctx.db.results.model.countDocuments()).to.equal(0)
    expect((await view()).par).to.deep.equal([])
  })

  it('are refused by cell, and nothing of the file is kept', async () => {
    const wrong = [decision, { ...before2024, rank: 70 }]
    const refused = await bring(wrong)
    expect(refused.status).to.equal(400)
    expect(refused.body.faults[0].field).to.equal('Kết quả!H3')
    expect(await world.ctx.db.results.model.countDocuments()).to.equal(0)
    const early = { ...before2024, source: { ...before2024.source, issued: world.tomorrow() } }
    const told = (await bring([decision, early])).body.faults
    expect(told.map(({ field }: { field: string }) => field)).to.deep.equal(['Kết quả!R3'])
    expect(told[0].sentence).to.match(/^Ngày văn bản \S+ chưa đến/)
    const typed = await world.as(reviewer).post(`${v1}/results`, early).expect(400)
    expect(typed.body.faults[0].field).to.equal('source.issued')
    const nonsense = { file: Buffer.from('không phải Excel').toString('base64'), name: 'x.xlsx' }
    await world.as(reviewer).post(`${v1}/result-imports`, nonsense).expect(400)
  })

  it('are brought whole; the same file again changes nothing, another replaces, and undoing gives back', async () => {
    const first = await bring([before2024, decision, bulletin])
    expect(first.status).to.equal(201)
    expect((await bring([decision])).body.detail).to.include('không có gì khác')
    const { par } = await view()
    expect(par.map(({ year, change, ranksUp }) => [year, change, ranksUp])).to.deep.equal([
      [2024, 2_27, 5],
      [2023, undefined, undefined],
    ])
    expect(par[0]?.sources.map(({ result: { points }, isMain }) => [points, isMain])).to.deep.equal([
      [84_16, true],
      [84_61, false],
    ])
    const second = await bring([
      { ...decision, points: 84_20 },
      result({ year: 2025, points: 85_80, rank: 22, of: 34 }),
    ])
    const now = await view()
    expect(now.par.map(({ sources }) => sources[0]?.result.points)).to.deep.equal([85_80, 84_20, 81_89])
    expect(now.par[0]).not.to.have.property('ranksUp')
    expect(now.imports.map(({ counts }) => counts)).to.deep.equal([
      { made: 2, replaced: 1 },
      { made: 3, replaced: 0 },
    ])
    const undo = (id: string) => world.as(reviewer).delete(`${v1}/result-imports/${id}`, { revision: 1 })
    expect((await undo(first.body.id).expect(409)).body.detail).to.include('2024')
    expect((await undo(second.body.id).expect(200)).body).to.deep.equal({ removed: 2, restored: 1 })
    expect((await view()).par.map(({ sources }) => sources[0]?.result.points)).to.deep.equal([84_16, 81_89])
    await undo(second.body.id).expect(409)
    const kept = await world.ctx.db.results.model.findOne({ year: 2024, points: 84_16 }).lean()
    expect(await world.history(kept!.id)).to.deep.equal(['results.import', 'results.import', 'results.undo'])
  })

  it('are brought once when two bring them at once', async () => {
    const file = await fileOf([result({ year: 2019, points: 70_00 })])
    const send = () => world.as(reviewer).post(`${v1}/result-imports`, { file, name: 'hai.xlsx' })
    const answers = await Promise.all([send(), send(), send()])
    expect(answers.map(({ status }) => status).sort()).to.deep.equal([201, 400, 400])
    expect(await world.ctx.db.results.model.countDocuments({ year: 2019, inUse: true })).to.equal(1)
  })

  it('are typed, corrected and taken away one by one, each with its line', async () => {
    const api = world.as(reviewer)
    const content = result({ year: 2020, points: 79_00, rank: 40, of: 63 })
    await api.post(`${v1}/results`, { ...content, rank: 64 }).expect(400)
    await api.post(`${v1}/results`, { ...content, place: 'province' }).expect(400)
    const { id } = (await api.post(`${v1}/results`, content).expect(201)).body
    await api.post(`${v1}/results`, content).expect(409)
    const { rank: _rank, of: _of, ...unranked } = content
    const changed = { ...unranked, points: 79_50, revision: 1 }
    await api.send('PUT', `${v1}/results/${id}`, changed).expect(200)
    expect((await api.send('PUT', `${v1}/results/${id}`, changed).expect(409)).body.type).to.equal(
      '/problems/stale',
    )
    await api
      .send('PUT', `${v1}/results/${id}`, { ...changed, year: 2024, points: 1, revision: 2 })
      .expect(409)
    const shown = (await view()).par.find(({ year }) => year === 2020)!.sources[0]!.result
    expect(shown).to.include({ points: 79_50, revision: 2, mayEdit: false })
    expect(shown).not.to.have.property('rank')
    await api.delete(`${v1}/results/${id}`, { revision: 2 }).expect(200)
    expect(await world.history(id)).to.deep.equal(['results.type', 'results.edit', 'results.remove'])
  })

  it('are read by everybody who is signed in, and written by Sở Nội vụ alone', async () => {
    for (const role of roles) {
      const who = await world.person(
        role,
        ['officer', 'contributor', 'head'].includes(role) ? officer.grants[0]!.agency : undefined,
      )
      const { mayWrite } = await view('', who)
      expect(mayWrite, role).to.equal(role === 'reviewer' || role === 'reviewer-head')
      if (!mayWrite)
        await world
          .as(who)
          .post(`${v1}/results`, result({ year: 2018 }))
          .expect(403)
    }
    await world.as().get(`${v1}/results`).expect(401)
  })

  describe('of Quảng Nam, a data set apart', () => {
    const query = `?dataset=${dataset}`
    before(async () => {
      const { body } = await bring(quangNam, { labelled: { dataset, label } })
      expect(body).to.include({ dataset, title: label.title })
    })

    it('are no place that the plan of the province aims at', async () => {
      const found = await world.as(officer).get(`${v1}/result-need?dataset=${dataset}`).expect(200)
      expect(found.body).to.include({ rank: 25 }).and.not.have.property('aim')
    })

    it('come out as they went in, labelled with where they are from', async () => {
      const shown = await view(query)
      expect(shown.label).to.include({ title: label.title, source: label.source })
      expect(shown.home).to.equal('Quảng Nam')
      const in2022 = shown.par.find(({ year }) => year === 2022)!
      expect(in2022).to.deep.include({
        change: -5_67,
        ranksUp: -24,
        isOtherSet: true,
        nation: 84_79,
        toNation: -3_88,
      })
      expect(in2022.sources[0]?.result).to.deep.include({ points: 80_91, rank: 57, of: 63, change: -5_67 })
      expect(in2022.sources[0]?.result.areas.map(({ rate }) => rate)).to.deep.equal(
        [89, 88, 74, 90, 73, 77, 82, 80].map((rate) => rate * 100),
      )
      expect(shown.sipas.find(({ year }) => year === 2022)?.sources[0]?.result.converted).to.deep.equal({
        points: 7_58,
        max: 10_00,
        change: -83,
      })
      const moved = shown.sipas.map(({ year, convertedChange }) => [year, convertedChange])
      expect(moved).to.deep.include([2022, -83])
      const wrong = [...shown.par, ...shown.sipas].flatMap(({ sources }) =>
        sources.flatMap(({ checks }) => checks.filter(({ holds }) => !holds).map(({ kind }) => kind)),
      )
      expect(wrong).to.deep.equal(['count', 'date', 'scale'])
      const compared = (await view(`${query}&from=2021&to=2022`)).comparison!
      expect(compared).to.deep.include({ points: -5_67, ranks: -24, isSameSet: false, areas: [] })
      await world.as(officer).get(`${v1}/results${query}&from=2018`).expect(404)
    })

    it('stand apart from the province’s own', async () => {
      const own = await view()
      expect(own.home).to.equal('tỉnh Quảng Hà')
      expect(own.par.some(({ year }) => year === 2022)).to.equal(false)
      expect(own.datasets.map(({ slug }) => slug)).to.deep.equal(['tinh', dataset])
      await world.as(officer).get(`${v1}/results?dataset=khong-co`).expect(404)
    })

    it('are only read: even Sở Nội vụ corrects the file, not the figure', async () => {
      const shown = await view(query, reviewer)
      expect(shown).to.include({ mayWrite: false, mayImport: true })
      const { id, revision } = shown.par[0]!.sources[0]!.result
      const api = world.as(reviewer)
      await api.send('PUT', `${v1}/results/${id}`, { ...result(), revision }).expect(409)
      expect((await api.delete(`${v1}/results/${id}`, { revision }).expect(409)).body.type).to.equal(
        '/problems/frozen',
      )
    })

    it('leave as Excel equal to the hundredth, numbers as numbers, and the taking is written down', async () => {
      const { body } = await world
        .as(officer)
        .get(`${v1}/result-table${query}&from=2021&to=2022`)
        .buffer(true)
        .responseType('blob')
        .expect(200)
      const sheets = await readXlsxFile(body as Buffer)
      const rows = (name: string) => sheets.find(({ sheet }) => sheet === name)!.data
      const of = (index: string, year: number) =>
        rows('Các năm').find(([first, second]) => first === index && second === year)!
      expect(of('PAR INDEX', 2022).slice(2, 11)).to.deep.equal([
        80.91,
        57,
        63,
        '57/63',
        -5.67,
        -24,
        -5.67,
        84.79,
        -3.88,
      ])
      expect(of('SIPAS', 2022).slice(11, 13)).to.deep.equal(['7,58/10,00', -0.83])
      const areas = rows('Lĩnh vực, tiêu chí').filter(
        ([index, year]) => index === 'PAR INDEX' && year === 2022,
      )
      expect(areas.map((row) => [row[2], row[5], row[6]])).to.deep.equal(
        [
          [9.5, 89],
          [10, 88],
          [13, 74],
          [10.5, 90],
          [15, 73],
          [12, 77],
          [13.5, 82],
          [16.5, 80],
        ].map(([max, rate], n) => [String(n + 1), max, rate]),
      )
      expect(rows('Đối chiếu').filter((row) => row[3] === 'mâu thuẫn')).to.have.length(3)
      expect(rows('2021–2022')[3]?.[0]).to.include('chỉ so chỉ số và thứ hạng')
      const { id } = (await view(query)).par[0]!.sources[0]!.result
      const lines = await world.ctx.db.history.model.find({ of: id, act: 'history.opened' }).lean()
      expect(lines.map(({ by }) => by)).to.deep.equal([officer.id])
    })

    it('come back from the template that they leave in', async () => {
      const file = await world
        .as(reviewer)
        .get(`${v1}/result-template${query}`)
        .buffer(true)
        .responseType('blob')
        .expect(200)
      const again = { file: (file.body as Buffer).toString('base64'), name: 'mau.xlsx', check: true }
      const { body } = await world.as(reviewer).post(`${v1}/result-imports`, again).expect(201)
      expect(body.faults).to.deep.equal([])
      expect(new Set(body.rows.map(({ what }: { what: string }) => what))).to.deep.equal(new Set(['same']))
      expect(body.rows).to.have.length(quangNam.length)
    })
  })

  it('tell what a rank needed, from places that are known, and where it is cheapest', async () => {
    const other = (name: string, points: number, rank: number) =>
      result({ place: 'province', name, points, rank, of: 63 })
    const areas = [
      { code: '1', name: 'Chỉ đạo', points: 40_00, max: 50_00 },
      { code: '2', name: 'Thể chế', points: 44_16, max: 50_00 },
    ]
    await bring([other('Bình Minh', 88_00, 25), other('Núi Xanh', 84_00, 48), { ...decision, areas }])
    const ask = async (rank: string) =>
      (await world.as(officer).get(`${v1}/result-need?rank=${rank}`).expect(200)).body
    const found = await ask('25')
    expect(found.years[0]).to.deep.include({ year: 2024, of: 63, exact: 88_00, name: 'Bình Minh' })
    expect(found).to.include({ target: 88_00 })
    expect(found.cheapest).to.deep.include({ year: 2024, points: 84_16, missing: 3_84, isEstimated: false })
    expect(
      found.cheapest.rows.map(({ code, gain, isEnough }: Record<string, unknown>) => [code, gain, isEnough]),
    ).to.deep.equal([
      ['1', 10_00, true],
      ['2', 5_84, false],
    ])
    expect((await ask('30')).years[0]).to.deep.include({ least: 84_00, most: 88_00 })
    await world.as(officer).get(`${v1}/result-need?rank=0`).expect(400)
  })

  it('ask for the rank that the plan in force aims at, for those who read plans', async () => {
    const ask = async (who: Person, query = '') =>
      (await world.as(who).get(`${v1}/result-need${query}`).expect(200)).body
    expect(await ask(officer))
      .to.include({ rank: 25 })
      .and.not.have.property('aim')
    const plan = (year: number, rank: number, more: object) =>
      world.make(world.ctx.db.plans, {
        ...{ id: newId('pl'), year, n: 1, title: 'Kế hoạch', grounds: [], tasks: [], revision: 1 },
        objectives: [{ measure: 'par', rank, of: 34 }],
        ...{ by: reviewer.id, at: world.ctx.now().toISOString(), ...more },
      })
    const approved = { by: reviewer.id, at: world.ctx.now().toISOString() }
    await plan(2026, 15, { approved })
    await plan(2027, 3, {})
    const found = await ask(officer)
    expect(found).to.deep.include({ rank: 15, aim: { year: 2026, rank: 15, of: 34 } })
    expect(await ask(officer, '?rank=20')).to.deep.include({ rank: 20, aim: found.aim })
    expect(await ask(await world.person('admin')))
      .to.include({ rank: 25 })
      .and.not.have.property('aim')
  })
})
