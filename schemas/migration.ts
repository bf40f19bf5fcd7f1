// A running round moved to another set: for every assignment what becomes of it and of the work in it. Pure: the dry
// run and the act read the same plan, and a line stands for every assignment, so nothing moves silently.
import { z } from 'zod'
import type { Agency } from './agency.ts'
import { after, type Assessment, Citation, digest, Figure, states } from './assessment.ts'
import type { Assignment } from './campaign.ts'
import { fold } from './fold.ts'
import { Id, Revision, Time } from './id.ts'
import { formatPoints, Points } from './points.ts'
import { appliesMoved, forAgency } from './moved-for.ts'
import { type CriteriaSet, type LeafNode, leavesOf, rangeOf, type SetNode, type Slot } from './set.ts'
import { changesOf, diffSets, type NodeChange, type Pair, PartChange } from './set-diff.ts'

const Leaf = z.strictObject({
  key: z.string(),
  code: z.string(),
  name: z.string(),
  max: Points,
  min: z.exactOptional(Points),
})

export const MoveLine = z.strictObject({
  assignment: Id,
  agency: Id,
  assessment: z.exactOptional(Id),
  from: Leaf,
  /** Absent: the leaf is gone, and what was done in it goes to the archive. */
  to: z.exactOptional(Leaf),
  parts: z.array(PartChange),
  state: z.exactOptional(z.strictObject({ from: z.enum(states), to: z.enum(states) })),
  /** It was accepted, and is no more: an acceptance holds over exactly what was sent. */
  unaccepted: z.exactOptional(z.literal(true)),
  /** By the new set it counts no more for this agency, and why; or it counts after all. */
  aside: z.exactOptional(z.string()),
  back: z.exactOptional(z.literal(true)),
  /**
   * Slots in which documents are cited, and those that are called otherwise now: where each goes. Without `to` its citations
   * stay, in no slot of the new leaf.
   */
  slots: z.array(
    z.strictObject({ from: z.string(), to: z.exactOptional(z.string()), citations: z.int().min(0) }),
  ),
  citations: z.int().min(0),
  /** Declared figures that the new leaf does not ask for, with what was declared. */
  figuresLeft: z.array(Figure),
  /** Scored by hand above the new maximum: the score has to be given again. */
  handLost: z.boolean(),
  openRequests: z.int().min(0),
  sentences: z.array(z.string()),
})
export type MoveLine = z.infer<typeof MoveLine>

/** What was done, for good: every line of the plan that was carried out. */
export const Migration = z.object({
  id: Id,
  campaign: Id,
  from: Id,
  to: Id,
  archive: z.exactOptional(Id),
  reason: z.string().trim().min(5).max(2000),
  lines: z.array(MoveLine),
  by: Id,
  at: Time,
  revision: Revision,
})
export type Migration = z.infer<typeof Migration>

interface Given {
  readonly from: Pick<CriteriaSet, 'nodes'>
  readonly to: Pick<CriteriaSet, 'nodes'>
  readonly pairs: readonly Pair[]
  readonly assignments: readonly Assignment[]
  /** By assignment. */
  readonly assessments: ReadonlyMap<string, Assessment>
  /** Open requests by assessment. */
  readonly requests: ReadonlyMap<string, number>
  /** Assessments whose acceptance holds. */
  readonly accepted: ReadonlySet<string>
  readonly agencies: ReadonlyMap<string, Pick<Agency, 'kind' | 'code'>>
}

export interface Plan {
  readonly lines: MoveLine[]
  /** Self-assessed leaves of the new set that nobody has yet. */
  readonly unassigned: LeafNode[]
}

export function planMigration(given: Given): Plan {
  const changes = new Map(
    diffSets(given.from, given.to, given.pairs).flatMap((one): [string, NodeChange][] =>
      one.from ? [[one.from.key, one]] : [],
    ),
  )
  const place = new Map(given.from.nodes.map(({ key }, n) => [key, n]))
  const lines = [...given.assignments]
    .sort((a, b) => (place.get(a.leaf) ?? 0) - (place.get(b.leaf) ?? 0))
    .map((assignment) => lineOf(given, assignment, changes.get(assignment.leaf)))
  const taken = new Set(lines.map(({ to }) => to?.key))
  const free = leavesOf(given.to).filter(({ key, leaf }) => leaf.assessment === 'self' && !taken.has(key))
  return { lines, unassigned: free }
}

function lineOf(
  { assessments, requests, accepted, agencies }: Given,
  assignment: Assignment,
  change: NodeChange | undefined,
): MoveLine {
  const old = change?.from
  if (!old) throw new Error('an assignment names a leaf that its set has not: run fsck')
  const assessment = assessments.get(assignment.id)
  const to = change.to?.leaf && old.leaf ? (change.to as LeafNode) : undefined
  const agency = agencies.get(assignment.agency)
  const [was, is] = [old, to].map((node) => forAgency(node, agency))
  const parts = was && is ? changesOf(was, is) : []
  const slots = assessment ? slotsMoved(assessment, was?.leaf.slots ?? [], is?.leaf.slots ?? []) : []
  const asked = new Set(to?.leaf.variables.map(({ code }) => code))
  const figuresLeft = assessment?.figures.filter(({ code }) => !asked.has(code)) ?? []
  const { max = 0, min = 0 } = to ? rangeOf(to) : {}
  const { handReason, self = 0 } = assessment ?? {}
  const handLost = Boolean(to && handReason && (self > max || self < min))
  const applied = to && agency ? appliesMoved(assignment, [old, to], agency) : {}
  const state = assessment && !('aside' in applied) ? stateMoved(assessment, parts) : undefined
  const line = {
    assignment: assignment.id,
    agency: assignment.agency,
    ...(assessment && { assessment: assessment.id }),
    from: brief(old),
    ...(to && { to: brief(to) }),
    parts,
    ...(state && { state }),
    ...applied,
    slots,
    citations: assessment?.citations.length ?? 0,
    figuresLeft,
    handLost,
    openRequests: requests.get(assessment?.id ?? '') ?? 0,
  }
  const isLost =
    assessment &&
    to &&
    !('aside' in applied) &&
    accepted.has(assessment.id) &&
    (state || isOther(assessment, line))
  const told = { ...line, ...(isLost && { unaccepted: true as const }) }
  return { ...told, sentences: said(told) }
}

