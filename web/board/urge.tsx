// Đôn đốc: every message as it will be sent, then one act for all chosen agencies, with what became of each.
import { useState } from 'react'
import { type Output, post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { Wait } from '../kit/wait.tsx'

type Reminders = Output<'/api/v1/campaigns/{slug}/reminders', 'get'>

interface Props {
  slug: string
  chosen: ReadonlySet<string>
  onClose: () => void
}

export function Urge(props: Props) {
  const asked = useGet('/api/v1/campaigns/{slug}/reminders', { slug: props.slug })
  return <Wait for={asked}>{(data) => <Ready {...props} data={data} />}</Wait>
}

function Ready({ slug, chosen, onClose, data: { agencies, hasMail } }: Props & { data: Reminders }) {
  const [key] = useState(() => crypto.randomUUID())
  const owing = agencies.filter(({ id }) => chosen.has(id))
  const none = chosen.size - owing.length
  return (
    <ActDialog
      title="Đôn đốc"
      kind="wide"
      act={owing.length === 0 ? undefined : `Gửi lời đôn đốc tới ${owing.length} cơ quan`}
      done={`Đã gửi lời đôn đốc tới ${owing.length} cơ quan.`}
      run={() => post('/api/v1/campaigns/{slug}/urgings', { slug, key, agencies: owing.map(({ id }) => id) })}
      onClose={onClose}
    >
      <p className="small muted">
        {hasMail
          ? 'Mỗi đầu mối được giao việc nhận một thư và một lời nhắc trên màn hình. Thư nào không đến xem ở trang Nhắc hạn.'
          : 'Chưa cài đặt máy chủ thư: lời đôn đốc hiện trên màn hình của từng đầu mối. Muốn gửi qua Zalo, hãy dùng “Sao chép câu gửi”.'}
      </p>
      {none > 0 && <p className="small">{none} cơ quan đã chọn không còn nợ nội dung nào nên không gửi.</p>}
      {owing.map(({ id, name, sentence }) => (
        <section key={id}>
          <h3>{name}</h3>
          <p className="to-send">{sentence}</p>
        </section>
      ))}
    </ActDialog>
  )
}
