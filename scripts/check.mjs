// Usage: npm run check [-- --fix]. What can be known without running: types, rules, format, and that openapi.json is current.
// With --fix, what a program can put right is put right first.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { ensurePackages } from './ground/packages.mjs'
import { main, root, say, seconds } from './ground/shell.mjs'

const tsc = 'typescript/bin/tsc'
const screens = join(root, 'web/tsconfig.json')
/** The longest first. */
const checks = [
  ['eslint', 'eslint/bin/eslint.js', '.'],
  ['types', tsc, '--noEmit'],
  ...(existsSync(screens) ? [['types of the screens', tsc, '--noEmit', '-p', screens]] : []),
  ['prettier', 'prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '--cache', '.'],
  ['openapi', 'tsx/dist/cli.mjs', 'scripts/openapi.ts', '--check'],
]

const fixes = [
  ['rules', 'eslint/bin/eslint.js', '--fix', '.'],
  ['format', 'prettier/bin/prettier.cjs', '--write', '--log-level', 'warn', '--cache', '.'],
  ['openapi.json', 'tsx/dist/cli.mjs', 'scripts/openapi.ts'],
]

await main(async () => {
  await ensurePackages()
  if (process.argv.includes('--fix')) for (const fix of fixes) await passes(...fix)
  const waiting = [...checks]
  const faults = []
  const runner = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      if (!(await passes(...check))) faults.push(check[0])
  }
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, runner))
  say(faults.length ? `not right: ${faults.join(', ')}` : `all right after ${seconds(0)}`)
  return faults.length ? 1 : 0
})

/** Its words come in one piece, and only when there is something to say. */
function passes(name, script, ...args) {
  const began = performance.now()
  const child = spawn(process.execPath, [join('node_modules', script), ...args], { cwd: root })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk))
  return new Promise((resolve) =>
    child.once('close', (code) => {
      say(`${name}: ${code === 0 ? 'right' : 'NOT right'}, ${seconds(began)}`)
      if (words.trim()) console.log(words.trim())
      resolve(code === 0)
    }),
  )
}
