// One measured process: `child.mjs JOB OUT`. What is ours runs as it does in production, compiled, from dist/.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, openSync, readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

const [job, out] = process.argv.slice(2)
const { kind, ...given } = JSON.parse(readFileSync(job, 'utf8'))
const ours = (name) => import(new URL(`../../../dist/dossier/${name}`, import.meta.url).href)
console.log(JSON.stringify(await { bind, copy, zip, merge }[kind](given)))

async function bind({ order, dir }) {
  const { bindToFiles } = await ours('files.js')
  const { windowed } = await ours('../storage/window.js')
  const { steadyFile } = await ours('../storage/steady-file.js')
  const open = async (sha256) => windowed(openSync(join(dir, sha256), 'r'))
  const create = (path) => steadyFile(openSync(path, 'w'), 2 ** 19) // as the store on a disk does
  const { pages, volumes } = await bindToFiles(order, open, () => out, {}, create)
  return { pages, sha256: volumes[0].sha256 }
}

/** The limit: the same bytes, read, hashed if asked, written and synced. */
async function copy({ paths, isHashed }) {
  const hash = createHash('sha256')
  async function* bytes() {
    for (const path of paths)
      for await (const chunk of createReadStream(path)) {
        if (isHashed) hash.update(chunk)
        yield chunk
      }
  }
  await pipeline(Readable.from(bytes(), { objectMode: false }), createWriteStream(out, { flush: true }))
  return { sha256: hash.digest('hex') }
}

async function zip({ entries }) {
  const { layout, openRange } = await ours('zip.js')
  const open = (path) => (start, end) =>
    end > start ? createReadStream(path, { start, end: end - 1 }) : Readable.from([])
  const plan = layout(entries.map((entry) => ({ ...entry, open: open(entry.from) })))
  await pipeline(openRange(plan), createWriteStream(out, { flush: true }))
  return { size: plan.size }
}

async function merge({ paths }) {
  const { PDFDocument } = await import('pdf-lib')
  const all = await PDFDocument.create()
  for (const path of paths) {
    const one = await PDFDocument.load(await readFile(path))
    for (const page of await all.copyPages(one, one.getPageIndices())) all.addPage(page)
  }
  await writeFile(out, await all.save())
  return { pages: all.getPageCount() }
}
