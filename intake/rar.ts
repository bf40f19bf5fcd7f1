// Whether a RAR 4 archive asks for a password. libarchive hands out what is stored under one as if it were the file, so
// the headers are asked first; of RAR 5 it sums up what it reads, and stops by itself.
import { open } from 'node:fs/promises'

const MARK = '526172211a0700'
const [ARCHIVE, FILE] = [0x73, 0x74]
const MAX_BLOCKS = 20_000

export async function isLockedRar(path: string): Promise<boolean> {
  const file = await open(path)
  try {
    const head = Buffer.alloc(36)
    const { bytesRead } = await file.read(head, 0, 7, 0)
    if (bytesRead < 7 || head.toString('hex', 0, 7) !== MARK) return false
    for (let at = 7, blocks = 0; blocks < MAX_BLOCKS; blocks++) {
      const { bytesRead } = await file.read(head.fill(0), 0, 36, at)
      const [type, flags, size] = [head[2]!, head.readUInt16LE(3), head.readUInt16LE(5)]
      if (bytesRead < 7 || size < 7) return false
      if ((type === ARCHIVE && flags & 0x80) || (type === FILE && flags & 0x04)) return true
      const data = flags & 0x8000 ? head.readUInt32LE(7) : 0
      const above = type === FILE && flags & 0x100 ? head.readUInt32LE(32) * 2 ** 32 : 0
      at += size + data + above
    }
    return false
  } finally {
    await file.close()
  }
}
