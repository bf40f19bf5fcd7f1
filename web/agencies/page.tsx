// Quản trị, cơ quan: the bodies that are there, and those that ended with what followed them.
import { Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { formatDay } from '../../schemas/format.ts'
import { useGet } from '../api/query.ts'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { AdminPage } from '../shell/admin-page.tsx'
import { AddAgency } from './add-agency.tsx'
import { AgencyDialog } from './agency.tsx'
import { ImportDirectory } from './import.tsx'
import { type Agency, folded } from './shapes.ts'
import { Succession } from './succession.tsx'
import './agencies.css'

type Open = { what: 'add' } | { what: 'import' } | { what: 'succeed'; id: string } | undefined

export function Page() {
  const [asked, setAsked] = useSearchParams()
  const [open, setOpen] = useState<Open>()
  const agencies = useGet('/api/v1/agencies', {})
  const q = asked.get('q') ?? ''
  const withEnded = asked.get('het') !== null
  const put = (name: string, value: string | undefined) => {
    const next = new URLSearchParams(asked)
    if (value === undefined) next.delete(name)
    else next.set(name, value)
    setAsked(next, { replace: name !== 'ma' })
  }
  const acts = (
    <>
      <Button size="middle" onClick={() => setOpen({ what: 'import' })}>
        Nhập từ Excel
      </Button>
      <Button size="middle" type="primary" onClick={() => setOpen({ what: 'add' })}>
        Thêm cơ quan
      </Button>
    </>
  )
  return (
    <AdminPage at="co-quan" acts={acts}>
      <Wait for={agencies}>
        {({ agencies: all }) => {
          const words = folded(q).split(/\s+/)
          const found = all
            .filter(({ validTo }) => withEnded || validTo === undefined)
            .filter(({ name, short, code, kind }) =>
              words.every((word) => folded([name, short, code, kind].join(' ')).includes(word)),
            )
          const chosen = all.find(({ code }) => code === asked.get('ma'))
          const succeeding = open?.what === 'succeed' && all.find(({ id }) => id === open.id)
          return (
            <>
              <div className="row filter-row" role="search" aria-label="Lọc danh sách cơ quan">
                <Input
                  size="middle"
                  type="search"
                  className="filter-words"
                  aria-label="Tìm cơ quan, gõ có dấu hoặc không dấu"
                  placeholder="Tên, tên viết tắt, mã, loại"
                  value={q}
                  onChange={({ target }) => put('q', target.value || undefined)}
                />
                <Checkbox
                  checked={withEnded}
                  onChange={({ target }) => put('het', target.checked ? '' : undefined)}
                >
                  Cả cơ quan đã hết hiệu lực
                </Checkbox>
                <span className="grow" />
                <span className="muted small" role="status">
                  {found.length} cơ quan
                </span>
              </div>
              <Agencies rows={found} all={all} onOpen={(code) => put('ma', code)} />
              {chosen && (
                <AgencyDialog
                  key={chosen.id}
                  agency={chosen}
                  all={all}
                  onSucceed={() => setOpen({ what: 'succeed', id: chosen.id })}
                  onClose={() => put('ma', undefined)}
                />
              )}
              {succeeding && <Succession agency={succeeding} all={all} onClose={() => setOpen(undefined)} />}
            </>
          )
        }}
      </Wait>
      {open?.what === 'add' && <AddAgency onClose={() => setOpen(undefined)} />}
      {open?.what === 'import' && <ImportDirectory onClose={() => setOpen(undefined)} />}
    </AdminPage>
  )
}

interface ListProps {
  rows: readonly Agency[]
  all: readonly Agency[]
  onOpen: (code: string) => void
}

function Agencies({ rows, all, onOpen }: ListProps) {
  if (all.length === 0)
    return (
      <p className="card empty">
        Chưa có cơ quan nào. Hãy nhập từ Excel cả cơ quan và người dùng, hoặc thêm từng cơ quan rồi thêm người
        ở mục Người dùng.
      </p>
    )
  if (rows.length === 0)
    return <p className="card empty">Không có cơ quan nào khớp. Hãy tìm từ khác, hoặc thêm cơ quan.</p>
  const shortOf = (id: string) => all.find((one) => one.id === id)?.short ?? ''
  return (
    <div className="card cards" role="region" aria-label="Danh sách cơ quan" tabIndex={0}>
      <table className="w">
        <thead>
          <tr>
            <th scope="col">Cơ quan</th>
            <th scope="col">Mã</th>
            <th scope="col">Ký hiệu</th>
            <th scope="col">Loại</th>
            <th scope="col" className="num">
              Phòng
            </th>
            <th scope="col">Hiệu lực</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, code, name, short, symbol, kind, units, validFrom, validTo, ...agency }) => (
            <tr key={id}>
              <td data-label="Cơ quan">
                <button type="button" className="as-link strong" onClick={() => onOpen(code)}>
                  {name}
                </button>
                <div className="small muted">
                  {short}
                  {agency.isHomeAffairs && ' · chủ trì đánh giá'}
                  {agency.isIssuerOnly && ' · chỉ ban hành văn bản'}
                </div>
              </td>
              <td className="nowrap" data-label="Mã">
                {code}
              </td>
              <td className="nowrap" data-label="Ký hiệu">
                {symbol}
              </td>
              <td data-label="Loại">{kind}</td>
              <td className="num" data-label="Phòng">
                {units.filter((unit) => unit.validTo === undefined).length || ''}
              </td>
              <td className="nowrap" data-label="Hiệu lực">
                {validTo === undefined ? (
                  <span className="muted">từ {formatDay(validFrom)}</span>
                ) : (
                  <>
                    <Status of="not-applicable" text={`Đến hết ${formatDay(validTo)}`} quiet />
                    {agency.successors.length > 0 && (
                      <div className="small muted">kế tục: {agency.successors.map(shortOf).join(', ')}</div>
                    )}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
