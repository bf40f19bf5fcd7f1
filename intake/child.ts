// Code of ours that opens what strangers made runs in the box too, as a Node child that sees this folder and the
// packages, and nothing else.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Job, type Ran, runInBox } from './box.ts'
import type { Work } from './pdf-tools.ts'

const require = createRequire(import.meta.url)
const here = fileURLToPath(import.meta.url)

/** `name` is a file of this folder, without its ending. `memory` in bytes. */
export function runChild(work: Work, name: string, args: Job['args'], memory: number): Promise<Ran> {
  const { box, path, dir, signal } = work
  const isTypeScript = here.endsWith('.ts')
  const main = join(dirname(here), `${name}.${isTypeScript ? 'ts' : 'js'}`)
  const loader = isTypeScript ? [`--import=${pathToFileURL(require.resolve('tsx')).href}`] : []
  const modules = require.resolve('sharp').replace(/(.*\/node_modules)\/.*/, '$1')
  const code = [dirname(here), modules, join(dirname(modules), 'package.json')]
  const limits = { cpuSeconds: 60, wallMs: 90_000, memory }
  const all: Job['args'] = (at) => [...loader, main, ...args(at)]
  return runInBox(box, { tool: 'node', args: all, dir, input: { path }, code, limits, signal })
}
