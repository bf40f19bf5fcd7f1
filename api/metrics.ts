// What Prometheus asks for: how long requests took, what waits for a worker, and how the process is. Told on this
// machine only: a collector elsewhere comes through a tunnel or an agent of its own.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { notFound } from '../schemas/problem.ts'
import type { Context } from './context.ts'
import type { Bytes, Caller } from './route.ts'

const ofProcess = new Registry()
collectDefaultMetrics({ register: ofProcess })

export function openMetrics() {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests answered, by the template of their route',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10, 60],
      registers,
    }),
    waiting: new Gauge({
      name: 'kc_waiting',
      help: 'Records that wait for a worker, or are in its hands',
      labelNames: ['queue'],
      registers,
    }),
  }
}

const loopback = /^(::1|(::ffff:)?127(\.\d+){3})$/

export async function tellMetrics(ctx: Context, _who: unknown, _input: unknown, by: Caller): Promise<Bytes> {
  if (!loopback.test(by.address)) throw notFound()
  const { registry, waiting } = ctx.metrics
  for (const [queue, length] of Object.entries(await queues(ctx))) waiting.set({ queue }, length)
  const text = await Registry.merge([ofProcess, registry]).metrics()
  return {
    name: 'metrics.txt',
    type: registry.contentType,
    size: Buffer.byteLength(text),
    etag: createHash('sha256').update(text).digest('hex'),
    inline: true,
    open: async (range) => {
      const bytes = Buffer.from(text)
      return Readable.from([range ? bytes.subarray(range.start, range.end + 1) : bytes])
    },
  }
}

async function queues({ db }: Context): Promise<Record<string, number>> {
  const [versions, renditions, editions, packages] = await Promise.all([
    db.versions.model.countDocuments({ state: 'received' }),
    db.renditions.model.countDocuments({ state: 'wanted' }),
    db.editions.model.countDocuments({ state: 'ordered' }),
    db.packages.model.countDocuments({ state: 'building' }),
  ])
  return { versions, renditions, editions, packages }
}
