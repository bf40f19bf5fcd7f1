import { Button } from 'antd'
import { lazy, Suspense, useRef, useState } from 'react'
import { formatPoints } from '../../schemas/format.ts'
import type { Assessment, Cited, Slot } from '../api/shapes.ts'
import { DropZone, FilePicker } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { Glyph } from '../kit/status.tsx'
import { upload } from '../upload/tray-store.ts'
import { citeAgain, documentName, useAct } from './acts.ts'
import { Block, Step } from './block.tsx'
import { CitedRow } from './cited-row.tsx'
import { slotStatus, slotWants } from './slot-words.ts'
import { WhichSlot } from './which-slot.tsx'

const PickDocument = lazy(() =>
  import('./pick-document.tsx').then((part) => ({ default: part.PickDocument })),
)
const Photos = lazy(() => import('../photos/photos.tsx').then((part) => ({ default: part.Photos })))

interface Props {
  assessment: Assessment
  /** In whose name one uploads and cites here; undefined: one only reads. */
  agency: string | undefined
  selected: string | undefined
  /** A citation was chosen to be looked at. */
  onShow: () => void
}

/** 4: what the leaf requires. A filled place is two lines, an empty one a drop zone that says what belongs there. */
export function Slots({ assessment, agency, selected, onShow }: Props) {
  const { slots, need, have } = assessment
  const doing = useAct()
  const [files, setFiles] = useState<File[]>()
  const [isPicking, setPicking] = useState(false)
  const [isPhotographing, setPhotographing] = useState(false)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <Block
      id="muc-slots"
      title={
        <>
          <Step n={4} /> TLKC yêu cầu{' '}
          <span className="count">
            {have}/{need}
          </span>
        </>
      }
      aside={
        agency !== undefined && (
          <>
            <Button onClick={() => setPicking(true)}>Chọn từ kho</Button>
            <Button onClick={() => setPhotographing(true)}>Chụp ảnh</Button>
            <Button onClick={() => picker.current?.click()}>Tải lên</Button>
          </>
        )
      }
    >
      <ErrorSummary error={doing.error} />
      {slots.length === 0 && <p className="muted">Tiêu chí này không yêu cầu tài liệu kiểm chứng.</p>}
      {slots.map((slot, n) => (
        <OneSlot key={slot.key} n={n + 1} {...{ assessment, slot, agency, selected, doing, onShow }} />
      ))}
      <FilePicker ref={picker} onFiles={setFiles} />
      {files && agency !== undefined && (
        <WhichSlot
          assessment={assessment}
          agency={agency}
          files={files}
          onClose={() => setFiles(undefined)}
        />
      )}
      {isPhotographing && (
        <Suspense>
          <Photos onFile={(file) => setFiles([file])} onClose={() => setPhotographing(false)} />
        </Suspense>
      )}
      {isPicking && agency !== undefined && (
        <Suspense>
          <PickDocument assessment={assessment} agency={agency} onClose={() => setPicking(false)} />
        </Suspense>
      )}
    </Block>
  )
}

/** It has a drop zone. */
export const takesFiles = ({ missing, citations }: Slot): boolean => missing > 0 || citations.length === 0

export const sendTo = (assessment: string, { key, name }: Slot, agency: string, files: File[]): void =>
  upload(agency, files, { assessment, slot: key, slotName: name })

type Doing = ReturnType<typeof useAct>

function OneSlot({
  assessment,
  slot,
  n,
  agency,
  selected,
  doing,
  onShow,
}: Props & { slot: Slot; n: number; doing: Doing }) {
  const { key, name, citations, missing, need } = slot
  const send = (files: File[]) => agency !== undefined && sendTo(assessment.id, slot, agency, files)
  const [taken, setTaken] = useState<Cited>()
  const isEmpty = missing > 0
  const atStake = assessment.self ?? assessment.max
  return (
    <div className={`slot ${isEmpty ? 'missing' : ''}`} id={`muc-${key}`} tabIndex={-1}>
      <div className="slot-head">
        <Glyph {...slotStatus(slot)} />
        <h3 className="grow">
          {n}. {name}{' '}
          {slot.count > 1 && (
            <span className="muted">
              ({slot.have}/{slot.count})
            </span>
          )}
        </h3>
        {isEmpty && atStake !== 0 && (
          <span className="red small strong nowrap">{formatPoints(atStake)} điểm</span>
        )}
        {need === 'optional' && <span className="muted small nowrap">không bắt buộc</span>}
        {need.startsWith('oneOf:') && <span className="muted small nowrap">cần một trong các mục này</span>}
      </div>
      <p className="slot-wants small muted">{slotWants(slot)}</p>
      {citations.map((cited) => (
        <CitedRow
          key={cited.key}
          {...{ assessment, cited, doing, onShow }}
          onTaken={setTaken}
          isSelected={selected === cited.key}
          canCite={agency !== undefined}
        />
      ))}
      {agency !== undefined && taken && (
        <p className="small taken">
          Đã gỡ {documentName(taken)}, tài liệu vẫn còn trong kho.{' '}
          <button
            type="button"
            className="as-link"
            disabled={doing.isBusy}
            onClick={() =>
              void doing
                .act(() => citeAgain(assessment, taken), `Đã gắn lại ${documentName(taken)}.`)
                .then((isDone) => isDone && setTaken(undefined))
            }
          >
            Gắn lại
          </button>
        </p>
      )}
      {agency !== undefined && takesFiles(slot) && (
        <DropZone
          label={`Chọn tệp cho mục ${n}: ${name}`}
          multiple={slot.count > 1}
          onFiles={send}
          id={`chon-${key}`}
        >
          Kéo hoặc dán (Ctrl+V) tệp vào đây, hoặc <u>chọn tệp</u>{' '}
          <span className="muted">· PDF, Word, Excel, ảnh</span>
        </DropZone>
      )}
    </div>
  )
}
