// The one way an assessment's content changes: as long as it can still be sent; the score follows the rule unless a hand
// score stands with its reason, and whoever changes it has had a hand in it.
import type { Assessment } from '../../schemas/assessment.ts'
import type { Person } from '../../schemas/person.ts'
import { change, type Done } from '../../storage/change.ts'
import type { Tx } from '../../storage/db.ts'
import type { Context } from '../context.ts'
import { loadOne } from './load.ts'
import { latenessAt } from './lock.ts'
import { withHand } from './seen.ts'

type Set = { [K in keyof Assessment]?: Assessment[K] | undefined }

export const write = (ctx: Context, who: Person, seen: Assessment, set: Set, act: string): Promise<void> =>
  writeWith(ctx, who, seen, set, act, async () => undefined)

/** With another record, in one transaction. */
export const writeWith = (
  ctx: Context,
  who: Person,
  seen: Assessment,
  set: Set,
  act: string,
  also: (tx: Tx) => Promise<unknown>,
): Promise<void> => writeAll(ctx, who, [{ seen, set }], act, also)

export interface Writing {
  readonly seen: Assessment
  readonly set: Set
}

/** Several at once, with another record: all of it or nothing. */
export async function writeAll(
  ctx: Context,
  who: Person,
  writings: readonly Writing[],
  act: string,
  also: (tx: Tx) => Promise<unknown>,
): Promise<void> {
  const { db } = ctx
  const done: Done = { act, by: who.id, at: ctx.now().toISOString() }
  const ready = await Promise.all(
    writings.map(async ({ seen, set }) => {
      const begun = { hands: withHand(seen, who), started: seen.started ?? done.at }
      const next = { ...seen, ...set, ...begun } as Assessment
      const { assignment, round, requests, reading } = await loadOne(ctx, next)
      latenessAt(assignment, round.campaign, done.at, { act: 'sửa', requests })
      const scored = next.handReason ? {} : { self: reading.score.points }
      const known = new Set(seen.citations.map(({ document }) => document))
      const cited = next.citations.filter(({ document }) => !known.has(document))
      return { seen, set: { ...set, ...begun, ...scored }, cited: cited.map(({ document }) => document) }
    }),
  )
  await db.transaction(async (tx) => {
    for (const { seen, set } of ready) await change(tx, db, db.assessments, seen, set, done)
    // Who changes such a document at this moment has not seen that it is cited: one of the two goes after the other.
    await db.search.touch(tx, [...new Set(ready.flatMap(({ cited }) => cited))])
    await also(tx)
  })
}
