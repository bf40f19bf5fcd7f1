// SHA-256 away from the page's thread, a few megabytes at a time: typing goes on while a large file is read, and memory
// stays flat however large it is.
import { createSHA256 } from 'hash-wasm'

interface Ask {
  id: string
  file: File
}

const STEP = 4 << 20

self.onmessage = async ({ data: { id, file } }: MessageEvent<Ask>) => {
  // Without it the file is sent all the same; one that cannot be read any more fails there, with its reason.
  self.postMessage({ id, answer: await sha256(file).catch(() => undefined) })
}

async function sha256(file: File): Promise<string> {
  const hash = await createSHA256()
  for (let at = 0; at < file.size; at += STEP)
    hash.update(new Uint8Array(await file.slice(at, at + STEP).arrayBuffer()))
  return hash.digest('hex')
}
