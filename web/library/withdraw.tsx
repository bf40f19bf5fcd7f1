import type { DocumentView } from '../api/shapes.ts'
import { post } from '../api/client.ts'
import { ReasonDialog } from '../kit/reason-dialog.tsx'
import { useSeen } from '../kit/seen.ts'

/** Thu hồi is not deleting: it says what stays. */
export function WithdrawDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { id, particulars, code, citations } = document
  const { seen, over } = useSeen({ revision: document.revision })
  const name = particulars.symbol ?? code
  return (
    <ReasonDialog
      title={`Thu hồi ${name}`}
      act={`Thu hồi ${name}`}
      danger
      done={`Đã thu hồi ${name}.`}
      onClose={onClose}
      run={(reason) => over(post('/api/v1/documents/{id}/withdrawal', { id, ...seen, reason }))}
    >
      <p>
        Từ nay tài liệu không chứng minh cho tiêu chí nào.{' '}
        {citations > 0 && `${citations} tiêu chí đang dùng sẽ báo thiếu tài liệu. `}
        Tệp và những lần đã gửi vẫn được giữ; bấm nhầm thì khôi phục được.
      </p>
    </ReasonDialog>
  )
}
