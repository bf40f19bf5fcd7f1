// What is known to be missing before anything is bound. Pure. Each hole has a key that stays the same from one plan to
// the next, so that what a reviewer decided about it stays decided.
import type { Citation } from '../../schemas/assessment.ts'
import { groupsOf } from '../../schemas/groups.ts'
import type { Decision } from '../../schemas/package.ts'
import type { Cited } from '../../schemas/reading.ts'
import { opens, whyClosed } from '../../schemas/scan.ts'
import type { SlotState } from '../../schemas/slots.ts'
import type { Gathered, GatheredLeaf } from './gather.ts'

export interface Hole {
  readonly key: string
  readonly kind: 'leaf' | 'slot' | 'version'
  readonly leaf: string
  /** What is missing, and why, as the placeholder page prints it. */
  readonly title: string
  readonly reason: string
  readonly slot?: string
  readonly version?: string
  readonly decision?: Decision
}

export function holesOf(given: Gathered): Hole[] {
  const seen = new Set<string>()
  // A version cited in two leaves is one hole, decided once.
  return given.leaves
    .flatMap((leaf) => holesOfLeaf(given, leaf))
    .filter(({ key }) => !seen.has(key) && seen.add(key))
}

export function holesOfLeaf(given: Gathered, leaf: GatheredLeaf): Hole[] {
  const { node, assignment, assessment, submission } = leaf
  if (node.leaf.assessment !== 'self' || assignment?.notApplicable) return []
  const decided = (hole: Omit<Hole, 'decision' | 'leaf'>): Hole => {
    const decision = given.dossier?.decisions.find((one) => one.hole === hole.key)
    return { ...hole, leaf: node.code, ...(decision && { decision }) }
  }
  if (!submission) {
    const reason = assignment
      ? 'Cơ quan chưa xác nhận và gửi bản tự đánh giá.'
      : 'Tiêu chí chưa được phân công cho cơ quan nào.'
    return [decided({ key: `leaf:${assessment?.id ?? node.key}`, kind: 'leaf', title: node.name, reason })]
  }
  const versions = submission.citations.flatMap((citation): Hole[] => {
    const reason = whyNotBound(given, leaf.cited.get(citation.version), citation)
    if (!reason) return []
    const { slot, version } = citation
    const { document } = leaf.cited.get(version) ?? {}
    const title = document?.particulars.subject ?? document?.code ?? version
    return [decided({ key: `version:${version}`, kind: 'version', title, reason, slot, version })]
  })
  return [...versions, ...slotHoles(leaf, versions).map(decided)]
}

/** One hole for a slot that lacks papers, or for a one-of group. What a holed version already tells is not told twice. */
function slotHoles(
  { node, assessment, reading }: GatheredLeaf,
  versions: readonly Hole[],
): Omit<Hole, 'decision' | 'leaf'>[] {
  const states = reading?.completeness.slots ?? []
  const short = states.filter(({ key, missing }) => {
    const told = new Set(versions.filter(({ slot }) => slot === key).map(({ version }) => version)).size
    return missing > told
  })
  const placeOf = ({ key, need }: SlotState): string =>
    `slot:${assessment?.id ?? node.key}:${need.startsWith('oneOf:') ? need : key}`
  return [...groupsOf(short, placeOf)].map(([key, own]) => ({
    key,
    kind: 'slot',
    title: own
      .map((state) => node.leaf.slots.find((slot) => slot.key === state.key)?.name ?? state.key)
      .join('; hoặc '),
    reason: own.flatMap(whyShort).join(' ') || 'Chưa có tài liệu trong mục này.',
    slot: own[0]!.key,
  }))
}

/** What is there and what does not count; nothing of a slot that is empty. */
function whyShort({ have, count, missing, whyNot }: SlotState): string[] {
  const why = whyNot.flatMap(({ sentences }) => sentences)
  if (have === 0) return why
  return [`Có ${have}/${count} tài liệu, còn thiếu ${missing}.`, ...why]
}

/** Why a cited version cannot be bound; undefined when it can. */
function whyNotBound(
  given: Gathered,
  cited: Cited | undefined,
  { version, hashes }: Citation,
): string | undefined {
  if (!cited) return 'Tài liệu không còn trong hệ thống.'
  const { document, version: bytes } = cited
  if (bytes.state !== 'kept') return 'Tệp không được nhận nên không có bản để in.'
  if (document.withdrawn) return `Tài liệu đã thu hồi: ${document.withdrawn.reason}`
  if (!opens(bytes.scan, { isScanned: given.isScanned, isOwn: false })) return whyClosed(bytes.scan)
  const broken = given.dossier?.broken.find((one) => one.version === version)
  if (broken) return `Không in được vào quyển: ${broken.reason}`
  const without = hashes.find((sha256) => !given.views.get(sha256)?.blob || !given.indexes.get(sha256)?.blob)
  if (without === undefined) return undefined
  const view = given.views.get(without)
  if (view && view.state !== 'failed') return 'Bản xem đang được dựng. Hãy tải lại sau ít phút.'
  const reason = view?.facts['reason']
  return `${typeof reason === 'string' ? reason : 'Tệp không dựng được bản xem để in.'} Bản gốc gửi kèm bộ hồ sơ.`
}
