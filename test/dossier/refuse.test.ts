// A build stops and names the document, or does not stop at all: the same order gives the same bytes anywhere.
import { Readable, Writable } from 'node:stream'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect } from 'chai'
import { bind } from '../../dossier/bind.ts'
import { type DossierOrder, stages, Unbindable, type View } from '../../dossier/order.ts'
import { bound, file, item, leaf, order, sampleOrder, section, sha256, shelf, type Shelf } from './orders.ts'
import { inFolder, run } from './tools.ts'

const small = async (
  on: Shelf,
  change: (bytes: Buffer) => Buffer = (bytes) => bytes,
): Promise<DossierOrder> => {
  const main = await file(on, { pages: 2, title: 'mot' })
  for (const [name, bytes] of on.views) on.views.set(name, change(bytes))
  return order([section('1', 'Cải cách', [leaf('1.1', 'Kế hoạch', [item('1.1-01', main)])])])
}

const failure = (work: Promise<unknown>): Promise<Error> =>
  work.then(
    () => expect.fail('should have been refused'),
    (error: Error) => error,
  )

describe('the binding', () => {
  it('names the document whose view has other bytes, another size or other pages', async () => {
    const on = shelf()
    const flipped = await failure(
      bound(
        await small(on, (bytes) => Buffer.from(bytes.map((byte, i) => (i === 99 ? byte ^ 1 : byte)))),
        on,
      ),
    )
    expect(flipped).to.be.instanceOf(Unbindable)
    expect(flipped.message).to.match(/^1\.1-01 \(TL-SNV-2026-\d+\): bản xem có SHA-256/)
    const short = shelf()
    expect(
      (await failure(bound(await small(short, (bytes) => bytes.subarray(0, 500)), short))).message,
    ).to.include('bản xem dài 500 byte')
    const counted = shelf()
    const given = await small(counted)
    const view = given.sections[0]!.parts[0]!
    if (view.kind === 'leaf') Object.assign(view.items[0]!.file.content, { pages: 3 })
    expect((await failure(bound(given, counted))).message).to.include('bản xem có 2 trang, đúng ra 3')
  })

  it('names a large view with other bytes, first or last, before the volume ends', async () => {
    for (const [nth, other] of ['1.1-01', '1.1-02', '1.1-03'].entries()) {
      const on = shelf()
      const files = [
        await file(on, { pages: 1, title: 'dau', bulk: 700_000 }),
        await file(on, { pages: 1, title: 'giua', bulk: 300_000 }),
        await file(on, { pages: 1, title: 'cuoi', bulk: 600_000 }),
      ]
      const items = files.map((one, i) => item(`1.1-0${i + 1}`, one))
      const view = files[nth]!.content as View
      const bytes = Buffer.from(on.views.get(view.sha256)!)
      const at = bytes.length >> 1
      bytes[at]! ^= 1
      on.views.set(view.sha256, bytes)
      const out = new Writable({ write: (_chunk, _encoding, done) => done() })
      const error = await failure(
        bind(order([section('1', 'A', [leaf('1.1', 'B', items)])]), on.open, () => out),
      )
      expect(error).to.be.instanceOf(Unbindable)
      expect(error.message).to.match(new RegExp(`^${other} .*: bản xem có SHA-256 ${sha256(bytes)}`))
      expect([out.destroyed, out.writableEnded]).to.deep.equal([true, false])
    }
  })

  it('makes a hole of what is no PDF, and lets the fault of a store through as it is', async () => {
    const on = shelf()
    const bytes = Buffer.from('%PDF-1.4 không phải')
    on.views.set(sha256(bytes), bytes)
    const index = Buffer.from('PIX1 không phải')
    on.indexes.set(sha256(index), index)
    const broken = item('1.1-01', {
      signatures: 0,
      content: { kind: 'view', sha256: sha256(bytes), size: bytes.length, pages: 1, index: sha256(index) },
    })
    const error = (await failure(
      bound(order([section('1', 'A', [leaf('1.1', 'B', [broken])])]), on),
    )) as Unbindable
    expect([error.kind, error.exhibit, error.document]).to.deep.equal(['hole', '1.1-01', broken.document])
    const other = shelf()
    const given = await small(other)
    other.views.clear()
    expect(await failure(bound(given, other))).to.not.be.instanceOf(Unbindable)
  })

  it('destroys the output when it is cancelled or the disk is full', async () => {
    const on = shelf()
    const given = await sampleOrder(on)
    const stop = new AbortController()
    const out = new Writable({ write: (_chunk, _encoding, done) => done() })
    const progress = ({ stage, done }: { stage: string; done: number }) =>
      stage === 'documents' && done === 3 && stop.abort()
    expect((await failure(bind(given, on.open, () => out, { signal: stop.signal, progress }))).name).to.equal(
      'AbortError',
    )
    expect(out.destroyed).to.equal(true)
    const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('ENOSPC')) })
    expect((await failure(bind(given, on.open, () => full))).message).to.equal('ENOSPC')
  })

  it('tells five stages, each from its start to its end', async () => {
    const on = shelf()
    const told: { stage: string; done: number; total: number }[] = []
    await bound(await sampleOrder(on), on, { progress: (at) => told.push(at) })
    expect([...new Set(told.map(({ stage }) => stage))]).to.deep.equal([...stages])
    for (const stage of stages)
      expect(told.filter((at) => at.stage === stage).at(-1)).to.satisfy(
        (at: { done: number; total: number }) => at.done === at.total,
      )
  })

  it('reads views in any chunks and gives the same bytes', async () => {
    const on = shelf()
    const given = await sampleOrder(on)
    const { volumes } = await bound(given, on)
    const crumbs = {
      ...on,
      open: async (name: string) =>
        Readable.from(
          (on.views.get(name) ?? on.indexes.get(name))!
            .toString('latin1')
            .match(/[^]{1,777}/g)!
            .map((part) => Buffer.from(part, 'latin1')),
        ),
    }
    expect(sha256((await bound(given, crumbs)).volumes[0]!)).to.equal(sha256(volumes[0]!))
  })

  it('gives the same bytes in another time zone, language, folder and year', async () => {
    await inFolder(async (folder) => {
      const script = join(folder, 'build.mts')
      const url = new URL('orders.ts', import.meta.url).href
      writeFileSync(
        script,
        `import { bound, sampleOrder, sha256, shelf } from '${url}'\nconst on = shelf()\nconst { volumes } = await bound(await sampleOrder(on), on)\nconsole.log(sha256(volumes[0]))\n`,
      )
      const build = (cwd: string, env: Record<string, string>) =>
        run(
          process.execPath,
          ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href, script],
          {
            cwd,
            env: { ...process.env, ...env },
          },
        )
      const here = await build(process.cwd(), { TZ: 'UTC', LANG: 'C' })
      const there = await build(folder, {
        TZ: 'Asia/Ho_Chi_Minh',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      })
      expect(here).to.match(/^[0-9a-f]{64}\n$/)
      expect(there).to.equal(here)
    })
  })
})
