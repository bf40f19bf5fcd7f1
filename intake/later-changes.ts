// Whether what was added to a PDF after a signature is harmless: other signatures with their fields, and proofs of
// validity (DSS). Whatever else differs counts as a change, also an object that an old one was pointing at in vain. Who
// prepares a file to be changed after it was signed chooses every object in it, so nothing is harmless by what it calls
// itself: only by the way, and the only way, that leads to it.
import {
  type Dict,
  dictAt,
  eachRef,
  isDict,
  isList,
  isRef,
  listAt,
  type Objects,
  type Value,
} from './pdf-objects.ts'
import type { Later } from './signature-report.ts'

/** `old`: what was signed; `now`: the whole file. Both with the places of their objects. */
export function whatWasAdded(old: Objects, now: Objects): Later {
  const roles = rolesIn(old)
  const root = old.trailer['/Root']
  if (!isRef(root) || !same(root, now.trailer['/Root'])) return { state: 'changed' }
  if (!same(old.trailer['/Encrypt'], now.trailer['/Encrypt'])) return { state: 'changed' }
  const added: Dict[] = []
  const pair: Pair = { old, now, roles, added }
  for (const [ref, value] of now.values) {
    const role = roles.get(ref)
    if (!role || role === 'aside' || isUntouched(pair, ref)) continue // nothing of what was signed led to it
    const before = old.values.get(ref) ?? null
    if (before === null ? value !== null : !mayBecome(pair, ref, before, value)) return { state: 'changed' }
  }
  for (const [ref, role] of roles)
    if (role !== 'aside' && (old.values.get(ref) ?? null) !== null && !now.values.has(ref))
      return { state: 'changed' }
  return added.some((field) => isDrawn(now, field))
    ? { state: 'extended', isDrawnOver: true }
    : { state: 'extended' }
}

interface Pair {
  readonly old: Objects
  readonly now: Objects
  readonly roles: ReadonlyMap<string, Role>
  /** Fields that came, or that were signed, afterwards. */
  readonly added: Dict[]
}

/** aside: shows nothing, whatever it is · fields, annots: such a list and nothing else · shown: all the rest. */
type Role = 'aside' | 'fields' | 'annots' | 'shown'

/** Of everything that something points at, by all the ways that lead to it. */
function rolesIn(old: Objects): Map<string, Role> {
  const roles = new Map<string, Role>()
  const root = old.trailer['/Root']
  const catalogue = dictAt(old, root)
  const { '/DSS': proofs, '/Metadata': metadata, ...shown } = catalogue ?? {}
  const trailer = { '/Root': root ?? null, '/Encrypt': old.trailer['/Encrypt'] ?? null }
  const todo: [value: Value, isForm: boolean][] = [
    [shown, false],
    [trailer, false],
  ]
  const see = (role: Role) => (ref: string) => {
    const known = roles.get(ref)
    if (!known && old.values.has(ref)) todo.push([old.values.get(ref)!, isForm(old, ref)])
    roles.set(ref, known && known !== role ? 'shown' : role)
  }
  for (let next = todo.pop(); next; next = todo.pop()) {
    const [value, ofForm] = next
    if (value === catalogue) continue // stands there as `shown`
    if (isDict(value)) {
      for (const [key, inner] of Object.entries(value)) {
        const isFields = key === '/Fields' && ofForm
        const isAnnots = key === '/Annots' && value['/Type'] === '/Page'
        if (isRef(inner)) see(isFields ? 'fields' : isAnnots ? 'annots' : 'shown')(inner)
        else if (key === '/AcroForm' && isDict(inner)) todo.push([inner, true])
        else eachRef(inner, see('shown'))
      }
    } else eachRef(value, see('shown'))
  }
  const aside = [proofs ?? null, metadata ?? null, old.trailer['/Info'] ?? null]
  for (let value = aside.pop(); value !== undefined; value = aside.pop())
    eachRef(value, (ref) => {
      if (roles.has(ref)) return
      roles.set(ref, 'aside')
      aside.push(old.values.get(ref) ?? null)
    })
  return roles
}

const isForm = (old: Objects, ref: string): boolean =>
  dictAt(old, old.trailer['/Root'])?.['/AcroForm'] === ref

/** The bytes that it is read from are the ones that were signed. */
function isUntouched({ old, now }: Pair, ref: string): boolean {
  const place = old.places.get(ref)
  return place !== undefined && place === now.places.get(ref)
}

