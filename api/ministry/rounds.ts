// A round begins with the ministry's paper and its points: typed, or read from Excel with a dry run. It can be undone
// until somebody answered.
import { z } from 'zod'
import { addWorkingDays, dayAt, endOfWork, futureFaults } from '../../schemas/calendar.ts'
import { Id, newId, Revision, Time } from '../../schemas/id.ts'
import { heldAfter, isCut, MinistryRound, type MinistryScore } from '../../schemas/ministry.ts'
import { codeIn, readPointsTable, type PointsRow } from '../../schemas/ministry-table.ts'
import { formatDay } from '../../schemas/format.ts'
import type { Person } from '../../schemas/person.ts'
import { parsePoints } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import { create, createMany, remove, stale } from '../../storage/change.ts'
import { loadRound, type Read, type Round } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { refuse } from '../refuse.ts'
import { namesOf } from '../people/names.ts'
import { sheetsOf } from '../sets/excel.ts'
import { findRound, notYet } from './find.ts'
import { readsOf } from './reads.ts'
import { leavesOf, rangeOf } from '../../schemas/set.ts'

/** Working days that a lead has for an answer. */
const answerDays = 3

export const OpenMinistryRound = z.strictObject({
  slug: z.string().max(40),
  kind: MinistryRound.shape.kind,
  paper: MinistryRound.shape.paper,
  due: z.exactOptional(Time),
  /** Typed: points as people write them. */
  rows: z.exactOptional(
    z
      .array(
        z.strictObject({
          code: z.string().max(20),
          points: z.string().min(1).max(10),
          reason: z.exactOptional(z.string().trim().max(5000)),
        }),
      )
      .max(2000),
  ),
  /** Or an .xlsx in base64, at most 3 MB. */
  file: z.exactOptional(z.base64().min(4).max(4_000_000)),
  /** The newest round when this one was begun, null where there was none: two who type the same paper make one round. */
  after: z.exactOptional(Id.nullable()),
  /** Only look. */
  check: z.exactOptional(z.boolean()),
})

const Fault = z.strictObject({ field: z.string(), sentence: z.string() })
export const OpenedRound = z.strictObject({
  id: z.exactOptional(Id),
  due: Time,
  rows: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      max: z.int(),
      claimed: z.exactOptional(z.int()),
      points: z.int(),
      reason: z.exactOptional(z.string()),
      isCut: z.boolean(),
    }),
  ),
  /** Leaves of the set that the table does not name: they keep what they had. */
  absent: z.array(z.string()),
  lost: z.int(),
  faults: z.array(Fault),
})
type OpenedRound = z.input<typeof OpenedRound>

export async function openMinistryRound(
  ctx: Context,
  who: Person,
  input: z.infer<typeof OpenMinistryRound>,
): Promise<OpenedRound> {
  const round = await loadRound(ctx, { slug: input.slug })
  refuseInternal(round)
  const first = await notYet(ctx, round.campaign)
  if (first) throw new Problem('wrong-state', first)
  const at = ctx.now().toISOString()
  const due = input.due ?? endOfWork(addWorkingDays(dayAt(at), answerDays, round.calendar))
  refuse(futureFaults(at, 'paper.issued', input.paper.issued))
  const { rows, faults } = await rowsOf(input, round)
  const reads = new Map((await readsOf(ctx, round)).map((read) => [read.leaf.key, read]))
  const done = { act: 'ministry.open', by: who.id, at }
  const id = newId('mr')
  const scores = rows.map((row) =>
    scoreOf(row, reads.get(row.leaf.key), { ...done, campaign: round.campaign.id, round: id }),
  )
  const shown = {
    due,
    rows: scores.map((score) => ({
      code: score.code,
      name: round.leaves.get(score.leaf)?.name ?? '–',
      max: score.max,
      ...(score.claimed !== undefined && { claimed: score.claimed }),
      points: score.points,
      ...(score.reason && { reason: score.reason }),
      isCut: isCut(score),
    })),
    absent: [...round.leaves.values()]
      .filter(({ key }) => !scores.some(({ leaf }) => leaf === key))
      .map(({ code }) => code),
    lost: scores.filter(isCut).reduce((sum, { claimed = 0, points }) => sum + claimed - points, 0),
    faults: [...faults],
  }
  if (input.check) return shown
  if (faults.length)
    throw new Problem('invalid', 'Bảng điểm còn lỗi nên chưa ghi. Hãy sửa các ô dưới đây.', { faults })
  const { kind, paper, after } = input
  await ctx.db.transaction(async (tx) => {
    await ctx.db.alone(tx, `ministry ${round.campaign.id}`)
    const before = await ctx.db.ministryRounds.model
      .find({ campaign: round.campaign.id })
      .sort({ n: 1 })
      .session(tx)
      .lean()
    const newest = before.at(-1)
    if (after !== undefined && after !== (newest?.id ?? null)) throw await othersRound(ctx, newest)
    const n = before.length + 1
    const about = { id, campaign: round.campaign.id, n, kind, paper, due, by: who.id, at, revision: 1 }
    await create(tx, ctx.db, ctx.db.ministryRounds, about, done)
    await createMany(
      tx,
      ctx.db,
      ctx.db.ministryScores,
      await stoodFor(ctx.db.seenBy(tx), about, scores),
      done,
    )
  })
  return { id, ...shown }
}