const isOther = (assessment: Assessment, line: Moved): boolean =>
  digest(movedAssessment(assessment, line)) !== digest(assessment)

const brief = (node: SetNode) => ({ key: node.key, code: node.code, name: node.name, ...rangeOf(node) })

/** A slot goes to the one of its key, else to the one of its name; where one citation goes, all of its slot go. */
function slotsMoved(
  { citations }: Assessment,
  old: readonly Slot[],
  now: readonly Slot[],
): MoveLine['slots'] {
  const counts = new Map<string, number>()
  for (const { slot } of citations) counts.set(slot, (counts.get(slot) ?? 0) + 1)
  const all = new Set([...counts.keys(), ...old.map(({ key }) => key)])
  return [...all].flatMap((from) => {
    const count = counts.get(from) ?? 0
    const name = fold(old.find(({ key }) => key === from)?.name ?? '')
    const to =
      now.find((slot) => name !== '' && fold(slot.name) === name) ?? now.find(({ key }) => key === from)
    return count > 0 || to?.key !== from ? [{ from, ...(to && { to: to.key }), citations: count }] : []
  })
}

/** What scores or must be proved has changed: what was sent or presented has to be looked at and sent again. */
const weighty = new Set<PartChange['part']>(['max', 'rule', 'figures', 'slots', 'assessment'])

function stateMoved({ state }: Assessment, parts: readonly PartChange[]) {
  if (!parts.some(({ part }) => weighty.has(part))) return undefined
  if (state === 'submitted') return { from: state, to: after('reopen', state) }
  return state === 'with-head' ? { from: state, to: after('take-back', state) } : undefined
}

/** In words, for the table of the dry run. */
function said(line: Omit<MoveLine, 'sentences'>): string[] {
  const { from, to, state, unaccepted, aside, back, slots, citations, figuresLeft, handLost, openRequests } =
    line
  if (!to) {
    const work = citations ? `, ${citations} dẫn chứng` : ''
    return [`Không còn trong bộ mới: chuyển vào năm lưu cùng toàn bộ nội dung${work}.`]
  }
  const left = slots.filter((slot) => slot.to === undefined)
  const lost = left.reduce((sum, slot) => sum + slot.citations, 0)
  const carried = slots.filter((slot) => slot.citations > 0 && slot.to !== undefined && slot.to !== slot.from)
  const moved = carried.reduce((sum, slot) => sum + slot.citations, 0)
  return [
    moved
      ? `${moved} dẫn chứng chuyển mục: ${carried.map((slot) => `${slot.from} → ${slot.to}`).join(', ')}.`
      : undefined,
    from.code === to.code ? undefined : `Mã ${from.code} thành ${to.code}.`,
    from.max === to.max ? undefined : `Điểm tối đa ${formatPoints(from.max)} thành ${formatPoints(to.max)}.`,
    aside === undefined
      ? undefined
      : `Không còn áp dụng với cơ quan: ${aside.replace(/\.$/, '')}. Nội dung đã làm vẫn giữ, không tính điểm.`,
    back ? 'Nay áp dụng với cơ quan: được tính điểm, phải làm và gửi.' : undefined,
    stateSaid(state, unaccepted),
    lost ? `${lost} dẫn chứng ở mục không còn: vẫn giữ, cần gắn vào mục khác.` : undefined,
    figuresLeft.length
      ? `Số liệu không còn hỏi: ${figuresLeft.map(({ code }) => code).join(', ')}.`
      : undefined,
    handLost ? 'Điểm tự nhập cao hơn mức tối đa mới: phải chấm lại.' : undefined,
    openRequests ? `${openRequests} yêu cầu bổ sung đang mở: đi theo tiêu chí.` : undefined,
  ].filter((sentence) => sentence !== undefined)
}

function stateSaid(state: MoveLine['state'], unaccepted: MoveLine['unaccepted']): string | undefined {
  const again = 'mở lại để cơ quan xem và gửi lại.'
  if (unaccepted)
    return `Đã chấp nhận theo bộ cũ: việc chấp nhận hết hiệu lực, ${state ? again : 'phải rà soát lại.'}`
  if (!state) return undefined
  return state.from === 'with-head'
    ? 'Đang trình theo bộ cũ: trả về để xem và trình lại.'
    : `Đã gửi theo bộ cũ: ${again}`
}

type Moved = Pick<MoveLine, 'to' | 'slots' | 'state' | 'handLost'>

/** The assessment as the plan makes it; its score by rule is for the caller to compute. */
export function movedAssessment(assessment: Assessment, line: Moved): Assessment {
  const { to, slots, state, handLost } = line
  if (!to) return assessment
  const place = new Map(slots.map((slot) => [slot.from, slot.to]))
  const citations: Citation[] = assessment.citations.map((one) => ({
    ...one,
    slot: place.get(one.slot) ?? one.slot,
  }))
  const { min: _min, ...content } = assessment
  const { self: _self, handReason: _reason, ...rest } = content
  return {
    ...(handLost ? rest : content),
    leaf: to.key,
    code: to.code,
    max: to.max,
    ...(to.min !== undefined && { min: to.min }),
    citations,
    ...(state && { state: state.to }),
  }
}
