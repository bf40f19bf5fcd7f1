// How quick the board is drawn in a browser, once its answer is there: until the next frame shows its cells, and from each
// step of scrolling until the frame that shows what it led to. SCREENS §10 asks for 100 ms.
import { type BrowserContext, chromium } from 'playwright-core'

const LOADS = 7
const STEPS = 40

/** The first cell, and the frame behind it, by the clock of the page. */
const watch = `(() => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector('[role="gridcell"]')) return
    seen.disconnect()
    requestAnimationFrame(() => setTimeout(() => { window.drawnAt = performance.now() }))
  })
  seen.observe(document, { childList: true, subtree: true })
})()`

const sinceAnswer = `(async () => {
  const until = performance.now() + 60_000
  const answer = () => performance.getEntriesByType('resource').find(({ name }) => /\\/board(\\?|$)/.test(name))
  while (!(window.drawnAt && answer()) && performance.now() < until) await new Promise((go) => setTimeout(go, 5))
  return window.drawnAt - answer().responseEnd
})()`

const scrolled = `(async () => {
  let room = document.querySelector('[role="gridcell"]')
  while (!/auto|scroll/.test(getComputedStyle(room).overflow)) room = room.parentElement
  const taken = []
  for (let n = 0; n < ${STEPS}; n++) {
    const began = performance.now()
    room.scrollBy(n % 2 ? { left: n < ${STEPS} / 2 ? 300 : -300 } : { top: n < ${STEPS} / 2 ? 300 : -300 })
    await new Promise((go) => requestAnimationFrame(() => setTimeout(go)))
    taken.push(performance.now() - began)
  }
  return taken
})()`

/** Milliseconds at the median and the worst, on this processor and on one a quarter as quick. */
export async function drawn(address: string, path: string, cookie: string) {
  const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell'
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 625 }, locale: 'vi-VN' })
    const [name = '', value = ''] = cookie.split('=')
    await context.addCookies([{ name, value, url: address, httpOnly: true }])
    await context.addInitScript(watch)
    return [await once(context, address + path, 1), await once(context, address + path, 4)]
  } finally {
    await browser.close()
  }
}

async function once(context: BrowserContext, url: string, slower: number) {
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send('Emulation.setCPUThrottlingRate', { rate: slower })
  const first: number[] = []
  for (let n = 0; n < LOADS; n++) {
    await page.goto(url)
    first.push(await page.evaluate<number>(sinceAnswer))
  }
  const steps = await page.evaluate<number[]>(scrolled)
  const cells = await page.locator('[role="gridcell"]').count()
  await page.close()
  return { slower, cells, ...spread('first', first), ...spread('step', steps) }
}

function spread(name: string, taken: readonly number[]): Record<string, number> {
  const sorted = [...taken].sort((a, b) => a - b)
  return {
    [`${name}Ms`]: Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0),
    [`${name}WorstMs`]: Math.round(sorted.at(-1) ?? 0),
  }
}
