// What is done to one leaf: an appraiser's points, the agency's answer, the council's conclusion. Each over exactly the
// revision that was seen, while the stage is held.
import { z } from 'zod'
import type { Sitting, Stage } from '../../schemas/appraisal.ts'
import { Id, newId, Sha256 } from '../../schemas/id.ts'
import {
  firstOf,
  heldOf,
  isArgued,
  isCut,
  Mark,
  MarkLine,
  needsReason,
  proposedOf,
} from '../../schemas/mark.ts'
import type { Person } from '../../schemas/person.ts'
import type { Points } from '../../schemas/points.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, create, stale } from '../../storage/change.ts'
import { pointsWithin } from '../assessments/save.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { within } from '../may.ts'
import { loadCases } from './cases.ts'
import { stepBy, findMark, holdStage, maySit, refuseNotSitting, refuseOwn } from './find.ts'
import { majorityOf, refuseWithoutQuorum } from './votes.ts'

/** As people write it. */
const points = z.string().min(1).max(10)
const reason = z.exactOptional(MarkLine.shape.reason.unwrap())
const seen = z.int().min(0)

export const Judge = z.strictObject({
  id: Id,
  /** Of the mark that was seen; 0 where there was none. */
  revision: seen,
  over: Sha256,
  turn: z.enum(['first', 'second']),
  points,
  reason,
})
export const Judged = z.object({ id: Id, revision: z.int() })

/** Lần 1 or lần 2. A line is never changed: another one comes behind it. */
export async function judge(ctx: Context, who: Person, input: z.infer<typeof Judge>) {
  const { db } = ctx
  const { id, over, turn } = input
  const assessment = await db.assessments.model.findOne({ id }).lean()
  if (!assessment) throw notFound()
  const round = await loadRound(ctx, { id: assessment.campaign })
  const [one] = await loadCases(ctx, round, { id })
  if (!one) throw notFound()
  within(who, 'appraisals.judge', assessment, { isSubmitted: one.sent !== undefined, place: one.place })
  refuseOwn(who, assessment.agency, assessment.hands)
  const counted = pointsWithin(input.points, assessment, 'points')
  const done = stepBy(ctx, who, 'judge')
  const line = { points: counted, ...(input.reason && { reason: input.reason }), by: done.by, at: done.at }
  const kept = await db.transaction(async (tx) => {
    const { stage } = await holdStage(ctx, tx, assessment.campaign, 'judge')
    refuseOtherTurn(stage, turn)
    const mark = await db.marks.model.findOne({ assessment: id }).session(tx).lean()
    if ((mark?.revision ?? 0) !== input.revision) throw await lostTo(ctx, mark, input.revision)
    if (!one.sent || over !== one.sent.digest) throw await stale(db, id, assessment.revision - 1)
    if (turn === 'second' && (!mark || !isArgued(mark)))
      throw new Problem(
        'wrong-state',
        'Cơ quan không đề nghị xem lại tiêu chí này nên điểm lần 1 giữ nguyên.',
        {
          stage,
        },
      )
    const before = turn === 'second' && mark ? heldOf(mark) : one.sent.self
    refuseWithoutReason(counted, input.reason, before)
    if (mark) {
      // What was sent again after somebody had looked at it is judged anew.
      const set = turn === 'first' ? { over, claimed: one.sent.self } : {}
      return change(tx, db, db.marks, mark, { ...set, [turn]: [...mark[turn], line] }, done)
    }
    const { campaign, agency, leaf, code, max, min } = assessment
    const range = { max, ...(min !== undefined && { min }) }
    const about = { id: newId('mk'), assessment: id, campaign, agency, leaf, code, ...range, over }
    const made: Mark = { ...about, claimed: one.sent.self, first: [line], second: [], revision: 1 }
    return create(tx, db, db.marks, made, done)
  })
  return { id: kept.id, revision: kept.revision }
}

export const AnswerMark = z.strictObject({
  id: Id,
  revision: seen,
  stance: z.enum(['agree', 'ask']),
  /** What the agency still asks for; its own points where it does not say. */
  points: z.exactOptional(points),
  text: Mark.shape.answer.unwrap().shape.text,
  /** Versions of the agency's own documents that were not sent before. */
  documents: z.array(Id).max(50).default([]),
})