function mayBecome(pair: Pair, ref: string, before: Value, after: Value): boolean {
  const { old, now, roles } = pair
  if (old.streams.has(ref) || now.streams.has(ref)) return false // what is in it may be another
  if (same(before, after)) return true
  const role = roles.get(ref)
  if (isList(before)) return (role === 'fields' || role === 'annots') && grows(pair, before, after)
  if (!isDict(before) || !isDict(after)) return false
  if (ref === old.trailer['/Root'])
    return (
      same(without(before, freeInCatalogue), without(after, freeInCatalogue)) &&
      formMayBecome(pair, before['/AcroForm'], after['/AcroForm'])
    )
  if (isForm(old, ref)) return formMayBecome(pair, before, after)
  if (before['/Type'] === '/Page')
    return (
      same(without(before, ['/Annots']), without(after, ['/Annots'])) &&
      grows(pair, before['/Annots'] ?? [], after['/Annots'] ?? [])
    )
  return wasSigned(pair, before, after)
}

const freeInCatalogue = ['/AcroForm', '/DSS', '/Extensions', '/Metadata', '/Version']
const signedField = ['/V', '/AP', '/M', '/F', '/Lock']

/** A field for a signature that stood empty, or its picture. */
function wasSigned({ old, now, added }: Pair, before: Dict, after: Dict): boolean {
  const of = (objects: Objects, field: Dict, key: string) =>
    field[key] ?? dictAt(objects, field['/Parent'])?.[key]
  if (of(old, before, '/FT') !== '/Sig' || of(old, before, '/V') !== undefined) return false
  const value = of(now, after, '/V')
  if (!isSignature(now, value) || (isRef(value) && old.values.has(value))) return false
  if (!same(without(before, signedField), without(after, signedField))) return false
  added.push(after)
  return true
}

function formMayBecome(pair: Pair, before: Value | undefined, after: Value | undefined): boolean {
  const { old, now } = pair
  if (isRef(before)) return same(before, after) // looked at by itself
  const [was, is] = [isDict(before) ? before : {}, dictAt(now, after)]
  if (!is) return before === undefined && after === undefined
  if (isRef(after) && old.values.has(after)) return false
  const free = ['/Fields', '/SigFlags', ...(was['/DA'] === undefined ? ['/DA', '/DR'] : [])]
  return same(without(was, free), without(is, free)) && grows(pair, was['/Fields'] ?? [], is['/Fields'] ?? [])
}

/** The old list, and behind it new fields for signatures; one that is an object is looked at by itself. */
function grows(pair: Pair, before: Value, after: Value): boolean {
  if (isRef(before)) return same(before, after)
  if (isRef(after) && pair.old.values.has(after)) return false
  const list = listAt(pair.now, after)
  if (!isList(before) || !same(before, list.slice(0, before.length))) return false
  return list
    .slice(before.length)
    .every((ref) => isRef(ref) && !pair.old.values.has(ref) && isNewField(pair, ref))
}

/** Of a signature, doing nothing by itself, and showing nothing while it is not signed. */
function isNewField({ now, added }: Pair, ref: string): boolean {
  const field = dictAt(now, ref)
  if (!field) return false
  const parent = dictAt(now, field['/Parent'])
  const isOfSignature = (field['/FT'] ?? parent?.['/FT']) === '/Sig'
  const isField = field['/Type'] === undefined || field['/Type'] === '/Annot'
  const isStill = [field, parent ?? {}].every((one) => one['/A'] === undefined && one['/AA'] === undefined)
  const isSigned = isSignature(now, field['/V'] ?? parent?.['/V'])
  if (!isOfSignature || !isField || !isStill || (!isSigned && field['/AP'] !== undefined)) return false
  added.push(field)
  return true
}

const isSignature = (now: Objects, value: Value | undefined): boolean =>
  isRef(value) && dictAt(now, value)?.['/ByteRange'] !== undefined

function isDrawn(now: Objects, field: Dict): boolean {
  const corners = listAt(now, field['/Rect'] ?? null)
  const [x1, y1, x2, y2] = corners.map(Number)
  return field['/AP'] !== undefined && x1 !== x2 && y1 !== y2
}

const same = (a: Value | undefined | readonly Value[], b: Value | undefined | readonly Value[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b)

const without = (dict: Dict, keys: readonly string[]): Dict =>
  Object.fromEntries(
    Object.entries(dict)
      .filter(([key]) => !keys.includes(key))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
