// What runs beside the main thread: strangers' files are read here, so that one which takes for ever or too much
// memory takes a thread with it and nothing else. Started by in-thread.ts.
import { createHash } from 'node:crypto'
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { openPdf } from '../pdf/file.ts'
import { NotNormal } from '../pdf/read.ts'
import { indexPages } from './index-view.ts'
import type { Answer, Task } from './in-thread.ts'
import { mend } from './mend.ts'
import { type Branch, MAX_PAGES, pagesOf, TooManyPages } from './pages.ts'
import { packPix } from './pix.ts'
import { straightened } from './straighten.ts'
import { fileOf, type ViewBytes } from './view.ts'

const CHUNK = 1 << 20

parentPort?.on('message', (task: Task) => {
  void answer(task).then((reply) => parentPort?.postMessage(reply))
})

async function answer({ act, from, to }: Task): Promise<Answer> {
  const fd = openSync(from, 'r')
  try {
    const view = fileOf(fd)
    if (act === 'mend') return { end: 'mended', parts: await mend(view, to) }
    const file = openPdf(view)
    const tree = new Map<number, Branch>()
    const walked = pagesOf(file, MAX_PAGES, tree)
    const pix = indexPages(file, walked, sha256Of(view))
    const packed = packPix(pix)
    writeFileSync(to, packed)
    const { pages, size, sha256, lost, attachments, xfa } = pix
    const isOdd = straightened(file, walked, tree).size > 0
    return {
      ...{ end: 'indexed', pages: pages.length, isOdd },
      ...{ size, sha256, lost, attachments, xfa, bytes: packed.length },
    }
  } catch (error) {
    if (error instanceof TooManyPages) return { end: 'too-many-pages' }
    if (error instanceof NotNormal) return { end: 'not-normal', why: error.message }
    return { end: 'broken', why: String((error as Error).stack) }
  } finally {
    closeSync(fd)
  }
}

function sha256Of(view: ViewBytes): string {
  const hash = createHash('sha256')
  for (let at = 0; at < view.size; at += CHUNK) hash.update(view.read(at, CHUNK))
  return hash.digest('hex')
}
