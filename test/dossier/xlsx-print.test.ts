// How wide tables lie on paper: no page more than it takes, no sheet larger than it is filled, the whole title on each.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Sheet, workbook } from '../../dossier/workbook.ts'
import { inFolder, layoutOf, run } from './tools.ts'

const title = 'Bảng theo dõi – Tự đánh giá, chấm điểm Chỉ số cải cách hành chính tỉnh & các xã năm 2026'
const sizes = [8, 11, 15, 8, 10, 6, 11] // leaves of each area

function grid(rows: number, of: readonly number[] = sizes): Sheet {
  const columns = of.flatMap((leaves, area) =>
    Array.from({ length: leaves }, (_, n) => ({ title: `${area + 1}.${n + 1}`, width: 13, begins: n === 0 })),
  )
  return {
    name: 'Bảng',
    heading: [title, '7 giờ ngày 10/12/2026. Bản làm việc.'],
    columns: [{ title: 'Cơ quan', width: 36 }, ...columns],
    rows: Array.from({ length: rows }, (_, n) => [`Cơ quan ${n}`, ...columns.map(() => 'quá hạn 1/3')]),
    freezeColumns: 1,
  }
}

async function printed(sheet: Sheet): Promise<{ xml: string; pages: string[] }> {
  return inFolder(async (folder) => {
    const path = join(folder, 'x.xlsx')
    writeFileSync(path, await workbook([sheet]))
    const xml = await run('unzip', ['-p', path, 'xl/worksheets/sheet1.xml'])
    const home = `-env:UserInstallation=file://${folder}/home`
    await run('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
    const pages = (await layoutOf(readFileSync(join(folder, 'x.pdf')))).split('\f').slice(0, -1)
    return { xml, pages: pages.map((page) => page.replace(/\s+/g, ' ')) }
  })
}

describe('a table on paper', () => {
  it('takes no page more than its columns fill, though an area is parted', async () => {
    const { xml, pages } = await printed(grid(60))
    expect(xml).to.include('paperSize="8" scale="75"')
    const across = [...xml.matchAll(/<brk id="(\d+)"/g)].length + 1
    expect(across).to.equal(5) // 69 columns, fifteen on a page; an area each would be seven
    expect(pages.length % 5).to.equal(0)
  })

  it('says its whole title on every page', async () => {
    const { xml, pages } = await printed(grid(60))
    expect(pages.map((page) => page.includes(title) && page.includes('7 giờ ngày 10/12/2026'))).to.deep.equal(
      pages.map(() => true),
    )
    expect(pages[0]!.split(title)).to.have.length(2)
    // Excel lets a heading run over the table: its lines, and the blank to the edge, need the margin for themselves.
    const margin = (side: string) => Number(new RegExp(`${side}="([\\d.]+)"`).exec(xml)?.[1]) * 72
    const lines = [12, 10].reduce((sum, size) => sum + size * 1.2, 0)
    expect(margin('top')).to.be.at.least(margin('header') + lines)
  })

  it('with few rows lies on the smaller paper, as a large sheet would stay empty', async () => {
    const { xml, pages } = await printed(grid(10))
    expect(xml).to.include('paperSize="9" scale="75"')
    expect(pages).to.have.length(7)
  })

  it('wider than the larger paper is parted and read, though nothing stays in sight on the screen', async () => {
    const columns = [9, 60, 11, 16, 14, 60, 60, 14, 24, 24, 30].map((width, n) => ({
      title: `Cột ${n}`,
      width,
    }))
    const row = columns.map((_, n) => `ô ${n}`)
    const { xml, pages } = await printed({
      name: 'Tiêu chí',
      heading: [],
      columns,
      rows: Array.from({ length: 60 }, () => row),
    })
    expect(xml)
      .to.include('scale="75"')
      .and.not.match(/xSplit="[1-9]/)
    expect([...xml.matchAll(/<brk id="\d+"/g)]).to.have.length(1)
    for (const page of pages) expect(page).to.match(/Cột 0 Cột [17] /)
  })

  it('of one page across wraps the title that is longer than the table', async () => {
    const { xml, pages } = await printed({ ...grid(3, [2]), heading: [`${title} ${title}`] })
    expect(xml).to.include('<mergeCell ref="A1:C1"')
    expect(pages[0]).to.include(`${title} ${title}`)
    expect((await printed(grid(3, [20, 0]))).xml).to.not.include('<mergeCell')
  })
})
