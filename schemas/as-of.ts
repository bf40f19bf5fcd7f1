// A record as it stood at a moment that has passed: what was written since is taken back, line by line.
import type { Line } from './person.ts'

type Change = Pick<Line, 'at' | 'revision' | 'changes'>

/** `lines`: of this record. What was written at the moment itself came after it. Undefined where it did not exist yet. */
export function asOf<T extends { readonly revision: number }>(
  record: T,
  lines: readonly Change[],
  moment: string,
): T | undefined {
  // A line that is newer than the record was written after the record was read.
  const since = lines.filter(({ at, revision }) => at >= moment && revision <= record.revision)
  if (since.some(({ revision }) => revision === 1)) return undefined
  const then: Record<string, unknown> = { ...record }
  for (const { changes } of [...since].sort((a, b) => b.revision - a.revision))
    for (const { field, old } of changes)
      if (old === null) delete then[field]
      else then[field] = old
  return { ...(then as T), revision: record.revision - since.length }
}
