// Links by which people answer themselves, each good once.
import { useRef, useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CopyButton } from '../kit/copy.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import { TextArea } from '../kit/text-area.tsx'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  collecting: NonNullable<Survey['collecting']>
  onClose: () => void
}

export function Links({ survey: { id, groups }, collecting: { units, given, used }, onClose }: Props) {
  const [unit, setUnit] = useState(units[0]?.id ?? '')
  const [group, setGroup] = useState(groups[0]?.code ?? '')
  const [count, setCount] = useState('1')
  const [links, setLinks] = useState<string[]>()
  const isMade = useRef(false) // the dialog that made them closes; what it made stays
  const place = `${units.find((one) => one.id === unit)?.name ?? ''}, ${groups.find(({ code }) => code === group)?.name ?? ''}`
  if (links) return <Made place={place} links={links} onClose={onClose} />
  const run = async () => {
    const made = await post('/api/v1/surveys/{id}/links', { id, unit, group, count: Number(count) })
    isMade.current = true
    setLinks(made.links)
  }
  return (
    <ActDialog
      title="Liên kết trả lời trực tuyến"
      act={`Tạo ${count} liên kết`}
      isReady={/^\d{1,3}$/.test(count) && Number(count) > 0}
      done="Đã tạo liên kết."
      labelOf={(field) => ({ count: 'Số liên kết', unit: 'Cơ quan', group: 'Nhóm' })[field]}
      run={run}
      onClose={() => isMade.current || onClose()}
    >
      <p>
        Mỗi liên kết trả lời được một lần, không gắn với người nào. Phiếu được cộng thẳng vào tổng của cơ quan
        và nhóm, không lưu riêng. Đã tạo {formatNumber(given)} liên kết, {formatNumber(used)} phiếu đã về.
      </p>
      <ChoiceField
        label="Cơ quan"
        name="unit"
        value={unit}
        options={units.map(({ id: value, name: label }) => ({ value, label }))}
        onChoose={setUnit}
      />
      <ChoiceField
        label="Nhóm"
        name="group"
        value={group}
        options={groups.map(({ code: value, name: label }) => ({ value, label }))}
        onChoose={setGroup}
      />
      <TextField
        label="Số liên kết"
        name="count"
        required
        numeric
        value={count}
        onType={setCount}
        hint="Tối đa 500 một lần. Phiếu giấy: dùng nút “Nhập phiếu giấy”."
      />
    </ActDialog>
  )
}

const Made = ({
  place,
  links,
  onClose,
}: {
  place: string
  links: readonly string[]
  onClose: () => void
}) => (
  <Dialog
    title={`${links.length} liên kết: ${place}`}
    onClose={onClose}
    footer={<CopyButton text={links.join('\n')} what="liên kết" />}
  >
    <p>Hãy sao chép ngay: liên kết chỉ hiện lần này, hệ thống không giữ lại.</p>
    <TextArea readOnly rows={8} aria-label="Các liên kết" value={links.join('\n')} />
  </Dialog>
)
