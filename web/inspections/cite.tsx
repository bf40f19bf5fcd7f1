// Gắn vào tiêu chí: each paper of the record with the slot that it belongs in, all in one act.
import { useState } from 'react'
import { post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { CiteFields, citesOf, firstPlaces, type PaperToCite } from '../kit/cite-fields.tsx'
import type { ActProps } from './acts.tsx'
import type { Inspection } from './shapes.ts'

/** What the record names, once each: papers first, then what repairs were shown by. */
function papersOf({ papers, findings }: Inspection): PaperToCite[] {
  const all = [...papers, ...findings.flatMap(({ repairs }) => repairs.flatMap((repair) => repair.papers))]
  return [...new Map(all.map((one) => [one.version, one])).values()]
}

export function CitePapers({ inspection, onClose }: ActProps) {
  const { id, leaves, cited } = inspection
  const papers = papersOf(inspection)
  const [places, setPlaces] = useState(() => firstPlaces(papers, leaves, cited))
  const cites = citesOf(places, leaves)
  return (
    <ActDialog
      title="Gắn văn bản kiểm tra vào tiêu chí"
      kind="wide"
      act={cites.length > 0 ? `Gắn ${cites.length} văn bản` : undefined}
      done="Đã gắn văn bản vào tiêu chí."
      labelOf={() => 'Tiêu chí'}
      run={() => post('/api/v1/inspections/{id}/citations', { id, cites })}
      onClose={onClose}
    >
      <p>
        Văn bản của hồ sơ trở thành tài liệu kiểm chứng ngay, không phải tải lên hay nhập lại. Văn bản đã có ở
        mục nào thì không gắn thêm vào mục ấy.
      </p>
      <CiteFields {...{ papers, leaves, cited, places }} onChange={setPlaces} />
    </ActDialog>
  )
}
