// A job folder: made for one document, gone when the work is over, whatever happened.
import { mkdir, mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where job folders stand unless the settings say otherwise: one place a user, closed to the others. */
export const jobRoot = join(tmpdir(), `kc-jobs-${process.getuid?.() ?? 0}`)

/** What converters need besides copies of their file: with less they fail, and it looks as if the file were broken. */
const LEAST_ROOM = 64 << 20

/**
 * `await using job = await openJob()`; take out what is wanted before it closes. Throws `ENOSPC` where there is no room
 * for work on a file of `size` bytes.
 */
export async function openJob(root = jobRoot, size = 0): Promise<AsyncDisposable & { readonly dir: string }> {
  await mkdir(root, { recursive: true, mode: 0o700 })
  if ((await roomIn(root)) < LEAST_ROOM + size + Math.min(2 * size, 1 << 30)) throw noRoom(root)
  const dir = await mkdtemp(join(root, 'job-'))
  return { dir, [Symbol.asyncDispose]: () => remove(dir) }
}

/** Removes what a killed worker left: folders not touched since `before`. Returns how many. */
export async function sweepJobs(root: string, before: Date): Promise<number> {
  const names = await readdir(root).catch(() => [])
  let swept = 0
  for (const name of names.filter((each) => each.startsWith('job-'))) {
    const path = join(root, name)
    const isOld = await stat(path).then(
      ({ mtime }) => mtime < before,
      () => false,
    )
    if (isOld) await remove(path).then(() => swept++)
  }
  return swept
}

/** Free bytes on the disk of a folder. */
export async function roomIn(dir: string): Promise<number> {
  const { bavail, bsize } = await statfs(dir)
  return bavail * bsize
}

/** As the system itself says it, so that whoever waits for room knows it by its code. */
export const noRoom = (dir: string): Error =>
  Object.assign(new Error(`no room left in ${dir}`), { code: 'ENOSPC' })

const remove = (dir: string) => rm(dir, { recursive: true, force: true, maxRetries: 3 })
