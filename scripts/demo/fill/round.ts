// Two criteria sets, imported and published; two campaigns, opened with their assignments.
import { readFileSync } from 'node:fs'
import { createCampaign } from '../../../api/campaigns/create.ts'
import { openCampaign } from '../../../api/campaigns/open.ts'
import { importSet } from '../../../api/sets/import.ts'
import { publishSet } from '../../../api/sets/publish.ts'
import type { Row } from '../../../schemas/opening.ts'
import { communal, province } from '../campaign.ts'
import { personOf } from '../read.ts'
import { utc } from './mapping.ts'
import type { Stage } from './stage.ts'

const reviewerHead = personOf.get('P07')!
const times = {
  import: '2026-11-17T09:00:00+07:00',
  publish: '2026-11-17T15:30:00+07:00',
  create: '2026-11-18T08:30:00+07:00',
  open: '2026-11-19T14:00:00+07:00',
}

const documentOf = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../data/${name}.json`, import.meta.url), 'utf8')) as Record<
    string,
    unknown
  >

async function set({ at, who }: Stage, name: string): Promise<string> {
  const reviewer = who(reviewerHead)
  const { id } = await importSet(at(times.import), reviewer, { document: documentOf(name), year: 2026 })
  if (!id) throw new Error(`${name} was not imported`)
  await publishSet(at(times.publish), reviewer, { id, revision: 1 })
  return id
}

async function campaign(stage: Stage, of: typeof province | typeof communal, setId: string, rows: Row[]) {
  const { at, who } = stage
  const reviewer = who(reviewerHead)
  const { code: slug, name, year, windows } = of
  const kind = of === communal ? ('internal' as const) : ('province' as const)
  await createCampaign(at(times.create), reviewer, {
    slug,
    name,
    kind,
    year,
    set: setId,
    windows,
    lockAt: utc(of.lockAt),
  })
  return openCampaign(at(times.open), reviewer, { slug, rows })
}

/** How many assignments each campaign has now. */
export async function openRounds(stage: Stage): Promise<{ province: number; communal: number }> {
  const rows = province.assignments.map(({ leaf, lead, unit, coordinators, due, targetPoints }): Row => ({
    leaf,
    lead,
    coordinators,
    ...(unit && { unit }),
    ...(due && { due: utc(due) }),
    ...(targetPoints && { target: targetPoints }),
  }))
  const everything = communal.assignments.map(({ agency, due }): Row => ({
    leaf: '*',
    lead: agency,
    due: utc(due),
  }))
  const first = await campaign(stage, province, await set(stage, 'criteria-province'), rows)
  const second = await campaign(stage, communal, await set(stage, 'criteria-commune'), everything)
  return { province: first.created, communal: second.created }
}
