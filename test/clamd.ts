// A real clamd on a database written by hand: `daily.cud`, so that VERSION tells its number and day.
import { spawn, type ChildProcess } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Harmless words; by the database they are malware. */
export const eicar = 'KC-VIRUS-TEST-AAAA'
export const later = 'KC-VIRUS-TEST-BBBB'

export class Clamd implements AsyncDisposable {
  readonly #dir: string
  #child: ChildProcess | undefined

  constructor(dir: string) {
    this.#dir = dir
  }

  /** Short: an address of a socket has 108 bytes. */
  get socket(): string {
    return join(this.#dir, 's')
  }

  static async start(dir: string, settings = ''): Promise<Clamd> {
    const clamd = new Clamd(dir)
    await mkdir(join(dir, 'db'), { recursive: true })
    const conf = `Foreground yes\nDatabaseDirectory ${join(dir, 'db')}\nLocalSocket ${clamd.socket}\nAlertExceedsMax yes\nAlertEncrypted yes\nStreamMaxLength 2M\n`
    await writeFile(join(dir, 'clamd.conf'), conf.replace(/AlertExceedsMax yes\n/, settings || '$&'))
    await clamd.sign(100, [eicar])
    await clamd.run()
    return clamd
  }

  async run(): Promise<void> {
    const child = spawn('clamd', ['-c', join(this.#dir, 'clamd.conf')], { stdio: 'ignore' })
    this.#child = child
    while ((await this.say('PING')) !== 'PONG') {
      if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`)
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

  /** Another database, taken up at once where it runs. */
  async sign(number: number, found: readonly string[]): Promise<void> {
    const head = `ClamAV-VDB:28 Nov 2026 04-00 +0000:${number}:1:90:X:X:kc:1795800000`
    const hex = (text: string) => Buffer.from(text).toString('hex')
    const rules = found.map((text, i) => `KC.Test-${i + 1}:0:*:${hex(text)}\n`).join('')
    const sum = (text: string) => createHash('sha256').update(text).digest('hex')
    const line = (name: string, text: string) => `${name}:${text.length}:${sum(text)}\n`
    const info = `${head}\n${line('COPYING', 'x')}${line('daily.ndb', rules)}`
    const parts = [tar('COPYING', 'x'), tar('daily.info', info), tar('daily.ndb', rules), Buffer.alloc(1024)]
    await writeFile(
      join(this.#dir, 'db', 'daily.cud'),
      Buffer.concat([Buffer.from(head.padEnd(512)), ...parts]),
    )
    if (!this.#child) return
    await this.say('RELOAD')
    while (!(await this.say('VERSION')).includes(`/${number}/`)) await sleep(50)
  }

  say(command: string): Promise<string> {
    return new Promise((resolve) => {
      let said = ''
      const socket = connect({ path: this.socket }, () => socket.write(`z${command}\0`))
      socket.on('data', (data) => (said += data.toString()))
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(said.replace('\0', '')))
    })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop()
    await rm(this.#dir, { recursive: true, force: true })
  }
}

function tar(name: string, text: string): Buffer {
  const head = Buffer.alloc(512)
  head.write(name, 0)
  head.write('0000644\0' + '0000000\0' + '0000000\0', 100)
  head.write(text.length.toString(8).padStart(11, '0') + '\0' + '00000000000\0' + '        0', 124)
  head.write('ustar\x0000', 257)
  const sum = head.reduce((total, byte) => total + byte, 0)
  head.write(sum.toString(8).padStart(6, '0') + '\0 ', 148)
  return Buffer.concat([head, Buffer.from(text), Buffer.alloc((512 - (text.length % 512)) % 512)])
}
