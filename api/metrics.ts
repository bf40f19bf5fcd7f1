// What Prometheus asks for: how long requests took, what waits for a worker, and how the process is. Told to who brings
// the token of the settings, and to nobody while there is none: an address says little about who asks behind a proxy.
import { createHash, timingSafeEqual } from 'node:crypto'
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

const sum = (text: string): Buffer => createHash('sha256').update(text).digest()
const isSame = (a: string, b: string): boolean => timingSafeEqual(sum(a), sum(b))

export async function tellMetrics(ctx: Context, _who: unknown, _input: unknown, by: Caller): Promise<Bytes> {
  const { metricsToken } = ctx.config
  if (!metricsToken || !isSame(by.bearer ?? '', metricsToken)) throw notFound()
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
  const [versions, renditions, readings, editions, packages, mailbox] = await Promise.all([
    db.versions.model.countDocuments({ state: 'received' }),
    db.renditions.model.countDocuments({ kind: 'view', state: 'wanted' }),
    db.readings.model.countDocuments({ state: 'wanted' }),
    db.editions.model.countDocuments({ state: 'ordered' }),
    db.packages.model.countDocuments({ state: 'building' }),
    db.mailboxes.model.findOne().lean(),
  ])
  return { versions, renditions, readings, editions, packages, letters: mailbox?.waiting ?? 0 }
}
