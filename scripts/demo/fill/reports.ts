// What agencies reported in March, June and September, with one that never did and some that were late; the report of the
// year is being written in December.
import { compareText } from '../../../schemas/format.ts'
import { askReports } from '../../../api/reports/ask.ts'
import { readReport } from '../../../api/reports/read.ts'
import { presentReport, signReport, writeReport } from '../../../api/reports/write.ts'
import type { ProgressReport } from '../../../schemas/reports/report.ts'
import type { Period } from '../../../schemas/reports/period.ts'
import { newId, type Sha256 } from '../../../schemas/id.ts'
import { headOf, workerOf } from '../owners.ts'
import { agencyOf } from '../read.ts'
import { minutesAfter } from './mapping.ts'
import { type Stage, tolerate } from './stage.ts'

interface Round {
  readonly period: Period
  readonly asked: string
  /** Working time of the officers; heads sign two hours later. */
  readonly written: string
  /** When those signed who were late. */
  readonly late: string
}

const rounds: readonly Round[] = [
  {
    period: 'q1',
    asked: '2026-01-13T08:00:00+07:00',
    written: '2026-03-17T08:30:00+07:00',
    late: '2026-03-20T14:00:00+07:00',
  },
  {
    period: 'h1',
    asked: '2026-03-16T08:00:00+07:00',
    written: '2026-06-16T08:30:00+07:00',
    late: '2026-06-19T09:00:00+07:00',
  },
  {
    period: 'm9',
    asked: '2026-06-15T08:00:00+07:00',
    written: '2026-09-16T08:30:00+07:00',
    late: '2026-09-21T09:00:00+07:00',
  },
]
const final = { asked: '2026-12-01T08:00:00+07:00', written: '2026-12-09T09:00:00+07:00' }

/** How many were signed. */
export async function reportAll(stage: Stage): Promise<number> {
  let signed = 0
  for (const round of rounds) {
    await askReports(stage.at(round.asked), newId('wk'))
    for (const [n, report] of (await asked(stage, round.period)).entries()) {
      // One of the last period never came; every fifth was late.
      if (round.period === 'm9' && n === 3) continue
      const at = minutesAfter(n % 5 === 4 ? round.late : round.written, n * 7)
      const done = await tolerate(stage, `báo cáo ${round.period}`, sign(stage, report, at))
      if (done) signed += 1
    }
  }
  await askReports(stage.at(final.asked), newId('wk'))
  for (const [n, report] of (await asked(stage, 'year')).entries())
    if (n % 3 !== 2) await tolerate(stage, 'báo cáo năm', prepare(stage, report, minutesAfter(final.written, n * 7), n % 3 === 0)) // prettier-ignore
  return signed
}

const asked = async ({ ctx: { db } }: Stage, period: Period): Promise<ProgressReport[]> =>
  (await db.reports.model.find({ year: 2026, period }).lean()).sort((a, b) => compareText(a.name, b.name))

const codeOf = (stage: Stage, agency: string): string =>
  [...agencyOf.keys()].find((code) => stage.idOf(code) === agency)!

async function prepare(stage: Stage, report: ProgressReport, at: string, isPresented: boolean) {
  const { id, agency, name } = report
  const officer = stage.who(workerOf(codeOf(stage, agency)))
  const ctx = stage.at(at)
  const { facts } = await readReport(ctx, officer, { id })
  const late = facts.tasks.filter(({ state }) => state === 'late').map(({ code }) => code)
  const { revision } = await writeReport(ctx, officer, {
    ...{ id, revision: 1 },
    achievements: `${name} đã quán triệt kế hoạch đến các phòng, đơn vị; phân công lãnh đạo phụ trách từng nhiệm vụ và báo cáo tiến độ trên hệ thống.`,
    ...(late.length > 0 && {
      hindrances: `Nhiệm vụ ${late.join(', ')} chậm so với kế hoạch do chờ ý kiến của cơ quan phối hợp và văn bản hướng dẫn của Trung ương.`,
      proposals: 'Đề nghị Sở Nội vụ hướng dẫn nội dung tài liệu kiểm chứng của các nhiệm vụ còn chậm.',
    }),
  })
  return isPresented ? presentReport(ctx, officer, { id, revision }) : undefined
}

async function sign(stage: Stage, report: ProgressReport, at: string) {
  const { id, agency } = report
  await prepare(stage, report, at, true)
  const head = headOf(codeOf(stage, agency))
  const then = stage.at(minutesAfter(at, 120))
  const { digest, revision } = await readReport(then, stage.who(head), { id })
  const password = stage.passwords.get(head.id)!
  return signReport(then, stage.who(head), { id, revision, over: digest as Sha256, password })
}
