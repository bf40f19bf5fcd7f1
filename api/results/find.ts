// One data set of published results: the province's own, or a labelled one; and one result of it.
import { compareText } from '../../schemas/format.ts'
import { notFound } from '../../schemas/problem.ts'
import { ownDataset, type Result, type ResultImport } from '../../schemas/results/result.ts'
import type { Context } from '../context.ts'
import { placeOf } from '../dossiers/cover.ts'

export interface Dataset {
  readonly slug: string
  readonly label?: NonNullable<ResultImport['label']>
  /** What the province is called. */
  readonly home: string
}

/** The province's own first, then the labelled ones by their name. Of several imports the newest names the data set. */
export async function datasetsOf({ db }: Context): Promise<Dataset[]> {
  const filled = await db.results.model.distinct('dataset', { inUse: true })
  const imports = await db.resultImports.model
    .find({ label: { $exists: true }, undone: { $exists: false } })
    .sort({ at: -1 })
    .lean()
  const labelled = filled.flatMap((slug): Dataset[] => {
    const label = imports.find(({ dataset }) => dataset === slug)?.label
    return label ? [{ slug, label, home: label.home }] : []
  })
  const { province } = placeOf(await db.agencies.model.find({ isIssuerOnly: true }).lean())
  const own = { slug: ownDataset, home: province.replace(/^Ủy ban nhân dân */, '') || 'tỉnh' }
  return [own, ...labelled.sort((a, b) => compareText(a.label!.title, b.label!.title))]
}

/** To choose from. */
export const titled = (all: readonly Dataset[]): { slug: string; title: string }[] =>
  all.map(({ slug, label, home }) => ({ slug, title: label?.title ?? `Kết quả của ${home}` }))

export async function findDataset(ctx: Context, slug = ownDataset) {
  const all = await datasetsOf(ctx)
  const dataset = all.find((one) => one.slug === slug)
  if (!dataset) throw notFound()
  return { all, dataset, results: await currentOf(ctx, slug) }
}

/** Newest year first; of one year in the order in which they were entered. */
export const currentOf = ({ db }: Context, dataset: string): Promise<Result[]> =>
  db.results.model.find({ dataset, inUse: true }).sort({ year: -1, at: 1, id: 1 }).lean()
