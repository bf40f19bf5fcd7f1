// Looking for work has its price, also at night when nobody works: whoever found none sleeps until something changed.
import { EventEmitter, once } from 'node:events'
import type { Connection, mongo } from 'mongoose'

export interface Bell {
  /** How many changes of the database were heard of: what came during a look is not slept over. */
  readonly heard: number
  /** Until more was heard than `heard`, or `ms` went by, or `signal` fires. Never throws. */
  change(heard: number, ms: number, signal: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Deaf while the server is away: then the time goes by. */
export function openBell(connection: Connection): Bell {
  const changes = new EventEmitter()
  let heard = 0
  let stream: mongo.ChangeStream | undefined
  const listen = () => {
    const opened = connection.db!.watch([{ $project: { _id: 1 } }])
    opened.on('change', () => {
      heard++
      changes.emit('change')
    })
    opened.on('error', () => {
      if (stream === opened) stream = undefined
      void opened.close().catch(() => undefined)
    })
    return opened
  }
  return {
    get heard() {
      return heard
    },
    async change(before, ms, signal) {
      stream ??= listen()
      if (heard > before) return
      const either = AbortSignal.any([signal, AbortSignal.timeout(ms)])
      await once(changes, 'change', { signal: either }).catch(() => undefined)
    },
    async close() {
      await stream?.close().catch(() => undefined)
    },
  }
}
