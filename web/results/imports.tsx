import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment } from '../../schemas/format.ts'
import { remove } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import type { Results } from './shapes.ts'

type Import = Results['imports'][number]

/** What was brought in from files, newest first; undone while nothing came after. */
export function Imports({ view: { imports, mayImport } }: { view: Results }) {
  const [undoing, undo] = useState<Import>()
  return (
    <section aria-label="Các lần nhập">
      <h2>Các lần nhập</h2>
      <ul className="results-imports">
        {imports.map((one) => (
          <li key={one.id} className="row">
            <span className="grow">
              {formatMoment(one.at)}, {one.byName}: {one.file.name}, {one.counts.made} kết quả
              {one.counts.replaced > 0 && `, thay ${one.counts.replaced} số cũ`}
              {one.undone && (
                <b>
                  {' '}
                  · đã bỏ lúc {formatMoment(one.undone.at)}, {one.undone.byName}
                </b>
              )}
            </span>
            {mayImport && !one.undone && <Button onClick={() => undo(one)}>Bỏ lần nhập này…</Button>}
          </li>
        ))}
      </ul>
      {undoing && (
        <ActDialog
          title={`Bỏ lần nhập ${undoing.file.name}`}
          act={`Bỏ ${undoing.counts.made} kết quả đã nhập`}
          danger
          done="Đã bỏ lần nhập."
          run={() => remove('/api/v1/result-imports/{id}', { id: undoing.id, revision: undoing.revision })}
          onClose={() => undo(undefined)}
        >
          <p>Số mà lần nhập này đã thay được trả lại như trước. Lịch sử còn giữ.</p>
        </ActDialog>
      )}
    </section>
  )
}
