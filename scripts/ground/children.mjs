// Programs that run beside us until we end. Each has a group of its own, so that Ctrl-C reaches us alone and we stop them in order.
// When we are killed outright, the kernel sends each of them SIGTERM (setpriv --pdeathsig): nothing is left behind.
import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, root, say } from './shell.mjs'

const guard = existsSync('/usr/bin/setpriv') ? ['/usr/bin/setpriv', '--pdeathsig', 'TERM'] : []

/** `logs` is a file to append to, 'inherit' or 'ignore'. */
export function run(name, cmd, args, { env, logs = 'inherit' } = {}) {
  const out = logs.includes('/') ? openLog(logs) : logs
  const [first, ...rest] = [...guard, cmd, ...args]
  const child = spawn(first, rest, {
    cwd: root,
    env,
    detached: true,
    stdio: ['ignore', out, out === 'ignore' ? 'ignore' : out],
  })
  if (typeof out === 'number') closeSync(out)
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(127))
    child.once('exit', resolve)
  })
  const isAlive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null
  const stop = async (signal = 'SIGTERM') => {
    if (isAlive()) signalGroup(child, signal)
    const killer = setTimeout(() => signalGroup(child, 'SIGKILL'), 30_000)
    await ended
    clearTimeout(killer)
  }
  process.once('exit', () => isAlive() && signalGroup(child, 'SIGKILL'))
  return { name, pid: child.pid, ended, stop, logs }
}

/** The whole group: mocha runs its tests in a child of its own. */
function signalGroup({ pid }, signal) {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}

/** One old file is kept, so that a log never fills the disk by itself. */
function openLog(path) {
  if (existsSync(path) && statSync(path).size > 20 << 20) renameSync(path, `${path}.old`)
  return openSync(path, 'a', 0o600)
}

export const lastWords = (path, lines = 20) =>
  readFileSync(path, 'utf8').trim().split('\n').slice(-lines).join('\n')

export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })

/**
 * Between our look at a free port and its use another program may take it: then `work`, which failed, is done again on
 * another. A `given` port is the only one.
 */
export async function onFreePort(work, given) {
  for (let left = 5; ; left--) {
    const port = given ?? (await freePort())
    try {
      return await work(port)
    } catch (error) {
      if (given || left === 0 || (await portIsFree(port, 0))) throw error
      say(`port ${port} was taken meanwhile; trying another`)
    }
  }
}

/** Waits for a port that a run of ours, killed a moment ago, may still hold while its requests finish. */
export async function portIsFree(port, withinMs) {
  const until = Date.now() + withinMs
  for (;;) {
    const isFree = await new Promise((resolve) => {
      const server = createServer().once('error', () => resolve(false))
      server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
    })
    if (isFree || Date.now() > until) return isFree
    await sleep(200)
  }
}

export async function answers(url, withinMs) {
  const until = Date.now() + withinMs
  while (Date.now() < until) {
    const isOk = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      (res) => res.ok,
      () => false,
    )
    if (isOk) return
    await sleep(50)
  }
  throw new Failure(`${url} did not answer in ${withinMs / 1000} s.`)
}
