// The board as it is printed: points and what is at risk stand beneath and beside, and a few agencies with many leaves do not
// lie on many empty pages.
import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gridSheet } from '../../api/board/grid-sheet.ts'
import type { BoardView, Cell, Sum } from '../../api/board/view.ts'
import { workbook } from '../../dossier/workbook.ts'
import { newId } from '../../schemas/id.ts'
import { inFolder } from '../dossier/tools.ts'

const at = '2026-12-10T01:00:00.000Z'
const sumOf = (leaves: number, hasPoints: boolean): Sum => ({
  ...{ leaves, states: { accepted: 1 }, have: 0, need: leaves, estimates: 0, late: 0 },
  ...(hasPoints && { points: { max: leaves * 100, self: leaves * 90, accepted: 0, risk: leaves * 10 } }),
})
const cell: Cell = { state: 'submitted', have: 1, need: 2, max: 100, risk: 10 }

/** Each leaf is led by one of the agencies, as before the ministry; or by every one. */
function viewOf(agencies: number, leaves: number, kind: BoardView['kind'] = 'province'): BoardView {
  const isProvince = kind === 'province'
  return {
    ...{ kind, now: at, lockAt: at, workingDaysLeft: 3, isWhole: true, areas: [] },
    columns: Array.from({ length: leaves }, (_, n) => {
      const code = `${Math.floor(n / 10) + 1}.${(n % 10) + 1}`
      return {
        key: code,
        code,
        name: `Tiêu chí thành phần thứ ${n + 1} của bộ tiêu chí`,
        area: code.split('.')[0]!,
      }
    }),
    rows: Array.from({ length: agencies }, (_, n) => ({
      ...{
        key: String(n),
        agency: newId('ag'),
        code: `S${n}`,
        name: `Sở thứ ${n + 1} của tỉnh`,
        short: `S${n}`,
        kind: 'sở',
      },
      cells: Array.from({ length: leaves }, (_, m) => (!isProvince || m % agencies === n ? cell : null)),
      sum: sumOf(5, true),
    })),
    sums: Array.from({ length: leaves }, () => sumOf(1, isProvince)),
    total: sumOf(leaves, isProvince),
  }
}

async function pagesOf(view: BoardView): Promise<number> {
  return inFolder(async (folder) => {
    const path = join(folder, 'x.xlsx')
    writeFileSync(path, await workbook([gridSheet(view, 'Tự đánh giá năm 2026')]))
    const home = `-env:UserInstallation=file://${folder}/home`
    execFileSync('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    return Number(/Pages:\s+(\d+)/.exec(String(execFileSync('pdfinfo', [join(folder, 'x.pdf')])))![1])
  })
}

describe('the board on paper', () => {
  it('has under each leaf its points and what is at risk, and beside each agency its own', () => {
    const { columns, rows, bold } = gridSheet(viewOf(2, 4), 'Kỳ')
    expect(columns.map(({ title }) => title)).to.deep.equal([
      'Cơ quan',
      '1.1',
      '1.2',
      '1.3',
      '1.4',
      'Có nguy cơ mất',
    ])
    expect(rows[0]!.at(-1)).to.equal(50)
    expect(rows.slice(-3)).to.deep.equal([
      ['Điểm tối đa', 100, 100, 100, 100, ''],
      ['Tự chấm', 90, 90, 90, 90, ''],
      ['Có nguy cơ mất', 10, 10, 10, 10, 40],
    ])
    expect([...bold!]).to.deep.equal([2, 3, 4])
  })

  it('counts leaves where points are not added', () => {
    const { rows } = gridSheet(viewOf(2, 4, 'internal'), 'Kỳ')
    expect(rows.at(-1)).to.deep.equal(['Đã chấp nhận, theo tiêu chí', '1/1', '1/1', '1/1', '1/1', ''])
  })

  it('of a few agencies with many leaves has a row a leaf, and stays on few pages', async () => {
    const view = viewOf(10, 65)
    const { columns, rows } = gridSheet(view, 'Kỳ')
    expect(columns.map(({ title }) => title)).to.deep.equal([
      'Tiêu chí',
      ...view.rows.map(({ name }) => name),
      ...['Điểm tối đa', 'Tự chấm', 'Có nguy cơ mất'],
    ])
    expect(rows[0]).to.deep.equal([
      '1.1 Tiêu chí thành phần thứ 1 của bộ tiêu chí',
      'chờ rà soát 1/2',
      ...Array<string>(9).fill(''),
      100,
      90,
      10,
    ])
    expect(rows.at(-1)).to.deep.equal(['Có nguy cơ mất', ...Array<number>(10).fill(50), '', '', 650])
    expect(await pagesOf(view)).to.be.at.most(3)
    expect(await pagesOf(viewOf(8, 35, 'internal'))).to.be.at.most(3)
  })

  it('of many agencies has a row an agency', () => {
    expect(gridSheet(viewOf(40, 30), 'Kỳ').columns).to.have.length(32)
  })
})
