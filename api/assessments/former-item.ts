// One paper of an earlier year as it is proposed: where it stood, where it would stand, and what became of it since.
import { z } from 'zod'
import { type Assessment, type Citation, Origin } from '../../schemas/assessment.ts'
import type { Campaign } from '../../schemas/campaign.ts'
import { Particulars } from '../../schemas/document.ts'
import { formerStates, slotAfter, unusable } from '../../schemas/former.ts'
import { Id, Time } from '../../schemas/id.ts'
import { type Cited, papersOf } from '../../schemas/reading.ts'
import { scanStateOf, whyClosed } from '../../schemas/scan.ts'
import type { LeafNode } from '../../schemas/set.ts'
import { whyNot } from '../../schemas/slots.ts'
import type { Context } from '../context.ts'
import type { Read, Round } from './load.ts'

export const FormerItem = z.object({
  from: Origin,
  year: z.int(),
  /** Of the leaf in that year. */
  code: z.string(),
  /** The round that it was cited in, where that is of the other kind. */
  of: z.exactOptional(z.string()),
  /** The body that it was of, where that one ended since. */
  predecessor: z.exactOptional(z.string()),
  /** Where it belongs in this year's leaf; absent where a person must say it. */
  slot: z.exactOptional(z.string()),
  document: Id,
  documentCode: z.string(),
  particulars: Particulars,
  file: z.string(),
  /** What would be cited: the newest kept version. */
  version: Id,
  n: z.int(),
  /** The version that was cited then, where another came since: its pages may be others. */
  citedN: z.exactOptional(z.int()),
  pages: z.exactOptional(z.string()),
  section: z.exactOptional(z.string()),
  quote: z.exactOptional(z.string()),
  state: z.enum(formerStates),
  /** It cannot be cited at all. */
  unusable: z.exactOptional(z.string()),
  /** It would not fill its place as it stands. */
  whyNot: z.array(z.string()),
  /** Who said that it is not true any more, and why. */
  said: z.exactOptional(z.object({ reason: z.string(), byName: z.string(), at: Time })),
})
export type FormerItem = z.infer<typeof FormerItem>

export const FormerLeaf = z.object({
  assessment: Id,
  code: z.string(),
  name: z.string(),
  slots: z.array(z.object({ key: z.string(), name: z.string() })),
  /** What the lead wrote then, for whoever writes it now and has not yet. */
  explanation: z.exactOptional(z.object({ year: z.int(), code: z.string(), text: z.string() })),
  items: z.array(FormerItem),
})
export type FormerLeaf = z.infer<typeof FormerLeaf>
export interface Found {
  readonly campaign: Campaign
  readonly assessment: Assessment
  readonly leaf: LeafNode
  readonly citation: Citation
}

export function itemOf(
  { config }: Context,
  one: Read,
  { campaign, assessment, leaf, citation }: Found,
  known: {
    would: Cited
    then: Cited | undefined
    cited: ReadonlyMap<string, Cited>
    names: ReadonlyMap<string, string>
    round: Pick<Round, 'agencies' | 'campaign'>
  },
): FormerItem {
  const { would, then, cited, names, round } = known
  const {
    agencies,
    campaign: { kind },
  } = round
  const { document, version } = would
  const from = { assessment: assessment.id, citation: citation.key }
  const slots = one.leaf.leaf.slots
  const slot = slotAfter(
    leaf.leaf.slots.find(({ key }) => key === citation.slot),
    slots,
  )
  const place = slots.find(({ key }) => key === slot)
  const asIf = { ...citation, slot: slot ?? '', version: version.id }
  const [paper] = papersOf({ assessment: { ...one.assessment, citations: [asIf] }, cited })
  const isForeign = ![one.assignment.agency, ...one.assignment.coordinators].includes(document.agency)
  const why = unusable(would)
  const { scan } = version
  const isClosed = config.scanner !== undefined && scanStateOf(scan) !== 'clean'
  const said = one.assessment.outdated?.find((each) => isSame(each.from, from))
  // Carried over, or cited there by hand.
  const isCited = one.assessment.citations.some((each) =>
    each.from ? isSame(each.from, from) : each.document === document.id && each.slot === slot,
  )
  return {
    from,
    year: campaign.year,
    code: assessment.code,
    ...(campaign.kind !== kind && { of: campaign.name }),
    ...(isForeign && { predecessor: agencies.get(document.agency)?.short ?? '–' }),
    ...(slot && { slot }),
    document: document.id,
    documentCode: document.code,
    particulars: document.particulars,
    file: version.files[0]?.name ?? document.code,
    version: version.id,
    n: version.n,
    ...(then && then.version.n !== version.n && { citedN: then.version.n }),
    ...(citation.pages && { pages: citation.pages }),
    ...(citation.section && { section: citation.section }),
    ...(citation.quote && { quote: citation.quote }),
    state: isCited ? 'cited' : said ? 'outdated' : 'open',
    ...(why && { unusable: why }),
    whyNot: why
      ? []
      : [
          ...(place && paper ? whyNot(place, paper.paper, one.year, one.names) : []),
          ...(isClosed ? [whyClosed(scan)] : []),
        ],
    ...(said && { said: { reason: said.reason, byName: names.get(said.by) ?? '–', at: said.at } }),
  }
}

export const isSame = (a: Origin, b: Origin): boolean =>
  a.assessment === b.assessment && a.citation === b.citation

/** Of the leaf where the first of the items stood; for the lead alone, and only while nothing is written. */
export function explanationOf(
  { assessment: { explanation }, assignment: { agency } }: Read,
  items: readonly Found[],
  mine: readonly string[],
): Pick<FormerLeaf, 'explanation'> {
  const before = items.find(({ assessment }) => assessment.explanation !== undefined)
  const text = before?.assessment.explanation
  if (!before || text === undefined || explanation || !mine.includes(agency)) return {}
  if (!mine.includes(before.assessment.agency)) return {}
  return { explanation: { year: before.campaign.year, code: before.assessment.code, text } }
}
