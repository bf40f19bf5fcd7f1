// A table from a file: first what would be kept and every fault by its cell, then all of it or nothing.
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from './act-dialog.tsx'
import { CellFaults } from './cell-faults.tsx'
import { DropZone } from './drop-zone.tsx'
import { ErrorSummary } from './error-summary.tsx'
import './import-dialog.css'
import { announce } from './live.tsx'

/** As the API takes it: the whole file as base64. */
export interface TableFile {
  readonly name: string
  readonly file: string
}
type Said = readonly { readonly field: string; readonly sentence: string }[]

interface Props<T> {
  title: string
  label: string
  /** What the file is called where it is too large. */
  what?: string
  /** What may be let go over the zone, in words and as names end. */
  drop?: string
  accept?: string
  template: { href: string; text: string; download?: boolean }
  /** Keeps nothing. */
  check: (file: TableFile) => Promise<T>
  /** What one reads of a file without faults, also aloud. */
  said: (checked: T) => string
  /** The button's words; none where there is nothing to keep. */
  act: (checked: T) => string | undefined
  run: (file: TableFile) => Promise<unknown>
  done: string
  onClose: () => void
  children: (checked: T) => ReactNode
  /** Above the zone: how the file is to be taken. */
  how?: ReactNode
  /** The name of that way: when it changes, the file is looked at again. */
  way?: string
  /** What stands there until a file is chosen. */
  before?: ReactNode
}

export function ImportDialog<T extends { faults: Said }>(props: Props<T>) {
  const { title, label, template, check, said, act, run, done, onClose, children, before } = props
  const { how, way, what, drop = 'Thả tệp Excel theo mẫu vào đây', accept = '.xlsx' } = props
  const [file, setFile] = useState<TableFile>()
  const [checked, setChecked] = useState<T>()
  const [error, setError] = useState<unknown>()
  const take = async ([chosen]: File[]) => {
    if (!chosen) return
    setError(undefined)
    setChecked(undefined)
    setFile(undefined)
    try {
      const read = { name: chosen.name, file: await tableOf(chosen, what) }
      setFile(read)
      await look(read)
    } catch (problem) {
      setError(problem)
    }
  }
  /** Of two looks the newer one counts, whichever answers last. */
  const newest = useRef(0)
  const look = async (read: TableFile) => {
    const own = ++newest.current
    const found = await check(read)
    if (own !== newest.current) return
    setChecked(found)
    announce(found.faults.length ? `Tệp còn ${found.faults.length} lỗi.` : said(found))
  }
  const seen = useRef(way)
  useEffect(() => {
    if (seen.current === way) return
    seen.current = way
    if (!file) return
    setChecked(undefined)
    setError(undefined)
    look(file).catch(setError)
  })
  return (
    <ActDialog
      title={title}
      kind="wide"
      act={checked && checked.faults.length === 0 ? act(checked) : undefined}
      done={done}
      run={() => (file ? run(file) : Promise.resolve())}
      onClose={onClose}
      aside={
        <a href={template.href} download={template.download}>
          {template.text}
        </a>
      }
    >
      <ErrorSummary error={error} />
      {how}
      <DropZone label={label} accept={accept} onFiles={(files) => void take(files)}>
        {file ? file.name : drop}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      {checked ? (
        <>
          <CellFaults faults={checked.faults} />
          {checked.faults.length === 0 && <p className="medium">{said(checked)}</p>}
          {children(checked)}
        </>
      ) : (
        before
      )}
    </ActDialog>
  )
}

/** A table of what was read, as high as the dialog has room for. */
export const ReadRows = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="read-rows" tabIndex={0} role="region" aria-label={label}>
    <table className="w">{children}</table>
  </div>
)

/** How the file was understood where it could have been meant otherwise. */
export const ReadNotes = ({ notes }: { notes: Said }) =>
  notes.length > 0 && (
    <ReadRows label="Điều đã hiểu thêm">
      <tbody>
        {notes.map(({ field, sentence }, n) => (
          <tr key={n}>
            <th scope="row" className="nowrap">
              {field}
            </th>
            <td>{sentence}</td>
          </tr>
        ))}
      </tbody>
    </ReadRows>
  )
