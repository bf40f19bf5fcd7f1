import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import type { Assessment } from '../api/shapes.ts'
import { Dialog } from '../kit/dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Wait } from '../kit/wait.tsx'
import { Standing } from '../library/standing.tsx'
import { unopened } from '../library/scan-words.ts'
import { citeIn, useAct } from './acts.ts'

interface Props {
  assessment: Assessment
  agency: string
  onClose: () => void
}

/** «Chọn từ kho»: one document may serve many criteria. */
export function PickDocument({ assessment, agency, onClose }: Props) {
  const { slots } = assessment
  const [words, setWords] = useState('')
  const [slot, setSlot] = useState(slots.find(({ missing }) => missing > 0)?.key ?? slots[0]?.key ?? '')
  const { act, error, isBusy } = useAct()
  const q = words.trim()
  const found = useGet('/api/v1/documents', { agency, ...(q && { q }) }, { keep: true })
  const take = async (version: string, name: string) => {
    if (await act(() => citeIn(assessment, slot, version), `Đã gắn ${name}.`)) onClose()
  }
  return (
    <Dialog title="Chọn tài liệu từ kho" kind="wide" onClose={onClose}>
      <ErrorSummary error={error} />
      <div className="pick-head">
        <div className="field grow">
          <label htmlFor="pick-words">Tìm số, ký hiệu, trích yếu (gõ có dấu hoặc không dấu)</label>
          <Input
            id="pick-words"
            size="middle"
            autoFocus
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <div className="field">
          <label htmlFor="pick-slot">Gắn vào mục</label>
          <Select
            id="pick-slot"
            size="middle"
            value={slot}
            onChange={setSlot}
            getPopupContainer={(inside: HTMLElement) => inside.closest('dialog') ?? document.body}
            options={slots.map(({ key, name }, n) => ({ value: key, label: `${n + 1}. ${name}` }))}
          />
        </div>
      </div>
      <Wait for={found}>
        {({ rows, total }) => (
          <>
            <p className="small muted" role="status">
              {total} tài liệu {q && `khớp “${q}” (không phân biệt dấu)`}
            </p>
            <table className="w">
              <tbody>
                {rows.map((row) => {
                  const { id, code, name: file, particulars, version, state, scan } = row
                  const isOpen = state === 'kept' && scan !== 'infected'
                  const name = particulars.symbol ?? code
                  return (
                    <tr key={id}>
                      <td className="nowrap strong">{name}</td>
                      <td className="nowrap">{particulars.issued && formatDay(particulars.issued)}</td>
                      <td>{particulars.subject ?? <span className="muted">{file}</span>}</td>
                      <td className="nowrap">{(!isOpen || unopened[scan]) && <Standing row={row} />}</td>
                      <td className="num nowrap">
                        {isOpen && (
                          <Button
                            disabled={isBusy}
                            onClick={() => void take(version, name)}
                            aria-label={`Gắn ${name} vào tiêu chí`}
                          >
                            Gắn vào tiêu chí
                          </Button>
                        )}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </>
        )}
      </Wait>
    </Dialog>
  )
}
