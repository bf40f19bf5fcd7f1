// What was published of a year: PAR INDEX or SIPAS of the province, of another one or of the country, as its source prints
// it. Figures are integer hundredths and are never corrected: what contradicts itself stands beside them (checks.ts).
import { z } from 'zod'
import { Day } from '../agency.ts'
import { Id, Revision, Sha256, Time } from '../id.ts'
import { Points } from '../points.ts'
import { NodeCode } from '../set.ts'

export const indexKinds = ['par', 'sipas'] as const
export type IndexKind = (typeof indexKinds)[number]

/** The province whose data these are, the mean of the country, or another province by its name. */
export const placeKinds = ['home', 'nation', 'province'] as const

const text = (max: number) => z.string().trim().min(1).max(max)
const Score = Points.min(0).max(1000_00)
const Maximum = Points.min(1).max(1000_00)
/** In hundredths of a per cent: 9063 is 90,63 %. */
const Rate = z.int().min(0).max(100_00)
/** What a figure was rounded to, in hundredths: '75' is given to 100, '74,56' to 1. */
export const Step = z.union([z.literal(1), z.literal(10), z.literal(100)])
export type Step = z.infer<typeof Step>

/** An area, a factor of SIPAS, or a leaf. */
export const Part = z.strictObject({
  code: NodeCode,
  name: z.exactOptional(text(500)),
  points: z.exactOptional(Score),
  max: z.exactOptional(Maximum),
  rate: z.exactOptional(Rate),
  /** Why, in the words of the source. */
  reason: z.exactOptional(text(2000)),
})
export type Part = z.infer<typeof Part>

export const Source = z.strictObject({
  /** The decision that announces the index comes before whatever repeats it. */
  kind: z.enum(['decision', 'other']),
  title: text(500),
  /** Number and symbol of the paper, and its day, as they are printed. */
  number: z.exactOptional(text(100)),
  issued: z.exactOptional(Day),
})

export const ResultContent = z.strictObject({
  index: z.enum(indexKinds),
  year: z.int().min(2012).max(2100),
  place: z.enum(placeKinds),
  /** Of another province. */
  name: z.exactOptional(text(100)),
  points: Score,
  roundedTo: Step,
  /** The index is points of this scale. */
  scale: Maximum,
  rank: z.exactOptional(z.int().min(1).max(100)),
  of: z.exactOptional(z.int().min(1).max(100)),
  /** What the source says that it rose (fell: below zero) since the year before. */
  change: z.exactOptional(Points),
  /** The same of places in the ranking: fallen from 33 to 57 is −24. */
  ranksUp: z.exactOptional(z.int().min(-100).max(100)),
  /** The same measure on another scale: SIPAS as 7,58 of 10 points. */
  converted: z.exactOptional(
    z.strictObject({ points: Score, max: Maximum, change: z.exactOptional(Points) }),
  ),
  /** The criteria set that it was graded by, as the source names it. */
  set: z.exactOptional(text(200)),
  areas: z.array(Part).max(20),
  /** What the rates of the areas were rounded to. */
  rateStep: Step,
  leaves: z.array(Part).max(500),
  /** «Sáu lĩnh vực giảm điểm: …»: a count that the source states, and what it lists. */
  counts: z
    .array(
      z.strictObject({
        what: text(300),
        stated: z.int().min(0).max(1000),
        items: z.array(text(300)).max(100),
      }),
    )
    .max(20),
  source: Source,
  remark: z.exactOptional(text(2000)),
})
export type ResultContent = z.infer<typeof ResultContent>

/** The province's own figures; another data set is labelled, comes by import alone, and is not edited. */
export const ownDataset = 'tinh'
export const DatasetSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)

export const Result = ResultContent.extend({
  id: Id,
  dataset: DatasetSlug,
  /** The import that brought it; none where it was typed. */
  import: z.exactOptional(Id),
  /** Not there once an import brought another in its place. */
  inUse: z.exactOptional(z.literal(true)),
  replacedBy: z.exactOptional(Id),
  by: Id,
  at: Time,
  revision: Revision,
}).strip()
export type Result = z.infer<typeof Result>

/** One Excel file that was taken in. */
export const ResultImport = z.object({
  id: Id,
  dataset: DatasetSlug,
  /** Of a labelled data set: what it is called, whose it is and where it comes from. */
  label: z.exactOptional(
    z.strictObject({ title: text(300), home: text(100), source: z.exactOptional(text(1000)) }),
  ),
  file: z.strictObject({ name: text(255), sha256: Sha256 }),
  counts: z.strictObject({ made: z.int().min(0), replaced: z.int().min(0) }),
  undone: z.exactOptional(z.strictObject({ by: Id, at: Time })),
  by: Id,
  at: Time,
  revision: Revision,
})
export type ResultImport = z.infer<typeof ResultImport>

type Rounded = Pick<ResultContent, 'points' | 'roundedTo'>

/** Rounded figures differ by no more than the coarser of them tells: 78,44 and 75 by about 3, not by 3,44. */
export function difference(now: Rounded, then: Rounded): Rounded {
  const roundedTo = Math.max(now.roundedTo, then.roundedTo) as Step
  return { points: Math.round((now.points - then.points) / roundedTo) * roundedTo, roundedTo }
}

/** How many provinces there were to rank: 63 until 2024, 34 since. */
export const usualOf = (year: number): number => (year <= 2024 ? 63 : 34)

type Place = Pick<ResultContent, 'index' | 'year' | 'place' | 'name'>

/** Whose index of which year. */
export const measureOf = ({ index, year, place, name = '' }: Place): string =>
  `${index} ${year} ${place} ${name.toLocaleLowerCase('vi')}`

/** The same, by this source: two of one key would say the same thing twice. */
export const keyOf = (result: Place & Pick<ResultContent, 'source'>): string =>
  `${measureOf(result)} ${result.source.title.toLocaleLowerCase('vi')}`

/** Of several sources of one measure the decision counts, else what was entered first. */
export const mainOf = <R extends Pick<ResultContent, 'source'>>(sources: readonly R[]): R | undefined =>
  sources.find(({ source }) => source.kind === 'decision') ?? sources[0]

/** Achieved of the maximum in hundredths of a per cent, half up; as the source gives it where it does. */
export function rateOf({ rate, points, max }: Pick<Part, 'rate' | 'points' | 'max'>): number | undefined {
  if (rate !== undefined || points === undefined || max === undefined) return rate
  return Math.floor((2 * points * 100_00 + max) / (2 * max))
}

/** Every part is named with its maximum, and the maxima make up the whole: only then can they be summed. */
export const isComplete = (parts: readonly Part[], whole: number): boolean =>
  parts.length > 0 &&
  parts.every(({ max }) => max !== undefined) &&
  parts.reduce((sum, { max = 0 }) => sum + max, 0) === whole
