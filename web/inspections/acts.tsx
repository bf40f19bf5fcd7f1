// What can be done with an inspection, and the dialog behind each act.
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { post, remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { PickDocument } from '../kit/pick-document.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { CheckForm } from './check.tsx'
import { CitePapers } from './cite.tsx'
import { EditAbout } from './edit.tsx'
import { FindingForm } from './finding.tsx'
import { JudgeForm, RepairForm } from './repair.tsx'
import { type Inspection, type Move, optionsOf, seenOf } from './shapes.ts'

/** `key`: of the finding or paper that it is about. */
export interface Act {
  move: Move | 'find' | 'check' | 'cite'
  key?: string
}

export interface ActProps {
  inspection: Inspection
  onClose: () => void
}

const one = '/api/v1/inspections/{id}'

export function ActOf({
  inspection,
  act: { move, key = '' },
  onClose,
  onGone,
}: ActProps & { act: Act; onGone: () => void }) {
  const about = { inspection, onClose }
  const finding = inspection.findings.find((each) => each.key === key)
  switch (move) {
    case 'edit':
      return <EditAbout {...about} />
    case 'check':
      return <CheckForm {...about} />
    case 'find':
      return <FindingForm {...about} finding={finding} />
    case 'attach':
      return <AttachForm {...about} />
    case 'detach':
      return (
        <ActDialog
          title="Bỏ văn bản khỏi hồ sơ"
          act="Bỏ văn bản"
          done="Đã bỏ văn bản khỏi hồ sơ."
          run={() => remove(`${one}/papers/{version}`, { ...seenOf(inspection), version: key })}
          onClose={onClose}
        >
          <p>Tài liệu vẫn còn trong kho và ở tiêu chí đã gắn.</p>
        </ActDialog>
      )
    case 'conclude':
      return <ConcludeForm {...about} />
    case 'reopen':
      return <ReopenForm {...about} />
    case 'remove':
      return (
        <ActDialog
          title={`Bỏ hồ sơ ${inspection.code}`}
          act="Bỏ hồ sơ"
          danger
          done="Đã bỏ hồ sơ kiểm tra."
          run={async () => {
            await remove(one, seenOf(inspection))
            onGone()
          }}
          onClose={onClose}
        >
          <p>Hồ sơ chưa có văn bản và tồn tại nào; lịch sử của hồ sơ vẫn được giữ.</p>
        </ActDialog>
      )
    case 'cite':
      return <CitePapers {...about} />
    case 'repair':
      return finding ? <RepairForm {...about} finding={finding} /> : null
    case 'judge':
      return finding ? <JudgeForm {...about} finding={finding} /> : null
  }
}

/** Whose library one may add to, where that is the library of who keeps the record. */
function useOwnLibrary(agency: string): string | undefined {
  const { me, may } = useScope()
  const isOwn = me.grants.some((grant) => grant.agency?.id === agency && grant.role === 'officer')
  return isOwn && may('documents.upload') ? agency : undefined
}

function AttachForm({ inspection, onClose }: ActProps) {
  const [version, setVersion] = useState('')
  const [kind, setKind] = useState<Inspection['papers'][number]['kind']>('conclusion')
  const library = useOwnLibrary(inspection.home)
  return (
    <ActDialog
      title={`Đưa văn bản vào hồ sơ ${inspection.code}`}
      act="Đưa văn bản vào hồ sơ"
      done="Đã đưa văn bản vào hồ sơ."
      labelOf={(field) => (field === 'version' ? 'Tài liệu' : undefined)}
      isReady={version !== ''}
      run={() => post(`${one}/papers`, { ...seenOf(inspection), version, kind })}
      onClose={onClose}
    >
      <ChoiceField
        label="Loại"
        name="kind"
        value={kind}
        options={optionsOf(words.inspections.papers)}
        onChoose={(chosen) => setKind(chosen as typeof kind)}
      />
      <PickDocument agency={library} version={version} onChoose={setVersion} />
      <p className="small muted">
        Văn bản là tài liệu của kho, tải lên một lần; cơ quan được kiểm tra mở được văn bản này.
      </p>
    </ActDialog>
  )
}

function ConcludeForm({ inspection, onClose }: ActProps) {
  const [on, setOn] = useState<string>()
  const [days, setDays] = useState('20')
  const undated = inspection.findings.filter(({ dueDay }) => dueDay === undefined).length
  return (
    <ActDialog
      title={`Ghi kết luận: ${inspection.code}`}
      act="Ghi kết luận"
      done="Đã ghi kết luận."
      labelOf={(field) =>
        ({ on: 'Ngày kết luận', workingDays: 'Hạn khắc phục', version: 'Văn bản kết luận' })[field]
      }
      isReady={on !== undefined && (undated === 0 || /^\d{1,3}$/.test(days))}
      run={() =>
        post(`${one}/conclusion`, {
          ...seenOf(inspection),
          on: on ?? '',
          ...(undated > 0 && { workingDays: Number(days) }),
        })
      }
      onClose={onClose}
    >
      <p>
        Từ lúc này {inspection.agencyName} thấy {inspection.findings.length} tồn tại và báo kết quả khắc phục
        từng tồn tại trên hệ thống.
      </p>
      <DayField label="Ngày kết luận" required size="middle" value={on} onRead={setOn} />
      {undated > 0 && (
        <TextField
          label={`Hạn khắc phục của ${undated} tồn tại chưa ghi hạn (ngày làm việc, từ ngày kết luận)`}
          name="workingDays"
          required
          numeric
          value={days}
          onType={setDays}
        />
      )}
    </ActDialog>
  )
}

function ReopenForm({ inspection, onClose }: ActProps) {
  const [reason, setReason] = useState('')
  return (
    <ActDialog
      title={`Mở lại hồ sơ ${inspection.code}`}
      act="Mở lại hồ sơ"
      done="Đã mở lại hồ sơ."
      labelOf={(field) => (field === 'reason' ? 'Lý do' : undefined)}
      isReady={reason.trim().length >= 5}
      run={() => remove(`${one}/conclusion`, { ...seenOf(inspection), reason: reason.trim() })}
      onClose={onClose}
    >
      <p>
        Hồ sơ không còn tính là đã có kết luận, cơ quan tạm thời không thấy các tồn tại; kết quả khắc phục đã
        báo còn nguyên.
      </p>
      <LongField label="Lý do" name="reason" required value={reason} onType={setReason} />
    </ActDialog>
  )
}
