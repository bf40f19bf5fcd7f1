// Every assessment is brought to its state by the acts that people would use, each at its time.
import { cite } from '../../../api/assessments/cite.ts'
import { present } from '../../../api/assessments/present.ts'
import { answer, close } from '../../../api/assessments/requests.ts'
import { review } from '../../../api/assessments/review.ts'
import { save } from '../../../api/assessments/save.ts'
import { submit } from '../../../api/assessments/submit.ts'
import { digest } from '../../../schemas/assessment.ts'
import { parsePoints } from '../../../schemas/points.ts'
import { Problem } from '../../../schemas/problem.ts'
import { assessments, type DemoAssessment, type DemoCitation } from '../campaign.ts'
import { citerOf, headOf, uploadOf, workerOf } from '../owners.ts'
import { type DemoPerson, documentOf, people } from '../read.ts'
import { figureFrom, instant, minutesAfter, utc } from './mapping.ts'
import { lanes, type Stage, tolerate } from './stage.ts'

const untouched = new Set(['chưa bắt đầu', 'Bộ Nội vụ chấm', 'điều tra xã hội học'])
const presented = new Set(['chờ lãnh đạo xác nhận', 'chờ rà soát', 'đã chấp nhận', 'yêu cầu bổ sung'])

type Request = DemoAssessment['requests'][number]

/** Leaves are independent of each other, so they go in two lanes. */
export async function answerAll(stage: Stage): Promise<number> {
  const { db } = stage.ctx
  const begun = assessments.filter(({ state }) => !untouched.has(state))
  const campaign = await db.campaigns.model.findOne({ slug: '2026-tinh' }).lean()
  const records = await db.assessments.model.find({ campaign: campaign!.id }, { id: 1, code: 1 }).lean()
  const ids = new Map(records.map(({ id, code }) => [code, id]))
  await lanes(begun, 2, (a) => answerLeaf(stage, a, ids.get(a.leaf)!))
  return begun.length
}

async function answerLeaf(stage: Stage, a: DemoAssessment, id: string): Promise<void> {
  const [request] = a.requests
  const late = (c: DemoCitation) =>
    request?.answer !== undefined && documentOf.get(c.document)?.corrects !== undefined
  const at = await citeAll(
    stage,
    a,
    id,
    a.citations.filter((c) => !late(c)),
  )
  await declare(stage, a, id, minutesAfter(at, 20))
  if (!presented.has(a.state)) return
  const sentAt = a.submission && utc(a.submission.at)
  const isPresented = await lay(stage, a, id, sentAt ? minutesAfter(sentAt, -45) : minutesAfter(at, 60))
  if (!isPresented || !sentAt || !(await confirm(stage, a, id, sentAt))) return
  if (a.review) await accept(stage, a, id)
  if (!request || !(await ask(stage, a, id, request)) || !request.answer) return
  const answered = minutesAfter(instant(request.answer.at), 0)
  await citeAll(stage, a, id, a.citations.filter(late), answered)
  await reply(stage, a, id, minutesAfter(answered, 30), request.answer.text)
  if (!(await lay(stage, a, id, minutesAfter(answered, 45)))) return
  if (await confirm(stage, a, id, minutesAfter(answered, 340)))
    await settle(stage, a, id, minutesAfter(answered, 400))
}

/** One after the other, as rules count by order. Says when the last one was made. */
async function citeAll(
  stage: Stage,
  { leaf, submission }: DemoAssessment,
  id: string,
  citations: readonly DemoCitation[],
  from?: string,
): Promise<string> {
  const uploaded = citations.map(({ document }) => uploadOf(documentOf.get(document)!).at).sort()
  let at = from ?? minutesAfter(uploaded.at(-1) ?? '2026-12-02T08:00:00+07:00', 25)
  // Never after the head has confirmed: some came in on the very morning.
  const end = submission && !from ? minutesAfter(submission.at, -70) : undefined
  if (end && at > end) at = end
  for (const { document, slot, pages, section, quote } of citations) {
    const paper = stage.papers.get(document)
    if (!paper) {
      stage.differences.push(`${leaf} mục ${slot}: không gắn được ${document} vì hệ thống không nhận tệp đó.`)
      continue
    }
    const who = stage.who(citerOf(leaf, documentOf.get(document)!).person)
    const ctx = stage.at(at)
    const revision = await revisionOf(stage, id)
    const cited = cite(ctx, who, { id, revision, version: paper.version, slot, pages, section, quote })
    await tolerate(stage, `${leaf} mục ${slot}, ${document}`, cited)
    at = minutesAfter(at, 1)
  }
  return at
}

