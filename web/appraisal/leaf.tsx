// One leaf of one agency: what was said about its points in the order of time, and the one thing to do now.
import { useState } from 'react'
import { formatPoints, worthWords } from '../../schemas/format.ts'
import { post, put } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField } from '../kit/fields.tsx'
import { asChoice, type Choice } from '../kit/library.ts'
import { PickDocuments } from '../kit/pick-documents.tsx'
import { PointsField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { Settle } from './settle.tsx'
import { type Appraisal, type Row } from './shapes.ts'
import { about, Trail } from './trail.tsx'

interface Props {
  row: Row
  stage: Appraisal['stage']
  over: <R>(act: Promise<R>) => Promise<R>
  onClose: () => void
}

function Leaf({ row: now, view, onClose }: { row: Row; view: Appraisal; onClose: () => void }) {
  const { seen, over } = useSeen({ row: now, stage: view.stage })
  const { row } = seen
  const props = { ...seen, over, onClose }
  if (row.may.includes('judge')) return <Judge {...props} />
  if (row.may.includes('answer')) return <Answer {...props} />
  if (row.may.some((step) => step === 'settle' || step === 'set-aside' || step === 'bring-back'))
    return <Settle row={now} revision={view.revision} onClose={onClose} />
  return (
    <ActDialog {...about(props)} act={undefined} done="" run={() => Promise.resolve()}>
      <Trail row={row} />
    </ActDialog>
  )
}

interface OpenedProps {
  row: Row
  listed: Row | undefined
  view: Appraisal
  onClose: () => void
}

/** What is being written stays, also when what another did takes its row out of the list. */
export function Opened({ row, listed, view, onClose }: OpenedProps) {
  const { slug } = useCampaignScope().campaign
  const { assessment, agency } = row
  const whole = useGet('/api/v1/campaigns/{slug}/marks', { slug, show: 'all', agency }, { enabled: !listed })
  const found = whole.data?.rows.find((one) => one.assessment === assessment)
  return <Leaf row={listed ?? found ?? row} view={view} onClose={onClose} />
}

function Judge(props: Props) {
  const { row, stage, over } = props
  const turn = stage === 'second' ? ('second' as const) : ('first' as const)
  const before = turn === 'second' ? row.held : row.claimed
  const [points, setPoints] = useState<number | undefined>(
    (turn === 'second' ? row.second : row.first).at(-1)?.points ?? before,
  )
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      {...about(props)}
      act={points === undefined ? 'Chấm' : `Chấm ${formatPoints(points)} điểm`}
      isReady={points !== undefined && row.over !== undefined}
      done={`Đã chấm ${row.agencyName} ${row.code}.`}
      run={() =>
        over(
          post('/api/v1/assessments/{id}/marks', {
            ...{ id: row.assessment, revision: row.revision, over: row.over ?? '', turn },
            points: formatPoints(points ?? 0),
            ...(reason.trim() && { reason: reason.trim() }),
          }),
        )
      }
    >
      <Trail row={row} />
      <div className="two-fields">
        <PointsField
          label={`Điểm lần ${turn === 'first' ? 1 : 2}, ${worthWords(row)}`}
          size="middle"
          value={points}
          onRead={setPoints}
        />
      </div>
      <LongField
        label={points === before ? 'Ý kiến' : 'Ý kiến (bắt buộc vì khác điểm cơ quan đề nghị)'}
        name="reason"
        value={reason}
        onType={setReason}
      />
    </ActDialog>
  )
}

function Answer(props: Props) {
  const { row, over } = props
  const [stance, setStance] = useState<'agree' | 'ask'>(row.answer?.stance ?? 'ask')
  const [points, setPoints] = useState<number | undefined>(
    row.answer?.stance === 'ask' ? row.answer.points : row.claimed,
  )
  const [text, setText] = useState(row.answer?.text ?? '')
  const [chosen, setChosen] = useState<readonly Choice[]>(row.answer?.documents.map(asChoice) ?? [])
  return (
    <ActDialog
      {...about(props)}
      act={stance === 'ask' ? 'Đề nghị xem xét lại' : 'Thống nhất với lần 1'}
      done="Đã ghi giải trình."
      run={() =>
        over(
          put('/api/v1/marks/{id}/answer', {
            ...{ id: row.mark ?? '', revision: row.revision, stance, text: text.trim() },
            ...(stance === 'ask' && points !== undefined && { points: formatPoints(points) }),
            documents: stance === 'ask' ? chosen.map(({ version }) => version) : [],
          }),
        )
      }
    >
      <Trail row={row} />
      <ChoiceField
        label="Trả lời"
        name="stance"
        value={stance}
        options={[
          { value: 'ask', label: 'Đề nghị xem xét lại' },
          { value: 'agree', label: 'Thống nhất với điểm lần 1' },
        ]}
        onChoose={(value) => setStance(value === 'agree' ? 'agree' : 'ask')}
      />
      {stance === 'ask' && (
        <PointsField label="Điểm đề nghị" size="middle" value={points} onRead={setPoints} />
      )}
      <LongField label="Giải trình" name="text" required value={text} onType={setText} />
      {stance === 'ask' && (
        <PickDocuments
          legend="Tài liệu bổ sung (để riêng với tài liệu đã gửi)"
          agency={row.agency}
          chosen={chosen}
          setChosen={setChosen}
        />
      )}
    </ActDialog>
  )
}
