// The mailbox behind TLS: to a server that cannot prove who it is, neither the password nor anything else is said.
import { expect } from 'chai'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { ImapFlow } from 'imapflow'
import { mailNext } from '../../api/mailbox/next.ts'
import { newId } from '../../schemas/id.ts'
import { Dovecot, letterOf, ours, password } from '../dovecot.ts'
import { settings, World } from '../world.ts'

describe('a mailbox behind TLS', () => {
  let imap: Dovecot
  let server: Server
  let said = ''
  let port = 0
  before(async () => {
    imap = await Dovecot.start()
    const dir = await mkdtemp(join(tmpdir(), 'kc-tls-'))
    const [key, cert] = [join(dir, 'key.pem'), join(dir, 'cert.pem')]
    const about = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-days', '30']
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, ...about]
    execFileSync('openssl', made, { stdio: 'ignore' })
    const pair = { key: await readFile(key), cert: await readFile(cert) }
    await rm(dir, { recursive: true })
    server = createServer(pair, (near) => {
      const far = connect(imap.port, '127.0.0.1')
      near.on('data', (data) => (said += data.toString('latin1')))
      near.on('error', () => far.destroy())
      far.on('error', () => near.destroy())
      near.pipe(far).pipe(near)
    })
    server.on('tlsClientError', () => undefined)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port
  })
  after(async () => {
    await new Promise((done) => server.close(done))
    await imap[Symbol.asyncDispose]()
  })

  it('is read only where its certificate is one that this machine trusts', async () => {
    await imap.deliver(await letterOf({ from: 'a@sld.example', to: ours, subject: 'Thư', text: 'Nội dung' }))
    // Whoever does not ask comes through: the server is there, and it is the certificate alone that keeps us away.
    const careless = new ImapFlow({
      ...{ host: '127.0.0.1', port, secure: true, logger: false as const },
      auth: { user: 'kc', pass: password },
      tls: { rejectUnauthorized: false },
    })
    await careless.connect()
    await careless.logout()
    expect(said).to.match(/LOGIN|AUTHENTICATE/)

    said = ''
    const logged: unknown[] = []
    const env = {
      ...(await settings('disk')),
      KC_SMTP_URL: 'smtp://127.0.0.1:9',
      KC_MAIL_FROM: 'kc@tinh.example',
      KC_MAILBOX: `imaps://kc:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
      KC_MAILBOX_ADDRESS: ours,
    }
    await using world = await World.open(env, {}, { log: (event, facts) => logged.push({ event, ...facts }) })
    await mailNext(world.ctx, newId('wk'))
    expect(logged).to.deep.include({ event: 'mailbox fails', tries: 1, error: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(said).to.equal('')
    expect(await imap.subjects('INBOX')).to.deep.equal(['Thư'])
  })
})
