// Copies what pages need from a view into the dossier. Reachability is the security filter: a script, an action or
// an attachment cannot arrive, because only resources, contents and appearances are copied, and no page is reached.
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib'
import type { Source } from './source.ts'

/** Keys of typed objects and streams that lead to other parts of the file, or out of it, and that no page needs to be seen. */
const cut = new Set(
  [
    'PieceInfo',
    'Metadata',
    'AF',
    'OPI',
    'StructParent',
    'StructParents',
    'LastModified',
    'Alternates',
    'Ref',
    'F',
    'FFilter',
    'FDecodeParms',
    'Parent',
  ].map((key) => PDFName.of(key)),
)

export type Copier = {
  /** A clone of a direct value, or the new reference of an indirect one. */
  value: (value: PDFObject) => PDFObject
  /** An object of its own, made once however often it is asked for. */
  indirect: (value: PDFDict | PDFArray) => PDFRef
  newRef: (old: PDFRef) => PDFRef | undefined
  /** Everything promised by references and not yet written. */
  drain: () => Generator<[PDFRef, PDFObject]>
}

export function copier(source: Source, target: PDFContext): Copier {
  const refs = new Map<PDFRef, PDFRef>()
  const made = new Map<PDFObject, PDFRef>()
  const waiting: [PDFRef, PDFObject][] = []

  const promise = (old: PDFRef): PDFObject => {
    const known = refs.get(old)
    if (known) return known
    const found = source.context.lookup(old)
    if (!found || found === PDFNull || source.indexOf(old) !== undefined) return PDFNull
    const ref = target.nextRef()
    refs.set(old, ref)
    waiting.push([ref, found])
    return ref
  }
  const clone = (value: PDFObject, depth: number): PDFObject => {
    if (depth > 400) return PDFNull
    if (value instanceof PDFRef) return promise(value)
    if (value instanceof PDFRawStream)
      return PDFRawStream.of(cloneDict(value.dict, true, depth), value.contents)
    if (value instanceof PDFDict) return cloneDict(value, value.has(PDFName.of('Type')), depth)
    if (!(value instanceof PDFArray)) return value
    const array = PDFArray.withContext(target)
    for (const one of value.asArray()) array.push(clone(one, depth + 1))
    return array
  }
  const cloneDict = (value: PDFDict, typed: boolean, depth: number): PDFDict => {
    const dict = PDFDict.withContext(target)
    for (const [key, one] of value.entries())
      if (!(typed && cut.has(key))) dict.set(key, clone(one, depth + 1))
    return dict
  }
  return {
    value: (value) => clone(value, 0),
    indirect: (value) => {
      const known = made.get(value)
      if (known) return known
      const ref = target.nextRef()
      made.set(value, ref)
      waiting.push([ref, value])
      return ref
    },
    newRef: (old) => refs.get(old),
    *drain() {
      for (let next = waiting.pop(); next; next = waiting.pop()) yield [next[0], clone(next[1], 0)]
    },
  }
}
