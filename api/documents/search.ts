// The one box: particulars and the text of every page, ranked, each with the place that was found. Only inside the scope.
import { z } from 'zod'
import type { Person } from '../../schemas/person.ts'
import type { Document } from '../../schemas/document.ts'
import { type Snippet, snippetOf } from '../../schemas/snippet.ts'
import { opens } from '../../schemas/scan.ts'
import { type Plan, planOf } from '../../schemas/terms.ts'
import type { Hit, Narrow, Scope } from '../../storage/search/search.ts'
import type { Context } from '../context.ts'
import type { ListDocuments } from './list.ts'
import { citedIds, scannable, slotIds, unusableIds } from './narrow.ts'
import { isOwn } from './read.ts'
import { rowsOf } from './rows.ts'
import { isWhole, scopeOf } from './scope.ts'
import type { DocumentRow } from './view.ts'

export type Asked = Partial<z.infer<typeof ListDocuments>>

/** So far one may look; whoever wants more narrows the question. */
const DEEPEST = 1000

/** `after` is how many were shown already. */
export async function search(ctx: Context, who: Person, asked: Asked & { q: string; limit: number }) {
  const plan = planOf(asked.q)
  const from = Math.min(DEEPEST, Number(/^(\d+) ranked$/.exec(asked.after ?? '')?.[1] ?? 0))
  const scope = await scopeOf(ctx, who, asked.agency)
  const narrow = await narrower(ctx, who, scope, asked)
  const { hits, total } = await ctx.db.search.find(plan, scope, narrow(), { most: from + asked.limit })
  const page = hits.slice(from)
  const ids = page.map(({ document }) => document)
  const documents = await ctx.db.documents.model.find({ id: { $in: ids } }).lean()
  const [rows, found] = await Promise.all([
    rowsOf(ctx, documents, singlesOf(scope, documents, page)),
    snippets(
      ctx,
      who,
      plan,
      page.map(({ version }) => version),
    ),
  ])
  const byId = new Map(rows.map((row) => [row.id, row]))
  const next = from + page.length
  return {
    rows: page.flatMap(({ document, version }): DocumentRow[] => {
      const row = byId.get(document)
      const snippet = found.get(version)
      return row ? [{ ...row, ...(snippet && { found: snippet }) }] : []
    }),
    total,
    ...(next < Math.min(total, DEEPEST) && { next: `${next} ranked` }),
  }
}

/** Of documents of agencies that are not seen whole, the version that is. */
function singlesOf(scope: Scope, documents: readonly Document[], hits: readonly Hit[]): Map<string, string> {
  const single = new Set(documents.filter(({ agency }) => !isWhole(scope, agency)).map(({ id }) => id))
  return new Map(hits.flatMap(({ document, version }) => (single.has(document) ? [[document, version]] : [])))
}

/** Of what does not open for this reader no word is shown. */
async function snippets({ db, config }: Context, who: Person, plan: Plan, ids: readonly string[]) {
  const [pages, versions] = await Promise.all([
    db.search.pages(ids),
    db.versions.model.find({ id: { $in: [...ids] } }, { id: 1, n: 1, scan: 1, agency: 1 }).lean(),
  ])
  const isScanned = config.scanner !== undefined
  return new Map(
    versions.flatMap((version): [string, Snippet & { n: number }][] => {
      const { id, n, scan } = version
      if (!opens(scan, { isScanned, isOwn: isOwn(who, version) })) return []
      const snippet = snippetOf(pages.get(id) ?? [], plan)
      return snippet ? [[id, { ...snippet, n }]] : []
    }),
  )
}

/**
 * The conditions of a question, by columns of the index. `use`, `withdrawn` and the slot may be asked otherwise than they were;
 * `isScannable`: nothing but what the scanner says something of.
 */
export async function narrower(ctx: Context, who: Person, scope: Scope, asked: Asked) {
  const { type, proof, state, issuer, year, signer, from, to, slot, scan } = asked
  const [uses, slots] = await Promise.all([usesOf(ctx), slot ? slotIds(ctx, who, asked) : undefined])
  return ({
    use = asked.use,
    withdrawn = asked.withdrawn,
    inSlot = slot && slots ? slots[slot] : undefined,
    isScannable = scan !== undefined,
  }: Otherwise = {}): Narrow => {
    const narrow: Narrow = { withdrawn: (value) => (value === 'true') === (withdrawn === 'true') }
    for (const [name, wanted] of Object.entries({
      type,
      proof,
      [stateColumn(scope)]: state,
      issuer,
      year,
      signer,
      scan,
    }))
      if (wanted) narrow[name as keyof Narrow] = (value) => value === wanted
    if (from) narrow.to = (value) => value >= from
    if (to) narrow.from = (value) => value !== '' && value <= to
    const { state: asWanted = () => true } = narrow
    if (isScannable) narrow.state = (value) => isOfThese.has(value) && asWanted(value)
    if (use || inSlot) narrow.document = (id) => (!use || uses(id) === use) && (!inSlot || inSlot.has(id))
    return narrow
  }
}

interface Otherwise extends Pick<Asked, 'use' | 'withdrawn'> {
  inSlot?: ReadonlySet<string> | undefined
  isScannable?: boolean
}
const isOfThese: ReadonlySet<string> = new Set(scannable)

/** Who reads single versions hears nothing of others, also not that one was refused. */
export const stateColumn = ({ agencies }: Scope) =>
  agencies === 'all' || agencies.size > 0 ? 'newest' : 'state'

/** Of each document whether it is cited, or could be and is not. */
async function usesOf(ctx: Context) {
  const [cited, unusable] = await Promise.all([citedIds(ctx), unusableIds(ctx)])
  return (id: string) => (cited.has(id) ? 'cited' : unusable.has(id) ? undefined : 'uncited')
}
