// How findings stand, what the register of a year adds up to, and what contradicts itself in an inspection.
import { expect } from 'chai'
import { checksOf, leavesOnInspection } from '../../schemas/inspection/checklist.ts'
import {
  type Finding,
  type Inspection,
  inspectionFaults,
  inspectionMoves,
  inspectionPhases,
  type InspectionMove,
  inspectionLeadsTo,
  refuseInspectionMove,
} from '../../schemas/inspection/inspection.ts'
import { programmeFaults } from '../../schemas/inspection/programme.ts'
import { countRegister, findingStanding, plannedRows } from '../../schemas/inspection/standing.ts'
import { calendarFrom } from '../../schemas/calendar.ts'
import { newId } from '../../schemas/id.ts'
import type { LeafNode } from '../../schemas/set.ts'

const by = newId('pe')
const calendar = calendarFrom([])
const on = (day: string) => `${day}T02:00:00.000Z`
const finding = (more: Partial<Finding> = {}): Finding => ({
  ...{ key: newId('fd'), text: 'Tồn tại', severity: 'minor', leaves: [], exhibits: [] },
  ...{ due: '2026-06-15', repairs: [], verdicts: [], ...more },
})
const repaired = (day: string) => ({ text: 'Đã sửa', papers: [], by, at: on(day) })
const judged = (day: string, isFixed: boolean, due?: string) => ({
  ...{ isFixed, how: 'papers' as const, on: day, by, at: on(day) },
  ...(due && { due }),
})

describe('a finding', () => {
  const at = (now: string, more: Partial<Finding> = {}) =>
    findingStanding(finding(more), { now: on(now), calendar })

  it('waits, is late at the end of its day, and is not late while its answer waits', () => {
    expect(at('2026-06-12')).to.include({ state: 'open', workingDaysLeft: 1 })
    expect(at('2026-06-15').state).to.equal('open')
    expect(at('2026-06-16')).to.include({ state: 'late', workingDaysLeft: -2 })
    expect(at('2026-06-16', { repairs: [repaired('2026-06-15')] })).to.include({ state: 'answered', isAnsweredLate: false }) // prettier-ignore
    expect(at('2026-06-18', { repairs: [repaired('2026-06-17')] })).to.include({ state: 'answered', isAnsweredLate: true }) // prettier-ignore
    expect(findingStanding({ repairs: [], verdicts: [] }, { now: on('2030-01-01'), calendar })).to.deep.equal({ state: 'open', isAnsweredLate: false }) // prettier-ignore
  })

  it('is refused until the new day is over, answered again by a later repair, and fixed by the last word', () => {
    const repairs = [repaired('2026-06-10')]
    const refused = { repairs, verdicts: [judged('2026-06-12', false, '2026-07-15')] }
    expect(at('2026-07-01', refused)).to.include({ state: 'refused', due: '2026-07-15T10:00:00.000Z' })
    expect(at('2026-07-16', refused).state).to.equal('late')
    const again = { ...refused, repairs: [...repairs, repaired('2026-07-14')] }
    expect(at('2026-07-16', again).state).to.equal('answered')
    const fixed = { ...again, verdicts: [...refused.verdicts, judged('2026-07-15', true)] }
    expect(at('2027-01-01', fixed).state).to.equal('fixed')
    // What was fixed and is found broken when looked at again is broken.
    expect(at('2026-07-15', { ...fixed, verdicts: [...fixed.verdicts, judged('2026-07-20', false, '2026-08-30')] }).state).to.equal('refused') // prettier-ignore
  })
})

