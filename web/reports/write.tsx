// The parts that are written. What was typed is kept until it is saved, also where somebody else came first.
import { capital } from '../../schemas/format.ts'
import { Button } from 'antd'
import { Fragment, useState } from 'react'
import { words } from '../../schemas/words.ts'
import { put } from '../api/client.ts'
import { cache } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { FaultsOf } from '../kit/faults.tsx'
import { LongField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { type Part, parts, type Report, seenOf } from './shapes.ts'

const labelOf = (field: string) =>
  parts.includes(field as Part) ? capital(words.reportParts[field as Part]) : undefined

export function Write({ report }: { report: Report }) {
  const [texts, setTexts] = useState<Partial<Record<Part, string>>>({})
  const proposed: Partial<Record<Part, string>> = report.proposed
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const valueOf = (part: Part) => texts[part] ?? report[part] ?? ''
  const isChanged = parts.some((part) => valueOf(part).trim() !== (report[part] ?? ''))
  const save = async () => {
    setBusy(true)
    try {
      const said = parts.flatMap((part) => (valueOf(part).trim() ? [[part, valueOf(part).trim()]] : []))
      await put('/api/v1/reports/{id}', {
        ...seenOf(report),
        ...(Object.fromEntries(said) as Partial<Record<Part, string>>),
      })
      await cache.invalidateQueries()
      announce('Đã lưu báo cáo.')
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <section aria-label="Nội dung báo cáo">
      <ErrorSummary error={error} labelOf={labelOf} />
      <FaultsOf error={error}>
        {parts.map((part) => (
          <Fragment key={part}>
            <LongField
              label={capital(words.reportParts[part])}
              name={part}
              max={20_000}
              value={valueOf(part)}
              onType={(text) => setTexts({ ...texts, [part]: text })}
            />
            {proposed[part] && valueOf(part) === '' && (
              <Button
                size="small"
                className="reports-proposed"
                aria-label={`Lấy từ nhiệm vụ: ${words.reportParts[part]}`}
                onClick={() => setTexts({ ...texts, [part]: proposed[part] })}
              >
                Lấy từ nhiệm vụ
              </Button>
            )}
          </Fragment>
        ))}
      </FaultsOf>
      <div className="row">
        <Button loading={isBusy} disabled={!isChanged} onClick={() => void save()}>
          Lưu báo cáo
        </Button>
        <span className="small muted">
          {isChanged ? 'Có nội dung chưa lưu. Hãy lưu trước khi trình lãnh đạo.' : 'Nội dung đã lưu.'}
        </span>
      </div>
    </section>
  )
}
