// Nhập phiếu giấy: form after form of one unit and group. What was typed stays in this page alone until it is closed; with it a
// wrong form can be taken back, which nobody can later.
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { post } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { cache } from '../api/query.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { FaultsOf } from '../kit/faults.tsx'
import { ChoiceField, LongField, TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { type Answers, focusOn, FormAnswers } from './form-answers.tsx'
import { Leave, Sitting, type Typed } from './form-sitting.tsx'
import type { Survey } from './shapes.ts'

interface Props {
  survey: Survey
  collecting: NonNullable<Survey['collecting']>
  onClose: () => void
}

const blank = { answers: {} as Answers, comment: '' }

export function TypeForms({ survey, collecting, onClose }: Props) {
  const { id, factors } = survey
  const [place, setPlace] = useState(() => ({
    unit: collecting.places[0]?.unit ?? '',
    group: collecting.places[0]?.group ?? '',
  }))
  const [number, setNumber] = useState('')
  const [{ answers, comment }, setForm] = useState(blank)
  const [typed, setTyped] = useState<readonly Typed[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])
  const [error, setError] = useState<unknown>()
  const [state, setState] = useState<'typing' | 'sending' | 'unsure'>('typing')
  const [isLeaving, setLeaving] = useState(false)
  const key = useRef(crypto.randomUUID())
  const box = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLDivElement>(null)
  const codes = factors.flatMap(({ questions }) => questions.map((question) => question.code))
  const isTouched = Object.keys(answers).length > 0 || comment !== ''
  const isHeld = state !== 'typing'

  const save = async () => {
    if (state === 'sending') return
    const open = codes.filter((code) => answers[code] === undefined)
    setMissing(open)
    if (open[0] !== undefined) return focusOn(box.current, open[0])
    setState('sending')
    const form = { key: key.current, ...place, levels: answers, comment, ...(number && { number }) }
    try {
      await post('/api/v1/surveys/{id}/forms', { id, ...form })
    } catch (problem) {
      // Without an answer it may have been counted: it is sent as it is until that is known.
      const isUnknown = !(problem instanceof ApiProblem) || problem.status === 0 || problem.status >= 500
      setState(isUnknown ? 'unsure' : 'typing')
      return setError(problem)
    }
    setTyped([{ ...form, n: (typed[0]?.n ?? 0) + 1 }, ...typed])
    next(after(number), blank)
    announce(`Đã lưu phiếu${number ? ` số ${number}` : ''}. Mời nhập phiếu sau.`)
  }
  const next = (paper: string, form: typeof blank) => {
    void cache.invalidateQueries()
    key.current = crypto.randomUUID()
    setNumber(paper)
    setForm(form)
    setError(undefined)
    setState('typing')
    requestAnimationFrame(() => codes[0] !== undefined && focusOn(box.current, codes[0]))
  }
  const taken = (one: Typed) => {
    setTyped(typed.filter((other) => other !== one))
    if (isTouched) return void cache.invalidateQueries()
    setPlace({ unit: one.unit, group: one.group })
    next(one.number ?? '', { answers: one.levels, comment: one.comment })
  }
  const close = () => (isTouched || typed.length ? setLeaving(true) : onClose())
  return (
    <>
      <Dialog
        title="Nhập phiếu giấy"
        kind="wide"
        onClose={close}
        onAct={() => void save()}
        footer={
          <>
            <Button onClick={close}>Đóng</Button>
            <Button type="primary" loading={state === 'sending'} onClick={() => void save()}>
              {state === 'unsure' ? 'Gửi lại phiếu này' : 'Lưu, sang phiếu sau'}
            </Button>
          </>
        }
      >
        <ErrorSummary
          error={error}
          labelOf={(field) => (field === 'number' ? 'Số của phiếu giấy' : undefined)}
        />
        {missing.length > 0 && (
          <p className="note amber" role="alert">
            Còn {missing.length} câu chưa nhập ({missing.join(', ')}). Câu nào phiếu để trống thì gõ 0.
          </p>
        )}
        {state === 'unsure' && (
          <p className="note amber">
            Chưa rõ máy chủ đã nhận phiếu này chưa, nên phiếu được giữ nguyên. Hãy gửi lại: phiếu chỉ được
            tính một lần.
          </p>
        )}
        <FaultsOf error={error}>
          <fieldset className="form-typing" disabled={isHeld}>
            <PlaceFields survey={survey} collecting={collecting} place={place} onChoose={setPlace}>
              <TextField
                label="Số của phiếu giấy"
                name="number"
                disabled={isHeld}
                value={number}
                onType={setNumber}
                hint="Không bắt buộc; chống nhập trùng."
              />
            </PlaceFields>
            <Counts collecting={collecting} place={place} here={typed.length} />
            <p className="small muted">
              Gõ 1–5 là mức của câu đang chọn, 0 nếu phiếu để trống, máy tự sang câu sau; ↑ ↓ đổi câu; Ctrl
              Enter lưu.
            </p>
            <FormAnswers
              factors={factors}
              answers={answers}
              missing={missing}
              box={box}
              onAnswer={(code, level) => {
                setForm((form) => ({ ...form, answers: { ...form.answers, [code]: level } }))
                setMissing((all) => all.filter((one) => one !== code))
              }}
              onEnd={() => said.current?.querySelector('textarea')?.focus()}
            />
            <div ref={said}>
              <LongField
                label="Góp ý"
                disabled={isHeld}
                value={comment}
                onType={(text) => setForm((form) => ({ ...form, comment: text }))}
                hint="Không ghi tên, số điện thoại; nếu có, hệ thống bỏ đi khi lưu."
              />
            </div>
          </fieldset>
        </FaultsOf>
        <Sitting survey={survey} collecting={collecting} typed={typed} onTaken={taken} />
      </Dialog>
      {isLeaving && (
        <Leave
          isTouched={isTouched}
          isUnsure={state === 'unsure'}
          forms={typed.length}
          onStay={() => setLeaving(false)}
          onLeave={onClose}
        />
      )}
    </>
  )
}

