import type { DocumentView } from '../api/shapes.ts'
import { post } from '../api/client.ts'
import { ReasonDialog } from '../kit/reason-dialog.tsx'

/** Thu hồi is not deleting: it says what stays. */
export function WithdrawDialog({ document, onClose }: { document: DocumentView; onClose: () => void }) {
  const { id, revision, particulars, code, citations } = document
  const name = particulars.symbol ?? code
  return (
    <ReasonDialog
      title={`Thu hồi ${name}`}
      act={`Thu hồi ${name}`}
      danger
      done={`Đã thu hồi ${name}.`}
      onClose={onClose}
      run={(reason) => post('/api/v1/documents/{id}/withdrawal', { id, revision, reason })}
    >
      <p>
        Từ nay tài liệu không chứng minh cho tiêu chí nào.{' '}
        {citations > 0 && `${citations} tiêu chí đang dùng sẽ báo thiếu tài liệu. `}
        Tệp và những lần đã gửi vẫn được giữ; bấm nhầm thì khôi phục được.
      </p>
    </ReasonDialog>
  )
}
