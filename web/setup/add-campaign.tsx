import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { post } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import type { Campaign } from '../api/shapes.ts'
import { serverNow } from '../kit/clock.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { campaignPath } from '../shell/scope.tsx'
import { instantOf, type Moment, MomentField } from './moment-field.tsx'

type Kind = Campaign['kind']
export const kindWords: Readonly<Record<Kind, string>> = {
  province: 'Chỉ số của tỉnh',
  internal: 'Chỉ số nội bộ của các cơ quan',
}

const labels: Readonly<Record<string, string>> = {
  name: 'Tên',
  year: 'Năm',
  kind: 'Loại',
  slug: 'Tên ngắn trong địa chỉ',
  set: 'Bộ tiêu chí',
  lockAt: 'Khóa lúc',
}

export function AddCampaign({ onClose }: { onClose: () => void }) {
  const sets = (useGet('/api/v1/sets', {}).data?.sets ?? []).filter(({ published }) => published)
  const [year, setYear] = useState(String(new Date(serverNow()).getFullYear()))
  const [kind, setKind] = useState<Kind>('province')
  const [typed, setTyped] = useState<{ name?: string; slug?: string; set?: string }>({})
  const [lock, setLock] = useState<Moment>({ day: undefined, time: '17:00' })
  const {
    name = kind === 'province' ? `Chỉ số cải cách hành chính ${year}` : `Chỉ số nội bộ ${year}`,
    slug = `${year}-${kind === 'province' ? 'tinh' : 'noi-bo'}`,
    set = sets[0]?.id ?? '',
  } = typed
  const go = useNavigate()
  const run = async () => {
    const made = await post('/api/v1/campaigns', {
      slug: slug.trim(),
      name: name.trim(),
      kind,
      year: Number(year),
      set,
      windows: [],
      lockAt: instantOf(lock),
    })
    await cache.invalidateQueries() // its page is there once the list of years has it
    await go(campaignPath(made.slug, 'thiet-lap'))
  }
  return (
    <ActDialog
      title="Lập năm đánh giá"
      act={sets.length > 0 ? 'Lập năm đánh giá' : undefined}
      done="Đã lập năm đánh giá, chưa giao tiêu chí nào."
      labelOf={(field) => labels[field.split('.')[0] ?? '']}
      run={run}
      onClose={onClose}
    >
      {sets.length === 0 && <p className="note amber">Chưa có bộ tiêu chí đã công bố. Hãy công bố trước.</p>}
      <Text id="year" value={year} onType={setYear} />
      <div className="field">
        <label htmlFor="campaign-kind">{labels['kind']}</label>
        <select id="campaign-kind" value={kind} onChange={({ target }) => setKind(target.value as Kind)}>
          {Object.entries(kindWords).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <Text id="name" value={name} onType={(next) => setTyped({ ...typed, name: next })} />
      <Text id="slug" value={slug} onType={(next) => setTyped({ ...typed, slug: next })} />
      <div className="field">
        <label htmlFor="campaign-set">Bộ tiêu chí (đã công bố)</label>
        <select
          id="campaign-set"
          value={set}
          onChange={({ target }) => setTyped({ ...typed, set: target.value })}
        >
          {sets.map(({ id, title, version }) => (
            <option key={id} value={id}>
              {title}, phiên bản {version}
            </option>
          ))}
        </select>
      </div>
      <MomentField label="Khóa lúc" required value={lock} onRead={setLock} />
    </ActDialog>
  )
}

function Text({ id, value, onType }: { id: string; value: string; onType: (text: string) => void }) {
  return (
    <div className="field">
      <label htmlFor={`campaign-${id}`}>{labels[id]} (bắt buộc)</label>
      <Input
        id={`campaign-${id}`}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </div>
  )
}
