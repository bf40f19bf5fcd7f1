// The annex of tasks as provinces write it: deadlines in words, names that hold commas, headings; and nothing lost on the way back.
import { expect } from 'chai'
import PizZip from 'pizzip'
import { sheetsOf, workbookOf } from '../../api/sets/excel.ts'
import { agenciesIn, agencyFinder, liftsIn } from '../../schemas/plan/read-cells.ts'
import { deadlineIn } from '../../schemas/plan/read-deadline.ts'
import { calendarFrom } from '../../schemas/calendar.ts'
import { carried, workingDay } from '../../schemas/plan/next.ts'
import { groupsOf } from '../../schemas/plan/groups.ts'
import { goneOf, handedOn, heirsOf } from '../../schemas/plan/heirs.ts'
import { contentOf, type Plan, planFaults, type Task } from '../../schemas/plan/plan.ts'
import { readAnnex } from '../../schemas/plan/table.ts'
import { planTables } from '../../schemas/plan/write.ts'
import { newId } from '../../schemas/id.ts'
import { demoPlan } from '../../scripts/demo/fill/plan.ts'
import { agencies as demoAgencies } from '../../scripts/demo/read.ts'

const body = (code: string, name: string, short = name) => ({ id: newId('ag'), code, name, short })
const home = body('SNV', 'Sở Nội vụ')
const culture = body('SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL')
const health = body('SYT', 'Sở Y tế')
const office = body('VPUB', 'Văn phòng Ủy ban nhân dân tỉnh', 'Văn phòng UBND tỉnh')
const agencies = [home, culture, health, office]
const find = agencyFinder(agencies)

