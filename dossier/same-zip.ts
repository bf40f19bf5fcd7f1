// An archive of a library, which stamps it with the clock and compresses as its version likes, written anew so that
// the same contents are the same bytes.
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'
import { crc32 } from './crc.ts'
import { layout, openRange, type ZipEntry } from './zip.ts'

export async function sameZip(
  archive: Buffer,
  mend: (path: string, bytes: Buffer) => Buffer = (_, bytes) => bytes,
): Promise<Buffer> {
  const zip = await fromBufferPromise(archive)
  const entries: ZipEntry[] = []
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue
    const bytes = mend(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
    entries.push({
      path: entry.fileName,
      size: bytes.length,
      crc32: crc32(bytes),
      open: (start, end) => Readable.from([bytes.subarray(start, end)]),
    })
  }
  return buffer(openRange(layout(entries)))
}
