import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import type { Assessment, Cited } from '../api/shapes.ts'
import { correct, documentName, placeWords, uncite, type useAct } from './acts.ts'
import { useShown } from './shown.ts'

const ParticularsDialog = lazy(() =>
  import('../documents/particulars.tsx').then((part) => ({ default: part.ParticularsDialog })),
)

interface Props {
  assessment: Assessment
  cited: Cited
  isSelected: boolean
  canCite: boolean
  doing: ReturnType<typeof useAct>
  onShow: () => void
  onTaken: (cited: Cited) => void
}

/** Two lines: the document and its day; where in it the proof stands. */
export function CitedRow({ assessment, cited, isSelected, canCite, doing, onShow, onTaken }: Props) {
  const { act, isBusy } = doing
  const { show } = useShown()
  const [isEditing, setEditing] = useState(false)
  const { particulars, newer, carried, whyNot, versionState } = cited
  const name = documentName(cited)
  const take = () => {
    void act(() => uncite(assessment, cited), `Đã gỡ ${name}. Tài liệu vẫn còn trong kho.`).then((isDone) => {
      if (isDone) onTaken(cited)
      document.getElementById(`muc-${cited.slot}`)?.focus()
    })
  }
  return (
    <div className={`cited ${isSelected ? 'selected' : ''}`}>
      <div className="grow">
        <div className="cut">
          <button
            type="button"
            className="as-link strong"
            aria-pressed={isSelected}
            onClick={() => {
              show(cited)
              onShow()
            }}
          >
            {name}
          </button>{' '}
          {particulars.issued && <span className="muted">{formatDay(particulars.issued)}</span>}{' '}
          <span>{particulars.subject ?? cited.files[0]?.name}</span>
        </div>
        <div className="small place">
          {placeWords(cited)}
          {carried && (
            <span className="muted">
              {' '}
              · dùng lại từ năm {carried.year}, tiêu chí {carried.code}
            </span>
          )}
        </div>
        {versionState === 'received' && <div className="small blue">Đang kiểm tra…</div>}
        {whyNot.map((sentence) => (
          <div key={sentence} className="small red">
            {sentence}
          </div>
        ))}
        {newer && (
          <div className="small amber">
            Có bản mới (bản {newer.n}), mục này vẫn đang dùng bản {cited.n}.{' '}
            {canCite && (
              <button
                type="button"
                className="as-link"
                disabled={isBusy}
                onClick={() =>
                  void act(
                    () => correct(assessment, cited, placeOf(cited), newer.version),
                    `Đã chuyển sang bản ${newer.n}.`,
                  )
                }
              >
                Dùng bản {newer.n}
              </button>
            )}
          </div>
        )}
      </div>
      {canCite && (
        <>
          {whyNot.length > 0 && (
            <Button type="text" onClick={() => setEditing(true)} aria-label={`Ghi thông tin văn bản ${name}`}>
              Ghi thông tin
            </Button>
          )}
          <Button
            type="text"
            disabled={isBusy}
            onClick={take}
            aria-label={`Gỡ ${name}, tài liệu vẫn còn trong kho`}
          >
            Gỡ
          </Button>
        </>
      )}
      {isEditing && (
        <Suspense>
          <ParticularsDialog document={cited.document} onClose={() => setEditing(false)} />
        </Suspense>
      )}
    </div>
  )
}

const placeOf = ({ pages, section, quote }: Cited) => ({
  ...(pages && { pages }),
  ...(section && { section }),
  ...(quote && { quote }),
})
