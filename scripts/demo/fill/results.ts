// What was published, through the same import as on the screen: three invented years of the province with a bulletin that
// says otherwise, and apart from them the real figures of Quảng Nam.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { importResults } from '../../../api/results/import.ts'
import { workbookOf } from '../../../api/sets/excel.ts'
import type { ResultContent } from '../../../schemas/results/result.ts'
import { resultTables } from '../../../schemas/results/write.ts'
import { dataset, label, quangNam } from '../quang-nam.ts'
import { personOf } from '../read.ts'
import type { Stage } from './stage.ts'

/** '85.80' → 8580 */
const hundredths = z
  .string()
  .regex(/^\d+\.\d\d$/)
  .transform((text) => Number(text.replace('.', '')))
const year = z.object({
  year: z.number(),
  criteriaSet: z.string(),
  published: z.string(),
  parIndex: hundredths,
  rank: z.number(),
  of: z.number(),
  areas: z.array(z.object({ code: z.string(), points: hundredths, max: hundredths, rate: hundredths })),
  sipas: z.object({
    index: hundredths,
    rank: z.number(),
    of: z.number(),
    factors: z.array(z.object({ name: z.string(), index: hundredths })),
    method: z.string(),
    points: hundredths,
    max: hundredths,
  }),
})
const contradiction = z.object({
  year: z.number(),
  source: z.string(),
  published: z.object({ parIndex: hundredths, rank: z.number(), of: z.number(), ranksUp: z.number() }),
})

const data = z
  .object({ years: z.array(year), contradictions: z.array(contradiction) })
  .parse(JSON.parse(readFileSync(new URL('../data/results.json', import.meta.url), 'utf8')))

const place = z.object({ name: z.string().optional(), points: hundredths, rank: z.number().optional() })
const others = z
  .object({
    years: z.array(
      z.object({ year: z.number(), of: z.number(), par: z.array(place), sipas: z.array(place) }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('../data/others.json', import.meta.url), 'utf8')))

const named = z
  .object({ nodes: z.array(z.object({ code: z.string(), name: z.string() })) })
  .parse(JSON.parse(readFileSync(new URL('../data/criteria-province.json', import.meta.url), 'utf8')))
const nameOf = new Map(named.nodes.map(({ code, name }) => [code, name]))

const plain = {
  ...{ place: 'home' as const, roundedTo: 1 as const, scale: 100_00, rateStep: 1 as const },
  ...{ areas: [], leaves: [], counts: [] },
}

const ofYear = ({
  year: of,
  criteriaSet,
  published,
  sipas,
  ...par
}: z.infer<typeof year>): ResultContent[] => {
  const source = (title: string) => ({ kind: 'decision' as const, title, issued: published })
  return [
    {
      ...{
        ...plain,
        index: 'par',
        year: of,
        points: par.parIndex,
        rank: par.rank,
        of: par.of,
        set: criteriaSet,
      },
      areas: par.areas.map((area) => ({ ...area, name: nameOf.get(area.code) ?? area.code })),
      source: source('Quyết định công bố PAR INDEX (minh họa)'),
    },
    {
      ...{ ...plain, index: 'sipas', year: of, points: sipas.index, rank: sipas.rank, of: sipas.of },
      converted: { points: sipas.points, max: sipas.max },
      areas: sipas.factors.map(({ name, index: rate }, n) => ({ code: String(n + 1), name, rate })),
      source: source('Quyết định công bố SIPAS (minh họa)'),
      remark: sipas.method,
    },
  ]
}

const bulletin = ({ year: of, source, published }: z.infer<typeof contradiction>): ResultContent => ({
  ...{ ...plain, index: 'par', year: of, points: published.parIndex, rank: published.rank, of: published.of },
  ranksUp: published.ranksUp,
  source: { kind: 'other', title: source },
})

/** The country without a rank, another province with its own. Under the decision of the same year. */
const elsewhere = ({ year: of, of: among, ...indexes }: (typeof others.years)[number]): ResultContent[] =>
  (['par', 'sipas'] as const).flatMap((index) =>
    indexes[index].map(({ name, points, rank }) => ({
      ...{ ...plain, index, year: of, points },
      ...(name === undefined ? { place: 'nation' } : { place: 'province', name }),
      ...(rank !== undefined && { rank, of: among }),
      source: {
        kind: 'decision',
        title: `Quyết định công bố ${index === 'par' ? 'PAR INDEX' : 'SIPAS'} (minh họa)`,
        issued: data.years.find(({ year }) => year === of)!.published,
      },
    })),
  )

export const published: readonly ResultContent[] = [
  ...data.years.flatMap(ofYear),
  ...data.contradictions.map(bulletin),
  ...others.years.flatMap(elsewhere),
]

/** How many results each data set has. */
export async function bringResults({ at, who }: Stage): Promise<{ own: number; apart: number }> {
  const reviewer = who(personOf.get('P07')!)
  const bring = async (time: string, name: string, ...tables: Parameters<typeof resultTables>) => {
    const file = (await workbookOf(resultTables(...tables))).toString('base64')
    return (await importResults(at(time), reviewer, { file, name })).rows.length
  }
  return {
    own: await bring('2026-04-10T09:00:00+07:00', 'ket-qua-quang-ha.xlsx', published),
    apart: await bring('2026-04-10T10:00:00+07:00', 'ket-qua-quang-nam.xlsx', quangNam, { dataset, label }),
  }
}
