// What an assessment amounts to, computed from its records and never stored: completeness, score, gaps, points at
// risk, the state that is shown. One pure function for every screen, export and act, so no two numbers can differ.
import { type Assessment, isAccepted, type Request, type Review, type Submission } from './assessment.ts'
import type { Assignment } from './campaign.ts'
import type { Document, Version } from './document.ts'
import { gapsOf, type Gap, type Moved } from './gaps.ts'
import { scanStateOf, staysClosed } from './scan.ts'
import { score } from './score.ts'
import type { Paper as ScoredPaper, Score } from './score-parts.ts'
import type { LeafNode, Slot } from './set.ts'
import { claimed, type CitedPaper, type Completeness, completeness, provesNothing, whyNot } from './slots.ts'
import { isOverdueAt, type Parts, partsAt, type Standing } from './standing.ts'

export { type Parts, sumParts } from './standing.ts'

export const shownStates = [
  'not-applicable',
  'accepted',
  'requested',
  'submitted',
  'with-head',
  'incomplete',
  'draft',
  'untouched',
] as const
export type ShownState = (typeof shownStates)[number]

/** A cited paper with what stands in its records. */
export interface Cited {
  readonly version: Pick<Version, 'id' | 'state' | 'n' | 'files' | 'facts' | 'scan'>
  readonly document: Pick<Document, 'id' | 'agency' | 'code' | 'particulars' | 'current' | 'withdrawn'>
  /** All that the issuer goes by: its code, its successors' codes, its kinds. */
  readonly issuer: readonly string[]
  /** Why its scanned pages are not as NĐ 30/2020 asks; absent where no slot of the set asks. */
  readonly scanFaults?: readonly string[]
}

export interface ToRead {
  readonly assessment: Assessment
  readonly assignment: Assignment
  readonly leaf: LeafNode
  /** By version id; a citation whose records are not here proves nothing. */
  readonly cited: ReadonlyMap<string, Cited>
  readonly requests: readonly Request[]
  readonly newest: Submission | undefined
  readonly review: Review | undefined
  readonly year: number
  /** When an estimate must have become official. */
  readonly officialBy: string
  readonly names: Readonly<Record<string, string>>
  readonly now: Date
  /** Figures whose table changed since they were taken, and how. */
  readonly moved?: readonly Moved[]
}

export interface Reading {
  readonly completeness: Completeness
  /** What the rule gives for the declared figures and cited papers. */
  readonly score: Score
  readonly gaps: Gap[]
  readonly isAccepted: boolean
  readonly isOverdue: boolean
  readonly shown: ShownState
  readonly parts: Parts
  readonly standing: Standing
}

export function readingOf(given: ToRead): Reading {
  const { assessment, assignment, leaf, requests, year, names, now } = given
  const open = requests.filter(({ state }) => state === 'open')
  const slots = slotsAsked(leaf, assessment)
  const papers = papersOf(given)
  const whole = completeness({
    slots,
    citations: papers.map(({ paper }) => paper),
    requests: open.flatMap(({ slot }) => slot ?? []),
    year,
    names,
  })
  const ruled = ruleScore(given, papers)
  const accepted = isAccepted(assessment, given.newest, given.review)
  const { state, max, self } = assessment
  const standing: Standing = {
    state,
    shown: shownState(given, accepted, open.length > 0, whole.isComplete),
    type: leaf.leaf.type,
    max,
    ...(self !== undefined && { self }),
    ...(accepted && { accepted: given.review?.points ?? claimed(max, self, leaf.leaf.type) }),
    isComplete: whole.isComplete,
    requestOpen: open.length > 0,
    due: dueOf(assignment, requests),
  }
  const at = now.toISOString()
  return {
    completeness: whole,
    score: ruled,
    gaps: gapsOf({
      assessment,
      leaf,
      whole,
      ruled,
      officialBy: given.officialBy,
      now,
      moved: given.moved ?? [],
      papers: namesOfPapers(given),
    }),
    isAccepted: accepted,
    isOverdue: isOverdueAt(standing, at),
    shown: standing.shown,
    parts: partsAt(standing, at),
    standing,
  }
}

