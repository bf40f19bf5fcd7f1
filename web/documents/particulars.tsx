// NĐ 30/2020 particulars of one document. What was read from the text is offered, and stands only once someone saves it.
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { documentTypes } from '../../schemas/document-types.ts'
import { words } from '../../schemas/words.ts'
import { patch } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { DayField } from '../kit/read-field.tsx'
import { refuseUnread } from '../kit/unread.ts'
import { Wait } from '../kit/wait.tsx'
import { saysOfProposal, suggestionsOf } from './suggestions.ts'
import { TextArea } from '../kit/text-area.tsx'
import './particulars.css'

type Particulars = DocumentView['particulars']

export function ParticularsDialog({ document, onClose }: { document: string; onClose: () => void }) {
  const asked = useGet('/api/v1/documents/{id}', { id: document }, { polled: true })
  return (
    <Dialog title="Thông tin văn bản" kind="wide" onClose={onClose}>
      <Wait for={asked}>{(found) => <Form document={found} onDone={onClose} />}</Wait>
    </Dialog>
  )
}

const labels: Record<string, string> = {
  type: 'Loại văn bản',
  number: 'Số',
  symbol: 'Số, ký hiệu',
  issued: 'Ngày ban hành',
  sent: 'Ngày gửi',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  signer: 'Người ký',
  capacity: 'Chức vụ người ký',
  proofClass: 'Hình thức văn bản',
}

export function Form({ document, onDone }: { document: DocumentView; onDone: () => void }) {
  const suggested = suggestionsOf(document)
  /** Over what was read, which may come only while the form is open. */
  const [changes, setChanges] = useState<Partial<Record<keyof Particulars, unknown>>>({})
  const typed = filled({ ...suggested, ...document.particulars, ...changes })
  const [again, setAgain] = useState(false)
  const [error, setError] = useState<unknown>()
  const agencies = useGet('/api/v1/agencies', {})
  const set = (change: typeof changes) => setChanges((old) => ({ ...old, ...change }))
  const text = (name: 'symbol' | 'subject' | 'signer' | 'number') => ({
    id: `particulars-${name}`,
    value: typed[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) => set({ [name]: target.value }),
  })
  const save = async () => {
    try {
      const { id, revision } = document
      await patch('/api/v1/documents/{id}', { id, revision, particulars: typed, ...(again && { again }) })
      await cache.invalidateQueries()
      announce('Đã lưu thông tin văn bản.')
      onDone()
    } catch (problem) {
      setError(problem instanceof ApiProblem ? problem : new ApiProblem({ detail: String(problem) }))
    }
  }
  const inDialog = (inside: HTMLElement) => inside.closest('dialog') ?? window.document.body
  const issuer = typed.issuer
  const proposed = document.versions[0]?.proposed
  const isBlank = Object.keys(document.particulars).length === 0
  const isRead = Object.keys(suggested).length > 0
  return (
    <form
      className="particulars"
      onSubmit={(event) => {
        event.preventDefault()
        if (!refuseUnread(event.currentTarget)) void save()
      }}
    >
      <ErrorSummary error={error} labelOf={(field) => labels[field.split('.')[1] ?? '']} />
      {isBlank && (isRead || isBeingRead(document)) && (
        <p className="note" role="status">
          {isRead
            ? 'Đã đọc được từ văn bản và điền sẵn. Hãy so với bản gốc rồi lưu.'
            : 'Đang đọc văn bản để điền sẵn. Bạn vẫn ghi được ngay.'}
        </p>
      )}
      <div className="field">
        <label htmlFor="particulars-type">{labels['type']}</label>
        <Select
          id="particulars-type"
          showSearch
          allowClear
          value={typed.type ?? null}
          getPopupContainer={inDialog}
          options={documentTypes.map(({ name }) => ({ value: name, label: name }))}
          onChange={(type: string | null) => set({ type: type ?? undefined })}
        />
      </div>
      <div className="field">
        <label htmlFor="particulars-symbol">{labels['symbol']}</label>
        <Input {...text('symbol')} placeholder="214/BC-VPUBND" />
      </div>
      <DayField label={labels['issued']} value={typed.issued} onRead={(issued) => set({ issued })} />
      <DayField label={labels['sent']} value={typed.sent} onRead={(sent) => set({ sent })} />
      <div className="field wide">
        <label htmlFor="particulars-issuer">{labels['issuer']}</label>
        <Select
          id="particulars-issuer"
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          value={issuer && 'agency' in issuer ? issuer.agency : null}
          placeholder={issuer && 'name' in issuer ? issuer.name : 'Chọn cơ quan'}
          getPopupContainer={inDialog}
          options={(agencies.data?.agencies ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(agency: string | null) => set({ issuer: agency ? { agency } : undefined })}
        />
      </div>
      <div className="field wide">
        <label htmlFor="particulars-subject">{labels['subject']}</label>
        <TextArea {...text('subject')} maxLength={1000} />
      </div>
      <div className="field">
        <label htmlFor="particulars-signer">{labels['signer']}</label>
        <Input {...text('signer')} />
      </div>
      <div className="field">
        <label htmlFor="particulars-proof">{labels['proofClass']}</label>
        <Select
          id="particulars-proof"
          value={typed.proofClass ?? null}
          placeholder="Chọn hình thức"
          getPopupContainer={inDialog}
          options={Object.entries(words.proof).map(([value, label]) => ({ value, label }))}
          onChange={(proofClass: string) => set({ proofClass })}
        />
        {proposed && <div className="small muted">{saysOfProposal(proposed)}</div>}
      </div>
      {error instanceof ApiProblem && error.type === 'duplicate' && (
        <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
          Đây là văn bản khác, vẫn lưu
        </Checkbox>
      )}
      <div className="wide row">
        <Button type="primary" size="middle" htmlType="submit">
          Lưu thông tin
        </Button>
        <Button size="middle" onClick={onDone}>
          Bỏ
        </Button>
      </div>
    </form>
  )
}

const filled = (all: Partial<Record<keyof Particulars, unknown>>): Particulars =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))

/** The worker reads a file once it is kept, together with making its view. */
const isBeingRead = ({ versions: [newest] }: DocumentView): boolean =>
  newest?.state === 'received' || (newest?.files.some(({ view }) => view === 'wanted') ?? false)
