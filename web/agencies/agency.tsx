// One agency: a slip of the pen is mended here; another name in law is another body (succession.tsx).
import { Button } from 'antd'
import { useState } from 'react'
import { dayOf } from '../../schemas/format.ts'
import { patch } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { serverNow } from '../kit/clock.ts'
import { HistoryButton } from '../kit/history.tsx'
import { DayField } from '../kit/read-field.tsx'
import { type About, AboutFields } from './about-fields.tsx'
import { type Agency, fieldLabels, labelOf } from './shapes.ts'
import { Successors } from './successors.tsx'
import { UnitsField } from './units-field.tsx'

interface Props {
  agency: Agency
  all: readonly Agency[]
  onSucceed: () => void
  onClose: () => void
}

type Typed = Partial<About & Pick<Agency, 'validFrom' | 'validTo' | 'successors' | 'units'>>

/** Only what was typed over is sent, so that a colleague's other field stays. */
export function AgencyDialog({ agency, all, onSucceed, onClose }: Props) {
  const [typed, setTyped] = useState<Typed>({})
  const set = (change: Typed) => setTyped({ ...typed, ...change })
  const { id, revision, name, validTo } = agency
  const now = { ...agency, ...typed }
  const run = () =>
    patch('/api/v1/agencies/{id}', {
      id,
      revision,
      ...typed,
      ...('validTo' in typed && { validTo: typed.validTo ?? null }),
    })
  const tell = (field: string, value: unknown) => {
    if (!Array.isArray(value)) return undefined
    if (field === 'units') return (value as Agency['units']).map((unit) => unit.name).join('; ')
    return value.map((one) => all.find((agency) => agency.id === one)?.short ?? '').join(', ')
  }
  return (
    <ActDialog
      title={name}
      kind="wide"
      act={Object.keys(typed).length > 0 ? 'Ghi thay đổi' : undefined}
      done={`Đã ghi thay đổi của ${name}.`}
      labelOf={labelOf}
      tell={tell}
      run={run}
      onClose={onClose}
      aside={
        <>
          <HistoryButton id={id} of={agency.short} />
          {validTo === undefined && <Button onClick={onSucceed}>Đổi tên, sáp nhập, kết thúc…</Button>}
        </>
      }
    >
      <p className="small muted">
        Sửa ở đây là sửa cho đúng cùng một cơ quan. Khi có quyết định đổi tên hoặc sáp nhập, đó là cơ quan
        khác: số văn bản bắt đầu lại, tài liệu cũ giữ tên cũ.
      </p>
      <AboutFields about={now} onChange={set} />
      <div className="two-fields">
        <DayField
          label={fieldLabels['validFrom']}
          size="middle"
          value={now.validFrom}
          onRead={(day) => day !== undefined && set({ validFrom: day })}
        />
        {validTo !== undefined && (
          <DayField
            label={fieldLabels['validTo']}
            size="middle"
            hint="Để trống nếu cơ quan vẫn hoạt động"
            value={now.validTo}
            onRead={(day) => set({ validTo: day } as Typed)}
          />
        )}
      </div>
      {validTo !== undefined && (
        <Successors
          agency={agency}
          all={all}
          chosen={now.successors}
          onChange={(successors) => set({ successors })}
        />
      )}
      <UnitsField
        units={now.units}
        kept={agency.units}
        today={dayOf(new Date(serverNow()).toISOString())}
        onChange={(units) => set({ units })}
      />
    </ActDialog>
  )
}
