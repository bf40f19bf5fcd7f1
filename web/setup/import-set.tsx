// A criteria set from its file, Excel or JSON: first everything that is wrong and the sums to compare with the paper,
// then keep.
import { useState } from 'react'
import { hrefOf, post } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { type Checked, Faults, Nodes, Notes, Sums } from './import-shown.tsx'

/** An Excel file as base64, or a set in JSON. */
type Chosen = { name: string } & ({ table: string } | { document: Record<string, unknown> })

const blank = { year: '', slug: '', title: '', version: '', total: '' }

export function ImportSet({ onClose }: { onClose: () => void }) {
  const [about, setAbout] = useState(blank)
  const [file, setFile] = useState<Chosen>()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<unknown>()
  /** What was found stays until the next is: a button must not go away under a finger that leaves a field. */
  const check = async (chosen: Chosen) => {
    setError(undefined)
    try {
      const found = await send(chosen, about, true)
      setChecked(found)
      announce(found.faults.length ? `Tệp còn ${found.faults.length} lỗi.` : 'Tệp không có lỗi.')
    } catch (problem) {
      setError(problem)
    }
  }
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    try {
      const read = await readFile(chosen)
      setChecked(undefined)
      setFile(read)
      await check(read)
    } catch (problem) {
      setFile(undefined)
      setChecked(undefined)
      setError(problem)
    }
  }
  const isTable = file !== undefined && 'table' in file
  const isRight = checked?.set && checked.faults.length === 0
  const proposed: Partial<Record<keyof typeof blank, string | number>> = checked?.proposed ?? {}
  const field = (name: keyof typeof blank, label: string) => (
    <div onBlur={() => file && void check(file)}>
      <TextField
        label={label}
        name={name}
        value={about[name]}
        hint={proposed[name] !== undefined && !about[name].trim() && `Theo tệp: ${proposed[name]}`}
        numeric={name === 'year'}
        onType={(text) => setAbout({ ...about, [name]: text })}
      />
    </div>
  )
  return (
    <ActDialog
      title="Nhập bộ tiêu chí"
      kind="wide"
      act={isRight ? 'Nhập bộ tiêu chí' : undefined}
      done="Đã nhập bộ tiêu chí, chưa công bố."
      run={() => (file ? send(file, about, false) : Promise.resolve())}
      onClose={onClose}
      aside={<a href={hrefOf('/api/v1/set-template', {})}>Tải tệp Excel mẫu</a>}
    >
      <ErrorSummary error={error} />
      <DropZone
        label="Chọn tệp Excel hoặc JSON của bộ tiêu chí"
        accept=".xlsx,.json,application/json"
        onFiles={(files) => void take(files)}
      >
        {file ? file.name : 'Thả tệp Excel (mẫu, hoặc phụ lục quyết định) hay JSON vào đây'}, hoặc{' '}
        <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      <div className="setup-about">
        {field('year', 'Năm áp dụng (chỉ khi tệp không ghi)')}
        {isTable && (
          <>
            {field('slug', 'Mã bộ (chữ thường, số, gạch nối)')}
            {field('title', 'Tên bộ tiêu chí')}
            {field('version', 'Phiên bản')}
            {field('total', 'Tổng điểm theo quyết định')}
          </>
        )}
      </div>
      {isTable && <p className="small muted">Ô để trống thì lấy theo tệp.</p>}
      {checked && checked.faults.length > 0 && <Faults faults={checked.faults} />}
      {checked && checked.notes.length > 0 && <Notes notes={checked.notes} />}
      {checked?.set && <Sums set={checked.set} />}
      {checked?.nodes && <Nodes nodes={checked.nodes} />}
    </ActDialog>
  )
}

function send(file: Chosen, about: typeof blank, check: boolean): Promise<Checked> {
  const { year, ...texts } = about
  const when = year.trim() ? { year: Number(year) } : {}
  if ('document' in file)
    return post('/api/v1/sets', { document: file.document, ...when, ...(check && { check }) })
  const told = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  return post('/api/v1/sets/tables', {
    file: file.table,
    about: { ...told, ...when },
    ...(check && { check }),
  })
}

async function readFile(file: File): Promise<Chosen> {
  if (/\.json$/i.test(file.name)) return { name: file.name, document: read(await file.text()) }
  return { name: file.name, table: await tableOf(file, 'Tệp', 'Hãy chỉ giữ các trang của bộ tiêu chí.') }
}

function read(text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text)
    if (document && typeof document === 'object' && !Array.isArray(document))
      return document as Record<string, unknown>
  } catch {
    // said below, as for any other file that is not a set
  }
  throw new ApiProblem({
    type: 'invalid',
    detail: 'Không đọc được tệp này như một bộ tiêu chí JSON. Hãy chọn tệp khác.',
  })
}
