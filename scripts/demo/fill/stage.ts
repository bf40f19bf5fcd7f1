// What the stages of the filling share: a clock that can be set, the ids given so far, and what went otherwise.
import type { Context } from '../../../api/context.ts'
import type { Person } from '../../../schemas/person.ts'
import { Problem } from '../../../schemas/problem.ts'
import type { DemoPerson } from '../read.ts'

export interface Stage {
  readonly ctx: Context
  /** Acts done then: history carries the data set's own dates. */
  readonly at: (time: string) => Context
  /** Of an agency, by its code. */
  readonly idOf: (code: string) => string
  readonly who: (person: Pick<DemoPerson, 'id'>) => Person
  readonly people: Map<string, Person>
  readonly passwords: Map<string, string>
  /** Of a paper that was taken: its document and the version to cite, by the key of the data set. */
  readonly papers: Map<string, { document: string; version: string }>
  /** Where the product and the data set part: printed at the end, never hidden. */
  readonly differences: string[]
}

export function openStage(ctx: Context, ids: ReadonlyMap<string, string>): Stage {
  const people = new Map<string, Person>()
  return {
    ctx,
    at: (time) => ({ ...ctx, now: () => new Date(time) }),
    idOf: (code) => known(ids.get(code), code),
    who: ({ id }) => known(people.get(id), id),
    people,
    passwords: new Map(),
    papers: new Map(),
    differences: [],
  }
}

/** The outcome, or undefined with a line among the differences when the rules refuse. Our own bugs are thrown. */
export async function tolerate<T>(
  { differences }: Stage,
  what: string,
  act: Promise<T>,
): Promise<T | undefined> {
  try {
    return await act
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    differences.push(`${what}: ${wordsOf(error)}`)
    return undefined
  }
}

export function wordsOf(problem: Problem): string {
  const parts = [problem.more['faults'], problem.more['gaps']].flat() as ({ sentence?: string } | undefined)[]
  return [problem.message, ...parts.flatMap((part) => part?.sentence ?? [])].join(' ')
}

function known<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`nothing is known of ${key}`)
  return value
}

/** Side by side in as many lanes; each lane takes the next. */
export async function lanes<T>(
  items: readonly T[],
  count: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const lane = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: count }, lane))
}
