// Volumes as files: nothing is visible under its name before all of them are whole and on the disk. What a killed build
// leaves is a `.part`, which the next one writes over.
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { bind } from './bind.ts'
import type { BindOptions, Bound, DossierOrder, OpenView } from './order.ts'

export async function bindToFiles(
  order: DossierOrder,
  openView: OpenView,
  pathOf: (volume: number) => string,
  options: BindOptions = {},
  create: (path: string) => Writable = (path) => createWriteStream(path, { flush: true }),
): Promise<Bound> {
  const parts: string[] = []
  const openVolume = (volume: number) => {
    const part = `${pathOf(volume)}.part`
    parts.push(part)
    return create(part)
  }
  try {
    const bound = await bind(order, openView, openVolume, options)
    for (const part of parts) await rename(part, part.slice(0, -'.part'.length))
    for (const folder of new Set(parts.map((part) => dirname(part)))) await syncFolder(folder)
    return bound
  } catch (error) {
    for (const part of parts) await rm(part, { force: true })
    throw error
  }
}

/** A rename is lasting only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  await folder.sync()
  await folder.close()
}
