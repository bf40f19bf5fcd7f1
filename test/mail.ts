// A real mail server for tests, that keeps what it was given.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Mail {
  readonly to: string
  readonly id: string
  readonly subject: string
  readonly text: string
  /** Empty where the mail has no such part. */
  readonly html: string
}

/** Refuses addresses that begin with `nobody`, for good; those with `later` the first time only. */
export async function mailServer() {
  const mails: Mail[] = []
  const put = new Set<string>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const refuse = (code: number, words: string) =>
        done(Object.assign(new Error(words), { responseCode: code }))
      if (address.startsWith('nobody')) return refuse(550, 'No such mailbox')
      if (address.startsWith('later') && !put.has(address))
        return (put.add(address), refuse(451, 'Try again'))
      done()
    },
    onData(stream, session, done) {
      void simpleParser(stream).then(({ messageId = '', subject = '', text = '', html }) => {
        const to = session.envelope.rcptTo[0]!.address
        mails.push({ to, id: messageId, subject, text, html: html || '' })
        done()
      }, done)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    /** Settings of whoever is to send through it. */
    env: { KC_SMTP_URL: `smtp://127.0.0.1:${port}`, KC_MAIL_FROM: 'Kiểm Chứng <kc@tinh.example>' },
    close: () => new Promise<void>((done) => server.close(() => done())),
  }
}
