// The reference page of the API at /api/docs: a kept program (swagger-ui) reading /api/openapi.json, all from our own
// origin. It tries only what reads; its page asks nobody else for anything.
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import express, { type Express } from 'express'

const at = '/api/docs'
const files = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))
const served = ['swagger-ui.css', 'swagger-ui-bundle.js']

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const page = (nonce: string): string => `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kiểm chứng · API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at}/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="${at}/swagger-ui-bundle.js"></script>
<script nonce="${nonce}">
SwaggerUIBundle({
  url: '/api/openapi.json',
  dom_id: '#reference',
  presets: [SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  docExpansion: 'none',
  defaultModelsExpandDepth: -1,
  filter: true,
  supportedSubmitMethods: ['get'],
  validatorUrl: null,
  withCredentials: true,
})
</script>
</body>
</html>
`

export function mountReference(app: Express): void {
  for (const name of served) app.use(`${at}/${name}`, express.static(`${files}/${name}`, { maxAge: '1d' }))
  app.use(at, (req, res, next) => {
    if (!['GET', 'HEAD'].includes(req.method) || req.path !== '/') return next()
    const nonce = randomBytes(16).toString('base64url')
    res.set({ 'Content-Security-Policy': policy(nonce), 'Cache-Control': 'no-store' })
    res.type('html').send(page(nonce))
  })
}
