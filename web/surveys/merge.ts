// Two people write one plan: on what the other kept meanwhile, what was changed here is written again, and nothing else.

interface Keyed {
  readonly key: string
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Field by field: what was changed here, else what they wrote. */
export function mergeFields<T extends object>(base: T, mine: T, theirs: T): T {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])] as (keyof T)[]
  const chosen = names.map((name) => [name, isSame(base[name], mine[name]) ? theirs[name] : mine[name]])
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined)) as T
}

/** In the order that is seen here; what they added comes last, and what they took away goes unless it was changed here. */
export function mergeRows<T extends Keyed>(
  base: readonly T[],
  mine: readonly T[],
  theirs: readonly T[],
  mergeOne: (base: T, mine: T, theirs: T) => T = mergeFields,
): T[] {
  const [before, here, there] = [base, mine, theirs].map((rows) => new Map(rows.map((row) => [row.key, row])))
  const kept = mine.flatMap((row) => {
    const [was, now] = [before!.get(row.key), there!.get(row.key)]
    if (was && now) return [mergeOne(was, row, now)]
    if (now) return [row]
    return was && isSame(was, row) ? [] : [row]
  })
  return [...kept, ...theirs.filter(({ key }) => !before!.has(key) && !here!.has(key))]
}
