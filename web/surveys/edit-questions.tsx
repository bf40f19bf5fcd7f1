// The questions of a survey by factor: added, changed, moved within a factor and over its border, taken away.
import { Button } from 'antd'
import { useRef } from 'react'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useFault } from '../kit/faults.tsx'
import { announce } from '../kit/live.tsx'
import { moved } from '../kit/order.ts'
import { mergeFields, mergeRows } from './merge.ts'
import type { Survey } from './shapes.ts'
import { MoveButtons, TypedCell, Wrong } from './typed-cell.tsx'
import { tellPart, usePart } from './use-part.ts'

interface Question {
  readonly key: string
  readonly code: string
  readonly text: string
}
interface Factor {
  readonly key: string
  readonly name: string
  readonly questions: readonly Question[]
}

const factorsOf = ({ factors }: Survey): readonly Factor[] =>
  factors.map(({ code, name, questions }) => ({
    ...{ key: code, name },
    questions: questions.map((one) => ({ key: one.code, ...one })),
  }))

const merge = (base: readonly Factor[], mine: readonly Factor[], theirs: readonly Factor[]) =>
  mergeRows(base, mine, theirs, (was, here, there) => ({
    ...mergeFields({ ...was, questions: [] }, { ...here, questions: [] }, { ...there, questions: [] }),
    questions: mergeRows(was.questions, here.questions, there.questions),
  }))

/** Factors are numbered as they stand. */
const sent = (factors: readonly Factor[]) => ({
  factors: factors.map(({ name, questions }, n) => ({
    ...{ code: String(n + 1), name },
    questions: questions.map(({ code, text }) => ({ code, text })),
  })),
})

/** «TC4» after TC3; where nothing is asked yet, a code of the factor's number. */
function nextCode(factors: readonly Factor[], at: number): string {
  const [, prefix = `Y${at + 1}C`] = /^([A-Z]+)\d*$/.exec(factors[at]?.questions.at(-1)?.code ?? '') ?? []
  const taken = new Set(factors.flatMap(({ questions }) => questions.map(({ code }) => code)))
  return Array.from({ length: 200 }, (_, n) => `${prefix}${n + 1}`).find((code) => !taken.has(code)) ?? ''
}

export function EditQuestions({ survey, onClose }: { survey: Survey; onClose: () => void }) {
  const { mine, set, run } = usePart({ survey, of: factorsOf, merge, sent })
  const made = useRef(0)
  const newKey = () => `+${(made.current += 1)}`
  const count = mine.reduce((sum, { questions }) => sum + questions.length, 0)
  const put = (f: number, change: Partial<Factor>) =>
    set(mine.map((one, n) => (n === f ? { ...one, ...change } : one)))
  /** Over the border of its factor it becomes the last of the one before, or the first of the next. */
  const move = (f: number, q: number, by: 1 | -1) => {
    const { questions } = mine[f]!
    const question = questions[q]!
    const rest = questions.filter((one) => one !== question)
    const isInside = q + by >= 0 && q + by < questions.length
    if (isInside) put(f, { questions: moved(questions, q, by) })
    else
      set(
        mine.map((one, n) => {
          if (n === f) return { ...one, questions: rest }
          if (n !== f + by) return one
          return { ...one, questions: by < 0 ? [...one.questions, question] : [question, ...one.questions] }
        }),
      )
    announce(`Câu ${question.code} đã ${by < 0 ? 'lên' : 'xuống'} một bậc.`)
  }
  return (
    <ActDialog
      title="Sửa câu hỏi"
      kind="wide"
      act={`Lưu ${count} câu hỏi`}
      done="Đã lưu câu hỏi."
      labelOf={labelOf}
      tell={tellPart}
      run={run}
      onClose={onClose}
    >
      <p className="small muted">
        Mỗi câu trả lời theo 5 mức, từ rất không hài lòng đến rất hài lòng. Đưa câu lên quá câu đầu hoặc xuống
        quá câu cuối thì câu sang yếu tố bên cạnh.
      </p>
      <Said name="factors" />
      {mine.map(({ key, name, questions }, f) => (
        <fieldset key={key} className="survey-factor">
          <legend className="visually-hidden">Yếu tố {f + 1}</legend>
          <div className="survey-factor-name">
            <b>{f + 1}.</b>
            <span className="grow">
              <TypedCell
                label={`Tên yếu tố ${f + 1}`}
                name={`factors.${f}.name`}
                max={200}
                value={name}
                onType={(text) => put(f, { name: text })}
              />
            </span>
            <MoveButtons
              what={`yếu tố ${f + 1}`}
              up={f > 0 ? () => set(moved(mine, f, -1)) : undefined}
              down={f < mine.length - 1 ? () => set(moved(mine, f, 1)) : undefined}
              onRemove={() => set(mine.filter((_, n) => n !== f))}
            />
          </div>
          <Said name={`factors.${f}.questions`} />
          {questions.map((question, q) => {
            const at = `factors.${f}.questions.${q}`
            const change = (to: Partial<Question>) =>
              put(f, { questions: questions.map((one, n) => (n === q ? { ...one, ...to } : one)) })
            const what = `câu ${q + 1} của yếu tố ${f + 1}`
            return (
              <div key={question.key} className="survey-question">
                <span>
                  <TypedCell
                    label={`Mã ${what}`}
                    name={`${at}.code`}
                    max={8}
                    value={question.code}
                    onType={(code) => change({ code: code.toUpperCase() })}
                  />
                </span>
                <span>
                  <TypedCell
                    label={`Nội dung ${what}`}
                    name={`${at}.text`}
                    value={question.text}
                    onType={(text) => change({ text })}
                  />
                </span>
                <MoveButtons
                  what={what}
                  up={f + q > 0 ? () => move(f, q, -1) : undefined}
                  down={f < mine.length - 1 || q < questions.length - 1 ? () => move(f, q, 1) : undefined}
                  onRemove={() => put(f, { questions: questions.filter((one) => one !== question) })}
                />
              </div>
            )
          })}
          <Button
            aria-label={`Thêm câu hỏi vào yếu tố ${f + 1}`}
            onClick={() =>
              put(f, { questions: [...questions, { key: newKey(), code: nextCode(mine, f), text: '' }] })
            }
          >
            Thêm câu hỏi
          </Button>
        </fieldset>
      ))}
      <div>
        <Button onClick={() => set([...mine, { key: newKey(), name: '', questions: [] }])}>
          Thêm yếu tố
        </Button>
      </div>
    </ActDialog>
  )
}

const Said = ({ name }: { name: string }) => <Wrong said={useFault(name)} />

/** «factors.0.questions.2.text»: where it stands, as the screen says it. */
function labelOf(field: string): string | undefined {
  const [part, f, , q] = field.split('.')
  if (part !== 'factors') return undefined
  if (f === undefined) return 'Yếu tố, câu hỏi'
  return `Yếu tố ${Number(f) + 1}${q === undefined ? '' : `, câu ${Number(q) + 1}`}`
}
