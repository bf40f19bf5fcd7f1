import { expect } from 'chai'
import { calendarFrom } from '../../schemas/calendar.ts'
import { newId } from '../../schemas/id.ts'
import { liesIn, lostIn, ownerOf } from '../../schemas/losses/lost.ts'
import type { Progress } from '../../schemas/plan/progress.ts'
import { asOf, factSentences, proposedTexts } from '../../schemas/reports/facts.ts'
import {
  countedUntil,
  isAsked,
  lastCounted,
  termsOf,
  usualTerms,
  yearFaults,
} from '../../schemas/reports/period.ts'
import { type ReportContent, reportDigest } from '../../schemas/reports/report.ts'
import { result } from './results.ts'

const calendar = calendarFrom([])
const usual = usualTerms(2026)

describe('the periods that are reported on', () => {
  it('end at their cut-off, are owed in working days after it, and asked for once the one before is over', () => {
    // The 14th of March 2026 is a Saturday.
    expect(termsOf(usual, 'q1', calendar)).to.deep.equal({
      ...{ year: 2026, period: 'q1', mode: 'section', from: '2025-12-15', cutoff: '2026-03-14' },
      ...{ due: '2026-03-18T10:00:00.000Z', asked: '2025-12-15' },
    })
    const h1 = termsOf(usual, 'h1', calendar)
    expect(h1.asked).to.equal('2026-03-15')
    expect(isAsked(h1, '2026-03-14T16:59:59.000Z')).to.equal(false)
    expect(isAsked(h1, '2026-03-14T17:00:00.000Z')).to.equal(true)
    expect(isAsked(h1, h1.due)).to.equal(false)
    // Independence day and the day beside it are off.
    const periods = { ...usual.periods, m9: { cutoff: '2026-08-31', workingDays: 1 } }
    expect(termsOf({ ...usual, periods }, 'm9', calendar).due).to.equal('2026-09-03T10:00:00.000Z')
  })

  it('count until the end of the cut-off day in Vietnam', () => {
    expect(countedUntil(usual.periods.q1, '2026-03-10T00:00:00.000Z')).to.equal('2026-03-10T00:00:00.000Z')
    expect(countedUntil(usual.periods.q1, '2026-03-20T00:00:00.000Z')).to.equal('2026-03-14T16:59:59.999Z')
    const days = ['2026-03-10T18:00:00.000Z', '2026-03-20T00:00:00.000Z'].map((at) => lastCounted(usual.periods.q1, at)) // prettier-ignore
    expect(days).to.deep.equal(['2026-03-11', '2026-03-14'])
  })

  it('follow each other within their year', () => {
    expect(yearFaults(usual)).to.deep.equal([])
    const swapped = { ...usual.periods, h1: usual.periods.m9, m9: usual.periods.h1 }
    expect(yearFaults({ ...usual, periods: swapped }).map(({ field }) => field)).to.deep.equal(['periods.m9.cutoff']) // prettier-ignore
    const early = { ...usual.periods, q1: { cutoff: '2025-12-31', workingDays: 3 } }
    expect(yearFaults({ ...usual, periods: early })[0]?.sentence).to.include('không thuộc năm 2026')
    const next = { ...usual.periods, year: { cutoff: '2027-01-10', workingDays: 3 } }
    expect(yearFaults({ ...usual, periods: next })).to.deep.equal([])
  })
})

