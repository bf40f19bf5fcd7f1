// A real Chromium on the real screens over the real API, for one test file. With PICTURES=1 pictures go to dist/pictures,
// to be looked at.
import { once } from 'node:events'
import { mkdirSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AxeResults } from 'axe-core'
import { expect } from 'chai'
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core'
import type { Config } from '../../api/config.ts'
import type { Context } from '../../api/context.ts'
import { cookiesFor } from '../../api/people/session.ts'
import { beginSession } from '../../api/people/sign-in.ts'
import type { Person } from '../../schemas/person.ts'
import { settings, World } from '../world.ts'

export const desk = { width: 1366, height: 625 }
export const phone = { width: 390, height: 844 }
export const password = 'mật khẩu dài'
const pictures = 'dist/pictures'

/** Half as long as what the package gives by name: it is read by every page that is looked at. */
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const asked = {
  resultTypes: ['violations'],
  preload: false,
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'],
}

/** Fonts are there, no answer is awaited by a button, and nothing is on its way in, out or to another colour. */
const atRest = `(async () => {
  const frame = () => new Promise(requestAnimationFrame)
  const ending = () => document.getAnimations().filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
  await document.fonts.ready
  for (const until = performance.now() + 5_000; performance.now() < until;) {
    await Promise.allSettled(ending().map(({ finished }) => finished))
    await frame()
    await frame()
    if (!ending().length && !document.querySelector('.ant-btn-loading, [class*="-leave-"]')) return
  }
})()`

