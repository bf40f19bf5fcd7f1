// Where we are, how we call a program that ends, and how we speak. The ground is plain JS on node: alone: it runs before npm ci.
import { execFile } from 'node:child_process'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
/** What is fetched once for every clone on this machine. */
export const cache = process.env.KC_CACHE ?? join(homedir(), '.cache', 'kiem-chung')

export const say = (text) => console.log(`· ${text}`)
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

const call = promisify(execFile)

/** Runs a program to its end; its words are shown only when it fails. Resolves to what it wrote. */
export async function exec(cmd, args, options = {}) {
  try {
    return (await call(cmd, args, { cwd: root, maxBuffer: 64 << 20, ...options })).stdout
  } catch (error) {
    const words = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').slice(-30).join('\n')
    throw new Failure(`${[cmd, ...args].join(' ')} failed:\n${words || error.message}`)
  }
}

/** undefined where the program is missing or refuses. */
export const ask = (cmd, args) =>
  call(cmd, args).then(
    ({ stdout }) => stdout,
    () => undefined,
  )

/** Something a person can act upon: shown without a stack. */
export class Failure extends Error {}

/** Ends the process with the message alone when it is a Failure, with the stack when it is our bug. */
export async function main(work) {
  try {
    process.exit(await work())
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    process.exit(1)
  }
}
