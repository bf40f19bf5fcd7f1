// Malware: what the scanner says of a file, who may open it for that, and what becomes of it when the scanner stops or learns.
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Config } from '../../api/config.ts'
import type { Person } from '../../schemas/person.ts'
import { Clamd, eicar, later } from '../clamd.ts'
import { docx, zip } from '../intake/samples.ts'
import { submittedRound } from '../submitted.ts'
import { pdf, settings, v1, World } from '../world.ts'

const newDir = () => mkdtempSync(join(tmpdir(), 'kc-clam-'))
const open = async (clamd?: Clamd) => {
  const config: Partial<Config> = clamd ? { scanner: { path: clamd.socket } } : {}
  return World.open(await settings('disk'), config)
}

async function take(world: World, who: Person, name: string, bytes: Buffer) {
  const { body } = await world.as(who).upload([name, bytes]).expect(201)
  await world.work()
  return body[0].receipt as { document: string; version: string; code: string }
}
const read = async (world: World, who: Person, document: string) =>
  (await world.as(who).get(`${v1}/documents/${document}`).expect(200)).body
const stateOf = async (world: World, who: Person, document: string): Promise<string> =>
  (await read(world, who, document)).scan
/** Whether words from inside it are shown: by a search for what stands on its page, and as particulars. */
async function seenBy(world: World, who: Person, document: string) {
  const { rows } = (await world.as(who).get(`${v1}/documents?q=cai+cach+hanh+chinh`).expect(200)).body
  const row = rows.find(({ id }: { id: string }) => id === document)
  const [version] = (await read(world, who, document)).versions
  return { found: row?.found !== undefined, suggested: version.suggested !== undefined }
}
/** What the receipt says of a file that is kept and yet does not open for all. */
const onPaper: Record<string, RegExp> = {
  infected: /lưu giữ: Tệp chứa mã độc KC\.Test-1 .*cách ly/,
  'over-limit': /lưu giữ: Tệp vượt giới hạn/,
  'cannot-scan': /lưu giữ: Máy quét mã độc không đọc được tệp/,
}
const receiptOf = async (world: World, who: Person, document: string): Promise<string> => {
  const { body } = await world.as(who).get(`${v1}/documents/${document}/receipt`).buffer(true).expect(200)
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: body as Buffer }).toString()
  return text.replace(/\s+/g, ' ')
}
const places = (version: string) =>
  ['bytes', 'view', 'thumb', 'text'].map((one) => `${v1}/versions/${version}/${one}`)