async function declare(stage: Stage, a: DemoAssessment, id: string, at: string): Promise<void> {
  // What a system said is declared after it was asked.
  const asked = a.figures.flatMap(({ source }) =>
    source?.extractedAt ? minutesAfter(source.extractedAt, 5) : [],
  )
  const ctx = stage.at([at, ...asked].sort().at(-1)!)
  const who = stage.who(workerOf(a.lead, a.leaf))
  const figures = a.figures.flatMap((f) => figureFrom(f, (key) => stage.papers.get(key)?.document))
  const explanation = a.explanation ? { explanation: a.explanation } : {}
  const kept = save(ctx, who, { id, revision: await revisionOf(stage, id), figures, ...explanation })
  const view = await tolerate(stage, `${a.leaf} số liệu`, kept)
  if (!view || a.selfScore === null || view.self === parsePoints(a.selfScore)) return
  const hand = { self: a.selfScore, reason: a.working ?? 'Chấm theo hướng dẫn của bộ tiêu chí.' }
  stage.differences.push(
    `${a.leaf}: quy tắc cho ${String(view.self ?? '–')}, dữ liệu ghi ${a.selfScore}; chấm tay.`,
  )
  await tolerate(stage, `${a.leaf} điểm`, save(ctx, who, { id, revision: view.revision, hand }))
}

/** Those who were handed a leaf declare; an officer of the agency lays it before the head. */
const presenterOf = (a: DemoAssessment): DemoPerson => {
  const worker = workerOf(a.lead, a.leaf)
  if (worker.roles.includes('officer')) return worker
  return people.find(({ agency, roles }) => agency === a.lead && roles.includes('officer')) ?? worker
}

async function lay(stage: Stage, a: DemoAssessment, id: string, at: string): Promise<boolean> {
  const who = stage.who(presenterOf(a))
  const laid = present(stage.at(at), who, { id, revision: await revisionOf(stage, id) })
  return (await tolerate(stage, `${a.leaf} trình lãnh đạo`, laid)) !== undefined
}

async function confirm(stage: Stage, a: DemoAssessment, id: string, at: string): Promise<boolean> {
  const head = headOf(a.lead, a.leaf)
  const record = (await stage.ctx.db.assessments.model.findOne({ id }).lean())!
  const items = [{ id, revision: record.revision, digest: digest(record) }]
  const password = stage.passwords.get(head.id)!
  const [result] =
    (await tolerate(
      stage,
      `${a.leaf} xác nhận`,
      submit(stage.at(at), stage.who(head), { items, password }),
    )) ?? []
  if (result?.problem) stage.differences.push(`${a.leaf} xác nhận: ${String(result.problem['detail'])}`)
  return result?.submission !== undefined
}

async function accept(stage: Stage, a: DemoAssessment, id: string): Promise<void> {
  const { by, at, points } = a.review!
  const record = (await stage.ctx.db.assessments.model.findOne({ id }).lean())!
  const input = { id, revision: record.revision, over: digest(record), outcome: 'accept', points } as const
  await tolerate(stage, `${a.leaf} rà soát`, reviewBy(stage, by, utc(at), input))
}

/** Whoever the data set names; where that is their own work, the next reviewer who had no hand in it. */
async function reviewBy(stage: Stage, by: string, at: string, input: Parameters<typeof review>[2]) {
  const others = people.filter(({ id, roles }) => id !== by && roles.includes('reviewer'))
  for (const { id } of [{ id: by }, ...others]) {
    try {
      const made = await review(stage.at(at), stage.who({ id }), input)
      if (id !== by)
        stage.differences.push(`${made.code}: ${by} không rà soát việc của chính mình; ${id} làm thay.`)
      return made
    } catch (error) {
      if (!(error instanceof Problem) || error.type !== 'own-work') throw error
    }
  }
  throw new Problem('own-work', 'Không còn ai ngoài việc này để rà soát.')
}

async function ask(stage: Stage, a: DemoAssessment, id: string, request: Request): Promise<boolean> {
  const { by, at, slot, defect, words, due } = request
  const record = (await stage.ctx.db.assessments.model.findOne({ id }).lean())!
  const asked = { slot, defect, words, due: utc(due) }
  const input = {
    id,
    revision: record.revision,
    over: digest(record),
    outcome: 'return',
    requests: [asked],
  } as const
  const returned = reviewBy(stage, by, instant(at), { ...input, requests: [asked] })
  return (await tolerate(stage, `${a.leaf} yêu cầu bổ sung`, returned)) !== undefined
}

async function requestOf(stage: Stage, assessment: string) {
  return (await stage.ctx.db.requests.model.findOne({ assessment, state: { $ne: 'closed' } }).lean())!
}

async function reply(stage: Stage, a: DemoAssessment, id: string, at: string, text: string): Promise<void> {
  const request = await requestOf(stage, id)
  const given = { id: request.id, revision: request.revision, text }
  await tolerate(stage, `${a.leaf} trả lời`, answer(stage.at(at), stage.who(workerOf(a.lead, a.leaf)), given))
}

async function settle(stage: Stage, a: DemoAssessment, id: string, at: string): Promise<void> {
  const request = await requestOf(stage, id)
  const closed = close(stage.at(at), stage.who({ id: a.requests[0]!.by }), {
    id: request.id,
    revision: request.revision,
  })
  await tolerate(stage, `${a.leaf} đóng yêu cầu`, closed)
}

async function revisionOf({ ctx }: Stage, id: string): Promise<number> {
  return (await ctx.db.assessments.model.findOne({ id }, { revision: 1 }).lean())!.revision
}
