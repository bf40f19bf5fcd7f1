// The frame around every endpoint. It asks in the order 401, 403, 400, and only then lets the act answer 404, 403 with
// a reason, or 409.
import express, { type Express, type Request, type Response } from 'express'
import type { z } from 'zod'
import { faultSentence, isOfId, valueAt, wordOf } from '../schemas/faults.ts'
import { Problem } from '../schemas/problem.ts'
import type { Context } from './context.ts'
import { sendBytes } from './bytes.ts'
import { mayEver, type Who } from './may.ts'
import { sendPage } from './page.ts'
import { receiveParts } from './parts.ts'
import { refuseWithoutRoom } from './room.ts'
import { whoIs } from './people/session.ts'
import type { Caller, Route, SetCookie } from './route.ts'

const nobody: Who = { id: 'nobody', login: '', name: '', grants: [], revision: 1 }
const json = express.json({ limit: '4mb' })
const form = express.urlencoded({ extended: true, limit: '64kb', parameterLimit: 200 })

export function mount(app: Express, ctx: Context, route: Route): void {
  const [method = '', path = ''] = route.at.split(' ')
  app[method.toLowerCase() as 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete'](
    path,
    async (req, res) => {
      if (route.kind === 'page') res.locals['isPage'] = true
      if (!isLook(method)) refuseForeignOrigin(ctx, req)
      const who = route.may === 'anyone' ? nobody : await whoIs(ctx, callerOf(req))
      if (who !== nobody) res.locals['person'] = who.id
      if (route.may !== 'anyone' && route.may !== 'signed-in') mayEver(who, route.may)
      if (who.scopes && route.may === 'signed-in' && method !== 'GET') refuseMachine()
      // Who would change something; signing in and out is let through, so that somebody can look after it.
      if (!isLook(method) && route.kind !== 'session') await refuseWithoutRoom(ctx)
      // Only now is the body read: an outsider cannot make us parse, and 403 comes before 400.
      if (route.kind !== 'upload' && route.kind !== 'tus')
        await new Promise<void>((ok, no) =>
          (route.kind === 'page' ? form : json)(req, res, (e) => (e ? no(unreadable(e)) : ok())),
        )
      const query = route.kind === 'page' && route.isPublic ? {} : req.query
      const input = parse(route.input, { ...query, ...(req.body as object), ...req.params })
      await answer(ctx, route, who, input, req, res)
    },
  )
}

async function answer(ctx: Context, route: Route, who: Who, input: never, req: Request, res: Response) {
  switch (route.kind) {
    case 'json': {
      const etag = route.etag && `W/"${await route.etag(ctx, who, input)}"`
      if (etag) res.set('ETag', etag)
      if (etag && req.get('If-None-Match') === etag)
        return void res.status(304).set('Cache-Control', 'no-cache').end()
      return send(
        res,
        route.output,
        await route.run(ctx, who, input),
        etag ? 'private, no-cache' : 'no-store',
      )
    }
    case 'upload': {
      const asked = { ...(input as object), key: keyOf(req) } as never
      const known = await route.before(ctx, who, asked)
      if (known !== undefined)
        req.resume() // the body says again what was answered before
      else {
        const files = await receiveParts(ctx, req, res)
        return send(res, route.output, await route.run(ctx, who, { ...(asked as object), files } as never))
      }
      return send(res, route.output, known)
    }
    case 'tus': {
      try {
        const { status, headers } = await route.run(ctx, who, input, req)
        return void res.status(status).set(Object.fromEntries(headers)).set('Cache-Control', 'no-store').end()
      } catch (error) {
        if (!req.complete) res.set('Connection', 'close') // the rest of a large file would be sent for nothing
        throw error
      }
    }
    case 'bytes':
      return sendBytes(req, res, await route.run(ctx, who, input, callerOf(req)))
    case 'session': {
      const { cookies, reply } = await route.run(ctx, callerOf(req), input, who)
      for (const cookie of cookies) setCookie(ctx, res, cookie)
      return send(res, route.output, reply)
    }
    case 'open':
      return send(res, route.output, await route.run(ctx, callerOf(req), input))
    case 'page': {
      const { content, isRefused, ...how } = await route.run(ctx, callerOf(req), input)
      return sendPage(res, isRefused ? 400 : statusOf(req), content, {
        ...how,
        isTagged: route.isPublic ?? false,
      })
    }
  }
}

