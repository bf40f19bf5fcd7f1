// A file whose pages could not be made: why, and what the officer can do before a dossier says that they are missing.
import { said } from '../api/problem.ts'
import type { DocumentView } from '../api/shapes.ts'

type File = DocumentView['versions'][number]['files'][number]

export function NoView({ files }: { files: readonly File[] }) {
  return files.map(({ view, problem, name }, n) =>
    view === 'failed' ? (
      <p key={n} className="note amber">
        Không tạo được bản xem{files.length > 1 && ` của “${name}”`}.{' '}
        {said(problem, 'detail', 'Hãy xuất ra PDF rồi thay bản mới.')} Nếu để như vậy, trong quyển hồ sơ chỉ
        có một trang báo thiếu thay cho tệp này.
      </p>
    ) : null,
  )
}
