import { useState } from 'react'
import { useGet } from '../api/query.ts'
import { documentTypes } from '../../schemas/document-types.ts'
import { DayField } from '../kit/read-field.tsx'
import { useScope } from '../shell/scope.tsx'
import { askedOf, type Filter, proofs, scans, slots, states, uses, useFilter } from './filter.ts'

/**
 * Narrowing the list, with how many each would show beside what is chosen already. They are counted anew when a file of one's
 * own comes in, and by themselves more often while files in the list are being checked.
 */
export function Facets({ agency, isChecking }: { agency: string | undefined; isChecking: boolean }) {
  const { filter, set } = useFilter()
  const { me, campaign } = useScope()
  const [isOpen, setOpen] = useState(false) // on a phone they stand folded
  // Slots are counted within an agency's year, also before one of them is chosen.
  const within = agency && campaign && { campaign: campaign.slug }
  const asked = useGet(
    '/api/v1/documents/facets',
    { ...askedOf(filter, agency, campaign?.slug), ...within },
    { keep: true, every: isChecking ? 5000 : 30_000 },
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
      <Facet
        title="Ở mục đã gắn"
        name="slot"
        rows={
          counts?.slot
            ? of(slots, counts.slot)
            : Object.entries(slots).map(([value, label]) => [value, label] as const)
        }
      />
      <Facet title="Kiểm tra" name="state" rows={of(states, counts?.state)} />
      {me.isScanned && <Facet title="Quét mã độc" name="scan" rows={of(scans, counts?.scan)} />}
      <Facet title="Loại văn bản" name="type" rows={types} />
      <Facet title="Cơ quan ban hành" name="issuer" rows={named(counts?.issuer, filter.issuer)} />
      <Facet title="Năm ban hành" name="year" rows={years(counts?.year, filter.year)} />
      <fieldset className="facet-days">
        <legend>Thời kỳ chứng minh</legend>
        <DayField label="Từ ngày" value={filter.from} onRead={(from) => set({ from })} />
        <DayField label="Đến ngày" value={filter.to} onRead={(to) => set({ to })} />
      </fieldset>
      <Facet title="Người ký" name="signer" rows={named(counts?.signer, filter.signer)} />
      <Facet title="Hình thức văn bản" name="proof" rows={of(proofs, counts?.proof)} />
      <Facet
        title="Đã thu hồi"
        name="withdrawn"
        rows={[['true', 'Chỉ xem bản đã thu hồi', counts?.withdrawn ?? 0]]}
      />
    </aside>
  )
}

type Named = readonly { value: string; name: string; n: number }[]

/** What is chosen stays in sight, to be let go of where it was chosen. */
const named = (found: Named = [], chosen?: string) =>
  found
    .filter(({ value }, n) => n < 8 || value === chosen)
    .map(({ value, name, n }) => [value, name, n] as const)

const years = (found: Record<string, number> = {}, chosen?: string) =>
  Object.entries(chosen ? { [chosen]: 0, ...found } : found)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([year, n]) => [year, year, n] as const)

interface Props {
  title: string
  name: keyof Filter
  /** Without a number where counting would cost more than asking. */
  rows: readonly (readonly [value: string, label: string, n?: number])[]
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
            {n !== undefined && <em>{n}</em>}
          </button>
        )
      })}
    </fieldset>
  )
}
