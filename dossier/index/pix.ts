// The page index (.pix) of a view: what the binder must know to copy it without looking into it. Stored beside the
// view as `PIX1 <bytes of JSON> <bytes of ops> <SHA-256 of both>\n`, the JSON and the ops (see ops.ts).
// Names are short because there is one index for every document of a dossier.
import { createHash } from 'node:crypto'

/** Left, bottom, right, top; in the units of the page. */
export type Box = readonly [number, number, number, number]
export type Matrix = readonly [number, number, number, number, number, number]
/** Text to be written as it is, with numbers of objects of the view in between, to be rebased. */
export type Template = readonly (string | number)[]
/** A page of the same view (from 0) and how it is shown, without the page: `/XYZ 1 2 null`. */
export type To = readonly [page: number, how: string]

export type PixLink = { readonly r: Box } & ({ readonly to: To } | { readonly url: string })
/** The appearance of an annotation: the form and where to; `layer` is the optional content group that it obeys. */
export type PixMark = readonly [matrix: Matrix, form: number, layer?: number]
export type PixNode = {
  readonly t: string
  readonly to?: To
  readonly url?: string
  readonly k?: readonly PixNode[]
}

export type PixPage = {
  /** Its object number, which no copied object has: the page is written anew under it. */
  readonly n: number
  /** What is visible: CropBox within MediaBox. */
  readonly box: Box
  readonly rot: 0 | 90 | 180 | 270
  readonly unit?: number
  /** Its content as a Form XObject; absent on a page without content. */
  readonly x?: number
  readonly group?: Template
  readonly links?: readonly PixLink[]
  readonly marks?: readonly PixMark[]
}

/** The same content stream under other resources or another box: `len` bytes at `from` of the view, once more. */
export type Twin = {
  readonly n: number
  readonly head: Template
  readonly from: number
  readonly len: number
}

export type Pix = {
  /** Object numbers 1 … count − 1 are the view's, all of them to be reserved. */
  readonly count: number
  readonly size: number
  readonly sha256: string
  /** PDF version, "1.7". */
  readonly version: string
  readonly pages: readonly PixPage[]
  readonly outline: readonly PixNode[]
  /** Optional content groups that are copied, and those of them that are hidden. */
  readonly layers?: { readonly all: readonly number[]; readonly off: readonly number[] }
  readonly tmpls: readonly Template[]
  readonly twins: readonly (readonly Twin[])[]
  /** Annotations that are not carried over, by subtype. */
  readonly lost: Readonly<Record<string, number>>
  /** Files attached to the document or to a page; they stay in the original. */
  readonly attachments: number
  /** Its pages are made by a script of the reader (dynamic XFA): what a view shows is a request to wait. */
  readonly xfa: boolean
  /** Object that page 1 names as /StampFont; only the front has one. */
  readonly font?: number
  readonly ops: Uint8Array
}

/** An index that is not what `packPix` wrote. Never to be bound from. */
export class DamagedIndex extends Error {}

const MAX_HEAD = 110

export function packPix({ ops, ...meta }: Pix): Buffer {
  const json = Buffer.from(JSON.stringify(meta))
  return Buffer.concat([Buffer.from(headOf(json, ops)), json, ops])
}

export function unpackPix(bytes: Uint8Array): Pix {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = /^PIX1 (\d+) (\d+) [0-9a-f]{64}\n/.exec(all.toString('latin1', 0, MAX_HEAD))
  if (!head) throw new DamagedIndex('not a page index')
  const start = head[0].length
  const end = start + Number(head[1])
  const json = all.subarray(start, end)
  const ops = all.subarray(end)
  if (ops.length !== Number(head[2]) || headOf(json, ops) !== head[0])
    throw new DamagedIndex('the page index is cut off or changed')
  return { ...(JSON.parse(json.toString('utf8')) as Omit<Pix, 'ops'>), ops }
}

function headOf(json: Uint8Array, ops: Uint8Array): string {
  const sha256 = createHash('sha256').update(json).update(ops).digest('hex')
  return `PIX1 ${json.length} ${ops.length} ${sha256}\n`
}
