// A new document sent from where one is chosen: it is chosen as soon as it was checked, and so is the one that the library
// had already. The tray that would ask lies under the dialog.
import { Button } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { cache } from '../api/query.ts'
import { newestOpen } from '../upload/after.ts'
import type { Line } from '../upload/line.ts'
import { allLines, onLines, takeExisting, upload } from '../upload/tray-store.ts'
import { FilePicker } from './drop-zone.tsx'

type Choose = (version: string, name: string) => void

export function SendNew({ agency, onChoose }: { agency: string; onChoose: Choose }) {
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const lines = useSyncExternalStore(onLines, allLines)
  const line = file && lines.findLast((one) => one.file === file)
  const state = line?.state
  const [isShut, setShut] = useState(false)
  useEffect(() => {
    setShut(false)
    if (line && (state === 'kept' || state === 'duplicate'))
      void choose(line, onChoose).then((isChosen) => setShut(!isChosen))
  }, [state])
  const send = (files: File[]) => {
    setFile(files.at(-1))
    upload(agency, files)
  }
  return (
    <>
      <Button onClick={() => picker.current?.click()}>Tải tài liệu mới lên…</Button>
      <FilePicker ref={picker} multiple={false} onFiles={send} />
      <div role="status" className="small">
        {line && saidOf(line, isShut)}
      </div>
    </>
  )
}

/** False where the library has the file, and yet nobody can use it. */
async function choose(line: Line, onChoose: Choose): Promise<boolean> {
  if (line.receipt) {
    await cache.invalidateQueries()
    onChoose(line.receipt.version, line.name)
    return true
  }
  const id = line.problem?.more['document']
  if (typeof id !== 'string') return true
  const version = await newestOpen(id)
  if (version === undefined) return false
  onChoose(version, line.name)
  await takeExisting(line)
  return true
}

function saidOf({ name, state, problem, receipt }: Line, isShut: boolean): string {
  switch (state) {
    case 'kept':
      return receipt ? `${name}: đã nhận và đã chọn.` : `${name} đã có trong kho: đã chọn bản có sẵn.`
    case 'received':
      return `${name}: đang kiểm tra, xong sẽ tự được chọn.`
    case 'refused':
      return `${name}: ${problem?.message ?? 'không được nhận.'}`
    case 'duplicate':
      return isShut
        ? `${name} đã có trong kho, nhưng chưa dùng được. Hãy mở tài liệu ấy trong kho để xem lý do.`
        : `${name} đã có trong kho: đang chọn bản có sẵn.`
    default:
      return `${name}: đang tải lên.`
  }
}
