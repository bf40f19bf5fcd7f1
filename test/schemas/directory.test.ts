// Agencies and people from the sheets of a workbook: what a line would make or correct, and every fault by its cell.
import { expect } from 'chai'
import type { Agency } from '../../schemas/agency.ts'
import { planDirectory } from '../../schemas/directory/plan.ts'
import { readDirectory } from '../../schemas/directory/read.ts'
import { directoryTables } from '../../schemas/directory/write.ts'
import type { Person } from '../../schemas/person.ts'
import type { Cell } from '../../schemas/set-table/cells.ts'

const agency: Agency = {
  ...{
    id: 'ag_00000000000000000001',
    code: 'SLD',
    name: 'Sở Lao động',
    short: 'Sở LĐ',
    kind: 'sở',
    symbol: 'SLĐ',
  },
  ...{ validFrom: '2025-03-01', successors: [], isHomeAffairs: false, isIssuerOnly: false, revision: 3 },
  units: [
    { key: 'CU', name: 'Phòng cũ', validTo: '2025-12-31' },
    { key: 'TC', name: 'Phòng Tổ chức' },
  ],
}
const person: Person = {
  ...{
    id: 'pe_00000000000000000001',
    login: 'an.nv',
    name: 'Nguyễn Văn An',
    position: 'Chuyên viên',
    revision: 2,
  },
  grants: [
    { role: 'officer', agency: agency.id, unit: 'TC', until: '2027-01-01T00:00:00.000Z' },
    { role: 'council', agency: agency.id },
  ],
}
const there = { agencies: [agency], people: [person] }
const bodyTitles = ['Mã', 'Tên', 'Tên ngắn', 'Loại', 'Ký hiệu', 'Hiệu lực từ', 'Chủ trì đánh giá', 'Phòng']
const personTitles = ['Tên đăng nhập', 'Họ và tên', 'Thư điện tử', 'Vai trò', 'Mã cơ quan', 'Mã phòng']
const plan = (bodies: Cell[][], people: Cell[][] = []) =>
  planDirectory(
    readDirectory([
      { name: 'Cơ quan', rows: [['Danh mục cơ quan'], bodyTitles, ...bodies] },
      { name: 'Người dùng', rows: [personTitles, ...people] },
    ]),
    there,
  )

describe('agencies and people of a workbook', () => {
  it('go out and come back without a difference, ended units and ends of rights with them', () => {
    const sheets = directoryTables(there.agencies, there.people).map(({ name, columns, rows }) => ({
      name,
      rows: [columns.map(({ title }) => title), ...rows],
    }))
    const { agencies, people, faults } = planDirectory(readDirectory(sheets), there)
    expect(faults).to.deep.equal([])
    expect([...agencies, ...people].map(({ what }) => what)).to.deep.equal(['same', 'same'])
  })

  it('are made with their units and rights, and corrected where a cell says something', () => {
    const { agencies, people, faults } = plan(
      [
        ['SNV', 'Sở Nội vụ', '', 'sở', 'SNV', '01/03/2025', 'có', 'CCHC: Phòng CCHC'],
        ['SLD', 'Sở Lao động và Việc làm', '', '', '', '', '', 'VP: Văn phòng'],
      ],
      [
        ['Binh.LT', 'Lê Thị Bình', 'binh@vd.vn', 'Đầu mối', 'SNV', 'CCHC'],
        ['binh.lt', '', '', 'chuyên viên rà soát', 'SNV'],
        ['an.nv', '', 'an@vd.vn', 'lãnh đạo', 'SLD'],
        ['an.nv', '', '', 'Đầu mối', 'SLD', 'TC'],
      ],
    )
    expect(faults).to.deep.equal([])
    const [home, labour] = agencies
    expect(home?.next).to.include({ short: 'Sở Nội vụ', validFrom: '2025-03-01', isHomeAffairs: true })
    expect(labour?.changed).to.deep.equal(['name', 'units'])
    expect(labour?.next.units.map(({ key }) => key)).to.deep.equal(['CU', 'TC', 'VP'])
    expect(labour?.next).to.include({ short: 'Sở LĐ', kind: 'sở' })
    const [binh, an] = people
    expect(binh?.next.grants).to.deep.equal([
      { role: 'officer', agency: home?.next.id, unit: 'CCHC' },
      { role: 'reviewer', agency: home?.next.id },
    ])
    expect(an?.changed).to.have.members(['email', 'grants'])
    expect(an?.next.grants.slice(2)).to.deep.equal([{ role: 'head', agency: agency.id }]) // the other is there
    expect(an?.next.grants.slice(0, 2)).to.deep.equal(person.grants)
  })

  it('tell every fault at its cell', () => {
    const { faults } = plan(
      [
        ['MOI', 'Sở Mới', '', '', '', '31/02/2025', 'hả', 'phòng không mã'],
        ['SLD', 'Một'],
        ['SLD', 'Hai'],
        ['mã sai', 'Sở', '', 'sở', '', '01/01/2025'],
      ],
      [
        ['Nguyễn An', 'An', '', 'Đầu mối', 'SLD'],
        ['c.d', 'Chi', '', 'Trưởng thôn', 'SLD'],
        ['e.f', 'Em', 'không phải thư', 'Đầu mối', 'SLD'],
        ['g.h', 'Giang', '', 'Lãnh đạo', ''],
        ['i.k', 'Kim', '', 'Đầu mối', 'KHONG'],
        ['l.m', 'Lan', '', 'Đầu mối', 'SLD', 'XX'],
        ['n.o', '', '', 'Đầu mối', 'SLD'],
        ['g.h', 'Giáng', '', 'Hội đồng thẩm định'],
      ],
    )
    const cells = [...new Set(faults.map(({ field }) => field))].sort()
    expect(cells).to.deep.equal(
      [
        ...['F3', 'G3', 'H3', 'A3', 'A5', 'A6'].map((cell) => `Cơ quan!${cell}`),
        ...['A2', 'D3', 'A3', 'A4', 'D5', 'D6', 'D7', 'A8', 'B9'].map((cell) => `Người dùng!${cell}`),
      ].sort(),
    )
    expect(readDirectory([{ name: 'Sheet1', rows: [] }]).faults).to.have.length(1)
  })

  it('leave machines and people who left alone', () => {
    const of = (more: Partial<Person>) =>
      planDirectory(
        readDirectory([{ name: 'Người dùng', rows: [personTitles, ['an.nv', 'An', '', 'Đầu mối', 'SLD']] }]),
        { agencies: [agency], people: [{ ...person, ...more }] },
      ).faults[0]?.sentence
    expect(of({ isService: true })).to.include('tài khoản máy')
    expect(of({ leftAt: '2026-01-01T00:00:00.000Z' })).to.include('đã nghỉ')
  })
})
