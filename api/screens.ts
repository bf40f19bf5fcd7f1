// The screens: what vite built into dist/web. Each answer of index.html has a nonce of its own in place of %NONCE%, so
// that only scripts and styles which we wrote into the page run, even if a text of a user ever became markup.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import express, { type Express } from 'express'

const isBuilt = import.meta.url.endsWith('.js')
const built = fileURLToPath(new URL(isBuilt ? '../web/' : '../dist/web/', import.meta.url))

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'`, // wasm: pdf.js decodes JPEG 2000 in scans with it
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** Every GET outside the API that no route answered: a file of the build, or the one page that draws all screens. */
export function mountScreens(app: Express, dir = built): void {
  const files = { index: false, fallthrough: true, redirect: false } as const
  // Names in assets/ carry a hash of their content: they never change.
  app.use(
    '/assets',
    express.static(`${dir}/assets`, { ...files, immutable: true, maxAge: '1y', setHeaders: ofWorker }),
  )
  app.use(express.static(dir, { ...files, maxAge: 0 }))
  app.use(async (req, res, next) => {
    const isScreen = ['GET', 'HEAD'].includes(req.method) && !/^\/(api|assets)(\/|$)/.test(req.path)
    if (!isScreen) return next()
    const page = await readFile(`${dir}/index.html`, 'utf8').catch(ifMissing)
    if (page === undefined)
      return void res.status(404).type('text/plain').send('Các màn hình chưa được dựng: npm run build')
    const nonce = randomBytes(16).toString('base64url')
    res.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' })
    res.type('html').send(page.replaceAll('%NONCE%', nonce))
  })
}

/** A worker obeys the policy that it came with, not the page's: ours computes a SHA-256 in wasm. */
function ofWorker(res: express.Response, path: string): void {
  if (/hash-worker-[\w-]+\.js$/.test(path))
    res.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
}

/** Only what is not there is missing; a disk that fails or forbids is a fault, and goes on to be logged. */
function ifMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}
