// Mẫu văn bản: papers in Word as the province wants them.
import { Button } from 'antd'
import { useState } from 'react'
import { formatMoment, formatSize } from '../../schemas/format.ts'
import { hrefOf, type Output, post, put, remove } from '../api/client.ts'
import { useGet } from '../api/query.ts'
import { tableOf } from '../api/table-file.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { DropZone } from '../kit/drop-zone.tsx'
import { ErrorSummary } from '../kit/error-summary.tsx'
import { HistoryButton } from '../kit/history.tsx'
import { Panel } from '../kit/panel.tsx'
import { Wait } from '../kit/wait.tsx'

type Template = Output<'/api/v1/templates', 'get'>['templates'][number]

const names = {
  report: 'Báo cáo tự đánh giá',
  proposal: 'Tờ trình phê duyệt bộ hồ sơ',
  transmittal: 'Phiếu chuyển bộ hồ sơ gửi Bộ',
  chase: 'Công văn đôn đốc',
  self: 'Báo cáo gửi kết quả tự đánh giá',
  points: 'Công văn chuyển điểm của Bộ',
  answer: 'Công văn trả lời điểm của Bộ',
  plea: 'Công văn giải trình với Bộ',
  result: 'Thông báo kết quả rà soát',
  first: 'Thông báo kết quả thẩm định lần 1',
  argument: 'Báo cáo giải trình thẩm định',
  ranking: 'Tờ trình công bố kết quả',
  periodic: 'Báo cáo định kỳ của cơ quan',
  consolidated: 'Báo cáo tổng hợp của Sở Nội vụ',
  decision: 'Quyết định công bố kết quả',
  losses: 'Danh sách trách nhiệm giải trình',
  plan: 'Kế hoạch nâng cao chỉ số',
  minutes: 'Biên bản họp Hội đồng thẩm định',
  inspection: 'Biên bản kiểm tra',
  conclusion: 'Thông báo kết luận kiểm tra',
  section: 'Phần lồng ghép trong báo cáo của cơ quan',
} as const satisfies Record<Template['kind'], string>

export function Templates() {
  const asked = useGet('/api/v1/templates', {})
  return (
    <Panel title="Mẫu văn bản (Word)">
      <div className="card-body">
        <Wait for={asked}>
          {({ templates }) => (
            <>
              <p className="small muted">
                Mẫu dùng cho bản Word. Bản PDF luôn do phần mềm trình bày, số liệu và mã nội dung như nhau.
                Thay mẫu không đổi văn bản đã ban hành: tải lại, văn bản ấy vẫn theo mẫu lúc nó được lập.
              </p>
              {templates.map((one) => (
                <One key={one.kind} template={one} />
              ))}
            </>
          )}
        </Wait>
      </div>
    </Panel>
  )
}

function One({ template: { kind, own, before, tags } }: { template: Template }) {
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
          {before.map(({ name, by, at, dropped }) => (
            <p key={at} className="small muted">
              Trước đó: {name}, {by} thay lúc {formatMoment(at)}
              {dropped && `, thôi dùng lúc ${formatMoment(dropped)}`}
            </p>
          ))}
        </div>
        <Button
          href={hrefOf('/api/v1/templates/{kind}/file', { kind })}
          aria-label={`Tải mẫu về sửa: ${names[kind]}`}
        >
          Tải mẫu về sửa
        </Button>
        <Button aria-label={`Thay mẫu: ${names[kind]}`} onClick={() => setOpen('put')}>
          Thay mẫu…
        </Button>
        {own && <HistoryButton id={own.id} of={`mẫu ${names[kind].toLowerCase()}`} />}
        {own && (
          <Button aria-label={`Trở về mẫu có sẵn: ${names[kind]}`} onClick={() => setOpen('drop')}>
            Trở về mẫu có sẵn…
          </Button>
        )}
      </div>
      <details className="small">
        <summary>Các thẻ dùng được trong mẫu ({tags.length})</summary>
        <p>
          Thẻ có dấu * phải có trong mẫu; dấu * kèm “hoặc” thì một trong hai thẻ là đủ. Thẻ bắt đầu bằng @ gồm
          nhiều đoạn và bảng, phải đứng một mình trong một đoạn. Viết {'{tên thẻ}'} ở chỗ cần số liệu. Thẻ bắt
          đầu bằng # lặp lại phần nằm giữa {'{#thẻ}'} và {'{/thẻ}'}, mỗi dòng một lần; trong bảng, đặt hai thẻ
          ấy ở ô đầu và ô cuối của một hàng.
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
            {tags.map(({ name, says, in: inside, isRequired, unless }) => (
              <tr key={[...inside, name].join()}>
                <td className="nowrap">
                  {`{${name}}`}
                  {isRequired && ' (bắt buộc)'}
                  {unless && ` hoặc {${unless}}`}
                </td>
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

type Tried = Output<'/api/v1/templates/{kind}/trial', 'post'>

function Put({ kind, onClose }: { kind: Template['kind']; onClose: () => void }) {
  const [file, setFile] = useState<{ name: string; file: string }>()
  const [tried, setTried] = useState<Tried>()
  const [error, setError] = useState<unknown>()
  const labelOf = (field: string) => `{${field}}`
  const attempt = async (chosen: File | undefined) => {
    if (!chosen) return
    setFile(undefined)
    setTried(undefined)
    setError(undefined)
    try {
      const read = await tableOf(chosen, 'Mẫu', 'Hãy bỏ bớt hình.')
      setFile({ name: chosen.name.normalize('NFC').slice(0, 200), file: read })
      setTried(await post('/api/v1/templates/{kind}/trial', { kind, file: read }))
    } catch (problem) {
      setError(problem)
    }
  }
  return (
    <ActDialog
      title={`Thay mẫu: ${names[kind].toLowerCase()}`}
      act="Dùng mẫu này"
      isReady={tried !== undefined}
      done="Đã thay mẫu."
      labelOf={labelOf}
      run={() => put('/api/v1/templates/{kind}', { kind, ...file! })}
      onClose={onClose}
    >
      <p>Mẫu được đọc thử trước khi dùng; thẻ nào không hiểu hoặc còn thiếu sẽ được nói rõ.</p>
      <DropZone label="Chọn mẫu Word" accept=".docx" onFiles={([chosen]) => void attempt(chosen)}>
        {file ? file.name : 'Thả tệp .docx vào đây'}, hoặc <u>chọn tệp{file && ' khác'}</u>
      </DropZone>
      <ErrorSummary error={error} labelOf={labelOf} />
      {tried && file && <Preview kind={kind} file={file.file} />}
      {tried && (
        <p role="status">
          Mẫu đọc được, mọi thẻ đều hiểu.
          {tried.unused.length > 0 && ` Mẫu không dùng: ${tried.unused.map(labelOf).join(', ')}.`}
        </p>
      )}
    </ActDialog>
  )
}

/** The newest paper of its kind in this template, to open in Word. */
function Preview({ kind, file }: { kind: Template['kind']; file: string }) {
  const [error, setError] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setError(undefined)
    try {
      const made = await post('/api/v1/templates/{kind}/preview', { kind, file })
      const bytes = Uint8Array.from(atob(made.file), (sign) => sign.charCodeAt(0))
      const href = URL.createObjectURL(new Blob([bytes]))
      const link = Object.assign(document.createElement('a'), { href, download: made.name })
      link.click()
      setTimeout(() => URL.revokeObjectURL(href), 60_000)
    } catch (problem) {
      setError(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button loading={isBusy} onClick={() => void look()}>
        Xem thử với số liệu thật (Word)
      </Button>
      <ErrorSummary error={error} />
    </>
  )
}
