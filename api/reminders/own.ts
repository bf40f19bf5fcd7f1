// What one was reminded of oneself, and a mail that did not arrive, sent again.
import { z } from 'zod'
import { Id, Revision } from '../../schemas/id.ts'
import { Notice, type NoticeItem } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import { change, stale } from '../../storage/change.ts'
import { calendarOf } from '../calendars/calendars.ts'
import { Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import { owedIn } from './owed.ts'

export const OwnNotices = z.strictObject({ slug: Slug })
export const NoticeView = Notice.omit({ rungs: true, invitation: true })
export const Touch = z.strictObject({ id: Id, revision: Revision })

/** Those not seen yet, newest first; of an agency without those of which nothing is owed any more. */
export async function ownNotices(ctx: Context, who: Person, { slug }: z.infer<typeof OwnNotices>) {
  const { db } = ctx
  const campaign = await db.campaigns.model.findOne({ slug }).lean()
  if (!campaign) throw notFound()
  const own = { person: who.id, campaign: campaign.id, seen: { $exists: false } }
  const found = await db.notices.model.find(own).sort({ at: -1, _id: -1 }).limit(20).lean()
  const calendar = await calendarOf(ctx)
  const owed = new Set<string>()
  for (const agency of new Set(found.flatMap(({ agency }) => agency ?? [])))
    for (const one of await owedIn(ctx, campaign, { calendar, agency }))
      owed.add(keyOf(agency, one.kind, one.due, one.code))
  const stands = ({ agency, kind, due, codes }: NoticeItem) =>
    kind === 'result' || codes.some((code) => owed.has(keyOf(agency, kind, due, code)))
  return { notices: found.filter(({ agency, items }) => agency === undefined || items.some(stands)) }
}

const keyOf = (agency: string, kind: NoticeItem['kind'], due: string, code: string): string =>
  [agency, kind, due, code].join(' ')

export async function seeNotice(ctx: Context, who: Person, { id, revision }: z.infer<typeof Touch>) {
  const { db } = ctx
  const notice = await db.notices.model.findOne({ id, person: who.id }).lean()
  if (!notice) throw notFound()
  if (notice.revision !== revision) throw await stale(db, id, revision)
  const done = { act: 'notices.seen', by: who.id, at: ctx.now().toISOString() }
  return db.transaction((tx) => change(tx, db, db.notices, notice, { seen: done.at }, done))
}

/** To the address that the person has now. */
export async function sendAgain(ctx: Context, who: Person, { id, revision }: z.infer<typeof Touch>) {
  const { db, config, isDemo } = ctx
  const notice = await db.notices.model.findOne({ id, invitation: { $exists: false } }).lean()
  if (!notice) throw notFound()
  if (notice.revision !== revision) throw await stale(db, id, revision)
  const person = await db.people.model.findOne({ id: notice.person }).lean()
  const refuse = (sentence: string) => new Problem('wrong-state', sentence, { state: notice.state })
  if (!config.mail || isDemo)
    throw refuse('Chưa cài đặt máy chủ thư. Hãy gửi câu nhắc qua Zalo hoặc điện thoại, và báo quản trị.')
  if (notice.state === 'waiting') throw refuse('Thư này đang chờ gửi. Hãy đợi rồi tải lại trang.')
  if (!person?.email)
    throw refuse('Người này chưa có địa chỉ thư điện tử. Hãy báo quản trị bổ sung rồi gửi lại.')
  const done = { act: 'notices.again', by: who.id, at: ctx.now().toISOString() }
  const next = { state: 'waiting', to: person.email, bounced: undefined } as const
  return db.transaction((tx) => change(tx, db, db.notices, notice, next, done))
}
