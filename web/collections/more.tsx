// A table that was sent, by who drew it: another deadline, more agencies. What was answered stays as it is.
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { useSeen } from '../kit/seen.ts'
import { instantOf, MomentField, momentOf } from '../setup/moment-field.tsx'
import { isGone, options } from '../setup/shapes.ts'
import { useScope } from '../shell/scope.tsx'
import type { Collection } from './shapes.ts'

export function SendFurther({ collection: now, onClose }: { collection: Collection; onClose: () => void }) {
  const { seen, over } = useSeen({ collection: now })
  const { collection } = seen
  const { campaign } = useScope()
  const { id, revision, title, rows, due: before } = collection
  const asked = new Set(rows.map(({ agency }) => agency))
  const others = (useGet('/api/v1/agencies', {}).data?.agencies ?? []).filter(
    (one) => !asked.has(one.id) && !one.isIssuerOnly && !isGone(one, campaign?.year ?? 0),
  )
  const [to, setTo] = useState<string[]>([])
  const [due, setDue] = useState(momentOf(before))
  const instant = instantOf(due)
  const isMoved = Date.parse(instant) !== Date.parse(before)
  const waiting = rows.filter(({ sent }) => !sent).map(({ name }) => name)
  const more = to.length > 0 && `gửi cho ${to.length} cơ quan`
  const act = isMoved ? (more ? `Đổi hạn và ${more}` : 'Đổi hạn') : more ? `G${more.slice(1)}` : 'Đổi hạn'
  return (
    <ActDialog
      title={`Đổi hạn, thêm cơ quan: ${title}`}
      act={act}
      isReady={isMoved || to.length > 0}
      done={`Đã ghi. ${act}.`}
      labelOf={(field) =>
        field === 'due' ? 'Hạn gửi biểu' : field.startsWith('to') ? 'Gửi thêm cho' : undefined
      }
      run={() =>
        over(
          post('/api/v1/collections/{id}/agencies', {
            ...{ id, revision, to },
            ...(isMoved && { due: new Date(instant).toISOString() }),
          }),
        )
      }
      onClose={onClose}
    >
      <MomentField label="Hạn gửi biểu" value={due} onRead={setDue} />
      <PickMany
        label="Gửi thêm cho"
        name="to"
        options={options(others)}
        chosen={to}
        ask="Thêm cơ quan"
        onChange={setTo}
      />
      <p className="note small">
        {isMoved && waiting.length > 0 && (
          <>{waiting.join(', ')} thấy hạn mới ở Việc của tôi và Biểu số liệu, và được nhắc theo hạn mới. </>
        )}
        {to.length > 0 &&
          'Cơ quan gửi thêm thấy biểu ở Việc của tôi và Biểu số liệu, và được nhắc như các cơ quan khác. '}
        Cơ quan đã gửi không bị ảnh hưởng. Thay đổi ghi vào lịch sử của biểu; hạn đang là{' '}
        {formatMoment(before)}.
      </p>
    </ActDialog>
  )
}
