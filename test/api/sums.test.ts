// Points add up to the hundredth (W6): trees and points at random, against sums in whole numbers that use nothing of what
// they judge; the same two hundred leaves through the API, in Excel and in Word.
import { expect } from 'chai'
import PizZip from 'pizzip'
import readXlsxFile from 'read-excel-file/node'
import type { Item } from '../../api/board/items.ts'
import { addTo, emptySum } from '../../api/board/sums.ts'
import type { BoardView } from '../../api/board/view.ts'
import { basisOf } from '../../api/dossiers/freeze.ts'
import { tableRows } from '../../api/papers/areas.ts'
import { reportData } from '../../api/papers/report-data.ts'
import { reportOf } from '../../api/papers/report.ts'
import { reportTemplate } from '../../api/papers/report-template.ts'
import type { Snapshot } from '../../api/papers/snapshot.ts'
import { allTotals, printedTotal, printedTotals, totalsOf } from '../../api/papers/totals.ts'
import { fillTemplate } from '../../api/papers/word.ts'
import { scoresXlsx } from '../../dossier/index-xlsx.ts'
import type { Leaf, Section } from '../../dossier/order.ts'
import { newId } from '../../schemas/id.ts'
import { change } from '../../storage/change.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

let seed = 271_828
const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n
/** Hundredths as papers write them; by hand. */
const written = (points: number): string =>
  `${Math.floor(points / 100)},${String(points % 100).padStart(2, '0')}`
const total = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

interface Told {
  readonly area: number
  readonly code: string
  readonly max: number
  readonly self: number
}

function leafOf({ code, max, self }: Told): Leaf {
  const score = { max: written(max), self: written(self), appraised: written(self) }
  const rest = { figures: [], working: [], items: [] }
  return { kind: 'leaf', code, name: `Tiêu chí ${code}`, state: 'đã chấp nhận', score, ...rest }
}

/** Now and then a criterion stands between an area and its leaf. */
function sectionsOf(told: readonly Told[]): Section[] {
  const areas = [...new Set(told.map(({ area }) => area))]
  return areas.map((area) => {
    const own = told.filter((one) => one.area === area)
    const parts = own.map((one, n) =>
      n % 3 ? leafOf(one) : section(`${area}.${n}`, 'Tiêu chí', one.max, [leafOf(one)]),
    )
    return section(String(area), 'Lĩnh vực', total(own.map(({ max }) => max)), parts)
  })
}
const section = (code: string, level: string, max: number, parts: Section['parts']): Section => ({
  ...{ kind: 'section', code, name: `${level} ${code}`, level, score: { max: written(max) }, parts },
})

function tree(leaves: number, areas: number): Told[] {
  return Array.from({ length: leaves }, (_, n) => {
    const [area, max] = [1 + (n % areas), 1 + random(6_00)]
    return { area, code: `${area}.${n + 1}`, max, self: random(max + 1) }
  })
}

