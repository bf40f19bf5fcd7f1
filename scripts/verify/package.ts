// A package as it lies there: a ZIP of any size, read entry by entry, or a folder that somebody unpacked.
import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { openPromise } from 'yauzl'
import type { Fault } from './verify.ts'

export type Stored = { path: string; open: () => Promise<Readable> }
export type Package = { files: Stored[]; faults: Fault[]; close: () => Promise<void> }

export const openPackage = async (path: string): Promise<Package> =>
  (await lstat(path)).isDirectory() ? openFolder(path) : openZip(path)

async function openZip(path: string): Promise<Package> {
  const zip = await openPromise(path, { autoClose: false, strictFileNames: true })
  const files: Stored[] = []
  const faults: Fault[] = []
  const seen = new Set<string>()
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (seen.has(name))
      faults.push({ kind: 'extra', path: name, text: `Tệp ${name} có hai lần trong gói ZIP.` })
    else if (name.endsWith('/'))
      faults.push({ kind: 'extra', path: name, text: `Thư mục lạ trong gói ZIP: ${name}` })
    else files.push({ path: name, open: () => zip.openReadStreamPromise(entry) })
    seen.add(name)
  }
  return { files, faults, close: async () => zip.close() }
}

async function openFolder(root: string): Promise<Package> {
  const files: Stored[] = []
  const faults: Fault[] = []
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    const name = path.slice(join(root, '/').length).replaceAll('\\', '/').normalize('NFC')
    if (entry.isFile()) files.push({ path: name, open: async () => createReadStream(path) })
    else if (!entry.isDirectory())
      faults.push({ kind: 'extra', path: name, text: `Không phải tệp thường: ${name}` })
  }
  return { files, faults, close: async () => undefined }
}
