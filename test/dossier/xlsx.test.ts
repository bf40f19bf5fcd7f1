// The lists as Excel reads them: numbers, days, and text that never becomes a formula.
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { readSheet } from 'read-excel-file/node'
import { explanationsXlsx, indexXlsx, scoresXlsx } from '../../dossier/index-xlsx.ts'
import { workbook } from '../../dossier/workbook.ts'
import { bound, file, item, leaf, order, sampleOrder, section, sha256, shelf } from './orders.ts'
import { inFolder, layoutOf, run } from './tools.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const evil = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(1)', '\t=1', "'=1"]

const total = { max: '12,50', self: '8,25', appraised: '0,75' }

describe('the lists as Excel files', () => {
  it('hold a row per citation with real days and numbers, equal to the dossier', async () => {
    const on = shelf()
    const given = await sampleOrder(on)
    const { result } = await bound(given, on)
    const [title, campaign, ...rows] = await readSheet(
      Readable.from([await indexXlsx(given, result.entries)]),
    )
    expect([title![0], campaign![0]]).to.deep.equal(['DANH MỤC TÀI LIỆU KIỂM CHỨNG', given.cover.campaign])
    expect(rows).to.have.length(1 + 17)
    const [, first] = rows
    expect(first!.slice(0, 6)).to.deep.equal([
      1,
      '1.1.1',
      'Ban hành kế hoạch cải cách hành chính năm của tỉnh đúng thời hạn',
      '1.1-01',
      'TL-SNV-2026-01101',
      '1201/BC-SNV',
    ])
    expect(first![6]).to.deep.equal(new Date('2026-11-25T00:00:00Z'))
    expect(first!.slice(12, 15)).to.deep.equal([1, '4', 5])
    const scores = await readSheet(Readable.from([await scoresXlsx(given, total)]))
    expect(scores[0]![0]).to.equal('BẢNG ĐIỂM TỰ CHẤM VÀ THẨM ĐỊNH')
    expect(scores.at(-1)!.slice(1, 5)).to.deep.equal(['TỔNG CỘNG', 12.5, 8.25, 0.75])
    expect(scores.find(([code]) => code === '1.1.1')!.slice(2, 6)).to.deep.equal([1, 1, 0.75, 'đã chấp nhận'])
    const explained = await readSheet(Readable.from([await explanationsXlsx(given)]))
    expect(explained.slice(3).map(([code]) => code)).to.deep.equal(['1.1.1'])
    expect(scores.find(([code]) => code === '2.2')!.slice(2, 5)).to.deep.equal([3, '–', '–'])
  })

  it('keep a subject that begins like a formula as text', async () => {
    const on = shelf()
    const main = await file(on, { pages: 1 })
    const items = evil.map((subject, i) =>
      item(`1.1-0${i + 1}`, main, { subject, document: `TL-A-2026-0000${i}` }),
    )
    const given = order([section('1', 'A', [leaf('1.1', '=1+1', items)])])
    const bytes = await indexXlsx(given, [])
    expect((await readSheet(Readable.from([bytes]))).slice(3).map((row) => row[8])).to.deep.equal(
      evil.map((one) => one.trim()),
    )
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'x.xlsx'), bytes)
      const sheet = await run('unzip', ['-p', join(folder, 'x.xlsx'), 'xl/worksheets/sheet1.xml'])
      expect(sheet).to.not.match(/<f[ >]/)
    })
  })

  it('set what stands for a figure at the right edge, where it is not read as the end of the figure before', async () => {
    const columns = ['Tự chấm', 'Sở', 'TLKC', 'Ghi chú'].map((title) => ({ title, width: 12 }))
    const sheet = { name: 'Bảng', heading: [], columns, rows: [[95, '–', '9/18', 'chậm']] }
    await inFolder(async (folder) => {
      writeFileSync(join(folder, 'x.xlsx'), await workbook([sheet]))
      const part = (name: string) => run('unzip', ['-p', join(folder, 'x.xlsx'), name])
      const styles = [
        ...(await part('xl/styles.xml')).split('<cellXfs')[1]!.matchAll(/<xf .*?(?:<\/xf>|\/>)/g),
      ]
      const cells = [...(await part('xl/worksheets/sheet1.xml')).matchAll(/<c r="[A-D]2" s="(\d+)"/g)]
      expect(
        cells.map(([, style]) => styles[Number(style)]![0].includes('horizontal="right"')),
      ).to.deep.equal([false, true, true, false])
    })
  })

  it('print all columns on one page across, the heading on each, no line of a cell cut off', async () => {
    const long = 'Báo cáo kết quả thực hiện công tác cải cách hành chính năm 2026 '.repeat(6)
    const main = await file(shelf(), { pages: 1 })
    const given = order([section('1', 'A', [leaf('1.1', 'B', [item('1.1-01', main, { subject: long })])])])
    const lists = {
      P: await indexXlsx(given, []),
      G: await scoresXlsx(given, total),
      E: await explanationsXlsx(given),
    }
    for (const [last, bytes] of Object.entries(lists))
      await inFolder(async (folder) => {
        writeFileSync(join(folder, 'x.xlsx'), bytes)
        const part = (name: string) => run('unzip', ['-p', join(folder, 'x.xlsx'), name])
        expect(await part('xl/worksheets/sheet1.xml'))
          .to.include('ySplit="3"')
          .and.include('fitToPage="1"')
          .and.include('fitToHeight="0"')
        expect(await part('xl/workbook.xml')).to.match(
          new RegExp(
            `Print_Area" localSheetId="0">'[^']+'!\\$A\\$1:\\$${last}\\$.*Print_Titles" localSheetId="0">'[^']+'!\\$3:\\$3<`,
          ),
        )
        const heights = [...(await part('xl/worksheets/sheet1.xml')).matchAll(/ ht="([\d.]+)"/g)]
        if (last === 'P') expect(Number(heights.at(-1)![1])).to.be.above(6 * 15)
      })
  })

  it('take as many pages across as it needs to be read, parted between areas, each with the columns that stay', async () => {
    const columns = (n: number) => [
      { title: 'Cơ quan', width: 36 },
      ...Array.from({ length: n }, (_, at) => ({ title: `${at}`, width: 13, begins: at % 6 === 0 })),
    ]
    const sheets = [48, 14, 6].map((n) => ({
      ...{ name: `Trang ${n}`, heading: [], columns: columns(n), freezeColumns: 1 },
      rows: Array.from({ length: 30 }, (_, row) => [
        `Cơ quan ${row}`,
        ...columns(n).map(() => 'đã chấp nhận 3/3'),
      ]),
    }))
    await inFolder(async (folder) => {
      const path = join(folder, 'x.xlsx')
      writeFileSync(path, await workbook(sheets))
      const part = (name: string) => run('unzip', ['-p', path, `xl/${name}`])
      const [wide, one, small] = [1, 2, 3].map((n) => part(`worksheets/sheet${n}.xml`))
      const breaks = [...(await wide!).matchAll(/<brk id="(\d+)"/g)].map(([, id]) => Number(id))
      expect(breaks).to.deep.equal([13, 25, 37])
      expect(await wide)
        .to.include('paperSize="8" scale="75"')
        .and.not.include('fitToPage')
      expect(await one)
        .to.include('paperSize="8" fitToHeight="0"')
        .and.not.include('<brk')
      expect(await small)
        .to.include('paperSize="9" fitToHeight="0"')
        .and.not.include('<brk')
      expect(await part('workbook.xml')).to.include("'Trang 48'!$A:$A,'Trang 48'!$1:$1")
      const home = `-env:UserInstallation=file://${folder}/home`
      await run('soffice', [home, '--headless', '--convert-to', 'pdf', '--outdir', folder, path])
      const pages = (await layoutOf(readFileSync(join(folder, 'x.pdf')))).split('\f').slice(0, -1)
      // One area with its neighbour on a page, never a part of one; and whose row it is on each of them.
      const heads = pages.map((page) =>
        page
          .trim()
          .split('\n')[0]!
          .trim()
          .split(/\s{2,}/),
      )
      expect(new Set(heads.map(([first]) => first))).to.deep.equal(new Set(['Cơ quan']))
      const shown = [...new Set(heads.map(([, first, ...more]) => `${first}–${more.at(-1)}`))]
      expect(shown).to.deep.equal(['0–11', '12–23', '24–35', '36–47', '0–13', '0–5'])
    })
  })

  it('are the same bytes whenever they are made', async () => {
    const given = order([section('1', 'A', [leaf('1.1', 'B', [])])])
    const first = sha256(await scoresXlsx(given, total))
    await new Promise((resolve) => setTimeout(resolve, 2100))
    expect(sha256(await scoresXlsx(given, total))).to.equal(first)
  })
})
