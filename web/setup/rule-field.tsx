// A rule as one line, tried at once on figures that one types: points, working and the next step, or what is wrong.
import { formatPoints } from '../../schemas/format.ts'
import { TextField } from '../kit/fields.tsx'
import { FigureField } from '../kit/read-field.tsx'
import type { Asked, Tried, useTrial } from './use-trial.ts'

/** One of each kind; docs/huong-dan.md explains them. */
const examples: readonly (readonly [kind: string, line: string])[] = [
  ['có/không', 'có/không: dat | Đã ban hành kế hoạch?'],
  ['tỷ lệ', 'tỷ lệ: a trên b; làm tròn 4; từ 80%; đủ 100%; mẫu 0 được 0'],
  ['bậc', 'bậc: a / b; làm tròn 4; từ 90% được 100%; từ 80% được 75%'],
  ['công thức', 'công thức: max * min(1, a / b); làm tròn 2'],
  ['theo số lượng', 'theo số lượng: n được 0,25'],
  ['theo ngày', 'theo ngày ban hành: a thứ 1 đến 31/12 năm trước, chậm đến 30/01 được 50%'],
  ['số văn bản', 'số văn bản: a; từ 4 được 100%; từ 2 được 30%'],
  ['trừ điểm', 'trừ điểm: x mỗi 0,5; y mỗi 0,25'],
  ['điều tra', 'điều tra: SIPAS; làm tròn 4'],
  ['chấm tay', 'chấm tay'],
]

interface Props extends Pick<Asked, 'rule' | 'variables' | 'slots' | 'max'> {
  trial: ReturnType<typeof useTrial>
  /** What is wrong with the rule as it stands. */
  wrong: string | undefined
  isOpen: boolean
  onType: (rule: string) => void
}

export function RuleField({ rule, variables, slots, max, trial, wrong, isOpen, onType }: Props) {
  const { tried, figures, setFigures, papers, setPapers } = trial
  return (
    <section aria-label="Cách tính điểm">
      <TextField label="Cách tính" wrong={wrong} value={rule} disabled={!isOpen} onType={onType} />
      {isOpen && (
        <p className="small muted rule-examples">
          <span>Mẫu:</span>
          {examples.map(([kind, line]) => (
            <button key={kind} type="button" className="as-link" onClick={() => onType(line)}>
              {kind}
            </button>
          ))}
        </p>
      )}
      <fieldset className="rule-trial">
        <legend>Thử cách tính</legend>
        {variables.map(({ code, label, unit }) =>
          unit === 'có/không' ? (
            <label key={code} className="small">
              <input
                type="checkbox"
                checked={figures[code] === 'true'}
                onChange={({ target }) => setFigures({ ...figures, [code]: String(target.checked) })}
              />{' '}
              {label}
            </label>
          ) : (
            <FigureField
              key={code}
              label={`${code}: ${label}`}
              value={figures[code]}
              onRead={(value) => {
                const { [code]: _old, ...rest } = figures
                setFigures(value === undefined ? rest : { ...rest, [code]: value })
              }}
            />
          ),
        )}
        {slots.map(({ key, name }) => (
          <FigureField
            key={key}
            label={`Số văn bản ở mục ${key}: ${name}`}
            value={papers[key] === undefined ? undefined : String(papers[key])}
            onRead={(value) =>
              setPapers({ ...papers, [key]: Math.min(100, Math.max(0, Math.trunc(Number(value ?? 0)))) })
            }
          />
        ))}
        <output aria-live="polite">{tried?.faults.length === 0 && <Answer tried={tried} max={max} />}</output>
      </fieldset>
    </section>
  )
}

/** Nothing of a rule that is wrong: its field says so. */
function Answer({ tried: { points, working, missing, next }, max }: { tried: Tried; max: number }) {
  return (
    <>
      {points !== undefined && (
        <p>
          Được <b>{formatPoints(points)}</b> / {formatPoints(max)} điểm.
        </p>
      )}
      <p className="small">
        {working} {missing.join(' ')} {next}
      </p>
    </>
  )
}
