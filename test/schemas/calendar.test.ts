import { expect } from 'chai'
import fc from 'fast-check'
import {
  addWorkingDays,
  dayAt,
  endOfWork,
  isLate,
  isWorkingDay,
  namedDay,
  workingDaysLeft,
} from '../../schemas/calendar.ts'
import { leftWords } from '../../schemas/format.ts'
import { reached } from '../../schemas/notice.ts'

const days = fc
  .integer({ min: Date.UTC(2025, 0, 1) / 864e5, max: Date.UTC(2027, 10, 30) / 864e5 })
  .map((n) => new Date(n * 864e5).toISOString().slice(0, 10))

describe('the calendar', () => {
  it('takes 16:59:59 and calls 17:00:00 late, on the last working day before Tết, in any zone', () => {
    const last = addWorkingDays('2026-02-16', -1)
    expect(last).to.equal('2026-02-13')
    const due = endOfWork(last)
    const zone = process.env['TZ']
    for (const tz of ['Asia/Ho_Chi_Minh', 'UTC', 'America/Los_Angeles']) {
      process.env['TZ'] = tz
      expect(isLate('2026-02-13T09:59:59.999Z', due)).to.equal(false)
      expect(isLate('2026-02-13T10:00:00.000Z', due)).to.equal(true)
      expect(isLate('2026-02-13T17:00:00+07:00', due)).to.equal(true)
      expect(dayAt('2026-02-12T17:00:00.000Z')).to.equal('2026-02-13')
    }
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  it('counts over Tết, a month end, a swapped Saturday', () => {
    expect(addWorkingDays('2026-02-13', 1)).to.equal('2026-02-23')
    expect(workingDaysLeft('2026-02-13T03:00:00.000Z', endOfWork('2026-02-24'))).to.equal(2)
    expect(addWorkingDays('2026-04-29', 1)).to.equal('2026-05-04')
    expect(isWorkingDay('2026-01-10')).to.equal(true) // worked for 2 January
    expect(isWorkingDay('2026-01-02')).to.equal(false)
    expect(addWorkingDays('2026-01-09', 1)).to.equal('2026-01-10')
    expect(addWorkingDays('2026-11-30', 1)).to.equal('2026-12-01')
  })

  it('counts what a walk from day to day counts, whatever is off or worked, twice or both', () => {
    const marked = fc.array(days, { maxLength: 400 })
    fc.assert(
      fc.property(days, days, marked, marked, (one, other, off, worked) => {
        const [today, last] = [one, other].sort() as [string, string]
        const calendar = { off, worked }
        let walked = 0
        for (let n = Date.parse(today) / 864e5 + 1; n <= Date.parse(last) / 864e5; n++)
          if (isWorkingDay(new Date(n * 864e5).toISOString().slice(0, 10), calendar)) walked += 1
        const now = `${today}T01:00:00.000Z`
        const expected = today === last ? 0 : Math.max(1, walked)
        expect(workingDaysLeft(now, endOfWork(last), calendar)).to.equal(expected)
        expect(workingDaysLeft(`${last}T11:00:00.000Z`, endOfWork(today), calendar)).to.equal(-1 - walked)
      }),
      { numRuns: 300 },
    )
  })

  it('on the day of the deadline has none left, the working day before it one', () => {
    const due = endOfWork('2026-12-11')
    expect(workingDaysLeft('2026-12-11T01:00:00.000Z', due)).to.equal(0)
    expect(workingDaysLeft('2026-12-10T01:00:00.000Z', due)).to.equal(1)
  })

  it('is below zero once it is late, and further with each working day that begins', () => {
    const due = endOfWork('2026-12-11') // a Friday
    expect(workingDaysLeft('2026-12-11T09:59:59.999Z', due)).to.equal(0)
    expect(workingDaysLeft('2026-12-11T10:00:00.000Z', due)).to.equal(-1)
    expect(workingDaysLeft('2026-12-13T01:00:00.000Z', due)).to.equal(-1)
    expect(workingDaysLeft('2026-12-14T01:00:00.000Z', due)).to.equal(-2)
    expect(workingDaysLeft('2026-12-18T01:00:00.000Z', due)).to.equal(-6)
  })

  it('words what is left before, on and after the day of the deadline, over days off, by Vietnamese days', () => {
    const said = (now: string, due: string) => leftWords(workingDaysLeft(now, endOfWork(due)))
    const friday = '2026-12-11'
    expect(said('2026-12-08T01:00:00.000Z', friday)).to.equal('còn 3 ngày làm việc')
    expect(said('2026-12-10T16:59:59.999Z', friday)).to.equal('còn 1 ngày làm việc')
    expect(said('2026-12-10T17:00:00.000Z', friday), '0:00 in Vietnam').to.equal('hết hạn hôm nay')
    expect(said('2026-12-11T10:00:00.000Z', friday), 'to the second').to.equal('vừa quá hạn')
    expect(said('2026-12-11T16:59:59.999Z', friday), 'the same evening').to.equal('vừa quá hạn')
    expect(said('2026-12-13T16:59:59.999Z', friday), 'the weekend').to.equal('vừa quá hạn')
    expect(said('2026-12-13T17:00:00.000Z', friday), 'Monday').to.equal('quá hạn 1 ngày làm việc')
    expect(said('2026-12-15T01:00:00.000Z', friday), 'Tuesday').to.equal('quá hạn 2 ngày làm việc')
    const tet = '2026-02-13'
    expect(said('2026-02-18T01:00:00.000Z', tet), 'Tết').to.equal('vừa quá hạn')
    expect(said('2026-02-23T01:00:00.000Z', tet), 'after Tết').to.equal('quá hạn 1 ngày làm việc')
    const sunday = '2026-12-13'
    expect(said('2026-12-11T01:00:00.000Z', sunday)).to.equal('còn 1 ngày làm việc')
    expect(said('2026-12-12T01:00:00.000Z', sunday), 'not today').to.equal('còn 1 ngày làm việc')
    expect(said('2026-12-13T01:00:00.000Z', sunday)).to.equal('hết hạn hôm nay')
  })

  it('reaches a rung of late days when they are late, the first one at once', () => {
    const ladder = { rungs: [7, 1, -1, -2, -5], escalateAt: -1 }
    const at = (day: string, time = '01:00') =>
      reached(ladder, workingDaysLeft(`${day}T${time}:00.000Z`, endOfWork('2026-12-11')))
    expect(at('2026-12-10')).to.deep.equal([7, 1])
    expect(at('2026-12-11', '10:00')).to.deep.equal([7, 1, -1])
    expect(at('2026-12-14')).to.deep.equal([7, 1, -1])
    expect(at('2026-12-15')).to.deep.equal([7, 1, -1, -2])
    expect(at('2026-12-17')).to.deep.equal([7, 1, -1, -2])
    expect(at('2026-12-18')).to.deep.equal([7, 1, -1, -2, -5])
  })

  it('lands on working days, forth and back, and counts what it added', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (from, n) => {
        const to = addWorkingDays(from, n)
        expect(isWorkingDay(to)).to.equal(true)
        expect(workingDaysLeft(`${from}T01:00:00.000Z`, endOfWork(to))).to.equal(n)
        if (isWorkingDay(from)) expect(addWorkingDays(to, -n)).to.equal(from)
        expect(addWorkingDays(from, n + 1) > to).to.equal(true)
      }),
      { numRuns: 300 },
    )
  })

  it('finds the day that a paper is named with, however it is written', () => {
    for (const [text, day] of [
      ['Công văn số 12/UBND-NC ngày 20/12/2026', '2026-12-20'],
      ['Công văn 12/UBND-NC, Ngày 2-1-2026 về gia hạn đến ngày 31/12/2026', '2026-01-02'],
      ['Quyết định số 1 ngày 05 tháng 3 năm 2026', '2026-03-05'],
      ['Công văn số 12/UBND-NC ngày 31/02/2026', undefined],
      ['Công văn số 12/UBND-NC', undefined],
    ] as const)
      expect(namedDay(text), text).to.equal(day)
  })
})
