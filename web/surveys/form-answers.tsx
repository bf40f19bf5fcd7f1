// The answers of one form under the keyboard: a digit is the level of the question that has the focus, and goes on to the next.
import { type KeyboardEvent, type RefObject, useId } from 'react'
import type { Survey } from './shapes.ts'

/** By question 1 to 5, or 0 where the paper leaves it open; a question that was not typed yet is not there. */
export type Answers = Readonly<Record<string, number>>

const words = ['Bỏ trống', 'Rất không hài lòng', 'Không hài lòng', 'Bình thường', 'Hài lòng', 'Rất hài lòng']
const choices = [1, 2, 3, 4, 5, 0]

interface Props {
  factors: Survey['factors']
  answers: Answers
  /** Questions that are said to be missing. */
  missing: readonly string[]
  box: RefObject<HTMLDivElement | null>
  onAnswer: (code: string, level: number) => void
  /** After the last question. */
  onEnd: () => void
}

export function FormAnswers({ factors, answers, missing, box, onAnswer, onEnd }: Props) {
  const codes = factors.flatMap(({ questions }) => questions.map(({ code }) => code))
  const go = (code: string, by: number) => {
    const next = codes[codes.indexOf(code) + by]
    if (next !== undefined) focusOn(box.current, next)
    else if (by > 0) onEnd()
  }
  const press = (event: KeyboardEvent, code: string) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    const isLevel = /^[0-5]$/.test(key)
    const by = isLevel || key === 'ArrowDown' || key === 'Enter' ? 1 : key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    if (isLevel) onAnswer(code, Number(key))
    go(code, by)
  }
  return (
    <div ref={box} className="form-answers">
      {factors.map(({ code: factor, name, questions }) => (
        <section key={factor} aria-label={`${factor}. ${name}`}>
          <h3>
            {factor}. {name}
          </h3>
          {questions.map((question) => (
            <Question
              key={question.code}
              question={question}
              level={answers[question.code]}
              isMissing={missing.includes(question.code)}
              onPress={(event) => press(event, question.code)}
              onAnswer={(level) => onAnswer(question.code, level)}
            />
          ))}
        </section>
      ))}
    </div>
  )
}

/** The level that was chosen, or the first. */
export function focusOn(box: HTMLElement | null, code: string): void {
  const radios = box?.querySelectorAll<HTMLInputElement>(`[data-question="${code}"] input`)
  const found = [...(radios ?? [])].find(({ checked }) => checked) ?? radios?.[0]
  found?.focus()
}

interface QuestionProps {
  question: Survey['factors'][number]['questions'][number]
  level: number | undefined
  isMissing: boolean
  onPress: (event: KeyboardEvent) => void
  onAnswer: (level: number) => void
}

function Question({ question: { code, text }, level, isMissing, onPress, onAnswer }: QuestionProps) {
  const id = useId()
  return (
    <div
      className={isMissing ? 'form-question missing' : 'form-question'}
      data-question={code}
      role="radiogroup"
      aria-labelledby={id}
      onKeyDown={onPress}
    >
      <span id={id}>
        <span className="muted">{code}</span> {text}
        {isMissing && <span className="red"> Chưa nhập.</span>}
      </span>
      <span className="form-levels">
        {choices.map((one) => (
          <label key={one} title={words[one]}>
            <input
              type="radio"
              name={id}
              checked={level === one}
              aria-label={one === 0 ? 'Bỏ trống' : `${one}, ${words[one]!.toLocaleLowerCase('vi')}`}
              onChange={() => onAnswer(one)}
            />
            <span aria-hidden>{one === 0 ? 'trống' : one}</span>
          </label>
        ))}
      </span>
    </div>
  )
}