describe('what a report counts', () => {
  const by = newId('pe')
  const agency = { id: newId('ag'), name: 'Sở Tư pháp' }
  const made = (day: string) => ({ by, at: `2026-${day}T03:00:00.000Z` })
  const progress: Progress = {
    ...{ id: newId('tk'), year: 2026, code: 'NV1', agency: agency.id, phase: 'done', percent: 100 },
    reports: [
      { percent: 20, ...made('02-01') },
      { percent: 60, ...made('04-01') },
    ],
    products: [{ document: newId('doc'), version: newId('ver'), cites: [], ...made('05-01') }],
    help: [{ key: newId('hp'), to: agency, text: 'Số liệu', due: '2026-03-01', answer: { text: 'Đã gửi', ...made('03-20') }, ...made('02-10') }], // prettier-ignore
    ...{ handovers: [], finished: made('05-01'), revision: 9 },
  }

  it('is a task as it stood at the cut-off, with what came later left out', () => {
    const then = asOf(progress, '2026-03-14T16:59:59.999Z')
    expect(then).to.include({ phase: 'open', percent: 20 })
    expect(then).to.not.have.property('finished')
    expect([then.products.length, then.help[0]?.answer]).to.deep.equal([0, undefined])
    expect(asOf(progress, '2026-06-01T00:00:00.000Z')).to.deep.equal(progress)
    const { finished: _, ...open } = progress
    const stuck = { ...open, phase: 'blocked' as const, obstacle: { text: 'Chờ', ...made('04-02') } }
    expect(asOf(stuck, '2026-04-03T00:00:00.000Z')).to.include({ phase: 'blocked', percent: 60 })
    expect(asOf(stuck, '2026-04-01T10:00:00.000Z')).to.not.have.property('obstacle')
  })

  const task = {
    code: 'NV1',
    content: 'Việc',
    product: 'Báo cáo',
    deadlineText: 'Quý IV',
    reasons: [],
    said: [],
  }
  const facts = {
    tasks: [
      { ...task, state: 'done' as const, percent: 100, products: [{ name: '1/BC', at: made('05-01').at }] },
      { ...task, state: 'late' as const, percent: 30, products: [] },
    ],
    evidence: { uploaded: 12, cited: 5 },
    scores: { leaves: 3, sent: 1, max: 6_00, self: 4_50, accepted: 1_00 },
    help: { asked: 2, answered: 1, got: 0, replied: 0 },
  }

  it('is said in sentences', () => {
    expect(factSentences(facts)).to.deep.equal([
      'Chủ trì 2 nhiệm vụ của kế hoạch: 1 chậm, 1 hoàn thành; nộp 1 sản phẩm trong kỳ.',
      'Tải lên 12 tài liệu trong kỳ, trong đó 5 tài liệu đã gắn vào tiêu chí.',
      'Tự đánh giá 3 tiêu chí chủ trì: đã gửi 1, tự chấm 4,50/6,00 điểm, được chấp nhận 1,00 điểm.',
      'Yêu cầu phối hợp 2 lần, được trả lời 1 lần.',
    ])
    expect(factSentences({ ...facts, tasks: [] })[0]).to.equal('Không chủ trì nhiệm vụ nào của kế hoạch.')
  })

  it('proposes what tasks say for the parts that are still empty', () => {
    const one = {
      product: 'Báo cáo',
      deadlineText: '30/06/2026',
      percent: 40,
      products: [],
      said: [],
      reasons: [],
    }
    const tasks = [
      { ...one, code: 'NV1', content: 'Rà soát', state: 'late' as const, reasons: ['Quá hạn 2 ngày làm việc.', 'Vướng mắc: thiếu biểu.'] }, // prettier-ignore
      { ...one, code: 'NV2', content: 'Tập huấn', state: 'done' as const, products: [{ name: 'Báo cáo 12', at: '2026-03-01T02:00:00.000Z' }] }, // prettier-ignore
      { ...one, code: 'NV3', content: 'Đối thoại', state: 'doing' as const, said: ['đã gửi dự thảo', 'đã lấy ý kiến.'] }, // prettier-ignore
      { ...one, code: 'NV4', content: 'Khảo sát', state: 'not-started' as const },
    ]
    expect(proposedTexts({ tasks })).to.deep.equal({
      achievements: '- NV2 Tập huấn: đã hoàn thành; sản phẩm: Báo cáo 12.\n- NV3 Đối thoại: đã lấy ý kiến.',
      hindrances: '- NV1 Rà soát: Quá hạn 2 ngày làm việc; Vướng mắc: thiếu biểu.',
    })
    expect(proposedTexts({ tasks: [] })).to.deep.equal({ achievements: '', hindrances: '' })
  })

  it('is signed over all of it, in whatever order its fields come', () => {
    const terms = termsOf(usual, 'q1', calendar)
    const { mode, from, cutoff, due } = terms
    const content: ReportContent = { agency: 'Sở', year: 2026, period: 'q1', mode, from, cutoff, due, achievements: 'Đã làm', facts } // prettier-ignore
    const digest = reportDigest(content)
    const turned = Object.fromEntries(Object.entries(content).reverse()) as ReportContent
    expect(reportDigest(turned)).to.equal(digest)
    expect(reportDigest({ ...content, achievements: 'Đã làm xong' })).to.not.equal(digest)
    expect(reportDigest({ ...content, facts: { ...facts, evidence: { uploaded: 12, cited: 6 } } })).to.not.equal(digest) // prettier-ignore
  })
})

describe('the points that a result lacks', () => {
  const areas = [
    { code: '1', name: 'Chỉ đạo', points: 8_00, max: 10_00 },
    { code: '2', points: 85_00, max: 90_00 },
  ]

  it('add up to all of them: by leaf, the rest by area, the rest of that by itself', () => {
    const leaves = [{ code: '1.1', name: 'Kế hoạch', points: 0, max: 1_50 }, { code: '1.2', points: 1_00, max: 1_00 }] // prettier-ignore
    const lost = lostIn(result({ points: 93_00, areas, leaves }))
    expect(lost.map(({ code, points }) => [code, points])).to.deep.equal([['2', 5_00], ['1.1', 1_50], ['1', 50]]) // prettier-ignore
    expect(lost.reduce((sum, { points }) => sum + points, 0)).to.equal(7_00)
    const more = lostIn(result({ points: 92_75, areas, leaves }))
    expect(more.at(-1)).to.deep.include({ code: 'all', points: 25 })
    expect(lostIn(result({ points: 84_16 }))).to.have.length(1)
  })

  it('are read from rates where no points are told, whose rounding is no loss of its own', () => {
    const rates = [{ code: '1', max: 9_50, rate: 89_00 }, { code: '2', max: 90_50, rate: 100_00 }] // prettier-ignore
    const lost = lostIn(result({ points: 98_90, areas: rates, rateStep: 100 }))
    expect(lost).to.deep.equal([{ code: '1', points: 9_50 - 8_46, max: 9_50 }])
  })

  it('are answered for by who leads the leaf, or most of the area', () => {
    const led = [
      { code: '1.1', agency: 'b', max: 1_00 },
      { code: '1.2', agency: 'a', max: 50 },
      { code: '1.3', agency: 'a', max: 75 },
      { code: '11.1', agency: 'c', max: 9_00 },
      { code: '3.10', agency: 'a', max: 1_00 },
      { code: '3.9', agency: 'z', max: 1_00 },
    ]
    expect(ownerOf('3', led)).to.equal('z')
    expect(['1.1', '1', '11', 'all', '2'].map((code) => ownerOf(code, led))).to.deep.equal(['b', 'a', 'c', undefined, undefined]) // prettier-ignore
    expect([liesIn('1.1.2', '1.1'), liesIn('1.10', '1.1')]).to.deep.equal([true, false])
  })
})
