import { Button } from 'antd'
import { formatMoment, formatNumber, formatSize } from '../../schemas/format.ts'
import { hrefOf, post } from '../api/client.ts'
import { ActDialog } from '../kit/act-dialog.tsx'
import { useCampaignScope } from '../shell/in-campaign.tsx'
import type { Entry } from './shapes.ts'

/** One folder a leaf, as the ministry's software takes the files; made in the background. */
export function Folders({ view: { folder, limits }, onClose }: { view: Entry; onClose: () => void }) {
  const { campaign } = useCampaignScope()
  return (
    <ActDialog
      title="Thư mục tải lên"
      kind="wide"
      act={folder?.state === 'building' ? undefined : folder ? 'Lập lại thư mục' : 'Lập thư mục'}
      done="Đang lập thư mục."
      run={() => post('/api/v1/campaigns/{slug}/entry/folders', { slug: campaign.slug })}
      onClose={onClose}
    >
      <p>
        Mỗi tiêu chí một thư mục, tệp đặt tên theo mẫu. Tệp quá {limits.fileMB} MB được chia thành các phần
        của bản xem; tiêu chí quá {limits.files} tệp được gộp thành một bản xem. Bản xem có trang đầu ghi rõ,
        bản gốc giữ nguyên trong bộ hồ sơ.
      </p>
      {folder && <Made {...folder} />}
    </ActDialog>
  )
}

function Made(folder: NonNullable<Entry['folder']>) {
  const { id, state, at, by, size, files, progress, problem, faults, changed } = folder
  if (state === 'building')
    return (
      <p className="note" role="status">
        Đang lập{progress && `: ${progress.done}/${progress.total} tiêu chí`}. Có thể đóng cửa sổ này, việc
        vẫn tiếp tục.
      </p>
    )
  if (state === 'failed')
    return (
      <p className="note red" role="alert">
        {problem ?? 'Chưa lập được.'}
      </p>
    )
  return (
    <>
      <div className="row">
        <span className="grow">
          Lập lúc {formatMoment(at)}, {by}: {formatNumber(files)} tệp, {formatSize(size)}
        </span>
        <Button href={hrefOf('/api/v1/entry-folders/{id}/zip', { id })}>Tải xuống (ZIP)</Button>
      </div>
      {changed.length > 0 && (
        <p className="note red" role="status">
          Tài liệu hoặc giới hạn đã đổi sau khi lập: {changed.join(', ')}. Hãy lập lại thư mục.
        </p>
      )}
      {faults.length > 0 && (
        <div className="note red">
          <strong>Phải tự xử lý {faults.length} chỗ:</strong>
          <ul>
            {faults.map(({ code, sentence }) => (
              <li key={code + sentence}>
                <b>{code}</b>: {sentence}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
