// A store that fails and a process that dies leave nothing that looks like a dossier; and memory does not grow with it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect } from 'chai'
import { leavesOf } from '../../dossier/embedded.ts'
import { bindToFiles } from '../../dossier/files.ts'
import { type DossierOrder, type OpenView, Unbindable } from '../../dossier/order.ts'
import { file, item, leaf, order, sampleOrder, section, sha256, shelf, type Shelf } from './orders.ts'
import { inFolder } from './tools.ts'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const url = (path: string) => JSON.stringify(new URL(path, import.meta.url).href)

/** Binds `work/order.json` over `work/store` into `work/out.pdf`, a process of its own; `slow` ms before each view. */
function binder(work: string, slow = 0): ChildProcess {
  const script = join(work, 'bind.mts')
  writeFileSync(
    script,
    `import { createReadStream, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { bindToFiles } from ${url('../../dossier/files.ts')}
const open = async (name) => {
  await setTimeout(${slow})
  return createReadStream(${JSON.stringify(join(work, 'store'))} + '/' + name)
}
const { order } = JSON.parse(readFileSync(${JSON.stringify(join(work, 'order.json'))}, 'utf8'))
const { volumes } = await bindToFiles(order, open, () => ${JSON.stringify(join(work, 'out.pdf'))})
console.log(JSON.stringify({ sha256: volumes[0].sha256, peak: process.resourceUsage().maxRSS / 1024 }))
`,
  )
  const flags = ['--heap-growing-percent=20', '--max-semi-space-size=2']
  return spawn(process.execPath, [...flags, '--import', tsx, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function result(child: ChildProcess): Promise<{ sha256: string; peak: number }> {
  let told = ''
  child.stdout!.on('data', (part: Buffer) => (told += part.toString()))
  const [code] = (await once(child, 'close')) as [number]
  expect(code).to.equal(0)
  return JSON.parse(told) as { sha256: string; peak: number }
}

function lay(work: string, on: Shelf, given: DossierOrder): void {
  mkdirSync(join(work, 'store'), { recursive: true })
  for (const [name, bytes] of [...on.views, ...on.indexes]) writeFileSync(join(work, 'store', name), bytes)
  writeFileSync(join(work, 'order.json'), JSON.stringify({ order: given }))
}

describe('volumes as files', () => {
  let on: Shelf
  let given: DossierOrder
  before(async () => {
    on = shelf()
    given = await sampleOrder(on)
  })

  const third = () => {
    const content = exhibit('1.1-03').file.content
    return content.kind === 'view' ? content.sha256 : ''
  }
  const exhibit = (code: string) =>
    leavesOf(given)
      .flatMap(({ items }) => items)
      .find((one) => one.exhibit === code)!
  const faults: Record<
    string,
    { open: (name: string) => Promise<AsyncIterable<Uint8Array>>; says: RegExp; named: boolean }
  > = {
    'times out': {
      open: async () => {
        throw new Error('TimeoutError: socket hang up')
      },
      says: /TimeoutError/,
      named: false,
    },
    'refuses (403)': {
      open: async () => {
        throw Object.assign(new Error('AccessDenied'), { $metadata: { httpStatusCode: 403 } })
      },
      says: /AccessDenied/,
      named: false,
    },
    'has lost it (404)': {
      open: async () => {
        throw new Error('NoSuchKey')
      },
      says: /NoSuchKey/,
      named: false,
    },
    'breaks off in the middle': {
      open: async (name) =>
        (async function* () {
          yield on.views.get(name)!.subarray(0, 700)
          throw new Error('ECONNRESET')
        })(),
      says: /ECONNRESET/,
      named: false,
    },
    'ends too early without a word': {
      open: async (name) => Readable.from([on.views.get(name)!.subarray(0, 700)]),
      says: /bản xem dài 700 byte/,
      named: true,
    },
    'gives more than there was': {
      open: async (name) => Readable.from([on.views.get(name)!, Buffer.from('x')]),
      says: /bản xem dài \d+ byte/,
      named: true,
    },
    'gives another byte': {
      open: async (name) => {
        const bytes = Buffer.from(on.views.get(name)!)
        bytes[bytes.length >> 1]! ^= 1
        return Readable.from([bytes])
      },
      says: /bản xem có SHA-256/,
      named: true,
    },
  }
  for (const [what, { open, says, named }] of Object.entries(faults))
    it(`are not made where the store ${what}: the build says which, and leaves nothing`, () =>
      inFolder(async (work) => {
        const failing: OpenView = (name) => (name === third() ? open(name) : on.open(name))
        const error = await bindToFiles(given, failing, (n) => join(work, `tap-${n}.pdf`)).then(
          () => expect.fail('should have been refused'),
          (error: Error) => error,
        )
        expect(error.message).to.match(says)
        expect(error instanceof Unbindable && error.exhibit === '1.1-03').to.equal(named)
        expect(readdirSync(work)).to.deep.equal([])
      }))

  it('are not made from an index that is another, cut off, or of another view', async () => {
    const view = on.views.get(third())!
    const [good] = [...on.indexes].filter(([, bytes]) => bytes.includes(sha256(view)))
    const other = [...on.indexes.values()].find((bytes) => !bytes.includes(sha256(view)))!
    const flipped = Buffer.from(good![1])
    flipped[flipped.length - 3]! ^= 1
    for (const bytes of [flipped, good![1].subarray(0, -5), other])
      await inFolder(async (work) => {
        const open: OpenView = (name) =>
          name === good![0] ? Promise.resolve(Readable.from([bytes])) : on.open(name)
        const error = await bindToFiles(given, open, () => join(work, 'tap.pdf')).catch(
          (error: unknown) => error,
        )
        expect(error).to.be.instanceOf(Unbindable)
        expect((error as Unbindable).exhibit).to.equal('1.1-03')
        expect(readdirSync(work)).to.deep.equal([])
      })
  })

  it('are visible only when whole: killed in the middle there is none, and the next build makes the same bytes', () =>
    inFolder(async (work) => {
      lay(work, on, given)
      const expected = await result(binder(work))
      const bytes = readFileSync(join(work, 'out.pdf'))
      expect(sha256(bytes)).to.equal(expected.sha256)
      await inFolder(async (again) => {
        lay(again, on, given)
        const killed = binder(again, 150)
        const part = join(again, 'out.pdf.part')
        while (!existsSync(part)) await wait(20)
        await wait(600)
        killed.kill('SIGKILL')
        await once(killed, 'close')
        expect(existsSync(join(again, 'out.pdf'))).to.equal(false)
        expect((await result(binder(again))).sha256).to.equal(expected.sha256)
        expect(existsSync(part)).to.equal(false)
        expect(statSync(join(again, 'out.pdf')).size).to.equal(bytes.length)
      })
    }))

  it('take no more memory for eight times as many documents', () =>
    inFolder(async (work) => {
      const own = shelf()
      const files = await Promise.all(
        [1, 2, 3].map((pages) => file(own, { pages, title: `nho ${pages}`, bulk: 60_000 })),
      )
      const many = (count: number) =>
        order([
          section('1', 'A', [
            leaf(
              '1.1',
              'B',
              Array.from({ length: count }, (_, i) => {
                const code = `1.1-${String(i + 1).padStart(4, '0')}`
                return item(code, files[i % files.length]!)
              }),
            ),
          ]),
        ])
      const peaks: number[] = []
      for (const count of [250, 2000]) {
        lay(work, own, many(count))
        peaks.push((await result(binder(work))).peak)
      }
      // 1,750 more documents are 110 MB of volume; as an order and a plan they are some kB each
      expect(peaks[1]! - peaks[0]!).to.be.below(45)
    }))
})
