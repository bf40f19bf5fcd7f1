// Kết quả công bố: what was published of each year, what contradicts what, where one stands, and what moved.
import { Button } from 'antd'
import { useState } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { hrefOf } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { NotHere } from '../kit/not-here.tsx'
import { LinkButton } from '../kit/link-button.tsx'
import { PageHead, useTitle } from '../kit/page.tsx'
import { Wait } from '../kit/wait.tsx'
import { campaignPath, useScope } from '../shell/scope.tsx'
import { YearViews } from '../shell/year-views.tsx'
import { Areas } from './areas.tsx'
import { Compared } from './compared.tsx'
import { ImportResults } from './import.tsx'
import { Imports } from './imports.tsx'
import { Needed } from './needed.tsx'
import { OneResult } from './one.tsx'
import { Others } from './others.tsx'
import { type IndexKind, indexWords, type Results, type Year } from './shapes.ts'
import { TypeResult } from './type.tsx'
import { Contradictions, Years } from './years.tsx'
import './results.css'

export function Page() {
  const { campaign, may } = useScope()
  const [query, setQuery] = useSearchParams()
  const [shown, show] = useState<'import' | 'type' | 'need'>()
  const [dataset, from, to] = ['bo', 'tu', 'den'].map((key) => query.get(key) ?? undefined)
  const input = { ...(dataset && { dataset }), ...(from && { from }), ...(to && { to }) }
  const asked = useGet('/api/v1/results', input, { keep: true, enabled: may('results.read') })
  const set = (changes: Readonly<Record<string, string | undefined>>) =>
    setQuery((old) => {
      const next = new URLSearchParams(old)
      for (const [key, value] of Object.entries(changes))
        if (value) next.set(key, value)
        else next.delete(key)
      return next
    })
  useTitle('Kết quả công bố')
  if (!may('results.read')) return <NotHere />
  if (campaign && !location.pathname.startsWith('/ky/'))
    return <Navigate to={`${campaignPath(campaign.slug, 'ket-qua')}${location.search}`} replace />
  const view = asked.data
  const close = () => show(undefined)
  return (
    <div className="results">
      <PageHead title="Kết quả công bố" meta={view && `PAR INDEX và SIPAS của ${view.home}`}>
        {view && view.datasets.length > 1 && (
          <select
            className="choice results-set"
            aria-label="Bộ số liệu"
            value={view.dataset}
            onChange={({ target }) => set({ bo: target.value, tu: undefined, den: undefined, kq: undefined })}
          >
            {view.datasets.map(({ slug, title }) => (
              <option key={slug} value={slug}>
                {title}
              </option>
            ))}
          </select>
        )}
        <Button onClick={() => show('need')}>Hạng mục tiêu</Button>
        {view && (view.par.length > 0 || view.sipas.length > 0) && (
          <Button href={hrefOf('/api/v1/result-table', input)}>Xuất Excel</Button>
        )}
        {view?.mayWrite && <Button onClick={() => show('type')}>Ghi một kết quả</Button>}
        {view?.mayImport && (
          <Button type="primary" onClick={() => show('import')}>
            Nhập từ Excel
          </Button>
        )}
      </PageHead>
      <YearViews />
      <div className="page-body" tabIndex={0} role="region" aria-label="Kết quả công bố">
        <Wait for={asked}>
          {(found) => (
            <>
              {found.label && <Label label={found.label} />}
              <Body
                view={found}
                set={set}
                opened={query.get('kq') ?? undefined}
                places={query.get('noi') ?? ''}
                asked={{ from, to }}
              />
              {found.imports.length > 0 && <Imports view={found} />}
            </>
          )}
        </Wait>
      </div>
      {shown === 'import' && <ImportResults onClose={close} />}
      {shown === 'type' && <TypeResult onClose={close} />}
      {shown === 'need' && <Needed dataset={dataset} isOwn={!view?.label} onClose={close} />}
    </div>
  )
}

const Label = ({ label }: { label: NonNullable<Results['label']> }) => (
  <p className="note results-label">
    <b>{label.title}.</b> Bộ số liệu riêng: chỉ nhập bằng tệp, không sửa tay, không tính vào kết quả của tỉnh.
    {label.source && ` Nguồn: ${label.source}.`}
  </p>
)

interface BodyProps {
  view: Results
  set: (changes: Readonly<Record<string, string | undefined>>) => void
  opened: string | undefined
  places: string
  asked: { from: string | undefined; to: string | undefined }
}

function Body({ view, set, opened, places, asked }: BodyProps) {
  const open = (id: string) => set({ kq: id })
  const all: [IndexKind, Year][] = [
    ...view.par.map((year): [IndexKind, Year] => ['par', year]),
    ...view.sipas.map((year): [IndexKind, Year] => ['sipas', year]),
  ]
  if (all.length === 0) return <Empty view={view} />
  const found = all.flatMap(([index, { year, sources }]) =>
    sources.flatMap((source) => (source.result.id === opened ? [{ index, year, source }] : [])),
  )
  return (
    <>
      <Contradictions years={all} onOpen={open} />
      {(['par', 'sipas'] as const).map(
        (index) =>
          view[index].length > 0 && <Years key={index} index={index} years={view[index]} onOpen={open} />,
      )}
      <Areas areas={view.areas} par={view.par} />
      {view.par.length > 1 && <Compared view={view} asked={asked} set={set} />}
      <Others view={view} places={places} set={set} />
      {found.map(({ index, year, source }) => (
        <OneResult
          key={source.result.id}
          title={`${indexWords[index]} ${year}`}
          source={source}
          onClose={() => set({ kq: undefined })}
        />
      ))}
    </>
  )
}

const Empty = ({ view }: { view: Results }) => (
  <div className="empty">
    <strong>Chưa có kết quả công bố nào.</strong>
    <p>
      Kết quả PAR INDEX, SIPAS do Bộ Nội vụ công bố hằng năm được Sở Nội vụ nhập tại đây, bằng tệp Excel hoặc
      ghi từng kết quả.
    </p>
    {view.datasets
      .filter(({ slug }) => slug !== view.dataset)
      .map(({ slug, title }) => (
        <LinkButton key={slug} to={`?bo=${slug}`}>
          Xem {title}
        </LinkButton>
      ))}
  </div>
)
