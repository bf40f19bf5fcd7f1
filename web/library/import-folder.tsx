// A folder exported from the e-office system: its list is read first, and only what was seen here is sent.
import { useRef, useState } from 'react'
import { formatNumber } from '../../schemas/format.ts'
import { type Output, post } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { sha256Of } from '../upload/hash.ts'
import { tell } from '../upload/after.ts'
import { upload } from '../upload/tray-store.ts'
import { RegisterRows, Unlisted } from './register-rows.tsx'

export type Checked = Output<'/api/v1/documents/register', 'post'>
type Folder = { files: readonly File[]; lists: readonly File[] }

const isList = ({ name }: File): boolean => /\.(xlsx|xml)$/i.test(name)
const isLikely = ({ name }: File): boolean =>
  /danh.?s[aá]ch|danh.?m[uụ]c|s[oổ].?v[aă]n|list/i.test(name.normalize('NFC'))
const pathOf = (file: File): string => (file.webkitRelativePath || file.name).normalize('NFC')

/** «Tải lên 3 văn bản, ghi thông tin 2 văn bản» */
function whatItDoes(sends: string, tells: string, sent: number, told: number): string {
  const said = [sent ? `${sends} ${formatNumber(sent)} văn bản` : '', told ? `${tells} ${formatNumber(told)} văn bản` : ''].filter(Boolean).join(', ') // prettier-ignore
  return `${said.slice(0, 1).toLocaleUpperCase('vi')}${said.slice(1)}`
}

async function hashesOf(files: readonly File[]): Promise<Record<string, string>> {
  const found: [string, string][] = []
  for (const file of files) {
    const sha256 = await sha256Of(file)
    if (sha256) found.push([pathOf(file), sha256])
  }
  return Object.fromEntries(found)
}

export function ImportFolder({ agency, onClose }: { agency: string; onClose: () => void }) {
  const picker = useRef<HTMLInputElement>(null)
  const [folder, setFolder] = useState<Folder>()
  const [list, setList] = useState<File>()
  const [checked, setChecked] = useState<Checked>()
  const [error, setError] = useState<unknown>()
  const check = async (files: readonly File[], chosen: File) => {
    setList(chosen)
    setChecked(undefined)
    setError(undefined)
    try {
      const others = files.filter((file) => file !== chosen)
      const found = await post('/api/v1/documents/register', {
        agency,
        list: await tableOf(chosen, 'Danh sách', 'Hãy xuất theo từng tháng hoặc từng quý rồi chọn lại.'),
        files: others.map(pathOf),
        hashes: await hashesOf(others),
      })
      setChecked(found)
      announce(`Danh sách có ${found.rows.length} văn bản.`)
    } catch (problem) {
      setError(problem)
    }
  }
  const take = async (files: readonly File[]) => {
    const lists = files.filter(isList).toSorted((a, b) => Number(isLikely(b)) - Number(isLikely(a)))
    setFolder({ files, lists })
    if (lists[0]) return check(files, lists[0])
    setChecked(undefined)
    setError(
      new ApiProblem({
        type: 'invalid',
        detail:
          'Thư mục không có danh sách văn bản (.xlsx hoặc .xml). Hãy xuất danh sách vào cùng thư mục rồi chọn lại.',
      }),
    )
  }
  const ready = (checked?.rows ?? []).filter(({ file, known }) => file !== undefined && !known)
  const untold = (checked?.rows ?? []).filter(({ known }) => known?.isUntold)
  const send = async () => {
    const told = new Map(ready.map(({ file, particulars }) => [file, particulars]))
    const files = (folder?.files ?? []).filter((file) => told.has(pathOf(file)))
    upload(agency, files, undefined, (file) => told.get(pathOf(file)))
    for (const { known, particulars } of untold) {
      const said = known && (await tell(known.document, particulars))
      if (said && !said.ok) throw new ApiProblem({ detail: said.sentence })
    }
  }
  return (
    <ActDialog
      title="Nhập từ hệ thống văn bản và điều hành"
      kind="wide"
      act={
        ready.length + untold.length
          ? whatItDoes('Tải lên', 'ghi thông tin', ready.length, untold.length)
          : undefined
      }
      done={`${whatItDoes('Đang tải lên', 'đã ghi thông tin', ready.length, untold.length)}.`}
      run={send}
      onClose={onClose}
    >
      <ErrorSummary error={error} />
      {list && !checked && !error && <p role="status">Đang đọc danh sách và đối chiếu các tệp…</p>}
      <p className="small muted">
        Chọn thư mục đã xuất, có tệp danh sách (Excel hoặc XML) cùng các tệp văn bản. Chưa gửi gì cho đến khi
        bạn xem xong và bấm tải lên; thông tin theo danh sách sửa lại được ở từng tài liệu.
      </p>
      <button type="button" className="drop-zone" onClick={() => picker.current?.click()}>
        {folder ? `${formatNumber(folder.files.length)} tệp trong thư mục, ` : ''}
        <u>{folder ? 'chọn thư mục khác' : 'Chọn thư mục'}</u>
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label="Thư mục đã xuất"
        {...{ webkitdirectory: '' }}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].filter(({ name }) => !name.startsWith('.'))
          target.value = ''
          if (files.length) void take(files)
        }}
      />
      {folder && folder.lists.length > 1 && (
        <div className="field">
          <label htmlFor="register-list">Tệp danh sách</label>
          <select
            id="register-list"
            value={list ? pathOf(list) : ''}
            onChange={({ target }) => {
              const chosen = folder.lists.find((file) => pathOf(file) === target.value)
              if (chosen) void check(folder.files, chosen)
            }}
          >
            {folder.lists.map((file) => (
              <option key={pathOf(file)}>{pathOf(file)}</option>
            ))}
          </select>
        </div>
      )}
      {checked?.faults.map(({ field, sentence }) => (
        <p key={field} className="red">
          {field}: {sentence}
        </p>
      ))}
      {checked && checked.rows.length > 0 && <RegisterRows rows={checked.rows} />}
      {checked && checked.unlisted.length > 0 && <Unlisted files={checked.unlisted} />}
    </ActDialog>
  )
}
