// A route that answers a page for whoever has no session, perhaps an old telephone on a weak line: one HTML document
// without a script, a font or a picture. What is refused is said as a page too, also of a file that a link leads to. No
// search engine keeps any of them.
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Problem } from '../schemas/problem.ts'

const form =
  'body{font:17px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:12px;color:#17212b;background:#fff}h1{font-size:21px}h2{font-size:18px;margin:24px 0 4px}fieldset{border:1px solid #7d848d;border-radius:4px;margin:10px 0;padding:4px 12px 8px}legend{float:left;width:100%;padding:4px 0;font-weight:600}legend+label{clear:both}label{display:block;padding:9px 0;min-height:26px}input{width:22px;height:22px;margin:0 10px 0 0;vertical-align:middle}textarea{width:100%;box-sizing:border-box;font:inherit}button{font:inherit;font-weight:600;width:100%;padding:12px;margin:16px 0;border:0;border-radius:4px;background:#14467a;color:#fff}[role=alert]{color:#a61b1b}'

const table =
  'body{font:17px/1.5 system-ui,sans-serif;max-width:820px;margin:0 auto;padding:12px;color:#17212b;background:#fff}h1{font-size:22px;line-height:1.3}h2{font-size:18px;margin:24px 0 4px}table{width:100%;border-collapse:collapse}th,td{padding:8px 6px;border-bottom:1px solid #c3c8cf;text-align:left;vertical-align:top;font-weight:400;font-variant-numeric:tabular-nums}thead th{border-bottom:2px solid #17212b;font-weight:600;white-space:nowrap}td:first-child{width:4.5em;white-space:nowrap}td:last-child,th:last-child{text-align:right;white-space:nowrap}small{display:block;font-size:15px;color:#4b5560}footer{margin-top:24px;font-size:15px;color:#4b5560}footer p{margin:4px 0}code{overflow-wrap:anywhere}@page{margin:20mm 15mm}@media print{body{max-width:none;padding:0;font-size:11pt}th,td{padding:3px 6px}small,footer{color:#17212b;font-size:10pt}tr,footer{break-inside:avoid}h2{break-after:avoid}}'

/** `form`: something to fill in, or a refusal. `table`: something to read, and to print. */
const looks = { form, table }
export type Look = keyof typeof looks

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64')

const policyOf = (look: Look): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${digestOf(looks[look])}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** What stands in `main`; begins with its `h1`, in which nothing is markup. */
export type Content = `<h1>${string}`

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function sendPage(
  res: Response,
  status: number,
  content: Content,
  { look = 'form', isTagged = false }: { look?: Look; isTagged?: boolean } = {},
): void {
  const page = documentOf(content, looks[look])
  const etag = isTagged && `"${digestOf(page)}"`
  res.set({
    'Content-Security-Policy': policyOf(look),
    'Cache-Control': etag ? 'no-cache' : 'no-store', // what is withdrawn is gone at once
    'Referrer-Policy': 'same-origin', // with less a browser sends its form from the origin `null`
    ...(etag && { ETag: etag }),
  })
  if (etag && res.req.get('If-None-Match') === etag) return void res.status(304).end()
  res.status(status).type('html').send(page)
}

function documentOf(content: Content, style: string): string {
  const title = /^<h1>([^<]*)/.exec(content)?.[1] ?? ''
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style>`
  return `<!doctype html><html lang="vi"><head>${head}</head><body><main>${content}</main></body></html>`
}

/**
 * A page's route, or a file that a browser was led to by a link: what is refused is read there by a person. A program that
 * asks hears of it as it does everywhere else.
 */
export const wantsPage = (req: Request, res: Response): boolean =>
  (res.locals['isPage'] === true || isLedTo(req)) &&
  req.accepts(['application/problem+json', 'html']) === 'html'

const isLedTo = ({ method, path }: Request): boolean => method === 'GET' && path.startsWith('/api/')

export function refusalPage(req: Request, problem: Problem, instance: string | undefined): Content {
  const { title } = problem.toJSON() as { title: string }
  const incident = instance ? `<p>Mã sự cố: ${escape(instance)}</p>` : ''
  const back = isLedTo(req) ? '<p>Hãy đóng thẻ này, hoặc bấm Quay lại của trình duyệt, để trở lại.</p>' : ''
  return `<h1>${escape(title)}</h1><p role="alert">${escape(problem.message)}</p>${incident}${back}`
}
