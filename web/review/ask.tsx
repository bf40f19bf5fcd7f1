// Yêu cầu bổ sung: which place, what is wrong with it, in words, until when. Slides over the footer; the claim stays in sight.
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { dayOf, formatDeadline, formatPoints } from '../../schemas/format.ts'
import type { Assessment, Cited } from '../api/shapes.ts'
import { aboutOf } from '../assess/about.ts'
import { documentName } from '../assess/acts.ts'
import { useKeys } from '../kit/keys.ts'
import { DayField } from '../kit/read-field.tsx'
import { type Defect, defects } from '../words/defects.ts'
import { TextArea } from '../kit/text-area.tsx'

export interface Asked {
  slot?: string
  defect?: Defect['code']
  citation?: string
  pages?: string
  words: string
  due: string
}

interface Props {
  assessment: Assessment
  shown: Cited | undefined
  /** Of it, the page that is open. */
  page: number
  /** Put aside, it keeps what was written. */
  isOpen: boolean
  isBusy: boolean
  onSend: (requests: Asked[]) => void
  onClose: () => void
}

const common = 4

export function Ask({ assessment, shown, page, isOpen, isBusy, onSend, onClose }: Props) {
  const { slots, round, max, self, requestDue } = assessment
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const [slot, setSlot] = useState<string | undefined>(shown?.slot ?? slots[0]?.key)
  const [defect, setDefect] = useState<Defect['code']>()
  const [words, setWords] = useState('')
  const [isTyped, setTyped] = useState(false)
  const [day, setDay] = useState<string | undefined>(dayOf(requestDue))
  useEffect(() => {
    if (isOpen) document.getElementById('noi-dung-yeu-cau')?.focus()
  }, [isOpen])
  const due = day && `${day}T10:00:00.000Z` // 17:00 in Vietnam
  // What is being looked at is what is spoken of, while it stands in the chosen place.
  const about = shown && shown.slot === slot ? shown : undefined
  const at = about && { citation: about.key, ...(page > 1 && { pages: String(page) }) }
  const one: Asked | undefined =
    words.trim() && due
      ? { ...(slot && { slot }), ...(defect && { defect }), ...at, words: words.trim(), due }
      : undefined
  const all = [...asked, ...(one ? [one] : [])]
  const pick = (code: Defect['code'] | undefined, place = slot) => {
    setDefect(code)
    const found = defects.find((known) => known.code === code)
    if (found && !isTyped) setWords(filled(found.sentence, assessment, place, shown))
  }
  const another = () => {
    if (!one) return
    setAsked(all)
    setDefect(undefined)
    setWords('')
    setTyped(false)
    document.getElementById('noi-dung-yeu-cau')?.focus()
  }
  const send = () => {
    if (all.length > 0) onSend([...all])
    else document.getElementById('noi-dung-yeu-cau')?.focus()
  }
  useKeys(isOpen ? { 'Ctrl+Enter': send, Escape: onClose } : {})
  const nameOf = (key: string | undefined) => {
    const n = slots.findIndex((known) => known.key === key)
    return n < 0 ? 'Số liệu, giải trình' : `Mục ${n + 1}`
  }
  const whole = slot === undefined ? 'số liệu, giải trình' : 'cả mục'
  return (
    <section className="ask" aria-label={`Yêu cầu bổ sung, lần ${round}`} hidden={!isOpen}>
      <div className="row">
        <h2 className="grow">Yêu cầu bổ sung, lần {round}</h2>
        <span className="small red medium">{formatPoints(self ?? max)} điểm có nguy cơ mất</span>
      </div>
      {asked.map((request, n) => (
        <div key={request.words + String(n)} className="row small asked">
          <b>{nameOf(request.slot)}</b>
          {request.citation && <span>{aboutOf(request, assessment)}</span>}
          <span className="grow cut">{request.words}</span>
          <button
            type="button"
            className="as-link"
            onClick={() => setAsked(asked.filter((_, at) => at !== n))}
          >
            Bỏ<span className="visually-hidden"> yêu cầu {nameOf(request.slot)}</span>
          </button>
        </div>
      ))}
      <div className="ask-row" role="group" aria-label="Mục">
        <span className="ask-label">Mục</span>
        {slots.map(({ key, name }, n) => (
          <Pick key={key} on={slot === key} onPick={() => setSlot(key)} title={name}>
            {slot === key ? `${n + 1}. ${name}` : n + 1}
          </Pick>
        ))}
        <Pick on={slot === undefined} onPick={() => setSlot(undefined)}>
          Số liệu, giải trình
        </Pick>
      </div>
      <div className="ask-row" role="group" aria-label="Về">
        <span className="ask-label">Về</span>
        <span className="grow">
          {(at && aboutOf(at, assessment)) ?? `${whole}; không riêng tài liệu nào`}
        </span>
      </div>
      <div className="ask-row" role="group" aria-label="Lý do">
        <span className="ask-label">Lý do</span>
        {defects.slice(0, common).map(({ code, name }) => (
          <Pick key={code} on={defect === code} onPick={() => pick(code)}>
            {name}
          </Pick>
        ))}
        <select
          aria-label="Lý do khác trong danh mục"
          value={defects.slice(common).some(({ code }) => code === defect) ? defect : ''}
          onChange={({ target }) => pick(defects.find(({ code }) => code === target.value)?.code)}
        >
          <option value="">Lý do khác…</option>
          {defects.slice(common).map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="ask-row at-top">
        <label className="ask-label" htmlFor="noi-dung-yeu-cau">
          Nội dung
        </label>
        <TextArea
          id="noi-dung-yeu-cau"
          rows={2}
          maxLength={3000}
          placeholder="Thiếu gì, ở đâu, đề nghị cơ quan làm gì"
          value={words}
          onChange={({ target }) => {
            setWords(target.value)
            setTyped(target.value !== '')
          }}
        />
      </div>
      <div className="ask-row ask-end">
        <DayField label="Hạn 17:00" value={day} onRead={setDay} />
        <span className="small muted grow cut">
          {due ? formatDeadline(due).slice(7, -11) : 'Hãy ghi hạn.'}
        </span>
        <Button type="text" disabled={!one} onClick={another}>
          Thêm mục khác
        </Button>
        <Button type="text" onClick={onClose}>
          Đóng lại <kbd>Esc</kbd>
        </Button>
        <Button size="middle" type="primary" loading={isBusy} onClick={send}>
          Gửi{all.length > 1 ? ` ${all.length} yêu cầu` : ''} <kbd>Ctrl Enter</kbd>
        </Button>
      </div>
    </section>
  )
}

function Pick({
  on,
  onPick,
  title,
  children,
}: {
  on: boolean
  onPick: () => void
  title?: string
  children: React.ReactNode
}) {
  return (
    <button type="button" className="pick" aria-pressed={on} title={title} onClick={onPick}>
      {children}
    </button>
  )
}

/** The catalogue's sentence about this paper; what only the reviewer knows stays as dots to be filled. */
function filled(
  sentence: string,
  { slots }: Assessment,
  slot: string | undefined,
  shown: Cited | undefined,
): string {
  const at = slots.find(({ key }) => key === slot)
  const cited = shown?.slot === slot ? shown : at?.citations[0]
  return sentence
    .replace('{tài liệu}', cited ? documentName(cited) : (at?.name ?? 'Tài liệu'))
    .replace('{loại}', at?.type ?? '…')
    .replace(/\{[^}]*\}\.?/g, '…')
}
