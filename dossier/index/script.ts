// The edit script of a view: which of its objects are copied, and what is changed in them on the way.
import type { PdfFile, PdfObject } from '../pdf/file.ts'
import { type Dict, get, type Node, NotNormal, template } from '../pdf/read.ts'
import { op, opWriter } from './ops.ts'
import type { Template, Twin } from './pix.ts'
import { contentKeys, isCut, type Reach } from './reach.ts'

/** Looks of one content stream: under each of them it is a form of its own. */
export type Looks = readonly { readonly head: Template; readonly n: number }[]

export interface Script {
  readonly ops: Uint8Array
  readonly tmpls: readonly Template[]
  readonly twins: readonly (readonly Twin[])[]
}

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
  const insert = (at: number, text: Template) => script.add(at, op.insert, tmpls.push(text) - 1)
  const nothing = tmpls.push(['null']) - 1

  /** In the order of the file, because its values are walked in that order. */
  const walk = (node: Node, base: number, own: boolean, isTopOfStream: boolean): void => {
    if (node.t === 'list') for (const held of node.k) walk(held, node.of.at, false, false)
    else if (node.t === 'dict')
      for (const [key, keyStart, held] of node.k) {
        const isLeft = isCut(node, key, isTopOfStream) || (own && !contentKeys.includes(key))
        if (isLeft) script.add(node.of.at + keyStart, op.skip, held.e - keyStart)
        else walk(held, node.of.at, false, false)
      }
    else if (node.t === 'ref')
      if (isCopied(node.n)) script.add(base + node.s, op.patch, node.n)
      else {
        script.add(base + node.s, op.skip, node.e - node.s)
        script.add(base + node.e, op.insert, nothing)
      }
  }
  const edit = (n: number, { node, stream }: PdfObject, own: Template | undefined): void => {
    if (node.t === 'ref') throw new NotNormal(`object ${n} is only a reference`)
    walk(node, 0, own !== undefined, stream !== undefined)
    if (node.t !== 'dict') return
    const inside = node.of.at + node.e - 2
    if (own) insert(inside, own)
    else if (bare.has(n) && !get(node, 'Subtype')) insert(inside, ['/Subtype/Form'])
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
    edit(n, object, own)
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
