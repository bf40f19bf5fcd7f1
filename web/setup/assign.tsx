import { useState } from 'react'
import { formatDeadline } from '../../schemas/format.ts'
import { patch, post } from '../api/client.ts'
import type { Campaign } from '../api/shapes.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { PickMany } from '../kit/pick-many.tsx'
import { useSeen } from '../kit/seen.ts'
import { PaperZone, useWithPaper } from './assignment-paper.tsx'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'
import { type Agency, type Assignment, fieldLabels, options } from './shapes.ts'

export interface Leaf {
  code: string
  name: string
  max: number
}

interface Props {
  leaf: Leaf
  /** Absent: nobody answers for the leaf yet. */
  old?: Assignment
  campaign: Campaign
  agencies: readonly Agency[]
  onClose: () => void
}

/** Gives one leaf to a lead, or changes who answers and until when; only what was changed is sent. */
export function Assign({ leaf, old: now, campaign, agencies, onClose }: Props) {
  const { seen, over } = useSeen<{ old: typeof now }>({ old: now })
  const { old } = seen
  const [typed, setTyped] = useState<{ lead?: string; coordinators?: string[]; due?: string }>({})
  const [reason, setReason] = useState('')
  const [decision, setDecision] = useState('')
  const lead = typed.lead ?? old?.agency ?? ''
  const coordinators = typed.coordinators ?? old?.coordinators ?? []
  const first = old?.due ?? campaign.lockAt
  const [due, setDue] = useState(momentOf(first))
  const later = instantOf(due) === instantOf(momentOf(first)) ? {} : { due: instantOf(due) }
  const isAfter = (at: string) => Date.parse(instantOf(due)) > Date.parse(at)
  const isPastLock = old !== undefined && isAfter(first) && isAfter(campaign.lockAt)
  const isInternal = campaign.kind === 'internal'
  const isMoved = old !== undefined && lead !== old.agency
  const { file, setFile, left, run: withPaper } = useWithPaper()
  const isLeft = left.length > 0
  const hasReason = old !== undefined && !old.exception && (isMoved || isAfter(first))
  const hasPaper = isLeft || isPastLock || hasReason
  const run = async () => {
    const { lead: _, ...rest } = typed
    const because = reason.trim() ? { reason: reason.trim() } : {}
    const paper = isPastLock && decision.trim() ? { decision: decision.trim() } : {}
    if (!old) {
      await post('/api/v1/campaigns/{slug}/assignments', {
        slug: campaign.slug,
        rows: [{ leaf: leaf.code, lead, ...rest, ...later }],
        ...because,
      })
      return
    }
    const { id, revision } = old
    const other = isMoved ? { lead } : {}
    const said = { id, revision, ...other, ...rest, ...later, ...because, ...paper }
    const act = async () => [await over(patch('/api/v1/assignments/{id}', said))]
    await (hasPaper ? withPaper(act) : act())
  }
  const shortOf = (id: unknown) => agencies.find((agency) => agency.id === id)?.short ?? ''
  return (
    <ActDialog
      title={`${old ? 'Đổi phân công' : 'Giao'} tiêu chí ${leaf.code}`}
      act={isLeft ? 'Gắn văn bản' : old ? 'Đổi phân công' : 'Giao tiêu chí'}
      done={`Đã ${old ? 'đổi phân công' : 'giao'} tiêu chí ${leaf.code}.`}
      labelOf={(field) =>
        field === 'files' ? 'Tệp' : fieldLabels[field.replace(/^rows\.\d+\./, '').split('.')[0] ?? '']
      }
      tell={(field, value) => {
        if (field === 'agency') return shortOf(value)
        if (field === 'due') return formatDeadline(String(value))
        return Array.isArray(value) && field === 'coordinators' ? value.map(shortOf).join(', ') : undefined
      }}
      run={run}
      onClose={onClose}
      {...(old?.assessment && {
        aside: <HistoryButton id={old.assessment.id} of={`tiêu chí ${leaf.code}`} />,
      })}
    >
      <p>{leaf.name}</p>
      {!isLeft && (
        <>
          <ChoiceField
            label="Cơ quan chủ trì"
            name="lead"
            required
            value={lead}
            disabled={old !== undefined && isInternal}
            options={[...(lead === '' ? [{ value: '', label: 'Chọn cơ quan' }] : []), ...options(agencies)]}
            onChoose={(next) =>
              setTyped({ ...typed, lead: next, coordinators: coordinators.filter((id) => id !== next) })
            }
          />
          {!isInternal && (
            <PickMany
              label="Cơ quan phối hợp"
              name="coordinators"
              options={options(agencies.filter(({ id }) => id !== lead))}
              chosen={coordinators}
              ask="Thêm cơ quan phối hợp"
              onChange={(next) => setTyped({ ...typed, coordinators: next })}
            />
          )}
          <MomentField label="Hạn gửi" value={due} onRead={setDue} />
          {isPastLock && (
            <TextField
              label="Văn bản cho phép"
              name="decision"
              required
              hint="Số, ngày văn bản. Hạn này quá thời điểm khóa của kỳ nên bản gửi được đánh dấu ở mọi nơi."
              value={decision}
              onType={setDecision}
            />
          )}
          {old && (
            <LongField
              label="Lý do"
              name="reason"
              hint="Bắt buộc khi đổi chủ trì hoặc gia hạn."
              value={reason}
              onType={setReason}
            />
          )}
        </>
      )}
      {hasPaper && <PaperZone file={file} onFile={setFile} isLeft />}
    </ActDialog>
  )
}
