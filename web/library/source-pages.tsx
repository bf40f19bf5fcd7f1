// The pages of one document, to be chosen for a new one.
import { Button } from 'antd'
import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useState } from 'react'
import { formatFile } from '../../schemas/format.ts'
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
        <Files code={code} paper={particulars.symbol ?? code} version={version} onPick={onPick} />
      ) : (
        <p className="muted">Tài liệu này chưa lấy trang được: tệp chưa được nhận hoặc chưa mở được.</p>
      )}
    </fieldset>
  )
}

interface FilesProps {
  code: string
  paper: string
  version: DocumentView['versions'][number]
  onPick: Props['onPick']
}

/** The main file lies open, an annex opens at a click: there may be forty-nine of them. */
function Files(source: FilesProps) {
  const [opened, setOpened] = useState<readonly number[]>([])
  const [, ...annexes] = source.version.files
  return (
    <>
      {annexes.length > 0 && <p className="derive-file">Văn bản chính</p>}
      <Pages {...source} file={0} />
      {annexes.map(({ name }, at) => {
        const n = at + 1
        return (
          <details
            key={n}
            onToggle={({ currentTarget }) =>
              currentTarget.open && !opened.includes(n) && setOpened([...opened, n])
            }
          >
            <summary className="derive-file">
              Phụ lục {n}: <span className="muted">{name}</span>
            </summary>
            {opened.includes(n) && <Pages {...source} file={n} />}
          </details>
        )
      })}
    </>
  )
}

function Pages({ code, paper, version: { id, files }, file, onPick }: FilesProps & { file: number }) {
  const address = hrefOf('/api/v1/versions/{id}/view', { id, file })
  const { document, sha256 = '', error } = usePdf(address, files[file]?.turned?.sentence)
  const isSigned = (files[file]?.signatures ?? 0) > 0
  const numbers = Array.from({ length: document?.numPages ?? 0 }, (_, n) => n + 1)
  const pick = (pages: number[], pdf: PDFDocumentProxy) =>
    onPick(
      pages.map((page) => ({
        ...{ key: crypto.randomUUID(), version: id, file, page, turn: 0 as const },
        ...{ pdf, view: sha256, code, paper, isSigned },
      })),
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
        Thêm cả {numbers.length} trang{file > 0 && ` của phụ lục ${file}`}
      </Button>
      <div className="page-thumbs">
        {numbers.map((page) => (
          <button
            key={page}
            type="button"
            onClick={() => pick([page], document)}
            aria-label={`Thêm trang ${page} của ${formatFile(code, file)}`}
          >
            <PageThumb document={document} page={page} />
            <span>Trang {page}</span>
          </button>
        ))}
      </div>
    </>
  )
}