/** Papers lie in the order of their numbers: 012, then 013. */
const after = (number: string): string =>
  number.replace(/\d+$/, (last) => String(Number(last) + 1).padStart(last.length, '0'))

interface Place {
  unit: string
  group: string
}

function PlaceFields({
  survey: { groups },
  collecting: { units, places },
  place: { unit, group },
  onChoose,
  children,
}: Omit<Props, 'onClose'> & { place: Place; onChoose: (place: Place) => void; children: ReactNode }) {
  const asked = (of: string) => places.filter((one) => one.unit === of).map((one) => one.group)
  return (
    <div className="form-place">
      <ChoiceField
        label="Cơ quan"
        name="unit"
        value={unit}
        options={units.map(({ id: value, name: label }) => ({ value, label }))}
        onChoose={(to) =>
          onChoose({ unit: to, group: asked(to).includes(group) ? group : (asked(to)[0] ?? '') })
        }
      />
      <ChoiceField
        label="Nhóm"
        name="group"
        value={group}
        options={groups
          .filter(({ code }) => asked(unit).includes(code))
          .map(({ code: value, name: label }) => ({ value, label }))}
        onChoose={(to) => onChoose({ unit, group: to })}
      />
      {children}
    </div>
  )
}

function Counts({
  collecting: { places },
  place,
  here,
}: Pick<Props, 'collecting'> & { place: Place; here: number }) {
  const found = places.find(({ unit, group }) => unit === place.unit && group === place.group)
  if (!found) return null
  const { issue, typed, online, brought } = found
  return (
    <p className="form-counts">
      Lần này đã nhập <b>{formatNumber(here)}</b> phiếu. Cơ quan và nhóm này đã về{' '}
      <b>{formatNumber(typed + online + brought)}</b> phiếu ({formatNumber(typed)} giấy,{' '}
      {formatNumber(online)} trực tuyến, {formatNumber(brought)} từ tệp) trên {formatNumber(issue)} phiếu phát
      ra.
    </p>
  )
}
