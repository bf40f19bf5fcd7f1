// An archive holds the bytes of all that came out of it: it is kept only when that is all settled, and goes with the first
// file in it that is destroyed as secret. So nothing that was ever kept is deleted, and no kill leaves the bytes behind.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { expect } from 'chai'
import { settleArchivesLeft } from '../../api/documents/archives.ts'
import { destroyUnanswered } from '../../api/documents/secrecy.ts'
import { sweep } from '../../api/documents/sweep.ts'
import { verifyNext } from '../../api/documents/verify.ts'
import type { Context } from '../../api/context.ts'
import type { Version } from '../../schemas/document.ts'
import type { Sha256 } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import { zip } from '../intake/samples.ts'
import { all, pdf, settings, v1, World } from '../world.ts'

let count = 0
/** No two alike. */
const secretText = () => Buffer.from(`UBND TỈNH QUẢNG HÀ\nMẬT\nSố: ${++count}/KH-UBND\n${Math.random()}\n`)
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') as Sha256
const letterWith = (name: string, attached: Buffer) =>
  [
    'From: a@x.vn',
    'To: b@x.vn',
    'Subject: Kế hoạch',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=XX',
    '',
    '--XX',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Kính gửi ${Math.random()}`,
    '--XX',
    `Content-Type: application/octet-stream; name="${name}"`,
    `Content-Disposition: attachment; filename="${name}"`,
    'Content-Transfer-Encoding: base64',
    '',
    attached.toString('base64').replaceAll(/.{76}/g, '$&\r\n'),
    '--XX--',
    '',
  ].join('\r\n')

describe('an archive with a secret file in it', () => {
  let world: World
  let env: NodeJS.ProcessEnv
  let officer: Person
  let head: Person
  let foreign: Person
  before(async () => {
    env = await settings('disk')
    world = await World.open(env)
    const mine = await world.agency('VPUB')
    officer = await world.person('officer', mine)
    head = await world.person('head', mine)
    foreign = await world.person('officer', await world.agency('SYT'))
  })
  afterEach(async () => expect((await fsck(world.ctx)).findings).to.deep.equal([]))
  after(() => world[Symbol.asyncDispose]())

  const send = async (name: string, bytes: Buffer, { who = officer, query = '' } = {}) => {
    const { body } = await world.as(who).uploadTo(`${v1}/documents${query}`, [name, bytes]).expect(201)
    return body[0].receipt as { document: string; version: string }
  }
  const stored = async (document: string): Promise<Version> =>
    (await world.ctx.db.versions.model.findOne({ document }).sort({ n: -1 }).lean())!
  const shown = async (document: string, who = officer) =>
    (await world.as(who).get(`${v1}/documents/${document}`).expect(200)).body
  const inside = async (document: string, name: string) =>
    stored((await stored(document)).contents!.find((one) => one.name === name)!.document!)
  const confirm = async ({ id, revision }: Version, who = officer) =>
    world.as(who).post(`${v1}/versions/${id}/secrecy`, { revision, isSecret: true }).expect(201)
  const bytesOf = (id: string) => world.as(officer).get(`${v1}/versions/${id}/bytes`)

  /** Whether any byte of these files lies in the store, kept or waiting. */
  const lies = async (...files: Buffer[]) => {
    const wanted = new Set(files.map(sha))
    const kept = (await all(world.ctx.blobs.kept())).filter((one) => wanted.has(one))
    const waiting: string[] = []
    for await (const { key } of world.ctx.blobs.staged()) {
      const hash = createHash('sha256')
      for await (const chunk of await world.ctx.blobs.openStaged(key)) hash.update(chunk as Buffer)
      if (wanted.has(hash.digest('hex') as Sha256)) waiting.push(key)
    }
    return { kept: kept.length, waiting: waiting.length }
  }
  const gone = { kept: 0, waiting: 0 }

  it('is kept only when all that came out of it is settled, and goes with the secret file; the others stay', async () => {
    const [secret, clean] = [secretText(), pdf(3000)]
    const archive = zip([
      { name: 'mật.txt', data: secret },
      { name: 'sạch.pdf', data: clean },
    ])
    const { document, version } = await send('Hồ sơ.zip', archive)
    await world.work()
    expect(await lies(secret, archive)).to.deep.equal({ kept: 0, waiting: 2 })
    expect((await bytesOf(version).expect(409)).body.detail).to.include('mang dấu độ mật')
    const waits = (await shown(document)).versions[0]
    expect(waits.state).to.equal('unpacked')
    expect(waits.closed).to.include('mang dấu độ mật')
    expect((await fsck(world.ctx)).findings).to.deep.equal([])

    const held = await inside(document, 'mật.txt')
    await confirm(held)
    expect(await lies(secret, archive)).to.deep.equal(gone)
    const view = await shown(document)
    expect(view.state).to.equal('rejected')
    expect(view.problem.detail).to.include('đã hủy cùng').and.include('mật.txt')
    expect(view.problem.detail).to.match(/bỏ tệp ấy ra.*tải lên lại/)
    expect(view.versions[0].destroyed).to.deep.include({ mark: 'MẬT', page: 1, by: officer.id })
    expect(view.versions[0].contents.map(({ state }: { state: string }) => state)).to.have.members([
      'rejected',
      'kept',
    ])
    expect(await world.history(version)).to.include('documents.destroyed')
    const whole = await inside(document, 'sạch.pdf')
    expect(whole.state).to.equal('kept')
    await bytesOf(whole.id).expect(200)
    for (const id of [document, held.document]) {
      const paper = await world.as(head).get(`${v1}/documents/${id}/receipt`).expect(200)
      expect(paper.headers['content-disposition']).to.include('phieu-huy-')
    }
  })

  it('is kept and opens once the head has said that the mark is none', async () => {
    const [secret, clean] = [secretText(), pdf(3100)]
    const archive = zip([
      { name: 'tên riêng.txt', data: secret },
      { name: 'sạch.pdf', data: clean },
    ])
    const { document, version } = await send('Hồ sơ 2.zip', archive)
    await verifyNext(world.ctx, 'wk_a')
    expect((await bytesOf(version).expect(409)).body.detail).to.include('đang được kiểm tra')
    await world.work()
    const { id } = await inside(document, 'tên riêng.txt')
    await world.as(officer).post(`${v1}/versions/${id}/secrecy`, { revision: 2, isSecret: false, reason: 'Là tên riêng' }).expect(201) // prettier-ignore
    await world.as(head).post(`${v1}/versions/${id}/release`, { revision: 3, isSecret: false }).expect(201)
    await world.work()
    expect(await lies(archive)).to.deep.equal({ kept: 1, waiting: 0 })
    await bytesOf(version).expect(200)
    expect((await shown(document)).versions[0]).to.not.have.property('closed')
    expect(await world.history(version)).to.include('documents.kept')
  })

  it('goes also out of an archive around it, and where the file was there before', async () => {
    const secret = secretText()
    const inner = zip([{ name: 'mật.txt', data: secret }])
    const outer = zip([
      { name: 'trong.zip', data: inner },
      { name: 'sạch.pdf', data: pdf(3200) },
    ])
    const known = zip([
      { name: 'mật.txt', data: secret },
      { name: 'khác.pdf', data: pdf(3300) },
    ])
    const { document } = await send('Ngoài.zip', outer)
    await world.work()
    const second = await send('Lần hai.zip', known)
    await world.work()
    expect(await lies(secret, inner, outer, known)).to.deep.equal({ kept: 0, waiting: 4 })
    const { document: middle } = await inside(document, 'trong.zip')
    await confirm(await inside(middle, 'mật.txt'))
    expect(await lies(secret, inner, outer, known)).to.deep.equal(gone)
    for (const id of [document, middle, second.document])
      expect(await stored(id), id).to.have.nested.property('destroyed.inside.name', 'mật.txt')
    expect((await inside(document, 'sạch.pdf')).state).to.equal('kept')
    expect((await inside(second.document, 'khác.pdf')).state).to.equal('kept')
  })

  it('made one document with annexes leaves nothing, neither it nor an archive or a letter in it', async () => {
    const secret = secretText()
    const inner = zip([
      { name: 'b.pdf', data: pdf(3400) },
      { name: 'mật.txt', data: secret },
    ])
    const outer = zip([
      { name: 'a.pdf', data: pdf(3500) },
      { name: 'trong.zip', data: inner },
    ])
    const letter = Buffer.from(letterWith('mat.txt', secretText()))
    for (const [name, bytes, query] of [
      ['Bộ.zip', outer, '?into=annexes'],
      ['Thư.eml', letter, ''],
    ] as const) {
      const { document } = await send(name, bytes, { query })
      await world.work()
      const held = await stored(document)
      expect(held.state, name).to.equal('held-secret')
      expect((await lies(secret, inner, bytes)).kept, name).to.equal(0)
      await confirm(held)
      await sweep(later(world.ctx, 25 * HOUR))
      expect(await lies(secret, inner, bytes), name).to.deep.equal(gone)
    }
  })

  it('stays for the agency that keeps the same bytes, and nobody hears of it', async () => {
    const secret = secretText()
    const archive = zip([{ name: 'mật.txt', data: secret }])
    const mine = await send('Chung.zip', archive)
    const theirs = await send('Chung.zip', archive, { who: foreign })
    await world.work()
    const held = await inside(theirs.document, 'mật.txt')
    // Their head said that it is none.
    await world.ctx.db.versions.model.updateOne(
      { id: held.id },
      { $set: { state: 'received', cleared: { by: foreign.id, at: held.at } } },
    )
    await world.work()
    expect((await stored(theirs.document)).staged).to.deep.equal({})
    await confirm(await inside(mine.document, 'mật.txt'))
    expect((await stored(mine.document)).destroyed).to.include({ mark: 'MẬT' })
    expect(await stored(theirs.document)).to.include({ state: 'unpacked' })
    await world.as(foreign).get(`${v1}/versions/${theirs.version}/bytes`).expect(200)
    await bytesOf(mine.version).expect(409)
  })

  it('goes however often somebody is killed between: the record first, then the bytes, and a chore ends it', async () => {
    const secret = secretText()
    const inner = zip([{ name: 'mật.txt', data: secret }])
    const outer = zip([{ name: 'trong.zip', data: inner }])
    const { document } = await send('Đứt.zip', outer)
    await world.work()
    const { document: middle } = await inside(document, 'trong.zip')
    const held = await inside(middle, 'mật.txt')
    const longAgo = new Date(world.ctx.now().getTime() - 25 * HOUR).toISOString()
    await world.ctx.db.versions.model.updateOne({ id: held.id }, { $set: { heldAt: longAgo } })
    // Killed at every drop and before every record, one further each time.
    let kills = 0
    for (let isOver = false; !isOver;) {
      isOver = await killedAt(world.ctx, 1).then(
        () => true,
        () => false,
      )
      kills++
      expect((await fsck(world.ctx)).findings).to.deep.equal([])
      expect(kills).to.be.below(20)
    }
    expect(kills).to.be.above(3)
    for (const id of [document, middle, held.document])
      expect((await stored(id)).destroyed, id)
        .to.include({ mark: 'MẬT', page: 1 })
        .and.not.have.property('by')
    await sweep(later(world.ctx, 25 * HOUR))
    expect(await lies(secret, inner, outer)).to.deep.equal(gone)
  })

  it('whose file is destroyed while it is still being opened goes as soon as it is opened', async () => {
    const secret = secretText()
    // More than are recorded at once: the clean one is not there yet.
    const files = Array.from({ length: 26 }, (_, n) => ({
      name: `${n + 10}.exe`,
      data: Buffer.from('MZ\0\0'),
    }))
    const archive = zip([
      { name: '1 mật.txt', data: secret },
      ...files,
      { name: 'sạch.pdf', data: pdf(3600) },
    ])
    const { document, version } = await send('Dài.zip', archive)
    const stop = new AbortController()
    const opening = verifyNext(world.ctx, 'wk_a', stop.signal).catch(() => false)
    while (!(await stored(document)).contents) await new Promise((ok) => setTimeout(ok, 5))
    stop.abort(new Error('killed'))
    await opening
    const first = await inside(document, '1 mật.txt')
    await world.ctx.db.versions.model.updateOne(
      { id: first.id },
      { $set: { state: 'held-secret', heldAt: first.at, problem: { type: 'secret', page: 1, mark: 'MẬT' } } },
    )
    await confirm(first)
    await world.work()
    expect((await stored(document)).destroyed).to.include({ mark: 'MẬT' })
    expect(await lies(secret, archive)).to.deep.equal(gone)
    expect((await inside(document, 'sạch.pdf')).state).to.equal('kept')
    expect(await world.history(version)).to.include.members(['documents.unpacked', 'documents.destroyed'])
  })

  it('opens for nobody where it is kept and yet a file that came out of it was destroyed', async () => {
    const { document, version } = await send('Đã giữ.zip', zip([{ name: 'a.pdf', data: pdf(3700) }]))
    await world.work()
    await bytesOf(version).expect(200)
    const { id } = await inside(document, 'a.pdf')
    const { collection } = world.ctx.db.versions.model
    const old = (await collection.findOne({ id }))!
    const destroyed = { mark: 'MẬT', page: 1, at: world.ctx.now().toISOString() }
    await collection.updateOne({ id }, { $set: { state: 'rejected', destroyed } })
    expect((await bytesOf(version).expect(409)).body.detail).to.include('đã hủy vì mang dấu độ mật')
    await collection.replaceOne({ id }, old)
    await bytesOf(version).expect(200)
  })

  it('whose bytes lie in the store all the same is a finding', async () => {
    const secret = secretText()
    const { document, version } = await send('Sót.zip', zip([{ name: 'mật.txt', data: secret }]))
    await world.work()
    const held = await inside(document, 'mật.txt')
    await confirm(held)
    const { key, sha256 } = await world.ctx.blobs.stage(Readable.from([secret]))
    await world.ctx.blobs.keep(key, sha256)
    await world.ctx.blobs.drop(key)
    const { findings } = await fsck(world.ctx)
    expect(findings.map(({ kind, subject }) => [kind, subject])).to.deep.equal([['destroyed', held.id]])
    expect(version).to.not.equal(held.id)
    rmSync(join(env['KC_BLOBS']!, 'blobs', sha256.slice(0, 2), sha256))
  })
})

const HOUR = 3600_000
const later = (ctx: Context, ms: number): Context => ({ ...ctx, wall: () => new Date(Date.now() + ms) })

/** Both chores, where the n-th transaction or drop is the last thing that this worker did. */
async function killedAt(ctx: Context, n: number): Promise<void> {
  let left = n
  const step =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      if (left-- === 0) throw new Error('killed')
      return act(...args)
    }
  const db = Object.create(ctx.db, { transaction: { value: step(ctx.db.transaction.bind(ctx.db)) } })
  const blobs = { ...ctx.blobs, drop: step(ctx.blobs.drop.bind(ctx.blobs)) }
  const mortal: Context = { ...ctx, db, blobs }
  await destroyUnanswered(mortal, 'wk_mortal')
  await settleArchivesLeft(mortal, 'wk_mortal')
}
