// Servers and processes of our own, on free ports, that can be killed outright and started again where they were.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { newId } from '../../schemas/id.ts'

export type Store = 'disk' | 's3'

export interface Victim {
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
}

export interface Ground extends AsyncDisposable {
  readonly dir: string
  readonly mongod: Victim
  readonly s3: Victim
  /** Fresh: a database of their own, and an empty store. */
  settings(store: Store): Promise<NodeJS.ProcessEnv>
}

interface Child {
  readonly port: number
  readonly stop: (signal?: string) => Promise<void>
}
type Start = (...args: unknown[]) => Promise<Child & Record<string, never>>
/** The ground is plain JS, since it runs before anything is installed. */
const from = async (name: string) =>
  (await import(new URL(`../ground/${name}.mjs`, import.meta.url).href)) as Record<string, Start>

export async function openGround(dir: string): Promise<Ground> {
  const { startMongod } = await from('mongod')
  const { startS3 } = await from('s3')
  const mongod = await victim((port) => startMongod!(join(dir, 'mongo'), { port }))
  const s3 = await victim((port) => startS3!(join(dir, 's3'), port))
  const uri = (mongod.first as unknown as { uri: (db: string) => string }).uri
  const { endpoint, access, secret } = s3.first as unknown as Record<string, string>
  return {
    dir,
    mongod,
    s3,
    async settings(store) {
      const name = newId('t').slice(0, 16).replace('_', '-')
      const common = {
        PATH: process.env['PATH'],
        MONGODB_URI: uri(name),
        KC_SECRET: randomBytes(24).toString('hex'),
        KC_PORT: '0',
        KC_JOBS: join(dir, `${name}-jobs`),
      }
      if (store === 'disk') return { ...common, KC_BLOBS: join(dir, name) }
      const credentials = { accessKeyId: access!, secretAccessKey: secret! }
      const client = new S3Client({
        endpoint: endpoint!,
        credentials,
        region: 'us-east-1',
        forcePathStyle: true,
      })
      await client.send(new CreateBucketCommand({ Bucket: name }))
      const { accessKeyId: S3_ACCESS_KEY, secretAccessKey: S3_SECRET_KEY } = credentials
      return { ...common, S3_ENDPOINT: endpoint, S3_BUCKET: name, S3_ACCESS_KEY, S3_SECRET_KEY }
    },
    async [Symbol.asyncDispose]() {
      await mongod.stop()
      await s3.stop()
    },
  }
}

/** On the same port each time, as a server of one's own comes back. */
async function victim(start: (port?: number) => Promise<Child>) {
  const first = await start()
  let child = first
  return {
    first,
    kill: () => child.stop('SIGKILL'),
    stop: () => child.stop(),
    start: async () => {
      child = await start(first.port)
    },
  }
}

export interface Running {
  readonly child: ChildProcess
  /** Of the API: where it listens. */
  readonly base: string
  /** The most memory that it ever held, in MB. */
  readonly peak: () => number
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>
}

/** The real built process. Resolves when it listens, or works. */
export const startProcess = (what: 'server' | 'worker', env: NodeJS.ProcessEnv): Promise<Running> =>
  startNode([`dist/api/${what}.js`], env)

/** Any program of Node's that says in a JSON line when it listens, or works. */
export async function startNode(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Running> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] })
  const onExit = () => void child.kill('SIGKILL')
  process.once('exit', onExit)
  const exited = once(child, 'exit').then(() => process.off('exit', onExit))
  const kill = async (signal: NodeJS.Signals = 'SIGKILL') => {
    child.kill(signal)
    await exited
  }
  for await (const line of createInterface(child.stdout)) {
    const { event, msg = event, address } = JSON.parse(line) as Record<string, never>
    if (msg !== 'listening' && msg !== 'working') continue
    child.stdout.resume()
    const base = `http://127.0.0.1:${(address as { port?: number } | undefined)?.port ?? 0}`
    return { child, base, kill, peak: () => peakOf(child.pid ?? 0) }
  }
  throw new Error(`${args[0]} ended before it was ready`)
}

const peakOf = (pid: number): number =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024)
