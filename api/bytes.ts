// A file on its way out: conditional, in parts, and under headers by which a browser neither guesses nor runs it.
import { pipeline } from 'node:stream/promises'
import type { Request, Response } from 'express'
import { Problem } from '../schemas/problem.ts'
import type { Range } from '../storage/blobs.ts'
import type { Bytes } from './route.ts'

export async function sendBytes(req: Request, res: Response, file: Bytes): Promise<void> {
  const etag = `"${file.etag}"`
  // A range of something else than the client began with would be glued into a broken file (RFC 9110, If-Range).
  const isSame = [undefined, etag].includes(req.get('If-Range'))
  const range = isSame ? rangeOf(req.get('Range'), file.size) : undefined
  const isKnown = req.get('If-None-Match') === etag
  // Opened before the first header: a blob that is missing must still be able to answer as a Problem.
  const stream = isKnown || req.method === 'HEAD' ? undefined : await file.open(range)
  const name = encodeURIComponent(file.name).replace(/['()*]/g, hex)
  res.set({
    'Content-Type': file.type,
    'Content-Disposition': `${file.inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-cache',
    'Accept-Ranges': 'bytes',
    ETag: etag,
  })
  if (isKnown) return void res.status(304).end()
  if (range) res.status(206).set('Content-Range', `bytes ${range.start}-${range.end}/${file.size}`)
  res.set('Content-Length', String(range ? range.end - range.start + 1 : file.size))
  if (stream) await pipeline(stream, res)
  else res.end()
}

/** One range, or the whole: RFC 9110 lets a server ignore what it does not want to understand. */
export function rangeOf(header: string | undefined, size: number): Range | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (!from && !to) return undefined
  const start = from ? Number(from) : Math.max(0, size - Number(to))
  const end = from && to ? Math.min(Number(to), size - 1) : size - 1
  if (start <= end) return { start, end }
  throw new Problem('not-satisfiable', 'Đoạn yêu cầu nằm ngoài tệp. Hãy tải lại cả tệp.', { size })
}

const hex = (char: string): string => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
