// Full disks (R7), each a real one: of the store, the S3 server, the database, the converters. Refused with a sentence,
// nothing acknowledged is lost, nothing half is kept, and all goes on by itself once there is room.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { expect } from 'chai'
import { readConfig } from '../../api/config.ts'
import { type Context, openContext } from '../../api/context.ts'
import type { Receipt } from '../../schemas/document.ts'
import { account } from '../../scripts/torture/account.ts'
import { startProcess } from '../../scripts/torture/ground.ts'
import { openOffice } from '../../scripts/torture/office.ts'
import { docx, photo } from '../intake/samples.ts'
import { pdfOfPictures, slip } from '../intake/scan-samples.ts'
import { all, pdf, settings, v1 } from '../world.ts'
import { type OnDisk, onSmallDisk } from './small-disk.ts'

const MB = 2 ** 20
const server = 'test/durability/server-child.mjs'
const box = 'test/durability/box-child.ts'

describe('a full disk', function () {
  this.timeout(300_000) // a busy machine is slow, not wrong
  let dir: string
  const ends: (() => Promise<unknown>)[] = []
  beforeEach(async () => (dir = await mkdtemp(join(tmpdir(), 'kc-full-'))))
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end()
    await rm(dir, { recursive: true, force: true })
  })
  const until = (it: OnDisk): OnDisk => {
    ends.push(() => it.end())
    return it
  }

  async function open(env: NodeJS.ProcessEnv) {
    const ctx = await openContext(readConfig(env), { log: () => undefined })
    ends.push(async () => ctx[Symbol.asyncDispose]())
    return { ctx, office: await openOffice(ctx, 'AA') }
  }
  async function api(env: NodeJS.ProcessEnv): Promise<string> {
    const running = await startProcess('server', { ...process.env, ...env })
    ends.push(() => running.kill())
    return running.base
  }
  async function send(base: string, cookie: string, name: string, bytes: Buffer) {
    const form = new FormData()
    form.append('files', new Blob([new Uint8Array(bytes)]), name)
    const began = performance.now()
    const answer = await fetch(`${base}${v1}/documents`, {
      method: 'POST',
      body: form,
      headers: { Cookie: cookie },
    })
    const said = (await answer.json()) as { receipt: Receipt }[] & { type?: string; detail?: string }
    const ms = performance.now() - began
    return { status: answer.status, type: said.type, detail: said.detail, receipt: said[0]?.receipt, ms }
  }
  /** What was acknowledged is there; no file is empty; nothing is there that nobody knows of. */
  async function reckon(ctx: Context, acknowledged: readonly (Receipt | undefined)[]) {
    const { lost, orphans, findings } = await account(ctx, acknowledged as Receipt[])
    expect({ lost, orphans, findings }).to.deep.equal({ lost: 0, orphans: 0, findings: [] })
    const versions = await ctx.db.versions.model.find().lean()
    expect(versions).to.have.length(acknowledged.length)
    expect(Math.min(...versions.flatMap(({ files }) => files.map(({ size }) => size)))).to.be.above(1)
  }

  it('of the store refuses clearly and takes no room with it; what still fits is taken without a restart', async () => {
    const env = await settings('disk')
    const on = { dir: env['KC_BLOBS']!, bytes: 12 * MB, event: 'listening' }
    const disk = until(await onSmallDisk(on, ['dist/api/server.js'], env))
    const { ctx, office } = await open({ ...env, KC_BLOBS: disk.path })
    const base = `http://127.0.0.1:${(disk.said['address'] as { port: number }).port}`
    const put = (size: number) => send(base, office.cookie(), 'a.pdf', pdf(size))
    const first = [await put(4 * MB), await put(4 * MB)]
    const refused = await put(6 * MB)
    expect(refused).to.include({ status: 507, type: '/problems/disk-full' })
    expect(refused.detail).to.match(/hết chỗ lưu.*Hãy báo quản trị/)
    const last = await put(2 * MB)
    expect([...first, last].map(({ status }) => status)).to.deep.equal([201, 201, 201])
    expect(await readdir(join(disk.path, 'staging'))).to.have.length(3)
    expect(await ctx.db.versions.model.countDocuments()).to.equal(3)
  })

  it('of the S3 server refuses with a sentence, and uploads go on when there is room', async () => {
    const on = { dir: join(dir, 'data'), bytes: 40 * MB, event: 'started' }
    const disk = until(await onSmallDisk(on, [server, 's3', dir], {}))
    const { endpoint, access, secret } = disk.said as Record<string, string>
    const credentials = { accessKeyId: access!, secretAccessKey: secret! }
    const client = new S3Client({
      endpoint: endpoint!,
      credentials,
      region: 'us-east-1',
      forcePathStyle: true,
    })
    await client.send(new CreateBucketCommand({ Bucket: 'full' }))
    const { KC_BLOBS: _, ...plain } = await settings('disk')
    const s3 = { S3_ENDPOINT: endpoint, S3_BUCKET: 'full', S3_ACCESS_KEY: access, S3_SECRET_KEY: secret }
    const env = { ...plain, ...s3 }
    const { ctx, office } = await open(env)
    const base = await api(env)
    const put = (size: number) => send(base, office.cookie(), 'a.pdf', pdf(size))
    const acknowledged = [await put(2 * MB), await put(12 * MB)]
    disk.fill(MB)
    for (const size of [3 * MB, 12 * MB]) {
      const refused = await put(size)
      expect(refused.status).to.be.oneOf([503, 507])
      expect(refused.detail).to.match(/Hãy /)
      expect(refused.ms).to.be.below(10_000)
    }
    disk.empty()
    acknowledged.push(await put(12 * MB))
    expect(acknowledged.map(({ status }) => status)).to.deep.equal([201, 201, 201])
    await reckon(ctx, acknowledged.map(({ receipt }) => receipt)) // prettier-ignore
  })

  it('of the database is seen before it is full; full it ends, and loses nothing', async () => {
    const on = { dir: join(dir, 'db'), bytes: 700 * MB, event: 'started' }
    const disk = until(await onSmallDisk(on, [server, 'mongod', dir], {}))
    const plain = await settings('disk')
    const env = { ...plain, MONGODB_URI: String(disk.said['uri']), KC_ROOM_MB: '100' }
    const { ctx, office } = await open(env)
    const base = await api(env)
    const put = () => send(base, office.cookie(), 'a.pdf', pdf(100_000))
    const acknowledged = [await put(), await put()]

    disk.fill(50 * MB)
    await sleep(6000) // longer than an answer about the room is believed
    const refused = await put()
    expect(refused).to.include({ status: 507, type: '/problems/disk-full' })
    expect(refused.detail).to.match(/hết chỗ lưu.*Hãy báo quản trị/)
    const headers = { Cookie: office.cookie() }
    expect((await fetch(`${base}${v1}/documents`, { headers })).status).to.equal(200)
    const { detail } = (await (await fetch(`${base}/ready`)).json()) as { detail: string }
    expect(detail).to.match(/Cơ sở dữ liệu.*chỗ trống/)
    disk.empty()
    await sleep(6000)
    acknowledged.push(await put())

    await ctx.db.history.model.db.createCollection('junk') // its file is there before the room is gone
    disk.fill(0)
    await fillUp(ctx)
    const away = await put()
    expect(away.status).to.be.oneOf([503, 507])
    expect(away.detail).to.match(/Hãy /)
    expect(away.ms).to.be.below(10_000)
    disk.empty()
    disk.child.stdin!.write('again\n')
    const began = performance.now()
    for (let back = await put(); ; back = await put()) {
      if (back.status === 201) acknowledged.push(back)
      if (back.status === 201) break
      expect(performance.now() - began).to.be.below(30_000)
      await sleep(200)
    }
    expect(acknowledged.map(({ status }) => status)).to.deep.equal([201, 201, 201, 201])
    await reckon(ctx, acknowledged.map(({ receipt }) => receipt)) // prettier-ignore
  })

  it('of the converters ends a tool that would wait there for somebody, and says it was the disk', async () => {
    const on = { dir: join(dir, 'jobs'), bytes: 80 * MB, event: 'over' }
    const { said } = until(await onSmallDisk(on, ['--import', 'tsx', box, on.dir], {}))
    expect(said['code']).to.equal('ENOSPC')
  }) // of its own eight minutes

  it('of the converters lets pages wait that are being read; none is said to be unreadable', async () => {
    const env = { ...(await settings('disk')), KC_JOBS: join(dir, 'jobs') }
    const { ctx, office } = await open(env)
    const base = await api(env)
    const page = await slip('Báo cáo kết quả khảo sát')
    const bytes = await pdfOfPictures([page, page, page, page])
    const on = { dir: env.KC_JOBS, bytes: 400 * MB, event: 'working' }
    const disk = until(await onSmallDisk(on, ['dist/api/worker.js'], env))
    const receipt = await send(base, office.cookie(), 'quét.pdf', bytes)
    const { readings, renditions } = ctx.db
    const ocr = () => renditions.model.findOne({ kind: 'ocr', state: 'made' }).lean()
    const read = async () =>
      (await readings.model.find().lean()).flatMap(({ progress }) => progress?.read ?? [])
    for (let hits = 0; hits < 2 && !(await ocr());) {
      const before = (await read()).length
      while ((await read()).length === before && !(await ocr())) await sleep(20)
      disk.fill(0)
      hits++
      await sleep(3000)
      expect((await read()).filter(({ why }) => why !== undefined)).to.deep.equal([])
      disk.empty()
    }
    for (let n = 0; n < 1200 && !(await ocr()); n++) await sleep(100)
    expect((await ocr())!.facts).to.deep.include({ of: 4, read: 4, unread: [] })
    await disk.stop()
    await reckon(ctx, [receipt.receipt])
  })

  it('of the converters lets good files wait, before a job and in the middle of one; none is called broken', async () => {
    const env = { ...(await settings('disk')), KC_JOBS: join(dir, 'jobs') }
    const { ctx, office } = await open(env)
    const base = await api(env)
    const files: [string, Buffer][] = [
      ['văn bản.pdf', pdf(200_000)],
      ['bảng.docx', await docx(...Array.from({ length: 400 }, (_, n) => `Dòng ${n}: kết quả thực hiện`))],
      ['ảnh.jpg', await photo(1600, 1200).jpeg().toBuffer()],
      ['quét.png', await photo(900, 1200).png().toBuffer()],
    ]
    const on = { dir: env.KC_JOBS, bytes: 160 * MB, event: 'working' }
    const disk = until(await onSmallDisk(on, ['dist/api/worker.js'], env))
    const states = async () =>
      (await ctx.db.versions.model.find().lean()).map(({ state }) => state).toSorted()

    disk.fill(MB)
    const acknowledged = []
    for (const [name, bytes] of files) acknowledged.push(await send(base, office.cookie(), name, bytes))
    await sleep(5000)
    expect(await states()).to.deep.equal(files.map(() => 'received'))

    disk.empty()
    let hits = 0
    for (let n = 0; n < 5; n++) if (await fillInJob(disk)) hits++
    expect(hits).to.be.above(0)
    expect(await states()).to.not.include('rejected')
    expect(await ctx.db.renditions.model.countDocuments({ state: 'failed' })).to.equal(0)

    disk.empty()
    for (let n = 0; n < 1200; n++) {
      await sleep(100)
      const waiting = await ctx.db.renditions.model.countDocuments({ state: 'wanted' })
      if (!waiting && (await states()).every((state) => state === 'kept')) break
    }
    expect(await states()).to.deep.equal(files.map(() => 'kept'))
    const made = await ctx.db.renditions.model.find({ kind: 'view' }).lean()
    expect(made.map(({ state }) => state)).to.deep.equal(files.map(() => 'made'))
    await disk.stop() // what it writes while it is reckoned would be counted by half
    await reckon(ctx, acknowledged.map(({ receipt }) => receipt)) // prettier-ignore
    expect(await all(ctx.blobs.staged())).to.deep.equal([])
  })
})

/** To the brim and beyond: a mongod that only refuses (a file it cannot begin) is asked on until it has ended. */
async function fillUp({ db }: Context): Promise<void> {
  const junk = db.history.model.db.collection('junk')
  const refusal = 28 // ENOSPC, said by a mongod that goes on
  for (let n = 0; n < 400; n++)
    try {
      await junk.insertOne({ b: Buffer.allocUnsafe(4 * MB).toString('base64') })
    } catch (error) {
      if ((error as { code?: unknown }).code !== refusal) return // as it should
      await sleep(100)
    }
  throw new Error('the database is not full')
}

/** Takes the room away while a converter works, gives it back a moment later; false when none works any more. */
async function fillInJob(disk: OnDisk): Promise<boolean> {
  const working = async () => (await readdir(disk.path)).some((name) => name.startsWith('job-'))
  for (let n = 0; !(await working()); n++) {
    if (n === 200) return false
    await sleep(20)
  }
  await sleep(Math.random() * 300)
  const isHit = await working()
  disk.fill(0)
  await sleep(1000)
  disk.empty()
  return isHit
}
