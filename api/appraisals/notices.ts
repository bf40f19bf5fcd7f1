// Once the decision is issued every agency is told its result, each of its officers and heads once: the same notices as
// those of deadlines, so by mail where there is an address and else on the screen.
import type { Appraisal } from '../../schemas/appraisal.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { rungKey } from '../../schemas/notice.ts'
import type { Person } from '../../schemas/person.ts'
import { resultNotice } from '../../schemas/remind-text.ts'
import { loadRound } from '../assessments/load.ts'
import type { Context } from '../context.ts'
import { addressOf } from '../reminders/owed.ts'
import { ofLongAgo } from '../reminders/since.ts'
import { keysTold, type NewNotice } from '../reminders/tell.ts'
import { holds } from '../reminders/who.ts'
import { loadCases } from './cases.ts'
import { appraisalOf } from './find.ts'
import { standings } from './read.ts'

/** What nobody was told of yet. */
export async function resultsToTell(
  ctx: Context,
  campaign: Campaign,
  people: readonly Person[],
): Promise<NewNotice[]> {
  if (campaign.kind !== 'internal') return []
  const appraisal = await appraisalOf(ctx, campaign.id)
  const decision = appraisal?.stage === 'decided' ? appraisal.decision : undefined
  const since = new Date(ctx.now().getTime() - ofLongAgo).toISOString()
  if (!appraisal || !decision || decision.at < since) return []
  const told = await keysTold(
    ctx,
    people.map(({ id }) => id),
  )
  const agencies = await ctx.db.assignments.model.distinct('agency', { campaign: campaign.id })
  const left = agencies.flatMap((agency) =>
    people.flatMap((person) => {
      const key = rungKey(person.id, `${appraisal.id} ${agency}`, decision.at, 0)
      const isTheirs = holds(person, 'officer', agency) || holds(person, 'head', agency)
      return isTheirs && !told.has(key) ? [{ agency, person, key }] : []
    }),
  )
  if (left.length === 0) return []
  const sayOf = await saying(ctx, campaign, decision)
  return left.flatMap(({ agency, person, key }) => {
    const said = sayOf(agency)
    if (!said) return []
    const item = { agency, kind: 'result' as const, due: decision.at, workingDaysLeft: 0 }
    const items = [{ ...item, codes: [decision.number] }]
    return [{ person, agency, isEscalation: false, rungs: [key], items, ...said }]
  })
}

/** From the same rows as the screen: each agency is told of its own. */
async function saying(ctx: Context, campaign: Campaign, decision: NonNullable<Appraisal['decision']>) {
  const round = await loadRound(ctx, { id: campaign.id })
  const { agencies, ranked } = standings('whole', 'decided', round, await loadCases(ctx, round))
  const rows = new Map(agencies.map((row) => [row.agency, row]))
  const url = addressOf(ctx, campaign, 'tham-dinh')
  return (agency: string) => {
    const row = rows.get(agency)
    return row && resultNotice({ campaign: campaign.name, decision, row, ranked, url })
  }
}
