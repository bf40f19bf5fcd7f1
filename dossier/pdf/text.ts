// PDF strings in and out.

/** A string token, with its brackets, to text: UTF-16 or UTF-8 where it says so, else Latin-1. */
export function textOf(token: string): string {
  const raw = token.startsWith('<') ? fromHex(token) : fromLiteral(token)
  if (raw[0] === 0xfe && raw[1] === 0xff) return new TextDecoder('utf-16be').decode(raw)
  if (raw[0] === 0xff && raw[1] === 0xfe) return new TextDecoder('utf-16le').decode(raw)
  if (raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf) return raw.toString('utf8', 3)
  return raw.toString('latin1')
}

function fromHex(token: string): Buffer {
  const digits = token.slice(1, -1).replace(/[^0-9A-Fa-f]/g, '')
  return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
}

const escapes: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\r\n': '',
  '\n': '',
  '\r': '',
}

function fromLiteral(token: string): Buffer {
  const plain = token
    .slice(1, -1)
    .replace(/\\(\r\n|[0-7]{1,3}|[^])/g, (_, what: string) =>
      /^[0-7]/.test(what) ? String.fromCharCode(parseInt(what, 8) & 255) : (escapes[what] ?? what),
    )
  return Buffer.from(plain, 'latin1')
}

/** Text to a string token: readable where it is ASCII, else UTF-16. */
export function pdfText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`
}

/** As a reader shows it in one line: composed, without control characters, not endless. */
export const line = (text: string, max: number): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ')
    .slice(0, max)
    .trim()

/** A link that may leave the dossier, in ASCII; undefined for every other scheme. What is encoded already stays. */
export function webAddress(text: string): string | undefined {
  const url = text.trim()
  if (url.length > 2_000 || !/^(https?:\/\/|mailto:)/i.test(url)) return undefined
  return url.replace(/\p{Cs}/gu, '').replace(/[^\x21-\x7e]/gu, encodeURIComponent)
}
