// A route that answers a page for whoever has no session, perhaps an old telephone on a weak line: one HTML document
// without a script, a font or a picture. What is refused is said as a page too.
import { createHash } from 'node:crypto'
import type { Request, Response } from 'express'
import type { Problem } from '../schemas/problem.ts'

const style =
  'body{font:17px/1.5 system-ui,sans-serif;max-width:640px;margin:0 auto;padding:12px;color:#17212b;background:#fff}h1{font-size:21px}h2{font-size:18px;margin:24px 0 4px}fieldset{border:1px solid #7d848d;border-radius:4px;margin:10px 0;padding:4px 12px 8px}legend{float:left;width:100%;padding:4px 0;font-weight:600}legend+label{clear:both}label{display:block;padding:9px 0;min-height:26px}input{width:22px;height:22px;margin:0 10px 0 0;vertical-align:middle}textarea{width:100%;box-sizing:border-box;font:inherit}button{font:inherit;font-weight:600;width:100%;padding:12px;margin:16px 0;border:0;border-radius:4px;background:#14467a;color:#fff}[role=alert]{color:#a61b1b}'

const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What stands in `main`; begins with its `h1`, in which nothing is markup. */
export type Content = `<h1>${string}`

export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

export function sendPage(res: Response, status: number, content: Content): void {
  res.set({
    'Content-Security-Policy': policy,
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin', // with less a browser sends its form from the origin `null`
  })
  res.status(status).type('html').send(documentOf(content))
}

function documentOf(content: Content): string {
  const title = /^<h1>([^<]*)/.exec(content)?.[1] ?? ''
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style>`
  return `<!doctype html><html lang="vi"><head>${head}</head><body><main>${content}</main></body></html>`
}

/** A program that asks a page's route hears of a refusal as it does everywhere else. */
export const wantsPage = (req: Request, res: Response): boolean =>
  res.locals['isPage'] === true && req.accepts(['application/problem+json', 'html']) === 'html'

export function refusalPage(problem: Problem, instance: string | undefined): Content {
  const { title } = problem.toJSON() as { title: string }
  const incident = instance ? `<p>Mã sự cố: ${escape(instance)}</p>` : ''
  return `<h1>${escape(title)}</h1><p role="alert">${escape(problem.message)}</p>${incident}`
}
