// A document of the library: of one's agency, where a new one may be sent from here too; or any that one may read.
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { useGet } from '../api/query.ts'
import { FilePicker } from './drop-zone.tsx'
import { ChoiceField, TextField } from './fields.tsx'
import { useSent } from './pick-document-sent.ts'

interface Props {
  label?: string
  name?: string
  required?: boolean
  /** Whose library, and into which a new one goes; of all that one may read where it is not said. */
  agency?: string | undefined
  version: string
  /** What is chosen already, to be named while it is not among those found. */
  known?: { version: string; name: string } | undefined
  onChoose: (version: string) => void
}

/** The newest first; one that was just sent is here as soon as it was checked. */
export function PickDocument(props: Props) {
  const { label = 'Tài liệu', name = 'version', required = true, agency, version, known, onChoose } = props
  const picker = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const { send, said } = useSent(agency, onChoose)
  const q = words.trim()
  const asked = useGet(
    '/api/v1/documents',
    { ...(agency && { agency }), ...(q.length > 1 && { q }), limit: 100 },
    { polled: agency !== undefined && q.length < 2, keep: true },
  )
  const rows = asked.data?.rows ?? []
  const kept = rows.filter(({ state }) => state === 'kept')
  const waiting = rows.filter(({ state }) => state === 'received').length
  const nameOf = ({ particulars, code, name: file }: (typeof rows)[number]) =>
    [particulars.symbol ?? code, particulars.subject ?? file].join(' – ')
  const isFound = kept.some((one) => one.version === version)
  return (
    <div className="pick-document">
      <TextField
        label="Tìm tài liệu theo số, ký hiệu, trích yếu"
        value={words}
        onType={setWords}
        hint={q.length > 1 && asked.data && `Tìm thấy ${asked.data.total} tài liệu.`}
      />
      <ChoiceField
        label={label}
        name={name}
        required={required}
        value={version}
        options={[
          { value: '', label: required ? 'Chọn tài liệu trong kho…' : 'Không chọn' },
          ...(known && !isFound ? [{ value: known.version, label: known.name }] : []),
          ...kept.map((one) => ({ value: one.version, label: nameOf(one) })),
        ]}
        onChoose={onChoose}
        hint={waiting > 0 && `${waiting} tài liệu đang được kiểm tra, xong sẽ hiện trong danh sách.`}
      />
      {agency && (
        <>
          <Button onClick={() => picker.current?.click()}>Tải tài liệu mới lên…</Button>
          <FilePicker ref={picker} multiple={false} onFiles={send} />
          <div role="status" className="small">
            {said}
          </div>
        </>
      )}
    </div>
  )
}
