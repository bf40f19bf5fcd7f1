// The particulars of one document beside its page: what is confirmed is compared with where it stands.
import { useState } from 'react'
import { useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { Wait } from '../kit/wait.tsx'
import { Viewer } from '../viewer/viewer.tsx'
import { Form } from './particulars-form.tsx'
import { type Looked, readOf } from './read-from.ts'

export { Form }

export function ParticularsDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const asked = useGet('/api/v1/documents/{id}', { id: document }, { polled: true })
  return (
    <Dialog title="Thông tin văn bản" kind="whole" onClose={onClose}>
      <Wait for={asked}>{(found) => <Beside document={found} onDone={onClose} />}</Wait>
    </Dialog>
  )
}

const fields = ['symbol', 'issued', 'issuer', 'subject', 'signer', 'capacity', 'type']

function Beside({ document, onDone }: { document: DocumentView; onDone: () => void }) {
  const version = document.versions[0]
  const [chosen, setChosen] = useState<Looked>()
  const [page, setPage] = useState<number>()
  // Until one stands in a field: the first that has to be compared.
  const unsure = fields.map((field) => readOf(document, field)).find((read) => read?.isUnsure)
  const looked = chosen ?? unsure
  const shown = page ?? looked?.page ?? 1
  return (
    <div className="particulars-beside">
      <Form
        document={document}
        onDone={onDone}
        onLook={(read) => {
          setChosen(read)
          setPage(read.page)
        }}
      />
      {version?.state === 'kept' && !version.closed && (
        <section className="document-view" aria-label="Xem tài liệu">
          <Viewer
            name={document.particulars.symbol ?? document.code}
            version={version.id}
            files={version.files}
            page={shown}
            onTurn={setPage}
            {...(looked?.page === shown && { looked })}
          />
        </section>
      )}
    </div>
  )
}
