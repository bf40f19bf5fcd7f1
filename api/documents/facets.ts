// How many documents each narrowing of the library would show, within one's reach and the words asked for.
import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import type { Person } from '../../schemas/person.ts'
import { planOf } from '../../schemas/terms.ts'
import type { Context } from '../context.ts'
import { ListDocuments } from './list.ts'
import { citedIds } from './narrow.ts'
import { scopeOf } from './scope.ts'

export const ReadFacets = ListDocuments.pick({ agency: true, q: true })
const Counts = z.record(z.string(), z.int())
/** Most frequent first, no more than twenty. */
const Named = z.array(z.object({ value: z.string(), name: z.string(), n: z.int() }))
export const Facets = z.object({
  total: z.int(),
  use: Counts,
  state: Counts,
  type: Counts,
  proof: Counts,
  year: Counts,
  issuer: Named,
  signer: Named,
  withdrawn: z.int(),
})

const counted = ['type', 'proof', 'state', 'year', 'issuer', 'signer'] as const
const MOST = 20

export async function facets(ctx: Context, who: Person, { agency, q = '' }: z.infer<typeof ReadFacets>) {
  const { search, agencies } = ctx.db
  const plan = planOf(q)
  const [scope, cited, known] = await Promise.all([
    scopeOf(ctx, who, agency),
    citedIds(ctx),
    agencies.model.find({}, { id: 1, short: 1 }).lean(),
  ])
  const standing = (value: string) => value === ''
  const [all, used, gone] = await Promise.all([
    search.find(plan, scope, { withdrawn: standing }, { most: 0, count: counted }),
    search.find(plan, scope, { withdrawn: standing, document: (id) => cited.has(id) }, { most: 0 }),
    search.find(plan, scope, { withdrawn: (value) => !standing(value) }, { most: 0 }),
  ])
  const names = new Map(known.map(({ id, short }) => [id, short]))
  const { total, counts } = all
  return {
    total,
    use: { cited: used.total, uncited: total - used.total },
    state: tally(counts.state),
    type: tally(counts.type),
    proof: tally(counts.proof),
    year: tally(counts.year),
    issuer: named(counts.issuer, (value) => names.get(value) ?? value),
    signer: named(counts.signer, (value) => value),
    withdrawn: gone.total,
  }
}

type Found = ReadonlyMap<string, number> | undefined

const tally = (found: Found) => Object.fromEntries([...(found ?? [])].filter(([value]) => value !== ''))

const named = (found: Found, name: (value: string) => string): z.infer<typeof Named> =>
  Object.entries(tally(found))
    .map(([value, n]) => ({ value, name: name(value), n }))
    .sort((a, b) => b.n - a.n || compareText(a.name, b.name))
    .slice(0, MOST)
