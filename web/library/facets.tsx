import { useState } from 'react'
import { useGet } from '../api/query.ts'
import { documentTypes } from '../../schemas/document-types.ts'
import { type Filter, proofs, states, uses, useFilter } from './filter.ts'

/** Narrowing the list, with how many each would show. */
export function Facets({ agency }: { agency: string | undefined }) {
  const { filter } = useFilter()
  const { q } = filter
  const [isOpen, setOpen] = useState(false) // on a phone they stand folded
  const asked = useGet(
    '/api/v1/documents/facets',
    { ...(agency && { agency }), ...(q && { q }) },
    { keep: true },
  )
  const counts = asked.data
  const types = documentTypes.flatMap(({ name: type }) => {
    const n = counts?.type[type] ?? 0
    return n || filter.type === type ? [[type, type, n] as const] : []
  })
  const of = (labels: Record<string, string>, found: Record<string, number> | undefined) =>
    Object.entries(labels).map(([value, label]) => [value, label, found?.[value] ?? 0] as const)
  return (
    <aside className={`facets ${isOpen ? 'open' : ''}`} aria-label="Lọc tài liệu">
      <button
        type="button"
        className="as-link facets-open"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? 'Thu gọn bộ lọc' : 'Lọc tài liệu'}
      </button>
      <Facet title="Gắn vào tiêu chí" name="use" rows={of(uses, counts?.use)} />
      <Facet title="Kiểm tra" name="state" rows={of(states, counts?.state)} />
      <Facet title="Loại văn bản" name="type" rows={types} />
      <Facet title="Hình thức văn bản" name="proof" rows={of(proofs, counts?.proof)} />
      <Facet
        title="Đã thu hồi"
        name="withdrawn"
        rows={[['true', 'Chỉ xem bản đã thu hồi', counts?.withdrawn ?? 0]]}
      />
    </aside>
  )
}

interface Props {
  title: string
  name: keyof Filter
  rows: readonly (readonly [value: string, label: string, n: number])[]
}

function Facet({ title, name, rows }: Props) {
  const { filter, set } = useFilter()
  if (rows.length === 0) return null
  return (
    <fieldset>
      <legend>{title}</legend>
      {rows.map(([value, label, n]) => {
        const isOn = filter[name] === value
        return (
          <button
            key={value}
            type="button"
            className="facet"
            aria-pressed={isOn}
            disabled={n === 0 && !isOn}
            onClick={() => set({ [name]: isOn ? undefined : value })}
          >
            <span className="grow cut">{label}</span>
            <em>{n}</em>
          </button>
        )
      })}
    </fieldset>
  )
}
