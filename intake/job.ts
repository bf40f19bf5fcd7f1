// A job folder: made for one document, gone when the work is over, whatever happened.
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where job folders stand unless the settings say otherwise: one place a user, closed to the others. */
export const jobRoot = join(tmpdir(), `kc-jobs-${process.getuid?.() ?? 0}`)

/** `await using job = await openJob()`; take out what is wanted before it closes. */
export async function openJob(root = jobRoot): Promise<AsyncDisposable & { readonly dir: string }> {
  await mkdir(root, { recursive: true, mode: 0o700 })
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

const remove = (dir: string) => rm(dir, { recursive: true, force: true, maxRetries: 3 })
