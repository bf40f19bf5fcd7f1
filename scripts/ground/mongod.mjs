// A replica set of one (transactions need a set), closed by a keyfile and a user: another local user must not read it, even on loopback.
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { onFreePort, run } from './children.mjs'
import { findMongod } from './mongod-program.mjs'
import { setUp } from './mongod-setup.mjs'
import { say } from './shell.mjs'
import { secret } from './secrets.mjs'

/**
 * Resolves when it is primary, on a free port unless one is given. `uri(database)` is how ours reach it. `engine` is
 * WiredTiger's own configuration, `parameters` are mongod's, as `name=value`.
 */
export const startMongod = (dir, { port, ...how } = {}) =>
  onFreePort((found) => startOn(found, dir, how), port)

async function startOn(port, dir, { cacheGB = 0.25, oplogMB = 128, engine, parameters = [] }) {
  const dbpath = join(dir, 'db')
  mkdirSync(dbpath, { recursive: true, mode: 0o700 })
  const password = secret(dir, 'mongo-password')
  secret(dir, 'mongo-keyfile')
  await stopLeftover(dbpath)
  const flags = {
    replSet: 'rs0',
    bind_ip: '127.0.0.1',
    port,
    dbpath,
    keyFile: join(dir, 'mongo-keyfile'),
    wiredTigerCacheSizeGB: cacheGB,
    oplogSize: oplogMB,
    logpath: join(dir, 'mongod.log'),
    ...(engine && { wiredTigerEngineConfigString: engine }),
    // A set of one has nobody to hand over to.
    setParameter: ['shutdownTimeoutMillisForSignaledShutdown=100', ...parameters],
  }
  const args = Object.entries(flags).flatMap(([name, values]) =>
    [values].flat().flatMap((value) => [`--${name}`, String(value)]),
  )
  const child = run('mongod', await findMongod(), [...args, '--nounixsocket', '--logappend'], {
    logs: 'ignore',
  })
  await setUp({ at: `127.0.0.1:${port}`, password, child, log: flags.logpath })
  return {
    ...child,
    port,
    uri: (db) => `mongodb://kc:${password}@127.0.0.1:${port}/${db}?replicaSet=rs0&authSource=admin`,
  }
}

/** A mongod that outlived us still holds the files: its lock file names it, its own command line proves that it is that one. */
async function stopLeftover(dbpath) {
  const lock = join(dbpath, 'mongod.lock')
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0
  const line = `/proc/${pid}/cmdline`
  const isThere = () => existsSync(line) && readFileSync(line, 'utf8').split('\0').includes(dbpath)
  if (!pid || !isThere()) return
  say(`stopping the mongod ${pid} left by the last run`)
  process.kill(pid, 'SIGTERM')
  while (isThere()) await sleep(50)
}
