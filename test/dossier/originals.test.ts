// Whatever is made of them, originals stay what they were (P2): ten thousand operations from a seed, over a real store.
import { closeSync, mkdtempSync, openSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect } from 'chai'
import { bind } from '../../dossier/bind.ts'
import { crc32 } from '../../dossier/crc.ts'
import { indexView } from '../../dossier/index/index-view.ts'
import { pagesOf } from '../../dossier/index/pages.ts'
import { packPix } from '../../dossier/index/pix.ts'
import { fileOf } from '../../dossier/index/view.ts'
import { normalise } from '../../dossier/normalise.ts'
import { openPdf } from '../../dossier/pdf/file.ts'
import { layout, openRange } from '../../dossier/zip.ts'
import { openJob } from '../../intake/job.ts'
import { textOf } from '../../intake/text.ts'
import { thumbOf } from '../../intake/thumb.ts'
import type { Sha256 } from '../../schemas/id.ts'
import { cutPages } from '../../scripts/unpack/cut.ts'
import type { BlobStore } from '../../storage/blobs.ts'
import { diskBlobs } from '../../storage/blobs-disk.ts'
import { box, root as jobs } from '../intake/samples.ts'
import { file, item, leaf, order, section, sha256, shelf } from './orders.ts'

const OPERATIONS = 10_000
const nothing = () => new Writable({ write: (_, __, done) => done() })

describe('originals', function () {
  this.timeout(900_000)
  const root = mkdtempSync(join(tmpdir(), 'kc-originals-'))
  after(() => rmSync(root, { recursive: true, force: true }))
  const path = (name: string) => join(root, 'blobs', name.slice(0, 2), name)
  let store: BlobStore

  const keep = async (bytes: Uint8Array): Promise<Sha256> => {
    const { key, sha256: name } = await store.stage(Readable.from([Buffer.from(bytes)]))
    await store.keep(key, name)
    await store.drop(key)
    return name
  }

  it('stay byte for byte what they were through ten thousand operations on them and on what was made of them', async () => {
    store = await diskBlobs(root)
    const on = shelf()
    const items = await Promise.all(
      ([0, 90, 180, 270] as const).map(async (rotate, n) =>
        item(`1.1-0${n + 1}`, await file(on, { pages: 2 + n, rotate, outline: true, links: true }, n % 2)),
      ),
    )
    const originals = new Map<string, { size: number; written: number }>()
    for (const [name, bytes] of on.originals) {
      expect(await keep(bytes)).to.equal(name)
      originals.set(name, { size: bytes.length, written: statSync(path(name)).mtimeMs })
    }
    for (const bytes of [...on.views.values(), ...on.indexes.values()]) await keep(bytes)
    const names = [...originals.keys()] as Sha256[]
    const views = [...on.views.keys()] as Sha256[]
    const seeded = random(20261128)
    const any = <T>(all: readonly T[]): T => all[Math.floor(seeded() * all.length)]!

    const inJob = async (work: (job: { dir: string; path: string }) => Promise<unknown>) => {
      await using job = await openJob(jobs)
      await work({ dir: job.dir, path: path(any(names)) })
    }
    const read = async (name: Sha256) => buffer(await store.open(name))
    const withFile = async (name: Sha256, work: (fd: number) => unknown) => {
      const fd = openSync(path(name), 'r')
      try {
        await work(fd)
      } finally {
        closeSync(fd)
      }
    }
    const operations: Record<string, [weight: number, work: () => Promise<unknown>]> = {
      readsAll: [2700, async () => expect(sha256(await read(any(names)))).to.be.oneOf(names)],
      readsRange: [
        2960,
        async () => {
          const name = any(names)
          const end = Math.floor(seeded() * originals.get(name)!.size)
          return buffer(await store.open(name, { start: Math.floor(seeded() * (end + 1)), end }))
        },
      ],
      breaksOff: [
        1700,
        async () => {
          for await (const _ of await store.lend(any(names))) break
        },
      ],
      keepsAgain: [300, async () => keep(await read(any(names)))],
      keepsWrongly: [
        300,
        async () => {
          const bytes = Buffer.from(await read(any(names)))
          bytes[Math.floor(seeded() * bytes.length)]! ^= 1
          const { key } = await store.stage(Readable.from([bytes]))
          const refused = await store.keep(key, any(names)).then(
            () => false,
            () => true,
          )
          await store.drop(key)
          expect(refused).to.equal(true)
        },
      ],
      indexes: [1100, () => withFile(any(views), (fd) => packPix(indexView(fileOf(fd), '0'.repeat(64))))],
      stamps: [
        100,
        () =>
          bind(
            order([section('1', 'A', [leaf('1.1', 'B', [any(items)])])]),
            (name) => store.lend(name as Sha256),
            nothing,
          ),
      ],
      zips: [
        600,
        async () => {
          const name = any(names)
          const { size } = originals.get(name)!
          const open = (start: number, end: number) =>
            Readable.from(
              (async function* () {
                if (end > start) yield* await store.open(name, { start, end: end - 1 })
              })(),
            )
          const zip = layout([{ path: 'a.pdf', size, crc32: crc32(await read(name)), open }])
          const from = Math.floor(seeded() * zip.size)
          return buffer(openRange(zip, from, zip.size))
        },
      ],
      splits: [
        200,
        () =>
          withFile(any(views), async (fd) => {
            const pdf = openPdf(fileOf(fd))
            const pages = pagesOf(pdf)
            const others = new Set(pages.slice(1).map(({ n }) => n))
            const to = join(root, `cut-${seeded()}.pdf`)
            await cutPages(pdf, pages.slice(0, 1), others, to)
            rmSync(to)
          }),
      ],
      normalises: [20, () => inJob((job) => normalise({ box, ...job }))],
      recognises: [10, () => inJob((job) => textOf({ box, ...job }, 1))],
      pictures: [10, () => inJob((job) => thumbOf({ box, ...job }))],
    }
    const plan = Object.values(operations).flatMap(([weight, work]) =>
      Array.from({ length: weight }, () => work),
    )
    expect(plan).to.have.length(OPERATIONS)
    for (let i = plan.length - 1; i > 0; i--) {
      const other = Math.floor(seeded() * (i + 1))
      ;[plan[i], plan[other]] = [plan[other]!, plan[i]!]
    }
    for (const work of plan) await work()

    for (const [name, { size, written }] of originals) {
      const bytes = await read(name as Sha256)
      expect([sha256(bytes), bytes.length]).to.deep.equal([name, size])
      const { mode, mtimeMs } = statSync(path(name))
      expect([mode & 0o777, mtimeMs], 'nobody has opened it for writing').to.deep.equal([0o400, written])
    }
    const kept = new Set<string>()
    for await (const name of store.kept()) kept.add(name)
    for (const name of names) expect(kept.has(name)).to.equal(true)
    for await (const { key } of store.staged()) expect.fail(`${key} was left behind`)
  })
})

function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
