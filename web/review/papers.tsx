import { useState } from 'react'
import { formatDay } from '../../schemas/format.ts'
import type { Assessment, Cited, Slot } from '../api/shapes.ts'
import { documentName, placeWords } from '../assess/acts.ts'
import { slotStatus, slotWants } from '../assess/slot-words.ts'
import { Glyph } from '../kit/status.tsx'
import { Count } from '../kit/panel.tsx'

interface Props {
  assessment: Assessment
  shown: Cited | undefined
  onShow: (cited: Cited) => void
}

/** TLKC yêu cầu: each place with what fills it. Ticks are the reviewer's own, to see what was read; they decide nothing. */
export function Papers({ assessment: { slots, need, have, submissions }, shown, onShow }: Props) {
  const [read, setRead] = useState<readonly string[]>([])
  const before = submissions.at(-2)?.at
  return (
    <section className="block">
      <h2>
        TLKC yêu cầu{' '}
        <span className="count">
          {have}/{need}
        </span>
        <span className="grow" />
        <span className="tiny muted">Đánh dấu những gì đã xem</span>
      </h2>
      <ul className="papers">
        {slots.map((slot, n) => (
          <li key={slot.key}>
            <div className="paper-slot">
              <Glyph {...slotStatus(slot)} />
              <span className="medium">
                {n + 1}. {slot.name}
              </span>
            </div>
            <p className="paper-wants small muted">{[...aside(slot), slotWants(slot)].join(' · ')}</p>
            {slot.citations.length === 0 && (
              <div className={`paper-none small ${slot.missing > 0 ? 'red' : 'muted'}`}>Chưa có tài liệu</div>
            )}
            {slot.citations.map((one) => (
              <div key={one.key} className={`paper ${one.key === shown?.key ? 'selected' : ''}`}>
                <input
                  type="checkbox"
                  aria-label={`Đã xem ${documentName(one)}`}
                  checked={read.includes(one.key)}
                  onChange={({ target }) =>
                    setRead(target.checked ? [...read, one.key] : read.filter((key) => key !== one.key))
                  }
                />
                <div className="grow">
                  <div className="cut">
                    <button
                      type="button"
                      className="as-link strong"
                      aria-pressed={one.key === shown?.key}
                      onClick={() => onShow(one)}
                    >
                      {documentName(one)}
                    </button>{' '}
                    {one.particulars.issued && (
                      <span className="muted">{formatDay(one.particulars.issued)}</span>
                    )}{' '}
                    {one.particulars.subject ?? one.files[0]?.name}
                  </div>
                  <div className="small muted">{placeWords(one)}</div>
                  {one.whyNot.map((sentence) => (
                    <div key={sentence} className="small red">
                      {sentence}
                    </div>
                  ))}
                  {one.newer && (
                    <div className="small amber">
                      Kho của cơ quan có bản {one.newer.n}; bản gửi là bản {one.n}.
                    </div>
                  )}
                </div>
                {before && one.at > before && <span className="status amber">mới</span>}
              </div>
            ))}
          </li>
        ))}
      </ul>
      {slots.length === 0 && <p className="muted">Tiêu chí này không yêu cầu tài liệu.</p>}
      <span className="visually-hidden">
        <Count n={read.length} of="tài liệu đã xem" />
      </span>
    </section>
  )
}

const aside = ({ count, have, need }: Slot): string[] => [
  ...(count > 1 ? [`${have}/${count}`] : []),
  ...(need === 'optional' ? ['không bắt buộc'] : []),
  ...(need.startsWith('oneOf:') ? ['cần một trong các mục này'] : []),
]