describe('a sum of points', () => {
  it('is that of whole numbers, of the whole and of each area, over 100.000 trees', () => {
    for (let n = 0; n < 100_000; n++) {
      const told = tree(1 + random(4), 1 + random(2))
      const sections = sectionsOf(told)
      const all = allTotals({ sections })
      const [max, self] = [total(told.map((one) => one.max)), total(told.map((one) => one.self))]
      if (all.max !== max || all.self !== self || all.appraised !== self || all.ownMax !== max)
        expect.fail(JSON.stringify({ told, all }))
      for (const one of sections) {
        const own = told.filter(({ area }) => String(area) === one.code)
        if (totalsOf(one).self !== total(own.map((leaf) => leaf.self)))
          expect.fail(JSON.stringify({ told, area: one.code }))
      }
      const board = emptySum(true)
      for (const leaf of told) addTo(board, itemOf(leaf))
      const { points } = board
      if (points!.max !== max || points!.self !== self || points!.accepted !== self)
        expect.fail(JSON.stringify({ told, points }))
    }
  })

  it('of two hundred leaves stands in Word as it is by hand', async () => {
    const told = tree(200, 20)
    const snapshot = {
      order: {
        cover: {
          ...{ province: 'Tỉnh Quảng Hà', place: 'Quảng Hà', date: '2026-12-01' },
          ...{ year: 2026, campaign: 'Chỉ số' },
        },
      },
      record: { counts: { documents: 0, originals: 0, files: 0, leaves: 200, holes: 0 } },
      ...{ code: 'abcd', totals: [], tables: [] },
    } as unknown as Snapshot
    const order = { ...snapshot.order, sections: sectionsOf(told) }
    const word = fillTemplate(await reportTemplate(), reportData({ ...snapshot, order }))
    const text = new PizZip(word)
      .file('word/document.xml')!
      .asText()
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    expect(text).to.include(written(total(told.map(({ self }) => self))))
    for (let area = 1; area <= 20; area++) {
      const own = total(told.filter((one) => one.area === area).map(({ self }) => self))
      expect(text, `lĩnh vực ${area}`).to.match(new RegExp(` ${area} Lĩnh vực ${area} .*? ${written(own)} `))
    }
  })

  it('that the ministry is asked for takes what was reviewed, else what was sent, and Word says all that the print says', async () => {
    const leaves = ['1.1', '1.2', '1.3', '1.4'].map((code) => leafOf({ area: 1, code, max: 100, self: 80 }))
    const scores = [
      { max: '1,00', self: '0,80', appraised: '0,55' },
      { max: '1,00', self: '0,80' },
      { max: '1,00', self: '0,00', appraised: '0,30' },
      { max: '1,00' },
    ]
    const parts = leaves.map((leaf, n) => ({
      ...leaf,
      score: scores[n]!,
      explanation: 'Thiếu một tài liệu.',
    }))
    const order = {
      cover: {
        ...{ province: 'Tỉnh Quảng Hà', place: 'Quảng Hà', date: '2026-12-01' },
        ...{ year: 2026, campaign: 'Chỉ số' },
      },
      sections: [section('1', 'Lĩnh vực', 4_00, parts)],
    } as unknown as Snapshot['order']
    expect(allTotals(order)).to.include({ self: 1_60, appraised: 85, claimed: 1_65, sent: 3, accepted: 2 })
    const counts = { documents: 5, originals: 7, files: 9, leaves: 4, holes: 2 }
    const totals = printedTotals(order, counts)
    expect(totals).to.deep.include({ name: 'Tổng điểm đề nghị công nhận', ours: '1,65' })
    const snapshot = {
      order,
      record: { counts, at: '2026-12-20T00:00:00.000Z' },
      code: 'abcd',
      totals,
      tables: [],
    }
    const printed = reportOf(snapshot as unknown as Snapshot)
      .blocks.slice(3) // behind its title and what it is of
      .flatMap((block) => (block.kind === 'text' && typeof block.text === 'string' ? [block.text] : []))
    expect(printed.join(' '))
      .to.include('1,65')
      .and.include('2 trang báo thiếu')
      .and.include('Còn 1 tiêu chí')
    expect(printed).to.include('Tự chấm 0,80 / 1,00 điểm; sau rà soát 0,55 điểm.')
    expect(printed).to.include('Tự chấm 0,80 / 1,00 điểm.')
    const word = fillTemplate(await reportTemplate(), reportData(snapshot as unknown as Snapshot))
    const said = new PizZip(word)
      .file('word/document.xml')!
      .asText()
      .replace(/<[^>]+>/g, '')
    for (const sentence of printed) expect(said).to.include(sentence)
    const [annex] = reportOf(snapshot as unknown as Snapshot).annex!.blocks
    const last = annex?.kind === 'table' ? [...annex.rows].at(-1)!.cells : []
    expect(last.map(([cell]) => cell?.text)).to.deep.equal(['Tổng cộng', '4,00', '1,60', '0,85', ''])
    expect(said.slice(said.indexOf('PHỤ LỤC'))).to.match(/Tổng cộng4,001,600,85$/)
    expect(tableRows(order)).to.deep.include({
      ...{ name: 'Bảng điểm, Tổng cộng', code: 'Tổng cộng' },
      figures: ['4,00', '1,60', '0,85'],
    })
  })

  it('of a part that is not whole is the same in the report, Word and Excel: what there is, or nothing', async () => {
    const [sent, unread, unsent] = ['1.1', '1.2', '2.1'].map((code) =>
      leafOf({ area: 1, code, max: 100, self: 80 }),
    )
    const parts = (score: Leaf['score'], leaf: Leaf): Leaf => ({ ...leaf, score })
    const areas: [string, Leaf[], Required<Leaf['score']>][] = [
      [
        '1',
        [parts({ max: '1,00', self: '0,80', appraised: '0,00' }, sent!), parts({ max: '1,00' }, unread!)],
        { max: '2,00', self: '0,80', appraised: '0,00' },
      ],
      ['2', [parts({ max: '1,00' }, unsent!)], { max: '1,00', self: '–', appraised: '–' }],
    ]
    const sections = areas.map(([code, leaves, { max, self, appraised }]) => ({
      ...section(code, 'Lĩnh vực', 0, leaves),
      score: { max, ...(self !== '–' && { self }), ...(appraised !== '–' && { appraised }) },
    }))
    const cover = {
      province: 'Tỉnh Quảng Hà',
      place: 'Quảng Hà',
      date: '2026-12-01',
      year: 2026,
      campaign: 'Chỉ số',
    }
    const total = printedTotal({ sections })
    const order = { cover, sections, total, lists: ['scores'] } as unknown as Snapshot['order']
    const counts = { documents: 5, originals: 7, files: 9, leaves: 3, holes: 2 }
    const snapshot = {
      order,
      record: { counts, at: '2026-12-20T00:00:00.000Z' },
      code: 'abcd',
      totals: [],
      tables: [],
    } as unknown as Snapshot
    const told = [
      ['1', '2,00', '0,80', '0,00'],
      ['2', '1,00', '–', '–'],
      ['Tổng cộng', '3,00', '0,80', '0,00'],
    ]

    const rows = tableRows(order).filter(({ name }) => name.startsWith('Bảng điểm'))
    expect(
      rows.filter(({ code }) => !code.includes('.')).map(({ code, figures }) => [code, ...figures]),
    ).to.deep.equal(told)
    const lines = tableRows(order).filter(({ name }) => name.startsWith('Bảng lĩnh vực'))
    expect(lines.map(({ code, figures }) => [code, figures[1], ...figures.slice(3)])).to.deep.equal(told)

    const word = new PizZip(fillTemplate(await reportTemplate(), reportData(snapshot)))
      .file('word/document.xml')!
      .asText()
    const cells = [...word.matchAll(/<w:tr[ >].*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => cell.replace(/<[^>]+>/g, '')),
    )
    const annex = cells
      .filter((row) => row.length === 6)
      .map(([code, name, ...figures]) => [code || name, ...figures.slice(0, 3)])
    expect(annex.filter(([code]) => told.some(([one]) => one === code))).to.deep.equal(told)

    const [sheet] = (await readXlsxFile(await scoresXlsx(order, total))) as unknown as { data: unknown[][] }[]
    const excel = sheet!.data.filter((row) => ['1', '2'].includes(String(row[0])) || row[1] === 'TỔNG CỘNG')
    const shown = (value: unknown) => (typeof value === 'number' ? written(Math.round(value * 100)) : value)
    expect(excel.map((row) => row.slice(2, 5).map(shown))).to.deep.equal(
      told.map(([, ...figures]) => figures),
    )
  })

  it('moves no edition that was ordered while a sum of some leaves was left out', () => {
    const leaf = (code: string, score: Leaf['score']): Leaf => ({
      ...leafOf({ area: 1, code, max: 100, self: 0 }),
      score,
    })
    const leaves = [leaf('1.1', { max: '1,00', self: '0,80' }), leaf('1.2', { max: '1,00' })]
    const of = (score: Leaf['score']) => {
      const sections = [{ ...section('1', 'Lĩnh vực', 2_00, leaves), score }]
      return basisOf({ order: { sections }, leaves: [], versions: {} } as unknown as Parameters<
        typeof basisOf
      >[0])
    }
    expect(of({ max: '2,00', self: '0,80' })).to.equal(of({ max: '2,00' }))
    expect(of({ max: '2,00', self: '0,80' })).to.not.equal(of({ max: '3,00' }))
  })
})

