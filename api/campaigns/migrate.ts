// A running round moved to another published set (W8). The dry run says of every assignment what becomes of it; the act
// carries out exactly the plan that was seen, in one transaction, and keeps its lines. What the new set no longer has
// goes, whole and readable, to a campaign of its own that holds the rest of the old set.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Assessment } from '../../schemas/assessment.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { Id, newId, Revision, Sha256, Time } from '../../schemas/id.ts'
import {
  movedAssessment,
  Migration,
  type MoveLine,
  MoveLine as Line,
  planMigration,
} from '../../schemas/migration.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { Problem } from '../../schemas/problem.ts'
import { type CriteriaSet, leavesOf } from '../../schemas/set.ts'
import { change, create, type Done, stale } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import { loadAll, loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { pairsBetween } from '../sets/difference.ts'
import { findSet, useSet } from '../sets/read.ts'
import { kindsIn, usesOf } from '../sets/uses.ts'
import type { Fault } from '../../schemas/opening.ts'
import { setFaults } from './create.ts'
import { refuse } from '../refuse.ts'
import { movePlaces } from './moved-places.ts'
import { moveSlots } from './moved-slots.ts'
import { findCampaign, Slug } from './read.ts'
import { refuseSettled } from './settled.ts'

export const Migrate = z.strictObject({
  slug: Slug,
  revision: Revision,
  set: Id,
  /** Absent: only look. Else the digest of the plan that was looked at, with the reason. */
  plan: z.exactOptional(Sha256),
  reason: z.exactOptional(Migration.shape.reason),
})

const MovedLine = Line.extend({
  agencyName: z.string(),
  self: z.exactOptional(z.strictObject({ from: z.exactOptional(Points), to: z.exactOptional(Points) })),
})
export const Migrated = z.strictObject({
  lines: z.array(MovedLine),
  unassigned: z.array(z.strictObject({ code: z.string(), name: z.string(), max: Points })),
  plan: Sha256,
  /** What was done; absent while one only looks. */
  migration: z.exactOptional(Id),
})
export const ListMigrations = z.strictObject({ slug: Slug })
export const Migrations = z.strictObject({
  migrations: z.array(Migration.omit({ revision: true }).extend({ at: Time })),
})

export async function migrate(
  ctx: Context,
  who: Person,
  input: z.infer<typeof Migrate>,
): Promise<z.input<typeof Migrated>> {
  const { db } = ctx
  const { campaign, set: from } = await findCampaign(ctx, input.slug)
  if (campaign.revision !== input.revision) throw await stale(db, campaign.id, input.revision)
  await refuseSettled(ctx, campaign)
  if (input.set === from.id) refuse([{ field: 'set', sentence: 'Kỳ đang dùng bộ này. Hãy chọn bộ khác.' }])
  refuse(await setFaults(ctx, input.set))
  refuse(await kindFaults(ctx, campaign, input.set))
  const move = await prepare(ctx, campaign, from, await findSet(ctx, input.set))
  const looked = { lines: move.shown, unassigned: move.unassigned, plan: move.digest }
  if (input.plan === undefined) return looked
  if (input.plan !== move.digest)
    throw new Problem('stale', 'Kỳ đánh giá đã thay đổi sau khi bạn xem kế hoạch. Hãy xem lại rồi chuyển.', {
      changed: [],
    })
  const { reason } = input
  if (!reason)
    return refuse([{ field: 'reason', sentence: 'Hãy ghi lý do chuyển, ví dụ số quyết định.' }]) as never
  const done: Done = { act: 'campaigns.migrate', by: who.id, at: ctx.now().toISOString() }
  const migration = await db.transaction((tx) => carryOut(ctx, tx, move, reason, done))
  return { ...looked, migration: migration.id }
}

export async function listMigrations(ctx: Context, _who: Person, { slug }: z.infer<typeof ListMigrations>) {
  const { campaign } = await findCampaign(ctx, slug)
  const migrations = await ctx.db.migrations.model.find({ campaign: campaign.id }).sort({ at: -1 }).lean()
  return { migrations: migrations.map(({ revision: _revision, ...one }) => one) }
}

/** The criteria of the province and those of agencies are other sets, whatever version. */
async function kindFaults({ db }: Context, { kind }: Campaign, id: string): Promise<Fault[]> {
  const { slug } = (await db.sets.model.findOne({ id }, { slug: 1 }).lean())!
  const ids = (await db.sets.model.find({ slug }, { id: 1 }).lean()).map((set) => set.id)
  const kinds = kindsIn([...(await usesOf(db, ids)).values()].flat())
  if (kinds.length === 0 || kinds.includes(kind)) return []
  const other = kind === 'province' ? 'nội bộ' : 'của tỉnh'
  return [{ field: 'set', sentence: `Bộ này đang dùng cho kỳ ${other}. Hãy chọn bộ cùng loại kỳ.` }]
}

type Move = Awaited<ReturnType<typeof prepare>>

/** The plan, with the score that the new rules give for the same figures and papers. */
async function prepare(ctx: Context, campaign: Campaign, from: CriteriaSet, to: CriteriaSet) {
  const { db } = ctx
  const [assignments, assessments, open, round, pairs] = await Promise.all([
    db.assignments.model.find({ campaign: campaign.id }).sort({ id: 1 }).lean(),
    db.assessments.model.find({ campaign: campaign.id }).lean(),
    db.requests.model.find({ campaign: campaign.id, state: 'open' }).lean(),
    loadRound(ctx, { id: campaign.id }),
    pairsBetween(ctx, from, to),
  ])
  const answer = new Map(assessments.map((one) => [one.assignment, one]))
  const requests = new Map<string, number>()
  for (const { assessment } of open) requests.set(assessment, (requests.get(assessment) ?? 0) + 1)
  const before = await loadAll(ctx, round, assessments)
  const accepted = new Set(
    before.flatMap(({ assessment: { id }, reading }) => (reading.isAccepted ? id : [])),
  )
  const { agencies } = round
  const given = { from, to, pairs, assignments, assessments: answer, requests, accepted, agencies }
  const { lines, unassigned } = planMigration(given)
  const moving = lines.flatMap((line) => {
    const old = answer.get(line.assignment)
    return old && line.to ? [movedAssessment(old, line)] : []
  })
  const leaves = new Map(leavesOf(to).map((leaf) => [leaf.key, leaf]))
  const read = await loadAll(ctx, { ...round, set: to, leaves }, moving)
  const next = new Map(
    read.map(({ assessment, reading }) => [assessment.id, scored(assessment, reading.score.points)]),
  )
  const shown = lines.map((line) => {
    const [old, now] = [answer.get(line.assignment), next.get(line.assessment ?? '')]
    const self = {
      ...(old?.self !== undefined && { from: old.self }),
      ...(now?.self !== undefined && { to: now.self }),
    }
    const agencyName = round.agencies.get(line.agency)?.short ?? '–'
    return { ...line, agencyName, ...(now && old?.self !== now.self && { self }) }
  })
  const seen = [...assignments, ...assessments].map(({ id, revision }) => [id, revision])
  const digest = createHash('sha256')
    .update(JSON.stringify([to.id, shown, seen]))
    .digest('hex') as Sha256
  const free = unassigned.map(({ code, name, max }) => ({ code, name, max }))
  return { campaign, from, to, assignments, answer, next, lines, shown, unassigned: free, digest }
}

/** By the rule, unless a hand score stands with its reason. */
function scored(assessment: Assessment, points: number | undefined): Assessment {
  if (assessment.handReason) return assessment
  const { self: _self, ...rest } = assessment
  return points === undefined ? rest : { ...rest, self: points }
}

async function carryOut({ db }: Context, tx: Tx, move: Move, reason: string, done: Done): Promise<Migration> {
  const { campaign, from, to, lines } = move
  const gone = lines.filter((line) => !line.to)
  await useSet(db, tx, to.id)
  const archive = gone.length ? await archiveOf(db, tx, move, done) : undefined
  await change(tx, db, db.campaigns, campaign, { set: to.id }, done)
  for (const line of gone) await setAside(db, tx, move, line, archive!, done)
  await movePlaces(db, tx, move, done)
  for (const line of lines.filter(({ to: now }) => now)) {
    await moveSlots(db, tx, line, done)
    const old = move.answer.get(line.assignment)
    const now = old && move.next.get(old.id)
    // Also where its own content stays: its history tells that its criterion is another one.
    if (!now || (line.parts.length === 0 && JSON.stringify(old) === JSON.stringify(now))) continue
    const { leaf, code, max, min, citations, state, self, handReason } = now
    const content = { leaf, code, max, min, citations, state, self, handReason }
    await change(tx, db, db.assessments, old, content, done)
  }
  const made: Migration = {
    id: newId('mg'),
    campaign: campaign.id,
    from: from.id,
    to: to.id,
    ...(archive && { archive: archive.id }),
    reason,
    lines,
    by: done.by,
    at: done.at,
    revision: 1,
  }
  return create(tx, db, db.migrations, made, done)
}

type Db = Context['db']

async function archiveOf(db: Db, tx: Tx, { campaign, from }: Move, done: Done): Promise<Campaign> {
  const n = (await db.campaigns.model.countDocuments({ archiveOf: campaign.id }).session(tx)) + 1
  const { revision: _revision, officialBy: _officialBy, ...rest } = campaign
  const name = `${campaign.name}: phần lưu theo bộ ${from.slug} ${from.version}`.slice(0, 300)
  const slug = `${campaign.slug.slice(0, 15)}-luu-${n}`
  return create(
    tx,
    db,
    db.campaigns,
    { ...rest, id: newId('cp'), slug, name, windows: [], archiveOf: campaign.id, revision: 1 },
    done,
  )
}

/** Everything that hangs on the assignment goes with it. */
async function setAside(
  db: Db,
  tx: Tx,
  move: Move,
  line: MoveLine,
  archive: Campaign,
  done: Done,
): Promise<void> {
  const to = { campaign: archive.id }
  await change(
    tx,
    db,
    db.assignments,
    move.assignments.find(({ id }) => id === line.assignment)!,
    to,
    done,
  )
  const answer = move.answer.get(line.assignment)
  if (!answer) return
  await change(tx, db, db.assessments, answer, to, done)
  const where = { assessment: answer.id }
  for (const one of await db.submissions.model.find(where).session(tx).lean())
    await change(tx, db, db.submissions, one, to, done)
  for (const one of await db.reviews.model.find(where).session(tx).lean())
    await change(tx, db, db.reviews, one, to, done)
  for (const one of await db.requests.model.find(where).session(tx).lean())
    await change(tx, db, db.requests, one, to, done)
  for (const one of await db.opinions.model.find(where).session(tx).lean())
    await change(tx, db, db.opinions, one, to, done)
}
