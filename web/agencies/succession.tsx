// Another name or a merger: first what would happen, by the same question that the act itself asks.
import { useQuery } from '@tanstack/react-query'
import { Radio } from 'antd'
import { useState } from 'react'
import { get, post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DayField } from '../kit/read-field.tsx'
import { type About, AboutFields } from './about-fields.tsx'
import { type Agency, labelOf } from './shapes.ts'
import { Successors } from './successors.tsx'

interface Props {
  agency: Agency
  all: readonly Agency[]
  onClose: () => void
}

export function Succession({ agency, all, onClose }: Props) {
  const { id, revision, short, name } = agency
  const [how, setHow] = useState<'name' | 'merge'>('name')
  const [on, setOn] = useState<string>()
  const [successors, setSuccessors] = useState<string[]>([])
  const [about, setAbout] = useState<About>({ ...agency, code: '', name: '', short: '', symbol: '' })
  const { isHomeAffairs, isIssuerOnly, ...named } = about
  const body = {
    ...pick(named),
    units: agency.units.filter(({ validTo }) => validTo === undefined),
    isHomeAffairs,
    isIssuerOnly,
  }
  const next = how === 'merge' ? { successors } : { body }
  const run = () => post('/api/v1/agencies/{id}/succession', { id, revision, on: on ?? '', ...next })
  return (
    <ActDialog
      title={`${short}: đổi tên, sáp nhập, kết thúc`}
      kind="wide"
      act={how === 'name' ? 'Kết thúc và lập cơ quan mới' : `Kết thúc ${short}`}
      done={`Đã ghi cơ quan kế tục của ${short}.`}
      labelOf={labelOf}
      run={run}
      onClose={onClose}
    >
      <Radio.Group
        value={how}
        onChange={({ target }) => setHow(target.value as typeof how)}
        options={[
          { value: 'name', label: 'Đổi tên: cơ quan mới kế tục' },
          { value: 'merge', label: 'Sáp nhập hoặc chia: cơ quan đã có kế tục' },
        ]}
      />
      <DayField
        label="Cơ quan kế tục hoạt động từ ngày"
        required
        size="middle"
        hint={`${name} hết hiệu lực sau ngày liền trước.`}
        value={on}
        onRead={setOn}
      />
      {how === 'merge' ? (
        <Successors agency={agency} all={all} chosen={successors} onChange={setSuccessors} />
      ) : (
        <AboutFields about={about} under="body." onChange={(change) => setAbout({ ...about, ...change })} />
      )}
      {on !== undefined && <Brings id={id} revision={revision} on={on} successors={successors} how={how} />}
    </ActDialog>
  )
}

const pick = ({ code, name, short, symbol, kind }: Omit<About, 'isHomeAffairs' | 'isIssuerOnly'>) => ({
  code,
  name,
  short,
  symbol,
  kind,
})

interface BringsProps {
  id: string
  revision: number
  on: string
  successors: string[]
  how: 'name' | 'merge'
}

/** Of a body that is not made yet all that matters here is that it is one: any successor stands for it. */
function Brings({ id, revision, on, successors, how }: BringsProps) {
  const input = { id, revision, on, successors, check: true }
  const asked = useQuery({
    queryKey: ['succession', input],
    queryFn: () => post('/api/v1/agencies/{id}/succession', input),
    enabled: how === 'merge' && successors.length > 0,
    retry: false,
    staleTime: 0,
  })
  const people = useQuery({
    queryKey: ['succession', 'members', id],
    queryFn: () => get('/api/v1/agencies/{id}/members', { id }),
    enabled: how === 'name',
  })
  const going = how === 'name' ? people.data?.members : asked.data?.people
  if (!going) return null
  const split = how === 'merge' && successors.length > 1
  return (
    <section className="note" aria-label="Điều sẽ xảy ra">
      {split ? (
        <p>
          Có nhiều cơ quan kế tục: người của cơ quan này được giao vai trò mới từng người ở mục Người dùng.
        </p>
      ) : going.length === 0 ? (
        <p>Không có ai đang làm việc cho cơ quan này.</p>
      ) : (
        <p>
          <b>{going.length}</b> người làm việc cho cơ quan kế tục từ ngày đó và vẫn đọc được tài liệu cũ :{' '}
          {going.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {asked.data && asked.data.leads + asked.data.helps > 0 && (
        <p>
          {asked.data.leads} tiêu chí đang chủ trì, {asked.data.helps} tiêu chí đang phối hợp: Sở Nội vụ
          chuyển ở Thiết lập.
        </p>
      )}
    </section>
  )
}
