// The council's session: who was called, who is there, and its end, from which on nothing of it changes.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Met, Quorum, Sitting, usualQuorum } from '../../schemas/appraisal.ts'
import { formatMoment } from '../../schemas/format.ts'
import { Id, Revision, type Sha256 } from '../../schemas/id.ts'
import { firstOf, heldOf, isDisputed, proposedOf, standingOf } from '../../schemas/mark.ts'
import { Instant } from '../../schemas/opening.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Done } from '../../storage/change.ts'
import type { Context } from '../context.ts'
import { type Case, loadCases } from './cases.ts'
import { atStep, stepBy, findRound, move, refuseNotSitting, Slug } from './find.ts'
import { readAppraisal } from './read.ts'
import { lookForJudges, refuseLeft, type Seen } from './stages.ts'
import { isWaitingAgain } from './waiting.ts'
import { refuseWithoutQuorum } from './votes.ts'

const { place, members, chair } = Sitting.shape
export const Convene = z.strictObject({
  slug: Slug,
  revision: Revision,
  place,
  starts: Instant,
  chair,
  members,
  quorum: z.exactOptional(Quorum),
})
export const Attend = z.strictObject({ slug: Slug, revision: Revision, present: z.array(Id).max(50) })
export const Reconvene = z.strictObject({
  slug: Slug,
  revision: Revision,
  reason: Met.shape.reason,
  /** The council meets another time and is called anew; otherwise what was written down of this meeting is put right. */
  anew: z.exactOptional(z.boolean()),
})

/** Once lần 2 has looked at everything that was argued; again while the council sits, where something was written down wrongly. */
export async function convene(ctx: Context, who: Person, input: z.infer<typeof Convene>) {
  const { slug, revision, place, starts: at, quorum = usualQuorum } = input
  const members = [...new Set(input.members)]
  await refuseOthers(ctx, members, input.chair)
  const done = stepBy(ctx, who, 'convene')
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'convene', revision)
  const { present = [], secretary = who.id, setAside, before } = appraisal.sitting ?? {}
  refuseBeforeLast(before, at)
  const sitting = {
    ...{ place, at, chair: input.chair, members, quorum, secretary },
    present: present.filter((one) => members.includes(one)),
    ...(before && { before }),
    ...(setAside && { setAside }),
  }
  await ctx.db.transaction(async (tx) => {
    const moved = await move(ctx, tx, appraisal, 'convene', { sitting }, done)
    const cases = await loadCases({ ...ctx, db: ctx.db.seenBy(tx) }, round)
    refuseLeft(moved, cases.filter(isWaitingAgain), 'chưa chấm lần 2', lookForJudges)
  })
  return readAppraisal(ctx, who, { slug })
}

/** Members of the council by their role, the chair one of them. */
async function refuseOthers({ db }: Context, members: readonly string[], chair: string): Promise<void> {
  const known = await db.people.model
    .find({ id: { $in: members }, 'grants.role': 'council' }, { id: 1 })
    .lean()
  const faults = []
  if (known.length < members.length)
    faults.push({
      field: 'members',
      sentence:
        'Có người chưa được giao vai trò thành viên Hội đồng. Hãy bỏ ra, hoặc đề nghị quản trị giao vai trò.',
    })
  if (!members.includes(chair))
    faults.push({ field: 'chair', sentence: 'Người chủ trì phải là thành viên dự họp. Hãy chọn lại.' })
  if (faults.length) throw new Problem('invalid', faults[0]!.sentence, { faults })
}

export async function attend(ctx: Context, who: Person, { slug, revision, present }: z.infer<typeof Attend>) {
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'attend', revision)
  refuseNotSitting(who, appraisal)
  const sitting = seated(appraisal.sitting)
  if (present.some((one) => !sitting.members.includes(one))) {
    const sentence = 'Chỉ điểm danh thành viên được mời họp. Hãy tải lại trang.'
    throw new Problem('invalid', sentence, { faults: [{ field: 'present', sentence }] })
  }
  const set = { sitting: { ...sitting, present: sitting.members.filter((one) => present.includes(one)) } }
  const done = stepBy(ctx, who, 'attend')
  await ctx.db.transaction((tx) => move(ctx, tx, appraisal, 'attend', set, done))
  return readAppraisal(ctx, who, { slug })
}

