// Whether the papers asked for are there. Completeness is always computed from the slots and what is cited in them, so
// a paper refused later empties its place by itself. A slot of count n is n places; a one-of group is one place.
import { formatDay } from './format.ts'
import type { Points } from './points.ts'
import type { ProofClass } from './proof.ts'
import type { Leaf, Slot } from './set.ts'
import { words } from './words.ts'
import { dayIn } from './year.ts'

/** A citation with what is known of its paper. Days are 'yyyy-mm-dd'. */
export type CitedPaper = {
  slot: string
  /** The same paper cited twice in a slot fills one place. */
  document: string
  proofClass?: ProofClass
  /** As printed; a system extract has none and needs none. */
  number?: string
  issued?: string
  type?: string
  /** All that the issuer goes by: its code, its successors' codes, its kinds. */
  issuer: readonly string[]
  /** The version's state, or why the scanner keeps it closed; only 'kept' proves anything. */
  versionState: string
  /** What the reviewer or the reading found missing: 'Phụ lục danh mục 1.742 thủ tục'. */
  annexMissing?: string
  /** Why its scanned pages are not as they should be, where its slot asks for it. */
  scanFaults?: readonly string[]
  /** Why a reviewer refused it, in the reviewer's words. */
  rejected?: string
}

/** One slot: `have` of `count` places filled; `whyNot` says for each paper that does not count what to do about it. */
export type SlotState = {
  key: string
  need: string
  count: number
  have: number
  /** Places still to fill; 0 for an optional slot and for a group that another of its slots fills. */
  missing: number
  requestOpen: boolean
  whyNot: { document: string; sentences: string[] }[]
  /** What counts, but deserves a look. */
  doubts: { document: string; sentences: string[] }[]
}

/** `filled` of `required` places. */
export type Completeness = { slots: SlotState[]; required: number; filled: number; isComplete: boolean }

type Cited = {
  slots: readonly Slot[]
  citations: readonly CitedPaper[]
  /** Keys of slots with an open request. */
  requests?: readonly string[]
  /** The year the campaign assesses. */
  year: number
  /** Names of bodies by code, for the sentences. */
  names?: Readonly<Record<string, string>>
}

/** Pure. A one-of group is filled as soon as one of its slots is full; then none of its slots misses anything. */
export function completeness({ slots, citations, requests = [], year, names = {} }: Cited): Completeness {
  const states = slots.map((slot): SlotState => {
    const cited = citations.filter((paper) => paper.slot === slot.key)
    const read = cited.map((paper) => ({
      document: paper.document,
      sentences: whyNot(slot, paper, year, names),
    }))
    const good = read.filter(({ sentences }) => sentences.length === 0).map(({ document }) => document)
    const have = Math.min(new Set(good).size, slot.count)
    return {
      key: slot.key,
      need: slot.need,
      count: slot.count,
      have,
      missing: slot.need === 'optional' ? 0 : slot.count - have,
      requestOpen: requests.includes(slot.key),
      whyNot: read.filter(({ sentences }) => sentences.length > 0),
      doubts: cited.flatMap(({ document, type }) => (type === slot.type ? [] : doubt(document, type, slot))),
    }
  })
  const groups = new Set(slots.map(({ need }) => need).filter((need) => need.startsWith('oneOf:')))
  const full = new Set(states.filter(({ have, count }) => have === count).map(({ need }) => need))
  const settled = states.map((state) =>
    groups.has(state.need) && full.has(state.need) ? { ...state, missing: 0 } : state,
  )
  const required = settled.filter(({ need }) => need === 'required')
  const total = (of: (state: SlotState) => number): number =>
    required.reduce((sum, state) => sum + of(state), 0)
  return {
    slots: settled,
    required: total(({ count }) => count) + groups.size,
    filled: total(({ have }) => have) + [...groups].filter((group) => full.has(group)).length,
    isComplete: settled.every(({ missing }) => missing === 0),
  }
}

/** Why a paper does not fill a place of the slot, each with what to do; empty when it does. */
export function whyNot(
  slot: Slot,
  paper: CitedPaper,
  year: number,
  names: Readonly<Record<string, string>> = {},
): string[] {
  if (paper.versionState !== 'kept')
    return [states[paper.versionState] ?? 'Tệp chưa dùng được. Hãy tải lên tệp khác.']
  if (paper.rejected) return [`Bị bác: ${paper.rejected}`]
  if (paper.proofClass === 'du-thao') {
    return ['Dự thảo không đủ làm tài liệu kiểm chứng. Hãy thay bằng văn bản đã ban hành.']
  }
  const { proofClass, issued, issuer, annexMissing } = paper
  const [from, to] = [dayIn(year, slot.period.from), dayIn(year, slot.period.to)]
  const accepted = proofClass !== undefined && (slot.accepts as ProofClass[]).includes(proofClass)
  const wanted = wantedOf(slot)
  const by = issuersOf(slot, names)
  return [
    proofClass ? undefined : 'Chưa ghi hình thức văn bản. Hãy chọn hình thức, ví dụ bản điện tử ký số.',
    accepted || !proofClass ? undefined : `Mục này không nhận ${words.proof[proofClass]}. ${insteadOf(slot)}`,
    paper.number || proofClass === 'trich-xuat'
      ? undefined
      : 'Thiếu số văn bản. Hãy hỏi văn thư nơi ban hành.',
    issued ? undefined : 'Thiếu ngày ban hành. Hãy ghi ngày trên văn bản.',
    !issued || (from <= issued && issued <= to)
      ? undefined
      : `Sai thời kỳ: ban hành ${formatDay(issued)}, mục này cần từ ${formatDay(from)} đến ${formatDay(to)}.`,
    wanted.some((code) => issuer.includes(code))
      ? undefined
      : issuer.length === 0
        ? `Chưa ghi cơ quan ban hành. Hãy ghi ở thông tin văn bản; mục này cần văn bản của ${by}.`
        : `Sai cơ quan ban hành: mục này cần văn bản của ${by}. Hãy gắn đúng văn bản.`,
    annexMissing ? `Thiếu phụ lục: ${annexMissing}. Hãy bổ sung phụ lục.` : undefined,
    ...((slot.conforms && paper.scanFaults) || []),
  ].filter((sentence) => sentence !== undefined)
}

