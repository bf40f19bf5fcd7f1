// Nhắc hạn, as Sở Nội vụ sees it: what each agency owes with the sentence to send, and what became of every mail.
import { z } from 'zod'
import { Id, Time } from '../../schemas/id.ts'
import { Ladder, Notice, NoticeItem, usualLadder } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { Points } from '../../schemas/points.ts'
import { notFound } from '../../schemas/problem.ts'
import { sentenceTo } from '../../schemas/remind-text.ts'
import { Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import { namesOf } from '../people/names.ts'
import { addressOf, chasing, itemsOf, owedIn, pointsOf, workPageOf } from './owed.ts'

export const ReadReminders = z.strictObject({ slug: Slug })
export const NoticeRow = Notice.omit({ rungs: true, items: true, invitation: true }).extend({
  name: z.string(),
  short: z.string(),
})
export const Reminders = z.strictObject({
  ladder: Ladder,
  /** Whether mail is set up. */
  hasMail: z.boolean(),
  agencies: z.array(
    z.strictObject({
      id: Id,
      code: z.string(),
      name: z.string(),
      short: z.string(),
      items: z.array(NoticeItem),
      count: z.int(),
      late: z.int(),
      points: Points,
      next: Time,
      workingDaysLeft: z.int(),
      sentence: z.string(),
    }),
  ),
  /** Newest first, at most 500. */
  notices: z.array(NoticeRow),
})

export async function readReminders(
  ctx: Context,
  _who: Person,
  { slug }: z.infer<typeof ReadReminders>,
): Promise<z.input<typeof Reminders>> {
  const { campaign, calendar, agencies } = await chasing(ctx, slug)
  if (!campaign) throw notFound()
  const owed = await owedIn(ctx, campaign, { calendar, withUnsent: campaign.kind === 'province' })
  const notices = await ctx.db.notices.model
    .find({ campaign: campaign.id }, { rungs: 0, items: 0 })
    .sort({ at: -1, _id: -1 })
    .limit(500)
    .lean()
  const names = await namesOf(
    ctx,
    notices.map(({ person }) => person),
  )
  const rows = [...new Set(owed.map(({ agency }) => agency))].flatMap((id) => {
    const agency = agencies.get(id)
    const own = owed.filter((one) => one.agency === id)
    const items = itemsOf(own)
    const [first] = items
    if (!agency || !first) return []
    const { code, name, short } = agency
    const url = addressOf(ctx, campaign, workPageOf(code, own))
    return [
      {
        ...{ id, code, name, short, items },
        count: own.length,
        late: own.filter(({ workingDaysLeft }) => workingDaysLeft < 0).length,
        points: pointsOf(own),
        next: first.due,
        workingDaysLeft: first.workingDaysLeft,
        sentence: sentenceTo(name, { campaign: campaign.name, items, url }),
      },
    ]
  })
  return {
    ladder: campaign.reminders ?? usualLadder,
    hasMail: ctx.config.mail !== undefined && !ctx.isDemo,
    agencies: rows.sort((a, b) => a.next.localeCompare(b.next) || b.points - a.points),
    notices: notices.map(({ person, agency, ...notice }) => ({
      ...notice,
      ...(agency && { agency }),
      person,
      name: names.get(person) ?? '–',
      short: agency ? (agencies.get(agency)?.short ?? '–') : 'Sở Nội vụ',
    })),
  }
}
