// Links for readers outside: who holds one, until when, how often it was opened. The address is shown once.
import { Button, Input } from 'antd'
import { useState } from 'react'
import { formatMoment, formatNumber } from '../../schemas/format.ts'
import { type Output, post, remove } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { serverNow } from '../kit/clock.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { DayField } from '../kit/read-field.tsx'
import { Status } from '../kit/status.tsx'
import { Wait } from '../kit/wait.tsx'
import { useScope } from '../shell/scope.tsx'
import { OneTime } from './one-time.tsx'
import type { PackageRow } from './page.tsx'

type LinkRow = Output<'/api/v1/packages/{id}/links', 'get'>['links'][number]
type Made = Output<'/api/v1/packages/{id}/links', 'post'>

export function Links({ one: { id, state } }: { one: PackageRow }) {
  const { may } = useScope()
  const asked = useGet('/api/v1/packages/{id}/links', { id })
  const [made, setMade] = useState<Made>()
  const [leaving, setLeaving] = useState<LinkRow>()
  const canLink = may('packages.link')
  return (
    <section aria-label="Liên kết cho người đọc bên ngoài">
      <h3>Liên kết cho người đọc bên ngoài</h3>
      {canLink && state === 'sealed' && <NewLink id={id} onMade={setMade} />}
      <Wait for={asked}>
        {({ links }) =>
          links.length === 0 ? (
            <p className="muted small">Chưa tạo liên kết nào.</p>
          ) : (
            <div className="scroll">
              <table className="w">
                <thead>
                  <tr>
                    <th scope="col">Người đọc</th>
                    <th scope="col">Đến</th>
                    <th scope="col">Trạng thái</th>
                    <th scope="col" className="num">
                      Lượt mở
                    </th>
                    <th scope="col">
                      <span className="visually-hidden">Việc làm được</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {links.map((link) => (
                    <tr key={link.id}>
                      <td>
                        <b>{link.reader}</b>
                        <div className="small muted">
                          {link.byName} tạo {formatMoment(link.at)}
                        </div>
                      </td>
                      <td className="nowrap">{formatMoment(link.until)}</td>
                      <td>
                        <Standing link={link} />
                      </td>
                      <td className="num">{formatNumber(link.openings)}</td>
                      <td className="num">
                        {canLink && link.state === 'open' && (
                          <Button
                            danger
                            onClick={() => setLeaving(link)}
                            aria-label={`Thu hồi liên kết của ${link.reader}`}
                          >
                            Thu hồi
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )
        }
      </Wait>
      {made && <OneTime made={made} onClose={() => setMade(undefined)} />}
      {leaving && (
        <ActDialog
          title={`Thu hồi liên kết của ${leaving.reader}`}
          act="Thu hồi liên kết"
          danger
          done={`Đã thu hồi liên kết của ${leaving.reader}.`}
          run={() => remove('/api/v1/links/{id}', { id: leaving.id, revision: leaving.revision })}
          onClose={() => setLeaving(undefined)}
        >
          <p>Liên kết không mở được nữa, ngay lập tức. Những lượt đã mở vẫn được ghi lại.</p>
        </ActDialog>
      )}
    </section>
  )
}

function Standing({ link: { state, revoked, revokedBy } }: { link: LinkRow }) {
  if (state === 'open') return <Status of="accepted" text="Đang mở" quiet />
  if (state === 'expired') return <Status of="not-applicable" text="Đã hết hạn" quiet />
  const when = revoked ? `, ${formatMoment(revoked.at)}, ${revokedBy}` : ''
  return <Status of="not-applicable" text={`Đã thu hồi${when}`} quiet />
}

function NewLink({ id, onMade }: { id: string; onMade: (made: Made) => void }) {
  const [reader, setReader] = useState('')
  const [day, setDay] = useState<string | undefined>(() => inDays(30))
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const make = async () => {
    if (!day || !reader.trim()) return
    setBusy(true)
    setError(undefined)
    try {
      const until = `${day}T10:00:00.000Z` // 17:00 in Vietnam
      onMade(await post('/api/v1/packages/{id}/links', { id, reader: reader.trim(), until }))
      setReader('')
      await cache.invalidateQueries()
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <ErrorSummary error={error} labelOf={(field) => (field === 'until' ? 'Đến ngày' : 'Người đọc')} />
      <div className="new-link">
        <div className="field grow">
          <label htmlFor={`reader-${id}`}>Người đọc (cơ quan, họ tên)</label>
          <Input
            id={`reader-${id}`}
            maxLength={200}
            autoComplete="off"
            value={reader}
            onChange={({ target }) => setReader(target.value)}
          />
        </div>
        <DayField label="Mở được đến 17:00 ngày" value={day} onRead={setDay} />
        <Button htmlType="submit" loading={isBusy} disabled={!day || !reader.trim()}>
          Tạo liên kết
        </Button>
      </div>
    </form>
  )
}

const inDays = (n: number): string => new Date(serverNow() + n * 864e5).toISOString().slice(0, 10)
