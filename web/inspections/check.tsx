// The checklist, filled while one is there: what is looked at, the result, what is to be said of it.
import { Button } from 'antd'
import { useState } from 'react'
import { words } from '../../schemas/words.ts'
import { put } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ChoiceField, TextField } from '../kit/fields.tsx'
import type { ActProps } from './acts.tsx'
import { type Check, editedOf, optionsOf } from './shapes.ts'

export function CheckForm({ inspection, onClose }: ActProps) {
  const [rows, setRows] = useState<readonly Check[]>(inspection.checklist)
  const set = (at: number, { result, note }: { result?: string; note?: string }) =>
    setRows(
      rows.map((row, n): Check => {
        if (n !== at) return row
        const { leaf, text } = row
        return {
          ...{ leaf, text },
          ...(result && { result: result as NonNullable<Check['result']> }),
          ...(note && { note }),
        }
      }),
    )
  const clean = rows.map(({ note, ...row }) => ({ ...row, ...(note?.trim() && { note: note.trim() }) }))
  return (
    <ActDialog
      title={`Nội dung kiểm tra: ${inspection.code}`}
      kind="wide"
      act="Lưu kết quả"
      done="Đã lưu kết quả kiểm tra."
      labelOf={() => 'Nội dung kiểm tra'}
      run={() => put('/api/v1/inspections/{id}', { ...editedOf(inspection), checklist: clean })}
      onClose={onClose}
    >
      {rows.map(({ leaf, text, result = '', note = '' }, n) => (
        <fieldset key={n} className="inspection-check">
          <legend>
            {leaf}: {text}
          </legend>
          <ChoiceField
            label="Kết quả"
            value={result}
            options={[{ value: '', label: 'Chưa ghi' }, ...optionsOf(words.inspections.results)]}
            onChoose={(chosen) => set(n, { result: chosen, note })}
          />
          <TextField
            label="Ghi chú"
            name={`checklist.${n}.note`}
            value={note}
            onType={(typed) => set(n, { result, note: typed })}
          />
          <Button aria-label={`Bỏ dòng ${n + 1}`} onClick={() => setRows(rows.filter((_, at) => at !== n))}>
            Bỏ
          </Button>
        </fieldset>
      ))}
    </ActDialog>
  )
}
