// Mẫu văn bản: papers in Word as the province wants them.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatSize } from '../../schemas/format.ts'
import { hrefOf, type Output, put, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'

type Template = Output<'/api/v1/templates', 'get'>['templates'][number]

const names = { report: 'Báo cáo tự đánh giá' } as const satisfies Record<Template['kind'], string>

export function Templates() {
  const asked = useGet('/api/v1/templates', {})
  return (
    <Panel title="Mẫu văn bản (Word)">
      <div className="card-body">
        <Wait for={asked}>
          {({ templates }) => templates.map((one) => <One key={one.kind} template={one} />)}
        </Wait>
      </div>
    </Panel>
  )
}

function One({ template: { kind, own, tags } }: { template: Template }) {
  const [open, setOpen] = useState<'put' | 'drop'>()
  return (
    <>
      <div className="row template">
        <div className="grow">
          <b>{names[kind]}</b>
          <p className="small muted">
            {own
              ? `${own.name}, ${formatSize(own.size)}, ${own.by} thay lúc ${formatMoment(own.at)}`
              : 'Đang dùng mẫu có sẵn của phần mềm.'}
          </p>
        </div>
        <Button href={hrefOf('/api/v1/templates/{kind}/file', { kind })}>Tải mẫu về sửa</Button>
        <Button onClick={() => setOpen('put')}>Thay mẫu…</Button>
        {own && <Button onClick={() => setOpen('drop')}>Trở về mẫu có sẵn…</Button>}
      </div>
      <details className="small">
        <summary>Các thẻ dùng được trong mẫu ({tags.length})</summary>
        <p>
          Viết {'{tên thẻ}'} ở chỗ cần số liệu. Thẻ bắt đầu bằng # lặp lại phần nằm giữa {'{#thẻ}'} và{' '}
          {'{/thẻ}'}, mỗi dòng một lần; trong bảng, đặt hai thẻ ấy ở ô đầu và ô cuối của một hàng.
        </p>
        <table className="w">
          <thead>
            <tr>
              <th>Thẻ</th>
              <th>Nội dung</th>
              <th>Nằm trong</th>
            </tr>
          </thead>
          <tbody>
            {tags.map(({ name, says, in: inside }) => (
              <tr key={[...inside, name].join()}>
                <td className="nowrap">{`{${name}}`}</td>
                <td>{says}</td>
                <td>{inside.map((one) => `{#${one}}`).join(' ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {open === 'put' && <Put kind={kind} onClose={() => setOpen(undefined)} />}
      {open === 'drop' && (
        <ActDialog
          title="Trở về mẫu có sẵn"
          act="Trở về mẫu có sẵn"
          danger
          done="Đã trở về mẫu có sẵn."
          run={() => remove('/api/v1/templates/{kind}', { kind })}
          onClose={() => setOpen(undefined)}
        >
          <p>
            Văn bản lập từ nay dùng mẫu có sẵn của phần mềm. Muốn dùng lại mẫu của tỉnh, hãy tải mẫu ấy lên
            lần nữa.
          </p>
        </ActDialog>
      )}
    </>
  )
}

function Put({ kind, onClose }: { kind: Template['kind']; onClose: () => void }) {
  const [file, setFile] = useState<File>()
  return (
    <ActDialog
      title={`Thay mẫu: ${names[kind].toLowerCase()}`}
      act="Dùng mẫu này"
      isReady={file !== undefined}
      done="Đã thay mẫu."
      labelOf={(field) => `{${field}}`}
      run={async () => {
        const chosen = file!
        const name = chosen.name.normalize('NFC').slice(0, 200)
        await put('/api/v1/templates/{kind}', {
          kind,
          name,
          file: await tableOf(chosen, 'Mẫu', 'Hãy bỏ bớt hình.'),
        })
      }}
      onClose={onClose}
    >
      <p>Mẫu được đọc thử trước khi dùng; thẻ nào không hiểu sẽ được nói rõ.</p>
      <DropZone label="Chọn mẫu Word" accept=".docx" onFiles={([chosen]) => setFile(chosen)}>
        {file ? file.name : 'Thả tệp .docx vào đây'}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
    </ActDialog>
  )
}
