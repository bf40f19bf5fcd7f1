// Đôn đốc: Sở Nội vụ tells chosen agencies at once what they owe, beside the ladder, which goes on as it was.
import { z } from 'zod'
import { Id } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { notFound } from '../../schemas/problem.ts'
import { digest } from '../../schemas/remind-text.ts'
import { Slug } from '../campaigns/read.ts'
import type { Context } from '../context.ts'
import { addressOf, chasing, itemsOf, owedIn, workPageOf } from './owed.ts'
import { tell } from './tell.ts'
import { isAskedFor, withOpenGrants } from './who.ts'

export const UrgeAgencies = z.strictObject({
  slug: Slug,
  agencies: z.array(Id).min(1).max(300),
  /** Made for this act: sent twice, it is told once. */
  key: z.uuid(),
})
export const Urged = z.strictObject({
  agencies: z.array(
    z.strictObject({
      agency: Id,
      /** How many mails are on their way. */
      mailed: z.int(),
      /** By name, who is told. None: nothing is owed, or nobody of the agency is in the system. */
      told: z.array(z.string()),
      /** In leaves, rows, requests and tasks. */
      owed: z.int(),
    }),
  ),
})

export async function urgeAgencies(
  ctx: Context,
  who: Person,
  { slug, agencies: chosen, key }: z.infer<typeof UrgeAgencies>,
): Promise<z.input<typeof Urged>> {
  const { campaign, calendar, agencies } = await chasing(ctx, slug)
  if (!campaign || chosen.some((id) => !agencies.has(id))) throw notFound()
  const at = ctx.now().toISOString()
  const people = (
    await ctx.db.people.model.find({ leftAt: { $exists: false }, isService: { $exists: false } }).lean()
  ).map((person) => withOpenGrants(person, at))
  const all = await owedIn(ctx, campaign, { calendar })
  const told: z.input<typeof Urged>['agencies'] = []
  for (const agency of new Set(chosen)) {
    const own = all.filter((one) => one.agency === agency)
    const names: string[] = []
    let mailed = 0
    for (const person of people) {
      const owed = own.filter((one) => isAskedFor(person, one))
      if (owed.length === 0) continue
      const items = itemsOf(owed)
      const url = addressOf(ctx, campaign, workPageOf(agencies.get(agency)!.code, owed))
      const named = new Map([[agency, agencies.get(agency)!.name]])
      const { subject, text } = digest({ campaign: campaign.name, items, agencies: named, url }, false)
      const said = { subject: `Đôn đốc. ${subject}`.slice(0, 300), text: `${who.name} đôn đốc.\n\n${text}` }
      const rungs = [`${person.id} ${key} ${agency}`]
      await tell(ctx, campaign, { person, agency, isEscalation: false, rungs, items, ...said }, who.id)
      names.push(person.name)
      if (ctx.config.mail && !ctx.isDemo && person.email) mailed += 1
    }
    told.push({ agency, mailed, told: names, owed: own.length })
  }
  return { agencies: told }
}
