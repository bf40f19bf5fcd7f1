// What an import would do: row by row, before anything is sent.
import { formatDay, formatNumber } from '../../schemas/format.ts'
import { Status } from '../kit/status.tsx'
import type { Checked } from './import-folder.tsx'

type Row = Checked['rows'][number]
const shownMost = 500

export function RegisterRows({ rows }: { rows: readonly Row[] }) {
  const known = rows.filter((row) => row.known && !row.known.isUntold).length
  const untold = rows.filter((row) => row.known?.isUntold).length
  const lone = rows.filter((row) => !row.known && row.file === undefined).length
  return (
    <section aria-label="Văn bản trong danh sách">
      <p>
        <b>{formatNumber(rows.length)} văn bản</b>: {formatNumber(rows.length - known - untold - lone)} có
        tệp, sẽ tải lên
        {untold > 0 && ` · ${formatNumber(untold)} đã có trong kho, sẽ ghi thông tin theo danh sách`}
        {known > 0 && ` · ${formatNumber(known)} đã có trong kho, bỏ qua`}
        {lone > 0 && ` · ${formatNumber(lone)} không có tệp, bỏ qua`}
      </p>
      <div className="scroll">
        <table className="w">
          <thead>
            <tr>
              <th scope="col">Ô</th>
              <th scope="col">Số, ký hiệu</th>
              <th scope="col">Ngày</th>
              <th scope="col">Trích yếu</th>
              <th scope="col">Tệp</th>
              <th scope="col">Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shownMost).map((row) => (
              <tr key={row.at}>
                <td className="nowrap small muted">{row.at}</td>
                <td className="nowrap">{row.particulars.symbol ?? '–'}</td>
                <td className="nowrap">{row.particulars.issued ? formatDay(row.particulars.issued) : '–'}</td>
                <td>{row.particulars.subject ?? '–'}</td>
                <td className="small">{row.file ?? '–'}</td>
                <td>
                  <Outcome row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > shownMost && (
        <p className="small muted">
          Còn {formatNumber(rows.length - shownMost)} văn bản nữa không hiện ở đây.
        </p>
      )}
    </section>
  )
}

function Outcome({ row: { known, file, faults } }: { row: Row }) {
  return (
    <>
      {known ? (
        <Status
          of={known.isUntold ? 'accepted' : 'not-applicable'}
          text={`Đã có: ${known.code}${known.isUntold ? ', sẽ ghi thông tin' : ''}`}
          quiet
        />
      ) : file === undefined ? (
        <Status of="incomplete" text="Không có tệp" quiet />
      ) : (
        <Status of="accepted" text="Sẽ tải lên" quiet />
      )}
      {faults.map(({ field, sentence }) => (
        <div key={field + sentence} className="small amber">
          {field}: {sentence}
        </div>
      ))}
    </>
  )
}

export function Unlisted({ files }: { files: readonly string[] }) {
  return (
    <details>
      <summary>{formatNumber(files.length)} tệp không có trong danh sách, không tải lên</summary>
      <ul className="small">
        {files.slice(0, shownMost).map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </details>
  )
}
