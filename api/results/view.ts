import { z } from 'zod'
import { Id, Revision, Sha256, Time } from '../../schemas/id.ts'
import { DatasetSlug, indexKinds, placeKinds, ResultContent, Step } from '../../schemas/results/result.ts'

const Year = z.string().regex(/^20\d\d$/, 'Năm gồm bốn chữ số, ví dụ 2024.')

export const ReadResults = z.strictObject({
  dataset: z.exactOptional(DatasetSlug),
  /** The two years that are compared; the newest two where nothing is said. */
  from: z.exactOptional(Year),
  to: z.exactOptional(Year),
})

export const CheckView = z.object({
  kind: z.string(),
  field: z.string(),
  holds: z.boolean(),
  sentence: z.string(),
})

export const ResultView = ResultContent.strip().extend({
  id: Id,
  import: z.exactOptional(Id),
  at: Time,
  byName: z.string(),
  revision: Revision,
  mayEdit: z.boolean(),
})

export const YearView = z.object({
  year: z.int(),
  sources: z.array(z.object({ result: ResultView, isMain: z.boolean(), checks: z.array(CheckView) })),
  change: z.exactOptional(z.int()),
  changeRoundedTo: z.exactOptional(Step),
  convertedChange: z.exactOptional(z.int()),
  ranksUp: z.exactOptional(z.int()),
  isOtherSet: z.boolean(),
  nation: z.exactOptional(z.int()),
  toNation: z.exactOptional(z.int()),
  toNationRoundedTo: z.exactOptional(Step),
})

const Move = z.object({
  code: z.string(),
  name: z.exactOptional(z.string()),
  from: z.int(),
  to: z.int(),
  max: z.exactOptional(z.int()),
  unit: z.enum(['points', 'rate']),
  change: z.int(),
  reason: z.exactOptional(z.string()),
})

export const ComparisonView = z.object({
  from: z.int(),
  to: z.int(),
  points: z.int(),
  roundedTo: Step,
  ranks: z.exactOptional(z.int()),
  isSameSet: z.boolean(),
  sentence: z.string(),
  areas: z.array(Move),
  leaves: z.array(Move),
})

export const ResultsView = z.object({
  dataset: DatasetSlug,
  /** Of a data set that comes by import alone: its name and where it comes from. */
  label: z.exactOptional(z.object({ title: z.string(), source: z.exactOptional(z.string()) })),
  home: z.string(),
  datasets: z.array(z.object({ slug: DatasetSlug, title: z.string() })),
  mayWrite: z.boolean(),
  mayImport: z.boolean(),
  par: z.array(YearView),
  sipas: z.array(YearView),
  /** The rates of the areas of every year of PAR INDEX that tells them, in hundredths of a per cent. */
  areas: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      rates: z.array(z.object({ year: z.int(), rate: z.int() })),
    }),
  ),
  comparison: z.exactOptional(ComparisonView),
  /** The country and other provinces, by their main source. */
  others: z.array(
    z.object({
      id: Id,
      revision: Revision,
      index: z.enum(indexKinds),
      year: z.int(),
      place: z.enum(placeKinds),
      name: z.exactOptional(z.string()),
      points: z.int(),
      rank: z.exactOptional(z.int()),
      of: z.exactOptional(z.int()),
      source: z.string(),
      mayEdit: z.boolean(),
    }),
  ),
  imports: z.array(
    z.object({
      id: Id,
      revision: Revision,
      file: z.object({ name: z.string(), sha256: Sha256 }),
      counts: z.object({ made: z.int(), replaced: z.int() }),
      at: Time,
      byName: z.string(),
      undone: z.exactOptional(z.object({ at: Time, byName: z.string() })),
    }),
  ),
})
export type ResultsView = z.input<typeof ResultsView>
