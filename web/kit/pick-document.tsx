// A document of the library: of one's agency, where a new one may be sent from here too; or any that one may read.
import { useState } from 'react'
import { ChoiceField, TextField } from './fields.tsx'
import { type Choice, useLibrary } from './library.ts'
import { SendNew } from './send-new.tsx'

interface Props {
  label?: string
  name?: string
  required?: boolean
  /** Whose library, and into which a new one goes; of all that one may read where it is not said. */
  agency?: string | undefined
  version: string
  /** What is chosen already, to be named while it is not among those found. */
  known?: Choice | undefined
  onChoose: (version: string) => void
}

/** The newest first; one that was just sent is here as soon as it was checked. */
export function PickDocument(props: Props) {
  const { label = 'Tài liệu', name = 'version', required = true, agency, version, known, onChoose } = props
  const [words, setWords] = useState('')
  const { kept, found, missing } = useLibrary(agency, words)
  const isFound = kept.some((one) => one.version === version)
  return (
    <div className="pick-document">
      <TextField
        label="Tìm tài liệu theo số, ký hiệu, trích yếu"
        value={words}
        onType={setWords}
        hint={found}
      />
      <ChoiceField
        label={label}
        name={name}
        required={required}
        value={version}
        options={[
          { value: '', label: required ? 'Chọn tài liệu trong kho…' : 'Không chọn' },
          ...(known && !isFound ? [{ value: known.version, label: known.name }] : []),
          ...kept.map((one) => ({ value: one.version, label: one.name })),
        ]}
        onChoose={onChoose}
        hint={missing}
      />
      {agency && <SendNew agency={agency} onChoose={onChoose} />}
    </div>
  )
}
