import { z } from 'zod'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'
import { Figures, Published, SurveyAbout, SurveyPlan } from '../../schemas/survey/survey.ts'

export const ReadSurveys = z.strictObject({})
export const ReadSurvey = z.strictObject({ id: Id })

const Named = z.object({ id: Id, name: z.string() })

/** An index of one year: of a survey of ours, or of SIPAS as the ministry published it. */
const YearIndex = z.object({ year: z.int(), name: z.string(), rate: z.int() })

export const SurveysView = z.object({
  mayManage: z.boolean(),
  surveys: z.array(
    z.object({
      id: Id,
      code: z.string(),
      name: z.string(),
      year: z.int(),
      isConcluded: z.boolean(),
      index: z.exactOptional(z.int()),
    }),
  ),
  /** The ministry's, oldest first; hundredths of a per cent. */
  ministry: z.array(YearIndex.extend({ factors: z.array(z.object({ name: z.string(), rate: z.int() })) })),
})
export type SurveysView = z.input<typeof SurveysView>

export const Sample = z.object({
  working: z.array(z.string()),
  valid: z.int(),
  issue: z.int(),
  units: z.array(
    z.object({
      unit: z.string(),
      population: z.int(),
      valid: z.int(),
      issue: z.int(),
      groups: z.string(),
    }),
  ),
})
export type Sample = z.infer<typeof Sample>

export const SurveyView = z.object({
  ...SurveyAbout.shape,
  id: Id,
  revision: Revision,
  factors: SurveyPlan.shape.factors,
  groups: SurveyPlan.shape.groups,
  mayManage: z.boolean(),
  /** Everything, or one's own beside the total. */
  isWhole: z.boolean(),
  concluded: z.exactOptional(
    z.object({ at: Time, byName: z.string(), asBefore: z.exactOptional(z.literal(true)) }),
  ),
  /** Of whoever reads the province: how many comments were struck out before they were shown. */
  struck: z.exactOptional(z.int()),
  reopened: z.exactOptional(z.object({ at: Time, byName: z.string(), reason: z.string() })),
  /** Of whoever runs it: its results were shown once and taken back, so it can be concluded as it was. */
  wasShown: z.exactOptional(z.boolean()),
  /** Of whoever reads the province. */
  sample: z.exactOptional(Sample),
  /** Of whoever runs it: how many people of which group have to do with which unit. */
  strata: z.exactOptional(z.array(z.object({ unit: Named, group: z.string(), population: z.int() }))),
  results: z.exactOptional(
    z.object({
      total: z.exactOptional(Figures),
      weighted: Published.shape.weighted,
      units: z.array(z.object({ unit: Named, figures: Figures })),
      groups: z.array(z.object({ name: z.string(), figures: Figures })),
      hiddenUnits: z.array(Named),
      hiddenGroups: z.array(z.string()),
      /** Names of factors of which nothing is shown. */
      closed: z.array(z.string()),
      comments: z.array(z.object({ unit: z.exactOptional(z.string()), text: z.string() })),
    }),
  ),
  /** The same agency, or the province, in the surveys of other years that one sees; oldest first. */
  years: z.array(YearIndex.extend({ forms: z.int(), margin: z.int() })),
  /** Of whoever runs it: whom links may be made for, how many there are, how many were answered, how many typed from paper. */
  collecting: z.exactOptional(
    z.object({
      units: z.array(Named),
      given: z.int(),
      used: z.int(),
      typed: z.int(),
      /** By unit and group: forms to hand out, and how many came which way; never what they say. */
      places: z.array(
        z.object({
          unit: Id,
          group: z.string(),
          issue: z.int(),
          typed: z.int(),
          online: z.int(),
          brought: z.int(),
        }),
      ),
    }),
  ),
  batches: z.exactOptional(
    z.array(
      z.object({
        id: Id,
        revision: Revision,
        file: z.object({ name: z.string(), sha256: Sha256 }),
        counts: z.object({ forms: z.int(), comments: z.int() }),
        inUse: z.boolean(),
        at: Time,
        byName: z.string(),
      }),
    ),
  ),
})
export type SurveyView = z.input<typeof SurveyView>
