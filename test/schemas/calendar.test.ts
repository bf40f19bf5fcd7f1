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

  it('on the day of the deadline has none left, the working day before it one', () => {
    const due = endOfWork('2026-12-11')
    expect(workingDaysLeft('2026-12-11T01:00:00.000Z', due)).to.equal(0)
    expect(workingDaysLeft('2026-12-10T01:00:00.000Z', due)).to.equal(1)
  })

  it('counts late days below zero: the evening of the deadline is one, a weekend adds none', () => {
    const due = endOfWork('2026-12-11') // a Friday
    expect(workingDaysLeft('2026-12-11T09:59:59.999Z', due)).to.equal(0)
    expect(workingDaysLeft('2026-12-11T10:00:00.000Z', due)).to.equal(-1)
    expect(workingDaysLeft('2026-12-13T01:00:00.000Z', due)).to.equal(-1)
    expect(workingDaysLeft('2026-12-14T01:00:00.000Z', due)).to.equal(-1)
    expect(workingDaysLeft('2026-12-18T01:00:00.000Z', due)).to.equal(-5)
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
