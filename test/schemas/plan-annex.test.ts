// The annex as provinces write it where it says more than one thing in a cell: several dates, several leads, groups of agencies.
import { expect } from 'chai'
import { newId } from '../../schemas/id.ts'
import { ledBy } from '../../schemas/plan/heirs.ts'
import type { Task } from '../../schemas/plan/plan.ts'
import { agenciesIn, agencyFinder } from '../../schemas/plan/read-cells.ts'
import { deadlineIn } from '../../schemas/plan/read-deadline.ts'
import { readAnnex } from '../../schemas/plan/table.ts'
import { leadTextOf } from '../../schemas/plan/words.ts'
import { planTables } from '../../schemas/plan/write.ts'

const body = (code: string, name: string, short = name) => ({ id: newId('ag'), code, name, short })
const home = { ...body('SNV', 'Sở Nội vụ'), isHomeAffairs: true }
const science = body('SKHCN', 'Sở Khoa học và Công nghệ', 'Sở KH&CN')
const culture = body('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL')
const health = body('SYT', 'Sở Y tế')
const agencies = [home, science, culture, health]
const find = agencyFinder(agencies)

const header = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Tiêu chí']
const read = (lead: string, coordinators = '', deadline = 'Quý IV') =>
  readAnnex(
    [{ name: 'PL', rows: [header, ['NV1', 'Việc', 'Báo cáo', deadline, lead, coordinators, null]] }],
    { year: 2027, agencies },
  )
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

