// Areas and leaves as rows of a form: code, name, and of points, maximum, rate and reason whatever the source prints.
import { Button } from 'antd'
import { PointsField } from '../kit/read-field.tsx'
import { TextField } from '../kit/fields.tsx'
import type { Result } from './shapes.ts'

type Part = Result['areas'][number]
export type PartRow = Omit<Part, 'code' | 'name'> & { code: string; name: string }

export const rowsOf = (parts: readonly Part[]): PartRow[] =>
  parts.map((part) => ({ ...part, name: part.name ?? '' }))

/** Rows that tell nothing are left out. */
export const partsIn = (rows: readonly PartRow[]): Part[] =>
  rows
    .filter(({ points, max, rate }) => (points ?? max ?? rate) !== undefined)
    .map(({ name, ...row }) => ({ ...row, code: row.code.trim(), ...(name && { name }) }))

/** As coarse as all rates allow. */
export function rateStepOf(parts: readonly Part[]): Result['rateStep'] {
  const rates = parts.flatMap(({ rate }) => rate ?? [])
  const all = (roundedTo: number) => rates.length > 0 && rates.every((rate) => rate % roundedTo === 0)
  return all(100) ? 100 : all(10) ? 10 : 1
}

interface Props {
  of: 'areas' | 'leaves'
  rows: readonly PartRow[]
  onChange: (rows: PartRow[]) => void
}

export function PartRows({ of, rows, onChange }: Props) {
  const put = (n: number, change: { [K in keyof PartRow]?: PartRow[K] | undefined }) =>
    onChange(rows.map((row, at) => (at === n ? clean({ ...row, ...change }) : row)))
  return (
    <fieldset className="results-rows">
      <legend className="field-label">
        {of === 'areas'
          ? 'Lĩnh vực (với SIPAS: yếu tố)'
          : 'Tiêu chí mà văn bản nêu điểm; biết tiêu chí nào ghi tiêu chí ấy'}
      </legend>
      {rows.map((row, n) => (
        <div key={n} className={`results-row ${of}`}>
          <TextField
            label={`Mã, dòng ${n + 1}`}
            name={`${of}.${n}`}
            value={row.code}
            onType={(code) => put(n, { code })}
          />
          <TextField label="Tên" value={row.name} onType={(name) => put(n, { name })} />
          <PointsField
            label="Điểm"
            size="middle"
            value={row.points}
            onRead={(points) => put(n, { points })}
          />
          <PointsField label="Tối đa" size="middle" value={row.max} onRead={(max) => put(n, { max })} />
          {of === 'areas' ? (
            <PointsField
              label="Tỷ lệ (%)"
              size="middle"
              value={row.rate}
              onRead={(rate) => put(n, { rate })}
            />
          ) : (
            <TextField
              label="Vì sao mất điểm"
              value={row.reason ?? ''}
              onType={(reason) => put(n, { reason: reason || undefined })}
            />
          )}
        </div>
      ))}
      <Button
        onClick={() => onChange([...rows, { code: of === 'areas' ? String(rows.length + 1) : '', name: '' }])}
      >
        {of === 'areas' ? 'Thêm lĩnh vực' : 'Thêm tiêu chí'}
      </Button>
    </fieldset>
  )
}

const clean = (row: { [K in keyof PartRow]?: PartRow[K] | undefined }): PartRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as PartRow
