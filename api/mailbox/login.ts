// Where the mailbox is and how to come in, out of one setting.

export interface Login {
  readonly host: string
  readonly port: number
  /** TLS from the first byte on. Without it nothing leaves this machine. */
  readonly secure: boolean
  readonly user: string
  /** A function, not its text: nothing that prints settings shows it. */
  readonly password: () => string
  readonly folder: string
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** Or what is wrong with it, in words that do not repeat it. */
export function mailboxOf(setting: string): Login | string {
  const url = URL.canParse(setting) ? new URL(setting) : undefined
  if (!url || !/^imaps?:$/.test(url.protocol) || !url.hostname)
    return 'must be imaps://user:password@host:993/INBOX'
  if (url.protocol === 'imap:' && !loopback.test(url.hostname))
    return 'must begin with imaps:// unless it is loopback'
  if (!url.username || !url.password) return 'must hold user and password (special signs as %40)'
  try {
    const password = decodeURIComponent(url.password)
    const secure = url.protocol === 'imaps:'
    return {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (secure ? 993 : 143),
      secure,
      user: decodeURIComponent(url.username),
      password: () => password,
      folder: decodeURIComponent(url.pathname.slice(1)) || 'INBOX',
    }
  } catch {
    return 'holds a % that is no sign'
  }
}
