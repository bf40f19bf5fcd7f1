// Code of ours that opens what strangers made runs in the box too, as a Node child that sees this folder and the
// packages, and nothing else.
import { readdirSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Job, type Ran, runInBox } from './box.ts'
import type { Work } from './pdf-tools.ts'

const require = createRequire(import.meta.url)
const here = fileURLToPath(import.meta.url)

interface Programs {
  readonly dir: string
  readonly ending: 'ts' | 'js'
  readonly loader: readonly string[]
}

/** From sources: turning them takes longer than most of these jobs, so what was built from them runs, unless it is older. */
function find(): Programs {
  const dir = dirname(here)
  if (here.endsWith('.js')) return { dir, ending: 'js', loader: [] }
  const dist = join(dir, '../dist')
  const builtAt = statSync(join(dist, '.source-hash'), { throwIfNoEntry: false })?.mtimeMs ?? 0
  const isOlder = readdirSync(dir).some((name) => statSync(join(dir, name)).mtimeMs > builtAt)
  if (!isOlder) return { dir: join(dist, 'intake'), ending: 'js', loader: [] }
  return { dir, ending: 'ts', loader: [`--import=${pathToFileURL(require.resolve('tsx')).href}`] }
}
let programs: Programs | undefined

/** `name` is a file of this folder, without its ending. `memory` in bytes. */
export function runChild(work: Work, name: string, args: Job['args'], memory: number): Promise<Ran> {
  const { box, path, dir, signal } = work
  const { dir: home, ending, loader } = (programs ??= find())
  const modules = require.resolve('sharp').replace(/(.*\/node_modules)\/.*/, '$1')
  const code = [home, modules, join(dirname(modules), 'package.json')]
  const limits = { cpuSeconds: 60, wallMs: 90_000, memory }
  const all: Job['args'] = (at) => [...loader, join(home, `${name}.${ending}`), ...args(at)]
  return runInBox(box, { tool: 'node', args: all, dir, input: { path }, code, limits, signal })
}
