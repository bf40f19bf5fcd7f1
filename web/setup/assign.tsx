import { useState } from 'react'
import { patch, post } from '../api/client.ts'
import type { AgencyName, Campaign } from '../api/shapes.ts'
import { TextArea } from '../kit/text-area.tsx'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { Assignment } from './assignments.tsx'
import { instantOf, MomentField, momentOf } from './moment-field.tsx'

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
  agencies: readonly AgencyName[]
  onClose: () => void
}

const labels: Readonly<Record<string, string>> = { lead: 'Chủ trì', due: 'Hạn', reason: 'Lý do' }

/** Gives one leaf to a lead, or changes its lead and due; only what differs is sent. */
export function Assign({ leaf, old, campaign, agencies, onClose }: Props) {
  const first = old?.due ?? campaign.lockAt
  const [lead, setLead] = useState(old?.agency ?? '')
  const [due, setDue] = useState(momentOf(first))
  const [reason, setReason] = useState('')
  const given = instantOf(due)
  const later = given === instantOf(momentOf(first)) ? {} : { due: given }
  const run = () => {
    const because = reason.trim() ? { reason: reason.trim() } : {}
    if (!old)
      return post('/api/v1/campaigns/{slug}/assignments', {
        slug: campaign.slug,
        rows: [{ leaf: leaf.code, lead, ...later }],
        ...because,
      })
    const { id, revision, agency } = old
    const other = lead === agency ? {} : { lead }
    return patch('/api/v1/assignments/{id}', { id, revision, ...other, ...later, ...because })
  }
  return (
    <ActDialog
      title={`${old ? 'Đổi phân công' : 'Giao'} tiêu chí ${leaf.code}`}
      act={old ? 'Đổi phân công' : 'Giao tiêu chí'}
      done={`Đã ${old ? 'đổi phân công' : 'giao'} tiêu chí ${leaf.code}.`}
      labelOf={(field) => labels[field.split('.').at(-1) ?? '']}
      run={run}
      onClose={onClose}
    >
      <p>{leaf.name}</p>
      <div className="field">
        <label htmlFor="assign-lead">Cơ quan chủ trì (bắt buộc)</label>
        <select
          id="assign-lead"
          value={lead}
          disabled={old !== undefined && campaign.kind === 'internal'}
          onChange={({ target }) => setLead(target.value)}
        >
          {lead === '' && <option value="">Chọn cơ quan</option>}
          {agencies.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <MomentField label="Hạn gửi" value={due} onRead={setDue} />
      {old && (
        <div className="field">
          <label htmlFor="assign-reason">Lý do (bắt buộc khi đổi chủ trì hoặc gia hạn)</label>
          <TextArea
            id="assign-reason"
            rows={3}
            maxLength={2000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
      )}
    </ActDialog>
  )
}
