// What stands inside a file: entries of a container become documents, or annexes; attachments of a letter its annexes.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { verifyNext } from '../../api/documents/verify.ts'
import type { Person } from '../../schemas/person.ts'
import { docx, sha256, zip } from '../intake/samples.ts'
import { pdf, settings, v1, World } from '../world.ts'

interface Content {
  path: string
  name: string
  outcome: string
  depth: number
  state?: string
  document?: string
  code?: string
  problem?: { detail: string }
}

describe('files inside files', () => {
  let world: World
  let officer: Person
  let foreigner: Person
  const upload = async (query: string, name: string, bytes: Buffer) => {
    const { body } = await world.as(officer).uploadTo(`${v1}/documents${query}`, [name, bytes]).expect(201)
    return body[0].receipt
  }
  const read = async (id: string, who = officer) =>
    (await world.as(who).get(`${v1}/documents/${id}`).expect(200)).body
  const newest = async (id: string) => (await read(id)).versions[0]

  before(async () => {
    world = await World.open(await settings('disk'))
    officer = await world.person('officer', await world.agency('VPUB'))
    foreigner = await world.person('officer', await world.agency('SYT'))
  })
  after(() => world[Symbol.asyncDispose]())

  it('a ZIP in the library becomes documents, each with its own result, source and history', async () => {
    const [one, two] = [pdf(), await docx('Kính gửi')]
    const bytes = zip([
      { name: 'Kỳ 1/Báo cáo.pdf', data: one },
      { name: 'Kỳ 1/Công văn.docx', data: two },
      { name: 'Kỳ 2/Báo cáo.pdf', data: one },
      { name: 'chạy.exe', data: Buffer.from('MZ\0\0') },
      { name: '__MACOSX/._x', data: 'x' },
    ])
    const { document } = await upload('', 'Hồ sơ.zip', bytes)
    await world.work()
    const version = await newest(document)
    expect(version.state).to.equal('unpacked')
    const contents: Content[] = version.contents
    expect(contents.map(({ path, outcome }) => [path, outcome])).to.deep.equal([
      ['chạy.exe', 'refused'],
      ['Kỳ 1/Báo cáo.pdf', 'document'],
      ['Kỳ 1/Công văn.docx', 'document'],
      ['Kỳ 2/Báo cáo.pdf', 'known'],
    ])
    expect(contents[0]!.problem?.detail).to.include('chương trình máy tính')
    expect(contents[3]!.code).to.equal(contents[1]!.code)
    const made = await read(contents[1]!.document!)
    expect(made.state).to.equal('kept')
    expect(made.versions[0].source).to.include({
      sha256: sha256(bytes),
      name: 'Hồ sơ.zip',
      path: 'Kỳ 1/Báo cáo.pdf',
      document,
    })
    const lines = await world.ctx.db.history.model.find({ subject: contents[1]!.document! }).lean()
    expect(lines.map(({ act }) => act)).to.include('documents.from-container')
    const again = await world
      .as(officer)
      .get(`${v1}/versions/${version.id}/bytes`)
      .responseType('blob')
      .expect(200)
    expect(sha256(again.body as Buffer)).to.equal(sha256(bytes))
    await world.as(foreigner).get(`${v1}/documents/${contents[1]!.document!}`).expect(404)
  })

  it('goes on behind the last line where a worker was killed half-way, and loses and doubles nothing', async () => {
    const parts = Array.from({ length: 30 }, (_, i) => ({ name: `Văn bản ${i + 1}.pdf`, data: pdf() }))
    const { document } = await upload('', 'Nhiều.zip', zip(parts))
    let kills = 0
    for (let state = 'received'; state === 'received';) {
      const stop = new AbortController()
      const inner = async () => (await newest(document)).contents?.length ?? 0
      const before = await inner()
      const running = verifyNext(world.ctx, `wk-${kills}`, stop.signal).catch(() => false)
      // Killed as soon as another batch stands, until all stand.
      while (!(await Promise.race([running.then(() => true), new Promise((ok) => setTimeout(ok, 5, false))])))
        if ((await inner()) > before) {
          stop.abort(new Error('killed'))
          kills++
          await running
          break
        }
      state = (await newest(document)).state
    }
    expect(kills).to.be.above(0)
    const contents: Content[] = (await newest(document)).contents
    expect(contents.map(({ outcome }) => outcome)).to.deep.equal(parts.map(() => 'document'))
    expect(new Set(contents.map(({ document: id }) => id)).size).to.equal(30)
    const all = await world.ctx.db.versions.model.countDocuments({ 'source.document': document })
    expect(all).to.equal(30)
  }).timeout(300_000)

  it('a ZIP dropped on a slot becomes one document: the first is the main file, the others annexes', async () => {
    const bytes = zip([
      { name: '2-phụ lục.pdf', data: pdf() },
      { name: '10-phụ lục.pdf', data: pdf() },
      { name: '1-báo cáo.pdf', data: pdf() },
      { name: 'ghi chú.mp4', data: Buffer.from('\0\0\0\x18ftypisom', 'latin1') },
    ])
    const { document } = await upload('?into=annexes', 'Bộ.zip', bytes)
    await world.work()
    const version = await newest(document)
    expect(version.state).to.equal('kept')
    expect(version.files.map(({ role, name }: { role: string; name: string }) => [role, name])).to.deep.equal(
      [
        ['main', '1-báo cáo.pdf'],
        ['annex', '2-phụ lục.pdf'],
        ['annex', '10-phụ lục.pdf'],
      ],
    )
    expect(version.contents.at(-1)).to.include({ name: 'ghi chú.mp4', outcome: 'refused' })
    expect(version.source).to.include({ sha256: sha256(bytes), name: 'Bộ.zip' })
    expect(await world.ctx.blobs.size(sha256(bytes) as never)).to.equal(bytes.length)
  })

  it('a letter keeps its place and its attachments become its annexes', async () => {
    const attached = pdf()
    const letter = [
      'From: =?utf-8?B?U+G7nyBO4buZaSB24bul?= <snv@x.vn>',
      'To: vpub@x.vn',
      'Subject: =?utf-8?Q?B=C3=A1o_c=C3=A1o?=',
      'Date: Thu, 5 Nov 2026 10:00:00 +0700',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=XX',
      '',
      '--XX',
      'Content-Type: text/html; charset=utf-8',
      '',
      '<p>Kính gửi Văn phòng</p><img src="http://10.0.0.1/theo-doi.png">',
      '--XX',
      'Content-Type: application/pdf',
      "Content-Disposition: attachment; filename*=utf-8''B%C3%A1o%20c%C3%A1o.pdf",
      'Content-Transfer-Encoding: base64',
      '',
      attached.toString('base64').replace(/.{76}/g, '$&\r\n'),
      '--XX',
      'Content-Type: application/octet-stream; name="chay.exe"',
      'Content-Disposition: attachment; filename="chay.exe"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('MZ\0\0').toString('base64'),
      '--XX--',
      '',
    ].join('\r\n')
    const { document } = await upload('', 'Thư.eml', Buffer.from(letter))
    await world.work()
    const version = await newest(document)
    expect(version.state, JSON.stringify(version.problem)).to.equal('kept')
    expect(version.files.map(({ name }: { name: string }) => name)).to.deep.equal(['Thư.eml', 'Báo cáo.pdf'])
    expect(version.files[1].sha256).to.equal(sha256(attached))
    expect(version.contents.map(({ outcome }: Content) => outcome).sort()).to.deep.equal(['annex', 'refused'])
    const { body } = await world.as(officer).get(`${v1}/versions/${version.id}/text`).expect(200)
    expect(body.pages[0]).to.match(/Sở Nội vụ[^]*05\/11\/2026, 10:00[^]*Kính gửi Văn phòng/)
  })

  it('a letter with an archive stays a letter: what stood in the archive becomes its annexes too', async () => {
    const [inZip, deepest] = [pdf(), pdf()]
    const deep = [3, 2, 1].reduce(
      (data, n) => zip([{ name: `lop-${n}.zip`, data }]),
      zip([{ name: 'x.pdf' }]),
    )
    const attached = zip([
      { name: 'Kỳ 1/Báo cáo.pdf', data: inZip },
      { name: 'trong.zip', data: zip([{ name: 'Phụ lục.pdf', data: deepest }]) },
      { name: 'sâu.zip', data: deep },
    ])
    const letter = [
      'From: snv@x.vn',
      'To: vpub@x.vn',
      'Subject: Gui bao cao',
      'Date: Thu, 5 Nov 2026 10:00:00 +0700',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary=XX',
      ...['', '--XX', 'Content-Type: text/plain; charset=utf-8', '', 'Gui cac tep nen'],
      ...['--XX', 'Content-Type: application/zip', 'Content-Disposition: attachment; filename=bo.zip'],
      ...['Content-Transfer-Encoding: base64', '', attached.toString('base64').replace(/.{76}/g, '$&\r\n')],
      ...['--XX', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename=z.pdf'],
      ...['Content-Transfer-Encoding: base64', '', pdf().toString('base64').replace(/.{76}/g, '$&\r\n')],
      ...['--XX--', ''],
    ].join('\r\n')
    const { document } = await upload('', 'Thư nén.eml', Buffer.from(letter))
    await world.work()
    const version = await newest(document)
    expect(version.state, JSON.stringify(version.problem)).to.equal('kept')
    expect(version.files.map(({ role, name }: { role: string; name: string }) => [role, name])).to.deep.equal(
      [
        ['main', 'Thư nén.eml'],
        ['annex', 'Báo cáo.pdf'],
        ['annex', 'Phụ lục.pdf'],
        ['annex', 'z.pdf'],
      ],
    )
    expect(version.source, 'it came out of no archive').to.equal(undefined)
    const contents: Content[] = version.contents
    expect(contents.map(({ name, depth, outcome }) => [name, depth, outcome])).to.deep.equal([
      ['bo.zip', 1, 'opened'],
      ['Báo cáo.pdf', 2, 'annex'],
      ['sâu.zip', 2, 'opened'],
      ['lop-1.zip', 3, 'refused'],
      ['trong.zip', 2, 'opened'],
      ['Phụ lục.pdf', 3, 'annex'],
      ['z.pdf', 1, 'annex'],
    ])
    expect(contents[3]!.problem?.detail).to.include('lồng nhau quá 3 lớp')
    const { body } = await world.as(officer).get(`${v1}/versions/${version.id}/text`).expect(200)
    expect(body.pages[0]).to.include('Gui cac tep nen')
  })

  it('refuses a container inside a container inside a container, in its own line, and keeps the rest', async () => {
    let bytes = pdf()
    for (let depth = 4; depth > 0; depth--)
      bytes = zip([{ name: depth === 4 ? 'a.pdf' : `lop-${depth}.zip`, data: bytes }])
    const { document } = await upload('', 'Lồng.zip', bytes)
    await world.work()
    let at = document
    const states: string[] = []
    for (let next: string | undefined = document; next; next = (await newest(at)).contents?.[0]?.document) {
      at = next
      states.push((await newest(at)).state)
    }
    expect(states).to.deep.equal(['unpacked', 'unpacked', 'unpacked', 'rejected'])
    expect((await newest(at)).problem.detail).to.include('lồng nhau quá 3 lớp')
    // Whoever asks for the outermost is told of all, however deep.
    const { contents } = await newest(document)
    expect(contents.map(({ depth, state }: Content) => [depth, state])).to.deep.equal([
      [1, 'unpacked'],
      [2, 'unpacked'],
      [3, 'rejected'],
    ])
    expect(contents[2].problem.detail).to.include('lồng nhau quá 3 lớp')
  })

  it('says of a file that became a document and was then refused why', async () => {
    const bytes = zip([
      { name: 'hỏng.pdf', data: pdf().subarray(0, 200) },
      { name: 'lành.pdf', data: pdf() },
    ])
    const { document } = await upload('', 'Hai tệp.zip', bytes)
    await world.work()
    const { contents } = await newest(document)
    expect(contents.map(({ name, outcome, state }: Content) => [name, outcome, state])).to.deep.equal([
      ['hỏng.pdf', 'document', 'rejected'],
      ['lành.pdf', 'document', 'kept'],
    ])
    expect(contents[0].problem.detail).to.include('Tệp PDF hỏng')
    expect(contents[1].problem).to.equal(undefined)
  })

  it('opens 7z as it opens ZIP', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'kc-7z-'))
    writeFileSync(join(dir, 'Tệp một.pdf'), pdf())
    execFileSync('bsdtar', ['-cf', join(dir, 'a.7z'), '--format=7zip', '-C', dir, 'Tệp một.pdf'], {
      env: { LC_ALL: 'C.UTF-8', PATH: process.env['PATH'] },
    })
    const { document } = await upload('', 'Bộ.7z', readFileSync(join(dir, 'a.7z')))
    rmSync(dir, { recursive: true })
    await world.work()
    expect((await newest(document)).contents).to.have.nested.property('[0].name', 'Tệp một.pdf')
  })
})
