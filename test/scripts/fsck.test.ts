// Every kind of finding fires on the damage that it names, and on nothing else; what is sound gives none. The damage is
// done behind the product's back, as a restore of two backups, a slip at a console or a broken disk would do it.
import { execFile } from 'node:child_process'
import { chmod, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import type { Context } from '../../api/context.ts'
import { newId } from '../../schemas/id.ts'
import { type FindingKind, findingKinds, fsck } from '../../scripts/fsck/fsck.ts'
import type { Records } from '../../storage/records.ts'
import type { Round } from '../round.ts'
import { accept, decideAll, type Paper, submittedRound } from '../submitted.ts'
import { pdf, settings, type Store, v1, World } from '../world.ts'

type Submitted = Round & { papers: Paper[] }

async function openSubmitted(env: NodeJS.ProcessEnv) {
  const world = await World.open(env)
  await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
  const round = await submittedRound(world)
  await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
  await decideAll(world, round.people.reviewer, round.slug)
  const reviewer = world.as(round.people.reviewer)
  const { body } = await reviewer.post(`${v1}/editions`, { campaign: round.slug }).expect(201)
  await world.work()
  await reviewer.post(`${v1}/packages`, { edition: body.id }).expect(201)
  await world.work()
  return { world, round }
}

for (const store of ['disk', 's3'] satisfies Store[])
  describe(`fsck (${store})`, () => {
    it('finds nothing in a campaign that was uploaded, cited, submitted, reviewed, bound and packed', async () => {
      const { world: opened } = await openSubmitted(await settings(store))
      await using world = opened
      await world.as(await world.person('officer', await world.agency('CHO'))).upload(['a.pdf', pdf(500)])
      const { findings, checked } = await fsck(world.ctx, 1)
      expect(findings).to.deep.equal([])
      expect(checked.records).to.be.above(50)
      expect(checked.hashed).to.equal(checked.blobs).and.above(10)
    })
  })

describe('fsck: what is wrong', () => {
  type Repair = () => Promise<unknown>
  let env: NodeJS.ProcessEnv
  let world: World
  let round: Submitted
  let ctx: Context
  before(async () => {
    env = await settings('disk')
    ;({ world, round } = await openSubmitted(env))
    ctx = world.ctx
  })
  after(() => world[Symbol.asyncDispose]())

  /** Of the first record that fits; put back as it was. */
  async function alter(kind: keyof Records, which: object, set: object): Promise<Repair> {
    const { collection } = (ctx.db[kind] as typeof ctx.db.documents).model
    const old = (await collection.findOne(which))!
    await collection.updateOne({ _id: old._id }, { $set: set })
    return () => collection.replaceOne({ _id: old._id }, old)
  }
  async function take(kind: keyof Records, which: object): Promise<Repair> {
    const { collection } = (ctx.db[kind] as typeof ctx.db.documents).model
    const old = await collection.find(which).toArray()
    await collection.deleteMany(which)
    return () => collection.insertMany(old)
  }
  /** Of the first paper's file, on the disk. */
  const path = () => {
    const { sha256 } = round.papers[0]!
    return join(env['KC_BLOBS']!, 'blobs', sha256.slice(0, 2), sha256)
  }
  async function spoil(spoiled: (good: Buffer) => Buffer): Promise<Repair> {
    const good = await readFile(path())
    await chmod(path(), 0o600)
    await writeFile(path(), spoiled(good))
    return () => writeFile(path(), good)
  }
  const stage = async () => ctx.blobs.stage(Readable.from([Buffer.from(newId('b'))]))

  const none = 'e'.repeat(64)
  const [first, second] = [() => round.papers[0]!, () => round.papers[1]!]
  const damages: [how: string, kinds: FindingKind[], damage: () => Promise<Repair>][] = [
    [
      'a kept file is gone from the disk',
      ['missing'],
      async () => {
        await rename(path(), `${env['KC_BLOBS']}/away`)
        return () => rename(`${env['KC_BLOBS']}/away`, path())
      },
    ],
    ['an edition names a manifest that is not there', ['missing', 'stray'], () => alter('editions', {}, { manifest: { sha256: none, size: 5 } })], // prettier-ignore
    ['a view names a blob that is not there', ['missing', 'stray'], () => alter('renditions', { kind: 'thumb' }, { 'blob.sha256': none })], // prettier-ignore
    ['a kept file lost its last byte', ['size', 'changed'], () => spoil((good) => good.subarray(0, -1))],
    ['one byte of a kept file is another', ['changed'], () => spoil((good) => Buffer.from(good.with(9, 0)))],
    [
      'the store keeps what no record names',
      ['stray'],
      async () => {
        const { key, sha256 } = await stage()
        await ctx.blobs.keep(key, sha256)
        await ctx.blobs.drop(key)
        return () => rm(join(env['KC_BLOBS']!, 'blobs', sha256.slice(0, 2), sha256))
      },
    ],
    [
      'what a receipt was given for is gone before its check',
      ['waiting'],
      async () => {
        const { body } = await world
          .as(round.people.officer)
          .upload(['b.pdf', pdf(900)])
          .expect(201)
        const { staged } = (await ctx.db.versions.model.findOne({ id: body[0].receipt.version }).lean())!
        const lost = join(env['KC_BLOBS']!, 'staging', Object.values(staged)[0]!)
        await rename(lost, `${env['KC_BLOBS']}/away`)
        return () => rename(`${env['KC_BLOBS']}/away`, lost)
      },
    ],
    [
      'what was destroyed as secret is still in the store',
      ['destroyed', 'document', 'search'],
      async () => {
        const { body } = await world
          .as(round.people.officer)
          .upload(['mat.pdf', pdf(950)])
          .expect(201)
        await world.work()
        const destroyed = { mark: 'MẬT', page: 1, at: ctx.now().toISOString() }
        return alter('versions', { id: body[0].receipt.version }, { state: 'rejected', destroyed })
      },
    ],
    [
      'staged bytes of nobody are two days old',
      ['leftover'],
      async () => {
        const { key } = await stage()
        const old = new Date(Date.now() - 48 * 3600_000)
        await utimes(join(env['KC_BLOBS']!, 'staging', key), old, old)
        return () => ctx.blobs.drop(key)
      },
    ],
    ['a text was made from a file that nobody has', ['rendition', 'search'], () => alter('renditions', { kind: 'text' }, { source: none })], // prettier-ignore
    ['a submission cites other bytes', ['citation'], () => alter('submissions', {}, { 'citations.0.hashes': [none] })], // prettier-ignore
    ['an assessment cites a version that is not there', ['citation', 'summary'], () => alter('assessments', { code: '1.1' }, { 'citations.0.version': newId('ver') })], // prettier-ignore
    ['a document names a version that is not there', ['document', 'search'], () => alter('documents', {}, { current: newId('ver') })], // prettier-ignore
    ['a document lost its versions', ['stray', 'rendition', 'document', 'citation', 'summary'], () => take('versions', { document: second().document })], // prettier-ignore
    [
      'a version lost its document',
      ['document', 'summary'],
      () => take('documents', { id: first().document }),
    ],
    ['a code was given that its counter does not know', ['counter'], () => alter('documents', {}, { code: 'TL-SLD-2026-00999' })], // prettier-ignore
    [
      'a document is found by what it was before',
      ['search'],
      async () => {
        const entries = ctx.db.documents.model.db.collection<{ _id: string; of: string }>('searchEntries')
        const old = (await entries.findOne({}))!
        await entries.updateOne({ _id: old._id }, { $set: { of: 'before' } })
        return () => entries.updateOne({ _id: old._id }, { $set: { of: old.of } })
      },
    ],
    ['a record moved on without its line', ['history'], () => alter('agencies', {}, { revision: 99 })],
    ['a sealed line was edited', ['chain'], () => alter('history', { seq: 3 }, { act: 'edited' })],
    ['a sealed line was removed', ['history', 'chain'], () => take('history', { chain: round.agencies.lead, seq: 3 })], // prettier-ignore
    ['the end of a chain was cut off', ['chain'], () => alter('chains', { seq: { $gt: 2 } }, { seq: 1 })],
  ]

  const kinds = async () => [...new Set((await fsck(ctx, 1)).findings.map(({ kind }) => kind))]
  for (const [how, expected, damage] of damages)
    it(`${expected.join(', ')}: ${how}`, async () => {
      const repair = await damage()
      try {
        expect(await kinds()).to.have.members(expected)
      } finally {
        await repair()
      }
      expect(await kinds()).to.deep.equal([])
    })

  it('unfinished: parts of an object that nobody finishes lie in an S3 store', async () => {
    await using other = await World.open(await settings('s3'))
    const never = new AbortController()
    const hangs = other.ctx.blobs.stage(endless(never.signal)).catch(() => undefined)
    const begun = () => other.ctx.blobs.unfinished(new Date(Date.now() + 864e5))
    for (let n = 0; n < 300 && (await begun()).length === 0; n++) await sleep(100) // the second part never comes
    const inDays = (days: number) => ({ ...other.ctx, wall: () => new Date(Date.now() + days * 864e5) })
    const kindsIn = async (days: number) => (await fsck(inDays(days))).findings.map(({ kind }) => kind)
    expect(await kindsIn(0)).to.deep.equal([])
    expect(await kindsIn(2)).to.deep.equal(['unfinished'])
    never.abort()
    await hangs
    expect(await kindsIn(2)).to.deep.equal([])
  })

  it('has a damage here for every kind of finding', () => {
    const shown = new Set([...damages.flatMap(([, expected]) => expected), 'unfinished'])
    expect([...shown]).to.have.members(Object.keys(findingKinds))
  })

  it('ends 0 on a sound system, 1 on any finding, 2 on bad usage, and changes nothing', async () => {
    const json = join(env['KC_BLOBS']!, 'fsck.json')
    const run = (...words: string[]) =>
      new Promise<{ code: number; said: string }>((resolve) => {
        const args = ['--import', 'tsx', 'scripts/fsck.ts', ...words]
        const all = { env: { ...process.env, ...env, NODE_NO_WARNINGS: '1' } }
        execFile(process.execPath, args, all, (error, stdout, stderr) =>
          resolve({ code: Number(error?.code ?? 0), said: stdout + stderr }),
        )
      })
    const sound = await run('--hash', '1', '--json', json)
    expect(sound.said).to.include('Kho và cơ sở dữ liệu khớp nhau.')
    expect(sound.code).to.equal(0)
    expect(JSON.parse(await readFile(json, 'utf8')).findings).to.deep.equal([])
    const repair = await alter('documents', {}, { current: newId('ver') })
    const broken = await run('--json', json)
    expect(broken.code).to.equal(1)
    expect(broken.said).to.include('✗ Tài liệu và phiên bản không khớp nhau: 1')
    expect(JSON.parse(await readFile(json, 'utf8')).findings).to.have.length(2)
    expect(await kinds()).to.have.members(['document', 'search'])
    await repair()
    expect((await run('--hash', '2')).code).to.equal(2)
  })
})

async function* endless(until: AbortSignal) {
  yield Buffer.alloc(9 << 20, 1)
  if (!until.aborted) await new Promise((resolve) => until.addEventListener('abort', resolve))
  throw new Error('gone')
}
