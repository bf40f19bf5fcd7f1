import { formatMoment } from '../../schemas/format.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Hash } from '../kit/hash.tsx'

type Version = DocumentView['versions'][number]

/** The letter that brought it; the letter itself stays in the mailbox. */
export function MailedBy({ version, mail }: { version: Version; mail: NonNullable<Version['mail']> }) {
  return (
    <div className="small lineage">
      Gửi qua thư điện tử từ {mail.from}
      {mail.subject && `, thư “${mail.subject}”`}, nhận lúc {formatMoment(version.at)}.
      <Hash of="SHA-256 của cả thư" sha256={mail.sha256} />
    </div>
  )
}
