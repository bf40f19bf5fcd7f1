// What is typed of every leaf, in the order of the set: what Sở Nội vụ counted of what the head confirmed, or else the
// agency's own; never the working copy.
import type { Figure } from '../../schemas/assessment.ts'
import { type EntryContent, type EntrySeal, seenOf, sealOf } from '../../schemas/entry.ts'
import { formatNumber, withUnit } from '../../schemas/format.ts'
import { Problem } from '../../schemas/problem.ts'
import type { Cited } from '../../schemas/reading.ts'
import { opens, whyClosed } from '../../schemas/scan.ts'
import type { LeafNode, Variable } from '../../schemas/set.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { Context } from '../context.ts'
import { gather, type Gathered, type GatheredLeaf } from '../dossiers/gather.ts'

export interface EntryFile {
  readonly sha256: Sha256
  readonly size: number
  readonly name: string
  readonly exhibit: string
  readonly document: string
  /** Why it may not leave. */
  readonly closed?: string
}

export interface TypedLeaf {
  readonly node: LeafNode
  readonly agency?: string
  readonly isNotApplicable: boolean
  /** Absent until something was sent to Sở Nội vụ. */
  readonly content?: Omit<EntryContent, 'files'> & { readonly files: readonly EntryFile[] }
  readonly seal?: EntrySeal
  readonly seen?: Sha256
}

export interface Typed extends Pick<Gathered, 'round' | 'views'> {
  readonly leaves: readonly TypedLeaf[]
}

/** Throws `not-found`, and `wrong-state` for the internal index, which no ministry has a form for. */
export async function typedLeaves(ctx: Context, slug: string): Promise<Typed> {
  const kept = await ctx.db.campaigns.model.findOne({ slug }, { kind: 1 }).lean()
  if (kept?.kind === 'internal') {
    const sentence = 'Kỳ đánh giá nội bộ không nhập vào phần mềm của Bộ. Hãy chọn kỳ cấp tỉnh.'
    throw new Problem('wrong-state', sentence)
  }
  const gathered = await gather(ctx, { slug }, 'campaign')
  const { round, views } = gathered
  const leaves = gathered.leaves
    .filter(({ node }) => node.leaf.assessment === 'self')
    .map((leaf) => typedLeaf(leaf, gathered))
  return { round, views, leaves }
}

function typedLeaf(leaf: GatheredLeaf, gathered: Gathered): TypedLeaf {
  const { node, assignment, submission, reading } = leaf
  const about = {
    node,
    ...(assignment && { agency: assignment.agency }),
    isNotApplicable: assignment?.notApplicable !== undefined,
  }
  if (!submission || about.isNotApplicable) return about
  const content = {
    points: reading?.standing.accepted ?? submission.self,
    figures: submission.figures.map((figure) => figureLine(figure, node.leaf.variables)),
    ...(submission.explanation && { explanation: submission.explanation.normalize('NFC') }),
    files: filesOf(leaf, gathered),
  }
  const seal = sealOf(content)
  return { ...about, content, seal, seen: seenOf(seal) }
}

/** 'Số xã đạt chuẩn: 8 xã (ước thực hiện)' */
function figureLine({ code, value, state }: Figure, variables: readonly Variable[]): string {
  const { label = code, unit = '' } = variables.find((one) => one.code === code) ?? {}
  const written = value === 'true' ? 'có' : value === 'false' ? 'không' : withUnit(formatNumber(value), unit)
  return `${label}: ${written}${state === 'estimate' ? ' (ước thực hiện)' : ''}`
}

/** One file for equal bytes, in the order of the citations, main files before their annexes. */
function filesOf({ submission, cited }: GatheredLeaf, { exhibits, isScanned }: Gathered): EntryFile[] {
  const files = new Map<string, EntryFile>()
  for (const { version: id, document } of submission?.citations ?? []) {
    const found = cited.get(id)
    if (!found) continue
    const { version } = found
    const closed = whyNotSent(found, isScanned)
    for (const { sha256, size, name } of version.files)
      if (!files.has(sha256)) {
        const exhibit = exhibits.get(document) ?? ''
        files.set(sha256, { sha256, size, name, exhibit, document, ...(closed && { closed }) })
      }
  }
  return [...files.values()]
}

/** What was never kept, was taken back, or is not known to be free of malware, does not leave the province. */
function whyNotSent({ version, document }: Cited, isScanned: boolean): string | undefined {
  if (version.state !== 'kept') return 'Tệp chưa được nhận vào kho.'
  if (document.withdrawn) return 'Tài liệu đã thu hồi.'
  return opens(version.scan, { isScanned, isOwn: false }) ? undefined : whyClosed(version.scan)
}
