// Due dates are inherited: the round's lock, then what its area was given, then what the leaf itself was given.
import type { AreaDue, Assignment, Campaign, LateException } from './campaign.ts'

type Round = Pick<Campaign, 'lockAt' | 'areaDues'>

export const areaOf = (code: string): string => code.split('.')[0] ?? code

const given = ({ areaDues = [] }: Pick<Round, 'areaDues'>, code: string): AreaDue | undefined =>
  areaDues.find(({ area }) => area === areaOf(code))

/** Of a leaf, by its code, that was given nothing of its own. */
export const inheritedDue = (round: Round, code: string): string => given(round, code)?.due ?? round.lockAt

/** What lets its leaves be sent after the lock; nothing where the area's date lies before it. */
export function exceptionOf(one: AreaDue | undefined, { lockAt }: Pick<Round, 'lockAt'>) {
  if (!one || one.due <= lockAt) return undefined
  const { decision, reason, by, at, due: until, file } = one
  return { decision, reason, by, at, until, file } satisfies LateException
}

/** What a leaf that is given out now takes from the round. */
export function inherited(round: Round, code: string) {
  const exception = exceptionOf(given(round, code), round)
  return { due: inheritedDue(round, code), ...(exception && { exception }) }
}

type Given = Pick<Assignment, 'due' | 'exception'>

/**
 * What becomes of a leaf when the round is locked at another time; nothing where it stays. Who follows the round follows it;
 * a date of its own stays while it can be met; one by a paper stays after an earlier lock, and is no less than what everybody
 * has after a later one.
 */
export function movedBy(
  old: Round,
  { lockAt }: Pick<Round, 'lockAt'>,
  code: string,
  { due, exception }: Given,
): { due: string; exception: LateException | undefined } | undefined {
  const area = given(old, code)
  if (due === area?.due) {
    const allowed = exceptionOf(area, { lockAt })
    return (allowed === undefined) === (exception === undefined) ? undefined : { due, exception: allowed }
  }
  const byPaper = due === exception?.until
  const follows = byPaper ? due < lockAt : due === old.lockAt || due > lockAt
  return follows && due !== lockAt ? { due: lockAt, exception } : undefined
}