const header = ['TT', 'Nội dung nhiệm vụ', 'Sản phẩm', 'Thời gian hoàn thành', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Tiêu chí', 'Điểm'] // prettier-ignore
const leaves = new Map([['1.1', 50], ['1.2', 3_00]]) // prettier-ignore
const read = (...rows: (string | number | Date | null)[][]) =>
  readAnnex([{ name: 'PL', rows: [['PHỤ LỤC'], header, ...rows] }], { year: 2026, agencies, leaves })

describe('the annex of a plan', () => {
  it('reads deadlines by day, month, quarter and «thường xuyên»', () => {
    const day = (text: string) => deadlineIn(text, 2026)?.deadline
    expect(['30/6/2026', 'Trước ngày 15/12/2026', '1/3'].map(day)).to.deep.equal(['2026-06-30', '2026-12-15', '2026-03-01']) // prettier-ignore
    expect(['Quý II', 'Quý IV/2026', 'quý 1 năm 2027', 'Tháng 02/2028'].map(day)).to.deep.equal(['2026-06-30', '2026-12-31', '2027-03-31', '2028-02-29']) // prettier-ignore
    expect(['Thường xuyên', 'Hằng quý', 'Cả năm 2026', 'Năm 2026'].map(day)).to.deep.equal(Array(4).fill('2026-12-31')) // prettier-ignore
    expect(['31/4/2026', 'Quý V', 'sớm nhất', 'tháng 13'].map(day)).to.deep.equal(Array(4).fill(undefined))
    expect(deadlineIn('30/06/2026', 2026)).to.deep.equal({ deadline: '2026-06-30' })
  })

  it('finds agencies by name, abbreviation and code, also where names hold commas', () => {
    const text = 'Sở Văn hóa, Thể thao và Du lịch, Sở Y tế; VPUB\n- sở nội vụ; UBND các xã, phường; Sở Lạ'
    const { found, groups, unknown } = agenciesIn(text, find)
    expect(found).to.deep.equal([culture, health, office, home])
    expect(groups).to.deep.equal(['UBND các xã, phường'])
    expect(unknown).to.deep.equal(['Sở Lạ'])
    expect(find('Văn phòng UBND tỉnh')).to.equal(office)
  })

  it('reads what each leaf should gain, and does not guess how points are spread', () => {
    expect(liftsIn('1.1: 0,25; 1.2 (+0,5)', undefined)).to.deep.equal([{ leaf: '1.1', points: 25 }, { leaf: '1.2', points: 50 }]) // prettier-ignore
    expect(liftsIn('1.2', 75)).to.deep.equal([{ leaf: '1.2', points: 75 }])
    expect(() => liftsIn('1.1; 1.2', 75)).to.throw(/từng tiêu chí/)
    expect(() => liftsIn('tiêu chí 1', undefined)).to.throw(/không phải mã/)
  })

  it('takes tasks below headings, numbers them where numbers begin again, and tells what it understood', () => {
    const { rows, faults, notes } = read(
      ['I', 'Chỉ đạo, điều hành', null, null, null, null, null, null],
      [1, 'Kiểm tra', 'Báo cáo kết quả kiểm tra', 'Quý IV', 'Sở Nội vụ', 'Các sở, ngành', '1.2', '0,50'],
      ['II', 'Thể chế', null, null, null, null, null, null],
      [1, 'Truyền thông', 'Chuyên mục', new Date('2026-06-30'), 'SVHTTDL', 'Sở Y tế', null, null],
    )
    expect(faults).to.deep.equal([])
    expect(rows.map(({ task }) => [task.code, task.type, task.deadline, task.others])).to.deep.equal([
      ['NV01', 'Báo cáo', '2026-12-31', 'Các sở, ngành'],
      ['NV02', undefined, '2026-06-30', undefined],
    ])
    expect(notes.map(({ field }) => field)).to.deep.equal(['PL!B3', 'PL!B5', 'PL!A4', 'PL!D4', 'PL!F4'])
  })

  it('keeps headings, one below another, over the way to Excel and back; a heading above nothing is told', () => {
    const heading = (code: string, text: string | null) => [code, text, null, null, null, null, null, null]
    const line = (code: string) => [code, `Việc ${code}`, 'Báo cáo', 'Quý IV', 'SNV', null, null, null]
    const { rows, faults, notes } = read(
      line('NV1'),
      heading('A', 'Nhiệm vụ chung'),
      heading('I', 'Chỉ đạo, điều hành'),
      line('NV2'),
      heading('II. Thể chế', null),
      line('NV3'),
      heading('B', 'Nhiệm vụ riêng'),
      line('NV4'),
      heading('', 'Tổng cộng: 4 nhiệm vụ'),
    )
    expect(faults).to.deep.equal([])
    const groups = ['A. Nhiệm vụ chung – I. Chỉ đạo, điều hành', 'A. Nhiệm vụ chung – II. Thể chế', 'B. Nhiệm vụ riêng'] // prettier-ignore
    expect(rows.map(({ task }) => task.group)).to.deep.equal([undefined, ...groups])
    expect(notes.filter(({ sentence }) => sentence.includes('không giữ')).map(({ field }) => field)).to.deep.equal(['PL!B11']) // prettier-ignore
    const tasks = rows.map(({ task }) => task).reverse()
    const sheets = planTables({ title: 'x', grounds: [], objectives: [], tasks }).map(({ name, columns, rows: own }) => ({ name, rows: [columns.map(({ title }) => title), ...own] })) // prettier-ignore
    const back = readAnnex(sheets, { year: 2026, agencies, leaves })
    expect(back.faults).to.deep.equal([])
    expect(back.rows.map(({ task }) => task)).to.deep.equal(groupsOf(tasks).flatMap((group) => group.tasks))
    expect(back.rows[0]?.task.code).to.equal('NV1')
  })

  it('names who does the work of a body that no longer is, however many steps on', () => {
    const agency = (id: string, name: string, successors: string[], validTo?: string) => ({ ...{ id, name, successors, validFrom: '2000-01-01' }, ...(validTo && { validTo }) }) // prettier-ignore
    const all = [agency('a', 'Sở Kế hoạch và Đầu tư', ['b'], '2025-02-28'), agency('b', 'Sở Tạm', ['c'], '2025-12-31'), agency('c', 'Sở Tài chính', [])] // prettier-ignore
    expect(heirsOf(all[0]!, all, '2026-01-01').map(({ id }) => id)).to.deep.equal(['c'])
    expect(goneOf(all[0]!, all, '2026-01-01')).to.equal('Sở Kế hoạch và Đầu tư nay là Sở Tài chính. Hãy ghi Sở Tài chính.') // prettier-ignore
    expect([goneOf(all[0]!, all, '2025-01-01'), goneOf(all[2]!, all, '2026-01-01')]).to.deep.equal([undefined, undefined]) // prettier-ignore
    const gone = { ...culture, gone: 'Sở Văn hóa nay là Sở Y tế.' }
    const sheet = { name: 'PL', rows: [header, ['1', 'Việc', 'Báo cáo', 'Quý IV', 'SVHTTDL', 'Sở VHTTDL', null, null]] } // prettier-ignore
    const { faults } = readAnnex([sheet], { year: 2026, agencies: [home, gone] })
    expect(faults.filter(({ sentence }) => sentence === gone.gone).map(({ field }) => field)).to.deep.equal(['PL!E2', 'PL!F2']) // prettier-ignore
    expect(agencyFinder([{ ...home, gone: 'x' }, { ...health, name: home.name }])(home.name)?.id).to.equal(health.id) // prettier-ignore
  })

  it('hands a task on to who does the work now, and says so; where that could be several, nothing is chosen', () => {
    const agency = (id: string, successors: string[], validTo?: string) => ({ ...{ id, name: `Sở ${id}`, successors, validFrom: '2000-01-01' }, ...(validTo && { validTo }) }) // prettier-ignore
    const all = [agency('A', ['C'], '2026-02-28'), agency('B', ['C', 'D'], '2026-02-28'), agency('C', []), agency('D', [])] // prettier-ignore
    const named = (id: string) => ({ id, name: `Sở ${id}` })
    const task = (lead: string, ...helpers: string[]) => ({ lead: named(lead), coordinators: helpers.map(named), toCheck: ['x'] }) as unknown as Task // prettier-ignore
    const on = (one: Task, day = '2027-01-01') => {
      const { lead, coordinators, toCheck } = handedOn(one, all, day)
      return [lead.id, coordinators.map(({ id }) => id), toCheck]
    }
    expect(on(task('A', 'D', 'C'))).to.deep.equal(['C', ['D'], ['x', 'Sở A nay là Sở C.']])
    expect(on(task('D', 'A', 'C'))).to.deep.equal(['D', ['C'], ['x', 'Sở A nay là Sở C.']])
    expect(on(task('B'))).to.deep.equal([
      'B',
      [],
      ['x', 'Sở B nay là Sở C, Sở D. Hãy ghi cơ quan nhận việc này.'],
    ])
    expect(on(task('A', 'B'), '2026-01-01')).to.deep.equal(['A', ['B'], ['x']])
  })

  it('reads under a header of two rows and a row that numbers the columns', () => {
    const above = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Cơ quan thực hiện', null]
    const sheet = { name: 'PL', rows: [above, [null, null, null, null, 'Chủ trì', 'Phối hợp'], ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], ['NV1', 'Kiểm tra', 'Báo cáo', 'Tháng 6/2026', 'SNV', 'SYT']] } // prettier-ignore
    const { rows, faults } = readAnnex([sheet], { year: 2026, agencies })
    expect(faults).to.deep.equal([])
    expect(rows.map(({ field, task }) => [field, task.lead.id, task.coordinators[0]?.id, task.deadline])).to.deep.equal([['PL!B4', home.id, health.id, '2026-06-30']]) // prettier-ignore
  })

  it('is of one sheet in Excel, of all tables in Word', () => {
    const sheet = (code: string) => ({ name: code, rows: [header, [code, 'Kiểm tra', 'Báo cáo', 'Quý II/2026', 'SNV', null, null, null]] }) // prettier-ignore
    const codes = (isOneText: boolean) => readAnnex([{ name: 'x', rows: [['Số: /KH-UBND']] }, sheet('A1'), sheet('B1')], { year: 2026, agencies, isOneText }).rows.map(({ task }) => task.code) // prettier-ignore
    expect([codes(false), codes(true)]).to.deep.equal([['A1'], ['A1', 'B1']])
  })

  it('says every fault by its cell', () => {
    const { faults } = read(
      ['NV1', 'Kiểm tra', '', 'mai', 'Sở Lạ', 'Sở Nội vụ; SNV', '1.1', '0,75'],
      ['NV1', 'Hội nghị', 'Biên bản', '31/12/2026', 'Sở Y tế', 'SYT', '9.9', 'nhiều'],
    )
    expect(faults.map(({ field }) => field).sort()).to.deep.equal(
      ['PL!A4', 'PL!C3', 'PL!D3', 'PL!E3', 'PL!F3', 'PL!F4', 'PL!G3', 'PL!G4', 'PL!H4'].sort(),
    )
    expect(readAnnex([{ name: 'Trang1', rows: [['x']] }], { year: 2026, agencies }).faults[0]?.field).to.equal('Trang1!A1') // prettier-ignore
  })

  it('of the invented province comes back from its own sheets without a difference', () => {
    const bodies = demoAgencies.map(({ code, name, short }) => body(code, name, short ?? name))
    const plan = demoPlan((code) => bodies.find((one) => one.code === code)!.id)
    const sheets = planTables(plan).map(({ name, columns, rows }) => ({ name, rows: [columns.map(({ title }) => title), ...rows] })) // prettier-ignore
    const back = readAnnex(sheets, { year: 2026, agencies: bodies })
    expect(back.faults).to.deep.equal([])
    const plain = ({ type: _type, ...task }: Task) => task
    expect(back.rows.map(({ task }) => plain(task))).to.deep.equal(plan.tasks.map(plain))
    expect(back.rows.every(({ task }) => task.type !== undefined)).to.equal(true)
    expect(planFaults(plan, undefined)).to.deep.equal([])
  })

  it('carries what was not finished into another year with where it first stood', () => {
    const task: Task = {
      ...{
        code: 'NV7',
        content: 'Việc',
        product: 'Báo cáo',
        deadline: '2028-02-29',
        deadlineWords: 'Tháng 2',
      },
      ...{ lead: { id: home.id, name: home.name }, coordinators: [], lifts: [] },
    }
    const content = contentOf({ title: 'Kế hoạch', grounds: [], objectives: [], tasks: [task] })
    const plan: Plan = { ...content, id: newId('pl'), year: 2028, n: 1, by: newId('pe'), at: '2028-01-01T00:00:00.000Z', revision: 1 } // prettier-ignore
    const calendar = calendarFrom([])
    const [next] = carried(plan, 2029, ['NV7'], calendar)
    expect(next).to.include({ deadline: '2029-02-28', deadlineWords: 'Tháng 2' })
    expect(next?.toCheck?.[0]).to.include('chuyển thành Tháng 2')
    const days = ['2026-08-01', '2027-12-31', '2026-02-29'].map((day) => workingDay(day, calendar))
    expect(days).to.deep.equal(['2026-08-03', '2027-12-31', '2026-03-02'])
    expect(workingDay('2028-12-31', calendar)).to.equal('2028-12-29')
    expect(next?.origin).to.deep.equal({ plan: plan.id, year: 2028, code: 'NV7' })
    const [later] = carried({ ...plan, id: newId('pl'), year: 2029, tasks: [next!] }, 2030, ['NV7'], calendar)
    expect(later?.origin).to.deep.equal(next?.origin)
  })

  it('is written with its headings in bold, and read again the same', async () => {
    const named = { id: home.id, name: home.name }
    const about = { product: 'Báo cáo', deadline: '2026-12-31', lead: named, coordinators: [], lifts: [] }
    const tasks: Task[] = [
      { ...about, code: '1', content: 'Kiểm tra', group: 'I. Chỉ đạo' },
      { ...about, code: '2', content: 'Đối thoại', group: 'II. Thể chế' },
    ]
    const bytes = await workbookOf(planTables({ title: 'x', grounds: [], objectives: [], tasks }))
    const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')!.asText()
    const look = (row: number) => new RegExp(`<c r="B${row}"[^>]* s="(\\d+)"`).exec(xml)?.[1]
    expect(look(2)).to.equal(look(4)).and.not.equal(look(3))
    expect(look(3)).to.equal(look(5))
    expect(readAnnex(await sheetsOf(bytes), { year: 2026, agencies, leaves }).rows.map(({ task }) => task.group)).to.deep.equal(['I. Chỉ đạo', 'II. Thể chế']) // prettier-ignore
  })
})
