// A survey for tests, and people who answered it one by one: so that a test can exchange two of them.
import { newId } from '../schemas/id.ts'
import { type Ballots, questionsOf, type Survey, usualPlan } from '../schemas/survey/survey.ts'
import type { Places } from './places.ts'
import type { World } from './world.ts'

export const surveyOf = (units: readonly string[], more: Partial<Survey> = {}): Survey => ({
  ...{ id: newId('sv'), code: 'HL-2026', name: 'Khảo sát hài lòng', year: 2026 },
  ...{ from: '2026-08-03', to: '2026-09-11', smallest: 10, confidence: '95', margin: 5_00, reserve: 10_00 },
  ...{ per: 'unit', max: 10_00, ...usualPlan, by: newId('pe'), at: '2026-07-01T00:00:00.000Z', revision: 1 },
  strata: units.flatMap((unit) =>
    usualPlan.groups.map(({ code: group }) => ({ unit, group, population: 1000 })),
  ),
  ...more,
})

export interface Voter {
  unit: string
  group: string
  /** By question; 0 where it was not answered. */
  levels: number[]
}

/** The same people as the counts that a file brings. */
export function ballotsOf(voters: readonly Voter[], survey: Pick<Survey, 'factors'>): Ballots[] {
  const codes = questionsOf(survey).map(({ code }) => code)
  const cells = new Map<string, Ballots>()
  for (const { unit, group, levels } of voters) {
    const key = `${unit} ${group}`
    const cell = cells.get(key) ?? { unit, group, forms: 0, marks: {} }
    cells.set(key, { ...cell, forms: cell.forms + 1 })
    levels.forEach((level, n) => {
      if (level) (cell.marks[codes[n]!] ??= [0, 0, 0, 0, 0])[level - 1]! += 1
    })
  }
  return [...cells.values()]
}

/** For the test of refusals: one that asked about an agency of one's own, one that did not. */
export async function placesOfSurveys(world: World, mine: string, theirs: string): Promise<Places> {
  const { db, now } = world.ctx
  const at = now().toISOString()
  const published = { units: [], groups: [], hiddenUnits: [], hiddenGroups: [], closed: [], comments: [] }
  const made = (unit: string, code: string): Survey =>
    surveyOf([unit], { code, concluded: { by: newId('pe'), at }, published })
  const [own, foreign] = [made(mine, 'A-1'), made(theirs, 'B-1')]
  for (const survey of [own, foreign]) await world.make(db.surveys, survey)
  const batch = async (survey: string) => {
    const file = { name: 'phieu.xlsx', sha256: 'a'.repeat(64) as never }
    const counts = { forms: 0, comments: 0 }
    const ballots = { cells: [], comments: [] }
    const about = { inUse: true, by: newId('pe'), at, revision: 1 }
    return (await world.make(db.surveyBatches, { id: newId('sb'), survey, file, counts, ballots, ...about }))
      .id
  }
  return {
    surveys: { own: own.id, foreign: foreign.id },
    'survey-batches': { own: await batch(own.id), foreign: await batch(foreign.id) },
  }
}
