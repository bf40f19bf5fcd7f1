// The records as one transaction sees them: what is decided over them is decided over one moment, and commits with it.
import type { Model } from 'mongoose'
import type { Tx } from './db.ts'
import type { Kind, Records, Stored } from './records.ts'

const reads: readonly PropertyKey[] = ['find', 'findOne', 'exists', 'distinct', 'countDocuments']

interface Query {
  exec: () => Promise<unknown>
  session: (tx: Tx) => Query
}

/** Reading alone: everything else of a model is as outside. Reads that are asked at once go one after the other. */
export function seenBy(all: Records, tx: Tx): Records {
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (query: Query): Query => {
    const exec = query.exec.bind(query)
    query.exec = () => (last = last.then(exec, exec))
    return query.session(tx)
  }
  const seen = (model: Model<Stored>): Model<Stored> =>
    new Proxy(model, {
      get: (target, name) => {
        const found: unknown = Reflect.get(target, name)
        if (!reads.includes(name) || typeof found !== 'function') return found
        return (...asked: unknown[]) => inTurn((found as (...asked: unknown[]) => Query).apply(target, asked))
      },
    })
  const kinds = Object.entries(all) as unknown as [string, Kind<Stored>][]
  return Object.fromEntries(
    kinds.map(([name, kind]) => [name, { ...kind, model: seen(kind.model) }]),
  ) as unknown as Records
}
