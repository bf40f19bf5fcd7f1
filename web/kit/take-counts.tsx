// Counts of a register become declared figures of a leaf: which count is which figure, a person says.
import { Button } from 'antd'
import { useState } from 'react'
import { formatNumber, unitLabel, unknown, withUnit } from '../../schemas/format.ts'
import { ActDialog } from './act-dialog.tsx'
import { ChoiceField } from './fields.tsx'

interface Props<Name extends string> {
  leaf: {
    code: string
    variables: { code: string; label: string; unit: string; value?: string; likely?: Name }[]
  }
  /** In the middle of a sentence: «sổ kiểm tra». */
  register: string
  counts: readonly { name: Name; value: number; label: string }[]
  run: (figures: { code: string; count: Name }[]) => Promise<unknown>
  onClose: () => void
}

interface Leaf {
  code: string
  /** Why the counts cannot be taken now. */
  why?: string
  variables: { label: string; unit: string; value?: string }[]
}

/** What a leaf declares now, and the way to take the counts of a register instead. */
export const Declared = ({ leaf: { code, why, variables }, onTake }: { leaf: Leaf; onTake: () => void }) => (
  <>
    {variables
      .map(
        ({ label, unit, value }) =>
          `${label}: ${value === undefined ? unknown : withUnit(formatNumber(value), unit)}`,
      )
      .join('; ')}
    .{' '}
    {why ? (
      <span className="small muted">{why}</span>
    ) : (
      <Button onClick={onTake} aria-label={`Lấy số của sổ cho tiêu chí ${code}`}>
        Lấy số của sổ…
      </Button>
    )}
  </>
)

export function TakeCounts<Name extends string>({ leaf, register, counts, run, onClose }: Props<Name>) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(
    Object.fromEntries(leaf.variables.flatMap(({ code, likely }) => (likely ? [[code, likely]] : []))),
  )
  const figures = leaf.variables.flatMap(({ code }) => {
    const count = counts.find(({ name }) => name === chosen[code])
    return count ? [{ code, count: count.name }] : []
  })
  return (
    <ActDialog
      title={`Lấy số của ${register}: tiêu chí ${leaf.code}`}
      act={figures.length > 0 ? `Ghi ${figures.length} số liệu` : undefined}
      done="Đã ghi số liệu kê khai."
      labelOf={() => 'Số liệu'}
      run={() => run(figures)}
      onClose={onClose}
    >
      <p>
        Số được ghi vào bản tự đánh giá với nguồn là {register} và thời điểm lấy; điểm tính lại theo quy tắc.
      </p>
      {leaf.variables.map(({ code, label, unit, value }) => (
        <ChoiceField
          key={code}
          label={unitLabel(label, unit)}
          value={chosen[code] ?? ''}
          options={[
            { value: '', label: value === undefined ? 'Để trống như cũ' : `Giữ ${formatNumber(value)}` },
            ...counts.map((one) => ({
              value: one.name,
              label: `${formatNumber(one.value)} – ${one.label}`,
            })),
          ]}
          onChoose={(name) => setChosen({ ...chosen, [code]: name })}
        />
      ))}
    </ActDialog>
  )
}