describe('the register of a year', () => {
  const agencies = [{ agency: newId('ag'), name: 'Sở Một', month: 4 }, { agency: newId('ag'), name: 'Xã Hai', month: 11 }] // prettier-ignore
  const one = (more: Partial<Inspection>) => ({
    ...{
      id: newId('ins'),
      code: 'KT',
      agency: agencies[0]!.agency,
      agencyName: 'Sở Một',
      kind: 'planned' as const,
    },
    ...{ findings: [finding(), finding({ verdicts: [judged('2026-06-10', true)] })], ...more },
  })
  const concluded = { on: '2026-05-14', by, at: on('2026-05-14') }

  it('counts agencies once, only what is concluded, never the oversight of the Front, and says what it lacks', () => {
    const all = [one({ concluded }), one({ concluded, findings: [] }), one({}), one({ kind: 'oversight', concluded, agency: agencies[1]!.agency })] // prettier-ignore
    const counts = countRegister(all, { agencies })
    expect([counts.planned.value, counts.inspected.value, counts.findings.value, counts.fixed.value]).to.deep.equal([2, 1, 2, 1]) // prettier-ignore
    expect(counts.findings).to.deep.equal({ value: 2, working: 'Sở Một 2; Sở Một 0.' })
    const short = countRegister([one({ concluded, stated: 5 }), one({ concluded, stated: 1 })], undefined)
    expect(short.findings.gap).to.include('thêm 3 tồn tại')
    expect(countRegister([], undefined).inspected).to.deep.equal({ value: 0, working: 'Chưa có.' })
  })

  it('tells of each planned agency whether it was inspected', () => {
    const rows = plannedRows({ agencies }, [one({ concluded })])
    expect(rows.map(({ isDone, said }) => [isDone, said])).to.deep.equal([
      [true, 'Đã có kết luận ngày 14/05/2026'],
      [false, 'Chưa kiểm tra'],
    ])
    expect(plannedRows({ agencies }, [one({})])[0]!.said).to.equal('Chưa có kết luận')
  })

  it('takes no surprise visit, and no oversight of the Front, for a visit of the programme', () => {
    const visit = one({ concluded, kind: 'unannounced' })
    const [row] = plannedRows({ agencies }, [visit])
    expect([row?.isDone, row?.said]).to.deep.equal([
      false,
      'Chưa kiểm tra theo chương trình, đã có kiểm tra đột xuất',
    ])
    expect(row?.inspections, 'still to be opened from there').to.deep.equal([{ id: visit.id, code: 'KT' }])
    expect(plannedRows({ agencies }, [one({ kind: 'unannounced' })])[0]?.said).to.equal('Chưa kiểm tra')
    expect(plannedRows({ agencies }, [one({ concluded, kind: 'oversight' })])[0]?.isDone).to.equal(false)
    const counts = countRegister([visit], { agencies })
    expect([counts.inspected.value, counts.findings.value, counts.fixed.value]).to.deep.equal([0, 2, 1])
    expect(counts.inspected.working).to.equal('Chưa có. Ngoài chương trình, không tính: Sở Một (đột xuất).')
    expect(countRegister([visit, one({ concluded })], { agencies }).inspected.value).to.equal(1)
  })

  it('has an agency once in its programme, one head in a team, and leaves of the set', () => {
    const member = { name: 'An', role: 'member' as const }
    const faults = programmeFaults(
      {
        agencies: [agencies[0]!, agencies[0]!],
        teams: [{ name: 'Đoàn 1', members: [member] }],
        leaves: ['9.9'],
      },
      new Set(['1.1']),
    )
    expect(faults.map(({ field }) => field)).to.deep.equal([
      'agencies.1.agency',
      'teams.0.members',
      'leaves.0',
    ])
    expect(programmeFaults({ agencies, teams: [{ name: 'Đoàn 1', members: [{ ...member, role: 'head' }] }], leaves: ['9.9'] }, undefined)).to.deep.equal([]) // prettier-ignore
  })
})

describe('an inspection', () => {
  it('says its day, its body and its leaves without contradiction', () => {
    const about = { kind: 'oversight' as const, from: '2025-12-31', to: '2025-12-01', year: 2026 }
    const rows = {
      checklist: [{ leaf: '9.9', text: 'Gì đó' }],
      findings: [finding({ leaves: ['1.1', '8.8'] })],
    }
    const fields = inspectionFaults({ ...about, ...rows }, new Set(['1.1'])).map(({ field }) => field)
    expect(fields).to.deep.equal(['overseer', 'from', 'to', 'checklist.0.leaf', 'findings.0.leaves'])
  })

  it('takes the steps that its table has, and no other', () => {
    for (const move of Object.keys(inspectionMoves) as InspectionMove[])
      for (const phase of inspectionPhases)
        if (inspectionLeadsTo(move, phase)) refuseInspectionMove(move, phase)
        else expect(() => refuseInspectionMove(move, phase)).to.throw(/^Cuộc kiểm tra .+ nên chưa thể .+ Hãy/)
  })

  it('gets its checklist from leaves, and knows those that inspection proves by their names', () => {
    const leaf = (code: string, name: string, slots: [string, string][]) =>
      ({
        code,
        name,
        leaf: { slots: slots.map(([slot, need]) => ({ name: slot, need })) },
      }) as unknown as LeafNode
    const leaves = [
      leaf('1.3.1', 'Tỷ lệ cơ quan được kiểm tra', [['Kế hoạch kiểm tra cải cách hành chính', 'required'], ['Báo cáo', 'optional']]), // prettier-ignore
      leaf('2.3.1', 'Kiểm tra văn bản', [['Báo cáo kiểm tra văn bản', 'required']]),
    ]
    expect(checksOf(leaves).map(({ leaf: code, text }) => `${code} ${text}`)).to.deep.equal([
      '1.3.1 Tỷ lệ cơ quan được kiểm tra',
      '1.3.1 Có tài liệu “Kế hoạch kiểm tra cải cách hành chính”',
      '2.3.1 Kiểm tra văn bản',
      '2.3.1 Có tài liệu “Báo cáo kiểm tra văn bản”',
    ])
    expect(leavesOnInspection(leaves)).to.deep.equal(['1.3.1'])
  })
})