/** Giải trình: the agency agrees with lần 1, or holds on to more. Until the window closes. */
export async function answerMark(ctx: Context, who: Person, input: z.infer<typeof AnswerMark>) {
  const { db } = ctx
  const mark = within(who, 'appraisals.answer', await db.marks.model.findOne({ id: input.id }).lean())
  const documents = await addedOf(ctx, who, input.documents)
  const held =
    input.stance === 'agree'
      ? firstOf(mark)
      : input.points
        ? pointsWithin(input.points, mark, 'points')
        : mark.claimed
  const done = stepBy(ctx, who, 'answer')
  const kept = await db.transaction(async (tx) => {
    const { answersUntil = '' } = await holdStage(ctx, tx, mark.campaign, 'answer')
    if (done.at >= answersUntil)
      throw new Problem('late', 'Đã hết hạn giải trình kết quả lần 1. Hãy liên hệ Sở Nội vụ.', {
        due: answersUntil,
      })
    const now = await findMark(db.seenBy(tx), input.id)
    if (now.revision !== input.revision) throw await stale(db, input.id, input.revision)
    if (!isCut(now))
      throw new Problem('wrong-state', 'Tiêu chí này không bị giảm điểm nên không cần giải trình.', {
        stage: 'answers',
      })
    if (input.stance === 'ask' && (held <= firstOf(now) || held > now.claimed))
      throw invalid('points', 'Điểm đề nghị phải cao hơn điểm lần 1 và không quá điểm đã tự chấm.')
    const { stance, text } = input
    const answer = { stance, points: held, text, documents, by: done.by, at: done.at }
    return change(tx, db, db.marks, now, { answer }, done)
  })
  return { id: kept.id, revision: kept.revision }
}

export const Settle = z.strictObject({
  id: Id,
  revision: seen,
  points,
  reason,
  /** Members who voted for it. */
  votes: z.int().min(1).max(50),
})

/** The council's conclusion on one leaf, by more than half of those present who are not of that agency. */
export async function settle(ctx: Context, who: Person, input: z.infer<typeof Settle>) {
  const { db } = ctx
  const mark = await findMark(ctx.db, input.id)
  const round = await loadRound(ctx, { id: mark.campaign })
  const [one] = await loadCases(ctx, round, { id: mark.assessment })
  if (!one) throw notFound()
  within(who, 'appraisals.sit', mark, { isSubmitted: true, place: one.place })
  const counted = pointsWithin(input.points, mark, 'points')
  const done = stepBy(ctx, who, 'settle')
  const kept = await db.transaction(async (tx) => {
    const appraisal = await holdStage(ctx, tx, mark.campaign, 'settle')
    const { sitting } = appraisal
    refuseNotSitting(who, appraisal)
    if (!sitting || !maySit(who, sitting)) throw notFound()
    refuseOwn(who, mark.agency)
    refuseWithoutQuorum(sitting)
    const now = await findMark(db.seenBy(tx), input.id)
    if (now.revision !== input.revision) throw await stale(db, input.id, input.revision)
    refuseWithoutReason(counted, input.reason, heldOf(now), proposedOf(now))
    refuseAside(sitting, mark.assessment)
    const votes = await majorityOf(db.seenBy(tx), sitting, mark.agency, input.votes)
    const verdict = {
      points: counted,
      ...(input.reason && { reason: input.reason }),
      votes,
      by: done.by,
      at: done.at,
    }
    return change(tx, db, db.marks, now, { verdict }, done)
  })
  return { id: kept.id, revision: kept.revision }
}

async function addedOf({ db }: Context, who: Person, versions: readonly string[]) {
  const added = []
  for (const version of new Set(versions)) {
    const found = await db.versions.model.findOne({ id: version }).lean()
    const { document, files, state } = within(who, 'documents.upload', found)
    if (state !== 'kept')
      throw new Problem(
        'wrong-state',
        'Tài liệu chưa kiểm tra xong hoặc không được nhận. Hãy chọn tài liệu khác.',
        {
          state,
        },
      )
    added.push({ document, version, hashes: files.map(({ sha256 }) => sha256) })
  }
  return added
}

const lostTo = async ({ db }: Context, mark: Mark | null, revision: number): Promise<Problem> =>
  mark ? stale(db, mark.id, revision) : notFound()

function refuseOtherTurn(stage: Stage, turn: 'first' | 'second'): void {
  if (stage === turn) return
  throw new Problem('wrong-state', 'Đợt thẩm định vừa chuyển bước. Hãy tải lại trang rồi chấm.', { stage })
}

function refuseAside({ setAside = [] }: Sitting, id: string): void {
  if (!setAside.some(({ assessment }) => assessment === id)) return
  const sentence =
    'Hội đồng đã kết luận tiêu chí này không áp dụng nên không ghi điểm. Hãy ghi lại là áp dụng trước.'
  throw new Problem('wrong-state', sentence, { stage: 'council' })
}

/** An opinion is compulsory for other points than those claimed: a lower score above all. */
function refuseWithoutReason(counted: Points, why: string | undefined, ...before: Points[]): void {
  if (why || !needsReason(counted, ...before)) return
  throw invalid('reason', 'Hãy ghi ý kiến, vì điểm này khác điểm cơ quan đề nghị hoặc điểm đề xuất.')
}

const invalid = (field: string, sentence: string): Problem =>
  new Problem('invalid', sentence, { faults: [{ field, sentence }] })
