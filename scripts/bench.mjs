// Usage: npm run bench -- NAME [--json FILE]. Measures, prints for people and, if asked, writes the same for machines.
// NAME: campaign (how quick lists and decisions are with 30 agencies and 1,000 documents; starts its own mongod),
// search (how quick the one box is with 100,000 documents of real size; likewise; --scale 0.02 to try),
// board (how quick the board of 100 agencies × 100 leaves is; likewise; --scale 0.1 to try),
// upload (one of 1 GB, a thousand of 1 MB, a thousand at once from 50 agencies, beside a bare receiver; likewise),
// ocr (how many words of scans are read wrongly, and how long a page takes; --letters 2 to try),
// particulars (how often what is proposed for a letter is right; --letters 6 to try),
// dossier (how quick binding, intake and the ZIP are, beside qpdf, mutool, pdf-lib and a plain copy; --scale 0.02 to try).
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuild } from './ground/build.mjs'
import { run } from './ground/children.mjs'
import { startMongod } from './ground/mongod.mjs'
import { ensurePackages } from './ground/packages.mjs'
import { main, root } from './ground/shell.mjs'

await main(async () => {
  const [name = '', ...rest] = process.argv.slice(2)
  const script = join(root, 'scripts', 'bench', `${name}.ts`)
  if (!/^[a-z]+$/.test(name) || !existsSync(script)) {
    console.error(
      'usage: npm run bench -- board|campaign|dossier|ocr|particulars|search|upload [--json FILE]',
    )
    return 2
  }
  await ensurePackages()
  await ensureBuild() // what is measured is what runs in production
  if (['dossier', 'ocr', 'particulars'].includes(name)) {
    const child = run(name, process.execPath, ['--import', 'tsx', script, ...rest], {
      env: { ...process.env, NODE_NO_WARNINGS: '1' },
    })
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.stop())
    return await child.ended
  }
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
