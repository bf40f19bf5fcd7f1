import { Button, Input } from 'antd'
import { useState } from 'react'
import type { Assessment, Cited } from '../api/shapes.ts'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { correct, useAct } from './acts.ts'
import { pagesOf, pagesText } from './pages.ts'

interface Props {
  assessment: Assessment
  cited: Cited
  pages: number
  /** Text selected in the page. */
  selected: string
  onShow: (page: number) => void
}

/** When only a part of a document is proof, its pages, section or words must be said. */
export function CitePanel({ assessment, cited, pages, selected, onShow }: Props) {
  const place = assessment.slots.findIndex(({ key }) => key === cited.slot)
  const [chosen, setChosen] = useState(() => pagesOf(cited.pages))
  const [section, setSection] = useState(cited.section ?? '')
  const [quote, setQuote] = useState(cited.quote ?? '')
  const { act, error, isBusy } = useAct()
  const toggle = (page: number) => {
    setChosen(
      chosen.includes(page) ? chosen.filter((one) => one !== page) : [...chosen, page].sort((a, b) => a - b),
    )
    onShow(page)
  }
  const text = pagesText(chosen)
  const isSame =
    text === pagesText(pagesOf(cited.pages)) &&
    section === (cited.section ?? '') &&
    quote === (cited.quote ?? '')
  const save = () =>
    void act(
      () =>
        correct(assessment, cited, {
          ...(text && { pages: text }),
          ...(section.trim() && { section: section.trim() }),
          ...(quote && { quote }),
        }),
      'Đã lưu dẫn chứng.',
    )
  return (
    <div className="cite-panel">
      <ErrorSummary error={error} />
      <div className="row">
        <b className="small nowrap">Dẫn chứng cho mục {place + 1}</b>
        <span className="grow" />
        <label className="small row">
          Mục trong văn bản
          <Input
            className="section-field"
            value={section}
            onChange={({ target }) => setSection(target.value)}
            maxLength={200}
          />
        </label>
        <Button type="primary" disabled={isSame || isBusy} onClick={save}>
          Lưu dẫn chứng
        </Button>
      </div>
      <div className="page-buttons" role="group" aria-label="Trang dẫn chứng">
        {Array.from({ length: Math.min(pages, 200) }, (_, n) => (
          <button
            key={n}
            type="button"
            aria-pressed={chosen.includes(n + 1)}
            aria-label={`Trang ${n + 1}`}
            onClick={() => toggle(n + 1)}
          >
            {n + 1}
          </button>
        ))}
      </div>
      {selected !== '' && selected !== quote && (
        <Button onClick={() => setQuote(selected.slice(0, 2000))} block className="quote-button">
          Trích câu này: “{selected.length > 60 ? `${selected.slice(0, 60)}…` : selected}”
        </Button>
      )}
      {quote !== '' && (
        <div className="quote">
          “{quote}”{' '}
          <button type="button" className="as-link" onClick={() => setQuote('')}>
            Bỏ trích
          </button>
        </div>
      )}
    </div>
  )
}