describe('the annex of a plan, several things in one cell', () => {
  it('takes of several dates the last, and tells the ones before', () => {
    const of = (text: string) => {
      const found = deadlineIn(text, 2027)
      return found && [found.deadline, ...(found.earlier ?? [])]
    }
    const all = {
      'Quý II, IV/2027': ['2027-12-31', '2027-06-30'],
      'Quý I và Quý III năm 2027': ['2027-09-30', '2027-03-31'],
      'Quý II; quý IV': ['2027-12-31', '2027-06-30'],
      'Tháng 6, 12/2027': ['2027-12-31', '2027-06-30'],
      'Tháng 6 và tháng 12': ['2027-12-31', '2027-06-30'],
      'Trước ngày 30/6 và 30/11/2027': ['2027-11-30', '2027-06-30'],
      'Quý IV/2027, quý I/2028': ['2028-03-31', '2027-12-31'],
      '6 tháng đầu năm và cả năm 2027': ['2027-12-31', '2027-06-30'],
    }
    for (const [text, days] of Object.entries(all)) expect(of(text), text).to.deep.equal(days)
  })

  it('knows a body that is no more by its name of then, without the mark that the list puts behind it', () => {
    const former = { ...body('STTTT', 'Sở Thông tin và Truyền thông (cũ)', 'Sở TT&TT (cũ)'), gone: 'nay là Sở KH&CN.' } // prettier-ignore
    const told = agencyFinder([...agencies, former, { ...body('SX', 'Sở Y tế (cũ)'), gone: 'x' }])
    for (const name of ['Sở Thông tin và Truyền thông', 'Sở TT&TT', 'sở TT&TT (cũ)'])
      expect(told(name)?.id, name).to.equal(former.id)
    expect(told('Sở Y tế')?.id, 'who is there goes before').to.equal(health.id)
  })

  it('takes of a span its end, of half a year its last day', () => {
    const of = (text: string) => deadlineIn(text, 2027)
    const all = {
      'Năm 2027-2028': '2028-12-31',
      '2027 – 2028': '2028-12-31',
      'Giai đoạn 2026-2030': '2030-12-31',
      'Từ năm 2027 đến năm 2029': '2029-12-31',
      'Thường xuyên, năm 2027-2028': '2028-12-31',
      'Từ tháng 3 đến tháng 9/2027': '2027-09-30',
      'Quý II - Quý III/2027': '2027-09-30',
      'Quý I-III/2027': '2027-09-30',
      '6 tháng cuối năm 2027': '2027-12-31',
      '06 tháng đầu năm 2027': '2027-06-30',
      '9 tháng đầu năm': '2027-09-30',
      'Cuối năm 2027': '2027-12-31',
      'Trong năm 2027': '2027-12-31',
      'Hằng quý': '2027-12-31',
      'Hàng tháng': '2027-12-31',
      'Định kỳ hằng quý, năm 2027': '2027-12-31',
      '12/2027': '2027-12-31',
      'Hết tháng 11/2027': '2027-11-30',
      'Trước ngày 30 tháng 6 năm 2027': '2027-06-30',
      '15/12 hằng năm': '2027-12-15',
    }
    for (const [text, day] of Object.entries(all))
      expect(of(text), text).to.deep.equal({ deadline: day, deadlineWords: text })
    expect(['Sau khi Bộ công bố', 'Quý II, V/2027', '31/4 và 30/6', '7 tháng', '', 'và'].map(of)).to.deep.equal(Array(6).fill(undefined)) // prettier-ignore
    const { notes } = read('SNV', '', 'Quý II, IV/2027')
    expect(notes[0]).to.deep.include({ field: 'PL!D2' })
    expect(notes[0]?.sentence).to.match(/đến hết ngày 31\/12\/2027; mốc trước đó là 30\/06\/2027/)
  })

  it('reads the codes in their own column where ordinal numbers stand beside them, and headings in either', () => {
    const table = (rows: (string | number | null)[][]) =>
      readAnnex([{ name: 'PL', rows: [['STT', 'Mã nhiệm vụ', ...header.slice(1)], ...rows] }], {
        year: 2027,
        agencies,
      })
    const task = (n: number, code: string | null) => [n, code, 'Việc', 'Báo cáo', 'Quý IV', 'SNV', null, null]
    const told = table([
      ['I', null, 'Chỉ đạo, điều hành', null, null, null, null, null],
      task(1, 'NV-07'),
      ['II. Tài chính công', null, null, null, null, null, null, null],
      task(1, 'NV-08'),
    ])
    expect(told.faults).to.deep.equal([])
    expect(told.rows.map(({ task: { code, group } }) => [code, group])).to.deep.equal([
      ['NV-07', 'I. Chỉ đạo, điều hành'],
      ['NV-08', 'II. Tài chính công'],
    ])
    expect(told.isNumbered).to.equal(false)
    expect(table([task(1, 'NV-07'), task(2, null)]).faults).to.deep.equal([
      { field: 'PL!B3', sentence: 'Hãy ghi mã của nhiệm vụ.' },
    ])
    // An empty column of codes is none.
    expect(table([task(1, null), task(2, null)]).rows.map((row) => row.task.code)).to.deep.equal(['1', '2'])
  })

  it('takes groups of agencies as they are written, and the agencies beside them', () => {
    const groups = [
      ...['Các sở, ngành liên quan', 'Sở, ngành liên quan', 'Các sở, ban, ngành, địa phương'],
      ...[
        'UBND cấp xã',
        'UBND các xã, phường',
        'Ủy ban nhân dân các xã, phường, đặc khu',
        'Các Sở, Ban, Ngành',
      ],
      ...['Các cơ quan, đơn vị có liên quan', 'Các sở, ban, ngành và UBND cấp xã', 'Công an cấp xã'],
    ]
    for (const text of groups)
      expect(agenciesIn(text, find), text).to.deep.equal({ found: [], groups: [text], unknown: [] })
    expect(agenciesIn('Sở Khoa học và Công nghệ, các sở, ngành; Sở Y tế và UBND cấp xã', find)).to.deep.equal(
      { found: [science, health], groups: ['các sở, ngành', 'UBND cấp xã'], unknown: [] },
    )
    expect(agenciesIn('Các sở, ngành, Sở Y tế, Sở Lạ và Kỳ, các xã', find)).to.deep.equal({
      ...{ found: [health], groups: ['Các sở, ngành', 'các xã'], unknown: ['Sở Lạ và Kỳ'] },
    })
    expect(agenciesIn('Sở', find).unknown).to.deep.equal(['Sở'])
    const { rows, faults, notes } = read('SNV', 'Sở, ngành liên quan; Sở Y tế')
    expect(faults).to.deep.equal([])
    expect(rows[0]?.task).to.deep.include({ others: 'Sở, ngành liên quan' })
    expect(notes.find(({ field }) => field === 'PL!F2')?.sentence).to.match(/giữ nguyên chữ/)
  })

  it('of several leads lets the first answer and the others help, keeps the words and says so', () => {
    for (const text of [
      'Sở Y tế; Sở Nội vụ',
      'Sở Y tế, Sở Nội vụ',
      'Sở Y tế và Sở Nội vụ',
      'Sở Y tế\nSở Nội vụ',
    ]) {
      const { rows, faults, notes } = read(text, 'Sở Nội vụ; SKHCN')
      expect(faults, text).to.deep.equal([])
      const { task } = rows[0]!
      expect([task.lead.id, ids(task.coordinators)], text).to.deep.equal([health.id, [home.id, science.id]])
      expect(task.leadWords).to.equal(text.replace('\n', '; '))
      expect(notes.find(({ field }) => field === 'PL!E2')?.sentence).to.match(/Sở Y tế chịu trách nhiệm/)
      expect(task.toCheck?.[0]).to.match(/Sở Y tế chịu trách nhiệm/)
    }
    expect(ids(read('Sở Y tế; Sở Nội vụ', 'SKHCN').rows[0]!.task.coordinators)).to.deep.equal([
      home.id,
      science.id,
    ])
    const { rows } = read('Sở Văn hóa, Thể thao và Du lịch, các sở, ngành')
    expect(rows[0]?.task).to.deep.include({ others: 'các sở, ngành', coordinators: [] })
    expect(read('Sở Y tế, Sở Lạ').faults.map(({ sentence }) => sentence)).to.match(/Không có cơ quan “Sở Lạ”/)
  })

  it('where a group leads, leaves it to Sở Nội vụ until somebody is named, and says what to do', () => {
    for (const text of ['Các sở, ngành liên quan', 'UBND cấp xã', 'UBND các xã, phường']) {
      const { rows, faults, notes } = read(text, 'Sở Nội vụ; Sở Y tế')
      expect(faults, text).to.deep.equal([])
      const { task } = rows[0]!
      expect([task.lead.id, ids(task.coordinators), task.leadWords, task.others]).to.deep.equal([home.id, [health.id], text, undefined]) // prettier-ignore
      expect(task.toCheck?.[0])
        .to.include(`“${text}”`)
        .and.to.match(/tạm ghi Sở Nội vụ.*Hãy chọn/)
      expect(notes.find(({ field }) => field === 'PL!E2')?.sentence).to.equal(task.toCheck?.[0])
    }
    const about = { year: 2027, agencies: [health] }
    const sheet = { name: 'PL', rows: [header, ['1', 'Việc', 'Báo cáo', 'Quý IV', 'UBND cấp xã', '', null]] }
    expect(readAnnex([sheet], about).faults[0]?.sentence).to.match(/một cơ quan chịu trách nhiệm/)
  })

  it('keeps what was written of who leads as long as that agency does', () => {
    const { task } = read('Sở Y tế; Sở Nội vụ').rows[0]!
    expect(ledBy(task, task.lead).leadWords).to.equal('Sở Y tế; Sở Nội vụ')
    const other = ledBy(task, { id: home.id, name: home.name })
    expect([other.lead.id, other.leadWords]).to.deep.equal([home.id, undefined])
  })

  it('comes back from its own sheets as it was written', () => {
    const texts = ['Sở Y tế; Sở Nội vụ', 'UBND cấp xã', 'Sở Y tế, các sở, ngành']
    const tasks = texts.map((text, n): Task => ({ ...read(text, 'SKHCN', 'Quý II, IV/2027').rows[0]!.task, code: `NV${n}` })) // prettier-ignore
    const plan = { title: 'x', grounds: [], objectives: [], tasks }
    const sheets = planTables(plan).map(({ name, columns, rows }) => ({ name, rows: [columns.map(({ title }) => title), ...rows] })) // prettier-ignore
    const back = readAnnex(sheets, { year: 2027, agencies })
    expect(back.faults).to.deep.equal([])
    expect(back.rows.map(({ task }) => task)).to.deep.equal(tasks)
    expect(tasks.map(leadTextOf)).to.deep.equal(texts)
  })
})
