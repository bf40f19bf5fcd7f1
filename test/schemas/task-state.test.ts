import { expect } from 'chai'
import { calendarFrom } from '../../schemas/calendar.ts'
import { type Doing, helpersOf, leadOf, untouched } from '../../schemas/plan/progress.ts'
import { dueOf, standingOf } from '../../schemas/plan/task-state.ts'

const calendar = calendarFrom([])
const from = '2026-06-01T02:00:00.000Z'
const by = 'pe_00000000000000000000'
const named = (n: number, name: string) => ({ id: `ag_0000000000000000000${n}`, name })
const on = (day: string, hour = '03') => `${day}T${hour}:00:00.000Z`
// A Wednesday; the deadline of the next two is a Sunday.
const stand = (doing: Partial<Doing>, now: string, deadline = '2026-09-30') =>
  standingOf({ deadline }, { ...untouched, ...doing }, { now, from, calendar })

describe('how a task stands', () => {
  const product = { document: 'doc_0', version: 'ver_0', cites: [], by, at: from }
  const report = (percent: number, risk?: string) => ({ percent, by, at: from, ...(risk && { risk }) })

  it('is not started, then being done', () => {
    expect(stand({}, on('2026-06-05'))).to.include({ state: 'not-started', due: on('2026-09-30', '10') })
    expect(stand({ percent: 5, reports: [report(5)] }, on('2026-06-05')).state).to.equal('doing')
    expect(stand({ products: [product] }, on('2026-06-05')).state).to.equal('doing')
  })

  it('is late from the end of work on its day, which is the next working day where that is off', () => {
    expect(stand({ products: [product], percent: 90 }, '2026-09-30T09:59:59.999Z').state).to.equal('doing')
    const late = stand({ products: [product], percent: 90 }, on('2026-09-30', '10'))
    expect(late).to.deep.include({ state: 'late', reasons: ['Vừa quá hạn.'] })
    // Sunday 27 September; 2 September and the day beside it are holidays.
    expect(dueOf('2026-09-27', calendar)).to.equal(on('2026-09-28', '10'))
    expect(dueOf('2026-09-02', calendar)).to.equal(on('2026-09-03', '10'))
    expect(stand({ percent: 90, products: [product] }, on('2026-09-28'), '2026-09-27').state).to.equal(
      'doing',
    )
  })

  it('is at risk where its lead says so, time has run ahead, no product is there at the end, or help is late', () => {
    expect(stand({ percent: 5, reports: [report(5, 'thiếu người')] }, on('2026-06-05'))).to.deep.include({
      state: 'at-risk',
      reasons: ['Cơ quan chủ trì báo: thiếu người'],
    })
    const said = { percent: 5, reports: [report(5, 'thiếu người'), report(6)] }
    expect(stand(said, on('2026-06-05')).state).to.equal('doing') // the last word counts
    expect(stand({ percent: 20 }, on('2026-08-01')).reasons).to.deep.equal([
      'Đã qua 50% thời gian, tiến độ 20%.',
    ])
    expect(stand({ percent: 21 }, on('2026-08-01')).state).to.equal('doing')
    expect(stand({ percent: 95 }, on('2026-09-23')).reasons).to.deep.equal([
      'Còn 5 ngày làm việc mà chưa có sản phẩm.',
    ])
    expect(stand({ percent: 95 }, on('2026-09-22')).state).to.equal('doing')
    const asked = { key: 'hp_0', to: named(1, 'Sở Y tế'), text: 'số liệu', due: '2026-06-10', by, at: from }
    expect(stand({ percent: 10, help: [asked] }, on('2026-06-10')).state).to.equal('doing')
    expect(stand({ percent: 10, help: [asked] }, on('2026-06-11')).reasons).to.deep.equal([
      'Sở Y tế chưa trả lời yêu cầu phối hợp, hạn 10/06/2026.',
    ])
    const answered = { ...asked, answer: { text: 'gửi kèm', by, at: from } }
    expect(stand({ percent: 10, help: [answered] }, on('2026-06-11')).state).to.equal('doing')
  })

  it('is blocked with its reason until it is late; done is done, and says how late', () => {
    const obstacle = { text: 'chờ hướng dẫn của Bộ', by, at: from }
    expect(stand({ phase: 'blocked', obstacle, percent: 50 }, on('2026-06-05'))).to.deep.include({
      state: 'blocked',
      reasons: ['Vướng mắc: chờ hướng dẫn của Bộ'],
    })
    expect(stand({ phase: 'blocked', obstacle, percent: 50 }, on('2026-10-02')).reasons).to.deep.equal([
      'Quá hạn 2 ngày làm việc.',
      'Vướng mắc: chờ hướng dẫn của Bộ',
    ])
    const done = (at: string) =>
      stand({ phase: 'done', percent: 100, finished: { by, at } }, on('2026-12-01'))
    expect(done(on('2026-09-30'))).to.deep.include({ state: 'done', reasons: [], workingDaysLeft: 0 })
    expect(done(on('2026-10-05'))).to.deep.include({
      state: 'done',
      reasons: ['Hoàn thành sau hạn 3 ngày làm việc.'],
    })
  })

  it('is led by whoever it was handed to since the approval, and helped by whoever is named or was asked', () => {
    const [a, b, c] = [named(1, 'A'), named(2, 'B'), named(3, 'C')]
    const handovers = [{ from: a, to: b, reason: 'sáp nhập', by, at: on('2026-07-01') }]
    const task = { lead: a, coordinators: [b, c] }
    expect(leadOf(task, { handovers }, from)).to.deep.equal(b)
    expect(leadOf(task, { handovers }, on('2026-08-01'))).to.deep.equal(a) // the newer plan has the last word
    const help = [{ key: 'hp_0', to: named(4, 'D'), text: 'x', due: '2026-07-01', by, at: from }]
    expect(helpersOf(task, { help, handovers }, b).map(({ name }) => name)).to.deep.equal(['C', 'A', 'D'])
    expect(helpersOf(task, { help: [], handovers: [] }, a).map(({ name }) => name)).to.deep.equal(['B', 'C'])
  })
})
