// Kiểm tra: the programme of the year and what became of it, every inspection, what is not repaired, and the counts that
// leaves declare. The agency that was inspected sees its own.
import { Button } from 'antd'
import { useState } from 'react'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { useAddress } from '../kit/address.ts'
import { Wait } from '../kit/wait.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { BeginInspection } from './begin.tsx'
import { Figures } from './figures.tsx'
import { InspectionDialog } from './one.tsx'
import { EditProgramme } from './programme.tsx'
import { OpenFindings, ProgrammeTable, Rows } from './rows.tsx'
import type { Register } from './shapes.ts'
import './inspections.css'

export function Page() {
  const { campaign, may } = useCampaignScope()
  const [query, set] = useAddress()
  const [form, setForm] = useState<'begin' | 'programme'>()
  const year = Number(query.get('nam') ?? campaign.year)
  const asked = useGet('/api/v1/inspections', { year }, { keep: true, enabled: may('inspections.read') })
  useTitle('Kiểm tra')
  if (!may('inspections.read')) return <NotHere />
  const register = asked.data
  const open = query.get('ct')
  const close = () => setForm(undefined)
  return (
    <div className="inspections">
      <PageHead title="Kiểm tra" meta={register?.programme?.title}>
        {register && register.years.length > 1 && (
          <select
            className="choice inspections-year"
            aria-label="Sổ kiểm tra của năm"
            value={register.year}
            onChange={({ target }) => set({ nam: target.value })}
          >
            {register.years.map((one) => (
              <option key={one} value={one}>
                Năm {one}
              </option>
            ))}
          </select>
        )}
        {register && (register.programme ?? register.rows[0]) && (
          <Button href={hrefOf('/api/v1/inspection-programmes/{year}/table', { year: String(year) })}>
            Tải Excel
          </Button>
        )}
        {register?.mayManage && (
          <>
            <Button onClick={() => setForm('programme')}>Chương trình năm…</Button>
            <Button type="primary" onClick={() => setForm('begin')}>
              Thêm cuộc kiểm tra…
            </Button>
          </>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Sổ kiểm tra">
        <Wait for={asked}>{(found) => <Body register={found} onOpen={(id) => set({ ct: id })} />}</Wait>
      </div>
      {register && form === 'begin' && <BeginInspection register={register} onClose={close} />}
      {register && form === 'programme' && <EditProgramme register={register} onClose={close} />}
      {open && <InspectionDialog id={open} onClose={() => set({ ct: undefined })} />}
    </div>
  )
}

function Body({ register, onOpen }: { register: Register; onOpen: (id: string) => void }) {
  const { programme, rows, open, isPartial } = register
  if (!programme && rows.length === 0)
    return (
      <div className="empty">
        <strong>Chưa có cuộc kiểm tra nào trong sổ của năm.</strong>
        <p>
          {isPartial
            ? 'Khi Sở Nội vụ kiểm tra cơ quan bạn, kết luận và các tồn tại phải khắc phục hiện ở đây.'
            : 'Ghi chương trình của năm, rồi thêm từng cuộc kiểm tra: văn bản và số liệu của sổ dùng làm tài liệu kiểm chứng, không phải nhập lại.'}
        </p>
      </div>
    )
  return (
    <>
      {open.length > 0 && <OpenFindings open={open} isPartial={isPartial} onOpen={onOpen} />}
      {programme && programme.agencies.length > 0 && <ProgrammeTable programme={programme} onOpen={onOpen} />}
      <Rows rows={rows} isPartial={isPartial} onOpen={onOpen} />
      {register.counts.length > 0 && <Figures register={register} />}
    </>
  )
}