const isLook = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** A page of another site can make a browser send our cookies; it cannot make it lie about where the page came from. */
function refuseForeignOrigin(ctx: Context, req: Request): void {
  const origin = req.get('Origin')
  if (origin === undefined) return // no browser sends a mutation without it; machines come with a token
  const ours = [ctx.config.publicUrl, `${req.protocol}://${req.get('Host')}`]
  if (ours.includes(origin)) return
  throw new Problem(
    'not-allowed',
    'Yêu cầu đến từ trang khác nên không được nhận. Hãy mở lại trang của hệ thống.',
  )
}

/** What a person does to their own account or reads for themselves is no act that a scope could name. */
function refuseMachine(): never {
  throw new Problem('not-allowed', 'Khóa API không làm được việc này. Hãy đăng nhập bằng tài khoản của bạn.')
}

const keyOf = (req: Request): string | undefined => {
  const key = req.get('Idempotency-Key')
  if (key === undefined || /^[\w-]{8,100}$/.test(key)) return key
  const sentence = 'Hãy gửi Idempotency-Key gồm 8–100 chữ, số.'
  throw new Problem('invalid', sentence, { faults: [{ field: 'Idempotency-Key', sentence }] })
}

export function callerOf(req: Request): Caller {
  const bearer = /^Bearer\b *(.*)$/i.exec(req.get('Authorization') ?? '')?.[1]
  const agent = (req.get('User-Agent') ?? '').slice(0, 300)
  if (bearer !== undefined) return { cookies: {}, bearer, address: req.ip ?? '', agent }
  const pairs = (req.get('Cookie') ?? '').split(/; */).map((pair) => pair.split('='))
  const cookies = Object.fromEntries(pairs.flatMap(([name, value]) => (name && value ? [[name, value]] : [])))
  return { cookies, address: req.ip ?? '', agent }
}

function setCookie({ config }: Context, res: Response, { name, path, value, maxAge }: SetCookie): void {
  const how = {
    httpOnly: true,
    sameSite: 'strict',
    path,
    secure: config.publicUrl.startsWith('https:'),
  } as const
  if (value === null) res.clearCookie(name, how)
  else res.cookie(name, value, { ...how, maxAge: maxAge * 1000 })
}

function parse(shape: z.ZodObject, input: unknown): never {
  const { data, error } = shape.safeParse(input)
  if (data) return data as never
  const faults = error.issues.map((issue) => {
    const named = wordOf(issue.path)
    const sentence = faultSentence(issue, named, valueAt(input, issue.path))
    const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : '')
    // Only a screen knows what the field is called there.
    return { field, sentence, ...(named && sentence.includes(`“${named}”`) && { named }) }
  })
  // No field on the screen would be marked for it.
  const ofId = faults[error.issues.findIndex(isOfId)]?.sentence
  throw new Problem('invalid', ofId ?? 'Một số ô chưa hợp lệ. Hãy sửa các ô được đánh dấu rồi gửi lại.', { faults }) // prettier-ignore
}

const statusOf = ({ method }: Request): number => (method === 'POST' ? 201 : 200)

/** A reply that does not fit its shape is our bug, and must not leave. */
function send<O extends z.ZodType>(res: Response, output: O, value: z.input<O>, cache = 'no-store'): void {
  res.status(statusOf(res.req)).set('Cache-Control', cache).json(output.parse(value))
}

const unreadable = (cause: unknown) =>
  new Problem(
    'invalid',
    'Nội dung gửi lên không đọc được. Hãy tải lại trang rồi thử lại.',
    { faults: [] },
    { cause },
  )
