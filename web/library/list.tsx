import { Button } from 'antd'
import { Link } from 'react-router'
import { formatDay, formatNumber, formatSize, unknown } from '../../schemas/format.ts'
import { chipsOf, useFilter } from './filter.ts'
import { FoundIn, placeOf } from './found-in.tsx'
import { useGet } from '../api/query.ts'
import { Marked } from './marked.tsx'
import { moveRow } from './move-row.ts'
import { Standing } from './standing.tsx'
import type { DocumentRow, Found } from './use-library.ts'

interface Props extends Found {
  base: string
  /** Whose they are, where the list is of many agencies. */
  showAgency: boolean
  more: (() => void) | undefined
  onUpload?: () => void
}

export function List({ rows, total, isBefore, base, showAgency, more, onUpload }: Props) {
  const { filter, set, clear } = useFilter()
  const agencies = useGet('/api/v1/agencies', {}, { enabled: filter.issuer !== undefined })
  const chips = chipsOf(
    filter,
    (issuer) => agencies.data?.agencies.find(({ id }) => id === issuer)?.short ?? issuer,
  )
  const isAsked = chips.length > 0 || filter.q !== undefined
  if (total === 0 && !isAsked && !isBefore)
    return (
      <div className="empty">
        <strong>Kho chưa có tài liệu nào</strong>
        <p>Tệp PDF, Word, Excel hoặc ảnh tải lên một lần, gắn được vào nhiều tiêu chí.</p>
        {onUpload && (
          <Button type="primary" onClick={onUpload}>
            Tải tài liệu lên
          </Button>
        )}
      </div>
    )
  return (
    <>
      <div className="found-line">
        {isBefore ? (
          <span className="muted">Đang tìm…</span>
        ) : (
          <span>
            <b>{formatNumber(total)}</b> tài liệu
            {filter.q !== undefined && (
              <>
                {' '}
                khớp “{filter.q}” <span className="muted">(không phân biệt dấu)</span>
              </>
            )}
          </span>
        )}
        {chips.map(([name, label]) => (
          <button key={name} type="button" className="chip" onClick={() => set({ [name]: undefined })}>
            {label} <span aria-hidden="true">×</span>
            <span className="visually-hidden">, bỏ điều kiện này</span>
          </button>
        ))}
        {isAsked && (
          <button type="button" className="as-link" onClick={clear}>
            Xóa lọc
          </button>
        )}
      </div>
      {total === 0 && isBefore ? null : total === 0 ? (
        <div className="empty">
          <strong>Không có tài liệu nào khớp</strong>
          <p>
            Hãy thử ít chữ hơn, hoặc bỏ bớt điều kiện lọc. Trang quét đang đọc dở, hoặc không đọc được, chỉ
            tìm được theo số, ký hiệu và trích yếu đã ghi.
          </p>
        </div>
      ) : (
        <div
          className="library-table"
          aria-busy={isBefore}
          tabIndex={0}
          role="region"
          aria-label="Bảng tài liệu"
          onKeyDown={moveRow}
        >
          <table className="w">
            <thead>
              <tr>
                <th scope="col">Số, ký hiệu</th>
                <th scope="col">Ngày</th>
                <th scope="col">Trích yếu</th>
                <th scope="col">{showAgency ? 'Của cơ quan' : 'Cơ quan ban hành'}</th>
                <th scope="col">Dẫn chứng</th>
                <th scope="col">Kiểm tra</th>
                <th scope="col" className="num">
                  Trang
                </th>
                <th scope="col" className="num">
                  Cỡ
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.id} row={row} base={base} showAgency={showAgency} />
              ))}
            </tbody>
          </table>
          {more && (
            <div className="more">
              <Button onClick={more}>Xem thêm ({formatNumber(total - rows.length)} tài liệu nữa)</Button>
            </div>
          )}
        </div>
      )}
    </>
  )
}

function Row({ row, base, showAgency }: { row: DocumentRow; base: string; showAgency: boolean }) {
  const { id, code, name, particulars, issuerName, agencyName, citations, pages, size, files, isMailed } = row
  const { symbol, issued, subject } = particulars
  return (
    <tr>
      <td className="nowrap cell-symbol">
        <Link to={placeOf(base, id, row.found)} className="strong" data-row>
          <Marked text={symbol ?? code} />
        </Link>
      </td>
      <td className="nowrap cell-day">{issued ? formatDay(issued) : unknown}</td>
      <td className="cell-subject">
        <div className="two">
          {subject ? <Marked text={subject} /> : <span className="muted">{name}</span>}
        </div>
        <FoundIn row={row} base={base} />
        {isMailed && <small className="muted">qua thư điện tử</small>}
        {files > 1 && <small className="muted">kèm {files - 1} phụ lục</small>}
        {row.unseen && <Unseen {...row.unseen} />}
      </td>
      <td className="cell-issuer">
        {(showAgency ? agencyName : issuerName) ?? <span className="muted">chưa ghi</span>}
      </td>
      <td className="nowrap">
        {citations > 0 ? `${citations} tiêu chí` : <span className="muted">chưa gắn</span>}
      </td>
      <td>
        <Standing row={row} />
      </td>
      <td className="num cell-pages">{pages ?? unknown}</td>
      <td className="num nowrap cell-size">{formatSize(size)}</td>
    </tr>
  )
}

/** Whoever searches must know what the search cannot see. */
function Unseen({ waiting, unread }: NonNullable<DocumentRow['unseen']>) {
  return (
    <small className="amber">
      {waiting > 0 && `${waiting} trang quét đang chờ đọc chữ`}
      {waiting > 0 && unread > 0 && ', '}
      {unread > 0 && `${unread} trang không đọc được chữ`}
    </small>
  )
}
