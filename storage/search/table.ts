// A sorted table of terms, each with the ordinals of those that have it, cut into blocks of a few kB. Written once.
// An item: length of the term in bytes (2 bytes), the term (UTF-8), length of the set (4 bytes), the set as gaps in
// bytes of seven bits.

export interface Item {
  readonly term: string
  /** Ascending. */
  readonly ordinals: readonly number[] | Uint16Array
}
export interface Block {
  /** The first term in it. */
  readonly first: string
  readonly bytes: Buffer
}

const FULL = 8 << 10

/** `items` ascend by term, as JavaScript compares strings. */
export class TableWriter {
  readonly #bytes: Buffer[] = []
  #size = 0
  #first = ''

  /** A block, when this item filled one. */
  add({ term, ordinals }: Item): Block | undefined {
    if (ordinals.length === 0) return undefined
    if (this.#size === 0) this.#first = term
    const bytes = encode(term, ordinals)
    this.#bytes.push(bytes)
    this.#size += bytes.length
    return this.#size >= FULL ? this.end() : undefined
  }

  end(): Block | undefined {
    if (this.#size === 0) return undefined
    const block = { first: this.#first, bytes: Buffer.concat(this.#bytes) }
    this.#bytes.length = this.#size = 0
    return block
  }
}

function encode(term: string, ordinals: Item['ordinals']): Buffer {
  const name = Buffer.from(term)
  const bytes = Buffer.allocUnsafe(6 + name.length + ordinals.length * 3)
  let at = bytes.writeUInt16LE(name.length, 0)
  at += name.copy(bytes, at)
  const sizeAt = at
  at += 4
  let before = -1
  for (const ordinal of ordinals) {
    let gap = ordinal - before - 1
    before = ordinal
    for (; gap > 127; gap >>>= 7) bytes[at++] = (gap & 127) | 128
    bytes[at++] = gap
  }
  bytes.writeUInt32LE(at - sizeAt - 4, sizeAt)
  return bytes.subarray(0, at)
}

function decode(bytes: Buffer): Uint16Array {
  const ordinals = new Uint16Array(bytes.length) // a gap takes a byte or more
  let [n, before, gap, shift] = [0, -1, 0, 0]
  for (const byte of bytes) {
    gap |= (byte & 127) << shift
    shift += 7
    if (byte > 127) continue
    before += gap + 1
    ordinals[n++] = before
    gap = shift = 0
  }
  return ordinals.subarray(0, n)
}

/** The sets of those `terms` that stand in this block; the others are passed over without being read. */
export function pick(bytes: Buffer, terms: readonly string[], found: Map<string, Uint16Array>): void {
  const names = terms.map((term) => Buffer.from(term))
  for (let at = 0; at < bytes.length;) {
    const size = at + 2 + bytes.readUInt16LE(at)
    const end = size + 4 + bytes.readUInt32LE(size)
    names.forEach((name, n) => {
      if (name.length === size - at - 2 && bytes.compare(name, 0, name.length, at + 2, size) === 0)
        found.set(terms[n]!, decode(bytes.subarray(size + 4, end)))
    })
    at = end
  }
}

export function* items(bytes: Buffer): Generator<Item> {
  for (let at = 0; at < bytes.length;) {
    const size = at + 2 + bytes.readUInt16LE(at)
    const end = size + 4 + bytes.readUInt32LE(size)
    yield { term: bytes.toString('utf8', at + 2, size), ordinals: decode(bytes.subarray(size + 4, end)) }
    at = end
  }
}

/** In which block a term stands, if in any: the last one whose first term is not behind it. */
export function blockOf(firsts: readonly string[], term: string): number {
  let [low, high] = [0, firsts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (firsts[middle]! <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
