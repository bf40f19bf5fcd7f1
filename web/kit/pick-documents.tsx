// Papers of a library that go along with something: found by words, or sent from here; what is chosen stays in sight.
import { type Dispatch, type SetStateAction, useState } from 'react'
import { TextField } from './fields.tsx'
import { type Choice, useLibrary } from './library.ts'
import { SendNew } from './send-new.tsx'

interface Props {
  legend: string
  agency: string
  chosen: readonly Choice[]
  setChosen: Dispatch<SetStateAction<readonly Choice[]>>
}

export function PickDocuments({ legend, agency, chosen, setChosen }: Props) {
  const [words, setWords] = useState('')
  const { kept, isRead, found, missing } = useLibrary(agency, words)
  const others = kept.filter(({ version }) => !has(chosen, version))
  // Over what is chosen by then: a file that was sent arrives while one goes on choosing.
  const add = (one: Choice) => setChosen((was) => (has(was, one.version) ? was : [...was, one]))
  return (
    <fieldset className="pick-documents">
      <legend>{legend}</legend>
      <TextField
        label="Tìm tài liệu theo số, ký hiệu, trích yếu"
        value={words}
        onType={setWords}
        hint={[found, missing].filter(Boolean).join(' ')}
      />
      <div className="pick-found">
        {chosen.map((one) => (
          <label key={one.version}>
            <input
              type="checkbox"
              checked
              onChange={() => setChosen((was) => was.filter(({ version }) => version !== one.version))}
            />
            {one.name}
          </label>
        ))}
        {others.map((one) => (
          <label key={one.version}>
            <input type="checkbox" checked={false} onChange={() => add(one)} />
            {one.name}
          </label>
        ))}
        {isRead && !found && kept.length === 0 && (
          <p className="muted">Kho của cơ quan chưa có tài liệu. Hãy tải tài liệu mới lên.</p>
        )}
      </div>
      <SendNew agency={agency} onChoose={(version, name) => add({ version, name })} />
    </fieldset>
  )
}

const has = (chosen: readonly Choice[], version: string): boolean =>
  chosen.some((one) => one.version === version)
