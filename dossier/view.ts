// A view and its index as they come from the store: each is what the order says, or the build stops and names the
// document. A store that fails is no fault of the document: its error goes through as it is.
import { createHash } from 'node:crypto'
import type { Checks } from './checks.ts'
import { type Pix, unpackPix } from './index/pix.ts'
import { type Item, type OpenView, Unbindable, type View } from './order.ts'
import type { Out } from './out.ts'

async function openIndex(view: View, item: Item, openView: OpenView): Promise<Pix> {
  if (!view.index) throw new Unbindable(item, 'bản xem chưa có chỉ mục trang')
  const parts: Buffer[] = []
  for await (const part of await openView(view.index)) parts.push(Buffer.from(part))
  const bytes = Buffer.concat(parts)
  if (hashOf(bytes) !== view.index) throw new Unbindable(item, 'chỉ mục trang của bản xem đã bị thay đổi')
  const pix = attempt(item, () => unpackPix(bytes))
  if (pix.sha256 !== view.sha256 || pix.size !== view.size)
    throw new Unbindable(item, 'chỉ mục trang không phải của bản xem này')
  if (pix.pages.length !== view.pages)
    throw new Unbindable(item, `bản xem có ${pix.pages.length} trang, đúng ra ${view.pages}`)
  return pix
}

/** The indexes of all views of a volume in their order, each read while the document before it is bound. */
export function indexesOf(
  views: Iterable<{ view: View; item: Item }>,
  openView: OpenView,
): () => Promise<Pix> {
  const waiting = views[Symbol.iterator]()
  const ask = (): Promise<Pix> | undefined => {
    const next = waiting.next()
    if (next.done) return undefined
    const asked = openIndex(next.value.view, next.value.item, openView)
    asked.catch(() => undefined) // told when it is its turn
    return asked
  }
  let ahead = ask()
  return async () => {
    const pix = await ahead
    ahead = ask()
    if (!pix) throw new Error('more views than indexes')
    return pix
  }
}

export type Passing = { openView: OpenView; checks: Checks; out: Out; signal?: AbortSignal | undefined }

/** All bytes of a view once through `feed`, at the pace at which the output takes them; of a large one `checks` tells later. */
export async function passView(
  view: View,
  item: Item,
  { openView, checks, out, signal }: Passing,
  feed: (chunk: Uint8Array) => void,
): Promise<void> {
  const check = checks.begin(view)
  let size = 0
  for await (const chunk of await openView(view.sha256)) {
    signal?.throwIfAborted()
    await check.add(chunk)
    size += chunk.length
    if (size <= view.size) attempt(item, () => feed(chunk))
    await out.drain()
  }
  if (size !== view.size) throw new Unbindable(item, `bản xem dài ${size} byte, đúng ra ${view.size}`)
  check.end((sha256) => new Unbindable(item, `bản xem có SHA-256 ${sha256}, đúng ra ${view.sha256}`))
}

export function attempt<T>(item: Item, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw new Unbindable(item, 'bản xem không đọc được', { cause })
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
