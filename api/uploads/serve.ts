// The tus protocol (1.0) for one request: @tus/server reads headers and keeps its rules; who may, what is there and where it
// goes is ours. What it refuses leaves as our own problem with a sentence.
import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { Server } from '@tus/server'
import { z } from 'zod'
import { Id, newId } from '../../schemas/id.ts'
import { notFound, Problem } from '../../schemas/problem.ts'
import type { Upload } from '../../schemas/upload.ts'
import type { Context } from '../context.ts'
import { grantsFor, type Who } from '../may.ts'
import { untilItBreaks } from './finish.ts'
import { IncomingStore, Refused } from './store.ts'

export const path = '/api/v1/uploads'
export const Begin = z.strictObject({})
export const Continue = z.strictObject({ id: z.string() })

export interface TusAnswer {
  readonly status: number
  readonly headers: Headers
}

/** One's own, in an agency that one still acts for; what is another's is answered like what does not exist. */
export async function ownUpload(ctx: Context, who: Who, id: string): Promise<Upload> {
  const found = Id.safeParse(id).success && (await ctx.db.uploads.model.findOne({ id, by: who.id }).lean())
  if (!found || !grantsFor(who, 'documents.upload').some(({ agency }) => agency === found.agency))
    throw notFound()
  if (found.until > ctx.wall().toISOString()) return found
  throw new Problem('expired', 'Tệp gửi dở này đã quá hạn nên không còn. Hãy tải tệp lên lại từ đầu.')
}

export const begin = (ctx: Context, who: Who, _input: unknown, request: IncomingMessage) =>
  serve(ctx, who, request)

export async function goOn(ctx: Context, who: Who, { id }: { id: string }, request: IncomingMessage) {
  await ownUpload(ctx, who, id)
  return serve(ctx, who, request)
}

async function serve(ctx: Context, who: Who, request: IncomingMessage): Promise<TusAnswer> {
  if (request.headers['tus-resumable'] !== '1.0.0') throw otherProtocol()
  const store = new IncomingStore(ctx, who, request.method === 'POST')
  let fault: unknown
  const server = new Server({
    path,
    datastore: store,
    relativeLocation: true,
    maxSize: ctx.config.maxBytes,
    namingFunction: () => newId('up'),
    locker: { newLock: (id) => store.lockOf(id) },
    onResponseError: (_, error) => {
      fault = error
      return undefined
    },
  })
  const { status, headers } = await server.handleWeb(asWeb(request))
  if (status >= 400) throw refusal(ctx, status, fault)
  for (const name of [...headers.keys()]) if (name.startsWith('access-control-')) headers.delete(name)
  return { status, headers }
}

const otherProtocol = () =>
  new Problem('protocol', 'Phiên bản giao thức gửi tệp không hợp. Hãy dùng tus 1.0.0 (Tus-Resumable).')

function asWeb(request: IncomingMessage): Request {
  const { method = 'GET' } = request
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value)
  const hasBody = method === 'PATCH' || method === 'POST'
  const body = hasBody ? (Readable.toWeb(untilItBreaks(request)) as RequestInit['body']) : null
  return new Request(`http://tus${request.url}`, {
    method,
    headers,
    body,
    ...(hasBody && { duplex: 'half' }),
  } as RequestInit)
}

/** By the status that the library chose; what is our own goes through as it is. */
function refusal({ config }: Context, status: number, fault: unknown): unknown {
  if (fault instanceof Problem) return fault
  if (fault instanceof Refused) return Problem.from(fault.problem)
  switch (status) {
    case 404:
      return notFound()
    case 409:
      return new Problem(
        'offset',
        'Vị trí gửi tiếp không khớp với phần đã nhận. Hãy tải lại trang rồi gửi tiếp.',
      )
    case 412:
      return otherProtocol()
    case 413: {
      const sentence = `Tệp lớn hơn ${Math.floor(config.maxBytes / 2 ** 20)} MB. Hãy tách hoặc nén rồi tải lại.`
      return new Problem('too-large', sentence, { max: config.maxBytes })
    }
    case 500:
      return fault
    default: {
      const sentence = 'Yêu cầu gửi tệp thiếu hoặc sai thông tin. Hãy tải lại trang rồi thử lại.'
      return new Problem('invalid', sentence, { faults: [] }, { cause: fault })
    }
  }
}
