// Tách, ghép, xoay trang: pages of the agency's documents on the left, the new document on the right.
import { Button, Input } from 'antd'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import { post } from '../api/client.ts'
import { cache, useGet } from '../api/query.ts'
import type { DocumentView } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { announce } from '../kit/live.tsx'
import { Heading, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { agencyPath, campaignPath } from '../shell/scope.tsx'
import { AddSource } from './derive-add.tsx'
import { Made } from './derive-made.tsx'
import { nameAfter, type Picked } from './derived.ts'
import { useLibraryScope } from './page.tsx'
import { SourcePages } from './source-pages.tsx'
import './library.css'
import './derive.css'

export function Page() {
  const { id = '' } = useParams()
  const asked = useGet('/api/v1/documents/{id}', { id })
  return <Wait for={asked}>{(document) => <Shown document={document} />}</Wait>
}

function Shown({ document }: { document: DocumentView }) {
  const { campaign, agency, isOfAgency } = useLibraryScope()
  const navigate = useNavigate()
  const [sources, setSources] = useState([document.id])
  const [picked, setPicked] = useState<readonly Picked[]>([])
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const name = typed ?? nameAfter(picked, document.particulars.symbol ?? document.code)
  const key = useRef(crypto.randomUUID())
  const slug = campaign?.slug ?? ''
  const back =
    isOfAgency && agency ? agencyPath(slug, agency.code, 'tai-lieu') : campaignPath(slug, 'tai-lieu')
  useTitle('Tách, ghép, xoay trang', 'Tài liệu')
  // What is asked for anew is another document: its own key.
  const put = (pages: readonly Picked[]) => {
    key.current = crypto.randomUUID()
    setPicked(pages)
  }
  const submit = async () => {
    setBusy(true)
    try {
      const pages = picked.map(({ version, file, page, turn }) => ({
        version,
        ...(file > 0 && { file }),
        page,
        turn,
      }))
      const { receipt } = await post('/api/v1/documents/derived', {
        name: name.trim(),
        pages,
        views: [...new Set(picked.map(({ view }) => view))],
        key: key.current,
      })
      announce(`Đã lập ${receipt.code}, đang kiểm tra.`)
      await cache.invalidateQueries()
      await navigate(`${back}/${receipt.document}`)
    } catch (problem) {
      key.current = crypto.randomUUID()
      setError(problem)
      setBusy(false)
    }
  }
  return (
    <div className="derive">
      <section className="derive-sources" aria-label="Trang nguồn">
        <div className="small muted">
          <Link to={`${back}/${document.id}`}>{document.code}</Link> · {document.agencyName}
        </div>
        <Heading>Tách, ghép, xoay trang</Heading>
        <p className="small">
          Chọn trang, xếp thứ tự, xoay cho đúng chiều rồi lập tài liệu mới. Tài liệu nguồn giữ nguyên.
        </p>
        {sources.map((id) => (
          <SourcePages
            key={id}
            id={id}
            onPick={(pages) => {
              put([...picked, ...pages])
              announce(`Đã thêm ${pages.length} trang.`)
            }}
          />
        ))}
        <AddSource agency={document.agency} shown={sources} onAdd={(id) => setSources([...sources, id])} />
      </section>
      <section className="derive-made" aria-label="Tài liệu mới">
        <h2>Tài liệu mới · {picked.length} trang</h2>
        <ErrorSummary error={error} labelOf={(field) => ({ name: 'Tên', pages: 'Các trang' })[field]} />
        <Made picked={picked} onChange={put} />
        <div className="field">
          <label htmlFor="derive-name">Tên tệp mới</label>
          <Input
            id="derive-name"
            maxLength={200}
            value={name}
            onChange={({ target }) => {
              key.current = crypto.randomUUID()
              setTyped(target.value)
            }}
          />
        </div>
        {picked.some(({ isSigned }) => isSigned) && (
          <p className="note amber">
            Có trang lấy từ văn bản ký số. Tài liệu mới không mang chữ ký số; bản ký gốc vẫn giữ nguyên trong
            kho.
          </p>
        )}
        <Button
          type="primary"
          loading={isBusy}
          disabled={picked.length === 0 || name.trim() === ''}
          onClick={() => void submit()}
        >
          Lập tài liệu mới
        </Button>
      </section>
    </div>
  )
}
