import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DayField } from '../kit/read-field.tsx'
import { type About, AboutFields } from './about-fields.tsx'
import { fieldLabels, labelOf, type Unit } from './shapes.ts'
import { UnitsField } from './units-field.tsx'

const blank: About = {
  name: '',
  short: '',
  code: '',
  symbol: '',
  kind: 'sở',
  isHomeAffairs: false,
  isIssuerOnly: false,
}

export function AddAgency({ onClose }: { onClose: () => void }) {
  const [about, setAbout] = useState(blank)
  const [validFrom, setFrom] = useState<string>()
  const [units, setUnits] = useState<Unit[]>([])
  return (
    <ActDialog
      title="Thêm cơ quan"
      kind="wide"
      act="Thêm cơ quan"
      done={`Đã thêm ${about.name}.`}
      labelOf={labelOf}
      run={() => post('/api/v1/agencies', { ...about, validFrom: validFrom ?? '', units })}
      onClose={onClose}
    >
      <AboutFields about={about} onChange={(change) => setAbout({ ...about, ...change })} />
      <DayField label={fieldLabels['validFrom']} required size="middle" value={validFrom} onRead={setFrom} />
      <UnitsField units={units} kept={[]} today="" onChange={setUnits} />
    </ActDialog>
  )
}
