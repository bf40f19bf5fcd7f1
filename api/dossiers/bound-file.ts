// What is bound for one file of a cited version: its view with its page index, or the page that says why there is none.
import type { File as BoundFile } from '../../dossier/order.ts'
import type { File } from '../../schemas/document.ts'
import { dayOf, formatDay } from '../../schemas/format.ts'
import { opens } from '../../schemas/scan.ts'
import { turnedRecipe } from '../../schemas/upright.ts'
import { words } from '../../schemas/words.ts'
import type { Gathered, GatheredLeaf } from './gather.ts'
import type { Hole } from './holes.ts'

/** What was never kept, was taken back, or is not known to be free of malware, does not leave the province: no original goes with its placeholder. */
export function fileOf(
  given: Gathered,
  found: Found,
  { name, size, sha256 }: File,
  hole: Hole | undefined,
): BoundFile {
  const { version, document } = found
  const isOpen = opens(version.scan, { isScanned: given.isScanned, isOwn: false })
  const isSent = version.state === 'kept' && !document.withdrawn && isOpen
  const [view, index] = [given.views.get(sha256), given.indexes.get(sha256)]
  const facts = version.facts?.[sha256] as { signatures?: unknown } | undefined
  const { signatures } = facts ?? {}
  const isBroken = given.dossier?.broken.some((one) => one.version === version.id)
  const bound =
    isSent && !isBroken && view?.blob && index?.blob ? { view: view.blob, index: index.blob } : undefined
  return {
    ...(isSent && { original: { name, size, sha256 } }),
    signatures: typeof signatures === 'number' ? signatures : 0,
    content: bound
      ? {
          kind: 'view',
          sha256: bound.view.sha256,
          size: bound.view.size,
          pages: Number(view?.facts['pages']),
          index: bound.index.sha256,
          ...(view?.recipe && { recipe: `${view.recipe}${turnedRecipe(view.facts)}` }),
        }
      : {
          kind: 'hole',
          reason: hole?.reason ?? 'Không có bản để in.',
          ...(hole && decisionText(given, hole)),
        },
  }
}
export type Found = NonNullable<ReturnType<GatheredLeaf['cited']['get']>>

export function decisionText({ names }: Gathered, { decision }: Hole): { decision?: string } {
  if (!decision) return {}
  const { choice, reason, by, at } = decision
  return {
    decision: `${words.choices[choice]}. ${reason} – ${names.get(by) ?? '–'}, ${formatDay(dayOf(at))}.`,
  }
}
