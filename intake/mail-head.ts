// The head of a letter as far as it decides whether the letter is for us: who says to have written it, whom it went to,
// whether a person sent it. Bytes of strangers: read line by line, nothing of it is carried out.

export interface MailHead {
  /** The one address of `From`, lower case; undefined where there is none, or more than one. */
  readonly from?: string
  /** Tokens behind the plus of our address, in the order in which they stand. */
  readonly tokens: readonly string[]
  /** Answers of machines, newsletters and returned letters: answering them can go on for ever. */
  readonly isAutomatic: boolean
  /** As it stands there; undefined where it is none. */
  readonly messageId?: string
  /** The server that took the letter in found that it is from whom it says. */
  readonly isAuthentic: boolean
}

/** What is asked of the server, and no more. */
export const headFields = [
  ...['from', 'to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'return-path'],
  ...['auto-submitted', 'precedence', 'list-id', 'x-autoreply', 'x-autorespond', 'content-type'],
  ...['authentication-results', 'message-id'],
]

const MOST_TOKENS = 5
const MOST_BYTES = 256 << 10
const MOST_FROM = 2000

/** `address`: ours, without a plus; `authserv`: the name by which our server signs what it found. */
export function readHead(raw: Uint8Array, address: string, authserv?: string): MailHead {
  const fields = fieldsOf(Buffer.from(raw.subarray(0, MOST_BYTES)).toString('utf8'))
  const all = (name: string): readonly string[] => fields.get(name) ?? []
  const from = all('from').length === 1 ? onlyAddress(all('from')[0]!) : undefined
  const messageId = /^<[^<>\s]{3,500}>$/.exec(all('message-id')[0] ?? '')?.[0]
  const to = ['delivered-to', 'x-original-to', 'envelope-to', 'to', 'cc'].flatMap(all).join(' ')
  return {
    ...(from && { from }),
    ...(messageId && { messageId }),
    tokens: tokensIn(to, address),
    isAutomatic: isAutomatic(all, from),
    isAuthentic: authserv === undefined || passes(all('authentication-results')[0], authserv),
  }
}

/** By their names in lower case, unfolded. */
function fieldsOf(text: string): Map<string, string[]> {
  const fields = new Map<string, string[]>()
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon <= 0) continue
    const name = line.slice(0, colon).trim().toLowerCase()
    const value = line.slice(colon + 1).trim()
    const known = fields.get(name)
    if (known) known.push(value)
    else fields.set(name, [value])
  }
  return fields
}

const plain = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/

/** What stands in quotes or brackets is a name, whatever it looks like. */
function onlyAddress(value: string): string | undefined {
  if (value.length > MOST_FROM) return undefined
  const bare = uncommented(value.replace(/"(?:[^"\\]|\\.)*"/g, ' '))
  const angled = [...bare.matchAll(/<([^<>]*)>/g)].map(([, inside = '']) => inside.trim())
  if (angled.length > 1 || (angled.length === 1 && />.*\S|,/.test(bare))) return undefined
  const address = angled[0] ?? bare.trim()
  return plain.test(address) ? address.toLowerCase() : undefined
}

/** Without comments, the innermost first; as many layers as anybody means. */
function uncommented(value: string): string {
  let text = value
  for (let layer = 0; layer < 5; layer++) text = text.replace(/\([^()]*\)/g, ' ')
  return text
}

function tokensIn(value: string, address: string): string[] {
  const [local = '', domain = ''] = address.split('@').map(escaped)
  const ours = new RegExp(`(?<![^\\s<,;:"])${local}\\+([0-9a-z]{10,40})@${domain}(?![\\w.-])`, 'gi')
  const found = [...value.matchAll(ours)].map(([, token = '']) => token.toLowerCase())
  return [...new Set(found)].slice(0, MOST_TOKENS)
}

const escaped = (text: string): string => text.replace(/[^\w@]/g, '\\$&')

function isAutomatic(all: (name: string) => readonly string[], from: string | undefined): boolean {
  return (
    all('auto-submitted').some((value) => !/^no\b/i.test(value)) ||
    all('precedence').some((value) => /^(bulk|junk|list|auto_reply)\b/i.test(value)) ||
    ['list-id', 'x-autoreply', 'x-autorespond'].some((name) => all(name).length > 0) ||
    all('return-path').some((value) => /^<\s*>$/.test(value)) ||
    all('content-type').some((value) => /^multipart\/report\b/i.test(value)) ||
    /^(mailer-daemon|postmaster|no-?reply)@/.test(from ?? '')
  )
}

/** The topmost alone: what stands below it, the sender may have written. */
function passes(result: string | undefined, authserv: string): boolean {
  const [name = '', ...found] = uncommented(result ?? '').split(';')
  const isOurs = name.trim().split(/\s+/)[0]?.toLowerCase() === authserv.toLowerCase()
  return isOurs && found.some((one) => /^\s*dmarc\s*=\s*pass\b/i.test(one))
}
