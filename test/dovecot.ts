// A real IMAP server on a folder of its own, and a line to it that can be held or cut where the client says a certain word.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ImapFlow } from 'imapflow'
import { createTransport, type SendMailOptions } from 'nodemailer'

export const password = 'mật khẩu/hộp@thư'
export const ours = 'tai-lieu@tinh.example'

/** It lets no root in: then it runs as nobody. */
const me = process.getuid?.() === 0 ? 'nobody' : userInfo().username

export class Dovecot implements AsyncDisposable {
  readonly port: number
  readonly #dir: string
  #child: ChildProcess | undefined

  private constructor(dir: string, port: number) {
    this.#dir = dir
    this.port = port
  }

  static async start(): Promise<Dovecot> {
    const dir = await mkdtemp(join(tmpdir(), 'kc-imap-'))
    await chmod(dir, 0o711)
    for (const name of ['run', 'state', 'home']) await mkdir(join(dir, name))
    if (me === 'nobody')
      execFileSync('chown', ['-R', 'nobody:nogroup', join(dir, 'home'), join(dir, 'state')])
    const dovecot = new Dovecot(dir, await freePort())
    const group = execFileSync('id', ['-gn', me]).toString().trim()
    const plain = ['anvil', 'stats'].map((name) => `service ${name} {\n chroot =\n}\n`).join('')
    const conf = `base_dir = ${dir}/run
state_dir = ${dir}/state
log_path = ${dir}/log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_failure_delay = 0
default_internal_user = ${me}
default_internal_group = ${group}
default_login_user = ${me}
first_valid_uid = 1
mail_location = maildir:~/Maildir
passdb {
 driver = static
 args = password={PLAIN.b64}${Buffer.from(password).toString('base64')}
}
userdb {
 driver = static
 args = uid=${me} gid=${group} home=${dir}/home/%u
}
${plain}service imap-login {
 chroot =
 inet_listener imap {
  port = ${dovecot.port}
 }
 inet_listener imaps {
  port = 0
 }
}
`
    await writeFile(join(dir, 'dovecot.conf'), conf)
    await dovecot.run()
    return dovecot
  }

  async run(): Promise<void> {
    const child = spawn('/usr/sbin/dovecot', ['-F', '-c', join(this.#dir, 'dovecot.conf')], {
      stdio: 'ignore',
    })
    this.#child = child
    while (!(await greets(this.port))) {
      if (child.exitCode !== null) throw new Error(`dovecot ended with ${child.exitCode}`)
      await sleep(50)
    }
  }

  async stop(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null) return
    child.kill()
    await once(child, 'exit')
  }

  /** The setting, by this port or that of a line to it. */
  setting(port = this.port): string {
    return `imap://kc:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`
  }

  async as<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = new ImapFlow({
      ...{ host: '127.0.0.1', port: this.port, doSTARTTLS: false, logger: false as const },
      auth: { user: 'kc', pass: password },
    })
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.logout()
    }
  }

  deliver = (letter: Buffer): Promise<unknown> => this.as((client) => client.append('INBOX', letter))

  /** Subjects of the letters in a folder; none where there is no such folder. */
  subjects = (folder: string): Promise<string[]> =>
    this.as(async (client) => {
      const paths = (await client.list()).map(({ path }) => path)
      if (!paths.includes(folder)) return []
      await client.mailboxOpen(folder)
      const all = await client.fetchAll('1:*', { envelope: true }).catch(() => [])
      return all.map(({ envelope }) => envelope?.subject ?? '')
    })

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await rm(this.#dir, { recursive: true, force: true })
  }
}

/** As a mail program writes it. */
export async function letterOf(options: SendMailOptions): Promise<Buffer> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return (await transport.sendMail(options)).message as Buffer
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => (socket.destroy(), resolve(true)))
    socket.once('error', () => resolve(false))
    socket.once('close', () => resolve(false))
  })

/** A line to a port that breaks, or stands still, the first time that one side says what `at` finds. */
export class Line implements AsyncDisposable {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly happened: Promise<void>
  #release: () => void = () => undefined

  private constructor(server: Server, happened: Promise<void>) {
    this.#server = server
    this.happened = happened
  }

  static async to(port: number, at: RegExp, what: 'cut' | 'hold', side: 'client' | 'server' = 'client') {
    let tell: () => void = () => undefined
    let isOver = false
    const happened = new Promise<void>((done) => (tell = done))
    const server = createServer((near) => {
      const far = connect(port, '127.0.0.1')
      for (const one of [near, far]) {
        line.#sockets.add(one)
        one.on('error', () => undefined)
        one.on('close', () => (near.destroy(), far.destroy()))
      }
      const pass = (from: Socket, to: Socket, isWatched: boolean) =>
        from.on('data', (data) => {
          if (!isWatched || isOver || !at.test(data.toString('latin1'))) return void to.write(data)
          isOver = true
          tell()
          if (what === 'cut') return void near.destroy()
          from.pause()
          line.#release = () => (to.write(data), from.resume())
        })
      pass(near, far, side === 'client')
      pass(far, near, side === 'server')
    })
    const line = new Line(server, happened)
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    return line
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  release(): void {
    this.#release()
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((done) => this.#server.close(done))
  }
}
