import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import express from 'express'
import supertest from 'supertest'
import { mountScreens } from '../../api/screens.ts'

describe('the screens', () => {
  const dir = mkdtempSync(join(tmpdir(), 'kc-screens-'))
  const app = express()
  mountScreens(app, dir)
  after(() => rmSync(dir, { recursive: true }))

  it('say what to do while they are not built', async () => {
    const { text } = await supertest(app)
      .get('/ho-so')
      .expect(404)
      .expect('Content-Type', /text\/plain/)
    expect(text).to.include('npm run build')
  })

  it('are one page under every address, each time with a new nonce that the policy names', async () => {
    writeFileSync(join(dir, 'index.html'), '<script nonce="%NONCE%" src="/assets/a-1.js"></script>%NONCE%')
    const nonces = new Set<string>()
    for (const path of ['/', '/ho-so/1.2', '/moi/abc', '/apiary', '/index']) {
      const { text, headers } = await supertest(app).get(path).expect(200)
      const nonce = /nonce="([\w-]{20,})"/.exec(text)?.[1] ?? ''
      expect(text).not.to.include('%NONCE%')
      expect(headers['content-security-policy']).to.include(`script-src 'self' 'nonce-${nonce}'`)
      expect(headers['content-security-policy']).not.to.include('unsafe-inline')
      expect(headers['cache-control']).to.equal('no-store')
      nonces.add(nonce)
    }
    expect(nonces.size).to.equal(5)
  })

  it('are kept for ever by the browser where the name tells the content', async () => {
    mkdirSync(join(dir, 'assets'))
    writeFileSync(join(dir, 'assets/a-1.js'), '1')
    await supertest(app).get('/assets/a-1.js').expect('Cache-Control', 'public, max-age=31536000, immutable')
    await supertest(app).get('/assets/gone-2.js').expect(404)
  })

  it('let the worker that hashes run wasm and nothing else, and no other script of its own', async () => {
    for (const name of ['hash-worker-vreU_x-M.js', 'pdf.worker-1.js'])
      writeFileSync(join(dir, 'assets', name), '1')
    await supertest(app)
      .get('/assets/hash-worker-vreU_x-M.js')
      .expect('Content-Security-Policy', "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'")
    const { headers } = await supertest(app).get('/assets/pdf.worker-1.js').expect(200)
    expect(headers).not.to.have.property('content-security-policy')
  })

  it('that cannot be read are a fault, not missing', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'kc-screens-'))
    mkdirSync(join(broken, 'index.html')) // reading a folder fails
    const faulty = express()
    const faults: unknown[] = []
    mountScreens(faulty, broken)
    faulty.use(((error, _req, res, _next) => {
      faults.push(error)
      res.status(500).end()
    }) as express.ErrorRequestHandler)
    await supertest(faulty).get('/ho-so').expect(500)
    expect(faults).to.have.length(1)
    rmSync(broken, { recursive: true })
  })

  it('leave the API and everything but reading alone, and show no hidden file', async () => {
    writeFileSync(join(dir, '.source-hash'), 'planted')
    await supertest(app).get('/api/v1/nothing').expect(404)
    await supertest(app).post('/ho-so').expect(404)
    for (const path of ['/.source-hash', '/%2e%2e/index.html', '/assets/../.source-hash'])
      expect((await supertest(app).get(path)).text ?? '').not.to.include('planted')
  })
})
