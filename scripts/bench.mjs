// Usage: npm run bench -- NAME [--json FILE]. Starts its own mongod, measures, prints for people and, if asked, writes the same for machines.
// NAME: campaign (how quick lists and decisions are with 30 agencies and 1,000 documents).
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run } from './ground/children.mjs'
import { startMongod } from './ground/mongod.mjs'
import { ensurePackages } from './ground/packages.mjs'
import { main, root } from './ground/shell.mjs'

await main(async () => {
  const [name = '', ...rest] = process.argv.slice(2)
  const script = join(root, 'scripts', 'bench', `${name}.ts`)
  if (!/^[a-z]+$/.test(name) || !existsSync(script)) {
    console.error('usage: npm run bench -- campaign [--json FILE]')
    return 2
  }
  await ensurePackages()
  const dir = mkdtempSync(join(tmpdir(), 'kc-bench-'))
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  const mongod = await startMongod(join(dir, 'mongo'))
  try {
    const env = {
      ...process.env,
      NODE_NO_WARNINGS: '1',
      MONGODB_URI: mongod.uri('bench'),
      KC_BLOBS: join(dir, 'blobs'),
      KC_SECRET: `${Math.random()}${Math.random()}${Math.random()}xyzt`.replaceAll('.', 'q'),
      KC_PORT: '0',
    }
    const child = run(name, process.execPath, ['--import', 'tsx', script, ...rest], { env })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.stop())
    return await child.ended
  } finally {
    await mongod.stop()
  }
})
