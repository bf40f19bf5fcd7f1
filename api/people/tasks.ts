import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import { Agency } from '../../schemas/agency.ts'
import { workingDaysLeft } from '../../schemas/calendar.ts'
import { Campaign } from '../../schemas/campaign.ts'
import { Id, Time } from '../../schemas/id.ts'
import { calendarOf } from '../calendars/calendars.ts'
import type { Context } from '../context.ts'

export const Task = z.object({
  assignment: Id,
  campaign: Campaign.shape.slug,
  agency: Agency.pick({ id: true, short: true }),
  leaf: z.string(),
  code: z.string(),
  name: z.string(),
  due: Time,
  workingDaysLeft: z.int(),
})
export type Task = z.infer<typeof Task>

/** Leaves handed to this person by name whose assessment is still in the agency's hands, soonest first. */
export async function tasksOf(ctx: Context, person: string): Promise<Task[]> {
  const { db, now } = ctx
  const handed = await db.assignments.model
    .find({ contributors: person, notApplicable: { $exists: false } })
    .lean()
  const open = await db.assessments.model
    .find({
      assignment: { $in: handed.map(({ id }) => id) },
      state: { $in: ['draft', 'with-head', 'returned'] },
    })
    .select('assignment code')
    .lean()
  const codes = new Map(open.map(({ assignment, code }) => [assignment, code]))
  const [campaigns, agencies, calendar] = await Promise.all([
    db.campaigns.model.find({ id: { $in: handed.map(({ campaign }) => campaign) } }).lean(),
    db.agencies.model.find({ id: { $in: handed.map(({ agency }) => agency) } }).lean(),
    calendarOf(ctx),
  ])
  const sets = await db.sets.model.find({ id: { $in: campaigns.map(({ set }) => set) } }).lean()
  return handed
    .flatMap(({ id, leaf, due, ...assignment }): Task[] => {
      const code = codes.get(id)
      const campaign = campaigns.find((one) => one.id === assignment.campaign)
      const agency = agencies.find((one) => one.id === assignment.agency)
      const nodes = sets.find((one) => one.id === campaign?.set)?.nodes
      if (code === undefined || !campaign || !agency) return []
      const name = nodes?.find(({ key }) => key === leaf)?.name ?? ''
      const left = workingDaysLeft(now().toISOString(), due, calendar)
      return [
        { assignment: id, campaign: campaign.slug, agency, leaf, code, name, due, workingDaysLeft: left },
      ]
    })
    .sort((a, b) => a.due.localeCompare(b.due) || compareText(a.code, b.code))
}