const wantedOf = ({ issuer }: Pick<Slot, 'issuer'>): readonly string[] =>
  'body' in issuer ? [issuer.body] : issuer.kinds

/** Whose papers it takes, in words: 'UBND tỉnh', 'sở hoặc đơn vị'. */
export const issuersOf = (slot: Pick<Slot, 'issuer'>, names: Readonly<Record<string, string>> = {}): string =>
  wantedOf(slot)
    .map((code) => names[code] ?? code)
    .join(' hoặc ')

const states: Record<string, string> = {
  received: 'Tệp đang được kiểm tra. Hãy chờ trong giây lát.',
  rejected: 'Tệp không được nhận. Hãy tải lên tệp khác.',
  infected: 'Tệp chứa mã độc nên bị cách ly. Hãy thay bằng tệp sạch.',
  'over-limit':
    'Tệp vượt giới hạn của máy quét mã độc nên nơi khác không mở được. Hãy tách nhỏ rồi tải lên lại.',
  'cannot-scan':
    'Máy quét mã độc không đọc được tệp nên nơi khác không mở được. Hãy bỏ mật khẩu hoặc lưu lại tệp rồi thay bản mới.',
  unpacked: 'Tệp nén đã mở thành nhiều tài liệu. Hãy gắn tài liệu bên trong.',
  'held-secret': 'Văn bản có dấu mật nên không lưu ở đây. Hãy chỉ ghi viện dẫn.',
}

const insteadOf = ({ accepts }: Slot): string =>
  `Hãy gắn ${accepts.map((proofClass) => words.proof[proofClass]).join(' hoặc ')}.`

const doubt = (
  document: string,
  type: string | undefined,
  slot: Slot,
): { document: string; sentences: string[] }[] => [
  {
    document,
    sentences: [`Mục này chờ loại ${slot.type}, văn bản là ${type ?? 'loại chưa ghi'}. Hãy xem lại.`],
  },
]

/** What is still to be filled, in the order of the leaf: a place, or a one-of group, which is one place by several names. */
export interface MissingPlace {
  /** Of its first slot. */
  readonly key: string
  readonly name: string
  readonly isOneOf: boolean
  readonly slots: readonly SlotState[]
}

export function missingPlaces(slots: readonly Slot[], states: readonly SlotState[]): MissingPlace[] {
  const places = new Map<string, SlotState[]>()
  for (const state of states) {
    if (state.missing === 0) continue
    const place = state.need.startsWith('oneOf:') ? state.need : state.key
    places.set(place, [...(places.get(place) ?? []), state])
  }
  const nameOf = ({ key }: SlotState): string => slots.find((slot) => slot.key === key)?.name ?? key
  const counted = (state: SlotState): string =>
    `${nameOf(state)}${state.count > 1 ? ` (${state.count} tài liệu)` : ''}`
  return [...places.values()].map((own) => {
    const [first] = own as [SlotState, ...SlotState[]]
    const isOneOf = own.length > 1
    const name = isOneOf ? `một trong: ${own.map(counted).join('; ')}` : nameOf(first)
    return { key: first.key, name, isOneOf, slots: own }
  })
}

/** What an agency claims of a leaf: its own score, or everything while it has not scored; of a bonus nothing until then. */
export const claimed = (max: Points, self: Points | undefined, type: Leaf['type']): Points =>
  self ?? (type === 'bonus' ? 0 : max)

/** Of a bonus that nobody claims, and of a penalty without a case, there is nothing to prove: no paper or source is asked for. */
export const provesNothing = (self: Points | undefined, type: Leaf['type']): boolean =>
  type !== 'score' && self === 0

/** All of what is claimed, while anything required is missing, a request is open, or the deadline passed unsubmitted. */
export function pointsAtRisk(
  max: Points,
  self: Points | undefined,
  { isComplete, requestOpen, overdue }: { isComplete: boolean; requestOpen: boolean; overdue: boolean },
  type: Leaf['type'] = 'score',
): Points {
  return isComplete && !requestOpen && !overdue ? 0 : claimed(max, self, type)
}
