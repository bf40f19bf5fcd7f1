// What the server may ask in an officer's stead: public addresses alone, by the very address that was looked at.
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createServer as createSafeServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { isNetwork, mayAsk } from '../../intake/web-address.ts'
import { fetchPage } from '../../intake/web-fetch.ts'
import { inFolder, run } from '../dossier/tools.ts'

const closed = { ports: [80, 443], dangerouslyAllowed: [] }

describe('a page that the server fetches', () => {
  let server: Server
  let port: number
  let asked: string[]
  before(async () => {
    server = createServer((req, res) => {
      asked.push(`${req.headers.host} ${req.url}`)
      const path = req.url ?? ''
      const [, hop] = /^\/hop\/(\d+)$/.exec(path) ?? []
      if (hop) res.writeHead(302, { location: hop === '0' ? '/page' : `/hop/${Number(hop) - 1}` }).end()
      else if (path === '/inside') res.writeHead(302, { location: 'http://10.1.2.3/secret' }).end()
      else if (path === '/file') res.writeHead(301, { location: 'file:///etc/passwd' }).end()
      else if (path === '/zip') res.writeHead(200, { 'content-type': 'application/zip' }).end('PK')
      else if (path === '/packed')
        res.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('x')
      else if (path === '/gone') res.writeHead(404).end('no')
      else if (path === '/broken') {
        res.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
        setTimeout(() => res.socket?.resetAndDestroy(), 100)
      } else if (path === '/huge') {
        res.writeHead(200, { 'content-type': 'text/html' })
        for (let n = 0; n < 12; n++) res.write(Buffer.alloc(1 << 20, 'a'))
        res.end()
      } else res.writeHead(200, { 'content-type': 'text/html; charset=windows-1258' }).end('<p>page')
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  beforeEach(() => (asked = []))
  after(() => server.close())
  const open = () => ({ ports: [port], dangerouslyAllowed: ['127.0.0.1'] })
  const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`

  it('never comes from an address that is not public, however it is written', () => {
    const refused = ['127.0.0.1', '127.9.9.9', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.8', '198.18.0.1', '224.0.0.1', '239.1.1.1', '240.0.0.1', '255.255.255.255', '::', '::1', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::a00:1', '2002:7f00:1::', '2001:0:1::', '2001:db8::1', 'fec0::1', 'no address'] // prettier-ignore
    for (const one of refused) expect(mayAsk(one, closed), one).to.equal(false)
    for (const one of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2405:4800::1'])
      expect(mayAsk(one, closed), one).to.equal(true)
    expect(mayAsk('10.1.2.3', { ...closed, dangerouslyAllowed: ['10.1.2.0/24'] })).to.equal(true)
    expect(mayAsk('10.1.3.3', { ...closed, dangerouslyAllowed: ['10.1.2.0/24'] })).to.equal(false)
    expect(['10.0.0.0/8', 'fd00::/8', '127.0.0.1', '10.0.0.0/33', '10.0.0/8', 'x', ''].map(isNetwork)).to.deep.equal([true, true, true, false, false, false, false]) // prettier-ignore
  })

  it('is refused on loopback by default, with the same words as a name that does not exist', async () => {
    const rules = { ...closed, ports: [port] }
    const sentences = new Set<string>()
    for (const host of ['127.0.0.1', 'localhost', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]']) {
      const { outcome, ...more } = await fetchPage(at('/page', host), rules)
      expect(outcome, host).to.equal('refused')
      sentences.add('sentence' in more ? more.sentence : '')
    }
    const unknown = await fetchPage(at('/', 'x.test'), rules, () => Promise.reject(new Error('ENOTFOUND')))
    expect(unknown.outcome).to.equal('refused')
    sentences.add('sentence' in unknown ? unknown.sentence : '')
    expect([...sentences]).to.have.length(1)
    expect(asked).to.deep.equal([])
  })

  it('is asked for at the address that was looked at: its name is resolved once, and every address of it must do', async () => {
    const answers = [['127.0.0.1'], ['10.0.0.1']]
    const first = await fetchPage(at('/page', 'so.example'), open(), () => Promise.resolve(answers.shift()!))
    expect(first).to.deep.include({ outcome: 'ok', type: 'text/html', charset: 'windows-1258' })
    expect(answers).to.have.length(1)
    expect(asked).to.deep.equal([`so.example:${port} /page`])
    const both = await fetchPage(at('/page', 'so.example'), open(), () => Promise.resolve(['127.0.0.1', '10.0.0.1'])) // prettier-ignore
    expect(both.outcome).to.equal('refused')
    expect(asked).to.have.length(1)
  })

  it('may lead on five times, each time looked at, and nowhere else', async () => {
    const led = await fetchPage(at('/hop/4'), open())
    expect(led).to.deep.include({ outcome: 'ok', landed: at('/page') })
    expect((await fetchPage(at('/hop/5'), open())).outcome).to.equal('refused')
    const wide = { ...open(), ports: [port, 80] }
    for (const path of ['/inside', '/file']) expect((await fetchPage(at(path), wide)).outcome, path).to.equal('refused') // prettier-ignore
  })

  it('breaks off in the middle: that is an answer, and nothing else here falls with it', async () => {
    const got = await fetchPage(at('/broken'), open())
    expect(got).to.have.property('sentence').that.includes('không tới được')
    await new Promise((resume) => setTimeout(resume, 50)) // what nobody hears ends a process a moment later
  })

  it('is no other kind of thing, not packed, not too large, and without name and port of its own', async () => {
    const told: string[] = []
    const shut = { ...open(), ports: [80] }
    const list = [[at('/zip'), open()], [at('/packed'), open()], [at('/gone'), open()], [at('/huge'), open()], ['ftp://127.0.0.1/', open()], [`http://a:b@127.0.0.1:${port}/`, open()], [at('/page'), shut]] as const // prettier-ignore
    for (const [address, rules] of list) {
      const got = await fetchPage(address, rules)
      told.push('sentence' in got ? got.sentence.split('.')[0]! : 'taken')
    }
    expect(told).to.deep.equal([
      'Địa chỉ này không phải một trang web hay tệp PDF',
      'Địa chỉ này không phải một trang web hay tệp PDF',
      'Trang trả lời mã 404, không có nội dung để chụp',
      'Trang lớn hơn 10 MB',
      'Địa chỉ phải bắt đầu bằng http:// hoặc https://',
      'Địa chỉ có tên đăng nhập hoặc mật khẩu',
      `Địa chỉ dùng cổng ${port}, không được phép`,
    ])
  })

  it('by https shows a certificate of its very name, from somebody whom this machine trusts', async () => {
    await inFolder(async (folder) => {
      const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
      const about = ['-subj', '/CN=so.example', '-addext', 'subjectAltName=DNS:so.example']
      await run('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2', ...about]) // prettier-ignore
      const safe = createSafeServer({ key: await readFile(key), cert: await readFile(cert) }, (_, res) =>
        res.writeHead(200, { 'content-type': 'text/html' }).end('<p>safe'),
      ).listen(0, '127.0.0.1')
      await once(safe, 'listening')
      const { port: at } = safe.address() as AddressInfo
      // Whom to trust is read when a process begins.
      const script = `
        import { fetchPage } from ${JSON.stringify(new URL('../../intake/web-fetch.ts', import.meta.url).href)}
        const rules = { ports: [${at}], dangerouslyAllowed: ['127.0.0.1'] }
        for (const name of ['so.example', 'khac.example']) {
          const got = await fetchPage('https://' + name + ':${at}/', rules, async () => ['127.0.0.1'])
          console.log(JSON.stringify(got.outcome === 'ok' ? String(got.bytes) : got.sentence))
        }`
      const ask = async (env: NodeJS.ProcessEnv) => {
        const args = ['--import', 'tsx', '--input-type=module', '-e', script]
        const { stdout } = await promisify(execFile)(process.execPath, args, {
          env: { ...process.env, ...env },
        })
        return stdout.trim().split('\n').map((line) => JSON.parse(line) as string) // prettier-ignore
      }
      try {
        const [known, other] = await ask({ NODE_EXTRA_CA_CERTS: cert })
        expect(known).to.equal('<p>safe')
        expect(other).to.include('Chứng thư bảo mật (https)')
        for (const said of await ask({})) expect(said).to.include('Chứng thư bảo mật (https)')
      } finally {
        safe.close()
      }
    })
  })
})
