// PDFs with signatures, byte by byte, and what is done to them afterwards.

/** Objects: 1 catalogue, 2 pages, 3 page, 4 what it shows, 5 font; before them another 4, which no table names. */
export function plainPdf(text = 'Ke hoach 214', more: Readonly<Record<number, string>> = {}): Buffer {
  const head = `%PDF-1.7\n%\xe2\xe3\xcf\xd3\n4 0 obj\n${shows('Ke hoach 999')}\nendobj\n`
  return revise(Buffer.from(head, 'latin1'), {
    1: catalogue(''),
    2: '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    3: page(''),
    4: shows(text),
    5: '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
    ...more,
  })
}

export function shows(text: string, about = ''): string {
  const content = `BT /F 14 Tf 72 700 Td (${text}) Tj ET`
  return `<<${about}/Length ${content.length}>>\nstream\n${content}\nendstream`
}
export const page = (more: string, contents = '4 0 R') =>
  `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${contents}/Resources<</Font<</F 5 0 R>>>>${more}>>`
export const catalogue = (more: string) => `<</Type/Catalog/Pages 2 0 R${more}>>`
export const form = (...fields: number[]) => `/AcroForm<</SigFlags 3/Fields[${refs(fields)}]>>`
export const refs = (numbers: readonly number[]) => numbers.map((n) => `${n} 0 R`).join(' ')

/** An incremental update; `moved`: objects that its table says to lie elsewhere, which is the shadow attack. */
export function revise(
  before: Buffer,
  objects: Readonly<Record<number, string>>,
  { moved = {}, trailer = '' }: { moved?: Readonly<Record<number, number>>; trailer?: string } = {},
): Buffer {
  const prev = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before.toString('latin1'))?.[1]
  const parts = [before]
  let at = before.length
  const places = Object.entries(moved).map(([n, place]) => [Number(n), place] as const)
  for (const [n, object] of Object.entries(objects)) {
    const bytes = Buffer.from(`${n} 0 obj\n${object}\nendobj\n`, 'latin1')
    places.push([Number(n), at])
    parts.push(bytes)
    at += bytes.length
  }
  const rows = places
    .toSorted(([a], [b]) => a - b)
    .map(([n, place]) => `${n} 1\n${String(place).padStart(10, '0')} 00000 n \n`)
  const first = prev ? '' : '0 1\n0000000000 65535 f \n'
  const end = `trailer\n<</Size 60/Root 1 0 R${prev ? `/Prev ${prev}` : ''}${trailer}>>`
  parts.push(Buffer.from(`xref\n${first}${rows.join('')}${end}\nstartxref\n${at}\n%%EOF\n`, 'latin1'))
  return Buffer.concat(parts)
}

const ROOM = 24_000
export interface Signing {
  /** Numbers of all signature fields, this one's too. */
  readonly fields?: readonly number[]
  readonly isStamp?: boolean
  readonly filter?: string
  /** What the page shows. */
  readonly contents?: string
  /** So many bytes behind the value are left out too. */
  readonly omitted?: number
  /** Beside the form, in the catalogue. */
  readonly about?: string
  /** Of the field: where and how it is drawn. */
  readonly field?: string
  /** Objects that come with it. */
  readonly beside?: Readonly<Record<number, string>>
  readonly trailer?: string
  /** Digits for the value. */
  readonly room?: number
  /** The range as it is written, instead of the right one. */
  readonly range?: (start: number, end: number, size: number) => readonly number[]
}

/** A field for a signature (objects n and n + 1) in an update of its own, and over all of it what `make` gives. */
export function signed(
  before: Buffer,
  n: number,
  make: (bytes: Buffer) => Buffer,
  how: Signing = {},
): Buffer {
  const {
    fields = [n],
    isStamp = false,
    contents = '4 0 R',
    omitted = 0,
    about = '',
    trailer = '',
    room = ROOM,
  } = how
  const type = isStamp ? 'DocTimeStamp' : 'Sig'
  const filter = how.filter ?? (isStamp ? 'ETSI.RFC3161' : 'adbe.pkcs7.detached')
  const range = '/ByteRange[0 0000000000 0000000000 0000000000]'
  const objects = {
    1: catalogue(form(...fields) + about),
    3: page(`/Annots[${refs(fields)}]`, contents),
    [n]: `<</Type/Annot/Subtype/Widget/FT/Sig/T(s${n})/F 132${how.field ?? '/Rect[0 0 0 0]'}/P 3 0 R/V ${n + 1} 0 R>>`,
    [n + 1]:
      `<</Type/${type}/Filter/Adobe.PPKLite/SubFilter/${filter}/M(D:20261005143000+07'00')${range}/Contents<${'0'.repeat(room)}>>>`,
    ...how.beside,
  }
  const whole = revise(before, objects, { trailer })
  const text = whole.toString('latin1')
  const start = text.lastIndexOf('/Contents<') + '/Contents'.length
  const end = start + room + 2 + omitted
  const wanted = how.range?.(start, end, whole.length) ?? [0, start, end, whole.length - end]
  const digits = wanted.slice(1).map((value) => String(value).padStart(10, '0'))
  whole.write(`/ByteRange[${wanted[0]} ${digits.join(' ')}]`, text.lastIndexOf(range), 'latin1')
  const [a, b, c, d] = wanted as [number, number, number, number]
  const value = make(Buffer.concat([whole.subarray(a, a + b), whole.subarray(c, c + d)]))
  if (value.length * 2 > room) throw new Error('no room for the value')
  whole.write(value.toString('hex'), start + 1, 'latin1')
  return whole
}

/** The last `from` in the file is overwritten; nothing moves. */
export function altered(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.lastIndexOf(from, undefined, 'latin1')
  if (at < 0 || from.length !== to.length) throw new Error(`cannot alter ${from}`)
  const out = Buffer.from(bytes)
  out.write(to, at, 'latin1')
  return out
}

/** One bit of these bytes, which the last value of a signature holds as hex, is turned; nothing else. */
export function flipped(bytes: Buffer, part: Uint8Array): Buffer {
  const at = bytes.lastIndexOf(Buffer.from(part).toString('hex'), undefined, 'latin1')
  if (at < 0) throw new Error('it is not in there')
  const out = Buffer.from(bytes)
  const digit = Number.parseInt(out.toString('latin1', at + 10, at + 11), 16)
  out.write((digit ^ 1).toString(16), at + 10, 'latin1')
  return out
}