/** How far the page can be pushed under its own bar or out at the side: everything scrolls in a room of its own. */
const loose = `(() => {
  const { scrollWidth, scrollHeight } = document.documentElement
  const isShell = document.querySelector('.app')?.getBoundingClientRect().height === innerHeight
  const aside = scrollWidth - innerWidth
  const below = isShell ? scrollHeight - innerHeight : 0
  if (aside <= 0 && below <= 0) return []
  const isOut = ({ right, bottom }) => right > innerWidth || bottom > innerHeight
  const outside = [...document.querySelectorAll('body *')].filter(
    (one) => one.offsetParent === document.body && isOut(one.getBoundingClientRect()),
  )
  return ['aside ' + aside, 'below ' + below, ...outside.map((one) => one.outerHTML.slice(0, 160))]
})()`

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--in-process-gpu', // what is drawn by software needs no process of its own
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export class Screens implements AsyncDisposable {
  readonly world: World
  readonly address: string
  /** What the policy refused or the page threw; stays empty. */
  readonly faults: string[] = []
  #server: Server
  readonly #browser: Browser
  readonly #worker: ReturnType<typeof setInterval>
  #working: Promise<void> = Promise.resolve()
  #isAsked = true
  #isResting = false

  constructor(world: World, server: Server, browser: Browser) {
    this.world = world
    this.#server = server
    this.#browser = browser
    this.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    // One worker: a test that asks for work to be done waits for what this one has begun.
    const work = world.work.bind(world)
    let [isBusy, lookedAt] = [false, 0]
    world.work = () => {
      isBusy = true
      const mine = this.#working.then(work, work).finally(() => (isBusy = this.#working !== mine))
      return (this.#working = mine)
    }
    this.#heed(server)
    this.#worker = setInterval(() => {
      if (isBusy || this.#isResting || (!this.#isAsked && Date.now() - lookedAt < 2000)) return
      this.#isAsked = false
      lookedAt = Date.now()
      void world.work()
    }, 300)
  }

  /** Who changed something may have left work to do; else it is looked for now and then, as looking has its price. */
  #heed(server: Server): void {
    server.on('request', ({ method }, answer) => {
      if (method !== 'GET') answer.once('close', () => (this.#isAsked = true))
    })
  }

  static async open(
    overrides: Partial<Context> = {},
    config: Partial<Config> = {},
    env?: NodeJS.ProcessEnv,
  ): Promise<Screens> {
    const world = await World.open(env ?? (await settings('disk')), config, overrides)
    const server = world.app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: flags })
    return new Screens(world, server, browser)
  }

  /** From here on the worker begins nothing: what is sent waits. What it had begun is done. */
  async rest(): Promise<void> {
    this.#isResting = true
    await this.#working.catch(() => undefined)
  }

  wake(): void {
    this.#isResting = false
  }

  /** A window of one's own, with the session that signing in gives; the form of it has its own test. */
  async enter(who: Person, viewport = desk, path = '/'): Promise<Page> {
    const page = await this.#blank(viewport)
    const session = await beginSession(
      this.world.ctx,
      { address: '127.0.0.1', agent: 'test', cookies: {} },
      who,
    )
    const cookies = cookiesFor(this.world.ctx, session, session.n)
    await page.context().addCookies(
      cookies.map(({ name, value, path }) => ({
        name,
        value: value!,
        domain: '127.0.0.1',
        path,
        httpOnly: true,
      })),
    )
    await page.goto(this.address + path)
    await page.getByRole('navigation', { name: 'Chính' }).waitFor()
    return page
  }

  async window(viewport = desk, path = '/'): Promise<Page> {
    const page = await this.#blank(viewport)
    await page.goto(this.address + path)
    return page
  }

  async #blank(viewport: { width: number; height: number }): Promise<Page> {
    const context: BrowserContext = await this.#browser.newContext({
      viewport,
      locale: 'vi-VN',
      reducedMotion: 'reduce', // half of what a browser does here is drawing what moves; axe sees colours at rest
      hasTouch: viewport.width < 500,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(90_000) // on a machine that does much else
    page.on('pageerror', (error) => this.faults.push(`${page.url()}: ${error.message}`))
    page.on('console', (said) => {
      if (/Content.Security.Policy|violates the following/i.test(said.text())) this.faults.push(said.text())
    })
    return page
  }

  async picture(page: Page, name: string): Promise<void> {
    if (!process.env['PICTURES']) return
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: `${pictures}/${name}.png`, caret: 'initial' })
  }

  /** Looks: a picture if one is asked for, no serious finding of axe, nothing refused by the policy. */
  async look(page: Page, name: string): Promise<void> {
    await page.evaluate(atRest)
    await this.picture(page, name)
    if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe)
    const violations = await page.evaluate<AxeResults['violations']>(
      `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`,
    )
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
    expect(serious, name).to.deep.equal([])
    expect(await page.evaluate(loose), name).to.deep.equal([])
    expect(this.faults, name).to.deep.equal([])
  }

  /** The server is gone for a while, as when it is started anew. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((resume) => this.#server.close(resume))
  }
  async start(): Promise<void> {
    this.#server = this.world.app.listen(Number(new URL(this.address).port), '127.0.0.1')
    this.#heed(this.#server)
    await once(this.#server, 'listening')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#worker)
    await this.#browser.close()
    await this.#working // it needs the database until it is done
    this.#server.closeAllConnections()
    this.#server.close()
    await this.world[Symbol.asyncDispose]()
  }
}

interface Dropped {
  readonly name: string
  readonly bytes: Buffer
  readonly modified?: number
}

const inHand = `(sent) => {
  const all = new DataTransfer()
  for (const { name, base64, modified } of sent) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    all.items.add(new File([bytes], name, modified ? { lastModified: modified } : {}))
  }
  return all
}`

/** Files from outside of the browser, let go over an element. */
export async function drop(onto: Locator, ...files: Dropped[]): Promise<void> {
  const plain = files.map(({ name, bytes, modified }) => ({
    name,
    modified,
    base64: bytes.toString('base64'),
  }))
  const held = await onto.page().evaluateHandle(`(${inHand})(${JSON.stringify(plain)})`)
  await onto.dispatchEvent('drop', { dataTransfer: held })
}

/** So slow that one can cut it midway; call the answer for the line as it was. */
export async function slowLine(page: Page, bytesASecond: number): Promise<() => Promise<void>> {
  await conditions(page, { offline: false, uploadThroughput: bytesASecond })
  return () => conditions(page, { offline: false, uploadThroughput: -1 })
}
export const cutLine = (page: Page): Promise<void> => conditions(page, { offline: true, uploadThroughput: 0 })

const lines = new WeakMap<Page, Promise<CDPSession>>()
export async function conditions(
  page: Page,
  change: { offline: boolean; uploadThroughput: number },
): Promise<void> {
  const line = lines.get(page) ?? page.context().newCDPSession(page)
  lines.set(page, line)
  await (
    await line
  ).send('Network.emulateNetworkConditions', { latency: 0, downloadThroughput: -1, ...change })
}
