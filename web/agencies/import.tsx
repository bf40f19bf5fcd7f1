// Agencies and people from Excel: first every line with what it would do and every fault by its cell, then all at once;
// and the imports before it, each to be undone where nothing stands in the way.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { hrefOf, type Output, post, remove } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { ImportDialog, ReadRows } from '../kit/import-dialog.tsx'
import { announce } from '../kit/live.tsx'
import { importedFields } from './shapes.ts'

type Checked = Output<'/api/v1/directory-imports', 'post'>
type Row = Checked['agencies'][number]

export function ImportDirectory({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog<Checked>
      title="Nhập cơ quan, người dùng từ Excel"
      label="Chọn tệp Excel danh mục"
      template={{
        href: hrefOf('/api/v1/directory-table', { purpose: 'keep' }),
        text: 'Tải tệp Excel mẫu (kèm danh mục đang có)',
        download: true,
      }}
      check={(file) => post('/api/v1/directory-imports', { ...file, check: true })}
      said={(checked) => (changes(checked) ? summary(checked) : 'Tệp không có gì khác danh mục đang có.')}
      act={(checked) => (changes(checked) ? `Nhập ${changes(checked)} dòng` : undefined)}
      run={(file) => post('/api/v1/directory-imports', file)}
      done="Đã nhập danh mục. Hãy bấm «Mời người chưa được mời» ở mục Người dùng."
      onClose={onClose}
      before={<Before />}
    >
      {({ agencies, people }) => (
        <>
          <Rows title="Cơ quan" of="Mã" rows={agencies} />
          <Rows title="Người dùng" of="Tên đăng nhập" rows={people} />
        </>
      )}
    </ImportDialog>
  )
}

const changes = ({ agencies, people }: Checked): number =>
  [...agencies, ...people].filter(({ what }) => what !== 'same').length

function summary({ agencies, people }: Checked): string {
  const count = (rows: readonly Row[], what: Row['what']) => rows.filter((row) => row.what === what).length
  const said = (rows: readonly Row[], name: string) =>
    `${count(rows, 'new')} ${name} mới, ${count(rows, 'change')} sửa, ${count(rows, 'same')} không đổi`
  return `${said(agencies, 'cơ quan')}; ${said(people, 'người')}.`
}

const whats: Readonly<Record<Row['what'], string>> = { new: 'mới', change: 'sửa', same: 'không đổi' }

/** What stays as it is does not need to be read. */
function Rows({ title, of, rows }: { title: string; of: string; rows: readonly Row[] }) {
  const moved = rows.filter(({ what }) => what !== 'same')
  if (moved.length === 0) return null
  return (
    <ReadRows label={`${title} trong tệp`}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{of}</th>
          <th scope="col">Sẽ</th>
        </tr>
      </thead>
      <tbody>
        {moved.map(({ field, name, code, what, changed }) => (
          <tr key={field}>
            <td>{name}</td>
            <td className="nowrap">{code}</td>
            <td>
              {whats[what]}
              {changed.length > 0 && `: ${changed.map((one) => importedFields[one] ?? one).join(', ')}`}
            </td>
          </tr>
        ))}
      </tbody>
    </ReadRows>
  )
}

function Before() {
  const { data } = useGet('/api/v1/directory-imports', {})
  const [error, setError] = useState<unknown>()
  if (!data?.imports.length) return null
  const undo = async (id: string, revision: number) => {
    setError(undefined)
    try {
      await remove('/api/v1/directory-imports/{id}', { id, revision })
      await cache.invalidateQueries()
      announce('Đã bỏ lần nhập.')
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <section aria-label="Các lần nhập">
      <h3>Các lần nhập</h3>
      <ErrorSummary error={error} />
      <ul className="directory-imports">
        {data.imports.map(({ id, revision, file, byName, at, agencies, people, corrected, undone }) => (
          <li key={id} className="row">
            <span className="grow">
              {formatMoment(at)}, {byName}: {file}, thêm {agencies} cơ quan, {people} người
              {corrected > 0 && `, sửa ${corrected} dòng`}
              {undone && <b> · đã bỏ lúc {formatMoment(undone)}</b>}
            </span>
            {!undone && (
              <Button aria-label={`Bỏ lần nhập ${file}`} onClick={() => void undo(id, revision)}>
                Bỏ lần nhập
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