async function othersRound(ctx: Context, newest: MinistryRound | undefined): Promise<Problem> {
  if (!newest)
    return new Problem('stale', 'Đợt điểm bạn đang thấy vừa được bỏ. Hãy xem lại rồi ghi.', { changed: [] })
  const { by, n, paper } = newest
  const name = (await namesOf(ctx, [by])).get(by) ?? 'Người khác'
  const sentence = `${name} vừa ghi đợt ${n}, văn bản số ${paper.number} ngày ${formatDay(paper.issued)}. Hãy xem đợt ấy; chỉ ghi tiếp nếu đây là văn bản khác của Bộ.`
  return new Problem('stale', sentence, { changed: [] })
}

export const UndoRound = z.strictObject({ id: Id, revision: Revision })
export const Undone = z.strictObject({ removed: z.int() })

export async function undoRound(ctx: Context, who: Person, { id, revision }: z.infer<typeof UndoRound>) {
  const round = await findRound(ctx, id)
  if (round.revision !== revision) throw await stale(ctx.db, id, revision)
  const done = { act: 'ministry.undo', by: who.id, at: ctx.now().toISOString() }
  return ctx.db.transaction(async (tx) => {
    const scores = await ctx.db.ministryScores.model.find({ round: id }).session(tx).lean()
    const later = await ctx.db.ministryRounds.model
      .exists({ campaign: round.campaign, n: { $gt: round.n } })
      .session(tx)
    if (later || scores.some(({ answer, choice }) => answer ?? choice)) {
      const sentence = 'Đợt này đã có trả lời hoặc đã có đợt sau nên không bỏ được. Hãy nhập đợt điểm mới.'
      throw new Problem('wrong-state', sentence)
    }
    for (const score of scores) await remove(tx, ctx.db, ctx.db.ministryScores, score, done)
    await remove(tx, ctx.db, ctx.db.ministryRounds, round, done)
    return { removed: scores.length }
  })
}

function refuseInternal({ campaign }: Round): void {
  if (campaign.kind === 'province') return
  throw new Problem('wrong-state', 'Kỳ đánh giá nội bộ không có điểm của Bộ. Hãy chọn kỳ cấp tỉnh.')
}

async function rowsOf({ file, rows = [] }: z.infer<typeof OpenMinistryRound>, round: Round) {
  if (file !== undefined) return readPointsTable(await sheetsOf(Buffer.from(file, 'base64')), round.set.nodes)
  const typed = rows.map(({ code, points, reason }) => [code, points, reason ?? ''])
  const head = ['Mã tiêu chí', 'Điểm Bộ', 'Lý do']
  for (const { points } of rows) parsePoints(points)
  const table = readPointsTable([{ name: 'rows', rows: [head, ...typed] }], round.set.nodes)
  // A table has lines of its own besides its leaves; whatever somebody types is meant as one.
  const leaves = new Map(leavesOf(round.set).map((leaf) => [leaf.code, leaf]))
  const strange = rows.flatMap(({ code }, n) => {
    if (leaves.has(codeIn(code, leaves) ?? '')) return []
    const sentence = `“${code}” không phải mã của tiêu chí chấm điểm nào. Hãy sửa mã hoặc bỏ dòng này.`
    return [{ field: `rows!A${n + 2}`, sentence }]
  })
  const named = new Set(strange.map(({ field }) => field))
  const rest = table.faults.filter(({ field }) => !named.has(field) && !(strange.length && field === 'file'))
  return { rows: table.rows, faults: [...strange, ...rest] }
}

function scoreOf(
  { leaf, points, reason }: PointsRow,
  read: Read | undefined,
  { campaign, round, by, at }: { campaign: string; round: string; by: string; at: string },
): MinistryScore {
  const claimed = read && sentOf(read)
  return {
    id: newId('ms'),
    round,
    campaign,
    ...(read && { agency: read.assignment.agency, assessment: read.assessment.id }),
    leaf: leaf.key,
    code: leaf.code,
    max: rangeOf(leaf).max,
    ...(claimed !== undefined && { claimed }),
    points,
    ...(reason && { reason }),
    by,
    at,
    revision: 1,
  }
}

/** With what is still stood for after the rounds before; what was agreed to there is not asked again. */
async function stoodFor(
  db: Pick<Context['db'], 'ministryRounds' | 'ministryScores'>,
  { campaign }: MinistryRound,
  scores: readonly MinistryScore[],
): Promise<MinistryScore[]> {
  const before = await db.ministryScores.model.find({ campaign }).lean()
  const rounds = await db.ministryRounds.model.find({ campaign }, { id: 1, n: 1 }).lean()
  const nOf = new Map(rounds.map(({ id, n }) => [id, n]))
  const newest = new Map(
    before
      .sort((a, b) => (nOf.get(a.round) ?? 0) - (nOf.get(b.round) ?? 0))
      .map((score) => [score.leaf, score]), // the last one wins
  )
  return scores.map((score) => {
    const last = newest.get(score.leaf)
    const held = last && heldAfter(last)
    return held !== undefined && held < (score.claimed ?? held) ? { ...score, held } : score
  })
}

/** What went to the ministry: what Sở Nội vụ counted, or else the agency's own. */
export const sentOf = ({ reading, newest }: Pick<Read, 'reading' | 'newest'>): number | undefined =>
  reading.standing.accepted ?? newest?.self
