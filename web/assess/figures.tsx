import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import {
  figureFault,
  formatNumber,
  formatPoints,
  formatWorth,
  parsePoints,
  unitLabel,
  unknown,
} from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import { FigureField, PointsField } from '../kit/read-field.tsx'
import { Block, Step } from './block.tsx'
import type { Fields } from './fields.ts'
import { FigureSource } from './figure-source.tsx'

interface Props {
  assessment: Assessment
  fields: Fields
  canSave: boolean
  onType: (fields: Fields) => void
}

/** 1 → 2: declared figures and what the rule makes of them, in words; the server computes. */
export function Figures({ assessment, fields, canSave, onType }: Props) {
  const { variables, score, self, max, min = 0, lost, handReason } = assessment
  const [isByHand, setByHand] = useState(handReason !== undefined || fields['hand.self'] !== '')
  return (
    <Block
      id="muc-figures"
      title={
        <>
          <Step n={1} /> Số liệu kê khai <span className="arrow">→</span> <Step n={2} /> Tự chấm
        </>
      }
      aside={
        canSave && (
          <Button
            type="text"
            aria-expanded={isByHand}
            onClick={() => {
              if (isByHand) onType({ 'hand.self': '', 'hand.reason': '' })
              setByHand(!isByHand)
            }}
          >
            {isByHand ? 'Chấm theo quy tắc' : 'Chấm khác quy tắc…'}
          </Button>
        )
      }
    >
      <div className="figures">
        {variables.map((variable) => (
          <Variable key={variable.code} {...{ assessment, variable, fields, canSave, onType }} />
        ))}
        <div className="score" aria-live="polite">
          <span className="score-label">Điểm tự chấm</span>
          <b>{self === undefined ? unknown : formatPoints(self)}</b> / {formatWorth(assessment)}
        </div>
      </div>
      <p className="rule small">
        {score.working}
        {score.missing.length > 0 && <> Còn thiếu: {score.missing.join(' ')}</>}
        {score.next !== undefined && <> {score.next}</>}{' '}
        {lost > 0 && (
          <span className="amber medium">Mất {formatPoints(lost)} điểm: bắt buộc giải trình.</span>
        )}
      </p>
      {(isByHand || handReason !== undefined) && (
        <div className="by-hand" id="muc-score">
          <PointsField
            label="Điểm tự chấm khác quy tắc"
            value={fields['hand.self'] ? parsePoints(fields['hand.self']) : undefined}
            disabled={!canSave}
            onRead={(points) => onType({ 'hand.self': points === undefined ? '' : formatPoints(points) })}
            hint={`Từ ${formatPoints(min)} đến ${formatPoints(max)}${score.points === undefined ? '' : `; quy tắc cho ${formatPoints(score.points)}`}`}
          />
          <div className="field grow">
            <label htmlFor="hand-reason">Lý do chấm khác quy tắc (bắt buộc)</label>
            <Input
              id="hand-reason"
              value={fields['hand.reason'] ?? ''}
              disabled={!canSave}
              maxLength={2000}
              onChange={({ target }) => onType({ 'hand.reason': target.value })}
            />
          </div>
        </div>
      )}
    </Block>
  )
}

type VariableProps = Props & { variable: Assessment['variables'][number] }

function Variable({ assessment, variable, fields, canSave, onType }: VariableProps) {
  const { code, label, unit, source } = variable
  const name = `figure:${code}`
  const value = fields[name] ?? ''
  if (unit === 'có/không')
    return (
      <fieldset className="field yes-no" disabled={!canSave} id={`so-lieu-${code}`}>
        <legend className="field-label">{label}</legend>
        {[
          ['true', 'Có'],
          ['false', 'Không'],
        ].map(([answer = '', word]) => (
          <label key={answer}>
            <input
              type="radio"
              name={name}
              checked={value === answer}
              onChange={() => onType({ [name]: answer })}
            />
            {word}
          </label>
        ))}
      </fieldset>
    )
  return (
    <div className="figure-field">
      <FigureField
        id={`so-lieu-${code}`}
        label={unitLabel(label, unit)}
        value={value || undefined}
        disabled={!canSave}
        onRead={(read) => onType({ [name]: read ?? '' })}
        refuse={(read) => figureFault(variable, read)}
        hint={[source && `Nguồn: ${source}`, value && value.length > 3 ? formatNumber(value) : '']
          .filter(Boolean)
          .join(' · ')}
      />
      {canSave && value !== '' && (
        <Checkbox
          checked={fields[`sure:${code}`] === 'estimate'}
          onChange={({ target }) => onType({ [`sure:${code}`]: target.checked ? 'estimate' : 'official' })}
        >
          ước thực hiện
        </Checkbox>
      )}
      {!canSave && fields[`sure:${code}`] === 'estimate' && (
        <span className="small amber">ước thực hiện</span>
      )}
      {value !== '' && <FigureSource {...{ assessment, variable, fields, canSave, onType }} />}
    </div>
  )
}
