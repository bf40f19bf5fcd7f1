// A criteria set from Excel files as they are: our own, filled in, and what LibreOffice makes of an annex.
import { expect } from 'chai'
import writeExcelFile from 'write-excel-file/node'
import { importSet } from '../../schemas/import-set.ts'
import type { Person } from '../../schemas/person.ts'
import { setTables } from '../../schemas/set-table/write.ts'
import { sheetsOf, workbookOf } from '../../api/sets/excel.ts'
import { smallSet } from '../round.ts'
import { settings, v1, World } from '../world.ts'

describe('a criteria set in Excel', () => {
  let world: World
  let reviewer: Person
  before(async () => {
    world = await World.open(await settings('disk'))
    reviewer = await world.person('reviewer')
  })
  after(() => world[Symbol.asyncDispose]())
  const post = (file: Buffer, about: object, check = false) =>
    world
      .as(reviewer)
      .post(`${v1}/sets/tables`, { file: file.toString('base64'), about, ...(check && { check }) })
  const download = async (path: string): Promise<Buffer> =>
    (await world.as(reviewer).get(`${v1}${path}`).buffer(true).responseType('blob').expect(200))
      .body as Buffer

  it('has a template that imports without a fault', async () => {
    const { body } = await post(await download('/set-template'), { year: 2026 }, true).expect(201)
    expect(body.faults).to.deep.equal([])
    expect(body.nodes).to.have.length(11)
    expect(body.nodes[2]).to.include({
      code: '1.2',
      rule: 'tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0',
    })
    expect(await world.ctx.db.sets.model.countDocuments()).to.equal(0)
  })

  it('leaves as a file that comes back as the next version, and can be undone', async () => {
    const first = await world
      .as(reviewer)
      .post(`${v1}/sets`, { document: smallSet('qua-lai') })
      .expect(201)
    const file = await download(`/sets/${first.body.id}/table`)
    const again = await post(file, { year: 2026 })
    expect(again.body.type).to.equal('/problems/duplicate')
    const wrong = await post(file, { year: 2026, total: '1' }, true).expect(201)
    expect(wrong.body.faults.map(({ sentence }: { sentence: string }) => sentence).join(' ')).to.match(
      /bộ tiêu chí ghi 1,00.*phiên bản 1 đã có/,
    )
    const { body } = await post(file, { year: 2026, version: '2' }).expect(201)
    const [old, now] = await Promise.all(
      [first.body.id, body.id].map((id: string) => world.as(reviewer).get(`${v1}/sets/${id}`)),
    )
    expect(now!.body.version).to.equal('2')
    expect(now!.body.nodes.map(({ code }: { code: string }) => code)).to.deep.equal(
      old!.body.nodes.map(({ code }: { code: string }) => code),
    )
    await world.as(reviewer).delete(`${v1}/sets/${body.id}`, { revision: 1 }).expect(200)
    expect(await world.history(body.id)).to.deep.equal(['sets.import', 'sets.remove'])
  })

  it('tells faults by cell, the same when it looks and when it refuses, and keeps nothing', async () => {
    const cell = (value: string | number) => ({ value, type: typeof value === 'number' ? Number : String })
    const rows = [
      [{ value: 'PHỤ LỤC 1', type: String, columnSpan: 3 }, null, null],
      [cell('TT'), cell('Tiêu chí'), cell('Điểm tối đa')],
      [cell('1'), cell('Lĩnh vực'), cell(2)],
      [cell('1.1'), cell('Một'), cell('0,75')],
      [cell('1.2'), cell('Hai'), cell('1,5')],
    ]
    const file = await writeExcelFile(rows as never, { sheet: 'PL1' }).toBuffer()
    const about = { slug: 'phu-luc', title: 'Phụ lục', year: 2026, total: '2' }
    const looked = await post(file, about, true).expect(201)
    expect(looked.body.faults).to.deep.equal([
      {
        field: 'PL1!C3',
        sentence: 'Tổng điểm các mục con là 2,25 nhưng mục 1 ghi 2,00. Hãy sửa một trong hai.',
      },
    ])
    expect((await post(file, about).expect(400)).body.faults).to.deep.equal(looked.body.faults)
    expect(await world.ctx.db.sets.model.exists({ slug: 'phu-luc' })).to.equal(null)
  })

  it('proposes title, code and year from the lines above the table of a decision', async () => {
    const text = (value: string, columnSpan = 1) => ({ value, type: String, columnSpan })
    const rows = [
      [text('BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026', 3), null, null],
      [text('(Kèm theo Quyết định số 12/QĐ-UBND ngày 01/12/2025)', 3), null, null],
      [text('TT'), text('Tiêu chí'), text('Điểm tối đa')],
      [text('I'), text('Lĩnh vực'), text('0,5')],
      [text('1'), text('Một'), text('0,5')],
      [text('Tổng cộng', 2), null, text('0,5')],
    ]
    const file = await writeExcelFile(rows as never, { sheet: 'PL' }).toBuffer()
    const { body } = await post(file, {}, true).expect(201)
    expect(body.faults).to.deep.equal([])
    expect(body.proposed).to.deep.equal({
      title: 'BỘ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2026',
      slug: 'bo-chi-so-cai-cach-hanh-chinh-cap-xa-nam-2026',
      year: 2026,
    })
    expect(body.set).to.include({ title: body.proposed.title, total: 50 })
  })

  it('keeps the places of empty rows and columns, so that a cell is the cell people see', async () => {
    const made = importSet(smallSet('o'))
    if ('faults' in made) throw new Error('not a set')
    const [info] = setTables(made.set)
    const file = await writeExcelFile([[null], [null], [null, { value: 'x', type: String }]] as never, {
      sheet: 'a',
    }).toBuffer()
    expect((await sheetsOf(file))[0]!.rows[2]![1]).to.equal('x')
    const sheets = await sheetsOf(await workbookOf([{ ...info!, rows: [['=1+1', '=HYPERLINK("x")']] }]))
    expect(sheets[0]!.rows[1]).to.deep.equal(['=1+1', '=HYPERLINK("x")'])
  })

  it('gives the papers of a merged cell to every criterion beside it, on the sheet it is of', async () => {
    const text = (value: string, rowSpan = 1) => ({ value, type: String, rowSpan })
    const rows = [
      [text('TT'), text('Tiêu chí'), text('Điểm tối đa'), text('Tài liệu kiểm chứng')],
      [text('1'), text('Lĩnh vực'), text('2'), null],
      [text('1.1'), text('Một'), text('1'), text('Kế hoạch năm\nBáo cáo năm', 2)],
      [text('1.2'), text('Hai'), text('1'), null],
    ]
    const file = await writeExcelFile([
      {
        data: [
          [text('lời'), text('gộp', 2)],
          [text('lời'), null],
        ] as never,
        sheet: 'A & B',
      },
      { data: rows, sheet: 'PL “1”' },
    ]).toBuffer()
    const about = { slug: 'o-gop', title: 'Ô gộp', year: 2026, total: '2' }
    const { body } = await post(file, about, true).expect(201)
    expect(body.faults).to.deep.equal([])
    const told = (body.notes as { field: string; sentence: string }[]).filter(({ sentence }) =>
      sentence.includes('2 tài liệu bắt buộc'),
    )
    expect(told.map(({ field }) => field)).to.deep.equal(['PL “1”!D3', 'PL “1”!D4'])
    const [first, second] = await sheetsOf(file)
    expect(first!.merged).to.deep.equal([{ column: 1, from: 0, to: 1 }])
    expect(second!.merged).to.deep.equal([{ column: 3, from: 2, to: 3 }])
  })

  it('that is no workbook is refused with what to do', async () => {
    const { body } = await post(Buffer.from('không phải Excel'), {}).expect(400)
    expect(body.faults[0].sentence).to.include('lưu lại rồi chọn lại')
  })
})
