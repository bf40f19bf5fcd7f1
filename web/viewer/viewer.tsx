// The document beside the form: one page at a time, drawn from ranges of its view.
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { hrefOf } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import type { Looked } from '../documents/read-from.ts'
import { PageView } from './page-view.tsx'
import { usePdf } from './use-pdf.ts'
import './viewer.css'

/** The same at every render. */
const none: readonly string[] = []

interface Props {
  /** Number or code, and what it is about. */
  name: string
  subject?: string
  version: string
  files: readonly { name: string; turned?: { pages: readonly number[]; sentence: string } }[]
  page: number
  /** Which file to begin with; later the reader chooses. */
  firstFile?: number
  onTurn: (page: number) => void
  quote?: string
  /** What on this page is to be compared: marked and brought into sight. */
  looked?: Looked
  /** The selected text, when a reader may quote it. */
  onSelect?: (text: string) => void
  /** Under the page: what is cited of it. */
  children?: (pages: number) => ReactNode
  onWiden?: () => void
}

export function Viewer({
  name,
  subject,
  version,
  files,
  page,
  firstFile = 0,
  onTurn,
  quote,
  looked,
  onSelect,
  children,
  onWiden,
}: Props) {
  const [file, setFile] = useState(Math.min(firstFile, files.length - 1))
  const [zoom, setZoom] = useState(1)
  const turned = files[file]?.turned
  const { document, error } = usePdf(
    hrefOf('/api/v1/versions/{id}/view', { id: version, file }),
    turned?.sentence,
  )
  const pages = document?.numPages ?? 0
  const at = Math.min(Math.max(1, page), Math.max(1, pages))
  const turn = (n: number) => n >= 1 && n <= pages && onTurn(n)
  return (
    <>
      <div className="viewer-head">
        <div className="grow cut">
          <b>{name}</b> <span className="muted">{subject}</span>
        </div>
        {onWiden && (
          <Button type="text" onClick={onWiden} aria-label="Mở rộng khung xem">
            ⤢
          </Button>
        )}
        <Button
          type="text"
          href={hrefOf('/api/v1/versions/{id}/bytes', { id: version, file, purpose: 'view' })}
          download
          aria-label={`Tải bản gốc ${name}`}
        >
          Tải bản gốc
        </Button>
      </div>
      <div className="viewer-tools">
        <Button type="text" aria-label="Trang trước" disabled={at <= 1} onClick={() => turn(at - 1)}>
          ‹
        </Button>
        <PageField key={at} page={at} onTurn={turn} />
        <span className="muted nowrap">/ {pages || '–'}</span>
        <Button type="text" aria-label="Trang sau" disabled={at >= pages} onClick={() => turn(at + 1)}>
          ›
        </Button>
        <i className="rule-v" />
        <Button type="text" aria-label="Thu nhỏ" onClick={() => setZoom(Math.max(0.5, zoom / 1.2))}>
          −
        </Button>
        <Button type="text" onClick={() => setZoom(1)}>
          Vừa phần chữ
        </Button>
        <Button type="text" aria-label="Phóng to" onClick={() => setZoom(Math.min(4, zoom * 1.2))}>
          +
        </Button>
        {files.length > 1 && (
          <select
            aria-label="Tệp của văn bản"
            value={file}
            onChange={({ target }) => setFile(Number(target.value))}
          >
            {files.map((one, n) => (
              <option key={one.name} value={n}>
                {n === 0 ? 'Văn bản chính' : `Phụ lục: ${one.name}`}
              </option>
            ))}
          </select>
        )}
      </div>
      {turned?.pages.includes(at) && (
        <p className="viewer-note small" role="status">
          Trong tệp gốc, trang này không đúng chiều đọc; bản xem đã xoay lại.
        </p>
      )}
      {error ? (
        <div className="empty grow" role="status">
          <strong>Chưa xem được ở đây</strong>
          <p>
            {error instanceof ApiProblem
              ? error.message
              : 'Bản xem này không mở được. Hãy tải tệp gốc về để xem.'}
          </p>
        </div>
      ) : (
        <PageView
          document={document}
          {...{ page: at, zoom, turn, name }}
          quotes={looked?.quotes ?? (quote ? [quote] : none)}
          boxes={file === 0 ? looked?.boxes : undefined}
          onSelect={onSelect}
        />
      )}
      {pages > 0 && children?.(pages)}
    </>
  )
}

function PageField({ page, onTurn }: { page: number; onTurn: (page: number) => void }) {
  const [typed, setTyped] = useState(String(page))
  return (
    <Input
      className="page-field"
      aria-label="Số trang"
      inputMode="numeric"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onPressEnter={() => onTurn(Number(typed))}
      onBlur={() => (Number(typed) === page ? undefined : onTurn(Number(typed)))}
    />
  )
}
