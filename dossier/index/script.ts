// The edit script of a view: which of its objects are copied, and what is changed in them on the way.
import type { PdfFile, PdfObject } from '../pdf/file.ts'
import { type Dict, get, type Node, NotNormal, template } from '../pdf/read.ts'
import { op, type OpCode, opWriter } from './ops.ts'
import type { Template, Twin } from './pix.ts'
import { contentKeys, isCut, type Reach } from './reach.ts'

/** Looks of one content stream: under each of them it is a form of its own. */
export type Looks = readonly { readonly head: Template; readonly n: number }[]

export interface Script {
  readonly ops: Uint8Array
  readonly tmpls: readonly Template[]
  readonly twins: readonly (readonly Twin[])[]
}

type Edit = readonly [at: number, code: OpCode, value: number]

/**
 * `looks`: contents and what they become. The first look is the stream itself where it has the number of the stream;
 * `bare` are appearances that forget to say that they are forms.
 */
export function scriptOf(
  file: PdfFile,
  { used }: Reach,
  looks: ReadonlyMap<number, Looks>,
  bare: ReadonlySet<number>,
): Script {
  const tmpls: Template[] = []
  const twins: Twin[][] = []
  const script = opWriter()
  const isCopied = (n: number) => used.has(n)
  const insert = (at: number, text: Template): Edit => [at, op.insert, tmpls.push(text) - 1]
  const nothing = tmpls.push(['null']) - 1

  const editsOf = (n: number, object: PdfObject, own: Template | undefined): Edit[] => {
    const edits: Edit[] = []
    const isStream = object.stream !== undefined
    const go = (node: Node, isTop: boolean): void => {
      if (node.t === 'list') node.k.forEach((held) => walk(held, node.of.at))
      if (node.t !== 'dict') return
      for (const [key, keyStart, held] of node.k) {
        const isLeft = isCut(node, key, isStream && isTop) || (isTop && own && !contentKeys.includes(key))
        if (isLeft) edits.push([node.of.at + keyStart, op.skip, held.e - keyStart])
        else walk(held, node.of.at)
      }
    }
    const walk = (node: Node, base: number): void => {
      if (node.t !== 'ref') return go(node, false)
      if (isCopied(node.n)) return void edits.push([base + node.s, op.patch, node.n])
      edits.push([base + node.s, op.skip, node.e - node.s], [base + node.e, op.insert, nothing])
    }
    const { node } = object
    if (node.t === 'ref') throw new NotNormal(`object ${n} is only a reference`)
    go(node, true)
    if (node.t === 'dict') {
      const inside = node.of.at + node.e - 2
      if (own) edits.push(insert(inside, own))
      else if (bare.has(n) && !get(node, 'Subtype')) edits.push(insert(inside, ['/Subtype/Form']))
    }
    return edits.sort((a, b) => a[0] - b[0]) // stable: what is inserted behind a gap stays behind it
  }

  const twinsOf = (n: number, { node, stream }: PdfObject): number => {
    const others = (looks.get(n) ?? []).filter((look) => look.n !== n)
    if (others.length === 0 || !stream) return 0
    const coding = codingOf(node as Dict, isCopied)
    return twins.push(
      others.map((look) => ({
        n: look.n,
        head: [...coding, ...look.head],
        from: stream.at,
        len: stream.length,
      })),
    )
  }

  let pos = 0
  for (const n of [...used].sort((a, b) => file.at(a) - file.at(b))) {
    const object = file.load(n)!
    if (object.start < pos) throw new NotNormal(`object ${n} overlaps another`)
    if (object.start > pos) script.add(pos, op.skip, object.start - pos)
    script.add(object.start, op.object, n)
    const own = looks.get(n)?.find((look) => look.n === n)?.head
    for (const [at, code, value] of editsOf(n, object, own)) script.add(at, code, value)
    script.add(object.end, op.end, twinsOf(n, object))
    pos = object.end
  }
  return { ops: script.bytes(), tmpls, twins }
}

const codingOf = (dict: Dict, isCopied: (n: number) => boolean): Template =>
  ['Filter', 'DecodeParms'].flatMap((key) => {
    const value = get(dict, key)
    if (!value) return []
    if (value.t === 'name' && !/^\w+$/.test(value.v)) throw new NotNormal(`no filter is called ${value.v}`)
    return [`/${key} `, ...(value.t === 'name' ? [`/${value.v}`] : template(value, isCopied))]
  })
