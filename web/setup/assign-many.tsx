import { Checkbox } from 'antd'
import { useState } from 'react'
import { post } from '../api/client.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { PaperZone, useWithPaper } from './assignment-paper.tsx'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'
import { type Agency, type Assignment, fieldLabels, options } from './shapes.ts'

interface Props {
  chosen: readonly Assignment[]
  campaign: Campaign
  agencies: readonly Agency[]
  /** Proposed: what follows a body that ended. */
  lead?: string
  onClose: () => void
}

/** The same change to many leaves, all or none; what is left alone stays as each leaf has it. */
export function AssignMany({ chosen, campaign, agencies, lead: proposed = '', onClose }: Props) {
  const [lead, setLead] = useState(proposed)
  const [added, add] = useState<string[]>([])
  const [removed, drop] = useState<string[]>([])
  const [hasDue, setHasDue] = useState(false)
  const [due, setDue] = useState(momentOf(campaign.lockAt))
  const [reason, setReason] = useState('')
  const present = new Set(chosen.flatMap(({ coordinators }) => coordinators))
  const rowOf = (old: Assignment) => {
    const { leaf, agency, revision } = old
    const next = lead || agency
    const coordinators = [...new Set([...old.coordinators, ...added])].filter(
      (id) => id !== next && !removed.includes(id),
    )
    const differ = coordinators.join() !== old.coordinators.join()
    const later = hasDue ? { due: instantOf(due) } : {}
    return { leaf, lead: next, revision, ...later, ...(differ && { coordinators }) }
  }
  const { file, setFile, left, run: withPaper } = useWithPaper()
  const isLeft = left.length > 0
  const hasPaper = isLeft || ((lead !== '' || hasDue) && reason.trim() !== '')
  const act = async () => {
    await post('/api/v1/campaigns/{slug}/assignments', {
      slug: campaign.slug,
      rows: chosen.map(rowOf),
      ...(reason.trim() && { reason: reason.trim() }),
    })
    return chosen.filter(({ exception }) => !exception) // which has a paper of its own
  }
  const run = () => (hasPaper ? withPaper(act) : act())
  const placeOf = (field: string) => {
    if (field === 'files') return 'Tệp'
    const [, n, name = ''] = field.split('.')
    const code = chosen[Number(n)]?.code
    return code === undefined ? fieldLabels[field] : `${code}, ${fieldLabels[name] ?? 'tiêu chí'}`
  }
  const isInternal = campaign.kind === 'internal'
  const isNothing = !lead && added.length + removed.length === 0 && !hasDue
  return (
    <ActDialog
      title={`Đổi ${chosen.length} phân công`}
      act={isLeft ? 'Gắn văn bản' : isNothing ? undefined : `Đổi ${chosen.length} phân công`}
      done={`Đã đổi ${chosen.length} phân công.`}
      labelOf={placeOf}
      run={run}
      onClose={onClose}
    >
      <p className="small muted cut" title={chosen.map(({ code }) => code).join(', ')}>
        {chosen.map(({ code }) => code).join(', ')}
      </p>
      {!isLeft && (
        <>
          {!isInternal && (
            <>
              <ChoiceField
                label="Cơ quan chủ trì"
                value={lead}
                options={[{ value: '', label: 'Giữ nguyên từng tiêu chí' }, ...options(agencies)]}
                onChoose={setLead}
              />
              <PickMany
                label="Thêm phối hợp"
                name="added"
                options={options(agencies.filter(({ id }) => id !== lead))}
                chosen={added}
                ask="Chọn cơ quan phối hợp thêm"
                onChange={add}
              />
              {present.size > 0 && (
                <PickMany
                  label="Bỏ phối hợp"
                  name="removed"
                  options={options(agencies.filter(({ id }) => present.has(id)))}
                  chosen={removed}
                  ask="Chọn cơ quan thôi phối hợp"
                  onChange={drop}
                />
              )}
            </>
          )}
          <div>
            <Checkbox checked={hasDue} onChange={({ target }) => setHasDue(target.checked)}>
              Đổi hạn gửi
            </Checkbox>
          </div>
          {hasDue && <MomentField label="Hạn gửi" value={due} onRead={setDue} />}
          <LongField
            label="Lý do"
            name="reason"
            hint="Bắt buộc khi đổi chủ trì hoặc gia hạn; ghi vào lịch sử từng tiêu chí."
            value={reason}
            onType={setReason}
          />
        </>
      )}
      {hasPaper && <PaperZone file={file} onFile={setFile} isLeft />}
    </ActDialog>
  )
}
