// The signed minutes, or the issued decision, come back with their number.
import { useState } from 'react'
import { send } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { TextField } from '../kit/fields.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { labels } from './shapes.ts'

const said = {
  attach: {
    title: 'Gắn biên bản đã ký',
    path: 'minutes',
    example: '12/BB-HĐTĐ',
    brings: 'Từ lúc này điểm Hội đồng kết luận có hiệu lực; mỗi cơ quan thấy điểm của mình.',
  },
  decide: {
    title: 'Ghi quyết định công bố',
    path: 'decision',
    example: '45/QĐ-UBND',
    brings: 'Từ lúc này mọi cơ quan thấy xếp hạng chung.',
  },
} as const

export function PaperDialog({ step, onClose }: { step: keyof typeof said; onClose: () => void }) {
  const { slug } = useCampaignScope().campaign
  const [number, setNumber] = useState('')
  const [issued, setIssued] = useState<string>()
  const [signer, setSigner] = useState('')
  const [file, setFile] = useState<File>()
  const { title, path, example, brings } = said[step]
  const give = async () => {
    if (!file || !issued) return
    const about = { number: number.trim(), issued, ...(signer.trim() && { signer: signer.trim() }) }
    const body = new FormData()
    body.append('files', file, file.name)
    const query = new URLSearchParams(about).toString()
    const answer = await send(`/api/v1/campaigns/${slug}/appraisal/${path}?${query}`, {
      method: 'POST',
      body,
    })
    if (!answer.ok) throw await problemOf(answer)
  }
  return (
    <ActDialog
      title={title}
      act={title}
      isReady={Boolean(number.trim() && issued && file)}
      done="Đã nhận văn bản."
      labelOf={(field) => labels[field]}
      run={give}
      onClose={onClose}
    >
      <p>{brings} Tệp được giữ nguyên từng byte.</p>
      <TextField
        label="Số, ký hiệu"
        name="number"
        required
        value={number}
        onType={setNumber}
        hint={`Ví dụ ${example}`}
      />
      <DayField label="Ngày ban hành" required size="middle" value={issued} onRead={setIssued} />
      <TextField label="Người ký" name="signer" value={signer} onType={setSigner} />
      <DropZone label="Chọn tệp PDF đã ký, đã có số" accept=".pdf" onFiles={([chosen]) => setFile(chosen)}>
        {file ? <b>{file.name}</b> : 'Chọn hoặc thả tệp PDF đã ký, đã có số vào đây'}
      </DropZone>
    </ActDialog>
  )
}
