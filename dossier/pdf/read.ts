// One PDF value at a position, as qpdf writes it plainly. Every node knows its bytes [s, e), so that they can be
// copied, cut or patched without being written anew.
import type { Template } from '../index/pix.ts'

/** The bytes that a node was read from; `at` is where they begin in the file. */
export interface Source {
  bytes: Buffer
  readonly at: number
}
interface Span {
  /** Within its source. */
  readonly s: number
  readonly e: number
}
export interface Dict extends Span {
  readonly t: 'dict'
  readonly of: Source
  readonly k: readonly (readonly [key: string, keyStart: number, value: Node])[]
}
export interface List extends Span {
  readonly t: 'list'
  readonly of: Source
  readonly k: readonly Node[]
}
export interface Ref extends Span {
  readonly t: 'ref'
  readonly n: number
}
export interface Num extends Span {
  readonly t: 'num'
  readonly v: number
}
/** Names without their slash; strings as they are written, with brackets; words are true, false, null. */
export interface Token extends Span {
  readonly t: 'name' | 'str' | 'word'
  readonly v: string
}
export type Node = Dict | List | Ref | Num | Token

/** The file is not what the normaliser writes; it is not bound from. */
export class NotNormal extends Error {}
/** The value goes on behind the bytes at hand. */
export class Short extends Error {}

const MAX_DEPTH = 400
const space = new Uint8Array(256)
const ends = new Uint8Array(256)
for (const code of [0, 9, 10, 12, 13, 32]) space[code] = ends[code] = 1
for (const char of '()<>[]{}/%') ends[char.charCodeAt(0)] = 1

/** `isWhole`: there are no bytes behind these. Throws Short where more are needed, NotNormal where none would help. */
export function parse(of: Source, start: number, isWhole: boolean): Node {
  return new Parser(of, isWhole).value(start, 0)
}

class Parser {
  readonly #of: Source
  readonly #bytes: Buffer
  readonly #end: number
  readonly #isWhole: boolean

  constructor(of: Source, isWhole: boolean) {
    this.#of = of
    this.#bytes = of.bytes
    this.#end = of.bytes.length
    this.#isWhole = isWhole
  }

