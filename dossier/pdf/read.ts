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
  const { bytes } = of
  const end = bytes.length

  const skip = (from: number): number => {
    let p = from
    for (; p < end; p++) {
      if (bytes[p] === 37) while (p < end && bytes[p] !== 10 && bytes[p] !== 13) p++
      else if (!space[bytes[p]!]) return p
    }
    throw new Short()
  }

  const value = (from: number, depth: number): Node => {
    if (depth > MAX_DEPTH) throw new NotNormal('values are nested too deeply')
    const s = skip(from)
    const first = bytes[s]
    if (s + 1 >= end && !isWhole) throw new Short()
    if (first === 60) return bytes[s + 1] === 60 ? dict(s, depth) : text(s, hexEnd(s))
    if (first === 91) return list(s, depth)
    if (first === 40) return text(s, stringEnd(s))
    let e = s + 1
    while (e < end && !ends[bytes[e]!]) e++
    if (e >= end && !isWhole) throw new Short()
    const v = bytes.toString('latin1', s, e)
    if (first === 47) return { t: 'name', s, e, v: nameOf(v) }
    if (/^\d+$/.test(v)) return reference(s, e, v) ?? { t: 'num', s, e, v: Number(v) }
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(v) ? { t: 'num', s, e, v: Number(v) } : { t: 'word', s, e, v }
  }

  const reference = (s: number, e: number, digits: string): Ref | undefined => {
    if (e + 12 > end && !isWhole) throw new Short()
    const rest = /^\s+(\d+)\s+R(?![A-Za-z0-9])/.exec(bytes.toString('latin1', e, e + 12))
    if (!rest) return undefined
    // The binder writes another number over exactly these digits.
    if (digits !== String(Number(digits)) || rest[1] !== '0') throw new NotNormal('a reference is not plain')
    return { t: 'ref', s, e: e + rest[0].length, n: Number(digits) }
  }

  const dict = (s: number, depth: number): Dict => {
    const k: [string, number, Node][] = []
    for (let p = skip(s + 2); ; p = skip(p)) {
      if (bytes[p] === 62) {
        if (p + 1 >= end) throw new Short()
        if (bytes[p + 1] !== 62) throw new NotNormal('a dictionary does not end')
        return { t: 'dict', of, s, e: p + 2, k }
      }
      if (bytes[p] !== 47) throw new NotNormal('a key is missing')
      const key = value(p, depth + 1) as Token
      const held = value(key.e, depth + 1)
      k.push([key.v, key.s, held])
      p = held.e
    }
  }

  const list = (s: number, depth: number): List => {
    const k: Node[] = []
    for (let p = skip(s + 1); ; p = skip(p)) {
      if (bytes[p] === 93) return { t: 'list', of, s, e: p + 1, k }
      const held = value(p, depth + 1)
      k.push(held)
      p = held.e
    }
  }

  const text = (s: number, e: number): Token => ({ t: 'str', s, e, v: bytes.toString('latin1', s, e) })
  const hexEnd = (s: number): number => {
    const close = bytes.indexOf(62, s)
    if (close < 0) throw new Short()
    return close + 1
  }
  const stringEnd = (s: number): number => {
    let open = 0
    for (let p = s; p < end; p++) {
      const byte = bytes[p]
      if (byte === 92) p++
      else if (byte === 40) open++
      else if (byte === 41 && --open === 0) return p + 1
    }
    throw new Short()
  }

  return value(start, 0)
}

const nameOf = (token: string): string =>
  token.slice(1).replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))

export const get = (node: Node | undefined, key: string): Node | undefined =>
  node?.t === 'dict' ? node.k.find(([name]) => name === key)?.[2] : undefined

export function* refsIn(node: Node): Generator<Ref> {
  if (node.t === 'ref') yield node
  else if (node.t === 'list') for (const held of node.k) yield* refsIn(held)
  else if (node.t === 'dict') for (const [, , held] of node.k) yield* refsIn(held)
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
