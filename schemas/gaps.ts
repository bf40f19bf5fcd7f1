// What is missing, in words, with the points at stake; empty means nothing is.
import type { Assessment } from './assessment.ts'
import { figureGaps } from './figure-gaps.ts'
import { formatPoints, type Points } from './points.ts'
import type { Score } from './score-parts.ts'
import type { LeafNode } from './set.ts'
import { claimed, type Completeness, missingPlaces, provesNothing } from './slots.ts'

export interface Gap {
  /** Where to mend it: a figure's code, a slot's key, or a part of the form. */
  readonly at: { part: 'figures' | 'score' | 'explanation' | 'slot'; key?: string }
  readonly sentence: string
  readonly points: Points
  /** Presenting and sending are refused until it is mended; the others are known and explained. */
  readonly blocks: boolean
}

interface Given {
  readonly assessment: Assessment
  readonly leaf: LeafNode
  readonly whole: Completeness
  readonly ruled: Score
  readonly officialBy: string
  readonly now: Date
  readonly moved?: readonly Moved[]
  /** What each cited document goes by, to tell one from the other. */
  readonly papers?: ReadonlyMap<string, string>
}

/** A figure taken from a table of which a row changed since. */
export interface Moved {
  readonly code: string
  readonly table: string
  readonly title: string
  readonly changes: readonly string[]
}

export function gapsOf(given: Given): Gap[] {
  const { assessment, leaf, officialBy, now } = given
  const { type, variables } = leaf.leaf
  const hasSource = !provesNothing(assessment.self, type)
  const owed = figureGaps({ figures: assessment.figures, variables, officialBy, now, hasSource })
  const points = claimOf(given)
  const figures = owed.map(({ key, ...gap }): Gap => ({ at: { part: 'figures', key }, ...gap, points }))
  return [
    ...scoreGaps(given),
    ...figures,
    ...movedGaps(given),
    ...explanationGaps(given),
    ...slotGaps(given),
    ...estimateGaps(given),
  ]
}

const claimOf = ({ assessment: { max, self }, leaf }: Given): Points => claimed(max, self, leaf.leaf.type)

function scoreGaps(given: Given): Gap[] {
  const { assessment, leaf, ruled } = given
  const { self, handReason, figures } = assessment
  const max = leaf.leaf.type === 'bonus' ? claimOf(given) : assessment.max
  const found: Gap[] = []
  const declared = new Set(figures.map(({ code }) => code))
  const undeclared = leaf.leaf.variables.filter(({ code }) => !declared.has(code))
  for (const { code, label } of undeclared) {
    const sentence = `Chưa khai số liệu “${label}”. Hãy ghi số liệu ở mục 1.`
    found.push({
      at: { part: 'figures', key: code },
      sentence,
      points: max,
      blocks: ruled.points === undefined && self === undefined,
    })
  }
  if (self === undefined && undeclared.length === 0)
    found.push({
      at: { part: 'score' },
      sentence: 'Chưa tự chấm điểm. Hãy chấm ở mục 2.',
      points: max,
      blocks: true,
    })
  const differs = self !== undefined && ruled.points !== undefined && self !== ruled.points
  if (differs && !handReason) {
    const sentence = `Điểm tự chấm ${formatPoints(self)} khác điểm theo quy tắc ${formatPoints(ruled.points ?? 0)}. Hãy lưu lại theo quy tắc, hoặc ghi lý do chấm khác.`
    found.push({
      at: { part: 'score' },
      sentence,
      points: Math.abs(self - (ruled.points ?? 0)),
      blocks: true,
    })
  }
  return found
}

/** Points that are not had, though they could be; a bonus that nobody claims is no loss. */
export const lostOf = (
  { self, max }: Pick<Assessment, 'self' | 'max'>,
  { leaf: { type } }: Pick<LeafNode, 'leaf'>,
): Points => (type === 'bonus' || self === undefined ? 0 : max - self)

/** Compulsory where points are claimed without complete documents, and for every lost point. */
export const isExplanationRequired = (lost: Points, isComplete: boolean): boolean => !isComplete || lost > 0

function explanationGaps(given: Given): Gap[] {
  const { assessment, whole } = given
  const lost = lostOf(assessment, given.leaf)
  if (assessment.explanation || !isExplanationRequired(lost, whole.isComplete)) return []
  const why = lost > 0 ? `mất ${formatPoints(lost)} điểm` : 'tài liệu chưa đủ'
  const sentence = `Bắt buộc giải trình vì ${why}. Hãy viết ở mục 3.`
  return [{ at: { part: 'explanation' }, sentence, points: lost || claimOf(given), blocks: true }]
}

function slotGaps(given: Given): Gap[] {
  return missingPlaces(given.leaf.leaf.slots, given.whole.slots).map(({ key, name, isOneOf, slots }) => {
    const why = slots
      .flatMap(({ whyNot }) => whyNot)
      .map(({ document, sentences }) => {
        const paper = given.papers?.get(document)
        return `${paper ? `Văn bản ${paper}: ` : ''}${sentences.join(' ')}`
      })
    const { count, have } = slots[0]!
    // The same paper cited twice fills one place.
    const more = have > 0 && !isOneOf ? `thêm ${count - have} tài liệu khác` : 'tài liệu'
    const todo = `Hãy gắn ${more} vào ${isOneOf ? 'một trong các mục này' : 'mục này'}.`
    const counted = count > 1 && !isOneOf ? ` (có ${have}/${count})` : ''
    const what = isOneOf ? ` ${name}` : `${counted}: ${name}`
    const sentence = `Còn thiếu${what}. ${why.length ? why.join(' ') : todo}`
    return { at: { part: 'slot', key }, sentence, points: claimOf(given), blocks: false }
  })
}

/** One a table. Said whatever the state: it also shows beside what was sent. */
function movedGaps(given: Given): Gap[] {
  const moved = given.moved ?? []
  const each = moved.filter(({ table }, n) => moved.findIndex((one) => one.table === table) === n)
  return each.map(({ code, title, changes }) => ({
    at: { part: 'figures', key: code },
    sentence: `Biểu “${title}” đã đổi sau khi lấy số liệu: ${changes.join('; ')}. Hãy lấy lại tổng.`,
    points: claimOf(given),
    blocks: true,
  }))
}

/** Ước thực hiện is known and goes with the answer, marked wherever it is shown or printed; it stops nobody. */
function estimateGaps(given: Given): Gap[] {
  const { assessment, leaf } = given
  const { figures } = assessment
  const estimated = leaf.leaf.variables.filter(({ code }) =>
    figures.some((figure) => figure.code === code && figure.state === 'estimate'),
  )
  const [first] = estimated
  if (!first) return []
  const names = estimated.map(({ label }) => `“${label}”`).join(', ')
  const sentence = `Còn là ước thực hiện: ${names}. Hãy thay bằng số chính thức khi có.`
  return [{ at: { part: 'figures', key: first.code }, sentence, points: claimOf(given), blocks: false }]
}
