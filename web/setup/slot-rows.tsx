// The papers that a leaf requires, a fieldset each.
import { Button } from 'antd'
import { useGet } from '../api/query.ts'
import type { LeafPart } from './node-editor.tsx'
import { SlotFields } from './slot-fields.tsx'

export type Slot = LeafPart['slots'][number]

interface Props {
  rows: Slot[]
  isOpen: boolean
  /** What is wrong with them together. */
  wrong: string | undefined
  onChange: (rows: Slot[]) => void
}

export function SlotRows({ rows, isOpen, wrong, onChange }: Props) {
  const agencies = useGet('/api/v1/agencies', {}).data?.agencies ?? []
  return (
    <section aria-label="Tài liệu kiểm chứng yêu cầu">
      <h3>Tài liệu kiểm chứng yêu cầu</h3>
      <div className="wrong" aria-live="polite">
        {wrong}
      </div>
      {rows.map((row, n) => (
        <SlotFields
          key={`${n} of ${rows.length}`}
          {...{ row, n, agencies, isOpen }}
          groups={groupsIn(rows)}
          onPut={(next) => onChange(rows.with(n, next))}
          onRemove={() => onChange(rows.filter((_, m) => m !== n))}
        />
      ))}
      {isOpen && <Button onClick={() => onChange([...rows, blank(rows)])}>Thêm tài liệu</Button>}
    </section>
  )
}

const blank = (rows: readonly Slot[]): Slot => ({
  key: free(
    rows.map(({ key }) => key),
    [...'abcdefghijklmnopqrstuvwxyz'],
  ),
  name: '',
  type: 'Báo cáo',
  issuer: rows.at(-1)?.issuer ?? { kinds: ['sở'] },
  period: { from: '0/01-01', to: '0/12-31' },
  count: 1,
  need: 'required',
  accepts: ['ky-so', 'sao-y', 'scan'],
})

/** Of which one paper is enough: those that there are, and the next. */
function groupsIn(rows: readonly Slot[]): { known: string[]; next: string } {
  const named = rows.flatMap(({ need }) => (need.startsWith('oneOf:') ? [need.slice('oneOf:'.length)] : []))
  const known = [...new Set(named)]
  const more = Array.from({ length: known.length + 1 }, (_, n) => `nhom${n + 1}`)
  return { known, next: free(known, more) }
}

const free = (used: readonly string[], names: readonly string[]): string =>
  names.find((name) => !used.includes(name)) ?? ''
