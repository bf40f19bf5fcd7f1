// A fresh instance of the product for one run: its own mongod, store, api and worker on free ports, gone afterwards.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { answers, freePort, lastWords, run, startMongod } from './ground.ts'

export interface Instance extends AsyncDisposable {
  readonly address: string
  readonly env: NodeJS.ProcessEnv
  /** What the api and the worker said last; for a run that failed. */
  words(): string
}

export async function openInstance(): Promise<Instance> {
  const dir = await mkdtemp(join(tmpdir(), 'kc-show-'))
  const children: { stop: () => Promise<void> }[] = []
  const close = async () => {
    for (const child of children.reverse()) await child.stop()
    await rm(dir, { recursive: true, force: true })
  }
  try {
    const mongod = await startMongod(dir)
    children.push(mongod)
    const port = await freePort()
    const env = {
      ...process.env,
      MONGODB_URI: mongod.uri('kiem_chung'),
      KC_PORT: String(port),
      KC_SECRET: randomBytes(24).toString('hex'),
      KC_BLOBS: join(dir, 'blobs'),
      KC_JOBS: join(dir, 'jobs'),
    }
    const main = (name: string) =>
      run(name, process.execPath, ['--import', 'tsx', `api/${name}.ts`], {
        env,
        logs: join(dir, `${name}.log`),
      })
    children.push(main('worker'), main('server'))
    const address = `http://127.0.0.1:${port}`
    await answers(`${address}/ready`, 60_000)
    const words = () => ['server', 'worker'].map((name) => lastWords(join(dir, `${name}.log`), 8)).join('\n')
    return { address, env, words, [Symbol.asyncDispose]: close }
  } catch (error) {
    await close()
    throw error
  }
}
