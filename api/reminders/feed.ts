// One's deadlines for the calendar of a telephone: a personal address that needs no session, made and taken back by its
// owner, with what the owner must do now and nothing that others wrote.
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import ical, { type ICalCalendar } from 'ical-generator'
import { z } from 'zod'
import type { Campaign } from '../../schemas/campaign.ts'
import { newId, type Sha256, Time } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { leavesOf } from '../../schemas/set.ts'
import { change, create } from '../../storage/change.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'
import { askedIn } from '../papers/chase.ts'
import type { Bytes } from '../route.ts'
import { addressOf, type Owed, owedIn, workPageOf } from './owed.ts'
import { isAskedFor, withOpenGrants } from './who.ts'

export const NoInput = z.strictObject({})
export const FeedState = z.strictObject({
  /** When the address that works was made. */ at: z.exactOptional(Time),
})
/** `path` is shown this once. */
export const MadeFeed = z.strictObject({ at: Time, path: z.string() })
export const OpenFeed = z.strictObject({ token: z.string().min(1).max(100) })

const hashOf = (token: string): Sha256 => createHash('sha256').update(token).digest('hex') as Sha256

export async function feedState({ db }: Context, who: Person) {
  const feed = await db.feeds.model.findOne({ person: who.id }).lean()
  return feed && !feed.revoked ? { at: feed.at } : {}
}

/** A new address; the one before ends with it. */
export async function makeFeed(ctx: Context, who: Person) {
  const { db } = ctx
  const token = randomBytes(24).toString('base64url')
  const at = ctx.now().toISOString()
  const done = { act: 'feeds.make', by: who.id, at }
  const seen = await db.feeds.model.findOne({ person: who.id }).lean()
  const made = { hash: hashOf(token), at }
  await db.transaction((tx) =>
    seen
      ? change(tx, db, db.feeds, seen, { ...made, revoked: undefined }, done)
      : create(tx, db, db.feeds, { id: newId('fd'), person: who.id, ...made, revision: 1 }, done),
  )
  return { at, path: `/api/v1/feeds/${token}/han.ics` }
}

export async function revokeFeed(ctx: Context, who: Person) {
  const { db } = ctx
  const seen = await db.feeds.model.findOne({ person: who.id }).lean()
  const done = { act: 'feeds.revoke', by: who.id, at: ctx.now().toISOString() }
  if (seen && !seen.revoked)
    await db.transaction((tx) => change(tx, db, db.feeds, seen, { revoked: done.at }, done))
  return {}
}

/** Whoever has left, or took the address back, is not found. */
export async function openFeed(
  ctx: Context,
  _who: Person,
  { token }: z.infer<typeof OpenFeed>,
): Promise<Bytes> {
  const { db } = ctx
  const feed = await db.feeds.model.findOne({ hash: hashOf(token), revoked: { $exists: false } }).lean()
  const person =
    feed && (await db.people.model.findOne({ id: feed.person, leftAt: { $exists: false } }).lean())
  if (!person) throw notFound()
  const now = ctx.now().toISOString()
  const text = await deadlines(ctx, withOpenGrants(person, now))
  const bytes = Buffer.from(text)
  return {
    name: 'han.ics',
    type: 'text/calendar; charset=utf-8',
    size: bytes.length,
    etag: createHash('sha256').update(bytes).digest('hex'),
    inline: true,
    open: async (range) => Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes]),
  }
}

async function deadlines(ctx: Context, person: Person): Promise<string> {
  const { db } = ctx
  const calendar = await calendarOf(ctx)
  const feed = ical({
    name: 'Hạn – Kiểm Chứng',
    prodId: { company: 'Kiem Chung', product: 'Han', language: 'VI' },
  })
  const agencies = await db.agencies.model.find({}, { id: 1, code: 1 }).lean()
  const codes = new Map(agencies.map(({ id, code }) => [id, code]))
  const campaigns = await db.campaigns.model
    .find({ opened: { $exists: true }, archiveOf: { $exists: false } })
    .lean()
  for (const campaign of campaigns) {
    addRound(ctx, feed, campaign)
    const set = await db.sets.model.findOne({ id: campaign.set }).lean()
    const names = new Map(set && leavesOf(set).map(({ key, name }) => [key, name]))
    const asked = await askedIn(ctx, campaign)
    const aboutOf = ({ kind, code, leaf }: Owed) =>
      (kind === 'task' || kind === 'help' ? asked.get(`task ${code}`) : names.get(leaf)) ?? ''
    for (const one of await owedIn(ctx, campaign, { calendar })) {
      if (!isAskedFor(person, one)) continue
      const what = whats[one.kind]
      feed.createEvent({
        id: `${one.object}@kiem-chung`,
        ...at(ctx, one.due),
        summary: `${what} ${one.code} ${one.year ? `năm ${one.year}` : aboutOf(one)}`.slice(0, 200).trim(),
        url: addressOf(ctx, campaign, workPageOf(codes.get(one.agency) ?? '', [one])),
      })
    }
  }
  return feed.toString()
}

const whats: Readonly<Record<Owed['kind'], string>> = {
  ...{
    leaf: 'Hạn gửi',
    unsent: 'Chưa gửi trước khi khóa',
    request: 'Bổ sung',
    row: 'Biểu số liệu cho',
    paper: 'Văn bản',
  },
  ...{ task: 'Nhiệm vụ', help: 'Phối hợp nhiệm vụ' },
  ...{
    repair: 'Khắc phục sau kiểm tra',
    report: 'Báo cáo định kỳ',
    answer: 'Giải trình',
    cut: 'Trả lời điểm Bộ trừ',
    loss: 'Giải trình mất điểm',
  },
}

function addRound(ctx: Context, feed: ICalCalendar, campaign: Campaign): void {
  const { id, name, windows, lockAt } = campaign
  for (const [n, { step, to }] of windows.entries())
    feed.createEvent({
      id: `${id}-${n}@kiem-chung`,
      ...at(ctx, `${to}T10:00:00.000Z`),
      summary: `Hết bước: ${step} – ${name}`.slice(0, 200),
    })
  feed.createEvent({ id: `${id}@kiem-chung`, ...at(ctx, lockAt), summary: `Khóa ${name}`.slice(0, 200) })
}

/** A moment; stamped by the day, so that a look which finds nothing new gets the same bytes. */
const at = ({ now }: Context, due: string) => ({
  start: new Date(due),
  end: new Date(due),
  stamp: new Date(`${now().toISOString().slice(0, 10)}T00:00:00Z`),
})
