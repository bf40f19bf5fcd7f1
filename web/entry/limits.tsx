import { Checkbox } from 'antd'
import { useState } from 'react'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { TextField } from '../kit/fields.tsx'
import { useSeen } from '../kit/seen.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import type { Limits } from './shapes.ts'

const fields = {
  text: 'Giải trình dài nhất (ký tự)',
  fileMB: 'Một tệp lớn nhất (MB)',
  files: 'Số tệp của một tiêu chí',
  name: 'Mẫu tên tệp',
  nameLength: 'Tên tệp dài nhất (ký tự)',
} as const

const count = (text: string): number => (/^\d{1,7}$/.test(text.trim()) ? Number(text) : 0)

/** What the ministry's software takes this year; what is over is marked on this screen. */
export function EditLimits(props: { limits: Limits; revision: number; onClose: () => void }) {
  const { campaign } = useCampaignScope()
  const { onClose } = props
  const {
    seen: { limits, revision },
    over,
  } = useSeen({ limits: props.limits, revision: props.revision })
  const [text, setText] = useState(String(limits.text))
  const [fileMB, setFileMB] = useState(String(limits.fileMB))
  const [files, setFiles] = useState(String(limits.files))
  const [name, setName] = useState(limits.name)
  const [nameLength, setNameLength] = useState(String(limits.nameLength))
  const [ascii, setAscii] = useState(limits.ascii)
  const given = {
    text: count(text),
    fileMB: count(fileMB),
    files: count(files),
    name: name.trim(),
    nameLength: count(nameLength),
    ascii,
  }
  return (
    <ActDialog
      title="Giới hạn của phần mềm của Bộ"
      act="Lưu giới hạn"
      done="Đã lưu giới hạn."
      labelOf={(field) => (fields as Record<string, string>)[field.replace('limits.', '')]}
      run={() =>
        over(put('/api/v1/campaigns/{slug}/entry/limits', { slug: campaign.slug, revision, limits: given }))
      }
      onClose={onClose}
    >
      <TextField label={fields.text} name="limits.text" numeric value={text} onType={setText} />
      <TextField label={fields.fileMB} name="limits.fileMB" numeric value={fileMB} onType={setFileMB} />
      <TextField label={fields.files} name="limits.files" numeric value={files} onType={setFiles} />
      <TextField
        label={fields.name}
        name="limits.name"
        value={name}
        onType={setName}
        hint="{leaf} mã tiêu chí, {00} số thứ tự, {exhibit} mã tài liệu kiểm chứng, {name} tên tệp"
      />
      <TextField
        label={fields.nameLength}
        name="limits.nameLength"
        numeric
        value={nameLength}
        onType={setNameLength}
      />
      <Checkbox checked={ascii} onChange={({ target }) => setAscii(target.checked)}>
        Tên tệp không dấu, không khoảng trắng
      </Checkbox>
    </ActDialog>
  )
}
