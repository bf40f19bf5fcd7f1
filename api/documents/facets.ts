// How many documents each condition of the library would show, within one's reach, the words asked for and the other conditions.
import { compareText } from '../../schemas/format.ts'
import { z } from 'zod'
import type { Person } from '../../schemas/person.ts'
import { planOf } from '../../schemas/terms.ts'
import type { Context } from '../context.ts'
import { ListDocuments } from './list.ts'
import { slotIds, slotStates } from './narrow.ts'
import { scopeOf } from './scope.ts'
import { narrower, stateColumn } from './search.ts'

export const ReadFacets = ListDocuments.omit({ after: true, limit: true })
const Counts = z.record(z.string(), z.int())
/** Most frequent first, no more than twenty. */
const Named = z.array(z.object({ value: z.string(), name: z.string(), n: z.int() }))
export const Facets = z.object({
  total: z.int(),
  use: Counts,
  state: Counts,
  /** What the scanner for malware said. */
  scan: Counts,
  type: Counts,
  proof: Counts,
  year: Counts,
  issuer: Named,
  signer: Named,
  withdrawn: z.int(),
  /** Only within an agency's year: over all of them, counting would cost more than asking. */
  slot: z.exactOptional(Counts),
})

const counted = ['type', 'proof', 'year', 'issuer', 'signer'] as const
const MOST = 20

export async function facets(ctx: Context, who: Person, asked: z.infer<typeof ReadFacets>) {
  const { search, agencies } = ctx.db
  const plan = planOf(asked.q ?? '')
  const scope = await scopeOf(ctx, who, asked.agency)
  const [narrow, known] = await Promise.all([
    narrower(ctx, who, scope, asked),
    agencies.model.find({}, { id: 1, short: 1 }).lean(),
  ])
  const state = stateColumn(scope)
  const scanCounts = async () =>
    (await search.find(plan, scope, narrow({ isScannable: true }), { most: 0, count: ['scan'] })).counts.scan
  const one = async (otherwise: Parameters<typeof narrow>[0]) =>
    (await search.find(plan, scope, narrow(otherwise), { most: 0 })).total
  const slotCounts = async () => {
    if (!asked.agency || !asked.campaign) return undefined
    const ids = await slotIds(ctx, who, asked)
    const each = slotStates.map(async (name) => [name, await one({ inSlot: ids[name] })] as const)
    return Object.fromEntries(await Promise.all(each))
  }
  const [{ total, counts }, scan, cited, uncited, withdrawn, slot] = await Promise.all([
    search.find(plan, scope, narrow(), { most: 0, count: [...counted, state] }),
    scanCounts(),
    one({ use: 'cited' }),
    one({ use: 'uncited' }),
    one({ withdrawn: 'true' }),
    slotCounts(),
  ])
  const names = new Map(known.map(({ id, short }) => [id, short]))
  return {
    total,
    use: { cited, uncited },
    state: tally(counts[state]),
    scan: tally(scan),
    type: tally(counts.type),
    proof: tally(counts.proof),
    year: tally(counts.year),
    issuer: named(counts.issuer, (value) => names.get(value) ?? value),
    signer: named(counts.signer, (value) => value),
    withdrawn,
    ...(slot && { slot }),
  }
}

type Found = ReadonlyMap<string, number> | undefined

const tally = (found: Found) => Object.fromEntries([...(found ?? [])].filter(([value]) => value !== ''))

const named = (found: Found, name: (value: string) => string): z.infer<typeof Named> =>
  Object.entries(tally(found))
    .map(([value, n]) => ({ value, name: name(value), n }))
    .sort((a, b) => b.n - a.n || compareText(a.name, b.name))
    .slice(0, MOST)
