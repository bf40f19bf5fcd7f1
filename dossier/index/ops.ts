// The edit script of a view: what happens to its bytes, from first to last, on their way into a dossier. Each op is
// two varints: (bytes copied since the op before) × 8 + code, and a value. Bytes after the last op are not copied.
import { DamagedIndex } from './pix.ts'

export const op = {
  /** In place of the digits of a reference to object `value`: its number in the dossier. */
  patch: 0,
  /** The same, where object `value` begins ("12 0 obj"): also its row of the xref table. */
  object: 1,
  /** `value` bytes are left out. */
  skip: 2,
  /** Template `value` goes in. */
  insert: 3,
  /** An object is complete: a line break; `value` > 0: then the twins number `value − 1`. */
  end: 4,
} as const
export type OpCode = (typeof op)[keyof typeof op]

/** Takes ops in the order of their places and gives the script. */
export function opWriter(): {
  add: (at: number, code: OpCode, value: number) => void
  bytes: () => Uint8Array
} {
  let out = Buffer.allocUnsafe(1024)
  let used = 0
  let pos = 0
  const put = (value: number) => {
    while (value > 127) {
      out[used++] = (value % 128) | 128
      value = Math.floor(value / 128)
    }
    out[used++] = value
  }
  return {
    add(at, code, value) {
      if (at < pos) throw new RangeError(`op at ${at}, behind ${pos}`)
      if (out.length - used < 20) out = Buffer.concat([out, Buffer.allocUnsafe(out.length)])
      put((at - pos) * 8 + code)
      put(value)
      pos = at + consumed(code, value)
    },
    bytes: () => Buffer.from(out.subarray(0, used)),
  }
}

/** Bytes of the view that an op takes the place of. */
export const consumed = (code: OpCode, value: number): number =>
  code === op.skip ? value : code <= op.object ? String(value).length : 0

/**
 * Walks through a script without making an object for each op: `next()` until false; `at` is where the op stands
 * (everything between the last op's `after` and `at` is copied), `after` where the view is read on.
 */
export type OpCursor = { code: OpCode; value: number; at: number; after: number; next: () => boolean }

export function opReader(ops: Uint8Array): OpCursor {
  let i = 0
  const varint = (): number => {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = ops[i++]
      if (byte === undefined || unit > 2 ** 49) throw new DamagedIndex('the edit script is cut off')
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }
  const cursor: OpCursor = {
    code: op.end,
    value: 0,
    at: 0,
    after: 0,
    next() {
      if (i >= ops.length) return false
      const head = varint()
      const code = head % 8
      if (code > op.end) throw new DamagedIndex(`the edit script has no op ${code}`)
      cursor.code = code as OpCode
      cursor.value = varint()
      cursor.at = cursor.after + Math.floor(head / 8)
      cursor.after = cursor.at + consumed(cursor.code, cursor.value)
      return true
    },
  }
  return cursor
}