  value(from: number, depth: number): Node {
    if (depth > MAX_DEPTH) throw new NotNormal('values are nested too deeply')
    const bytes = this.#bytes
    const s = this.#skip(from)
    const first = bytes[s]!
    if (s + 1 >= this.#end && !this.#isWhole) throw new Short()
    if (first === 60) return bytes[s + 1] === 60 ? this.#dict(s, depth) : this.#text(s, this.#hexEnd(s))
    if (first === 91) return this.#list(s, depth)
    if (first === 40) return this.#text(s, this.#stringEnd(s))
    let e = s + 1
    while (e < this.#end && !ends[bytes[e]!]) e++
    if (e >= this.#end && !this.#isWhole) throw new Short()
    if (first === 47) return { t: 'name', s, e, v: nameAt(bytes, s + 1, e) }
    if (isDigit(first)) {
      const whole = this.#whole(s, e)
      if (whole !== undefined) return this.#reference(s, e, whole) ?? { t: 'num', s, e, v: whole }
    }
    const v = bytes.toString('latin1', s, e)
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(v) ? { t: 'num', s, e, v: Number(v) } : { t: 'word', s, e, v }
  }

  #skip(from: number): number {
    const [bytes, end] = [this.#bytes, this.#end]
    for (let p = from; p < end; p++) {
      if (bytes[p] === 37) while (p < end && bytes[p] !== 10 && bytes[p] !== 13) p++
      else if (!space[bytes[p]!]) return p
    }
    throw new Short()
  }

  /** The number of these bytes, if all of them are digits. */
  #whole(s: number, e: number): number | undefined {
    const bytes = this.#bytes
    let value = 0
    for (let p = s; p < e; p++) {
      if (!isDigit(bytes[p]!)) return undefined
      value = value * 10 + bytes[p]! - 48
    }
    return e - s < 16 ? value : Number(bytes.toString('latin1', s, e))
  }

  #reference(s: number, e: number, n: number): Ref | undefined {
    const bytes = this.#bytes
    if (e + 12 > this.#end && !this.#isWhole) throw new Short()
    const end = Math.min(e + 12, this.#end)
    let p = e
    while (p < end && space[bytes[p]!]) p++
    const generation = p
    while (p < end && isDigit(bytes[p]!)) p++
    const close = p
    while (p < end && space[bytes[p]!]) p++
    if (generation === e || close === generation || p === close || bytes[p] !== 82 || p >= end)
      return undefined
    if (p + 1 < this.#end && !ends[bytes[p + 1]!]) return undefined
    // The binder writes another number over exactly these digits.
    const isPlain = (bytes[s] !== 48 || e === s + 1) && Number.isSafeInteger(n)
    if (!isPlain || close !== generation + 1 || bytes[generation] !== 48)
      throw new NotNormal('a reference is not plain')
    return { t: 'ref', s, e: p + 1, n }
  }

  #dict(s: number, depth: number): Dict {
    const bytes = this.#bytes
    const k: [string, number, Node][] = []
    for (let p = this.#skip(s + 2); ; p = this.#skip(p)) {
      if (bytes[p] === 62) {
        if (p + 1 >= this.#end) throw new Short()
        if (bytes[p + 1] !== 62) throw new NotNormal('a dictionary does not end')
        return { t: 'dict', of: this.#of, s, e: p + 2, k }
      }
      if (bytes[p] !== 47) throw new NotNormal('a key is missing')
      const key = this.value(p, depth + 1) as Token
      const held = this.value(key.e, depth + 1)
      k.push([key.v, key.s, held])
      p = held.e
    }
  }

  #list(s: number, depth: number): List {
    const k: Node[] = []
    for (let p = this.#skip(s + 1); ; p = this.#skip(p)) {
      if (this.#bytes[p] === 93) return { t: 'list', of: this.#of, s, e: p + 1, k }
      const held = this.value(p, depth + 1)
      k.push(held)
      p = held.e
    }
  }

  #text(s: number, e: number): Token {
    return { t: 'str', s, e, v: this.#bytes.toString('latin1', s, e) }
  }

  #hexEnd(s: number): number {
    const close = this.#bytes.indexOf(62, s)
    if (close < 0) throw new Short()
    return close + 1
  }

  #stringEnd(s: number): number {
    let open = 0
    for (let p = s; p < this.#end; p++) {
      const byte = this.#bytes[p]
      if (byte === 92) p++
      else if (byte === 40) open++
      else if (byte === 41 && --open === 0) return p + 1
    }
    throw new Short()
  }
}

const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57

/** The same few names come again and again: for one that was met, no string is made. */
const met: string[] = new Array<string>(1024).fill('')

function nameAt(bytes: Buffer, s: number, e: number): string {
  let hash = e - s
  for (let p = s; p < e; p++) hash = (hash * 31 + bytes[p]!) & 1023
  const known = met[hash]!
  if (isAt(bytes, s, e, known)) return known
  const name = bytes.toString('latin1', s, e)
  if (name.includes('#'))
    return name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  if (name.length < 64) met[hash] = name
  return name
}

function isAt(bytes: Buffer, s: number, e: number, name: string): boolean {
  if (name.length !== e - s) return false
  for (let i = 0; i < name.length; i++) if (bytes[s + i] !== name.charCodeAt(i)) return false
  return true
}

export function get(node: Node | undefined, key: string): Node | undefined {
  if (node?.t === 'dict') for (const pair of node.k) if (pair[0] === key) return pair[2]
  return undefined
}

/** All references in a value, in their order. */
export function refsIn(node: Node, found: Ref[] = []): Ref[] {
  if (node.t === 'ref') found.push(node)
  else if (node.t === 'list') for (const held of node.k) refsIn(held, found)
  else if (node.t === 'dict') for (const pair of node.k) refsIn(pair[2], found)
  return found
}

/** The bytes of a value as a template; what `isCopied` denies becomes null. */
export function template(node: Node, isCopied: (n: number) => boolean): Template {
  if (node.t === 'ref') return isCopied(node.n) ? [node.n, ' 0 R'] : ['null']
  if (node.t !== 'dict' && node.t !== 'list')
    throw new NotNormal(`a ${node.t} stands where a dictionary should`)
  const { bytes } = node.of
  const out: (string | number)[] = []
  let at = node.s
  let before = ''
  for (const ref of refsIn(node)) {
    before += bytes.toString('latin1', at, ref.s)
    at = ref.e
    if (isCopied(ref.n)) {
      out.push(before, ref.n)
      before = ' 0 R'
    } else before += 'null'
  }
  out.push(before + bytes.toString('latin1', at, node.e))
  return out
}
