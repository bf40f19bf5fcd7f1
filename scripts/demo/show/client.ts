// One person at a browser: signs in, and then does what the screens do, over HTTP.
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

// Replies are read as the documented JSON; the shapes are the API's own tests' business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Reply = any

export class Client {
  readonly address: string
  readonly name: string
  private cookie = ''

  constructor(address: string, name: string) {
    this.address = address
    this.name = name
  }

  async send(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData
    const response = await fetch(`${this.address}/api/v1${path}`, {
      method,
      headers: { Cookie: this.cookie, ...(!isForm && body && { 'Content-Type': 'application/json' }) },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    })
    if (!response.ok)
      throw new Error(`${this.name}: ${method} ${path} → ${response.status} ${await response.text()}`)
    return response
  }

  async get(path: string): Promise<Reply> {
    return (await this.send('GET', path)).json()
  }

  async post(path: string, body: object): Promise<Reply> {
    return (await this.send('POST', path, body)).json()
  }

  async patch(path: string, body: object): Promise<Reply> {
    return (await this.send('PATCH', path, body)).json()
  }

  async bytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.send('GET', path)).arrayBuffer())
  }

  /** Files of this machine, under their own names, in one request. */
  async upload(path: string, files: readonly { name: string; path: string }[]): Promise<Reply> {
    const form = new FormData()
    for (const file of files)
      form.append('files', new Blob([new Uint8Array(await readFile(file.path))]), file.name)
    return (await this.send('POST', path, form)).json()
  }

  async signIn(login: string, password: string): Promise<void> {
    const response = await this.send('POST', '/sessions', { login, password })
    this.cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ')
  }

  /** Polls a small resource, as the screens do, until it is as wanted. */
  async until(
    path: string,
    isDone: (reply: Reply) => boolean,
    told?: (reply: Reply) => void,
  ): Promise<Reply> {
    for (const began = Date.now(); Date.now() - began < 120_000;) {
      const reply = await this.get(path)
      if (isDone(reply)) return reply
      told?.(reply)
      await sleep(150)
    }
    throw new Error(`${path} did not become what was waited for`)
  }
}
