// Where the signatures of a PDF are: found as a reader of forms finds them, never by searching bytes, and each range held
// against the file.
import { open } from 'node:fs/promises'
import { type Dict, dictAt, isRef, listAt, type Objects, type Value } from './pdf-objects.ts'
import type { Range } from './signature-report.ts'

export interface Field {
  readonly dict: Dict
  readonly isStamp: boolean
}

const DEEPEST = 20
const LONGEST = 4 << 20 // of a value, as hex

/** Of the fields in the form, in its order; one signature may stand in several fields, but is one. */
export function signedFields(objects: Objects): Field[] {
  const form = dictAt(objects, dictAt(objects, objects.trailer['/Root'])?.['/AcroForm'])
  const found = new Map<string, Field>()
  const seen = new Set<Dict>()
  const walk = (value: Value, inherited: Value | undefined, key: string, depth: number): void => {
    const field = dictAt(objects, value)
    if (!field || seen.has(field) || depth > DEEPEST) return
    seen.add(field)
    const type = field['/FT'] ?? inherited
    const signed = field['/V']
    if (type === '/Sig' && signed !== undefined && signed !== null) {
      const dict = dictAt(objects, signed) ?? {}
      const isStamp = dict['/Type'] === '/DocTimeStamp' || dict['/SubFilter'] === '/ETSI.RFC3161'
      found.set(isRef(signed) ? signed : key, { dict, isStamp })
    }
    listAt(objects, field['/Kids']).forEach((kid, n) => walk(kid, type, `${key}.${n}`, depth + 1))
  }
  listAt(objects, form?.['/Fields']).forEach((field, n) => walk(field, undefined, String(n), 0))
  return [...found.values()]
}

/** The value of a signature, as bytes. */
export const valueOf = ({ dict }: Field): Buffer => Buffer.from(hexOf(dict['/Contents']), 'hex')

/** In the oldest kinds the signer's certificate stands beside the value, in front of those that vouch for it. */
export function certificateBeside({ dict }: Field): Buffer | undefined {
  const beside = dict['/Cert']
  const first = Array.isArray(beside) ? beside[0] : beside
  return first === undefined ? undefined : Buffer.from(hexOf(first), 'hex')
}

const hexOf = (value: Value | undefined): string =>
  typeof value !== 'string'
    ? ''
    : value.startsWith('b:')
      ? value.slice(2)
      : Buffer.from(value.slice(2), 'utf8').toString('hex')

/** The range, where it leaves out this signature's value and nothing else; else what is wrong, in words. */
export async function rangeOf(path: string, size: number, { dict }: Field): Promise<Range | string> {
  const list = dict['/ByteRange']
  const isWhole = (n: Value) => Number.isSafeInteger(n) && (n as number) >= 0
  if (!Array.isArray(list) || list.length !== 4 || !list.every(isWhole)) return 'phạm vi ký không hợp lệ'
  const [a, b, c, d] = list as [number, number, number, number]
  const contents = hexOf(dict['/Contents'])
  if (contents.length < 100) return 'thiếu giá trị chữ ký'
  if (a !== 0 || b === 0) return 'phạm vi ký không bắt đầu từ đầu tệp'
  if (c <= b) return 'các phần của phạm vi ký chồng lên nhau'
  if (d === 0 || c + d > size) return 'phạm vi ký vượt quá cuối tệp'
  if (c - b > LONGEST) return 'phạm vi ký bỏ sót một đoạn dài'
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(c - b), 0, c - b, b)
  // Some sign the brackets of the value too, some write it in lines: nothing else is left out by that.
  const gap = buffer.subarray(0, bytesRead).toString('latin1').replace(/\s+/g, '')
  const digits = /^<([0-9a-fA-F]+)>$|^([0-9a-fA-F]+)$/.exec(gap)
  const isOwn = digits !== null && trimmed(digits[1] ?? digits[2]!) === trimmed(contents)
  return isOwn ? [a, b, c, d] : 'phạm vi ký bỏ sót nội dung không phải giá trị chữ ký'
}

/** Room is left for a value before it is known, filled with zeros. */
function trimmed(hex: string): string {
  let end = hex.length
  while (hex[end - 1] === '0') end--
  return hex.slice(0, end).toLowerCase()
}

/** D:20261005143000+07'00' */
export function dayIn(value: Value | undefined): Date | undefined {
  const found = /^u:D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-]\d\d)'?(\d\d)'?)?/.exec(
    typeof value === 'string' ? value : '',
  )
  if (!found) return undefined
  const [, y, mo, d, h, mi, s, zone = '+00', minutes = '00'] = found
  return new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}${zone}:${minutes}`)
}
