// What rlimits cannot say: they count one process, and root escapes some. The watch looks at the whole tree of a job
// a few times a second, memory and processes by /proc, files and bytes by its folder, and kills it when it is too much.
import type { EventEmitter } from 'node:events'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { roomIn } from './job.ts'

export type Excess = 'memory' | 'processes' | 'disk' | 'files'
export interface Bounds {
  readonly memory: number
  readonly processes: number
  readonly diskBytes: number
  readonly files: number
}

/** Bytes. With less left on the disk nothing that a tool makes or says is believed. */
export const LEAST_ROOM = 8 << 20

const PAGE = 4096
const EVERY_MS = 150
const FIRST_MS = 30 // most tools are done before the second look

/**
 * Ends with `child`'s exit. Tells the least room that there was for the folder, in bytes; `seen` hears how much memory
 * all of it used together.
 */
export function watch(
  pid: number,
  dir: string,
  bounds: Bounds,
  child: EventEmitter,
  kill: (why?: Excess) => void,
  seen: (memory: number) => void,
): () => number {
  let isOver = false
  let least = Infinity
  child.once('exit', () => (isOver = true))
  const look = async () => {
    least = Math.min(least, await roomIn(dir).catch(() => Infinity))
    const why = (await treeExcess(pid, bounds, seen)) ?? (await folderExcess(dir, bounds))
    if (isOver) return
    if (least < LEAST_ROOM)
      kill() // some tools wait for somebody to answer, until their time is over
    else if (why) kill(why)
    else setTimeout(look, EVERY_MS).unref()
  }
  setTimeout(look, FIRST_MS).unref()
  return () => least
}

async function treeExcess(
  root: number,
  bounds: Bounds,
  seen: (memory: number) => void,
): Promise<Excess | undefined> {
  let pages = 0
  const tree = [root]
  for (const pid of tree) {
    if (tree.length > bounds.processes) return 'processes'
    pages += Number((await read(`/proc/${pid}/statm`)).split(' ')[1] ?? 0)
    // Children are listed by the thread that made them.
    for (const thread of await readdir(`/proc/${pid}/task`).catch(() => []))
      tree.push(
        ...(await read(`/proc/${pid}/task/${thread}/children`)).split(' ').filter(Boolean).map(Number),
      )
  }
  seen(pages * PAGE)
  return pages * PAGE > bounds.memory ? 'memory' : undefined
}

async function folderExcess(dir: string, bounds: Bounds): Promise<Excess | undefined> {
  let bytes = 0
  let files = 0
  const folders = [dir]
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
      if (++files > bounds.files) return 'files'
      const path = join(folder, entry.name)
      if (entry.isDirectory()) folders.push(path)
      else if (entry.isFile())
        bytes += await stat(path).then(
          ({ blocks }) => blocks * 512,
          () => 0,
        )
    }
  }
  return bytes > bounds.diskBytes ? 'disk' : undefined
}

const read = (path: string) => readFile(path, 'utf8').catch(() => '')
