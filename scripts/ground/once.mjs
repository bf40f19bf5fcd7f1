// Work that needs doing again only when its sources changed: the hash of the last time lies beside the result.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, say, seconds } from './shell.mjs'

export async function once(stamp, sources, what, work) {
  const path = join(root, stamp)
  const wanted = hashOf(sources)
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  const began = performance.now()
  say(`${what} …`)
  await work()
  writeFileSync(path, wanted)
  say(`${what}: ${seconds(began)}`)
}

/** Every file of these folders; a folder that is not there has none. */
export const filesIn = (...folders) =>
  folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1)),
    )
    .sort()

function hashOf(files) {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
