import { capital, formatDay, formatNumber } from '../../schemas/format.ts'
import { words } from '../../schemas/words.ts'
import { hrefOf } from '../api/client.ts'
import { Status } from '../kit/status.tsx'
import type { Row, Type } from './shapes.ts'

const { forms, scales } = words.contributions

export const daysOf = ({ from, to }: Pick<Row, 'from'> & { to?: string | undefined }): string =>
  to && to !== from ? `${formatDay(from)}–${formatDay(to)}` : formatDay(from)

export const benefitWords = ({ benefits }: Pick<Row, 'benefits'>): string[] =>
  benefits.map(({ label, value, unit }) => `${label}: ${formatNumber(value)} ${unit}`)

const whats = { communication: 'Truyền thông', initiative: 'Sáng kiến, giải pháp' } as const

/** The page, and as it was on its day. */
const Snapped = ({ link: { address, on, version } }: { link: Row['links'][number] }) => (
  <div className="small contribution-snapped">
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>{' '}
    <a href={hrefOf('/api/v1/versions/{id}/bytes', { id: version })} target="_blank" rel="noreferrer">
      bản chụp ngày {formatDay(on)}
    </a>
  </div>
)

export function Rows({
  type,
  rows,
  onOpen,
}: {
  type: Type
  rows: readonly Row[]
  onOpen: (id: string) => void
}) {
  if (rows.length === 0) return null
  const recognised = rows.filter((row) => row.isRecognised).length
  return (
    <section aria-labelledby={type}>
      <h2 id={type}>
        {whats[type]} ({rows.length}){type === 'initiative' && `: ${recognised} đã có quyết định công nhận`}
      </h2>
      <div className="card cards" role="region" aria-label={whats[type]} tabIndex={0}>
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Nội dung</th>
              <th scope="col">Cơ quan</th>
              <th scope="col">{type === 'initiative' ? 'Phạm vi' : 'Hình thức'}</th>
              <th scope="col">{type === 'initiative' ? 'Áp dụng từ' : 'Thời gian'}</th>
              <th scope="col">Kết quả bằng số</th>
              <th scope="col">Tài liệu</th>
              <th scope="col">Tiêu chí</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td data-label="Nội dung">
                  <button type="button" className="as-link" onClick={() => onOpen(row.id)}>
                    {row.title}
                  </button>
                  {row.authors.length > 0 && <div className="small muted">{row.authors.join(', ')}</div>}
                  {row.task && <div className="small muted">Nhiệm vụ {row.task}</div>}
                </td>
                <td data-label="Cơ quan">{row.agencyName}</td>
                <td data-label={type === 'initiative' ? 'Phạm vi' : 'Hình thức'}>
                  {capital(row.scale ? scales[row.scale] : row.form ? forms[row.form] : '–')}
                  {row.outlet && <div className="small muted">{row.outlet}</div>}
                  {type === 'initiative' && (
                    <div>
                      <Status
                        of={row.isRecognised ? 'accepted' : 'incomplete'}
                        text={row.isRecognised ? 'Đã công nhận' : 'Chưa có quyết định'}
                      />
                    </div>
                  )}
                </td>
                <td data-label="Thời gian">{daysOf(row)}</td>
                <td data-label="Kết quả bằng số">
                  {benefitWords(row).map((line) => (
                    <div key={line}>{line}</div>
                  ))}
                </td>
                <td data-label="Tài liệu">
                  {row.papers.length + row.links.length}
                  {row.links.map((link) => (
                    <Snapped key={link.address + link.version} link={link} />
                  ))}
                </td>
                <td data-label="Tiêu chí">{row.leaves.join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