describe('scanning for malware', () => {
  it('without a scanner documents are unscanned, open, and /ready says so', async () => {
    await using world = await open()
    const { papers, people } = await submittedRound(world)
    const { document, version } = papers[0]!
    expect(await stateOf(world, people.officer, document)).to.equal('unscanned')
    for (const place of places(version)) await world.as(people.reviewer).get(place).expect(200)
    const { body } = await world.as(people.officer).get('/ready').expect(200)
    expect(body.parts.find(({ part }: { part: string }) => part === 'scanner').sentence).to.match(/không bật/)
    expect((await world.as(people.officer).get(`${v1}/me`)).body.isScanned).to.equal(false)
    const found = await world.as(people.officer).get(`${v1}/documents?scan=unscanned`).expect(200)
    expect(found.body.total).to.equal(3)
  })

  it('finds it in a PDF, a DOCX, an attachment of a PDF, a ZIP in a ZIP and its members; calls nothing clean that it did not see whole', async () => {
    await using clamd = await Clamd.start(newDir())
    await using world = await open(clamd)
    const officer = await world.person('officer', await world.agency('VPUB'))
    const dir = newDir()
    const at = (name: string, bytes?: Buffer | string) => {
      if (bytes !== undefined) writeFileSync(join(dir, name), bytes)
      return join(dir, name)
    }
    at('a.pdf', pdf())
    execFileSync('qpdf', ['--add-attachment', at('x.txt', eicar), '--', at('a.pdf'), at('attached.pdf')])
    const locked = [
      '--options',
      'zip:encryption=zipcrypt',
      '--passphrase',
      'kin',
      '-acf',
      at('k.zip'),
      'x.txt',
    ]
    execFileSync('bsdtar', locked, { cwd: dir })
    execFileSync('qpdf', ['--add-attachment', at('k.zip'), '--', at('a.pdf'), at('locked.pdf')])
    const files: [string, Buffer, string][] = [
      ['sach.pdf', pdf(), 'clean'],
      ['pdf.pdf', pdf(1000, [eicar]), 'infected'],
      ['word.docx', await docx(`Kính gửi ${eicar}`), 'infected'],
      ['kem.pdf', readFileSync(at('attached.pdf')), 'infected'],
      ['kem-tep-khoa.pdf', readFileSync(at('locked.pdf')), 'cannot-scan'],
      ['lon.pdf', pdf(3 << 20), 'over-limit'],
    ]
    for (const [name, bytes, state] of files) {
      const { document, version } = await take(world, officer, name, bytes)
      expect(await stateOf(world, officer, document), name).to.equal(state)
      if (state in onPaper) expect(await receiptOf(world, officer, document), name).to.match(onPaper[state]!)
      for (const place of places(version))
        await world
          .as(officer)
          .get(place)
          .expect(state === 'infected' ? 409 : 200)
    }
    const inner = zip([
      { name: 'trong.pdf', data: pdf(1000, [eicar]) },
      { name: 'sach.pdf', data: pdf() },
    ])
    const { document } = await take(world, officer, 'ngoai.zip', zip([{ name: 'b.zip', data: inner }]))
    expect(await stateOf(world, officer, document)).to.equal('infected')
    const all = (await world.as(officer).get(`${v1}/documents?limit=200`).expect(200)).body.rows
    const states = Object.fromEntries(all.map((row: { name: string; scan: string }) => [row.name, row.scan]))
    expect(states).to.include({ 'trong.pdf': 'infected', 'sach.pdf': 'clean' })
    const counted = (await world.as(officer).get(`${v1}/documents/facets`).expect(200)).body.scan
    for (const state of ['infected', 'clean', 'over-limit', 'cannot-scan']) {
      const wanted = all.filter((row: { scan: string }) => row.scan === state).length
      const plain = await world.as(officer).get(`${v1}/documents?scan=${state}`).expect(200)
      expect(plain.body.total, state).to.equal(wanted)
      expect(counted[state], state).to.equal(wanted)
      const searched = await world.as(officer).get(`${v1}/documents?scan=${state}&q=pdf`).expect(200)
      for (const row of searched.body.rows) expect(row.scan).to.equal(state)
    }
  })

  it('says in the history what was found and with which signatures; another agency hears nothing', async () => {
    await using clamd = await Clamd.start(newDir())
    await using world = await open(clamd)
    const officer = await world.person('officer', await world.agency('VPUB'))
    const foreigner = await world.person('officer', await world.agency('SYT'))
    const { document, version } = await take(world, officer, 'a.pdf', pdf(1000, [eicar]))
    const said = (await world.as(officer).get(`${v1}/history/${document}`).expect(200)).body
    expect(JSON.stringify(said))
      .to.match(/cách ly tệp chứa mã độc/)
      .and.to.include('KC.Test-1')
    const [shown] = (await read(world, officer, document)).versions
    expect(shown.scan).to.include({ state: 'infected', virus: 'KC.Test-1', made: '2026-11-27T17:20:00.000Z' })
    expect(shown.closed).to.match(/mã độc KC.Test-1/)
    await world.as(foreigner).get(`${v1}/documents/${document}`).expect(404)
    for (const place of places(version)) await world.as(foreigner).get(place).expect(404)
    expect((await world.as(foreigner).get(`${v1}/documents?scan=infected`).expect(200)).body.total).to.equal(
      0,
    )
  })

  it('a stopped scanner closes what it has not seen to others, and what waited is scanned when it is back', async () => {
    await using clamd = await Clamd.start(newDir())
    await using world = await open(clamd)
    await clamd.stop()
    const { papers, people } = await submittedRound(world)
    for (const { document, version } of papers.slice(0, 2)) {
      expect(await stateOf(world, people.officer, document)).to.equal('scanner-down')
      for (const place of places(version)) {
        await world.as(people.officer).get(place).expect(200)
        const { body } = await world.as(people.reviewer).get(place).expect(409)
        expect(body).to.include({ scan: 'scanner-down' })
        expect(body.detail).to.match(/đang ngừng/)
      }
    }
    const [{ document }] = papers as [(typeof papers)[0]]
    const isFound = async (who: Person) => {
      const { body } = await world.as(who).get(`${v1}/documents?q=%22cai+cach+hanh+chinh%22`).expect(200)
      return body.rows.some(({ id }: { id: string }) => id === document)
    }
    const seen = await seenBy(world, people.reviewer, document)
    expect(seen).to.deep.equal({ found: false, suggested: false })
    expect(await seenBy(world, people.officer, document)).to.deep.equal({ found: true, suggested: true })
    expect(await isFound(people.officer)).to.equal(true)
    expect(
      await isFound(people.reviewer),
      'whoever knows what stands in it is not told that it does',
    ).to.equal(false)
    const ready = await world.as(people.officer).get('/ready').expect(200)
    expect(ready.body.parts.find(({ part }: { part: string }) => part === 'scanner').ok).to.equal(false)
    await clamd.run()
    await untilAsked()
    await world.work()
    const { version } = papers[0]!
    expect(await stateOf(world, people.officer, document)).to.equal('clean')
    for (const place of places(version)) await world.as(people.reviewer).get(place).expect(200)
    expect(await seenBy(world, people.reviewer, document)).to.deep.equal({ found: true, suggested: true })
    expect(await isFound(people.reviewer)).to.equal(true)
    expect(await world.history(version)).to.include.members(['documents.scan-waits', 'documents.scanned'])
  })

  it('new signatures find it in kept files, everywhere at once; what then is bound is a page with the reason', async () => {
    await using clamd = await Clamd.start(newDir())
    await using world = await open(clamd)
    const { papers, people, slug } = await submittedRound(world)
    const twin = await world.person('officer', await world.agency('TWIN'))
    const [{ document, version, sha256 }] = papers as [(typeof papers)[0]]
    const other = await take(world, twin, 'ban-khac.pdf', papers[0]!.bytes)
    const plan = async () =>
      (await world.as(people.reviewer).get(`${v1}/campaigns/${slug}/plan`).expect(200)).body
    const before = (await plan()).holes.length
    const lines = (await world.history(version)).length
    await clamd.sign(101, [eicar])
    await untilAsked()
    await world.work()
    expect(await world.history(version), 'the same again is no news').to.have.length(lines)
    await clamd.sign(103, [eicar, 'Ke hoach cai cach hanh chinh'])
    await untilAsked()
    await world.work()
    expect(await stateOf(world, people.officer, document)).to.equal('infected')
    expect(await stateOf(world, twin, other.document)).to.equal('infected')
    for (const who of [people.officer, people.reviewer])
      for (const place of places(version)) await world.as(who).get(place).expect(409)
    for (const who of [people.officer, people.reviewer])
      expect(await seenBy(world, who, document)).to.deep.equal({ found: false, suggested: false })
    expect((await world.ctx.db.search.pages([version])).size, 'not even in the index').to.equal(0)
    const holes = (await plan()).holes as { reason: string }[]
    expect(holes.length).to.be.above(before)
    expect(holes.some(({ reason }) => reason.includes('mã độc KC.Test-2'))).to.equal(true)
    expect(await world.ctx.blobs.size(sha256), 'kept, in quarantine').to.be.above(0)

    await clamd.sign(104, [later])
    await untilAsked()
    await world.work()
    expect(await stateOf(world, people.officer, document)).to.equal('clean')
    await world.as(people.reviewer).get(places(version)[0]!).expect(200)
  })

  it('does not believe a clamd that calls clean what exceeds its limits', async () => {
    await using clamd = await Clamd.start(newDir(), 'AlertExceedsMax no\n')
    await using world = await open(clamd)
    const officer = await world.person('officer', await world.agency('VPUB'))
    const { document } = await take(world, officer, 'a.pdf', pdf(1000 + randomBytes(1)[0]!))
    expect(await stateOf(world, officer, document)).to.equal('scanner-down')
    const { body } = await world.as(officer).get('/ready').expect(200)
    expect(JSON.stringify(body)).to.include('AlertExceedsMax')
  })
})

/** The standing of the scanner is kept for a second. */
const untilAsked = () => new Promise((done) => setTimeout(done, 1100))
