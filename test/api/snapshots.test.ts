// A page of the web becomes a document: its words, the address and the time on every sheet, the bytes that came inside it.
import { createHash } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import type { Person } from '../../schemas/person.ts'
import { bytesOf, pdf, settings, v1, World } from '../world.ts'

const paragraph = 'Sở Nội vụ công bố kết quả chỉ số cải cách hành chính. '
const html = Buffer.from(
  `<html><head><title>Tin</title><meta http-equiv="refresh" content="0; url=file:///etc/passwd">
  <style>@page { margin: 0 } body { background: #eee }</style></head><body onload="document.body.textContent='JS đã chạy'">
  <h1>Tin cải cách</h1><script>document.write('JS đã chạy')</script>${`<p>${paragraph.repeat(12)}</p>`.repeat(12)}</body>`,
)
const paper = pdf(3000)

describe('a page of the web', () => {
  let server: Server
  let world: World
  let officer: Person
  let host: string
  let asked = 0
  before(async () => {
    server = createServer((req, res) => {
      asked++
      if (req.url === '/cong-van.pdf') res.setHeader('content-type', 'application/pdf').end(paper)
      else if (req.url === '/chuyen') res.writeHead(302, { location: '/tin' }).end()
      else res.setHeader('content-type', 'text/html; charset=utf-8').end(html)
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    host = `http://127.0.0.1:${port}`
    const snapshot = { ports: [port, 80], dangerouslyAllowed: ['127.0.0.1/32'] }
    world = await World.open(await settings('disk'), { snapshot })
    officer = await world.person('officer', await world.agency('SLD'))
  })
  after(async () => {
    server.close()
    await world[Symbol.asyncDispose]()
  })
  const take = (address: string, more: object = {}) =>
    world.as(officer).post(`${v1}/documents/snapshots`, { address, ...more })
  const originalOf = async (version: string): Promise<Buffer> => {
    const url = `${v1}/versions/${version}/bytes?purpose=keep`
    return (await world.as(officer).get(url).buffer().parse(bytesOf).expect(200)).body as Buffer
  }

  it('is drawn with its address and time on every sheet, its bytes inside, and goes through intake once', async () => {
    const { body } = await take(`${host}/chuyen`, { key: 'chup-mot-lan' }).expect(201)
    const before = asked
    expect((await take(`${host}/chuyen`, { key: 'chup-mot-lan' }).expect(201)).body).to.deep.equal(body)
    expect(asked, 'the same key, the first answer').to.equal(before)
    await world.work()
    const { document, version, file } = body.receipt
    expect(file.name).to.match(/^127\.0\.0\.1 \d{4}-\d\d-\d\d \d\d\.\d\d\.pdf$/)
    expect(await world.history(version)).to.include.members(['documents.snapshot', 'documents.kept'])
    const read = (await world.as(officer).get(`${v1}/documents/${document}`).expect(200)).body
    const sha256 = createHash('sha256').update(html).digest('hex')
    expect(read.versions[0].state).to.equal('kept')
    expect(read.versions[0].web).to.deep.include({ address: `${host}/chuyen`, landed: `${host}/tin`, sha256, size: html.length, type: 'text/html' }) // prettier-ignore
    const { pages } = (await world.as(officer).get(`${v1}/versions/${version}/text`).expect(200)).body
    expect(pages.length).to.be.greaterThan(1)
    for (const page of pages as string[]) {
      expect(page).to.match(/Bản chụp trang web lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}/)
      expect(page.replace(/\s/g, '')).to.include(`Địachỉ:${host}/chuyen`).and.to.include(sha256)
    }
    expect(pages.join(' ')).to.include('Tin cải cách').and.not.to.include('JS đã chạy')
    const dir = await mkdtemp(join(tmpdir(), 'kc-snap-'))
    await writeFile(join(dir, 'a.pdf'), await originalOf(version))
    execFileSync('pdfdetach', ['-save', '1', '-o', join(dir, 'b'), join(dir, 'a.pdf')])
    expect(html.equals(await readFile(join(dir, 'b')))).to.equal(true)
  })

  it('stays as it came where it is a PDF', async () => {
    const { body } = await take(`${host}/cong-van.pdf`).expect(201)
    await world.work()
    expect(paper.equals(await originalOf(body.receipt.version))).to.equal(true)
    await take(`${host}/cong-van.pdf`).expect(409)
  })

  it('is refused with a sentence at the address, and asked for by nobody else', async () => {
    const { body } = await take('http://10.0.0.1/').expect(400)
    expect(body.faults[0].field).to.equal('address')
    expect(body.faults[0].sentence).to.match(/^Máy chủ không tới được địa chỉ này, hoặc/)
    await take('khong phai dia chi').expect(400)
    const before = asked
    const foreign = await world.agency('SYT')
    await take(`${host}/tin`, { agency: foreign }).expect(404)
    await world.as(await world.person('head', foreign)).post(`${v1}/documents/snapshots`, { address: host }).expect(403) // prettier-ignore
    expect(asked).to.equal(before)
  })

  it('is not asked for while the administrator has not allowed it', async () => {
    await using shut = await World.open(await settings('disk'))
    const person = await shut.person('officer', await shut.agency('SLD'))
    const before = asked
    await shut
      .as(person)
      .post(`${v1}/documents/snapshots`, { address: `${host}/tin` })
      .expect(409)
    expect(asked).to.equal(before)
  })
})
