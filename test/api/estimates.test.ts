// Ước thực hiện is marked in every file that prints what rests on it: the report, the board, points side by side.
import { expect } from 'chai'
import readXlsxFile from 'read-excel-file/node'
import { reportData } from '../../api/papers/report-data.ts'
import { reportOf } from '../../api/papers/report.ts'
import type { Snapshot } from '../../api/papers/snapshot.ts'
import { send, uploadPaper } from '../submitted.ts'
import { openRound, type Round } from '../round.ts'
import { bytesOf, settings, v1, World } from '../world.ts'

const mark = 'số liệu ước thực hiện'

describe('an estimate, in what is printed', () => {
  let world: World
  let round: Round
  const sheets = async (path: string) => {
    const { body } = await world.as(round.people.reviewer).get(path).parse(bytesOf).expect(200)
    return (await readXlsxFile(body)).map(({ data }) => data as unknown[][])
  }
  before(async () => {
    world = await World.open(await settings('disk'))
    round = await openRound(world)
    const { officer, head } = round.people
    const paper = await uploadPaper(world, officer, round.agencies.lead, 'Báo cáo năm')
    const said = { dat: 'true' }
    await send(world, round, '1.1', officer, head, said, [['a', paper]])
    await send(world, round, '1.2', officer, head, { a: '9', b: '10' }, [['a', paper]], 'estimate')
  })
  after(() => world[Symbol.asyncDispose]())

  it('stands in the cell of the board, in its sums, and beside the points of every body', async () => {
    const [grid, sums] = await sheets(`${v1}/campaigns/${round.slug}/board/table`)
    const cells = grid!.flat().filter((cell) => String(cell).includes(mark))
    expect(cells).to.have.length(1)
    const column = sums!
      .find((row) => row.includes('Số liệu ước thực hiện'))!
      .indexOf('Số liệu ước thực hiện')
    expect(sums!.at(-1)![column]).to.equal(1)
    const [beside] = await sheets(`${v1}/campaigns/${round.slug}/ministry/table`)
    const marked = beside!.filter((row) => row.includes(mark))
    expect(marked.map(([code]) => code)).to.deep.equal(['1.2'])
    // And before the ministry said anything, nothing reads as if nothing were lost.
    const lost = beside!.find((row) => row.includes('Bị trừ'))!.indexOf('Bị trừ')
    expect(marked[0]!.slice(lost, lost + 4)).to.deep.equal(['–', '–', '–', '–'])
  })

  it('stands in the report behind the points that are explained, and in one sentence of the first part', () => {
    const leaf = (code: string, state: string) => ({
      ...{ kind: 'leaf', code, name: `Tiêu chí ${code}`, state, score: { max: '1,00', self: '0,95' } },
      ...{ figures: [], working: [], items: [], explanation: 'Còn một việc.' },
    })
    const parts = [leaf('1.1', 'đã gửi'), leaf('1.2', `đã gửi; ${mark}`)]
    const section = {
      kind: 'section',
      code: '1',
      name: 'Một',
      level: 'Lĩnh vực',
      score: { max: '2,00' },
      parts,
    }
    const snapshot = {
      order: {
        cover: {
          ...{ province: 'Tỉnh Quảng Hà', place: 'Quảng Hà', date: '2026-12-01' },
          ...{ year: 2026, campaign: 'Chỉ số' },
        },
        sections: [section],
      },
      record: {
        counts: { documents: 0, originals: 0, files: 0, leaves: 2, holes: 0 },
        at: '2026-12-01T00:00:00.000Z',
      },
      ...{ code: 'abcd', totals: [], tables: [] },
    } as unknown as Snapshot
    const pdf = JSON.stringify(reportOf(snapshot))
    expect(pdf).to.include(`Tự chấm 0,95 / 1,00 điểm; ${mark}.`).and.include('Tự chấm 0,95 / 1,00 điểm.')
    expect(pdf).to.include(`Điểm của 1 tiêu chí tính theo ${mark}, sẽ thay bằng số chính thức: 1.2.`)
    const word = reportData(snapshot)
    expect(word.giaiTrinh.map(({ ghiChu }) => ghiChu)).to.deep.equal(['', `; ${mark}`])
    expect(word.uocThucHien).to.have.length(1)
  })
})
