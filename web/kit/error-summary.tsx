import { useEffect, useRef } from 'react'
import { ApiProblem } from '../api/problem.ts'
import { listed } from './fault-words.ts'

/**
 * All that is wrong with a form at once; takes focus when it appears or changes. `labelOf` names a field as the form does.
 * `told`: fields that say their own faults as one types.
 */
export function ErrorSummary({
  error,
  labelOf,
  told = [],
}: {
  error: unknown
  told?: readonly string[]
  labelOf?: (field: string) => string | undefined
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error) box.current?.focus()
  }, [error])
  if (!error) return null
  const problem = error instanceof ApiProblem ? error : undefined
  // Where the problem is the fault of one field, its sentence is the heading already.
  const faults =
    problem?.faults.filter(({ field, sentence }) => sentence !== problem.message && !told.includes(field)) ??
    []
  const labelAt = (field: string) => labelOf?.(field) ?? shownLabel(field)
  return (
    <div ref={box} className="summary-of-errors" role="alert" tabIndex={-1}>
      <strong>{problem?.message ?? 'Có lỗi ở trình duyệt. Hãy tải lại trang rồi thử lại.'}</strong>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault.field + fault.sentence}>{listed(fault, labelAt(fault.field))}</li>
          ))}
        </ul>
      )}
      {problem?.incident !== undefined && (
        <div className="small muted">
          Mã sự cố <code>{problem.incident}</code>
        </div>
      )}
    </div>
  )
}

/** Of a field of the kit that stands on the page. */
const shownLabel = (field: string): string | undefined =>
  document.querySelector(`label[data-field="${CSS.escape(field)}"]`)?.firstChild?.textContent ?? undefined
