// The pages of one document, to be chosen for a new one.
import { Button } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { hrefOf } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { Wait } from '../kit/wait.tsx'
import { usePdf } from '../viewer/use-pdf.ts'
import type { Picked } from './derived.ts'
import { PageThumb } from './page-thumb.tsx'

interface Props {
  id: string
  onPick: (pages: Picked[]) => void
}

export function SourcePages({ id, onPick }: Props) {
  const asked = useGet('/api/v1/documents/{id}', { id })
  return <Wait for={asked}>{(document) => <Shown document={document} onPick={onPick} />}</Wait>
}

function Shown({ document, onPick }: { document: DocumentView; onPick: Props['onPick'] }) {
  const { code, name, particulars } = document
  const version = document.versions.find(({ state, closed }) => state === 'kept' && !closed)
  return (
    <fieldset className="derive-source">
      <legend>
        <b>{particulars.symbol ?? code}</b> <span className="muted">{particulars.subject ?? name}</span>
      </legend>
      {version ? (
        <Pages code={code} version={version} onPick={onPick} />
      ) : (
        <p className="muted">Tài liệu này chưa lấy trang được: tệp chưa được nhận hoặc chưa mở được.</p>
      )}
    </fieldset>
  )
}

interface PagesProps {
  code: string
  version: DocumentView['versions'][number]
  onPick: Props['onPick']
}

function Pages({ code, version: { id, files }, onPick }: PagesProps) {
  const { document, error } = usePdf(hrefOf('/api/v1/versions/{id}/view', { id, file: 0 }))
  const isSigned = (files[0]?.signatures ?? 0) > 0
  const numbers = Array.from({ length: document?.numPages ?? 0 }, (_, n) => n + 1)
  const pick = (pages: number[], pdf: PDFDocumentProxy) =>
    onPick(
      pages.map((page) => ({ key: crypto.randomUUID(), version: id, pdf, code, page, turn: 0, isSigned })),
    )
  if (error)
    return (
      <p className="note red">
        {error instanceof ApiProblem ? error.message : 'Bản xem này không mở được. Hãy tải lại trang.'}
      </p>
    )
  if (!document)
    return (
      <p className="muted" role="status">
        Đang mở bản xem…
      </p>
    )
  return (
    <>
      <Button size="small" onClick={() => pick(numbers, document)}>
        Thêm cả {numbers.length} trang
      </Button>
      <div className="page-thumbs">
        {numbers.map((page) => (
          <button
            key={page}
            type="button"
            onClick={() => pick([page], document)}
            aria-label={`Thêm trang ${page} của ${code}`}
          >
            <PageThumb document={document} page={page} />
            <span>Trang {page}</span>
          </button>
        ))}
      </div>
    </>
  )
}
