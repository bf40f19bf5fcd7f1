import { Button, Radio } from 'antd'
import { useState } from 'react'
import type { Assessment } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { upload } from '../upload/tray-store.ts'

interface Props {
  assessment: Assessment
  agency: string
  files: File[]
  onClose: () => void
}

/** A file dropped anywhere on the form asks: into which place? */
export function WhichSlot({ assessment, agency, files, onClose }: Props) {
  const { slots, id } = assessment
  const [slot, setSlot] = useState(slots.find(({ missing }) => missing > 0)?.key ?? slots[0]?.key ?? '')
  const send = () => {
    const name = slots.find(({ key }) => key === slot)?.name
    if (name === undefined) upload(agency, files)
    else upload(agency, files, { assessment: id, slot, slotName: name })
    onClose()
  }
  return (
    <Dialog
      title={files.length === 1 ? `“${files[0]?.name}” vào mục nào?` : `${files.length} tệp vào mục nào?`}
      onClose={onClose}
      footer={
        <Button type="primary" size="middle" onClick={send}>
          Tải lên
        </Button>
      }
    >
      <Radio.Group className="choices" value={slot} onChange={({ target }) => setSlot(String(target.value))}>
        {slots.map(({ key, name, missing }, n) => (
          <Radio key={key} value={key}>
            {n + 1}. {name} {missing > 0 && <span className="red">(còn thiếu)</span>}
          </Radio>
        ))}
        <Radio value="">Chỉ đưa vào kho, chưa gắn vào mục nào</Radio>
      </Radio.Group>
    </Dialog>
  )
}
