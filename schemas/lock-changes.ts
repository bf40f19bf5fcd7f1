// What became other than it was at the lock, leaf by leaf, in sentences. Nothing here does I/O.
import { isAcceptedThen, type LockedLeaf } from './lock.ts'
import { formatMoment, formatPoints } from './format.ts'
import { words } from './words.ts'

export const changeKinds = [
  'given',
  'taken',
  'lead',
  'permitted',
  'aside',
  'sent',
  'content',
  'state',
  'reviewed',
] as const
export type ChangeKind = (typeof changeKinds)[number]

export interface LeafChange {
  readonly assignment: string
  readonly code: string
  readonly name: string
  readonly agencyName: string
  readonly changes: readonly { readonly kind: ChangeKind; readonly text: string }[]
}

/** In the order of the file; what was given out since comes last. */
export function changesSince(then: readonly LockedLeaf[], now: readonly LockedLeaf[]): LeafChange[] {
  const standing = new Map(now.map((leaf) => [leaf.assignment, leaf]))
  const known = new Set(then.map(({ assignment }) => assignment))
  const rows = [
    ...then.map((was) => rowOf(was, changesOf(was, standing.get(was.assignment)))),
    ...now
      .filter(({ assignment }) => !known.has(assignment))
      .map((leaf) => rowOf(leaf, [{ kind: 'given', text: `Giao cho ${leaf.agencyName} sau khi khóa.` }])),
  ]
  return rows.filter(({ changes }) => changes.length > 0)
}

const rowOf = (
  { assignment, code, name, agencyName }: LockedLeaf,
  changes: LeafChange['changes'],
): LeafChange => ({
  ...{ assignment, code, name, agencyName, changes },
})

function changesOf(was: LockedLeaf, is: LockedLeaf | undefined): LeafChange['changes'] {
  if (!is) return [{ kind: 'taken', text: 'Không còn được giao.' }]
  return [...given(was, is), ...worked(was, is)]
}

function* given(was: LockedLeaf, is: LockedLeaf): Generator<LeafChange['changes'][number]> {
  if (was.agency !== is.agency)
    yield { kind: 'lead', text: `Chuyển từ ${was.agencyName} sang ${is.agencyName}.` }
  const { exception } = is
  if (exception && exception.at !== was.exception?.at)
    yield {
      kind: 'permitted',
      text: `Được gửi sau khóa đến ${formatMoment(exception.until)}, theo ${exception.decision}.`,
    }
  if (was.notApplicable !== is.notApplicable)
    yield {
      kind: 'aside',
      text: is.notApplicable ? `Không áp dụng, theo ${is.notApplicable}.` : 'Áp dụng trở lại.',
    }
}

function* worked(was: LockedLeaf, is: LockedLeaf): Generator<LeafChange['changes'][number]> {
  const [before, after] = [was.assessment, is.assessment]
  if (is.sent && is.sent.n !== was.sent?.n)
    yield {
      kind: 'sent',
      text: `Gửi lần ${is.sent.n} lúc ${formatMoment(is.sent.at)}${is.sent.isLate ? ', muộn' : ''}: tự chấm ${formatPoints(is.sent.self)}${was.sent ? `, khi khóa ${formatPoints(was.sent.self)}` : ''}.`,
    }
  if (after && after.digest !== before?.digest)
    yield { kind: 'content', text: `Nội dung đổi: ${partsOf(before, after).join(', ')}.` }
  if (after && before && after.state !== before.state)
    yield {
      kind: 'state',
      text: `Trạng thái: khi khóa “${words.states[before.state]}”, nay “${words.states[after.state]}”.`,
    }
  if (is.review && is.review.at !== was.review?.at) yield { kind: 'reviewed', text: reviewed(is) }
  else if (isAcceptedThen(was) && !isAcceptedThen(is))
    yield { kind: 'reviewed', text: 'Không còn được chấp nhận: nội dung khác bản đã chấp nhận.' }
}

function reviewed({ review, sent }: LockedLeaf): string {
  const at = formatMoment(review!.at)
  // Nothing said of the points: those of what was sent.
  const points = review!.points ?? sent?.self ?? 0
  if (review!.outcome === 'accept') return `Chấp nhận lúc ${at}: ${formatPoints(points)} điểm.`
  return review!.outcome === 'return' ? `Trả lại lúc ${at}.` : `Rút kết quả rà soát lúc ${at}.`
}

type Work = NonNullable<LockedLeaf['assessment']>

function partsOf(was: Work | undefined, is: Work): string[] {
  const differs = (part: keyof Work) =>
    JSON.stringify(was?.[part] ?? null) !== JSON.stringify(is[part] ?? null)
  const versions = (work: Work | undefined) =>
    new Set(work?.citations.map(({ slot, version }) => `${slot} ${version}`))
  const [old, now] = [versions(was), versions(is)]
  const more = [...now].filter((one) => !old.has(one)).length
  const less = [...old].filter((one) => !now.has(one)).length
  return [
    ...(differs('self')
      ? [
          `điểm tự chấm ${was?.self === undefined ? 'chưa có' : formatPoints(was.self)} → ${is.self === undefined ? 'chưa có' : formatPoints(is.self)}`,
        ]
      : []),
    ...(differs('figures') ? ['số liệu'] : []),
    ...(differs('handReason') ? ['lý do chấm tay'] : []),
    ...(differs('explanation') ? ['giải trình'] : []),
    ...(more ? [`thêm ${more} dẫn chứng`] : []),
    ...(less ? [`bớt ${less} dẫn chứng`] : []),
    ...(differs('citations') && !more && !less ? ['trang, mục của dẫn chứng'] : []),
  ]
}
