// From a bound edition to a package that leaves the province: built, approved over its hash, sealed, downloaded, checked
// offline by our verifier and by plain tools, and read by a guest.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect } from 'chai'
import type request from 'supertest'
import { newId } from '../../schemas/id.ts'
import type { Person } from '../../schemas/person.ts'
import { inFolder, textOf } from '../dossier/tools.ts'
import type { Round } from '../round.ts'
import { accept, decideAll, type Paper, submittedRound } from '../submitted.ts'
import { all, pdf, settings, v1, World } from '../world.ts'

const run = promisify(execFile)
/** The bytes as they came, whatever their type. */
const raw = (answer: request.Response, done: (error: Error | null, body: Buffer) => void): void => {
  buffer(answer as unknown as Readable).then(
    (body) => done(null, body),
    (error: Error) => done(error, Buffer.alloc(0)),
  )
}
const password = 'mật khẩu dài'

describe('a package', () => {
  let world: World
  let env: NodeJS.ProcessEnv
  let round: Round & { papers: Paper[] }
  let id: string
  const as = (role: keyof Round['people']) => world.as(round.people[role])
  const at = (package_ = id) => `${v1}/packages/${package_}`
  const read = async (package_ = id) => (await as('reviewer').get(at(package_)).expect(200)).body

  const edition = async (): Promise<string> => {
    const { body } = await as('reviewer').post(`${v1}/editions`, { campaign: round.slug }).expect(201)
    await world.work()
    return body.id
  }
  const made = async (more = {}): Promise<string> => {
    const { body } = await as('reviewer')
      .post(`${v1}/packages`, { edition: await edition(), ...more })
      .expect(201)
    await world.work()
    return body.id
  }
  const propose = async (package_: string) => {
    const { revision } = await read(package_)
    return as('reviewer').post(`${at(package_)}/proposal`, { revision })
  }
  const approve = async (package_: string, who: Person = round.people.leader, more = {}) => {
    const { revision, manifest } = await read(package_)
    return world.as(who).post(`${at(package_)}/approval`, { revision, manifest, password, ...more })
  }
  const seal = async (package_: string) => {
    const { revision } = await read(package_)
    return as('reviewer').post(`${at(package_)}/seal`, { revision, confirm: 'CHỐT' })
  }
  const download = async (package_ = id): Promise<Buffer> =>
    (
      await as('auditor')
        .get(`${at(package_)}/bytes?purpose=check`)
        .buffer(true)
        .parse(raw)
        .expect(200)
    ).body

  before(async () => {
    env = await settings('disk')
    world = await World.open(env)
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    round = await submittedRound(world)
    await accept(world, round.people.reviewer, round.leaves['1.1']!.assessment)
    await decideAll(world, round.people.reviewer, round.slug)
  })
  after(() => world[Symbol.asyncDispose]())

  it('is built by the worker: every original, volume and list, counted', async () => {
    id = await made()
    const built = await read()
    expect(built.problem).to.equal(undefined)
    expect(built).to.include({ state: 'built', n: 1 })
    expect(built.counts).to.deep.equal({ files: 11, originals: 4, documents: 4, leaves: 5, holes: 2 })
    expect(built.totals).to.include({ max: 10_00, ownMax: 8_00, leaves: 4, sent: 3, accepted: 1 })
    expect(built.totals).to.include({ self: 5_70, appraised: 1_00, claimed: 5_70 })
    expect(built.contentCode).to.match(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/)
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
    expect(await world.history(id)).to.deep.equal(['packages.build', 'packages.built'])
  })

  it('moves only as the rules say, and only over what was seen', async () => {
    await seal(id).then(({ status }) => expect(status).to.equal(409))
    await approve(id).then(({ status }) => expect(status).to.equal(409))
    expect((await propose(id)).body.state).to.equal('proposed')
    expect((await approve(id, round.people.leader, { manifest: 'b'.repeat(64) })).body.type).to.equal(
      '/problems/stale',
    )
    expect((await approve(id, round.people.leader, { password: 'sai' })).body.type).to.equal(
      '/problems/wrong-password',
    )
    expect((await approve(id, round.people.reviewer)).status).to.equal(403)
    const { body } = await approve(id)
    expect(body.state).to.equal('approved')
    expect(body.approved.signer).to.equal('Nguyễn Văn An')
    await as('reviewer').post(`${at()}/seal`, { revision: body.revision, confirm: 'chốt' }).expect(400)
    expect((await seal(id)).body.state).to.equal('sealed')
    const acts = ['build', 'built', 'propose', 'approve', 'seal'].map((act) => `packages.${act}`)
    expect(await world.history(id)).to.deep.equal(acts)
  })

  it('is verified offline by our verifier and by plain sha256sum', async () => {
    const zip = await download()
    const { manifest } = await read()
    await inFolder(async (folder) => {
      const path = join(folder, 'goi.zip')
      await writeFile(path, zip)
      const { stdout } = await run('npx', ['tsx', 'scripts/verify.ts', path, '--hash', manifest])
      expect(stdout).to.include('✓ ĐẠT')
      await run('unzip', ['-q', path, '-d', join(folder, 'goi')])
      const sums = await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(folder, 'goi') })
      expect(sums.stdout).to.equal('')
      const listed = JSON.parse(await readFile(join(folder, 'goi/manifest.json'), 'utf8')).files
      for (const { bytes, sha256 } of round.papers) {
        const file = listed.find((one: { sha256: string }) => one.sha256 === sha256)
        expect((await readFile(join(folder, 'goi', file.path))).equals(bytes)).to.equal(true)
      }
      const told = (await textOf(await readFile(join(folder, 'goi/giai-trinh.pdf')))).join('\n')
      expect(told).to.include('Còn một báo cáo quý chờ Sở Tài chính')
    })
  })

  it('comes in parts, and every whole download is written down with its purpose', async () => {
    const whole = await download()
    const part = await as('leader')
      .get(`${at()}/bytes`)
      .set('Range', 'bytes=100-199')
      .buffer(true)
      .parse(raw)
      .expect(206)
    expect(part.body.equals(whole.subarray(100, 200))).to.equal(true)
    const { body } = await as('auditor').get(`${at()}/openings`).expect(200)
    expect(body.openings).to.have.length(2)
    expect(body.openings[0]).to.include({
      what: 'download',
      purpose: 'check',
      by: round.people.auditor.id,
    })
    expect(await world.history(body.openings[0].id)).to.deep.equal(['packages.download'])
  })

  it('that is sealed cannot be moved by anybody', async () => {
    const before = await read()
    const { revision, manifest } = before
    const tries = [
      as('reviewer').post(`${at()}/proposal`, { revision }),
      as('leader').post(`${at()}/approval`, { revision, manifest, password }),
      as('leader').post(`${at()}/refusal`, { revision, reason: 'Không đồng ý' }),
      as('reviewer').post(`${at()}/seal`, { revision, confirm: 'CHỐT' }),
    ]
    for (const answer of await Promise.all(tries)) expect(answer.body.type).to.equal('/problems/wrong-state')
    expect(await read()).to.deep.equal(before)
  })

  it('is handed over by a paper with its content code, and the issued paper comes back', async () => {
    const { body } = await as('reviewer').get(`${at()}/transmittal`).buffer(true).parse(raw).expect(200)
    const text = (await textOf(body)).join('\n')
    const { contentCode, manifest } = await read()
    for (const words of ['PHIẾU CHUYỂN', contentCode, manifest.slice(0, 8), 'danh-muc-tai-lieu.xlsx'])
      expect(text).to.include(words)
    const bytes = pdf(5000)
    const sent = await as('reviewer')
      .post(`${at()}/papers?number=12%2FPC-SNV&issued=2026-11-20`)
      .attach('files', bytes, 'phieu chuyen.pdf')
      .expect(201)
    expect(sent.body).to.deep.include({ number: '12/PC-SNV', issued: '2026-11-20', kind: 'transmittal' })
    expect(sent.body.compared.outcome).to.equal('reading')
    const back = await as('auditor')
      .get(`${v1}/papers/${sent.body.id}/bytes`)
      .buffer(true)
      .parse(raw)
      .expect(200)
    expect(back.body.equals(bytes)).to.equal(true)
    expect(await all(world.ctx.blobs.staged())).to.deep.equal([])
  })

  it('is read by a guest through a link that expires and can be taken back', async () => {
    const until = (days: number) => new Date(world.ctx.now().getTime() + days * 864e5).toISOString()
    await as('reviewer')
      .post(`${at()}/links`, { reader: 'Bộ Nội vụ', until: until(-1) })
      .expect(400)
    const { body } = await as('reviewer')
      .post(`${at()}/links`, { reader: 'Bộ Nội vụ', until: until(30) })
      .expect(201)
    expect(JSON.stringify(await world.ctx.db.guestLinks.model.find().lean())).not.to.include(
      body.path.split('/').at(-1),
    )
    const guest = `${v1}/guest/${body.path.split('/').at(-1)}`
    const page = (await world.as().get(guest).expect(200)).body
    expect(page).to.include({ reader: 'Bộ Nội vụ', manifest: (await read()).manifest, isSuperseded: false })
    expect(
      (await world.as().get(`${guest}/bytes`).buffer(true).parse(raw).expect(200)).body.equals(
        await download(),
      ),
    ).to.equal(true)
    const { links } = (await as('leader').get(`${at()}/links`).expect(200)).body
    expect(links[0]).to.include({ openings: 2, state: 'open' }).and.not.have.property('token')
    await as('reviewer').delete(`${v1}/links/${body.link.id}`, { revision: 1 }).expect(200)
    const gone = await world.as().get(`${guest}/bytes`).expect(410)
    expect(JSON.parse(gone.text ?? gone.body).type).to.equal('/problems/expired')
    await world.as().get(guest).expect(410)
    await world
      .as()
      .get(`${v1}/guest/${'x'.repeat(32)}`)
      .expect(404)
    for (let n = 0; n < 30; n++) await world.as().get(`${v1}/guest/${newId('x')}`)
    await world
      .as()
      .get(`${v1}/guest/${newId('x')}`)
      .expect(429)
  })

  it('is corrected by a new one that names it; the old one stays as it was', async () => {
    const before = await read()
    const next = await made({ replaces: id })
    await propose(next)
    await approve(next)
    expect((await seal(next)).body.state).to.equal('sealed')
    const { state, zip } = await read()
    expect({ state, zip }).to.deep.equal({ state: 'superseded', zip: before.zip })
    await download()
  })

  it('is not built when an original is gone or no longer itself, and says which', async () => {
    const ordered = await edition()
    const { sha256 } = round.papers[2]!
    const path = join(env['KC_BLOBS']!, 'blobs', sha256.slice(0, 2), sha256)
    const bytes = await readFile(path)
    await chmod(path, 0o600)
    await writeFile(path, Buffer.concat([bytes.subarray(0, -1), Buffer.from('!')]))
    const { body } = await as('reviewer').post(`${v1}/packages`, { edition: ordered }).expect(201)
    await world.work()
    const failed = await read(body.id)
    expect(failed).to.include({ state: 'failed' }).and.not.have.property('zip')
    expect(failed.problem).to.include({ type: '/problems/damaged', sha256 })
    await as('reviewer')
      .get(`${at(body.id)}/bytes`)
      .expect(409)
    await writeFile(path, bytes)
  })

  it('survives a worker that is killed: nothing half is seen, and the next one builds the same', async function () {
    const { body: ordered } = await as('reviewer')
      .post(`${v1}/editions`, { campaign: round.slug })
      .expect(201)
    const { editions } = world.ctx.db
    const worker = spawn(process.execPath, ['dist/api/worker.js'], {
      env: { ...process.env, ...env },
      stdio: 'ignore',
    })
    for (let n = 0; n < 2000; n++) {
      if (await editions.model.exists({ id: ordered.id, 'claim.by': { $exists: true } })) break
      await sleep(5)
    }
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    const seen = (await editions.model.findOne({ id: ordered.id }).lean())!
    if (seen.state === 'ordered') {
      await as('reviewer').get(`${v1}/editions/${ordered.id}/volumes/1/bytes`).expect(409)
      await editions.model.collection.updateOne({ id: ordered.id }, { $set: { 'claim.until': new Date(0) } }) // the lease runs out
    }
    await world.work()
    const first = (await as('reviewer').get(`${v1}/editions/${ordered.id}`).expect(200)).body
    expect(first.state).to.equal('built')
    const again = (
      await as('reviewer')
        .get(`${v1}/editions/${await edition()}`)
        .expect(200)
    ).body
    expect(again.volumes).to.deep.equal(first.volumes)
  })
})
