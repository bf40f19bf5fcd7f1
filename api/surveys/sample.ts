import { sizesOf } from '../../schemas/survey/sample.ts'
import type { Survey } from '../../schemas/survey/survey.ts'
import type { Sample } from './view.ts'

/** The sizes of the sample with their arithmetic, units and groups by name. */
export function sampleView(survey: Survey, names: ReadonlyMap<string, string>): Sample {
  const { units, ...sizes } = sizesOf(survey)
  const groupOf = new Map(survey.groups.map(({ code, name }) => [code, name]))
  return {
    ...sizes,
    working: [...sizes.working],
    units: units.map(({ unit, groups, ...one }) => ({
      ...{ unit: names.get(unit) ?? unit, ...one },
      groups: groups.map(({ code, issue }) => `${groupOf.get(code) ?? code} ${issue}`).join(' · '),
    })),
  }
}
