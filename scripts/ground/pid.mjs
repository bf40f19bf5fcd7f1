// One npm start at a time per data folder: a second one would take the first one's mongod for a leftover.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './shell.mjs'

export function holdAlone(dir) {
  const path = join(dir, 'start.pid')
  const other = existsSync(path) ? Number(readFileSync(path, 'utf8')) : 0
  const line = `/proc/${other}/cmdline`
  const isRunning =
    other && other !== process.pid && existsSync(line) && readFileSync(line, 'utf8').includes('start.mjs')
  if (isRunning)
    throw new Failure(
      `It runs already on ${dir}, as process ${other}. Stop that one first, or set KC_DATA to another folder.`,
    )
  writeFileSync(path, String(process.pid))
  process.once('exit', () => rmSync(path, { force: true }))
}
