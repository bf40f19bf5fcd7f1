// The objects of a PDF as qpdf's JSON gives them: names begin with "/", references read "12 0 R", strings "u:" or "b:".
import { readFile, stat } from 'node:fs/promises'

export type Value = null | boolean | number | string | Value[] | { [key: string]: Value }
export type Dict = Record<string, Value>
export interface Objects {
  /** By reference; a stream is its dictionary. */
  readonly values: ReadonlyMap<string, Value>
  readonly streams: ReadonlySet<string>
  readonly trailer: Dict
  /** Where each stands in the file: two that stand in one place are one. */
  readonly places: ReadonlyMap<string, string>
}

const MOST = 96 << 20

/** `stem`.json and, where it is there, `stem`.xref. Throws where there is more than can be held. */
export async function readObjects(stem: string): Promise<Objects> {
  const path = `${stem}.json`
  if ((await stat(path)).size > MOST) throw new Error('too many objects')
  const { qpdf } = JSON.parse(await readFile(path, 'utf8')) as { qpdf: [unknown, Record<string, Raw>] }
  const values = new Map<string, Value>()
  const streams = new Set<string>()
  for (const [name, { value, stream }] of Object.entries(qpdf[1])) {
    if (!name.startsWith('obj:')) continue
    const ref = name.slice(4)
    values.set(ref, stream ? stream.dict : (value ?? null))
    if (stream) streams.add(ref)
  }
  const xref = await readFile(`${stem}.xref`, 'utf8').catch(() => '')
  return { values, streams, trailer: (qpdf[1]['trailer']?.value ?? {}) as Dict, places: placesIn(xref) }
}

type Raw = { value?: Value; stream?: { dict: Dict } }

/** "4/0: uncompressed; offset = 103" · "5/0: compressed; stream = 4, index = 1" */
function placesIn(xref: string): Map<string, string> {
  const at = new Map<string, string>()
  const packed: [ref: string, stream: string, index: string][] = []
  for (const line of xref.split('\n')) {
    const [, n, generation, offset, stream, index] =
      /^(\d+)\/(\d+): (?:uncompressed; offset = (\d+)|compressed; stream = (\d+), index = (\d+))/.exec(
        line,
      ) ?? []
    if (offset !== undefined) at.set(`${n} ${generation} R`, offset)
    else if (stream !== undefined && index !== undefined) packed.push([`${n} ${generation} R`, stream, index])
  }
  for (const [ref, stream, index] of packed) {
    const place = at.get(`${stream} 0 R`)
    if (place !== undefined) at.set(ref, `${index} of ${place}`)
  }
  return at
}

export const isRef = (value: Value | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/.test(value)

export const isList = (value: Value | undefined): value is Value[] => Array.isArray(value)

export const isDict = (value: Value | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const follow = ({ values }: Pick<Objects, 'values'>, value: Value | undefined): Value | undefined =>
  isRef(value) ? values.get(value) : value

export function dictAt(objects: Pick<Objects, 'values'>, value: Value | undefined): Dict | undefined {
  const found = follow(objects, value)
  return isDict(found) ? found : undefined
}

export function listAt(objects: Pick<Objects, 'values'>, value: Value | undefined): readonly Value[] {
  const found = follow(objects, value)
  return isList(found) ? found : []
}

/** Every reference inside, with the key that it stands under; in a list, the key of the list. */
export function eachRef(value: Value | undefined, see: (ref: string, key: string) => void, key = ''): void {
  if (isRef(value)) see(value, key)
  else if (isList(value)) for (const one of value) eachRef(one, see, key)
  else if (isDict(value)) for (const [name, one] of Object.entries(value)) eachRef(one, see, name)
}