/** The council rises: every disputed leaf is settled, and the quorum is there to pass the rest. */
export async function adjourn(ctx: Context, who: Person, { slug, revision }: z.infer<typeof Seen>) {
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'adjourn', revision)
  refuseNotSitting(who, appraisal)
  const sitting = seated(appraisal.sitting)
  refuseWithoutQuorum(sitting)
  const done = stepBy(ctx, who, 'adjourn')
  refuseBeforeItBegins(sitting, done.at)
  await ctx.db.transaction(async (tx) => {
    await ctx.db.alone(tx, `appraisal ${appraisal.campaign}`)
    const cases = await loadCases({ ...ctx, db: ctx.db.seenBy(tx) }, round)
    const open = cases.filter(({ mark, aside }) => mark && isDisputed(mark) && !mark.verdict && !aside)
    refuseLeft(
      appraisal,
      open,
      'còn ý kiến khác mà Hội đồng chưa kết luận',
      'Hãy ghi kết luận từng tiêu chí ở mục Phiên họp.',
    )
    const closed = { at: done.at, by: done.by, code: codeOf(sitting, cases) }
    await move(ctx, tx, appraisal, 'adjourn', { sitting: { ...sitting, closed } }, done)
  })
  return readAppraisal(ctx, who, { slug })
}

/** Minutes that end before they begin are no minutes. Throws `wrong-state`. */
function refuseBeforeItBegins({ at }: Pick<Sitting, 'at'>, now: string): void {
  if (at <= now) return
  const sentence = `Phiên họp ghi bắt đầu lúc ${formatMoment(at)}, lúc ấy chưa đến. Nếu họp sớm hơn, hãy bấm “Sửa phiên họp” ở trang Điểm thẩm định để ghi lại giờ bắt đầu.`
  throw new Problem('wrong-state', sentence)
}

/** Two meetings do not overlap, by the minutes that people write. Throws `invalid`. */
function refuseBeforeLast(before: Sitting['before'], at: string): void {
  const last = before?.at(-1)
  if (!last || at.slice(0, 16) >= last.until.slice(0, 16)) return
  const sentence = `Phiên trước kết thúc lúc ${formatMoment(last.until)}. Hãy ghi giờ bắt đầu sau lúc ấy.`
  throw new Problem('invalid', sentence, { faults: [{ field: 'starts', sentence }] })
}

/**
 * Before the minutes came back signed: something was written down wrongly, or the council meets another time, maybe with
 * others there. A meeting that is still going on is broken off by it.
 */
export async function reconvene(
  ctx: Context,
  who: Person,
  { slug, revision, reason, anew }: z.infer<typeof Reconvene>,
) {
  const round = await findRound(ctx, { slug })
  const appraisal = await atStep(ctx, round, 'reconvene', revision)
  const { closed, ...last } = seated(appraisal.sitting)
  const done = stepBy(ctx, who, 'reconvene')
  if (!closed) refuseBeforeItBegins(last, done.at)
  const isAnew = anew === true || appraisal.stage === 'council'
  const sitting = isAnew ? metAgain(last, { until: closed?.at ?? done.at, reason }, done) : last
  await ctx.db.transaction((tx) => move(ctx, tx, appraisal, 'reconvene', { sitting, reason }, done))
  return readAppraisal(ctx, who, { slug })
}

/** Who is there is called anew; what was concluded stays. */
function metAgain(last: Omit<Sitting, 'closed'>, end: Pick<Met, 'until' | 'reason'>, done: Done): Sitting {
  const { before = [], setAside, ...met } = last
  return {
    ...{ ...met, at: done.at, present: [], secretary: done.by, before: [...before, { ...met, ...end }] },
    ...(setAside && { setAside }),
  }
}

function seated(sitting: Sitting | undefined): Sitting {
  if (!sitting) throw notFound()
  return sitting
}

/** Of all that the council passed, in a fixed order: the minutes carry it, so that another content is seen. */
export function codeOf(
  { place, at, chair, members, present, quorum, before }: Sitting,
  cases: readonly Case[],
): Sha256 {
  const rows = cases.map(({ assessment, mark, aside }) => [
    assessment.agency,
    assessment.code,
    assessment.max,
    ...(aside ? [{ reason: aside.reason, votes: aside.votes }] : []),
    ...(mark
      ? [mark.claimed, firstOf(mark), heldOf(mark), proposedOf(mark), standingOf(mark), mark.verdict ?? null]
      : []),
  ])
  const content = [place, at, chair, members, present, quorum.part, quorum.of, rows, ...(before ?? [])]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex') as Sha256
}
