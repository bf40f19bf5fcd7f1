// Biểu thu thập of a leaf, as its lead works with them: who answered, the sums, and what moved since they were taken.
import { Button } from 'antd'
import { useState } from 'react'
import { formatDeadline, formatMoment } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { useScope } from '../shell/scope.tsx'
import { Block } from '../assess/block.tsx'
import { DrawCollection } from './draw.tsx'
import type { Collection } from './shapes.ts'
import { WholeTable } from './whole.tsx'
import './collections.css'

export function CollectionsOfLeaf({ assessment }: { assessment: Assessment }) {
  const { me, may } = useScope()
  const { id, agency } = assessment
  const isLead = me.grants.some((grant) => grant.role === 'officer' && grant.agency?.id === agency.id)
  const mayRead =
    may('collections.read') && (isLead || me.grants.every((grant) => grant.agency?.id !== agency.id))
  const asked = useGet('/api/v1/assessments/{id}/collections', { id }, { enabled: mayRead, polled: true })
  const [isDrawing, draw] = useState(false)
  const [open, setOpen] = useState<string>()
  const collections = asked.data?.collections ?? []
  // A table asks for figures that are still to be declared.
  const canDraw = isLead && assessment.may.includes('save')
  if (!canDraw && collections.length === 0) return null
  const shown = collections.find((one) => one.id === open)
  return (
    <Block
      id="muc-bieu"
      title="Biểu thu thập số liệu"
      aside={
        canDraw && (
          <Button type="text" onClick={() => draw(true)}>
            Lập biểu…
          </Button>
        )
      }
    >
      {collections.length === 0 && (
        <p className="muted small">
          Cần số liệu của nhiều cơ quan? Lập biểu, gửi cho các cơ quan; tổng trở thành số liệu kê khai.
        </p>
      )}
      {collections.map((one) => (
        <Line key={one.id} one={one} onOpen={() => setOpen(one.id)} />
      ))}
      {isDrawing && <DrawCollection assessment={assessment} onClose={() => draw(false)} />}
      {shown && (
        <WholeTable
          collection={shown}
          isLead={isLead}
          canTake={assessment.may.includes('save')}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Block>
  )
}

function Line({ one, onOpen }: { one: Collection; onOpen: () => void }) {
  const { title, rows, due, moved, takenAt } = one
  const sent = rows.filter((row) => row.sent).length
  return (
    <div className="collection-line">
      <button type="button" className="as-link" onClick={onOpen}>
        {title}
      </button>
      <div className="small muted">
        {sent}/{rows.length} cơ quan đã gửi · hạn {formatDeadline(due)}
        {takenAt !== undefined && ` · đã lấy số liệu lúc ${formatMoment(takenAt)}`}
      </div>
      {moved.length > 0 && (
        <p className="note amber small">
          Có thay đổi sau khi lấy số liệu: {moved.join('; ')}. Hãy lấy lại số liệu.
        </p>
      )}
    </div>
  )
}
