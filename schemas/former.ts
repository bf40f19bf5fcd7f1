// Evidence of an earlier year, proposed again: «vẫn đúng?» is asked of each item, and nothing is cited by itself.
import { fold } from './fold.ts'
import type { Cited } from './reading.ts'
import type { Slot } from './set.ts'
import { staysClosed, whyClosed } from './scan.ts'

/** What became of a proposal: nothing yet; it stands in the leaf already; a person said that it is not true any more. */
export const formerStates = ['open', 'cited', 'outdated'] as const
export type FormerState = (typeof formerStates)[number]

/**
 * Key of the slot that asks for what an older one asked for: the same key, if name or type say that it is the same; the
 * same name; the only one of that type. Undefined where a person must say it.
 */
export function slotAfter(old: Slot | undefined, slots: readonly Slot[]): string | undefined {
  if (!old) return undefined
  const isNamed = ({ name }: Slot) => fold(name) === fold(old.name)
  const same = slots.find(({ key }) => key === old.key)
  if (same && (isNamed(same) || same.type === old.type)) return same.key
  const named = slots.filter(isNamed)
  if (named.length === 1) return named[0]?.key
  const typed = slots.filter(({ type }) => type === old.type)
  return typed.length === 1 ? typed[0]?.key : undefined
}

/** Why it cannot be cited at all, and what to do; undefined where it can, however little it may prove. */
export function unusable({ document, version }: Cited): string | undefined {
  if (document.withdrawn) return `Tài liệu đã thu hồi: ${document.withdrawn.reason}. Hãy gắn tài liệu khác.`
  if (staysClosed(version.scan)) return whyClosed(version.scan)
  if (version.state !== 'kept') return 'Tài liệu không còn tệp dùng được. Hãy gắn tài liệu khác.'
  return undefined
}
