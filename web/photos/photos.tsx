// Chụp ảnh các trang: photographs in their order, each looked at at once, become one PDF that is uploaded like any file.
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { formatSize } from '../../schemas/format.ts'
import { Dialog } from '../kit/dialog.tsx'
import { FilePicker } from '../kit/drop-zone.tsx'
import { TextField } from '../kit/fields.tsx'
import { announce } from '../kit/live.tsx'
import { PageOrder } from '../kit/page-order.tsx'
import type { Turn } from '../kit/order.ts'
import { type Looked, lookAt } from './look.ts'
import { photosPdf } from './pdf.ts'
import type { Quality } from './quality.ts'
import './photos.css'

/** As many as an officer puts on a table at once; each stays on the phone until the PDF is whole. */
const MOST = 60
const accept = 'image/jpeg,image/png,image/webp'

interface Photo extends Looked {
  readonly key: string
  readonly turn: Turn
}

const says: Readonly<Record<Quality, string>> = {
  dark: 'Tối quá. Hãy chụp lại nơi sáng hơn.',
  light: 'Sáng quá hoặc trang trắng. Hãy chụp lại, tránh đèn chói.',
  blurred: 'Mờ, khó đọc chữ. Hãy giữ yên máy rồi chụp lại.',
  skewed: 'Nghiêng. Hãy chụp lại, để mép giấy song song với khung hình.',
  small: 'Nhỏ hơn 200 dpi trên khổ A4. Hãy chụp gần hơn, kín khung.',
}

export function Photos({ onFile, onClose }: { onFile: (file: File) => void; onClose: () => void }) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [name, setName] = useState('Ảnh chụp văn bản')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [looking, setLooking] = useState(0)
  /** Photographs are nowhere else: they are not thrown away by a key that slipped. */
  const [isLeaving, setLeaving] = useState(false)
  const leave = () => (photos.length > 0 ? setLeaving(true) : onClose())
  const camera = useRef<HTMLInputElement>(null)
  const picker = useRef<HTMLInputElement>(null)
  const add = async (files: File[]) => {
    const taken = files.slice(0, MOST - photos.length)
    const bad = files
      .slice(taken.length)
      .map(({ name }) => `${name}: mỗi tệp PDF nhận nhiều nhất ${MOST} ảnh.`)
    setLooking((n) => n + taken.length)
    // One after the other: a phone has little memory.
    for (const file of taken) {
      const looked = await lookAt({ file })
      setLooking((n) => n - 1)
      if (looked) setPhotos((old) => [...old, { ...looked, key: crypto.randomUUID(), turn: 0 }])
      else
        bad.push(`${file.name}: không mở được ảnh này. Hãy chụp bằng JPEG, hoặc tải riêng tệp này lên kho.`)
    }
    setRefused(bad)
    announce(`Đã thêm ${taken.length} ảnh.`)
  }
  const poor = photos.filter(({ faults }) => faults.length > 0).length
  const size = photos.reduce((sum, { bytes }) => sum + bytes.size, 0)
  const send = () => {
    onFile(
      new File([photosPdf(photos)], `${name.trim().replaceAll('/', '-')}.pdf`, { type: 'application/pdf' }),
    )
    onClose()
  }
  const isReady = photos.length > 0 && looking === 0 && name.trim() !== ''
  return (
    <Dialog
      title="Chụp ảnh các trang thành một tệp PDF"
      kind="wide"
      onClose={leave}
      {...(isReady && { onAct: send })}
      footer={
        isLeaving ? (
          <>
            <span className="grow" role="alert">
              {photos.length} ảnh chưa gửi, đóng lại thì phải chụp hoặc chọn lại.
            </span>
            <Button onClick={() => setLeaving(false)}>Xem tiếp</Button>
            <Button danger onClick={onClose}>
              Bỏ {photos.length} ảnh
            </Button>
          </>
        ) : (
          <>
            <Button onClick={leave}>Đóng</Button>
            <Button type="primary" disabled={!isReady} onClick={send}>
              {poor > 0 ? `Vẫn dùng ${photos.length} trang` : `Dùng ${photos.length} trang`}
            </Button>
          </>
        )
      }
    >
      <div className="row photos-add">
        <Button size="middle" onClick={() => camera.current?.click()}>
          Chụp trang
        </Button>
        <Button size="middle" onClick={() => picker.current?.click()}>
          Chọn ảnh có sẵn
        </Button>
        <FilePicker
          ref={camera}
          accept={accept}
          multiple={false}
          capture
          onFiles={(files) => void add(files)}
        />
        <FilePicker ref={picker} accept={accept} onFiles={(files) => void add(files)} />
      </div>
      {photos.length === 0 && looking === 0 && (
        <p className="muted">
          Đặt giấy trên mặt phẳng, đủ sáng, chụp thẳng từ trên xuống cho kín khung. Mỗi ảnh là một trang A4;
          ảnh chụp được giữ nguyên trong tệp PDF.
        </p>
      )}
      {refused.map((sentence) => (
        <p key={sentence} className="note amber" role="alert">
          {sentence}
        </p>
      ))}
      <PageOrder
        pages={photos}
        nameOf={(_, n) => `trang ${n + 1}`}
        onChange={setPhotos}
        show={({ thumb, turn, faults }, n) => (
          <>
            <Thumb bitmap={thumb} turn={turn} />
            <span className="grow">
              <b>Trang {n + 1}</b>
              {turn > 0 && <span className="muted"> · xoay {turn}°</span>}
              {faults.map((fault) => (
                <span key={fault} className="small red photo-fault">
                  {says[fault]}
                </span>
              ))}
              {faults.length === 0 && <span className="small muted photo-fault">Rõ</span>}
            </span>
          </>
        )}
      />
      {looking > 0 && (
        <p role="status" className="muted">
          Đang xem {looking} ảnh…
        </p>
      )}
      {photos.length > 0 && (
        <>
          {poor > 0 && (
            <p className="note amber" role="status">
              {poor} trang chưa rõ: hãy bỏ và chụp lại. Máy chủ kiểm tra lại khi nhận và ghi rõ trang chưa
              đạt.
            </p>
          )}
          <TextField
            label="Tên tệp PDF"
            value={name}
            onType={setName}
            hint={`${photos.length} trang, ${formatSize(size)}`}
          />
        </>
      )}
    </Dialog>
  )
}

function Thumb({ bitmap, turn }: { bitmap: ImageBitmap; turn: Turn }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context) return
    const { width, height } = bitmap
    const isAcross = turn % 180 !== 0
    context.canvas.width = isAcross ? height : width
    context.canvas.height = isAcross ? width : height
    context.translate(context.canvas.width / 2, context.canvas.height / 2)
    context.rotate((turn * Math.PI) / 180)
    context.drawImage(bitmap, -width / 2, -height / 2)
  }, [bitmap, turn])
  return <canvas ref={canvas} className="page-thumb photo-thumb" aria-hidden="true" />
}
