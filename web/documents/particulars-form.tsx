// NĐ 30/2020 particulars of one document. What was read from the text is offered, and stands only once someone saves it.
import { Button, Checkbox, Input, Select } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { documentTypes } from '../../schemas/document-types.ts'
import { words } from '../../schemas/words.ts'
import { patch } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache, useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { DayField } from '../kit/read-field.tsx'
import { useSeen } from '../kit/seen.ts'
import { refuseUnread } from '../kit/unread.ts'
import { readOf, type ReadField } from './read-from.ts'
import { saysOfProposal, suggestionsOf } from './suggestions.ts'
import { TextArea } from '../kit/text-area.tsx'
import { useLibraryOf } from '../upload/library-of.ts'
import './particulars.css'

type Particulars = DocumentView['particulars']

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

interface Props {
  document: DocumentView
  onDone: () => void
  /** Of the field that one stands in: where it was read, for a page beside. */
  onLook?: (read: ReadField) => void
}

export function Form({ document, onDone, onLook }: Props) {
  const suggested = suggestionsOf(document)
  /** Over what was read, which may come only while the form is open. */
  const [changes, setChanges] = useState<Partial<Record<keyof Particulars, unknown>>>({})
  const now = useParticulars(document)
  const { seen, over } = useSeen({ now }, Object.keys(changes).length > 0)
  const typed = filled({ ...suggested, ...seen.now.particulars, ...changes })
  const [again, setAgain] = useState(false)
  const [error, setError] = useState<unknown>()
  const agencies = useGet('/api/v1/agencies', {})
  const set = (change: typeof changes) => setChanges((old) => ({ ...old, ...change }))
  const text = (name: 'symbol' | 'subject' | 'signer' | 'capacity') => ({
    id: `particulars-${name}`,
    value: typed[name] ?? '',
    onChange: ({ target }: { target: { value: string } }) =>
      set({ [name]: target.value, ...(name === 'symbol' && { number: /^\d+/.exec(target.value)?.[0] }) }),
    ...(noteOf(name) && { 'aria-describedby': `particulars-${name}-read` }),
  })
  /** Of what a person has written nothing is said. */
  const noteOf = (name: keyof Particulars): ReadField | undefined =>
    name in document.particulars || name in changes ? undefined : readOf(document, name)
  const field = (name: keyof Particulars, children: ReactNode, className = 'field') => {
    const note = noteOf(name)
    const read = readOf(document, name)
    return (
      <div className={className} onFocus={() => read && onLook?.(read)}>
        {children}
        {note && (
          <div
            id={`particulars-${name}-read`}
            className={`read-note small ${note.isUnsure ? 'unsure' : 'muted'}`}
          >
            {note.says}
          </div>
        )}
      </div>
    )
  }
  const save = async () => {
    try {
      const revision = seen.now === now ? document.revision : seen.now.revision
      const said = { id: document.id, revision, particulars: typed, ...(again && { again }) }
      await over(patch('/api/v1/documents/{id}', said))
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
  const isUnsure = Object.keys(suggested).some((name) => noteOf(name as keyof Particulars)?.isUnsure)
  return (
    <form
      className="particulars"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        event.stopPropagation() // not also the act of what lies below
        event.currentTarget.requestSubmit()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!refuseUnread(event.currentTarget)) void save()
      }}
    >
      <ErrorSummary error={error} labelOf={(field) => labels[field.split('.')[1] ?? '']} />
      {isBlank && (isRead || isBeingRead(document)) && (
        <p className="note" role="status">
          {isRead
            ? `Đã đọc được từ văn bản và điền sẵn. Hãy so với bản gốc rồi lưu.${isUnsure ? ' Ô ghi “chưa chắc” phải đối chiếu từng chữ.' : ''}`
            : 'Đang đọc văn bản để điền sẵn. Bạn vẫn ghi được ngay.'}
        </p>
      )}
      {field(
        'type',
        <>
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
        </>,
      )}
      {field(
        'symbol',
        <>
          <label htmlFor="particulars-symbol">{labels['symbol']}</label>
          <Input {...text('symbol')} placeholder="214/BC-VPUBND" />
        </>,
      )}
      {field(
        'issued',
        <DayField label={labels['issued']} value={typed.issued} onRead={(issued) => set({ issued })} />,
        '',
      )}
      <DayField label={labels['sent']} value={typed.sent} onRead={(sent) => set({ sent })} />
      {field(
        'issuer',
        <>
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
        </>,
        'field wide',
      )}
      {field(
        'subject',
        <>
          <label htmlFor="particulars-subject">{labels['subject']}</label>
          <TextArea {...text('subject')} maxLength={1000} />
        </>,
        'field wide',
      )}
      {field(
        'signer',
        <>
          <label htmlFor="particulars-signer">{labels['signer']}</label>
          <Input {...text('signer')} />
        </>,
      )}
      {field(
        'capacity',
        <>
          <label htmlFor="particulars-capacity">{labels['capacity']}</label>
          <Input {...text('capacity')} />
        </>,
      )}
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
        <div className="wide row">
          <Beside document={document} other={error.more['document']} />
          <Checkbox checked={again} onChange={({ target }) => setAgain(target.checked)}>
            Đây là văn bản khác, vẫn lưu
          </Checkbox>
        </div>
      )}
      <div className="wide row particulars-acts">
        <Button type="primary" size="middle" htmlType="submit">
          Lưu thông tin
        </Button>
        <Button size="middle" onClick={onDone}>
          Bỏ
        </Button>
        <span className="small muted">Ctrl + Enter để lưu</span>
      </div>
    </form>
  )
}

/** In a window of its own: what was typed here stays. */
function Beside({ document: { id, agency }, other }: { document: DocumentView; other: unknown }) {
  const library = useLibraryOf(agency)
  if (!library || typeof other !== 'string') return null
  return (
    <Link to={`${library}/${id}/so-voi/${other}`} target="_blank">
      So hai bản
    </Link>
  )
}

const filled = (all: Partial<Record<keyof Particulars, unknown>>): Particulars =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined && value !== ''))

/** The worker reads a file once it is kept, together with making its view. */
const isBeingRead = ({ versions: [newest] }: DocumentView): boolean =>
  newest?.state === 'received' || (newest?.files.some(({ view }) => view === 'wanted') ?? false)

/** What is written of it, and since when: its files go their way while one types. */
const useParticulars = ({ revision, particulars }: DocumentView) =>
  useMemo(() => ({ revision, particulars }), [particulars])
