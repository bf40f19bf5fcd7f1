// Nộp sản phẩm: a document of the library, or a new one that is sent from here; it goes into the slots that are ticked in
// the same act.
import { Checkbox } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { seenOf, type Task } from './shapes.ts'

type Leaf = Task['leaves'][number]

/** The slot that most wants a document; none where the leaf is closed to this person. */
const firstSlot = ({ slots, why }: Leaf): string =>
  why ? '' : ((slots.find(({ have, count }) => have < count) ?? slots[0])?.key ?? '')

export function Deliver({ task, onClose }: { task: Task; onClose: () => void }) {
  const { leaves, lead, code } = task
  const [version, setVersion] = useState('')
  const [slots, setSlots] = useState(() => new Map(leaves.map((leaf) => [leaf.assessment, firstSlot(leaf)])))
  const [isLast, setLast] = useState(true)
  const cites = leaves.flatMap(({ assessment, revision }) => {
    const slot = slots.get(assessment)
    return slot ? [{ assessment, revision, slot }] : []
  })
  const where = leaves.filter(({ assessment }) => slots.get(assessment)).map((leaf) => leaf.code)
  return (
    <ActDialog
      title={`Nộp sản phẩm: nhiệm vụ ${code}`}
      act={where.length > 0 ? `Nộp và gắn vào tiêu chí ${where.join(', ')}` : 'Nộp sản phẩm'}
      done="Đã nộp sản phẩm."
      labelOf={(field) => (field.startsWith('cites') ? 'Tiêu chí' : 'Tài liệu')}
      isReady={version !== ''}
      run={() =>
        post('/api/v1/plans/{id}/tasks/{code}/products', {
          ...seenOf(task),
          ...{ version, cites, finish: isLast },
        })
      }
      onClose={onClose}
    >
      <p>Sản phẩm theo kế hoạch: {task.product}.</p>
      <PickDocument agency={lead.id} version={version} onChoose={setVersion} />
      {leaves.map((leaf) => (
        <LeafField
          key={leaf.assessment}
          leaf={leaf}
          slot={slots.get(leaf.assessment) ?? ''}
          onChoose={(slot) => setSlots(new Map(slots).set(leaf.assessment, slot))}
        />
      ))}
      {leaves.length === 0 && (
        <p className="small muted">
          Nhiệm vụ không gắn với tiêu chí nào của năm: tài liệu được giữ làm sản phẩm của nhiệm vụ.
        </p>
      )}
      <Checkbox checked={isLast} onChange={({ target }) => setLast(target.checked)}>
        Đã đủ sản phẩm: ghi nhiệm vụ hoàn thành
      </Checkbox>
    </ActDialog>
  )
}

function LeafField({ leaf, slot, onChoose }: { leaf: Leaf; slot: string; onChoose: (slot: string) => void }) {
  const label = `Tiêu chí ${leaf.code}: ${leaf.name}`
  if (leaf.why)
    return (
      <p className="small">
        <b>{label}.</b> {leaf.why}
      </p>
    )
  return (
    <ChoiceField
      label={label}
      name="cites"
      value={slot}
      options={[
        { value: '', label: 'Không gắn' },
        ...leaf.slots.map(({ key, name, have, count }) => ({
          value: key,
          label: `Gắn vào “${name}” (đã có ${have}/${count})`,
        })),
      ]}
      onChoose={onChoose}
    />
  )
}
