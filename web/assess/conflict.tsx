import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import type { Assessment } from '../api/shapes.ts'
import type { Conflict } from './fields.ts'

interface Props {
  assessment: Assessment
  conflicts: readonly Conflict[]
  onResolve: (choices: Record<string, 'mine' | 'theirs'>) => void
}

/** Two people changed the same field: both texts stand side by side, nothing is lost, equal fields are merged already. */
export function Conflicts({ assessment, conflicts, onResolve }: Props) {
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({})
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const isDone = conflicts.every(({ field }) => chosen[field])
  const n = assessment.revision
  return (
    <section ref={box} className="note amber conflict" aria-labelledby="conflict-title" tabIndex={-1}>
      <h2 id="conflict-title">Người khác vừa lưu bản {n} trong khi bạn đang soạn</h2>
      <p>Nội dung bạn gõ vẫn còn nguyên, chưa gửi. Hãy chọn cho từng ô; ô không khác nhau đã tự ghép.</p>
      <table className="w">
        <thead>
          <tr>
            <th>Ô</th>
            <th>Bản {n} (đang lưu)</th>
            <th>Của bạn</th>
          </tr>
        </thead>
        <tbody>
          {conflicts.map(({ field, mine, theirs }) => (
            <tr key={field}>
              <td>{nameOf(assessment, field)}</td>
              {(
                [
                  ['theirs', theirs, `Lấy bản ${n}`],
                  ['mine', mine, 'Giữ của tôi'],
                ] as const
              ).map(([side, text, act]) => (
                <td key={side}>
                  <div className="strong">{shown(field, text)}</div>
                  <Button
                    type={chosen[field] === side ? 'primary' : 'default'}
                    aria-pressed={chosen[field] === side}
                    aria-label={`${act}: ${nameOf(assessment, field)}`}
                    onClick={() => setChosen({ ...chosen, [field]: side })}
                  >
                    {act}
                  </Button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Button type="primary" disabled={!isDone} onClick={() => onResolve(chosen)}>
        Lưu bản đã chọn
      </Button>
    </section>
  )
}

function nameOf({ variables }: Assessment, field: string): string {
  const [kind, code] = field.split(':')
  const label = variables.find((variable) => variable.code === code)?.label ?? code ?? ''
  if (kind === 'figure') return label
  if (kind === 'sure') return `${label} (ước hay chính thức)`
  if (code !== undefined) return `${label} (nguồn số liệu)`
  return (
    { 'hand.self': 'Điểm tự chấm', 'hand.reason': 'Lý do chấm khác', explanation: 'Giải trình' }[field] ??
    field
  )
}

function shown(field: string, text: string): string {
  if (text === '') return '(để trống)'
  if (text === 'true') return 'có'
  if (text === 'false') return 'không'
  if (field.startsWith('sure:')) return text === 'estimate' ? 'ước thực hiện' : 'chính thức'
  return field.startsWith('figure:') ? formatNumber(text) : text
}
