// A new document sent from where one is chosen: it is chosen as soon as it was checked, and so is the one that the library
// had already. The tray that would ask lies under the dialog.
import { Button } from 'antd'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { get } from '../api/client.ts'
import { cache } from '../api/query.ts'
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
  useEffect(() => {
    if (line && (state === 'kept' || state === 'duplicate')) void choose(line, onChoose)
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
        {line && saidOf(line)}
      </div>
    </>
  )
}

async function choose(line: Line, onChoose: Choose): Promise<void> {
  if (line.receipt) {
    await cache.invalidateQueries()
    return onChoose(line.receipt.version, line.name)
  }
  const id = line.problem?.more['document']
  if (typeof id !== 'string') return
  const { versions } = await get('/api/v1/documents/{id}', { id })
  if (versions[0]) onChoose(versions[0].id, line.name)
  await takeExisting(line)
}

function saidOf({ name, state, problem, receipt }: Line): string {
  switch (state) {
    case 'kept':
      return receipt ? `${name}: đã nhận và đã chọn.` : `${name} đã có trong kho: đã chọn bản có sẵn.`
    case 'received':
      return `${name}: đang kiểm tra, xong sẽ tự được chọn.`
    case 'refused':
      return `${name}: ${problem?.message ?? 'không được nhận.'}`
    case 'duplicate':
      return `${name} đã có trong kho: đang chọn bản có sẵn.`
    default:
      return `${name}: đang tải lên.`
  }
}