function itemOf({ max, self }: Told): Item {
  const parts = { max, accepted: self, atRisk: 0 }
  const leaf = { leaf: { type: 'score' } }
  return { summary: { have: 1, need: 1 }, self, leaf, state: 'accepted', parts } as unknown as Item
}

describe('a sum of points, asked of the API', () => {
  const told = tree(200, 20)
  const slug = '2026-tong'
  let world: World
  let board: (by?: string) => Promise<BoardView>
  let table: () => Promise<Buffer>
  before(async () => {
    world = await World.open(await settings('disk'))
    const { db, now } = world.ctx
    const api = world.as(await world.person('reviewer'))
    board = async (by = 'leaf') =>
      (await api.get(`${v1}/campaigns/${slug}/board?columns=${by}`).expect(200)).body
    table = async () =>
      (await api.get(`${v1}/campaigns/${slug}/board/table`).buffer().parse(bytesOf).expect(200))
        .body as Buffer
    for (let n = 0; n < 10; n++) await world.agency(`CQ${n}`, { isHomeAffairs: n === 0 })
    const { body: set } = await api.post(`${v1}/sets`, { document: setOf(told) }).expect(201)
    expect(set).to.have.property('id')
    await api.post(`${v1}/sets/${set.id}/publication`, { revision: 1 }).expect(201)
    const lockAt = new Date(now().getTime() + 30 * 864e5).toISOString()
    const about = { slug, name: 'Tổng điểm', kind: 'province', year: 2026, windows: [], lockAt, set: set.id }
    await api.post(`${v1}/campaigns`, about).expect(201)
    const rows = told.map(({ code }, n) => ({ leaf: code, lead: `CQ${n % 10}` }))
    await api.post(`${v1}/campaigns/${slug}/assignments`, { rows }).expect(201)
    const done = { act: 'test.make', by: newId('pe'), at: now().toISOString() }
    const blank = await db.assessments.model.find().lean()
    for (const one of blank) {
      const { self } = told.find(({ code }) => code === one.code)!
      const set = { self, handReason: 'Theo kết luận', started: done.at }
      await db.transaction((tx) => change(tx, db, db.assessments, one, set, done))
    }
    await world.work()
  })
  after(() => world[Symbol.asyncDispose]())

  it('is that of whole numbers: of all, of each area, of each agency', async () => {
    const whole = await board('area')
    const [max, self] = [total(told.map((one) => one.max)), total(told.map((one) => one.self))]
    expect(whole.total.points).to.include({ max, self })
    for (const [n, { code }] of whole.columns.entries()) {
      const own = told.filter(({ area }) => String(area) === code)
      expect(whole.sums[n]!.points!.self, code).to.equal(total(own.map((one) => one.self)))
    }
    for (const { code, sum } of whole.rows) {
      const own = told.filter((_, n) => `CQ${n % 10}` === code)
      expect(sum.points!.self, code).to.equal(total(own.map((one) => one.self)))
    }
  })

  it('is the same in Excel, as numbers', async () => {
    const { rows } = await board()
    const sheets = (await readXlsxFile(await table())) as unknown as { sheet: string; data: unknown[][] }[]
    const { data } = sheets.find(({ sheet }) => sheet === 'Tổng hợp')!
    for (const { name, sum } of rows) {
      const row = data.find(([first]) => first === name)!
      expect(row, name).to.include(sum.points!.self / 100)
      expect(row, name).to.include(sum.points!.max / 100)
    }
    const [max, self] = [total(told.map((one) => one.max)), total(told.map((one) => one.self))]
    const last = data.findLast((row) => row.includes(max / 100))
    expect(last).to.include(self / 100)
  })
})

function setOf(all: readonly Told[]) {
  const text = (points: number) => (points / 100).toFixed(2)
  const areas = [...new Set(all.map(({ area }) => area))].sort((a, b) => a - b)
  return {
    ...{ code: 'bo-tong', title: 'Bộ tiêu chí cộng điểm', official: false, version: '1', year: 2026 },
    ...{ total: text(total(all.map(({ max }) => max))), surveyTotal: '0.00' },
    nodes: areas.flatMap((area) => {
      const own = all.filter((one) => one.area === area)
      const about = { code: String(area), name: `Lĩnh vực ${area}`, level: 'lĩnh vực' }
      return [
        { ...about, maxPoints: text(total(own.map(({ max }) => max))) },
        ...own.map(({ code, max }) => ({
          ...{ code, name: `Tiêu chí ${code}`, maxPoints: text(max), level: 'tiêu chí', assessment: 'self' },
          ...{ rule: { kind: 'yesno', var: 'dat', question: 'Đạt?' }, slots: [], guidance: '' },
          variables: [{ code: 'dat', label: 'Đạt', unit: 'có/không', source: 'văn bản' }],
        })),
      ]
    }),
  }
}
