// What may be done to a database that nobody has used yet.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './children.mjs'
import { exec, Failure, root, say } from './shell.mjs'

/** The path of the one-time link for the first administrator, or '' when somebody is there already. */
export async function firstLink(env) {
  if (!existsSync(join(root, 'dist/api/first.js'))) return ''
  return (await exec(process.execPath, ['dist/api/first.js'], { env })).trim()
}

/** Fills it with the invented province. On a database in use the script says so and changes nothing. */
export async function fillDemo(env) {
  const script = 'scripts/demo/fill.ts'
  if (!existsSync(join(root, script)))
    throw new Failure(`${script} is not here: this copy has no demonstration.`)
  say('filling the invented province …')
  const code = await run('demo', process.execPath, ['--import', 'tsx', script], { env }).ended
  if (code !== 0) throw new Failure('The demonstration could not be filled in.')
}
