// What is missing, in words, with the points at stake; empty means nothing is.
import type { Assessment } from './assessment.ts'
import { figureGaps } from './figure-gaps.ts'
import { formatPoints, type Points } from './points.ts'
import type { Score } from './score-parts.ts'
import type { LeafNode } from './set.ts'
import { claimed, type Completeness } from './slots.ts'

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
}

/** A figure taken from a table of which a row changed since. */
export interface Moved {
  readonly code: string
  readonly title: string
  readonly changes: readonly string[]
}

export function gapsOf(given: Given): Gap[] {
  const { assessment, leaf, officialBy, now } = given
  const owed = figureGaps({ figures: assessment.figures, variables: leaf.leaf.variables, officialBy, now })
  const points = claimed(assessment.max, assessment.self)
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

function scoreGaps({ assessment: { self, handReason, max, figures }, leaf, ruled }: Given): Gap[] {
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

/** Compulsory where points are claimed without complete documents, and for every lost point. */
export function isExplanationRequired(
  { self, max }: Pick<Assessment, 'self' | 'max'>,
  isComplete: boolean,
): boolean {
  return !isComplete || (self !== undefined && self < max)
}

function explanationGaps({ assessment, whole }: Given): Gap[] {
  const { self, max, explanation } = assessment
  if (explanation || !isExplanationRequired(assessment, whole.isComplete)) return []
  const lost = self !== undefined && self < max ? max - self : 0
  const why = lost > 0 ? `mất ${formatPoints(lost)} điểm` : 'tài liệu chưa đủ'
  const sentence = `Bắt buộc giải trình vì ${why}. Hãy viết ở mục 3.`
  return [{ at: { part: 'explanation' }, sentence, points: lost || claimed(max, self), blocks: true }]
}

function slotGaps({ assessment: { max, self }, leaf, whole }: Given): Gap[] {
  return whole.slots.flatMap(({ key, missing, count, have, whyNot }) => {
    if (missing === 0) return []
    const name = leaf.leaf.slots.find((slot) => slot.key === key)?.name ?? key
    const why = whyNot.flatMap(({ sentences }) => sentences)
    const counted = count > 1 ? ` (có ${have}/${count})` : ''
    const sentence = `Còn thiếu${counted}: ${name}. ${why.length ? why.join(' ') : 'Hãy gắn tài liệu vào mục này.'}`
    return [{ at: { part: 'slot', key }, sentence, points: claimed(max, self), blocks: false }]
  })
}

/** Said whatever the state: it also shows beside what was sent. */
function movedGaps({ moved = [], assessment: { max, self } }: Given): Gap[] {
  return moved.map(({ code, title, changes }) => ({
    at: { part: 'figures', key: code },
    sentence: `Biểu “${title}” đã đổi sau khi lấy số liệu: ${changes.join('; ')}. Hãy lấy lại tổng.`,
    points: claimed(max, self),
    blocks: true,
  }))
}

/** Ước thực hiện is known and goes with the answer, marked wherever it is shown or printed; it stops nobody. */
function estimateGaps({ assessment: { max, self, figures }, leaf }: Given): Gap[] {
  const estimated = leaf.leaf.variables.filter(({ code }) =>
    figures.some((figure) => figure.code === code && figure.state === 'estimate'),
  )
  const [first] = estimated
  if (!first) return []
  const names = estimated.map(({ label }) => `“${label}”`).join(', ')
  const sentence = `Còn là ước thực hiện: ${names}. Hãy thay bằng số chính thức khi có.`
  return [{ at: { part: 'figures', key: first.code }, sentence, points: claimed(max, self), blocks: false }]
}
