// A file that reaches the disk while it is written: one that is only synced at its end waits there for all of its bytes.
import fs, { type NoParamCallback, type WriteStream } from 'node:fs'

/** Most files are smaller and are synced once. */
const STEP = 32 << 20

/**
 * Writes to the descriptor `fd` and closes it; finished means synced. After each 32 MB the disk is told to begin, while
 * more is written. Fails where any of these syncs failed: the kernel tells of a lost page once, and the last sync may know
 * nothing of it.
 */
export function steadyFile(fd: number, highWaterMark: number, sync: Sync = fs.fdatasync): WriteStream {
  let [unsynced, isSyncing] = [0, false]
  let failure: Error | null = null
  let afterSync: (() => void) | undefined
  const count = (written: number) => {
    unsynced += written
    if (unsynced < STEP || isSyncing) return
    ;[unsynced, isSyncing] = [0, true]
    sync(fd, (error) => {
      failure ??= error
      isSyncing = false
      afterSync?.()
    })
  }
  const counted =
    <T>(told: Told<T>): Told<T> =>
    (error, written, bytes) => {
      if (!error) count(written)
      told(error, written, bytes)
    }
  const write = (fd: number, bytes: Buffer, from: number, length: number, at: number, told: Told<Buffer>) =>
    fs.write(fd, bytes, from, length, at, counted(told))
  const writev = (fd: number, all: Buffer[], at: number, told: Told<NodeJS.ArrayBufferView[]>) =>
    fs.writev(fd, all, at, counted(told))
  /** The stream closes after it, also when it breaks off: once closed, the same number may name another file. */
  const fsync = (fd: number, told: NoParamCallback) => {
    const last = () => (failure ? told(failure) : fs.fsync(fd, told))
    if (isSyncing) afterSync = last
    else last()
  }
  return fs.createWriteStream('', {
    fd,
    flush: true,
    highWaterMark,
    fs: { write, writev, fsync, close: fs.close } as typeof fs,
  })
}

type Told<T> = (error: NodeJS.ErrnoException | null, written: number, bytes: T) => void
type Sync = (fd: number, told: NoParamCallback) => void
