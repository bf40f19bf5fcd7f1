// Areas as rows of a form: code, name, and of points, maximum and rate whatever the source prints.
import { Button } from 'antd'
import { PointsField } from '../kit/read-field.tsx'
import { TextField } from '../kit/fields.tsx'
import type { Result } from './shapes.ts'

type Part = Result['areas'][number]
export type AreaRow = Omit<Part, 'code' | 'name'> & { code: string; name: string }

export const rowsOf = (areas: readonly Part[]): AreaRow[] =>
  areas.map((area) => ({ ...area, name: area.name ?? '' }))

/** Rows that tell nothing are left out; rates are as coarse as all of them allow. */
export function partsIn(rows: readonly AreaRow[]): Pick<Result, 'areas' | 'rateStep'> {
  const told = rows.filter(({ points, max, rate }) => (points ?? max ?? rate) !== undefined)
  const rates = told.flatMap(({ rate }) => rate ?? [])
  const all = (roundedTo: number) => rates.length > 0 && rates.every((rate) => rate % roundedTo === 0)
  const areas = told.map(({ name, ...row }) => ({ ...row, code: row.code.trim(), ...(name && { name }) }))
  return { areas, rateStep: all(100) ? 100 : all(10) ? 10 : 1 }
}

export function AreaRows({
  rows,
  onChange,
}: {
  rows: readonly AreaRow[]
  onChange: (rows: AreaRow[]) => void
}) {
  const put = (n: number, change: { [K in keyof AreaRow]?: AreaRow[K] | undefined }) =>
    onChange(rows.map((row, at) => (at === n ? clean({ ...row, ...change }) : row)))
  return (
    <fieldset className="results-rows">
      <legend className="field-label">Lĩnh vực (với SIPAS: yếu tố)</legend>
      {rows.map((row, n) => (
        <div key={n} className="results-row">
          <TextField
            label={`Mã, dòng ${n + 1}`}
            name={`areas.${n}`}
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
          <PointsField label="Tỷ lệ (%)" size="middle" value={row.rate} onRead={(rate) => put(n, { rate })} />
        </div>
      ))}
      <Button onClick={() => onChange([...rows, { code: String(rows.length + 1), name: '' }])}>
        Thêm lĩnh vực
      </Button>
    </fieldset>
  )
}

const clean = (row: { [K in keyof AreaRow]?: AreaRow[K] | undefined }): AreaRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as AreaRow