/** What is asked for has a deadline of its own, which may be later than the leaf's. */
const dueOf = ({ due }: Assignment, requests: readonly Request[]): string =>
  requests.reduce((last, one) => (one.state !== 'closed' && one.due > last ? one.due : last), due)

function slotsAsked({ leaf: { type, slots } }: LeafNode, { self }: Assessment): Slot[] {
  return provesNothing(self, type) ? slots.map((slot) => ({ ...slot, need: 'optional' })) : slots
}

/** What the rule gives; pure, so that acts can ask it for content that is about to be saved. */
export function ruleScore({ assessment, leaf, year, names }: ToRead, papers: readonly Paper[]): Score {
  const figures = Object.fromEntries(
    assessment.figures.map(({ code, value }) => [
      code,
      value === 'true' || (value === 'false' ? false : value),
    ]),
  )
  const slots = new Map(leaf.leaf.slots.map((slot) => [slot.key, slot]))
  const citations: Record<string, ScoredPaper[]> = {}
  for (const { paper, sent } of papers) {
    const { slot, issued, versionState } = paper
    if (versionState !== 'kept') continue
    const place = slots.get(slot)
    const counts = place !== undefined && whyNot(place, paper, year, names).length === 0
    ;(citations[slot] ??= []).push({ ...(issued && { issued }), ...(sent && { sent }), counts })
  }
  const { rule, variables, facts, type } = leaf.leaf
  const max = type === 'penalty' ? leaf.max : assessment.max
  return score({ rule, type, variables, ...(facts && { facts }), max, figures, citations, year })
}

interface Paper {
  readonly paper: CitedPaper
  readonly sent?: string
}

export function papersOf({ assessment, cited }: Pick<ToRead, 'assessment' | 'cited'>): Paper[] {
  return assessment.citations.map(({ slot, version, document }) => {
    const found = cited.get(version)
    if (!found) return { paper: { slot, document, issuer: [], versionState: 'rejected' } }
    const { proofClass, number, symbol, issued, sent, type } = found.document.particulars
    const numbered = number ?? symbol
    const paper: CitedPaper = {
      slot,
      document,
      issuer: found.issuer,
      versionState: staysClosed(found.version.scan) ? scanStateOf(found.version.scan) : found.version.state,
      ...(proofClass && { proofClass }),
      ...(numbered && { number: numbered }),
      ...(issued && { issued }),
      ...(type && { type }),
      ...(found.scanFaults && { scanFaults: found.scanFaults }),
      ...(found.document.withdrawn && { rejected: `đã thu hồi, ${found.document.withdrawn.reason}` }),
    }
    return { paper, ...(sent && { sent }) }
  })
}

/** Of its own: what is loaded with it for other leaves may be thousands. */
const namesOfPapers = ({ assessment, cited }: Pick<ToRead, 'assessment' | 'cited'>): Map<string, string> =>
  new Map(
    assessment.citations.flatMap(({ version }) => {
      const found = cited.get(version)
      return found ? [[found.document.id, nameOf(found.document)] as const] : []
    }),
  )

const nameOf = ({ code, particulars: { symbol } }: Cited['document']): string => symbol ?? code

/** The first that holds. */
function shownState(
  { assessment, assignment }: ToRead,
  accepted: boolean,
  requested: boolean,
  complete: boolean,
): ShownState {
  if (assignment.notApplicable) return 'not-applicable'
  if (accepted) return 'accepted'
  if (assessment.state === 'returned' || requested) return 'requested'
  if (assessment.state === 'submitted') return 'submitted'
  if (assessment.state === 'with-head') return 'with-head'
  if (!assessment.started) return 'untouched'
  return complete ? 'draft' : 'incomplete'
}
