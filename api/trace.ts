// Every request gets an id and one line in the log, so that a «mã sự cố» that somebody reads out leads to what happened.
// The line has the template of the route, never the address itself: that may hold a one-time token or what was searched.
import { randomUUID } from 'node:crypto'
import type { Request, RequestHandler } from 'express'
import type { Context } from './context.ts'

/** `GET /api/v1/guest/:token`; what no route answered has no template. */
export const templateOf = (req: Request): string => {
  const { path } = (req.route ?? {}) as { path?: string }
  return `${req.method} ${path ?? '*'}`
}

export const trace =
  (ctx: Context): RequestHandler =>
  (req, res, next) => {
    const given = req.get('X-Request-Id') ?? ''
    const request = /^[\w-]{8,64}$/.test(given) ? given : randomUUID()
    res.set('X-Request-Id', request)
    const began = performance.now()
    res.once('close', () => {
      const ms = Math.round(performance.now() - began)
      const person = res.locals['person'] as string | undefined
      const cut = !res.writableFinished // the client went away, or we cut the line
      const [method = '', route = ''] = templateOf(req).split(' ')
      const kind = { method, route, status: res.statusCode }
      ctx.metrics.requests.observe(kind, ms / 1000)
      ctx.log('request', { request, ...kind, ms, ...(person && { person }), ...(cut && { cut }) })
    })
    next()
  }
