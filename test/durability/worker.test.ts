// The worker as a real process: told to stop it gives back what it holds; killed outright, again and again, in the middle
// of keeping, of sealing the history and of binding, it loses nothing and does nothing twice (O7, A3). And the API told
// to stop answers first whom it serves.
import { once } from 'node:events'
import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { account } from '../../scripts/torture/account.ts'
import { startProcess } from '../../scripts/torture/ground.ts'
import { fsck } from '../../scripts/fsck/fsck.ts'
import type { Receipt } from '../../schemas/document.ts'
import { newId } from '../../schemas/id.ts'
import { docx } from '../intake/samples.ts'
import { drawn, headOf, letterOf, pdfOfPictures, worn } from '../intake/scan-samples.ts'
import { decideAll, submittedRound } from '../submitted.ts'
import { pdf, settings, tokenFor, v1, World } from '../world.ts'
import { held, KilledWorker } from './killed.ts'

describe('a worker', function () {
  this.timeout(300_000) // many processes, on a machine that may be busy
  let env: NodeJS.ProcessEnv
  let world: World
  let worker: KilledWorker
  beforeEach(async () => {
    env = { ...process.env, ...(await settings('disk')) }
    world = await World.open(env)
    worker = new KilledWorker(world.ctx, env)
  })
  afterEach(async () => {
    await worker[Symbol.asyncDispose]()
    await world[Symbol.asyncDispose]()
  })

  it('told to stop gives back what it holds, as if never tried, and ends at once', async () => {
    const officer = await world.person('officer', await world.agency('AA'))
    const long = await docx(
      ...Array.from({ length: 4000 }, (_, n) => `Dòng ${n}: kết quả thực hiện kế hoạch`),
    )
    await world.as(officer).upload(['dài.docx', long]).expect(201)
    const running = await worker.start()
    const renditions = worker.collection('renditions')
    while (!(await renditions.findOne(held))) await sleep(5)
    const began = performance.now()
    running.child.kill('SIGTERM')
    const [code] = await once(running.child, 'exit')
    expect(code).to.equal(0)
    expect(performance.now() - began).to.be.below(5000)
    expect(Object.entries(await worker.heldNow()).filter(([, count]) => count)).to.deep.equal([])
    const given = (await renditions.findOne({ kind: 'view' }))!
    expect([given['state'], given['claim'].tries]).to.deep.equal(['wanted', 0])
    await worker.start()
    for (let n = 0; n < 400 && (await renditions.findOne({ state: 'wanted' })); n++) await sleep(50)
    expect(await renditions.countDocuments({ state: 'made', kind: 'view' })).to.equal(1)
  })

  it('killed while keeping keeps each document once, and none is lost', async () => {
    const officer = await world.person('officer', await world.agency('AA'))
    const receipts: Receipt[] = []
    for (let n = 0; n < 6; n++)
      receipts.push((await world.as(officer).upload([`${n}.pdf`, pdf(20_000)]).expect(201)).body[0].receipt) // prettier-ignore
    const { versions, renditions, history } = world.ctx.db
    const isDone = async () =>
      (await versions.model.countDocuments({ state: 'kept' })) +
      (await renditions.model.countDocuments({ state: 'made', kind: 'view' }))
    const kills = await worker.killUntil(isDone, { total: 2 * receipts.length, every: 4 })
    console.log(`      ${kills} kills`)
    expect(kills).to.be.above(1)
    expect(await versions.model.countDocuments({ state: 'kept' })).to.equal(receipts.length)
    for (const { version } of receipts)
      expect(await history.model.countDocuments({ subject: version, act: 'documents.kept' })).to.equal(1)
    expect(await renditions.model.countDocuments({ kind: 'view', state: 'made' })).to.equal(receipts.length)
    const { lost, findings } = await account(world.ctx, receipts)
    expect({ lost, findings }).to.deep.equal({ lost: 0, findings: [] })
  })

  it('killed while reading scans goes on behind the last page, and every page is read', async () => {
    const officer = await world.person('officer', await world.agency('AA'))
    const page = await worn(await headOf(drawn(await letterOf('kh-cchc'), 150, 1)[0]!), {})
    const bytes = await pdfOfPictures(Array.from({ length: 4 }, () => page))
    const { receipt } = (await world.as(officer).upload(['quét.pdf', bytes]).expect(201)).body[0]
    const { readings, renditions, history } = world.ctx.db
    let most = 0
    const read = async () => {
      if (await renditions.model.exists({ kind: 'ocr', state: 'made' })) return 5
      const all = await readings.model.find().lean()
      const now = all.reduce((sum, { progress }) => sum + (progress?.read.length ?? 0), 0)
      // Gone between the two questions: then it is finished.
      if (all.length === 0) return most
      expect(now, 'no page is read again').to.be.at.least(most)
      return (most = now)
    }
    const kills = await worker.killUntil(read, { total: 5, every: 2 })
    console.log(`      ${kills} kills`)
    expect(kills).to.be.above(1)
    const ocr = (await renditions.model.findOne({ kind: 'ocr' }).lean())!
    expect(ocr.facts).to.deep.include({ of: 4, read: 4, unread: [] })
    expect(await history.model.countDocuments({ subject: ocr.id, act: 'documents.recognised' })).to.equal(1)
    expect(await readings.model.countDocuments()).to.equal(0)
    const { lost, findings } = await account(world.ctx, [receipt])
    expect({ lost, findings }).to.deep.equal({ lost: 0, findings: [] })
  })

  it('killed while sealing leaves one chain an agency, whole, and every line sealed once', async () => {
    const { history } = world.ctx.db
    const agencies = [newId('ag'), newId('ag')]
    const write = async () => {
      const lines = Array.from({ length: 120 }, (_, n) => ({
        id: newId('ln'),
        subject: newId('as'),
        agency: agencies[n % 2]!,
        act: 'test.write',
        by: newId('pe'),
        at: new Date().toISOString(),
        revision: 1,
        changes: [],
      }))
      await history.model.insertMany(lines)
    }
    const writing = (async () => {
      for (let n = 0; n < 12; n++) await write().then(() => sleep(100))
    })()
    const sealed = () => history.model.countDocuments({ agency: { $in: agencies }, seq: { $gt: 0 } })
    const kills = await worker.killUntil(sealed, { total: 1440, every: 450 })
    await writing
    console.log(`      ${kills} kills`)
    expect(kills).to.be.above(1)
    for (const agency of agencies)
      expect(await history.model.countDocuments({ chain: agency, seq: { $gt: 0 } })).to.equal(720)
    const broken = (await fsck(world.ctx)).findings.filter(({ kind }) => kind === 'chain')
    expect(broken).to.deep.equal([])
  })

  it('killed while binding shows nothing half, and what comes in the end is the same', async () => {
    await world.agency('UBND', { name: 'Ủy ban nhân dân tỉnh Quảng Hà', isIssuerOnly: true })
    const round = await submittedRound(world)
    await decideAll(world, round.people.reviewer, round.slug)
    const reviewer = world.as(round.people.reviewer)
    const order = async () =>
      (await reviewer.post(`${v1}/editions`, { campaign: round.slug }).expect(201)).body.id
    const id: string = await order()
    const stateOf = async () => (await world.ctx.db.editions.model.findOne({ id }).lean())!.state
    let kills = 0
    for (; kills < 6 && (await stateOf()) === 'ordered'; kills++) {
      await worker.start()
      while (
        !(await worker.collection('editions').findOne({ id, ...held })) &&
        (await stateOf()) === 'ordered'
      )
        await sleep(2)
      await sleep(kills * 55) // a little later each time: every step of the work is met
      await worker.kill()
      if ((await stateOf()) === 'ordered')
        await reviewer.get(`${v1}/editions/${id}/volumes/1/bytes`).expect(409)
      // A try that was killed counts; five in a row would give the edition up as one that kills its worker.
      await worker.collection('editions').updateMany({ id }, { $unset: { claim: 1 } })
    }
    console.log(`      ${kills} kills`)
    await worker.leasesRunOut()
    await world.work()
    const volumes = async (edition: string) =>
      (await reviewer.get(`${v1}/editions/${edition}`).expect(200)).body.volumes
    const first = await volumes(id)
    expect(await stateOf()).to.equal('built')
    const again = await order()
    await world.work()
    expect(await volumes(again)).to.deep.equal(first)
    const { findings } = await account(world.ctx, [])
    expect(findings).to.deep.equal([])
  })

  it('and the API: told to stop it takes nobody new, answers whom it serves, and ends', async () => {
    const officer = await world.person('officer', await world.agency('AA'))
    const running = await startProcess('server', env)
    const { hostname, port } = new URL(running.base)
    const bytes = pdf(300_000)
    const frame = 'b0und'
    const head = `--${frame}\r\nContent-Disposition: form-data; name="files"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`
    const headers = {
      Cookie: `access=${tokenFor(world.ctx, officer.id)}`,
      'Content-Type': `multipart/form-data; boundary=${frame}`,
    }
    const sending = request({ hostname, port, path: `${v1}/documents`, method: 'POST', headers })
    const answered = once(sending, 'response')
    sending.write(head)
    sending.write(bytes.subarray(0, 100_000))
    await sleep(500)
    const exited = once(running.child, 'exit')
    running.child.kill('SIGTERM')
    await sleep(300)
    const refused = await fetch(`${running.base}/live`).then(
      () => false,
      () => true,
    )
    expect(refused).to.equal(true)
    sending.write(bytes.subarray(100_000))
    sending.end(`\r\n--${frame}--\r\n`)
    const [answer] = await answered
    const said = JSON.parse(await text(answer))
    expect([answer.statusCode, said[0].problem]).to.deep.equal([201, undefined])
    expect((await exited)[0]).to.equal(0)
    expect(await world.ctx.db.versions.model.countDocuments({ state: 'received' })).to.equal(1)
  })
})
