import { useGet } from '../api/query.ts'

interface Props {
  agency: string
  chosen: readonly string[]
  onChange: (chosen: readonly string[]) => void
}

/** Papers of the agency's own library that go with an argument, apart from what was sent. */
export function OwnPapers({ agency, chosen, onChange }: Props) {
  const own = useGet('/api/v1/documents', { agency })
  const kept = (own.data?.rows ?? []).filter(({ state }) => state === 'kept')
  const toggle = (version: string) =>
    onChange(chosen.includes(version) ? chosen.filter((one) => one !== version) : [...chosen, version])
  return (
    <fieldset className="appraisal-own">
      <legend>Tài liệu bổ sung (để riêng với tài liệu đã gửi)</legend>
      {kept.map(({ id, code, version, particulars, name }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(version)} onChange={() => toggle(version)} />
          {particulars.symbol ?? code}: {particulars.subject ?? name}
        </label>
      ))}
      {own.data && kept.length === 0 && (
        <p className="muted">Kho của cơ quan chưa có tài liệu. Hãy tải lên ở trang Tài liệu.</p>
      )}
    </fieldset>
  )
}
