// One JSON line an event. `event` names it; facts are ids, counts and sentences, never what people wrote or sign in with.
import { destination, pino } from 'pino'

const secrets = ['cookie', 'set-cookie', 'authorization', 'password', 'token', 'secret']
const paths = secrets.flatMap((name) => [`["${name}"]`, `*["${name}"]`, `*.*["${name}"]`])

/** To stdout, unless a stream is given. What carries an `error` is level 50, all else 30. */
export function openLog(to?: { write: (line: string) => void }) {
  const logger = pino(
    {
      messageKey: 'event',
      base: null,
      timestamp: () => `,"at":"${new Date().toISOString()}"`,
      redact: { paths, censor: '***' },
    },
    to ?? destination({ dest: 1, sync: true }), // the last line before a crash is the one that is looked for
  )
  return (event: string, facts: Record<string, unknown> = {}): void =>
    logger['error' in facts ? 'error' : 'info'](facts, event)
}
